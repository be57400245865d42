/** The port through which a host with an API tells of many repositories in few requests. */

import type { Ref } from "./ref.ts";

export interface HeadQuery {
  owner: string;
  name: string;
  ref: Ref;
  /**
   * The host's id of the repository, where the lock has one. The repository of that id is meant, wherever it is now:
   * a name that was given up may belong to somebody else today.
   */
  id: string | undefined;
}

export interface RepositoryHead {
  missing?: false;
  unasked?: false;
  /** Stays when the repository is renamed or moved. */
  id: string;
  /** `owner/name` as it is now. */
  fullName: string;
  private: boolean;
  archived: boolean;
  defaultBranch: string;
  /** Full id of the commit that the ref names, tags peeled; undefined when there is no such ref. */
  commit: string | undefined;
  /** The ref names a branch and a tag. */
  ambiguous?: boolean;
}

/** There is no such repository, or it may not be seen. */
export interface MissingRepository {
  missing: true;
  unasked?: false;
}

/** The host could not be asked for want of a token: git, which has helpers and ssh, is to be asked. */
export interface UnaskedRepository {
  unasked: true;
  missing?: false;
}

export type HeadAnswer = RepositoryHead | MissingRepository | UnaskedRepository;

export interface BulkHeads {
  /** The host it answers for, as in a URL: `github.com`. */
  readonly host: string;
  /** Answers in the order of the queries. A `ProtoManagerError` when the host cannot be asked at all. */
  heads(queries: readonly HeadQuery[], signal?: AbortSignal): Promise<HeadAnswer[]>;
}
