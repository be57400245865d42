import type { GlobalProtoConfig } from "../config/config.ts";
import { GENERATED_NOTICE } from "./candidates.ts";

type Options = Pick<GlobalProtoConfig, "package" | "goPackage" | "options">;

/** The lines before the first declaration. No date, commit, version or host: the same input gives the same bytes. */
export function fileHeader(
  syntaxStatement: string,
  imports: readonly string[],
  config: Options,
  comments: readonly string[] = [],
): string {
  const options = fileOptions(config);
  const blocks = [
    ...comments.map((comment) => [comment]),
    [syntaxStatement, `package ${config.package};`],
    imports,
    options,
  ];
  const [first, ...rest] = blocks.filter((block) => block.length > 0).map((block) => block.join("\n"));
  // A licence stands apart from the notice, which would become part of it.
  return [
    comments.length > 0 ? `${GENERATED_NOTICE}\n\n${first}` : `${GENERATED_NOTICE}\n${first}`,
    ...rest,
  ].join("\n\n");
}

/** A file that gives what others declare, in the order of their import names. It declares nothing, so its syntax means nothing. */
export function publicImports(importNames: readonly string[], config: Options): string {
  const imports = importNames.map((name) => `import public ${quote(name)};`);
  return `${fileHeader('syntax = "proto3";', imports, config)}\n`;
}

/** `go_package` first, then the rest as configured. */
function fileOptions({ goPackage, options }: Options): string[] {
  const all = [
    ...(goPackage === undefined ? [] : [["go_package", goPackage] as const]),
    ...Object.entries(options),
  ];
  return all.map(([name, value]) => `option ${name} = ${optionValue(name, value)};`);
}

function optionValue(name: string, value: string | number | boolean): string {
  // The one file option whose value is an enum.
  if (typeof value !== "string" || name === "optimize_for") return String(value);
  return quote(value);
}

/** A string literal of protobuf. Control characters become escapes, so that a value stays on its line. */
export function quote(text: string): string {
  const escaped = text.replace(/["\\]/g, "\\$&").replace(/[\0-\x1f\x7f]/g, (char) => {
    return `\\${char.charCodeAt(0).toString(8).padStart(3, "0")}`;
  });
  return `"${escaped}"`;
}
