/** Custom options of any element: which extension, how its name is written, and a value of its type. */

import { type Choices, choicesFrom } from "./choices.ts";
import { SCALARS } from "./pools.ts";
import type { Known, KnownField } from "./world.ts";
import type { Writer } from "./writer.ts";

type Holder =
  | "Message"
  | "Field"
  | "Enum"
  | "EnumValue"
  | "Service"
  | "Method"
  | "Oneof"
  | "ExtensionRange"
  | "File";

/** `(a.note) = 1`, at most two of them, for an element in `scope`. */
export function optionList(writer: Writer, holder: Holder, scope: string): string[] {
  const { choices } = writer;
  const count = Math.max(0, choices.below(8) - 5);
  const seed = choices.next();
  const own = choicesFrom(seed + 1, 200);
  const extendee = `google.protobuf.${holder}Options`;
  const left = writer.sees.usable.filter((one) => one.extendee === extendee && isWritable(one.field!));
  return Array.from({ length: count }, () => {
    if (left.length === 0) return [];
    const [extension] = left.splice((seed + own.next()) % left.length, 1);
    const name = `(${writer.spell(extension!.name, scope, "any", own.next())})`;
    return option(writer, name, extension!.field!, own);
  }).flat();
}

/** The same as statements. */
export function optionStatements(writer: Writer, holder: Holder, scope: string): string[] {
  return optionList(writer, holder, scope).map((text) => `option ${text};`);
}

function isWritable({ type }: KnownField): boolean {
  return type !== undefined && !type.startsWith("google.protobuf.");
}

/** A whole value, or one field of a message after another. */
function option(writer: Writer, name: string, field: KnownField, choices: Choices): string[] {
  const message = messageOf(writer, field);
  const fields = message === undefined ? [] : settable(writer, message);
  if (message !== undefined && field.label !== "repeated" && fields.length > 0 && choices.once(3)) {
    const inner = choices.pick(fields);
    const others = message.fields!.some(({ label, name }) => label === "required" && name !== inner.name);
    const text = others ? undefined : value(writer, inner, choices, 1);
    if (text !== undefined) return [`${name}.${inner.name} = ${text}`];
  }
  const text = value(writer, field, choices, 0);
  return text === undefined ? [] : [`${name} = ${text}`];
}

function messageOf({ sees }: Writer, { type }: KnownField): Known | undefined {
  return sees.usable.find(({ name, kind }) => kind === "message" && name === type);
}

/** Fields whose values can be written without more. */
function settable(writer: Writer, { fields }: Known): KnownField[] {
  return (fields ?? []).filter(
    (field) => isWritable(field) && value(writer, field, choicesFrom(0, 0), 9) !== undefined,
  );
}

const SCALAR_VALUES: Readonly<Record<string, readonly string[]>> = {
  string: ['"x"', '"a.Item"', '"é\\n"', '"one"\n"two"', "'y'"],
  bytes: ['"\\xff\\000"', '"b"'],
  bool: ["true", "false"],
  double: ["1", "-1.5", "inf", "-inf", "nan"],
  float: ["0", "2.5", "-inf"],
};

/** Undefined where the type has no value that can be written here. */
function value(writer: Writer, field: KnownField, choices: Choices, depth: number): string | undefined {
  const type = field.type!;
  const target = writer.sees.usable.find(({ name }) => name === type);
  if (target?.kind === "enum") return choices.pick(target.values!);
  if (target?.kind === "message") return depth < 3 ? aggregate(writer, target, choices, depth) : undefined;
  // Without a package, what cannot be named here may be called like a scalar.
  if (target !== undefined || !SCALARS.includes(type)) return undefined;
  return choices.pick(SCALAR_VALUES[type] ?? (/^(u|fixed)/.test(type) ? ["1", "0x7f"] : ["1", "-1", "017"]));
}

/** `{ a: 1, [b.x]: 2 }`: required fields, some others, an extension. */
function aggregate(writer: Writer, message: Known, choices: Choices, depth: number): string | undefined {
  const entries: string[] = [];
  const oneofs = new Set<string>();
  for (const field of message.fields ?? []) {
    const required = field.label === "required";
    const wanted = required || choices.once(3);
    const free = field.oneof === undefined || !oneofs.has(field.oneof);
    if (required && !isWritable(field)) return undefined;
    if (!wanted || !free || !isWritable(field)) continue;
    const text = value(writer, field, choices, depth + 1);
    if (text === undefined && required) return undefined;
    if (text === undefined) continue;
    if (field.oneof !== undefined) oneofs.add(field.oneof);
    entries.push(entry(field.name, text, field.label === "repeated" && choices.once(2)));
  }
  const extensions = writer.sees.usable.filter(
    (one) => one.extendee === message.name && isWritable(one.field!),
  );
  if (extensions.length > 0 && choices.once(2)) {
    const extension = choices.pick(extensions);
    const text = value(writer, extension.field!, choices, depth + 1);
    if (text !== undefined) entries.push(entry(`[${extension.name}]`, text, false));
  }
  const separator = choices.pick([" ", ", ", "; "]);
  const body = entries.join(separator);
  return depth > 0 && choices.once(4) ? `< ${body} >` : `{ ${body} }`;
}

function entry(key: string, text: string, list: boolean): string {
  const message = text.startsWith("{") || text.startsWith("<");
  return message && !list ? `${key} ${text}` : `${key}: ${list ? `[${text}]` : text}`;
}
