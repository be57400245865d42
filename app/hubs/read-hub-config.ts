/** config.yaml and protomanager.lock of a hub, as the App needs them. Pure; both texts are foreign. */

import { parseConfig } from "../../src/config/parse.ts";
import { formatProblem } from "../../src/config/problem.ts";
import { readRepositoryUrl } from "../../src/config/url.ts";
import { messageOf } from "../../src/errors.ts";
import { parseLock } from "../../src/lock.ts";
import { defaultBranch } from "../../src/publish/publish.ts";
import type { HubService } from "./hub.ts";

export interface HubConfig {
  system: string;
  branch: string;
  /** `pull_request.base`; undefined is the default branch. */
  base: string | undefined;
  /** Those on the App's own server, whoever they belong to. */
  services: Omit<HubService, "locked">[];
}

/** Not more of its problems are kept: they are for a person to read. */
const shownProblems = 5;

/**
 * @param host - the App's own server; repositories of any other are not the App's business
 */
export function readHubConfig(text: string, file: string, host: string): HubConfig | { problem: string } {
  const parsed = parseConfig(text, file, {});
  const { config } = parsed;
  if (config === undefined) {
    const lines = parsed.problems.slice(0, shownProblems).map((problem) => formatProblem(file, problem));
    return { problem: lines.join("\n") };
  }
  const services = config.repositories.flatMap(({ name, url, ref, protoDirs }) => {
    const place = placeOf(url, host);
    return place === undefined ? [] : [{ name, ...place, ref, protoDirs }];
  });
  const system = config.system.name;
  return { system, branch: defaultBranch(system), base: config.pullRequest.base, services };
}

function placeOf(url: string, host: string): { owner: string; repository: string } | undefined {
  const read = readRepositoryUrl(url).url;
  if (read === undefined || read.kind === "hub" || read.kind === "file") return undefined;
  // ssh is on a port of its own.
  const machine = read.kind === "ssh" ? read.host.replace(/:\d+$/, "") : read.host;
  const ours = read.kind === "ssh" ? host.replace(/:\d+$/, "") : host;
  const onGitHub = machine === ours && !read.owner.includes("/") && read.owner !== "" && read.name !== "";
  return onGitHub ? { owner: read.owner, repository: read.name } : undefined;
}

/** Commit by name of the service. A lock that cannot be read pins nothing: the next run says what is wrong with it. */
export function lockedCommits(text: string | undefined, file: string): Map<string, string> {
  if (text === undefined) return new Map();
  try {
    const { repositories } = parseLock(text, file);
    return new Map(
      Object.entries(repositories).flatMap(([name, { commit }]) =>
        commit === undefined ? [] : [[name, commit]],
      ),
    );
  } catch (error) {
    // Only what the parser understands is a broken lock.
    if ((error as Error).name !== "ConfigError") throw new Error(messageOf(error), { cause: error });
    return new Map();
  }
}
