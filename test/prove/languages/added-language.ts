/**
 * A language that ProtoManager does not have, added to a copy of it as docs/languages.md says: the files and edits of
 * `added/`. The copy then generates and compiles it.
 */

import { cp, readFile, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { readExample } from "../../../examples/example.ts";
import { runAny } from "../../../src/process.ts";
import { root } from "../cli.ts";
import { temporaryFolder } from "../folders.ts";
import { Findings, type LineResult } from "../line-result.ts";
import { buildHub } from "./example-hub.ts";

const added = path.join(import.meta.dirname, "added");
const maxLines = 60;

/** A line of `file` that stays or goes, and what comes after it. */
interface Edit {
  file: string;
  after: string;
  insert?: string;
  remove?: true;
}

export async function addedLanguage(): Promise<LineResult> {
  const findings = new Findings();
  await using folder = await temporaryFolder("added-language");
  const copy = path.join(folder.path, "copy");
  for (const name of ["src", "package.json", "tsconfig.json"]) {
    await cp(path.join(root, name), path.join(copy, name), { recursive: true });
  }
  await symlink(path.join(root, "node_modules"), path.join(copy, "node_modules"));
  const example = await readExample("registry-system", path.join(root, "examples", "registry-system"));
  const hub = await buildHub(example, folder.path, ["javascript"]);

  const before = await protomanager(copy, hub);
  findings.check(
    before.exitCode === 2,
    `javascript was known before it was added: exit code ${before.exitCode}`,
  );

  // Where it lies here, the type is further away.
  const profile = (await readFile(path.join(added, "javascript.ts"), "utf8")).replace(
    "../../../../src/codegen/profiles/profile.ts",
    "./profile.ts",
  );
  await writeFile(path.join(copy, "src", "codegen", "profiles", "javascript.ts"), profile);
  const edits = JSON.parse(await readFile(path.join(added, "edits.json"), "utf8")) as Edit[];
  for (const edit of edits) await apply(edit, copy);
  const lines = linesOf(profile) + edits.reduce((sum, { insert = "" }) => sum + linesOf(insert), 0);
  findings.check(lines < maxLines, `${lines} lines were added, not under ${maxLines}`);

  const { exitCode, stdout, stderr } = await protomanager(copy, hub);
  const document = JSON.parse(stdout.toString("utf8")) as {
    error?: string;
    compiled?: { language: string; outcome: string; files: number; message?: string }[];
  };
  const [result] = document.compiled ?? [];
  findings.check(
    exitCode === 0,
    `validate --compile ended with ${exitCode}: ${document.error ?? stderr.slice(-1000)}`,
  );
  findings.check(result?.outcome === "compiled", `javascript: ${result?.outcome}: ${result?.message}`);
  findings.table(
    "JavaScript, which is not built in",
    ["lines added", "files edited", "generated files", "outcome"],
    [[lines, 1 + new Set(edits.map(({ file }) => file)).size, result?.files ?? 0, result?.outcome ?? "none"]],
  );
  return findings.result();
}

/** The copy's own CLI, run from its sources. */
function protomanager(copy: string, hub: string) {
  const program = `import { main } from ${JSON.stringify(path.join(copy, "src", "cli.ts"))}; await main();`;
  return runAny({
    file: process.execPath,
    args: ["--input-type=module", "--eval", program, "protomanager", "validate", "--compile", "--json"],
    cwd: hub,
  });
}

async function apply({ file, after, insert = "", remove }: Edit, copy: string): Promise<void> {
  const target = path.join(copy, file);
  const text = await readFile(target, "utf8");
  if (!text.includes(after)) throw new Error(`${file} has no line ${JSON.stringify(after)}`);
  await writeFile(target, text.replace(after, (remove ? "" : after) + insert));
}

function linesOf(text: string): number {
  return text.split("\n").length - 1;
}
