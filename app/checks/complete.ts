import { isProtoManagerError } from "../../src/errors.ts";
import { GitHubError } from "../../src/github/errors.ts";
import type { AppContext } from "../context.ts";
import { type Completion, completeCheckRun } from "./check-runs.ts";
import { type Check, markConcluded } from "./checks-table.ts";

/** Answers after which no further try helps: the repository, the commit or the permission is gone. */
const final: readonly (number | undefined)[] = [403, 404, 410, 422, 451];

/** Ends a check: on GitHub, then here. */
export async function complete(context: AppContext, check: Check, completion: Completion): Promise<void> {
  const { database, log } = context;
  try {
    if (check.checkRun !== null) await completeCheckRun(context, check, check.checkRun, completion);
  } catch (error) {
    if (!isProtoManagerError(error) || !(error instanceof GitHubError) || !final.includes(error.status))
      throw error;
    log.warn({ check: check.key, problem: error.message }, "A check run could not be completed");
  }
  await markConcluded(database, check.key, new Date(context.now()));
}
