/**
 * Bare repositories below a folder, served by `git http-backend` as GitHub serves them: smart HTTP, filters, any
 * commit by its id. Records each request; refuses, fails or redirects where told. Never run a synchronous git against
 * it from the same process: neither could go on.
 */

import { spawn } from "node:child_process";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface RecordedRequest {
  method: string;
  /** With its query. */
  url: string;
  authorization: string | undefined;
  /** Bytes of the answer's body so far. */
  bytes: number;
}

export interface GitHttpServer extends AsyncDisposable {
  /** `http://127.0.0.1:<port>` */
  url: string;
  /** `127.0.0.1:<port>` */
  host: string;
  requests: RecordedRequest[];
  /**
   * Answers a request instead of git: status, headers, body; `drop` closes the connection; undefined lets git answer.
   */
  intercept: (request: RecordedRequest) => Answer | "drop" | undefined | Promise<Answer | "drop" | undefined>;
  /** Answers as git before 2.18 does: no filters, no commit by its id unless a ref points at it. */
  old: boolean;
  /** Tokens by owner, the first part of the path. Other owners need none. */
  tokens: Map<string, string>;
}

export interface Answer {
  status: number;
  headers?: Record<string, string>;
  body?: string;
}

/** Serves until it is disposed of. */
export async function startGitHttpServer(root: string): Promise<GitHttpServer> {
  const http = createServer((request, response) => void answer(request, response));
  await new Promise<void>((listening) => http.listen(0, "127.0.0.1", listening));
  const host = `127.0.0.1:${(http.address() as AddressInfo).port}`;
  const server: GitHttpServer = {
    url: `http://${host}`,
    host,
    requests: [],
    intercept: () => undefined,
    old: false,
    tokens: new Map(),
    async [Symbol.asyncDispose]() {
      http.closeAllConnections();
      await new Promise((closed) => http.close(closed));
    },
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = "", url = "", headers } = request;
    const recorded = { method, url, authorization: headers.authorization, bytes: 0 };
    server.requests.push(recorded);
    const instead = (await server.intercept(recorded)) ?? checkToken(recorded);
    if (instead === "drop") return void request.socket.destroy();
    if (instead !== undefined)
      return void response.writeHead(instead.status, instead.headers).end(instead.body);
    runBackend(root, server.old, request, response, (bytes) => {
      recorded.bytes += bytes;
    });
  }

  function checkToken({ url, authorization }: RecordedRequest): Answer | undefined {
    const token = server.tokens.get(url.split("/")[1] ?? "");
    if (token === undefined) return undefined;
    const expected = `basic ${Buffer.from(`x-access-token:${token}`).toString("base64")}`;
    if (authorization?.toLowerCase() === expected.toLowerCase()) return undefined;
    return { status: 401, headers: { "www-authenticate": 'Basic realm="git"' } };
  }
  return server;
}

/** CGI (RFC 3875), as far as `git http-backend` uses it. */
function runBackend(
  root: string,
  old: boolean,
  request: IncomingMessage,
  response: ServerResponse,
  onBytes: (bytes: number) => void,
): void {
  const { pathname, searchParams } = new URL(request.url ?? "", "http://localhost");
  const settings = [
    "http.receivepack",
    ...(old ? [] : ["uploadpack.allowFilter", "uploadpack.allowAnySHA1InWant"]),
  ];
  const configuration = settings.flatMap((key, index) => [
    [`GIT_CONFIG_KEY_${index}`, key],
    [`GIT_CONFIG_VALUE_${index}`, "true"],
  ]);
  const backend = spawn("git", ["http-backend"], {
    env: {
      PATH: process.env.PATH,
      HOME: root,
      GIT_CONFIG_NOSYSTEM: "1",
      GIT_CONFIG_COUNT: String(settings.length),
      ...Object.fromEntries(configuration),
      GIT_PROJECT_ROOT: root,
      GIT_HTTP_EXPORT_ALL: "1",
      GIT_PROTOCOL: old ? "" : String(request.headers["git-protocol"] ?? ""),
      PATH_INFO: decodeURIComponent(pathname),
      QUERY_STRING: searchParams.toString(),
      REQUEST_METHOD: request.method,
      CONTENT_TYPE: request.headers["content-type"] ?? "",
      HTTP_CONTENT_ENCODING: String(request.headers["content-encoding"] ?? ""),
      REMOTE_ADDR: "127.0.0.1",
    },
    stdio: ["pipe", "pipe", "ignore"],
  });
  backend.stdin.on("error", () => {});
  request.pipe(backend.stdin);
  response.on("close", () => backend.kill());
  backend.stdout.on("data", (chunk: Buffer) => onBytes(chunk.length));
  let head = Buffer.alloc(0);
  const onData = (chunk: Buffer) => {
    head = Buffer.concat([head, chunk]);
    const end = head.indexOf("\r\n\r\n");
    if (end < 0) return;
    backend.stdout.off("data", onData);
    const fields = head.subarray(0, end).toString("latin1").split("\r\n");
    const headers = Object.fromEntries(fields.map((field) => field.split(/:\s*/, 2) as [string, string]));
    const { Status: status = "200", ...others } = headers;
    response.writeHead(Number.parseInt(status, 10), others);
    response.write(head.subarray(end + 4));
    backend.stdout.pipe(response);
  };
  backend.stdout.on("data", onData);
  backend.stdout.on("end", () => response.headersSent || response.writeHead(500).end());
}
