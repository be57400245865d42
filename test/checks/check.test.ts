import { existsSync } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { MappedSymbol } from "../../src/assembly/assembly.ts";
import { type CheckRequest, checkGlobal, checkSources, type ProtoState } from "../../src/checks/check.ts";
import type { CheckResult } from "../../src/checks/finding.ts";
import { parseLintConfig } from "../../src/checks/lint-config.ts";
import { projectTool } from "../toolchain/tools.ts";

const buf = await projectTool("buf");

let workFolder: string;
beforeEach(async () => {
  workFolder = await mkdtemp(join(tmpdir(), "protomanager-checks-"));
});
afterEach(async () => {
  expect(await readdir(workFolder)).toEqual([]);
  await rm(workFolder, { recursive: true });
});

/** Repository → import name → text. The protos lie in the repository's folder `proto`. */
type Files = Record<string, Record<string, string>>;

function state(repositories: Files, imports: Record<string, string> = {}): ProtoState {
  return {
    repositories: Object.entries(repositories).map(([repository, files]) => ({
      repository,
      files: Object.entries(files).map(([importName, text]) => ({
        importName,
        path: `proto/${importName}`,
        text,
      })),
    })),
    imports: new Map(Object.entries(imports)),
  };
}

async function check(
  before: Files | undefined,
  after: Files,
  more: Partial<CheckRequest> = {},
): Promise<CheckResult> {
  return await checkSources({
    before: before && state(before),
    after: state(after),
    config: { lint: "MINIMAL", breaking: "PACKAGE" },
    buf,
    workFolder,
    ...more,
  });
}

const user = `syntax = "proto3";
package user.v1;
message User { string id = 1; }
`;
const order = `syntax = "proto3";
package order.v1;
import "user/v1/user.proto";
message Order { user.v1.User by = 1; }
`;
const clean: Files = { users: { "user/v1/user.proto": user }, orders: { "order/v1/order.proto": order } };

describe("checkSources", () => {
  it("finds nothing in clean repositories that import each other", async () => {
    expect(await check(clean, clean)).toEqual({ findings: [], known: [], skipped: [] });
  });

  it.each([1, 9])("counts the findings of %i repositories in each", async (count) => {
    const names = Array.from({ length: count }, (_, index) => `service_${index}`);
    const unfitting = (name: string) => ({ [`${name}.proto`]: `syntax = "proto3";\npackage ${name}.v1;\n` });

    const { known } = await check(
      undefined,
      Object.fromEntries(names.map((name) => [name, unfitting(name)])),
    );

    expect(known).toEqual(
      names.map((repository) => ({ rule: "PACKAGE_DIRECTORY_MATCH", repository, count: 1 })),
    );
  });

  it("lists what a change brings and counts what was there", async () => {
    const before: Files = {
      ...clean,
      users: { "user.proto": user },
      orders: { "order.proto": order.replace("user/v1/", "") },
    };
    const after: Files = {
      ...before,
      users: { "user.proto": `\n${user}`, "extra/extra.proto": 'syntax = "proto3";' },
    };

    const { findings, known, skipped } = await check(before, after);

    expect(skipped).toEqual([]);
    expect(findings).toEqual([
      {
        rule: "PACKAGE_DEFINED",
        severity: "warning",
        repository: "users",
        path: "proto/extra/extra.proto",
        line: 1,
        column: 1,
        message: "Files must have a package defined.",
        silence: expect.stringContaining("buf:lint:ignore PACKAGE_DEFINED"),
      },
    ]);
    expect(known).toEqual([
      { rule: "PACKAGE_DIRECTORY_MATCH", repository: "orders", count: 1 },
      { rule: "PACKAGE_DIRECTORY_MATCH", repository: "users", count: 1 },
    ]);
  });

  it("counts everything on a first run, and what a new repository brings along", async () => {
    const messy: Files = { ...clean, messy: { "messy.proto": 'syntax = "proto3"; package messy;' } };

    for (const before of [undefined, clean]) {
      expect(await check(before, messy)).toEqual({
        findings: [],
        known: [{ rule: "PACKAGE_DIRECTORY_MATCH", repository: "messy", count: 1 }],
        skipped: [],
      });
    }
  });

  it("reports a breaking change in the repository that made it, and in no other", async () => {
    const broken = user.replace("string id", "int64 id");

    const { findings, skipped } = await check(clean, { ...clean, users: { "user/v1/user.proto": broken } });

    expect(skipped).toEqual([]);
    expect(findings).toEqual([
      expect.objectContaining({
        rule: "FIELD_SAME_TYPE",
        severity: "error",
        repository: "users",
        path: "proto/user/v1/user.proto",
        line: 3,
        message: 'Field "1" with name "id" on message "User" changed type from "string" to "int64".',
      }),
    ]);
  });

  it("reports what was deleted together with its file", async () => {
    const more = {
      ...clean.users,
      "user/v1/gone.proto": 'syntax = "proto3"; package user.v1; message Gone {}',
    };

    const { findings } = await check({ ...clean, users: more }, clean);

    expect(findings).toEqual([
      expect.objectContaining({
        rule: "PACKAGE_MESSAGE_NO_DELETE",
        repository: "users",
        path: undefined,
        line: undefined,
        message: 'Previously present message "Gone" was deleted from package "user.v1".',
      }),
    ]);
  });

  it("is as strict as the config says", async () => {
    const renamed: Files = { ...clean, users: { "user/v1/user.proto": user.replace("id", "name") } };

    const off = await check(clean, renamed, { config: { lint: "off", breaking: "off" } });
    const wire = await check(clean, renamed, { config: { lint: "off", breaking: "WIRE" } });
    const packages = await check(clean, renamed, { config: { lint: "off", breaking: "PACKAGE" } });

    expect([off, wire].map(({ findings }) => findings)).toEqual([[], []]);
    expect(packages.findings.map(({ rule }) => rule)).toEqual(["FIELD_SAME_JSON_NAME", "FIELD_SAME_NAME"]);
  });

  it("skips a repository that buf cannot compile, and no other", async () => {
    const bad = 'syntax = "proto3"; message {';

    const { known, skipped } = await check(undefined, {
      ...clean,
      bad: { "bad.proto": bad },
      messy: { "messy.proto": 'syntax = "proto3"; package messy;' },
    });

    expect(known.map(({ repository }) => repository)).toEqual(["messy"]);
    expect(skipped).toEqual([
      {
        check: "lint",
        repository: "bad",
        code: undefined,
        reason: expect.stringContaining("bad.proto:1:20:"),
      },
    ]);
  });

  it("skips a repository with a message set as PM1404", async () => {
    const set = `
      syntax = "proto2";
      package set;
      message Set { option message_set_wire_format = true; extensions 4 to max; }
    `;
    const before = { ...clean, sets: { "set/set.proto": set } };

    const { skipped } = await check(before, { ...before, sets: { "set/set.proto": `${set}message M {}` } });

    expect(skipped.map(({ check, repository, code }) => [check, repository, code])).toEqual([
      ["lint", "sets", "PM1404"],
      ["breaking", "sets", "PM1404"],
    ]);
  });

  it("checks repositories that have the same import name with other content", async () => {
    const files = (field: string) => ({
      "common/common.proto": `syntax = "proto3"; package common; message Common { string ${field} = 1; }`,
      [`${field.toLowerCase()}.proto`]: `syntax = "proto3"; package ${field.toLowerCase()}; import "common/common.proto"; message M { common.Common c = 1; }`,
    });

    const { known, skipped } = await check(undefined, {
      one: files("One"),
      two: files("Two"),
      three: files("Two"),
    });

    expect(skipped).toEqual([]);
    expect(known.map(({ repository, rule }) => [repository, rule])).toEqual([
      ["one", "PACKAGE_DIRECTORY_MATCH"],
      ["two", "PACKAGE_DIRECTORY_MATCH"],
    ]);
  });

  it("takes imports that no repository has, and never those of google.protobuf", async () => {
    const files = {
      "order/v1/order.proto": `
        syntax = "proto3";
        package order.v1;
        import "acme/money.proto";
        import "google/protobuf/timestamp.proto";
        message Order { acme.Money m = 1; google.protobuf.Timestamp at = 2; }
      `,
      "google/protobuf/timestamp.proto": "not a proto",
    };
    const imports = { "acme/money.proto": 'syntax = "proto3"; package acme; message Money {}' };

    const result = await check(undefined, {}, { after: state({ orders: files }, imports) });

    expect(result).toEqual({ findings: [], known: [], skipped: [] });
  });

  it("follows a repository's own rules, except those it cannot have here", async () => {
    const text = `
      version: v1
      lint:
        use: [BASIC, MY_PLUGIN_RULE]
        except: [PACKAGE_DIRECTORY_MATCH]
        ignore: [generated]
        ignore_only:
          FIELD_LOWER_SNAKE_CASE: [old.proto]
    `;
    const parsed = parseLintConfig(text, "proto", "proto");
    if (!parsed.ok || parsed.config === undefined) throw new Error("not read");
    const fields = (name: string) => `syntax = "proto3"; package p; message ${name} { string aB = 1; }`;
    const files = { "old.proto": fields("a"), "new.proto": fields("B"), "generated/g.proto": fields("c") };

    const { known, skipped } = await check(
      undefined,
      { own: files },
      { lintConfigs: new Map([["own", parsed.config]]) },
    );

    expect(skipped).toEqual([]);
    expect(known).toEqual([
      { rule: "FIELD_LOWER_SNAKE_CASE", repository: "own", count: 1 },
      { rule: "MESSAGE_PASCAL_CASE", repository: "own", count: 1 },
      { rule: "PACKAGE_SAME_DIRECTORY", repository: "own", count: 2 },
    ]);
  });

  it("never runs what a repository's buf.yaml names", async () => {
    const mark = join(tmpdir(), `protomanager-ran-${process.pid}`);
    const text = `
      version: v2
      lint: { use: [MINIMAL] }
      plugins: [{ plugin: [touch, ${JSON.stringify(mark)}] }]
    `;
    const parsed = parseLintConfig(text, "", "proto");
    if (!parsed.ok || parsed.config === undefined) throw new Error("not read");

    await check(clean, clean, { lintConfigs: new Map([["users", parsed.config]]) });

    expect(existsSync(mark)).toBe(false);
  });
});

describe("checkGlobal", () => {
  const hub = (text: string): ProtoState => ({
    repositories: [
      { repository: undefined, files: [{ importName: "global.proto", path: "global.proto", text }] },
    ],
    imports: new Map(),
  });
  const before =
    'syntax = "proto3"; package all.v1; message M { string a = 1; } service S { rpc Get(M) returns (M); }';
  const service = (merged: string): MappedSymbol => ({
    source: "s.v1.S",
    merged,
    kind: "service",
    repo: "users",
    path: "proto/s.proto",
    line: 7,
    hash: "sha256:0",
  });

  it("reports breaking changes of the outputs", async () => {
    const after = 'syntax = "proto3"; package all.v1; message M { string a = 1; }';

    const { findings } = await checkGlobal({
      before: hub(before),
      after: hub(after),
      config: { breaking: "PACKAGE" },
      buf,
      workFolder,
    });

    expect(findings).toEqual([
      expect.objectContaining({
        rule: "PACKAGE_SERVICE_NO_DELETE",
        repository: undefined,
        severity: "error",
      }),
    ]);
  });

  it("reports names that changed and gRPC paths that moved, at their sources", async () => {
    const { findings } = await checkGlobal({
      before: hub(before),
      after: hub(before),
      config: { breaking: "PACKAGE" },
      maps: {
        before: { symbols: [service("all.v1.S"), { ...service("all.v1.Same"), source: "same" }] },
        after: { symbols: [service("all.v1.SS"), { ...service("all.v1.Same"), source: "same" }] },
      },
      nameChanges: [
        {
          code: "PM4001",
          severity: "warning",
          message: "a name changed",
          location: { repository: "users", path: "proto/s.proto", line: 7 },
        },
      ],
      buf,
      workFolder,
    });

    expect(findings).toEqual([
      expect.objectContaining({ rule: "PM4001", repository: "users", line: 7, message: "a name changed" }),
      expect.objectContaining({
        rule: "SERVICE_PATH",
        path: "proto/s.proto",
        message:
          "Clients of the committed global.proto call /all.v1.S/…; generated anew they call /all.v1.SS/….",
      }),
    ]);
  });
});
