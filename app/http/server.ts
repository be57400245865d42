/** The HTTP server: limits on what a client may cost, routes, and an end that drops no request. */

import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { ProtoManagerError } from "../../src/errors.ts";
import type { Logger } from "../log.ts";
import { HttpError } from "./body.ts";
import { respond } from "./respond.ts";
import { matchRoute, type Routes } from "./router.ts";

export interface HttpOptions {
  /** Asked at each request. */
  routes: () => Routes;
  log: Logger;
  limits?: HttpLimits;
}

export interface HttpLimits {
  /** For all of a request's headers. */
  headersMs: number;
  /** For a whole request, its body included. */
  requestMs: number;
  /** For a connection on which nothing happens. */
  idleMs: number;
  /** For connections that are kept, and for balancers that ask whether the server is ready, once it is to end. */
  lingerMs: number;
  connections: number;
}

/** GitHub gives up after 10 s, GitHub Enterprise Server after 30. */
export const defaultLimits: HttpLimits = {
  headersMs: 10_000,
  requestMs: 30_000,
  idleMs: 60_000,
  lingerMs: 2000,
  connections: 2000,
};
/** GitHub sends about 15 headers of 1 KiB in all; Node.js answers 431 beyond this many bytes. */
const maxHeaderBytes = 16 * 1024;
const maxHeaders = 100;
/** Longer than proxies keep theirs (nginx: 60 s), so that none of them uses a connection that is being closed. */
const keepAliveMs = 65_000;
const lookEveryMs = 50;

export interface HttpServer {
  /** `http://HOST:PORT`, with the port that was free. */
  readonly address: string;
  /**
   * Takes no more connections, and ends when the requests under way have been answered. Before, while clients keep
   * connections, `lingerMs` go by in which each answer ends its connection: what a client sends on a connection that is
   * being closed is lost.
   */
  close(): Promise<void>;
  /** Ends the connections that are left. */
  abort(): void;
}

export async function startHttp(
  listen: { host: string; port: number },
  options: HttpOptions,
): Promise<HttpServer> {
  const { log, limits = defaultLimits } = options;
  let closing = false;
  const underWay = new Set<ServerResponse>();
  const server = createServer(
    {
      maxHeaderSize: maxHeaderBytes,
      headersTimeout: limits.headersMs,
      requestTimeout: limits.requestMs,
      connectionsCheckingInterval: Math.min(1000, limits.headersMs),
      keepAliveTimeout: keepAliveMs,
    },
    (request, response) => {
      if (closing) response.setHeader("connection", "close");
      underWay.add(response);
      response.once("close", () => underWay.delete(response));
      serve(request, response, options).catch((error: unknown) => {
        if (!(error instanceof HttpError)) log.error({ error, path: pathOf(request) }, "A request failed.");
        respond(response, failure(error));
      });
    },
  );
  server.maxHeadersCount = maxHeaders;
  server.maxConnections = limits.connections;
  server.timeout = limits.idleMs;
  await new Promise<void>((listening, failed) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const place = `${listen.host}:${listen.port}`;
      failed(
        new ProtoManagerError(`The App cannot listen on ${place}: ${error.message}. Set HOST and PORT.`, {
          cause: error,
        }),
      );
    });
    server.listen(listen, () => {
      server.removeAllListeners("error");
      listening();
    });
  });
  server.on("error", (error) => log.error({ error }, "The HTTP server met an error."));
  const { address, family, port } = server.address() as AddressInfo;
  return {
    address: `http://${family === "IPv6" ? `[${address}]` : address}:${port}`,
    async close() {
      closing = true;
      for (const response of underWay) if (!response.headersSent) response.setHeader("connection", "close");
      const until = performance.now() + limits.lingerMs;
      while (performance.now() < until && (await isConnected(server))) await wait(lookEveryMs);
      await new Promise((closed) => server.close(closed));
    },
    abort: () => server.closeAllConnections(),
  };
}

function isConnected(server: Server): Promise<boolean> {
  return new Promise((told) => server.getConnections((_error, count) => told(count > 0)));
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  { routes, log }: HttpOptions,
): Promise<void> {
  const begin = performance.now();
  response.once("close", () => {
    const { statusCode: status } = response;
    const milliseconds = Math.round(performance.now() - begin);
    log.debug(
      { method: request.method, path: pathOf(request), status, milliseconds },
      "A request was answered.",
    );
  });
  const match = matchRoute(routes(), request.method, request.url);
  if (match.handler !== undefined) return match.handler(request, response, match.url);
  const { allowed } = match;
  if (allowed.length === 0)
    return respond(response, { status: 404, body: { error: "There is nothing here." } });
  const headers = { allow: allowed.join(", ") };
  respond(response, { status: 405, body: { error: `Use ${headers.allow}.` }, headers });
}

function failure(error: unknown) {
  if (error instanceof HttpError) return { status: error.status, body: { error: error.message } };
  return { status: 500, body: { error: "The server failed; its log says how." } };
}

/** Without the query, which may hold a code. */
function pathOf({ url = "/" }: IncomingMessage): string {
  return url.split("?")[0]!.slice(0, 200);
}
