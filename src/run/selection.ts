/** What `--languages` and `--packages` choose. Pure, but for the warning. */

import type { Config, LanguageConfig } from "../config/config.ts";
import { suggest } from "../config/problem.ts";
import { ConfigError } from "../errors.ts";
import type { Reporter } from "../events.ts";
import { isOneFile } from "./narrow-targets.ts";
import type { RunRequest } from "./request.ts";

/**
 * None for the checkout or a pull request of a service: what is generated is the hub's to see.
 *
 * @throws ConfigError for names that config.yaml does not have
 */
export function selectLanguages(
  config: Config,
  { languages: asked, packages, hub, pull }: Pick<RunRequest, "languages" | "packages" | "hub" | "pull">,
  reporter: Pick<Reporter, "warning">,
): LanguageConfig[] {
  const configured = config.generate.languages;
  const known = configured.map(({ name }) => name);
  const problems = (asked ?? [])
    .filter((name) => !known.includes(name))
    .map((name) => unknownLanguage(name, known));
  if (problems.length > 0) throw new ConfigError(problems);
  if (packages !== undefined && isOneFile(config.globalProto)) {
    const { output } = config.globalProto;
    reporter.warning(
      `--packages ${packages.join(",")} has no effect: ${output} is one file, whose code is generated as a whole. ` +
        "`layout: parts` and `mode: import` have files to choose from.",
    );
  }
  if (hub !== undefined || pull !== undefined) return [];
  return asked === undefined ? configured : configured.filter(({ name }) => asked.includes(name));
}

function unknownLanguage(name: string, known: readonly string[]): string {
  const hint = known.length === 0 ? " Add it to generate.languages." : suggest(name, known, "It has");
  return `--languages: ${name} is not among generate.languages of config.yaml.${hint}`;
}
