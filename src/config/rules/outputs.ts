/** What a run writes: inside the hub, and nothing over something else. */

import { lockFile } from "../defaults.ts";
import { contains, normalizePath, overlap, pathProblem } from "../paths.ts";
import { type ConfigPath, type Finding, formatPath, show } from "../problem.ts";
import type { Draft } from "../schema.ts";
import type { RuleContext } from "./rule.ts";

interface Output {
  path: ConfigPath;
  /** As written. */
  text: string;
  folder: boolean;
}

/** Every path of the hub stays in the hub. */
export function* hubPaths(draft: Draft): Iterable<Finding> {
  const system = draft.system?.output_dir;
  const includes = draft.global_proto?.includes ?? [];
  const inputs = includes.map((text, index) => ({ path: ["global_proto", "includes", index], text }));
  const root = { path: ["system", "output_dir"], text: system };
  for (const { path, text } of [...outputs(draft), root, ...inputs]) {
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
  const output = globalProto?.output ?? "global.proto";
  const found: Output[] = [{ path: ["global_proto", "output"], text: output, folder: false }];
  const map = globalProto?.map ?? besideOutput(output, "global.map.json");
  found.push({ path: ["global_proto", "map"], text: map, folder: false });
  for (const [index, entry] of (generate?.languages ?? []).entries()) {
    const path = ["generate", "languages", index];
    const name = typeof entry === "string" ? entry : (entry?.name ?? entry?.language);
    const out = typeof entry === "string" ? undefined : entry?.out;
    if (out !== undefined) found.push({ path: [...path, "out"], text: out, folder: true });
    else if (name !== undefined && /^[\w-]+$/.test(name)) {
      found.push({ path, text: `${system?.output_dir ?? "gen"}/${name}`, folder: true });
    }
  }
  return found;
}

/** A file of the given name in the folder of `output`. */
export function besideOutput(output: string, name: string): string {
  return normalizePath([...normalizePath(output).split("/").slice(0, -1), name].join("/"));
}

function clash(a: Output, b: Output): boolean {
  const [first, second] = [normalizePath(a.text), normalizePath(b.text)];
  if (a.folder && b.folder) return overlap(first, second);
  if (a.folder) return contains(first, second);
  if (b.folder) return contains(second, first);
  return overlap(first, second);
}
