import type { GeneratedCode, PackageKind } from "./package-kind.ts";
import { neededBy, type Requirement } from "./requirement.ts";

const requirements: readonly Requirement[] = [
  { name: "@bufbuild/protobuf", mark: /"@bufbuild\/protobuf[/"]/ },
];

/** An ES module package without a build step: JavaScript and declarations are what was generated. */
export const npmPackage: PackageKind = {
  files({ name, version }, code) {
    const needed = neededBy(code, requirements);
    const manifest = {
      name,
      version,
      type: "module",
      sideEffects: false,
      exports: exportsOf(code),
      dependencies: Object.fromEntries(needed.map((one) => [one.name, `^${one.version}`])),
    };
    return { "package.json": `${JSON.stringify(manifest, undefined, 2)}\n` };
  },
};

/** Every module, with and without an ending; the assembled file's is the package's own. */
function exportsOf({ files, main, partial }: GeneratedCode): Record<string, unknown> {
  const compiled = [...files.keys()].some((path) => path.endsWith(".js"));
  const target = (module: string) =>
    compiled ? { types: `${module}.d.ts`, default: `${module}.js` } : `${module}.ts`;
  const exists = partial || files.has(`${main}${compiled ? ".js" : ".ts"}`);
  return {
    ...(exists && { ".": target(`./${main}`) }),
    "./*.js": target("./*"),
    "./*": target("./*"),
  };
}
