/** One repository of ten breaks, each in its own way: the other nine arrive in the pull request, it is named. */

import type { LocalGitHub } from "../../local-github/local-github.ts";
import type { Findings } from "../line-result.ts";
import { fileOnBranch, openLocalHub, owner } from "./local-hub.ts";

const names = Array.from({ length: 10 }, (_, index) => `service-${index}`);
const tenth = names.at(-1)!;
const held = 4;

interface Trouble {
  title: string;
  cause(github: LocalGitHub): Promise<unknown> | unknown;
  mend(github: LocalGitHub): Promise<unknown> | unknown;
}

const troubles: readonly Trouble[] = [
  {
    title: "broken",
    cause: (github) => github.commit(owner, tenth, "main", { "proto/broken.proto": "message {" }),
    mend: (github) => github.commit(owner, tenth, "main", { "proto/broken.proto": null }),
  },
  {
    title: "unreachable",
    async cause(github) {
      await github.commit(owner, tenth, "main", protoOf(tenth, "while_unreachable"));
      const path = new RegExp(`/${owner}/${tenth}(\\.git)?/`);
      github.inject({ match: { path }, fault: "drop", times: Number.POSITIVE_INFINITY });
    },
    mend: (github) => github.clearFaults(),
  },
  {
    title: "archived",
    cause: (github) => github.archive(owner, tenth),
    mend(github) {
      github.repository(owner, tenth).archived = false;
    },
  },
  { title: "deleted", cause: (github) => github.deleteRepository(owner, tenth), mend: () => {} },
];

export async function proveOneOfTen(findings: Findings): Promise<void> {
  await using stage = await openLocalHub(
    new Map(names.map((name) => [name, new Map(Object.entries(protoOf(name, "first")))])),
  );
  const { github, hub } = stage;
  const merge = (outputs: Record<string, string>) =>
    github.merge(hub.owner, hub.name, Number(outputs["pull-request-number"]));
  console.error("  one repository of ten: a first run of all ten");
  await merge((await stage.dispatch()).outputs);

  const rows: (string | number)[][] = [];
  for (const { title, cause, mend } of troubles) {
    console.error(`  one repository of ten: ${title}`);
    const field = `after_${title}`;
    for (const name of names.slice(0, -1)) await github.commit(owner, name, "main", protoOf(name, field));
    await cause(github);

    const { exitCode, outputs, annotations } = await stage.dispatch();

    const check = (holds: boolean, shortcoming: string) => findings.check(holds, `${title}: ${shortcoming}`);
    const operation = outputs["pull-request-operation"] ?? "none";
    const arrived = (await fileOnBranch(stage, "global.proto")).split(field).length - 1;
    const { body } = github.pull(hub.owner, hub.name, Number(outputs["pull-request-number"]));
    const named = body?.split("\n").find((line) => line.includes(`**\`${tenth}\`** stays at`)) ?? "";
    check(operation === "created", `the pull request was ${operation}`);
    check(arrived === names.length - 1, `${arrived} repositories arrived`);
    check(outputs["held-back"] === JSON.stringify([tenth]), `held back was ${outputs["held-back"]}`);
    check(named !== "", "the body does not name the tenth");
    check(exitCode === held, `exit code ${exitCode}`);
    check(
      annotations.some(({ message }) => message.startsWith(`${tenth} is held back`)),
      "no annotation names the tenth",
    );
    rows.push([
      title,
      operation,
      arrived,
      outputs["held-back"] ?? "",
      exitCode ?? "killed",
      named.slice(0, 240),
    ]);

    await merge(outputs);
    await mend(github);
  }
  const columns = [
    "the tenth is",
    "pull request",
    "others that arrive",
    "held back",
    "exit code",
    "the body",
  ];
  findings.table("One repository of ten", columns, rows);
}

/** A message whose one field is named, so that it is seen to arrive. */
function protoOf(name: string, field: string): Record<string, string> {
  const word = name.replaceAll("-", "");
  const message = `message Of${word[0]!.toUpperCase()}${word.slice(1)} {\n  string ${field} = 1;\n}\n`;
  return { [`proto/${word}/v1/api.proto`]: `syntax = "proto3";\npackage ${word}.v1;\n\n${message}` };
}
