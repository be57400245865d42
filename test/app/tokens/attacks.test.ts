import { createHmac, generateKeyPairSync, sign } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Claims, type Stage, startStage } from "./stage.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage[Symbol.asyncDispose]());
beforeEach(() => stage.reset());

const seconds = () => Math.floor(Date.now() / 1000);
const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString("base64url");
const workflow = (file: string, ref = "refs/heads/main") => `acme/hub/.github/workflows/${file}@${ref}`;
/** How often GitHub was asked for the issuer's keys. */
const keysFetched = () => stage.github.requests.filter(({ path }) => path.endsWith("/jwks")).length;

/** Asks with the token and expects to be refused, with nothing made. */
async function expectRefused(identity: string, status: number, message: RegExp): Promise<void> {
  const answer = await stage.ask(identity);
  expect({ status: answer.status, message: (answer.body as { error: string }).error }).toEqual({
    status,
    message: expect.stringMatching(message),
  });
  expect(stage.minted()).toBe(0);
  expect(await stage.context.database.query("select jti from protomanager.spent_tokens")).toEqual([]);
}

describe("a run that is not the hub's", () => {
  const elsewhere: Record<string, () => [Claims, number, RegExp]> = {
    "another repository": () => [
      { repository: "acme/orders", repository_id: String(stage.github.repository("acme", "orders").id) },
      404,
      /^acme\/orders is no hub that this App knows\.$/,
    ],
    "another repository of the same name": () => [{ repository_id: "99" }, 404, /no hub/],
    "the hub after it has moved to another account": () => [
      { repository: "other/hub", repository_owner_id: "5" },
      404,
      /^other\/hub is no hub/,
    ],
    "another branch": () => [
      {
        ref: "refs/heads/feature",
        workflow_ref: workflow("protomanager.yml", "refs/heads/feature"),
        job_workflow_ref: workflow("protomanager.yml", "refs/heads/feature"),
      },
      403,
      /runs on refs\/heads\/main alone/,
    ],
    "a tag that is called as the branch": () => [
      { ref: "refs/tags/main", workflow_ref: workflow("protomanager.yml", "refs/tags/main") },
      403,
      /runs on refs\/heads\/main alone/,
    ],
    "a pull request": () => [
      { event_name: "pull_request", ref: "refs/pull/1/merge" },
      403,
      /runs on refs\/heads\/main alone/,
    ],
    "another workflow": () => [
      { workflow_ref: workflow("deploy.yml"), job_workflow_ref: workflow("deploy.yml") },
      403,
      /runs of \.github\/workflows\/protomanager\.yml alone/,
    ],
    "the workflow as it stands on another branch": () => [
      { workflow_ref: workflow("protomanager.yml", "refs/heads/feature") },
      403,
      /runs of \.github\/workflows\/protomanager\.yml alone/,
    ],
    "a workflow whose path ends so": () => [
      { workflow_ref: "acme/hub/x/.github/workflows/protomanager.yml@refs/heads/main" },
      403,
      /protomanager\.yml alone/,
    ],
    "a reusable workflow of another repository": () => [
      { job_workflow_ref: "evil/shared/.github/workflows/protomanager.yml@refs/heads/main" },
      403,
      /not in a reusable workflow/,
    ],
    "a reusable workflow of the hub": () => [
      { job_workflow_ref: workflow("shared.yml") },
      403,
      /not in a reusable workflow/,
    ],
    pull_request_target: () => [{ event_name: "pull_request_target" }, 403, /`pull_request_target`/],
  };

  it.each(Object.keys(elsewhere))("%s", async (name) => {
    const [claims, status, message] = elsewhere[name]!();
    await expectRefused(stage.identity(claims), status, message);
  });

  it("cannot ask for a config that is not the hub's", async () => {
    for (const config of ["other.yaml", "../config.yaml", "config.yaml/../x"]) {
      const answer = await stage.ask(stage.identity(), { config, access: "read" });
      expect(answer.status).toBe(404);
    }
    expect(stage.minted()).toBe(0);
  });
});

describe("a token that GitHub did not give for this", () => {
  const forged: Record<string, () => [Claims, RegExp]> = {
    expired: () => [{ exp: seconds() - 120, iat: seconds() - 420, nbf: seconds() - 420 }, /has expired/],
    "old, and good for ever": () => [{ iat: seconds() - 3600, exp: seconds() + 1e6 }, /has expired/],
    "not valid yet": () => [{ nbf: seconds() + 120 }, /not valid yet/],
    "made in the future": () => [{ iat: seconds() + 600, exp: seconds() + 900 }, /not valid yet/],
    "for another audience": () => [{ aud: "https://other.example" }, /another audience than https:\/\/proto/],
    "for the default audience": () => [{ aud: "https://github.com/acme" }, /another audience/],
    "without an audience": () => [{ aud: undefined }, /another audience/],
    "of another issuer": () => [{ iss: "https://evil.example" }, /not issued by/],
    "of an issuer below ours": () => [{ iss: `${stage.github.state.oidc.issuer}/evil` }, /not issued by/],
    "without an end": () => [{ exp: undefined }, /lacks what GitHub puts into it/],
    "without a beginning": () => [{ nbf: undefined }, /lacks what GitHub puts into it \(nbf\)/],
    "without a time at which it was made": () => [
      { iat: undefined },
      /lacks what GitHub puts into it \(iat\)/,
    ],
    "without an id": () => [{ jti: undefined }, /lacks what GitHub puts into it/],
    "without a repository's id": () => [{ repository_id: undefined }, /lacks what GitHub puts into it/],
    "with an id that is none": () => [{ repository_id: "1 or 1=1" }, /lacks what GitHub puts into it/],
    "without the job's workflow": () => [{ job_workflow_ref: undefined }, /lacks what GitHub puts into it/],
  };

  it.each(Object.keys(forged))("%s", async (name) => {
    const [claims, message] = forged[name]!();
    await expectRefused(stage.identity(claims), 401, message);
  });

  it("used before, also at the same time", async () => {
    const identity = stage.identity();
    const answers = await Promise.all([1, 2, 3].map(() => stage.ask(identity)));
    const later = await stage.ask(identity);

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401]);
    expect(later).toMatchObject({ status: 401, body: { error: "The identity token was used before." } });
    expect(
      stage.minted(),
      "one exchange: reading of two accounts, writing of the hub; a list of what is covered",
    ).toBe(4);
  });

  it("unsigned", async () => {
    const [header, payload] = stage.identity({}, { alg: "none" }).split(".");
    await expectRefused(`${header}.${payload}.`, 401, /is not signed by/);
  });

  it("signed with the public key as a shared secret", async () => {
    const { keys } = stage.github.state.oidc;
    const [header, payload] = stage.identity({}, { alg: "HS256" }).split(".");
    for (const secret of [
      keys.publicKey.export({ type: "spki", format: "pem" }),
      keys.publicKey.export({ type: "spki", format: "der" }),
      JSON.stringify(keys.publicKey.export({ format: "jwk" })),
    ]) {
      const signature = createHmac("sha256", secret).update(`${header}.${payload}`).digest("base64url");
      await expectRefused(`${header}.${payload}.${signature}`, 401, /is not signed by/);
    }
  });

  it("signed by a key that it brings along, or points to", async () => {
    const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    const payload = stage.identity().split(".")[1];
    const { id } = stage.github.state.oidc.keys;
    for (const extra of [
      { jwk: publicKey.export({ format: "jwk" }), kid: id },
      { jku: "http://127.0.0.1:1/keys", kid: id },
      { x5u: "http://127.0.0.1:1/keys" },
      {},
    ]) {
      const signed = `${encoded({ typ: "JWT", alg: "RS256", ...extra })}.${payload}`;
      const signature = sign("RSA-SHA256", Buffer.from(signed), privateKey).toString("base64url");
      await expectRefused(`${signed}.${signature}`, 401, /is not signed by/);
    }
  });

  it("changed after it was signed", async () => {
    const [header, , signature] = stage.identity().split(".");
    const payload = stage.identity({ repository_id: "7" }).split(".")[1];
    await expectRefused(`${header}.${payload}.${signature}`, 401, /is not signed by/);
  });

  it("of unknown keys without end: the issuer is asked twice at most", async () => {
    for (let count = 0; count < 30; count++) {
      await expectRefused(stage.identity({}, { kid: `unknown-${count}` }), 401, /is not signed by/);
    }
    expect(keysFetched()).toBeLessThanOrEqual(2);
    expect((await stage.ask(stage.identity())).status).toBe(200);
  });

  it("huge, or no token at all", async () => {
    const huge = stage.identity({ padding: "x".repeat(1_000_000) });
    await expectRefused(huge, 401, /carries no identity token/);
    for (const text of ["", "a.b.c", "....", "{}", `${stage.identity()} x`, "ghs_abcdefgh"]) {
      await expectRefused(text, 401, /identity token/);
    }
    expect(keysFetched()).toBe(0);
  });
});

describe("the issuer's keys", () => {
  it("are not asked for again and again while the issuer is down", async () => {
    stage.github.inject({
      match: ({ path }: { path: string }) => path.endsWith("/jwks"),
      fault: "500",
      when: "before",
      times: 50,
    });
    for (let count = 0; count < 10; count++) {
      await expectRefused(stage.identity(), 503, /The keys of http.* cannot be had: .+\.$/);
    }
    expect(keysFetched()).toBe(1);

    stage.github.clearFaults();
    stage.context.clock.now += 6_000;
    expect((await stage.ask(stage.identity())).status).toBe(200);
  });

  it("are fetched anew when a token names another one", async () => {
    expect((await stage.ask(stage.identity())).status).toBe(200);
    const before = stage.identity();
    stage.github.state.oidc.rotate();
    await stage.reset();
    expect((await stage.ask(stage.identity())).status).toBe(200);
    await expect(stage.ask(before)).resolves.toMatchObject({ status: 401 });
  });
});

it("refuses requests that it does not understand", async () => {
  for (const body of [undefined, [], { config: "", access: "read" }, { config: "a", access: "admin" }, "x"]) {
    const answer = await stage.ask(stage.identity(), body === undefined ? null : body);
    expect(answer.status).toBe(400);
  }
  expect(stage.minted()).toBe(0);
});
