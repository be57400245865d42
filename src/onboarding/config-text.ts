/** A proposal as the text of config.yaml. Pure. */

import { stringify } from "yaml";
import { configSchemaUrl } from "../config/reference.ts";
import { entryLines } from "../config/splice.ts";
import { type Diagnostic, formatLocation } from "../diagnostics.ts";
import type { Proposal, ProposedEntry } from "./propose.ts";

export interface ProposedSystem {
  /** Of the system and of the branch. */
  name: string;
  /** Protobuf package of global.proto. */
  package: string;
  /** Where the list comes from, for the comment at its top. */
  origin: string;
}

/** Longest comment behind `enabled: false`, in characters; the report has the rest. */
const commentLength = 160;

/** @param culprits - entries that are written with `enabled: false`, each with why */
export function proposedConfig(
  { entries, mode, modeReason, importPath }: Proposal,
  culprits: ReadonlyMap<string, readonly Diagnostic[]>,
  { name, package: packageName, origin }: ProposedSystem,
): string {
  const out = culprits.size === 0 ? "" : `, ${culprits.size} of them not enabled`;
  const lines = [
    `# yaml-language-server: $schema=${configSchemaUrl}`,
    "# Every key: https://github.com/cdaprod/protomanager/blob/v1/docs/configuration.md",
    "system:",
    `  name: ${scalar(name)}`,
    "  output_dir: gen",
    `repositories: # ${entries.length} from ${comment(origin)}${out}`,
    ...entries.map((entry) => entryText(entry, culprits.get(entry.name)).trimEnd()),
    "global_proto:",
    "  output: global.proto",
    `  import_path: ${scalar(importPath ?? `${packageName.replaceAll(".", "/")}/global.proto`)}`,
    `  package: ${scalar(packageName)}`,
    `  mode: ${mode} # ${comment(modeReason)}`,
    "generate:",
    "  languages: []",
  ];
  return `${lines.join("\n")}\n`;
}

/** The lines of one entry, as they stand in the list. */
export function entryText(entry: ProposedEntry, causes?: readonly Diagnostic[]): string {
  const { name, url, protoDirs, mount, include, exclude, dependencies } = entry;
  const written = {
    name,
    url,
    proto_dir: protoDirs.length === 1 ? protoDirs[0] : protoDirs,
    ...(mount !== "" && { mount }),
    ...(include !== undefined && { include }),
    ...(exclude.length > 0 && { exclude }),
    ...(dependencies.length > 0 && { dependencies }),
  };
  const lines = entryLines(written, "  ", " ", "\n");
  if (causes === undefined) return lines;
  return `${lines}    enabled: false # ${comment(causes[0] === undefined ? "" : describeCause(causes[0]))}\n`;
}

/** Without the repository's name, which stands above. */
function describeCause({ code, message, location }: Diagnostic): string {
  const place = location && formatLocation({ ...location, repository: "" }).replace(/^:/, "");
  return [code, place, message].filter((part) => part !== undefined && part !== "").join(" ");
}

/** Foreign text, so that it ends where the comment ends. */
function comment(text: string): string {
  const line = text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
  return line.length > commentLength ? `${line.slice(0, commentLength)}…` : line;
}

function scalar(text: string): string {
  return stringify(text, { lineWidth: 0 }).trim();
}
