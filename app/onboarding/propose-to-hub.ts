/** The pull request that adds a repository to a hub's config.yaml. */

import path from "node:path/posix";
import { registrationWords } from "../../src/commands/registration-words.ts";
import { addRepository } from "../../src/config/edit.ts";
import { parseRepositoryUrl, repositoryKey } from "../../src/config/url.ts";
import { githubRemote } from "../../src/publish/github-remote.ts";
import { publish } from "../../src/publish/publish.ts";
import { githubPullRequests, type PullRequest } from "../../src/publish/pull-requests.ts";
import { inputsDigest } from "../../src/publish/trailer.ts";
import type { AppContext } from "../context.ts";
import type { RepositoryFacts } from "../github/access.ts";
import { RetryLater } from "../queue/queues.ts";
import type { HubChoice } from "./choose-hub.ts";
import { readHubFiles } from "./hub-files.ts";
import type { JoiningProtos } from "./joining-protos.ts";
import type { Onboarding } from "./onboarding-table.ts";
import { proposeEntry } from "./propose-entry.ts";
import { repositoryUrl } from "./repository-url.ts";
import { proposalReasons, repositoryMark } from "./words.ts";

/** Undefined when the hub's config cannot take it now. */
export async function proposeToHub(
  repository: RepositoryFacts,
  protos: JoiningProtos,
  choice: HubChoice,
  context: AppContext,
): Promise<Onboarding | undefined> {
  const { hub } = choice;
  const { owner, name } = hub.repository;
  const client = context.github.client({
    installation: hub.installation,
    repositories: [name],
    permissions: { contents: "write", pull_requests: "write" },
  });
  const remote = githubRemote({ client, owner, name, git: undefined });
  const base = await remote.branchHead(hub.base);
  const files = base === undefined ? undefined : await readHubFiles(client, hub, base);
  if (base === undefined || files === undefined) return undefined;
  const url = repositoryUrl(context.settings(), repository);
  // An entry that is not enabled is an answer too.
  if (files.listed.has(repositoryKey(parseRepositoryUrl(url))))
    return { outcome: "declined", url: undefined };
  const joining = {
    name: repository.name,
    url,
    files: protos.files,
  };
  const { entry, missing } = proposeEntry({
    joining,
    repositories: files.config.repositories,
    map: files.map,
  });

  const pullRequests = githubPullRequests(client, owner, name);
  const branch = `protomanager/register-${entry.name}`;
  const earlier = earlierProposal(await pullRequests.closed(branch), repository.id);
  if (earlier !== undefined) return { outcome: "declined", url: earlier.url };
  const text = addRepository(files.configText, entry, { file: hub.config });
  const output = { path: path.basename(hub.config), content: Buffer.from(text) };
  const inputs = inputsDigest({ config: text, lock: undefined, commits: new Map(), toolchain: new Map() });
  const reasons = proposalReasons({
    repository,
    choice,
    missing,
    partial: protos.partial,
    withoutMap: files.map === undefined,
  });
  const folder = path.dirname(hub.config);
  const result = await publish(
    {
      branch,
      baseBranch: hub.base,
      base,
      folder: folder === "." ? "" : folder,
      changes: { added: [], changed: [output], removed: [], wanted: [output] },
      inputs,
      draft: false,
      labels: [],
      reviewers: [],
      teamReviewers: [],
      words: registrationWords({ kind: "register", name: entry.name, entry }, inputs, reasons),
    },
    { remote, pullRequests },
  );
  if ("retry" in result) throw new RetryLater(`${owner}/${name}: ${hub.base} moved meanwhile`, 5_000);
  return { outcome: result.number === undefined ? "declined" : "proposed", url: result.url };
}

/** One that somebody has closed or merged: either way people have decided. */
function earlierProposal(closed: readonly PullRequest[], id: number): PullRequest | undefined {
  return closed.find(({ body }) => body.includes(repositoryMark(id)));
}
