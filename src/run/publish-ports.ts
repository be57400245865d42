/** Where a change of the hub is published: through GitHub's API, or with git alone. */

import { githubClients } from "../github/client.ts";
import { isGitHubHost } from "../github/urls.ts";
import type { HubBase } from "../hub/open-hub.ts";
import { gitRemote } from "../publish/git-remote.ts";
import { githubRemote } from "../publish/github-remote.ts";
import type { PublishPorts } from "../publish/publish.ts";
import { githubPullRequests } from "../publish/pull-requests.ts";
import { openRemote, type Remotes } from "../sources/remote.ts";
import type { Edges } from "./request.ts";

/** Committer where git has no configured user, as on a runner: the bot whose token the Action has. */
const botIdentity = {
  name: "github-actions[bot]",
  email: "41898282+github-actions[bot]@users.noreply.github.com",
};

export interface PublishPlace {
  base: HubBase;
  /** An existing folder of the run's own. */
  workFolder: string;
  remotes: Remotes;
}

export function publishPorts(
  { base, workFolder, remotes }: PublishPlace,
  edges: Pick<Edges, "tokens" | "environment" | "reporter" | "signal">,
): PublishPorts {
  const { host, owner, name } = base.url;
  const onGitHub = base.url.kind !== "file" && isGitHubHost(host, edges.environment);
  const git = gitRemote({
    remote: async () => {
      const remote = await openRemote(base.url, remotes);
      const token = remote.kind === "file" ? undefined : await edges.tokens(host, owner, "write");
      return { ...remote, token: token ?? remote.token };
    },
    temporaryFolder: workFolder,
    environment: edges.environment,
    identity: onGitHub ? botIdentity : undefined,
    signal: edges.signal,
  });
  if (!onGitHub) return { remote: git, pullRequests: undefined };
  const { tokens, reporter, environment } = edges;
  const client = githubClients({ tokens, reporter, environment })(host, owner, "write");
  return {
    remote: githubRemote({ client, owner, name, git }),
    pullRequests: githubPullRequests(client, owner, name),
  };
}
