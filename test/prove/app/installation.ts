/** The steps of docs/app.md, done as a new user does them, from nothing to the first check of a pull request. */

import { readFile } from "node:fs/promises";
import path from "node:path";
import { root } from "../cli.ts";
import { Findings, type LineResult } from "../line-result.ts";
import type { ProofOptions } from "../proof.ts";
import { chapter, documentedSteps } from "./installation/document.ts";
import { startImage } from "./installation/image-start.ts";
import { type NewUser, setScene } from "./installation/scene.ts";
import { type Step, steps } from "./installation/steps.ts";

const maxSeconds = 120;
const manifestFile = path.join(root, "app", "app.yml");

export async function installation({ full }: ProofOptions): Promise<LineResult> {
  const findings = new Findings();
  const markdown = await readFile(path.join(root, "docs", "app.md"), "utf8");
  const documented = documentedSteps(chapter(markdown, "Step by step"));
  findings.check(
    documented.map(({ title }) => title).join() === steps.map(({ title }) => title).join(),
    `docs/app.md has the steps ${documented.map(({ title }) => title).join(", ")}`,
  );
  await using scene = await setScene({ findings, documented, full });
  const rows: (string | number)[][] = [];
  const begin = performance.now();
  for (const step of steps) {
    const started = performance.now();
    const seen = await attempt(step, scene.user);
    const seconds = (performance.now() - started) / 1000;
    rows.push([step.number, step.title, seen, Number(seconds.toFixed(1))]);
    if (seen.startsWith("failed")) {
      const said = scene.user.server?.printed.slice(-15).join("\n") ?? "";
      findings.check(false, `step ${step.number} ${seen}\n${said}`);
      break;
    }
  }
  const total = (performance.now() - begin) / 1000;
  findings.check(full || total < maxSeconds, `it took ${total.toFixed(0)} s, more than ${maxSeconds}`);
  const built = performance.now();
  const image = await startImage(findings);
  rows.push(["", "As an image", image, Number(((performance.now() - built) / 1000).toFixed(1))]);
  findings.table("docs/app.md, step by step", ["step", "title", "what was seen", "seconds"], rows);
  await explainedPermissions(findings, markdown);
  const problems = (scene.user.server?.log ?? []).filter(
    ({ level, setup }) => level !== "info" && setup === undefined,
  );
  findings.check(problems.length === 0, `the log has problems: ${JSON.stringify(problems.slice(0, 3))}`);
  return findings.result();
}

async function attempt(step: Step, user: NewUser): Promise<string> {
  try {
    return await step.take(user);
  } catch (error) {
    return `failed: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** Each permission that the App is registered with stands in the document, with what it is for. */
async function explainedPermissions(findings: Findings, markdown: string): Promise<void> {
  const text = chapter(markdown, "Permissions");
  const manifest = await readFile(manifestFile, "utf8");
  const asked = [...manifest.matchAll(/^ {2}(\w+): (read|write)$/gm)].map(([, name, level]) => {
    const words = name!.replaceAll("_", " ");
    return `${words[0]!.toUpperCase()}${words.slice(1)}: ${level}`;
  });
  findings.check(asked.length > 5, `app/app.yml asks for ${asked.length} permissions only`);
  for (const one of asked) findings.check(text.includes(one), `docs/app.md does not explain ${one}`);
}
