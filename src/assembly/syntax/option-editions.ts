/** Editions that know a feature of a language: `feature_support` in the file that declares it. */

import type { FileAst, OptionNamePart, OptionNode, Syntax } from "../ast.ts";
import type { TypeLookup } from "./wanted-features.ts";

/** As in `google.protobuf.Edition`, in order. */
const EDITIONS = ["EDITION_LEGACY", "EDITION_PROTO2", "EDITION_PROTO3", "EDITION_2023", "EDITION_2024"];

const EDITION_OF: Record<Syntax, string> = {
  proto2: "EDITION_PROTO2",
  proto3: "EDITION_PROTO3",
  edition2023: "EDITION_2023",
  edition2024: "EDITION_2024",
};

/** `(pb.java).nest_in_file_class` in a syntax; true for what says nothing of editions. */
export function isInSyntax(
  [extension, feature]: readonly OptionNamePart[],
  typeOf: TypeLookup,
  syntax: Syntax,
): boolean {
  const target = extension && typeOf(extension);
  if (target === undefined || feature === undefined) return true;
  const support = featureSupport(target.file.ast, target.offset, feature.name);
  const rank = EDITIONS.indexOf(EDITION_OF[syntax]);
  const introduced = support.get("edition_introduced");
  const removed = support.get("edition_removed");
  return (introduced ?? 0) <= rank && (removed ?? Number.POSITIVE_INFINITY) > rank;
}

/** Rank of each edition named for a field of the message that the extension at an offset holds. */
function featureSupport({ declarations }: FileAst, offset: number, feature: string): Map<string, number> {
  const extension = declarations
    .flatMap((node) => (node.kind === "extend" ? node.fields : []))
    .find(({ start, end }) => start <= offset && offset < end);
  const type = extension?.type.kind === "named" ? extension.type.name.split(".").at(-1) : undefined;
  const message = declarations.find((node) => node.kind === "message" && node.name.name === type);
  const field =
    message?.kind === "message" ? message.fields.find(({ name }) => name.name === feature) : undefined;
  return new Map((field?.brackets?.options ?? []).flatMap(editionsOf));
}

function editionsOf({ name, value }: OptionNode): [key: string, rank: number][] {
  if (name[0]!.name !== "feature_support" || value.kind !== "aggregate") return [];
  return value.fields.flatMap(({ key, values }): [string, number][] => {
    const [edition] = values;
    if (edition?.kind !== "identifier") return [];
    const rank = EDITIONS.indexOf(edition.name);
    // An edition that is not known here is later than all that are.
    return [[key.name, rank === -1 ? EDITIONS.length : rank]];
  });
}
