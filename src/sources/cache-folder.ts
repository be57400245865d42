import path from "node:path";
import envPaths from "env-paths";
import type { Environment } from "../process.ts";

/**
 * Where caches live unless `--cache-dir` says otherwise: on a runner in its tool cache, which a self-hosted one keeps
 * between jobs, or in the job's temporary folder; elsewhere in the user's cache folder (`~/.cache/protomanager`).
 */
export function defaultCacheFolder(environment: Environment): string {
  const runner = environment.RUNNER_TOOL_CACHE || environment.RUNNER_TEMP;
  return runner ? path.join(runner, "protomanager") : envPaths("protomanager", { suffix: "" }).cache;
}
