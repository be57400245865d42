/** A server in the App's place that answers what a test says, over a real socket. */

import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface Received {
  method: string;
  path: string;
  authorization: string | undefined;
  body: unknown;
}

export interface FakeApp extends AsyncDisposable {
  url: string;
  received: Received[];
  /** Answers the next requests, one after another; the last one stays. */
  answers: ((response: ServerResponse, request: IncomingMessage) => void)[];
}

export async function startFakeApp(): Promise<FakeApp> {
  const received: Received[] = [];
  const answers: FakeApp["answers"] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const { method = "", url: path = "", headers } = request;
    const body: unknown = JSON.parse(Buffer.concat(chunks).toString());
    received.push({ method, path, authorization: headers.authorization, body });
    (answers.length > 1 ? answers.shift() : answers[0])?.(response, request);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    answers,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

export function json(status: number, body: unknown, headers: Record<string, string> = {}) {
  return (response: ServerResponse) => {
    response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
  };
}

export function drop(_: ServerResponse, request: IncomingMessage): void {
  request.socket.destroy();
}
