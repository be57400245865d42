// Measures ProtoManager beside the script that one would write by hand, on the same repositories, in one go.
// Both find the same buf and protoc on PATH, so nothing is downloaded; ProtoManager runs as it is shipped, from dist/.
// npm run bench -- [--sizes 10,100] [--runs 3] [--languages python]
import { access, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { buildRepositories, commitFiles } from "../../examples/build.ts";
import { type Example, withBaseUrl } from "../../examples/example.ts";
import { type Command, run } from "../../src/process.ts";
import { bufPath, protocPath } from "../support/compilers.ts";
import { generateSystem, withOneField } from "./generate-system.ts";
import { comparisonTable, median, type Row, type Seconds } from "./table.ts";

const root = join(import.meta.dirname, "..", "..");
const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "10,100" },
    runs: { type: "string", default: "3" },
    languages: { type: "string", default: "python" },
  },
});
const runs = Number(values.runs);

/** One contender: what it does, in a folder of its own. */
interface Contender {
  update(): Promise<Seconds>;
  /** Forgets everything, so that the next update is a first one. */
  forget(): Promise<void>;
}

/** Where a contender works, and what it is given. */
interface Place {
  example: Example;
  /** URL above the repositories. */
  base: string;
  folder: string;
  env: { PATH: string };
}

function protoManager({ example, base, folder, env }: Place): Contender {
  const hub = join(folder, "hub");
  const cache = join(folder, "cache");
  const forget = async () => {
    await rm(hub, { recursive: true, force: true });
    await rm(cache, { recursive: true, force: true });
    await mkdir(hub, { recursive: true });
    await writeFile(join(hub, "config.yaml"), withBaseUrl(example.config, base));
  };
  const cli = join(root, "dist", "cli.js");
  const args = ["update", "--config", join(hub, "config.yaml"), "--cache-dir", cache, "--json"];
  const update = async () => {
    const seconds = await timed({ file: process.execPath, args: [cli, ...args], cwd: hub, env });
    await access(join(hub, "global.proto"));
    return seconds;
  };
  return { update, forget };
}

function handWritten({ example, base, folder, env }: Place): Contender {
  const work = join(folder, "work");
  const slugs = example.repositories.map(({ slug }) => slug);
  const script = join(import.meta.dirname, "hand-written.sh");
  const update = async () => {
    const args = [script, base, work, values.languages, ...slugs];
    const seconds = await timed({ file: "bash", args, cwd: folder, env });
    await access(join(work, "gen"));
    return seconds;
  };
  return { update, forget: async () => {} };
}

/** Runs a command to its end; bash counts the processor time of all its children. */
async function timed({ file, args, ...rest }: Command): Promise<Seconds> {
  const script = 'TIMEFORMAT="%R %U %S"; time "$@"';
  const { stderr } = await run({ file: "bash", args: ["-c", script, "bench", file, ...args], ...rest });
  const [wall = 0, user = 0, system = 0] = stderr.trim().split("\n").at(-1)!.split(" ").map(Number);
  return { wall, processor: user + system };
}

const situations = ["cold", "unchanged", "one changed"] as const;

/** Runs each situation `runs` times; the contenders take turns, so a slow moment of the machine meets both. */
async function measure(size: number): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), "protomanager-bench-"));
  try {
    const example = generateSystem(size, { languages: values.languages.split(",") });
    const repositories = await buildRepositories(example, join(folder, "repositories"));
    const base = pathToFileURL(join(folder, "repositories")).href;
    const place = { example, base, folder, env: await pathWithTools(folder) };
    const ours = { contender: protoManager(place), times: emptyTimes() };
    const theirs = { contender: handWritten(place), times: emptyTimes() };

    for (let round = 0; round < runs; round += 1) {
      for (const { contender, times } of [ours, theirs]) {
        await contender.forget();
        times.cold.push(await contender.update());
        times.unchanged.push(await contender.update());
      }
      // From the last one backwards: few others depend on it.
      const moved = size - 1 - (round % size);
      await commitFiles(repositories[moved]!.path, withOneField(example.repositories[moved]!));
      for (const { contender, times } of [ours, theirs]) {
        times["one changed"].push(await contender.update());
      }
    }
    return situations.map((situation) => ({
      size,
      situation,
      protoManager: medians(ours.times[situation]),
      handWritten: medians(theirs.times[situation]),
    }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The native programs, before npm's shims, which start Node.js to start them. */
async function pathWithTools(folder: string): Promise<{ PATH: string }> {
  const tools = join(folder, "tools");
  await mkdir(tools);
  await symlink(bufPath(), join(tools, "buf"));
  await symlink(protocPath(), join(tools, "protoc"));
  return { PATH: [tools, process.env.PATH].join(delimiter) };
}

function emptyTimes(): Record<(typeof situations)[number], Seconds[]> {
  return { cold: [], unchanged: [], "one changed": [] };
}

function medians(times: readonly Seconds[]): Seconds {
  return {
    wall: median(times.map(({ wall }) => wall)),
    processor: median(times.map(({ processor }) => processor)),
  };
}

console.log(
  `Seconds, medians of ${runs}; languages: ${values.languages}; Node.js ${process.versions.node}\n`,
);
const rows: Row[] = [];
for (const size of values.sizes.split(",").map(Number)) rows.push(...(await measure(size)));
console.log(comparisonTable(rows));
