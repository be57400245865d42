/** Names that the facade's Python module has of one file while another has them too. */

import { posix } from "node:path";
import type { LanguageConfig } from "../config/config.ts";
import { clashesOf, type Facade, type NameClash } from "./name-clashes.ts";
import type { LanguageOutput } from "./validate-outputs.ts";

/** A class or a variable of a stub (`_pb2.pyi`), which declares one to a line. */
const declared = /^(?:class ([A-Za-z]\w*)\(|([A-Za-z]\w*): )/gm;

/** `import public` is `from … import *`, file by file: of equal names the last one stays. */
export function hiddenNames(output: LanguageOutput, { out }: LanguageConfig, facade: Facade): NameClash[] {
  const stubs = new Map(output.files.map(({ path, content }) => [path, content]));
  return clashesOf(
    new Map(
      facade.imported.map((file) => {
        const stub = stubs.get(posix.join(out, `${moduleOf(file)}_pb2.pyi`)) ?? Buffer.of();
        return [file, namesIn(Buffer.from(stub).toString("utf8"))];
      }),
    ),
  );
}

function namesIn(stub: string): string[] {
  const names = stub.matchAll(declared).map(([, type, variable]) => (type ?? variable)!);
  // The descriptor of the file itself, which every module has.
  return names.filter((name) => name !== "DESCRIPTOR").toArray();
}

/** As protoc's Python generator names its files: `-` is no part of a name, and a dot begins another module. */
function moduleOf(file: string): string {
  return file
    .replace(/\.proto$/, "")
    .replaceAll("-", "_")
    .replaceAll(".", "/");
}
