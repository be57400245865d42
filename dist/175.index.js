export const id = 175;
export const ids = [175];
export const modules = {

/***/ 20175:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  init: () => (/* binding */ init)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/js/src/errors.js + 1 modules
var errors = __webpack_require__(2252);
// EXTERNAL MODULE: ./build/js/src/config/parse.js + 14 modules
var parse = __webpack_require__(39592);
// EXTERNAL MODULE: ./build/js/src/config/url.js
var config_url = __webpack_require__(84015);
// EXTERNAL MODULE: external "node:path/posix"
var posix_ = __webpack_require__(53916);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/js/src/config/defaults.js
var defaults = __webpack_require__(37738);
// EXTERNAL MODULE: ./build/js/src/config/paths.js
var paths = __webpack_require__(83658);
// EXTERNAL MODULE: ./build/js/src/config/reference.js
var reference = __webpack_require__(9579);
;// CONCATENATED MODULE: ./build/js/src/commands/init-files.js
/** The files that `init` starts a hub with, as texts. */





const outputDir = "gen";
const output = "global.proto";
/** What each mode means, three lines each, for the question and for the error without a terminal. */
const modeExplanation = `merge   One self-contained ${output} with every message and service in one package of its own.
        gRPC paths and Any type URLs change to that package; sources may import ${output}.
        For systems whose contract is ${output}, where nobody generates code from the sources.
import  A ${output} of \`import public\` lines beside copies of the sources; nothing is renamed.
        gRPC paths, Any type URLs and generated types stay those of the sources.
        For services that already have traffic; no source may import ${output}.`;
/** A valid config.yaml, with the line that gives editors completion and checks. */
function initialConfig(answers) {
    const repositories = answers.repositories.flatMap(({ name, url }) => [
        `  - name: ${scalar(name)}`,
        `    url: ${scalar(url)}`,
        "    proto_dir: proto",
    ]);
    const lines = [
        `# yaml-language-server: $schema=${reference/* configSchemaUrl */.f5}`,
        "# Every key: https://github.com/cdaprod/protomanager/blob/v1/docs/configuration.md",
        "system:",
        `  name: ${scalar(answers.name)}`,
        `  output_dir: ${outputDir}`,
        "repositories: # one entry for each service repository; `dependencies` lists the names it imports from",
        ...repositories,
        "global_proto:",
        `  output: ${output}`,
        "  # A path of its own, so that two systems can be linked into one program.",
        `  import_path: ${scalar(`${answers.package.replaceAll(".", "/")}/${output}`)}`,
        `  package: ${scalar(answers.package)}`,
        `  mode: ${answers.mode}`,
        "generate:",
        `  languages: [${answers.languages.map(scalar).join(", ")}]`,
    ];
    return `${lines.join("\n")}\n`;
}
/**
 * The workflow that runs the Action every hour, on demand, and when the config changes.
 *
 * @param configPath - from the repository's top, with `/`
 */
function initialWorkflow(configPath) {
    const config = (0,paths/* normalizePath */.Fd)(configPath);
    const input = config === "config.yaml" ? "" : `        with:\n          config: ${scalar(config)}\n`;
    return `name: ProtoManager

on:
  schedule:
    - cron: "17 * * * *"
  push:
    branches: [main]
    paths: [${scalar(config)}]
  workflow_dispatch:

permissions: {}

concurrency:
  group: protomanager

jobs:
  update:
    runs-on: ubuntu-latest
    timeout-minutes: 30
    permissions:
      contents: write
      pull-requests: write
    steps:
      - uses: actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2
        with:
          persist-credentials: false
      - uses: cdaprod/protomanager@v1
${input}`;
}
/** A .gitattributes with the outputs marked as generated and free of CRLF; undefined when it already has the lines. */
function withAttributes(existing) {
    const map = posix_.join(posix_.dirname(output), "global.map.json");
    const patterns = [output, map, defaults/* lockFile */.Ke, `${outputDir}/**`];
    const present = new Set(existing.split(/\r?\n/).map((line) => line.trim()));
    const lines = patterns.map((pattern) => `/${pattern} text=auto eol=lf linguist-generated=true`);
    const missing = lines.filter((line) => !present.has(line));
    if (missing.length === 0)
        return undefined;
    const before = existing === "" || existing.endsWith("\n") ? existing : `${existing}\n`;
    return `${before}${missing.join("\n")}\n`;
}
function scalar(text) {
    return (0,dist/* stringify */.As)(text, { lineWidth: 0 }).trim();
}

;// CONCATENATED MODULE: ./build/js/src/commands/init-answers.js
/** The questions of `init`, and their defaults where nobody can be asked. */




/**
 * Asks for what `--mode` and the folder do not tell, each question again until the answer makes a valid config.
 * Without a terminal `--mode` is required, and the config lists the hub itself.
 */
async function initAnswers({ mode, folderName, ask }) {
    if (ask === undefined) {
        if (mode === undefined)
            throw new errors/* ConfigError */.xL([modeRequired]);
        return defaultAnswers(mode, folderName);
    }
    let answers = defaultAnswers(mode ?? (await askMode(ask)), folderName);
    for (const question of questions)
        answers = await askUntilValid(ask, question, answers);
    return answers;
}
const modeRequired = `init: the mode is not given, and there is no terminal to ask on. Add --mode merge or --mode import:\n${modeExplanation}`;
const questions = [
    {
        text: "Name of the system:",
        fallback: ({ name }) => name,
        take: (name) => ({ name, package: packageOf(name) }),
    },
    {
        text: "Protobuf package of global.proto:",
        fallback: (answers) => answers.package,
        take: (answer) => ({ package: answer }),
    },
    {
        text: "Repositories, separated by commas (. is this one):",
        fallback: () => ".",
        take: (answer) => ({ repositories: repositoriesOf(list(answer)) }),
    },
    {
        text: "Languages to generate, separated by commas:",
        fallback: () => "none",
        take: (answer) => ({ languages: answer === "none" ? [] : list(answer) }),
    },
];
async function askUntilValid(ask, question, answers) {
    const fallback = question.fallback(answers);
    let before = "";
    for (;;) {
        const answer = (await ask(`${before}${question.text} [${fallback}] `)).trim() || fallback;
        const next = { ...answers, ...question.take(answer) };
        const problems = configProblems(next);
        if (problems.length === 0)
            return next;
        before = `${problems.join("\n")}\n`;
    }
}
function defaultAnswers(mode, folderName) {
    const name = slug(folderName);
    const repositories = [{ name: "hub", url: "." }];
    return { mode, name, package: packageOf(name), repositories, languages: [] };
}
function packageOf(name) {
    const words = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "_");
    return `${words.replace(/^(?=\d)/, "_")}.v1`;
}
async function askMode(ask) {
    let answer = (await ask(`${modeExplanation}\nMode, merge or import: `)).trim();
    while (answer !== "merge" && answer !== "import")
        answer = (await ask("Mode, merge or import: ")).trim();
    return answer;
}
function configProblems(answers) {
    const { problems } = (0,parse/* parseConfig */.o)(initialConfig(answers), "config.yaml", {}, { allowFile: true });
    return problems.map(({ path, message }) => `${path}: ${message}`);
}
/** Names each repository after the last part of its URL; a second of the same name gets its owner before it. */
function repositoriesOf(urls) {
    const names = new Set();
    return urls.map((text) => {
        const { url } = (0,config_url/* readRepositoryUrl */.er)(text);
        const short = slug(url?.name || "hub");
        const name = names.has(short) ? slug(`${url?.owner}-${short}`) : short;
        names.add(name);
        return { name, url: text };
    });
}
function list(text) {
    return text
        .split(",")
        .map((part) => part.trim())
        .filter((part) => part !== "");
}
/** Letters, digits, `_`, `-` and single dots; "system" where none are left. */
function slug(text) {
    const words = text
        .replaceAll(/[^A-Za-z0-9._-]+/g, "-")
        .replaceAll(/\.{2,}/g, ".")
        .slice(0, 100);
    const kept = words.replace(/\.lock$/i, "").replaceAll(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/g, "");
    return kept || "system";
}

;// CONCATENATED MODULE: ./build/js/src/commands/init.js





/**
 * Writes a first config.yaml, a workflow and attributes of generated files. An existing config.yaml is an error,
 * before anything is asked or written; an existing workflow is kept.
 */
async function init({ folder, config, mode, ask }) {
    const configFile = external_node_path_.resolve(folder, config);
    const shown = external_node_path_.relative(folder, configFile).replaceAll("\\", "/");
    if ((await readOptional(configFile)) !== undefined) {
        throw new errors/* ConfigError */.xL([
            `${shown}: exists already. Edit it, or remove it to start anew; nothing was written.`,
        ]);
    }
    const answers = await initAnswers({ mode, ask, folderName: external_node_path_.basename(external_node_path_.dirname(configFile)) });
    const written = [shown];
    const kept = [];
    await (0,promises_.mkdir)(external_node_path_.dirname(configFile), { recursive: true });
    await (0,promises_.writeFile)(configFile, initialConfig(answers), { flag: "wx" });
    const workflow = ".github/workflows/protomanager.yml";
    const workflowFile = external_node_path_.join(folder, workflow);
    if ((await readOptional(workflowFile)) === undefined) {
        await (0,promises_.mkdir)(external_node_path_.dirname(workflowFile), { recursive: true });
        await (0,promises_.writeFile)(workflowFile, initialWorkflow(shown), { flag: "wx" });
        written.push(workflow);
    }
    else
        kept.push(workflow);
    const attributesFile = external_node_path_.join(external_node_path_.dirname(configFile), ".gitattributes");
    const attributes = withAttributes((await readOptional(attributesFile)) ?? "");
    if (attributes !== undefined) {
        await (0,promises_.writeFile)(attributesFile, attributes);
        written.push(external_node_path_.relative(folder, attributesFile).replaceAll("\\", "/"));
    }
    return { written, kept };
}
async function readOptional(file) {
    try {
        return await (0,promises_.readFile)(file, "utf8");
    }
    catch (error) {
        if (error.code === "ENOENT")
            return undefined;
        throw error;
    }
}


/***/ })

};
