/** Random messages written in one language, read and written again in the others: bytes and JSON stay what they are. */

import {
  createFileRegistry,
  type DescMessage,
  equals,
  type FileRegistry,
  fromBinary,
  toBinary,
  toJsonString,
} from "@bufbuild/protobuf";
import type { FileDescriptorSet } from "@bufbuild/protobuf/wkt";
import { run } from "../../../src/process.ts";
import { random } from "../../../src/verification/random.ts";
import { MessageMaker } from "../../../src/verification/random-message.ts";
import type { Findings } from "../line-result.ts";
import type { Consumer } from "./consumers/consumer.ts";
import { sameJson } from "./same-json.ts";

/** A message as a language wrote it. */
interface Written {
  type: DescMessage;
  bytes: Buffer;
  json: string;
}

/** @param perType - random messages of each type */
export async function proveRoundTrips(
  descriptors: FileDescriptorSet,
  consumers: ReadonlyMap<string, Consumer>,
  perType: number,
  findings: Findings,
): Promise<void> {
  const registry = createFileRegistry(descriptors);
  const messages = randomMessages(registry, perType);

  const rows: (string | number)[][] = [];
  for (const writer of consumers.values()) {
    const written = await carry(writer, messages);
    const row: (string | number)[] = [writer.language];
    for (const reader of consumers.values()) {
      const read = await carry(reader, written);
      const who = `${reader.language} changes of ${writer.language}`;
      const withoutExtensions = reader.language === "java";
      row.push(compare(messages, read, { who, registry, findings, withoutExtensions }));
    }
    rows.push(row);
  }
  const extended = messages.filter(({ json }) => hasExtensions(json)).length;
  findings.note(
    `Java's JsonFormat writes extensions by their short names: of ${extended} messages with extensions the bytes are ` +
      "compared there, and not the JSON.",
  );
  const columns = [...consumers.keys()].map((language) => `read by ${language}`);
  const types = new Set(messages.map(({ type }) => type));
  findings.table(
    `${messages.length} messages of ${types.size} types: those with the same content and JSON`,
    ["written by", ...columns],
    rows,
  );
}

/** The same in each run; messages without what they require are left out. */
function randomMessages(registry: FileRegistry, perType: number): Written[] {
  const types = [...registry].filter(
    (type) => type.kind === "message" && type.file.name === "global" && type.proto.options?.mapEntry !== true,
  ) as DescMessage[];
  const maker = new MessageMaker(registry, types, random(1));
  return types.flatMap((type) =>
    Array.from({ length: perType }, () => maker.make(type).message).flatMap((message) => {
      try {
        const bytes = Buffer.from(toBinary(type, message));
        return [{ type, bytes, json: toJsonString(type, message, { registry }) }];
      } catch {
        return [];
      }
    }),
  );
}

/** Every message through the language's driver. */
async function carry(consumer: Consumer, messages: readonly Written[]): Promise<Written[]> {
  const input = messages.map(({ type, bytes }) => `${type.typeName}\t${bytes.toString("base64")}\n`);
  const { stdout } = await run({ ...consumer.command("roundtrip"), input: input.join("") });
  const lines = stdout.toString("utf8").split("\n").slice(0, -1);
  if (lines.length !== messages.length) {
    throw new Error(`${consumer.language}: ${lines.length} answers to ${messages.length} messages`);
  }
  return lines.map((line, index) => {
    const [bytes = "", json = ""] = line.split("\t");
    return { type: messages[index]!.type, bytes: Buffer.from(bytes, "base64"), json };
  });
}

interface Comparison {
  /** Names the language in what falls short. */
  who: string;
  registry: FileRegistry;
  findings: Findings;
  /** JSON with extensions is not compared. */
  withoutExtensions: boolean;
}

/** How many are as they were. */
function compare(before: readonly Written[], after: readonly Written[], comparison: Comparison): number {
  const { who, findings } = comparison;
  const changes = before
    .map((message, index) => changeOf(message, after[index]!, comparison))
    .filter((change) => change !== undefined);
  findings.check(changes.length === 0, `${who} ${changes.length} messages; the first: ${changes[0]}`);
  return before.length - changes.length;
}

function changeOf(
  { type, bytes, json }: Written,
  other: Written,
  { registry, withoutExtensions }: Comparison,
): string | undefined {
  const skipped = withoutExtensions && hasExtensions(json);
  if (!skipped && !sameJson(json, other.json)) return `${type.typeName}: ${other.json} and not ${json}`;
  const [one, two] = [fromBinary(type, bytes), fromBinary(type, other.bytes)];
  if (equals(type, one, two, { registry, unknown: true, extensions: true })) return undefined;
  // NaN is not equal to itself.
  if (json.includes('"NaN"') && bytes.length === other.bytes.length) return undefined;
  return `${type.typeName}: ${other.bytes.toString("hex")} and not ${bytes.toString("hex")}`;
}

function hasExtensions(json: string): boolean {
  return /"\[[\w.]+\]":/.test(json);
}
