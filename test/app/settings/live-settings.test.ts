import { expect, it } from "vitest";
import { liveSettings } from "../../../app/settings/live-settings.ts";
import type { ServerSettings } from "../../../app/settings/server-settings.ts";
import { ConfigError } from "../../../src/errors.ts";
import { testSettings } from "../support/app-context.ts";
import { recordingLogger } from "../support/recording-logger.ts";

const first: ServerSettings = {
  ...testSettings,
  logLevel: "info",
  otlpEndpoint: undefined,
  metricsToken: undefined,
  adminToken: undefined,
  registrationFile: undefined,
};

function start(read: () => ServerSettings) {
  const { logger, lines } = recordingLogger();
  return { live: liveSettings(first, read, logger), lines };
}

it("takes what may change while the server runs", () => {
  const accounts = { accounts: new Map([["acme", { hubs: new Set<string>() }]]) };
  const { live } = start(() => ({ ...first, accounts, debounceMs: 1, logLevel: "debug" }));

  live.reload();

  expect(live.current()).toEqual({ ...first, accounts, debounceMs: 1, logLevel: "debug" });
});

it("keeps what needs a restart, and says so", () => {
  const { live, lines } = start(() => ({ ...first, debounceMs: 1, listen: { host: "0.0.0.0", port: 9 } }));

  live.reload();

  expect(live.current()).toEqual({ ...first, debounceMs: 1 });
  expect(lines.find(({ level }) => level === "warn")).toMatchObject({ values: { settings: ["listen"] } });
});

it("keeps everything when the new settings are broken, and says what is wrong", () => {
  const { live, lines } = start(() => {
    throw new ConfigError(["POLICY_FILE policy.yml: is no YAML."]);
  });

  live.reload();

  expect(live.current()).toEqual(first);
  expect(lines).toMatchObject([
    { level: "error", values: { problem: "POLICY_FILE policy.yml: is no YAML." } },
  ]);
});

it("keeps a registration that was made while it ran", () => {
  const { live } = start(() => ({ ...first, debounceMs: 1 }));
  const registration = { appId: "1", privateKey: "key", webhookSecret: "secret" };

  live.register(registration);
  live.reload();

  expect(live.current()).toEqual({ ...first, debounceMs: 1, registration });
});
