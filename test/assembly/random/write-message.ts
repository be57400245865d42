/** Messages with everything that may stand in them. */

import { qualify } from "../../../src/assembly/name-pins.ts";
import { FIELDS, MESSAGES, ONEOFS } from "./pools.ts";
import type { KnownField } from "./world.ts";
import { writeEnum } from "./write-enum.ts";
import { writeExtend } from "./write-extend.ts";
import { writeField } from "./write-field.ts";
import { optionList, optionStatements } from "./write-options.ts";
import { FieldNames, type Writer } from "./writer.ts";

/** Messages inside of each other. */
export const MAX_DEPTH = 4;

export function writeMessage(writer: Writer, scope: string, depth = 0): string {
  const { choices, file } = writer;
  const name = writer.name(MESSAGES, scope);
  const full = qualify(scope, name);
  const extendable = !writer.proto3 && choices.once(4);
  const keyword = file.syntax === "edition2024" && depth > 0 && choices.once(2) ? "export " : "";
  const exported = depth === 0 || keyword !== "" || file.exportsAll;
  const { text, fields } = new BodyWriter(writer, full, scope, depth).write(extendable);
  writer.declare({ name: full, kind: "message", fields, extendable, exported });
  return `${keyword}message ${name} {\n${text}}\n`;
}

class BodyWriter {
  readonly #writer: Writer;
  readonly #name: string;
  readonly #scope: string;
  readonly #depth: number;
  readonly #fields: KnownField[] = [];
  readonly #names = new FieldNames();
  #number = 0;

  constructor(writer: Writer, name: string, scope: string, depth: number) {
    this.#writer = writer;
    this.#name = name;
    this.#scope = scope;
    this.#depth = depth;
  }

  write(extendable: boolean): { text: string; fields: KnownField[] } {
    const { choices } = this.#writer;
    const members = optionStatements(this.#writer, "Message", this.#scope).map((line) => `${line}\n`);
    if (choices.once(12)) members.push("option deprecated = true;\n");
    if (this.#writer.edition && choices.once(12))
      members.push("option features.json_format = LEGACY_BEST_EFFORT;\n");
    const count = choices.below(7);
    for (let index = 0; index < count; index++) members.push(this.#member());
    if (choices.once(10)) members.push(this.#reserved());
    if (extendable) members.push(this.#ranges());
    return { text: members.join("").replace(/^(?=.)/gm, "  "), fields: this.#fields };
  }

  #member(): string {
    const writer = this.#writer;
    const kind = writer.choices.below(12);
    const deeper = this.#depth < MAX_DEPTH;
    if (kind < 6) return `${this.#field("message")}\n`;
    if (kind === 6) return this.#oneof();
    if (kind === 7 && deeper) return writeMessage(writer, this.#name, this.#depth + 1);
    if (kind === 8) return writeEnum(writer, this.#name, true);
    if (kind === 9) return writeExtend(writer, this.#name, this.#depth + 1);
    if (kind === 10 && deeper && writer.proto2) return this.#group(undefined);
    return kind === 11 ? ";\n" : `${this.#field("message")}\n`;
  }

  #field(place: "message" | "oneof", oneof?: string): string {
    const name = this.#names.pick(this.#writer, FIELDS, this.#name);
    const { text, known } = writeField(this.#writer, this.#name, place, { name, number: this.#nextNumber() });
    this.#writer.declare({ name: qualify(this.#name, name), kind: "field" });
    this.#fields.push({ ...known, oneof });
    return text;
  }

  #oneof(): string {
    const writer = this.#writer;
    const name = writer.name(ONEOFS, this.#name);
    writer.declare({ name: qualify(this.#name, name), kind: "oneof" });
    const lines = optionStatements(writer, "Oneof", this.#name);
    const count = 1 + writer.choices.below(3);
    for (let index = 0; index < count; index++) {
      const group = writer.choices.once(5) && writer.proto2 && this.#depth < MAX_DEPTH;
      lines.push(group ? this.#group(name) : this.#field("oneof", name));
    }
    return `oneof ${name} {\n${lines.map((line) => `  ${line}\n`).join("")}}\n`;
  }

  #group(oneof: string | undefined): string {
    const writer = this.#writer;
    const { choices } = writer;
    const label = oneof === undefined ? choices.pick(["optional", "repeated", "required"] as const) : "";
    const { name, text } = groupBody(writer, this.#name, this.#depth + 1);
    const options = optionList(writer, "Field", this.#name);
    const brackets = options.length === 0 ? "" : ` [${options.join(", ")}]`;
    this.#fields.push({ name: name.toLowerCase(), label, type: undefined, oneof });
    return `${label === "" ? "" : `${label} `}group ${name} = ${this.#nextNumber()}${brackets} {\n${text}}\n`;
  }

  #reserved(): string {
    const names = this.#writer.edition ? "old, older" : '"old", "older"';
    // What an edition cannot reserve is left out with its comments.
    const quiet = this.#writer.file.noise.density === 0;
    const odd =
      this.#writer.proto2 && quiet && this.#writer.choices.once(6) ? 'reserved "not a name";\n' : "";
    return `reserved 500 to 510, 600;\nreserved ${names};\n${odd}`;
  }

  #ranges(): string {
    const options = optionList(this.#writer, "ExtensionRange", this.#scope);
    const brackets = options.length === 0 ? "" : ` [${options.join(", ")}]`;
    return `extensions 1000 to ${this.#writer.choices.pick(["1999", "max"])}${brackets};\n`;
  }

  #nextNumber(): number {
    const jump = this.#writer.choices.below(20);
    this.#number += 1 + (jump > 15 ? jump : 0);
    return this.#number;
  }
}

/** The message half of a group, whose name and lower-case field both are in `scope`. */
export function groupBody(writer: Writer, scope: string, depth: number): { name: string; text: string } {
  let name = writer.name(["Grp", "Pair", "G"], scope);
  while (!writer.take(qualify(scope, name.toLowerCase()))) name = writer.name([`${name}x`], scope);
  const full = qualify(scope, name);
  const { text, fields } = new BodyWriter(writer, full, scope, depth).write(false);
  writer.declare({ name: full, kind: "message", fields });
  writer.declare({ name: qualify(scope, name.toLowerCase()), kind: "field" });
  return { name, text };
}
