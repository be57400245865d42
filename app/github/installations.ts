/** Where the App is installed, as the API tells it. */

import type { GitHubClient } from "../../src/github/client.ts";
import { explained, hasStatus } from "../../src/github/errors.ts";

export interface Installation {
  id: number;
  /** Login. */
  account: string;
  suspended: boolean;
}

/** https://docs.github.com/en/rest/using-the-rest-api/using-pagination-in-the-rest-api */
const pageSize = 100;

/** Every installation of the App, also suspended ones and those of accounts that are not served. */
export async function listInstallations(app: GitHubClient): Promise<Installation[]> {
  const attempt = { doing: "list its installations", repository: "The App", access: "read" } as const;
  const found = await explained(attempt, () =>
    app.paginate(app.rest.apps.listInstallations, { per_page: pageSize }),
  );
  return found.map(toInstallation);
}

/** Undefined when the App is not, or no longer, installed there. */
export async function readInstallation(app: GitHubClient, id: number): Promise<Installation | undefined> {
  try {
    const attempt = { doing: "read it", repository: `installation ${id}`, access: "read" } as const;
    const { data } = await explained(attempt, () => app.rest.apps.getInstallation({ installation_id: id }));
    return toInstallation(data);
  } catch (error) {
    if (hasStatus(error, 404)) return undefined;
    throw error;
  }
}

interface Answer {
  id: number;
  /** An enterprise has no login; the App serves accounts. */
  account: { login: string } | object | null;
  suspended_at: string | null;
}

function toInstallation({ id, account, suspended_at }: Answer): Installation {
  const login = account !== null && "login" in account ? account.login : "";
  return { id, account: login, suspended: suspended_at !== null };
}

/** The installation of an account; undefined without one, or when it is suspended. */
export async function findInstallation(app: GitHubClient, account: string): Promise<number | undefined> {
  try {
    // Answers for organizations as well: https://docs.github.com/en/rest/apps/apps#get-a-user-installation-for-the-authenticated-app
    const { data } = await app.rest.apps.getUserInstallation({ username: account });
    return data.suspended_at === null ? data.id : undefined;
  } catch (error) {
    if (hasStatus(error, 404)) return undefined;
    throw error;
  }
}

export interface Kept<Value> {
  /** The value of this key, read when there is none or it is old; what `read` throws is not kept. */
  get(key: string, read: () => Promise<Value>): Promise<Value>;
  clear(): void;
}

/** Values that are read again after `lifeMs`. */
export function kept<Value>(lifeMs: number, now: () => number): Kept<Value> {
  const values = new Map<string, { value: Promise<Value>; until: number }>();
  return {
    get(key, read) {
      const known = values.get(key);
      const left = known === undefined ? 0 : known.until - now();
      // More than a whole life: the clock was set back.
      if (known !== undefined && left > 0 && left <= lifeMs) return known.value;
      const value = read();
      values.set(key, { value, until: now() + lifeMs });
      value.catch(() => values.delete(key));
      return value;
    },
    clear: () => values.clear(),
  };
}
