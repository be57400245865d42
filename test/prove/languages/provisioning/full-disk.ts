/** A tool cache on a file system of one megabyte, which then gets room. */

import { execFileSync } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { messageOf } from "../../../../src/errors.ts";
import type { ToolName } from "../../../../src/toolchain/pinned.ts";
import type { Findings } from "../../line-result.ts";
import { judge } from "./faults.ts";
import { machine } from "./machine.ts";

const tools: readonly ToolName[] = [
  "protoc-gen-es",
  "protoc-gen-go",
  "protoc-gen-mypy",
  "protoc-gen-grpc-java",
];

export async function fullDisk(findings: Findings): Promise<void> {
  const rows: (string | number)[][] = [];
  for (const tool of tools) {
    await using fresh = await machine();
    const folder = fresh.cacheFolder;
    await mkdir(folder);
    try {
      execFileSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", folder], { stdio: "pipe" });
    } catch (error) {
      findings.check(false, `full disk: no small file system can be mounted here (${messageOf(error)})`);
      return;
    }
    try {
      const seen = await fresh.install([tool]);
      const room = () => execFileSync("mount", ["-o", "remount,size=1g", folder]);
      await judge("full disk", tool, seen, /no space left|ENOSPC/i, {
        fresh,
        findings,
        rows,
        full: true,
        room,
      });
      findings.check(
        /Make room on the disk/.test(seen.stderr),
        `full disk, ${tool}: the advice is another:\n${seen.stderr}`,
      );
    } finally {
      execFileSync("umount", [folder]);
    }
  }
  findings.table("A full disk", ["fault", "tool", "exit", "said", "cache", "retry"], rows);
}
