/** What the proto files of a repository say about where they want to be: packages, imports, services. Pure. */

import type { DeclarationNode } from "../assembly/ast.ts";
import { parseProto } from "../assembly/parser.ts";
import { ProtoSyntaxError } from "../assembly/syntax-error.ts";
import type { SourceFile } from "../sources/source.ts";
import type { Roots } from "./roots.ts";

/** A repository that may become an entry of config.yaml. */
export interface RepositoryProtos {
  /** Wanted as name in config.yaml. */
  name: string;
  /** As config.yaml has it. */
  url: string;
  /** Every proto of the repository, paths from its top. */
  files: readonly SourceFile[];
  /** Where they are known: roots that are not to be found out, and globs that `files` keeps to. */
  roots?: Roots | undefined;
  include?: readonly string[] | undefined;
}

export interface ProtoFacts {
  /** From the repository's top. */
  path: string;
  /** "" for none. */
  package: string;
  /** Without those of `google/protobuf/`, which the toolchain provides. */
  imports: readonly string[];
  services: number;
  /** It has no grammar to speak of: what can be told was told by its lines. */
  broken: boolean;
}

const wellKnown = "google/protobuf/";

/** Copies of what belongs to others, and what no program is built from. */
const vendored =
  /(?:^|\/)(?:vendor|third[_-]party|node_modules|testdata|test[_-]data|bazel-[^/]+|\.[^/]+)\//i;

export function isVendored(path: string): boolean {
  return vendored.test(path);
}

export function protoFacts({ path, text }: SourceFile): ProtoFacts {
  try {
    const { package: declared, imports, declarations } = parseProto(text, path);
    const services = declarations.filter(isService).length;
    return {
      path,
      package: declared?.name ?? "",
      imports: outside(imports.map((node) => node.path)),
      services,
      broken: false,
    };
  } catch (error) {
    if (!(error instanceof ProtoSyntaxError)) throw error;
    return { ...byLines(text), path, broken: true };
  }
}

/** For a file that does not parse: statements that stand at the start of a line. */
function byLines(text: string): Omit<ProtoFacts, "path" | "broken"> {
  const imports = [...text.matchAll(/^[ \t]*import\s+(?:public\s+|weak\s+)?"([^"\n]+)"\s*;/gm)];
  return {
    package: /^[ \t]*package\s+([\w.]+)\s*;/m.exec(text)?.[1] ?? "",
    imports: outside(imports.map((match) => match[1]!)),
    services: 0,
  };
}

function outside(imports: readonly string[]): string[] {
  return imports.filter((path) => !path.startsWith(wellKnown));
}

function isService({ kind }: DeclarationNode): boolean {
  return kind === "service";
}
