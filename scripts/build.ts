// Builds dist/: TypeScript with tsc, then one bundle for all faces with ncc, then a launcher per face.
// `dist/` is emptied first, because the names of the chunks change; no source maps, no minifying.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");
const javascript = path.join(root, "build", "js");
const dist = path.join(root, "dist");
const require = createRequire(import.meta.url);

function runScript(script: string, ...args: string[]): void {
  execFileSync(process.execPath, [script, ...args], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
}

rmSync(javascript, { recursive: true, force: true });
rmSync(dist, { recursive: true, force: true });
runScript(path.join(root, "node_modules", "typescript", "bin", "tsc"), "-p", "tsconfig.build.json");
writeFileSync(path.join(javascript, "package.json"), '{ "type": "module" }\n');
runScript(
  require.resolve("@vercel/ncc/dist/ncc/cli.js"),
  "build",
  path.join(javascript, "bundle.js"),
  "-o",
  dist,
  "--target",
  "es2024",
);

mkdirSync(dist, { recursive: true });
writeFileSync(path.join(dist, "package.json"), '{\n  "type": "module"\n}\n');
writeFileSync(path.join(dist, "main.js"), 'import { action } from "./index.js";\n\nawait action();\n');
writeFileSync(
  path.join(dist, "cli.js"),
  '#!/usr/bin/env node\nimport { cli } from "./index.js";\n\nawait cli();\n',
  { mode: 0o755 },
);
cpSync(path.join(root, "LICENSE"), path.join(dist, "LICENSE"), { force: true });

console.log(`dist/: ${readdirSync(dist).length} files`);
