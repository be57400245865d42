/** The page that users choose a mode by: what it names is there, and it says what the specification says. */

import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { codes } from "../src/assembly/codes.ts";
import { configJsonSchema } from "../src/config/reference.ts";

const docs = path.join(import.meta.dirname, "..", "docs");
const page = readFileSync(path.join(docs, "merge-or-import.md"), "utf8");
const specification = readFileSync(path.join(docs, "specification.md"), "utf8");

interface Schema {
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
  enum?: string[];
}

/** Every key of config.yaml → the values it may have, where it has a choice. */
function keysOf(schema: Schema, keys = new Map<string, string[]>()): Map<string, string[]> {
  for (const inner of [schema.items, ...(schema.anyOf ?? [])]) if (inner !== undefined) keysOf(inner, keys);
  for (const [key, value] of Object.entries(schema.properties ?? {})) {
    keys.set(key, [...(keys.get(key) ?? []), ...(value.enum ?? [])]);
    keysOf(value, keys);
  }
  return keys;
}

/** Rows of the first table behind a line, without what is bold. */
function rows(text: string, after: string): string[] {
  const lines = text.slice(text.indexOf(after)).split("\n");
  const first = lines.findIndex((line) => line.startsWith("|"));
  const table = lines.slice(first);
  const end = table.findIndex((line) => !line.startsWith("|"));
  return table.slice(2, end).map((row) => row.replaceAll("**", ""));
}

describe("docs/merge-or-import.md", () => {
  it("names codes that exist", () => {
    const known = new Set<string>(codes.map(({ code }) => code));
    const named = [...page.matchAll(/PM\d{4}/g)].map(([code]) => code);

    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((code) => !known.has(code))).toEqual([]);
  });

  it("names keys and values of config.yaml that exist", () => {
    const keys = keysOf(configJsonSchema() as Schema);
    const settings = [...page.matchAll(/`([a-z_]+): ([a-z_]+)`/g)].map(
      ([, key, value]) => [key!, value!] as const,
    );
    const snippets = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text]) => parse(text!) as object);
    const inSnippets = snippets.flatMap((snippet) => JSON.stringify(snippet).match(/[a-z_]+(?=":)/g) ?? []);
    const choices = settings.filter(([key]) => (keys.get(key) ?? []).length > 0);

    expect(choices.length).toBeGreaterThan(1);
    expect([...settings.map(([key]) => key), ...inSnippets].filter((key) => !keys.has(key))).toEqual([]);
    expect(choices.filter(([key, value]) => !keys.get(key)!.includes(value))).toEqual([]);
  });

  it("has the table of the specification", () => {
    const specified = rows(specification, "## 6. Which mode for whom");

    expect(specified).toHaveLength(7);
    expect(rows(page, "stay the contract.")).toEqual(specified);
  });
});
