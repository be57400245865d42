/** A hub with `examples/registry-system` and protos of every kind of field, and its generated code as packages. */

import { readFile } from "node:fs/promises";
import path from "node:path";
import type { FileDescriptorSet } from "@bufbuild/protobuf/wkt";
import { parseDocument } from "yaml";
import { buildRepositories } from "../../../examples/build.ts";
import { readExample, withBaseUrl } from "../../../examples/example.ts";
import { type Scene, setScene } from "../../run/scene.ts";
import { descriptorsOf } from "../../support/compilers.ts";
import { root } from "../cli.ts";
import { contentsOf } from "../folders.ts";

export interface GeneratedHub extends AsyncDisposable {
  scene: Scene;
  /** Folder of a language's package. */
  code(language: string): string;
  /** Of `global.proto` and what it imports. */
  descriptors: FileDescriptorSet;
}

/** As the drivers and docs/consuming.md name them. */
export const goModule = "github.com/acme/hub/gen/go";
export const npmName = "@acme/protos";
/** Java code has a parameter `registry` where a file has extensions, which would hide the package of that name. */
const javaPackage = "com.acme.protos";

const languages = [
  { language: "go", package: {} },
  { language: "python", package: { name: "acme-protos" } },
  { language: "typescript", package: { name: npmName } },
  { language: "java", package: { name: "protos" } },
];

export async function generateHub(): Promise<GeneratedHub> {
  const scene = await setScene();
  const example = await readExample("registry-system", path.join(root, "examples", "registry-system"));
  const repositories = path.join(scene.folder, "repositories");
  await buildRepositories(example, repositories);
  await (await scene.create("kinds")).commit(await protosOf("kinds"));
  const config = parseDocument(withBaseUrl(example.config, `file://${repositories}`));
  config.addIn(["repositories"], { name: "kinds", url: scene.url("kinds") });
  config.setIn(["global_proto", "go_package"], `${goModule};registryv1`);
  config.setIn(["global_proto", "options"], { java_package: javaPackage });
  config.setIn(["generate", "languages"], languages);
  await scene.write({ "config.yaml": config.toString() });
  const { reasons, exitCode } = await scene.run({ checks: false });
  if (exitCode !== 0) throw new Error(`the hub was not generated: ${reasons.join(" ")}`);
  const text = await readFile(path.join(scene.hub, "global.proto"), "utf8");
  return {
    scene,
    code: (language) => path.join(scene.hub, "gen", language),
    descriptors: await descriptorsOf(new Map([["global.proto", text]])),
    [Symbol.asyncDispose]: () => scene[Symbol.asyncDispose](),
  };
}

/** Files of a repository: those below `protos/<folder>`, in its `proto`. */
async function protosOf(folder: string): Promise<Record<string, string>> {
  const top = path.join(import.meta.dirname, "protos");
  const names = [...(await contentsOf(top)).keys()].filter(
    (name) => name.startsWith(`${folder}/`) && name.endsWith(".proto"),
  );
  const entries = names.map(
    async (name) => [`proto/${name}`, await readFile(path.join(top, name), "utf8")] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}
