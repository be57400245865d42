// `npm run check`: everything that is cheap to check, each with its name; all are run, and the exit code tells.
import { spawnSync } from "node:child_process";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");
const bin = (name: string) => path.join(root, "node_modules", ".bin", name);

const checks: [title: string, command: string, args: string[]][] = [
  ["format and lint", bin("biome"), ["ci", "--colors=off", "."]],
  ["types", bin("tsc"), []],
  ["lock file is complete", process.execPath, ["scripts/complete-lock.ts", "--check"]],
  ["tool table is fresh", process.execPath, ["scripts/pin-tools.ts", "--check"]],
  ["docs are fresh", process.execPath, ["scripts/docs.ts", "--check"]],
  ["dist is fresh", process.execPath, ["scripts/build.ts", "--check"]],
];

let failed = 0;
for (const [title, command, args] of checks) {
  const result = spawnSync(command, args, {
    cwd: root,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  const passed = result.status === 0;
  console.log(`${passed ? "ok    " : "FAILED"}  ${title}`);
  if (passed) continue;
  failed += 1;
  console.log(`${result.stdout}${result.stderr}`.trimEnd());
}
process.exitCode = failed === 0 ? 0 : 1;
