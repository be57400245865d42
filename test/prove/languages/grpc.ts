/** A gRPC server in Go and clients in Go, Python and TypeScript, all of generated code, on loopback. */

import { once } from "node:events";
import { execa } from "execa";
import { run } from "../../../src/process.ts";
import type { Findings } from "../line-result.ts";
import type { Consumer } from "./consumers/consumer.ts";
import { sameJson } from "./same-json.ts";

const clients = ["go", "python", "typescript"];

/** What each client asks and is answered, in order. */
const calls = [
  "RegisterService",
  "WatchServices, first event",
  "ReportHealth",
  "WatchServices, second event",
  "GetService",
  "ListServices",
  "GetService of none",
  "UnregisterService, not implemented",
];

export async function proveGrpc(consumers: ReadonlyMap<string, Consumer>, findings: Findings): Promise<void> {
  const server = consumers.get("go");
  if (!findings.check(server !== undefined, "gRPC: there is no server in Go")) return;

  const answers = new Map<string, string[]>();
  for (const language of clients) {
    const client = consumers.get(language);
    if (client !== undefined) answers.set(language, await conversation(server!, client));
  }
  const [first = "", ...others] = answers.keys();
  const expected = answers.get(first) ?? [];
  const length = expected.length;
  findings.check(length === calls.length, `${first}: ${length} answers to ${calls.length} calls`);
  const rows = calls.map((call, index) => {
    const answer = expected[index] ?? "";
    const cells = others.map((language) => {
      const other = answers.get(language)?.[index] ?? "null";
      return findings.check(sameJson(answer, other), `${language}: ${call}: ${other} and not ${answer}`)
        ? "the same"
        : other;
    });
    return [call, answer, ...cells];
  });
  proveContent(expected, findings);
  findings.table("Answers of the server in Go", ["call", ...answers.keys()], rows);
}

/** One client with a server that is new for it. */
async function conversation(server: Consumer, client: Consumer): Promise<string[]> {
  const { file, args, cwd } = server.command("server");
  await using process = await startServer(file, args, cwd);
  const { stdout } = await run(client.command("client", `127.0.0.1:${process.port}`));
  return stdout.toString("utf8").trim().split("\n");
}

async function startServer(
  file: string,
  args: readonly string[],
  cwd: string,
): Promise<AsyncDisposable & { port: number }> {
  const child = execa(file, args, { cwd, reject: false, buffer: false });
  const ended = child.then(({ exitCode }) => {
    throw new Error(`the server in Go ended with exit code ${exitCode}`);
  });
  const [printed] = await Promise.race([once(child.stdout, "data"), ended]);
  // It ends when it is told to.
  ended.catch(() => {});
  return {
    port: Number(String(printed).trim()),
    async [Symbol.asyncDispose]() {
      child.kill();
      await child;
    },
  };
}

/** That all answers are equal does not say that they are right. */
function proveContent(answers: readonly string[], findings: Findings): void {
  const parts: [call: number, text: string][] = [
    [0, "SERVICE_STATUS_STARTING"],
    [0, "Zürich"],
    [1, "EVENT_REGISTERED"],
    [3, "EVENT_UPDATED"],
    [3, "SERVICE_STATUS_HEALTHY"],
    [4, "2025-01-01T02:53:20.000005Z"],
    [6, '{"code":5}'],
    [7, '{"code":12}'],
  ];
  for (const [call, text] of parts) {
    const answer = answers[call] ?? "";
    findings.check(answer.includes(text), `${calls[call]}: no ${text} in ${answer}`);
  }
}
