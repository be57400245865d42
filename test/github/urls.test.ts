import { describe, expect, it } from "vitest";
import { apiUrls, isGitHubHost, serverHost } from "../../src/github/urls.ts";

describe("apiUrls", () => {
  it.each([
    ["github.com", "https://api.github.com", "https://api.github.com/graphql"],
    ["acme.ghe.com", "https://api.acme.ghe.com", "https://api.acme.ghe.com/graphql"],
    ["github.acme.com", "https://github.acme.com/api/v3", "https://github.acme.com/api/graphql"],
    [
      "github.acme.com:8443",
      "https://github.acme.com:8443/api/v3",
      "https://github.acme.com:8443/api/graphql",
    ],
    ["127.0.0.1:3000", "http://127.0.0.1:3000/api/v3", "http://127.0.0.1:3000/api/graphql"],
    ["evil-ghe.com", "https://evil-ghe.com/api/v3", "https://evil-ghe.com/api/graphql"],
  ])("knows %s", (host, rest, graphql) => {
    expect(apiUrls(host)).toEqual({ rest, graphql });
  });

  it("takes the runner's word for its own server, and for no other", () => {
    const environment = {
      GITHUB_SERVER_URL: "https://GitHub.acme.com",
      GITHUB_API_URL: "https://api.acme.com",
      GITHUB_GRAPHQL_URL: "https://api.acme.com/graphql",
    };

    expect(apiUrls("github.acme.com", environment).rest).toBe("https://api.acme.com");
    expect(apiUrls("github.com", environment).rest).toBe("https://api.github.com");
  });
});

describe("isGitHubHost", () => {
  it("knows github.com, data residency and the server's own host", () => {
    const environment = { GITHUB_SERVER_URL: "http://127.0.0.1:3000" };

    expect(serverHost(environment)).toBe("127.0.0.1:3000");
    expect(serverHost({ GH_HOST: "GitHub.acme.com" })).toBe("github.acme.com");
    expect(
      ["github.com", "a.ghe.com", "127.0.0.1:3000"].every((host) => isGitHubHost(host, environment)),
    ).toBe(true);
    expect(["gitlab.com", "evilghe.com"].some((host) => isGitHubHost(host, environment))).toBe(false);
  });
});
