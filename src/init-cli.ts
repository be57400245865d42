/** `init` on the command line: what is asked, proposed and written, and what is told of it. */

import { existsSync } from "node:fs";
import path from "node:path";
import { configExists, type InitResult, init } from "./commands/init.ts";
import { type Ask, defaultAnswers } from "./commands/init-answers.ts";
import { type OrgProposal, proposeOrganization } from "./commands/init-org.ts";
import type { InitOptions } from "./hub-arguments.ts";
import { causesOf, describeProposal } from "./onboarding/report.ts";
import { visible } from "./report/visible.ts";
import type { Edges } from "./run/request.ts";

/** The document for `--json`, and the text for a person. */
export async function performInit(
  options: InitOptions,
  ask: Ask | undefined,
  edges: Edges,
): Promise<{ document: object; text: string }> {
  const { config, mode, hub, appUrl } = options;
  const folder = edges.currentDirectory;
  const proposed = await propose(options, edges);
  const result = await init({ folder, config, mode, ask, hub, appUrl, configText: proposed?.text });
  return {
    document: { ...result, ...(proposed && documentOf(proposed)) },
    text: visible(`${proposed === undefined ? "" : proposalText(proposed)}${describe(result, config)}`),
  };
}

async function propose(options: InitOptions, edges: Edges): Promise<OrgProposal | undefined> {
  const { org, config, mode, archived, forks, providers, hub } = options;
  if (org === undefined) return undefined;
  const file = path.resolve(edges.currentDirectory, config);
  // Before hundreds of repositories are read for nothing.
  if (existsSync(file) && !hub) throw configExists(config);
  const { name, package: packageName } = defaultAnswers("merge", org);
  return proposeOrganization(
    {
      org,
      archived,
      forks,
      mode,
      ...(!providers && { providers: [] }),
      system: { name, package: packageName },
    },
    edges,
  );
}

function proposalText({ proposal, excluded, notes }: OrgProposal): string {
  return `${[...notes, describeProposal(proposal, excluded)].join("\n")}\n`;
}

function documentOf({ proposal, excluded, notes }: OrgProposal): object {
  return {
    mode: proposal.mode,
    repositories: proposal.entries.map(({ name, url }) => ({
      name,
      url,
      enabled: !excluded.culprits.has(name),
    })),
    causes: causesOf(excluded, proposal),
    remaining: excluded.remaining,
    listing: notes,
  };
}

function describe({ written, kept, differs, notes }: InitResult, config: string): string {
  const lines = [
    ...written.map((file) => `wrote ${file}`),
    ...kept.map((file) => `kept ${file}`),
    ...differs.map(
      ({ file, diff }) => `${file} is kept, and differs from what would be written:\n${diff.trimEnd()}`,
    ),
    ...notes,
    `Next: check the list \`repositories\` in ${config}, then run \`protomanager plan\`.`,
  ];
  return `${lines.join("\n")}\n`;
}
