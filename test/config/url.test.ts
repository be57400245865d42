import { describe, expect, it } from "vitest";
import { parseRepositoryUrl, readRepositoryUrl, repositoryKey } from "../../src/config/url.ts";

describe("parseRepositoryUrl", () => {
  it.each([
    ["https://github.com/CdaPro/registry-proto", "https", "github.com", "CdaPro", "registry-proto"],
    ["https://GitHub.com/CdaPro/registry-proto.git", "https", "github.com", "CdaPro", "registry-proto"],
    ["https://git.example:8443/group/sub/name", "https", "git.example:8443", "group/sub", "name"],
    [
      "https://dev.azure.com/acme/My%20Project/_git/name",
      "https",
      "dev.azure.com",
      "acme/My%20Project/_git",
      "name",
    ],
    ["http://127.0.0.1:4000/acme/a.git", "http", "127.0.0.1:4000", "acme", "a"],
    ["http://localhost/acme/a", "http", "localhost", "acme", "a"],
    ["http://[::1]:80/acme/a", "http", "[::1]:80", "acme", "a"],
    ["ssh://git@git.example:2222/acme/a.git", "ssh", "git.example:2222", "acme", "a"],
    ["git@github.com:CdaPro/registry-proto.git", "ssh", "github.com", "CdaPro", "registry-proto"],
    ["work:acme/a", "ssh", "work", "acme", "a"],
    ["file:///srv/git/a.git", "file", "", "", "a"],
    ["/srv/git/a", "file", "", "", "a"],
    ["../a", "file", "", "", "a"],
    ["C:\\git\\a", "file", "", "", "a"],
    [".", "hub", "", "", ""],
  ])("reads %s", (text, kind, host, owner, name) => {
    expect(parseRepositoryUrl(text)).toEqual({ kind, host, owner, name, url: text });
  });

  it("takes a host without scheme as https, and drops a last slash", () => {
    expect(parseRepositoryUrl("github.com/CdaPro/registry-proto/").url).toBe(
      "https://github.com/CdaPro/registry-proto",
    );
  });

  it("normalises a folder of the hub", () => {
    expect(parseRepositoryUrl("./a//b/").url).toBe("./a/b");
    expect(parseRepositoryUrl("./").url).toBe(".");
  });

  it("throws for what config.yaml may not hold", () => {
    expect(() => parseRepositoryUrl("ext::sh -c id")).toThrow(/would make git run a command/);
  });
});

describe("readRepositoryUrl", () => {
  it.each([
    ["", "is empty"],
    ["-uhttps://x", "as an option"],
    ["--upload-pack=touch /tmp/x", "as an option"],
    ["ext::sh -c id", "run a command"],
    ["fd::17", "run a command"],
    ["https::https://github.com/a/b", "run a command"],
    ["https://github.com/a/b\n--upload-pack=x", "control character"],
    ["https://github.com/a/b\0", "control character"],
    ["https://user@github.com/a/b", "holds credentials"],
    ["user:secret@github.com/a/b", "holds credentials"],
    ["ssh://git:secret@github.com/a/b", "holds credentials"],
    ["https://github.com/a/b?token=secret", "query or a fragment"],
    ["https://github.com/a/b/tree/main", "is not owner/name"],
    ["https://github.com/a", "is not owner/name"],
    ["https://git.example/../b", "no valid path"],
    ["https://git.example/a/%2e%2e", "no valid path"],
    ["https://git.example/", "no valid path"],
    ["https:///a/b", "no valid host"],
    ["ssh://-oProxyCommand=id/a/b", "no valid host"],
    ["-oProxyCommand=id@host:a/b", "as an option"],
    ["git@-oProxyCommand=id:a/b", "no valid host"],
    ["git@host:-a/b", "no valid path"],
    ["http://git.example/a/b", "is not encrypted"],
    ["http://127.0.0.1.example/a/b", "is not encrypted"],
    ["git://github.com/a/b", "git://, which is not supported"],
    ["localhost:3000/a/b", "not as a port"],
    ["file://server/share", "not a path on this machine"],
    ["acme/a", "has no host"],
    ["github.com", "is not a repository URL"],
    ["./../a", "leaves the hub"],
    ["github.com/a/b c", "a blank or a backslash"],
  ])("refuses %j", (text, reason) => {
    expect(readRepositoryUrl(text).problem).toContain(reason);
  });

  it.each(["https://x:secret@github.com/a/b", "x:secret@github.com/a/b", "https://github.com/a/b?t=secret"])(
    "never repeats the credential of %s",
    (text) => {
      expect(readRepositoryUrl(text).problem).not.toContain("secret");
    },
  );
});

describe("repositoryKey", () => {
  it("is one for every spelling of a repository", () => {
    const spellings = [
      "github.com/CdaPro/Registry",
      "https://github.com/cdapro/registry.git",
      "git@github.com:CdaPro/registry.git",
      "ssh://git@github.com:22/CdaPro/registry",
    ];

    const keys = spellings.map((text) => repositoryKey(parseRepositoryUrl(text)));

    expect(new Set(keys)).toEqual(new Set(["github.com/cdapro/registry"]));
  });

  it("is the same for every folder of the hub", () => {
    expect(repositoryKey(parseRepositoryUrl("./a"))).toBe(repositoryKey(parseRepositoryUrl(".")));
  });
});
