import { execa } from "execa";
import { gitEnvironment } from "../git/bare-repository.ts";
import type { GitHubContext } from "./github-context.ts";

/**
 * What `actions/checkout` does with `persist-credentials: false`: the commit, alone, over HTTP with the token. The
 * token is in the environment of one fetch and nowhere else.
 */
export async function checkout(
  github: GitHubContext,
  workspace: string,
  options: { ref?: string | undefined; token?: string | undefined; fetchDepth?: string | undefined } = {},
): Promise<void> {
  const authorization = Buffer.from(`x-access-token:${options.token ?? github.token}`).toString("base64");
  const credentials = {
    GIT_CONFIG_COUNT: "1",
    GIT_CONFIG_KEY_0: `http.${github.serverUrl}/.extraheader`,
    GIT_CONFIG_VALUE_0: `AUTHORIZATION: basic ${authorization}`,
  };
  const git = (args: readonly string[], extra: Record<string, string> = {}) =>
    execa("git", args, {
      cwd: workspace,
      env: { PATH: process.env.PATH, ...gitEnvironment, ...extra },
      extendEnv: false,
    });

  const branch = github.ref.replace(/^refs\/heads\//, "");
  const depth = options.fetchDepth === "0" ? [] : [`--depth=${options.fetchDepth ?? "1"}`];
  await git(["init", "--quiet", `--initial-branch=${branch}`]);
  await git(["remote", "add", "origin", `${github.serverUrl}/${github.repository}`]);
  const remote = `refs/remotes/origin/${options.ref ?? branch}`;
  const source = options.ref ?? github.sha;
  await git(["fetch", "--quiet", "--no-tags", ...depth, "origin", `+${source}:${remote}`], credentials);
  const local = options.ref ?? branch;
  await git(["checkout", "--quiet", "--force", "-B", local, remote]);
}
