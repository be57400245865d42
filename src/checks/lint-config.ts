/**
 * The part of a repository's own `buf.yaml` that is carried over: rules and what they leave out, as data. Anything in
 * it that names code to run or a place to fetch from is never read (docs/specification.md 10, 6).
 */

import { posix } from "node:path";
import { parse } from "yaml";
import { z } from "zod";

export interface LintConfig {
  /** Rules and categories; undefined leaves the hub's category. */
  use: string[] | undefined;
  except: string[];
  /** Folders and files from the repository's top, "." for the top, without a slash at the end. */
  ignore: ReadonlySet<string>;
  /** The same for single rules and categories. */
  ignoreOnly: Record<string, ReadonlySet<string>>;
  /** The booleans of buf's `lint` section that are set, by their names in version 2. */
  booleans: Record<string, boolean>;
}

const booleanNames = [
  "disallow_comment_ignores",
  "rpc_allow_same_request_response",
  "rpc_allow_google_protobuf_empty_requests",
  "rpc_allow_google_protobuf_empty_responses",
] as const;

const names = z.array(z.string()).nullish();
const lintSection = z.object({
  use: names,
  except: names,
  ignore: names,
  ignore_only: z.record(z.string(), names).nullish(),
  ...Object.fromEntries(booleanNames.map((name) => [name, z.boolean().nullish()])),
});
const bufYaml = z.object({
  version: z.string(),
  lint: lintSection.nullish(),
  modules: z.array(z.object({ path: z.string().default("."), lint: lintSection.nullish() })).nullish(),
});

export type LintConfigResult =
  /** Undefined when the file says nothing about lint. */
  { ok: true; config: LintConfig | undefined } | { ok: false; problem: string };

/**
 * Reads a `buf.yaml` of version v1beta1, v1 or v2.
 *
 * @param folder of the file, from the repository's top; "" is the top.
 * @param protoFolder a folder of the repository's protos, from its top: with version 2 its module's section is taken.
 */
export function parseLintConfig(text: string, folder: string, protoFolder: string): LintConfigResult {
  let parsed: z.infer<typeof bufYaml>;
  try {
    // To find keys that stand twice takes the square of their number; buf tells the repository of them.
    parsed = bufYaml.parse(parse(text, { uniqueKeys: false }));
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    return { ok: false, problem: `${posix.join(folder, "buf.yaml")} cannot be read: ${reason}` };
  }
  const module = parsed.modules?.find(({ path }) => contains(posix.join(folder, path), protoFolder));
  const section = module?.lint ?? parsed.lint;
  if (section == null) return { ok: true, config: undefined };
  const fromTop = (paths: readonly string[] | null | undefined) =>
    new Set((paths ?? []).map((path) => withoutSlash(posix.join(folder, path))));
  // Version 1 called the category of all usual rules DEFAULT.
  const use = section.use?.map((name) => (name === "DEFAULT" ? "STANDARD" : name));
  const config: LintConfig = {
    use: use !== undefined && use.length > 0 ? use : undefined,
    except: section.except ?? [],
    ignore: fromTop(section.ignore),
    ignoreOnly: Object.fromEntries(
      Object.entries(section.ignore_only ?? {}).map(([rule, paths]) => [rule, fromTop(paths)]),
    ),
    booleans: Object.fromEntries(
      booleanNames.flatMap((name) => {
        const value = (section as Record<string, unknown>)[name];
        return typeof value === "boolean" ? [[name, value]] : [];
      }),
    ),
  };
  return { ok: true, config };
}

/** A rule of buf, and the categories it is in. */
export interface LintRule {
  id: string;
  categories: readonly string[];
}

/**
 * The `lint` section that is written for a repository. Names buf does not have, as those of a plugin, are left out:
 * buf would refuse to check anything.
 */
export function lintSectionFor(
  config: LintConfig | undefined,
  category: string,
  rules: readonly LintRule[],
): object {
  if (config === undefined) return { use: [category] };
  const known = new Set(rules.flatMap(({ id, categories }) => [id, ...categories]));
  const use = (config.use ?? [category]).filter((name) => known.has(name));
  return {
    use: use.length > 0 ? use : [category],
    except: config.except.filter((name) => known.has(name)),
    ...config.booleans,
  };
}

/** Whether the repository's own configuration leaves a finding out. */
export function isIgnored(
  config: LintConfig | undefined,
  rule: string,
  path: string,
  rules: readonly LintRule[],
): boolean {
  if (config === undefined) return false;
  const categories = rules.find(({ id }) => id === rule)?.categories ?? [];
  const only = [rule, ...categories].flatMap((name) =>
    Object.hasOwn(config.ignoreOnly, name) ? (config.ignoreOnly[name] ?? []) : [],
  );
  const places = placesAbove(path);
  return [config.ignore, ...only].some((ignored) => places.some((place) => ignored.has(place)));
}

/** The path and every folder that holds it. */
function placesAbove(path: string): string[] {
  const above = [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index));
  return [path, ...above, "."];
}

function contains(folder: string, path: string): boolean {
  return placesAbove(path).includes(withoutSlash(posix.normalize(folder)));
}

function withoutSlash(path: string): string {
  return path.replace(/\/$/, "");
}
