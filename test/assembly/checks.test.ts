import { describe, expect, it } from "vitest";
import { assembled, expectCompiles, withCode } from "./assembled.ts";
import { proto3, type Repositories } from "./support.ts";

const descriptor = 'import "google/protobuf/descriptor.proto";';

function option(packageName: string, extendee: string, field: string): string {
  return proto3(packageName, `${descriptor} extend google.protobuf.${extendee} { ${field} }`);
}

describe("checkExtensionNumbers", () => {
  it("takes one number for two messages, and finds extensions inside messages", () => {
    const nested = (name: string) =>
      proto3(
        name,
        `${descriptor} message M${name} { extend google.protobuf.FieldOptions { string o = 50002; } }`,
      );
    const result = assembled({
      a: { "a.proto": option("a", "FieldOptions", "string o = 50001;"), "n.proto": nested("a") },
      b: { "b.proto": option("b", "EnumOptions", "int32 p = 50001;"), "n.proto": nested("b") },
    });

    expect(withCode(result, "PM2301")).toEqual([
      expect.stringContaining("is already used by a.Ma.o at a:n.proto:"),
    ]);
  });
});

describe("checkPackages", () => {
  it("refuses a global package that is something else in an external file", () => {
    const result = assembled(
      {
        lib: { "x/y.proto": proto3("x", "message y {}") },
        a: { "a.proto": proto3("x", 'import "x/y.proto"; message v1 { x.y m = 1; }') },
      },
      { config: { package: "x.y.v1", external: ["x/**"] } },
    );

    expect(withCode(result, "PM2001")).toEqual([
      'PM2001 lib:x/y.proto:1:29: "x.y" is a package too, that of global.proto',
    ]);
  });
});

describe("checkFileOptions", () => {
  it("reports custom and deprecated file options, which are dropped", async () => {
    const options = `${option("o", "FileOptions", "string mark = 50001;")}`;
    const result = assembled({
      o: { "o.proto": options },
      a: {
        "a.proto":
          'syntax = "proto3";\npackage a;\nimport "o.proto";\noption deprecated = true;\noption (o.mark) = "x";\noption java_package = "a";\nmessage M {}\n',
        "b.proto": 'syntax = "proto3";\noption deprecated = false;\nmessage N {}\n',
      },
    });

    expect(withCode(result, "PM1304")).toEqual([
      'PM1304 a:a.proto:4:1: file option "deprecated" is dropped; mark the messages and services that are meant',
    ]);
    expect(withCode(result, "PM1305")).toEqual([
      'PM1305 a:a.proto:5:1: file option "(o.mark)" is dropped; set global_proto.options if the result needs it',
    ]);
    expect(result.text).not.toMatch(/^option/m);
    await expectCompiles(result);
  });
});

describe("checkLiteExternals", () => {
  const repositories: Repositories = {
    lib: { "x/x.proto": 'syntax = "proto3";\npackage x;\noption optimize_for = LITE_RUNTIME;\nmessage X {}' },
    a: { "a.proto": proto3("a", 'import "x/x.proto"; message M { x.X x = 1; }') },
  };

  it("refuses an external for the lite runtime, unless the output is for it too", async () => {
    const external = ["x/**"];
    const lite = assembled(repositories, { config: { external, options: { optimize_for: "LITE_RUNTIME" } } });

    expect(withCode(assembled(repositories, { config: { external } }), "PM2406")).toEqual([
      'PM2406 lib:x/x.proto:3:1: "x/x.proto" is for the lite runtime and cannot be imported by a file that is not; set optimize_for: LITE_RUNTIME in global_proto.options, or collect the file',
    ]);
    await expectCompiles(lite);
  });
});

describe("checkSize", () => {
  it("notes a result that generators are slow with", () => {
    const messages = (count: number) =>
      Array.from({ length: count }, (_, index) => `message M${index} {}`).join("\n");
    const large = assembled({ a: { "a.proto": proto3("a", messages(1000)) } });
    const long = assembled({ a: { "a.proto": proto3("a", `message M {\n${"// Line.\n".repeat(10_000)}}`) } });
    const small = assembled({ a: { "a.proto": proto3("a", messages(999)) } });

    expect(withCode(large, "PM1401")).toHaveLength(1);
    expect(withCode(long, "PM1401")).toHaveLength(1);
    expect(withCode(small, "PM1401")).toEqual([]);
  });
});

describe("checkConfig", () => {
  const repositories: Repositories = { a: { "a.proto": proto3("a", "message M {}") } };

  it("proposes a name for the Go package without a version where the package has none", () => {
    const result = assembled(repositories, { config: { goPackage: "example.com/type", package: "acme" } });

    expect(withCode(result, "PM1203")).toEqual([
      'PM1203 go_package "example.com/type" gives the Go package the name "_type", since "type" is a keyword; write "example.com/type;acme"',
    ]);
  });

  it.each(["example.com/gen/go;gv1", "example.com/golang", undefined])(
    "accepts go_package %s",
    (goPackage) => {
      expect(withCode(assembled(repositories, { config: { goPackage } }), "PM1203")).toEqual([]);
    },
  );

  it("notes an import path that anyone may have", () => {
    const folder = assembled(repositories, { config: { importPath: "g/v1/global.proto" } });

    expect(withCode(assembled(repositories), "PM1204")).toEqual([
      'PM1204 import_path "global.proto" has no folder, so another package\'s file may be registered under it too; set it to "g/v1/global.proto"',
    ]);
    expect(withCode(folder, "PM1204")).toEqual([]);
    expect([...folder.assembly.compilation.keys()]).toEqual(["g/v1/global.proto"]);
  });
});

describe("chooseSyntax", () => {
  const two = { "two.proto": 'syntax = "proto2";\npackage two;\nmessage Two {}' };
  const three = { "three.proto": proto3("three", "message Three {}") };

  it("takes a mixture in import mode, and files without declarations in any", async () => {
    await expectCompiles(assembled({ a: two, b: three }, { config: { mode: "import" } }));
    await expectCompiles(assembled({ a: { ...two, "none.proto": 'syntax = "proto3";' } }));
  });

  it("takes the pinned syntax that all sources have", async () => {
    await expectCompiles(assembled({ a: three }, { config: { syntax: "proto3" } }));
  });
});
