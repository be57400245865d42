/** Comments by the element they belong to, from the source info of a compiled file. */

import type { FileDescriptorProto, SourceCodeInfo_Location as Location } from "@bufbuild/protobuf/wkt";
import { reservesNoIdentifier } from "./dropped-comments.ts";
import { endOf, itemsInside } from "./source-spans.ts";

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
  readonly #texts = new Set<string>();
  readonly #ambiguous = new Set<object>();
  readonly #byElement = new Map<object, Map<string, string>>();
  readonly #detachedByElement = new Map<object, string[]>();

  constructor(file: FileDescriptorProto) {
    const locations = file.sourceCodeInfo?.location ?? [];
    const lines = new Set(locations.flatMap(({ span }) => [span[0]!, endOf(span)[0]!]));
    for (const [index, location] of locations.entries()) {
      if (!hasComments(location)) continue;
      for (const text of location.leadingDetachedComments) this.detached.add(tidy(text));
      const found = elementAt(file, location.path);
      if (found === undefined) continue;
      const element = found.block ? firstOfBlock(file, locations, index) : found.element;
      if (element === undefined || reservesNoIdentifier(element, locations, index)) continue;
      if ((found.whole || found.block) && beginsBehind(location, lines)) this.#ambiguous.add(element);
      this.#add(element, location, found);
    }
  }

  /** @param element - its message in the file's descriptor */
  of(element: object): ElementComments {
    return this.#byElement.get(element) ?? nothing;
  }

  /** True for the text of a comment that belongs to something, or stands detached before it. */
  has(text: string): boolean {
    return this.#texts.has(text) || this.detached.has(text);
  }

  /** True when compilers do not agree on whether a comment leads the element, or the extend block that it is first in. */
  isAmbiguous(element: object): boolean {
    return this.#ambiguous.has(element);
  }

  /** Detached comments before the element, and before its extend block if it is the first in one. */
  detachedOf(element: object): readonly string[] {
    return this.#detachedByElement.get(element) ?? [];
  }

  #add(element: object, location: Location, { whole, block, rest: path }: Found): void {
    const rest = block ? " of the extend block" : path;
    const comments = this.#byElement.get(element) ?? new Map<string, string>();
    this.#byElement.set(element, comments);
    const put = (what: string, text: string) => {
      if (text === "") return;
      this.#texts.add(text);
      // Several statements `reserved` or `extensions` of a message are one to the descriptor.
      const known = comments.get(what + rest);
      comments.set(what + rest, known === undefined ? text : `${known}\n${text}`);
    };
    put("leading comment", tidy(location.leadingComments));
    put("trailing comment", tidy(location.trailingComments));
    const detached = location.leadingDetachedComments.map(tidy);
    if (whole || block) this.#detachedByElement.set(element, [...this.detachedOf(element), ...detached]);
    else put("detached comments", detached.join("\n"));
  }
}

function hasComments({ leadingComments, trailingComments, leadingDetachedComments }: Location): boolean {
  return leadingComments !== "" || trailingComments !== "" || leadingDetachedComments.length > 0;
}

/** Line ends and blanks before them are not kept. */
function tidy(comment: string): string {
  const lines = comment.split("\n").map((line) => line.trimEnd());
  return (lines.at(-1) === "" ? lines.slice(0, -1) : lines).join("\n");
}

/**
 * Whether a leading comment begins on a line on which something else begins or ends. To protoc it is that one's then; to
 * buf it is not, if it is a block. What it belongs to in the result depends on what comes next there.
 */
function beginsBehind({ span, leadingComments }: Location, lines: ReadonlySet<number>): boolean {
  if (leadingComments === "") return false;
  const [line] = span as [number];
  const count = tidy(leadingComments).split("\n").length;
  return Array.from({ length: count }, (_, index) => line - 1 - index).some((before) => lines.has(before));
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
  locations: readonly Location[],
  index: number,
): object | undefined {
  const [inside] = itemsInside(locations, index);
  return inside && elementAt(file, inside.path)?.element;
}
