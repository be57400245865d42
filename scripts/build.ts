// Builds dist/: TypeScript with tsc, then one bundle for all faces with ncc, then a launcher per face.
// `dist/` is emptied first, because the names of the chunks change; no source maps, no minifying.
// `--check` builds into build/ instead and fails when the committed dist/ differs.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");
const ncc = createRequire(import.meta.url)("@vercel/ncc") as (
  entry: string,
  options: object,
) => Promise<Bundle>;

interface Bundle {
  code: string;
  assets: Record<string, { source: string | Buffer }>;
}

async function build(target: string): Promise<void> {
  const javascript = path.join(root, "build", "js");
  rmSync(javascript, { recursive: true, force: true });
  rmSync(target, { recursive: true, force: true });
  runScript(path.join(root, "node_modules", "typescript", "bin", "tsc"), "-p", "tsconfig.build.json");
  const { code, assets } = await ncc(path.join(javascript, "src", "bundle.js"), {
    cache: false,
    minify: false,
    sourceMap: false,
    quiet: true,
    // pacote runs scripts to prepare git and folder dependencies only, which we never ask for; ncc would write code
    // that does not parse for it. Any built-in module does in its place.
    externals: { "@npmcli/run-script": "node:util" },
  });
  write(path.join(target, "index.js"), code);
  for (const [name, { source }] of Object.entries(assets)) write(path.join(target, name), source);
  writeFileSync(path.join(target, "package.json"), '{\n  "type": "module"\n}\n');
  writeFileSync(path.join(target, "main.js"), launcher("action"));
  writeFileSync(path.join(target, "cli.js"), `#!/usr/bin/env node\n${launcher("cli")}`, { mode: 0o755 });
  cpSync(path.join(root, "LICENSE"), path.join(target, "LICENSE"));
}

function write(file: string, content: string | Buffer): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}

function launcher(face: "action" | "cli"): string {
  return `import { ${face} } from "./index.js";\n\nawait ${face}();\n`;
}

function runScript(script: string, ...args: string[]): void {
  try {
    execFileSync(process.execPath, [script, ...args], { cwd: root, encoding: "utf8" });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    console.error(stdout + stderr);
    process.exit(1);
  }
}

/** Paths of the files that the folders do not have alike. */
function differences(left: string, right: string): string[] {
  const names = new Set([left, right].flatMap((folder) => filesBelow(folder)));
  return [...names].filter((name) => read(path.join(left, name)) !== read(path.join(right, name))).sort();
}

function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, "latin1");
  } catch {
    return undefined;
  }
}

const dist = path.join(root, "dist");
if (process.argv.includes("--check")) {
  const fresh = path.join(root, "build", "dist");
  await build(fresh);
  const stale = differences(dist, fresh);
  if (stale.length > 0) {
    console.error(
      `dist/ is not what the sources give: ${stale.join(", ")}.\nRun \`npm run build\` and commit dist/.`,
    );
    process.exit(1);
  }
  console.log("dist/ is fresh");
} else {
  await build(dist);
  console.log(`dist/: ${filesBelow(dist).length} files`);
}
