import { Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import { createLog } from "../../../app/telemetry/log.ts";
import { appKey } from "../support/webhooks.ts";

const webhookSecret = 'a "secret" with quotes and \\';
const jwt = `eyJhbGciOiJSUzI1NiJ9.${"a".repeat(40)}.${"b".repeat(40)}`;
/** Parts that must not be seen, by the form in which they may come. */
const forms: [string, string, string][] = [
  ["installation token", `ghs_${"A1b2".repeat(9)}`, "A1b2A1b2"],
  ["personal token", `ghp_${"C3d4".repeat(9)}`, "C3d4C3d4"],
  ["fine-grained token", `github_pat_${"E5f6".repeat(20)}`, "E5f6E5f6"],
  ["old installation token", `v1.${"0a1b".repeat(10)}`, "0a1b0a1b"],
  ["JSON Web Token", jwt, "a".repeat(40)],
  ["private key", appKey(), appKey().split("\n")[3]!],
  ["private key in one line", appKey().replaceAll("\n", "\\n"), appKey().split("\n")[3]!],
  ["bearer", "authorization: Bearer abcdefghijklmnopqrstuvwx", "abcdefghijklm"],
  ["basic", "Authorization: basic dXNlcjpwYXNzd29yZHBhc3N3b3Jk", "dXNlcjpwYXN"],
  ["signature", `x-hub-signature-256: sha256=${"9f8e".repeat(16)}`, "9f8e9f8e"],
  ["address with a password", "postgres://app:pa55w0rd@db/app", "pa55w0rd"],
  ["query of an address", "https://app.example/setup/complete?code=c0dec0de&state=5ta7e", "c0dec0de"],
  ["query of a path", "GET /setup/complete?state=5ta7e5ta7e&code=1", "5ta7e5ta7e"],
  ["webhook secret", webhookSecret, "with quotes"],
];

function log() {
  let text = "";
  const destination = new Writable({
    write(chunk, _encoding, done) {
      text += chunk;
      done();
    },
  });
  return {
    log: createLog({ level: "debug", secrets: () => [webhookSecret], destination }),
    text: () => text,
  };
}

describe.each(forms)("a %s", (_name, form, seen) => {
  it.each<[string, (logger: ReturnType<typeof log>["log"]) => void]>([
    ["message", (logger) => logger.info({}, `It was ${form} here`)],
    ["value", (logger) => logger.info({ value: form }, "x")],
    ["deep value", (logger) => logger.info({ a: [{ b: { c: form } }] }, "x")],
    ["name of a value", (logger) => logger.info({ [form]: 1 }, "x")],
    ["bound value", (logger) => logger.child({ value: form }).info({}, "x")],
    ["error", (logger) => logger.error({ error: new Error(`failed: ${form}`) }, "x")],
    ["cause", (logger) => logger.error({ err: new Error("x", { cause: new Error(form) }) }, "x")],
    ["one of many errors", (logger) => logger.error({ error: new AggregateError([new Error(form)]) }, "x")],
    ["text of JSON", (logger) => logger.info({ body: JSON.stringify({ value: form }) }, "x")],
  ])("in a %s is not logged", (_place, write) => {
    const { log: logger, text } = log();
    write(logger);
    expect(text()).not.toContain(seen);
    expect(JSON.parse(text())).toMatchObject({ name: "protomanager" });
  });
});

it.each([
  "token",
  "privateKey",
  "private_key",
  "webhookSecret",
  "password",
  "authorization",
  "x-hub-signature-256",
  "Cookie",
])("a field with the name %s is not logged", (name) => {
  const { log: logger, text } = log();
  logger.info({ headers: { [name]: 'plain "words"' }, text: JSON.stringify({ [name]: "plain" }) }, "x");
  expect(text()).not.toContain("plain");
  expect(() => JSON.parse(text())).not.toThrow();
});

it("other fields of an error, which hold requests and payloads, are not logged", () => {
  const { log: logger, text } = log();
  const error = Object.assign(new Error("Not found"), {
    status: 404,
    request: { url: "x", body: "the payload" },
    event: { payload: "the payload" },
  });
  logger.error({ error, err: error }, "x");
  expect(text()).not.toContain("the payload");
  expect(JSON.parse(text())).toMatchObject({ error: { message: "Not found", status: 404, type: "Error" } });
});

it("leaves the rest as it is", () => {
  const { log: logger, text } = log();
  logger
    .child({ delivery: "d1" })
    .warn({ repository: "acme/orders", path: "/ready", tokens: 3 }, "Is it? Yes = fine.");
  expect(JSON.parse(text())).toMatchObject({
    level: "warn",
    delivery: "d1",
    repository: "acme/orders",
    path: "/ready",
    tokens: 3,
    msg: "Is it? Yes = fine.",
  });
});

// Each of these took minutes once, while nobody was served.
it.each([
  ["token".repeat(20_000)],
  ["-eyJ".repeat(20_000)],
  ["\\".repeat(60_000)],
  [`{"${"token".repeat(20_000)}"`],
])("foreign text of any length is written at once %#", (text) => {
  const { log: logger, text: written } = log();
  logger.warn({ problem: text }, "x");
  logger.warn({ problem: text.slice(0, 20_000) }, "x");

  const lines = written()
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatchObject({ level: "warn", name: "protomanager", msg: "A line was too long." });
  expect(written().length).toBeLessThan(80_000);
});
