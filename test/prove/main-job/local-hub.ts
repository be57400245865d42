/** A hub with small repositories on local-github, run by the workflow that `init` writes. */

import path from "node:path";
import { stringify } from "yaml";
import type { Files } from "../../../examples/example.ts";
import { initialWorkflow } from "../../../src/commands/init-files.ts";
import { type Stage, setStage, systemPath } from "../../demo/stage.ts";
import { bufPath } from "../../support/compilers.ts";

export const owner = "acme";

/** Its system; the branch of its pull requests is `protomanager/<name>`. */
export const system = "shop";

/** Sets a hub and repositories, each listed in config.yaml under its name. */
export function openLocalHub(repositories: ReadonlyMap<string, Files>): Promise<Stage> {
  return setStage(
    {
      hub: (address) => ({ owner, name: "hub", files: hubFiles(address, [...repositories.keys()]) }),
      repositories: [...repositories].map(([name, files]) => ({ owner, name, files })),
    },
    () => ({ searchPath: [path.dirname(bufPath()), systemPath()].join(path.delimiter) }),
  );
}

function hubFiles(address: string, names: readonly string[]): Files {
  const config = {
    system: { name: system, version: "v1" },
    repositories: names.map((name) => ({ name, url: `${address}/${owner}/${name}` })),
    global_proto: { package: "acme.shop.v1" },
  };
  return new Map([
    ["config.yaml", stringify(config)],
    [".github/workflows/protomanager.yml", initialWorkflow("config.yaml")],
  ]);
}

/** Text of a file on the branch of the pull requests. */
export async function fileOnBranch({ github, hub }: Stage, file: string): Promise<string> {
  const { git } = github.repository(hub.owner, hub.name);
  return git.git(["show", `protomanager/${system}:${file}`]);
}
