/** Every variable of the environment that the App reads: its form, its default, and what it is for. */

import { z } from "zod";

const text = z.string().trim();
const port = z.coerce.number().int().min(0).max(65535);
/** A loopback address with a port is a GitHub for tests. */
const hostName = text.toLowerCase().regex(/^(?:[a-z0-9.-]+|\[[0-9a-f:]+\])(?::\d{1,5})?$/, "is no host name");
const httpUrl = z.url({ protocol: /^https?$/, error: "is no address that begins with https:// or http://" });

function number(least: number, most: number) {
  return z.coerce.number().min(least).max(most);
}

/** Probot's default, known to everybody, and what people put in its place. */
const wellKnownSecrets = [
  "development",
  "secret",
  "webhook_secret",
  "changeme",
  "change-me",
  "test",
  "password",
];

export const variables = z.object({
  APP_ID: text
    .regex(/^(?:\d+|Iv[\w.]{8,})$/, "is neither a number nor a client id")
    .meta({ description: "Number or client id of the App, from its settings page." }),
  PRIVATE_KEY: text.meta({
    description:
      "The App's private key (PEM), as it is, with `\\n` for line ends, or in base64. Prefer `PRIVATE_KEY_PATH`: other programs can read an environment.",
  }),
  PRIVATE_KEY_PATH: text.meta({ description: "File with the App's private key." }),
  WEBHOOK_SECRET: z
    .string()
    .min(16, "has fewer than 16 characters")
    .refine((secret) => !wellKnownSecrets.includes(secret.toLowerCase()), "is a value that everybody knows")
    .meta({ description: "Secret of the App's webhook, at least 16 characters: `openssl rand -hex 32`." }),
  REGISTRATION_FILE: text.meta({
    description:
      "File in which the setup page keeps id, key and secret (mode 0600). Default `registration.json` in `PGLITE_FOLDER`; with `DATABASE_URL` there is none unless named.",
  }),
  HOST: text.default("0.0.0.0").meta({ description: "Address to listen on." }),
  PORT: port.default(3000).meta({ description: "Port to listen on; 0 is any free one." }),
  PUBLIC_URL: httpUrl.meta({
    description:
      "Address at which GitHub and workflow runs reach the App. Needed for setup and the token exchange.",
  }),
  DATABASE_URL: z
    .url({ protocol: /^postgres(?:ql)?$/, error: "is no address that begins with postgres://" })
    .meta({ description: "PostgreSQL 13 or newer. Needed for more than one instance." }),
  PGLITE_FOLDER: text.meta({
    description: "Folder of the embedded database, used without `DATABASE_URL`. Default `./data`.",
  }),
  GHE_HOST: hostName.meta({
    description: "Host of GitHub Enterprise Server or of a `*.ghe.com` enterprise. Default github.com.",
  }),
  OIDC_ISSUER: httpUrl.meta({
    description: "Issuer of the identity tokens of workflow runs. Default: that of the GitHub host.",
  }),
  ALLOWED_ACCOUNTS: text.meta({
    description:
      "Organizations and users that are served, separated by commas. Default: the account that owns the App, alone.",
  }),
  POLICY_FILE: text.meta({
    description:
      "YAML file with `accounts`, instead of `ALLOWED_ACCOUNTS`, for hubs that speak for other accounts.",
  }),
  WORKFLOW: text
    .regex(/^[\w.-]+\.ya?ml$/, "is no file name that ends in .yml")
    .default("protomanager.yml")
    .meta({ description: "File name in `.github/workflows` that makes a repository a hub." }),
  DEBOUNCE_SECONDS: number(0, 3600)
    .default(5)
    .meta({ description: "How long a hub's dispatch waits for more pushes." }),
  RECONCILE_MINUTES: number(1, 24 * 60)
    .default(15)
    .meta({ description: "How often heads are compared with locks and lost deliveries looked for." }),
  RETENTION_DAYS: number(4, 3650).default(30).meta({
    description:
      "How long finished deliveries and runs are kept; more than the 3 days in which GitHub redelivers.",
  }),
  LOG_LEVEL: z
    .enum(["debug", "info", "warn", "error"])
    .default("info")
    .meta({ description: "`debug`, `info`, `warn` or `error`." }),
  OTEL_EXPORTER_OTLP_ENDPOINT: httpUrl.meta({
    description:
      "Collector for traces and metrics, over OTLP and HTTP. Default: none; `/metrics` is always there.",
  }),
  METRICS_TOKEN: z.string().min(16, "has fewer than 16 characters").meta({
    description: "Bearer that `/metrics` asks for. Default: none, so keep `/metrics` behind your proxy.",
  }),
  ADMIN_TOKEN: z
    .string()
    .min(16, "has fewer than 16 characters")
    .meta({ description: "Bearer for `/dead-letters`. Default: none, and nobody can use it." }),
  ENV_FILE: text.meta({
    description:
      "File with more of these variables, read at start and on SIGHUP; the environment goes first.",
  }),
});

export const optionalVariables = variables.partial();

/** Checked values, by name of the variable. */
export type Variables = z.infer<typeof optionalVariables>;
export type VariableName = keyof typeof variables.shape;
