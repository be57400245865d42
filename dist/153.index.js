export const id = 153;
export const ids = [153];
export const modules = {

/***/ 35153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:readline/promises"
var promises_ = __webpack_require__(26848);
// EXTERNAL MODULE: ./node_modules/commander/index.js + 6 modules
var commander = __webpack_require__(67375);
;// CONCATENATED MODULE: ./build/js/src/arguments.js
/** The command line: words in, one typed invocation out. Nothing is done here but reading and explaining. */

const exitCodes = `
Exit codes:
  0  done
  1  failed, or findings at the severity of checks.fail_on
  2  wrong usage or config
  3  committed outputs are stale (--check), or the lock would change (--locked)
  4  published, but repositories were held back`;
/** @param words - the arguments without the program's own name */
function parseArguments(words, version) {
    let text = "";
    let invocation;
    const program = buildProgram(version, (parsed) => {
        invocation = parsed;
    });
    for (const command of [program, ...program.commands]) {
        command.exitOverride().configureOutput({ writeOut: collect, writeErr: collect });
    }
    function collect(part) {
        text += part;
    }
    try {
        program.parse(words, { from: "user" });
    }
    catch (error) {
        if (!(error instanceof commander/* CommanderError */.b7))
            throw error;
        return { text, exitCode: error.exitCode === 0 ? 0 : 2 };
    }
    return invocation === undefined ? { text: program.helpInformation(), exitCode: 2 } : { invocation };
}
function buildProgram(version, found) {
    const program = new commander/* Command */.uB("protomanager")
        .description("Keeps the Protocol Buffers of many repositories in one reviewed, generated, compatible place.")
        .version(version)
        .showHelpAfterError("Run with --help to see what there is.")
        .addHelpText("after", exitCodes);
    common(program.command("init"))
        .summary("write a config.yaml to start from")
        .description("Write a config.yaml to start from. Asks for the mode when run on a terminal.")
        .addOption(new commander/* Option */.c$("--mode <mode>", "how global.proto is made").choices(["merge", "import"]))
        .action((options) => found({ ...options, command: "init" }));
    writing(running(program.command("update")))
        .summary("newest commits into lock, global.proto and generated code")
        .description("Bring the newest commits of all repositories into protomanager.lock, global.proto and the generated code.")
        .action((options) => found(runOptions("update", options)));
    running(program.command("plan"))
        .summary("show what update would write, add, remove and move")
        .description("Show what update would write, add, remove and move. The same as update --dry-run.")
        .action((options) => found({ ...runOptions("plan", options), dryRun: true }));
    writing(running(program.command("generate")))
        .summary("global.proto and generated code at the locked commits")
        .description("Make global.proto and the generated code again, at the commits in protomanager.lock.")
        .option("--validate", "run the checks as well", false)
        .action((options) => found(runOptions("generate", options)));
    running(program.command("validate"))
        .summary("all checks, nothing written")
        .description("Run all checks at the newest commits and write nothing.")
        .option("--hub <owner/repo[@ref]>", "check this checkout against the locked rest of that hub")
        .action((options) => found(runOptions("validate", options)));
    common(program.command("graph"))
        .summary("print the repositories and their dependencies")
        .description("Print the repositories and their dependencies.")
        .addOption(new commander/* Option */.c$("--format <format>", "output form").choices(["text", "mermaid", "dot"]).default("text"))
        .action((options) => found({ ...options, command: "graph" }));
    return program;
}
function common(command) {
    return command
        .option("--config <path>", "path of config.yaml", "config.yaml")
        .option("--json", "print one JSON document on standard output", false)
        .option("-v, --verbose", "tell more on standard error", false);
}
function running(command) {
    return common(command)
        .option("--offline", "use the cache only, no network", false)
        .option("--cache-dir <folder>", "where fetched sources and tools are kept")
        .option("--strict", "treat warnings of the assembly as errors", false)
        .option("--languages <names>", "generate these languages only, separated by commas", list)
        .option("--packages <names>", "generate these repositories or proto packages only, separated by commas", list);
}
function writing(command) {
    return command
        .option("--push", "make or update the pull request instead of writing here", false)
        .option("--check", "write nothing; exit 3 with a diff when the committed outputs differ", false)
        .option("--dry-run", "write nothing; show what would change", false)
        .option("--locked", "fail when protomanager.lock would change", false);
}
function list(value) {
    return value
        .split(",")
        .map((item) => item.trim())
        .filter((item) => item !== "");
}
function runOptions(command, options) {
    return {
        push: false,
        check: false,
        dryRun: false,
        locked: false,
        offline: false,
        strict: false,
        validate: false,
        hub: undefined,
        cacheDir: undefined,
        languages: undefined,
        packages: undefined,
        ...options,
        command,
    };
}

// EXTERNAL MODULE: ./build/js/src/cancel.js
var src_cancel = __webpack_require__(80241);
;// CONCATENATED MODULE: ./build/js/src/config/order.js
/**
 * Repositories by topological depth, then by name, so that the order written in config.yaml changes nothing.
 * The dependencies must hold no cycle and only known names, as a parsed config guarantees.
 */
function orderRepositories(repositories) {
    const open = new Map(repositories.map(({ name, dependencies }) => [name, new Set(dependencies).size]));
    const dependents = new Map();
    for (const { name, dependencies } of repositories) {
        for (const dependency of new Set(dependencies)) {
            dependents.set(dependency, [...(dependents.get(dependency) ?? []), name]);
        }
    }
    const ordered = [];
    let ready = repositories.map(({ name }) => name).filter((name) => open.get(name) === 0);
    for (let rank = 0; ready.length > 0; rank++) {
        ordered.push(...ready.toSorted(compareText).map((name) => ({ name, rank })));
        const next = new Set();
        for (const name of ready) {
            for (const dependent of dependents.get(name) ?? []) {
                open.set(dependent, open.get(dependent) - 1);
                if (open.get(dependent) === 0)
                    next.add(dependent);
            }
        }
        ready = [...next];
    }
    if (ordered.length !== repositories.length)
        throw new Error("the dependencies hold a cycle or an unknown name");
    return ordered;
}
/** By UTF-16 unit, the same in every locale. */
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}

// EXTERNAL MODULE: ./build/js/src/report/visible.js
var visible = __webpack_require__(38028);
;// CONCATENATED MODULE: ./build/js/src/commands/graph.js


/**
 * The repositories and what each depends on, in order of assembly, with a newline at the end. `mermaid` is for
 * Markdown on GitHub, `dot` for Graphviz; both group by domain. Names are escaped as each format asks.
 */
function renderGraph(config, format) {
    const byName = new Map(config.repositories.map((repository) => [repository.name, repository]));
    const repositories = orderRepositories(config.repositories).map(({ name }) => byName.get(name));
    const lines = renderers[format](repositories);
    return `${lines.join("\n")}\n`;
}
const renderers = {
    text: (repositories) => repositories.map(({ name, domain, dependencies }) => {
        const group = domain === undefined ? "" : ` (${oneLine(domain)})`;
        const below = dependencies.length === 0 ? "" : ` → ${dependencies.map(oneLine).join(", ")}`;
        return `${oneLine(name)}${group}${below}`;
    }),
    mermaid: (repositories) => [
        "graph LR",
        ...groups(repositories).flatMap(({ domain, members }, index) => {
            const nodes = members.map(({ id, name }) => `${id}["${mermaidText(name)}"]`);
            if (domain === undefined)
                return indent(nodes);
            return indent([`subgraph d${index}["${mermaidText(domain)}"]`, ...indent(nodes), "end"]);
        }),
        ...indent(edges(repositories).map(([from, to]) => `${from} --> ${to}`)),
    ],
    dot: (repositories) => [
        "digraph repositories {",
        "  rankdir=LR;",
        "  node [shape=box];",
        ...groups(repositories).flatMap(({ domain, members }, index) => {
            const nodes = members.map(({ id, name }) => `${id} [label=${dotText(name)}];`);
            if (domain === undefined)
                return indent(nodes);
            return indent([`subgraph cluster_${index} {`, `  label=${dotText(domain)};`, ...indent(nodes), "}"]);
        }),
        ...indent(edges(repositories).map(([from, to]) => `${from} -> ${to};`)),
        "}",
    ],
};
/** Nodes by domain, in order of first appearance; ids are positions, since a name may be a keyword. */
function groups(repositories) {
    const nodes = repositories.map(({ name, domain }, index) => ({ id: `r${index}`, name, domain }));
    const byDomain = Map.groupBy(nodes, ({ domain }) => domain);
    return [...byDomain].map(([domain, members]) => ({ domain, members }));
}
function edges(repositories) {
    const ids = new Map(repositories.map(({ name }, index) => [name, `r${index}`]));
    return repositories.flatMap(({ name, dependencies }) => dependencies.map((dependency) => [ids.get(name), ids.get(dependency)]));
}
function oneLine(text) {
    return (0,visible/* visible */.R)(text).replaceAll(/[\t\n]+/g, " ");
}
/** Entity codes for all that could end the label or be markup in it (mermaid.js.org, "Entity codes"). */
function mermaidText(text) {
    return text.replace(/[^\p{L}\p{N}_ ./-]/gu, (character) => `#${character.codePointAt(0)};`);
}
/** A quoted string of the DOT language: a backslash would start an escape like `\N`. */
function dotText(text) {
    return `"${oneLine(text).replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}
function indent(lines) {
    return lines.map((line) => `  ${line}`);
}

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/js/src/errors.js
var errors = __webpack_require__(11024);
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
        take: (answer) => ({ repositories: repositoriesOf(init_answers_list(answer)) }),
    },
    {
        text: "Languages to generate, separated by commas:",
        fallback: () => "none",
        take: (answer) => ({ languages: answer === "none" ? [] : init_answers_list(answer) }),
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
function init_answers_list(text) {
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
    await (0,external_node_fs_promises_.mkdir)(external_node_path_.dirname(configFile), { recursive: true });
    await (0,external_node_fs_promises_.writeFile)(configFile, initialConfig(answers), { flag: "wx" });
    const workflow = ".github/workflows/protomanager.yml";
    const workflowFile = external_node_path_.join(folder, workflow);
    if ((await readOptional(workflowFile)) === undefined) {
        await (0,external_node_fs_promises_.mkdir)(external_node_path_.dirname(workflowFile), { recursive: true });
        await (0,external_node_fs_promises_.writeFile)(workflowFile, initialWorkflow(shown), { flag: "wx" });
        written.push(workflow);
    }
    else
        kept.push(workflow);
    const attributesFile = external_node_path_.join(external_node_path_.dirname(configFile), ".gitattributes");
    const attributes = withAttributes((await readOptional(attributesFile)) ?? "");
    if (attributes !== undefined) {
        await (0,external_node_fs_promises_.writeFile)(attributesFile, attributes);
        written.push(external_node_path_.relative(folder, attributesFile).replaceAll("\\", "/"));
    }
    return { written, kept };
}
async function readOptional(file) {
    try {
        return await (0,external_node_fs_promises_.readFile)(file, "utf8");
    }
    catch (error) {
        if (error.code === "ENOENT")
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/js/src/config/problem.js
var config_problem = __webpack_require__(58297);
;// CONCATENATED MODULE: ./build/js/src/config/read.js





/**
 * Reads a config from disk; `config.yml` stands in for a missing `config.yaml`, or the other way round. All
 * problems come as one `ConfigError`.
 *
 * @param file - absolute, or relative to `cwd`; shown in messages as given
 */
function readConfig(file, cwd, environment, { allowFile = false } = {}) {
    const candidates = [file, otherSpelling(file)].filter((name) => name !== undefined);
    for (const candidate of candidates) {
        const absolute = external_node_path_.resolve(cwd, candidate);
        const text = read_readOptional(absolute);
        if (text === undefined)
            continue;
        const folder = external_node_path_.dirname(absolute);
        const existing = (name) => read_readOptional(external_node_path_.join(folder, name));
        const { config, problems, warnings } = (0,parse/* parseConfig */.o)(text, candidate, environment, {
            allowFile,
            folder,
            existing,
        });
        if (config === undefined)
            throw new errors/* ConfigError */.xL(problems.map((problem) => (0,config_problem/* formatProblem */.Vw)(candidate, problem)));
        return { config, file: absolute, warnings };
    }
    const message = `${file}: there is no such file in ${cwd}. Run \`protomanager init\` to write one, or give its path with --config.`;
    throw new errors/* ConfigError */.xL([message]);
}
function otherSpelling(file) {
    if (file.endsWith(".yaml"))
        return file.replace(/\.yaml$/, ".yml");
    return file.endsWith(".yml") ? file.replace(/\.yml$/, ".yaml") : undefined;
}
function read_readOptional(file) {
    try {
        return (0,external_node_fs_.readFileSync)(file, "utf8");
    }
    catch (error) {
        const { code, message } = error;
        if (code === "ENOENT" || code === "ENOTDIR")
            return undefined;
        throw new errors/* ConfigError */.xL([`${file}: cannot be read: ${message}.`]);
    }
}

// EXTERNAL MODULE: ./build/js/src/github/tokens.js
var tokens = __webpack_require__(41577);
// EXTERNAL MODULE: ./build/js/src/report/describe-result.js
var describe_result = __webpack_require__(30839);
;// CONCATENATED MODULE: ./build/js/src/report/terminal-reporter.js
/** Tells a run's story on standard error: lines in a log, a status line on a terminal. */

function terminalReporter({ stream, verbose, now }) {
    const interactive = stream.isTTY === true;
    const clearStatus = () => {
        if (interactive)
            stream.write("\r\u001b[K");
    };
    const line = (text) => {
        clearStatus();
        stream.write(`${text}\n`);
    };
    return {
        async stage(_name, title, body) {
            const begin = now();
            if (verbose)
                line(`${title} …`);
            const result = await body();
            if (verbose)
                line(`${title}: ${((now() - begin) / 1000).toFixed(1)} s`);
            return result;
        },
        info: (message) => line((0,visible/* visible */.R)(message)),
        warning: (message) => line(`warning: ${(0,visible/* visible */.R)(message)}`),
        debug: (message) => {
            if (verbose)
                line((0,visible/* visible */.R)(message));
        },
        progress(label, done, total) {
            if (!interactive)
                return;
            clearStatus();
            if (done < total)
                stream.write(`${label} ${done}/${total}`);
        },
        foreign(tool, text) {
            for (const row of (0,visible/* visible */.R)(text).trimEnd().split("\n"))
                line(`${tool}: ${row}`);
        },
    };
}

// EXTERNAL MODULE: ./build/js/src/run/result.js + 1 modules
var run_result = __webpack_require__(20056);
// EXTERNAL MODULE: ./build/js/src/run.js + 166 modules
var run = __webpack_require__(46789);
// EXTERNAL MODULE: ./build/js/src/sources/cache-folder.js
var cache_folder = __webpack_require__(87281);
;// CONCATENATED MODULE: ./build/js/package.json
const package_namespaceObject = {"rE":"0.0.0"};
;// CONCATENATED MODULE: ./build/js/src/version.js
/** The version of this build, as package.json has it. */

const version = package_namespaceObject.rE;

;// CONCATENATED MODULE: ./build/js/src/cli.js
/** The CLI's entry: arguments to a command, its outcome to text or JSON and an exit code. */
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});















/** Runs what the command line asks for and sets the exit code. */
async function main() {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const parsed = parseArguments(process.argv.slice(2), version);
        if ("text" in parsed) {
            (parsed.exitCode === 0 ? process.stdout : process.stderr).write(parsed.text);
            process.exitCode = parsed.exitCode;
            return;
        }
        const cancel = __addDisposableResource(env_1, (0,src_cancel/* cancelOnSignals */.d)(), false);
        try {
            process.exitCode = await perform(parsed.invocation, cancel.signal);
        }
        catch (error) {
            process.exitCode = reportFailure(error, parsed.invocation);
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}
async function perform(invocation, signal) {
    switch (invocation.command) {
        case "init":
            return performInit(invocation);
        case "graph":
            return performGraph(invocation);
        default:
            return performRun(invocation, signal);
    }
}
async function performInit({ config, mode, json, }) {
    const terminal = process.stdin.isTTY
        ? (0,promises_.createInterface)({ input: process.stdin, output: process.stderr })
        : undefined;
    try {
        const ask = terminal && ((question) => terminal.question(question));
        const result = await init({ folder: process.cwd(), config, mode, ask });
        if (json)
            printJson({ version: 1, command: "init", ...result });
        else {
            for (const file of result.written)
                process.stderr.write(`wrote ${file}\n`);
            for (const file of result.kept)
                process.stderr.write(`kept ${file}\n`);
            process.stderr.write("Next: list your repositories in it, then run `protomanager plan`.\n");
        }
        return 0;
    }
    finally {
        terminal?.close();
    }
}
function performGraph({ config: file, format, json }) {
    const { config } = readConfig(file, process.cwd(), process.env, { allowFile: true });
    if (json) {
        const repositories = config.repositories.map(({ name, dependencies }) => ({ name, dependencies }));
        printJson({ version: 1, command: "graph", repositories });
    }
    else
        process.stdout.write(renderGraph(config, format));
    return 0;
}
async function performRun(options, signal) {
    const result = await (0,run/* run */.e)(runRequest(options), cliEdges(options, signal));
    if (options.json)
        printJson((0,run_result/* toDocument */.J)(options.command, result));
    else
        process.stdout.write((0,describe_result/* describeResult */.d)(options.command, result));
    return result.exitCode;
}
function runRequest(options) {
    const { command, config, push, check, dryRun, locked, offline, strict, validate, languages, packages } = options;
    const reads = command === "plan" || command === "validate" || dryRun;
    return {
        command,
        config,
        outcome: check ? "check" : reads ? "show" : push ? "publish" : "write",
        at: command === "generate" ? "locked" : "newest",
        checks: command !== "generate" || validate,
        locked,
        offline,
        strict,
        languages,
        packages,
        pullRequest: {},
    };
}
function cliEdges({ cacheDir, verbose }, signal) {
    const now = Date.now;
    return {
        reporter: terminalReporter({ stream: process.stderr, verbose, now }),
        environment: process.env,
        currentDirectory: process.cwd(),
        cacheFolder: cacheDir === undefined ? (0,cache_folder/* defaultCacheFolder */.I)(process.env) : external_node_path_.resolve(cacheDir),
        tokens: (0,tokens/* environmentTokens */.u0)(process.env),
        hubRepository: undefined,
        onRepositories: () => { },
        allowFiles: true,
        projectTools: true,
        now,
        signal,
    };
}
function reportFailure(error, { json, command, verbose }) {
    const exitCode = (0,errors/* isProtoManagerError */.qZ)(error) ? error.exitCode : 1;
    const text = (0,errors/* describeFailure */.Ic)(error);
    if (json)
        printJson({ version: 1, command, exitCode, error: text });
    terminalReporter({ stream: process.stderr, verbose, now: Date.now }).info(text);
    return exitCode;
}
function printJson(document) {
    process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
}


/***/ })

};
