import { describe, expect, it } from "vitest";
import { parseConfig } from "../../src/config/parse.ts";
import { type Attempt, attempt } from "../../src/onboarding/attempt.ts";
import { proposedConfig } from "../../src/onboarding/config-text.ts";
import type { RepositoryProtos } from "../../src/onboarding/facts.ts";
import { propose } from "../../src/onboarding/propose.ts";
import { causesOf, describeProposal } from "../../src/onboarding/report.ts";
import { wellKnownTypes } from "../../src/toolchain/well-known-types.ts";
import { asProtos, generateOrganization } from "./organization.ts";

const system = { name: "acme", package: "acme.v1", origin: "acme" };

async function tried(protos: readonly RepositoryProtos[], change: Partial<Attempt["config"]> = {}) {
  const proposal = propose(protos, change.mode);
  const { config } = parseConfig(proposedConfig(proposal, new Map(), system), "config.yaml", {});
  const excluded = await attempt({
    proposal,
    config: { ...config!.globalProto, ...change },
    files: new Map(proposal.entries.map(({ name }, index) => [name, protos[index]!.files])),
    wellKnownTypes: wellKnownTypes(),
    unreadable: new Map(),
  });
  return { proposal, excluded };
}

describe("attempt", () => {
  it("leaves out what cannot work and nothing else, each with its cause", async () => {
    const organization = generateOrganization(34, 6);

    const { excluded } = await tried(asProtos(organization));

    const causes = [...excluded.culprits].map(([name, [error]]) => [name, error!.code]);
    expect(new Map(causes as [string, string][])).toEqual(organization.hopeless);
    expect(excluded.remaining).toEqual([]);
  });

  it("gives a config that assembles as it is written", async () => {
    const organization = generateOrganization(20, 6);
    const { proposal, excluded } = await tried(asProtos(organization));

    const text = proposedConfig(proposal, excluded.culprits, system);
    const { config, problems } = parseConfig(text, "config.yaml", {});

    expect(problems).toEqual([]);
    expect(config!.repositories.map(({ name }) => name)).toEqual(
      [...organization.repositories.keys()].filter((name) => !organization.hopeless.has(name)),
    );
    expect(text).toContain("repositories: # 26 from acme, 6 of them not enabled\n");
    expect(text).toMatch(
      /enabled: false # PM3004 proto\/acme\/bad002\/v1\/api.proto:3:1 import "nobody\/has/,
    );
  });

  it("takes the one out on which fewer depend when two names collide", async () => {
    const message = (name: string) =>
      `syntax = "proto3";\npackage ${name}.v1;\nmessage Item { int32 a = 1; }\n`;
    const protos = ["a", "b"].map((name) => ({
      name,
      url: `github.com/acme/${name}`,
      files: [{ path: `proto/${name}/v1/x.proto`, text: message(name) }],
    }));
    const user = {
      name: "c",
      url: "github.com/acme/c",
      files: [
        {
          path: "proto/c/v1/x.proto",
          text: 'syntax = "proto3";\npackage c.v1;\nimport "b/v1/x.proto";\nmessage C { b.v1.Item i = 1; }\n',
        },
      ],
    };

    const { proposal, excluded } = await tried([...protos, user], { mode: "merge", collisions: "error" });

    expect([...excluded.culprits.keys()]).toEqual(["a"]);
    expect(causesOf(excluded, proposal)).toMatchObject([
      { code: "PM2201", cure: [expect.any(String), "global_proto:", "  collisions: nest"] },
    ]);
  });
});

describe("describeProposal", () => {
  it("groups by cause and gives the lines that cure it", async () => {
    const { proposal, excluded } = await tried(asProtos(generateOrganization(12, 6)));

    const text = describeProposal(proposal, excluded);

    expect(text).toMatch(
      /^12 of 18 repositories can be taken in; mode: import, since there are 9 services, whose gRPC paths/,
    );
    expect(text).toContain("PM3004 import not found: 2 repositories (bad001, bad002)");
    expect(text).toContain("Cure: nobody has nobody/has/this.proto.");
    expect(text).toContain("Cure: bad001 comes back with bad000, which it imports.");
    expect(text).toContain("PM1001 syntax error: 1 repository (bad000)");
  });

  it("knows the public repository that has a missing import", async () => {
    const files = [
      { path: "proto/a.proto", text: 'syntax = "proto3";\nimport "google/api/annotations.proto";\n' },
    ];
    const { proposal, excluded } = await tried([{ name: "a", url: "github.com/acme/a", files }]);

    expect(describeProposal(proposal, excluded)).toContain(
      '- name: googleapis\n    url: github.com/googleapis/googleapis\n    proto_dir: .\n    include: ["google/api/*.proto"]',
    );
  });
});
