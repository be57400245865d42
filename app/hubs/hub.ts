/** A hub as the App knows it: one config.yaml of a repository that holds the ProtoManager workflow. */

export interface Hub {
  /** `<repository id>:<path of config.yaml>`: the key of its queue entries, runs and branch. */
  key: string;
  installation: number;
  repository: HubRepository;
  /** Path of config.yaml from the repository's top. */
  config: string;
  /** `system.name`. */
  system: string;
  /** The branch of its pull requests: `protomanager/<system>`. */
  branch: string;
  /** The workflow takes the input `config`: it holds more than one, or says so. */
  takesConfig: boolean;
  /** The workflow takes the inputs `check-…`: pull requests of its services can be checked. */
  takesChecks: boolean;
  /** The branch that its pull requests go to, and whose config and lock count. */
  base: string;
  services: HubService[];
}

export interface HubRepository {
  id: number;
  owner: string;
  name: string;
  defaultBranch: string;
  visibility: Visibility;
}

export type Visibility = "public" | "internal" | "private";

/** One entry of `repositories` that is on the App's own server and for which the hub may speak. */
export interface HubService {
  /** Name in config.yaml. */
  name: string;
  /** As GitHub writes them; compared without regard to case. */
  owner: string;
  repository: string;
  /** As in config.yaml; undefined is the default branch. */
  ref: string | undefined;
  /** From the repository's top; `.` is all of it. */
  protoDirs: string[];
  /** Commit in protomanager.lock of the hub's default branch; undefined before the first run was merged. */
  locked: string | undefined;
}

export function hubKey(repositoryId: number, config: string): string {
  return `${repositoryId}:${config}`;
}

/** @param workflow - file name, as in the settings */
export function workflowPath(workflow: string): string {
  return `.github/workflows/${workflow}`;
}
