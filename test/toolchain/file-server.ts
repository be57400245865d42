/** Files over HTTP on loopback, and the ways in which a transfer goes wrong. */

import { createHash } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export class FileServer implements AsyncDisposable {
  /** Every path asked for, in order. */
  readonly requests: string[] = [];
  /** Path → content. */
  readonly files: Map<string, string | Buffer>;
  /** Sends half of the bytes it has announced, then hangs up. */
  truncates = false;
  readonly #server = createServer((request, response) => {
    const path = request.url ?? "/";
    this.requests.push(path);
    const content = this.files.get(path);
    if (content === undefined) {
      response.writeHead(404).end();
      return;
    }
    const bytes = Buffer.from(content);
    response.writeHead(200, { "content-length": bytes.length });
    if (!this.truncates) response.end(bytes);
    else response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
  });

  private constructor(files: Record<string, string | Buffer>) {
    this.files = new Map(Object.entries(files));
  }

  static async start(files: Record<string, string | Buffer>): Promise<FileServer> {
    const server = new FileServer(files);
    await new Promise<void>((resolve) => server.#server.listen(0, "127.0.0.1", resolve));
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

/** How bytes stand in the table of pinned tools. */
export function sha256(bytes: string | Buffer): string {
  return `sha256-${createHash("sha256").update(bytes).digest("base64")}`;
}
