export const id = 134;
export const ids = [134];
export const modules = {

/***/ 47134:
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
;// CONCATENATED MODULE: ./build/js/src/action-option.js
/**
 * `--action register --repo … --name …`, as the first ProtoManager was called: the option's value becomes the command.
 * Words without it, or behind a command, stay as they are. Pure.
 */
function actionAsCommand(words) {
    const index = words.findIndex((word) => word === "--action" || word.startsWith("--action="));
    const value = words[index]?.startsWith("--action=")
        ? words[index].slice("--action=".length)
        : words[index + 1];
    // A command that is given as well keeps its word; its parser then says that it does not know the option.
    if (index < 0 || value === undefined || (words[0] !== undefined && !words[0].startsWith("-")))
        return [...words];
    const taken = words[index].includes("=") ? 1 : 2;
    return [value, ...words.slice(0, index), ...words.slice(index + taken)];
}

;// CONCATENATED MODULE: ./build/js/src/argument-options.js
/** What the commands of the command line have in common. */
function examples(...lines) {
    return ["", "Examples:", ...lines.map((line) => `  $ protomanager ${line}`)].join("\n");
}
function common(command) {
    return command
        .option("--config <path>", "path of config.yaml; its folder is the hub", "config.yaml")
        .option("--json", "print one JSON document on standard output")
        .option("-v, --verbose", "tell more on standard error");
}
function list(value) {
    return value
        .split(",")
        .map((item) => item.trim())
        .filter((item) => item !== "");
}
function commonOptions({ config, json, verbose, }) {
    return { config, json: json ?? false, verbose: verbose ?? false };
}

// EXTERNAL MODULE: ./build/js/src/config/defaults.js
var defaults = __webpack_require__(37738);
;// CONCATENATED MODULE: ./build/js/src/hub-arguments.js
/** The commands that make a hub and edit its list of repositories. */


function addHubCommands(program, found) {
    common(program.command("init"))
        .summary("write a config.yaml to start from")
        .description("Write a config.yaml to start from, a workflow for GitHub Actions and .gitattributes. On a terminal it asks for " +
        "what it needs; without one it takes defaults, and --mode is required. Nothing that exists is overwritten.")
        .addOption(new commander/* Option */.c$("--mode <mode>", "how global.proto is made").choices(["merge", "import"]))
        .option("--hub", "complete a hub: write what is missing, also the first lock, and say what differs")
        .option("--app-url <url>", "address of the App: the workflow gets its tokens from it and checks pull requests")
        .option("--org <name>", "propose the repositories of an organization or user that hold protos")
        .option("--archived", "with --org: archived repositories too")
        .option("--forks", "with --org: forks too")
        .option("--no-providers", "with --org: no public repositories (googleapis, …) for imports that nobody else provides")
        .option("--cache-dir <folder>", "with --org: where fetched sources are kept (default: the user's cache folder)")
        .addHelpText("after", examples("init", "init --mode import", "init --hub --app-url https://protomanager.example", "init --org acme"))
        .action((options) => {
        const { mode, hub = false, appUrl, org, archived = false, forks = false, providers, cacheDir, } = options;
        found({
            ...commonOptions(options),
            command: "init",
            mode,
            hub,
            appUrl,
            org,
            archived,
            forks,
            providers,
            cacheDir,
        });
    });
    editing(program.command("register"))
        .summary("add a repository to config.yaml")
        .description("Add a repository to config.yaml. What is not given is found out from its protos: the folders from which its " +
        "imports resolve, and the repositories that it imports from. The rest of the file stays byte for byte.")
        .requiredOption("--repo <url>", "the repository: github.com/owner/name, any URL of git, or a checkout here")
        .option("--name <name>", "its name in config.yaml (default: the last part of the URL)")
        .option("--domain <name>", "group it belongs to")
        .option("--ref <ref>", "branch, tag or commit (default: its default branch)")
        .option("--proto-dir <folder>", "folder that imports start from (default: found out)")
        .option("--dependencies <names>", "repositories it imports from, separated by commas (default: found out)", list)
        .addHelpText("after", examples("register --repo github.com/acme/users --name users --domain accounts", "register --repo github.com/acme/users --proto-dir proto --dependencies common --push"))
        .action((options) => {
        const { repo, name, domain, ref, protoDir, dependencies } = options;
        found({
            ...editOptions(options),
            command: "register",
            repo,
            name,
            domain,
            ref,
            protoDir,
            dependencies,
        });
    });
    editing(program.command("unregister"))
        .summary("remove a repository from config.yaml")
        .description("Remove a repository from config.yaml. The rest of the file stays byte for byte.")
        .requiredOption("--name <name>", "its name in config.yaml")
        .option("--force", "take it out of the dependencies of others too")
        .addHelpText("after", examples("unregister --name users", "unregister --name users --force --push"))
        .action((options) => {
        const { name, force = false } = options;
        found({ ...editOptions(options), command: "unregister", name, force });
    });
}
function editing(command) {
    return common(command)
        .addOption(new commander/* Option */.c$("--push", "make a pull request instead of writing here").conflicts(["dryRun"]))
        .option("--dry-run", "write nothing; show what would change")
        .option("--cache-dir <folder>", "where fetched sources are kept (default: the user's cache folder)");
}
function editOptions(options) {
    const { push = false, dryRun = false, cacheDir } = options;
    return { ...commonOptions(options), push, dryRun, cacheDir };
}

// EXTERNAL MODULE: ./build/js/src/toolchain/tool-names.js
var tool_names = __webpack_require__(23048);
;// CONCATENATED MODULE: ./build/js/src/toolchain-arguments.js
/** The command `toolchain`. */



const tasks = ["list", "install", "verify"];
const environment = `
Each source's own settings are honoured: npm's, Go's (GOPROXY), pip's (PIP_INDEX_URL), cargo's.
PROTOMANAGER_MIRROR is one address for all of them: below it lie npm/, go/, pypi/simple/, maven/
and crates/.`;
function addToolchainCommand(program, found) {
    common(program.command("toolchain"))
        .summary("the pinned compilers and plugins: list, install, verify")
        .description("The compilers and plugins of this version, each at one pinned version. `list` tells where each is on this " +
        "machine and fetches nothing. `install` fetches those that config.yaml needs, or the named ones, so that later " +
        "runs work with --offline. `verify` compares what is in the cache with what was installed, and ends with 1 " +
        "where a file differs, or a named tool is not there.")
        .addArgument(new commander/* Argument */.ef("<task>", "what to do").choices(tasks))
        .addArgument(new commander/* Argument */.ef("[tools...]", "these tools only").choices(tool_names/* toolNames */.$))
        .option("--all", "install: every tool of the table")
        .option("--cache-dir <folder>", "where fetched tools are kept (default: the user's cache folder)")
        .addHelpText("after", environment)
        .addHelpText("after", examples("toolchain list", "toolchain install", "toolchain install protoc-gen-go protoc-gen-go-grpc", "toolchain verify"))
        .action((task, names, options, command) => {
        if (options.all && (task !== "install" || names.length > 0)) {
            command.error("error: --all is for `toolchain install` without names");
        }
        const tools = options.all ? tool_names/* toolNames */.$ : names.length > 0 ? names : undefined;
        found({ ...commonOptions(options), command: "toolchain", task, tools, cacheDir: options.cacheDir });
    });
}

;// CONCATENATED MODULE: ./build/js/src/arguments.js
/** The command line: words in, one typed invocation out. Nothing is done here but reading and explaining. */






/** In the order of their help. */
const commands = (/* unused pure expression or super */ null && ([
    "init",
    "register",
    "unregister",
    "update",
    "plan",
    "generate",
    "validate",
    "graph",
    "explain",
    "toolchain",
]));
/** Fixed, so that help pages in documents do not depend on a terminal. */
const helpWidth = 100;
const exitCodes = `
Exit codes:
  0  done
  1  failed, and nothing was written; or findings at the severity of checks.fail_on
  2  wrong usage, or problems in config.yaml
  3  committed outputs are stale (--check), or the lock would change (--locked)
  4  done, but repositories were held back at their locked commits`;
const credentials = `
Credentials come from GITHUB_TOKEN or GH_TOKEN, else from git's own helpers and ssh agent.`;
/** @param words - the arguments without the program's own name */
function parseArguments(words, version) {
    let text = "";
    let invocation;
    const program = buildProgram(version, (parsed) => {
        invocation = parsed;
    });
    const width = () => helpWidth;
    for (const command of [program, ...program.commands]) {
        command.exitOverride().configureOutput({
            writeOut: collect,
            writeErr: collect,
            getOutHelpWidth: width,
            getErrHelpWidth: width,
        });
    }
    function collect(part) {
        text += part;
    }
    try {
        program.parse(actionAsCommand(words), { from: "user" });
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
        .enablePositionalOptions()
        .option("--action <command>", "the command, for those who write it as an option")
        .addHelpText("after", `${exitCodes}\n${credentials}`);
    addHubCommands(program, found);
    writing(running(program.command("update")))
        .summary("newest commits into lock, global.proto and generated code")
        .description("Bring the newest commits of all repositories into protomanager.lock, global.proto and the generated code. A " +
        "repository whose newest commit does not fit is held back at its locked one.")
        .addHelpText("after", examples("update", "update --push", "update --locked --offline"))
        .action((options) => found(runOptions("update", options)));
    running(program.command("plan"))
        .summary("show what update would write, add, remove and move")
        .description("Show what update would write, add, remove and move. The same as update --dry-run.")
        .addHelpText("after", examples("plan", "plan --json"))
        .action((options) => found({ ...runOptions("plan", options), dryRun: true }));
    writing(running(program.command("generate")))
        .summary("global.proto and generated code at the locked commits")
        .description("Make global.proto and the generated code again, at the commits in protomanager.lock.")
        .option("--validate", "run the checks, generate twice and compare, and compile the generated code")
        .addHelpText("after", examples("generate", "generate --languages go,python", "generate --check"))
        .action((options) => found(runOptions("generate", options)));
    running(program.command("validate"))
        .summary("all checks, nothing written")
        .description("Run all checks at the newest commits and write nothing.")
        .option("--compile", "compile the generated code, in a scratch project for each language")
        .option("--deterministic", "generate twice, and fail when the bytes differ")
        .option("--hub <owner/repo[@ref]>", "check this checkout against the locked rest of that hub")
        .addHelpText("after", examples("validate", "validate --compile", "validate --hub acme/protos"))
        .action((options) => found(runOptions("validate", options)));
    common(program.command("graph"))
        .summary("print the repositories and their dependencies")
        .description("Print the repositories and their dependencies, in the order of assembly. Nothing is fetched.")
        .addOption(new commander/* Option */.c$("--format <format>", "output form").choices(["text", "mermaid", "dot"]).default("text"))
        .addHelpText("after", examples("graph", "graph --format mermaid", "graph --format dot | dot -Tsvg"))
        .action((options) => found({ ...commonOptions(options), format: options.format, command: "graph" }));
    common(program.command("explain <symbol>"))
        .summary("what a name became in global.proto, why, and who refers to it")
        .description("Tell where a declaration comes from, its name in the source and in global.proto, why it has that name, and who " +
        "refers to it, at the locked commits. The symbol is a full name of the source or of global.proto, or the end " +
        "of one where only one declaration has it. Nothing is written.")
        .option("--offline", "no network: locked commits, from the cache")
        .option("--cache-dir <folder>", "where fetched sources are kept (default: the user's cache folder)")
        .addHelpText("after", examples("explain users.v1.User", "explain acme.v1.UsersV1.User", "explain User --offline --json"))
        .action((symbol, options) => {
        const { offline = false, cacheDir } = options;
        found({ ...commonOptions(options), command: "explain", symbol, offline, cacheDir });
    });
    addToolchainCommand(program, found);
    return program;
}
function running(command) {
    return common(command)
        .option("--offline", "use the cache only, no network")
        .option("--cache-dir <folder>", "where fetched sources and tools are kept (default: the user's cache folder)")
        .option("--strict", "treat warnings of the assembly as errors")
        .addOption(new commander/* Option */.c$("--verify [units]", "compare the result with its sources (default: as in config.yaml, changed)")
        .choices(defaults/* verifiedUnits */.Ez)
        .preset("all"))
        .option("--languages <names>", "generate these languages only, separated by commas (default: all in config.yaml)", list)
        .option("--packages <names>", "generate code for these repositories or proto packages, and what they import, only; separated by commas (default: all)", list)
        .addHelpText("after", exitCodes);
}
function writing(command) {
    return command
        .addOption(new commander/* Option */.c$("--push", "make or update the pull request instead of writing here").conflicts([
        "check",
        "dryRun",
    ]))
        .option("--check", "write nothing; exit 3 with a diff when the committed outputs differ")
        .option("--dry-run", "write nothing; show what would change")
        .option("--locked", "fail with 3 when protomanager.lock would change");
}
function runOptions(command, options) {
    return {
        push: false,
        check: false,
        dryRun: false,
        locked: false,
        offline: false,
        strict: false,
        verify: undefined,
        validate: false,
        compile: false,
        deterministic: false,
        hub: undefined,
        cacheDir: undefined,
        languages: undefined,
        packages: undefined,
        ...options,
        ...commonOptions(options),
        command,
    };
}

// EXTERNAL MODULE: ./build/js/src/cancel.js
var src_cancel = __webpack_require__(80241);
// EXTERNAL MODULE: ./build/js/src/errors.js
var errors = __webpack_require__(11024);
// EXTERNAL MODULE: ./build/js/src/github/tokens.js
var tokens = __webpack_require__(41577);
// EXTERNAL MODULE: ./build/js/src/report/describe-result.js
var describe_result = __webpack_require__(30839);
// EXTERNAL MODULE: ./build/js/src/report/visible.js
var visible = __webpack_require__(38028);
;// CONCATENATED MODULE: ./build/js/src/report/terminal-reporter.js
/** Tells a run's story on standard error: lines in a log, and on a terminal a last line that says what is under way. */

/** Width where a terminal does not tell its own. */
const defaultColumns = 80;
const clearLine = "\r\u001b[K";
function terminalReporter({ stream, verbose, now }) {
    const interactive = stream.isTTY === true;
    let status = "";
    const show = (text) => {
        if (!interactive)
            return;
        // A status of more than one row could not be cleared again.
        status = (0,visible/* visible */.R)(text).slice(0, (stream.columns || defaultColumns) - 1);
        stream.write(`${clearLine}${status}`);
    };
    const line = (text) => {
        stream.write(interactive ? `${clearLine}${text}\n${status}` : `${text}\n`);
    };
    return {
        async stage(_name, title, body) {
            const begin = now();
            show(`${title} …`);
            try {
                return await body();
            }
            finally {
                show("");
                if (verbose)
                    line(`${title}: ${((now() - begin) / 1000).toFixed(1)} s`);
            }
        },
        info: (message) => line((0,visible/* visible */.R)(message)),
        warning: (message) => line(`warning: ${(0,visible/* visible */.R)(message)}`),
        debug: (message) => {
            if (verbose)
                line((0,visible/* visible */.R)(message));
        },
        progress: (label, done, total) => show(done < total ? `${label} ${done}/${total}` : ""),
        foreign(tool, text) {
            for (const row of (0,visible/* visible */.R)(text).trimEnd().split("\n"))
                line(`${tool}: ${row}`);
        },
    };
}

// EXTERNAL MODULE: ./build/js/src/run/result.js
var run_result = __webpack_require__(95208);
// EXTERNAL MODULE: ./build/js/src/sources/cache-folder.js
var cache_folder = __webpack_require__(87281);
// EXTERNAL MODULE: ./build/js/src/version.js + 1 modules
var version = __webpack_require__(12524);
;// CONCATENATED MODULE: ./build/js/src/cli.js
/**
 * The CLI's entry: arguments to a command, its outcome to text or JSON and an exit code. What a command works with is
 * loaded when that command is asked for, so that `--help` waits for nothing.
 */
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
        const parsed = parseArguments(process.argv.slice(2), version/* version */.r);
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
            return performInit(invocation, signal);
        case "graph":
            return performGraph(invocation);
        case "explain":
            return performExplain(invocation, signal);
        case "register":
        case "unregister":
            return performEdit(invocation, signal);
        case "toolchain":
            return performToolchain(invocation, signal);
        default:
            return performRun(invocation, signal);
    }
}
/** Ctrl-C or Ctrl-D at a question. */
function stopped() {
    throw new errors/* CancelledError */.cc("init was stopped; nothing was written.");
}
async function performInit(options, signal) {
    const { performInit: perform } = await Promise.all(/* import() */[__webpack_require__.e(746), __webpack_require__.e(70), __webpack_require__.e(291), __webpack_require__.e(488), __webpack_require__.e(148), __webpack_require__.e(445), __webpack_require__.e(339)]).then(__webpack_require__.bind(__webpack_require__, 44720));
    const terminal = process.stdin.isTTY
        ? (0,promises_.createInterface)({ input: process.stdin, output: process.stderr })
        : undefined;
    try {
        const ask = terminal && ((question) => terminal.question(question).catch(stopped));
        const { document, text } = await perform(options, ask, cliEdges(options, signal));
        if (options.json)
            printJson({ version: 1, command: "init", ...document });
        else
            process.stderr.write(text);
        return 0;
    }
    finally {
        terminal?.close();
    }
}
async function performGraph({ config: file, format, json, }) {
    const { renderGraph } = await __webpack_require__.e(/* import() */ 846).then(__webpack_require__.bind(__webpack_require__, 64846));
    const { readConfig } = await Promise.all(/* import() */[__webpack_require__.e(746), __webpack_require__.e(488), __webpack_require__.e(592)]).then(__webpack_require__.bind(__webpack_require__, 35592));
    const { config } = readConfig(file, process.cwd(), process.env, { allowFile: true });
    if (json) {
        const repositories = config.repositories.map(({ name, dependencies }) => ({ name, dependencies }));
        printJson({ version: 1, command: "graph", repositories });
    }
    else
        process.stdout.write(renderGraph(config, format));
    return 0;
}
async function performExplain(options, signal) {
    const { explain } = await Promise.all(/* import() */[__webpack_require__.e(746), __webpack_require__.e(70), __webpack_require__.e(488), __webpack_require__.e(148), __webpack_require__.e(445), __webpack_require__.e(517)]).then(__webpack_require__.bind(__webpack_require__, 37517));
    const { describeExplanation, reasonText } = await __webpack_require__.e(/* import() */ 771).then(__webpack_require__.bind(__webpack_require__, 73771));
    const { symbol: name, config, offline } = options;
    const explanation = await explain({ name, config, offline }, cliEdges(options, signal));
    const why = reasonText(explanation);
    if (options.json)
        printJson({ version: 1, command: "explain", ...explanation, why });
    else
        process.stdout.write(describeExplanation(explanation));
    return 0;
}
async function performToolchain(options, signal) {
    const { listTools, installTools, verifyTools, verificationExitCode } = await Promise.all(/* import() */[__webpack_require__.e(746), __webpack_require__.e(488), __webpack_require__.e(637)]).then(__webpack_require__.bind(__webpack_require__, 60637));
    const { describeTools, describeVerification } = await __webpack_require__.e(/* import() */ 23).then(__webpack_require__.bind(__webpack_require__, 95023));
    const { task, json } = options;
    const edges = cliEdges(options, signal);
    const heading = { version: 1, command: "toolchain", task };
    if (task === "verify") {
        const verification = await verifyTools(options, edges);
        const exitCode = verificationExitCode(verification);
        const { verified: tools, absent } = verification;
        if (json)
            printJson({ ...heading, exitCode, tools, absent });
        else
            process.stdout.write(describeVerification(verification, edges.cacheFolder));
        return exitCode;
    }
    const tools = await (task === "list" ? listTools : installTools)(options, edges);
    if (json)
        printJson({ ...heading, tools });
    else
        process.stdout.write(describeTools(tools));
    return 0;
}
async function performEdit(options, signal) {
    const { editHub } = await Promise.all(/* import() */[__webpack_require__.e(746), __webpack_require__.e(70), __webpack_require__.e(291), __webpack_require__.e(488), __webpack_require__.e(148), __webpack_require__.e(720), __webpack_require__.e(506)]).then(__webpack_require__.bind(__webpack_require__, 11506));
    const { describeEdit } = await __webpack_require__.e(/* import() */ 614).then(__webpack_require__.bind(__webpack_require__, 50614));
    const { config, push, dryRun } = options;
    const edit = options.command === "register"
        ? { ...options, kind: options.command, repository: options.repo }
        : { ...options, kind: options.command };
    const outcome = dryRun ? "show" : push ? "publish" : "write";
    const result = await editHub({ edit, config, outcome, pullRequest: {} }, cliEdges(options, signal));
    if (options.json)
        printJson({ version: 1, ...result });
    else
        process.stdout.write(describeEdit(result, outcome));
    return 0;
}
async function performRun(options, signal) {
    const { run } = await Promise.all(/* import() */[__webpack_require__.e(746), __webpack_require__.e(70), __webpack_require__.e(291), __webpack_require__.e(737), __webpack_require__.e(488), __webpack_require__.e(148), __webpack_require__.e(445), __webpack_require__.e(720), __webpack_require__.e(498)]).then(__webpack_require__.bind(__webpack_require__, 85498));
    const result = await run(runRequest(options), cliEdges(options, signal));
    if (options.json)
        printJson((0,run_result/* toDocument */.J)(options.command, result));
    else
        process.stdout.write((0,describe_result/* describeResult */.d)(options.command, result));
    return result.exitCode;
}
function runRequest(options) {
    const { command, config, push, check, dryRun, locked, offline, strict, verify, validate } = options;
    const { languages, packages, compile, deterministic } = options;
    const reads = command === "plan" || command === "validate" || dryRun;
    return {
        command,
        config,
        outcome: check ? "check" : reads ? "show" : push ? "publish" : "write",
        at: command === "generate" || options.hub !== undefined ? "locked" : "newest",
        checks: command !== "generate" || validate,
        compile: compile || validate,
        deterministic: deterministic || validate,
        locked,
        offline,
        strict,
        verify,
        languages,
        packages,
        hub: options.hub,
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
    // Of a result that differs from its sources: where, and in what.
    const { differences, languages } = error;
    if (json)
        printJson({ version: 1, command, exitCode, error: text, differences, languages });
    terminalReporter({ stream: process.stderr, verbose, now: Date.now }).info(text);
    return exitCode;
}
function printJson(document) {
    process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
}


/***/ })

};
