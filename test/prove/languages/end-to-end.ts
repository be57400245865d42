/** `generate --packages … --languages … --push --validate`, from a clone of a hub to its pull request. */

import path from "node:path";
import { pathToFileURL } from "node:url";
import { stringify } from "yaml";
import { type CommandResult, runAny } from "../../../src/process.ts";
import { clientOf } from "../../local-github/client.ts";
import { type LocalGitHub, startLocalGitHub } from "../../local-github/local-github.ts";
import { environment, gitIn } from "../../run/scene.ts";
import { type CliDocument, root } from "../cli.ts";
import { type TemporaryFolder, temporaryFolder } from "../folders.ts";
import { Findings, type LineResult } from "../line-result.ts";
import type { ProofOptions } from "../proof.ts";

/** As dist has it, without the bundle. */
const cli = pathToFileURL(path.join(root, "src", "cli.ts")).href;
const program = `import { main } from ${JSON.stringify(cli)}; await main();`;

const owner = "acme";
const services = ["git", "docker", "billing"];
const asked = ["generate", "--packages", "git,docker", "--languages", "go,python", "--push", "--validate"];

interface Document extends CliDocument {
  exitCode: number;
  reasons: string[];
  pullRequest?: { operation: string; number?: number };
  compiled?: { language: string; outcome: string }[];
}

interface World {
  github: LocalGitHub;
  /** Holds everything on disk. */
  folder: TemporaryFolder;
  token: string;
}

export async function endToEnd(_options: ProofOptions): Promise<LineResult> {
  const findings = new Findings();
  await using github = await startLocalGitHub();
  await using folder = await temporaryFolder("end-to-end");
  for (const name of services) {
    const files = { [`proto/${name}/v1/${name}.proto`]: protoOf(name) };
    await github.createRepository(owner, name, { files });
  }
  await github.createRepository(owner, "hub", { files: { "config.yaml": configOf(github.address) } });
  const token = github.createToken({
    repositories: ["hub", ...services].map((name) => `${owner}/${name}`),
    permissions: { contents: "write", pull_requests: "write", metadata: "read" },
  });
  const world = { github, folder, token };

  const rows: (string | number)[][] = [];
  const show = (title: string, args: readonly string[], document: Document, files: number) => {
    const { pullRequest, compiled = [], exitCode } = document;
    const outcomes = compiled.map(({ language, outcome }) => `${language}: ${outcome}`).join(", ");
    const command = `protomanager ${args.join(" ")}`;
    rows.push([title, command, exitCode, outcomes, pullRequest?.operation ?? "untouched", files]);
    return outcomes;
  };
  const step = async (title: string, args: readonly string[], operation: string) => {
    const document = await protomanager(world, args);
    const { pullRequest, reasons, error, exitCode } = document;
    const why = [error, ...(reasons ?? [])].filter((reason) => reason !== undefined).join(" ");
    findings.check(exitCode === 0, `${title}: exit code ${exitCode}: ${why}`);
    findings.check(pullRequest?.operation === operation, `${title}: ${pullRequest?.operation}: ${why}`);
    const files = pullRequest?.number === undefined ? [] : await filesOf(world, pullRequest.number);
    const outcomes = show(title, args, document, files.length);
    const expected = args.includes("--validate") ? "go: compiled, python: compiled" : "";
    findings.check(outcomes === expected, `${title}: ${outcomes} and not ${expected}`);
    if (operation === "created" && pullRequest?.number !== undefined) {
      await github.merge(owner, "hub", pullRequest.number);
    }
    return files;
  };

  await step("the first pull request", ["update", "--languages", "typescript", "--push"], "created");
  const generated = await step("two languages more, for two services", asked, "created");
  proveFiles(generated, findings);
  await step("again", asked, "none");
  await github.commit(owner, "hub", "main", { "gen/go/go.mod": "module example.com/mine\n\ngo 1.26.0\n" });
  await github.commit(owner, "docker", "main", {
    "proto/docker/v1/docker.proto": protoOf("docker", "string id = 1; bytes digest = 2;"),
  });
  const update = ["update", "--languages", "go,python", "--push"];
  const later = await step("a service moves, and a person has written go.mod", update, "created");
  findings.check(!later.includes("gen/go/go.mod"), "go.mod, which is a person's, is in the pull request");
  findings.check(later.includes("gen/go/docker/v1/docker.pb.go"), `no new Go code in ${later.join(", ")}`);

  await github.commit(owner, "git", "main", { "proto/git/v1/git.proto": uncompilable });
  const validated = ["update", "--languages", "typescript", "--push"];
  await step("code that Go refuses comes in", validated, "created");
  const refused = await protomanager(world, asked);
  const outcomes = show("and is generated", asked, refused, 0);
  const compiles = outcomes.includes("go: failed") && refused.exitCode === 1;
  findings.check(compiles, `code that does not compile: ${outcomes}, exit code ${refused.exitCode}`);
  findings.check(refused.pullRequest === undefined, "code that does not compile is in a pull request");

  findings.table(
    "A hub from a clone to its pull requests",
    ["step", "command", "exit code", "compile check", "pull request", "files in it"],
    rows,
  );
  return findings.result();
}

function configOf(address: string): string {
  return stringify({
    system: { name: "shop", version: "v1" },
    repositories: services.map((name) => ({ name, url: `${address}/${owner}/${name}` })),
    global_proto: { package: "acme.shop.v1", mode: "import" },
    generate: {
      managed: {
        enabled: true,
        override: [{ file_option: "go_package_prefix", value: "github.com/acme/hub/gen/go" }],
      },
      languages: [
        { language: "go", package: { module: "github.com/acme/hub/gen/go" } },
        { language: "python", package: {} },
        { language: "typescript", package: {} },
      ],
    },
  });
}

/** Names are the service's own: Go has the types of all files in the facade's package. */
function protoOf(service: string, fields = "string id = 1;"): string {
  const name = service[0]!.toUpperCase() + service.slice(1);
  return `syntax = "proto3";
package ${service}.v1;
message ${name} { ${fields} }
message Get${name}Request { string id = 1; }
service ${name}Service { rpc Get${name}(Get${name}Request) returns (${name}); }
`;
}

/** Go gives the enum's value the name of the message. */
const uncompilable = `${protoOf("git")}
message Branch { enum Kind { MAIN = 0; } }
message Branch_MAIN {}
`;

/** In a fresh clone, as a person or a job of another system has it. */
async function protomanager({ github, folder, token }: World, args: readonly string[]): Promise<Document> {
  const clone = path.join(folder.path, `clone-${performance.now()}`);
  await gitIn(folder.path, "clone", "--quiet", `${github.address}/${owner}/hub`, clone);
  const cache = path.join(folder.path, "cache");
  const result = await runAny({
    file: process.execPath,
    args: ["--input-type=module", "--eval", program, "protomanager", ...args, "--json", "--cache-dir", cache],
    cwd: clone,
    env: { ...environment(github), GITHUB_TOKEN: token },
  });
  return documentOf(result, args);
}

function documentOf({ stdout, stderr, exitCode }: CommandResult, args: readonly string[]): Document {
  try {
    return JSON.parse(stdout.toString("utf8")) as Document;
  } catch (cause) {
    throw new Error(`${args.join(" ")} ended with ${exitCode} and printed no document:\n${stderr}`, {
      cause,
    });
  }
}

async function filesOf({ github, token }: World, number: number): Promise<string[]> {
  const { rest } = clientOf(github, token);
  const request = { owner, repo: "hub", pull_number: number, per_page: 100 };
  return (await rest.pulls.listFiles(request)).data.map(({ filename }) => filename);
}

/** Of the two languages, those of the two services, and what makes packages of them. */
function proveFiles(files: readonly string[], findings: Findings): void {
  const expected = [
    "gen/go/docker/v1/docker.pb.go",
    "gen/go/docker/v1/docker_grpc.pb.go",
    "gen/go/git/v1/git.pb.go",
    "gen/go/go.mod",
    "gen/python/docker/v1/__init__.py",
    "gen/python/docker/v1/docker_pb2_grpc.py",
    "gen/python/git/v1/git_pb2.py",
    "gen/python/pyproject.toml",
  ];
  const missing = expected.filter((file) => !files.includes(file));
  findings.check(missing.length === 0, `not in the pull request: ${missing.join(", ")}`);
  const others = files.filter(
    (file) =>
      file !== "protomanager.lock" && (!/^gen\/(?:go|python)\//.test(file) || file.includes("billing")),
  );
  findings.check(others.length === 0, `in the pull request, and not asked for: ${others.join(", ")}`);
}
