/** The thread of `sender.ts`. */

import { Agent } from "node:http";
import type { AddressInfo } from "node:net";
import { parentPort, Worker } from "node:worker_threads";
import type { Delivery } from "../../../local-github/webhooks/delivery.ts";
import { send } from "../../../local-github/webhooks/send.ts";
import type { Order, Report } from "./sender.ts";

const everyBare = 20;
const agent = new Agent({ keepAlive: true });

const nothing = new Worker(
  `const { createServer } = require("node:http");
   const { parentPort } = require("node:worker_threads");
   const server = createServer((request, response) => request.resume().on("end", () => response.end()));
   server.listen(0, "127.0.0.1", () => parentPort.postMessage(server.address()));`,
  { eval: true },
);
const bareAddress = new Promise<string>((resolve) =>
  nothing.once("message", ({ port }: AddressInfo) => resolve(`http://127.0.0.1:${port}/`)),
);

parentPort!.on("message", async ({ number, delivery }: Order) => {
  const [outcome, bare] = await Promise.all([
    send(delivery as Delivery, agent),
    number % everyBare === 0 ? sendBare(delivery) : undefined,
  ]);
  parentPort!.postMessage({ number, outcome, bare } satisfies Report);
});

async function sendBare({ app, ...rest }: Order["delivery"]): Promise<number> {
  const webhook = { ...app.webhook!, url: await bareAddress };
  const { seconds } = await send({ ...rest, app: { ...app, webhook } } as Delivery, agent);
  return seconds * 1000;
}
