/** The image's folder as Docker would run it: it starts, and its health check and setup page work. */

import { chmod, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { runAny } from "../../../../src/process.ts";
import { freePort } from "../../../support/free-port.ts";
import { temporaryFolder } from "../../folders.ts";
import type { Findings } from "../../line-result.ts";
import { open, submit } from "./browser.ts";
import { buildImage } from "./image.ts";
import { startDocumented } from "./server.ts";

const startsWithinMs = 30_000;

/** Says what was seen. */
export async function startImage(findings: Findings): Promise<string> {
  await using home = await temporaryFolder("image");
  const [folder, programs] = ["image", "programs"].map((name) => path.join(home.path, name)) as [
    string,
    string,
  ];
  for (const made of [folder, programs]) await mkdir(made);
  // There is no user `node` here to give the folder to.
  await writeFile(path.join(programs, "chown"), "#!/bin/sh\n");
  await chmod(path.join(programs, "chown"), 0o755);
  const image = await buildImage(folder, programs);
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const env = { ...image.env, PORT: String(port), PUBLIC_URL: address };
  await using server = startDocumented(image.command.map(quoted).join(" "), folder, env);
  const setup = await waitFor(
    () => server.ended || server.log.find((line) => line.setup !== undefined)?.setup,
  );
  if (typeof setup !== "string") {
    findings.check(false, `the image's server does not start:\n${server.printed.join("\n")}`);
    return "does not start";
  }
  const [file, ...args] = image.healthCheck;
  const health = await runAny({ file: file!, args, cwd: folder, env });
  findings.check(health.exitCode === 0, `the image's health check ends with ${health.exitCode}`);
  const url = `${address}/setup`;
  const page = await submit(url, await open(url), { code: setup });
  findings.check(page.text.includes("Create the App at GitHub"), `its setup page says:\n${page.text}`);
  return "the folder of the image, by its COPY and RUN lines: starts, healthy, has its setup page";
}

function quoted(word: string): string {
  return `'${word}'`;
}

async function waitFor<Found>(look: () => Found): Promise<Found | undefined> {
  const deadline = Date.now() + startsWithinMs;
  while (Date.now() < deadline) {
    const found = look();
    if (found) return found;
    await wait(100);
  }
  return undefined;
}
