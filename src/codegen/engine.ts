/** What buf and protoc are given to generate code, and what they give back. */

import type { Reporter } from "../events.ts";
import type { Environment } from "../process.ts";
import type { CodegenTools, GenerationPlan } from "./plan.ts";

/** Descriptors of all files, in the work folder. */
export const descriptorsFile = "descriptors.binpb";

/** Where a language's files are generated, in the work folder: named by its place, not by foreign text. */
export function outputFolder(index: number): string {
  return `out/${index}`;
}

export interface EngineRequest {
  /** The work folder: holds the descriptors and the output folders, and is where everything runs. */
  folder: string;
  /** Import names to generate code for, in the order of the descriptors; imports are generated besides, or not. */
  targetsOf(plan: GenerationPlan): readonly string[];
  /** The same for a language that needs its imports generated. */
  targetsAndImportsOf(plan: GenerationPlan): readonly string[];
  tools: CodegenTools;
  /** Added to the environment of what is started. */
  surroundings: Environment;
  signal?: AbortSignal | undefined;
  reporter: Reporter;
}

export interface GenerateFailure {
  language: string;
  /** What went wrong; may hold text of the plugin, which is foreign. */
  message: string;
}
