/** The README's set-up lines, as they stand there, in a fresh clone on a machine with little on it. */

import { mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import which from "which";
import { run, runAny } from "../../../src/process.ts";
import { systemPath } from "../../demo/stage.ts";
import { root } from "../cli.ts";
import { temporaryFolder } from "../folders.ts";
import { Findings, type LineResult } from "../line-result.ts";

/** The oldest Node.js whose users the README promises these lines to. */
const promisedMajor = 20;
const timeoutMs = 20 * 60_000;
const tailLines = 40;

export async function freshClone(): Promise<LineResult> {
  const findings = new Findings();
  await using folder = await temporaryFolder("fresh-clone");
  const machine = await bareMachine(folder.path);
  const node = await run({ file: machine.node, args: ["--version"], cwd: folder.path });
  const version = node.stdout.toString("utf8").trim();

  const clone = path.join(folder.path, "protomanager");
  await run({ file: "git", args: ["clone", "--quiet", pathToFileURL(root).href, clone], cwd: folder.path });
  const lines = setUpLines(await readFile(path.join(clone, "README.md"), "utf8"));
  findings.check(lines.length === 2, `the README has ${lines.length} set-up lines, not 2`);

  const rows: (string | number)[][] = [];
  for (const line of lines) {
    console.error(`  ${line}`);
    const begin = performance.now();
    const { exitCode, stdout, stderr } = await runAny({
      file: "sh",
      args: ["-c", line],
      cwd: clone,
      env: machine.env,
      timeoutMs,
    });
    const seconds = Math.round((performance.now() - begin) / 1000);
    rows.push([line, exitCode, seconds]);
    const tail = `${stdout.toString("utf8")}\n${stderr}`.trimEnd().split("\n").slice(-tailLines).join("\n");
    findings.check(exitCode === 0, `\`${line}\` ended with ${exitCode}:\n${tail}`);
  }
  findings.table("The README's lines in a fresh clone", ["line", "exit code", "seconds"], rows);
  findings.note(`Node.js ${version} on PATH, with git, the system's folders and an empty home and npm cache`);
  const major = Number(/^v(\d+)/.exec(version)?.[1]);
  if (major !== promisedMajor)
    findings.note(`the README promises Node.js ${promisedMajor}; this machine has another`);
  return findings.result();
}

/** The commands of the first shell block, without their comments. */
function setUpLines(readme: string): string[] {
  const block = /^```sh\n(.*?)^```/ms.exec(readme)?.[1] ?? "";
  return block.split("\n").flatMap((line) => line.replace(/\s+#.*$/, "").trim() || []);
}

/** An environment in which nothing of this checkout or of the user's home is found. */
async function bareMachine(folder: string): Promise<{ node: string; env: Record<string, string> }> {
  const home = path.join(folder, "home");
  await mkdir(home);
  const node = await which("node", { path: systemPath() });
  const git = await which("git", { path: systemPath() });
  const folders = [path.dirname(node), path.dirname(git), "/usr/bin", "/bin"];
  const registry = process.env.npm_config_registry;
  return {
    node,
    env: {
      PATH: [...new Set(folders)].join(path.delimiter),
      HOME: home,
      XDG_CACHE_HOME: path.join(home, ".cache"),
      XDG_CONFIG_HOME: path.join(home, ".config"),
      npm_config_cache: path.join(folder, "npm-cache"),
      ...(registry !== undefined && { npm_config_registry: registry }),
    },
  };
}
