import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type CredentialKind, credentialKind } from "./caller.ts";
import { type FaultRule, Faults, type RequestShape } from "./faults.ts";
import { matchGitRequest, serveGit } from "./git-http.ts";
import { createGraphqlApi } from "./graphql/graphql.ts";
import { ApiError, type Reply } from "./http.ts";
import { answerOidc } from "./oidc-http.ts";
import { answerPage } from "./pages.ts";
import { createRestApi } from "./rest/rest.ts";
import type { GitHubState } from "./state.ts";

/** One request as it came in, without its secrets. */
export interface LoggedRequest extends RequestShape {
  /** Sent back; undefined when the connection was dropped. */
  status: number | undefined;
  /** Of the body: what a limit on requests counts. */
  bytes: number;
  /** sha256 of the body in hexadecimal digits, of an empty body too. */
  bodyDigest: string;
  /** The kind of credential that came along. */
  authorization: CredentialKind;
}

/** Packs and trees of tests are far smaller. */
const bodyLimitBytes = 100 * 1024 * 1024;

const apiRoot = "/api/v3";

export interface RunningServer {
  faults: Faults;
  requests: LoggedRequest[];
  close(): Promise<void>;
}

/** Listens on a free port of 127.0.0.1 and writes its address into the state. */
export async function startServer(
  state: GitHubState,
  options: { checkReplies: boolean; requestsKept: number },
): Promise<RunningServer> {
  const rest = await createRestApi(state, options.checkReplies);
  const graphql = await createGraphqlApi(state);
  const faults = new Faults();
  const requests: LoggedRequest[] = [];

  async function answer(incoming: Incoming): Promise<Reply> {
    const git = matchGitRequest(incoming.url);
    if (git) return serveGit(state, git, incoming);
    if (incoming.url.pathname === "/api/graphql") return graphql.handle(incoming);
    const identity = answerOidc(state.oidc, incoming);
    if (identity) return identity;
    const page = state.logs.answer(incoming.url) ?? answerPage(state, incoming);
    if (page) return page;
    const path = restPath(incoming.url);
    if (path === undefined) {
      throw new ApiError(501, `local-github does not implement ${incoming.method} ${incoming.url.pathname}`);
    }
    return rest.handle({ ...incoming, path, query: incoming.url.searchParams });
  }

  function operationOf(incoming: Incoming): string | undefined {
    const path = restPath(incoming.url);
    if (path !== undefined) return rest.operationOf({ ...incoming, path, query: incoming.url.searchParams });
    if (incoming.url.pathname === "/api/graphql") return graphql.operationOf(incoming.body);
    return matchGitRequest(incoming.url)?.service;
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const incoming = await readRequest(request, state.address);
    const shape = {
      method: incoming.method,
      path: incoming.url.pathname + incoming.url.search,
      operation: operationOf(incoming),
    };
    const entry: LoggedRequest = {
      ...shape,
      status: undefined,
      bytes: incoming.body.length,
      bodyDigest: createHash("sha256").update(incoming.body).digest("hex"),
      authorization: credentialKind(state, incoming.headers.authorization),
    };
    requests.push(entry);
    if (requests.length > options.requestsKept) requests.shift();
    const rule = faults.take(shape);
    let reply = rule?.when === "before" ? undefined : await answerSafely(() => answer(incoming));
    if (rule?.fault === "hang") return;
    if (rule) reply = faultReply(state, rule);
    if (!reply) {
      request.socket.destroy();
      return;
    }
    entry.status = reply.status;
    // By which clients tell how far their clock is off.
    response.setHeader("date", state.now().toUTCString());
    send(response, reply);
  }

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      send(response, { status: 500, body: { message: `local-github failed: ${error}` } });
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  state.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { faults, requests, close: () => closeServer(server) };
}

interface Incoming {
  method: string;
  url: URL;
  headers: Record<string, string | undefined>;
  body: Buffer;
}

async function readRequest(request: IncomingMessage, address: string): Promise<Incoming> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > bodyLimitBytes) throw new Error(`a body of more than ${bodyLimitBytes} bytes`);
    chunks.push(chunk);
  }
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(", ") : value,
    ]),
  );
  return {
    method: request.method ?? "GET",
    url: new URL(request.url ?? "/", address),
    headers,
    body: Buffer.concat(chunks),
  };
}

function restPath(url: URL): string | undefined {
  return url.pathname.startsWith(`${apiRoot}/`) ? url.pathname.slice(apiRoot.length) : undefined;
}

async function answerSafely(answer: () => Promise<Reply>): Promise<Reply> {
  try {
    return await answer();
  } catch (error) {
    if (error instanceof ApiError) return error.toReply();
    return { status: 500, body: { message: `local-github failed: ${(error as Error).stack ?? error}` } };
  }
}

/** What a fault sends instead, or undefined for a dropped connection. */
function faultReply(state: GitHubState, rule: FaultRule): Reply | undefined {
  if (typeof rule.fault === "object") return new ApiError(rule.fault.status, rule.fault.message).toReply();
  const wait = rule.retryAfterSeconds ?? 1;
  switch (rule.fault) {
    case "hang":
    case "drop":
      return undefined;
    case "403-secondary":
    case "429": {
      const message =
        "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.";
      const reply = new ApiError(rule.fault === "429" ? 429 : 403, message).toReply();
      return { ...reply, headers: { "retry-after": String(wait) } };
    }
    case "403-primary": {
      const reset = Math.ceil(state.now().getTime() / 1000) + wait;
      const headers = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(reset) };
      return { ...new ApiError(403, "API rate limit exceeded").toReply(), headers };
    }
    case "500":
    case "502":
    case "503": {
      const status = Number(rule.fault);
      return new ApiError(status, status === 500 ? "Server Error" : "Bad Gateway").toReply();
    }
  }
}

function send(response: ServerResponse, reply: Reply): void {
  const raw = Buffer.isBuffer(reply.body);
  const body = raw ? (reply.body as Buffer) : reply.body === undefined ? "" : JSON.stringify(reply.body);
  const type = raw || body === "" ? {} : { "content-type": "application/json; charset=utf-8" };
  response.writeHead(reply.status, { ...type, ...reply.headers });
  response.end(body);
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}
