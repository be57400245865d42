import { describe, expect, it } from "vitest";
import { importRoots, selectProtos } from "../../src/sources/selection.ts";
import { repositoryConfig } from "./sources-request.ts";

const config = (more: object) => repositoryConfig("one", "https://github.com/acme/one", more);

describe("importRoots", () => {
  it.each([
    [["proto"], "", [{ folder: "proto", prefix: "" }]],
    [["."], "", [{ folder: "", prefix: "" }]],
    [
      ["./proto/", "include"],
      "",
      [
        { folder: "proto", prefix: "" },
        { folder: "include", prefix: "" },
      ],
    ],
    [["proto", "proto/"], "", [{ folder: "proto", prefix: "" }]],
    [
      ["."],
      "etcd",
      [
        { folder: "", prefix: "etcd/" },
        { folder: "", prefix: "", alias: true },
      ],
    ],
    [
      ["api", "raft/proto"],
      "acme/etcd/",
      [
        { folder: "api", prefix: "acme/etcd/api/" },
        { folder: "raft/proto", prefix: "acme/etcd/raft/proto/" },
        { folder: "api", prefix: "", alias: true },
        { folder: "raft/proto", prefix: "", alias: true },
      ],
    ],
  ])("of %j mounted at %j", (protoDirs, mount, roots) => {
    expect(importRoots(config({ protoDirs, mount }))).toEqual(roots);
  });
});

describe("selectProtos", () => {
  const paths = [
    "a.proto",
    "proto/.hidden/d.proto",
    "proto/README.md",
    "proto/b.proto",
    "proto/testdata/c.proto",
    "proto/x.PROTO",
    "protos/e.proto",
  ];
  const selected = (more: object, mode = "100644") =>
    selectProtos(
      config(more),
      paths.map((path) => ({ path, mode, id: "", size: 0 })),
    ).map(({ path }) => path);

  it("takes the protos below the folders", () => {
    expect(selected({})).toEqual(["proto/.hidden/d.proto", "proto/b.proto", "proto/testdata/c.proto"]);
    expect(selected({ protoDirs: ["."] })).toHaveLength(5);
  });

  it("reads globs from the proto folder", () => {
    expect(selected({ include: ["*.proto"] })).toEqual(["proto/b.proto"]);
    expect(selected({ exclude: ["**/testdata/**", ".hidden/**"] })).toEqual(["proto/b.proto"]);
    expect(selected({ exclude: ["proto/**"] })).toHaveLength(3);
  });

  it("takes a file that one of two folders leaves", () => {
    expect(selected({ protoDirs: ["proto", "proto/testdata"], include: ["*.proto"] })).toEqual([
      "proto/b.proto",
      "proto/testdata/c.proto",
    ]);
  });

  it("takes links of any name unless they are excluded", () => {
    expect(selected({ include: ["nothing"] }, "120000")).toHaveLength(5);
    expect(selected({ exclude: ["**"] }, "160000")).toEqual([]);
  });
});
