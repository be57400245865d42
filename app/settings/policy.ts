/** Which accounts are served: `ALLOWED_ACCOUNTS`, or the policy file. */

import { parse } from "yaml";
import { z } from "zod";
import { messageOf } from "../../src/errors.ts";
import type { AccountPolicy, AccountRules } from "../hubs/accounts.ts";

/** Logins of people and organizations; those of GitHub's managed users may have an underscore. */
const login = z.string().regex(/^[a-z\d](?:[a-z\d_-]{0,98}[a-z\d])?$/i, "is no name of an account");
const hub = z.string().regex(/^[\w-]+\/[\w.-]+$/, "is no OWNER/NAME of a repository");

const policyFile = z.strictObject({
  accounts: z
    .array(z.strictObject({ name: login, hubs: z.array(hub).default([]) }))
    .min(1, "lists no account"),
});

export interface PolicyResult {
  policy: AccountPolicy;
  /** What is wrong, without the name of the file or variable. */
  problems: string[];
}

const ownerAlone: AccountPolicy = { accounts: undefined };

/** `acme, partner` */
export function policyOfList(list: string): PolicyResult {
  const names = list.split(",").map((name) => name.trim());
  const given = names.filter((name) => name !== "");
  const problems = given
    .filter((name) => !login.safeParse(name).success)
    .map((name) => `${JSON.stringify(name)} is no name of an account`);
  if (given.length === 0) problems.push("lists no account");
  return { policy: { accounts: rules(given.map((name) => ({ name, hubs: [] }))) }, problems };
}

/** Text of the policy file. Nothing in it is repeated in a message but the place: it may be the wrong file. */
export function policyOfFile(text: string): PolicyResult {
  let document: unknown;
  try {
    document = parse(text);
  } catch (error) {
    return { policy: ownerAlone, problems: [`is no YAML: ${messageOf(error).split("\n")[0]}`] };
  }
  const { data, error } = policyFile.safeParse(document);
  if (error) {
    const problems = error.issues.map(({ path, message }) => `${path.join(".") || "the file"}: ${message}`);
    return { policy: ownerAlone, problems };
  }
  return { policy: { accounts: rules(data.accounts) }, problems: [] };
}

function rules(accounts: { name: string; hubs: string[] }[]): Map<string, AccountRules> {
  return new Map(
    accounts.map(({ name, hubs }) => [
      name.toLowerCase(),
      { hubs: new Set(hubs.map((repository) => repository.toLowerCase())) },
    ]),
  );
}
