export const id = 506;
export const ids = [506];
export const modules = {

/***/ 11506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  editHub: () => (/* binding */ editHub)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/js/src/errors.js
var errors = __webpack_require__(11024);
// EXTERNAL MODULE: ./build/js/src/config/parse.js + 14 modules
var parse = __webpack_require__(20488);
// EXTERNAL MODULE: ./build/js/src/config/problem.js
var config_problem = __webpack_require__(58297);
// EXTERNAL MODULE: ./build/js/src/config/short-shape.js
var short_shape = __webpack_require__(96344);
// EXTERNAL MODULE: ./build/js/src/config/splice.js
var splice = __webpack_require__(84260);
;// CONCATENATED MODULE: ./build/js/src/config/edit.js
/**
 * Edits of the list `repositories` in the text of config.yaml. Only the lines of the entry itself change: comments,
 * order, indentation, quoting and line ends of the rest stay byte for byte. Pure.
 */







/**
 * The text with one more entry, after the last one.
 *
 * @throws ConfigError when the name is taken, the config is in the short shape, or the result breaks a rule of configs
 */
function addRepository(text, entry, context) {
    const { file } = context;
    const before = readWritten(text, context);
    const repositories = before.repositories ?? [];
    const taken = repositories.find(({ name }) => name.toLowerCase() === entry.name.toLowerCase());
    if (taken !== undefined) {
        throw new errors/* ConfigError */.xL([
            `${file}: ${(0,config_problem/* show */.WU)(taken.name)} is registered already, as ${(0,config_problem/* show */.WU)(taken.url)}. Choose another name, or edit that entry.`,
        ]);
    }
    const added = JSON.parse(JSON.stringify(entry));
    const wanted = { ...before, repositories: [...repositories, added] };
    return verified((0,splice/* insertEntry */.Ax)(text, added), wanted, context);
}
/**
 * The text without one entry. Comments right above it go with it, unless it is the first.
 *
 * @throws ConfigError when there is no such entry, others depend on it and `force` is not set, or the result breaks a
 *   rule of configs
 */
function removeRepository(text, name, context, { force = false } = {}) {
    const { file } = context;
    const before = readWritten(text, context);
    const repositories = before.repositories ?? [];
    if (!repositories.some((repository) => repository.name === name)) {
        const known = repositories.map((repository) => repository.name).join(", ");
        throw new errors/* ConfigError */.xL([`${file}: there is no repository ${(0,config_problem/* show */.WU)(name)}. Registered: ${known}.`]);
    }
    if (repositories.length === 1) {
        throw new errors/* ConfigError */.xL([
            `${file}: ${(0,config_problem/* show */.WU)(name)} is the only repository, and a config needs one. Register another first.`,
        ]);
    }
    const dependents = repositories.filter(({ dependencies }) => dependencies?.includes(name));
    if (dependents.length > 0 && !force) {
        const names = dependents.map((repository) => repository.name).join(", ");
        throw new errors/* ConfigError */.xL([
            `${file}: ${(0,config_problem/* show */.WU)(name)} is a dependency of ${names}. Unregister those first, or add --force, which takes it out of their dependencies.`,
        ]);
    }
    const wanted = {
        ...before,
        repositories: repositories
            .filter((repository) => repository.name !== name)
            .map((repository) => withoutDependency(repository, name)),
    };
    return verified((0,splice/* removeEntry */.b4)(text, name), wanted, context);
}
function withoutDependency(repository, name) {
    const { dependencies } = repository;
    if (dependencies === undefined)
        return repository;
    return { ...repository, dependencies: dependencies.filter((one) => one !== name) };
}
/** An emptied list may be gone with its key. */
function withoutEmptyLists(config) {
    const repositories = (config.repositories ?? []).map(({ dependencies, ...rest }) => {
        return dependencies === undefined || dependencies.length === 0 ? rest : { ...rest, dependencies };
    });
    return { ...config, repositories };
}
/** The written value of a config that keeps the rules and has a list to edit. */
function readWritten(text, context) {
    refuseProblems(check(text, context), context);
    const value = (0,dist/* parse */.qg)(text);
    if ((0,short_shape/* isShortShape */.e)(value) && value.repositories === undefined) {
        throw new errors/* ConfigError */.xL([
            `${context.file}: is in the short shape, for one folder of protos in the hub, and lists no repositories. ` +
                "Write it in the long one first: `system.name`, `global_proto.package` and a list `repositories`, whose first " +
                `entry is { name: microservices, url: ., proto_dir: ${value.microservice_proto_dir} }.`,
        ]);
    }
    return value;
}
/** The result is parsed before anybody writes it; YAML that the splicing has misread is never passed on. */
function verified(text, wanted, context) {
    refuseProblems(check(text, context), context);
    if (!(0,external_node_util_.isDeepStrictEqual)(withoutEmptyLists((0,dist/* parse */.qg)(text)), withoutEmptyLists(wanted))) {
        throw new errors/* ConfigError */.xL([
            `${context.file}: its list \`repositories\` is written in a way that cannot be edited here. Edit it by hand.`,
        ]);
    }
    return text;
}
function check(text, { file, environment = {}, options }) {
    return (0,parse/* parseConfig */.o)(text, file, environment, options);
}
function refuseProblems({ problems }, { file }) {
    if (problems.length > 0)
        throw new errors/* ConfigError */.xL(problems.map((problem) => (0,config_problem/* formatProblem */.Vw)(file, problem)));
}

// EXTERNAL MODULE: ./build/js/src/config/url.js
var config_url = __webpack_require__(84015);
// EXTERNAL MODULE: ./build/js/src/hub/checkout.js
var checkout = __webpack_require__(88615);
// EXTERNAL MODULE: ./build/js/src/hub/open-hub.js
var open_hub = __webpack_require__(64261);
// EXTERNAL MODULE: ./build/js/src/hub/write.js + 1 modules
var write = __webpack_require__(3701);
// EXTERNAL MODULE: ./build/js/src/publish/publish.js + 4 modules
var publish = __webpack_require__(37875);
// EXTERNAL MODULE: ./build/js/src/publish/trailer.js
var trailer = __webpack_require__(20648);
// EXTERNAL MODULE: ./build/js/src/run/publish-ports.js + 6 modules
var publish_ports = __webpack_require__(92546);
// EXTERNAL MODULE: ./build/js/src/run/read-hub.js
var read_hub = __webpack_require__(39899);
// EXTERNAL MODULE: ./build/js/src/run/unified-diff.js
var unified_diff = __webpack_require__(66819);
// EXTERNAL MODULE: ./build/js/src/sources/cache.js
var sources_cache = __webpack_require__(26100);
// EXTERNAL MODULE: ./build/js/src/sources/limits.js
var limits = __webpack_require__(94908);
// EXTERNAL MODULE: ./build/js/src/sources/remote.js
var remote = __webpack_require__(10522);
// EXTERNAL MODULE: ./build/js/src/assembly/candidates.js
var candidates = __webpack_require__(50336);
// EXTERNAL MODULE: ./build/js/src/onboarding/dependencies.js
var onboarding_dependencies = __webpack_require__(57515);
// EXTERNAL MODULE: ./build/js/src/onboarding/facts.js
var onboarding_facts = __webpack_require__(46550);
// EXTERNAL MODULE: ./build/js/src/onboarding/read-protos.js
var read_protos = __webpack_require__(81757);
// EXTERNAL MODULE: ./build/js/src/onboarding/roots.js
var onboarding_roots = __webpack_require__(25512);
// EXTERNAL MODULE: ./build/js/src/sources/selection.js
var selection = __webpack_require__(37740);
;// CONCATENATED MODULE: ./build/js/src/commands/complete-entry.js
/** What a registration leaves open is found out from the repository's protos. */







/**
 * @param repositories - those of the hub, with the new one, whose folder is `.` when it is not given
 * @throws ConfigError when the new repository cannot be read: it says what to give so that it need not be
 */
async function completeEntry(entry, given, repositories, hub, edges) {
    const own = repositories.filter(({ name }) => name === entry.name);
    const others = given.dependencies === undefined ? repositories.filter(({ name }) => name !== entry.name) : [];
    const { sources, failures } = await (0,read_protos/* readProtos */.y)([...others, ...own].map((one) => ({ ...one, dependencies: [] })), hub, edges);
    const source = sources.find(({ name }) => name === entry.name);
    if (source === undefined) {
        const failure = failures.find(({ repository }) => repository === entry.name);
        throw new errors/* ConfigError */.xL([
            `${(0,errors/* messageOf */.bD)(failure)}\nIts folders and dependencies cannot be found out. Give --proto-dir and --dependencies to register it all the same.`,
        ]);
    }
    for (const { message } of failures) {
        edges.reporter.warning(`${message}\nWhether ${entry.name} depends on it is not known.`);
    }
    const facts = source.files.map(onboarding_facts/* protoFacts */.Y);
    const found = (0,onboarding_roots/* findRoots */.D)(facts, []);
    const roots = given.protoDir === undefined ? found : { protoDirs: own[0].protoDirs, mount: "" };
    if (roots.protoDirs.length === 0) {
        throw new errors/* ConfigError */.xL([
            `${entry.url}: has no .proto file. Push one first, or give --proto-dir and --dependencies.`,
        ]);
    }
    const named = (0,selection/* importRoots */.bn)(roots);
    const { dependencies } = (0,onboarding_dependencies/* inferDependencies */._)([
        ...sources.filter(({ name }) => name !== entry.name).map(providing),
        {
            name: entry.name,
            provides: new Set(facts.flatMap(({ path }) => (0,candidates/* importNamesOf */.rn)(path, named))),
            imports: facts.flatMap(({ imports }) => imports),
        },
    ]);
    const inferred = given.dependencies ?? dependencies.get(entry.name);
    const { name, url, dependencies: _given, proto_dir: _open, ...rest } = entry;
    return {
        name,
        url,
        proto_dir: roots.protoDirs.length === 1 ? roots.protoDirs[0] : roots.protoDirs,
        ...(roots.mount !== "" && { mount: roots.mount }),
        ...rest,
        ...(inferred.length > 0 && { dependencies: [...inferred] }),
    };
}
function providing({ name, files, roots }) {
    return { name, provides: new Set(files.flatMap(({ path }) => (0,candidates/* importNamesOf */.rn)(path, roots))), imports: [] };
}

// EXTERNAL MODULE: ./build/js/src/publish/body-marks.js
var body_marks = __webpack_require__(69364);
// EXTERNAL MODULE: ./build/js/src/publish/foreign-text.js
var foreign_text = __webpack_require__(30647);
;// CONCATENATED MODULE: ./build/js/src/commands/registration-words.js
/** What the pull request of `register` and `unregister` says. Pure. */



/**
 * @param inputs - digest of what the change is made of
 * @param reasons - paragraphs in Markdown that tell where the proposal comes from
 */
function registrationWords({ kind, name, entry }, inputs, reasons = []) {
    const title = `chore(proto): ${kind} ${(0,foreign_text/* foreignName */.c)(name)}`;
    const what = entry === undefined
        ? `This takes ${(0,foreign_text/* foreignName */.c)(name)} out of config.yaml. Its declarations leave the next assembly.`
        : `This adds ${(0,foreign_text/* foreignName */.c)(name)} (${(0,foreign_text/* foreignText */.q)(entry.url)}) to config.yaml${described(entry)}. The run after the merge brings its protos in a pull request of its own.`;
    const ending = `Nothing else changes. Edit the entry on this branch if it should be another; commits of your own stop ProtoManager from replacing it.\n\n${body_marks/* overwriteBox */.Zh}`;
    return {
        title,
        body: (digest) => (0,body_marks/* withStatus */.zC)(`${[what, ...reasons, ending].join("\n\n")}\n\n${(0,body_marks/* inputsMark */.BO)(digest)}\n`, ""),
        message: `${title}\n\n${(0,trailer/* inputsTrailer */.Pq)(inputs)}`,
    };
}
function described({ proto_dir: folders, dependencies = [] }) {
    const where = folders === undefined
        ? ""
        : `, with its protos in ${[folders]
            .flat()
            .map((one) => (0,foreign_text/* foreignText */.q)(one))
            .join(" and ")}`;
    const needs = dependencies.length === 0
        ? ""
        : `, depending on ${dependencies.map((one) => (0,foreign_text/* foreignName */.c)(one)).join(", ")}`;
    return `${where}${needs}`;
}

;// CONCATENATED MODULE: ./build/js/src/commands/edit-hub.js
/** `register` and `unregister`: one entry of config.yaml more or less, written here or brought as a pull request. */


















/** Times it starts over because the base branch moved under it. */
const maxRestarts = 3;
/** @throws ConfigError for what config.yaml does not take; nothing is written then */
async function editHub(request, edges) {
    const cache = (0,sources_cache/* openCache */.b)(edges.cacheFolder, edges.now);
    for (let restarts = 0; restarts <= maxRestarts; restarts++) {
        const result = await cache.withWorkFolder((workFolder) => editOnce(request, edges, workFolder));
        if (result !== "base moved")
            return result;
    }
    throw new errors/* ProtoManagerError */.mb("The base branch moves while config.yaml is edited. Run again when it is quieter.");
}
async function editOnce(request, edges, workFolder) {
    const { edit, outcome } = request;
    const folder = external_node_path_.dirname(external_node_path_.resolve(edges.currentDirectory, request.config));
    const { tokens, environment, allowFiles, signal } = edges;
    const remotes = {
        tokens,
        environment,
        allowFiles,
        hubFolder: folder,
        retryDelaysMs: remote/* defaultRetryDelaysMs */.w,
        signal,
    };
    const hub = await openHub(request, edges, remotes, folder, external_node_path_.join(workFolder, "hub.git"));
    const { name: file, text } = await (0,read_hub/* findConfig */.u)(hub, request.config);
    const context = { file, environment, options: { allowFile: allowFiles, folder } };
    const made = edit.kind === "register"
        ? await register(edit, text, context, hub, edges)
        : { entry: undefined, text: removeRepository(text, edit.name, context, { force: edit.force }) };
    const name = made.entry?.name ?? edit.name;
    const content = Buffer.from(made.text);
    const output = { path: external_node_path_.basename(file), content };
    const changes = { added: [], changed: [output], removed: [], wanted: [output] };
    const result = {
        command: edit.kind,
        name,
        file,
        entry: made.entry,
        diff: (0,unified_diff/* unifiedDiff */.W)(changes, new Map([[output.path, Buffer.from(text)]])),
        published: undefined,
    };
    if (outcome === "write") {
        const isCurrent = async () => (await hub.files.read(output.path))?.toString("utf8") === text;
        await (0,write/* writeChanges */.v)(folder, changes, isCurrent);
    }
    if (outcome !== "publish" || hub.base === undefined)
        return result;
    const { base } = hub;
    const inputs = (0,trailer/* inputsDigest */.KA)({
        config: made.text,
        lock: undefined,
        commits: new Map(),
        toolchain: new Map(),
    });
    const asked = request.pullRequest;
    const words = registrationWords({ kind: edit.kind, name, entry: made.entry }, inputs);
    const published = await (0,publish/* publish */.m)({
        branch: asked.branch ?? `protomanager/${edit.kind}-${name}`,
        baseBranch: base.branch,
        base: base.commit,
        folder: base.prefix,
        changes,
        inputs,
        draft: asked.draft ?? false,
        labels: asked.labels ?? [],
        reviewers: (asked.reviewers ?? []).filter((reviewer) => reviewer !== "codeowners"),
        teamReviewers: asked.teamReviewers ?? [],
        words: { ...words, title: asked.title ?? words.title },
    }, (0,publish_ports/* publishPorts */.Y)({ base, workFolder, remotes }, edges));
    return "retry" in published ? "base moved" : { ...result, published };
}
function openHub({ outcome, pullRequest }, edges, remotes, folder, gitDir) {
    if (outcome !== "publish")
        return (0,open_hub/* openFolder */.N)(folder);
    const { hubRepository: repository } = edges;
    return (0,open_hub/* openBase */.m)({ folder, repository, branch: pullRequest.base, gitDir, remotes, limits: limits/* defaultLimits */.M });
}
async function register(edit, text, context, hub, edges) {
    const { domain, ref, protoDir, dependencies } = edit;
    const url = await urlOf(edit.repository, edges);
    const entry = {
        name: edit.name ?? nameOf(url),
        url,
        proto_dir: protoDir ?? ".",
        ...(domain !== undefined && { domain }),
        ...(ref !== undefined && { ref }),
        ...(dependencies !== undefined && dependencies.length > 0 && { dependencies: [...dependencies] }),
    };
    const first = addRepository(text, entry, context);
    if (protoDir !== undefined && dependencies !== undefined)
        return { entry, text: first };
    const { config } = (0,parse/* parseConfig */.o)(first, context.file, context.environment ?? {}, context.options);
    const open = { protoDir, dependencies };
    const completed = await completeEntry(entry, open, config.repositories, hub, edges);
    return { entry: completed, text: addRepository(text, completed, context) };
}
/** The `origin` of a checkout on this machine, so that others can use the entry too; anything else as it is given. */
async function urlOf(repository, { environment, allowFiles, currentDirectory }) {
    const { url } = (0,config_url/* readRepositoryUrl */.er)(repository);
    if (!allowFiles || url?.kind !== "file" || /^file:/i.test(repository))
        return repository;
    const origin = await (0,checkout/* originOf */.yv)(external_node_path_.resolve(currentDirectory, repository), environment).catch(() => undefined);
    const known = origin === undefined ? undefined : (0,config_url/* readRepositoryUrl */.er)(origin.replace(/^(https?:\/\/)[^/@]*@/i, "$1")).url;
    return known === undefined || known.kind === "file" || known.kind === "hub" ? repository : known.url;
}
function nameOf(url) {
    const { url: read, problem } = (0,config_url/* readRepositoryUrl */.er)(url);
    if (problem !== undefined)
        throw new errors/* ConfigError */.xL([`The repository's URL: ${problem}`]);
    if (read.name)
        return read.name;
    throw new errors/* ConfigError */.xL([`${JSON.stringify(url)}: no name can be made of it. Give --name.`]);
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


/***/ })

};
