/** The tables of docs/languages.md, made from the profiles. */

import type { Generator, LanguageProfile } from "./profile.ts";
import { profiles } from "./profiles.ts";

export function languagesReference(): string {
  return [...overview(), "", ...generators(), ""].join("\n").trimEnd();
}

function overview(): string[] {
  const rows = profiles.map(({ name, title, fileOptions, compile, runtime }) => {
    const needs = compile?.needs.map(({ names }) => `\`${names[0]}\``).join(", ") ?? "not compiled";
    const packages = runtime.map(({ name: runtimeName, version }) => `\`${runtimeName}\` ${version}`);
    const options = fileOptions.map((option) => `\`${option}\``).join(", ");
    return `| \`${name}\` | ${title} | ${packages.join(", ")} | ${needs} | ${options} |`;
  });
  return [
    "| Language | | Its code imports | Compiled with | File options that matter |",
    "| --- | --- | --- | --- | --- |",
    ...rows,
  ];
}

function generators(): string[] {
  return [
    "| Language | `plugins` | Is | Runs | Options |",
    "| --- | --- | --- | --- | --- |",
    ...profiles.flatMap((profile) => profile.generators.map((one) => generatorRow(profile, one))),
  ];
}

function generatorRow(
  { name: language }: LanguageProfile,
  { name, plugin, options, when }: Generator,
): string {
  const kind = "builtIn" in plugin ? "part of protoc" : "pinned tool";
  const runs =
    when === "services" ? "where there are services" : when === "plugins" ? "when it is named" : "always";
  const text = options.map((option) => `\`${option}\``).join(" ");
  return `| \`${language}\` | \`${name}\` | ${kind} | ${runs} | ${text} |`;
}
