import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { execa } from "execa";
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { CancelledError } from "../src/errors.ts";
import { CommandError, childEnvironment, run, runAny, versionLine } from "../src/process.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "process-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A command that runs a script in Node. */
function node(script: string, more: object = {}) {
  return { file: process.execPath, args: ["-e", script], cwd: folder, ...more };
}

/** Starts a grandchild that writes its pid to `pid` and then holds standard output open for a minute. */
const withGrandchild = `
  const { spawn } = require("node:child_process");
  const script = 'require("node:fs").writeFileSync("pid", String(process.pid)); setTimeout(() => {}, 60000)';
  spawn(process.execPath, ["-e", script], { stdio: "inherit" });
`;

async function grandchild(): Promise<number> {
  const file = path.join(folder, "pid");
  for (let tries = 0; tries < 1200; tries++) {
    const text = existsSync(file) ? await readFile(file, "utf8") : "";
    if (text !== "") return Number(text);
    await sleep(25);
  }
  throw new Error("the grandchild did not start");
}

async function isGone(pid: number): Promise<boolean> {
  for (let tries = 0; tries < 100; tries++) {
    try {
      process.kill(pid, 0);
    } catch {
      return true;
    }
    // A killed process whose parent is gone stays visible until init has taken it.
    const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
    if (/^State:\s+Z/m.test(status)) return true;
    await sleep(20);
  }
  return false;
}

describe("run", () => {
  it("gives bytes of standard output, text of standard error and passes input", async () => {
    const script = `process.stderr.write("é"); process.stdin.on("data", (b) => process.stdout.write(Buffer.concat([b, Buffer.of(255)])))`;

    const result = await run(node(script, { input: "in" }));

    expect(result).toEqual({ exitCode: 0, stdout: Buffer.from([105, 110, 255]), stderr: "é" });
  });

  it("closes standard input when there is none", async () => {
    const result = await run(node(`process.stdin.resume().on("end", () => process.stdout.write("end"))`));

    expect(result.stdout.toString()).toBe("end");
  });

  it("passes arguments as they are", async () => {
    const args = [
      "-e",
      "process.stdout.write(JSON.stringify(process.argv.slice(1)))",
      "--",
      "a b",
      "$HOME",
      "`id`",
      '"',
      "",
    ];

    const result = await run({ file: process.execPath, args, cwd: folder });

    expect(JSON.parse(result.stdout.toString())).toEqual(["a b", "$HOME", "`id`", '"', ""]);
  });

  it("fails on another exit code, with the command and the end of standard error", async () => {
    const failing = run(
      node(`for (let i = 0; i < 30; i++) console.error("line " + i); process.exitCode = 3`),
    );

    const error = await failing.catch((caught) => caught);

    expect(error).toBeInstanceOf(CommandError);
    expect(error.message).toMatch(/: exit code 3\nline 10\n/);
    expect(error.message).toMatch(/line 29$/);
    expect(error.result.exitCode).toBe(3);
  });

  it("survives a child that does not read its input", async () => {
    const result = await runAny(node("process.exit(7)", { input: Buffer.alloc(4 * 1024 * 1024) }));

    expect(result.exitCode).toBe(7);
  });

  it.each([
    ["no such program", { file: "no-such-program-anywhere", args: [], cwd: "." }],
    ["no such folder", { file: process.execPath, args: [], cwd: "/no/such/folder" }],
  ])("says that a command could not be started: %s", async (_title, command) => {
    await expect(run(command)).rejects.toThrow(/could not be started: there is no such program/);
  });

  it("says which signal ended a child", async () => {
    await expect(run(node(`process.kill(process.pid, "SIGTERM")`))).rejects.toThrow("ended by SIGTERM");
  });
});

describe("limits", () => {
  it("ends a child after its time, with all it started", async () => {
    const running = run(node(withGrandchild, { timeoutMs: 1_500 })).catch((caught) => caught);
    const pid = await grandchild();

    const error = await running;

    expect(error.message).toContain("no end after 1.5 seconds");
    expect(await isGone(pid)).toBe(true);
  });

  it("ends a child that prints too much and keeps what was within the bound", async () => {
    const endless = `${withGrandchild} const more = () => process.stdout.write("x".repeat(1000), more); more()`;

    const error = await run(node(endless, { maxOutputBytes: 10_000 })).catch((caught) => caught);

    expect(error.message).toContain("printed more than 10000 bytes");
    expect(error.result.stdout.length).toBeLessThanOrEqual(10_000);
  });

  it("bounds standard error as well", async () => {
    const noisy = node(`process.stderr.write("x".repeat(20_000), () => setTimeout(() => {}, 60_000))`, {
      maxOutputBytes: 10_000,
    });

    await expect(run(noisy)).rejects.toThrow("printed more than 10000 bytes");
  });
});

describe("cancel", () => {
  it("ends a child and all it started, at once", async () => {
    const controller = new AbortController();
    const running = run(node(withGrandchild, { signal: controller.signal })).catch((caught) => caught);
    const pid = await grandchild();

    controller.abort();

    expect(await running).toBeInstanceOf(CancelledError);
    expect(await isGone(pid)).toBe(true);
  });

  it("starts nothing after it", async () => {
    const script = `require("node:fs").writeFileSync("started", "")`;

    await expect(run(node(script, { signal: AbortSignal.abort() }))).rejects.toBeInstanceOf(CancelledError);

    expect(existsSync(path.join(folder, "started"))).toBe(false);
  });

  it("ends every child when our own process ends", async () => {
    const module = path.resolve(import.meta.dirname, "../src/process.ts");
    const script = path.join(folder, "main.ts");
    const child = JSON.stringify(["-e", withGrandchild]);
    await writeFile(
      script,
      `import { existsSync } from "node:fs";
       import { run } from ${JSON.stringify(module)};
       run({ file: process.execPath, args: ${child}, cwd: ${JSON.stringify(folder)} });
       setInterval(() => existsSync(${JSON.stringify(path.join(folder, "pid"))}) && process.exit(0), 20);`,
    );

    await execa(process.execPath, [script]);

    expect(await isGone(await grandchild())).toBe(true);
  });

  it("leaves no listener behind, however many children run", async () => {
    const warnings: Error[] = [];
    const onWarning = (warning: Error) => warnings.push(warning);
    process.on("warning", onWarning);
    onTestFinished(() => void process.removeListener("warning", onWarning));
    const before = process.listenerCount("exit");
    const { signal } = new AbortController();

    await Promise.all(Array.from({ length: 12 }, () => run(node("", { signal }))));

    expect(process.listenerCount("exit")).toBe(before);
    expect(warnings).toEqual([]);
  });
});

describe("childEnvironment", () => {
  it("passes on what finds programs and networks, and no token", () => {
    const from = {
      PATH: "/bin",
      https_proxy: "http://proxy:3128",
      GITHUB_TOKEN: "secret",
      INPUT_TOKEN: "secret",
      ACTIONS_RUNTIME_TOKEN: "secret",
      SSH_AUTH_SOCK: "/agent",
      NODE_OPTIONS: "--require=x",
    };

    const environment = childEnvironment({ EXTRA: "1", UNSET: undefined }, from);

    expect(environment).toEqual({ PATH: "/bin", https_proxy: "http://proxy:3128", EXTRA: "1" });
  });

  it("is all that a child sees", async () => {
    process.env.INPUT_SECRET_OF_THIS_TEST = "secret";
    onTestFinished(() => void delete process.env.INPUT_SECRET_OF_THIS_TEST);

    const result = await run(node("process.stdout.write(JSON.stringify(Object.keys(process.env)))"));

    expect(JSON.parse(result.stdout.toString())).toContain("PATH");
    expect(JSON.parse(result.stdout.toString())).not.toContain("INPUT_SECRET_OF_THIS_TEST");
  });
});

describe("versionLine", () => {
  it("gives the first line", async () => {
    expect(await versionLine("git")).toMatch(/^git version \d+/);
  });

  it.each([
    ["there is no such program", "no-such-program-anywhere", []],
    ["it fails", process.execPath, ["-e", "process.exit(1)"]],
  ])("gives nothing when %s", async (_title, file, args) => {
    expect(await versionLine(file, args)).toBeUndefined();
  });
});
