import { qualify } from "../../../src/assembly/name-pins.ts";
import { RPCS, SERVICES } from "./pools.ts";
import { optionStatements } from "./write-options.ts";
import type { Writer } from "./writer.ts";

/** A service; names of messages are searched from inside it, its rpcs included. */
export function writeService(writer: Writer, scope: string): string {
  const { choices } = writer;
  const name = writer.name(SERVICES, scope);
  const full = qualify(scope, name);
  writer.declare({ name: full, kind: "service" });
  const lines = optionStatements(writer, "Service", scope);
  const count = choices.below(4);
  for (let index = 0; index < count; index++) {
    const rpc = writer.name(RPCS, full);
    writer.declare({ name: qualify(full, rpc), kind: "rpc" });
    const options = optionStatements(writer, "Method", full);
    if (choices.once(6))
      options.push(choices.pick(["option deprecated = true;", "option idempotency_level = IDEMPOTENT;"]));
    const end =
      options.length === 0 ? choices.pick([";", " {}", " { ; }"]) : ` {\n    ${options.join("\n    ")}\n  }`;
    lines.push(`rpc ${rpc}(${messageType(writer, full)}) returns (${messageType(writer, full)})${end}`);
  }
  return `service ${name} {\n${lines.map((line) => `  ${line}\n`).join("")}}\n`;
}

function messageType(writer: Writer, scope: string): string {
  const { choices, sees } = writer;
  const stream = choices.once(4) ? "stream " : "";
  const pick = choices.next();
  const form = choices.next();
  const messages = sees.usable.filter(({ kind }) => kind === "message").map(({ name }) => name);
  messages.push("google.protobuf.Empty");
  return stream + writer.spell(messages[pick % messages.length]!, scope, "any", form);
}
