/** Texts of a few megabytes that bring very much of one thing: the assembly ends, with a result or an error. */

import { describe, expect, it } from "vitest";
import { assemble } from "../../src/assembly/assemble.ts";
import { formatDiagnostic } from "../../src/diagnostics.ts";
import { proto3, type Repositories, type SystemOptions, system } from "./support.ts";

const edition: SystemOptions = { config: { syntax: "edition2023" } };

function list(count: number, item: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => item(index)).join("");
}

describe("very many of one thing", () => {
  it.each<[what: string, repositories: Repositories, options?: SystemOptions]>([
    [
      "notes",
      {
        a: {
          "a.proto": proto3(
            "p",
            'import "google/protobuf/descriptor.proto"; ' +
              "extend google.protobuf.MessageOptions { repeated string o = 50000; } " +
              `message M { ${list(150_000, () => 'option (o)="p.M";')} }`,
          ),
        },
      },
    ],
    [
      "reserved names that editions have no form for",
      {
        a: {
          "a.proto": `package p; message M { reserved ${list(150_000, (index) => `"a b${index}",`)}"x"; }`,
        },
      },
      edition,
    ],
    [
      "options of a field",
      {
        a: {
          "a.proto": `package p; message M { repeated int32 f = 1 [deprecated=true${list(150_000, () => ",packed=true")}]; }`,
        },
      },
      edition,
    ],
    [
      "keywords that the syntax has not",
      {
        a: {
          "a.proto": `edition = "2024"; package p; ${list(140_000, (index) => `export message M${index}{}`)}`,
        },
      },
      edition,
    ],
    [
      "imports of an external file",
      {
        a: {
          "a.proto": 'import "google/x.proto"; message M { optional google.X x = 1; }',
          "google/x.proto": `package google; ${list(150_000, () => 'import "google/y.proto";')} message X {}`,
          "google/y.proto": "package google;",
        },
      },
    ],
  ])("ends with a result: %s", (_what, repositories, options) => {
    expect(assemble(system(repositories, options)).files).toHaveLength(2);
  });

  it("refuses groups by the thousand where they would become messages", () => {
    const groups = list(1_000, (index) => `optional group G${index} = ${index + 1} {}`);
    const fields = list(5_000, (index) => `required int32 f${index} = ${index + 1_001};`);
    const files = Object.fromEntries(
      ["M", "N"].map((name) => [`${name}.proto`, `package p; message ${name} { ${groups} ${fields} }`]),
    );

    const { diagnostics } = assemble(system({ a: files }, edition));

    expect(diagnostics.filter(({ severity }) => severity === "error").map(formatDiagnostic)).toEqual([
      "PM2502 a:M.proto:1:12: a has too many groups, which edition 2023 has no form for, among too many fields; make messages of them",
    ]);
  });

  it("counts what a public hub of deep packages lets many files see", () => {
    const files: Record<string, string> = {};
    for (let index = 0; index < 200; index++) {
      files[`deep${index}.proto`] = `package p${index}${".a".repeat(500)};`;
      files[`viewer${index}.proto`] = `import "hub.proto"; message V${index} { optional V${index} v = 1; }`;
    }
    files["hub.proto"] = list(200, (index) => `import public "deep${index}.proto";`);

    const { diagnostics } = assemble(system({ a: files }));

    expect(diagnostics.filter(({ code }) => code === "PM2502")).toHaveLength(1);
  });
});
