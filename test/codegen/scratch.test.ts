import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { compileLanguage } from "../../src/codegen/compile-check/compile-language.ts";
import { findPrograms } from "../../src/codegen/compile-check/programs.ts";
import { type ScratchInput, scratchProject } from "../../src/codegen/compile-check/scratch.ts";
import type { CompileProfile, Step } from "../../src/codegen/profiles/profile.ts";
import { profiles } from "../../src/codegen/profiles/profiles.ts";

const node = { names: ["no-such-node", "node"], versionArguments: ["--version"], install: "Node.js" };
const file = (name: string, text = "") => ({ path: name, content: Buffer.from(text) });

function input(compile: Partial<CompileProfile>, more: Partial<ScratchInput> = {}): ScratchInput {
  return {
    profile: {
      name: "x",
      title: "X",
      generators: [],
      includeImports: false,
      fileOptions: [],
      runtime: [
        { name: "runtime", version: "1.2" },
        { name: "rpc", version: "3.4", generators: ["x-rpc"] },
      ],
      compile: { needs: [node], code: "src", files: {}, steps: [], ...compile },
    },
    generators: ["x"],
    files: [file("a.x", "a"), file("b/b.x", "b"), file("b/b.txt")],
    words: { module: "example.com/m" },
    ...more,
  };
}

function texts(scratch: ReturnType<typeof scratchProject>): Record<string, string> {
  return Object.fromEntries(scratch.files.map(({ path: name, content }) => [name, String(content)]));
}

describe("scratchProject", () => {
  it("fills in versions, paths and words, and leaves lines of packages out that nothing imports", () => {
    const files = {
      "x.mod": "module {module} in {code}\nruntime {version runtime}\nrpc {version rpc}\n{paths .x}\n",
    };

    expect(texts(scratchProject(input({ files })))["x.mod"]).toBe(
      "module example.com/m in src\nruntime 1.2\nsrc/a.x\nsrc/b/b.x\n",
    );
    expect(texts(scratchProject(input({ files }, { generators: ["x", "x-rpc"] })))["x.mod"]).toContain(
      "rpc 3.4",
    );
  });

  it("lets generated files win, and makes one argument of each path", () => {
    const scratch = scratchProject(
      input({
        code: ".",
        files: { "a.x": "of the profile", other: "kept" },
        steps: [{ program: "node", args: ["-I", "{code}", "{paths .x}"] }],
      }),
    );

    expect(texts(scratch)).toMatchObject({ "a.x": "a", other: "kept" });
    expect(scratch.steps[0]!.args).toEqual(["-I", ".", "a.x", "b/b.x"]);
  });
});

describe("compileLanguage", () => {
  const setting = { protocVersion: "36.2", environment: process.env, offline: false, now: () => 0 };
  const compile = async (steps: readonly Step[], more = {}) => {
    const workFolder = await mkdtemp(path.join(tmpdir(), "scratch-test-"));
    try {
      return await compileLanguage(input({ steps }), { ...setting, workFolder, ...more });
    } finally {
      await rm(workFolder, { recursive: true });
    }
  };
  const script = (text: string) => ["-e", text];

  it("runs every step, one for each file where it says so, without the caller's environment", async () => {
    process.env.PM_SCRATCH_TOKEN = "secret";
    process.env.PM_SCRATCH_PROXY = "passed";
    try {
      const result = await compile([
        {
          program: "no-such-node",
          args: script(
            "process.exit(require('fs').readFileSync(process.argv[1], 'utf8').length === 1 ? 0 : 1)",
          ),
          each: ".x",
        },
        {
          program: "no-such-node",
          args: script(
            "const e = process.env; process.exit(e.PM_SCRATCH_TOKEN || e.PM_SCRATCH_PROXY !== 'passed' || e.OWN !== '1' ? 1 : 0)",
          ),
          env: { OWN: "1" },
          passes: ["PM_SCRATCH_PROXY"],
        },
        { program: "no-such-compiler", args: [], optional: true },
      ]);

      expect(result).toMatchObject({
        outcome: "compiled",
        files: 3,
        programs: { "no-such-node": process.version },
      });
    } finally {
      delete process.env.PM_SCRATCH_TOKEN;
      delete process.env.PM_SCRATCH_PROXY;
    }
  });

  it("names the files that a compiler passes over", async () => {
    const listing = (...lines: string[]) => [
      {
        program: "no-such-node",
        args: script(`console.log(${JSON.stringify(lines.join("\n"))})`),
        lists: { ending: ".x", why: "somebody hid it" },
      },
    ];

    expect(await compile(listing("/src/a.x", "/src/b/b.x"))).toMatchObject({ outcome: "compiled" });
    expect(await compile(listing("/src/a.x", "/b/b.x"))).toMatchObject({
      outcome: "failed",
      message: "no-such-node does not compile these files. Of each, somebody hid it:\nsrc/b/b.x",
    });
  });

  it("sets what keeps a step from its registry only when it is offline", async () => {
    const steps = (expected: string): Step[] => [
      {
        program: "no-such-node",
        args: [
          ...script(
            "process.exit(process.env.PROXY + process.argv.slice(1) === process.env.EXPECTED ? 0 : 1)",
          ),
          "x",
        ],
        env: { PROXY: "on", EXPECTED: expected },
        offline: { env: { PROXY: "off" }, args: ["y"] },
      },
    ];

    expect(await compile(steps("offx,y"), { offline: true })).toMatchObject({ outcome: "compiled" });
    expect(await compile(steps("onx"))).toMatchObject({ outcome: "compiled" });
  });

  it("tells what the compiler said, and stops there", async () => {
    const result = await compile([
      { program: "no-such-node", args: script("console.log('a.x:1: bad'); process.exit(2)") },
      { program: "no-such-node", args: script("throw 1") },
    ]);

    expect(result.outcome).toBe("failed");
    expect(result.message).toContain("ended with exit code 2:\na.x:1: bad");
  });

  it("keeps the beginning of a long line", async () => {
    const result = await compile([
      { program: "no-such-node", args: script("console.log('y'.repeat(501) + '\\nz'); process.exit(2)") },
    ]);

    expect(result.message).toMatch(/:\ny{500}…\nz$/);
  });
});

describe("the scratch project of Rust", () => {
  it("takes no folder of generated code for a program", () => {
    const rust = profiles.find(({ name }) => name === "rust")!;
    const files = [file("generated.rs"), file("bin/main.rs"), file("tests/a.rs")];
    const project = texts(
      scratchProject(
        input({}, { profile: { ...rust, compile: rust.compile! }, files, generators: ["rust"] }),
      ),
    );

    for (const kind of ["bins", "examples", "tests", "benches"]) {
      expect(project["Cargo.toml"]).toContain(`\nauto${kind} = false\n`);
    }
  });
});

describe("findPrograms", () => {
  it("says what is missing, and what has the wrong version", async () => {
    const needs = [
      { names: ["no-such-compiler"], versionArguments: [], install: "it from example.com" },
      { ...node, names: ["node"], versionArguments: ["-e", "process.exit(1)"] },
      { ...node, names: ["node"], versionArguments: ["-p", "'3.21.12'"], matchesProtoc: true as const },
    ];

    const { missing } = await findPrograms({ needs, steps: [] }, "36.2", process.env);

    expect(missing).toEqual([
      "no-such-compiler is not on PATH: install it from example.com.",
      "`node -e process.exit(1)` fails: install Node.js.",
      expect.stringContaining("the runtime here is 3.21.12, and the code is of protoc 36.2"),
    ]);
    expect(
      (await findPrograms({ needs: needs.slice(2), steps: [] }, "3.21.12", process.env)).missing,
    ).toEqual([]);
  });

  it("takes the first that starts, by each of its names and wherever on PATH", async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "programs-test-"));
    const put = async (name: string, script: string) => {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await writeFile(path.join(folder, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    };
    const found = async (...names: string[]) => {
      const PATH = [path.join(folder, "a"), path.join(folder, "b")].join(path.delimiter);
      return (await findPrograms({ needs: [{ ...node, names }], steps: [] }, undefined, { PATH })).found.get(
        names[0]!,
      );
    };
    try {
      await put("a/alias", "exit 49");
      await put("a/other", "echo 1.2");
      expect(await found("alias", "other")).toEqual({ file: path.join(folder, "a/other"), version: "1.2" });

      await put("b/alias", "echo 3.4");
      expect(await found("alias", "other")).toEqual({ file: path.join(folder, "b/alias"), version: "3.4" });
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it("asks in the program's own folder, with what its steps are given", async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "programs-test-"));
    try {
      await writeFile(path.join(folder, "cc"), '#!/bin/sh\necho "$CC_HOME $PWD"\n', { mode: 0o755 });
      const needs = [{ ...node, names: ["cc"] }];
      const steps = [{ program: "cc", args: [], passes: ["CC_HOME"] }];
      const environment = { PATH: folder, CC_HOME: "of cc" };

      const { found } = await findPrograms({ needs, steps }, undefined, environment);

      expect(found.get("cc")?.version).toBe(`of cc ${folder}`);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it("does not ask for what the others find by themselves on a platform", async () => {
    const needs = [{ ...node, names: ["no-such-compiler"], unlessOn: "win32" as const }];

    expect((await findPrograms({ needs, steps: [] }, undefined, process.env, "win32")).missing).toEqual([]);
    expect((await findPrograms({ needs, steps: [] }, undefined, process.env, "darwin")).missing).toHaveLength(
      1,
    );
  });
});

describe("profiles", () => {
  it("have a switch for each program that fetches", () => {
    const fetching = new Set(["go", "npm", "mvn", "cargo", "dotnet"]);
    const steps = profiles.flatMap(({ compile }) => compile?.steps ?? []);
    const able = steps.filter(({ program, args }) => fetching.has(program) || args.includes("pip"));

    expect(new Set(able.map(({ program }) => program))).toEqual(new Set([...fetching, "python3"]));
    expect(able.filter(({ offline }) => offline === undefined)).toEqual([]);
  });

  it.each(profiles.map((profile) => [profile.name, profile] as const))(
    "%s starts only what it needs, and names only packages that it has",
    (_name, { compile, runtime, generators }) => {
      const programs = compile?.needs.map(({ names }) => names[0]) ?? [];
      const known = new Set(generators.map(({ name }) => name));
      for (const step of compile?.steps ?? []) if (!step.optional) expect(programs).toContain(step.program);
      for (const text of Object.values(compile?.files ?? {})) {
        for (const [, name] of text.matchAll(/\{version ([^}\s]+)\}/g)) {
          expect(runtime.map((one) => one.name)).toContain(name);
        }
      }
      for (const name of [...runtime.flatMap((one) => one.generators ?? []), ...(compile?.except ?? [])]) {
        expect(known).toContain(name);
      }
    },
  );
});
