import { qualify } from "../../../src/assembly/name-pins.ts";
import { ENUMS, VALUES } from "./pools.ts";
import { optionList, optionStatements } from "./write-options.ts";
import type { Writer } from "./writer.ts";

/** An enum in `scope`, which its values are in as well. */
export function writeEnum(writer: Writer, scope: string, nested: boolean): string {
  const { choices, file } = writer;
  const name = writer.name(ENUMS, scope);
  const ownFeature = choices.below(12);
  const closed =
    writer.proto2 ||
    (writer.edition && (ownFeature === 11 ? true : ownFeature === 10 ? false : file.closedEnums));
  const alias = choices.once(8);
  const firstIsZero = !closed || !choices.once(3);
  const count = 1 + choices.below(4);
  const lines: string[] = [];
  if (writer.edition && ownFeature >= 10)
    lines.push(`option features.enum_type = ${closed ? "CLOSED" : "OPEN"};`);
  if (alias) lines.push("option allow_alias = true;");
  if (choices.once(12)) lines.push("option deprecated = true;");
  lines.push(...optionStatements(writer, "Enum", scope));
  const values: string[] = [];
  for (let index = 0; index < count; index++) {
    const value = valueName(writer, scope, values, name);
    const number = index === 0 ? (firstIsZero ? 0 : 3) : choices.once(6) ? -index : index + 3;
    const options = optionList(writer, "EnumValue", scope);
    if (choices.once(10)) options.push("deprecated = true");
    lines.push(`${value} = ${number}${options.length === 0 ? "" : ` [${options.join(", ")}]`};`);
    values.push(value);
    writer.declare({ name: qualify(scope, value), kind: "enum-value" });
  }
  if (alias) {
    const value = valueName(writer, scope, values, name);
    lines.push(`${value} = ${firstIsZero ? 0 : 3};`);
    values.push(value);
    writer.declare({ name: qualify(scope, value), kind: "enum-value" });
  }
  if (choices.once(8))
    lines.push(`reserved 100 to 110, -9;`, writer.edition ? "reserved old;" : 'reserved "old";');
  const keyword = writer.file.syntax === "edition2024" && nested && choices.once(3) ? "export " : "";
  const exported = !nested || keyword !== "" || file.exportsAll;
  writer.declare({ name: qualify(scope, name), kind: "enum", values, closed, firstIsZero, exported });
  return `${keyword}enum ${name} {\n${lines.map((line) => `  ${line}\n`).join("")}}\n`;
}

/** Compilers refuse two values that differ in case and underscores only, the enum's own name before them left out. */
function valueName(writer: Writer, scope: string, taken: readonly string[], enumName: string): string {
  const key = (text: string) => {
    const plain = text.toLowerCase().replaceAll("_", "");
    const prefix = enumName.toLowerCase().replaceAll("_", "");
    return plain.startsWith(prefix) ? plain.slice(prefix.length) : plain;
  };
  const name = writer.name(VALUES, scope);
  if (taken.every((other) => key(other) !== key(name)) && !/^\d*$/.test(key(name))) return name;
  return writer.name([`${name}_V${taken.length}_${enumName.length}`], scope);
}
