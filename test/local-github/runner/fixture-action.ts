import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { ActionResult } from "./run-action.ts";

const actionYml = `
name: Fixture
inputs:
  script: {}
  app-client-id: { default: none }
  two words: { default: "\${{ github.repository }} at \${{ github.ref_name }}" }
  token: { default: "\${{ github.token }}" }
outputs:
  seen: {}
runs: { using: node24, pre: pre.js, main: main.js, post: post.js }
`;

/** Reports the environment that it finds, then does what the input \`script\` says. */
const mainJs = `
const { appendFileSync } = require("node:fs");
const append = (name, text) => appendFileSync(process.env[name], text + "\\n");
console.log("environment " + Buffer.from(JSON.stringify(process.env)).toString("base64"));
append("GITHUB_STEP_SUMMARY", "# Done");
new Function("append", process.env.INPUT_SCRIPT || "")(append);
`;

/** An action that runs the text of its input `script`, made in a folder; returns the action's own. */
export async function writeFixtureAction(folder: string): Promise<string> {
  const actionFolder = path.join(folder, "action");
  await mkdir(actionFolder);
  await writeFile(path.join(actionFolder, "action.yml"), actionYml);
  await writeFile(path.join(actionFolder, "pre.js"), 'console.log("in pre");');
  await writeFile(path.join(actionFolder, "main.js"), mainJs);
  await writeFile(path.join(actionFolder, "post.js"), 'console.log("in post", process.env.STATE_kept);');
  return actionFolder;
}

/** The environment that the action ran in. */
export function environmentOf({ rawLogForTests }: ActionResult): Record<string, string> {
  const line =
    rawLogForTests.split("\n").find((text) => text.startsWith("environment ")) ?? "environment e30=";
  return JSON.parse(Buffer.from(line.slice("environment ".length), "base64").toString()) as Record<
    string,
    string
  >;
}
