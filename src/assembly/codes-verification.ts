/** Codes of verification: the result laid beside its sources. */

import type { CodeEntry } from "./codes.ts";

export const verificationCodes = [
  {
    code: "PM6001",
    severity: "error",
    title: "result differs from its source",
    meaning:
      "Sources and result were compiled and compared, and an element means something else in the result, or a random message was read in another way. Nothing was written. This is a bug in ProtoManager.",
    example:
      '`"a.v1.Item.name", now "g.v1.Item.name": presence is explicit in the source and implicit in the result`',
    whatToDo:
      "Please open an issue with the line and the element's declaration. Until it is mended, `exclude` the file, or set `global_proto.verify.units: off` if the difference does not matter to you.",
  },
  {
    code: "PM6002",
    severity: "note",
    title: "source not compared",
    meaning:
      "No compiler takes the file with what it imports, so there is nothing to compare the result with: it imports in a circle, or uses names that only the assembly gives it.",
    example: "Two files that import each other.",
    whatToDo: "Nothing, if the file is meant to be compiled in the assembly only.",
  },
] as const satisfies readonly CodeEntry[];
