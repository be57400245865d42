import { describe, expect, it } from "vitest";
import { changedLines } from "../../../app/checks/changed-lines.ts";
import { concludeReport, concludeWithout, type NoReport } from "../../../app/checks/conclusion.ts";
import type { CheckReport } from "../../../src/companion/protocol.ts";
import { audienceOf, finding, reportOf } from "./facts.ts";

const runUrl = "https://github.com/acme/hub/actions/runs/1";
const conclude = (report: Partial<CheckReport>, audience = audienceOf()) =>
  concludeReport({ report: reportOf(report), audience, changed: changedLines([]), runUrl });

describe("concludeReport", () => {
  it.each<[Partial<CheckReport>, string, string]>([
    [{}, "success", "The system assembles, and nothing breaks"],
    [{ findings: [finding({ severity: "warning" })] }, "success", "The system assembles: 1 warning"],
    [
      { findings: [finding(), finding(), finding({ severity: "warning" })] },
      "failure",
      "The system assembles: 2 errors and 1 warning",
    ],
    [
      { outcome: "not-assembled", findings: [finding()] },
      "failure",
      "The system no longer assembles with this change",
    ],
    // What nobody may see counts all the same.
    [{ findings: [finding({ involves: "all" })] }, "failure", "The system assembles: 1 error"],
  ])("of %j is %s", (report, conclusion, title) => {
    expect(conclude(report)).toMatchObject({ conclusion, output: { title } });
  });

  it("says of what not everybody may read only how much there is", () => {
    const { output } = conclude({
      outcome: "not-assembled",
      broken: ["secret", "users"],
      findings: [
        finding({ repository: "secret", message: "secret.v1.Plan", path: "proto/secret.proto" }),
        finding({ message: "breaks Secrets of secret", involves: "all" }),
      ],
    });

    expect(output.summary).toContain("- `users`\n- 1 private repository");
    expect(output.summary).toContain("2 findings more");
    expect(output.summary).not.toMatch(/secret\b|Secrets|Plan/);
  });

  it("fits GitHub's limits, whatever is reported", () => {
    const message = "\u{1f600}`|<@!--[x](y)".repeat(400).slice(0, 4000);
    const findings = Array.from({ length: 1000 }, () =>
      finding({ message, path: `${"ä/".repeat(2000)}a.proto` }),
    );
    const broken = Array.from({ length: 2000 }, (_, index) => `${index}${"x".repeat(190)}`);

    const { output } = conclude({ findings, broken });

    expect(Buffer.byteLength(output.summary)).toBeLessThanOrEqual(65_535);
    expect(output.summary).toMatch(/… and \d+ more findings, left out here\./);
    expect(output.title.length).toBeLessThanOrEqual(255);
  });

  it("shows hostile texts as text", () => {
    const message =
      "$(id) `x` @acme/all #1 closes #2\n::set-output name=a::b <img src=x> [a](http://evil.example)";

    const { output } = conclude({ findings: [finding({ message, path: "proto/$(id)\n.proto", line: 2 })] });

    const row = output.summary.split("\n").find((text) => text.startsWith("- error"))!;
    expect(row).toContain("$(id)");
    expect(row).toContain("\\n::set-output");
    expect(row).not.toMatch(/@acme|#1|closes|<img|http:\/\/evil/);
  });
});

describe("concludeWithout", () => {
  it.each<[NoReport, string]>([
    [{ kind: "superseded" }, "A newer commit is checked instead"],
    [{ kind: "late" }, "Not checked: no run was started in time"],
    [{ kind: "gone" }, "Not checked"],
    [{ kind: "ended", conclusion: "cancelled" }, "Not checked: the run was cancelled"],
    [{ kind: "ended", conclusion: "failure" }, "Not checked: the run ended without a result"],
    [{ kind: "not-started", problem: "x" }, "Not checked: the hub's workflow could not be started"],
  ])("of %j is neutral", (why, title) => {
    expect(concludeWithout(why, undefined, false)).toMatchObject({
      conclusion: "neutral",
      output: { title },
    });
  });

  it("tells what is wrong with the hub to those who may read it", () => {
    const why = { kind: "not-started", problem: "acme/hub: the workflow is disabled" } as const;

    expect(concludeWithout(why, undefined, true).output.summary).toContain("acme/hub");
    expect(concludeWithout(why, undefined, false).output.summary).not.toContain("acme/hub");
  });

  it("links the run where its address may be told", () => {
    const why = { kind: "ended", conclusion: "failure" } as const;

    expect(concludeWithout(why, runUrl, true)).toMatchObject({ detailsUrl: runUrl });
    expect(concludeWithout(why, runUrl, true).output.summary).toContain(runUrl);
    expect(concludeWithout(why, undefined, false).output.summary).not.toContain("http");
  });
});
