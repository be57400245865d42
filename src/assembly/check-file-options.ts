import type { GlobalProtoConfig } from "../config/config.ts";
import type { Diagnostic } from "../diagnostics.ts";
import type { Syntax } from "./ast.ts";
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

/** Options that the result is to have, which its syntax forbids: PM2403. */
export function checkOwnOptions(syntax: Syntax, options: GlobalProtoConfig["options"]): Diagnostic[] {
  // protoc: "java_multiple_files has been removed in edition 2024: This behavior is enabled by default".
  if (syntax !== "edition2024" || options.java_multiple_files === undefined) return [];
  const text = 'option "java_multiple_files" of global_proto.options cannot be used in edition 2024';
  return [diagnostic("PM2403", `${text}, which always behaves so; remove it`)];
}

/** An external file for the lite runtime, which only files for the lite runtime may import: PM2406. */
export function checkLiteExternals(
  externals: Iterable<LinkedFile>,
  options: GlobalProtoConfig["options"],
): Diagnostic[] {
  if (options.optimize_for === "LITE_RUNTIME") return [];
  return [...externals].flatMap((file) => {
    const lite = file.ast.options.find(
      ({ name, value }) =>
        name[0]!.name === "optimize_for" && value.kind === "identifier" && value.name === "LITE_RUNTIME",
    );
    if (lite === undefined) return [];
    const text = `"${file.importNames[0]}" is for the lite runtime and cannot be imported by a file that is not`;
    const advice = "set optimize_for: LITE_RUNTIME in global_proto.options, or collect the file";
    return [diagnostic("PM2406", `${text}; ${advice}`, locationIn(file, lite.start))];
  });
}
