/** An npm registry on loopback: packuments and tarballs of packages that a test makes up. */

import { createHash } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import type { PinnedPackage } from "../../src/toolchain/pinned.ts";

export interface FakePackage {
  name: string;
  version: string;
  /** Path in the package → text; package.json is added. */
  files: Record<string, string>;
  /** What is sent instead of the tarball; the packument keeps the true checksum. */
  served?: (tarball: Buffer) => Buffer;
}

export class NpmRegistry implements AsyncDisposable {
  /** Every path asked for, in order. */
  readonly requests: string[] = [];
  /** The header `authorization` of each request. */
  readonly authorizations: (string | undefined)[] = [];
  /** Called before a tarball is sent. */
  beforeTarball: () => Promise<void> = async () => {};
  readonly #packages: FakePackage[];
  readonly #server = createServer((request, response) => {
    this.authorizations.push(request.headers.authorization);
    void this.#answer(request.url ?? "/").then(({ status, body }) => {
      response.writeHead(status, { "content-length": body.length });
      response.end(body);
    });
  });

  private constructor(packages: FakePackage[]) {
    this.#packages = packages;
  }

  static async start(packages: FakePackage[]): Promise<NpmRegistry> {
    const registry = new NpmRegistry(packages);
    await new Promise<void>((resolve) => registry.#server.listen(0, "127.0.0.1", resolve));
    return registry;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
  }

  async #answer(url: string): Promise<{ status: number; body: Buffer }> {
    const path = decodeURIComponent(url);
    this.requests.push(path);
    const wanted = this.#packages.find(({ name }) => path === `/${name}` || path === `/${name}/-/it.tgz`);
    if (wanted === undefined) return { status: 404, body: Buffer.from("{}") };
    const tarball = pack(wanted);
    if (path.endsWith(".tgz")) {
      await this.beforeTarball();
      return { status: 200, body: wanted.served?.(tarball) ?? tarball };
    }
    const { name, version } = wanted;
    const dist = { tarball: `${this.url}${name}/-/it.tgz`, integrity: integrity(tarball) };
    const packument = {
      name,
      "dist-tags": { latest: version },
      versions: { [version]: { name, version, dist } },
    };
    return { status: 200, body: Buffer.from(JSON.stringify(packument)) };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

/** How the package stands in the table of pinned tools. */
export function pinOf(fake: FakePackage): PinnedPackage {
  const { name, version } = fake;
  return { name, version, path: `node_modules/${name}`, integrity: integrity(pack(fake)) };
}

function integrity(bytes: Buffer): string {
  return `sha512-${createHash("sha512").update(bytes).digest("base64")}`;
}

function pack({ name, version, files }: FakePackage): Buffer {
  const all = { "package.json": JSON.stringify({ name, version }), ...files };
  return tarball("package", all);
}

/** All files below one folder. */
export function tarball(folder: string, files: Readonly<Record<string, string>>): Buffer {
  const entries = Object.entries(files).map(([path, text]) =>
    tarEntry(`${folder}/${path}`, Buffer.from(text)),
  );
  return gzipSync(Buffer.concat([...entries, Buffer.alloc(1024)]));
}

/** One regular file in the ustar format: a header of 512 bytes and the content, filled up to such blocks. */
function tarEntry(path: string, content: Buffer): Buffer {
  const header = Buffer.alloc(512);
  header.write(path, 0);
  header.write("0000644\0", 100);
  header.write("0000000\0", 108);
  header.write("0000000\0", 116);
  header.write(`${content.length.toString(8).padStart(11, "0")}\0`, 124);
  header.write("00000000000\0", 136);
  header.write("        ", 148);
  header.write("0", 156);
  header.write("ustar\0" + "00", 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  return Buffer.concat([header, content, Buffer.alloc((512 - (content.length % 512)) % 512)]);
}
