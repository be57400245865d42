import { expect } from "vitest";
import type { Engine } from "../../src/toolchain/compile.ts";
import { type Assembled, expectCompiles } from "../assembly/assembled.ts";
import { compiledSources, verified } from "./verified.ts";

/**
 * Fails unless buf and protoc accept the outputs and every source says the same as its part of them, to either: they do
 * not agree on which comment belongs to what.
 */
export async function expectVerified(
  result: Assembled,
  engines: readonly Engine[] = ["protoc", "buf"],
): Promise<void> {
  await expectCompiles(result);
  for (const engine of engines) {
    const sources = await compiledSources(result.assembly, engine);
    expect(sources.refused).toEqual([]);
    const { lines } = await verified(sources);
    expect([engine, ...lines]).toEqual([engine]);
  }
}
