import { once } from "node:events";
import net from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { maxWebhookBytes } from "../../../app/http/webhooks.ts";
import { type HttpApp, startHttpApp } from "../support/http-app.ts";
import { openTestStore, type TestStore } from "../support/stores.ts";
import { deliver, deliveryHeaders, webhookPath } from "../support/webhooks.ts";

let store: TestStore;
let app: HttpApp;
const limits = { headersMs: 300, requestMs: 2000, idleMs: 5000, lingerMs: 500, connections: 50 };
beforeAll(async () => {
  store = await openTestStore("pglite");
  app = await startHttpApp(store, { limits });
});
beforeEach(() => void app.lines.splice(0));
afterAll(async () => {
  await app[Symbol.asyncDispose]();
  await store[Symbol.asyncDispose]();
});

const megabyte = Buffer.alloc(1024 * 1024, 0x20);

function head(headers: Record<string, string>, path = webhookPath): string {
  const lines = Object.entries({ host: "app", ...headers }).map(([name, value]) => `${name}: ${value}`);
  return `POST ${path} HTTP/1.1\r\n${lines.join("\r\n")}\r\n\r\n`;
}

interface Client extends Disposable {
  socket: net.Socket;
  /** What the server sent until it closed the connection. */
  answer: Promise<string>;
}

async function connect(): Promise<Client> {
  const { hostname, port } = new URL(app.address);
  const socket = net.connect(Number(port), hostname);
  await once(socket, "connect");
  let text = "";
  socket.on("data", (chunk) => {
    text += chunk;
  });
  // The server may close while the client still sends.
  socket.on("error", () => {});
  const answer = new Promise<string>((closed) => socket.once("close", () => closed(text)));
  return { socket, answer, [Symbol.dispose]: () => void socket.destroy() };
}

/** Sends until the server has had enough; returns the bytes that it took. */
async function flood(client: Client, chunk: Buffer, most: number): Promise<number> {
  let sent = 0;
  while (sent < most && client.socket.writable) {
    if (!client.socket.write(chunk)) {
      await new Promise<void>((go) => {
        client.socket.once("drain", go);
        void client.answer.then(() => go());
      });
    }
    sent += chunk.length;
  }
  return sent;
}

/** What deliveries were answered with that were refused. */
function refused(): unknown[] {
  return app.lines.filter(({ msg }) => msg === "A webhook delivery was refused.").map(({ status }) => status);
}

async function stillServes() {
  expect(await deliver(app.address, "ping", { zen: "Keep it simple." })).toMatchObject({ status: 200 });
  expect(app.budget.used).toBe(0);
}

it("refuses 100 MB by the length that is claimed, without reading them", async () => {
  using client = await connect();
  client.socket.write(
    head({ ...deliveryHeaders("push", ""), "content-length": String(100 * megabyte.length) }),
  );

  expect(await client.answer).toMatch(/^HTTP\/1\.1 413 /);
  await stillServes();
});

it("stops reading a body without a claimed length at 25 MB", async () => {
  using client = await connect();
  client.socket.write(head({ ...deliveryHeaders("push", ""), "transfer-encoding": "chunked" }));
  const chunk = Buffer.concat([Buffer.from("100000\r\n"), megabyte, Buffer.from("\r\n")]);
  const before = process.memoryUsage().arrayBuffers;
  let most = 0;
  const meter = setInterval(() => {
    most = Math.max(most, process.memoryUsage().arrayBuffers - before);
  }, 5);

  const sent = await flood(client, chunk, 400 * megabyte.length);
  const answer = await client.answer;
  clearInterval(meter);

  // Sockets on both sides hold some more than was read.
  expect(sent).toBeLessThan(2 * maxWebhookBytes);
  expect(most).toBeLessThan(3 * maxWebhookBytes);
  // The answer is lost where the client still sent.
  if (answer !== "") expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  expect(refused()).toEqual([413]);
  await stillServes();
});

it("takes the largest payload that GitHub sends", async () => {
  const payload = { filler: "x".repeat(maxWebhookBytes - 20) };

  expect(await deliver(app.address, "push", payload)).toMatchObject({ status: 200 });
});

it("has a bound on all bodies together", async () => {
  const clients = await Promise.all(Array.from({ length: 6 }, connect));
  const length = maxWebhookBytes;
  for (const { socket } of clients) {
    socket.write(head({ ...deliveryHeaders("push", ""), "content-length": String(length) }));
  }
  await Promise.all(
    clients.map(async (client) => {
      await flood(client, megabyte, length - megabyte.length);
      return client.answer;
    }),
  );

  // Four of them are within the bound, and end by their time. What the others were told may be lost with the connection.
  expect(refused()).toEqual([503, 503]);
  await stillServes();
});

it("closes a connection that never ends its headers", async () => {
  using client = await connect();
  const begin = performance.now();
  client.socket.write(`POST ${webhookPath} HTTP/1.1\r\nhost: app\r\n`);
  const drip = setInterval(() => client.socket.write("x-header: 1\r\n"), 50);

  const answer = await client.answer;
  clearInterval(drip);

  expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  expect(performance.now() - begin).toBeLessThan(limits.headersMs + 2000);
  await stillServes();
});

it("closes a connection that sends its body byte by byte", async () => {
  using client = await connect();
  client.socket.write(head({ ...deliveryHeaders("push", ""), "content-length": "1000" }));
  const drip = setInterval(() => client.socket.write(" "), 50);

  const answer = await client.answer;
  clearInterval(drip);

  expect(answer).toMatch(/^HTTP\/1\.1 408 |^$/);
  await stillServes();
});

it("refuses more headers than any honest client sends", async () => {
  using client = await connect();
  client.socket.write(head({ ...deliveryHeaders("push", ""), "x-flood": "x".repeat(20_000) }));

  expect(await client.answer).toMatch(/^HTTP\/1\.1 431 /);
  await stillServes();
});

it("refuses thousands of small headers", async () => {
  using client = await connect();
  const many = Object.fromEntries(Array.from({ length: 5000 }, (_, number) => [`x-${number}`, "1"]));
  client.socket.write(head({ ...deliveryHeaders("push", ""), ...many }));

  expect(await client.answer).toMatch(/^HTTP\/1\.1 431 /);
  await stillServes();
});

it("drops connections above the limit, and serves again when they are gone", async () => {
  const clients = await Promise.all(Array.from({ length: limits.connections }, connect));
  using late = await connect();

  expect(await late.answer).toBe("");
  for (const client of clients) client.socket.destroy();
  await delay(50);
  await stillServes();
});

it("lives on when a client leaves in the middle of its body", async () => {
  using client = await connect();
  client.socket.write(head({ ...deliveryHeaders("push", ""), "content-length": "1000" }));
  await delay(20);
  client.socket.destroy();
  await delay(20);

  await stillServes();
  expect(app.lines.filter(({ msg }) => msg === "A request failed.")).toEqual([]);
});
