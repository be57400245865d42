/** What a run is asked to do, and the edges of the world it works with. */

import type { VerifyConfig } from "../config/config.ts";
import type { Reporter } from "../events.ts";
import type { TokenSource } from "../github/token.ts";
import type { Environment } from "../process.ts";

export interface RunRequest {
  command: "update" | "plan" | "generate" | "validate";
  /** Path of config.yaml, absolute or relative to the current directory. */
  config: string;
  /** What becomes of the outputs. `check` compares, `show` tells, both write nothing. */
  outcome: "write" | "publish" | "check" | "show";
  /** `locked` moves no source. */
  at: "newest" | "locked";
  /** Run lint, breaking and freshness. */
  checks: boolean;
  /** Compile the generated code; with a failure nothing is written. Default no. */
  compile?: boolean | undefined;
  /** Generate twice and compare; a difference fails the run. Default no. */
  deterministic?: boolean | undefined;
  /** Fail when protomanager.lock would change. */
  locked: boolean;
  offline: boolean;
  strict: boolean;
  /** Declarations to compare with their sources; undefined is what config.yaml says. */
  verify?: VerifyConfig["units"] | undefined;
  /** Undefined is all of config.yaml. */
  languages: readonly string[] | undefined;
  packages: readonly string[] | undefined;
  /**
   * A hub that is elsewhere, as `owner/repo[@ref]` or a URL: the checkout that the run stands in is checked against its
   * locked rest. For `show` only; `config` is then a path in that hub.
   */
  hub?: string | undefined;
  /** A pull request of a listed repository, which is checked against the locked rest; with `checkPullRequest` only. */
  pull?: CheckedPull | undefined;
  /** Overrides of config.yaml's `pull_request`; for `publish` only. */
  pullRequest: PullRequestOptions;
}

export interface CheckedPull {
  /** GitHub's numeric id of the repository that the pull request goes into, on the hub's server. */
  repository: number;
  number: number;
  /** Full commit id that its head has to have. */
  commit: string;
}

export interface PullRequestOptions {
  base?: string | undefined;
  branch?: string | undefined;
  title?: string | undefined;
  labels?: readonly string[] | undefined;
  reviewers?: readonly string[] | undefined;
  teamReviewers?: readonly string[] | undefined;
  draft?: boolean | undefined;
}

export interface Edges {
  reporter: Reporter;
  environment: Environment;
  /** Absolute. */
  currentDirectory: string;
  /** Where fetched sources and tools are kept. */
  cacheFolder: string;
  tokens: TokenSource;
  /** Told the URLs of config.yaml before the first of them is asked for: tokens may be made for them alone. */
  onRepositories: (urls: readonly string[]) => void;
  /** The hub's repository, for `publish`; undefined asks the checkout for its remote `origin`. */
  hubRepository: string | undefined;
  /** Sources may be `file://` or paths: on a laptop and in tests, never in the Action. */
  allowFiles: boolean;
  /** Tools may come from the `node_modules` around config.yaml. */
  projectTools: boolean;
  /** Milliseconds since 1970. */
  now: () => number;
  signal: AbortSignal | undefined;
}
