/** The story of publishing: a change set becomes a branch and a pull request, or the proof that none is needed. */

import { ProtoManagerError } from "../errors.ts";
import type { ChangeSet } from "../outputs.ts";
import { blockedStatus, closedStatus, withStatus } from "./body-marks.ts";
import { type Action, decide } from "./decision.ts";
import { fileChanges } from "./file-changes.ts";
import type { Audience, PullRequest, PullRequests } from "./pull-requests.ts";
import type { FileChange, PublishRemote } from "./remote.ts";
import type { PublishResult } from "./result.ts";
import { readState } from "./state.ts";

/** Everything a run wants to publish, as plain data. */
export interface PublishRequest extends Audience {
  /** The branch that ProtoManager owns; see `defaultBranch`. */
  branch: string;
  baseBranch: string;
  /** Commit of the base branch that config and lock were read from, and that `changes` is the difference to. */
  base: string;
  /** Folder of config.yaml from the repository's top, with `/`; "" is the top. */
  folder: string;
  changes: ChangeSet;
  /** Of this run, from `inputsDigest`. */
  inputs: string;
  draft: boolean;
  words: PublishWords;
}

/** What is said with the change. */
export interface PublishWords {
  title: string;
  /** Of the pull request; `inputs` is what its branch was made of, and is to be marked in it. */
  body(inputs: string): string;
  /** Of the commit, with the trailer by which it is known as ours. */
  message: string;
}

/** Where it is published. */
export interface PublishPorts {
  remote: PublishRemote;
  /** Undefined for a remote without pull requests: the branch is all there is then. */
  pullRequests: PullRequests | undefined;
}

/** `retry`: the base branch has moved since the run read it, so the run has to start over. Nothing was written. */
export type PublishOutcome = PublishResult | { retry: true };

/** `protomanager/<system.name>`. */
export function defaultBranch(system: string): string {
  return `protomanager/${system}`;
}

/**
 * Brings branch and pull request to where the change set wants them. Safe to repeat after a crash at any point, and
 * beside another run: the branch moves by compare-and-swap. A failure never closes anything.
 */
export async function publish(request: PublishRequest, ports: PublishPorts): Promise<PublishOutcome> {
  const files = fileChanges(request.changes, request.folder);
  for (let attempt = 0; attempt < 2; attempt++) {
    const outcome = await publishOnce(request, ports, files);
    if (outcome !== "moved") return outcome;
  }
  throw new ProtoManagerError(
    `${request.branch}: the branch was moved twice while it was written. Is another run under way? Use a ` +
      "`concurrency` group in the workflow, then run again.",
  );
}

async function publishOnce(
  request: PublishRequest,
  ports: PublishPorts,
  files: FileChange[],
): Promise<PublishOutcome | "moved"> {
  const { branch, baseBranch, base, inputs } = request;
  const { remote, pullRequests } = ports;
  const baseHead = await remote.branchHead(baseBranch);
  if (baseHead === undefined) {
    throw new ProtoManagerError(
      `${baseBranch}: the hub has no such branch. Set \`base\` to the branch to merge into.`,
    );
  }
  if (baseHead !== base) return { retry: true };
  const { facts, head, open } = await readState({ branch, base, inputs, files }, remote, pullRequests);
  const action = decide(facts);
  const scene: Scene = { request, ports, files, head, open, action, branchInputs: facts.branch?.inputs };
  const result = await act(scene);
  if (result === "moved") return result;
  const reason = pullRequests === undefined ? withoutPullRequests(result, request) : action.reason;
  return { ...result, notices: [reason, ...result.notices] };
}

/** The decision speaks of pull requests, which only GitHub has. */
function withoutPullRequests({ commit }: PublishResult, { branch, baseBranch }: PublishRequest): string {
  return commit === undefined
    ? `${baseBranch} is up to date.`
    : `${branch} waits to be merged into ${baseBranch}; only on GitHub a pull request is opened for it.`;
}

interface Scene {
  request: PublishRequest;
  ports: PublishPorts;
  files: FileChange[];
  head: string | undefined;
  /** Digest of what the branch was made of, where it is kept. */
  branchInputs: string | undefined;
  open: PullRequest | undefined;
  action: Action;
}

async function act(scene: Scene): Promise<PublishResult | "moved"> {
  const { action, head, open } = scene;
  switch (action.kind) {
    case "create":
    case "update":
      return action.keepBranch ? showPullRequest(scene, { commit: head!, notices: [] }) : write(scene);
    case "unchanged":
      await setStatus(scene, "");
      return describe("unchanged", open, head);
    case "blocked":
      await setStatus(scene, blockedStatus(action.commits));
      return describe("blocked", open, head);
    case "close":
      return close(scene);
    case "none":
      return action.deleteBranch ? cleanUp(scene) : describe("none", open, undefined);
  }
}

async function write(scene: Scene): Promise<PublishResult | "moved"> {
  const { request, ports, files, head } = scene;
  const { branch, base, words } = request;
  const change = { branch, expected: head, base, files, message: words.message };
  const { commit, notices } = await ports.remote.replaceBranch(change);
  return commit === undefined ? "moved" : showPullRequest(scene, { commit, notices });
}

/** The branch is as wanted: its pull request is opened, or its text brought up to date. */
async function showPullRequest(
  scene: Scene,
  { commit, notices }: { commit: string; notices: string[] },
): Promise<PublishResult> {
  const { request, ports, head, open, branchInputs } = scene;
  if (ports.pullRequests === undefined) {
    const operation = head === undefined ? "created" : head === commit ? "unchanged" : "updated";
    return describe(operation, undefined, commit, notices);
  }
  const inputs = head === commit ? (branchInputs ?? request.inputs) : request.inputs;
  const text = { title: request.words.title, body: request.words.body(inputs) };
  if (open !== undefined) {
    const base = open.base === request.baseBranch ? {} : { base: request.baseBranch };
    await ports.pullRequests.update(open.number, { ...text, ...base });
    return describe("updated", open, commit, notices);
  }
  const { branch, baseBranch: base, draft } = request;
  const created = await ports.pullRequests.create({ branch, base, ...text, draft });
  const refused = await ports.pullRequests.invite(created.pullRequest.number, request);
  return describe("created", created.pullRequest, commit, [...notices, ...created.notices, ...refused]);
}

/** The pull request first: a crash between the two leaves a branch, which the next run deletes. */
async function close(scene: Scene): Promise<PublishResult> {
  const { request, ports, head, open } = scene;
  const body = withStatus(open!.body, closedStatus);
  await ports.pullRequests?.update(open!.number, { body, state: "closed" });
  const deleted = head === undefined || (await ports.remote.deleteBranch(request.branch, head));
  const notices = deleted ? [] : ["The branch was moved meanwhile and is kept."];
  return describe("closed", open, undefined, notices);
}

/** Deletes a branch of ours that has no pull request; where there are none at all, that is what closing means. */
async function cleanUp({ request, ports, head }: Scene): Promise<PublishResult | "moved"> {
  if (!(await ports.remote.deleteBranch(request.branch, head!))) return "moved";
  return describe(ports.pullRequests === undefined ? "closed" : "none", undefined, undefined);
}

/** Writes only when the status is another one. */
async function setStatus({ ports, open }: Scene, status: string): Promise<void> {
  if (open === undefined) return;
  const lines = (body: string) => body.replaceAll("\r\n", "\n");
  const before = lines(open.body);
  const body = withStatus(before, status);
  // A body from which a person took the marks has nothing to clear.
  if (body === before || (status === "" && !before.includes("protomanager:status"))) return;
  await ports.pullRequests?.update(open.number, { body });
}

function describe(
  operation: PublishResult["operation"],
  pullRequest: PullRequest | undefined,
  commit: string | undefined,
  notices: string[] = [],
): PublishResult {
  return {
    operation,
    ...(pullRequest && { number: pullRequest.number, url: pullRequest.url }),
    ...(commit !== undefined && { commit }),
    notices,
  };
}
