import type { Account } from "./accounts.ts";
import type { PullRequest } from "./pulls.ts";
import type { Repository } from "./repository.ts";

/** One ref that moved; undefined stands for "not there". */
export interface RefMove {
  name: string;
  before: string | undefined;
  after: string | undefined;
}

export type PullAction =
  | "opened"
  | "synchronize"
  | "reopened"
  | "closed"
  | "ready_for_review"
  | "converted_to_draft"
  | "edited";

/** Hears of what happens in a repository, whoever did it and by whatever way. */
export interface RepositoryEvents {
  /** `earlier`: all refs before the move. */
  refsMoved(
    repository: Repository,
    moves: readonly RefMove[],
    earlier: ReadonlyMap<string, string>,
    by: Account,
  ): Promise<void>;
  /** `from`: the former head, of `synchronize`. */
  pullChanged(
    repository: Repository,
    pull: PullRequest,
    action: PullAction,
    by: Account,
    from?: string,
  ): Promise<void>;
}
