/** What people do to branches and pull requests, before a run and while it is under way. */

import type { Findings } from "../../line-result.ts";
import { type ActionHub, type ActionStage, ownBranch } from "./action-hub.ts";

interface Scene {
  stage: ActionStage;
  hub: ActionHub;
  /** What the person did last: a commit. */
  theirs: string;
  /** Our newest commit on the branch that no person's commit is on. */
  ours: string;
}

interface Step {
  title: string;
  /** Done by people before the run. */
  before?(scene: Scene): Promise<unknown>;
  /** Done by people when the run asks GitHub for this the first time. */
  during?: { operation: string; act(scene: Scene): Promise<unknown> };
  expected: string;
  /** What must hold besides, by what it is called. */
  holds: Readonly<Record<string, (scene: Scene, log: string) => boolean | Promise<boolean>>>;
}

const byHand = { "global.proto": "// by hand\n" };
const notMade = /holds commits that ProtoManager did not make/;
const box = /- \[ \] (.*overwrite my commits)/;

const body = ({ hub }: Scene) => hub.pulls().at(-1)?.body ?? "";
const states = ({ hub }: Scene) =>
  hub
    .pulls()
    .map(({ number, state }) => `#${number} ${state}`)
    .join(", ");

async function commitByHand(scene: Scene): Promise<void> {
  scene.ours = (await scene.hub.head())!;
  scene.theirs = await scene.hub.commit(ownBranch, byHand);
}

async function takeOff({ stage, hub, ours }: Scene): Promise<void> {
  await stage.github.setBranch("acme", hub.name, ownBranch, ours);
}

const leftAlone: Step["holds"] = {
  "their commit is the branch's": async ({ hub, theirs }) => (await hub.head()) === theirs,
  "the body says so": (scene) => notMade.test(body(scene)),
};

/** In the order of one hub's life. */
const steps: readonly Step[] = [
  {
    title: "nothing yet",
    expected: "created",
    holds: { "one pull request": (scene) => states(scene) === "#1 open" },
  },
  { title: "a person commits to the branch", before: commitByHand, expected: "blocked", holds: leftAlone },
  { title: "the run is repeated", expected: "blocked", holds: leftAlone },
  {
    title: "the commit is taken off the branch",
    before: takeOff,
    expected: "unchanged",
    holds: {
      "our commit is the branch's": async ({ hub, ours }) => (await hub.head()) === ours,
      "the body says nothing of it": (scene) => !notMade.test(body(scene)),
    },
  },
  { title: "a person commits again", before: commitByHand, expected: "blocked", holds: leftAlone },
  {
    title: 'the box "overwrite my commits" is ticked',
    async before(scene) {
      const pull = scene.hub.pulls().at(-1)!;
      pull.body = body(scene).replace(box, "- [x] $1");
    },
    expected: "updated",
    holds: {
      "our bytes are the branch's": async ({ hub, ours }) =>
        (await hub.tree(ownBranch)) === (await hub.tree(ours)),
      "the body says nothing of it": (scene) => !notMade.test(body(scene)),
      "the box is empty": (scene) => box.test(body(scene)),
    },
  },
  {
    title: "a source has moved, and the base moves while the run reads it",
    before: ({ stage }) => stage.changeSource("One"),
    during: {
      operation: "repository",
      async act(scene) {
        scene.theirs = await scene.hub.commit("main", { "README.md": "# Protos\n" });
      },
    },
    expected: "updated",
    holds: {
      "it said that it starts over": (_scene, log) => log.includes("The base branch has moved meanwhile"),
      "the branch is on the new base": async ({ hub, theirs }) => (await hub.parent(ownBranch)) === theirs,
      "one pull request": (scene) => states(scene) === "#1 open",
    },
  },
  {
    title: "a source has moved, and a person commits to the branch between read and write",
    before: ({ stage }) => stage.changeSource("Two"),
    during: { operation: "git/create-tree", act: commitByHand },
    expected: "blocked",
    holds: leftAlone,
  },
  {
    title: "that commit is taken off",
    before: takeOff,
    expected: "updated",
    holds: { "one pull request": (scene) => states(scene) === "#1 open" },
  },
  {
    title: "a person closes the pull request",
    before: async ({ stage, hub }) => stage.github.closePull("acme", hub.name, 1),
    expected: "none",
    holds: { "it stays closed": (scene) => states(scene) === "#1 closed" },
  },
  {
    title: "a source moves after that",
    before: ({ stage }) => stage.changeSource("Three"),
    expected: "created",
    holds: { "it is another one": (scene) => states(scene) === "#1 closed, #2 open" },
  },
];

export async function people(findings: Findings, stage: ActionStage): Promise<void> {
  const scene: Scene = { stage, hub: await stage.createHub(), theirs: "", ours: "" };
  const rows: string[][] = [];
  for (const step of steps) rows.push(await perform(findings, scene, step));
  findings.table("People and ProtoManager at one branch", ["what people do", "operation", "seen"], rows);
}

async function perform(findings: Findings, scene: Scene, step: Step): Promise<string[]> {
  const { title, before, during, expected, holds } = step;
  await before?.(scene);
  let acting: Promise<unknown> | undefined;
  const watch = ({ operation }: { operation: string | undefined }) => {
    if (operation === during?.operation) acting ??= during?.act(scene);
    // Only watched: no request is disturbed.
    return false;
  };
  scene.stage.github.inject({ match: watch, fault: "drop" });
  const { operation, log, exitCode } = await scene.hub.run();
  scene.stage.github.clearFaults();
  await acting;
  const came = during === undefined || acting !== undefined;
  findings.check(came, `${title}: the run never asked for ${during?.operation}`);
  findings.check(
    operation === expected,
    `${title}: the run ended ${operation} (${exitCode}), not ${expected}: ${log}`,
  );
  const seen: string[] = [];
  for (const [what, test] of Object.entries(holds)) {
    const held = await test(scene, log);
    findings.check(held, `${title}: it does not hold that ${what}`);
    seen.push(held ? what : `NOT: ${what}`);
  }
  return [title, operation, seen.join("; ")];
}
