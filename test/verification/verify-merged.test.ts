import { describe, expect, it } from "vitest";
import { verifyMerged } from "../../src/verification/verify-merged.ts";
import { assembled } from "../assembly/assembled.ts";
import { proto3, type Repositories } from "../assembly/support.ts";
import { mixedSystem, proto3System } from "./mutated-systems.ts";
import { type CompiledAssembly, compiledSources, verified } from "./verified.ts";

const compiled = (repositories: Repositories, config = {}) =>
  compiledSources(assembled(repositories, { config }).assembly);

describe("verifyMerged", () => {
  it.each([
    ["an edition, by buf", mixedSystem, "buf"],
    ["an edition, by protoc", mixedSystem, "protoc"],
    ["proto3, by buf", proto3System, "buf"],
  ] as const)("finds no difference in a right output (%s)", async (_syntax, system, engine) => {
    const sources = await compiledSources(assembled(system).assembly, engine);

    const { lines, compared, roundTrips } = await verified(sources);

    expect(lines).toEqual([]);
    expect(sources.refused).toEqual([]);
    expect(compared.messages).toBeGreaterThan(1);
    expect(roundTrips.messages).toBeGreaterThan(compared.messages);
  });

  it("finds no difference in namespaced names, absolute references and copies", async () => {
    const system = {
      ...mixedSystem,
      copy: { "copy.proto": proto3("c", "message M { int32 a = 1; } // Kept.") },
    };
    const again = {
      ...system,
      fork: { "fork.proto": proto3("c", "message M { int32 a = 1; } message N {}") },
    };

    const { lines } = await verified(await compiled(again, { naming: "namespaced", references: "absolute" }));

    expect(lines).toEqual([]);
  });

  it("says that a declaration is missing when the map lacks it too", async () => {
    const sources = await compiled(proto3System);
    const symbols = sources.assembly.map!.symbols.filter(({ source }) => source !== "a.v1.Point");
    const text = sources.assembly.compilation
      .get("global.proto")!
      .replace(/message Point \{[^}]*\}/, "")
      .replace(".g.v1.Point from", "int32 from");

    const { lines } = await verified(withMap(sources, symbols), text);

    expect(lines).toContain('"a.v1.Point": message is declared in the source and none in the result');
  });

  it("says that two sources have one name", async () => {
    const sources = await compiled({
      a: { "a.proto": proto3("a", "message M { int32 x = 1; }") },
      b: { "b.proto": proto3("b", "message M { int32 x = 1; }") },
    });
    const symbols = sources.assembly.map!.symbols.map((symbol) => ({ ...symbol, merged: "g.v1.M" }));
    const text =
      'edition = "2023"; package g.v1; message M { int32 x = 1 [features.field_presence = IMPLICIT]; }';

    const { lines } = await verified(withMap(sources, symbols), text);

    expect(lines).toEqual([
      '"b.M", now "g.v1.M": name is its own in the source and that of "a.M" as well in the result',
    ]);
  });

  it("looks for declarations in the outputs alone, not in what they import", async () => {
    const sources = await compiled({ a: { "a.proto": proto3("google.protobuf", "message Mine {}") } });
    const symbols = sources.assembly.map!.symbols.map((symbol) => ({
      ...symbol,
      merged: "google.protobuf.Empty",
    }));
    const text = 'syntax = "proto3"; package g.v1; import "google/protobuf/empty.proto";';

    const { lines } = await verified(withMap(sources, symbols), text);

    expect(lines).toEqual([
      '"google.protobuf.Mine", now "google.protobuf.Empty": message is declared in the source and none in the result',
    ]);
  });

  it("takes services as left out only where they are to be", async () => {
    const service = proto3("a", "message M {} service S { rpc Get(M) returns (M); }");
    const sources = await compiled({ a: { "a.proto": service } }, { services: "omit" });

    const omitted = await verified({ ...sources, withoutServices: true });
    const lost = await verified(sources);

    expect(omitted.lines).toEqual([]);
    expect(lost.lines).toEqual(['"a.S": service is declared in the source and none in the result']);
  });

  it("compares nothing that is not asked for", () => {
    const empty = { descriptorSet: new Uint8Array(), files: [] };
    const map = { version: 1 as const, symbols: [], grpc: {}, any: {} };
    const input = { sources: [], merged: empty, map };

    const report = verifyMerged(
      { ...input, withoutServices: false },
      { descriptors: false, roundTrips: { perType: 0, seed: 1 } },
    );

    expect(report).toMatchObject({ differences: [], roundTrips: { messages: 0 }, compared: { messages: 0 } });
  });
});

function withMap(
  sources: CompiledAssembly,
  symbols: NonNullable<CompiledAssembly["assembly"]["map"]>["symbols"],
): CompiledAssembly {
  const { assembly } = sources;
  return { ...sources, assembly: { ...assembly, map: { ...assembly.map!, symbols } } };
}
