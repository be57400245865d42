/** Comments by the element they belong to, from the source info of a compiled file. */

import type { FileDescriptorProto, SourceCodeInfo_Location as Location } from "@bufbuild/protobuf/wkt";

/**
 * What → text, for one element: `leading comment`, `trailing comment`, and the same for what is in it and has no name of
 * its own, as `leading comment of 9.0` (the rest of the path in descriptor.proto), with `detached comments` there.
 */
export type ElementComments = ReadonlyMap<string, string>;

const nothing: ElementComments = new Map();

/** Fields of the descriptor messages that lead to elements with names (descriptor.proto). */
const FILE: Record<number, string> = { 4: "messageType", 5: "enumType", 6: "service", 7: "extension" };
const MESSAGE: Record<number, string> = {
  2: "field",
  3: "nestedType",
  4: "enumType",
  6: "extension",
  8: "oneofDecl",
};
const MEMBERS: Record<string, Record<number, string>> = {
  messageType: MESSAGE,
  nestedType: MESSAGE,
  enumType: { 2: "value" },
  service: { 2: "method" },
};

export class Comments {
  /** Every detached comment of the file, whatever it stands before. */
  readonly detached = new Set<string>();
  readonly #byElement = new Map<object, Map<string, string>>();
  readonly #detachedByElement = new Map<object, string[]>();
  readonly #ambiguous = new Map<object, string>();

  constructor(file: FileDescriptorProto) {
    const locations = file.sourceCodeInfo?.location ?? [];
    const lastLines = new Set(locations.filter(isStatement).map(({ span }) => endOf(span)[0]!));
    for (const location of locations.filter(hasComments)) {
      for (const text of location.leadingDetachedComments) this.detached.add(tidy(text));
      const found = elementAt(file, location.path);
      if (found === undefined) continue;
      const element = found.block ? firstOfBlock(file, location, locations) : found.element;
      if (element === undefined) continue;
      const ambiguous = isStatement(location) && beginsBehind(location, lastLines);
      if (ambiguous) this.#ambiguous.set(element, `leading comment${restOf(found)}`);
      this.#add(element, location, found, ambiguous ? "" : location.leadingComments);
    }
  }

  /** The leading comment, as `of` would name it, that is another statement's as well and so is not in `of`. */
  ambiguousOf(element: object): string | undefined {
    return this.#ambiguous.get(element);
  }

  /** @param element - its message in the file's descriptor */
  of(element: object): ElementComments {
    return this.#byElement.get(element) ?? nothing;
  }

  /** Detached comments before the element, and before its extend block if it is the first in one. */
  detachedOf(element: object): readonly string[] {
    return this.#detachedByElement.get(element) ?? [];
  }

  #add(element: object, location: Location, found: Found, leading: string): void {
    const { whole, block } = found;
    const rest = restOf(found);
    const comments = this.#byElement.get(element) ?? new Map<string, string>();
    this.#byElement.set(element, comments);
    const put = (what: string, text: string) => {
      if (text !== "") comments.set(what + rest, text);
    };
    put("leading comment", tidy(leading));
    put("trailing comment", tidy(location.trailingComments));
    const detached = location.leadingDetachedComments.map(tidy);
    if (whole || block) this.#detachedByElement.set(element, [...this.detachedOf(element), ...detached]);
    else put("detached comments", detached.join("\n"));
  }
}

function restOf({ block, rest }: Found): string {
  return block ? " of the extend block" : rest;
}

function hasComments({ leadingComments, trailingComments, leadingDetachedComments }: Location): boolean {
  return leadingComments !== "" || trailingComments !== "" || leadingDetachedComments.length > 0;
}

/** Line ends and blanks before them are not kept. */
function tidy(comment: string): string {
  return comment.replace(/[ \t\r]+$/gm, "").replace(/\n$/, "");
}

/** Statements and declarations of the file itself: syntax, package, imports, options, and what it declares. */
function isStatement({ path: [field, ...rest] }: Location): boolean {
  if (field === 7) return rest.length === 0;
  return field === 2 || field === 8 || field === 12 || rest.length === 1;
}

/**
 * Whether a leading comment begins on the line on which the statement before it ends. To protoc it is that statement's
 * then; to buf it is not, if it is a block. What it belongs to in the result depends on what comes next there.
 */
function beginsBehind({ span, leadingComments }: Location, lastLines: ReadonlySet<number>): boolean {
  const [line] = span as [number];
  const lines = tidy(leadingComments).split("\n").length;
  return Array.from({ length: lines }, (_, index) => line - 1 - index).some((before) =>
    lastLines.has(before),
  );
}

type Node = Record<string, unknown>;

interface Found {
  element: object;
  rest: string;
  /** The location is that of the whole element. */
  whole: boolean;
  /** It is that of an extend block, which has no element of its own. */
  block: boolean;
}

/** The innermost element on a path; undefined for the file's own statements. */
function elementAt(file: FileDescriptorProto, path: readonly number[]): Found | undefined {
  let fields = FILE;
  let element = file as unknown as Node;
  let at = 0;
  for (; fields[path[at]!] !== undefined && at + 1 < path.length; at += 2) {
    const field = fields[path[at]!]!;
    element = (element[field] as Node[])[path[at + 1]!]!;
    fields = MEMBERS[field] ?? {};
  }
  const block = fields[path[at]!] === "extension" && at + 1 === path.length;
  if (at === 0 && !block) return undefined;
  const rest = at === path.length ? "" : ` of ${path.slice(at).join(".")}`;
  return { element, rest, whole: rest === "", block };
}

/** The first extension that an extend block declares. */
function firstOfBlock(
  file: FileDescriptorProto,
  block: Location,
  locations: readonly Location[],
): object | undefined {
  const inside = locations.find(
    ({ path, span }) =>
      path.length === block.path.length + 1 &&
      block.path.every((step, index) => path[index] === step) &&
      isInside(span, block.span),
  );
  return inside && elementAt(file, inside.path)?.element;
}

/** Spans are [line, column, line, column], the second line left out when it is the first. */
function isInside(inner: readonly number[], outer: readonly number[]): boolean {
  const notAfter = (a: readonly number[], b: readonly number[]) =>
    a[0]! < b[0]! || (a[0] === b[0] && a[1]! <= b[1]!);
  return notAfter(outer, inner) && notAfter(endOf(inner), endOf(outer));
}

function endOf(span: readonly number[]): readonly number[] {
  return span.length === 3 ? [span[0]!, span[2]!] : [span[2]!, span[3]!];
}
