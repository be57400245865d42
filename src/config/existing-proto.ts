/** What the short shape takes from the `global.proto` that is already there. */

export interface ExistingProto {
  package: string | undefined;
  goPackage: string | undefined;
}

/** Strings are matched first, so that the `//` of a URL in one starts no comment. */
const stringOrComment = /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;

/** Reads `package` and `go_package` from proto text that need not be valid otherwise. */
export function readExistingProto(text: string): ExistingProto {
  const code = text.replace(stringOrComment, (_all, string: string | undefined) => string ?? " ");
  return {
    package: /(?:^|[;\s])package\s+([A-Za-z_][\w.]*)\s*;/.exec(code)?.[1],
    goPackage: /(?:^|[;}\s])option\s+go_package\s*=\s*["']([^"'\\\n]*)["']\s*;/.exec(code)?.[1],
  };
}
