import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/checks/finding.ts";
import { type CheckFacts, checkReport, findingLine } from "../../src/companion/check-report.ts";
import { checkSummary } from "../../src/companion/check-summary.ts";
import { checkReport as schema } from "../../src/companion/protocol.ts";
import type { FailOn } from "../../src/config/config.ts";
import type { Diagnostic } from "../../src/diagnostics.ts";
import { maxSummaryBytes } from "../../src/publish/summary.ts";
import { repositoryConfig } from "../sources/sources-request.ts";

const commit = "0123456789abcdef0123456789abcdef01234567";

const found = (more: Partial<Finding> = {}): Finding => ({
  rule: "FIELD_SAME_TYPE",
  severity: "error",
  repository: "orders",
  path: "proto/orders.proto",
  line: 4,
  column: 1,
  message: "changed",
  silence: "",
  ...more,
});

const diagnostic = (more: Partial<Diagnostic> = {}): Diagnostic => ({
  code: "PM1001",
  severity: "error",
  message: "unexpected `}`",
  location: { repository: "orders", path: "proto/orders.proto", line: 4, column: 2 },
  ...more,
});

function report(more: Partial<CheckFacts> = {}, failOn: FailOn = "error") {
  const repositories = [
    repositoryConfig("orders", "https://github.com/acme/orders"),
    repositoryConfig("users", "https://github.com/acme/users"),
    repositoryConfig("own", "./proto"),
  ];
  const made = checkReport({
    config: { checks: { lint: "MINIMAL", breaking: "WIRE", failOn }, repositories } as CheckFacts["config"],
    path: "config.yaml",
    pull: { repository: 7, number: 3, commit },
    own: new Set(["orders"]),
    outcome: "assembled",
    diagnostics: [],
    findings: [],
    skipped: [],
    ...more,
  });
  expect(schema.parse(made)).toEqual(made);
  return made;
}

describe("checkReport", () => {
  it("names what was assembled, without folders of the hub", () => {
    expect(report()).toMatchObject({ names: ["orders", "users"], findings: [], more: 0, broken: [] });
  });

  it.each<[string, Partial<Diagnostic>, "all" | string[]]>([
    ["a syntax error", {}, ["orders"]],
    ["an undefined name", { code: "PM3001", message: '"X" is not defined (searched from a.b)' }, ["orders"]],
    [
      "an undefined name with advice",
      { code: "PM3001", message: '"X" is not defined (resolved to a.X; write .secret.X)' },
      "all",
    ],
    [
      "an undefined name that pretends to be one",
      { code: "PM3001", message: '"X" is not defined (searched from a; did you mean "secret.X"?)' },
      "all",
    ],
    ["a name of a file that is not imported", { code: "PM3002", related: ["users"] }, ["orders", "users"]],
    ["a collision", { code: "PM2001", related: ["users"] }, "all"],
    ["an error in another repository", { location: { repository: "users", path: "u.proto" } }, "all"],
    ["what a compiler says", { code: "COMPILE" }, "all"],
  ])("tells whom %s involves", (_title, more, involves) => {
    expect(report({ diagnostics: [diagnostic(more)] }).findings[0]!.involves).toEqual(involves);
  });

  it("says that an import was not found, and not where it was looked for", () => {
    const message = 'import "a (searched b).proto" was not found (searched secret, users and 2 more)';

    expect(report({ diagnostics: [diagnostic({ code: "PM3004", message })] }).findings).toMatchObject([
      { message: 'import "a (searched b).proto" was not found.', involves: ["orders"] },
    ]);
  });

  it.each<[string, Partial<Finding>, "all" | string[]]>([
    ["buf about the repository's own files", {}, ["orders"]],
    ["our rules, which speak of the output", { rule: "SERVICE_PATH" }, "all"],
    ["changed names", { rule: "PM4001" }, "all"],
    ["the hub's outputs", { repository: undefined, path: "global.proto" }, "all"],
  ])("tells whom findings of %s involve", (_title, more, involves) => {
    expect(report({ findings: [found(more)] }).findings[0]!.involves).toEqual(involves);
  });

  it.each<[FailOn, string[]]>([
    ["error", ["error", "warning"]],
    ["warning", ["error", "error"]],
    ["never", ["warning", "warning"]],
  ])("counts as checks.fail_on: %s says", (failOn, severities) => {
    const { findings } = report({ findings: [found(), found({ severity: "warning" })] }, failOn);

    expect(findings.map(({ severity }) => severity)).toEqual(severities);
  });

  it("keeps an error an error whatever checks.fail_on says", () => {
    expect(report({ diagnostics: [diagnostic()] }, "never").findings).toMatchObject([{ severity: "error" }]);
  });

  it("puts errors of the pull request's own files first, and tells who else is broken", () => {
    const elsewhere = diagnostic({ code: "PM3001", location: { repository: "users", path: "u.proto" } });
    const made = report({ outcome: "not-assembled", diagnostics: [elsewhere, diagnostic()] });

    expect(made.findings.map(({ repository }) => repository)).toEqual(["orders", "users"]);
    expect(made.broken).toEqual(["users"]);
  });

  it("says what could not be checked", () => {
    const skipped = [
      { check: "breaking", repository: "orders", code: undefined, reason: "no files" },
    ] as const;

    expect(report({ skipped }).findings).toMatchObject([
      { rule: "SKIPPED", severity: "warning", message: "`breaking` could not be checked: no files" },
    ]);
  });

  it("is never larger than what the App takes", () => {
    const message = "\u20ac".repeat(10_000);
    const many = Array.from({ length: 3000 }, () =>
      found({ message, path: `${"\u20ac".repeat(4000)}.proto` }),
    );

    const made = report({ findings: many });

    expect(Buffer.byteLength(JSON.stringify(made))).toBeLessThan(8 * 1024 * 1024);
    expect(made.findings.length + made.more).toBe(3000);
    expect(made.findings[0]!.message).toHaveLength(4000);
  });
});

describe("checkSummary", () => {
  it("shows foreign text as text, in what a summary may have", () => {
    const message = "::set-output name=a::b\n<img> @acme/all $(id) `";
    const findings = Array.from({ length: 1000 }, () => found({ message: message.repeat(50) }));
    const summary = checkSummary(report({ findings }));

    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(maxSummaryBytes);
    expect(summary).not.toMatch(/^::|<img|@acme/m);
    expect(summary).toContain("pull request 3 of repository 7");
  });

  it("names what no longer assembles", () => {
    const elsewhere = diagnostic({ location: { repository: "users", path: "u.proto" } });

    expect(checkSummary(report({ outcome: "not-assembled", diagnostics: [elsewhere] }))).toMatch(
      /does not assemble[\s\S]*- `users`/,
    );
  });
});

describe("findingLine", () => {
  it("is where and what", () => {
    const [one] = report({ findings: [found()] }).findings;

    expect(findingLine(one!)).toBe("FIELD_SAME_TYPE orders:proto/orders.proto:4: changed");
  });
});
