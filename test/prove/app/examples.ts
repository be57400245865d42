/** Every example payload that GitHub's webhooks are documented with, delivered to a server that runs. */

import { readFileSync } from "node:fs";
import { Writable } from "node:stream";
import { startServer } from "../../../app/start-server.ts";
import { appKey, deliver, type Example, examples, webhookSecret } from "../../app/support/webhooks.ts";
import { temporaryFolder } from "../folders.ts";
import { Findings, type LineResult } from "../line-result.ts";

/** Nothing listens on it: what becomes of the jobs is for other lines to show. */
const nowhere = "127.0.0.1:9";

interface Sums {
  delivered: number;
  other: string[];
}

export async function examplePayloads(): Promise<LineResult> {
  const findings = new Findings();
  await using folder = await temporaryFolder("examples");
  const { accepted, logTo } = acceptedDeliveries();
  const server = await startServer({
    environment: {
      HOST: "127.0.0.1",
      PORT: "0",
      PGLITE_FOLDER: folder.path,
      GHE_HOST: nowhere,
      APP_ID: "1",
      PRIVATE_KEY: appKey(),
      WEBHOOK_SECRET: webhookSecret,
    },
    readFile: (file) => readFileSync(file, "utf8"),
    logTo,
  });
  const all = examples();
  const sums = new Map<string, Sums>();
  for (const { server: from, event, payload } of all.flatMap(asSent)) {
    const { status } = await deliver(server.address, event, payload);
    const sum = sums.get(from) ?? { delivered: 0, other: [] };
    sum.delivered += 1;
    if (status !== 200) sum.other.push(`${event}: ${status}`);
    sums.set(from, sum);
  }
  await server.stop();

  const rows = [...sums].map(([from, { delivered, other }]) => [
    from,
    delivered,
    delivered - other.length,
    other.join(", "),
  ]);
  findings.table(
    "Example payloads",
    ["payloads of", "delivered", "answered 200", "answered otherwise"],
    rows,
  );
  findings.note(`${accepted()} of them became jobs; the others are of no interest to the App`);
  findings.check(all.length > 700, `there were ${all.length} examples only`);
  findings.check(accepted() > 90, `only ${accepted()} became jobs`);
  for (const [from, { other }] of sums) findings.check(other.length === 0, `${from}: ${other.join(", ")}`);
  return findings.result();
}

/** As it is, and as an App gets it: most examples lack the installation. */
function asSent(example: Example): Example[] {
  const { payload } = example;
  if ("installation" in payload) return [example];
  return [example, { ...example, payload: { ...payload, installation: { id: 1 } } }];
}

/** Counts them by the server's own log. */
function acceptedDeliveries() {
  let count = 0;
  const logTo = new Writable({
    write(chunk, _encoding, done) {
      const { delivery, outcome } = JSON.parse(String(chunk)) as Record<string, unknown>;
      if (delivery !== undefined && outcome === "accepted") count += 1;
      done();
    },
  });
  return { accepted: () => count, logTo };
}
