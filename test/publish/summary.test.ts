import { describe, expect, it } from "vitest";
import { jobSummary, maxSummaryBytes } from "../../src/publish/summary.ts";
import { isGitHub, runReport, symbolMap } from "./report.ts";

const paths = (count: number) =>
  symbolMap(
    [],
    Object.fromEntries(
      Array.from({ length: count }, (_, i) => [`/o.v1.S/M${i}`, `/shop.v1.${"ü".repeat(150)}/M${i}`]),
    ),
  );

describe("jobSummary", () => {
  it("says what became of the pull request", () => {
    const result = {
      operation: "updated" as const,
      number: 3,
      url: "https://github.com/a/b/pull/3",
      notices: ["Why."],
    };

    expect(jobSummary(runReport(), result, isGitHub)).toContain(
      "**Pull request: updated** ([#3](https://github.com/a/b/pull/3))\n\n- Why.\n",
    );
  });

  it("says what was compared with the sources, and what it took", () => {
    const compared = { messages: 12, fields: 40, enumValues: 3, methods: 2, extensions: 0, comments: 1 };
    const runs = { units: "all" as const, files: 4, filesRefused: 1, sets: 2, roundTrips: 30, seconds: 0.42 };

    expect(jobSummary(runReport({ verification: { ...compared, ...runs } }), undefined, isGitHub)).toContain(
      "\nCompared 12 messages, 1 comment and 30 round trips with 3 source files in 0.4 s: no difference. 1 file could not be compared (PM6002).\n",
    );
  });

  it("holds every gRPC path", () => {
    expect(jobSummary(runReport({ map: paths(500) }), undefined, isGitHub).match(/^\| `/gm)).toHaveLength(
      501,
    );
  });

  it("stays within GitHub's limit in bytes", () => {
    const summary = jobSummary(runReport({ map: paths(10_000) }), undefined, isGitHub);

    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(maxSummaryBytes);
    expect(summary).toMatch(/… and \d+ more paths/);
  });
});
