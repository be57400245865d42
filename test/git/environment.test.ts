import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { deflateSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type GitRemote, gitEnvironment } from "../../src/git/environment.ts";
import { git } from "../../src/git/git.ts";
import type { Environment } from "../../src/process.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "git-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** The values git sees for a key, in their order. */
async function configured(key: string, environment: Environment, remote?: GitRemote): Promise<string[]> {
  const options = remote === undefined ? {} : { remote };
  const args = ["config", "--null", "--get-all", key];
  const { stdout } = await git({ args, cwd: folder, environment, ...options });
  return stdout.toString("utf8").split("\0").slice(0, -1);
}

const remote: GitRemote = {
  kind: "https",
  url: "https://ghe.example:8443/acme/one.git",
  host: "ghe.example:8443",
  owner: "acme",
  token: "secret",
};

describe("gitEnvironment", () => {
  it("gives the token to one owner on one host, and the URL a name", async () => {
    const header = `authorization: basic ${Buffer.from("x-access-token:secret").toString("base64")}`;

    expect(await configured("http.https://ghe.example:8443/acme/.extraheader", {}, remote)).toEqual([
      "",
      header,
    ]);
    expect(await configured("remote.protomanager.url", {}, remote)).toEqual([remote.url]);
    expect(await configured("credential.helper", {}, remote)).toContain("");
  });

  it.each([
    ["http.followRedirects", "false"],
    ["protocol.allow", "never"],
    ["protocol.https.allow", "always"],
    ["protocol.ssh.allow", "always"],
    ["core.hooksPath", "/dev/null"],
    ["core.fsmonitor", "false"],
    ["gc.auto", "0"],
    ["maintenance.auto", "false"],
  ])("overrides %s", async (key, value) => {
    const user = path.join(folder, "gitconfig");
    await writeFile(
      user,
      `[${key.slice(0, key.lastIndexOf("."))}]\n\t${key.slice(key.lastIndexOf(".") + 1)} = other\n`
        .replace("[protocol.https]", '[protocol "https"]')
        .replace("[protocol.ssh]", '[protocol "ssh"]'),
    );

    expect((await configured(key, { GIT_CONFIG_GLOBAL: user }, remote)).at(-1)).toBe(value);
  });

  it("leaves the rest of the user's configuration in force, in files and in the environment", async () => {
    const user = path.join(folder, "gitconfig");
    await writeFile(user, "[http]\n\tproxy = http://proxy:3128\n[core]\n\tsshCommand = ssh -i key\n");
    const environment = {
      GIT_CONFIG_GLOBAL: user,
      GIT_CONFIG_COUNT: "1",
      GIT_CONFIG_KEY_0: "url.https://mirror/.insteadOf",
      GIT_CONFIG_VALUE_0: "https://ghe.example:8443/",
    };

    expect(await configured("http.proxy", environment, remote)).toEqual(["http://proxy:3128"]);
    expect(await configured("core.sshCommand", environment, remote)).toEqual(["ssh -i key"]);
    expect(await configured("url.https://mirror/.insteadOf", environment, remote)).toEqual([
      "https://ghe.example:8443/",
    ]);
  });

  it("opens http and file only for a repository that is there", () => {
    const allowed = (kind: GitRemote["kind"]) =>
      Object.values(gitEnvironment({}, { ...remote, kind })).filter((value) =>
        /^protocol\.(?:http|file)\.allow$/.test(value),
      );

    expect(allowed("https")).toEqual([]);
    expect(allowed("http")).toEqual(["protocol.http.allow"]);
    expect(allowed("file")).toEqual(["protocol.file.allow"]);
  });

  it("passes on the ssh agent and nothing secret", () => {
    const environment = gitEnvironment({
      SSH_AUTH_SOCK: "/agent",
      GITHUB_TOKEN: "x",
      GIT_TRACE: "1",
      GIT_TRACE_CURL: "1",
    });

    expect(environment.SSH_AUTH_SOCK).toBe("/agent");
    expect(Object.keys(environment)).not.toEqual(expect.arrayContaining(["GITHUB_TOKEN"]));
    expect(environment).not.toHaveProperty("GIT_TRACE");
    expect(environment).not.toHaveProperty("GIT_TRACE_CURL");
  });

  it("sends ssh no token", () => {
    const values = Object.values(gitEnvironment({}, { ...remote, kind: "ssh" }));

    expect(values.filter((value) => value.includes("authorization"))).toEqual([]);
  });

  it("lets git run no hook", async () => {
    const environment = { GIT_CONFIG_NOSYSTEM: "1" };
    const call = (...args: string[]) => git({ args, cwd: folder, environment });
    await call("init", "--quiet", "--bare", ".");
    await writeFile(path.join(folder, "hooks/reference-transaction"), "#!/bin/sh\ntouch owned\n", {
      mode: 0o755,
    });

    const tree = await git({ args: ["mktree"], cwd: folder, environment });
    const result = await call("update-ref", "refs/tags/x", tree.stdout.toString("utf8").trim());

    expect(result.exitCode).toBe(0);
    await expect(rm(path.join(folder, "owned"))).rejects.toThrow("ENOENT");
  });

  it("keeps git from taking memory for an object of gigabytes", async () => {
    await git({ args: ["init", "--quiet", "--bare", "."], cwd: folder, environment: {} });
    await mkdir(path.join(folder, "objects/11"), { recursive: true });
    await writeFile(
      path.join(folder, `objects/11/${"1".repeat(38)}`),
      deflateSync(`commit ${2 ** 32}\0tree ${"2".repeat(40)}\n`),
    );

    const { stderr } = await git({
      args: ["cat-file", "commit", "1".repeat(40)],
      cwd: folder,
      environment: {},
    });

    expect(stderr).toMatch(/attempting to allocate \d+ over limit 1073741824/);
  });
});
