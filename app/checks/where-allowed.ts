import { GitHubError } from "../../src/github/errors.ts";
import type { AppContext } from "../context.ts";

/**
 * Does something that an installation may not have granted yet: permissions of a newer App wait for the account's owner.
 * That is said once for each event in the log, and trying again would change nothing.
 */
export async function whereAllowed(
  { log }: Pick<AppContext, "log">,
  repository: { owner: string; name: string },
  body: () => Promise<void>,
): Promise<void> {
  try {
    await body();
  } catch (error) {
    const refused =
      error instanceof GitHubError &&
      (error.status === 403 || /permissions requested are not granted/i.test(error.message));
    if (!refused) throw error;
    const place = `${repository.owner}/${repository.name}`;
    log.warn({ repository: place, problem: error.message }, "No check, for want of a permission");
  }
}
