import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Account, type AccountType, noreplyAddress } from "./accounts.ts";
import type { FaultRule } from "./faults.ts";
import { type Files, importCommit } from "./git/import.ts";
import { isoSeconds } from "./git/objects.ts";
import { listRefs, zeroOid } from "./git/refs.ts";
import { closePull, type MergeMethod, mergePull, type PullRequest } from "./pulls.ts";
import type { Repository } from "./repository.ts";
import { type LoggedRequest, startServer } from "./server.ts";
import { GitHubState, type RepositoryOptions } from "./state.ts";
import type { Permissions, TokenType } from "./tokens.ts";
import type { WorkflowRun, WorkflowRunner } from "./workflow-runs.ts";

export type { Files } from "./git/import.ts";

export interface LocalGitHubOptions {
  /** Default the system's clock. */
  now?: () => Date;
  /** Whether an answer that GitHub's description does not allow becomes a 500; default false: it takes time. */
  checkReplies?: boolean;
}

export interface CommitOptions {
  message?: string;
  /** Login of the author; default `a-person`. */
  author?: string;
}

export interface TokenOptions {
  type?: TokenType;
  /** Who acts; default `a-person`, the bot of `app`, or github-actions[bot]. */
  login?: string;
  /** `owner/name` of each repository that it reaches. */
  repositories: readonly string[];
  permissions: Permissions;
  expiresAt?: Date;
}

export interface AppOptions {
  slug: string;
  owner: string;
  permissions: Permissions;
  /** Where it is installed: `owner/name` of the chosen repositories, or all of the account. */
  installations: readonly {
    account: string;
    repositories: readonly string[] | "all";
    permissions?: Permissions;
  }[];
}

/** GitHub on one machine. */
export interface LocalGitHub {
  /** `http://127.0.0.1:PORT`: git and pages. */
  readonly address: string;
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  /** Every request so far, oldest first, without secrets. */
  readonly requests: LoggedRequest[];
  readonly state: GitHubState;
  createAccount(login: string, type: AccountType): Account;
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
  rename(owner: string, name: string, newOwner: string, newName: string): void;
  archive(owner: string, name: string): void;
  deleteRepository(owner: string, name: string): void;
  repository(owner: string, name: string): Repository;
  pull(owner: string, name: string, number: number): PullRequest;
  /** Merges as a person with the button does; returns the commit. */
  merge(owner: string, name: string, number: number, method?: MergeMethod): Promise<string>;
  /** Closes a pull request as a person does. */
  closePull(owner: string, name: string, number: number): void;
  createToken(options: TokenOptions): string;
  revokeToken(secret: string): void;
  /** Registers an App and installs it. */
  createApp(options: AppOptions): { appId: number; clientId: string; privateKey: string };
  inject(rule: FaultRule): void;
  clearFaults(): void;
  /** Who carries out dispatched workflows; without one, runs stay queued. */
  setRunner(runner: WorkflowRunner): void;
  /** The newest run of a repository, once it is completed. */
  completedRun(owner: string, name: string): Promise<WorkflowRun>;
  /** Ends the server and removes its repositories. */
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

const aPerson = "a-person";

/** Starts a GitHub on a free port of 127.0.0.1, with nothing in it. */
export async function startLocalGitHub(options: LocalGitHubOptions = {}): Promise<LocalGitHub> {
  const folder = await mkdtemp(path.join(tmpdir(), "local-github-"));
  const now = options.now ?? (() => new Date());
  const state = new GitHubState(folder, now);
  const server = await startServer(state, { checkReplies: options.checkReplies ?? false });

  function repository(owner: string, name: string): Repository {
    const found = state.findRepository(owner, name);
    if (!found) throw new Error(`local-github has no repository ${owner}/${name}`);
    return found;
  }

  function pull(owner: string, name: string, number: number): PullRequest {
    const found = repository(owner, name).pulls.find((candidate) => candidate.number === number);
    if (!found) throw new Error(`local-github has no pull request ${owner}/${name}#${number}`);
    return found;
  }

  async function setRef(target: Repository, name: string, oid: string | undefined): Promise<void> {
    const reason = await target.updateRefs([{ name, after: oid ?? zeroOid }]);
    if (reason !== undefined) throw new Error(`${target.fullName}: ${name}: ${reason}`);
  }

  async function commit(
    target: Repository,
    branch: string,
    files: Files,
    made: CommitOptions,
  ): Promise<string> {
    const heads = await listRefs(target.git, `refs/heads/${branch}`, `refs/heads/${target.defaultBranch}`);
    const parent = heads.find(({ name }) => name === `refs/heads/${branch}`) ?? heads[0];
    const account = state.accounts.ensure(made.author ?? aPerson, "User");
    const oid = await importCommit(target.git, {
      branch,
      parent: parent?.oid,
      author: { name: account.login, email: noreplyAddress(account), date: isoSeconds(now()) },
      message: made.message ?? "Change files",
      files,
    });
    await target.refsChanged();
    return oid;
  }

  const idsOf = (fullNames: readonly string[]) =>
    new Set(fullNames.map((fullName) => repository(...(fullName.split("/") as [string, string])).id));

  async function close(): Promise<void> {
    await server.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }

  return {
    state,
    requests: server.requests,
    address: state.address,
    apiUrl: state.apiUrl,
    graphqlUrl: `${state.address}/api/graphql`,
    repository,
    pull,
    close,
    [Symbol.asyncDispose]: close,

    createAccount: (login, type) => state.accounts.ensure(login, type),

    async createRepository(owner, name, { files, collaborators, teams, ...values } = {}) {
      const created = await state.createRepository(owner, name, { ...values, archived: false });
      for (const login of collaborators ?? []) created.collaborators.add(login);
      for (const slug of teams ?? []) created.teams.add(slug);
      if (files) await commit(created, created.defaultBranch, files, { message: "Initial commit" });
      created.archived = values.archived ?? false;
      return created;
    },

    commit: (owner, name, branch, files, made = {}) => commit(repository(owner, name), branch, files, made),
    setBranch: (owner, name, branch, oid) => setRef(repository(owner, name), `refs/heads/${branch}`, oid),
    branch: (owner, name, branch) => repository(owner, name).branch(branch),
    createTag: (owner, name, tag, oid) => setRef(repository(owner, name), `refs/tags/${tag}`, oid),

    createRelease(owner, name, tagName) {
      repository(owner, name).releases.push({ id: state.nextId(), tagName, createdAt: now() });
    },

    rename: (owner, name, newOwner, newName) =>
      state.renameRepository(repository(owner, name), newOwner, newName),
    archive(owner, name) {
      repository(owner, name).archived = true;
    },
    deleteRepository: (owner, name) => state.deleteRepository(repository(owner, name)),

    merge: (owner, name, number, method = "merge") => {
      const by = state.accounts.ensure(aPerson, "User");
      return mergePull(repository(owner, name), pull(owner, name, number), by, now(), { method });
    },
    closePull: (owner, name, number) => closePull(pull(owner, name, number), now()),

    createToken({ type = "user", login, repositories, permissions, expiresAt }) {
      const accountType = type === "user" ? "User" : "Bot";
      return state.tokens.issue({
        type,
        account:
          type === "actions"
            ? state.accounts.actionsBot
            : state.accounts.ensure(login ?? aPerson, accountType),
        repositories: idsOf(repositories),
        permissions,
        ...(expiresAt && { expiresAt }),
      });
    },
    revokeToken: (secret) => state.tokens.revoke(secret),

    createApp({ slug, owner, permissions, installations }) {
      const { app, privateKey } = state.apps.register(
        slug,
        state.accounts.ensure(owner, "User"),
        permissions,
      );
      for (const { account, repositories, permissions: granted } of installations) {
        const chosen = repositories === "all" ? repositories : idsOf(repositories);
        state.apps.install(
          app,
          state.accounts.ensure(account, "Organization"),
          chosen,
          granted ?? permissions,
        );
      }
      return { appId: app.id, clientId: app.clientId, privateKey };
    },

    inject: (rule) => server.faults.inject(rule),
    clearFaults: () => server.faults.clear(),
    setRunner(runner) {
      state.runner = runner;
    },

    async completedRun(owner, name) {
      const run = repository(owner, name).runs.at(-1);
      if (!run) throw new Error(`local-github has no workflow run of ${owner}/${name}`);
      await state.runEnded(run);
      return run;
    },
  };
}
