import net from "node:net";
import { describe, expect, it } from "vitest";

describe("the network of the tests", () => {
  it.each([
    { host: "example.com", port: 80 },
    { host: "192.0.2.1", port: 443 },
  ])("refuses $host", (address) => {
    expect(() => net.connect(address)).toThrow(
      `Tests have no network: a connection to ${address.host} was tried.`,
    );
  });

  it("reaches loopback", async () => {
    const server = net.createServer((socket) => socket.end("hello"));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const socket = net.connect({ host: "127.0.0.1", port: (server.address() as net.AddressInfo).port });

    const chunks = await socket.toArray();

    expect(Buffer.concat(chunks).toString()).toBe("hello");
    server.close();
  });
});
