/** What goes wrong while a tool is fetched: a clear error and nothing in the cache, then a retry that works. */

import { execFileSync } from "node:child_process";
import { messageOf } from "../../../../src/errors.ts";
import { findTool } from "../../../../src/toolchain/find-tool.ts";
import { type PinnedTool, pinnedTool, type ToolName } from "../../../../src/toolchain/pinned.ts";
import type { Findings } from "../../line-result.ts";
import { type Machine, machine, type Told } from "./machine.ts";
import { Mirror } from "./mirror.ts";

/** One tool of each kind of source, and what its fetcher says of bytes that are not the pinned ones. */
const kinds: readonly [tool: ToolName, refusal: RegExp][] = [
  ["protoc-gen-es", /its bytes are not the pinned ones/],
  ["protoc-gen-go", /its modules are not the pinned ones/],
  ["protoc-gen-mypy", /The bytes are not the pinned ones/],
  ["protoc-gen-grpc-java", /its bytes are not the pinned ones/],
  ["protoc-gen-prost", /its bytes are not the pinned ones/],
];

export interface FaultyMachine {
  fresh: Machine;
  rows: (string | number)[][];
  findings: Findings;
  /** Crates are built anew for a retry, which takes minutes. */
  full: boolean;
  /** Takes the fault away. */
  room?: () => void;
}

interface Scene extends FaultyMachine {
  mirror: Mirror;
}

export async function faults(findings: Findings, full: boolean): Promise<void> {
  await using mirror = await Mirror.start();
  const rows: Scene["rows"] = [];
  for (const [tool, refusal] of kinds) {
    await using fresh = await machine({ PROTOMANAGER_MIRROR: mirror.url });
    const scene: Scene = { mirror, fresh, rows, findings, full };
    await tampered(tool, refusal, scene);
    await truncated(tool, scene);
    await wrongChecksum(tool, refusal, scene);
    await killed(tool, scene);
    await together(tool === "protoc-gen-es" ? "protoc" : tool, scene);
    const { exitCode, stdout } = await fresh.verify();
    findings.check(exitCode === 0, `${tool}: verify after the faults ends with ${exitCode}:\n${stdout}`);
  }
  findings.table("Faults", ["fault", "tool", "exit", "said", "cache", "retry"], rows);
}

async function tampered(tool: ToolName, refusal: RegExp, scene: Scene): Promise<void> {
  scene.mirror.spoil = tool === "protoc-gen-go" ? withAnotherModule : withAnotherByte;
  const seen = await scene.fresh.install([tool]);
  scene.mirror.spoil = undefined;
  await judge("tampered archive", tool, seen, refusal, scene);
}

async function truncated(tool: ToolName, scene: Scene): Promise<void> {
  scene.mirror.truncates = true;
  const seen = await scene.fresh.install([tool]);
  scene.mirror.truncates = false;
  const reason = /not the pinned ones|closed|terminated|aborted|EOF|Premature|incomplete|broken/i;
  await judge("truncated download", tool, seen, reason, scene);
}

/** The table has another checksum than what the registry serves. */
async function wrongChecksum(tool: ToolName, refusal: RegExp, scene: Scene): Promise<void> {
  const { cacheFolder, environment } = scene.fresh;
  const pinned = withWrongSums(pinnedTool(tool));
  const seen = await findTool(tool, { cacheFolder, environment, offline: false, pinned }).then(
    () => ({ exitCode: 0, signal: undefined, stdout: "", stderr: "" }),
    (error) => ({ exitCode: 1, signal: undefined, stdout: "", stderr: messageOf(error) }),
  );
  await judge("wrong checksum in the table", tool, seen, refusal, scene);
}

async function killed(tool: ToolName, scene: Scene): Promise<void> {
  const { fresh, mirror } = scene;
  const child = fresh.toolchain("install", [tool]);
  mirror.beforeArchive = async () => {
    if (child.pid !== undefined) process.kill(child.pid, "SIGKILL");
    throw new Error("killed");
  };
  const result = await child.end;
  mirror.beforeArchive = async () => {};
  const left = (await fresh.cached()).filter((name) => name.startsWith(".unfinished-"));
  const retry = await tryAgain(tool, scene);
  const held = result.signal === "SIGKILL" && left.length > 0;
  scene.findings.check(held, `kill -9, ${tool}: the process was not killed while it filled the cache`);
  scene.rows.push([
    "kill -9 during install",
    tool,
    String(result.signal),
    "",
    `${left.length} unfinished`,
    retry,
  ]);
}

/** Two at once: neither is sent an archive before both have asked for one. */
async function together(tool: ToolName, scene: Scene): Promise<void> {
  if (pinnedTool(tool).kind === "crate" && !scene.full) return;
  await using fresh = await machine({ PROTOMANAGER_MIRROR: scene.mirror.url });
  let asked = 0;
  let release = () => {};
  const both = new Promise<void>((resolve) => {
    release = resolve;
  });
  scene.mirror.beforeArchive = async () => {
    asked += 1;
    if (asked === 2) release();
    await both;
  };
  const seen = await Promise.all([fresh.install([tool]), fresh.install([tool])]);
  scene.mirror.beforeArchive = async () => {};
  const folders = await fresh.cached();
  const whole = (await fresh.verify()).exitCode === 0;
  const codes = seen.map(({ exitCode }) => exitCode).join(" and ");
  const holds = codes === "0 and 0" && folders.length === 1 && whole;
  scene.findings.check(
    holds,
    `two at once, ${tool}: exit codes ${codes}, ${folders.length} folders\n${seen.map(({ stderr }) => stderr).join("\n")}`,
  );
  scene.rows.push([
    "two concurrent installs",
    tool,
    codes,
    "",
    `${folders.length} folder, ${whole ? "whole" : "damaged"}`,
    "",
  ]);
}

/** The install failed with this reason, named the tool or its package, and left nothing; and it works the next time. */
export async function judge(
  fault: string,
  tool: ToolName,
  seen: Told,
  reason: RegExp,
  scene: FaultyMachine,
): Promise<void> {
  const { fresh, findings, rows } = scene;
  const { exitCode, stderr } = seen;
  const place = `${fault}, ${tool}`;
  findings.check(exitCode === 1, `${place}: exit code ${exitCode}`);
  const said = stderr.split("\n").find((line) => reason.test(line));
  findings.check(said !== undefined, `${place}: the reason is not told, but this:\n${stderr}`);
  findings.check(!stderr.includes("This is a bug"), `${place}: is taken for a bug:\n${stderr}`);
  const left = await fresh.cached();
  findings.check(left.length === 0, `${place}: the cache holds ${left.join(", ")}`);
  scene.room?.();
  const retry = await tryAgain(tool, scene);
  rows.push([
    fault,
    tool,
    String(exitCode),
    (said ?? "").slice(0, 110),
    left.length === 0 ? "empty" : "not empty",
    retry,
  ]);
}

/** Installs what failed before, and takes it away again for the next fault. */
async function tryAgain(tool: ToolName, { fresh, findings, full }: FaultyMachine): Promise<string> {
  if (pinnedTool(tool).kind === "crate" && !full) return "with --full";
  const { exitCode, stdout, stderr } = await fresh.install([tool]);
  const works = exitCode === 0 && / fetched /.test(stdout);
  findings.check(works, `${tool}: the retry ends with ${exitCode}\n${stderr}`);
  await fresh.clear();
  return works ? "works" : "fails";
}

function withAnotherByte(bytes: Buffer): Buffer {
  const spoilt = Buffer.from(bytes);
  const middle = Math.floor(spoilt.length / 2);
  spoilt[middle] = spoilt[middle]! ^ 1;
  return spoilt;
}

/** A whole module with a program that is not the published one: a comment more. */
function withAnotherModule(bytes: Buffer, path: string): Buffer {
  const script = `
import io, sys, zipfile
old = zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read()))
out = io.BytesIO()
with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
    for entry in old.infolist():
        more = b"\\n// tampered\\n" if entry.filename.endswith("/cmd/protoc-gen-go/main.go") else b""
        new.writestr(entry, old.read(entry) + more)
sys.stdout.buffer.write(out.getvalue())
`;
  if (!path.endsWith(".zip")) return bytes;
  return execFileSync("python3", ["-c", script], { input: bytes, maxBuffer: 1024 * 1024 * 1024 });
}

function withWrongSums(tool: PinnedTool): PinnedTool {
  const zeros = Buffer.alloc(32).toString("base64");
  const wrong = { npm: `sha512-${Buffer.alloc(64).toString("base64")}`, go: `h1:${zeros}` } as const;
  const integrity = tool.kind === "npm" || tool.kind === "go" ? wrong[tool.kind] : `sha256-${zeros}`;
  const builds = tool.builds.map((build) => ({
    ...build,
    packages: build.packages.map((pinned, index) => (index === 0 ? { ...pinned, integrity } : pinned)),
  }));
  return { ...tool, builds };
}
