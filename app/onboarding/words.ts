/** What the App writes about joining a hub. Names of others are foreign text. Pure. */

import { foreignName, foreignText } from "../../src/publish/foreign-text.ts";
import type { HubChoice } from "./choose-hub.ts";

/** Behind the text of a pull request that proposes a repository, by its id, which outlives a rename. */
export function repositoryMark(id: number): string {
  return `<!-- protomanager:onboard ${id} -->`;
}

export const noHubMark = "<!-- protomanager:no-hub -->";

export interface ProposalFacts {
  repository: { id: number; owner: string; name: string };
  choice: HubChoice;
  missing: readonly string[];
  /** Not all protos were read. */
  partial: boolean;
  /** The hub has no map of its names yet. */
  withoutMap: boolean;
}

/** Paragraphs for the pull request in the hub. */
export function proposalReasons({
  repository,
  choice,
  missing,
  partial,
  withoutMap,
}: ProposalFacts): string[] {
  const { id, owner, name } = repository;
  const { hub, among } = choice;
  const reasons = [
    `The repository ${foreignText(`${owner}/${name}`)} has joined the App's installation, and no hub lists it. ` +
      "Folders and dependencies are inferred from its imports and packages: correct them on this branch if they are wrong.",
  ];
  if (among > 1) {
    reasons.push(
      `There are ${among} hub configs; this one, ${foreignText(hub.config)} of ${foreignName(hub.system)}, lists most repositories of the account.`,
    );
  }
  if (withoutMap)
    reasons.push(
      "No run of this hub is merged yet, so dependencies on its other repositories are not known.",
    );
  if (missing.length > 0) {
    const shown = missing.slice(0, 10).map((path) => foreignText(path));
    const more = missing.length > shown.length ? ` and ${missing.length - shown.length} more` : "";
    reasons.push(
      `Nobody in the hub provides ${shown.join(", ")}${more}. Add the repository that does, or this one will be held back.`,
    );
  }
  if (partial) reasons.push("It has more protos than were read for this proposal.");
  reasons.push("Close this pull request to leave it out: it is not proposed again.");
  reasons.push(repositoryMark(id));
  return reasons;
}

/** The one issue that an installation without a hub gets. */
export function noHubIssue(account: string, publicUrl: string | undefined): { title: string; body: string } {
  const option = publicUrl === undefined ? "" : ` --app-url ${publicUrl}`;
  return {
    title: "ProtoManager: make a hub",
    body: `ProtoManager is installed on ${foreignName(account)}, and no repository of it is a hub yet. A hub is a repository
that holds a \`config.yaml\` and the ProtoManager workflow, and receives the merged protos by pull request.

To make one:

1. Create a repository, or take one, and clone it.
2. In it, propose a config from the protos that there are, and write the workflow:

   \`\`\`sh
   npx protomanager init --hub --org ${/^[\w-]+$/.test(account) ? account : "ORGANIZATION"}${option}
   \`\`\`

3. Read what it says, commit, and push to the default branch. The App finds the hub by itself when it is installed on it.

Close this issue if no hub is wanted. It is not opened again.

${noHubMark}
`,
  };
}
