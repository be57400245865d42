import { describe, expect, it } from "vitest";
import { commitMessage } from "../../src/publish/commit-message.ts";
import { readInputsTrailer } from "../../src/publish/trailer.ts";
import { a, b, runReport } from "./report.ts";

const inputs = `sha256:${"0".repeat(64)}`;

describe("commitMessage", () => {
  it("names system, repositories and inputs", () => {
    expect(commitMessage(runReport(), inputs)).toBe(
      `chore(proto): update shop v1 to orders bbbbbbb\n\n- orders: ${a.slice(0, 12)} to ${b.slice(0, 12)}\n\n` +
        `ProtoManager-Inputs: ${inputs}`,
    );
  });

  it("counts what it does not list, and keeps the trailer readable", () => {
    const repositories = Array.from({ length: 60 }, (_, index) => ({
      name: `r${index}`,
      url: "https://github.com/acme/r",
      from: undefined,
      to: b,
    }));

    const message = commitMessage(runReport({ repositories }), inputs);

    expect(message).toContain("- and 10 more");
    expect(readInputsTrailer(message)).toBe(inputs);
  });

  it("lets no name skip CI, mention or close", () => {
    const name = "x [skip ci] @acme\n\nfixes #1";
    const repositories = [{ name, url: "https://github.com/acme/x", from: a, to: b }];

    expect(commitMessage(runReport({ repositories }), inputs)).not.toMatch(/\[skip ci\]|@acme|#1|\n\nfixes/);
  });
});
