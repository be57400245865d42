import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { Ajv, type ValidateFunction } from "ajv";
import type { WebhookOptions } from "./webhooks.ts";

type Check = NonNullable<WebhookOptions["check"]>;

const schemaFile = createRequire(import.meta.url).resolve("@octokit/webhooks-schemas/schema.json");

let shared: Promise<Check> | undefined;

/** Throws for a payload that `@octokit/webhooks-schemas` does not allow. */
export function payloadCheck(): Promise<Check> {
  shared ??= createCheck();
  return shared;
}

async function createCheck(): Promise<Check> {
  const schema = JSON.parse(await readFile(schemaFile, "utf8"), addWhatIsMissing) as { definitions: object };
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
  ajv.addSchema({ $id: "webhooks", definitions: schema.definitions });
  const compiled = new Map<string, ValidateFunction>();
  return (event, payload) => {
    const name = `${event}$${payload.action ?? "event"}`;
    if (!(name in schema.definitions)) throw new Error(`GitHub describes no \`${name}\``);
    const validate = compiled.get(name) ?? ajv.compile({ $ref: `webhooks#/definitions/${name}` });
    compiled.set(name, validate);
    if (validate(payload)) return;
    const details = validate.errors!.map(
      ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
    );
    throw new Error(`${name} breaks GitHub's description: ${details.join("; ")}`);
  };
}

/** The description knows transfers by users only; GitHub's documentation has organizations as well. */
function addWhatIsMissing(key: string, value: unknown): unknown {
  const { user, ...others } = (value ?? {}) as Record<string, unknown>;
  if (key !== "properties" || user === undefined || Object.keys(others).length > 0) return value;
  return { user, organization: { $ref: "#/definitions/organization" } };
}
