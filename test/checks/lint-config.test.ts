import { describe, expect, it } from "vitest";
import { isIgnored, lintSectionFor, parseLintConfig } from "../../src/checks/lint-config.ts";

const rules = [
  { id: "PACKAGE_DEFINED", categories: ["MINIMAL", "STANDARD"] },
  { id: "ENUM_ZERO_VALUE_SUFFIX", categories: ["STANDARD"] },
];

function parse(text: string, folder = "", protoFolder = "proto") {
  const result = parseLintConfig(text, folder, protoFolder);
  if (!result.ok) throw new Error(result.problem);
  return result.config;
}

describe("parseLintConfig", () => {
  it("reads rules, what they leave out, and booleans, with paths from the repository's top", () => {
    const text = `
      version: v1
      name: buf.build/acme/x
      deps: [buf.build/acme/y]
      lint:
        use: [DEFAULT]
        except: [PACKAGE_DEFINED]
        ignore: [vendor, ./a/../b.proto]
        ignore_only: { ENUM_ZERO_VALUE_SUFFIX: [old] }
        enum_zero_value_suffix: _NONE
        rpc_allow_same_request_response: true
    `;

    expect(parse(text, "proto")).toEqual({
      use: ["STANDARD"],
      except: ["PACKAGE_DEFINED"],
      ignore: new Set(["proto/vendor", "proto/b.proto"]),
      ignoreOnly: { ENUM_ZERO_VALUE_SUFFIX: new Set(["proto/old"]) },
      booleans: { rpc_allow_same_request_response: true },
    });
  });

  it("takes the section of the module that holds the protos", () => {
    const text = `
      version: v2
      lint: { use: [BASIC] }
      modules:
        - path: other
          lint: { use: [MINIMAL] }
        - path: proto
          lint: { use: [STANDARD] }
    `;

    expect(parse(text)?.use).toEqual(["STANDARD"]);
    expect(parse(text, "", "third")?.use).toEqual(["BASIC"]);
  });

  it("gives nothing when there is no lint section", () => {
    expect(parse("version: v2\nmodules: [{ path: proto }]")).toBeUndefined();
  });

  it.each(["{", "[]", "version: v1\nlint: { use: 3 }", "lint: {}", "version: v1\nlint: &a { ignore: *a }"])(
    "says why %j cannot be read",
    (text) => {
      expect(parseLintConfig(text, "x", "proto")).toEqual({
        ok: false,
        problem: expect.stringContaining("x/buf.yaml cannot be read: "),
      });
    },
  );
});

describe("a hostile buf.yaml", () => {
  const lines = (line: (index: number) => string) =>
    Array.from({ length: 30_000 }, (_, index) => line(index));

  it("is read in linear time, however many keys it has", () => {
    const started = performance.now();

    parse(["version: v2", ...lines((index) => `k${index}: 1`)].join("\n"));

    expect(performance.now() - started).toBeLessThan(4000);
  });

  it("is looked up in time that its length does not change", () => {
    const ignore = lines((index) => `    - x${index}/`);
    const config = parse(["version: v2", "lint:", "  ignore:", ...ignore].join("\n"));
    const started = performance.now();

    for (let finding = 0; finding < 10_000; finding++) isIgnored(config, "OTHER", "proto/a/b.proto", rules);

    expect(isIgnored(config, "OTHER", "x29999/a.proto", rules)).toBe(true);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe("lintSectionFor", () => {
  it("is the hub's category without an own configuration", () => {
    expect(lintSectionFor(undefined, "MINIMAL", rules)).toEqual({ use: ["MINIMAL"] });
  });

  it("leaves out names that buf does not have", () => {
    const config = parse(
      "version: v2\nlint: { use: [STANDARD, PLUGIN_RULE], except: [OTHER, PACKAGE_DEFINED] }",
    );

    expect(lintSectionFor(config, "MINIMAL", rules)).toEqual({
      use: ["STANDARD"],
      except: ["PACKAGE_DEFINED"],
    });
  });
});

describe("isIgnored", () => {
  const config = parse(`
    version: v2
    lint:
      ignore: [proto/vendor, ./proto/whole/]
      ignore_only: { STANDARD: [proto/old.proto] }
  `);

  it.each([
    ["PACKAGE_DEFINED", "proto/vendor/a.proto", true],
    ["PACKAGE_DEFINED", "proto/vendored.proto", false],
    ["ENUM_ZERO_VALUE_SUFFIX", "proto/old.proto", true],
    ["OTHER", "proto/old.proto", false],
    ["OTHER", "proto/whole/a/b.proto", true],
  ])("%s in %s: %s", (rule, path, expected) => {
    expect(isIgnored(config, rule, path, rules)).toBe(expected);
  });

  it("is nothing without a configuration", () => {
    expect(isIgnored(undefined, "PACKAGE_DEFINED", "a.proto", rules)).toBe(false);
  });
});
