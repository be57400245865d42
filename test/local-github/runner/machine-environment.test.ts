import path from "node:path";
import { describe, expect, it } from "vitest";
import { machineEnvironment } from "./machine-environment.ts";

describe("machineEnvironment", () => {
  it("takes proxies, certificates and npm's registry, and nothing else", () => {
    const environment = machineEnvironment({
      HOME: "/home/ann",
      HTTPS_PROXY: "http://proxy:3128",
      NODE_EXTRA_CA_CERTS: "/etc/ca.pem",
      npm_config_registry: "https://registry.example/",
      GITHUB_TOKEN: "ghs_secret",
    });

    expect(environment).toEqual({
      HTTPS_PROXY: "http://proxy:3128",
      NODE_EXTRA_CA_CERTS: "/etc/ca.pem",
      npm_config_registry: "https://registry.example/",
      npm_config_userconfig: path.join("/home/ann", ".npmrc"),
    });
  });
});
