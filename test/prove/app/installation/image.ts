/**
 * What `docker build` makes of app/Dockerfile, without Docker: the same folder by its COPY and RUN lines, in which its
 * CMD and HEALTHCHECK are run.
 */

import { cp, mkdir, readdir, readFile } from "node:fs/promises";
import path from "node:path";
import picomatch from "picomatch";
import { run } from "../../../../src/process.ts";
import { root } from "../../cli.ts";

export interface Image {
  /** Stands for its WORKDIR. */
  folder: string;
  env: Readonly<Record<string, string>>;
  command: string[];
  healthCheck: string[];
}

interface Instruction {
  name: string;
  value: string;
}

/**
 * @param folder - empty; the image is made in it
 * @param programs - first on PATH, for what only root may do in an image
 */
export async function buildImage(folder: string, programs: string): Promise<Image> {
  const lines = instructions(await readFile(path.join(root, "app", "Dockerfile"), "utf8"));
  const sent = await buildContext();
  const env: Record<string, string> = {
    PATH: [programs, path.dirname(process.execPath), process.env.PATH].join(path.delimiter),
    npm_config_cache: path.join(folder, "..", "npm-cache"),
  };
  for (const { name, value } of lines) {
    if (name === "ENV") {
      const [variable, text] = value.split("=");
      env[variable!] = text!;
    } else if (name === "COPY") await copy(value, sent, folder);
    else if (name === "RUN") await run({ file: "sh", args: ["-c", value], cwd: folder, env });
  }
  const listIn = (name: string) => JSON.parse(/\[.*\]/.exec(instruction(lines, name))![0]) as string[];
  return { folder, env, command: listIn("CMD"), healthCheck: listIn("HEALTHCHECK") };
}

function instructions(text: string): Instruction[] {
  const joined = text.replaceAll(/^#.*\n/gm, "").replaceAll(/\\\n\s*/g, " ");
  return [...joined.matchAll(/^([A-Z]+) (.+)$/gm)].map(([, name, value]) => ({ name: name!, value: value! }));
}

function instruction(lines: readonly Instruction[], name: string): string {
  const found = lines.find((line) => line.name === name);
  if (found === undefined) throw new Error(`app/Dockerfile has no ${name}.`);
  return found.value;
}

/**
 * Paths of the files that `docker build .` sends, by .dockerignore: the last line that matches a file, or a folder that
 * it is in, decides. https://docs.docker.com/build/concepts/context/#dockerignore-files
 */
async function buildContext(): Promise<string[]> {
  const text = await readFile(path.join(root, ".dockerignore"), "utf8");
  const rules = text
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => ({
      keep: line.startsWith("!"),
      matches: picomatch(line.replace(/^!/, ""), { dot: true }),
    }));
  const isSent = (file: string) => {
    const parts = file.split("/");
    const paths = parts.map((_, index) => parts.slice(0, index + 1).join("/"));
    return rules.findLast(({ matches }) => paths.some((one) => matches(one)))?.keep ?? true;
  };
  const entries = await readdir(root, { withFileTypes: true });
  const tops = entries.filter(({ name }) => isSent(name) || isSent(`${name}/x`));
  const files = await Promise.all(tops.map((top) => (top.isDirectory() ? below(top.name) : [top.name])));
  return files.flat().filter(isSent);
}

async function below(folder: string): Promise<string[]> {
  const entries = await readdir(path.join(root, folder), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((file) =>
    path.relative(root, path.join(file.parentPath, file.name)).split(path.sep).join("/"),
  );
}

/** `COPY FROM… TO`. A folder's content is copied, a file into the folder. */
async function copy(value: string, sent: readonly string[], folder: string): Promise<void> {
  const words = value.split(" ");
  const to = words.pop()!;
  for (const from of words) {
    const files = sent.filter((file) => file === from || file.startsWith(`${from}/`));
    if (files.length === 0) throw new Error(`COPY ${value}: the build context has no ${from}`);
    for (const file of files) {
      const target = path.join(folder, to, file === from ? path.basename(file) : path.relative(from, file));
      await mkdir(path.dirname(target), { recursive: true });
      await cp(path.join(root, file), target);
    }
  }
}
