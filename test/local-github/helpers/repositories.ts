import { noreplyAddress } from "../accounts.ts";
import { type Files, writeFiles } from "../git/import.ts";
import { isoSeconds } from "../git/objects.ts";
import { resolveCommit, zeroOid } from "../git/refs.ts";
import type { Repository, Visibility } from "../repository.ts";
import {
  deleteRepository,
  moveRepository,
  repositoryCreated,
  setArchived,
  setDefaultBranch,
  setVisibility,
} from "../repository-changes.ts";
import type { GitHubState, RepositoryOptions } from "../state.ts";
import { mergeGroupPayload } from "../webhooks/payloads/merge-group.ts";

export interface CommitOptions {
  message?: string;
  /** Login of the author; default `a-person`. */
  author?: string;
}

/** What people do with repositories; Apps hear of it. */
export interface RepositoryHelpers {
  /** The repository that has this name now. */
  repository(owner: string, name: string): Repository;
  /** Makes a repository; with `files`, they are its first commit. */
  createRepository(
    owner: string,
    name: string,
    options?: RepositoryOptions & {
      files?: Files;
      collaborators?: readonly string[];
      teams?: readonly string[];
    },
  ): Promise<Repository>;
  /** One commit on top of a branch, made when it does not exist; returns the commit's id. */
  commit(owner: string, name: string, branch: string, files: Files, options?: CommitOptions): Promise<string>;
  /** Moves a branch wherever it stands; undefined deletes it. */
  setBranch(owner: string, name: string, branch: string, oid: string | undefined): Promise<void>;
  /** The commit of a branch, or undefined. */
  branch(owner: string, name: string, branch: string): Promise<string | undefined>;
  createTag(owner: string, name: string, tag: string, oid: string): Promise<void>;
  createRelease(owner: string, name: string, tag: string): void;
  setDefaultBranch(owner: string, name: string, branch: string): Promise<void>;
  rename(owner: string, name: string, newOwner: string, newName: string): void;
  archive(owner: string, name: string): void;
  unarchive(owner: string, name: string): void;
  setVisibility(owner: string, name: string, visibility: Visibility): void;
  deleteRepository(owner: string, name: string): void;
  /** Asks for the checks of a merge queue: its branch at `head`, to be merged into `base`. */
  requestMergeGroup(owner: string, name: string, base: string, head: string): Promise<void>;
}

export function repositoryHelpers(state: GitHubState): RepositoryHelpers {
  const person = (login = "a-person") => state.accounts.ensure(login, "User");

  function repository(owner: string, name: string): Repository {
    const found = state.findRepository(owner, name);
    if (!found) throw new Error(`local-github has no repository ${owner}/${name}`);
    return found;
  }

  async function setRef(target: Repository, name: string, oid: string | undefined, by = person()) {
    const reason = await target.updateRefs([{ name, after: oid ?? zeroOid }], by);
    if (reason !== undefined) throw new Error(`${target.fullName}: ${name}: ${reason}`);
  }

  async function commit(target: Repository, branch: string, files: Files, made: CommitOptions) {
    const account = person(made.author);
    const parent = (await target.branch(branch)) ?? (await target.branch(target.defaultBranch));
    const oid = await writeFiles(target.git, {
      parent,
      author: { name: account.login, email: noreplyAddress(account), date: isoSeconds(state.now()) },
      message: made.message ?? "Change files",
      files,
    });
    await setRef(target, `refs/heads/${branch}`, oid, account);
    return oid;
  }

  return {
    repository,

    async createRepository(owner, name, { files, collaborators, teams, ...values } = {}) {
      const created = await state.createRepository(owner, name, { ...values, archived: false });
      for (const login of collaborators ?? []) created.collaborators.add(login);
      for (const slug of teams ?? []) created.teams.add(slug);
      repositoryCreated(state, created, person());
      if (files) await commit(created, created.defaultBranch, files, { message: "Initial commit" });
      created.archived = values.archived ?? false;
      return created;
    },

    commit: (owner, name, branch, files, made = {}) => commit(repository(owner, name), branch, files, made),
    setBranch: (owner, name, branch, oid) => setRef(repository(owner, name), `refs/heads/${branch}`, oid),
    branch: (owner, name, branch) => repository(owner, name).branch(branch),
    createTag: (owner, name, tag, oid) => setRef(repository(owner, name), `refs/tags/${tag}`, oid),
    createRelease(owner, name, tagName) {
      repository(owner, name).releases.push({ id: state.nextId(), tagName, createdAt: state.now() });
    },

    setDefaultBranch: (owner, name, branch) =>
      setDefaultBranch(state, repository(owner, name), branch, person()),
    rename: (owner, name, newOwner, newName) =>
      moveRepository(state, repository(owner, name), newOwner, newName, person()),
    archive: (owner, name) => setArchived(state, repository(owner, name), true, person()),
    unarchive: (owner, name) => setArchived(state, repository(owner, name), false, person()),
    setVisibility: (owner, name, visibility) =>
      setVisibility(state, repository(owner, name), visibility, person()),
    deleteRepository: (owner, name) => deleteRepository(state, repository(owner, name), person()),

    async requestMergeGroup(owner, name, base, head) {
      const target = repository(owner, name);
      const baseOid = await resolveCommit(target.git, base);
      const headOid = await resolveCommit(target.git, head);
      if (!baseOid || !headOid) throw new Error(`${target.fullName} lacks ${baseOid ? head : base}`);
      const headRef = `refs/heads/gh-readonly-queue/${base}/pr-1-${baseOid}`;
      const group = { head: headOid, headRef, base: baseOid, baseRef: `refs/heads/${base}` };
      if (!state.webhooks.heard("merge_group", target)) return;
      state.webhooks.announce("merge_group", target, await mergeGroupPayload(state, target, group, person()));
    },
  };
}
