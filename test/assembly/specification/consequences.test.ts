/** Cases of docs/specification.md 11: what users of the result meet, and the checks that follow. */

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createFileRegistry, fromBinary, fromJson, toBinary, toJson } from "@bufbuild/protobuf";
import { describe, expect, it } from "vitest";
import { compareMaps } from "../../../src/assembly/compare-maps.ts";
import { typeUrls } from "../../../src/assembly/symbol-map.ts";
import { checkSources, type ProtoState } from "../../../src/checks/check.ts";
import { formatDiagnostic } from "../../../src/diagnostics.ts";
import { descriptorsOf } from "../../support/compilers.ts";
import { projectTool } from "../../toolchain/tools.ts";
import { compiledSources, verified } from "../../verification/verified.ts";
import { assembled, expectCompiles, names } from "../assembled.ts";
import { oneFileEach, proto3 } from "../support.ts";

describe("a name that is gone", () => {
  it("case 71: a deleted service is PM4001, whatever the category of buf's check", () => {
    const types = "message M {}";
    const before = assembled(
      oneFileEach({ a: proto3("a", `${types} service S { rpc Get(M) returns (M); }`) }),
    );
    const after = assembled(oneFileEach({ a: proto3("a", types) }), { names: before.assembly.names! });

    expect(compareMaps(before.assembly.map!, after.assembly.map!).map(formatDiagnostic)).toEqual([
      'PM4001 a:a.proto:1: service "a.S", which was "g.v1.S", is gone',
    ]);
  });
});

describe("an Any that holds a collected type", () => {
  const files = oneFileEach({
    a: proto3(
      "a",
      'import "google/protobuf/any.proto"; message P { int32 n = 1; } message M { google.protobuf.Any any = 1; }',
    ),
  });
  const json = { any: { "@type": "type.googleapis.com/a.P", n: 3 } };

  it("case 74: keeps its bytes, and the @type of its JSON is in the map", async () => {
    const result = assembled(files);
    const source = createFileRegistry(await descriptorsOf(new Map(Object.entries(files.a!))));
    const merged = createFileRegistry(await descriptorsOf(result.assembly.compilation));
    const before = source.getMessage("a.M")!;
    const after = merged.getMessage("g.v1.M")!;

    const bytes = toBinary(before, fromJson(before, json, { registry: source }));
    const carried = fromBinary(after, bytes);
    expect(toBinary(after, carried)).toEqual(bytes);

    // The URL inside names the source type, which the merged file does not declare.
    expect(() => toJson(after, carried, { registry: merged })).toThrow(/a\.P" is not in the type registry/);
    const any = Object.fromEntries(typeUrls(result.assembly.map!.symbols));
    expect(any).toEqual({
      "type.googleapis.com/a.M": "type.googleapis.com/g.v1.M",
      "type.googleapis.com/a.P": "type.googleapis.com/g.v1.P",
    });
    const renamed = { any: { ...json.any, "@type": any[json.any["@type"]]! } };
    const read = fromJson(after, renamed, { registry: merged });
    expect(toJson(after, read, { registry: merged })).toEqual(renamed);
  });
});

describe("sources that cannot be compiled together", () => {
  it("case 101: are compared with the result set by set", async () => {
    const roots = ["", "api"].map((folder) => ({ folder, prefix: "" }));
    const { assembly } = assembled(
      {
        a: {
          "api/rpc.proto": proto3("rpc", "message R { int32 n = 1; }"),
          "api/one.proto": proto3("one", 'import "api/rpc.proto"; message One { rpc.R r = 1; }'),
          "api/two.proto": proto3("two", 'import "rpc.proto"; message Two { rpc.R r = 1; }'),
        },
      },
      { roots: { a: roots } },
    );

    const compiled = await compiledSources(assembly);
    const report = await verified(compiled);

    expect(compiled.refused).toEqual([]);
    expect(compiled.sets).toHaveLength(2);
    expect(report.lines).toEqual([]);
    expect(report.compared.messages).toBe(3);
  });
});

describe("a message set", () => {
  const set =
    'syntax = "proto2"; package set; message Set { option message_set_wire_format = true; extensions 4 to max; }';

  it("case 102: is merged and compiled; buf lint and breaking are skipped with PM1404", async () => {
    const result = assembled(oneFileEach({ a: set }));
    expect(names(result)).toEqual({ "set.Set": "g.v1.Set" });
    await expectCompiles(result);

    const state = (text: string): ProtoState => ({
      repositories: [{ repository: "a", files: [{ importName: "a.proto", path: "a.proto", text }] }],
      imports: new Map(),
    });
    const workFolder = await mkdtemp(join(tmpdir(), "message-set-"));
    try {
      const { findings, skipped } = await checkSources({
        before: state(set),
        after: state(`${set} message M {}`),
        config: { lint: "MINIMAL", breaking: "PACKAGE" },
        buf: await projectTool("buf"),
        workFolder,
      });

      expect(findings).toEqual([]);
      expect(skipped.map(({ check, code }) => [check, code])).toEqual([
        ["lint", "PM1404"],
        ["breaking", "PM1404"],
      ]);
    } finally {
      await rm(workFolder, { recursive: true });
    }
  });
});
