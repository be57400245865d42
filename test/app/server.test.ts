import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import net from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { serverEnvironment, startTestServer } from "./support/server.ts";
import { type ClosedTestStore, makeTestStore } from "./support/stores.ts";
import { appKey, deliver, deliveryHeaders, webhookPath, webhookSecret } from "./support/webhooks.ts";

/** Nothing listens there: jobs that ask GitHub fail. */
const registered = {
  GHE_HOST: "127.0.0.1:9",
  APP_ID: "1",
  PRIVATE_KEY: appKey(),
  WEBHOOK_SECRET: webhookSecret,
};
const entry = path.join(import.meta.dirname, "../../app/server.ts");

let folder: string;
let store: ClosedTestStore;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "protomanager-app-"));
  store = await makeTestStore("pglite");
});
afterAll(async () => {
  await store[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
});

interface Process {
  child: ChildProcess;
  /** Waits for a line of the log. */
  line(message: string): Promise<Record<string, unknown>>;
  ended: Promise<number | null>;
}

function startProcess(environment: Record<string, string>): Process {
  const env = { PATH: process.env.PATH, ...serverEnvironment(store), ...environment };
  const child = spawn(process.execPath, [entry], { env, stdio: ["ignore", "pipe", "pipe"] });
  children.push(child);
  const lines: Record<string, unknown>[] = [];
  const waiting = new Set<() => void>();
  createInterface(child.stdout).on("line", (text) => {
    lines.push(JSON.parse(text));
    for (const look of waiting) look();
  });
  const errors: string[] = [];
  createInterface(child.stderr).on("line", (text) => void errors.push(text));
  const ended = new Promise<number | null>((done) => child.once("exit", done));
  return {
    child,
    ended,
    line: (message) =>
      new Promise((found, failed) => {
        const look = () => {
          const line = lines.find(({ msg }) => msg === message);
          if (line !== undefined) found(line);
        };
        waiting.add(look);
        look();
        void ended.then((code) => failed(new Error(`It ended with ${code}: ${errors.join("\n")}`)));
      }),
  };
}

it("refuses to start with wrong settings, tells them all, and ends with 2", async () => {
  const { child, ended } = startProcess({ PORT: "http", APP_ID: "x", WEBHOOK_SECRET: "development" });
  let text = "";
  child.stderr?.on("data", (chunk) => {
    text += chunk;
  });

  expect(await ended).toBe(2);
  expect(text).toMatch(/^APP_ID is neither a number/m);
  expect(text).toMatch(/^WEBHOOK_SECRET /m);
  expect(text).toMatch(/^PORT /m);
});

it("says which database or port it cannot use, and leaves nothing open", async () => {
  const unreachable = "postgres://app:pa55w0rd@127.0.0.1:9/app";
  const noDatabase = { ...registered, DATABASE_URL: unreachable, PGLITE_FOLDER: "" };
  await expect(startTestServer(store, noDatabase)).rejects.toThrow(
    /^The database of DATABASE_URL at 127\.0\.0\.1:9 cannot be used: .*ECONNREFUSED/,
  );
  const other = net.createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const PORT = String((other.address() as net.AddressInfo).port);
  await expect(startTestServer(store, { ...registered, PORT })).rejects.toThrow(
    /^The App cannot listen on .*EADDRINUSE/,
  );
  other.close();
});

it("finishes the request under way at SIGTERM, reloads at SIGHUP, and ends with 0", async () => {
  const policy = path.join(folder, "policy.yml");
  await writeFile(policy, "accounts: [{ name: acme }]\n");
  const app = startProcess({ ...registered, POLICY_FILE: policy });
  const address = String((await app.line("The App listens.")).address);
  await app.line(
    "PUBLIC_URL is not set: runs that ask for tokens or report a check are refused until it is.",
  );
  expect(await deliver(address, "ping", { zen: "x" })).toMatchObject({ status: 200 });

  await writeFile(policy, "accounts: nobody\n");
  app.child.kill("SIGHUP");
  const broken = await app.line("The settings were not reloaded: the old ones stay in force.");
  expect(broken.problem).toContain("POLICY_FILE");
  await writeFile(policy, "accounts: [{ name: acme }, { name: partner }]\n");
  app.child.kill("SIGHUP");
  await app.line("The settings were reloaded.");
  expect((await fetch(`${address}/ready`)).status).toBe(200);

  const body = JSON.stringify({ zen: "y" });
  const socket = net.connect(Number(new URL(address).port), "127.0.0.1");
  const headers = Object.entries({
    host: "app",
    ...deliveryHeaders("ping", body),
    "content-length": body.length,
  });
  socket.write(
    `POST ${webhookPath} HTTP/1.1\r\n${headers.map((pair) => pair.join(": ")).join("\r\n")}\r\n\r\n`,
  );
  socket.write(body.slice(0, 3));
  await new Promise((later) => setTimeout(later, 100));
  app.child.kill("SIGTERM");
  await app.line("The App ends: requests and jobs under way are finished first.");
  const ready = await fetch(`${address}/ready`);
  expect(ready.status).toBe(503);
  expect(ready.headers.get("connection")).toBe("close");
  await vi.waitFor(() => expect(fetch(`${address}/health`)).rejects.toThrow(), 10_000);
  socket.write(body.slice(3));

  const [answer] = await once(socket, "data");
  expect(String(answer)).toMatch(/^HTTP\/1\.1 200 /);
  expect(String(answer).toLowerCase()).toContain("connection: close");
  socket.end();
  expect(await app.ended).toBe(0);
});

it("gives its database free when it stops, and answers with what it is", async () => {
  const first = await startTestServer(store, registered);
  expect(await (await fetch(first.address)).text()).toContain("It is registered");
  await first.stop();

  await using second = await startTestServer(store, {
    ...registered,
    METRICS_TOKEN: "0123456789abcdef",
    PUBLIC_URL: "https://protomanager.example",
  });

  const get = async (where: string, headers = {}) =>
    (await fetch(`${second.address}${where}`, { headers })).status;
  expect(await get("/health")).toBe(200);
  expect(await get("/ready")).toBe(200);
  expect(await get("/metrics")).toBe(401);
  expect(await get("/metrics", { authorization: "Bearer 0123456789abcdeF" })).toBe(401);
  expect(await get("/metrics", { authorization: "Bearer 0123456789abcdef" })).toBe(200);
  expect(await get("/setup")).toBe(404);
  expect(await get("/nothing")).toBe(404);
  expect(await get("/token")).toBe(405);
  expect((await fetch(`${second.address}/token`, { method: "POST", body: "{}" })).status).toBe(401);
  expect((await fetch(second.address, { method: "HEAD" })).status).toBe(200);
});
