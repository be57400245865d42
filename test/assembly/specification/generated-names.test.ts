/** Cases of docs/specification.md 11: names that compilers and code generators could not tell apart. */

import { describe, expect, it } from "vitest";
import { goCamelCase } from "../../../src/assembly/go-identifiers.ts";
import { descriptorsOf } from "../../support/compilers.ts";
import { type Assembled, assembled, expectCompiles, names, withCode } from "../assembled.ts";
import { oneFileEach, proto3, type SystemOptions } from "../support.ts";

function merge(files: Record<string, string>, options: SystemOptions = {}) {
  return assembled(oneFileEach(files), options);
}

describe("reserved components", () => {
  it("case 23: the name of an external package below the global one is not given away", async () => {
    const result = assembled(
      {
        lib: { "ext/sub.proto": proto3("g.v1.sub", "message Thing {}") },
        a: {
          "a.proto": proto3(
            "a",
            'import "ext/sub.proto"; message sub {} message Use { g.v1.sub.Thing t = 1; }',
          ),
        },
      },
      { config: { external: ["ext/**"] } },
    );

    expect(names(result)).toEqual({ "a.sub": "g.v1.A.sub", "a.Use": "g.v1.Use" });
    expect(result.text).toContain("message Use { .g.v1.sub.Thing t = 1; }");
    await expectCompiles(result);
  });

  it("case 84: the first component of the global package is not given away", async () => {
    const descriptor = 'import "google/protobuf/descriptor.proto";';
    const result = merge(
      {
        b: `syntax="proto2"; package b; ${descriptor} message acme {} message O { extensions 10; } extend O { optional int32 more = 10; } extend google.protobuf.MessageOptions { optional O o = 50001; } message Use { option (o) = { [b.more]: 5 }; }`,
      },
      { config: { package: "acme.g.v1" } },
    );

    expect(names(result)).toMatchObject({ "b.acme": "acme.g.v1.B.acme", "b.more": "acme.g.v1.more" });
    expect(result.text).toContain("message Use { option (o) = { [acme.g.v1.more]: 5 }; }");
    await expectCompiles(result);
  });
});

describe("generator keys", () => {
  it("case 81: names that differ in case are one name to generators", async () => {
    const result = merge({
      a: proto3("a", "message Snapshot {}"),
      b: proto3("b", "message snapshot {}"),
    });

    expect(names(result)).toEqual({ "a.Snapshot": "g.v1.Snapshot", "b.snapshot": "g.v1.B.snapshot" });
    const identifiers = await goMessages(result);
    expect(identifiers).toEqual(["Snapshot", "B", "B_Snapshot"]);
    await expectCompiles(result);
  });

  it("case 82: names of one package are not compared with each other", async () => {
    const result = merge({
      a: proto3("a", "message FooBar {} message fooBar {}"),
      b: proto3("b", "message foo_bar {}"),
    });

    expect(names(result)).toEqual({
      "a.FooBar": "g.v1.FooBar",
      "a.fooBar": "g.v1.fooBar",
      "b.foo_bar": "g.v1.B.foo_bar",
    });
    await expectCompiles(result);
  });

  it.each([
    ["itself", "message Status {}", "message Status {}", { "status.Status": "g.v1.Status_.Status" }],
    [
      "two levels down",
      "message M {}",
      "message M { message N { message Status {} } }",
      { "status.M": "g.v1.Status_.M", "status.M.N.Status": "g.v1.Status_.M.N.Status" },
    ],
  ])("case 83: no wrapper is named like a type in it (%s)", async (_where, rival, declarations, expected) => {
    const result = merge({ a: proto3("a", rival), status: proto3("status", declarations) });

    expect(names(result)).toMatchObject(expected);
    await expectCompiles(result);
  });
});

describe("both naming modes", () => {
  it.each(["short", "namespaced"] as const)(
    "case 85: the global package's own type keeps its name, whatever its rank (%s)",
    async (naming) => {
      const files = { a: proto3("a", "message M {}"), b: proto3("g.v1", "message M {}") };
      const result = merge(files, { dependencies: { b: ["a"] }, config: { naming } });

      expect(names(result)).toEqual({ "a.M": "g.v1.A.M", "g.v1.M": "g.v1.M" });
      await expectCompiles(result);
    },
  );

  const service = (name: string) =>
    `message M${name} {} service ${name} { rpc Get(M${name}) returns (M${name}); }`;

  it("case 86: namespaced, two services of one prefixed name", async () => {
    const result = merge(
      { x: proto3("a", service("BFoo")), y: proto3("a.b", service("Foo")) },
      { config: { naming: "namespaced" } },
    );

    expect(names(result)).toMatchObject({ "a.BFoo": "g.v1.ABFoo", "a.b.Foo": "g.v1.ABFoo_" });
    expect(withCode(result, "PM2205")).toEqual([
      'PM2205 y:y.proto:1:47: service a.b.Foo is named "ABFoo_": "ABFoo" is taken by a.BFoo at x:x.proto:1:46',
    ]);
    await expectCompiles(result);
  });

  it("case 86: namespaced, a service and a package of one prefixed name", async () => {
    const result = merge(
      { x: proto3("a.b.foo", "message N {}"), y: proto3("a.b", service("Foo")) },
      { config: { naming: "namespaced" } },
    );

    expect(names(result)).toMatchObject({ "a.b.Foo": "g.v1.ABFoo", "a.b.foo.N": "g.v1.ABFoo_.N" });
    expect(withCode(result, "PM2205")).toEqual([
      'PM2205 the wrapper of package "a.b.foo" is named "ABFoo_": "ABFoo" is taken by a.b.Foo at y:y.proto:1:47',
    ]);
    await expectCompiles(result);
  });
});

/** protoc-gen-go's names for the messages of the output. */
async function goMessages({ assembly }: Assembled): Promise<string[]> {
  const { file } = await descriptorsOf(assembly.compilation);
  return file
    .flatMap(({ messageType }) => messageType)
    .flatMap((message) => [message, ...message.nestedType].map(({ name }) => [message.name, name]))
    .map(([outer, name]) =>
      outer === name ? goCamelCase(name!) : `${goCamelCase(outer!)}_${goCamelCase(name!)}`,
    );
}
