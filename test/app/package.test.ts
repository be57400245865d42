import { readFileSync } from "node:fs";
import { isBuiltin, stripTypeScriptTypes } from "node:module";
import path from "node:path";
import { expect, it } from "vitest";

const app = path.join(import.meta.dirname, "../../app");

/** Packages that a file and all it imports need when Node.js runs them, each with a file that imports it. */
function importedPackages(entry: string): Map<string, string> {
  const packages = new Map<string, string>();
  const seen = new Set<string>();
  const waiting = [entry];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const code = stripTypeScriptTypes(readFileSync(file, "utf8"));
    for (const [, from, only, lazy] of code.matchAll(
      /^\s*(?:import|export)\s[^;"']*?from\s+"([^"]+)"|^\s*import\s+"([^"]+)"|\bimport\(\s*"([^"]+)"/gm,
    )) {
      const name = (from ?? only ?? lazy)!;
      if (name.startsWith(".")) waiting.push(path.resolve(path.dirname(file), name));
      else if (!isBuiltin(name)) {
        packages.set(
          name
            .split("/")
            .slice(0, name.startsWith("@") ? 2 : 1)
            .join("/"),
          path.relative(app, file),
        );
      }
    }
  }
  return packages;
}

it("lists every package that the server needs, those of src/ too: its image has no others", () => {
  const { dependencies } = JSON.parse(readFileSync(path.join(app, "package.json"), "utf8"));

  const missing = [...importedPackages(path.join(app, "server.ts"))].filter(
    ([name]) => !(name in dependencies),
  );

  expect(missing).toEqual([]);
});

it("has no package that nothing needs", () => {
  const { dependencies } = JSON.parse(readFileSync(path.join(app, "package.json"), "utf8"));
  const needed = importedPackages(path.join(app, "server.ts"));

  expect(Object.keys(dependencies).filter((name) => !needed.has(name))).toEqual([]);
});
