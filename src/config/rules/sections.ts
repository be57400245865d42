/** What must be there, names that become branches, and sections of later versions. */

import { inactiveSections } from "../defaults.ts";
import { type ConfigPath, type Finding, show } from "../problem.ts";
import type { Draft } from "../schema.ts";

const branchPart = /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9_-])?$/;
const versionName = /^v\d+(?:p\d+)?(?:(?:alpha|beta)\d*|test\w*)?$/;

export function* required({ system, repositories, global_proto: globalProto }: Draft): Iterable<Finding> {
  const missing = (path: ConfigPath, fix: string): Finding => ({ path, message: `is missing. ${fix}` });
  if (system?.name === undefined)
    yield missing(["system", "name"], "Add a short name; it names the branch `protomanager/<name>`.");
  if (repositories === undefined)
    yield missing(["repositories"], "List at least one repository, with `name` and `url`.");
  else if (repositories.length > 0 && repositories.every((one) => one?.enabled === false)) {
    const message = "has no entry that is enabled. Take `enabled: false` out of one.";
    yield { path: ["repositories"], message };
  }
  if (globalProto?.package === undefined) {
    yield missing(
      ["global_proto", "package"],
      "Add the protobuf package of the assembled file: registry.system.v1.",
    );
  }
}

/** `protomanager/<name>` is a branch that git takes (git-check-ref-format(1)). */
export function* branchNames({ system, pull_request: pullRequest }: Draft): Iterable<Finding> {
  const name = system?.name;
  if (name !== undefined && (!branchPart.test(name) || name.includes("..") || name.endsWith(".lock"))) {
    const message = `${show(name)} would not make a branch \`protomanager/<name>\`. Use letters, digits, ".", "_" and "-", at most 100.`;
    yield { path: ["system", "name"], message };
  }
  const base = pullRequest?.base;
  if (base !== undefined && /^[-/.]|[\0-\x20\x7f~^:?*[\\]|\.\.|@\{|\/\/|[./]$|\.lock$/.test(base)) {
    yield {
      path: ["pull_request", "base"],
      message: `${show(base)} is not a branch of git. Write its name, as main.`,
    };
  }
}

export function* serviceUrls({ registry, notify = [] }: Draft): Iterable<Finding> {
  const urls: [ConfigPath, string | undefined][] = [[["registry", "url"], registry?.url]];
  urls.push(
    ...notify.map((entry, index): [ConfigPath, string | undefined] => [["notify", index, "url"], entry?.url]),
  );
  for (const [path, text] of urls) {
    if (text === undefined) continue;
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url !== undefined && (url.username !== "" || url.password !== "")) {
      yield { path, message: "holds credentials, which would be committed and logged. Remove them." };
    } else if (url?.protocol !== "https:")
      yield { path, message: `${show(text)} is not an https URL. Write https://host/path.` };
  }
}

/** Warning: the version in titles and the one in names differ. */
export function* versions({ system, global_proto: globalProto }: Draft): Iterable<Finding> {
  const last = globalProto?.package?.split(".").at(-1);
  if (
    system?.version === undefined ||
    last === undefined ||
    !versionName.test(last) ||
    last === system.version
  )
    return;
  const message = `${show(system.version)} is not ${show(last)}, the last component of \`global_proto.package\`. Make them equal.`;
  yield { path: ["system", "version"], message };
}

/** Warning: what is checked and does nothing. */
export function* inactive(draft: Draft): Iterable<Finding> {
  for (const section of inactiveSections) {
    if (draft[section] !== undefined) yield withoutEffect([section], section);
  }
  const engine = draft.generate?.engine ?? "buf";
  if (draft.global_proto?.verify?.[engine] === "off") {
    const message = `has no effect: \`generate.engine\` is ${engine}, which compiles the result.`;
    yield { path: ["global_proto", "verify", engine], message };
  }
}

function withoutEffect(path: ConfigPath, name: string): Finding {
  return {
    path,
    at: "key",
    bare: true,
    message: `\`${name}\` is accepted and has no effect in this version`,
  };
}

/** Keys that only one mode reads, with the defaults that may stand beside the other. */
const modeKeys = {
  merge: { layout: "file", parts_by: "package", naming: "short", collisions: "nest", references: "short" },
  import: { self_importers: "error" },
} as const;

/** Warning: keys of one mode that stand beside the other. */
export function* otherMode({ global_proto: globalProto = {} }: Draft): Iterable<Finding> {
  const other = globalProto.mode === "import" ? "merge" : "import";
  for (const [key, usual] of Object.entries(modeKeys[other])) {
    const value = globalProto[key as keyof typeof globalProto];
    if (value === undefined || value === usual) continue;
    const message = `has an effect only with \`mode: ${other}\`. Remove it.`;
    yield { path: ["global_proto", key], at: "key", message };
  }
}
