/** What a run writes: inside the hub, and nothing over something else. */

import { descriptorSetFile, lockFile } from "../defaults.ts";
import { besideOutput, contains, normalizePath, overlap, pathProblem } from "../paths.ts";
import { type ConfigPath, type Finding, formatPath, show } from "../problem.ts";
import type { Draft } from "../schema.ts";
import type { RuleContext } from "./rule.ts";

interface Output {
  path: ConfigPath;
  text: string;
  folder: boolean;
  /** Written in config.yaml, not a default that follows from other values. */
  written: boolean;
}

interface WrittenLanguage {
  name?: string | undefined;
  language?: string | undefined;
  out?: string | undefined;
}

/** Every path of the hub stays in the hub. */
export function* hubPaths(draft: Draft): Iterable<Finding> {
  const includes = draft.global_proto?.includes ?? [];
  const paths: { path: ConfigPath; text: string | undefined }[] = [
    ...outputs(draft).filter(({ written }) => written),
    { path: ["system", "output_dir"], text: draft.system?.output_dir },
    ...includes.map((text, index) => ({ path: ["global_proto", "includes", index], text })),
  ];
  for (const { path, text } of paths) {
    const message = text === undefined ? undefined : pathProblem(text, "the hub");
    if (message !== undefined) yield { path, message };
  }
}

/** No output stands at another's path or inside another's folder. */
export function* distinctOutputs(draft: Draft, { file }: RuleContext): Iterable<Finding> {
  const good = outputs(draft).filter(({ text }) => pathProblem(text, "the hub") === undefined);
  for (const [index, output] of good.entries()) {
    const own = normalizePath(output.text);
    const reserved = [file, lockFile].find((name) =>
      output.folder ? contains(name, own) : overlap(name, own),
    );
    if (reserved !== undefined) {
      const message = `${show(output.text)} is ${show(reserved)}, which ProtoManager reads. Choose another path.`;
      yield { path: output.path, message };
    }
    const other = good.slice(0, index).find((earlier) => clash(earlier, output));
    if (other === undefined) continue;
    const relation =
      normalizePath(other.text).toLowerCase() === own.toLowerCase() ? "is written by" : "overlaps";
    const where = `${formatPath(other.path)} (${show(other.text)})`;
    yield {
      path: output.path,
      message: `${show(output.text)} ${relation} ${where}. Give each output its own path.`,
    };
  }
}

/** The files and folders a run writes, defaults included. */
function outputs({ global_proto: globalProto, generate, system }: Draft): Output[] {
  const { output, map, descriptor_set: descriptorSet } = globalProto ?? {};
  const file = output ?? "global.proto";
  const found: Output[] = [
    { path: ["global_proto", "output"], text: file, folder: false, written: output !== undefined },
    {
      path: ["global_proto", "map"],
      text: map ?? besideOutput(file, "global.map.json"),
      folder: false,
      written: map !== undefined,
    },
  ];
  if (descriptorSet !== undefined) {
    found.push({
      path: ["global_proto", "descriptor_set", "output"],
      text: descriptorSet.output ?? besideOutput(file, descriptorSetFile),
      folder: false,
      written: descriptorSet.output !== undefined,
    });
  }
  const defaults = new Set<string>();
  for (const [index, entry] of (generate?.languages ?? []).entries()) {
    const path = ["generate", "languages", index];
    const { name, language, out }: WrittenLanguage =
      typeof entry === "string" ? { language: entry } : (entry ?? {});
    const folder = `${system?.output_dir ?? "gen"}/${name ?? language}`;
    if (out !== undefined) found.push({ path: [...path, "out"], text: out, folder: true, written: true });
    else if ((name ?? language) !== undefined && !defaults.has(folder)) {
      // A name that stands twice is a problem of its own.
      defaults.add(folder);
      found.push({ path, text: folder, folder: true, written: false });
    }
  }
  return found;
}

function clash(a: Output, b: Output): boolean {
  const [first, second] = [normalizePath(a.text), normalizePath(b.text)];
  if (a.folder && b.folder) return overlap(first, second);
  if (a.folder) return contains(first, second);
  if (b.folder) return contains(second, first);
  return overlap(first, second);
}
