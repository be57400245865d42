import path from "node:path";
import { describe, expect, it } from "vitest";
import { defaultCacheFolder } from "../../src/sources/cache-folder.ts";

describe("defaultCacheFolder", () => {
  it.each([
    [
      { RUNNER_TOOL_CACHE: "/opt/tools", RUNNER_TEMP: "/tmp/runner" },
      path.join("/opt/tools", "protomanager"),
    ],
    [{ RUNNER_TOOL_CACHE: "", RUNNER_TEMP: "/tmp/runner" }, path.join("/tmp/runner", "protomanager")],
  ])("is on the runner with %j", (environment, folder) => {
    expect(defaultCacheFolder(environment)).toBe(folder);
  });

  it("is the user's elsewhere", () => {
    expect(defaultCacheFolder({})).toMatch(/protomanager/);
    expect(path.isAbsolute(defaultCacheFolder({}))).toBe(true);
  });
});
