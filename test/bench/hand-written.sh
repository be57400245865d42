#!/usr/bin/env bash
# What a team has before it has ProtoManager: clone every repository, copy the protos together, generate.
# hand-written.sh BASE_URL WORK_FOLDER LANGUAGES REPOSITORY...
# It has no lock, no checks, no single global.proto, and starts anew each time, as it would in CI.
set -euo pipefail

base=$1
work=$2
languages=$3
shift 3

rm -rf "$work"
mkdir -p "$work/clones" "$work/proto"

for repository in "$@"; do
  git clone --quiet --depth 1 "$base/$repository.git" "$work/clones/$repository"
  cp -R "$work/clones/$repository/proto/." "$work/proto/"
done

{
  echo "version: v2"
  echo "plugins:"
  for language in ${languages//,/ }; do
    case $language in
      typescript) printf '  - local: protoc-gen-es\n    out: gen/typescript\n    opt: target=ts\n' ;;
      python) printf '  - protoc_builtin: python\n    out: gen/python\n  - protoc_builtin: pyi\n    out: gen/python\n' ;;
      *) printf '  - protoc_builtin: %s\n    out: gen/%s\n' "$language" "$language" ;;
    esac
  done
} > "$work/buf.gen.yaml"

cd "$work"
buf generate proto --template buf.gen.yaml
