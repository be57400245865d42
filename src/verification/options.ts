/** Options of elements, custom ones included, in terms that sources and result share. */

import {
  clone,
  create,
  type DescField,
  type DescMessage,
  type FileRegistry,
  type Message,
  toBinary,
  toJsonString,
} from "@bufbuild/protobuf";
import { type ReflectMessage, reflect } from "@bufbuild/protobuf/reflect";
import type { FeatureSet } from "@bufbuild/protobuf/wkt";
import { type CustomOptions, customOptions } from "../toolchain/canonical-descriptors.ts";
import { holdsNames, moveNames } from "./moved-names.ts";
import type { Names } from "./names.ts";

/** Compared by its bytes, in which names are the result's; shown as JSON where it has one. */
export interface OptionValue {
  bytes: string;
  show(): string;
}

/** Features and `packed` are compared by what they resolve to; `map_entry` is the compiler's. */
const resolved = new Set(["features", "packed", "map_entry", "uninterpreted_option"]);

export class Options {
  readonly #names: Names;
  readonly #custom: CustomOptions;
  readonly #holders = new Map<DescMessage, boolean>();

  constructor(declared: FileRegistry, names: Names) {
    this.#names = names;
    this.#custom = customOptions(declared);
  }

  /** By name: `option deprecated`, `option (g.v1.note)`, and by number where nothing declares it. */
  of(
    options: (Message & { features?: FeatureSet | undefined }) | undefined,
  ): Map<string, string | OptionValue> {
    const found = new Map<string, string | OptionValue>();
    if (options === undefined) return found;
    const all = reflect(this.#schemaOf(options), options);
    for (const field of all.fields) {
      if (all.isSet(field) && !resolved.has(field.name)) {
        found.set(`option ${field.name}`, this.#standard(all, field));
      }
    }
    for (const [number, fields] of Map.groupBy(options.$unknown ?? [], ({ no }) => no)) {
      const extension = this.#custom.extensions.get(`${options.$typeName} ${number}`);
      const name = extension === undefined ? `#${number}` : this.#names.merged(extension.typeName);
      const alone = create(all.desc);
      alone.$unknown = fields;
      found.set(`option (${name})`, this.#value(alone, this.#holdsNames(extension?.message)));
    }
    // Of features, those of a language's generators are kept as they are written.
    for (const { no, data } of options.features?.$unknown ?? []) {
      found.set(`option features #${no}`, hex(data));
    }
    return found;
  }

  #standard(all: ReflectMessage, field: DescField): string | OptionValue {
    const value = all.get(field);
    if (field.fieldKind === "enum") return field.enum.value[value as number]?.name ?? String(value);
    if (field.fieldKind === "scalar") return String(value);
    const alone = reflect(all.desc);
    alone.set(field, value);
    return this.#value(alone.message, true);
  }

  #value(message: Message, hasNames: boolean): OptionValue {
    const schema = this.#schemaOf(message);
    const bytes = hex(toBinary(schema, hasNames ? this.#moved(message) : message));
    return { bytes, show: () => `${this.#json(message) ?? ""} (${bytes})`.trimStart() };
  }

  /** A copy: what was taken out of a descriptor is still part of it. */
  #moved(message: Message): Message {
    const copy = clone(this.#schemaOf(message), message);
    moveNames(copy, this.#custom, this.#names);
    return copy;
  }

  #holdsNames(type: DescMessage | undefined): boolean {
    if (type === undefined) return false;
    const holds = this.#holders.get(type) ?? holdsNames(type);
    this.#holders.set(type, holds);
    return holds;
  }

  /** The value alone; undefined for what has no JSON, as an `Any` of a type that nothing declares. */
  #json(message: Message): string | undefined {
    try {
      const json = toJsonString(this.#schemaOf(message), message, { registry: this.#custom.types });
      return /^\{"[^"]*":(.*)\}$/s.exec(json)?.[1];
    } catch {
      return undefined;
    }
  }

  #schemaOf({ $typeName }: Message) {
    return this.#custom.types.getMessage($typeName)!;
  }
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}
