/**
 * Edits of the list `repositories` in the text of config.yaml. Only the lines of the entry itself change: comments,
 * order, indentation, quoting and line ends of the rest stay byte for byte. Pure.
 */

import { isDeepStrictEqual } from "node:util";
import { parse } from "yaml";
import { ConfigError } from "../errors.ts";
import { type ParsedConfig, type ParseOptions, parseConfig } from "./parse.ts";
import { formatProblem, show } from "./problem.ts";
import type { WrittenConfig } from "./schema.ts";
import { isShortShape } from "./short-shape.ts";
import { insertEntry, removeEntry } from "./splice.ts";

/** An entry as it is written. Keys that are undefined are left out. */
export type NewEntry = NonNullable<WrittenConfig["repositories"]>[number];

export interface EditContext {
  /** Path of config.yaml as messages show it. */
  file: string;
  environment?: Readonly<Record<string, string | undefined>>;
  options?: ParseOptions;
}

/**
 * The text with one more entry, after the last one.
 *
 * @throws ConfigError when the name is taken, the config is in the short shape, or the result breaks a rule of configs
 */
export function addRepository(text: string, entry: NewEntry, context: EditContext): string {
  const { file } = context;
  const before = readWritten(text, context);
  const repositories = before.repositories ?? [];
  const taken = repositories.find(({ name }) => name.toLowerCase() === entry.name.toLowerCase());
  if (taken !== undefined) {
    throw new ConfigError([
      `${file}: ${show(taken.name)} is registered already, as ${show(taken.url)}. Choose another name, or edit that entry.`,
    ]);
  }
  const added = JSON.parse(JSON.stringify(entry)) as NewEntry;
  const wanted = { ...before, repositories: [...repositories, added] };
  return verified(insertEntry(text, added), wanted, context);
}

export interface RemoveOptions {
  /** Takes the name out of `dependencies` of others, too. */
  force?: boolean | undefined;
}

/**
 * The text without one entry. Comments right above it go with it, unless it is the first.
 *
 * @throws ConfigError when there is no such entry, others depend on it and `force` is not set, or the result breaks a
 *   rule of configs
 */
export function removeRepository(
  text: string,
  name: string,
  context: EditContext,
  { force = false }: RemoveOptions = {},
): string {
  const { file } = context;
  const before = readWritten(text, context);
  const repositories = before.repositories ?? [];
  if (!repositories.some((repository) => repository.name === name)) {
    const known = repositories.map((repository) => repository.name).join(", ");
    throw new ConfigError([`${file}: there is no repository ${show(name)}. Registered: ${known}.`]);
  }
  if (repositories.length === 1) {
    throw new ConfigError([
      `${file}: ${show(name)} is the only repository, and a config needs one. Register another first.`,
    ]);
  }
  const dependents = repositories.filter(({ dependencies }) => dependencies?.includes(name));
  if (dependents.length > 0 && !force) {
    const names = dependents.map((repository) => repository.name).join(", ");
    throw new ConfigError([
      `${file}: ${show(name)} is a dependency of ${names}. Unregister those first, or add --force, which takes it out of their dependencies.`,
    ]);
  }
  const wanted = {
    ...before,
    repositories: repositories
      .filter((repository) => repository.name !== name)
      .map((repository) => withoutDependency(repository, name)),
  };
  return verified(removeEntry(text, name), wanted, context);
}

function withoutDependency(repository: NewEntry, name: string): NewEntry {
  const { dependencies } = repository;
  if (dependencies === undefined) return repository;
  return { ...repository, dependencies: dependencies.filter((one) => one !== name) };
}

/** An emptied list may be gone with its key. */
function withoutEmptyLists(config: WrittenConfig): WrittenConfig {
  const repositories = (config.repositories ?? []).map(({ dependencies, ...rest }) => {
    return dependencies === undefined || dependencies.length === 0 ? rest : { ...rest, dependencies };
  });
  return { ...config, repositories };
}

/** The written value of a config that keeps the rules and has a list to edit. */
function readWritten(text: string, context: EditContext): WrittenConfig {
  refuseProblems(check(text, context), context);
  const value = parse(text) as WrittenConfig;
  if (isShortShape(value) && value.repositories === undefined) {
    throw new ConfigError([
      `${context.file}: is in the short shape, for one folder of protos in the hub, and lists no repositories. ` +
        "Write it in the long one first: `system.name`, `global_proto.package` and a list `repositories`, whose first " +
        `entry is { name: microservices, url: ., proto_dir: ${value.microservice_proto_dir} }.`,
    ]);
  }
  return value;
}

/** The result is parsed before anybody writes it; YAML that the splicing has misread is never passed on. */
function verified(text: string, wanted: WrittenConfig, context: EditContext): string {
  refuseProblems(check(text, context), context);
  if (!isDeepStrictEqual(withoutEmptyLists(parse(text)), withoutEmptyLists(wanted))) {
    throw new ConfigError([
      `${context.file}: its list \`repositories\` is written in a way that cannot be edited here. Edit it by hand.`,
    ]);
  }
  return text;
}

function check(text: string, { file, environment = {}, options }: EditContext): ParsedConfig {
  return parseConfig(text, file, environment, options);
}

function refuseProblems({ problems }: ParsedConfig, { file }: EditContext): void {
  if (problems.length > 0) throw new ConfigError(problems.map((problem) => formatProblem(file, problem)));
}
