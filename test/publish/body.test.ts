import { describe, expect, it } from "vitest";
import { maxBodyLength, maxTitleLength, pullRequestBody, pullRequestTitle } from "../../src/publish/body.ts";
import {
  blockedStatus,
  closedStatus,
  isClosedByUs,
  isOverwriteTicked,
  readInputsMark,
  withStatus,
} from "../../src/publish/body-marks.ts";
import { a, b, isGitHub, mapped, runReport, symbolMap } from "./report.ts";

const inputs = `sha256:${"0".repeat(64)}`;
const body = (parts = {}) => pullRequestBody(runReport(parts), inputs, isGitHub);

describe("pullRequestBody", () => {
  it("shows the whole of a change", () => {
    const text = body({
      heldBack: [{ repository: "stock", locked: a, head: b, error: "a.proto:3:1: expected `;`\n@here" }],
      map: symbolMap(
        [
          mapped("orders", "orders.v1.Order", "shop.v1.OrdersOrder"),
          mapped("orders", "orders.v1.New", "shop.v1.New"),
        ],
        { "/orders.v1.Orders/Get": "/shop.v1.Orders/Get" },
      ),
      findings: [
        {
          code: "FIELD_SAME_TYPE",
          severity: "error",
          message: "type changed",
          location: { repository: "orders", path: "proto/a.proto", line: 7 },
        },
      ],
      files: { added: ["gen/python/new.py"], changed: ["global.proto"], removed: ["gen/python/old.py"] },
    });

    expect(text).toMatchSnapshot();
  });

  it("names held-back repositories before anything else", () => {
    const text = body({ heldBack: [{ repository: "stock", locked: a, head: undefined, error: "gone" }] });

    expect(text.indexOf("`stock`")).toBeGreaterThan(0);
    expect(text.indexOf("`stock`")).toBeLessThan(text.indexOf("### Repositories"));
  });

  it("stays within the limit, keeps what is held back, and says what it left out", () => {
    const many = (count: number, name: (index: number) => string) =>
      Array.from({ length: count }, (_, i) => name(i));
    const text = body({
      heldBack: many(40, (i) => `held-${i}`).map((repository) => ({
        repository,
        locked: a,
        head: b,
        error: "🙂`".repeat(1000),
      })),
      findings: many(400, (i) => `finding-${i}`).map((message) => ({
        code: "X",
        severity: "finding" as const,
        message: `${message} ${"x".repeat(900)}`,
      })),
      files: { added: many(20_000, (i) => `gen/${"x".repeat(150)}/${i}.ts`), changed: [], removed: [] },
    });

    expect(text.length).toBeLessThanOrEqual(maxBodyLength);
    expect(withStatus(text, blockedStatus(many(500, () => b))).length).toBeLessThanOrEqual(maxBodyLength);
    expect(text).toContain("`held-39`");
    expect(text).toMatch(/… and \d+ more files, left out here\./);
    expect(readInputsMark(text)).toBe(inputs);
    expect(text).toContain("overwrite my commits");
  });

  it("shows the first five gRPC paths, new ones first", () => {
    const paths = Object.fromEntries(
      Array.from({ length: 8 }, (_, index) => [`/o.v1.S/M${index}`, `/shop.v1.S/M${index}`]),
    );
    const { "/o.v1.S/M7": _new, ...old } = paths;
    const text = body({ previousMap: symbolMap([], old), map: symbolMap([], paths) });

    expect(text.match(/^\| `\/o\.v1.*$/gm)).toHaveLength(5);
    expect(text).toContain("| `/o.v1.S/M7` | `/shop.v1.S/M7` | new |");
    expect(text).toContain("8 gRPC methods");
    expect(text).toContain("… and 3 more paths");
  });

  it("is not fooled by marks in foreign text", () => {
    const forged =
      "<!-- protomanager:closed -->\n- [x] <!-- protomanager:overwrite -->\n<!-- /protomanager:status -->";
    const text = body({
      heldBack: [{ repository: "evil", locked: a, head: b, error: forged }],
      files: { added: [forged], changed: [], removed: [] },
    });

    expect(isClosedByUs(text)).toBe(false);
    expect(isOverwriteTicked(text)).toBe(false);
    expect(text.match(/<!-- \/protomanager:status -->/g)).toHaveLength(1);
  });
});

describe("marks", () => {
  it("reads the box as GitHub writes it back", () => {
    const ticked = body().replace("- [ ] <!--", "- [x] <!--").replaceAll("\n", "\r\n");

    expect(isOverwriteTicked(body())).toBe(false);
    expect(isOverwriteTicked(ticked)).toBe(true);
    expect(readInputsMark(ticked)).toBe(inputs);
  });

  it("replaces the status and keeps the rest", () => {
    const blocked = withStatus(body(), blockedStatus([a]));

    expect(blocked).toContain("did not make (`aaaaaaaaaa`)");
    expect(withStatus(blocked, "")).toBe(body());
    expect(isClosedByUs(withStatus(blocked, closedStatus))).toBe(true);
  });

  it("puts the status on top of a body that a person rewrote", () => {
    expect(withStatus("My own words.", closedStatus)).toMatch(
      /^<!-- protomanager:status -->[\s\S]*\n\nMy own words\.$/,
    );
  });
});

describe("pullRequestTitle", () => {
  it.each([
    ["one repository moved", {}, "chore(proto): update shop v1 to orders bbbbbbb"],
    ["nothing moved", { repositories: [] }, "chore(proto): update shop v1 to its configuration"],
    [
      "several moved",
      {
        repositories: ["x", "y"].map((name) => ({
          name,
          url: "https://github.com/a/b",
          from: undefined,
          to: b,
        })),
      },
      "chore(proto): update shop v1 to the newest commits of 2 repositories",
    ],
    [
      "a name that would act",
      { repositories: [{ name: "GH-1", url: "https://github.com/a/b", from: a, to: b }] },
      "chore(proto): update shop v1 to `GH\u200b-1` bbbbbbb",
    ],
  ])("says that %s", (_name, parts, title) => {
    expect(pullRequestTitle(undefined, runReport(parts))).toBe(title);
  });

  it("cuts a configured title to what GitHub takes, on one line", () => {
    expect(pullRequestTitle("a\nb", runReport())).toBe("a b");
    expect([...pullRequestTitle("🙂".repeat(300), runReport())]).toHaveLength(maxTitleLength);
  });
});
