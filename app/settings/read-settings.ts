/** Environment → `ServerSettings`, or all problems at once. */

import path from "node:path";
import { parseEnv } from "node:util";
import { ConfigError, messageOf } from "../../src/errors.ts";
import { serverHost } from "../../src/github/urls.ts";
import type { AccountPolicy } from "../hubs/accounts.ts";
import type { Registration } from "../settings.ts";
import { oidcIssuerOf, serverOf } from "./github-host.ts";
import { type PolicyResult, policyOfFile, policyOfList } from "./policy.ts";
import { parseRegistration, pem } from "./registration.ts";
import type { ServerSettings } from "./server-settings.ts";
import { optionalVariables, type VariableName, type Variables, variables } from "./variables.ts";

/** `process.env` fits. */
export type Environment = Readonly<Record<string, string | undefined>>;
/** Text of a file; throws as `fs.readFileSync` does. */
export type ReadFile = (file: string) => string;

/** @throws ConfigError - with a line for each problem: the variable, what was seen of it, and what to do; no values of secrets */
export function readSettings(environment: Environment, readFile: ReadFile): ServerSettings {
  const problems: string[] = [];
  const all = withEnvFile(environment, readFile, problems);
  const values = checked(all, problems);
  const folder = values.PGLITE_FOLDER ?? "./data";
  const file =
    values.REGISTRATION_FILE ??
    (values.DATABASE_URL === undefined ? path.join(folder, "registration.json") : undefined);
  const registration = registrationOf(values, file, readFile, problems);
  const accounts = accountsOf(values, readFile, problems);
  if (values.DATABASE_URL !== undefined && values.PGLITE_FOLDER !== undefined) {
    problems.push("DATABASE_URL and PGLITE_FOLDER name two databases: remove one of them.");
  }
  if (problems.length > 0) throw new ConfigError(problems);

  const server = serverOf(all, values.GHE_HOST);
  const host = serverHost(server);
  return {
    registration,
    server,
    host,
    listen: { host: values.HOST!, port: values.PORT! },
    publicUrl: values.PUBLIC_URL?.replace(/\/+$/, ""),
    store:
      values.DATABASE_URL === undefined
        ? { kind: "pglite", folder }
        : { kind: "postgres", url: values.DATABASE_URL },
    oidcIssuer: values.OIDC_ISSUER ?? oidcIssuerOf(host),
    accounts,
    workflow: values.WORKFLOW!,
    debounceMs: values.DEBOUNCE_SECONDS! * 1000,
    reconcileEveryMs: values.RECONCILE_MINUTES! * 60_000,
    retentionDays: values.RETENTION_DAYS!,
    logLevel: values.LOG_LEVEL!,
    otlpEndpoint: values.OTEL_EXPORTER_OTLP_ENDPOINT,
    metricsToken: values.METRICS_TOKEN,
    adminToken: values.ADMIN_TOKEN,
    registrationFile: file,
  };
}

function withEnvFile(environment: Environment, readFile: ReadFile, problems: string[]): Environment {
  const { ENV_FILE: file } = environment;
  if (!file) return environment;
  const text = contents("ENV_FILE", file, readFile, problems);
  const set = Object.entries(environment).filter(([, value]) => value !== undefined && value !== "");
  return { ...parseEnv(text ?? ""), ...Object.fromEntries(set) };
}

/** The defaults stand in for wrong values, so that what depends on others is checked as well. */
function checked(environment: Environment, problems: string[]): Variables {
  const values: Record<string, unknown> = {};
  for (const name of Object.keys(variables.shape) as VariableName[]) {
    // Compose files and templates leave variables empty that they do not set.
    const given = environment[name] === "" ? undefined : environment[name];
    const result = optionalVariables.shape[name].safeParse(given);
    if (result.success) {
      values[name] = result.data;
      continue;
    }
    const { description } = variables.shape[name].meta() ?? {};
    problems.push(`${name} ${result.error.issues[0]?.message}. ${description}`);
    values[name] = optionalVariables.shape[name].safeParse(undefined).data;
  }
  return values as Variables;
}

function registrationOf(
  values: Variables,
  file: string | undefined,
  readFile: ReadFile,
  problems: string[],
): Registration | undefined {
  const { APP_ID, PRIVATE_KEY, PRIVATE_KEY_PATH, WEBHOOK_SECRET } = values;
  const given = [APP_ID, PRIVATE_KEY ?? PRIVATE_KEY_PATH, WEBHOOK_SECRET].filter(
    (value) => value !== undefined,
  );
  if (given.length === 0) return file === undefined ? undefined : registrationIn(file, readFile, problems);
  if (PRIVATE_KEY !== undefined && PRIVATE_KEY_PATH !== undefined) {
    problems.push("PRIVATE_KEY and PRIVATE_KEY_PATH name two keys: remove one of them.");
  }
  if (given.length < 3) {
    problems.push(
      "APP_ID, PRIVATE_KEY_PATH (or PRIVATE_KEY) and WEBHOOK_SECRET belong together: set all three, or none to register the App on its page.",
    );
    return undefined;
  }
  const name = PRIVATE_KEY === undefined ? "PRIVATE_KEY_PATH" : "PRIVATE_KEY";
  const text = PRIVATE_KEY ?? contents(name, PRIVATE_KEY_PATH!, readFile, problems);
  if (text === undefined) return undefined;
  const privateKey = pem(text);
  if (privateKey === undefined) {
    problems.push(`${name} holds no RSA private key in PEM: use the .pem file that GitHub made for the App.`);
    return undefined;
  }
  return { appId: APP_ID!, privateKey, webhookSecret: WEBHOOK_SECRET! };
}

function registrationIn(file: string, readFile: ReadFile, problems: string[]): Registration | undefined {
  let text: string;
  try {
    text = readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    problems.push(`REGISTRATION_FILE ${file} cannot be read: ${messageOf(error)}.`);
    return undefined;
  }
  const registration = parseRegistration(text);
  if (registration === undefined) {
    problems.push(`REGISTRATION_FILE ${file} holds no registration: remove it to register the App again.`);
  }
  return registration;
}

function accountsOf(values: Variables, readFile: ReadFile, problems: string[]): AccountPolicy {
  const { ALLOWED_ACCOUNTS: list, POLICY_FILE: file } = values;
  const add = (name: string, { policy, problems: found }: PolicyResult) => {
    for (const problem of found) problems.push(`${name}: ${problem}.`);
    return policy;
  };
  if (list !== undefined && file !== undefined) {
    problems.push("ALLOWED_ACCOUNTS and POLICY_FILE both list accounts: remove one of them.");
  }
  if (file !== undefined) {
    const text = contents("POLICY_FILE", file, readFile, problems);
    if (text !== undefined) return add(`POLICY_FILE ${file}`, policyOfFile(text));
  }
  if (list !== undefined) return add("ALLOWED_ACCOUNTS", policyOfList(list));
  return { accounts: undefined };
}

function contents(
  name: VariableName,
  file: string,
  readFile: ReadFile,
  problems: string[],
): string | undefined {
  try {
    return readFile(file);
  } catch (error) {
    problems.push(`${name} ${file} cannot be read: ${messageOf(error)}.`);
    return undefined;
  }
}
