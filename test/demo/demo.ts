// `npm run demo`: a GitHub on this machine, the registry system on it, the App that hears its pushes, and the bundled
// Action: from `git push` to the pull request and through its life. `--keep` leaves the GitHub running, `--config PATH` takes an own
// config.yaml, `--json` prints one document of what was seen.
import { once } from "node:events";
import { existsSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { freePort } from "../support/free-port.ts";
import { addressOf, consequenceOf, startDemoApp } from "./installed-app.ts";
import { ownSteps, ownSystem } from "./own-story.ts";
import { registrySystem, type Step, type StepResult, type StoryStage, steps } from "./registry-story.ts";
import { setStage } from "./stage.ts";

const { values: options } = parseArgs({
  options: {
    keep: { type: "boolean" },
    config: { type: "string" },
    json: { type: "boolean" },
    help: { type: "boolean" },
  },
});

const usage = `npm run demo -- [--config PATH] [--keep] [--json]

  --config PATH  the same for an own config.yaml; its repositories are read where they are
  --keep         leave the local GitHub running at the end and print its address
  --json         print one JSON document of what was seen`;

const say = (text: string) => {
  if (!options.json) console.log(text);
};

async function play(
  stage: StoryStage,
  story: readonly Step[],
): Promise<{ results: StepResult[]; faults: string[] }> {
  const results: StepResult[] = [];
  const faults: string[] = [];
  for (const [index, step] of story.entries()) {
    say(`\n${index + 1}. ${step.title}`);
    const begin = performance.now();
    const { cause } = step;
    const { result, seconds: consequence } = cause
      ? await consequenceOf(stage, () => cause(stage))
      : { result: await stage.dispatch() };
    const seconds = (performance.now() - begin) / 1000;
    const operation = result.outputs["pull-request-operation"];
    const fault =
      operation === step.expected ? step.check?.(result, results) : `it was expected to be ${step.expected}`;
    results.push({ step, result, seconds, consequence });
    say(
      `   pull request ${result.outputs["pull-request-url"] ?? ""} ${operation ?? "none"}, ${seconds.toFixed(1)} s`,
    );
    if (consequence) say(`   ${describe(consequence)}`);
    const held = result.outputs["held-back"];
    if (held && held !== "[]") say(`   held back: ${held}`);
    if (fault !== undefined) {
      faults.push(`${step.title}: ${fault}`);
      say(`   NOT AS EXPECTED: ${fault}\n\n${result.log}`);
      break;
    }
    if (index === 0) await showPullRequest(stage, Number(result.outputs["pull-request-number"]));
  }
  return { results, faults };
}

/** From the end of the push. */
function describe({ webhook, dispatch, pullRequest }: NonNullable<StepResult["consequence"]>): string {
  const at = (what: string, seconds: number) => `${what} ${seconds.toFixed(1)} s`;
  const heard = webhook === undefined ? [] : [at("webhook", webhook)];
  return [...heard, at("dispatch", dispatch), at("pull request", pullRequest)].join(" → ");
}

async function showPullRequest(stage: StoryStage, number: number): Promise<void> {
  const { title, body } = stage.github.pull(stage.hub.owner, stage.hub.name, number);
  const rows = (await stage.filesOf(number)).map(
    ({ path: name, status, additions, deletions }) =>
      `${status.padEnd(9)} +${additions} -${deletions}  ${name}`,
  );
  const indent = (text: string) => text.replaceAll(/^/gm, "   │ ");
  say(`\n${indent(`${title}\n\n${body ?? ""}`)}\n   └\n\n${rows.map((row) => `   ${row}`).join("\n")}`);
}

async function main(): Promise<number> {
  if (options.help) {
    console.log(usage);
    return 0;
  }
  if (!existsSync(path.resolve(import.meta.dirname, "..", "..", "dist", "main.js"))) {
    console.error("dist/main.js is missing. Run `npm run build`.");
    return 1;
  }
  const begin = performance.now();
  const port = await freePort();
  const [system, story] = options.config
    ? [await ownSystem(options.config), ownSteps]
    : [await registrySystem(addressOf(port)), steps];
  await using set = await setStage(system);
  await using running = new AsyncDisposableStack();
  const stage = {
    ...set,
    async startApp() {
      const app = await startDemoApp(set, port);
      running.defer(() => app.stop());
    },
  };
  say(
    `A GitHub on this machine: ${stage.github.address}/${stage.hub.owner}/${stage.hub.name} (Node.js ${process.versions.node})`,
  );
  const { results, faults } = await play(stage, story);
  const seconds = (performance.now() - begin) / 1000;
  say(
    faults.length > 0
      ? "\nThe demo did not go as it should."
      : `\nAll as it should be, in ${seconds.toFixed(0)} s.`,
  );
  if (options.json) {
    const seen = results.map(({ step, result, seconds: took, consequence }) => {
      return {
        consequence,
        title: step.title,
        expected: step.expected,
        outputs: result.outputs,
        exitCode: result.exitCode,
        seconds: took,
      };
    });
    console.log(JSON.stringify({ node: process.versions.node, seconds, faults, steps: seen }, null, 2));
  }
  if (options.keep && faults.length === 0) {
    say(`\nStill running at ${stage.github.address} (API ${stage.github.apiUrl}). Ctrl-C ends it.`);
    await once(process, "SIGINT");
  }
  return faults.length > 0 ? 1 : 0;
}

process.exitCode = await main();
