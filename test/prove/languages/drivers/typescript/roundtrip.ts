/** Reads messages and writes them again: a line of `type<tab>base64` in, a line of `base64<tab>JSON` out. */

import { createInterface } from "node:readline";
import { file_global } from "@acme/protos";
import { createRegistry, fromBinary, toBinary, toJsonString } from "@bufbuild/protobuf";

const registry = createRegistry(file_global);

for await (const line of createInterface({ input: process.stdin })) {
  const [name = "", encoded = ""] = line.split("\t");
  const type = registry.getMessage(name);
  if (type === undefined) throw new Error(`${name} is not in the package`);
  const message = fromBinary(type, Buffer.from(encoded, "base64"));
  const written = Buffer.from(toBinary(type, message)).toString("base64");
  process.stdout.write(`${written}\t${toJsonString(type, message, { registry })}\n`);
}
