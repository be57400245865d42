/** A hub with private repositories of three owners, each read with another kind of credential. */

import { writeFile } from "node:fs/promises";
import path from "node:path";
import which from "which";
import { stringify } from "yaml";
import { initialWorkflow } from "../../../src/commands/init-files.ts";
import { type Stage, setStage, systemPath } from "../../demo/stage.ts";
import type { LocalGitHub } from "../../local-github/local-github.ts";
import { bufPath, protocPath } from "../../support/compilers.ts";
import { root } from "../cli.ts";

/** Writes its environment into the generated code. */
export const pluginName = "protoc-gen-environment";

/** Where it does. */
export const pluginOutput = "gen/environment/environment.json";

/** Of the pull requests. */
export const branch = "protomanager/private";

/** Every program that a run starts, each recorded; the last of them tells its environment. */
export async function programs(folder: string): Promise<Map<string, string>> {
  const at = (...parts: string[]) => path.join(root, "node_modules", ...parts);
  const quote = (...words: string[]) => words.map((word) => `'${word}'`).join(" ");
  const plugin = path.join(folder, `${pluginName}.mjs`);
  await writeFile(plugin, pluginSource(at("@bufbuild", "protobuf", "dist", "esm")));
  return new Map([
    ["git", quote(await which("git", { path: systemPath() }))],
    ["node", quote(process.execPath)],
    ["buf", quote(bufPath())],
    ["protoc", quote(protocPath())],
    ["protoc-gen-es", quote(process.execPath, at("@bufbuild", "protoc-gen-es", "bin", "protoc-gen-es"))],
    [pluginName, quote(process.execPath, plugin)],
  ]);
}

/** A plugin that writes its environment to its output and prints it besides. */
function pluginSource(protobuf: string): string {
  return `
import { create, toBinary } from "${protobuf}/index.js";
import { CodeGeneratorResponseSchema } from "${protobuf}/wkt/index.js";
for await (const _ of process.stdin);
const content = JSON.stringify(process.env, null, 2);
process.stderr.write(content + "\\n");
const file = [{ name: "environment.json", content }];
process.stdout.write(toBinary(CodeGeneratorResponseSchema, create(CodeGeneratorResponseSchema, { file })));
`;
}

/** Sources of the hub's owner, of one with a token of its own, and of one where an App is installed. */
export async function openPrivateHub(
  runnerFolder: string,
  programFolder: string,
  known: string[],
): Promise<Stage> {
  const owners = ["acme", "tokens", "apps"];
  const source = (owner: string) => ({
    owner,
    name: "protos",
    private: true,
    files: new Map([
      [
        `proto/${owner}/v1/${owner}.proto`,
        `syntax = "proto3";\npackage ${owner}.v1;\n\nmessage Of${owner} {\n  string id = 1;\n}\n`,
      ],
    ]),
  });
  const config = (address: string) => ({
    system: { name: "private" },
    repositories: owners.map((owner) => ({ name: owner, url: `${address}/${owner}/protos` })),
    global_proto: { package: "acme.private.v1" },
    generate: { languages: ["python", "typescript", { name: "environment", plugin: pluginName }] },
  });
  const inputs =
    "      - uses: cdaprod/protomanager@v1\n" +
    "        with:\n" +
    "          app-client-id: $" +
    "{{ vars.CLIENT_ID }}\n" +
    "          app-private-key: $" +
    "{{ secrets.PRIVATE_KEY }}\n" +
    "          source-tokens: $" +
    "{{ secrets.SOURCE_TOKENS }}\n";
  const workflow = initialWorkflow("config.yaml").replace(
    / +- uses: cdaprod\/protomanager@v1\n +with:\n/,
    inputs,
  );
  return setStage(
    {
      hub: (address) => ({
        owner: "acme",
        name: "hub",
        private: true,
        files: new Map([
          ["config.yaml", stringify(config(address))],
          [".github/workflows/protomanager.yml", workflow],
        ]),
      }),
      repositories: owners.map(source),
    },
    (github) => ({
      ...credentials(github, known),
      runnerFolder,
      toolCache: path.join(runnerFolder, "tools"),
      env: { TMPDIR: path.join(runnerFolder, "tmp") },
      searchPath: [programFolder, systemPath()].join(path.delimiter),
    }),
  );
}

/** Secrets of the hub; what is not known to local-github as a token is added to `known`. */
function credentials(github: LocalGitHub, known: string[]) {
  const permissions = { contents: "read", metadata: "read" } as const;
  const token = github.createToken({ repositories: ["tokens/protos"], permissions });
  const app = github.createApp({
    slug: "protomanager-reader",
    owner: "acme",
    permissions,
    installations: ["acme", "apps"].map((account) => ({ account, repositories: "all" as const })),
  });
  known.push(app.privateKey.split("\n")[1]!);
  const host = new URL(github.address).host;
  return {
    secrets: { PRIVATE_KEY: app.privateKey, SOURCE_TOKENS: `${host}/tokens=${token}` },
    variables: { CLIENT_ID: app.clientId },
  };
}
