import { describe, expect, it } from "vitest";
import { shownReport } from "../../../app/checks/shown-report.ts";
import { isLessVisible } from "../../../app/checks/visibility.ts";
import type { Visibility } from "../../../app/hubs/hub.ts";
import { audienceOf, finding, reportOf } from "./facts.ts";

const place = (visibility: Visibility, owner = "acme") => ({ owner, visibility });

describe("isLessVisible", () => {
  it.each<[Visibility, Visibility, boolean]>([
    ["public", "public", false],
    ["public", "private", false],
    ["internal", "public", true],
    ["internal", "internal", false],
    ["internal", "private", false],
    ["private", "public", true],
    ["private", "internal", true],
    ["private", "private", false],
  ])("%s, to readers of a repository that is %s: %s", (one, reader, expected) => {
    expect(isLessVisible(place(one), place(reader))).toBe(expected);
  });

  it("takes nothing of another account but what is public for readable", () => {
    expect(isLessVisible(place("public", "Other"), place("public"))).toBe(false);
    expect(isLessVisible(place("internal", "other"), place("internal"))).toBe(true);
    expect(isLessVisible(place("private", "other"), place("private"))).toBe(true);
    expect(isLessVisible(place("private", "ACME"), place("private"))).toBe(false);
  });
});

describe("shownReport", () => {
  const shown = (findings: Parameters<typeof reportOf>[0], audience = audienceOf()) =>
    shownReport(reportOf(findings), audience);

  it("shows what speaks of repositories that every reader may read", () => {
    const findings = [
      finding(),
      finding({ repository: "users" }),
      finding({ involves: ["orders", "users"] }),
    ];

    expect(shown({ findings })).toMatchObject({ findings, hidden: 0 });
  });

  it.each([
    ["in a private repository", finding({ repository: "secret" })],
    ["that involves a private one", finding({ involves: ["orders", "secret"] })],
    ["that may involve any", finding({ involves: "all" })],
    ["that involves a name nobody knows", finding({ involves: ["orders", "unheard-of"] })],
    ["of the hub's own outputs", { ...finding({ involves: [] }), repository: undefined }],
  ])("only counts a finding %s", (_title, one) => {
    const { repository, ...rest } = one;
    const findings = [finding(), repository === undefined ? rest : { ...rest, repository }];

    expect(shown({ findings })).toMatchObject({ findings: [finding()], hidden: 1 });
  });

  it("shows what may involve any where all are readable", () => {
    const findings = [finding({ involves: "all" })];

    expect(shown({ findings, names: ["orders", "users"] })).toMatchObject({ findings, hidden: 0 });
    expect(shown({ findings }, audienceOf({ service: place("private") }))).toMatchObject({
      findings,
      hidden: 0,
    });
  });

  it("hides what may speak of a hub that is less visible", () => {
    const findings = [finding({ involves: "all" }), finding()];
    const names = ["orders", "users"];

    expect(shown({ findings, names }, audienceOf({ hub: place("private") }))).toMatchObject({
      findings: [finding()],
      hidden: 1,
    });
  });

  it("counts broken repositories that may not be named, by what they are", () => {
    const places = new Map([
      ["users", place("public")],
      ["secret", place("private")],
      ["inner", place("internal")],
    ]);

    expect(
      shown({ broken: ["inner", "secret", "unheard-of", "users"] }, audienceOf({ places })),
    ).toMatchObject({ broken: ["users"], hiddenBroken: { internal: 1, private: 2 } });
  });

  it("counts what did not fit into the report", () => {
    expect(shown({ more: 12 }).hidden).toBe(12);
  });
});
