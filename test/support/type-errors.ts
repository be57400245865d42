/** The TypeScript compiler on generated code, as the projects of its users are set up. */

import { symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { runAny } from "../../src/process.ts";

/** How a bundler finds modules, and how Node does, which needs `import_extension=js`. */
export type ModuleResolution = "bundler" | "nodenext";

const packages = path.resolve(import.meta.dirname, "..", "..", "node_modules");

/** What `tsc --strict` has against all TypeScript below a folder, which becomes a project; "" for nothing. */
export async function typeErrors(folder: string, moduleResolution: ModuleResolution): Promise<string> {
  const compilerOptions = {
    moduleResolution,
    module: moduleResolution === "bundler" ? "esnext" : "nodenext",
    strict: true,
    verbatimModuleSyntax: true,
    target: "es2022",
    noEmit: true,
    types: [],
  };
  await symlink(packages, path.join(folder, "node_modules"), "junction");
  await writeFile(path.join(folder, "package.json"), '{ "type": "module" }');
  const project = { compilerOptions, include: ["**/*.ts"], exclude: ["node_modules"] };
  await writeFile(path.join(folder, "tsconfig.json"), JSON.stringify(project));
  const { stdout, stderr } = await runAny({
    file: process.execPath,
    args: [path.join(packages, "typescript", "bin", "tsc"), "-p", "."],
    cwd: folder,
  });
  return stdout.toString("utf8") + stderr;
}
