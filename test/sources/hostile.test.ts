import { describe, expect, it } from "vitest";
import { hostileRepositories, readHostile } from "./hostile-repositories.ts";

describe("a repository with hostile content", () => {
  it.each(hostileRepositories)("is refused: $title", async (hostile) => {
    expect(await readHostile(hostile)).toBe(hostile.error);
  });
});
