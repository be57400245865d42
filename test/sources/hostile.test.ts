import { describe, expect, it } from "vitest";
import { hostileRepositories, readHostile } from "./hostile-repositories.ts";

describe("a repository with hostile content", () => {
  it.each(hostileRepositories)("does no harm: $title", async (hostile) => {
    expect(await readHostile(hostile)).toBe(hostile.outcome);
  });
});
