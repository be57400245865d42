/** Random messages of any type that a registry has: every kind of field, extensions, `Any`, unknown fields. */

import {
  type DescExtension,
  type DescField,
  type DescMessage,
  type FileRegistry,
  type Message,
  ScalarType,
  setExtension,
  toBinary,
} from "@bufbuild/protobuf";
import { type ReflectMessage, reflect } from "@bufbuild/protobuf/reflect";
import { type Any, FeatureSet_FieldPresence as Presence } from "@bufbuild/protobuf/wkt";
import type { Random } from "./random.ts";
import { randomEnumValue, randomScalar } from "./random-values.ts";

/** Messages inside of each other, and in one message: types that hold many of each other would give millions. */
const limits = { depth: 3, messages: 60 };
/** A message without one that it requires cannot be sent; one that requires itself cannot be at all. */
const limitsOfRequired = { depth: 12, messages: 500 };

export interface RandomMessage {
  /** Lacks what it requires where that would have no end. */
  message: Message;
  /** Every `Any` in it that holds something: their type URLs are full names, which move. */
  anys: Any[];
}

export class MessageMaker {
  readonly #random: Random;
  readonly #extensions: Map<string, DescExtension[]>;
  /** Types for the contents of an `Any`. */
  readonly #contents: readonly DescMessage[];
  readonly #shared = new WeakMap<DescMessage, ReadonlySet<string>>();
  #anys: Any[] = [];
  #messages = 0;

  constructor(registry: FileRegistry, contents: readonly DescMessage[], random: Random) {
    this.#random = random;
    this.#contents = contents;
    const extensions = [...registry].filter((type) => type.kind === "extension");
    this.#extensions = Map.groupBy(extensions, ({ extendee }) => extendee.typeName);
  }

  make(type: DescMessage): RandomMessage {
    this.#anys = [];
    this.#messages = 0;
    const message = this.#message(type, 0, true).message;
    return { message, anys: this.#anys };
  }

  /** @param moves - whether an `Any` may be in it: its URL is changed later, where it can be reached */
  #message(type: DescMessage, depth: number, moves: boolean): ReflectMessage {
    const message = reflect(type);
    this.#messages += 1;
    if (this.#fillWellKnown(message, depth, moves)) return message;
    for (const member of type.members) {
      if (member.kind === "oneof") {
        const chosen = this.#random.integer(4) === 0 ? undefined : this.#random.pick(member.fields);
        if (chosen !== undefined) this.#fill(message, chosen, depth, moves);
      } else if (member.presence === Presence.LEGACY_REQUIRED || this.#random.integer(4) !== 0) {
        this.#fill(message, member, depth, moves);
      }
    }
    for (const extension of this.#extensions.get(type.typeName) ?? []) {
      if (this.#random.integer(2) === 0) this.#extend(message.message, extension, depth);
    }
    if (this.#random.integer(3) === 0) this.#addUnknown(message.message, type);
    return message;
  }

  #fill(message: ReflectMessage, field: DescField, depth: number, moves: boolean): void {
    const shared = this.#sharedProperties(message.desc);
    if (shared.has(field.localName) || (field.oneof && shared.has(field.oneof.localName))) return;
    const required = field.presence === Presence.LEGACY_REQUIRED;
    if (field.message !== undefined && !this.#mayNest(depth, required ? limitsOfRequired : limits)) return;
    const value = () => this.#value(field, depth, moves);
    if (field.fieldKind === "list") {
      const list = message.get(field);
      for (let count = this.#random.integer(4); count > 0; count--) list.add(value());
    } else if (field.fieldKind === "map") {
      const map = message.get(field);
      for (let count = this.#random.integer(4); count > 0; count--) {
        map.set(randomScalar(field.mapKey, this.#random) as string, value());
      }
    } else {
      message.set(field, value());
    }
  }

  /** protobuf-es keeps `a_b` and `aB` in one property, and writes it as both; a oneof has a property like a field. */
  #sharedProperties(type: DescMessage): ReadonlySet<string> {
    const known = this.#shared.get(type);
    if (known !== undefined) return known;
    const shared = new Set([type.fields, type.members].flatMap(sharedNames));
    this.#shared.set(type, shared);
    return shared;
  }

  #value(field: DescField | DescExtension, depth: number, moves: boolean) {
    if (field.message !== undefined) return this.#message(field.message, depth + 1, moves);
    if (field.enum !== undefined) return randomEnumValue(field.enum, this.#random);
    return randomScalar(field.scalar, this.#random);
  }

  #mayNest(depth: number, most = limits): boolean {
    return depth < most.depth && this.#messages < most.messages;
  }

  #extend(message: Message, extension: DescExtension, depth: number): void {
    // Some well-known types have a form of their own there; extensions have them like any other.
    if (extension.message?.file.name.startsWith("google/protobuf/")) return;
    if (extension.message !== undefined && !this.#mayNest(depth)) return;
    const value = () => {
      const made = this.#value(extension, depth, false);
      if (typeof made === "object" && "message" in made) return made.message;
      return "longAsString" in extension && extension.longAsString ? String(made) : made;
    };
    const values = extension.fieldKind === "list" ? [value(), value()] : [value()];
    const { message: type } = extension;
    if (type !== undefined && values.some((one) => encoded(type, one as Message) === undefined)) return;
    setExtension(message, extension, (extension.fieldKind === "list" ? values : values[0]) as never);
  }

  /** Of a number that is neither a field's nor kept for extensions, which another file may declare. */
  #addUnknown(message: Message, { fields, proto }: DescMessage): void {
    const taken = new Set(fields.map(({ number }) => number));
    const no = 1 + this.#random.integer(30);
    if (taken.has(no) || proto.extensionRange.some(({ start, end }) => start <= no && no < end)) return;
    message.$unknown ??= [];
    message.$unknown.push({ no, wireType: 0, data: Uint8Array.of(this.#random.integer(128)) });
  }

  /** Types whose JSON is not that of their fields, where random fields would have none. */
  #fillWellKnown(message: ReflectMessage, depth: number, moves: boolean): boolean {
    const { integer, pick } = this.#random;
    const field = (name: string) => message.fields.find((one) => one.name === name)!;
    switch (message.desc.typeName) {
      case "google.protobuf.Timestamp":
        message.set(field("seconds"), BigInt(integer(253_402_300_800)));
        message.set(field("nanos"), pick([0, 1_000_000, 999_999_999]));
        return true;
      case "google.protobuf.Duration":
        message.set(field("seconds"), BigInt(integer(315_576_000_000)));
        message.set(field("nanos"), pick([0, 1000, 999_999_999]));
        return true;
      case "google.protobuf.FieldMask":
        message.get(field("paths") as DescField & { fieldKind: "list" }).add("foo_bar.baz");
        return true;
      case "google.protobuf.Value":
        if (integer(2) === 0) message.set(field("bool_value"), true);
        else message.set(field("string_value"), randomScalar(ScalarType.STRING, this.#random));
        return true;
      case "google.protobuf.Any":
        if (moves && depth < limits.depth && this.#contents.length > 0) this.#fillAny(message.message as Any);
        return true;
      default:
        return false;
    }
  }

  #fillAny(any: Any): void {
    const type = this.#random.pick(this.#contents);
    const value = encoded(type, this.#message(type, limits.depth, false).message);
    if (value === undefined) return;
    any.typeUrl = `type.googleapis.com/${type.typeName}`;
    any.value = value;
    this.#anys.push(any);
  }
}

/** Undefined where the message lacks what it requires. */
function encoded(type: DescMessage, message: Message): Uint8Array | undefined {
  try {
    return toBinary(type, message);
  } catch {
    return undefined;
  }
}

function sharedNames(owners: readonly { localName: string }[]): string[] {
  const groups = Map.groupBy(owners, ({ localName }) => localName);
  return [...groups].filter(([, sharing]) => sharing.length > 1).map(([name]) => name);
}
