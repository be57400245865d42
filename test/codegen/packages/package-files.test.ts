import { describe, expect, it } from "vitest";
import { packageFiles } from "../../../src/codegen/packages/package-files.ts";
import { profiles } from "../../../src/codegen/profiles/profiles.ts";
import { packagedLanguages } from "../../../src/config/packages.ts";

/** Text of each file that a package of these generated files has besides. */
function filesOf(
  language: string,
  code: Readonly<Record<string, string>>,
  importPath = "global.proto",
  { mode = "merge", partial = false }: { mode?: "merge" | "import"; partial?: boolean } = {},
) {
  const config = {
    name: language === "go" ? "acme.dev/protos" : "acme-protos",
    group: "com.acme",
    version: "0.1.0",
  };
  const files = Object.entries(code).map(([path, text]) => ({
    path: `gen/${path}`,
    content: Buffer.from(text),
  }));
  const languages = [{ name: language, plugin: undefined, out: "gen", opt: [], package: config }];
  const made = packageFiles(languages, [{ language, files }], { mode, importPath }, partial);
  return Object.fromEntries(made.map(({ path, content }) => [path, Buffer.from(content).toString("utf8")]));
}

describe("packageFiles", () => {
  it("knows every language that config.yaml takes a package for", () => {
    const packaged = profiles.filter((profile) => profile.package !== undefined);

    expect(packaged.map(({ name }) => name).sort()).toEqual(Object.keys(packagedLanguages).sort());
  });

  it("writes nothing for a language without a package, or one that was not generated", () => {
    const python = { name: "python", plugin: undefined, out: "gen", opt: [] };
    const outputs = [{ language: "python", files: [{ path: "gen/a_pb2.py", content: Buffer.of() }] }];
    const config = { name: "a", group: undefined, version: "1.0.0" };
    const output = { mode: "merge", importPath: "a.proto" } as const;

    expect(packageFiles([python], outputs, output)).toEqual([]);
    expect(packageFiles([{ ...python, package: config }], [], output)).toEqual([]);
  });

  it("knows of a part of the code that the rest may need more", () => {
    const messages = { "a_pb2.py": "from google.protobuf import descriptor\n" };
    const whole = filesOf("python", messages)["gen/pyproject.toml"];
    const part = filesOf("python", messages, "global.proto", { partial: true })["gen/pyproject.toml"];
    const js = filesOf("typescript", { "a_pb.js": "" }, "g/all.proto", { mode: "import", partial: true });

    expect(whole).not.toContain("grpcio");
    expect(part).toContain("grpcio>=");
    expect(JSON.parse(js["gen/package.json"]!).exports["."].default).toBe("./g/all.js");
  });

  it("requires of a Go module what its code imports, and no older Go than that", () => {
    const messages = 'import (\n\tprotoimpl "google.golang.org/protobuf/runtime/protoimpl"\n)\n';
    const services = 'import (\n\tgrpc "google.golang.org/grpc"\n)\n';

    expect(filesOf("go", { "global.pb.go": messages })["gen/go.mod"]).toContain(`module acme.dev/protos

go 1.23.0

require (
	google.golang.org/protobuf v1.36.12
)
`);
    const both = filesOf("go", { "global.pb.go": messages, "global_grpc.pb.go": services });
    expect(both["gen/go.mod"]).toContain(`go 1.26.0

require (
	google.golang.org/grpc v1.85.0
	google.golang.org/protobuf v1.36.12
)
`);
  });

  it("exports every module of an npm package, and the assembled file's as the package's own", () => {
    const code = {
      "global_pb.js": 'from "@bufbuild/protobuf/codegenv2";',
      "global_pb.d.ts": "",
      "a/a_pb.js": "",
    };

    const manifest = JSON.parse(filesOf("typescript", code)["gen/package.json"]!);

    expect(manifest).toEqual({
      name: "acme-protos",
      version: "0.1.0",
      type: "module",
      sideEffects: false,
      exports: {
        ".": { types: "./global_pb.d.ts", default: "./global_pb.js" },
        "./*.js": { types: "./*.d.ts", default: "./*.js" },
        "./*": { types: "./*.d.ts", default: "./*.js" },
      },
      dependencies: { "@bufbuild/protobuf": "^2.17.0" },
    });
  });

  it("takes the facade's barrel for the package's own module, and TypeScript as it is", () => {
    const code = { "shop/global_pb.ts": "", "shop/global.ts": "" };

    const manifest = JSON.parse(
      filesOf("typescript", code, "shop/global.proto", { mode: "import" })["gen/package.json"]!,
    );

    expect(manifest.exports["."]).toBe("./shop/global.ts");
    expect(manifest.exports["./*"]).toBe("./*.ts");
  });

  it("makes packages of Python's folders, but not of google, which others share", () => {
    const code = {
      "global_pb2.py": "from google.protobuf import descriptor as _descriptor\n",
      "global_pb2.pyi": "",
      "shop/v1/shop_pb2.py": "",
      "shop/v1/shop_pb2_grpc.py": "import grpc\n",
      "google/shop/a_pb2.py": "",
      "docs/readme.txt": "",
    };

    const files = filesOf("python", code);

    expect(Object.keys(files).sort()).toEqual([
      "gen/pyproject.toml",
      "gen/shop/__init__.py",
      "gen/shop/py.typed",
      "gen/shop/v1/__init__.py",
    ]);
    expect(files["gen/pyproject.toml"]).toContain('dependencies = ["grpcio>=1.85.1", "protobuf>=7.36.2,<8"]');
  });

  it("leaves a file alone that a plugin generates itself", () => {
    expect(filesOf("python", { "shop/__init__.py": "x = 1\n", "shop/a_pb2.py": "" })).not.toHaveProperty([
      "gen/shop/__init__.py",
    ]);
  });

  it("names each artifact that Java code imports", () => {
    const pom = filesOf("java", { "A.java": "com.google.protobuf.Message m; io.grpc.stub.ClientCalls c;" })[
      "gen/pom.xml"
    ]!;

    const artifacts = [...pom.matchAll(/<artifactId>(.*)<\/artifactId>/g)].map(([, name]) => name);
    expect(artifacts).toEqual(["acme-protos", "protobuf-java", "grpc-stub", "maven-compiler-plugin"]);
    expect(pom).toContain("<groupId>com.acme</groupId>");
  });
});
