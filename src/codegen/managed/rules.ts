/** Which rules of `generate.managed` are for a file or a field, and what they come to. Pure. */

import type { ManagedConfig, ManagedRule } from "../../config/config.ts";
import { type Affixes, type ManagedFile, otherOptions, textOptions } from "./values.ts";

/** File option → value; options that stay as they are have none. */
export type ManagedOptions = ReadonlyMap<string, string | boolean>;

export interface OwnedFile extends ManagedFile {
  /** Name of its repository in config.yaml; undefined for an assembled file, which is of none. */
  module?: string | undefined;
}

/**
 * The file options that managed mode sets in a file. In one from outside the system, whose packages are a fact, these
 * are the options alone that an override with a `path` names.
 */
export function managedOptions(
  file: OwnedFile,
  config: ManagedConfig,
  { outside = false }: { outside?: boolean } = {},
): ManagedOptions {
  const options = new Map<string, string | boolean>();
  const isLeft = (...names: (string | undefined)[]) =>
    outside &&
    !config.override.some(
      (rule) => rule.path !== undefined && names.includes(rule.fileOption) && isFor(rule, file),
    );
  for (const [name, { prefix, suffix }] of Object.entries(textOptions)) {
    if (isLeft(name, prefix ?? name, suffix ?? name)) continue;
    const value = textValue(name, file, config);
    if (value !== undefined && value !== "") options.set(name, value);
  }
  for (const [name, standard] of Object.entries(otherOptions)) {
    if (isLeft(name) || isDisabled(name, file, config)) continue;
    const rule = config.override.findLast((one) => one.fileOption === name && isFor(one, file));
    options.set(name, rule?.value ?? standard);
  }
  return options;
}

/** The value of `jstype` for a field of 64 bits, by its full name. */
export function managedJsType(file: OwnedFile, field: string, config: ManagedConfig): string | undefined {
  const disabled = config.disable.some(
    (rule) =>
      rule.fileOption === undefined &&
      isFor(rule, file) &&
      (rule.field === undefined || rule.field === field),
  );
  if (disabled) return undefined;
  const rule = config.override.findLast(
    (one) =>
      one.fieldOption === "jstype" && isFor(one, file) && (one.field === undefined || one.field === field),
  );
  return rule && String(rule.value);
}

/** In the order of the rules: a value drops prefix and suffix, a prefix or a suffix drops the value. */
function textValue(name: string, file: OwnedFile, config: ManagedConfig): string | undefined {
  const { prefix, suffix, defaults = {}, value: made } = textOptions[name]!;
  if (isDisabled(name, file, config)) return undefined;
  const usable = (part: string | undefined) => part !== undefined && !isDisabled(part, file, config);
  let affixes: Affixes = usable(prefix) ? { ...defaults } : {};
  let value: string | undefined;
  for (const rule of config.override) {
    if (rule.fileOption === undefined || !isFor(rule, file)) continue;
    if (rule.fileOption === name) {
      value = String(rule.value);
      affixes = {};
    } else if (rule.fileOption === prefix && usable(prefix)) {
      value = undefined;
      affixes = { ...affixes, prefix: String(rule.value) };
    } else if (rule.fileOption === suffix && usable(suffix)) {
      value = undefined;
      affixes = { ...affixes, suffix: String(rule.value) };
    }
  }
  return value ?? made(file, affixes);
}

function isDisabled(option: string, file: OwnedFile, { disable }: ManagedConfig): boolean {
  return disable.some(
    (rule) =>
      (rule.fileOption === undefined || rule.fileOption === option) &&
      rule.fieldOption === undefined &&
      rule.field === undefined &&
      isFor(rule, file),
  );
}

function isFor({ path, module }: ManagedRule, file: OwnedFile): boolean {
  const inPath = path === undefined || path === "." || file.path === path || file.path.startsWith(`${path}/`);
  return inPath && (module === undefined || file.module === module);
}
