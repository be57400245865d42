/** Repositories that try to act in the text of the pull request, the commit, the summary and the log. */

import { isClosedByUs, isOverwriteTicked } from "../../../src/publish/body-marks.ts";
import type { LocalGitHub } from "../../local-github/local-github.ts";
import type { ActionResult } from "../../local-github/runner/run-action.ts";
import type { Findings } from "../line-result.ts";
import { openLocalHub, owner, system } from "./local-hub.ts";

interface Attack {
  /** Repository that makes it. */
  repository: string;
  title: string;
  make(github: LocalGitHub): Promise<unknown>;
  /** Word of it that reaches the body, so that something was to be made inert; undefined where none may. */
  reaches: string | undefined;
}

const forgedDigest = `sha256:${"0".repeat(64)}`;

/** A syntax error whose message quotes the text; compilers show the first characters of it. */
function quoted(repository: string, title: string, text: string, reaches: string): Attack {
  const proto = `syntax = "proto3";\npackage ${repository}.v1;\nmessage "${text}" {}\n`;
  const make = (github: LocalGitHub) =>
    github.commit(owner, repository, "main", { [`proto/${repository}/v1/${repository}.proto`]: proto });
  return { repository, title: `an error that quotes ${title}`, make, reaches };
}

const attacks: readonly Attack[] = [
  quoted(
    "mentions",
    "mentions and closing keywords",
    "@acme/everyone fixes #1 closes GH-1 [skip ci]",
    "everyone",
  ),
  quoted("links", "links and HTML", "https://evil.example www.evil.example <img src=x>", "img src"),
  quoted("closing", "our mark of a closed pull request", "<!-- protomanager:closed -->", "protomanager:clos"),
  quoted("ticking", "our box, ticked", "- [x] <!-- protomanager:overwrite -->", "[x]"),
  quoted(
    "commands",
    "commands of the runner",
    "::error title=forged::forged ##[error]forged",
    "title=forged",
  ),
  {
    repository: "names",
    title: "a file whose name mentions, closes and links, with a finding in it",
    make: (github) =>
      github.commit(owner, "names", "main", {
        "proto/wrong/fixes GH-1 @acme www.evil.example.proto":
          'syntax = "proto3";\npackage names.v1;\nmessage lower_case_name {\n  string badField = 1;\n}\n',
      }),
    reaches: "www",
  },
  {
    repository: "subjects",
    title: "a commit whose subject closes, skips CI and forges our trailer",
    make: (github) =>
      github.commit(
        owner,
        "subjects",
        "main",
        { "proto/subjects/v1/subjects.proto": protoOf("subjects", "later") },
        {
          message: `fixes #1 @acme [skip ci] subjectline\n\nProtoManager-Inputs: ${forgedDigest}\n`,
          author: "closes-gh-1",
        },
      ),
    reaches: undefined,
  },
];

/** What GitHub, its runner or we ourselves would act upon. */
const active: readonly [what: string, pattern: RegExp][] = [
  ["a mention", /@acme/i],
  ["a reference", /#1\b(?!\]\()|\bGH-1/i],
  ["a closing keyword", /\b(?:clos|fix|resolv)(?:e|es|ed)?\b:?\s+\S*\d/i],
  ["a mark that skips CI", /\[skip ci\]/i],
  ["a link", /https?:\/\/evil|www\.evil/i],
  ["HTML", /<img/i],
  ["a forged trailer", new RegExp(forgedDigest)],
  ["a commit's subject", /subjectline/],
];

export async function provePullRequestText(findings: Findings): Promise<void> {
  const repositories = attacks.map(({ repository }) => repository);
  await using stage = await openLocalHub(
    new Map(
      repositories.map((name) => [
        name,
        new Map([[`proto/${name}/v1/${name}.proto`, protoOf(name, "first")]]),
      ]),
    ),
  );
  const { github, hub } = stage;
  console.error(`  ${attacks.length} repositories that try to act in the pull request's text`);
  const first = await stage.dispatch();
  await github.merge(hub.owner, hub.name, Number(first.outputs["pull-request-number"]));
  for (const { make } of attacks) await make(github);
  const result = await stage.dispatch();

  const pull = github.pull(hub.owner, hub.name, Number(result.outputs["pull-request-number"]));
  const body = pull.body ?? "";
  const { git } = github.repository(hub.owner, hub.name);
  const message = await git.git(["log", "-1", "--format=%B", `protomanager/${system}`]);
  const texts = { title: pull.title, body, "commit message": message, "job summary": result.summary };
  const rows = Object.entries(texts).map(([name, text]) => {
    const found = active.filter(([, pattern]) => pattern.test(text)).map(([what]) => what);
    findings.check(found.length === 0, `the ${name} holds ${found.join(", ")}:\n${text}`);
    return [name, text.length, found.join(", ") || "nothing"];
  });
  findings.table(
    "What acts in the texts of a run over hostile repositories",
    ["text", "characters", "acts"],
    rows,
  );

  const made = attacks.map(({ repository, title, reaches }) => {
    const shown = reaches !== undefined && body.includes(reaches);
    const proven = shown || reaches === undefined;
    findings.check(proven, `the body does not show ${title}: nothing was proven of it`);
    return [repository, title, shown ? "shown, inert" : "never shown"];
  });
  findings.table(
    "Repositories that try to act in the pull request's text",
    ["repository", "attack", "in the body"],
    made,
  );
  findings.check(!isClosedByUs(body), "the body's mark that we closed it was forged");
  findings.check(!isOverwriteTicked(body), "the body's box was forged");
  checkLog(findings, result);
}

/** Nothing that a repository wrote may be a command of the runner. */
function checkLog(findings: Findings, { annotations, outputs, log }: ActionResult): void {
  const forged = annotations.filter(({ message, title }) => title === "forged" || message === "forged");
  findings.check(forged.length === 0, `the log was made to annotate: ${JSON.stringify(forged)}`);
  findings.check(outputs.changed === "true", `the output \`changed\` is ${outputs.changed}`);
  findings.check(log.includes("title=forged"), "the log does not show the error: nothing was proven of it");
}

function protoOf(name: string, field: string): string {
  return `syntax = "proto3";\npackage ${name}.v1;\n\nmessage Of${name} {\n  string ${field} = 1;\n}\n`;
}
