import type { Diagnostic } from "../diagnostics.ts";
import { diagnostic } from "./codes.ts";
import type { LinkedFile } from "./linked.ts";
import { locationIn } from "./location.ts";

/** Reports file options of the sources that have a meaning and do not reach the result: PM1304 and PM1305. */
export function checkFileOptions(files: readonly LinkedFile[]): Diagnostic[] {
  return files.flatMap((file) =>
    file.ast.options.flatMap(({ name, value, start }) => {
      const [first] = name;
      if (first!.extension) {
        const text = `file option "(${first!.name})" is dropped; set global_proto.options if the result needs it`;
        return [diagnostic("PM1305", text, locationIn(file, start))];
      }
      const deprecated = first!.name === "deprecated" && value.kind === "identifier" && value.name === "true";
      if (!deprecated) return [];
      const text = 'file option "deprecated" is dropped; mark the messages and services that are meant';
      return [diagnostic("PM1304", text, locationIn(file, start))];
    }),
  );
}
