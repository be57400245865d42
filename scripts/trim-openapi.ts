// Writes test/local-github/openapi.json: the operations that local-github implements, as GitHub describes them.
// Run it by hand after changing the list below or the pinned version: `node scripts/trim-openapi.ts`.
import { mkdtempDisposable, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pacote from "pacote";
import { run } from "../src/process.ts";
import { implementedOperations } from "../test/local-github/rest/operations.ts";

/** 385 MB unpacked, so it is no dependency: one file of it is read here, and an extract is committed. */
const source = "@octokit/openapi@23.0.2";
const descriptionFile = "generated/api.github.com.json";
const target = new URL("../test/local-github/openapi.json", import.meta.url);

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };

/** Prose and annotations that no validation reads. */
const dropped = new Set([
  "description",
  "example",
  "examples",
  "externalDocs",
  "summary",
  "tags",
  "x-github",
  "x-webhooks",
  "deprecated",
  "title",
]);
/** Objects whose keys are names, not keywords. */
const nameMaps = new Set(["properties", "schemas", "responses", "headers", "parameters", "content", "paths"]);

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function trim(value: Json, keysAreNames = false): Json {
  if (Array.isArray(value)) return value.map((item) => trim(item));
  if (!isObject(value)) return value;
  const trimmed: JsonObject = {};
  for (const [key, item] of Object.entries(value)) {
    if (!keysAreNames && dropped.has(key)) continue;
    trimmed[key] = trim(item, !keysAreNames && nameMaps.has(key));
  }
  return keysAreNames ? trimmed : withoutBareNullable(trimmed);
}

/** JSON Schema validators know OpenAPI's `nullable` only beside a `type`, and not that it goes before an `enum`. */
function withoutBareNullable(schema: JsonObject): JsonObject {
  if (schema.nullable === true && Array.isArray(schema.enum) && !schema.enum.includes(null)) {
    return { ...schema, enum: [...schema.enum, null] };
  }
  if (schema.nullable !== true || schema.type !== undefined) return schema;
  const { nullable: _, ...rest } = schema;
  return { anyOf: [rest, { enum: [null] }] };
}

/** Only answers of success are checked. */
function withoutFailures(operation: JsonObject): JsonObject {
  const responses = Object.entries(operation.responses as JsonObject).filter(([status]) =>
    status.startsWith("2"),
  );
  return { ...operation, responses: Object.fromEntries(responses) };
}

/** An account of this list is described as a user *and* an enterprise; everywhere else it is either. */
function corrected(operation: JsonObject): JsonObject {
  if (operation.operationId !== "apps/list-installations") return operation;
  const schema = { type: "array", items: { $ref: "#/components/schemas/installation" } };
  return { ...operation, responses: { "200": { content: { "application/json": { schema } } } } };
}

function references(value: Json, found: Set<string>): Set<string> {
  if (Array.isArray(value)) for (const item of value) references(item, found);
  else if (isObject(value)) {
    for (const [key, item] of Object.entries(value)) {
      if (key === "$ref" && typeof item === "string") found.add(item);
      else references(item, found);
    }
  }
  return found;
}

function componentAt(document: JsonObject, reference: string): Json {
  let value: Json = document;
  for (const key of reference.replace("#/", "").split("/")) {
    if (!isObject(value) || value[key] === undefined) throw new Error(`${source}: nothing at ${reference}`);
    value = value[key];
  }
  return value;
}

function extract(document: JsonObject, operationIds: ReadonlySet<string>): JsonObject {
  const paths: { [path: string]: JsonObject } = {};
  const missing = new Set(operationIds);
  for (const [route, item] of Object.entries(document.paths as JsonObject)) {
    for (const [method, operation] of Object.entries(item as JsonObject)) {
      if (!isObject(operation) || !operationIds.has(String(operation.operationId))) continue;
      missing.delete(String(operation.operationId));
      paths[route] = { ...paths[route], [method]: trim(withoutFailures(corrected(operation))) };
    }
  }
  if (missing.size > 0) throw new Error(`${source} does not describe ${[...missing].join(", ")}`);

  const components: { [kind: string]: JsonObject } = {};
  const pending = references(paths, new Set());
  for (const reference of pending) {
    const [, , kind = "", name = ""] = reference.split("/");
    const component = trim(componentAt(document, reference));
    components[kind] = { ...components[kind], [name]: component };
    for (const next of references(component, new Set())) pending.add(next);
  }
  return {
    openapi: document.openapi!,
    info: { title: "GitHub REST API, the part that local-github implements", version: source },
    paths,
    components,
  };
}

await using folder = await mkdtempDisposable(path.join(tmpdir(), "openapi-"));
const tarball = path.join(folder.path, "openapi.tgz");
await pacote.tarball.file(source, tarball);
// Everything but the one file stays in the tarball.
await run({ file: "tar", args: ["-xzf", tarball, `package/${descriptionFile}`], cwd: folder.path });
const description = await readFile(path.join(folder.path, "package", descriptionFile), "utf8");
const document = JSON.parse(description) as JsonObject;
const operationIds = new Set<string>(implementedOperations);
await writeFile(target, `${JSON.stringify(extract(document, operationIds), null, 1)}\n`);
console.log(`Wrote ${operationIds.size} operations of ${source}.`);
