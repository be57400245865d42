import { describe, expect, it } from "vitest";
import { compareParts } from "../../src/assembly/compare-parts.ts";
import { formatDiagnostic } from "../../src/diagnostics.ts";
import { assembled, expectCompiles, withCode } from "./assembled.ts";
import { oneFileEach, proto3, type Repositories, type SystemOptions } from "./support.ts";

function inParts(repositories: Repositories, options: SystemOptions = {}) {
  const result = assembled(repositories, { ...options, config: { layout: "parts", ...options.config } });
  return { ...result, pins: result.assembly.names?.parts };
}

const byRepository: SystemOptions = { config: { partsBy: "repository" } };

describe("cutParts", () => {
  it("writes parts beside the output, and imports them beside import_path", async () => {
    const result = inParts(
      { a: { "a.proto": proto3("a", "message A {}") } },
      { config: { output: "protos/api.proto", importPath: "acme/g/v1/global.proto" } },
    );

    expect([...result.files.keys()]).toEqual(["protos/api_a.proto", "protos/api.proto", "global.map.json"]);
    expect(result.assembly.targets).toEqual(["acme/g/v1/api_a.proto", "acme/g/v1/global.proto"]);
    expect(result.text).toContain('import public "acme/g/v1/api_a.proto";');
    await expectCompiles(result);
  });

  it("gives every file the same package and options", () => {
    const options = { java_package: "g", java_multiple_files: true };
    const { files } = inParts(
      { a: { "a.proto": proto3("a", "message A {}") } },
      { config: { options, goPackage: "example.com/g" } },
    );

    for (const path of ["global_a.proto", "global.proto"]) {
      expect(files.get(path)).toContain("package g.v1;\n");
      expect(files.get(path)).toContain(
        'option go_package = "example.com/g";\noption java_package = "g";\noption java_multiple_files = true;\n',
      );
    }
  });

  it("imports what is used and nothing else: references of every kind, but no names in strings", async () => {
    const proto2 = (name: string, rest: string) =>
      `syntax="proto2"; package ${name}; import "google/protobuf/descriptor.proto"; ${rest}`;
    const result = inParts(
      oneFileEach({
        base: proto2(
          "base",
          'message Base { extensions 100 [declaration = { number: 100, full_name: ".ext.more", type: ".ext.More" }]; } enum Kind { ONE = 1; } message Key { extensions 1 to 9; }',
        ),
        opt: proto2(
          "opt",
          'import "base.proto"; extend google.protobuf.MessageOptions { optional base.Key key = 50001; }',
        ),
        key: proto2("key", 'import "base.proto"; extend base.Key { optional int32 n = 1; }'),
        ext: proto2(
          "ext",
          'import "base.proto"; message More {} extend base.Base { optional More more = 100; }',
        ),
        uses: proto2(
          "uses",
          'import "opt.proto"; import "key.proto"; import "ext.proto"; message M { option (opt.key) = { [key.n]: 1 }; } message N { map<string, ext.More> m = 1; } service S { rpc Get(ext.More) returns (M); }',
        ),
      }),
    );
    const imports = (part: string) =>
      [...result.files.get(`global_${part}.proto`)!.matchAll(/^import "(.*)";$/gm)].map(([, name]) => name);

    expect(imports("base")).toEqual([]);
    expect(imports("opt")).toEqual(["global_base.proto", "google/protobuf/descriptor.proto"]);
    expect(imports("key")).toEqual(["global_base.proto"]);
    expect(imports("ext")).toEqual(["global_base.proto"]);
    expect(imports("uses")).toEqual(["global_ext.proto", "global_key.proto", "global_opt.proto"]);
    await expectCompiles(result);
  });

  it("lets a copy that is kept once live where it stands, and the others import it", async () => {
    const shared = { "c/m.proto": proto3("c", "message M {}") };
    const result = inParts(
      {
        a: { ...shared, "a.proto": proto3("a", 'import "c/m.proto"; message A { c.M m = 1; }') },
        b: { ...shared, "b.proto": proto3("b", 'import "c/m.proto"; message B { c.M m = 1; }') },
      },
      byRepository,
    );

    expect(result.pins).toEqual({ "repo:a": "global_a.proto", "repo:b": "global_b.proto" });
    expect(result.files.get("global_b.proto")).toContain('import "global_a.proto";');
    await expectCompiles(result);
  });

  it("joins repositories that share a wrapper before it looks for circles", async () => {
    const types = proto3("t", "message T {} message U {}");
    const system: Repositories = {
      first: { "t.proto": types },
      // Both have units in the wrapper of package p; middle stands between them.
      one: { "one.proto": proto3("p", "message T {}") },
      middle: { "middle.proto": proto3("m", 'import "one.proto"; message Middle { p.T t = 1; }') },
      two: { "two.proto": proto3("p", 'import "middle.proto"; message U { m.Middle m = 1; }') },
    };
    const result = inParts(system, byRepository);
    const byPackage = inParts(system);

    expect(result.pins).toEqual({
      "repo:first": "global_first.proto",
      "repo:middle": "global_middle.proto",
      "repo:one": "global_middle.proto",
      "repo:two": "global_middle.proto",
    });
    expect(byPackage.pins).toEqual({ m: "global_m.proto", p: "global_m.proto", t: "global_t.proto" });
    await expectCompiles(result);
    await expectCompiles(byPackage);
  });

  it("has no part for a package without anything left, and keeps its name", async () => {
    const system: Repositories = {
      a: { "a.proto": proto3("a", "message A {}") },
      s: { "s.proto": proto3("s", 'import "a.proto"; service S { rpc Get(a.A) returns (a.A); }') },
    };
    const whole = inParts(system);
    const typesOnly = inParts(system, { config: { services: "omit" }, names: whole.assembly.names! });

    expect(typesOnly.assembly.targets).toEqual(["global_a.proto", "global.proto"]);
    expect(typesOnly.pins).toEqual(whole.pins);
    await expectCompiles(typesOnly);
  });

  it("takes files without a package, and no name that an external file has", async () => {
    const result = inParts(
      {
        x: { "global_a.proto": proto3("x", "message X {}") },
        a: {
          "a.proto": proto3("a", 'import "global_a.proto"; message A { x.X x = 1; }'),
          "loose.proto": 'syntax = "proto3"; message Loose {}',
        },
      },
      { config: { external: ["global_a.proto"] } },
    );

    expect(result.pins).toEqual({ "": "global_unpackaged.proto", a: "global_a_part.proto" });
    await expectCompiles(result);
  });

  it("names parts anew when they are cut otherwise, and keeps no pins of one file", () => {
    const system = oneFileEach({ a: proto3("p", "message A {}") });
    const names = inParts(system).assembly.names!;

    expect(names.parts).toEqual({ p: "global_p.proto" });
    expect(inParts(system, { ...byRepository, names }).pins).toEqual({ "repo:a": "global_a.proto" });
    expect(assembled(system, { names }).assembly.names!.parts).toBeUndefined();
  });

  it("changes the parts of one repository's packages when the repository changes", () => {
    const system = (b: string): Repositories => ({
      a: { "a.proto": proto3("a", "message A {}") },
      b: { "b.proto": proto3("b", `import "a.proto"; message B { a.A a = 1; ${b} }`) },
      c: { "c.proto": proto3("c", 'import "b.proto"; message C { b.B b = 1; }') },
    });
    const before = inParts(system(""));
    const after = inParts(system("string s = 2;"), { names: before.assembly.names! });

    const changed = [...after.files].filter(([path, text]) => before.files.get(path) !== text);
    expect(changed.map(([path]) => path)).toEqual(["global_b.proto", "global.map.json"]);
  });
});

describe("syntax of parts", () => {
  const self = 'import "global.proto";';

  it("makes an edition only of a part whose own sources mix, and names it", async () => {
    const result = inParts({
      a: {
        "a.proto": proto3("a", "message A {}"),
        "old.proto": 'syntax="proto2"; package a; message Old { optional int32 n = 1; }',
      },
      b: { "b.proto": proto3("b", "message B {}") },
    });

    expect(withCode(result, "PM2405")).toEqual([
      "PM2405 a:old.proto:1:29: proto2 here and proto3 at a:a.proto:1:29 make global_a.proto edition 2023; set global_proto.syntax to edition2023 to keep it so",
    ]);
    expect(result.files.get("global_a.proto")).toContain('edition = "2023";');
    expect(result.files.get("global_b.proto")).toContain('syntax = "proto3";');
    expect(result.text).toContain('syntax = "proto3";');
    await expectCompiles(result);
  });

  it("refuses a closed enum in a proto3 part, which only the import of the output makes possible", async () => {
    const system = oneFileEach({
      old: 'syntax="proto2"; package old; enum E { ONE = 1; }',
      new: proto3("new", `${self} message M { optional g.v1.E e = 1; }`),
    });
    const pinned = inParts(system, { config: { syntax: "edition2023" } });

    expect(withCode(inParts(system), "PM2407")).toEqual([
      'PM2407 new:new.proto:1:75: "old.E" is a closed enum of another part, and this part is proto3; set global_proto.syntax to edition2023',
    ]);
    expect(withCode(pinned, "PM2407")).toEqual([]);
    await expectCompiles(pinned);
  });
});

describe("checkParts", () => {
  const options = (more: object) => ({ config: { options: { java_package: "g", ...more } } });
  const a = { a: { "a.proto": proto3("a", "message A {}") } };

  it("warns of Java classes inside the classes of files", () => {
    expect(withCode(inParts(a, options({})), "PM1403")).toEqual([
      "PM1403 without java_multiple_files every Java class lies inside the outer class of its part; set java_multiple_files: true in global_proto.options",
    ]);
    expect(withCode(inParts(a, options({ java_multiple_files: true })), "PM1403")).toEqual([]);
    expect(withCode(assembled(a, options({})), "PM1403")).toEqual([]);
  });

  it("warns of a declaration that comes to be called like a pinned part", () => {
    const names = inParts(a).assembly.names!;
    const result = inParts({ ...a, b: { "b.proto": proto3("b", "message globalA {}") } }, { names });

    expect(result.pins).toMatchObject({ a: "global_a.proto" });
    expect(withCode(result, "PM1405")).toEqual([
      'PM1405 b:b.proto:1:29: "b.globalA" has the name that code generators give to "global_a.proto"; delete the part under `names.parts` in protomanager.lock to name it anew',
    ]);
  });

  it("counts wrappers, the needed ones and those that are not yet", () => {
    const wrapper = proto3("global.a", "message A {}");
    const result = inParts({ ...a, w: { "w.proto": wrapper } });

    expect(result.pins).toEqual({ a: "global_a_part.proto", "global.a": "global_global_a.proto" });
    expect(result.files.get("global_global_a.proto")).toContain("message GlobalA {");
    expect(withCode(result, "PM1405")).toEqual([]);
    expect(inParts({ ...a, w: { "w.proto": proto3("global.a", "message B {}") } }).pins).toEqual(result.pins);
  });

  it("notes the size of one file, and not of parts", () => {
    const many = Array.from({ length: 1000 }, (_, index) => `message M${index} {}`).join("\n");
    const large = { a: { "a.proto": proto3("a", many) } };

    expect(withCode(assembled(large), "PM1401")).toEqual([
      "PM1401 the result has 1000 messages in 2005 lines, which makes some generators slow; set layout: parts, and java_multiple_files: true in options when Java is generated",
    ]);
    expect(withCode(inParts(large), "PM1401")).toEqual([]);
  });
});

describe("compareParts", () => {
  const state = (result: ReturnType<typeof inParts>) => ({
    map: result.assembly.map!,
    names: result.assembly.names,
  });
  const moved = (before: ReturnType<typeof inParts>, after: ReturnType<typeof inParts>) =>
    compareParts(state(before), state(after)).map(formatDiagnostic);

  it("finds a declaration that moves to another repository, with parts by repository", () => {
    const c = { "c.proto": proto3("c", "message C {}") };
    const [a, b] = ["A", "B"].map((name) => proto3(name.toLowerCase(), `message ${name} {}`));
    const before = inParts({ a: { "a.proto": a!, ...c }, b: { "b.proto": b! } }, byRepository);
    const after = inParts({ a: { "a.proto": a! }, b: { "b.proto": b!, ...c } }, byRepository);

    expect(moved(before, after)).toEqual([
      'PM4002 b:c.proto:1: declarations of repository "b" moved from "global_a.proto" to "global_b.proto"',
    ]);
    expect(moved(before, before)).toEqual([]);
  });

  it("says nothing when one of them has no parts, or a declaration is new", () => {
    const a = { a: { "a.proto": proto3("a", "message A {}") } };
    const file = { ...assembled(a), pins: undefined };

    expect(moved(file, inParts(a))).toEqual([]);
    expect(moved(inParts(a), file)).toEqual([]);
    expect(moved(inParts(a), inParts({ ...a, b: { "b.proto": proto3("b", "message B {}") } }))).toEqual([]);
  });
});
