/**
 * Random messages over to the result's types and back, as bytes and as JSON. Both sides have to do the same: with what
 * they can read, and with what they refuse.
 */

import {
  type DescMessage,
  fromBinary,
  fromJson,
  type JsonValue,
  type Registry,
  toBinary,
  toJson,
} from "@bufbuild/protobuf";
import type { Difference } from "./difference.ts";
import { isEndless } from "./endless.ts";
import { hostileBytes } from "./hostile-bytes.ts";
import { type Names, renameJson } from "./names.ts";
import { random } from "./random.ts";
import { MessageMaker, type RandomMessage } from "./random-message.ts";
import { type OpenSets, type OpenSource, type SourceFile, topLevel } from "./sets.ts";

export interface RoundTripOptions {
  /** Random messages of each type; 0 for none. */
  perType: number;
  /** The same gives the same messages. */
  seed: number;
}

export interface RoundTrips {
  differences: Difference[];
  /** Messages that were carried over. */
  messages: number;
  /** Those of them that neither side takes or that have no JSON, on purpose or by chance. */
  refused: number;
}

export function roundTripSets(sets: OpenSets, { perType, seed }: RoundTripOptions): RoundTrips {
  const trips: RoundTrips = { differences: [], messages: 0, refused: 0 };
  if (perType === 0) return trips;
  const seen = new Set<string>();
  for (const source of sets.sources) {
    const pairs = messagePairs(sets, source);
    const contents = pairs
      .map(({ before }) => before)
      .filter((type) => !isMessageSet(type) && !isEndless(type));
    const maker = new MessageMaker(source.registry, contents, random(seed));
    const traveller = new Traveller(sets, source, trips);
    for (const pair of pairs) {
      const { before } = pair;
      // Copies in several sets have been compared.
      if (seen.has(before.typeName)) continue;
      seen.add(before.typeName);
      const count = isEndless(before) ? 0 : perType;
      for (let index = 0; index < count; index++) traveller.carry(pair, maker.make(before));
      for (const bytes of hostileBytes(before)) traveller.carryBytes(pair, bytes);
    }
  }
  return trips;
}

interface Pair {
  before: DescMessage;
  after: DescMessage;
  file: SourceFile;
}

function messagePairs(sets: OpenSets, { files }: OpenSource): Pair[] {
  const { names, merged, wanted } = sets;
  return files.flatMap(({ file, source }) =>
    topLevel(file)
      .filter(({ typeName }) => names.symbol(typeName) !== undefined && wanted(typeName))
      .filter((declaration) => declaration.kind === "message")
      .flatMap(withNested)
      .flatMap((before) => {
        const after = merged.registry.getMessage(names.merged(before.typeName));
        return after === undefined ? [] : [{ before, after, file: source }];
      }),
  );
}

function withNested(message: DescMessage): DescMessage[] {
  return [message, ...message.nestedMessages.flatMap(withNested)];
}

function isMessageSet({ proto }: DescMessage): boolean {
  return proto.options?.messageSetWireFormat === true;
}

/** Carries messages of one source set. */
class Traveller {
  readonly #names: Names;
  readonly #before: Registry;
  readonly #after: Registry;
  readonly #trips: RoundTrips;

  constructor({ names, merged }: OpenSets, source: OpenSource, trips: RoundTrips) {
    this.#names = names;
    this.#before = source.registry;
    this.#after = merged.registry;
    this.#trips = trips;
  }

  carry(pair: Pair, { message, anys }: RandomMessage): void {
    const { before, after } = pair;
    const bytes = toBinary(before, message);
    this.carryBytes(pair, bytes);
    const source = attempt(() => toJson(before, message, { registry: this.#before }));
    // The bytes of an Any stay as they are; its JSON needs the type that only the new URL leads to.
    for (const any of anys) any.typeUrl = this.#names.typeUrl(any.typeUrl);
    const moved = toBinary(before, message);
    const merged = attempt(() => toJson(after, fromBinary(after, moved), { registry: this.#after }));
    this.#compare(pair, "the JSON of a random message", this.#renamed(source), textOf(merged));
    if (source.failed || merged.failed) return;
    const back = this.#fromJson(before, source.value, this.#before);
    const over = this.#fromJson(after, merged.value, this.#after);
    this.#compare(pair, "a random message read from JSON", this.#renamed(back), textOf(over));
  }

  carryBytes(pair: Pair, bytes: Uint8Array): void {
    const { before, after } = pair;
    this.#trips.messages += 1;
    const here = attempt(() => hex(toBinary(before, fromBinary(before, bytes))));
    const there = attempt(() => hex(toBinary(after, fromBinary(after, bytes))));
    if (here.failed) this.#trips.refused += 1;
    this.#compare(pair, "a random message read from bytes", textOf(here), textOf(there));
  }

  /** JSON read and written again, and the bytes where no type URL is in them. */
  #fromJson(type: DescMessage, json: JsonValue, registry: Registry): Attempt<JsonValue> {
    return attempt(() => {
      const message = fromJson(type, json, { registry });
      const again = toJson(type, message, { registry });
      const bytes = toBinary(type, message);
      return JSON.stringify(again).includes('"@type"') ? again : [again, hex(bytes)];
    });
  }

  #renamed(json: Attempt<JsonValue>): string {
    return textOf(json.failed ? json : { ...json, value: renameJson(json.value, this.#names) });
  }

  #compare({ before, after, file }: Pair, what: string, here: string, there: string): void {
    if (here === there) return;
    const element = { source: before.typeName, ...file, merged: after.typeName };
    this.#trips.differences.push({ ...element, what, before: here, after: there });
  }
}

type Attempt<T> = { failed: false; value: T } | { failed: true };

/** What is refused counts as a result: the other side has to refuse it too. */
function attempt<T>(action: () => T): Attempt<T> {
  try {
    return { failed: false, value: action() };
  } catch {
    return { failed: true };
  }
}

function textOf(result: Attempt<JsonValue>): string {
  if (result.failed) return "refused";
  return typeof result.value === "string" ? result.value : JSON.stringify(result.value);
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}
