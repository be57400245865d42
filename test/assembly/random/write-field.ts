/** Fields of messages, oneofs and extend blocks, but for groups. */

import type { Choices } from "./choices.ts";
import { MAP_KEYS, SCALARS } from "./pools.ts";
import { type Known, type KnownField, WELL_KNOWN } from "./world.ts";
import { optionList } from "./write-options.ts";
import type { Writer } from "./writer.ts";

export type Place = "message" | "oneof" | "extension";

interface FieldType {
  text: string;
  kind: "scalar" | "enum" | "message" | "map";
  /** As in `KnownField`. */
  type: string | undefined;
  target?: Known | undefined;
}

/** One field from its label to `;`. `scope` is where its type is searched from. */
export function writeField(
  writer: Writer,
  scope: string,
  place: Place,
  field: { name: string; number: number },
): { text: string; known: KnownField } {
  const { choices } = writer;
  const label = labelOf(writer, place);
  const type = typeOf(writer, scope, place === "message" && label === "", presenceOf(writer, label, place));
  const options = builtInOptions(writer, type, label, place, field.number);
  const custom = optionList(writer, "Field", scope);
  const all = [...options, ...custom];
  const written = type.kind === "map" ? "" : label;
  const parts = [
    ...(written === "" ? [] : [written]),
    type.text,
    field.name,
    "=",
    numberText(choices, field.number),
  ];
  const text = `${parts.join(" ")}${all.length === 0 ? "" : ` [${all.join(", ")}]`};`;
  const required = options.some((option) => option.includes("LEGACY_REQUIRED"));
  const known = { name: field.name, label: required ? ("required" as const) : written };
  return { text, known: { ...known, type: type.type, oneof: undefined } };
}

function labelOf({ choices, proto2, proto3 }: Writer, place: Place): KnownField["label"] {
  const label = choices.below(8);
  if (place === "oneof") return "";
  if (label >= 6) return "repeated";
  if (proto2) return label === 5 && place === "message" ? "required" : "optional";
  return proto3 && label === 5 ? "optional" : "";
}

/** Whether an enum without a number 0 or with unknown numbers refused would do. */
function presenceOf({ proto3, file }: Writer, label: string, place: Place): "implicit" | "explicit" | "open" {
  if (proto3) return "open";
  return file.implicit && label === "" && place === "message" ? "implicit" : "explicit";
}

function typeOf(
  writer: Writer,
  scope: string,
  mapAllowed: boolean,
  presence: "implicit" | "explicit" | "open",
): FieldType {
  const { choices } = writer;
  const kind = choices.below(10);
  const pick = choices.next();
  const form = choices.next();
  if (kind >= 9 && (mapAllowed || (writer.proto2 && presence === "explicit" && mapAllowed))) {
    const value = elementType(writer, scope, pick, form, "map");
    return { text: `map<${choices.pick(MAP_KEYS)}, ${value.text}>`, kind: "map", type: undefined };
  }
  const scalar = () => ({ text: SCALARS[pick % SCALARS.length]!, kind: "scalar" as const });
  if (kind < 4) return { ...scalar(), type: SCALARS[pick % SCALARS.length] };
  return elementType(writer, scope, pick, form, presence);
}

function elementType(
  writer: Writer,
  scope: string,
  pick: number,
  form: number,
  use: "implicit" | "explicit" | "open" | "map",
): FieldType {
  const candidates = writer.sees.usable.filter(
    (one) => one.kind === "message" || isEnumFor(one, writer, use),
  );
  const known = [...WELL_KNOWN.keys()];
  const index = pick % (candidates.length + known.length);
  const target = candidates[index];
  const name = target?.name ?? known[index - candidates.length]!;
  const kind = target?.kind === "enum" ? ("enum" as const) : ("message" as const);
  return { text: writer.spell(name, scope, "type", form), kind, type: name, target };
}

function isEnumFor({ kind, closed, firstIsZero }: Known, { proto3, file }: Writer, use: string): boolean {
  if (kind !== "enum") return false;
  // The value of a map has the presence that the file says.
  const implicit = use === "implicit" || (use === "map" && file.implicit);
  if ((proto3 || use === "open" || implicit) && closed === true) return false;
  return use !== "map" || firstIsZero === true;
}

/** Decimal, hexadecimal or octal. */
function numberText(choices: Choices, number: number): string {
  const form = choices.below(16);
  if (form === 15) return `0x${number.toString(16)}`;
  return form === 14 ? `0${number.toString(8)}` : String(number);
}

const DEFAULTS: Readonly<Record<string, readonly string[]>> = {
  string: ['"x"', '""', '"a\\n\\"q\\" \\303\\244"', '"one" " two"', "'single'"],
  bytes: ['"\\001\\xfe\\000"', '""', '"\\?\\\'"'],
  bool: ["true", "false"],
  double: ["inf", "-inf", "nan", "1.5", "-0", "1e-9", "-.5"],
  float: ["inf", "-inf", "nan", "2.", "-0.0", "3"],
};

function builtInOptions(
  writer: Writer,
  type: FieldType,
  label: string,
  place: Place,
  number: number,
): string[] {
  const { choices, file } = writer;
  const options: string[] = [];
  const [first, second, value] = [choices.below(12), choices.below(12), choices.next()];
  const singular = label !== "repeated" && type.kind !== "map";
  const implicit = writer.proto3 || (file.implicit && place === "message" && label === "");
  if (first === 11) options.push(`deprecated = ${value % 2 === 0}`);
  if (first === 10 && place !== "extension")
    options.push(`json_name = "j${number}${value % 2 === 0 ? "" : "Ä"}"`);
  if (first === 9 && /64/.test(type.text) && type.kind === "scalar") options.push("jstype = JS_STRING");
  if (first === 8 && type.text === "string" && file.syntax !== "edition2024") options.push("ctype = CORD");
  if (first === 7 && type.kind === "message" && place !== "extension") options.push("lazy = true");
  if (second >= 9 && singular && !implicit && place !== "oneof") {
    const text = defaultOf(type, value);
    if (text !== undefined) options.push(`default = ${text}`);
  }
  if (second >= 9 && label === "repeated" && isPackable(type)) {
    if (!writer.edition) options.push(`packed = ${value % 2 === 0}`);
    else options.push(`features.repeated_field_encoding = ${value % 2 === 0 ? "PACKED" : "EXPANDED"}`);
  } else if (second === 8 && writer.edition)
    options.push(...featureOf(type, singular, place, value, options));
  return options;
}

function isPackable({ kind, type }: FieldType): boolean {
  return kind === "enum" || (kind === "scalar" && type !== "string" && type !== "bytes");
}

function defaultOf({ kind, type, target }: FieldType, value: number): string | undefined {
  if (kind === "enum") return target?.values?.[value % target.values.length];
  if (kind !== "scalar") return undefined;
  const texts =
    DEFAULTS[type!] ?? (type!.startsWith("u") || type!.startsWith("fixed") ? ["0x10", "7"] : ["-1", "010"]);
  return texts[value % texts.length];
}

/** A feature that the element can have, dotted or as an aggregate. */
function featureOf(
  { kind, type, text }: FieldType,
  singular: boolean,
  place: Place,
  value: number,
  options: readonly string[],
): string[] {
  const presence = ["EXPLICIT", "IMPLICIT", "LEGACY_REQUIRED"][value % 3]!;
  const settings: [string, string][] = [];
  if (kind === "message")
    settings.push(["message_encoding", value % 2 === 0 ? "DELIMITED" : "LENGTH_PREFIXED"]);
  if (type === "string" || text.startsWith("map<string"))
    settings.push(["utf8_validation", value % 2 === 0 ? "NONE" : "VERIFY"]);
  // A closed enum and a default value need presence.
  const free = kind === "scalar" && !options.some((option) => option.startsWith("default"));
  if (singular && place === "message" && free) settings.push(["field_presence", presence]);
  if (settings.length === 0) return [];
  if (value % 5 === 0)
    return [`features = { ${settings.map(([name, setting]) => `${name}: ${setting}`).join(" ")} }`];
  return settings.map(([name, setting]) => `features.${name} = ${setting}`);
}
