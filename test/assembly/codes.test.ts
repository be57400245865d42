import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { codes, diagnostic } from "../../src/assembly/codes.ts";

/** The table of docs/specification.md section 12, severity by number. */
const specified = new Map<string, string>();
for (const row of readFileSync("docs/specification.md", "utf8")
  .split("\n## 12.")[1]!
  .split("\n## 13.")[0]!
  .split("\n")) {
  const severity = /^\| (?:\*\*)?(error|warning|note|finding)\b/.exec(row)?.[1];
  if (severity === undefined) continue;
  for (const [, number] of row.matchAll(/(?:\||·) (\d{4}) /g)) specified.set(`PM${number}`, severity);
}

/** Numbers of checks that are not made yet: between repositories (docs/specification.md 10.4). */
function isPlanned(code: string): boolean {
  return code >= "PM4010" && code <= "PM4020";
}

describe("codes", () => {
  it("has every code that the sources name", () => {
    const known = new Set<string>(codes.map(({ code }) => code));
    const named = globSync("src/**/*.ts").flatMap((path) =>
      [...readFileSync(path, "utf8").matchAll(/\bPM\d{4}\b/g)].map(([code]) => ({ path, code })),
    );

    expect(named.filter(({ code }) => !known.has(code))).toEqual([]);
  });

  it("names no code that nothing raises", () => {
    const tables = globSync("src/assembly/codes*.ts");
    const raised = new Set(
      globSync("src/**/*.ts")
        .filter((path) => !tables.includes(path))
        .flatMap((path) => readFileSync(path, "utf8").match(/"PM\d{4}"/g) ?? [])
        .map((code) => code.slice(1, -1)),
    );
    const idle = codes.map(({ code }) => code).filter((code) => !raised.has(code) && !isPlanned(code));

    expect(idle).toEqual([]);
  });

  it("has every code of the specification with its severity", () => {
    const table = new Map<string, string>(codes.map(({ code, severity }) => [code, severity]));

    expect(specified.size).toBeGreaterThan(50);
    expect([...specified].filter(([code, severity]) => table.get(code) !== severity)).toEqual([]);
  });

  it("is sorted, names no code twice and leaves no text empty", () => {
    const numbers = codes.map(({ code }) => code);

    expect(numbers).toEqual([...new Set(numbers)].sort());
    expect(codes.filter((entry) => Object.values(entry).some((text) => text.trim() === ""))).toEqual([]);
  });
});

describe("diagnostic", () => {
  it("takes the severity of its code", () => {
    expect(diagnostic("PM1302", "import weak")).toEqual({
      code: "PM1302",
      severity: "warning",
      message: "import weak",
    });
  });

  it("carries location and related repositories when there are any", () => {
    const location = { repository: "a", path: "a.proto", line: 1, column: 2 };

    expect(diagnostic("PM2002", "differs", location, ["b"])).toMatchObject({
      severity: "error",
      location,
      related: ["b"],
    });
    expect(diagnostic("PM2002", "differs", location, [])).not.toHaveProperty("related");
  });
});
