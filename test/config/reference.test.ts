import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { configJsonSchema, configReference, knownKeys } from "../../src/config/reference.ts";

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

describe("configJsonSchema", () => {
  it("is what config.schema.json holds (else: npm run docs)", () => {
    expect(JSON.parse(read("config.schema.json"))).toEqual(configJsonSchema());
  });

  it("describes every key", () => {
    const undescribed: string[] = [];
    const visit = (schema: Record<string, unknown>, path: string) => {
      for (const [key, value] of Object.entries((schema.properties ?? {}) as Record<string, object>)) {
        if (!("description" in value)) undescribed.push(`${path}.${key}`);
      }
      for (const [key, value] of Object.entries(schema)) {
        if (typeof value === "object" && value !== null) {
          visit(value as Record<string, unknown>, `${path}.${key}`);
        }
      }
    };

    visit(configJsonSchema() as Record<string, unknown>, "");

    expect(undescribed).toEqual([]);
  });
});

describe("configReference", () => {
  it("is what docs/configuration.md holds (else: npm run docs)", () => {
    expect(read("docs/configuration.md")).toBe(configReference());
  });
});

describe("knownKeys", () => {
  it("finds the keys inside lists and alternatives", () => {
    expect(knownKeys(["generate", "languages", 3])).toEqual(
      expect.arrayContaining(["language", "name", "plugin", "local", "plugins", "out", "opt", "package"]),
    );
    expect(knownKeys(["repositories", 0, "ref"])).toEqual(["tag"]);
    expect(knownKeys(["global_proto", "options"])).toEqual([]);
  });
});
