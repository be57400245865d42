import { expect, it } from "vitest";
import type { AppGitHub } from "../../app/github/access.ts";
import { servedAccounts } from "../../app/served-accounts.ts";
import { testSettings } from "./support/app-context.ts";
import { recordingLogger } from "./support/recording-logger.ts";

function start(owner: () => Promise<string>, allowed?: string[]) {
  const { logger, lines } = recordingLogger();
  const accounts = allowed && new Map(allowed.map((name) => [name, { hubs: new Set<string>() }]));
  const settings = () => ({ ...testSettings, accounts: { accounts } });
  return { lines, accounts: servedAccounts({ settings, github: { owner } as AppGitHub, log: logger }) };
}

it("takes everybody until GitHub has said who owns the App, then the owner alone", async () => {
  const answers = [Promise.reject(new Error("503")), Promise.resolve("Acme")];
  const { accounts, lines } = start(() => answers.shift()!);
  expect(accounts.serves("somebody")).toBe(true);

  await accounts.refresh();
  expect(accounts.serves("somebody")).toBe(true);
  expect(lines).toMatchObject([{ level: "warn" }]);

  await accounts.refresh();
  expect(accounts.serves("somebody")).toBe(false);
  expect(accounts.serves("acme")).toBe(true);
});

it("does not ask GitHub where accounts are listed", async () => {
  const { accounts } = start(() => Promise.reject(new Error("asked")), ["acme"]);

  await accounts.refresh();

  expect([accounts.serves("Acme"), accounts.serves("somebody")]).toEqual([true, false]);
});

it("serves nobody for an enterprise's App until accounts are listed, and says so", async () => {
  const { accounts, lines } = start(async () => "");

  await accounts.refresh();

  expect(accounts.serves("acme")).toBe(false);
  expect(lines[0]?.message).toContain("ALLOWED_ACCOUNTS");
});
