export const id = 339;
export const ids = [339];
export const modules = {

/***/ 36263:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ openOutputCache)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46843);
/* harmony import */ var _cache_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82771);
/**
 * Generated code by what it was generated from, one file for each generation: docs/adr/0008-generation-cache.md. It
 * is written and checked as the cache of the sources is. A key is hexadecimal and says everything that went in.
 */





/** A generation is larger than sources are, and made again within seconds. */
const staleMs = 7 * 24 * 60 * 60 * 1000;
/** The first line: what follows, and its SHA-256 in hexadecimal. */
const indexShape = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    digest: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    outputs: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
        language: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
        files: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({ path: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), bytes: zod__WEBPACK_IMPORTED_MODULE_4__/* .int */ .Whr().nonnegative() })),
    })),
});
/** `now` gives milliseconds since 1970. Folders are made when they are first needed. */
function openOutputCache(cacheFolder, now) {
    const folder = node_path__WEBPACK_IMPORTED_MODULE_2__.join(cacheFolder, "generated");
    const fileOf = (key) => node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, key);
    return {
        async get(key) {
            const file = fileOf(key);
            const entry = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(file).catch(() => undefined);
            if (entry === undefined)
                return undefined;
            const outputs = parseEntry(entry);
            if (outputs === undefined)
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(file, { force: true });
            else
                await (0,_cache_files_js__WEBPACK_IMPORTED_MODULE_3__/* .markUsed */ .Nm)(file, now());
            return outputs;
        },
        async put(key, outputs) {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { recursive: true });
            await (0,_cache_files_js__WEBPACK_IMPORTED_MODULE_3__/* .removeOlder */ .rp)(folder, now() - staleMs);
            await (0,_cache_files_js__WEBPACK_IMPORTED_MODULE_3__/* .replaceFile */ .fR)(fileOf(key), formatEntry(outputs));
        },
    };
}
function formatEntry(outputs) {
    const index = outputs.map(({ language, files }) => ({
        language,
        files: files.map(({ path, content }) => ({ path, bytes: content.byteLength })),
    }));
    const contents = Buffer.concat(outputs.flatMap(({ files }) => files.map(({ content }) => content)));
    const line = JSON.stringify({ digest: digestOf(index, contents), outputs: index });
    return Buffer.concat([Buffer.from(`${line}\n`), contents]);
}
/** Undefined when it is not as it was written. */
function parseEntry(entry) {
    const newline = entry.indexOf("\n");
    const contents = entry.subarray(newline + 1);
    let index;
    try {
        index = indexShape.parse(JSON.parse(entry.subarray(0, newline).toString("utf8")));
    }
    catch {
        return undefined;
    }
    if (digestOf(index.outputs, contents) !== index.digest)
        return undefined;
    let end = 0;
    return index.outputs.map(({ language, files }) => ({
        language,
        files: files.map(({ path, bytes }) => {
            end += bytes;
            return { path, content: contents.subarray(end - bytes, end) };
        }),
    }));
}
function digestOf(index, contents) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(JSON.stringify(index)).update("\n").update(contents).digest("hex");
}


/***/ }),

/***/ 84260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ax: () => (/* binding */ insertEntry),
/* harmony export */   Wx: () => (/* binding */ entryLines),
/* harmony export */   b4: () => (/* binding */ removeEntry)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11024);
/** Where entries of `repositories` stand in the text of config.yaml, and the text with one more or less. */


/**
 * The text with an entry behind the last one, in the style of the last one.
 *
 * @throws ConfigError when `repositories` is an alias
 */
function insertEntry(text, entry) {
    const end = text.includes("\r\n") ? "\r\n" : "\n";
    const { pair, list } = find(text);
    if (pair === undefined)
        return appendLines(text, `repositories:${end}${entryLines(entry, "  ", " ", end)}`, end);
    if (list === undefined || (list.flow && list.items.length === 0)) {
        const key = pair.key.range[1];
        const lineStart = text.lastIndexOf("\n", pair.key.range[0]) + 1;
        const colon = text.indexOf(":", key) + 1;
        const rest = text.slice(Math.max(colon, list?.range?.[1] ?? colon));
        const indent = `${/^ */.exec(text.slice(lineStart))[0]}  `;
        return `${text.slice(0, colon)}${insertLines(rest, entryLines(entry, indent, " ", end), end)}`;
    }
    const last = list.items.at(-1);
    if (list.flow) {
        const at = last.range[1];
        return `${text.slice(0, at)},${blankBefore(text, last.range[0], end)}${flow(entry)}${text.slice(at)}`;
    }
    const { dash, column } = dashOf(text, last);
    const gap = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(last) && !last.flow ? text.slice(dash + 1, last.range[0]) : " ";
    const previous = list.items.at(-2);
    const between = previous === undefined ? "" : text.slice(entryEnd(text, previous), dash);
    const spaced = /^[ \t]*\r?\n/m.test(between);
    const lines = last.flow ? `${column}- ${flow(entry)}${end}` : entryLines(entry, column, gap, end);
    const at = entryEnd(text, last);
    const before = text.slice(0, at);
    return `${before}${before.endsWith("\n") ? "" : end}${spaced ? end : ""}${lines}${text.slice(at)}`;
}
/** The text without the entry of this name, and without the name in `dependencies` of the others. */
function removeEntry(text, name) {
    const { list } = find(text);
    const index = list.items.findIndex((item) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(item) && item.get("name") === name);
    let rest = removeItem(text, list, index);
    for (;;) {
        const found = findDependency(rest, name);
        if (found === undefined)
            return rest;
        rest = found;
    }
}
function findDependency(text, name) {
    for (const item of find(text).list?.items ?? []) {
        const list = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(item) ? item.get("dependencies", true) : undefined;
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(list))
            continue;
        const index = list.items.findIndex((one) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(one) && one.value === name);
        if (index < 0)
            continue;
        if (list.items.length > 1)
            return removeItem(text, list, index);
        const pair = item.items.find(({ value }) => value === list);
        if (item.flow || !atLineStart(text, pair.key.range[0])) {
            return `${text.slice(0, list.range[0])}[]${text.slice(lastLeaf(list))}`;
        }
        const from = text.lastIndexOf("\n", pair.key.range[0]) + 1;
        return text.slice(0, from) + text.slice(lineAfter(text, lastLeaf(list)));
    }
    return undefined;
}
function find(text) {
    const root = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { keepSourceTokens: true }).contents;
    const pairs = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(root) ? root.items : [];
    const pair = pairs.find(({ key }) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) && key.value === "repositories");
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(pair?.value)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL(["config.yaml: `repositories` is a YAML alias. Edit the list by hand."]);
    }
    return { pair, list: (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(pair?.value) ? pair.value : undefined };
}
function removeItem(text, list, index) {
    const item = list.items[index];
    if (list.flow) {
        // With the comma before it, or the one behind it for the first.
        const previous = list.items[index - 1];
        const next = list.items[index + 1];
        const from = previous === undefined ? item.range[0] : previous.range[1];
        const to = previous === undefined && next !== undefined ? next.range[0] : item.range[1];
        return text.slice(0, from) + text.slice(to);
    }
    const { dash } = dashOf(text, item);
    let from = text.lastIndexOf("\n", dash) + 1;
    const above = index === 0 ? 0 : entryEnd(text, list.items[index - 1]);
    while (from > above) {
        const line = text.lastIndexOf("\n", from - 2) + 1;
        if (!/^[ \t]*#/.test(text.slice(line, from)) || index === 0)
            break;
        from = line;
    }
    const to = entryEnd(text, item);
    // One of the two blank lines around it, as there would be two behind one another.
    const blank = /\n([ \t]*\r?\n)$/.exec(text.slice(0, from))?.[1];
    if (blank !== undefined && /^(?:[ \t]*\r?\n|$)/.test(text.slice(to)))
        from -= blank.length;
    return text.slice(0, from) + text.slice(to);
}
/** Offset of the line behind an item of a block, and behind the comments below it that are indented as its content. */
function entryEnd(text, item) {
    const { column } = dashOf(text, item);
    let end = lineAfter(text, lastLeaf(item));
    for (;;) {
        const [line, blanks] = /^([ \t]*)#.*\n?/.exec(text.slice(end)) ?? [];
        if (line === undefined || blanks.length <= column.length)
            return end;
        end += line.length;
    }
}
/** Offset of the `-` before an item, and the blanks before that. */
function dashOf(text, item) {
    const dash = text.lastIndexOf("-", item.range[0] - 1);
    const start = text.lastIndexOf("\n", dash) + 1;
    return { dash, column: text.slice(start, dash) };
}
/** Offset behind the last thing that a node says; the node's own range may hold comments that follow it. */
function lastLeaf(node) {
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isCollection */ .P3)(node) || node.flow || node.items.length === 0)
        return node.range[1];
    const last = node.items.at(-1);
    if ("key" in last)
        return last.value?.range == null ? last.key.range[1] : lastLeaf(last.value);
    return lastLeaf(last);
}
/** Offset of the line behind the one in which the text before `offset` ends. */
function lineAfter(text, offset) {
    if (text[offset - 1] === "\n")
        return offset;
    const newline = text.indexOf("\n", offset);
    return newline < 0 ? text.length : newline + 1;
}
function atLineStart(text, offset) {
    return /(?:^|\n)[ \t]*$/.test(text.slice(0, offset));
}
/** A new line with the item's indentation where the item begins a line of its own, else a blank. */
function blankBefore(text, offset, end) {
    const before = /(?:^|\n)([ \t]*)$/.exec(text.slice(0, offset));
    return before === null ? " " : `${end}${before[1]}`;
}
function appendLines(text, lines, end) {
    return `${text}${text.endsWith("\n") ? "" : end}${lines}`;
}
/** The lines behind the rest of a line, which may be a comment. */
function insertLines(rest, lines, end) {
    const newline = rest.indexOf("\n");
    if (newline < 0)
        return `${rest}${end}${lines}`;
    return `${rest.slice(0, newline + 1)}${lines}${rest.slice(newline + 1)}`;
}
/** `- name: …` and its further lines; lists in it stand in one line. */
function entryLines(entry, indent, gap, end) {
    const further = indent + " ".repeat(1 + gap.length);
    return Object.entries(entry)
        .map(([key, value], index) => {
        const text = Array.isArray(value) ? flowList(value) : (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .stringify */ .As)(value, { lineWidth: 0 }).trim();
        return `${index === 0 ? `${indent}-${gap}` : further}${key}: ${text}${end}`;
    })
        .join("");
}
/** `{ name: …, url: … }`. */
function flow(entry) {
    const pairs = Object.entries(entry).map(([key, value]) => {
        return `${key}: ${Array.isArray(value) ? flowList(value) : flowScalar(value)}`;
    });
    return `{ ${pairs.join(", ")} }`;
}
function flowList(values) {
    return `[${values.map(flowScalar).join(", ")}]`;
}
/** In a flow collection more characters need quotes. */
function flowScalar(value) {
    const list = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .stringify */ .As)([value], { collectionStyle: "flow", flowCollectionPadding: false, lineWidth: 0 });
    return list.trim().slice(1, -1).trim();
}


/***/ }),

/***/ 44720:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  performInit: () => (/* binding */ performInit)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/js/src/config/parse.js + 14 modules
var parse = __webpack_require__(20488);
// EXTERNAL MODULE: ./build/js/src/config/problem.js
var config_problem = __webpack_require__(58297);
// EXTERNAL MODULE: ./build/js/src/errors.js
var errors = __webpack_require__(11024);
// EXTERNAL MODULE: ./build/js/src/lock.js
var src_lock = __webpack_require__(94696);
// EXTERNAL MODULE: ./build/js/src/run/unified-diff.js
var unified_diff = __webpack_require__(66819);
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
function initialWorkflow(configPath, { appUrl } = {}) {
    const config = scalar((0,paths/* normalizePath */.Fd)(configPath));
    const list = flowList((0,paths/* normalizePath */.Fd)(configPath));
    const dispatched = `inputs.config || '${(0,paths/* normalizePath */.Fd)(configPath).replaceAll("'", "''")}'`;
    const group = appUrl === undefined
        ? dispatched
        : `inputs.check-commit && format('check-{0}-{1}', inputs.check-repository, inputs.check-pull-request) || ${dispatched}`;
    return `name: ProtoManager
run-name: ProtoManager \${{ inputs.dispatch-id }}

on:
  schedule:
    - cron: "17 * * * *"
  push:
    branches: [main]
    paths: ${list}
  workflow_dispatch:
    inputs:
      config:
        description: The config.yaml to run.
        type: choice
        options: ${list}
        default: ${config}
      dispatch-id:
        description: Set by the App, to find the run again.
${appUrl === undefined ? "" : checkInputs}
permissions: {}

concurrency:
  group: ${scalar(`protomanager-\${{ ${group} }}`)}

jobs:
  update:
${appUrl === undefined ? "" : "    if: ${{ !inputs.check-commit }}\n"}    runs-on: ubuntu-latest
    timeout-minutes: 30
    permissions:
      contents: write
      pull-requests: write
${appUrl === undefined ? "" : "      id-token: write\n"}    steps:
${checkout}
${cache("actions/cache")}
      - uses: cdaprod/protomanager@v1
        with:
          config: ${scalar(`\${{ ${dispatched} }}`)}
${appUrl === undefined ? "" : `          app-url: ${scalar(appUrl)}\n${checkJob(appUrl, dispatched)}`}`;
}
const checkout = `      - uses: actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2
        with:
          persist-credentials: false`;
/**
 * What was fetched before, by the locks: a run fetches only what moved since. A check restores it and saves nothing.
 */
const cache = (action) => `      - uses: ${action}@55cc8345863c7cc4c66a329aec7e433d2d1c52a9 # v6.1.0
        with:
          path: \${{ runner.tool_cache }}/protomanager
          key: protomanager-\${{ runner.os }}-\${{ hashFiles('**/protomanager.lock') }}
          restore-keys: protomanager-\${{ runner.os }}-`;
const checkInputs = `      check-repository:
        description: Set by the App. The id of the repository whose pull request is checked.
      check-pull-request:
        description: Set by the App. The number of that pull request.
      check-commit:
        description: Set by the App. The commit of that pull request, as data; nothing of it is run.
`;
/** What a pull request of a service repository would do to the system; it can read, and nothing else. */
function checkJob(appUrl, dispatched) {
    return `
  check:
    if: \${{ inputs.check-commit }}
    runs-on: ubuntu-latest
    timeout-minutes: 15
    permissions:
      contents: read
      id-token: write # to show the App which run asks for its read token
    steps:
${checkout}
${cache("actions/cache/restore")}
      - uses: cdaprod/protomanager@v1
        with:
          command: validate
          config: ${scalar(`\${{ ${dispatched} }}`)}
          app-url: ${scalar(appUrl)}
          check-repository: \${{ inputs.check-repository }}
          check-pull-request: \${{ inputs.check-pull-request }}
          check-commit: \${{ inputs.check-commit }}
`;
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
function flowList(entry) {
    return (0,dist/* stringify */.As)([entry], { collectionStyle: "flow", flowCollectionPadding: false, lineWidth: 0 }).trim();
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
/** Made from a folder or account name alone. */
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









const workflow = ".github/workflows/protomanager.yml";
/**
 * Writes a first config.yaml, a workflow and attributes of generated files. An existing config.yaml is an error,
 * before anything is asked or written, unless a hub is completed; an existing workflow is kept.
 */
async function init(options) {
    const { folder, config, mode, ask, hub = false, appUrl } = options;
    checkAppUrl(appUrl);
    const configFile = external_node_path_.resolve(folder, config);
    const inFolder = (file) => external_node_path_.relative(folder, file).replaceAll("\\", "/");
    const shown = inFolder(configFile);
    const existing = await readOptional(configFile);
    if (existing !== undefined && !hub)
        throw configExists(shown);
    const result = { written: [], kept: [], differs: [], notes: [] };
    const write = async (file, content) => {
        await (0,promises_.mkdir)(external_node_path_.dirname(file), { recursive: true });
        await (0,promises_.writeFile)(file, content, { flag: "wx" });
        result.written.push(inFolder(file));
    };
    if (existing === undefined) {
        const folderName = external_node_path_.basename(external_node_path_.dirname(configFile));
        const text = options.configText ?? initialConfig(await initAnswers({ mode, ask, folderName }));
        await write(configFile, text);
    }
    else {
        result.kept.push(shown);
        const { problems } = (0,parse/* parseConfig */.o)(existing, shown, {}, { allowFile: true });
        result.notes.push(...problems.map((problem) => (0,config_problem/* formatProblem */.Vw)(shown, problem)));
    }
    const workflowFile = external_node_path_.join(folder, workflow);
    const wanted = initialWorkflow(shown, { appUrl });
    const present = await readOptional(workflowFile);
    if (present === undefined)
        await write(workflowFile, wanted);
    else {
        result.kept.push(workflow);
        if (hub && present !== wanted)
            result.differs.push({ file: workflow, diff: difference(workflow, present, wanted) });
    }
    if (hub) {
        const lock = external_node_path_.join(external_node_path_.dirname(configFile), src_lock/* lockFile */.Ke);
        if ((await readOptional(lock)) === undefined)
            await write(lock, (0,src_lock/* formatLock */.X5)(src_lock/* emptyLock */.Vc));
        else
            result.kept.push(inFolder(lock));
    }
    const attributesFile = external_node_path_.join(external_node_path_.dirname(configFile), ".gitattributes");
    const attributes = withAttributes((await readOptional(attributesFile)) ?? "");
    if (attributes !== undefined) {
        await (0,promises_.writeFile)(attributesFile, attributes);
        result.written.push(inFolder(attributesFile));
    }
    return result;
}
/** An existing config.yaml is what no form of `init` replaces. */
function configExists(shown) {
    return new errors/* ConfigError */.xL([
        `${shown}: exists already. Edit it, or remove it to start anew; nothing was written. ` +
            "With --hub it is kept, and what else a hub needs is written.",
    ]);
}
function checkAppUrl(text) {
    if (text === undefined)
        return;
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const local = url?.protocol === "http:" && /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(url.hostname);
    const bare = url !== undefined && url.username === "" && url.password === "" && url.search === "" && url.hash === "";
    if (bare && (url.protocol === "https:" || local) && !/[\0-\x20\x7f]/.test(text))
        return;
    throw new errors/* ConfigError */.xL([
        `--app-url: ${JSON.stringify(text)} is no address of an App. Write https://host, without credentials or a query.`,
    ]);
}
function difference(file, before, after) {
    const output = { path: file, content: Buffer.from(after) };
    const changes = { added: [], changed: [output], removed: [], wanted: [output] };
    return (0,unified_diff/* unifiedDiff */.W)(changes, new Map([[file, Buffer.from(before)]]));
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

// EXTERNAL MODULE: ./build/js/src/assembly/assemble.js + 42 modules
var assemble = __webpack_require__(60440);
// EXTERNAL MODULE: ./build/js/src/config/order.js
var order = __webpack_require__(34970);
// EXTERNAL MODULE: ./build/js/src/sources/selection.js
var selection = __webpack_require__(37740);
;// CONCATENATED MODULE: ./build/js/src/onboarding/exclude.js
/** Leaves out repositories until the rest assembles. Pure: it asks for assemblies and compares their errors. */
/**
 * Of the repositories that share an error, that one goes on which the fewest others depend. Those that turn out to do
 * without are taken back in at the end.
 */
async function excludeCulprits(request) {
    const culprits = new Map();
    const dependents = countDependents(request);
    const known = new Set(request.names);
    for (;;) {
        const errors = await request.errorsWithout(new Set(culprits.keys()));
        if (errors.length === 0)
            break;
        const found = new Map();
        for (const error of errors) {
            const involved = [error.location?.repository, ...(error.related ?? [])]
                .filter((name) => name !== undefined)
                .filter((name) => known.has(name) && !culprits.has(name));
            // One of them is enough, and it may be out already for another error.
            const culprit = involved.find((name) => found.has(name)) ??
                involved.toSorted((a, b) => (dependents.get(a) ?? 0) - (dependents.get(b) ?? 0))[0];
            if (culprit !== undefined)
                found.set(culprit, [...(found.get(culprit) ?? []), error]);
        }
        if (found.size === 0)
            return { culprits, remaining: errors };
        for (const [name, reasons] of found)
            culprits.set(name, reasons);
    }
    return { culprits: await withoutNeedless(culprits, request), remaining: [] };
}
/** Tries the first again, since it may have gone for the fault of a later one. */
async function withoutNeedless(all, { errorsWithout }) {
    const culprits = new Map(all);
    for (const [name, reasons] of all) {
        if (culprits.size < 2)
            break;
        // A file that does not parse is its own repository's fault, whoever else is there.
        if (reasons.some(({ code }) => code === "PM1001"))
            continue;
        culprits.delete(name);
        if ((await errorsWithout(new Set(culprits.keys()))).length > 0)
            culprits.set(name, reasons);
    }
    return culprits;
}
function countDependents({ names, dependencies }) {
    const counts = new Map();
    for (const name of names) {
        const reached = new Set(dependencies.get(name) ?? []);
        // A set grows while it is walked.
        for (const next of reached)
            for (const further of dependencies.get(next) ?? [])
                reached.add(further);
        for (const dependency of reached)
            counts.set(dependency, (counts.get(dependency) ?? 0) + 1);
    }
    return counts;
}

// EXTERNAL MODULE: ./build/js/src/assembly/candidates.js
var candidates = __webpack_require__(50336);
// EXTERNAL MODULE: ./build/js/src/onboarding/dependencies.js
var dependencies = __webpack_require__(57515);
// EXTERNAL MODULE: ./build/js/src/onboarding/facts.js
var onboarding_facts = __webpack_require__(46550);
// EXTERNAL MODULE: ./build/js/src/onboarding/roots.js
var onboarding_roots = __webpack_require__(25512);
;// CONCATENATED MODULE: ./build/js/src/onboarding/propose.js
/** From the protos of many repositories to the entries of a config.yaml. Pure. */





/** Sources that import this without having it mean the assembled file. */
const outputName = "global.proto";
/**
 * @param mode - given by the user; undefined decides by docs/merge-or-import.md
 */
function propose(repositories, mode) {
    const known = named(repositories).map((repository) => ({
        ...repository,
        facts: repository.files.map(onboarding_facts/* protoFacts */.Y),
    }));
    const first = known.map(({ facts, ...rest }) => entryOf(rest, facts, rest.roots ?? (0,onboarding_roots/* findRoots */.D)(facts, [])));
    const { missing: unanswered } = dependenciesOf(first, known);
    // What nobody answers yet may be a file that lies below a folder which nothing else has asked for.
    const entries = first.map((entry, index) => {
        const { facts, roots } = known[index];
        if (roots !== undefined)
            return entry;
        const wanted = [...unanswered]
            .filter(([path, importers]) => {
            const own = importers.includes(entry.name);
            return facts.some((file) => answers(file.path, path) && (own || !(0,onboarding_facts/* isVendored */.E)(file.path)));
        })
            .map(([path]) => path);
        return wanted.length === 0 ? entry : entryOf(known[index], facts, (0,onboarding_roots/* findRoots */.D)(facts, wanted));
    });
    const { dependencies, missing, cut } = dependenciesOf(entries, known);
    const importPath = [...missing.keys()].find((path) => path === outputName || path.endsWith(`/${outputName}`));
    if (importPath !== undefined)
        missing.delete(importPath);
    const decided = decideMode(known.flatMap(({ facts }) => facts.filter(({ path }) => !(0,onboarding_facts/* isVendored */.E)(path))), importPath);
    return {
        entries: entries.map((entry) => ({ ...entry, dependencies: dependencies.get(entry.name) })),
        mode: mode ?? decided.mode,
        modeReason: mode === undefined ? decided.reason : "as asked for",
        importPath,
        missing,
        cut,
    };
}
function answers(file, imported) {
    return file === imported || file.endsWith(`/${imported}`) || imported.endsWith(`/${file}`);
}
function dependenciesOf(entries, known) {
    return (0,dependencies/* inferDependencies */._)(entries.map((entry, index) => {
        const taken = known[index].facts.filter((file) => isTaken(entry, file.path));
        const roots = (0,selection/* importRoots */.bn)(entry);
        return {
            name: entry.name,
            provides: new Set(taken.flatMap(({ path }) => (0,candidates/* importNamesOf */.rn)(path, roots))),
            imports: taken.flatMap(({ imports }) => imports),
        };
    }));
}
function entryOf({ name, url, include }, facts, roots) {
    const given = include === undefined ? {} : { include: [...include] };
    return { name, url, ...roots, ...given, dependencies: [], exclude: vendoredBelow(facts, roots) };
}
/** Folders of copies below a proto folder that is not in them itself. */
function vendoredBelow(facts, { protoDirs }) {
    const globs = facts
        .filter(({ path }) => (0,onboarding_facts/* isVendored */.E)(path))
        .flatMap(({ path }) => {
        const roots = protoDirs.filter((root) => (0,onboarding_roots/* isBelow */.Y)(root, path));
        if (roots.some((root) => (0,onboarding_facts/* isVendored */.E)(`${root}/`)))
            return [];
        return roots.map((root) => {
            const below = root === "." ? path : path.slice(root.length + 1);
            const parts = below.split("/");
            const at = parts.findIndex((part) => (0,onboarding_facts/* isVendored */.E)(`${part}/`));
            return at < 0 ? below : `${parts.slice(0, at + 1).join("/")}/**`;
        });
    });
    return [...new Set(globs)].sort();
}
/** True for a file that the entry brings in. */
function isTaken({ protoDirs, exclude }, path) {
    return protoDirs.some((root) => {
        if (!(0,onboarding_roots/* isBelow */.Y)(root, path))
            return false;
        const below = root === "." ? path : path.slice(root.length + 1);
        return !exclude.some((glob) => below === glob || (glob.endsWith("/**") && below.startsWith(glob.slice(0, -2))));
    });
}
/** docs/merge-or-import.md: import where services have traffic. */
function decideMode(facts, importPath) {
    if (importPath !== undefined) {
        return { mode: "merge", reason: `sources import "${importPath}", which only \`mode: merge\` allows` };
    }
    const services = facts.reduce((sum, file) => sum + file.services, 0);
    if (services > 0) {
        const what = services === 1 ? "there is a service" : `there are ${services} services`;
        return { mode: "import", reason: `${what}, whose gRPC paths \`mode: merge\` would change` };
    }
    return { mode: "merge", reason: "there are messages only" };
}
/** Names that config.yaml takes, each once. */
function named(repositories) {
    const taken = new Set();
    return repositories.map((repository) => {
        const kept = repository.name
            .replaceAll(/[^A-Za-z0-9._-]+|\.{2,}/g, "-")
            .replace(/^[^A-Za-z0-9]+/, "")
            .slice(0, 90)
            .replace(/(?:\.lock)?[.-]*$/i, "");
        const base = kept === "" ? "repository" : kept;
        let name = base;
        for (let number = 2; taken.has(name.toLowerCase()); number++)
            name = `${base}-${number}`;
        taken.add(name.toLowerCase());
        return { ...repository, name };
    });
}

;// CONCATENATED MODULE: ./build/js/src/onboarding/attempt.js
/** Tries a proposal: what assembles and compiles stays, what does not is left out with the reason. */





async function attempt(request) {
    const { proposal, unreadable, progress } = request;
    const entries = proposal.entries.filter(({ name }) => !unreadable.has(name));
    const result = await excludeCulprits({
        names: entries.map(({ name }) => name),
        dependencies: new Map(entries.map(({ name, dependencies }) => [name, dependencies])),
        async errorsWithout(excluded) {
            progress?.(excluded.size);
            return errorsOf(entries.filter(({ name }) => !excluded.has(name)), request);
        },
    });
    return { ...result, culprits: new Map([...unreadable, ...result.culprits]) };
}
async function errorsOf(entries, { config, files, wellKnownTypes, compile }) {
    if (entries.length === 0)
        return [];
    const sources = sourcesOf(entries, files);
    const assembly = (0,assemble/* assemble */.f)({
        config,
        sources,
        includes: new Map(),
        wellKnownTypes,
        names: undefined,
        strict: false,
    });
    const errors = assembly.diagnostics.filter(({ severity }) => severity === "error");
    return errors.length > 0 || compile === undefined ? errors : compile(assembly, sources);
}
/** As the sources stage would read them, for the entries that are there. */
function sourcesOf(entries, files) {
    const names = new Set(entries.map(({ name }) => name));
    const present = entries.map((entry) => ({
        ...entry,
        dependencies: entry.dependencies.filter((name) => names.has(name)),
    }));
    const ranks = (0,order/* dependencyRanks */.Z)(present);
    return present.map((entry) => ({
        name: entry.name,
        url: entry.url,
        commit: undefined,
        tree: undefined,
        digest: "",
        rank: ranks.get(entry.name),
        dependencies: entry.dependencies,
        roots: (0,selection/* importRoots */.bn)(entry),
        importPrefix: "",
        files: (files.get(entry.name) ?? []).filter(({ path }) => isTaken(entry, path)),
    }));
}

// EXTERNAL MODULE: ./build/js/src/config/splice.js
var splice = __webpack_require__(84260);
// EXTERNAL MODULE: ./build/js/src/diagnostics.js
var diagnostics = __webpack_require__(57599);
;// CONCATENATED MODULE: ./build/js/src/onboarding/config-text.js
/** A proposal as the text of config.yaml. Pure. */




/** Longest comment behind `enabled: false`, in characters; the report has the rest. */
const commentLength = 160;
/** @param culprits - entries that are written with `enabled: false`, each with why */
function proposedConfig({ entries, mode, modeReason, importPath }, culprits, { name, package: packageName, origin }) {
    const out = culprits.size === 0 ? "" : `, ${culprits.size} of them not enabled`;
    const lines = [
        `# yaml-language-server: $schema=${reference/* configSchemaUrl */.f5}`,
        "# Every key: https://github.com/cdaprod/protomanager/blob/v1/docs/configuration.md",
        "system:",
        `  name: ${config_text_scalar(name)}`,
        "  output_dir: gen",
        `repositories: # ${entries.length} from ${comment(origin)}${out}`,
        ...entries.map((entry) => entryText(entry, culprits.get(entry.name)).trimEnd()),
        "global_proto:",
        "  output: global.proto",
        `  import_path: ${config_text_scalar(importPath ?? `${packageName.replaceAll(".", "/")}/global.proto`)}`,
        `  package: ${config_text_scalar(packageName)}`,
        `  mode: ${mode} # ${comment(modeReason)}`,
        "generate:",
        "  languages: []",
    ];
    return `${lines.join("\n")}\n`;
}
/** The lines of one entry, as they stand in the list. */
function entryText(entry, causes) {
    const { name, url, protoDirs, mount, include, exclude, dependencies } = entry;
    const written = {
        name,
        url,
        proto_dir: protoDirs.length === 1 ? protoDirs[0] : protoDirs,
        ...(mount !== "" && { mount }),
        ...(include !== undefined && { include }),
        ...(exclude.length > 0 && { exclude }),
        ...(dependencies.length > 0 && { dependencies }),
    };
    const lines = (0,splice/* entryLines */.Wx)(written, "  ", " ", "\n");
    if (causes === undefined)
        return lines;
    return `${lines}    enabled: false # ${comment(causes[0] === undefined ? "" : describeCause(causes[0]))}\n`;
}
/** Without the repository's name, which stands above. */
function describeCause({ code, message, location }) {
    const place = location && (0,diagnostics/* formatLocation */.j)({ ...location, repository: "" }).replace(/^:/, "");
    return [code, place, message].filter((part) => part !== undefined && part !== "").join(" ");
}
/** Foreign text, so that it ends where the comment ends. */
function comment(text) {
    const line = text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
    return line.length > commentLength ? `${line.slice(0, commentLength)}…` : line;
}
function config_text_scalar(text) {
    return (0,dist/* stringify */.As)(text, { lineWidth: 0 }).trim();
}

;// CONCATENATED MODULE: ./build/js/src/onboarding/providers.js
/** Public repositories that hold what many import and few have: option files and common types. Pure. */
/** Each path as its own documentation tells to import it. */
const publicProviders = [
    {
        name: "googleapis",
        url: "github.com/googleapis/googleapis",
        protoDir: ".",
        provides: /^google\/(?:api|rpc|type|longrunning|logging|iam)\//,
    },
    {
        name: "protovalidate",
        url: "github.com/bufbuild/protovalidate",
        protoDir: "proto/protovalidate",
        provides: /^buf\/validate\//,
    },
    {
        name: "protoc-gen-validate",
        url: "github.com/bufbuild/protoc-gen-validate",
        protoDir: ".",
        provides: /^validate\/validate\.proto$/,
    },
    {
        name: "grpc-gateway",
        url: "github.com/grpc-ecosystem/grpc-gateway",
        protoDir: ".",
        provides: /^protoc-gen-openapiv2\/options\//,
    },
    {
        name: "gogoproto",
        url: "github.com/gogo/protobuf",
        protoDir: ".",
        provides: /^gogoproto\//,
    },
    {
        name: "grpc-proto",
        url: "github.com/grpc/grpc-proto",
        protoDir: ".",
        provides: /^grpc\//,
    },
    {
        name: "opentelemetry-proto",
        url: "github.com/open-telemetry/opentelemetry-proto",
        protoDir: ".",
        provides: /^opentelemetry\/proto\//,
    },
];
/** The providers of missing imports, each with globs of the folders that hold them. */
function providersOf(missing, known) {
    const paths = [...missing];
    return known.flatMap((provider) => {
        const folders = paths
            .filter((path) => provider.provides.test(path))
            .map((path) => `${path.slice(0, path.lastIndexOf("/"))}/*.proto`);
        return folders.length === 0 ? [] : [{ provider, include: [...new Set(folders)].sort() }];
    });
}

// EXTERNAL MODULE: ./build/js/src/assembly/codes.js + 5 modules
var codes = __webpack_require__(76007);
// EXTERNAL MODULE: ./build/js/src/counted.js
var counted = __webpack_require__(68893);
// EXTERNAL MODULE: ./build/js/src/run/compile-errors.js
var compile_errors = __webpack_require__(74598);
;// CONCATENATED MODULE: ./build/js/src/onboarding/cures.js
/** The lines of config.yaml that cure what does not assemble, by cause. Pure. */



/**
 * @param needed - repositories that are out themselves, by those that import from them
 */
function cureOf(code, repositories, needed) {
    const errors = repositories.flatMap((one) => one.errors);
    switch (code) {
        case "PM1001":
        case "PM2502":
            return [
                "Cure: correct the file, or leave it out in the entry of its repository:",
                ...excludeLines(errors),
            ];
        case "PM3004":
            return importCure(repositories, needed);
        case "PM2001":
        case "PM2002":
        case "PM5001":
            return [
                "Cure: one repository owns it; leave the copy out in the entry of the other:",
                ...excludeLines(errors),
            ];
        case "PM2201":
        case "PM2207":
            return [
                "Cure: let colliding names move into a message named after their package:",
                "global_proto:",
                "  collisions: nest",
            ];
        case "PM2401":
        case "PM2403":
            return ["Cure: let the sources decide the syntax:", "global_proto:", "  syntax: auto"];
        case "PM2407":
            return ["Cure: keep each source in its own syntax:", "global_proto:", "  mode: import"];
        case "PM5002":
        case "PM5004":
        case "PM5005":
            return [
                "Cure: only merge takes sources that import global.proto or each other in a circle:",
                "global_proto:",
                "  mode: merge",
            ];
        case unreadableCode:
            return ["Cure: give a token that may read it (GITHUB_TOKEN), or correct what the message names."];
        default: {
            const entry = codes/* codes */.F.find((one) => one.code === code);
            return [`Cure: ${entry?.whatToDo ?? "correct what the message names."}`];
        }
    }
}
function excludeLines(errors) {
    const files = new Map();
    for (const { location } of errors) {
        if (location === undefined)
            continue;
        files.set(location.repository, (files.get(location.repository) ?? new Set()).add(location.path));
    }
    return [...files]
        .slice(0, maxShown)
        .flatMap(([name, paths]) => [
        `- name: ${name}`,
        `  exclude: [${[...paths].slice(0, maxShown).map(glob).join(", ")}]`,
    ]);
}
/** Globs are relative to `proto_dir`, whichever that is. */
function glob(path) {
    return JSON.stringify(`**/${path.split("/").at(-1)}`);
}
const notFound = /^import "(.+?)" was not found/;
function importCure(repositories, needed) {
    const waiting = repositories.filter(({ name }) => (needed.get(name) ?? []).length > 0);
    const waits = waiting.map(({ name }) => `Cure: ${name} comes back with ${needed.get(name).join(" and ")}, which it imports.`);
    const errors = repositories.filter((one) => !waiting.includes(one)).flatMap((one) => one.errors);
    const paths = [...new Set(errors.flatMap(({ message }) => notFound.exec(message)?.[1] ?? []))];
    const public_ = providersOf(paths, publicProviders);
    const lines = public_.flatMap(({ provider, include }) => [
        `- name: ${provider.name}`,
        `  url: ${provider.url}`,
        `  proto_dir: ${provider.protoDir}`,
        `  include: [${include.map((text) => JSON.stringify(text)).join(", ")}]`,
    ]);
    const others = paths.filter((path) => !public_.some(({ provider }) => provider.provides.test(path)));
    const added = lines.length > 0 ? ["Cure: add the public repository that has it to `repositories`:", ...lines] : [];
    const cure = [...waits, ...added];
    if (others.length === 0)
        return cure;
    return [
        ...cure,
        `Cure: nobody has ${others.slice(0, maxShown).join(", ")}${others.length > maxShown ? ` and ${others.length - maxShown} more` : ""}. ` +
            "Add the repository that does, or put the files into a folder of the hub:",
        "global_proto:",
        "  includes: [third_party]",
    ];
}

;// CONCATENATED MODULE: ./build/js/src/onboarding/report.js
/** What a proposal leaves to people, grouped by cause, with the lines of config.yaml that cure it. Pure. */





const unreadableCode = "unreadable";
/** Of many of a kind. */
const maxShown = 3;
/** The most frequent first. */
function causesOf({ culprits }, { entries }) {
    // What one that is out would provide is missing for those that need it.
    const needed = new Map(entries.map(({ name, dependencies }) => [name, dependencies.filter((other) => culprits.has(other))]));
    const groups = new Map();
    for (const [name, errors] of culprits) {
        const code = errors[0]?.code ?? unreadableCode;
        groups.set(code, [...(groups.get(code) ?? []), { name, errors }]);
    }
    return [...groups]
        .map(([code, repositories]) => ({
        code,
        title: titleOf(code),
        repositories,
        cure: cureOf(code, repositories, needed),
    }))
        .toSorted((a, b) => b.repositories.length - a.repositories.length || (a.code < b.code ? -1 : 1));
}
/** For a terminal. */
function describeProposal(proposal, excluded) {
    const { entries, mode, modeReason, cut, missing } = proposal;
    const works = entries.length - excluded.culprits.size;
    const sections = [
        `${works} of ${(0,counted/* counted */.h)(entries.length, "repository", "repositories")} can be taken in; mode: ${mode}, since ${modeReason}.`,
        ...cut.map(({ from, to, cycle }) => `Dependency of ${from} on ${to} is left out, since the repositories import each other in a circle: ${cycle.join(" → ")}. ` +
            "Its imports are found all the same, with a warning (PM1102)."),
        ...causesOf(excluded, proposal).map(describeGroup),
    ];
    const open = [...missing].filter(([, importers]) => importers.some((name) => !excluded.culprits.has(name)));
    if (open.length > 0)
        sections.push(`Not provided by anybody: ${open.map(([path]) => path).join(", ")}.`);
    if (excluded.remaining.length > 0) {
        const lines = excluded.remaining.slice(0, 10).map(diagnostics/* formatDiagnostic */.x);
        sections.push(`Errors that leaving repositories out does not cure:\n${indent(lines)}`);
    }
    return `${sections.join("\n\n")}\n`;
}
function describeGroup({ code, title, repositories, cure }) {
    const names = repositories.map(({ name }) => name).join(", ");
    const head = `${code === unreadableCode ? title : `${code} ${title}`}: ${(0,counted/* counted */.h)(repositories.length, "repository", "repositories")} (${names})`;
    const errors = repositories.flatMap((one) => one.errors.slice(0, 1)).map(diagnostics/* formatDiagnostic */.x);
    const more = errors.length > maxShown ? [`and ${errors.length - maxShown} more`] : [];
    return `${head}\n${indent([...errors.slice(0, maxShown), ...more])}\n${indent(cure)}`;
}
function indent(lines) {
    return lines
        .flatMap((line) => line.split("\n"))
        .map((line) => `  ${line}`)
        .join("\n");
}
function titleOf(code) {
    if (code === unreadableCode)
        return "could not be read";
    if (code === compile_errors/* compileCode */.p)
        return "does not compile";
    return codes/* codes */.F.find((entry) => entry.code === code)?.title ?? "does not assemble";
}

// EXTERNAL MODULE: ./build/js/src/run/compile.js
var run_compile = __webpack_require__(30480);
// EXTERNAL MODULE: ./build/js/src/run/tools.js
var run_tools = __webpack_require__(67246);
// EXTERNAL MODULE: ./build/js/src/sources/cache.js
var sources_cache = __webpack_require__(26100);
// EXTERNAL MODULE: ./build/js/src/toolchain/well-known-types.js + 1 modules
var well_known_types = __webpack_require__(8523);
// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(70370);
// EXTERNAL MODULE: ./build/js/src/github/client.js + 1 modules
var github_client = __webpack_require__(53842);
// EXTERNAL MODULE: ./build/js/src/github/errors.js
var github_errors = __webpack_require__(81312);
;// CONCATENATED MODULE: ./build/js/src/github/owner-repositories.js
/** All repositories of an organization or user, in pages of one request each, and the protos in each. */

/** https://docs.github.com/en/graphql/reference/interfaces#repositoryowner; a page holds at most 100. */
const query = `query Repositories($login: String!, $after: String) {
  repositoryOwner(login: $login) {
    login
    repositories(
      first: 100, after: $after, ownerAffiliations: [OWNER], orderBy: { field: NAME, direction: ASC }
    ) {
      nodes { name isArchived isFork defaultBranchRef { target { oid } } }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;
/** Undefined when there is no such account, or the token may not see it. */
async function ownerRepositories(client, login) {
    const attempt = { doing: "list its repositories", repository: login, access: "read" };
    const found = [];
    for (let after = null;;) {
        const page = await (0,github_errors/* explained */.to)(attempt, () => client.graphql(query, { login, after }));
        if (page.repositoryOwner === null)
            return undefined;
        const { login: owner, repositories } = page.repositoryOwner;
        for (const { name, isArchived, isFork, defaultBranchRef } of repositories.nodes) {
            const commit = defaultBranchRef?.target?.oid;
            found.push({ owner, name, archived: isArchived, fork: isFork, commit });
        }
        after = repositories.pageInfo.endCursor;
        if (!repositories.pageInfo.hasNextPage || after === null)
            return found;
    }
}
/** Regular `.proto` files of a commit. */
async function protoListing(client, { owner, name }, commit) {
    const attempt = { doing: "list its files", repository: `${owner}/${name}`, access: "read" };
    const answer = await (0,github_errors/* explained */.to)(attempt, async () => {
        try {
            return (await client.rest.git.getTree({ owner, repo: name, tree_sha: commit, recursive: "1" })).data;
        }
        catch (error) {
            if ((0,github_errors/* hasStatus */.Ro)(error, 404) || (0,github_errors/* hasStatus */.Ro)(error, 409))
                return undefined;
            throw error;
        }
    });
    const paths = (answer?.tree ?? [])
        .filter(({ type, mode, path }) => type === "blob" && mode !== "120000" && path.endsWith(".proto"))
        .map(({ path }) => path);
    return { paths, truncated: answer?.truncated === true };
}

// EXTERNAL MODULE: ./build/js/src/github/urls.js
var urls = __webpack_require__(64005);
// EXTERNAL MODULE: ./build/js/src/onboarding/read-protos.js
var read_protos = __webpack_require__(81757);
// EXTERNAL MODULE: ./build/js/src/sources/folder-tree.js
var folder_tree = __webpack_require__(27141);
;// CONCATENATED MODULE: ./build/js/src/commands/org-protos.js
/** The protos of an organization's repositories: which hold any, and what they say. */










const concurrency = 8;
/** Repositories that hold protos, and sentences about those that were left out. */
async function listProtos({ org, archived, forks }, edges) {
    const { tokens, reporter, environment } = edges;
    const client = (0,github_client/* githubClients */.E)({ tokens, reporter, environment })((0,urls/* serverHost */.Ez)(environment), org, "read");
    const all = await ownerRepositories(client, org);
    if (all === undefined) {
        throw new errors/* ProtoManagerError */.mb(`${org}: there is no such organization or user, or the token may not see it. Give a token in GITHUB_TOKEN or GH_TOKEN.`);
    }
    const wanted = all.filter((one) => (archived || !one.archived) && (forks || !one.fork));
    const limit = (0,p_limit/* default */.A)(concurrency);
    let done = 0;
    const listings = await Promise.all(wanted.map((repository) => limit(async () => {
        const listing = repository.commit === undefined
            ? { paths: [], truncated: false }
            : await protoListing(client, repository, repository.commit);
        reporter.progress("Looking for protos", ++done, wanted.length);
        return { repository, ...listing };
    })));
    const left = all.length - wanted.length;
    const notes = left === 0
        ? []
        : [`${(0,counted/* counted */.h)(left, "archived or forked repository", "archived or forked repositories")} left out.`];
    const cut = listings.filter(({ truncated }) => truncated).map(({ repository }) => repository.name);
    if (cut.length > 0)
        notes.push(`Too many files for one listing, so protos may be missing: ${cut.join(", ")}.`);
    const found = listings.filter(({ paths }) => paths.length > 0);
    reporter.info(`${(0,counted/* counted */.h)(found.length, "repository", "repositories")} of ${all.length} in ${org} hold protos.`);
    return { found, notes };
}
/** Its protos alone are fetched: the folders that hold them. */
function repositoryConfig({ repository, paths }, { environment }) {
    const { owner, name } = repository;
    const scheme = /^http:\/\//.exec(environment.GITHUB_SERVER_URL ?? "")?.[0] ?? "";
    return entryConfig(name, `${scheme}${(0,urls/* serverHost */.Ez)(environment)}/${owner}/${name}`, foldersOf(paths), undefined);
}
function entryConfig(name, url, protoDirs, include) {
    return {
        name,
        url,
        ref: undefined,
        protoDirs,
        mount: "",
        importPrefix: "",
        dependencies: [],
        domain: undefined,
        include: include ?? ["**/*.proto"],
        exclude: [],
    };
}
/** Folders without those that lie in another of them. */
function foldersOf(paths) {
    const folders = [...new Set(paths.map((file) => posix_.dirname(file)))].sort();
    if (folders.includes("."))
        return ["."];
    return folders.filter((folder) => !folders.some((other) => folder.startsWith(`${other}/`)));
}
async function readAll(configs, edges) {
    const folder = edges.currentDirectory;
    const taken = configs.map((one) => ({ ...one, url: (0,config_url/* parseRepositoryUrl */.fn)(one.url).url }));
    const { sources, failures } = await (0,read_protos/* readProtos */.y)(taken, { tree: (0,folder_tree/* folderTree */.j)(folder), folder }, edges);
    const files = new Map(sources.map((source) => [source.name, source.files]));
    const reasons = new Map(failures.map(({ repository, message }) => [repository, message]));
    return configs.map(({ name, url, protoDirs }) => {
        const failure = files.has(name) ? undefined : (reasons.get(name) ?? "could not be read");
        const unknown = failure !== undefined && { roots: { protoDirs, mount: "" } };
        return { name, url, files: files.get(name) ?? [], failure, ...unknown };
    });
}

;// CONCATENATED MODULE: ./build/js/src/commands/init-org.js
/** `init --org`: from an organization's repositories to a config of those that work, and what the others lack. */












/** Providers need others in turn: googleapis its own folders. */
const providerRounds = 3;
/** @throws ProtoManagerError when the account cannot be seen or has no protos */
async function proposeOrganization(request, edges) {
    const { org } = request;
    const { reporter } = edges;
    const listed = await listProtos(request, edges);
    const notes = [...listed.notes];
    if (listed.found.length === 0) {
        throw new errors/* ProtoManagerError */.mb(`${org}: no repository with .proto files was found.${notes.map((note) => ` ${note}`).join("")} ` +
            "Private repositories need a token that may read them, in GITHUB_TOKEN or GH_TOKEN.");
    }
    const own = await readAll(listed.found.map((one) => repositoryConfig(one, edges)), edges);
    const { protos, proposal } = await withProviders(own, request, edges, notes);
    const unreadable = new Map(proposal.entries.flatMap(({ name }, index) => {
        const failure = protos[index].failure;
        return failure === undefined ? [] : [[name, [unreadableDiagnostic(name, failure)]]];
    }));
    const system = { ...request.system, origin: org };
    const { config, problems } = (0,parse/* parseConfig */.o)(proposedConfig(proposal, new Map(), system), "config.yaml", {}, {
        allowFile: true,
    });
    if (config === undefined)
        throw new errors/* ProtoManagerError */.mb(problems.map(({ path: at, message }) => `${at}: ${message}`).join("\n"));
    const cache = (0,sources_cache/* openCache */.b)(edges.cacheFolder, edges.now);
    const excluded = await cache.withWorkFolder((workFolder) => attempt({
        proposal,
        config: config.globalProto,
        files: new Map(proposal.entries.map(({ name }, index) => [name, protos[index].files])),
        wellKnownTypes: (0,well_known_types/* wellKnownTypes */.z)(),
        unreadable,
        compile: compileWhereToolsAre(config, workFolder, edges, notes),
        progress: (out) => reporter.progress("Leaving out what does not assemble", out, proposal.entries.length),
    }));
    return { proposal, excluded, text: proposedConfig(proposal, excluded.culprits, system), notes };
}
/** As a run compiles. Without its tools the assembly alone has to do, which is noted once. */
function compileWhereToolsAre(config, workFolder, edges, notes) {
    const tools = (0,run_tools/* toolFinder */.dL)(config, [], edges.currentDirectory, false, edges);
    const compile = (0,run_compile/* compiler */.c)({ config, languages: [], tools, workFolder }, edges);
    let missing = false;
    return async (assembly, sources) => {
        if (missing)
            return [];
        try {
            await tools();
        }
        catch (error) {
            if (!(0,errors/* isProtoManagerError */.qZ)(error))
                throw error;
            missing = true;
            notes.push(`Nothing was compiled, so what only a compiler finds is not known: ${error.message}`);
            return [];
        }
        return (await compile(assembly, sources)).errors;
    };
}
/** The proposal, with public repositories for imports that nobody in the organization provides. */
async function withProviders(own, { mode, providers = publicProviders }, edges, notes) {
    let protos = [...own];
    let proposal = propose(protos, mode);
    const wanted = new Map();
    for (let round = 0; round < providerRounds; round++) {
        const before = JSON.stringify([...wanted.values()].map((globs) => [...globs]));
        for (const { provider, include } of providersOf(proposal.missing.keys(), providers)) {
            wanted.set(provider.name, new Set([...(wanted.get(provider.name) ?? []), ...include]));
        }
        if (JSON.stringify([...wanted.values()].map((globs) => [...globs])) === before)
            break;
        const added = await readAll(providers
            .filter(({ name }) => wanted.has(name))
            .map(({ name, url, protoDir }) => entryConfig(name, url, [protoDir], [...wanted.get(name)].sort())), edges);
        const read = added.filter(({ failure }) => failure === undefined);
        protos = [
            ...own,
            ...read.map((one) => {
                const { protoDir } = providers.find(({ name }) => name === one.name);
                return {
                    ...one,
                    roots: { protoDirs: [protoDir], mount: "" },
                    include: [...wanted.get(one.name)].sort(),
                };
            }),
        ];
        for (const { failure } of added)
            if (failure !== undefined)
                notes.push(`A public repository could not be read: ${failure}`);
        proposal = propose(protos, mode);
    }
    return { protos, proposal };
}
function unreadableDiagnostic(repository, message) {
    return { code: unreadableCode, severity: "error", message, location: { repository, path: "" } };
}

// EXTERNAL MODULE: ./build/js/src/report/visible.js
var visible = __webpack_require__(38028);
;// CONCATENATED MODULE: ./build/js/src/init-cli.js
/** `init` on the command line: what is asked, proposed and written, and what is told of it. */







/** The document for `--json`, and the text for a person. */
async function performInit(options, ask, edges) {
    const { config, mode, hub, appUrl } = options;
    const folder = edges.currentDirectory;
    const proposed = await init_cli_propose(options, edges);
    const result = await init({ folder, config, mode, ask, hub, appUrl, configText: proposed?.text });
    return {
        document: { ...result, ...(proposed && documentOf(proposed)) },
        text: (0,visible/* visible */.R)(`${proposed === undefined ? "" : proposalText(proposed)}${describe(result, config)}`),
    };
}
async function init_cli_propose(options, edges) {
    const { org, config, mode, archived, forks, providers, hub } = options;
    if (org === undefined)
        return undefined;
    const file = external_node_path_.resolve(edges.currentDirectory, config);
    // Before hundreds of repositories are read for nothing.
    if ((0,external_node_fs_.existsSync)(file) && !hub)
        throw configExists(config);
    const { name, package: packageName } = defaultAnswers("merge", org);
    return proposeOrganization({
        org,
        archived,
        forks,
        mode,
        ...(!providers && { providers: [] }),
        system: { name, package: packageName },
    }, edges);
}
function proposalText({ proposal, excluded, notes }) {
    return `${[...notes, describeProposal(proposal, excluded)].join("\n")}\n`;
}
function documentOf({ proposal, excluded, notes }) {
    return {
        mode: proposal.mode,
        repositories: proposal.entries.map(({ name, url }) => ({
            name,
            url,
            enabled: !excluded.culprits.has(name),
        })),
        causes: causesOf(excluded, proposal),
        remaining: excluded.remaining,
        listing: notes,
    };
}
function describe({ written, kept, differs, notes }, config) {
    const lines = [
        ...written.map((file) => `wrote ${file}`),
        ...kept.map((file) => `kept ${file}`),
        ...differs.map(({ file, diff }) => `${file} is kept, and differs from what would be written:\n${diff.trimEnd()}`),
        ...notes,
        `Next: check the list \`repositories\` in ${config}, then run \`protomanager plan\`.`,
    ];
    return `${lines.join("\n")}\n`;
}


/***/ }),

/***/ 57515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ inferDependencies)
/* harmony export */ });
/* harmony import */ var _config_cycles_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30571);
/** Which repositories provide what others import. Pure. */

/**
 * An import that several provide is taken from the one whose name is in its path (`common` of
 * `acme/common/v1/money.proto`), then from the one that most others need anyway, then from the first by name.
 */
function inferDependencies(repositories) {
    const providers = new Map();
    for (const { name, provides } of repositories) {
        for (const path of provides)
            providers.set(path, [...(providers.get(path) ?? []), name]);
    }
    const needed = new Map();
    for (const { provides, imports } of repositories) {
        for (const path of imports) {
            if (provides.has(path))
                continue;
            for (const provider of providers.get(path) ?? [])
                needed.set(provider, (needed.get(provider) ?? 0) + 1);
        }
    }
    const dependencies = new Map();
    const missing = new Map();
    for (const { name, provides, imports } of repositories) {
        const found = new Set();
        for (const path of new Set(imports)) {
            if (provides.has(path))
                continue;
            const named = (candidate) => Number(path.split("/").includes(candidate));
            const candidates = (providers.get(path) ?? []).toSorted((a, b) => named(b) - named(a) || (needed.get(b) ?? 0) - (needed.get(a) ?? 0) || (a < b ? -1 : 1));
            if (candidates[0] === undefined)
                missing.set(path, [...(missing.get(path) ?? []), name]);
            else if (!candidates.some((candidate) => found.has(candidate)))
                found.add(candidates[0]);
        }
        dependencies.set(name, [...found].sort());
    }
    return { dependencies, missing, cut: cutCycles(dependencies) };
}
/** Takes out of each circle the dependency that closes it, until none is left. */
function cutCycles(dependencies) {
    const cut = [];
    for (;;) {
        const cycle = (0,_config_cycles_js__WEBPACK_IMPORTED_MODULE_0__/* .findCycle */ .u)(dependencies);
        if (cycle === undefined)
            return cut;
        const [from, to] = cycle.slice(-2);
        dependencies.set(from, dependencies.get(from).filter((name) => name !== to));
        cut.push({ from, to, cycle });
    }
}


/***/ }),

/***/ 46550:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ isVendored),
/* harmony export */   Y: () => (/* binding */ protoFacts)
/* harmony export */ });
/* harmony import */ var _assembly_parser_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47197);
/* harmony import */ var _assembly_syntax_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70018);
/** What the proto files of a repository say about where they want to be: packages, imports, services. Pure. */


const wellKnown = "google/protobuf/";
/** Copies of what belongs to others, and what no program is built from. */
const vendored = /(?:^|\/)(?:vendor|third[_-]party|node_modules|testdata|test[_-]data|bazel-[^/]+|\.[^/]+)\//i;
function isVendored(path) {
    return vendored.test(path);
}
function protoFacts({ path, text }) {
    try {
        const { package: declared, imports, declarations } = (0,_assembly_parser_js__WEBPACK_IMPORTED_MODULE_0__/* .parseProto */ .G)(text, path);
        const services = declarations.filter(isService).length;
        return {
            path,
            package: declared?.name ?? "",
            imports: outside(imports.map((node) => node.path)),
            services,
            broken: false,
        };
    }
    catch (error) {
        if (!(error instanceof _assembly_syntax_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ProtoSyntaxError */ .S))
            throw error;
        return { ...byLines(text), path, broken: true };
    }
}
/** For a file that does not parse: statements that stand at the start of a line. */
function byLines(text) {
    const imports = [...text.matchAll(/^[ \t]*import\s+(?:public\s+|weak\s+)?"([^"\n]+)"\s*;/gm)];
    return {
        package: /^[ \t]*package\s+([\w.]+)\s*;/m.exec(text)?.[1] ?? "",
        imports: outside(imports.map((match) => match[1])),
        services: 0,
    };
}
function outside(imports) {
    return imports.filter((path) => !path.startsWith(wellKnown));
}
function isService({ kind }) {
    return kind === "service";
}


/***/ }),

/***/ 81757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ readProtos)
/* harmony export */ });
/* harmony import */ var _run_setup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35148);
/* harmony import */ var _sources_cache_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26100);
/* harmony import */ var _sources_limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94908);
/* harmony import */ var _sources_remote_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10522);
/* harmony import */ var _sources_sources_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38764);
/** Reads the newest protos of repositories that may become part of a hub. */





/**
 * @param hub - files of the hub, for entries that mean itself; `folder` is its absolute place on disk
 */
function readProtos(repositories, hub, edges) {
    const { tokens, environment, allowFiles, signal, reporter, cacheFolder, now } = edges;
    edges.onRepositories(repositories.map(({ url }) => url));
    return (0,_sources_sources_js__WEBPACK_IMPORTED_MODULE_4__/* .resolveSources */ .l)({
        repositories,
        lock: {},
        at: "newest",
        offline: false,
        hub: hub.tree,
        // Nothing of them is published here; the first run asks.
        hubIsPublic: undefined,
        allowPrivateSources: true,
        cache: (0,_sources_cache_js__WEBPACK_IMPORTED_MODULE_1__/* .openCache */ .b)(cacheFolder, now),
        bulk: (0,_run_setup_js__WEBPACK_IMPORTED_MODULE_0__/* .bulkHeads */ .G)(repositories, edges),
        remotes: {
            tokens,
            environment,
            allowFiles,
            hubFolder: hub.folder,
            retryDelaysMs: _sources_remote_js__WEBPACK_IMPORTED_MODULE_3__/* .defaultRetryDelaysMs */ .w,
            signal,
        },
        limits: _sources_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .defaultLimits */ .M,
        reporter,
    });
}


/***/ }),

/***/ 25512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ findRoots),
/* harmony export */   Y: () => (/* binding */ isBelow)
/* harmony export */ });
/* harmony import */ var node_path_posix__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53916);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46550);
/** From which folders the imports of a repository start. Pure. */


/** Folders that by their name are where imports start, for protos whose imports and packages do not tell. */
const conventional = /^(?:protos?|protobuf|idl|schemas?|apis?)$/i;
/**
 * The folders that make the imports work: those that the repository's own imports need, then those that packages ask
 * for (`package acme.users.v1` in `proto/acme/users/v1`), then those of usual names.
 *
 * @param foreign - imports that nobody provides yet: those of others, and those of its own that a copy in it answers
 */
function findRoots(files, foreign) {
    const own = files.filter(({ path: name }) => !(0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .isVendored */ .E)(name));
    const evidence = importEvidence(files, own, foreign);
    const mount = evidence.roots.size === 0 ? mostVoted(evidence.mounts) : undefined;
    if (mount !== undefined) {
        // Below a mount every file has one usual name, whatever its folder: the fewest folders that hold them all will do.
        return { protoDirs: conventionalRoots(own), mount };
    }
    const chosen = new Set(evidence.roots.keys());
    const uncovered = () => own.filter((file) => ![...chosen].some((root) => isBelow(root, file.path)));
    const byPackage = count(uncovered().flatMap((file) => packageRoot(file) ?? []));
    for (const [root] of [...byPackage].sort(byVotes)) {
        if (uncovered().some((file) => isBelow(root, file.path)))
            chosen.add(root);
    }
    for (const root of conventionalRoots(uncovered()))
        chosen.add(root);
    return { protoDirs: [...chosen].sort(), mount: "" };
}
/** Imports that a file of the repository answers, by the folder or the prefix that makes it do so. */
function importEvidence(files, own, foreign) {
    const byName = Map.groupBy(files, ({ path: name }) => node_path_posix__WEBPACK_IMPORTED_MODULE_0__.basename(name));
    const roots = [];
    const mounts = [];
    const weigh = (imported, importer) => {
        const candidates = byName.get(node_path_posix__WEBPACK_IMPORTED_MODULE_0__.basename(imported)) ?? [];
        const targets = candidates.filter(({ path: name }) => endsWithPath(name, imported));
        const owned = targets.filter(({ path: name }) => !(0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .isVendored */ .E)(name));
        // A copy of what is another's serves only where nobody else has it.
        const possible = owned.length > 0 ? owned : importer === undefined ? targets : [];
        const best = possible
            .map(({ path: name }) => rootOf(name, imported))
            .toSorted((a, b) => shared(b, importer) - shared(a, importer) || (a < b ? -1 : 1))[0];
        if (best !== undefined)
            roots.push(best);
        else if (targets.length === 0) {
            const behind = candidates.filter(({ path: name }) => endsWithPath(imported, name));
            mounts.push(...behind.map(({ path: name }) => rootOf(imported, name)));
        }
    };
    for (const file of own)
        for (const imported of file.imports)
            weigh(imported, file.path);
    for (const imported of foreign)
        weigh(imported, undefined);
    return { roots: count(roots), mounts: count(mounts) };
}
/** True when the path is the part, or ends with it behind a slash. */
function endsWithPath(whole, part) {
    return whole === part || whole.endsWith(`/${part}`);
}
function rootOf(whole, part) {
    return whole.slice(0, -part.length).replace(/\/$/, "") || ".";
}
/** How far a folder and the importing file go the same way: of two copies the nearer one is meant. */
function shared(root, importer) {
    if (importer === undefined || root === ".")
        return 0;
    return isBelow(root, importer) ? root.length : 0;
}
/** The folder below which the end of the package is the end of the path; undefined where the two have nothing in common. */
function packageRoot({ path: name, package: declared }) {
    const folders = node_path_posix__WEBPACK_IMPORTED_MODULE_0__.dirname(name).split("/");
    const parts = declared.split(".");
    let length = 0;
    while (length < Math.min(folders.length, parts.length) &&
        folders.at(-1 - length) === parts.at(-1 - length) &&
        folders[0] !== ".") {
        length++;
    }
    if (length === 0 || declared === "")
        return undefined;
    return folders.slice(0, folders.length - length).join("/") || ".";
}
function conventionalRoots(files) {
    const roots = files.map(({ path: name }) => {
        const folders = node_path_posix__WEBPACK_IMPORTED_MODULE_0__.dirname(name).split("/");
        const known = folders.findLastIndex((folder) => conventional.test(folder));
        return known >= 0 ? folders.slice(0, known + 1).join("/") : folders[0];
    });
    const all = [...new Set(roots)].sort();
    if (all.includes("."))
        return ["."];
    return all.filter((root) => !all.some((other) => other !== root && isBelow(other, root)));
}
function isBelow(folder, name) {
    return folder === "." || name === folder || name.startsWith(`${folder}/`);
}
function mostVoted(votes) {
    return [...votes].sort(byVotes)[0]?.[0];
}
function byVotes([a, votesA], [b, votesB]) {
    return votesB - votesA || (a < b ? -1 : 1);
}
function count(items) {
    const counts = new Map();
    for (const item of items)
        counts.set(item, (counts.get(item) ?? 0) + 1);
    return counts;
}


/***/ }),

/***/ 30480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ engineCompiler),
/* harmony export */   c: () => (/* binding */ compiler)
/* harmony export */ });
/* harmony import */ var _codegen_output_cache_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36263);
/* harmony import */ var _toolchain_compile_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7922);
/* harmony import */ var _compile_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74598);
/* harmony import */ var _generation_key_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71981);
/* harmony import */ var _managed_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44279);
/* harmony import */ var _narrow_targets_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(38697);
/* harmony import */ var _tools_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(67246);
/**
 * What compilers say about an assembly, before code is generated from it. The same input is compiled and generated
 * once, and taken from the cache from then on.
 */







/** @throws CommandError when a compiler cannot be started or does not end */
function compiler(setup, edges) {
    const { config, languages, packages, deterministic = false, tools, workFolder } = setup;
    const { engine } = config.generate;
    const cache = (0,_codegen_output_cache_js__WEBPACK_IMPORTED_MODULE_0__/* .openOutputCache */ .a)(edges.cacheFolder, edges.now);
    return async (assembly, sources) => {
        const { compilation: files, targets } = assembly;
        const narrowed = (0,_narrow_targets_js__WEBPACK_IMPORTED_MODULE_5__/* .narrowTargets */ .q)(config, assembly, sources, packages);
        const toolchain = (0,_tools_js__WEBPACK_IMPORTED_MODULE_6__/* .toolPins */ .X2)(config, languages);
        const managed = (0,_managed_js__WEBPACK_IMPORTED_MODULE_4__/* .managedInput */ ._N)(config, targets, (0,_managed_js__WEBPACK_IMPORTED_MODULE_4__/* .modulesOf */ .XG)(sources));
        const key = (0,_generation_key_js__WEBPACK_IMPORTED_MODULE_3__/* .generationKey */ .g)({ files, targets: narrowed, languages, engine, managed, toolchain });
        const outputs = key === undefined || deterministic ? undefined : await cache.get(key);
        if (outputs !== undefined)
            return { errors: [], descriptorSet: undefined, outputs, key };
        const compilers = (0,_tools_js__WEBPACK_IMPORTED_MODULE_6__/* .compilersOf */ .Ex)(config, await tools());
        const { signal } = edges;
        const result = await (0,_toolchain_compile_js__WEBPACK_IMPORTED_MODULE_1__/* .compileProtos */ .N0)({ files, targets, engine, tools: compilers, workFolder, signal });
        if (!result.ok) {
            const errors = (0,_compile_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .compileErrors */ .D)(result.messages, files, sources);
            return { errors, descriptorSet: undefined, outputs, key };
        }
        return { errors: [], descriptorSet: result.descriptorSet, outputs, key };
    };
}
/** The engine alone, for sources: what the other compiler has against the result has been said. */
function engineCompiler({ config, workFolder }, tools, signal) {
    const { engine } = config.generate;
    return (files, targets) => (0,_toolchain_compile_js__WEBPACK_IMPORTED_MODULE_1__/* .compileProtos */ .N0)({ files, targets, engine, tools: { [engine]: tools[engine] }, workFolder, signal });
}


/***/ }),

/***/ 71981:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ generationKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12524);


/** A program that is not of the toolchain takes part. */
function isOwn({ plugin, protocPath }) {
    return plugin !== undefined || protocPath !== undefined;
}
/** To be raised when the same input comes to give other code within one version. */
const formatVersion = 2;
/**
 * Names generated code by what it is generated from: SHA-256, hexadecimal. Undefined with a plugin of the hub's own,
 * or one that is found on PATH: only its author knows what else it reads.
 */
function generationKey(input) {
    const { files, targets, languages, engine, managed, toolchain } = input;
    if (languages.some(isOwn))
        return undefined;
    const parts = [
        formatVersion,
        _version_js__WEBPACK_IMPORTED_MODULE_1__/* .version */ .r,
        engine,
        toolchain,
        languages,
        targets,
        [...files],
        ...(managed ?? []),
    ];
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(JSON.stringify(parts)).digest("hex");
}


/***/ }),

/***/ 66819:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ unifiedDiff)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var diff__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37291);
/** The difference between committed and wanted outputs as a unified diff, for `--check` and `plan`. */


/** docs/specification.md 10.7: enough to see what kind of change it is. */
const maxLinesPerFile = 50;
/** Lines added and removed of a file. The search for the least of them takes the square of their number. */
const maxEdits = 1000;
/** @param existing - contents of the hub's files at the changed and removed paths */
function unifiedDiff(changes, existing) {
    const wanted = new Map([...changes.added, ...changes.changed].map((file) => [file.path, file]));
    const paths = [...wanted.keys(), ...changes.removed].sort();
    return paths.map((path) => fileDiff(path, existing.get(path), wanted.get(path)?.content)).join("");
}
function fileDiff(path, before, after) {
    const names = [
        before === undefined ? "/dev/null" : `a/${path}`,
        after === undefined ? "/dev/null" : `b/${path}`,
    ];
    const [beforeText, afterText] = [text(before), text(after)];
    if (beforeText === undefined || afterText === undefined)
        return `Binary files ${names.join(" and ")} differ\n`;
    // All of a file that comes or goes differs, and nothing has to be searched for.
    const whole = before === undefined || after === undefined;
    const options = { headerOptions: diff__WEBPACK_IMPORTED_MODULE_1__/* .FILE_HEADERS_ONLY */ .jr, ...(!whole && { maxEditLength: maxEdits }) };
    const [from, to] = names;
    const patch = (0,diff__WEBPACK_IMPORTED_MODULE_1__/* .createTwoFilesPatch */ .ss)(from, to, beforeText, afterText, undefined, undefined, options);
    if (patch === undefined) {
        return `--- ${from}\n+++ ${to}\n# ${path}: more than ${maxEdits} lines differ\n`;
    }
    const lines = patch.trimEnd().split("\n");
    const more = lines.length - maxLinesPerFile;
    const shown = lines.slice(0, maxLinesPerFile);
    if (more > 0)
        shown.push(`# ${path}: ${more} more lines`);
    return `${shown.join("\n")}\n`;
}
/** Undefined when the content is not text. */
function text(content) {
    if (content === undefined)
        return "";
    if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(content) || content.some(isBinary))
        return undefined;
    return Buffer.from(content).toString("utf8");
}
/** A control character that no text has: descriptor sets may be without a zero, and valid UTF-8. */
function isBinary(byte) {
    return byte < 0x20 && (byte < 0x09 || byte > 0x0d);
}


/***/ })

};
