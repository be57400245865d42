/** Options of elements, custom ones included, in terms that sources and result share. */

import {
  clone,
  create,
  type FileRegistry,
  getExtension,
  type Message,
  setExtension,
  toBinary,
  toJsonString,
} from "@bufbuild/protobuf";
import { reflect } from "@bufbuild/protobuf/reflect";
import type { FeatureSet } from "@bufbuild/protobuf/wkt";
import { type CustomOptions, customOptions } from "../toolchain/canonical-descriptors.ts";
import { moveNames } from "./moved-names.ts";
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

  constructor(declared: FileRegistry, names: Names) {
    this.#names = names;
    this.#custom = customOptions(declared);
  }

  /** By name: `option deprecated`, `option (g.v1.note)`, and by number where nothing declares it. */
  of(options: (Message & { features?: FeatureSet | undefined }) | undefined): Map<string, OptionValue> {
    const found = new Map<string, OptionValue>();
    if (options === undefined) return found;
    const schema = this.#schemaOf(options);
    const all = reflect(schema, options);
    for (const field of schema.fields) {
      if (!all.isSet(field) || resolved.has(field.name)) continue;
      const alone = reflect(schema);
      alone.set(field, all.get(field));
      found.set(`option ${field.name}`, this.#value(alone.message));
    }
    for (const number of new Set(options.$unknown?.map(({ no }) => no))) {
      const extension = this.#custom.extensions.get(`${options.$typeName} ${number}`);
      const alone = create(schema);
      if (extension !== undefined) setExtension(alone, extension, getExtension(options, extension));
      else alone.$unknown = options.$unknown!.filter(({ no }) => no === number);
      const name = extension === undefined ? `#${number}` : this.#names.merged(extension.typeName);
      found.set(`option (${name})`, this.#value(alone));
    }
    // Of features, those of a language's generators are kept as they are written.
    for (const { no, data } of options.features?.$unknown ?? []) {
      const bytes = hex(data);
      found.set(`option features #${no}`, { bytes, show: () => bytes });
    }
    return found;
  }

  #value(written: Message): OptionValue {
    const schema = this.#schemaOf(written);
    // What was taken out of a descriptor is still part of it.
    const message = clone(schema, written);
    moveNames(message, this.#custom, this.#names);
    const bytes = hex(toBinary(schema, message));
    return { bytes, show: () => `${this.#json(written) ?? ""} (${bytes})`.trimStart() };
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
