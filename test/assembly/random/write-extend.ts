import { qualify } from "../../../src/assembly/name-pins.ts";
import { EXTENSIONS } from "./pools.ts";
import { OPTIONS } from "./world.ts";
import { writeField } from "./write-field.ts";
import { groupBody, MAX_DEPTH } from "./write-message.ts";
import type { Writer } from "./writer.ts";

/** An extend block, of options or of a message that has room for it. */
export function writeExtend(writer: Writer, scope: string, depth: number): string {
  const { choices } = writer;
  const pick = choices.next();
  const form = choices.next();
  // proto3 has extensions for options only.
  const open = writer.proto3 ? [] : writer.sees.usable.filter(({ extendable }) => extendable === true);
  const extendees = [...OPTIONS, ...open.map(({ name }) => name), ...open.map(({ name }) => name)];
  const extendee = extendees[pick % extendees.length]!;
  const count = 1 + choices.below(3);
  const fields: string[] = [];
  for (let index = 0; index < count; index++) fields.push(writeExtension(writer, scope, extendee, depth));
  const body = fields.join("").replace(/^(?=.)/gm, "  ");
  return `extend ${writer.spell(extendee, scope, "any", form)} {\n${body}}\n`;
}

function writeExtension(writer: Writer, scope: string, extendee: string, depth: number): string {
  const number = writer.nextExtensionNumber(extendee);
  if (writer.proto2 && depth < 3 && writer.choices.once(8)) {
    const { name, text } = groupBody(writer, scope, MAX_DEPTH);
    return `optional group ${name} = ${number} {\n${text}}\n`;
  }
  const name = writer.name(EXTENSIONS, scope);
  const { text, known } = writeField(writer, scope, "extension", { name, number });
  writer.declare({ name: qualify(scope, name), kind: "extension", extendee, field: known });
  return `${text}\n`;
}
