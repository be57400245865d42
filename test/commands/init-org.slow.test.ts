import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OrgRequest, proposeOrganization } from "../../src/commands/init-org.ts";
import { parseConfig } from "../../src/config/parse.ts";
import type { HubOptions } from "../../src/hub-arguments.ts";
import { performInit } from "../../src/init-cli.ts";
import { describeProposal } from "../../src/onboarding/report.ts";
import { type LocalGitHub, startLocalGitHub } from "../local-github/local-github.ts";
import { type GeneratedOrganization, generateOrganization } from "../onboarding/organization.ts";
import { environment, type Scene, setScene } from "../run/scene.ts";

let github: LocalGitHub;
let scene: Scene;
let organization: GeneratedOrganization;
beforeAll(async () => {
  github = await startLocalGitHub();
  scene = await setScene();
  organization = generateOrganization(32, 7);
  const { repositories } = organization;
  repositories.set("website", { "index.html": "<h1>No protos</h1>" });
  for (const [name, files] of repositories)
    await github.createRepository("acme", name, { files, private: true });
  await github.createRepository("acme", "attic", { files: { "a.proto": "message" } });
  github.repository("acme", "attic").archived = true;
  await github.createRepository("acme", "empty", {});
}, 60_000);
afterAll(async () => {
  await scene[Symbol.asyncDispose]();
  await github.close();
});

const request: OrgRequest = {
  org: "acme",
  archived: false,
  forks: false,
  mode: undefined,
  providers: [],
  system: { name: "acme", package: "acme.v1" },
};

function edges(owners: readonly string[] = ["acme"]) {
  const token = github.createToken({
    repositories: github.state.repositories
      .map(({ fullName }) => fullName)
      .filter((name) => owners.includes(name.split("/")[0]!)),
    permissions: { contents: "read", metadata: "read" },
  });
  return scene.edges({ environment: environment(github), tokens: async () => token, allowFiles: false });
}

describe("proposeOrganization", () => {
  it("writes what works, and the rest as not enabled with its cause", async () => {
    const { text, excluded, notes } = await proposeOrganization(request, edges());

    const causes = [...excluded.culprits].map(([name, [error]]) => [name, error!.code]);
    expect(new Map(causes as [string, string][])).toEqual(organization.hopeless);
    const { config, problems } = parseConfig(text, "config.yaml", {});
    expect(problems).toEqual([]);
    expect(config!.repositories).toHaveLength(32);
    expect(text.match(/enabled: false # (?:PM|COMPILE)/g)).toHaveLength(7);
    expect(text).not.toMatch(/website|attic|empty/);
    expect(notes).toEqual(["1 archived or forked repository left out."]);
  });

  it("gives a config of which a plan works as it is", async () => {
    const { text } = await proposeOrganization(request, edges());
    await scene.write({ "config.yaml": text });

    const { report } = await scene.run({ outcome: "show", checks: false }, edges());

    expect(report.repositories).toHaveLength(32);
    expect(report.heldBack).toEqual([]);
  });

  it("takes in what public repositories provide, as far as they can be read", async () => {
    const http = 'syntax = "proto3";\npackage google.api;\nmessage Http { string a = 1; }\n';
    await github.createRepository("public", "googleapis", {
      files: {
        "google/api/annotations.proto":
          'syntax = "proto3";\npackage google.api;\nimport "google/api/http.proto";\nimport "google/deep/b.proto";\nmessage Rule { Http http = 1; }\n',
        "google/api/http.proto": http,
        "google/deep/b.proto": 'syntax = "proto3";\npackage google.deep;\nmessage B {}\n',
        "google/other/c.proto": "not a proto at all",
      },
    });
    await github.createRepository("beta", "api", {
      files: {
        "proto/api/v1/a.proto":
          'syntax = "proto3";\npackage api.v1;\nimport "google/api/annotations.proto";\nmessage A { google.api.Rule rule = 1; }\n',
      },
    });
    const provider = (name: string) => ({
      name,
      url: `${github.address}/public/${name}`,
      protoDir: ".",
      provides: /^google\//,
    });
    const asked = { ...request, org: "beta" };

    const found = await proposeOrganization(
      { ...asked, providers: [provider("googleapis")] },
      edges(["beta", "public"]),
    );
    const gone = await proposeOrganization(
      { ...asked, providers: [provider("gone")] },
      edges(["beta", "public"]),
    );

    expect([...found.excluded.culprits]).toEqual([]);
    expect(found.text).toContain("    include: [google/api/*.proto, google/deep/*.proto]\n");
    expect(found.text).toContain("    dependencies: [googleapis]\n");
    expect([...gone.excluded.culprits.keys()]).toEqual(["api"]);
    expect(gone.notes.join()).toContain("A public repository could not be read");
    expect(describeProposal(gone.proposal, gone.excluded)).toContain("url: github.com/googleapis/googleapis");
  });

  it.each([
    ["nobody", "there is no such organization or user"],
    ["void", "no repository with .proto files was found"],
  ])("says of %s: %s", async (org, message) => {
    await github.createRepository("void", `r-${Date.now()}`, { files: { a: "b" } });

    await expect(proposeOrganization({ ...request, org }, edges(["void"]))).rejects.toThrow(message);
  });
});

describe("init --hub --org", () => {
  const options: Extract<HubOptions, { command: "init" }> = {
    command: "init",
    config: "config.yaml",
    json: false,
    verbose: false,
    mode: undefined,
    hub: true,
    appUrl: "https://protomanager.example",
    org: "acme",
    archived: false,
    forks: false,
    providers: false,
    cacheDir: undefined,
  };

  it("writes the whole hub and reports by cause; a second time it keeps and says what differs", async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "init-hub-"));
    const inFolder = { ...edges(), currentDirectory: folder };

    const first = await performInit(options, undefined, inFolder);
    const second = await performInit({ ...options, org: undefined, appUrl: undefined }, undefined, inFolder);

    expect(first.document).toMatchObject({
      written: ["config.yaml", ".github/workflows/protomanager.yml", "protomanager.lock", ".gitattributes"],
      kept: [],
    });
    expect(first.text).toContain("32 of 39 repositories can be taken in");
    expect(first.text).toContain("PM1001 syntax error: 1 repository (bad000)");
    expect(await readFile(path.join(folder, ".github/workflows/protomanager.yml"), "utf8")).toContain(
      "app-url: https://protomanager.example",
    );
    expect(second.document).toMatchObject({
      written: [],
      kept: ["config.yaml", ".github/workflows/protomanager.yml", "protomanager.lock"],
      differs: [{ file: ".github/workflows/protomanager.yml" }],
    });
    expect(second.text).toMatch(/^-\s+app-url: https:\/\/protomanager\.example$/m);
    await rm(folder, { recursive: true });
  });
});
