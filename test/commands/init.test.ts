import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { init } from "../../src/commands/init.ts";
import { initAnswers } from "../../src/commands/init-answers.ts";
import { initialConfig, initialWorkflow, withAttributes } from "../../src/commands/init-files.ts";
import { parseConfig } from "../../src/config/parse.ts";
import { configSchemaUrl } from "../../src/config/reference.ts";
import { emptyLock, parseLock } from "../../src/lock.ts";
import { workflowProblems } from "../support/workflow-rules.ts";

/** Types the answers one by one and keeps the questions. */
function typist(...answers: string[]) {
  const questions: string[] = [];
  const ask = async (question: string) => {
    questions.push(question);
    return answers.shift() ?? expect.unreachable(`no answer left for ${question}`);
  };
  return { ask, questions };
}

const request = { mode: undefined, folderName: "registry-system", ask: undefined };

describe("initAnswers", () => {
  it("asks for the mode first, each explained in three lines", async () => {
    const { ask, questions } = typist("fast", "import", "", "", "", "");

    const answers = await initAnswers({ ...request, ask });

    expect(answers.mode).toBe("import");
    expect(questions[0]?.match(/^(?:merge|import) .*\n(?: {8}.*\n){2}/gm)).toHaveLength(2);
    expect(questions[1]).toBe("Mode, merge or import: ");
  });

  it("does not ask for a mode that is given", async () => {
    const { ask, questions } = typist("shop", "", "", "");

    const answers = await initAnswers({ ...request, mode: "merge", ask });

    expect(questions.join("\n")).not.toContain("Mode");
    expect(answers).toMatchObject({ mode: "merge", name: "shop", package: "shop.v1" });
  });

  it("asks again, saying why, until the answer makes a valid config", async () => {
    const { ask, questions } = typist(
      "",
      "a-b",
      "a.v1",
      "ext::sh, github.com/x/y",
      "github.com/x/y",
      "cobol",
      "",
    );

    await initAnswers({ ...request, mode: "merge", ask });

    expect(questions[2]).toMatch(/^global_proto\.package: "a-b" is not a protobuf package/);
    expect(questions[4]).toMatch(/^repositories\[0\]\.url: "ext::sh" would make git run a command/);
    expect(questions[6]).toMatch(/^generate\.languages\[0\]: unknown language "cobol"/);
  });

  it("names repositories after their URLs, and keeps the names apart", async () => {
    const { ask } = typist("", "", "github.com/acme/api, git@github.com:umbrella/api.git, .", "python, java");

    const answers = await initAnswers({ ...request, mode: "merge", ask });

    expect(answers.repositories.map(({ name }) => name)).toEqual(["api", "umbrella-api", "hub"]);
    expect(answers.languages).toEqual(["python", "java"]);
  });

  it("requires the mode without a terminal, and explains both", async () => {
    await expect(initAnswers(request)).rejects.toThrow(
      /--mode merge or --mode import:\nmerge [\s\S]*\nimport /,
    );
    await expect(initAnswers(request)).rejects.toMatchObject({ exitCode: 2 });
  });

  it.each([
    "registry-system",
    "My Hub",
    "9lives",
    "-x-",
    "a..b",
    "x.lock",
    "グローバル",
    "a".repeat(300),
    ".",
  ])("makes a valid config of the folder name %j", async (folderName) => {
    const answers = await initAnswers({ mode: "merge", folderName, ask: undefined });

    expect(parseConfig(initialConfig(answers), "config.yaml", {})).toMatchObject({
      problems: [],
      warnings: [],
    });
  });
});

describe("initialConfig", () => {
  it("tells editors the schema on the first line", async () => {
    const text = initialConfig(await initAnswers({ ...request, mode: "import" }));

    expect(text.split("\n")[0]).toBe(`# yaml-language-server: $schema=${configSchemaUrl}`);
  });

  it("carries the answers, and an import path of the system's own", async () => {
    const answers = await initAnswers({ ...request, mode: "import" });

    const { config } = parseConfig(initialConfig(answers), "config.yaml", {});

    expect(config).toMatchObject({
      system: { name: "registry-system", outputDir: "gen" },
      repositories: [{ name: "hub", url: ".", protoDirs: ["proto"] }],
      globalProto: {
        mode: "import",
        package: "registry_system.v1",
        output: "global.proto",
        importPath: "registry_system/v1/global.proto",
      },
    });
  });
});

describe("initialWorkflow", () => {
  it.each(["config.yaml", "systems/a/config.yaml"])("keeps the rules for workflows with %s", (config) => {
    expect(workflowProblems(initialWorkflow(config))).toEqual([]);
    expect(workflowProblems(initialWorkflow(config, { appUrl: "https://app.example" }))).toEqual([]);
  });

  it("is the one that README.md shows", async () => {
    const readme = await readFile(new URL("../../README.md", import.meta.url), "utf8");

    expect(readme).toContain(`\`\`\`yaml\n${initialWorkflow("config.yaml")}\`\`\``);
  });

  it("passes the path of a config that is not at the top", () => {
    expect(initialWorkflow("./systems/a/config.yaml")).toContain(
      "          config: ${{ inputs.config || 'systems/a/config.yaml' }}\n",
    );
  });

  it.each(["it's/config.yaml", "a: b/config.yaml", "# no/config.yaml", "a, b]/config.yaml"])(
    "carries the path %s whole",
    (config) => {
      const workflow = parse(initialWorkflow(config, { appUrl: "https://app.example" }));

      expect(workflow.on.push.paths).toEqual([config]);
      expect(workflow.on.workflow_dispatch.inputs.config).toMatchObject({
        options: [config],
        default: config,
      });
      for (const job of [workflow.jobs.update, workflow.jobs.check]) {
        expect(job.steps.at(-1)!.with.config).toBe(`\${{ inputs.config || '${config.replace("'", "''")}' }}`);
      }
    },
  );

  it("checks pull requests, in a job that can only read, where there is an App", () => {
    const { jobs, on } = parse(initialWorkflow("config.yaml", { appUrl: "https://app.example" }));

    expect(jobs.check).toMatchObject({
      if: "${{ inputs.check-commit }}",
      permissions: { contents: "read", "id-token": "write" },
    });
    expect(jobs.update.if).toBe("${{ !inputs.check-commit }}");
    expect(Object.keys(on.workflow_dispatch.inputs)).toEqual(
      expect.arrayContaining(["check-repository", "check-pull-request", "check-commit"]),
    );
    expect(parse(initialWorkflow("config.yaml")).jobs).not.toHaveProperty("check");
  });

  it("asks for an identity token only where there is an App", () => {
    expect(initialWorkflow("config.yaml")).not.toContain("id-token");
  });
});

describe("withAttributes", () => {
  it("adds the missing lines only", () => {
    const once = withAttributes("*.png binary");

    expect(once).toMatch(/^\*\.png binary\n\/global\.proto text=auto eol=lf linguist-generated=true\n/);
    expect(withAttributes(once!)).toBeUndefined();
    expect(withAttributes(once!.replaceAll("\n", "\r\n"))).toBeUndefined();
  });
});

describe("init", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "init-"));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const options = () => ({ folder, config: "config.yaml", mode: "merge" as const, ask: undefined });

  it("writes config, workflow and attributes", async () => {
    const { written, kept } = await init(options());

    expect(written).toEqual(["config.yaml", ".github/workflows/protomanager.yml", ".gitattributes"]);
    expect(kept).toEqual([]);
    expect((await readdir(folder)).toSorted()).toEqual([".gitattributes", ".github", "config.yaml"]);
  });

  it("never overwrites a config.yaml, and then writes nothing", async () => {
    await writeFile(path.join(folder, "config.yaml"), "mine\n");

    await expect(init(options())).rejects.toThrow(/config\.yaml: exists already/);

    expect(await readdir(folder)).toEqual(["config.yaml"]);
    expect(await readFile(path.join(folder, "config.yaml"), "utf8")).toBe("mine\n");
  });

  it("keeps a workflow that is there", async () => {
    const workflow = path.join(folder, ".github", "workflows", "protomanager.yml");
    await mkdir(path.dirname(workflow), { recursive: true });
    await writeFile(workflow, "mine\n");

    const { kept } = await init(options());

    expect(kept).toEqual([".github/workflows/protomanager.yml"]);
    expect(await readFile(workflow, "utf8")).toBe("mine\n");
  });

  it("puts config and attributes into a folder, the workflow at the top", async () => {
    const { written } = await init({ ...options(), config: "systems/a/config.yaml" });

    expect(written).toEqual([
      "systems/a/config.yaml",
      ".github/workflows/protomanager.yml",
      "systems/a/.gitattributes",
    ]);
  });

  it("completes a hub: keeps the config, writes the rest and a lock that is valid", async () => {
    await writeFile(path.join(folder, "config.yaml"), "x: 1\n");

    const { written, kept, notes } = await init({ ...options(), hub: true });

    expect(kept).toEqual(["config.yaml"]);
    expect(written).toEqual([".github/workflows/protomanager.yml", "protomanager.lock", ".gitattributes"]);
    expect(notes.join()).toContain("config.yaml:1:1: x: is not a known key");
    const lock = await readFile(path.join(folder, "protomanager.lock"), "utf8");
    expect(parseLock(lock, "protomanager.lock")).toEqual(emptyLock);
  });

  it.each([
    "http://app.example",
    "https://user:secret@app.example",
    "app.example",
    "https://app.example/?a",
    "https://a b",
  ])("refuses %s as address of the App, and writes nothing", async (appUrl) => {
    await expect(init({ ...options(), hub: true, appUrl })).rejects.toThrow("is no address of an App");

    expect(await readdir(folder)).toEqual([]);
  });
});
