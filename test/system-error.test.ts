import { readFile, rename } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { describeFailure } from "../src/errors.ts";
import { describeSystemError } from "../src/system-error.ts";

async function failure(body: Promise<unknown>): Promise<unknown> {
  return body.then(
    () => undefined,
    (error: unknown) => error,
  );
}

describe("describeSystemError", () => {
  it("says what the system said and what to do", async () => {
    const error = await failure(readFile(import.meta.dirname));

    expect(describeSystemError(error)).toBe(
      "The operating system refused: EISDIR: illegal operation on a directory, read. " +
        "A folder is in the place of a file: move it away, then run again.",
    );
  });

  it("leaves a file that is missing to those who look for bugs", async () => {
    const error = await failure(rename("no-such-file", "other"));

    expect(describeSystemError(error)).toBeUndefined();
    expect(describeFailure(error)).toContain("This is a bug in ProtoManager");
  });
});

describe("describeFailure", () => {
  it("does not call a full disk a bug", () => {
    const full = Object.assign(new Error("ENOSPC: no space left on device, write"), {
      code: "ENOSPC",
      syscall: "write",
    });

    expect(describeFailure(full)).toBe(
      "The operating system refused: ENOSPC: no space left on device, write. Make room on the disk, then run again.",
    );
  });
});
