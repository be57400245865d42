/** Check runs on GitHub, with a token that may write checks of one repository and nothing else. */

import type { GitHubClient } from "../../src/github/client.ts";
import { explained } from "../../src/github/errors.ts";
import type { AppContext } from "../context.ts";
import type { RepositoryName } from "../queue/jobs.ts";
import type { Annotation } from "./annotations.ts";
import { buttons } from "./buttons.ts";

/** Where a check run is. */
export interface CheckPlace {
  installation: number;
  repository: Pick<RepositoryName, "owner" | "name">;
}

export interface CheckOutput {
  title: string;
  /** Markdown. */
  summary: string;
}

export interface Completion {
  conclusion: "success" | "failure" | "neutral";
  output: CheckOutput;
  annotations: readonly Annotation[];
  /** Page of the run; undefined where its address would tell the name of a hub to who may not know it. */
  detailsUrl: string | undefined;
}

export interface NewCheckRun {
  name: string;
  head: string;
  externalId: string | undefined;
  /** Complete at once. */
  completed?: Pick<Completion, "conclusion" | "output">;
}

/** https://docs.github.com/rest/checks/runs: annotations of one request; further requests add to them. */
const annotationsPerRequest = 50;

function clientFor(
  context: Pick<AppContext, "github">,
  { installation, repository }: CheckPlace,
): GitHubClient {
  const scope = { installation, repositories: [repository.name], permissions: { checks: "write" } } as const;
  return context.github.client(scope);
}

function attempt<T>({ repository }: CheckPlace, doing: string, body: () => Promise<T>): Promise<T> {
  const name = `${repository.owner}/${repository.name}`;
  return explained({ doing, repository: name, access: "write", needs: "`checks: write`" }, body);
}

/** Makes a check run; with an external id, one that has it and is not complete is taken instead. */
export function createCheckRun(
  context: Pick<AppContext, "github">,
  place: CheckPlace,
  { name, head, externalId, completed }: NewCheckRun,
): Promise<number> {
  const client = clientFor(context, place);
  const target = { owner: place.repository.owner, repo: place.repository.name };
  return attempt(place, "create the check run", async () => {
    if (externalId !== undefined) {
      const { data } = await client.rest.checks.listForRef({ ...target, ref: head, check_name: name });
      const app = await context.github.login();
      // Another App's with our external id would stay as that App has written it.
      const made = data.check_runs.find(
        (run) =>
          `${run.app?.slug}[bot]` === app &&
          run.external_id === externalId &&
          (completed !== undefined || run.status !== "completed"),
      );
      if (made !== undefined) return made.id;
    }
    const { data } = await client.rest.checks.create({
      ...target,
      name,
      head_sha: head,
      ...(externalId !== undefined && { external_id: externalId }),
      ...(completed === undefined
        ? { status: "queued" as const }
        : { status: "completed" as const, ...completed }),
      ...(externalId !== undefined && completed !== undefined && { actions: [...buttons] }),
    });
    return data.id;
  });
}

/** What a check run shows while its run is on the way. What is left out stays as it is. */
export async function updateCheckRun(
  context: Pick<AppContext, "github">,
  place: CheckPlace,
  checkRun: number,
  shown: { status?: "in_progress"; detailsUrl?: string },
): Promise<void> {
  const { owner, name: repo } = place.repository;
  const { status, detailsUrl } = shown;
  await attempt(place, "update the check run", () =>
    clientFor(context, place).rest.checks.update({
      owner,
      repo,
      check_run_id: checkRun,
      ...(status !== undefined && { status }),
      ...(detailsUrl !== undefined && { details_url: detailsUrl }),
    }),
  );
}

/** The last request completes it. Annotations that an earlier try has left are not added again. */
export async function completeCheckRun(
  context: Pick<AppContext, "github">,
  place: CheckPlace,
  checkRun: number,
  { conclusion, output, annotations, detailsUrl }: Completion,
): Promise<void> {
  const client = clientFor(context, place);
  // A request that is sent again by itself could add its annotations twice: the job asks first how many there are.
  const request = { retries: 0 };
  const { owner, name: repo } = place.repository;
  const target = { owner, repo, check_run_id: checkRun, request };
  await attempt(place, "complete the check run", async () => {
    const { data } = await client.rest.checks.get(target);
    let rest = annotations.slice(data.output.annotations_count);
    const next = () => {
      const batch = rest.slice(0, annotationsPerRequest);
      rest = rest.slice(annotationsPerRequest);
      return { ...output, annotations: [...batch] };
    };
    while (rest.length > annotationsPerRequest) {
      await client.rest.checks.update({ ...target, output: next() });
    }
    await client.rest.checks.update({
      ...target,
      status: "completed",
      conclusion,
      output: next(),
      actions: [...buttons],
      ...(detailsUrl !== undefined && { details_url: detailsUrl }),
    });
  });
}
