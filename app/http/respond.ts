import type { ServerResponse } from "node:http";

export interface Answer {
  status: number;
  /** A text is sent as it is, anything else as JSON. */
  body: unknown;
  headers?: Readonly<Record<string, string>>;
}

/** Nothing that the App serves may be framed, sniffed, or kept by a cache. */
const always = {
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
};

export function respond(response: ServerResponse, { status, body, headers = {} }: Answer): void {
  if (response.headersSent || response.destroyed) return;
  const plain = typeof body === "string";
  const text = plain ? body : `${JSON.stringify(body)}\n`;
  // A body that was not read to its end is in the way of the connection's next request.
  const closing = response.req.complete ? {} : { connection: "close" };
  response.writeHead(status, {
    "content-type": plain ? "text/plain; charset=utf-8" : "application/json; charset=utf-8",
    "content-length": Buffer.byteLength(text),
    ...always,
    ...headers,
    ...closing,
  });
  response.end(text);
}
