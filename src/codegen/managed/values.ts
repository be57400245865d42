/** What managed mode makes of a file's package and path: https://buf.build/docs/generate/managed-mode/#default-behavior */

import { posix } from "node:path";

export interface ManagedFile {
  /** Import name. */
  path: string;
  /** "" for none. */
  package: string;
}

/** What stands before and after the value of an option, where rules say so. */
export interface Affixes {
  prefix?: string | undefined;
  suffix?: string | undefined;
}

/** Undefined leaves the option as it is. */
type Value = (file: ManagedFile, affixes: Affixes) => string | undefined;

/** Text options, with the rules that give them a prefix or a suffix. */
export const textOptions: Readonly<
  Record<string, { prefix?: string; suffix?: string; defaults?: Affixes; value: Value }>
> = {
  go_package: { prefix: "go_package_prefix", value: goPackage },
  java_package: {
    prefix: "java_package_prefix",
    suffix: "java_package_suffix",
    defaults: { prefix: "com" },
    // With neither, buf leaves the file's own.
    value: (file, { prefix, suffix }) =>
      prefix || suffix ? ofPackage(file, (name) => joined(".", prefix, name, suffix)) : undefined,
  },
  java_outer_classname: { value: ({ path }) => pascalCase(posix.basename(path)) },
  csharp_namespace: {
    prefix: "csharp_namespace_prefix",
    value: (file, { prefix }) => ofPackage(file, (name) => joined(".", prefix, pascalParts(name).join("."))),
  },
  objc_class_prefix: { value: (file) => ofPackage(file, objcPrefix) },
  php_namespace: { value: (file) => ofPackage(file, phpNamespace) },
  php_metadata_namespace: {
    suffix: "php_metadata_namespace_suffix",
    value: (file, { suffix = "GPBMetadata" }) =>
      ofPackage(file, (name) => joined("\\", phpNamespace(name), suffix)),
  },
  ruby_package: {
    suffix: "ruby_package_suffix",
    value: (file, { suffix }) =>
      ofPackage(file, (name) => joined("::", pascalParts(name).join("::"), suffix)),
  },
  swift_prefix: { value: () => undefined },
};

/** Other options, with what managed mode sets them to. */
export const otherOptions: Readonly<Record<string, boolean | string>> = {
  java_multiple_files: true,
  java_string_check_utf8: false,
  cc_enable_arenas: true,
  optimize_for: "SPEED",
};

/** The folder below the prefix, and `;name` for packages that end in a version: Go packages are not named v1. */
function goPackage({ path, package: name }: ManagedFile, { prefix }: Affixes): string | undefined {
  if (!prefix) return undefined;
  const importPath = posix.join(prefix, posix.dirname(path));
  const parts = name.split(".");
  return isVersion(parts.at(-1)!) && parts.length >= 2
    ? `${importPath};${parts.slice(-2).join("")}`
    : importPath;
}

function objcPrefix(name: string): string {
  const parts = name.split(".");
  const named = isVersion(parts.at(-1)!) && parts.length >= 2 ? parts.slice(0, -1) : parts;
  const prefix = named
    .map((part) => part.charAt(0).toUpperCase())
    .join("")
    .padEnd(3, "X");
  // Google's own: https://protobuf.dev/reference/objective-c/objective-c-generated
  return prefix === "GPB" ? "GPX" : prefix;
}

function phpNamespace(name: string): string {
  const parts = name
    .split(".")
    .map((part) => pascalCase(part) + (phpReserved.has(part.toLowerCase()) ? "_" : ""));
  return parts.join("\\");
}

function ofPackage({ package: name }: ManagedFile, value: (name: string) => string): string | undefined {
  return name === "" ? undefined : value(name);
}

function pascalParts(name: string): string[] {
  return name.split(".").map(pascalCase);
}

function pascalCase(text: string): string {
  const words = text.split(/[^A-Za-z0-9]+/).filter((word) => word !== "");
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
}

function joined(by: string, ...parts: (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== "").join(by);
}

/** The last component of a package: https://buf.build/docs/lint/rules/#package_version_suffix */
function isVersion(part: string): boolean {
  return /^v[1-9]\d*(?:(?:p[1-9]\d*)?(?:alpha|beta)(?:[1-9]\d*)?|test.*)?$/.test(part);
}

/** Lower case: https://www.php.net/manual/en/reserved.keywords.php and reserved.classes.php. */
// biome-ignore format: a list reads better in few lines
const phpReserved = new Set([
  "abstract", "and", "arithmeticerror", "array", "as", "assertionerror", "bool", "break", "callable", "case", "catch",
  "class", "clone", "closure", "const", "continue", "declare", "default", "die", "directory", "divisionbyzeroerror", "do",
  "echo", "else", "elseif", "empty", "enddeclare", "endfor", "endforeach", "endif", "endswitch", "endwhile", "error",
  "errorexception", "eval", "exception", "exit", "extends", "false", "final", "finally", "float", "fn", "for", "foreach",
  "function", "generator", "global", "goto", "if", "implements", "include", "include_once", "instanceof", "insteadof",
  "int", "interface", "isset", "iterable", "list", "match", "namespace", "new", "null", "or", "parseerror", "print",
  "private", "protected", "public", "require", "require_once", "return", "static", "string", "switch", "throw",
  "throwable", "trait", "true", "try", "typeerror", "unset", "use", "var", "void", "while", "xor", "yield",
]);
