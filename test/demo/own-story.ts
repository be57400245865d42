/** The same for a user's own config.yaml. Its repositories stay where they are; local ones are served by local-github. */

import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import { parseDocument } from "yaml";
import { initialWorkflow } from "../../src/commands/init-files.ts";
import { readConfig } from "../../src/config/read.ts";
import type { Step } from "./registry-story.ts";
import type { StagedRepository, StageOptions } from "./stage.ts";

export const ownSteps: readonly Step[] = [
  { title: "The first run opens a pull request", expected: "created" },
  { title: "A second run finds nothing new", expected: "unchanged" },
];

/** @param file - path of config.yaml */
export async function ownSystem(file: string): Promise<StageOptions> {
  const { config } = readConfig(file, process.cwd(), process.env, { allowFile: true });
  const document = parseDocument(await readFile(file, "utf8"));
  const repositories: StagedRepository[] = [];
  const local = new Map<number, string>();
  for (const [index, { name, url, ref }] of config.repositories.entries()) {
    if (!url.startsWith("file:")) continue;
    repositories.push({ owner: "local", name, files: await filesAt(fileURLToPath(url), ref ?? "HEAD") });
    local.set(index, name);
  }
  return {
    repositories,
    hub: (address) => {
      for (const [index, name] of local)
        document.setIn(["repositories", index, "url"], `${address}/local/${name}`);
      const files = new Map([
        ["config.yaml", document.toString({ lineWidth: 0 })],
        [".github/workflows/protomanager.yml", initialWorkflow("config.yaml")],
      ]);
      return { owner: "local", name: `${path.basename(path.dirname(path.resolve(file)))}-hub`, files };
    },
  };
}

/** Every text file of a commit of a repository on this machine. */
async function filesAt(repository: string, ref: string): Promise<Map<string, string>> {
  const git = (...args: string[]) => execa("git", ["-C", repository, ...args], { stripFinalNewline: false });
  const { stdout } = await git("ls-tree", "-r", "-z", "--name-only", "--full-tree", ref);
  const files = new Map<string, string>();
  for (const name of stdout.split("\0").filter((entry) => entry.endsWith(".proto"))) {
    files.set(name, (await git("show", `${ref}:${name}`)).stdout);
  }
  return files;
}
