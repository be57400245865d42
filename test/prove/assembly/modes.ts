/** `examples/registry-system` in both modes: what each refuses, generates and describes. */

import { cp, readFile } from "node:fs/promises";
import path from "node:path";
import { createFileRegistry, fromBinary } from "@bufbuild/protobuf";
import { FileDescriptorSetSchema } from "@bufbuild/protobuf/wkt";
import { parseDocument } from "yaml";
import { buildRepositories } from "../../../examples/build.ts";
import { readExample, withBaseUrl } from "../../../examples/example.ts";
import { runAny } from "../../../src/process.ts";
import { AssemblyError } from "../../../src/run/assemble-newest.ts";
import type { RunResult } from "../../../src/run/result.ts";
import { type Scene, setScene } from "../../run/scene.ts";
import { typeErrors } from "../../support/type-errors.ts";
import { root } from "../cli.ts";
import { contentsOf } from "../folders.ts";
import { Findings, type LineResult } from "../line-result.ts";
import type { ProofOptions } from "../proof.ts";
import { type Grpcurl, installGrpcurl } from "./grpcurl.ts";

interface Variant {
  title: string;
  /** Keys of `global_proto` beside the example's own. */
  keys: Record<string, unknown>;
  /** Codes of which each has to be there; those of errors are why nothing is written. */
  codes: readonly string[];
  written: boolean;
}

const importMode = { mode: "import", descriptor_set: {} };
/** It names types as the merged file does, which import mode has not. */
const exclude = ["server/v1/hooks.proto"];
const variants: readonly Variant[] = [
  { title: "merge", keys: { descriptor_set: {} }, codes: ["PM1101"], written: true },
  { title: "import", keys: importMode, codes: ["PM5002"], written: false },
  {
    title: "import, self_importers: exclude",
    keys: { ...importMode, self_importers: "exclude" },
    codes: ["PM3001"],
    written: false,
  },
  {
    title: "the same without hooks.proto, which uses merged names",
    keys: { ...importMode, self_importers: "exclude", exclude },
    codes: ["PM5003"],
    written: true,
  },
];

export async function modes(_options: ProofOptions): Promise<LineResult> {
  const findings = new Findings();
  await using scene = await setScene();
  const example = await readExample("registry-system", path.join(root, "examples", "registry-system"));
  const repositories = path.join(scene.folder, "repositories");
  await buildRepositories(example, repositories);
  const config = withBaseUrl(example.config, `file://${repositories}`);
  const grpcurl = await installGrpcurl(scene.folder);
  if (grpcurl === undefined) findings.note("grpcurl is not shown: there is no Go, or no network.");

  const outcomes: string[][] = [];
  const code: (string | number)[][] = [];
  for (const variant of variants) {
    const { title, keys, codes, written } = variant;
    await scene.write({ "config.yaml": withKeys(config, keys) });
    const { told, result } = await outcomeOf(scene);
    const missing = codes.filter((one) => !told.some((line) => line.startsWith(one)));
    findings.check(missing.length === 0, `${title}: no ${missing.join(", ")} in ${told.join("; ")}`);
    findings.check(
      (result !== undefined) === written,
      `${title}: ${written ? "nothing" : "something"} was written`,
    );
    const shown = told.filter((line) => codes.includes(line.slice(0, 6)));
    outcomes.push([title, written ? "written" : "refused", shown.join("\n")]);
    if (result !== undefined && keys.mode === "import") await proveBarrel(scene, title, findings);
    if (result !== undefined) code.push([title, ...(await codeOf(scene, title, grpcurl, findings))]);
  }
  findings.table("registry-system in both modes", ["variant", "outputs", "said"], outcomes);
  const columns = [
    "variant",
    "TypeScript files",
    "tsc --strict",
    "Python files",
    "compile",
    "services described",
  ];
  findings.table("What is generated", [...columns, "by grpcurl"], code);
  return findings.result();
}

function withKeys(config: string, keys: Record<string, unknown>): string {
  const document = parseDocument(config);
  for (const [key, value] of Object.entries(keys)) document.setIn(["global_proto", key], value);
  return document.toString();
}

/** Each diagnostic as a line that begins with its code; no result when nothing was written. */
async function outcomeOf(scene: Scene): Promise<{ told: string[]; result: RunResult | undefined }> {
  try {
    const result = await scene.run();
    return { told: result.diagnostics.map(({ code, message }) => `${code} ${message}`), result };
  } catch (error) {
    if (!(error instanceof AssemblyError)) throw error;
    return { told: error.errors.map(({ code, message }) => `${code} ${message}`), result: undefined };
  }
}

async function codeOf(
  scene: Scene,
  title: string,
  grpcurl: Grpcurl | undefined,
  findings: Findings,
): Promise<(string | number)[]> {
  const accepted = (what: string, errors: string) =>
    findings.check(errors === "", `${title}: ${what}: ${errors.slice(0, 1000)}`) ? "accepts" : "refuses";
  const copies = path.join(scene.folder, title);
  await cp(path.join(scene.hub, "gen"), copies, { recursive: true });
  const counted = async (language: string, ending: string) =>
    [...(await contentsOf(path.join(copies, language))).keys()].filter((file) => file.endsWith(ending))
      .length;
  const typescript = await counted("typescript", ".ts");
  const python = await counted("python", ".py");
  const compiled = await runAny({
    file: "python3",
    args: ["-m", "compileall", "-q", path.join(copies, "python")],
    cwd: scene.folder,
  });

  const file = path.join(scene.hub, "global.binpb");
  const registry = createFileRegistry(fromBinary(FileDescriptorSetSchema, await readFile(file)));
  const services = [...registry].filter(({ kind }) => kind === "service").map(({ typeName }) => typeName);
  for (const name of ["registry.server.v1.Admin", "registry.v1.Registry"]) {
    findings.check(services.includes(name), `${title}: ${name} is not in global.binpb`);
  }
  const listed = await grpcurl?.(file, "list");
  if (listed !== undefined) {
    const same = listed.sort().join() === services.sort().join();
    findings.check(same, `${title}: grpcurl lists ${listed.join(", ")} and not ${services.join(", ")}`);
  }
  return [
    typescript,
    accepted("tsc", await typeErrors(path.join(copies, "typescript"), "bundler")),
    python,
    accepted("Python", compiled.stdout.toString("utf8") + compiled.stderr),
    services.sort().join("\n"),
    listed === undefined ? "not shown" : "the same",
  ];
}

/** The facade's module hands on what the sources' modules have; that it compiles is tsc's to say. */
async function proveBarrel(scene: Scene, title: string, findings: Findings): Promise<void> {
  const barrel = (await scene.read("gen/typescript/global.ts")) ?? "";
  for (const module of ["registry_pb", "server/v1/admin_pb", "server/v1/settings_pb", "client/v1/cache_pb"]) {
    findings.check(
      barrel.includes(`export * from "./${module}";`),
      `${title}: global.ts does not export ${module}`,
    );
  }
}
