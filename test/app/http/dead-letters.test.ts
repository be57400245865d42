import { afterAll, beforeAll, expect, it } from "vitest";
import { deadLetterRoutes } from "../../../app/http/dead-letters.ts";
import { type HttpServer, startHttp } from "../../../app/http/server.ts";
import { silentLogger } from "../../../app/log.ts";
import type { DeadLetter } from "../../../app/queue/queues.ts";

const letter: DeadLetter = {
  id: "0b989ba4-242f-11e5-81e1-c7b6966d2516",
  queue: "dispatch",
  data: { hub: "11:config.yaml", reason: "push" },
  error: "GitHub answered 502",
  failedAt: new Date("2026-01-02T03:04:05Z"),
};
const adminToken = "0123456789abcdef";

let server: HttpServer;
let letters = [letter];
let settings: { adminToken: string | undefined } = { adminToken };
beforeAll(async () => {
  const queues = {
    deadLetters: async (limit: number) => letters.slice(0, limit),
    async retry(id: string) {
      const found = letters.some((one) => one.id === id);
      letters = letters.filter((one) => one.id !== id);
      return found;
    },
  };
  const routes = deadLetterRoutes({
    queues: () => queues,
    settings: () => settings,
    budget: { limit: 1_000_000, used: 0 },
  });
  server = await startHttp({ host: "127.0.0.1", port: 0 }, { routes: () => routes, log: silentLogger });
});
afterAll(async () => {
  server.abort();
  await server.close();
});

async function ask(where: string, body?: string, token = adminToken) {
  const response = await fetch(`${server.address}${where}`, {
    headers: { authorization: `Bearer ${token}` },
    ...(body !== undefined && { method: "POST", body }),
  });
  return { status: response.status, answer: await response.json() };
}

it("lists them, and lets one be tried again once", async () => {
  expect(await ask("/dead-letters")).toEqual({
    status: 200,
    answer: { deadLetters: [{ ...letter, failedAt: "2026-01-02T03:04:05.000Z" }] },
  });
  const body = JSON.stringify({ id: letter.id });
  expect(await ask("/dead-letters/retry", body)).toEqual({ status: 200, answer: { retried: letter.id } });
  expect(await ask("/dead-letters/retry", body)).toMatchObject({ status: 404 });
});

it.each(["", "{", "{}", '{"id": "all"}', "null"])("refuses the request %j", async (body) => {
  expect(await ask("/dead-letters/retry", body)).toMatchObject({ status: 400 });
});

it("is for who has the token, and for nobody where there is none", async () => {
  expect(await ask("/dead-letters", undefined, "another token of some length")).toMatchObject({
    status: 401,
  });
  expect(await ask("/dead-letters/retry", "{}", "")).toMatchObject({ status: 401 });
  settings = { adminToken: undefined };
  expect(await ask("/dead-letters", undefined, "undefined")).toMatchObject({ status: 404 });
});
