import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Account, AccountType } from "./accounts.ts";
import type { FaultRule } from "./faults.ts";
import { type AppHelpers, appHelpers } from "./helpers/apps.ts";
import { type PeopleHelpers, peopleHelpers } from "./helpers/people.ts";
import { type RepositoryHelpers, repositoryHelpers } from "./helpers/repositories.ts";
import { closePull, type MergeMethod, mergePull, type PullRequest } from "./pulls.ts";
import type { RunOptions } from "./run-life.ts";
import { type LoggedRequest, startServer } from "./server.ts";
import { GitHubState } from "./state.ts";
import type { Permissions, TokenType } from "./tokens.ts";
import type { Delivery, Outcome } from "./webhooks/delivery.ts";
import { payloadCheck } from "./webhooks/payload-check.ts";
import type { WorkflowRun, WorkflowRunner } from "./workflow-runs.ts";

export type { Files } from "./git/import.ts";
export type { AppOptions, RegisteredApp } from "./helpers/apps.ts";
export type { CommitOptions } from "./helpers/repositories.ts";

export interface LocalGitHubOptions {
  /** Default the system's clock. */
  now?: () => Date;
  /** Whether an answer that GitHub's description does not allow becomes a 500; default false: it takes time. */
  checkReplies?: boolean;
  /** Whether a webhook payload that GitHub's description does not allow is an error; default false. */
  checkPayloads?: boolean;
  /** How many finished webhook deliveries are kept; default 10,000. */
  deliveriesKept?: number;
  /** Called with each webhook delivery when it is known what became of it, also those that are not kept. */
  onDelivery?: (delivery: Delivery) => void;
  /** Sends webhook deliveries instead of this process; for measuring how fast they are answered. */
  sendDelivery?: (delivery: Delivery) => Promise<Outcome>;
  /** How many entries `requests` keeps, the newest; default all. */
  requestsKept?: number;
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

/** GitHub on one machine. */
export interface LocalGitHub extends RepositoryHelpers, AppHelpers, PeopleHelpers {
  /** `http://127.0.0.1:PORT`: git and pages. */
  readonly address: string;
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  /** Every request so far, oldest first, without secrets. */
  readonly requests: LoggedRequest[];
  readonly state: GitHubState;
  createAccount(login: string, type: AccountType): Account;
  pull(owner: string, name: string, number: number): PullRequest;
  /** Merges as a person with the button does; returns the commit. */
  merge(owner: string, name: string, number: number, method?: MergeMethod): Promise<string>;
  /** Closes a pull request as a person does. */
  closePull(owner: string, name: string, number: number): Promise<void>;
  /** Makes a pull request a draft, or ready for review. */
  setDraft(owner: string, name: string, number: number, draft: boolean): Promise<void>;
  createToken(options: TokenOptions): string;
  revokeToken(secret: string): void;
  inject(rule: FaultRule): void;
  clearFaults(): void;
  /** Who carries out dispatched workflows; without one, runs stay queued. */
  setRunner(runner: WorkflowRunner): void;
  /** How many machines there are, how long one takes to come, and how the server answers dispatches. */
  setRunnerOptions(options: Partial<Omit<RunOptions, "runner">>): void;
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
  const { checkReplies = false, checkPayloads = false, deliveriesKept, requestsKept } = options;
  const state = new GitHubState(folder, now, {
    ...(deliveriesKept !== undefined && { deliveriesKept }),
    ...(options.onDelivery && { onDelivery: options.onDelivery }),
    ...(options.sendDelivery && { sendDelivery: options.sendDelivery }),
    ...(checkPayloads && { checkPayload: await payloadCheck() }),
  });
  const server = await startServer(state, { checkReplies, requestsKept: requestsKept ?? Infinity });

  const repositories = repositoryHelpers(state);
  const { repository } = repositories;
  const person = (login = aPerson) => state.accounts.ensure(login, "User");

  function pull(owner: string, name: string, number: number): PullRequest {
    const found = repository(owner, name).pulls.find((candidate) => candidate.number === number);
    if (!found) throw new Error(`local-github has no pull request ${owner}/${name}#${number}`);
    return found;
  }

  const idsOf = (fullNames: readonly string[]) =>
    new Set(fullNames.map((fullName) => repository(...(fullName.split("/") as [string, string])).id));

  async function close(): Promise<void> {
    state.webhooks.close();
    await server.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }

  return {
    ...repositories,
    ...appHelpers(state, repository),
    ...peopleHelpers(state, repository),
    state,
    requests: server.requests,
    address: state.address,
    apiUrl: state.apiUrl,
    graphqlUrl: `${state.address}/api/graphql`,
    pull,
    close,
    [Symbol.asyncDispose]: close,

    createAccount: (login, type) => state.accounts.ensure(login, type),

    merge: (owner, name, number, method = "merge") =>
      mergePull(repository(owner, name), pull(owner, name, number), person(), now(), { method }),
    closePull(owner, name, number) {
      const closed = pull(owner, name, number);
      closePull(closed, now());
      return state.events.pullChanged(repository(owner, name), closed, "closed", person());
    },
    setDraft(owner, name, number, draft) {
      const changed = pull(owner, name, number);
      changed.draft = draft;
      const action = draft ? "converted_to_draft" : "ready_for_review";
      return state.events.pullChanged(repository(owner, name), changed, action, person());
    },

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

    inject: (rule) => server.faults.inject(rule),
    clearFaults: () => server.faults.clear(),
    setRunnerOptions(options) {
      Object.assign(state.runs.options, options);
      state.runs.proceed();
    },
    setRunner(runner) {
      state.runs.options.runner = runner;
      state.runs.proceed();
    },

    async completedRun(owner, name) {
      const run = repository(owner, name).runs.at(-1);
      if (!run) throw new Error(`local-github has no workflow run of ${owner}/${name}`);
      await state.runEnded(run);
      return run;
    },
  };
}
