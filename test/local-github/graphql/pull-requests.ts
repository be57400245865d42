import type { PullRequest } from "../pulls.ts";
import type { Repository } from "../repository.ts";
import { nodeId } from "../views/urls.ts";

type State = "OPEN" | "CLOSED" | "MERGED";

export interface PullRequestsArguments {
  states?: State[];
  headRefName?: string;
  baseRefName?: string;
  first?: number;
  last?: number;
}

export function pullConnection(repository: Repository, args: PullRequestsArguments): object {
  if (args.first === undefined && args.last === undefined) {
    throw new Error(
      "You must provide a `first` or `last` value to properly paginate the `pullRequests` connection.",
    );
  }
  const all = repository.pulls.filter(
    (pull) =>
      (args.states === undefined || args.states.includes(stateOf(pull))) &&
      (args.headRefName === undefined || pull.head === args.headRefName) &&
      (args.baseRefName === undefined || pull.base === args.baseRefName),
  );
  const page = args.first === undefined ? all.slice(-args.last!) : all.slice(0, args.first);
  return { totalCount: all.length, nodes: page.map(pullValue) };
}

function stateOf({ state, merged }: PullRequest): State {
  if (state === "open") return "OPEN";
  return merged ? "MERGED" : "CLOSED";
}

function pullValue(pull: PullRequest) {
  return {
    __typename: "PullRequest",
    id: nodeId("PR", pull.id),
    number: pull.number,
    title: pull.title,
    state: stateOf(pull),
    isDraft: pull.draft,
    // There are no forks here.
    isCrossRepository: false,
    headRefName: pull.head,
    headRefOid: pull.headOid,
    baseRefName: pull.base,
  };
}
