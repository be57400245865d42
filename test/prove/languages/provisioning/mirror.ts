/** All registries under one address on loopback: what is asked is fetched from the real ones and passed on, or spoilt. */

import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** Where each part of the mirror comes from. */
const upstreams: Readonly<Record<string, string>> = {
  "/npm/": "https://registry.npmjs.org/",
  "/go/": "https://proxy.golang.org/",
  "/pypi/simple/": "https://pypi.org/simple/",
  "/pypi/files/": "https://files.pythonhosted.org/",
  "/maven/": "https://repo.maven.apache.org/maven2/",
  "/crates/": "https://index.crates.io/",
};

/** What is packed: the files that have a pinned checksum. */
const archive = /\.(?:tgz|zip|whl|exe|jar)$|\/download$/;

export class Mirror implements AsyncDisposable {
  /** Archives that were asked for, by path. */
  readonly archives: string[] = [];
  /** Called before an archive is sent. */
  beforeArchive: () => Promise<void> = async () => {};
  /** Changes the bytes of an archive. */
  spoil: ((bytes: Buffer, path: string) => Buffer) | undefined;
  /** Archives are announced whole, and half of them is sent. */
  truncates = false;
  readonly #known = new Map<string, { body: Buffer; type: string | null }>();
  #crates = "";
  readonly #server = createServer((request, response) => {
    this.#answer(request.url ?? "/", request.headers.accept, response).catch((error) => {
      response.writeHead(502).end(String(error));
    });
  });

  static async start(): Promise<Mirror> {
    const mirror = new Mirror();
    await new Promise<void>((resolve) => mirror.#server.listen(0, "127.0.0.1", resolve));
    return mirror;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async #answer(path: string, accept: string | undefined, response: ServerResponse): Promise<void> {
    const upstream = await this.#upstreamOf(path);
    const bytes = upstream === undefined ? undefined : await this.#fetch(upstream, accept);
    if (bytes === undefined) {
      response.writeHead(404).end();
      return;
    }
    const { body, type } = bytes;
    if (!archive.test(path)) {
      response
        .writeHead(200, type === null ? {} : { "content-type": type })
        .end(this.#ownAddresses(path, body));
      return;
    }
    this.archives.push(path);
    await this.beforeArchive();
    const sent = this.spoil?.(body, path) ?? body;
    response.writeHead(200, { "content-length": sent.length });
    if (this.truncates) response.write(sent.subarray(0, sent.length / 2), () => response.destroy());
    else response.end(sent);
  }

  async #upstreamOf(path: string): Promise<string | undefined> {
    if (path.startsWith("/crates/dl/")) {
      this.#crates ||= await crateDownloads();
      return `${this.#crates}/${path.slice("/crates/dl/".length)}`;
    }
    const prefix = Object.keys(upstreams).find((prefix) => path.startsWith(prefix));
    return prefix && `${upstreams[prefix]}${path.slice(prefix.length)}`;
  }

  /** Each address once, so that faults are quick. */
  async #fetch(url: string, accept = "*/*"): Promise<{ body: Buffer; type: string | null } | undefined> {
    const key = `${accept} ${url}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const response = await fetch(url, { headers: { accept } });
    if (!response.ok) return undefined;
    const body = Buffer.from(await response.arrayBuffer());
    const answer = { body, type: response.headers.get("content-type") };
    this.#known.set(key, answer);
    return answer;
  }

  /** Indexes name where archives lie: here. */
  #ownAddresses(path: string, body: Buffer): string | Buffer {
    if (path === "/crates/config.json") return JSON.stringify({ dl: `${this.url}/crates/dl` });
    if (path.startsWith("/pypi/simple/")) {
      return body.toString("utf8").replaceAll(upstreams["/pypi/files/"]!, `${this.url}/pypi/files/`);
    }
    if (path.startsWith("/npm/")) {
      return body.toString("utf8").replaceAll(upstreams["/npm/"]!, `${this.url}/npm/`);
    }
    return body;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

/** The address below which crates lie, as the index tells. */
async function crateDownloads(): Promise<string> {
  const response = await fetch(`${upstreams["/crates/"]}config.json`);
  return ((await response.json()) as { dl: string }).dl;
}
