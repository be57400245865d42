import { describe, expect, it } from "vitest";
import { type ParseOptions, parseConfig } from "../../src/config/parse.ts";
import { formatProblem } from "../../src/config/problem.ts";
import { badConfigs } from "./bad-configs.ts";

const minimal = `
system: { name: registry-system }
global_proto: { package: registry.system.v1 }
repositories: [{ name: a, url: github.com/acme/a }]
`;

function parsed(text: string, options: ParseOptions = {}, environment: Record<string, string> = {}) {
  const { config, problems, warnings } = parseConfig(text, "config.yaml", environment, options);
  expect(problems).toEqual([]);
  return { config: config!, warnings };
}

function lines(text: string, options: ParseOptions = {}, environment: Record<string, string> = {}) {
  const { problems } = parseConfig(text, "config.yaml", environment, options);
  return problems.map((problem) => formatProblem("config.yaml", problem));
}

describe("parseConfig", () => {
  it.each(badConfigs)("refuses $title", ({ yaml, expected }) => {
    expect(lines(yaml)).toEqual(expected);
  });

  it("gives no config when there is a problem", () => {
    expect(parseConfig(`${minimal}x: 1\n`, "config.yaml", {}).config).toBeUndefined();
  });

  it("leaves out what is not enabled, also from dependencies", () => {
    const { config } = parsed(`${minimal.trimEnd().slice(0, -1)},
      { name: b, url: github.com/acme/b, enabled: false },
      { name: c, url: github.com/acme/c, dependencies: [a, b], enabled: true } ]
`);

    expect(config.repositories.map(({ name, dependencies }) => [name, dependencies])).toEqual([
      ["a", []],
      ["c", ["a"]],
    ]);
  });

  it("takes an empty descriptor_set for its defaults, and none for none", () => {
    const withKeys = (keys: string) => parsed(minimal.replace("v1 }", `v1${keys} }`)).config.descriptorSet;

    expect(withKeys("")).toBeUndefined();
    expect(withKeys(", output: proto/all.proto, descriptor_set: {}")).toEqual({
      output: "proto/global.binpb",
      sourceInfo: false,
    });
    expect(withKeys(", descriptor_set: { output: ./d/s.binpb, source_info: true }")).toEqual({
      output: "d/s.binpb",
      sourceInfo: true,
    });
  });

  it("refuses a descriptor set that is named otherwise, or is another output", () => {
    const named = (output: string, more = "") =>
      lines(minimal.replace("v1 }", `v1, descriptor_set: { output: ${output} } }`) + more);

    expect(named("global.proto")).toEqual([
      'config.yaml:3:72: global_proto.descriptor_set.output: "global.proto" does not end in .binpb. Write the path of a file.',
      'config.yaml:3:72: global_proto.descriptor_set.output: "global.proto" is written by global_proto.output ("global.proto"). Give each output its own path.',
    ]);
    expect(named("gen/python/a.binpb", "generate: { languages: [python] }\n")).toEqual([
      'config.yaml:5:25: generate.languages[0]: "gen/python" overlaps global_proto.descriptor_set.output ("gen/python/a.binpb"). Give each output its own path.',
    ]);
  });

  it("lets two names share a folder when one of them is not enabled", () => {
    const twice = (rest: string) => minimal.replace("]", `, { name: b, url: github.com/acme/a${rest} } ]`);

    expect(lines(twice(""))).toHaveLength(1);
    expect(lines(twice(", enabled: false"))).toEqual([]);
  });

  it("fills in every default", () => {
    expect(parsed(minimal)).toEqual({
      warnings: [],
      config: {
        system: { name: "registry-system", version: undefined, outputDir: "gen" },
        repositories: [
          {
            name: "a",
            url: "https://github.com/acme/a",
            ref: undefined,
            protoDirs: ["proto"],
            mount: "",
            importPrefix: "",
            dependencies: [],
            domain: undefined,
            include: ["**/*.proto"],
            exclude: [],
          },
        ],
        globalProto: {
          output: "global.proto",
          importPath: "global.proto",
          package: "registry.system.v1",
          goPackage: undefined,
          mode: "merge",
          layout: "file",
          partsBy: "package",
          naming: "short",
          collisions: "nest",
          references: "short",
          syntax: "auto",
          services: "merge",
          annotateServices: true,
          headers: "drop",
          options: {},
          map: "global.map.json",
          aliases: [],
          selfImporters: "error",
          external: [
            "google/**",
            "buf/validate/*.proto",
            "validate/validate.proto",
            "gogoproto/**",
            "cosmos_proto/**",
            "amino/**",
            "protoc-gen-openapiv2/**",
            "tagger/**",
            "openapi*/**",
          ],
          includes: [],
          exclude: [],
        },
        verify: { units: "changed", protoc: "auto", buf: "auto", descriptors: true, roundtrip: 2 },
        generate: { engine: "buf", languages: [] },
        checks: { lint: "MINIMAL", breaking: "PACKAGE", failOn: "error" },
        onError: "hold",
        allowPrivateSources: false,
        pullRequest: {
          title: undefined,
          labels: [],
          reviewers: [],
          teamReviewers: [],
          draft: false,
          base: undefined,
        },
        inactive: [],
      },
    });
  });

  it("takes import path and map from the output", () => {
    const { config } = parsed(
      minimal.replace("{ package", "{ output: ./proto//registry/system.proto, package"),
    );

    expect(config.globalProto).toMatchObject({
      output: "proto/registry/system.proto",
      importPath: "system.proto",
      map: "proto/registry/global.map.json",
    });
  });

  it("reads languages by name and as entries", () => {
    const { config } = parsed(`${minimal}
generate:
  languages:
    - python
    - { language: java, opt: lite }
    - { name: docs, plugin: protoc-gen-doc, out: ./docs/api/, opt: [markdown, "index.md"] }
`);

    expect(config.generate.languages).toEqual([
      { name: "python", plugin: undefined, out: "gen/python", opt: [] },
      { name: "java", plugin: undefined, out: "gen/java", opt: ["lite"] },
      { name: "docs", plugin: "protoc-gen-doc", out: "docs/api", opt: ["markdown", "index.md"] },
    ]);
  });

  it.each([
    ['"tag: v1.*"', "tag: v1.*"],
    ['"tag:v1.*"', "tag: v1.*"],
    ["{ tag: v1.* }", "tag: v1.*"],
    ["latest-release", "latest-release"],
    ["feature/x", "feature/x"],
  ])("reads ref %s", (written, ref) => {
    const { config } = parsed(minimal.replace("acme/a }", `acme/a, ref: ${written} }`));

    expect(config.repositories[0]?.ref).toBe(ref);
  });

  it("takes values through anchors", () => {
    const { config } = parsed(`
system: { name: a }
global_proto: { package: &package acme.v1, options: { java_package: *package } }
repositories: [{ name: a, url: github.com/acme/a }]
`);

    expect(config.globalProto.options).toEqual({ java_package: "acme.v1" });
  });

  it("points into an aliased value where it is written", () => {
    const text = `
system: { name: a }
global_proto: { package: acme.v1 }
repositories:
  - &base { name: a, url: github.com/acme/a, domain: [x] }
  - *base
`;

    expect(lines(text)).toContain("config.yaml:5:54: repositories[1].domain: expected a text, saw a list.");
  });

  it("keeps the ends of lines of Windows out of values", () => {
    expect(parsed(minimal.replaceAll("\n", "\r\n")).config.system.name).toBe("registry-system");
  });

  it("refuses a key that reaches for a prototype", () => {
    expect(lines(`${minimal}__proto__: { polluted: true }\n`)[0]).toMatch(
      /^config\.yaml:5:1: __proto__: is not a known key/,
    );
    expect({}).not.toHaveProperty("polluted");
  });

  it("refuses a config of more than a mebibyte", () => {
    expect(lines(`${minimal}# ${"x".repeat(1024 * 1024)}`)).toEqual([
      expect.stringMatching(/^config\.yaml:1:1: is \d+ characters long/),
    ]);
  });

  describe("on repositories of this machine", () => {
    const local = minimal.replace("github.com/acme/a", "../a");

    it("makes a file URL of a path, from the folder of config.yaml", () => {
      const { config } = parsed(local, { allowFile: true, folder: "/srv/hub" });

      expect(config.repositories[0]?.url).toMatch(/^file:\/\/\/(?:[A-Z]:\/)?srv\/a$/);
    });

    it("lets one URL stand under two names with folders of their own", () => {
      const { config } = parsed(
        minimal.replace(
          "acme/a }",
          "acme/a, proto_dir: a }, { name: b, url: github.com/acme/a, proto_dir: ab }",
        ),
      );

      expect(config.repositories.map(({ protoDirs }) => protoDirs)).toEqual([["a"], ["ab"]]);
    });
  });

  describe("of the short shape", () => {
    const short = `
global_proto_path: "./proto/global.proto"
microservice_proto_dir: "./proto/microservices"
output_dir: "./generated"
`;

    it("reads package and go_package from the file that is there", () => {
      const asked: string[] = [];
      const existing = (path: string) => {
        asked.push(path);
        return 'syntax = "proto3";\npackage acme.v2; // package x;\noption go_package = "acme.example//gen";\n';
      };

      const { config, warnings } = parsed(short, { existing });

      expect(warnings).toEqual([]);
      expect(asked).toEqual(["proto/global.proto"]);
      expect(config.globalProto).toMatchObject({
        output: "proto/global.proto",
        package: "acme.v2",
        goPackage: "acme.example//gen",
      });
      expect(config.system).toEqual({ name: "microservices", version: undefined, outputDir: "generated" });
      expect(config.repositories).toMatchObject([
        { name: "microservices", url: ".", protoDirs: ["proto/microservices"] },
      ]);
    });

    it("takes global.v1 when there is none, and says which key to set", () => {
      const { config, warnings } = parsed(short);

      expect(config.globalProto.package).toBe("global.v1");
      expect(warnings).toEqual([
        "config.yaml:2:20: global_proto_path: no package is found in the file there: global.v1 is used. Set `global_proto.package` to choose another.",
      ]);
    });

    it("takes keys of the long shape beside it", () => {
      const { config, warnings } = parsed(
        `${short}global_proto: { package: acme.v1 }\ngenerate: { languages: [python] }\n`,
      );

      expect(warnings).toEqual([]);
      expect(config.generate.languages[0]?.out).toBe("generated/python");
      expect(config.globalProto.package).toBe("acme.v1");
    });

    it("does not read a file outside the hub", () => {
      const existing = () => expect.unreachable("read outside the hub");

      expect(lines(short.replace("./proto/global", "../global"), { existing })).toHaveLength(1);
    });
  });

  describe("with variables", () => {
    it("replaces those of ProtoManager in values", () => {
      const text = minimal.replace("github.com/acme/a", `"github.com/\${PROTOMANAGER_OWNER}/a"`);

      const { config } = parsed(text, {}, { PROTOMANAGER_OWNER: "umbrella" });

      expect(config.repositories[0]?.url).toBe("https://github.com/umbrella/a");
    });

    it("reads $$ as a dollar sign", () => {
      const { config } = parsed(`${minimal}pull_request: { title: "$\${HOME} and $$" }\n`);

      expect(config.pullRequest.title).toBe(`\${HOME} and $`);
    });

    it("checks what they bring", () => {
      const text = minimal.replace("github.com/acme/a", `"\${PROTOMANAGER_URL}"`);

      const found = lines(text, {}, { PROTOMANAGER_URL: "https://x:secret@github.com/acme/a" });

      expect(found).toHaveLength(1);
      expect(found[0]).not.toContain("secret");
    });
  });

  it("reads how the result is verified", () => {
    const verifyOf = (keys: string) =>
      parsed(minimal.replace("v1 }", `v1, verify: { ${keys} } }`)).config.verify;
    const defaults = { units: "changed", protoc: "auto", buf: "auto", descriptors: true, roundtrip: 2 };

    expect(parsed(minimal).config.verify).toEqual(defaults);
    expect(verifyOf("protoc: auto, buf: auto, descriptors: true, roundtrip: 2")).toEqual(defaults);
    expect(verifyOf('units: "off", roundtrip: 0, protoc: "off"')).toEqual({
      ...defaults,
      units: "off",
      roundtrip: 0,
      protoc: "off",
    });
  });

  describe("warns", () => {
    it("of an engine that is not to compile the result", () => {
      const { warnings } = parsed(minimal.replace("v1 }", 'v1, verify: { buf: "off", protoc: "off" } }'));

      expect(warnings).toEqual([
        "config.yaml:3:61: global_proto.verify.buf: has no effect: `generate.engine` is buf, which compiles the result.",
      ]);
    });

    it("of each section without effect", () => {
      const { config, warnings } = parsed(`${minimal}
consumers: [{ repository: acme/b, files: [{ from: gen/go, to: gen/go }] }]
pipelines: [{ id: a, stages: [{ id: update, workflow: protomanager.yml }] }]
registry: { url: "https://protomanager.example" }
notify: [{ url: "https://a.example/hooks", events: [global_proto.updated] }]
`);

      expect(config.inactive).toEqual(["consumers", "pipelines", "registry", "notify"]);
      expect(warnings).toEqual([
        "config.yaml:6:1: `consumers` is accepted and has no effect in this version",
        "config.yaml:7:1: `pipelines` is accepted and has no effect in this version",
        "config.yaml:8:1: `registry` is accepted and has no effect in this version",
        "config.yaml:9:1: `notify` is accepted and has no effect in this version",
      ]);
    });

    it("of a version that is not the package's", () => {
      const { warnings } = parsed(minimal.replace("registry-system }", "a, version: v2 }"));

      expect(warnings).toEqual([
        'config.yaml:2:29: system.version: "v2" is not "v1", the last component of `global_proto.package`. Make them equal.',
      ]);
    });

    it("of keys that the mode ignores", () => {
      const { warnings } = parsed(minimal.replace("{ package", "{ mode: import, layout: parts, package"));

      expect(warnings).toEqual([
        "config.yaml:3:31: global_proto.layout: has an effect only with `mode: merge`. Remove it.",
      ]);
    });
  });
});
