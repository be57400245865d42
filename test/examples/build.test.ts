import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildRepositories, buildRepository, commitFiles } from "../../examples/build.ts";
import { readExample, withBaseUrl } from "../../examples/example.ts";
import { run } from "../../src/process.ts";

const folder = join(import.meta.dirname, "..", "..", "examples", "registry-system");
let target: string;

beforeAll(async () => {
  target = await mkdtemp(join(tmpdir(), "protomanager-examples-"));
});
afterAll(() => rm(target, { recursive: true }));

async function git(args: string[], cwd: string): Promise<string> {
  return (await run({ file: "git", args, cwd })).stdout.toString("utf8");
}

describe("buildRepositories", () => {
  it("makes a repository for each one that config.yaml lists, found under the rewritten urls", async () => {
    const example = await readExample("registry-system", folder);

    await buildRepositories(example, target);
    const config = withBaseUrl(example.config, pathToFileURL(target).href);

    const urls = [...config.matchAll(/url: "(.*)"/g)].map((match) => match[1]!);
    expect(urls).toHaveLength(3);
    for (const url of urls) {
      expect(await git(["ls-remote", url, "HEAD"], target)).toMatch(/^[0-9a-f]{40}\tHEAD/);
    }
  });

  it("stores the files byte for byte", async () => {
    const example = await readExample("registry-system", folder);

    const [proto] = await buildRepositories(example, join(target, "bytes"));

    const stored = await git(["show", "main:proto/registry.proto"], proto!.path);
    const onDisk = await readFile(join(folder, "repositories/registry-proto/proto/registry.proto"), "utf8");
    expect(stored).toBe(onDisk);
  });

  it("gives the same commit ids every time", async () => {
    const example = await readExample("registry-system", folder);

    const first = await buildRepositories(example, join(target, "first"));
    const second = await buildRepositories(example, join(target, "second"));

    expect(second.map(({ commit }) => commit)).toEqual(first.map(({ commit }) => commit));
  });
});

describe("buildRepository", () => {
  it("counts bytes, not characters", async () => {
    const files = new Map([
      ["a.proto", "// größer als 縦\n"],
      ["b/c.proto", "// second\n"],
    ]);

    const { path, commit } = await buildRepository(target, "acme/bytes", files);

    expect(await git(["show", `${commit}:a.proto`], path)).toBe("// größer als 縦\n");
    expect(await git(["show", `${commit}:b/c.proto`], path)).toBe("// second\n");
  });
});

describe("commitFiles", () => {
  it("adds a commit that changes what is given and keeps the rest", async () => {
    const files = new Map([
      ["a.proto", "// a\n"],
      ["b.proto", "// b\n"],
    ]);
    const { path, commit } = await buildRepository(target, "acme/growing", files);

    const next = await commitFiles(path, new Map([["b.proto", "// b, changed\n"]]));

    expect(await git(["rev-list", "main"], path)).toBe(`${next}\n${commit}\n`);
    expect(await git(["show", "main:a.proto"], path)).toBe("// a\n");
    expect(await git(["show", "main:b.proto"], path)).toBe("// b, changed\n");
  });
});

describe("withBaseUrl", () => {
  it("changes urls and nothing else", () => {
    const config = `# The system
repositories:
  - name: a
    url: github.com/acme/a # the first
    dependencies: [b, c]
`;

    expect(withBaseUrl(config, "http://127.0.0.1:1")).toBe(
      config.replace("github.com/acme/a", "http://127.0.0.1:1/acme/a.git"),
    );
  });
});
