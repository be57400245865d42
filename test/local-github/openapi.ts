import { readFile } from "node:fs/promises";
import { Ajv } from "ajv";
import { type Context, type Document, OpenAPIBackend, ValidationContext } from "openapi-backend";
import { ApiError, type Reply } from "./http.ts";
import { implementedOperations, type OperationId } from "./rest/operations.ts";

/** A REST request that GitHub's description knows and accepts. */
export interface RoutedRequest {
  operation: OperationId;
  params: Record<string, string>;
  query: Record<string, string>;
  body: unknown;
}

export interface RestRequest {
  method: string;
  /** Below the API's root, without the query, percent-encoded. */
  path: string;
  query: URLSearchParams;
  headers: Readonly<Record<string, string | undefined>>;
  body: Buffer;
}

export interface RestRouter {
  /** The request of an implemented operation; 501 for any other, 400 or 422 where GitHub's description forbids it. */
  route(request: RestRequest): RoutedRequest;
  operationOf(request: RestRequest): OperationId | undefined;
  /** Throws when GitHub's description does not allow this answer. */
  checkReply(operation: OperationId, reply: Reply): void;
}

const description = new URL("openapi.json", import.meta.url);

/** Parameters that hold slashes, at the end of a path: the description's templates end at a slash. */
const slashed =
  /^(?<head>\/repos\/[^/]+\/[^/]+\/(?:git\/refs?|git\/matching-refs|contents|branches|compare|commits))\/(?<tail>.+?)(?<end>\/check-runs)?$/;

let shared: Promise<RestRouter> | undefined;

/** A router over the extract of GitHub's OpenAPI description that stands beside this file. */
export function restRouter(): Promise<RestRouter> {
  // It holds nothing of a server, and its validators take long to compile.
  shared ??= createRestRouter();
  return shared;
}

async function createRestRouter(): Promise<RestRouter> {
  const definition = JSON.parse(await readFile(description, "utf8")) as Document;
  const handlers = Object.fromEntries(
    implementedOperations.map((operation) => [operation, ({ request }: Context) => ({ operation, request })]),
  );
  const backend = new OpenAPIBackend({
    definition,
    // Validators are compiled when an operation is first called.
    quick: true,
    ajvOpts: { strict: false, validateFormats: false, allErrors: false, coerceTypes: true },
    handlers,
    // Queries are texts whatever they mean; answers must be what they are described as.
    customizeAjv: (ajv, options, context) =>
      context === ValidationContext.Response ? new Ajv({ ...options, coerceTypes: false }) : ajv,
  });
  await backend.init();

  const toLibrary = (request: RestRequest) => ({
    method: request.method,
    path: withEncodedTail(request.path),
    query: Object.fromEntries(request.query),
    headers: Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, value ?? ""])),
    ...(request.body.length > 0 && { body: parseBody(request.body) }),
  });

  return {
    operationOf(request) {
      const found = backend.matchOperation({ ...toLibrary({ ...request, body: Buffer.alloc(0) }) });
      return found?.operationId as OperationId | undefined;
    },
    route(request) {
      const incoming = toLibrary(request);
      const operation = backend.matchOperation(incoming);
      if (!operation)
        throw new ApiError(501, `local-github does not implement ${request.method} ${request.path}`);
      const { valid, errors } = backend.validateRequest(incoming, operation);
      if (!valid) {
        const details = (errors ?? []).map((error) => `${error.instancePath} ${error.message}`.trim());
        throw new ApiError(422, `Invalid request.\n\n${details.join("\n")}`);
      }
      const parsed = backend.router.parseRequest(incoming, operation);
      return {
        operation: operation.operationId as OperationId,
        params: parsed.params as Record<string, string>,
        query: Object.fromEntries(request.query),
        body: parsed.requestBody ?? {},
      };
    },
    checkReply(operation, reply) {
      const { errors } = backend.validateResponse(reply.body ?? null, operation, reply.status);
      if (!errors) return;
      const details = errors.map((error) => `${error.instancePath} ${error.message}`);
      throw new Error(`${operation} ${reply.status} breaks GitHub's description: ${details.join("; ")}`);
    },
  };
}

function withEncodedTail(path: string): string {
  const { head, tail, end = "" } = slashed.exec(path)?.groups ?? {};
  return tail === undefined ? path : `${head}/${tail.replaceAll("/", "%2F")}${end}`;
}

function parseBody(body: Buffer): object {
  try {
    const value: unknown = JSON.parse(body.toString("utf8"));
    if (typeof value === "object" && value !== null) return value;
  } catch {
    // Said below.
  }
  throw new ApiError(400, "Problems parsing JSON");
}
