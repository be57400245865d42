import { describe, expect, it } from "vitest";
import {
  maxApiFiles,
  needsBlob,
  needsPush,
  type TreeEntry,
  treeRequestBytes,
  treeRequests,
} from "../../src/publish/tree-requests.ts";

const entry = (content: string): TreeEntry => ({ path: "a", mode: "100644", type: "blob", content });

describe("treeRequests", () => {
  it("keeps order and every entry, and each request below the limit as JSON", () => {
    const entries = Array.from({ length: 40 }, (_, index) =>
      entry(`${index} ${'"\\\u0001ü'.repeat(index * 1000)}`),
    );

    const groups = treeRequests(entries);

    expect(groups.flat()).toEqual(entries);
    expect(groups.length).toBeGreaterThan(1);
    for (const group of groups) {
      expect(Buffer.byteLength(JSON.stringify({ base_tree: "a".repeat(64), tree: group }))).toBeLessThan(
        2_000_000,
      );
    }
  });

  it("gives a small change one request", () => {
    expect(treeRequests([entry("a"), entry("b")])).toHaveLength(1);
  });
});

describe("needsBlob", () => {
  it.each([
    ["text", Buffer.from("größe\n"), false],
    ["text with a byte order mark", Buffer.from("\ufeffa"), false],
    ["bytes that are not UTF-8", Uint8Array.of(0xff, 0xfe), true],
    ["text with a zero byte", Buffer.from("a\0b"), true],
    ["text that JSON writes in more bytes than a request has", Buffer.alloc(500_000, 1), true],
    ["text larger than a request", Buffer.alloc(treeRequestBytes, "a"), true],
  ])("%s", (_name, content, expected) => {
    expect(needsBlob(content)).toBe(expected);
  });
});

describe("needsPush", () => {
  it("sends many files or many bytes through git", () => {
    const small = { path: "a", content: Buffer.alloc(10) };

    expect(needsPush(Array(maxApiFiles).fill(small))).toBe(false);
    expect(needsPush(Array(maxApiFiles + 1).fill(small))).toBe(true);
    expect(needsPush([{ path: "a", content: Buffer.alloc(41 * 1024 * 1024) }])).toBe(true);
  });
});
