/** What a new user does in each step of docs/app.md, and what must be seen then. */

import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { CheckRun } from "../../../local-github/check-runs.ts";
import { link, open, submit } from "./browser.ts";
import { block, type DocumentedStep } from "./document.ts";
import { type NewUser, proto, serviceFile } from "./scene.ts";
import { startDocumented } from "./server.ts";

export interface Step {
  number: number;
  /** As in the document. */
  title: string;
  /** Says what was seen. @throws when it is not what the document says */
  take(user: NewUser): Promise<string>;
}

export const steps: readonly Step[] = [
  { number: 1, title: "Start the server", take: start },
  { number: 2, title: "Register it at GitHub", take: register },
  { number: 3, title: "Install it on the organization", take: install },
  { number: 4, title: "Make the hub", take: makeHub },
  { number: 5, title: "Review the first run", take: firstRun },
  { number: 6, title: "Push in a service repository", take: push },
  { number: 7, title: "Open a pull request in a service repository", take: pullRequest },
];

async function start(user: NewUser): Promise<string> {
  const { terminal, full } = user;
  const step = documented(user, 1);
  if (full) {
    await terminal.type(block(step, "sh"));
    user.checkout = terminal.folder;
    terminal.folder = terminal.home;
  }
  const [, name, settings] = /^# (\S+)\n([\s\S]+)$/.exec(block(step, "ini"))!;
  await writeFile(terminal.translate(name!), terminal.translate(settings!));
  const command = terminal.translate(block(step, "sh", 1));
  const server = startDocumented(command, user.checkout, { ...terminal.env, ...user.machine });
  user.server = server;
  await until("the setup code", () => server.ended || setupCode(user));
  if (server.ended) throw new Error("the server has ended");
  return `${full ? "npm ci, and " : ""}the server asks for its setup`;
}

async function register(user: NewUser): Promise<string> {
  const { address, findings, github, terminal } = user;
  const url = `${address}/setup`;
  const first = await open(url);
  const confirm = await submit(url, first, { code: setupCode(user)!, organization: "acme" });
  // At GitHub's page the button is pressed at once.
  const done = await submit(url, confirm);
  if (!done.text.includes("ProtoManager is registered")) throw new Error(`the last page was:\n${done.text}`);
  findings.check(
    link(done) === `${github.address}/apps/protomanager/installations/new`,
    `the page leads to ${link(done)}`,
  );
  const ready = await terminal.type(block(documented(user, 2), "sh"));
  if (!ready.includes('"ready":true')) throw new Error(`it is not ready: ${ready}`);
  const [app] = github.state.apps.apps;
  return `${app!.slug} of ${app!.owner.login}, registered and ready`;
}

async function install(user: NewUser): Promise<string> {
  const { findings, github, terminal } = user;
  github.install("protomanager", { account: "acme", repositories: "all" });
  const issue = await until("the issue", () => issues(user)[0]);
  const init = block(documented(user, 4), "sh")
    .split("\n")
    .find((line) => line.includes("init --hub"))!;
  findings.check(
    issue.body?.includes(terminal.translate(init)) === true,
    `the issue does not say ${init}, as the document does: ${issue.body}`,
  );
  return `issue “${issue.title}”`;
}

async function makeHub(user: NewUser): Promise<string> {
  const { github, terminal } = user;
  await github.createRepository("acme", "protos", { private: true });
  const step = documented(user, 4);
  await terminal.type(block(step, "sh"));
  const config = await readFile(path.join(terminal.folder, "config.yaml"), "utf8");
  const listed = config.match(/^ {2}- name: /gm)?.length;
  await terminal.type(block(step, "sh", 1));
  await until("the hub", () => logged(user, "Looked for hubs", ({ hubs }) => (hubs as string[]).length > 0));
  return `config.yaml lists ${listed} repositories; the App has found the hub`;
}

async function firstRun(user: NewUser): Promise<string> {
  const pull = await until("the first pull request", () => pulls(user)[0]);
  if (pull.head !== "protomanager/acme") throw new Error(`the pull request is from ${pull.head}`);
  await user.github.completedRun("acme", "protos");
  await user.github.merge("acme", "protos", pull.number);
  return `“${pull.title}” by ${pull.author.login}, merged`;
}

async function push(user: NewUser): Promise<string> {
  const { github, terminal } = user;
  terminal.folder = terminal.home;
  await terminal.type("git clone https://github.com/acme/orders\ncd orders");
  await writeFile(path.join(terminal.folder, serviceFile("orders")), proto("orders", ["id", "note"]));
  await terminal.type(block(documented(user, 6), "sh"));
  const pull = await until("the pull request of the push", () => pulls(user)[1]);
  await github.completedRun("acme", "protos");
  const { git } = github.repository("acme", "protos");
  const text = await git.git(["cat-file", "blob", `${pull.head}:global.proto`]);
  if (!text.includes("string note")) throw new Error(`its global.proto has no note:\n${text}`);
  return `“${pull.title}”, with the field`;
}

async function pullRequest(user: NewUser): Promise<string> {
  const { terminal } = user;
  await writeFile(path.join(terminal.folder, serviceFile("orders")), proto("orders", ["identifier", "note"]));
  await terminal.type(block(documented(user, 7), "sh"));
  const done = ({ status }: CheckRun) => status === "completed";
  const check = await until("the check", () => user.github.repository("acme", "orders").checkRuns.find(done));
  if (check.name !== "ProtoManager") throw new Error(`the check is named ${check.name}`);
  if (check.conclusion !== "failure" || check.annotations.length === 0)
    throw new Error(`a renamed field was ${check.conclusion}: ${check.output.title}`);
  return `check ${check.name}: ${check.conclusion}, “${check.output.title}”, ${check.annotations.length} annotations`;
}

function documented({ documented: all }: NewUser, number: number): DocumentedStep {
  const step = all.find((one) => one.number === number);
  if (step === undefined) throw new Error(`docs/app.md has no step ${number}`);
  return step;
}

function setupCode(user: NewUser): string | undefined {
  return user.server?.log.find(({ setup }) => setup !== undefined)?.setup as string | undefined;
}

function logged(user: NewUser, msg: string, which: (line: Record<string, unknown>) => boolean) {
  return user.server?.log.find((line) => line.msg === msg && which(line));
}

function pulls({ github }: NewUser) {
  return github.repository("acme", "protos").pulls;
}

function issues({ github }: NewUser) {
  return github.state.repositories.flatMap((repository) => repository.issues);
}

/** What `look` finds, as soon as it does. */
async function until<Found>(what: string, look: () => Found): Promise<NonNullable<Exclude<Found, false>>> {
  const deadline = Date.now() + 90_000;
  for (;;) {
    const found = look();
    if (found) return found as NonNullable<Exclude<Found, false>>;
    if (Date.now() > deadline) throw new Error(`${what} did not come within 90 seconds`);
    await wait(100);
  }
}
