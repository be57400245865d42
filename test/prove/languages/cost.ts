/** What generating costs beside plain `buf generate`, with the same plugins on the same files, in turns. */

import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { cosmosExample } from "../../../examples/cosmos/build.ts";
import { googleapisExample } from "../../../examples/googleapis/build.ts";
import { assemble } from "../../../src/assembly/assemble.ts";
import { generateCode } from "../../../src/codegen/generate-code.ts";
import type { LanguageConfig } from "../../../src/config/config.ts";
import { silentReporter } from "../../../src/events.ts";
import { run } from "../../../src/process.ts";
import { defaultCacheFolder } from "../../../src/sources/cache-folder.ts";
import { bufEnvironment, compileProtos } from "../../../src/toolchain/compile.ts";
import { findTool } from "../../../src/toolchain/find-tool.ts";
import { exampleInput } from "../assembly/example-input.ts";
import { root } from "../cli.ts";
import { temporaryFolder } from "../folders.ts";
import { Findings, type LineResult } from "../line-result.ts";

const bound = 1.15;
const rounds = 7;

/** Quick ones, beside which what is ours would show most. */
const builtIns = ["python", "pyi", "java", "cpp", "ruby", "php"];

export async function cost(): Promise<LineResult> {
  const findings = new Findings();
  await using folder = await temporaryFolder("cost");
  const tools = await findTools();
  const rows: (string | number)[][] = [];
  for (const example of [await googleapisExample(), await cosmosExample()]) {
    const { compilation, targets } = assemble(exampleInput(example));
    const setting: Setting = { files: compilation, targets, tools, folder: folder.path };
    await byBuf(setting);
    await byProtoManager(setting);
    const seconds = { buf: [] as number[], ours: [] as number[] };
    for (let round = 0; round < rounds; round += 1) {
      console.error(`  ${example.name}: round ${round + 1} of ${rounds}`);
      const turns = [
        async () => seconds.buf.push(await timed(() => byBuf(setting))),
        async () => seconds.ours.push(await timed(() => byProtoManager(setting))),
      ];
      // Neither is always the one that finds the disk warm.
      for (const turn of round % 2 === 0 ? turns : turns.reverse()) await turn();
    }
    const [theirs, ours] = [await byBuf(setting), await byProtoManager(setting)];
    const different = [...new Set([...theirs.keys(), ...ours.keys()])].filter(
      (name) => theirs.get(name) !== ours.get(name),
    );
    findings.check(
      different.length === 0,
      `${example.name}: other files than buf's: ${different.slice(0, 10).join(", ")}`,
    );
    const ratio = median(seconds.ours) / median(seconds.buf);
    findings.check(ratio <= bound, `${example.name}: ${ratio.toFixed(2)} times what buf generate takes`);
    rows.push([
      example.name,
      ours.size,
      ...[median(seconds.buf), median(seconds.ours)].map(rounded),
      rounded(ratio),
    ]);
  }
  findings.table(
    `Compiled and generated: go, ${builtIns.join(", ")}; medians of ${rounds}, at most ${bound}`,
    ["example", "files", "buf generate (s)", "ProtoManager (s)", "ratio"],
    rows,
  );
  return findings.result();
}

interface Setting {
  files: ReadonlyMap<string, string>;
  targets: readonly string[];
  tools: Awaited<ReturnType<typeof findTools>>;
  folder: string;
}

async function findTools() {
  const find = (name: "buf" | "protoc" | "protoc-gen-go") =>
    findTool(name, {
      projectFolder: root,
      cacheFolder: defaultCacheFolder(process.env),
      offline: false,
      environment: process.env,
    });
  return {
    buf: await find("buf"),
    protoc: await find("protoc"),
    "protoc-gen-go": await find("protoc-gen-go"),
  };
}

/** From the protos to the files, as a run does it. */
async function byProtoManager({ files, targets, tools, folder }: Setting): Promise<Map<string, string>> {
  const engine = "buf";
  const compiled = await compileProtos({
    files,
    targets,
    engine,
    tools: { buf: tools.buf },
    workFolder: folder,
  });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.messages));
  const own = (name: string): LanguageConfig => {
    return { name, plugin: undefined, protocBuiltin: name, out: name, opt: [] };
  };
  const { outputs, failures } = await generateCode({
    descriptorSet: compiled.descriptorSet,
    targets,
    languages: [
      { name: "go", plugin: undefined, plugins: ["protoc-gen-go"], out: "go", opt: [] },
      ...builtIns.map(own),
    ],
    engine,
    tools,
    hubFolder: folder,
    workFolder: folder,
    environment: process.env,
    reporter: silentReporter,
  });
  if (failures.length > 0) throw new Error(JSON.stringify(failures));
  const all = outputs.flatMap((output) => output.files);
  return new Map(all.map(({ path: name, content }) => [name, Buffer.from(content).toString("latin1")]));
}

/** As somebody would run it by hand, on a folder of protos. */
async function byBuf({ files, targets, tools, folder }: Setting): Promise<Map<string, string>> {
  const work = await mkdtemp(path.join(folder, "buf-"));
  const isTarget = new Set(targets);
  for (const [name, text] of files) {
    const file = path.join(work, isTarget.has(name) ? "protos" : "imports", name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  await mkdir(path.join(work, "imports"), { recursive: true });
  const plugins = [
    { local: tools["protoc-gen-go"].command.file, out: "out/go", opt: ["paths=source_relative"] },
    ...builtIns.map((name) => ({
      protoc_builtin: name,
      protoc_path: tools.protoc.command.file,
      out: `out/${name}`,
    })),
  ];
  const inputs = [{ directory: ".", paths: targets.map((name) => `protos/${name}`) }];
  const template = {
    version: "v2",
    inputs,
    plugins: plugins.map((plugin) => ({ ...plugin, strategy: "all" })),
  };
  await writeFile(path.join(work, "buf.gen.yaml"), JSON.stringify(template));
  const modules = [{ path: "protos" }, { path: "imports" }];
  await writeFile(path.join(work, "buf.yaml"), JSON.stringify({ version: "v2", modules }));
  const { file, args } = tools.buf.command;
  await run({ file, args: [...args, "generate"], cwd: work, env: bufEnvironment(work) });
  const top = path.join(work, "out");
  const found = await readdir(top, { recursive: true, withFileTypes: true });
  const result = new Map<string, string>();
  for (const entry of found.filter((one) => one.isFile())) {
    const name = path.join(entry.parentPath, entry.name);
    result.set(path.relative(top, name).split(path.sep).join("/"), await readFile(name, "latin1"));
  }
  await rm(work, { recursive: true });
  return result;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return (performance.now() - begin) / 1000;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

function rounded(value: number): number {
  return Number(value.toFixed(2));
}
