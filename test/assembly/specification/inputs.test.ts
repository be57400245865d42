/** Cases of docs/specification.md 11: external files, import roots and files without declarations. */

import { describe, expect, it } from "vitest";
import { assembled, body, expectCompiles, names, withCode } from "../assembled.ts";
import { oneFileEach, proto3, type Repositories } from "../support.ts";

const descriptor = 'import "google/protobuf/descriptor.proto";';

describe("external files", () => {
  it("case 60: a vendored descriptor.proto from before editions is ignored", async () => {
    const result = assembled({
      a: {
        "google/protobuf/descriptor.proto":
          'syntax = "proto2"; package google.protobuf; message FieldOptions { extensions 1000 to max; }',
        "a.proto": `edition = "2023"; package a; ${descriptor} extend google.protobuf.EnumOptions { string o = 50001; } message M { int32 n = 1 [features.field_presence = IMPLICIT]; }`,
      },
    });

    expect(withCode(result, "PM1301")).toEqual([
      'PM1301 a:google/protobuf/descriptor.proto: vendored "google/protobuf/descriptor.proto" is ignored; the toolchain\'s own is used',
    ]);
    expect(names(result)).toEqual({ "a.M": "g.v1.M", "a.o": "g.v1.o" });
    await expectCompiles(result);
  });

  it("case 61: an external file must not import a collected one", () => {
    const result = assembled({
      a: {
        "a.proto": proto3("a", 'import "google/api/x.proto"; message A { google.api.X x = 1; }'),
        "google/api/x.proto": proto3("google.api", 'import "c.proto"; message X { c.C c = 1; }'),
        "c.proto": proto3("c", "message C {}"),
      },
    });

    expect(withCode(result, "PM2206")).toEqual([
      'PM2206 a:google/api/x.proto:1:38: external file imports "c.proto", which is collected: make both external, or collect both',
    ]);
    expect(result.files.size).toBe(0);
  });

  it("case 73: an external file for the lite runtime is refused", () => {
    const result = assembled(
      {
        lib: { "x/x.proto": 'syntax="proto3"; package x; option optimize_for = LITE_RUNTIME; message X {}' },
        a: { "a.proto": proto3("a", 'import "x/x.proto"; message M { x.X x = 1; }') },
      },
      { config: { external: ["x/**"] } },
    );

    expect(withCode(result, "PM2406")).toEqual([
      'PM2406 lib:x/x.proto:1:29: "x/x.proto" is for the lite runtime and cannot be imported by a file that is not; set optimize_for: LITE_RUNTIME in global_proto.options, or collect the file',
    ]);
    expect(result.files.size).toBe(0);
  });

  it("case 89: external files that nothing imports are counted, the first named", async () => {
    const unused = ["annotations", "client", "field", "http"].map(
      (name) => [`google/api/${name}.proto`, proto3("google.api", "")] as const,
    );
    const result = assembled({
      googleapis: Object.fromEntries(unused),
      a: {
        "a.proto": proto3("a", 'import "google/rpc/used.proto"; message M { google.rpc.Used u = 1; }'),
        "google/rpc/used.proto": proto3("google.rpc", "message Used {}"),
        "validate/validate.proto": proto3("validate", ""),
      },
    });

    expect(withCode(result, "PM1311")).toEqual([
      "PM1311 4 files of googleapis are external and not imported: google/api/annotations.proto, google/api/client.proto, google/api/field.proto, …; all files of googleapis are external, so it is only a source of imports",
      "PM1311 1 file of a is external and not imported: validate/validate.proto",
    ]);
    await expectCompiles(result);
  });

  const gnostic: Repositories = {
    vendor: {
      "gnostic/openapiv3/x.proto": proto3(
        "gnostic",
        `${descriptor} extend google.protobuf.MessageOptions { string x = 1143; }`,
      ),
    },
  };
  /** `vendor` gives the file as `gnostic/openapiv3/x.proto` and as `openapiv3/x.proto`. */
  const roots = {
    vendor: [
      { folder: "", prefix: "" },
      { folder: "gnostic", prefix: "" },
    ],
  };
  const user = (name: string, path: string) =>
    proto3(name, `import "${path}"; message M${name} { option (gnostic.x) = "v"; }`);

  it("case 90: an external file keeps the name that the sources import it by", async () => {
    const result = assembled(
      { ...gnostic, ...oneFileEach({ a: user("a", "gnostic/openapiv3/x.proto") }) },
      { roots },
    );

    expect(result.text.match(/^import .*/gm)).toEqual(['import "gnostic/openapiv3/x.proto";']);
    expect(withCode(result, "PM1309")).toEqual([]);
    await expectCompiles(result);
  });

  it("case 91: an external file under two names is imported once", async () => {
    const sources = oneFileEach({
      a: user("a", "gnostic/openapiv3/x.proto"),
      b: user("b", "openapiv3/x.proto"),
      c: user("c", "openapiv3/x.proto"),
    });
    const result = assembled({ ...gnostic, ...sources }, { roots });

    expect(result.text.match(/^import .*/gm)).toEqual(['import "openapiv3/x.proto";']);
    expect(withCode(result, "PM1309")).toEqual([
      'PM1309 vendor:gnostic/openapiv3/x.proto: imported as "openapiv3/x.proto" and as "gnostic/openapiv3/x.proto"; the result imports "openapiv3/x.proto"',
    ]);
    await expectCompiles(result);
  });
});

describe("collected files", () => {
  it("case 72: what declares nothing is read and leaves no trace", async () => {
    const result = assembled({
      a: {
        "comment.proto": "// Only this.",
        "empty.proto": "",
        "m.proto": proto3("a", "message M {\n  // Only a comment.\n};\nmessage N {} ;"),
      },
    });

    expect(body(result)).toEqual([
      "// a: m.proto (package a)",
      "message M {",
      "// Only a comment.",
      "}",
      "message N {}",
    ]);
    await expectCompiles(result);
  });

  it("case 101: a file under two names, which no compiler takes together, is merged once", async () => {
    const result = assembled(
      {
        a: {
          "api/rpc.proto": proto3("rpc", "message R {}"),
          "api/one.proto": proto3("one", 'import "api/rpc.proto"; message One { rpc.R r = 1; }'),
          "api/two.proto": proto3("two", 'import "rpc.proto"; message Two { rpc.R r = 1; }'),
        },
      },
      {
        roots: {
          a: [
            { folder: "", prefix: "" },
            { folder: "api", prefix: "" },
          ],
        },
      },
    );

    expect(withCode(result, "PM1307")).toEqual([
      'PM1307 a:api/rpc.proto: imported as "api/rpc.proto" and as "rpc.proto"; it is merged once',
    ]);
    expect(names(result)).toEqual({ "one.One": "g.v1.One", "rpc.R": "g.v1.R", "two.Two": "g.v1.Two" });
    await expectCompiles(result);
  });
});
