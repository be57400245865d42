import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runAny } from "../../src/process.ts";

const script = join(import.meta.dirname, "..", "..", "scripts", "release-notes.js");
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "protomanager-release-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function releaseNotes(tag: string, version: string, changelog: string) {
  await writeFile(join(folder, "package.json"), JSON.stringify({ version }));
  await writeFile(join(folder, "CHANGELOG.md"), changelog);
  const { exitCode, stdout, stderr } = await runAny({
    file: process.execPath,
    args: [script, tag, folder],
    cwd: folder,
  });
  return { exitCode, stdout: stdout.toString("utf8"), stderr };
}

const changelog = `# Changelog

## [Unreleased]

## [1.2.0] - 2026-01-02

### Added

* One thing.

## [1.1.0] - 2025-12-01

* An older thing.
`;

describe("release-notes.js", () => {
  it("prints the section of the tag and nothing of the others", async () => {
    expect(await releaseNotes("v1.2.0", "1.2.0", changelog)).toEqual({
      exitCode: 0,
      stdout: "### Added\n\n* One thing.\n",
      stderr: "",
    });
  });

  it.each([
    ["v1.2.1", "1.2.0", changelog, "the tag is v1.2.1 and package.json has 1.2.0"],
    ["v1.3.0", "1.3.0", changelog, 'CHANGELOG.md has no section "## [1.3.0]"'],
    ["v2.0.0", "2.0.0", "## [2.0.0]\n\n## [1.0.0]\n", 'the section "## [2.0.0]" of CHANGELOG.md is empty'],
  ])("refuses tag %s of version %s", async (tag, version, text, problem) => {
    const { exitCode, stderr } = await releaseNotes(tag, version, text);

    expect(exitCode).toBe(1);
    expect(stderr).toContain(problem);
  });
});
