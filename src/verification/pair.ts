/** One top-level declaration and what it became, with all that is in them. */

import type { DescEnum, DescMessage, DescService } from "@bufbuild/protobuf";
import type { Comments } from "./comments.ts";
import type { Compared } from "./compare.ts";
import { compareComments } from "./compare-comments.ts";
import { type Difference, NONE } from "./difference.ts";
import {
  enumFacets,
  type Facet,
  type Facets,
  fieldFacets,
  messageFacets,
  methodFacets,
  oneofFacets,
  serviceFacets,
  type View,
  valueFacets,
} from "./facets.ts";
import { type Declaration, nested, type SourceFile } from "./sets.ts";

export interface PairOptions {
  /** Grows by what differs. */
  differences: Difference[];
  /** Grows by what was laid side by side. */
  compared: Compared;
  source: SourceFile;
  before: View;
  after: View;
}

interface Element {
  name: string;
  proto: object;
}

export class Pair {
  /** Undefined where they belong to another copy. `detached` are all of the result. */
  comments: { before: Comments; after: Comments; detached: ReadonlySet<string> } | undefined;
  readonly #options: PairOptions;
  #root: Element | undefined;

  constructor(options: PairOptions) {
    this.#options = options;
  }

  compare(a: Declaration, b: Declaration): void {
    this.#root = a;
    this.#declarations(a, b);
  }

  #declarations(a: Declaration, b: Declaration): void {
    if (a.kind === "message" && b.kind === "message") this.#messages(a, b);
    if (a.kind === "enum" && b.kind === "enum") this.#enums(a, b);
    if (a.kind === "service" && b.kind === "service") this.#services(a, b);
    if (a.kind === "extension" && b.kind === "extension") {
      this.#options.compared.extensions += 1;
      this.#element(a, b, a.typeName, b.typeName, fieldFacets);
    }
  }

  #messages(a: DescMessage, b: DescMessage): void {
    const { compared } = this.#options;
    compared.messages += 1;
    compared.fields += a.fields.length;
    this.#element(a, b, a.typeName, b.typeName, messageFacets);
    this.#members("field", a, b, a.fields, b.fields, fieldFacets);
    this.#members("oneof", a, b, a.oneofs, b.oneofs, oneofFacets);
    const others = new Map(nested(b).map((one) => [`${one.kind} ${one.name}`, one]));
    // One that is missing is a difference of `nested types`.
    for (const inner of nested(a)) {
      const other = others.get(`${inner.kind} ${inner.name}`);
      if (other !== undefined) this.#declarations(inner, other);
    }
  }

  #enums(a: DescEnum, b: DescEnum): void {
    this.#options.compared.enumValues += a.values.length;
    this.#element(a, b, a.typeName, b.typeName, enumFacets);
    this.#members("enum value", a, b, a.values, b.values, valueFacets);
  }

  #services(a: DescService, b: DescService): void {
    this.#options.compared.methods += a.methods.length;
    this.#element(a, b, a.typeName, b.typeName, serviceFacets);
    this.#members("rpc", a, b, a.methods, b.methods, methodFacets);
  }

  /** Members keep their names. */
  #members<T extends Element>(
    kind: string,
    a: { typeName: string },
    b: { typeName: string },
    before: readonly T[],
    after: readonly T[],
    facets: (member: T, view: View) => Facets,
  ): void {
    const others = new Map(after.map((member) => [member.name, member]));
    for (const member of before) {
      const [source, merged] = [`${a.typeName}.${member.name}`, `${b.typeName}.${member.name}`];
      const other = others.get(member.name);
      others.delete(member.name);
      if (other === undefined) this.#differ(source, merged, kind, "declared", NONE);
      else this.#element(member, other, source, merged, facets);
    }
    for (const name of others.keys()) {
      this.#differ(`${a.typeName}.${name}`, `${b.typeName}.${name}`, kind, NONE, "declared");
    }
  }

  #element<T extends Element>(
    a: T,
    b: T,
    source: string,
    merged: string,
    facets: (element: T, view: View) => Facets,
  ): void {
    const { before, after } = this.#options;
    this.#facets(source, merged, facets(a, before), facets(b, after));
    if (this.comments !== undefined) this.#comments(a, b, source, merged, this.comments);
  }

  #comments(
    a: Element,
    b: Element,
    source: string,
    merged: string,
    { before, after, detached }: NonNullable<Pair["comments"]>,
  ): void {
    const [comments, alone] = [before.of(a.proto), before.detachedOf(a.proto)];
    this.#options.compared.comments += comments.size + alone.length;
    const found = compareComments(
      { comments: before, element: a.proto },
      { comments: after, element: b.proto },
    );
    for (const difference of found)
      this.#differ(source, merged, difference.what, difference.before, difference.after);
    if (a !== this.#root) {
      const known = after.detachedOf(b.proto).filter((text) => before.has(text));
      const [here, there] = [alone, known].map((texts) => texts.join("\n") || NONE);
      if (here !== there) this.#differ(source, merged, "detached comments", here!, there!);
      return;
    }
    // At the edge of a top-level declaration they may go to another one (docs/specification.md 3.8).
    for (const text of alone) {
      if (!detached.has(text)) this.#differ(source, merged, "detached comment", text, NONE);
    }
  }

  #facets(source: string, merged: string, before: Facets, after: Facets): void {
    for (const [what, a] of before) {
      const b = after.get(what);
      if (keyOf(a) !== keyOf(b)) this.#differ(source, merged, what, shown(a), shown(b));
    }
    for (const [what, b] of after) {
      if (!before.has(what) && b !== "") this.#differ(source, merged, what, NONE, shown(b));
    }
  }

  #differ(source: string, merged: string, what: string, before: string, after: string): void {
    this.#options.differences.push({ source, ...this.#options.source, merged, what, before, after });
  }
}

/** What two facets have to have in common. To have none is to have an empty one. */
function keyOf(facet: Facet | undefined): string {
  return typeof facet === "object" ? facet.bytes : (facet ?? "");
}

function shown(facet: Facet | undefined): string {
  return typeof facet === "object" ? facet.show() : facet || NONE;
}
