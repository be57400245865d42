/**
 * The result beside its sources, declaration by declaration: equal modulo the map of names, whatever syntax each is
 * written in (docs/specification.md 3.8).
 */

import type { DescEnum, DescMessage, DescService } from "@bufbuild/protobuf";
import type { Comments } from "./comments.ts";
import { compareComments } from "./compare-comments.ts";
import { type Difference, NONE } from "./difference.ts";
import {
  enumFacets,
  type Facets,
  fieldFacets,
  messageFacets,
  methodFacets,
  oneofFacets,
  type View,
  valueFacets,
} from "./facets.ts";
import { type Declaration, lookUp, nested, type OpenSets, type SourceFile, topLevel } from "./sets.ts";
import { undeclared } from "./undeclared.ts";

/** How much was laid side by side. */
export interface Compared {
  messages: number;
  fields: number;
  enumValues: number;
  methods: number;
  extensions: number;
  /** Leading and trailing comments, and blocks of detached ones. */
  comments: number;
}

export interface Comparison {
  differences: Difference[];
  compared: Compared;
}

export function compareSets(sets: OpenSets): Comparison {
  const { names, merged, wanted } = sets;
  const differences = undeclared(sets);
  const compared = { messages: 0, fields: 0, enumValues: 0, methods: 0, extensions: 0, comments: 0 };
  const detached = new Set(merged.files.flatMap((file) => [...merged.commentsOf(file).detached]));
  for (const { view, files } of sets.sources) {
    for (const { file, source, comments } of files) {
      for (const declaration of topLevel(file)) {
        const { typeName, kind } = declaration;
        const symbol = names.symbol(typeName);
        // What is in no map was left out, as services can be; a map that lacks more is what `undeclared` finds.
        if (symbol === undefined || !wanted(typeName)) continue;
        const found = lookUp(merged.registry, kind, symbol.merged);
        const pair = new Pair({ differences, compared, source, before: view, after: merged.view });
        if (found === undefined) {
          pair.differ(typeName, symbol.merged, kind, "declared", NONE);
          continue;
        }
        // A copy that was dropped for an equal declaration has taken its comments along.
        const stands = symbol.repo === source.repository && symbol.path === source.path;
        if (stands) pair.comments = { before: comments, after: merged.commentsOf(found.file), detached };
        pair.compareAll(declaration, found);
      }
    }
  }
  return { differences, compared };
}

interface PairOptions {
  differences: Difference[];
  compared: Compared;
  source: SourceFile;
  before: View;
  after: View;
}

type Named = { name: string; proto: object };

/** One top-level declaration and what it became. */
class Pair {
  comments: { before: Comments; after: Comments; detached: ReadonlySet<string> } | undefined;
  readonly #options: PairOptions;
  #root: Declaration | undefined;

  constructor(options: PairOptions) {
    this.#options = options;
  }

  differ(source: string, merged: string, what: string, before: string, after: string): void {
    this.#options.differences.push({ source, ...this.#options.source, merged, what, before, after });
  }

  compareAll(a: Declaration, b: Declaration): void {
    this.#root = a;
    this.#compare(a, b);
  }

  #compare(a: Declaration, b: Declaration): void {
    const { compared, before, after } = this.#options;
    if (a.kind === "message" && b.kind === "message") this.#compareMessages(a, b);
    if (a.kind === "enum" && b.kind === "enum") this.#compareEnums(a, b);
    if (a.kind === "service" && b.kind === "service") this.#compareServices(a, b);
    if (a.kind === "extension" && b.kind === "extension") {
      compared.extensions += 1;
      this.#element(a, b, a.typeName, b.typeName, fieldFacets(a, before), fieldFacets(b, after));
    }
  }

  #compareMessages(a: DescMessage, b: DescMessage): void {
    const { compared, before, after } = this.#options;
    compared.messages += 1;
    compared.fields += a.fields.length;
    this.#element(a, b, a.typeName, b.typeName, messageFacets(a, before), messageFacets(b, after));
    this.#members("field", a, b, a.fields, b.fields, fieldFacets);
    this.#members("oneof", a, b, a.oneofs, b.oneofs, oneofFacets);
    const others = new Map(nested(b).map((one) => [`${one.kind} ${one.name}`, one]));
    // One that is missing is a difference of `nested types`.
    for (const inner of nested(a)) {
      const other = others.get(`${inner.kind} ${inner.name}`);
      if (other !== undefined) this.#compare(inner, other);
    }
  }

  #compareEnums(a: DescEnum, b: DescEnum): void {
    const { compared, before, after } = this.#options;
    compared.enumValues += a.values.length;
    this.#element(a, b, a.typeName, b.typeName, enumFacets(a, before), enumFacets(b, after));
    this.#members("enum value", a, b, a.values, b.values, valueFacets);
  }

  #compareServices(a: DescService, b: DescService): void {
    const { compared, before, after } = this.#options;
    compared.methods += a.methods.length;
    const facets = ({ proto }: DescService, { options }: View) => options.of(proto.options);
    this.#element(a, b, a.typeName, b.typeName, facets(a, before), facets(b, after));
    this.#members("rpc", a, b, a.methods, b.methods, methodFacets);
  }

  /** Members keep their names. */
  #members<T extends Named>(
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
      if (other === undefined) this.differ(source, merged, kind, "declared", NONE);
      else {
        const { before: left, after: right } = this.#options;
        this.#element(member, other, source, merged, facets(member, left), facets(other, right));
      }
    }
    for (const name of others.keys()) {
      this.differ(`${a.typeName}.${name}`, `${b.typeName}.${name}`, kind, NONE, "declared");
    }
  }

  #element(
    a: { proto: object },
    b: { proto: object },
    source: string,
    merged: string,
    before: Facets,
    after: Facets,
  ): void {
    this.#facets(source, merged, before, after);
    if (this.comments === undefined) return;
    const { before: left, after: right, detached } = this.comments;
    const [comments, alone] = [left.of(a.proto), left.detachedOf(a.proto)];
    this.#options.compared.comments += comments.size + alone.length;
    const found = compareComments(
      { comments: left, element: a.proto },
      { comments: right, element: b.proto },
    );
    for (const { what, before, after } of found) this.differ(source, merged, what, before, after);
    if (a !== this.#root) {
      const here = new Map([["detached comments", alone.join("\n")]]);
      const known = right.detachedOf(b.proto).filter((text) => left.has(text));
      const there = new Map([["detached comments", known.join("\n")]]);
      this.#facets(source, merged, here, there);
      return;
    }
    // At the edge of a top-level declaration they may go to another one (docs/specification.md 3.8).
    for (const text of alone) {
      if (!detached.has(text)) this.differ(source, merged, "detached comment", text, NONE);
    }
  }

  #facets(source: string, merged: string, before: Facets, after: Facets): void {
    for (const what of new Set([...before.keys(), ...after.keys()])) {
      const [a, b] = [before.get(what) || NONE, after.get(what) || NONE];
      if (a !== b) this.differ(source, merged, what, a, b);
    }
  }
}
