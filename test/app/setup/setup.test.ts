import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type LocalGitHub, startLocalGitHub } from "../../local-github/local-github.ts";
import { startTestServer, type TestServer } from "../support/server.ts";
import { type ClosedTestStore, makeTestStore } from "../support/stores.ts";
import { deliver } from "../support/webhooks.ts";

const publicUrl = "https://protomanager.example";

let github: LocalGitHub;
let store: ClosedTestStore;
let server: TestServer;
let code: string;
beforeAll(async () => {
  github = await startLocalGitHub();
  github.createAccount("acme", "Organization");
  store = await makeTestStore("pglite");
  server = await start();
  code = server.lines.find(({ msg }) => String(msg).includes("setup code"))?.setup as string;
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await store[Symbol.asyncDispose]();
  await github.close();
});

const start = () => startTestServer(store, { GHE_HOST: new URL(github.address).host, PUBLIC_URL: publicUrl });

const form = (fields: Record<string, string>) => ({ method: "POST", body: new URLSearchParams(fields) });
const open = (where: string, options?: RequestInit) => fetch(`${server.address}${where}`, options);

/** Presses the button of the page that sends the manifest; returns where GitHub sends the browser. */
async function pressButton(page: string): Promise<URL> {
  const action = /action="([^"]+)"/.exec(page)?.[1]?.replaceAll("&amp;", "&");
  const manifest = /name="manifest" value="([^"]+)"/.exec(page)?.[1]?.replaceAll("&quot;", '"');
  const response = await fetch(action!, { ...form({ manifest: manifest! }), redirect: "manual" });
  return new URL(response.headers.get("location")!);
}

it("is not ready before, and takes no deliveries", async () => {
  expect(await (await open("/ready")).json()).toMatchObject({ ready: false, registered: false });
  expect((await open("/health")).status).toBe(200);
  expect(await (await open("/")).text()).toContain('<a href="/setup">Register it</a>');
  expect(await deliver(server.address, "ping", {})).toMatchObject({ status: 503 });
});

it("lets nobody in without the code of the log", async () => {
  expect(code).toMatch(/^[\w-]{22}$/);
  for (const wrong of ["", "guess", code.slice(1)]) {
    const response = await open("/setup", form({ code: wrong, organization: "acme" }));
    expect(response.status).toBe(403);
    expect(await response.text()).not.toContain("manifest");
  }
});

it("takes no registration that was not begun here", async () => {
  for (const state of ["", "forged"]) {
    const response = await open(`/setup/complete?code=anything&state=${state}`);
    expect(response.status).toBe(403);
  }
  expect(github.requests.filter(({ path }) => path.includes("app-manifests"))).toEqual([]);
});

it("says when GitHub does not know the code, and can be begun again", async () => {
  const page = await (await open("/setup", form({ code, organization: "acme" }))).text();
  const state = /state=([\w-]+)/.exec(page)?.[1];

  const response = await open(`/setup/complete?code=unknown&state=${state}`);

  expect(response.status).toBe(502);
  expect(await response.text()).toContain("GitHub did not give the registration away");
});

it("refuses an organization that is none", async () => {
  const response = await open("/setup", form({ code, organization: '"><script>' }));
  expect(response.status).toBe(400);
});

it("registers the App of an organization, and works from then on", async () => {
  const response = await open("/setup", form({ code, organization: "acme" }));
  expect(response.headers.get("content-security-policy")).toContain(`form-action 'self' ${github.address}`);
  const page = await response.text();
  expect(page).toContain("<code>actions</code>: write");

  const back = await pressButton(page);
  expect(back.origin + back.pathname).toBe(`${publicUrl}/setup/complete`);
  const done = await open(back.pathname + back.search);
  expect(done.status, await done.clone().text()).toBe(200);
  expect(await done.text()).toContain("/installations/new");

  const file = path.join(store.settings.kind === "pglite" ? store.settings.folder : "", "registration.json");
  const kept = JSON.parse(await readFile(file, "utf8"));
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await deliver(server.address, "ping", { zen: "x" }, { secret: kept.webhookSecret })).toMatchObject({
    status: 200,
  });
  expect(await (await open("/ready")).json()).toMatchObject({ ready: true });
  const app = github.state.apps.apps.at(-1)!;
  expect(app.owner.login).toBe("acme");
  expect(app.webhook?.url).toBe(`${publicUrl}/api/github/webhooks`);

  const text = JSON.stringify(server.lines);
  expect(text).not.toContain(kept.webhookSecret);
  expect(text).not.toContain("PRIVATE KEY");
  expect(text).not.toContain(back.searchParams.get("code"));
});

it("is over then", async () => {
  expect((await open("/setup")).status).toBe(404);
  expect((await open("/setup", form({ code, organization: "" }))).status).toBe(404);
});

it("starts with the registration it kept", async () => {
  await server.stop();
  await using again = await start();
  expect(await (await fetch(`${again.address}/ready`)).json()).toMatchObject({ registered: true });
});
