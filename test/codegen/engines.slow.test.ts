/** Both engines with the plugins that this machine has at the pinned versions: PATH, node_modules, the user's cache. */

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { generateCode } from "../../src/codegen/generate-code.ts";
import { codegenTools } from "../../src/codegen/plan.ts";
import { profiles } from "../../src/codegen/profiles/profiles.ts";
import type { LanguageConfig } from "../../src/config/config.ts";
import { silentReporter } from "../../src/events.ts";
import { defaultCacheFolder } from "../../src/sources/cache-folder.ts";
import { compileProtos } from "../../src/toolchain/compile.ts";
import { locateTool } from "../../src/toolchain/find-tool.ts";
import { toolNames } from "../../src/toolchain/pinned.ts";
import type { Tool } from "../../src/toolchain/tool.ts";

const located = await Promise.all(
  toolNames.map(async (name) => {
    const place = { projectFolder: path.join(import.meta.dirname, "../.."), environment: process.env };
    const cacheFolder = defaultCacheFolder(process.env);
    const tool = await locateTool(name, { ...place, cacheFolder, offline: true }).catch(() => undefined);
    return [name, tool] as const;
  }),
);
const tools: Record<string, Tool | undefined> = Object.fromEntries(located);

/** Every generator whose plugin is there, the optional ones alone since they write the same files as others. */
const configs = profiles.flatMap(({ name, generators }): LanguageConfig[] => {
  const usual = generators.filter(({ when }) => when !== "plugins").map((generator) => generator.name);
  const optional = generators
    .filter(({ when }) => when === "plugins")
    .map((generator) => [...(generator.extends === undefined ? [] : [generator.extends]), generator.name]);
  return [usual, ...optional]
    .map((plugins) => ({ name, plugin: undefined, plugins, out: `${name}-${plugins.join("-")}`, opt: [] }))
    .filter((config) => codegenTools([config], "buf", true).every((tool) => tools[tool] !== undefined));
});

const proto = `
  syntax = "proto3";
  package shop.v1;
  import "google/protobuf/timestamp.proto";
  option go_package = "example.com/shop/gen;shopv1";
  // What is bought.
  message Order { string id = 1; google.protobuf.Timestamp at = 2; map<string, Kind> kinds = 3; optional bool gift = 4; }
  enum Kind { KIND_UNSPECIFIED = 0; }
  service Orders { rpc Get(Order) returns (stream Order); }
`;

describe("engines", () => {
  let folder: string;
  let descriptorSet: Uint8Array;
  const targets = ["shop/v1/shop.proto"];
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "engines-"));
    const files = new Map([[targets[0]!, proto]]);
    const { buf } = tools;
    const compiled = await compileProtos({
      files,
      targets,
      engine: "buf",
      tools: { buf },
      workFolder: folder,
    });
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.messages));
    descriptorSet = compiled.descriptorSet;
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.each(configs.map((config) => [`${config.name}: ${config.plugins!.join(", ")}`, config] as const))(
    "give the same files of %s",
    async (_title, config) => {
      const generate = async (engine: "buf" | "protoc") => {
        const { outputs, failures } = await generateCode({
          descriptorSet,
          targets,
          languages: [config],
          engine,
          tools,
          hubFolder: folder,
          workFolder: folder,
          environment: process.env,
          reporter: silentReporter,
        });
        expect(failures).toEqual([]);
        const files = outputs.flatMap((output) => output.files);
        return Object.fromEntries(files.map((file) => [file.path, Buffer.from(file.content).toString()]));
      };

      const [byBuf, byProtoc] = [await generate("buf"), await generate("protoc")];

      expect(Object.keys(byBuf)).not.toEqual([]);
      expect(byProtoc).toEqual(byBuf);
    },
  );
});
