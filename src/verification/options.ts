/** Options of elements, custom ones included, in terms that sources and result share. */

import {
  create,
  createRegistry,
  type DescExtension,
  type FileRegistry,
  getExtension,
  type JsonValue,
  type Message,
  type Registry,
  setExtension,
  toBinary,
  toJson,
} from "@bufbuild/protobuf";
import { reflect } from "@bufbuild/protobuf/reflect";
import { type FeatureSet, file_google_protobuf_descriptor } from "@bufbuild/protobuf/wkt";
import { type Names, renameJson } from "./names.ts";

/**
 * Not compared as written: features and `packed` are compared by what they resolve to, `map_entry` is the compiler's,
 * and declarations of extensions hold names.
 */
const resolved = new Set(["features", "packed", "map_entry", "uninterpreted_option"]);

export class Options {
  readonly #names: Names;
  readonly #types: Registry;
  readonly #extensions = new Map<string, DescExtension>();

  constructor(declared: FileRegistry, names: Names) {
    this.#names = names;
    // Last wins: descriptors are decoded with our own descriptor.proto, not with the one that the set may hold.
    this.#types = createRegistry(declared, file_google_protobuf_descriptor);
    for (const type of declared) {
      if (type.kind === "extension") this.#extensions.set(`${type.extendee.typeName} ${type.number}`, type);
    }
  }

  /** `option deprecated` → `true`, `option (g.v1.note)` → its ProtoJSON and bytes. */
  of(options: (Message & { features?: FeatureSet | undefined }) | undefined): Map<string, string> {
    const found = new Map<string, string>();
    if (options === undefined) return found;
    const schema = this.#types.getMessage(options.$typeName)!;
    const all = reflect(schema, options);
    for (const field of schema.fields) {
      if (!all.isSet(field) || resolved.has(field.name)) continue;
      const alone = reflect(schema);
      alone.set(field, all.get(field));
      found.set(`option ${field.name}`, this.#text(alone.message));
    }
    for (const number of new Set(options.$unknown?.map(({ no }) => no))) {
      const extension = this.#extensions.get(`${options.$typeName} ${number}`);
      const name = extension === undefined ? `(#${number})` : `(${this.#names.merged(extension.typeName)})`;
      found.set(`option ${name}`, this.#text(this.#alone(options, number, extension)));
    }
    // Of features, those of a language's generators are kept as they are written.
    const custom = options.features?.$unknown ?? [];
    for (const { no, data } of custom) found.set(`option features #${no}`, hex(data));
    return found;
  }

  #alone(options: Message, number: number, extension: DescExtension | undefined): Message {
    const alone = create(this.#types.getMessage(options.$typeName)!);
    if (extension !== undefined) setExtension(alone, extension, getExtension(options, extension));
    else alone.$unknown = options.$unknown!.filter(({ no }) => no === number);
    return alone;
  }

  /** ProtoJSON with the result's names, and the bytes where no name is in them. */
  #text(message: Message): string {
    const schema = this.#types.getMessage(message.$typeName)!;
    const bytes = hex(toBinary(schema, message));
    const json = this.#json(message);
    if (json === undefined) return bytes;
    const [value] = Object.values(json as Record<string, JsonValue>);
    const text = JSON.stringify(value ?? json);
    // Bytes tell more than JSON, but those of an Any or of a declaration hold names that move.
    return /"@type"|"fullName"/.test(text) ? text : `${text} (${bytes})`;
  }

  #json(message: Message): JsonValue | undefined {
    try {
      const json = toJson(this.#types.getMessage(message.$typeName)!, message, { registry: this.#types });
      return renameDeclarations(renameJson(json, this.#names), this.#names);
    } catch {
      // What has no JSON, as a message of a type that is not declared, has its bytes.
      return undefined;
    }
  }
}

/** `type` and `fullName` of extension declarations, names with a leading dot. */
function renameDeclarations(json: JsonValue, names: Names): JsonValue {
  const { declaration } = json as { declaration?: JsonValue };
  if (!Array.isArray(declaration)) return json;
  const rename = (name: JsonValue | undefined) =>
    typeof name === "string" && name.startsWith(".") ? `.${names.merged(name.slice(1))}` : (name ?? "");
  return {
    declaration: declaration.map((one) => {
      const entry = one as Record<string, JsonValue>;
      return { ...entry, fullName: rename(entry.fullName), type: rename(entry.type) };
    }),
  };
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}
