/** An HTTP proxy on loopback that lets through to the registries alone, and keeps a record of who was asked for. */

import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import type { Duplex } from "node:stream";

/** Hosts of the registries' own documentation, by kind of source. */
export const registryHosts: Readonly<Record<string, readonly string[]>> = {
  npm: ["registry.npmjs.org"],
  go: ["proxy.golang.org", "sum.golang.org", "storage.googleapis.com"],
  wheel: ["pypi.org", "files.pythonhosted.org"],
  maven: ["repo.maven.apache.org"],
  crate: ["index.crates.io", "static.crates.io", "crates.io"],
};

export class RegistryProxy implements Disposable {
  readonly asked = new Set<string>();
  readonly refused = new Set<string>();
  readonly #sockets = new Set<Duplex>();
  readonly #server = createServer((_request, response) => {
    response.writeHead(403).end("this proxy has tunnels only");
  });

  static async start(): Promise<RegistryProxy> {
    const proxy = new RegistryProxy();
    const allowed = new Set(Object.values(registryHosts).flat());
    proxy.#server.on("connect", (request, socket, head) => {
      const [host = "", port = "443"] = (request.url ?? "").split(":");
      if (!allowed.has(host)) {
        proxy.refused.add(host);
        socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
        return;
      }
      proxy.asked.add(host);
      proxy.#sockets.add(socket);
      const upstream = connect(Number(port), host, () => {
        socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
        upstream.write(head);
        upstream.pipe(socket).pipe(upstream);
      });
      upstream.on("error", () => socket.destroy());
      socket.on("error", () => upstream.destroy());
    });
    await new Promise<void>((resolve) => proxy.#server.listen(0, "127.0.0.1", resolve));
    return proxy;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  [Symbol.dispose](): void {
    // A tunnel is no connection of the server's any more.
    for (const socket of this.#sockets) socket.destroy();
    this.#server.closeAllConnections();
    this.#server.close();
  }
}
