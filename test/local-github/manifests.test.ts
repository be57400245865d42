import { createAppAuth } from "@octokit/auth-app";
import { Octokit } from "@octokit/rest";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clientOf, quietLog } from "./client.ts";
import { type LocalGitHub, startLocalGitHub } from "./local-github.ts";

let github: LocalGitHub;

beforeAll(async () => {
  github = await startLocalGitHub({ checkReplies: true });
  github.createAccount("acme", "Organization");
});
afterAll(() => github.close());

const manifest = {
  name: "ProtoManager of Acme",
  url: "https://app.example",
  hook_attributes: { url: "https://app.example/webhook" },
  redirect_url: "http://127.0.0.1:1/setup?from=github",
  default_permissions: { contents: "read", metadata: "read" },
  default_events: ["push"],
};

/** What a browser does with the form of a setup page. */
function post(path: string, value: unknown) {
  const body = new URLSearchParams({ manifest: typeof value === "string" ? value : JSON.stringify(value) });
  return fetch(`${github.address}${path}`, { method: "POST", body, redirect: "manual" });
}

describe("the manifest flow", () => {
  it("registers an App of an organization and gives its secrets for the code, once", async () => {
    const posted = await post("/organizations/acme/settings/apps/new?state=abc", manifest);
    const back = new URL(posted.headers.get("location")!);
    const code = back.searchParams.get("code")!;
    const { data } = await clientOf(github).rest.apps.createFromManifest({ code });

    expect(Object.fromEntries(back.searchParams)).toEqual({ from: "github", state: "abc", code });
    expect(data).toMatchObject({ slug: "protomanager-of-acme", owner: { login: "acme" }, events: ["push"] });
    expect(data.webhook_secret).toMatch(/^[0-9a-f]{40}$/);
    const auth = { appId: data.client_id, privateKey: data.pem };
    const app = new Octokit({ baseUrl: github.apiUrl, authStrategy: createAppAuth, auth, log: quietLog });
    expect((await app.rest.apps.getWebhookConfigForApp()).data.url).toBe("https://app.example/webhook");
    await expect(clientOf(github).rest.apps.createFromManifest({ code })).rejects.toMatchObject({
      status: 404,
    });
  });

  it("belongs to a person without an organization", async () => {
    const posted = await post("/settings/apps/new", { ...manifest, name: "Mine" });
    const code = new URL(posted.headers.get("location")!).searchParams.get("code")!;
    const { data } = await clientOf(github).rest.apps.createFromManifest({ code });

    expect(data.owner).toMatchObject({ login: "a-person" });
  });

  it.each([
    ["no JSON", "{", /not JSON/],
    ["no address to come back to", { ...manifest, redirect_url: undefined }, /redirect_url/],
    [
      "events without their permission",
      { ...manifest, name: "b", default_events: ["pull_request"] },
      /pull_request/,
    ],
    ["a name that is taken", { ...manifest, name: "protomanager of acme" }, /taken/],
  ])("refuses %s", async (_, value, message) => {
    const posted = await post("/settings/apps/new", value);

    expect(posted.status).toBe(422);
    expect(await posted.text()).toMatch(message);
  });
});
