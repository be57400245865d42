/** Configs that are refused, each with every line of its report. Shared by the tests and the proof. */

export interface BadConfig {
  title: string;
  yaml: string;
  /** `config.yaml:LINE:COL: path: message`, all of them, in order. */
  expected: string[];
  /** The command line takes it: it may read repositories on its own machine. */
  onlyInAction?: boolean;
}

/** A valid beginning, three lines long, for what follows it. */
const head = `system: { name: registry-system }
global_proto: { package: registry.system.v1 }
repositories:
`;

const one = `${head}  - { name: a, url: github.com/acme/a }
`;

export const badConfigs: readonly BadConfig[] = [
  {
    title: "empty file",
    yaml: "# nothing yet\n",
    expected: ["config.yaml:1:1: is empty. Run `protomanager init` to write a first one."],
  },
  {
    title: "YAML syntax",
    yaml: "system: { name: a\nrepositories: [\n",
    expected: [
      "config.yaml:2:1: is not valid YAML: Flow map in block collection must be sufficiently indented and end with a }.",
      "config.yaml:3:1: is not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ].",
    ],
  },
  {
    title: "duplicate key",
    yaml: `${one}system: { name: b }\n`,
    expected: ["config.yaml:5:1: a key stands here a second time. Remove one of the two."],
  },
  {
    title: "two documents",
    yaml: `${one}---\n${one}`,
    expected: ["config.yaml:5:1: a second YAML document starts here. Write one config a file."],
  },
  {
    title: "an entry with a fault that is not enabled",
    yaml: `${one}  - { name: b, url: acme/b, enabled: false, dependencies: [x] }\n`,
    expected: [
      'config.yaml:5:21: repositories[1].url: "acme/b" has no host. Write github.com/acme/b, or ./acme/b for a folder of the hub.',
      'config.yaml:5:60: repositories[1].dependencies[0]: unknown repository "x". Add it to `repositories` or correct the name. Known: a.',
    ],
  },
  {
    title: "no entry that is enabled",
    yaml: `${head}  - { name: a, url: github.com/acme/a, enabled: false }\n`,
    expected: [
      "config.yaml:4:3: repositories: has no entry that is enabled. Take `enabled: false` out of one.",
    ],
  },
  {
    title: "a list instead of keys",
    yaml: "- a\n- b\n",
    expected: [
      "config.yaml:1:1: holds a list, expected keys with values. Run `protomanager init` to write a first one.",
    ],
  },
  {
    title: "a custom tag",
    yaml: `${head}  - { name: a, url: !url github.com/acme/a }\n`,
    expected: ["config.yaml:4:21: a YAML tag stands here, and none is known. Remove it."],
  },
  {
    title: "an alias bomb",
    yaml: `x0: &x0 [a, a, a, a, a, a, a, a, a, a]
x1: &x1 [*x0, *x0, *x0, *x0, *x0, *x0, *x0, *x0, *x0, *x0]
x2: &x2 [*x1, *x1, *x1, *x1, *x1, *x1, *x1, *x1, *x1, *x1]
x3: [*x2, *x2, *x2, *x2, *x2, *x2, *x2, *x2, *x2, *x2]
`,
    expected: ["config.yaml:1:1: repeats anchors more than 100 times. Write the values out."],
  },
  {
    title: "a tag pattern without quotes",
    yaml: `${head}  - name: a\n    url: github.com/acme/a\n    ref: tag: v1.*\n`,
    expected: ['config.yaml:6:10: a second ": " stands in this line. Put the value in quotes.'],
  },
  {
    title: "unknown keys",
    yaml: `${one}global_porto: {}\ncheck: {}\nzzz: 1\n`,
    expected: [
      'config.yaml:5:1: global_porto: is not a known key. Did you mean "global_proto"?',
      'config.yaml:6:1: check: is not a known key. Did you mean "checks"?',
      "config.yaml:7:1: zzz: is not a known key. Known here: system, repositories, global_proto, generate, checks, on_error, allow_private_sources, pull_request, consumers, pipelines, registry, notify, global_proto_path, microservice_proto_dir, output_dir.",
    ],
  },
  {
    title: "an unknown key inside",
    yaml: `${head}  - { name: a, url: github.com/acme/a, depends: [], protodir: x }\n`,
    expected: [
      "config.yaml:4:40: repositories[0].depends: is not a known key. Known here: name, url, ref, proto_dir, mount, import_prefix, dependencies, domain, include, exclude, enabled.",
      'config.yaml:4:53: repositories[0].protodir: is not a known key. Did you mean "proto_dir"?',
    ],
  },
  {
    title: "wrong types",
    yaml: "system: registry\nglobal_proto: { package: [a], annotate_services: yes }\nrepositories: { a: github.com/acme/a }\n",
    expected: [
      'config.yaml:1:9: system: expected keys with values, saw the text "registry".',
      "config.yaml:2:26: global_proto.package: expected a text, saw a list.",
      'config.yaml:2:50: global_proto.annotate_services: expected true or false, saw the text "yes".',
      "config.yaml:3:15: repositories: expected a list, saw keys with values.",
    ],
  },
  {
    title: "a number instead of a text",
    yaml: `${head}  - { name: a, url: github.com/acme/a, ref: 1.0 }\n`,
    expected: [
      "config.yaml:4:45: repositories[0].ref: expected a text or keys with values, saw the number 1. Put it in quotes.",
    ],
  },
  {
    title: "an unknown value",
    yaml: "system: { name: a }\nglobal_proto: { package: a.v1, mode: merg }\nrepositories: [{ name: a, url: github.com/acme/a }]\n",
    expected: [
      'config.yaml:2:38: global_proto.mode: "merg" is not one of merge, import. Did you mean "merge"?',
    ],
  },
  {
    title: "nothing but a version",
    yaml: "system: { version: v1 }\n",
    expected: [
      "config.yaml:1:1: repositories: is missing. List at least one repository, with `name` and `url`.",
      "config.yaml:1:1: global_proto.package: is missing. Add the protobuf package of the assembled file: registry.system.v1.",
      "config.yaml:1:9: system.name: is missing. Add a short name; it names the branch `protomanager/<name>`.",
    ],
  },
  {
    title: "a repository without name and url",
    yaml: `${head}  - { ref: main }\n`,
    expected: [
      "config.yaml:4:5: repositories[0].name: is missing. Add it: Unique name: letters, digits, `.`, `_`, `-`.",
      "config.yaml:4:5: repositories[0].url: is missing. Add it: `github.com/owner/name`, `https://…`, `ssh://…`, `git@host:owner/name`; `.` or `./folder` for the hub itself.",
    ],
  },
  {
    title: "no repositories",
    yaml: "system: { name: a }\nglobal_proto: { package: a.v1 }\nrepositories: []\n",
    expected: ["config.yaml:3:15: repositories: is empty. Write at least 1 entry."],
  },
  {
    title: "duplicate names",
    yaml: `${head}  - { name: a, url: github.com/acme/a }\n  - { name: a, url: github.com/acme/b }\n  - { name: A, url: github.com/acme/c }\n`,
    expected: [
      'config.yaml:5:13: repositories[1].name: "a" is the name of repositories[0].name too. Names are unique: rename one.',
      'config.yaml:6:13: repositories[2].name: "A" is the name of repositories[0].name in other case. Names are unique: rename one.',
    ],
  },
  {
    title: "bad names",
    yaml: `${head}  - { name: ../a, url: github.com/acme/a }\n  - { name: -b, url: github.com/acme/b }\n  - { name: con, url: github.com/acme/c }\n`,
    expected: [
      'config.yaml:4:13: repositories[0].name: "../a" is not a name. Use letters, digits, ".", "_" and "-", at most 100, a letter or digit first.',
      'config.yaml:5:13: repositories[1].name: "-b" is not a name. Use letters, digits, ".", "_" and "-", at most 100, a letter or digit first.',
      'config.yaml:6:13: repositories[2].name: "con" holds the reserved name "con". Choose another one.',
    ],
  },
  {
    title: "unknown dependencies",
    yaml: `${head}  - { name: billing, url: github.com/acme/a }\n  - { name: users, url: github.com/acme/b, dependencies: [biling, other] }\n`,
    expected: [
      'config.yaml:5:59: repositories[1].dependencies[0]: unknown repository "biling". Add it to `repositories` or correct the name. Did you mean "billing"?',
      'config.yaml:5:67: repositories[1].dependencies[1]: unknown repository "other". Add it to `repositories` or correct the name. Known: billing.',
    ],
  },
  {
    title: "a dependency on itself and one twice",
    yaml: `${head}  - { name: a, url: github.com/acme/a, dependencies: [a, b, b] }\n  - { name: b, url: github.com/acme/b }\n`,
    expected: [
      'config.yaml:4:55: repositories[0].dependencies[0]: "a" is the repository itself. Remove it.',
      'config.yaml:4:61: repositories[0].dependencies[2]: "b" is listed twice. Remove one.',
    ],
  },
  {
    title: "a dependency cycle",
    yaml: `${head}  - { name: c, url: github.com/acme/c, dependencies: [a] }\n  - { name: a, url: github.com/acme/a, dependencies: [b] }\n  - { name: b, url: github.com/acme/b, dependencies: [a] }\n`,
    expected: [
      "config.yaml:5:55: repositories[1].dependencies[0]: the dependencies form a cycle: a → b → a. Remove one of them.",
    ],
  },
  {
    title: "URLs that are options or commands",
    yaml: `${head}  - { name: a, url: "--upload-pack=touch x" }\n  - { name: b, url: "ext::sh -c id" }\n  - { name: c, url: "ssh://-oProxyCommand=id/a" }\n`,
    expected: [
      'config.yaml:4:21: repositories[0].url: "--upload-pack=touch x" would be read by git as an option. Write https://host/owner/name, ssh://git@host/owner/name, git@host:owner/name, or . for the hub.',
      'config.yaml:5:21: repositories[1].url: "ext::sh -c id" would make git run a command. Write https://host/owner/name, ssh://git@host/owner/name, git@host:owner/name, or . for the hub.',
      'config.yaml:6:21: repositories[2].url: "ssh://-oProxyCommand=id/a" has no valid host. Write https://host/owner/name, ssh://git@host/owner/name, git@host:owner/name, or . for the hub.',
    ],
  },
  {
    title: "a URL with credentials",
    yaml: `${head}  - { name: a, url: "https://x-access-token:ghp_secret@github.com/acme/a" }\n`,
    expected: [
      "config.yaml:4:21: repositories[0].url: holds credentials, which would be committed and logged. Remove them; tokens come from the environment or the action's inputs.",
    ],
  },
  {
    title: "schemes that are not supported",
    yaml: `${head}  - { name: a, url: "git://github.com/acme/a" }\n  - { name: b, url: "http://git.example/acme/b" }\n  - { name: c, url: acme/c }\n`,
    expected: [
      'config.yaml:4:21: repositories[0].url: "git://github.com/acme/a" uses the scheme git://, which is not supported. Write https://host/owner/name, ssh://git@host/owner/name, git@host:owner/name, or . for the hub.',
      'config.yaml:5:21: repositories[1].url: "http://git.example/acme/b" is not encrypted. Write https://git.example/acme/b; http:// is for this machine only.',
      'config.yaml:6:21: repositories[2].url: "acme/c" has no host. Write github.com/acme/c, or ./acme/c for a folder of the hub.',
    ],
  },
  {
    title: "a repository on this machine",
    onlyInAction: true,
    yaml: `${head}  - { name: a, url: "file:///srv/a" }\n  - { name: b, url: ../b }\n`,
    expected: [
      'config.yaml:4:21: repositories[0].url: "file:///srv/a" is a repository on this machine, which works only with the command line. Write https://host/owner/name.',
      'config.yaml:5:21: repositories[1].url: "../b" is a repository on this machine, which works only with the command line. Write https://host/owner/name.',
    ],
  },
  {
    title: "a page of a repository",
    yaml: `${head}  - { name: a, url: "https://github.com/acme/a/tree/main/proto" }\n`,
    expected: [
      'config.yaml:4:21: repositories[0].url: "https://github.com/acme/a/tree/main/proto" is not owner/name on github.com. Write https://github.com/acme/a and set `ref` and `proto_dir`.',
    ],
  },
  {
    title: "overlapping folders of one URL",
    yaml: `${head}  - { name: a, url: github.com/acme/mono, proto_dir: services }\n  - { name: b, url: "git@github.com:acme/mono.git", proto_dir: [lib, services/b] }\n`,
    expected: [
      'config.yaml:5:70: repositories[1].proto_dir[1]: "services/b" overlaps the proto_dir of "a", which has the same URL. Give each its own folder.',
    ],
  },
  {
    title: "a proto_dir that leaves the repository",
    yaml: `${head}  - { name: a, url: github.com/acme/a, proto_dir: [../b, /c, "d\\\\e"] }\n`,
    expected: [
      'config.yaml:4:52: repositories[0].proto_dir[0]: "../b" leaves the repository. Write a path inside it, without "..".',
      'config.yaml:4:58: repositories[0].proto_dir[1]: "/c" is an absolute path. Write one relative to the repository.',
      'config.yaml:4:62: repositories[0].proto_dir[2]: "d\\\\e" holds a backslash. Write folders with /.',
    ],
  },
  {
    title: "refs that git refuses",
    yaml: `${head}  - { name: a, url: github.com/acme/a, ref: --all }\n  - { name: b, url: github.com/acme/b, ref: a..b }\n`,
    expected: [
      'config.yaml:4:45: repositories[0].ref: "--all" is not a ref of git. Write a branch, a tag, a commit, latest-release, or "tag: v1.*".',
      'config.yaml:5:45: repositories[1].ref: "a..b" is not a ref of git. Write a branch, a tag, a commit, latest-release, or "tag: v1.*".',
    ],
  },
  {
    title: "outputs that leave the hub",
    yaml: `system: { name: a, output_dir: ../gen }\nglobal_proto: { package: a.v1, output: /tmp/global.proto, map: "C:/map.json", includes: [.git] }\nrepositories: [{ name: a, url: github.com/acme/a }]\n`,
    expected: [
      'config.yaml:1:32: system.output_dir: "../gen" leaves the hub. Write a path inside it, without "..".',
      'config.yaml:2:40: global_proto.output: "/tmp/global.proto" is an absolute path. Write one relative to the hub.',
      'config.yaml:2:64: global_proto.map: "C:/map.json" is an absolute path. Write one relative to the hub.',
      'config.yaml:2:90: global_proto.includes[0]: ".git" holds the reserved name ".git". Choose another one.',
    ],
  },
  {
    title: "an output with a NUL",
    yaml: `system: { name: a }\nglobal_proto: { package: a.v1, output: "a\\0.proto" }\nrepositories: [{ name: a, url: github.com/acme/a }]\n`,
    expected: [
      'config.yaml:2:40: global_proto.output: "a\\u0000.proto" holds a control character. Remove it.',
    ],
  },
  {
    title: "two outputs on one path",
    yaml: `${one}generate:\n  languages:\n    - python\n    - { name: stubs, plugin: protoc-gen-mypy, out: gen/python }\n`,
    expected: [
      'config.yaml:8:52: generate.languages[1].out: "gen/python" is written by generate.languages[0] ("gen/python"). Give each output its own path.',
    ],
  },
  {
    title: "an output inside another's folder",
    yaml: `${one}generate:\n  languages:\n    - { name: all, plugin: protoc-gen-doc, out: . }\n`,
    expected: [
      'config.yaml:7:49: generate.languages[0].out: "." overlaps global_proto.output ("global.proto"). Give each output its own path.',
    ],
  },
  {
    title: "an output over the config",
    yaml: `system: { name: a }\nglobal_proto: { package: a.v1, output: a.proto, map: protomanager.lock }\nrepositories: [{ name: a, url: github.com/acme/a }]\n`,
    expected: [
      'config.yaml:2:54: global_proto.map: "protomanager.lock" does not end in .json. Write the path of a file.',
      'config.yaml:2:54: global_proto.map: "protomanager.lock" is "protomanager.lock", which ProtoManager reads. Choose another path.',
    ],
  },
  {
    title: "a language that has the name of the lock's own group",
    yaml: `${one}generate: { languages: [{ name: global, plugin: protoc-gen-x }] }\n`,
    expected: [
      'config.yaml:5:33: generate.languages[0].name: "global" is what protomanager.lock calls global.proto. Rename it.',
    ],
  },
  {
    title: "options that no generator takes",
    yaml: `${one}generate: { languages: [{ language: docs, opt: [json] }, { language: go, opt: [paths=import] }] }\n`,
    expected: [
      "config.yaml:5:43: generate.languages[0].opt: is for nothing: no option reaches protoc-gen-doc. Leave it out.",
    ],
  },
  {
    title: "a plugin without the one that it adds to",
    yaml: `${one}generate: { languages: [{ language: rust, plugins: [protoc-gen-tonic] }] }\n`,
    expected: [
      'config.yaml:5:53: generate.languages[0].plugins[0]: "protoc-gen-tonic" adds to the files of "protoc-gen-prost". Name that one too.',
    ],
  },
  {
    title: "a language that is not built in",
    yaml: `${one}generate: { languages: [dart, pyton, { plugin: protoc-gen-x }, python, python] }\n`,
    expected: [
      'config.yaml:5:25: generate.languages[0]: "dart" is not built in. Install protoc-gen-dart and write { name: dart, plugin: protoc-gen-dart } instead.',
      'config.yaml:5:31: generate.languages[1]: unknown language "pyton". Add `plugin` to use one of your own. Did you mean "python"?',
      "config.yaml:5:38: generate.languages[2]: has no name. Add `language` (built in) or `name` and `plugin`.",
      'config.yaml:5:72: generate.languages[4]: "python" stands here a second time. Remove one or rename it.',
    ],
  },
  {
    title: "plugins that are no programs",
    yaml: `${one}generate:\n  languages:\n    - { name: x, plugin: -rf }\n    - { name: y, plugin: buf.build/acme/y }\n    - { name: z, plugin: ../z }\n`,
    expected: [
      'config.yaml:7:26: generate.languages[0].plugin: "-rf" is not the name of a program. Write protoc-gen-… or a path in the hub.',
      'config.yaml:8:26: generate.languages[1].plugin: "buf.build/acme/y" is a remote plugin, which would send the protos away. Name a protoc-gen-… on PATH or a path in the hub.',
      'config.yaml:9:26: generate.languages[2].plugin: "../z" leaves the hub. Write a path inside it, without "..".',
    ],
  },
  {
    title: "a package that protobuf refuses",
    yaml: 'system: { name: a }\nglobal_proto: { package: registry-system.v1, go_package: "a b" }\nrepositories: [{ name: a, url: github.com/acme/a }]\n',
    expected: [
      'config.yaml:2:26: global_proto.package: "registry-system.v1" is not a protobuf package. Write names of letters, digits and _ joined by dots: registry.system.v1.',
      'config.yaml:2:58: global_proto.go_package: "a b" is not a Go import path. Write host/owner/module/path, with ;name if the package\'s name differs.',
    ],
  },
  {
    title: "file options",
    yaml: `system: { name: a }\nglobal_proto:\n  package: a.v1\n  options: { java_pakage: com.acme, java_multiple_files: "true", go_package: x, ruby_package: [A], optimize_for: FAST }\nrepositories: [{ name: a, url: github.com/acme/a }]\n`,
    expected: [
      'config.yaml:4:14: global_proto.options.java_pakage: is not a file option. Did you mean "java_package"?',
      'config.yaml:4:58: global_proto.options.java_multiple_files: expected true or false, saw "true".',
      "config.yaml:4:66: global_proto.options.go_package: has a place of its own. Set `global_proto.go_package`.",
      "config.yaml:4:95: global_proto.options.ruby_package: expected a text or a number or true or false, saw a list.",
      'config.yaml:4:114: global_proto.options.optimize_for: "FAST" is not one of SPEED, CODE_SIZE, LITE_RUNTIME.',
    ],
  },
  {
    title: "import paths",
    yaml: `system: { name: a }\nglobal_proto: { package: a.v1, import_path: ../global.proto, aliases: [global, google/protobuf/any.proto] }\nrepositories: [{ name: a, url: github.com/acme/a }]\n`,
    expected: [
      'config.yaml:2:45: global_proto.import_path: "../global.proto" leaves the import root. Write a path inside it, without "..".',
      'config.yaml:2:72: global_proto.aliases[0]: "global" does not end in .proto. Write the path of a file.',
      'config.yaml:2:80: global_proto.aliases[1]: "google/protobuf/any.proto" cannot be imported. Write a path as in an import: registry/global.proto.',
    ],
  },
  {
    title: "a name that makes no branch",
    yaml: `system: { name: "my system" }\nglobal_proto: { package: a.v1 }\nrepositories: [{ name: a, url: github.com/acme/a }]\npull_request: { base: "a b" }\n`,
    expected: [
      'config.yaml:1:17: system.name: "my system" would not make a branch `protomanager/<name>`. Use letters, digits, ".", "_" and "-", at most 100.',
      'config.yaml:4:23: pull_request.base: "a b" is not a branch of git. Write its name, as main.',
    ],
  },
  {
    title: "globs that match nothing",
    yaml: `${head}  - { name: a, url: github.com/acme/a, exclude: ["!x", /y] }\n`,
    expected: [
      'config.yaml:4:50: repositories[0].exclude[0]: "!x" is not a glob of import paths. Write one without leading "/", "./" or "!", as "acme/**".',
      'config.yaml:4:56: repositories[0].exclude[1]: "/y" is not a glob of import paths. Write one without leading "/", "./" or "!", as "acme/**".',
    ],
  },
  {
    title: "variables that are not read or not set",
    yaml: `${head}  - { name: a, url: "github.com/\${HOME}/a" }\n  - { name: b, url: "github.com/\${PROTOMANAGER_OWNER}/b" }\n  - { name: c, url: github.com/acme/c, ref: "\${X" }\n`,
    expected: [
      `config.yaml:4:21: repositories[0].url: \${HOME} is not expanded: only names that start with PROTOMANAGER_ are. Write $$ for a dollar sign.`,
      `config.yaml:5:21: repositories[1].url: \${PROTOMANAGER_OWNER} is not set in the environment. Set it or write the value.`,
      `config.yaml:6:45: repositories[2].ref: "\${X" has no closing brace. Write \${NAME}, or $$ for a dollar sign.`,
    ],
  },
  {
    title: "packages that no registry takes",
    yaml: `${one}generate:
  languages:
    - { name: go, plugin: protoc-gen-go, package: { version: 1.0.0 } }
    - { language: typescript, package: { name: "Acme\\nProtos", module: x } }
    - { language: python, package: { name: -x, version: v1 } }
    - { language: java, package: { name: "a</artifactId>", group: com/acme } }
    - { language: ruby, package: {} }
`,
    expected: [
      'config.yaml:7:51: generate.languages[0].package: it has no module for a Go module. Write one as module: "github.com/acme/hub/gen/go".',
      "config.yaml:7:53: generate.languages[0].package.version: means nothing for a Go module. Leave it out; it takes module.",
      'config.yaml:8:48: generate.languages[1].package.name: "Acme\\nProtos" is no name for an npm package. Write one as name: "@acme/protos".',
      "config.yaml:8:64: generate.languages[1].package.module: means nothing for an npm package. Leave it out; it takes name, version.",
      'config.yaml:9:44: generate.languages[2].package.name: "-x" is no name for a Python project. Write one as name: "acme-protos".',
      'config.yaml:9:57: generate.languages[2].package.version: "v1" is no version. Write one as 1.2.3.',
      'config.yaml:10:42: generate.languages[3].package.name: "a</artifactId>" is no name for a Maven project. Write one as name: "acme-protos".',
      'config.yaml:10:67: generate.languages[3].package.group: "com/acme" is no groupId of Maven. Write one as group: com.acme.',
      'config.yaml:11:34: generate.languages[4].package: there is no package for "ruby". Leave it out; go, java, python, typescript have one.',
    ],
  },
  {
    title: "sections of later versions in a wrong shape",
    yaml: `${one}consumers: [{ repository: acme/b }]\nregistry: { url: "http://x.example" }\nnotify: [{ url: "https://u:p@x.example", events: [] }]\n`,
    expected: [
      "config.yaml:5:13: consumers[0].files: is missing. Add it: What goes where.",
      'config.yaml:6:18: registry.url: "http://x.example" is not an https URL. Write https://host/path.',
      "config.yaml:7:17: notify[0].url: holds credentials, which would be committed and logged. Remove them.",
      "config.yaml:7:50: notify[0].events: is empty. Write at least 1 entry.",
    ],
  },
  {
    title: "both shapes at once",
    yaml: `${one}output_dir: out\nmicroservice_proto_dir: proto\n`,
    expected: [
      "config.yaml:6:1: microservice_proto_dir: says the same as `repositories`, which is set too. Remove one of the two.",
    ],
  },
  {
    title: "half of the short shape",
    yaml: "global_proto_path: ../global.proto\n",
    expected: [
      "config.yaml:1:1: microservice_proto_dir: is missing. Add the folder of the hub that holds the protos.",
      'config.yaml:1:20: global_proto_path: "../global.proto" leaves the hub. Write a path inside it, without "..".',
    ],
  },
  {
    title: "rules beside wrong shapes",
    yaml: `system: 5\nglobal_proto: { package: 1.2, map: ../m.json }\nrepositories:\n  - { name: a, url: github.com/acme/a, ref: [], dependencies: [b, c] }\n  - { name: b, url: "ext::x", dependencies: [a] }\nchecks: { lint: 1 }\n`,
    expected: [
      "config.yaml:1:9: system: expected keys with values, saw the number 5.",
      "config.yaml:2:26: global_proto.package: expected a text, saw the number 1.2. Put it in quotes.",
      'config.yaml:2:36: global_proto.map: "../m.json" leaves the hub. Write a path inside it, without "..".',
      "config.yaml:4:45: repositories[0].ref: expected a text or keys with values, saw a list.",
      "config.yaml:4:64: repositories[0].dependencies[0]: the dependencies form a cycle: a → b → a. Remove one of them.",
      'config.yaml:4:67: repositories[0].dependencies[1]: unknown repository "c". Add it to `repositories` or correct the name. Known: b.',
      'config.yaml:5:21: repositories[1].url: "ext::x" would make git run a command. Write https://host/owner/name, ssh://git@host/owner/name, git@host:owner/name, or . for the hub.',
      "config.yaml:6:17: checks.lint: the number 1 is not one of MINIMAL, BASIC, STANDARD, off.",
    ],
  },
];
