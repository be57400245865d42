/** Whether generators give the same bytes twice: in another folder, another time zone and another locale. */

import { Buffer } from "node:buffer";
import type { LanguageConfig } from "../config/config.ts";
import { type GenerateRequest, generateCode } from "./generate-code.ts";
import { generatorsOf } from "./plan.ts";
import type { LanguageOutput } from "./validate-outputs.ts";

export interface Difference {
  language: string;
  /** It failed the second time, for this reason, so there is nothing to compare; foreign text. */
  failure?: string;
  /** Names of the generators at fault; empty where each alone gives the same twice. */
  plugins: string[];
  /** Files whose bytes differ, or that came only once; sorted. */
  files: string[];
}

/** Neither is what a runner or a laptop has. A locale that the machine lacks is as good as none to a program. */
const elsewhere = { TZ: "Asia/Kathmandu", LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8" };

/**
 * Generates again, and compares.
 *
 * @param first - what `generateCode` gave for the same request
 * @param services - a target has a service
 * @throws CommandError as `generateCode` does
 */
export async function findDifferences(
  first: readonly LanguageOutput[],
  request: GenerateRequest,
  services: boolean,
): Promise<Difference[]> {
  const names = new Set(first.map(({ language }) => language));
  const languages = request.languages.filter(({ name }) => names.has(name));
  const again = await generateCode({ ...request, languages, surroundings: elsewhere });
  const differences: Difference[] = [];
  for (const output of first) {
    const failed = again.failures.find(({ language }) => language === output.language);
    if (failed !== undefined) {
      differences.push({ language: output.language, failure: failed.message, plugins: [], files: [] });
      continue;
    }
    const files = differingFiles(
      output,
      again.outputs.find(({ language }) => language === output.language),
    );
    if (files.length === 0) continue;
    const config = languages.find(({ name }) => name === output.language)!;
    const plugins = await pluginsAtFault(config, request, services);
    differences.push({ language: output.language, plugins, files });
  }
  return differences;
}

/** Each generator twice, alone or with the one whose files it adds to. */
async function pluginsAtFault(
  config: LanguageConfig,
  request: GenerateRequest,
  services: boolean,
): Promise<string[]> {
  const own = config.plugin ?? config.protocBuiltin;
  if (own !== undefined) return [own];
  const bases = new Map((generatorsOf(config, services) ?? []).map((one) => [one.name, one.extends]));
  const guilty: string[] = [];
  for (const [name, base] of bases) {
    if (base !== undefined && guilty.includes(base)) continue;
    const plugins = base === undefined ? [name] : [base, name];
    const alone = { ...request, languages: [{ ...config, plugins }] };
    const [one] = (await generateCode(alone)).outputs;
    const [two] = (await generateCode({ ...alone, surroundings: elsewhere })).outputs;
    if (one !== undefined && differingFiles(one, two).length > 0) guilty.push(name);
  }
  return guilty;
}

function differingFiles(one: LanguageOutput, two: LanguageOutput | undefined): string[] {
  const left = new Map(one.files.map(({ path, content }) => [path, content]));
  const right = new Map(two?.files.map(({ path, content }) => [path, content]));
  const paths = new Set([...left.keys(), ...right.keys()]);
  return [...paths].filter((path) => !same(left.get(path), right.get(path))).sort();
}

function same(one: Uint8Array | undefined, two: Uint8Array | undefined): boolean {
  return one !== undefined && two !== undefined && Buffer.compare(one, two) === 0;
}
