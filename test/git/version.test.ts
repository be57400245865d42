import { describe, expect, it } from "vitest";
import { checkGitVersion, requireGit } from "../../src/git/version.ts";

const fix = "Install git 2.31 or newer (https://git-scm.com/downloads) and put it on PATH.";

describe("checkGitVersion", () => {
  it.each([
    "git version 2.31.0",
    "git version 2.39.5 (Apple Git-154)",
    "git version 2.50.1.windows.1",
    "git version 3.0.0",
  ])("takes %s", (line) => {
    expect(() => checkGitVersion(line)).not.toThrow();
  });

  it.each([
    ["git version 2.30.9", `git 2.30 is too old. ${fix}`],
    ["git version 1.99.0", `git 1.99 is too old. ${fix}`],
    [undefined, `git was not found on PATH. ${fix}`],
    ["hub version 2", `git --version printed "hub version 2", which names no version. ${fix}`],
  ])("refuses %s", (line, message) => {
    expect(() => checkGitVersion(line)).toThrow(message);
  });
});

describe("requireGit", () => {
  it("takes the git of this machine", async () => {
    await expect(requireGit()).resolves.toBeUndefined();
  });
});
