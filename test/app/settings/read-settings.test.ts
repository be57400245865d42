import { describe, expect, it } from "vitest";
import { readSettings } from "../../../app/settings/read-settings.ts";
import { ConfigError } from "../../../src/errors.ts";
import { appKey } from "../support/webhooks.ts";

const registered = { APP_ID: "42", PRIVATE_KEY: appKey(), WEBHOOK_SECRET: "a secret of twenty-six signs" };

function read(environment: Record<string, string>, files: Record<string, string> = {}) {
  return readSettings(environment, (file) => {
    const text = files[file];
    if (text === undefined)
      throw Object.assign(new Error(`ENOENT: no such file, open '${file}'`), { code: "ENOENT" });
    return text;
  });
}

function problemsOf(
  environment: Record<string, string>,
  files: Record<string, string> = {},
): readonly string[] {
  try {
    read(environment, files);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

it("needs nothing: an App that is not registered yet", () => {
  expect(read({})).toEqual({
    registration: undefined,
    server: {},
    host: "github.com",
    listen: { host: "0.0.0.0", port: 3000 },
    publicUrl: undefined,
    store: { kind: "pglite", folder: "./data" },
    oidcIssuer: "https://token.actions.githubusercontent.com",
    accounts: { accounts: undefined },
    workflow: "protomanager.yml",
    debounceMs: 5000,
    reconcileEveryMs: 900_000,
    retentionDays: 30,
    logLevel: "info",
    otlpEndpoint: undefined,
    metricsToken: undefined,
    adminToken: undefined,
    registrationFile: "data/registration.json",
  });
});

it("takes empty variables as unset, as compose files leave them", () => {
  expect(read({ PORT: "", APP_ID: "", DATABASE_URL: "" }).listen.port).toBe(3000);
});

it("reads everything", () => {
  const settings = read({
    ...registered,
    HOST: "::1",
    PORT: "8080",
    PUBLIC_URL: "https://protomanager.acme.example/",
    DATABASE_URL: "postgres://app:pass@db/app",
    WORKFLOW: "protos.yaml",
    DEBOUNCE_SECONDS: "0.5",
    RECONCILE_MINUTES: "60",
    RETENTION_DAYS: "7",
    LOG_LEVEL: "debug",
    OTEL_EXPORTER_OTLP_ENDPOINT: "http://collector:4318",
    METRICS_TOKEN: "0123456789abcdef",
  });
  expect(settings).toMatchObject({
    registration: { appId: "42", webhookSecret: registered.WEBHOOK_SECRET },
    listen: { host: "::1", port: 8080 },
    publicUrl: "https://protomanager.acme.example",
    store: { kind: "postgres", url: "postgres://app:pass@db/app" },
    workflow: "protos.yaml",
    debounceMs: 500,
    reconcileEveryMs: 3_600_000,
    retentionDays: 7,
    logLevel: "debug",
    otlpEndpoint: "http://collector:4318",
    registrationFile: undefined,
  });
});

it("tells all problems at once, each with its variable", () => {
  const problems = problemsOf({
    APP_ID: "my-app",
    WEBHOOK_SECRET: "development",
    PRIVATE_KEY: "hunter2",
    PORT: "http",
    PUBLIC_URL: "protomanager.example",
    DATABASE_URL: "mysql://db",
    GHE_HOST: "https://github.acme.com/",
    DEBOUNCE_SECONDS: "-1",
    RETENTION_DAYS: "2",
    LOG_LEVEL: "loud",
    WORKFLOW: "../../etc/passwd",
    ALLOWED_ACCOUNTS: "acme, a b",
    POLICY_FILE: "gone.yml",
  });

  const names = problems.map((problem) => /^[A-Z_]+/.exec(problem)?.[0]);
  expect(new Set(names)).toEqual(
    new Set([
      "APP_ID",
      "WEBHOOK_SECRET",
      "PORT",
      "PUBLIC_URL",
      "DATABASE_URL",
      "GHE_HOST",
      "DEBOUNCE_SECONDS",
      "RETENTION_DAYS",
      "LOG_LEVEL",
      "WORKFLOW",
      "ALLOWED_ACCOUNTS",
      "POLICY_FILE",
    ]),
  );
  expect(problems.join("\n")).not.toContain("hunter2");
});

describe("the registration", () => {
  const inBase64 = Buffer.from(registered.PRIVATE_KEY).toString("base64");
  const inOneLine = `"${registered.PRIVATE_KEY.replaceAll("\n", "\\n")}"`;

  it.each([
    ["as it is", registered.PRIVATE_KEY],
    ["in base64", inBase64],
    ["in one line, in quotes", inOneLine],
  ])("takes a key %s", (_how, PRIVATE_KEY) => {
    expect(read({ ...registered, PRIVATE_KEY }).registration?.privateKey.trim()).toBe(
      registered.PRIVATE_KEY.trim(),
    );
  });

  it("may be by client id", () => {
    expect(read({ ...registered, APP_ID: "Iv23liAbCdEfGhIjKlMn" }).registration?.appId).toBe(
      "Iv23liAbCdEfGhIjKlMn",
    );
  });

  it("takes a key from a file", () => {
    const { PRIVATE_KEY, ...rest } = registered;
    const settings = read({ ...rest, PRIVATE_KEY_PATH: "/run/key.pem" }, { "/run/key.pem": PRIVATE_KEY });
    expect(settings.registration?.privateKey).toContain("BEGIN RSA PRIVATE KEY");
  });

  it.each(["development", "Development", "short", "changeme"])(
    "never takes the secret %j",
    (WEBHOOK_SECRET) => {
      expect(problemsOf({ ...registered, WEBHOOK_SECRET })[0]).toMatch(
        /^WEBHOOK_SECRET (?:has fewer|is a value)/,
      );
    },
  );

  it.each(["APP_ID", "PRIVATE_KEY", "WEBHOOK_SECRET"])("is whole: not without %s", (name) => {
    expect(problemsOf({ ...registered, [name]: "" })).toEqual([expect.stringContaining("belong together")]);
  });

  it("comes from the file that setup wrote, unless variables are set", () => {
    const kept = { appId: "7", privateKey: registered.PRIVATE_KEY, webhookSecret: "another secret of signs" };
    const files = { "data/registration.json": JSON.stringify(kept) };
    expect(read({}, files).registration).toEqual(kept);
    const replaced = { "data/registration.json": JSON.stringify({ ...kept, privateKey: inBase64 }) };
    expect(read({}, replaced).registration?.privateKey.trim()).toBe(registered.PRIVATE_KEY.trim());
    expect(read(registered, files).registration?.appId).toBe("42");
  });

  it("in a broken file is a problem, not a new setup", () => {
    expect(problemsOf({}, { "data/registration.json": "{}" })).toEqual([
      expect.stringMatching(/^REGISTRATION_FILE .* holds no registration/),
    ]);
  });
});

describe("the host of GitHub", () => {
  it.each([
    ["github.acme.com", "https://github.acme.com/_services/token"],
    ["GitHub.Acme.com:8443", "https://github.acme.com:8443/_services/token"],
    ["acme.ghe.com", "https://token.actions.acme.ghe.com"],
  ])("%s has the issuer %s", (GHE_HOST, oidcIssuer) => {
    expect(read({ GHE_HOST })).toMatchObject({ host: GHE_HOST.toLowerCase(), oidcIssuer });
  });

  it("may be said by the variables of GitHub Actions", () => {
    const settings = read({
      GITHUB_SERVER_URL: "http://127.0.0.1:1234",
      GITHUB_API_URL: "http://127.0.0.1:1234/api/v3",
      OIDC_ISSUER: "http://127.0.0.1:1234/oidc",
    });
    expect(settings).toMatchObject({ host: "127.0.0.1:1234", oidcIssuer: "http://127.0.0.1:1234/oidc" });
  });
});

describe("accounts", () => {
  it("come from a list, in lower case", () => {
    expect([...read({ ALLOWED_ACCOUNTS: "Acme, partner," }).accounts.accounts!]).toEqual([
      ["acme", { hubs: new Set() }],
      ["partner", { hubs: new Set() }],
    ]);
  });

  it("come from a file, with hubs of others", () => {
    const text = "accounts:\n  - name: Acme\n  - name: partner\n    hubs: [Acme/Protos]\n";
    expect([...read({ POLICY_FILE: "policy.yml" }, { "policy.yml": text }).accounts.accounts!]).toEqual([
      ["acme", { hubs: new Set() }],
      ["partner", { hubs: new Set(["acme/protos"]) }],
    ]);
  });

  it.each([
    ["accounts: []", "accounts: lists no account"],
    ["accounts: [{name: acme, hub: [a/b]}]", "accounts.0: Unrecognized key"],
    ["accounts: [{name: acme, hubs: [protos]}]", "accounts.0.hubs.0: is no OWNER/NAME"],
    ["- acme", "the file: Invalid input"],
    ["accounts: [", "is no YAML"],
    ["", "the file: Invalid input"],
  ])("in a file %j are refused", (text, problem) => {
    expect(problemsOf({ POLICY_FILE: "policy.yml" }, { "policy.yml": text })).toEqual([
      expect.stringContaining(problem),
    ]);
  });

  it.each([",", "a b", "-acme", "*"])("in a list %j are refused", (ALLOWED_ACCOUNTS) => {
    expect(problemsOf({ ALLOWED_ACCOUNTS })).toHaveLength(1);
  });
});

it("reads more variables from ENV_FILE, behind the environment's own", () => {
  const files = { "app.env": 'PORT=1\nHOST=10.0.0.1\nWORKFLOW="a.yml"\n' };
  expect(read({ ENV_FILE: "app.env", PORT: "2" }, files)).toMatchObject({
    listen: { host: "10.0.0.1", port: 2 },
    workflow: "a.yml",
  });
  expect(problemsOf({ ENV_FILE: "gone.env" })).toEqual([
    expect.stringMatching(/^ENV_FILE gone.env cannot be read/),
  ]);
});

it("refuses two of what can be one only", () => {
  expect(problemsOf({ DATABASE_URL: "postgres://db/a", PGLITE_FOLDER: "data" })).toHaveLength(1);
  expect(problemsOf({ ...registered, PRIVATE_KEY_PATH: "x" })).toHaveLength(1);
  const files = { "p.yml": "accounts: [{name: a}]" };
  expect(problemsOf({ ALLOWED_ACCOUNTS: "acme", POLICY_FILE: "p.yml" }, files)).toHaveLength(1);
});
