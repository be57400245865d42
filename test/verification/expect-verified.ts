import { expect } from "vitest";
import type { Engine } from "../../src/toolchain/compile.ts";
import type { Assembled } from "../assembly/assembled.ts";
import { bufErrors } from "../support/compilers.ts";
import { compiledSources, verified } from "./verified.ts";

/**
 * Fails unless buf and protoc accept the outputs and every source says the same as its part of them, to either: they do
 * not agree on which comment belongs to what.
 */
export async function expectVerified(
  result: Assembled,
  engines: readonly Engine[] = ["protoc", "buf"],
): Promise<void> {
  expect(result.assembly.files.length, result.problems.join("\n")).toBeGreaterThan(0);
  if (!engines.includes("buf")) expect(await bufErrors(result.assembly.compilation)).toBe("");
  const found = await Promise.all(
    engines.map(async (engine) => {
      const sources = await compiledSources(result.assembly, engine);
      const { lines } = await verified(sources);
      return { engine, refused: sources.refused, lines };
    }),
  );
  expect(found).toEqual(engines.map((engine) => ({ engine, refused: [], lines: [] })));
}
