export const id = 498;
export const ids = [498];
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

/***/ 97675:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ reportSections)
});

// EXTERNAL MODULE: ./build/js/src/diagnostics.js
var diagnostics = __webpack_require__(57599);
// EXTERNAL MODULE: ./build/js/src/publish/foreign-text.js
var foreign_text = __webpack_require__(30647);
// EXTERNAL MODULE: ./build/js/src/config/url.js
var config_url = __webpack_require__(84015);
;// CONCATENATED MODULE: ./build/js/src/publish/links.js
/** Links to commits on the hosts that have a web view of them. Pure. */

const commitId = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
/**
 * A page that shows what lies between two commits, or the one commit when `from` is undefined. Undefined for hosts that
 * have no such page as far as we know, and for anything that is not a commit id.
 *
 * @param isGitHub - tells hosts that are GitHub
 */
function compareLink(url, from, to, isGitHub) {
    const repository = (0,config_url/* readRepositoryUrl */.er)(url).url;
    if (repository === undefined || repository.kind === "file" || repository.kind === "hub")
        return undefined;
    if (!commitId.test(to) || (from !== undefined && !commitId.test(from)))
        return undefined;
    const { kind, owner, name } = repository;
    // An ssh port says nothing about the web server's.
    const host = kind === "ssh" ? repository.host.replace(/:\d+$/, "") : repository.host;
    const top = `${kind === "http" ? "http" : "https"}://${host}/${owner}/${name}`;
    const range = from === undefined ? undefined : `${from}...${to}`;
    if (isGitHub(host))
        return range ? `${top}/compare/${range}` : `${top}/commit/${to}`;
    if (/(?:^|\.)gitlab\./.test(host))
        return range ? `${top}/-/compare/${range}` : `${top}/-/commit/${to}`;
    if (host === "bitbucket.org") {
        return from === undefined ? `${top}/commits/${to}` : `${top}/branches/compare/${to}%0D${from}`;
    }
    return undefined;
}

// EXTERNAL MODULE: ./build/js/src/publish/symbol-changes.js
var symbol_changes = __webpack_require__(50443);
;// CONCATENATED MODULE: ./build/js/src/publish/report-sections.js
/** The sections of a run's report, for the pull request and for the job summary. Pure. */




/** What is held back comes first: it is what the reader has to act upon. */
function reportSections(report, amounts, isGitHub) {
    const changes = (0,symbol_changes/* symbolChanges */.q)(report.previousMap, report.map);
    const section = (title, noun, importance, items) => ({
        title,
        noun,
        importance,
        items,
        intro: [],
        most: amounts.other,
    });
    return [
        heldBack(report, amounts),
        declarations(changes, amounts),
        grpcNotice(changes.grpc, amounts),
        repositories(report, amounts, isGitHub),
        section("Findings", "findings", 3, report.findings.map(finding)),
        section("Files", "files", 1, [
            ...report.files.added.map((path) => `- added ${(0,foreign_text/* foreignText */.q)(path)}`),
            ...report.files.changed.map((path) => `- changed ${(0,foreign_text/* foreignText */.q)(path)}`),
            ...report.files.removed.map((path) => `- removed ${(0,foreign_text/* foreignText */.q)(path)}`),
        ]),
    ];
}
function heldBack({ heldBack }, amounts) {
    const items = heldBack.map(({ repository, locked, head, error }) => {
        const refused = head === undefined ? "its newest commit could not be read" : `${report_sections_short(head)} has an error`;
        const message = (0,foreign_text/* foreignText */.q)(error, { limit: 600 });
        return `- **${(0,foreign_text/* foreignText */.q)(repository)}** stays at ${report_sections_short(locked)}, ${refused}: ${message}`;
    });
    const intro = items.length === 0
        ? []
        : [
            "These repositories were kept at their locked commit. They follow by themselves once they are mended.",
            "",
        ];
    return { title: "⚠️ Held back", noun: "repositories", importance: 6, items, intro, most: amounts.other };
}
/** What breaks comes first. */
function declarations({ added, removed, moved, changed }, amounts) {
    const items = [
        ...removed.map((symbol) => `- **removed** ${describe(symbol)}`),
        ...moved.map(({ before, after }) => `- **moved** ${describe(after)}, before ${(0,foreign_text/* foreignText */.q)(before.merged)}`),
        ...added.map((symbol) => `- added ${describe(symbol)}`),
        ...changed.map((symbol) => `- changed ${describe(symbol)}`),
    ];
    const counts = { removed, moved, added, changed };
    const intro = Object.entries(counts)
        .filter(([, symbols]) => symbols.length > 0)
        .map(([what, symbols]) => `${symbols.length} ${what}`)
        .join(", ");
    return {
        title: "Declarations",
        noun: "declarations",
        importance: 4,
        items,
        intro: items.length === 0 ? [] : [`${intro}.`, ""],
        most: amounts.other,
    };
}
function grpcNotice(moves, amounts) {
    // What this change brings is more to the reader than what has long been so.
    const ordered = [...moves].sort((a, b) => Number(b.isNew) - Number(a.isNew));
    const items = ordered.map(({ from, to, isNew }) => `| ${(0,foreign_text/* foreignText */.q)(from, { table: true })} | ${(0,foreign_text/* foreignText */.q)(to, { table: true })} | ${isNew ? "new" : ""} |`);
    const count = moves.length === 1 ? "1 gRPC method has" : `${moves.length} gRPC methods have`;
    const intro = [
        `${count} another path in the merged file (PM1101): a client generated from it calls the new path, and a server`,
        "built from the source answers only the old one. Serve both, or use `mode: import`.",
        "",
        "| in the source | in the merged file | |",
        "| --- | --- | --- |",
    ];
    return {
        title: "gRPC paths",
        noun: "paths (all of them are in the name map)",
        importance: 5,
        items,
        intro: items.length === 0 ? [] : intro,
        most: amounts.grpc,
    };
}
function repositories(report, amounts, isGitHub) {
    const moved = report.repositories.filter(({ from, to }) => from !== to);
    const items = moved.map(({ name, url, from, to }) => {
        const link = to === undefined ? undefined : compareLink(url, from, to, isGitHub);
        const range = `${from === undefined ? "new" : report_sections_short(from)} → ${to === undefined ? "not under git" : report_sections_short(to)}`;
        return `| ${(0,foreign_text/* foreignText */.q)(name, { table: true })} | ${link === undefined ? range : `[${range}](${link})`} |`;
    });
    const still = report.repositories.length - moved.length;
    const unmoved = still === 0 ? [] : [`${still} of ${report.repositories.length} repositories have not moved.`, ""];
    const head = items.length === 0 ? [] : ["| repository | commits |", "| --- | --- |"];
    return {
        title: "Repositories",
        noun: "repositories",
        importance: 5,
        items,
        intro: [...unmoved, ...head],
        most: amounts.other,
    };
}
function describe({ kind, merged, source, repo }) {
    const origin = merged === source ? "" : ` (${(0,foreign_text/* foreignText */.q)(source)})`;
    return `${kind} ${(0,foreign_text/* foreignText */.q)(merged)}${origin} of ${(0,foreign_text/* foreignText */.q)(repo)}`;
}
function finding({ code, severity, message, hint, location }) {
    const text = hint === undefined ? message : `${message} ${hint}`;
    const where = location === undefined ? "" : ` ${(0,foreign_text/* foreignText */.q)((0,diagnostics/* formatLocation */.j)(location))}`;
    const mark = severity === "error" ? "**error** " : severity === "warning" ? "warning " : "";
    return `- ${mark}${(0,foreign_text/* foreignText */.q)(code)}${where}: ${(0,foreign_text/* foreignText */.q)(text, { limit: 400 })}`;
}
function report_sections_short(commit) {
    return (0,foreign_text/* foreignText */.q)(commit.slice(0, 7));
}


/***/ }),

/***/ 28155:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ renderSections)
/* harmony export */ });
/** Text in sections that is made to fit a limit by leaving out the least important lines, and saying so. Pure. */
/**
 * The sections in order, with as many items as the limit allows. Sections without intro and items are left out.
 *
 * @param limit - in the units of `measure`
 * @param measure - length of a text; default UTF-16 units, of which there are never fewer than code points
 */
function renderSections(sections, limit, measure = (text) => text.length) {
    const shown = new Map(sections.map((section) => [section, Math.min(section.most, section.items.length)]));
    const render = () => sections.map((section) => renderSection(section, shown.get(section))).join("");
    let text = render();
    for (const section of [...sections].sort((a, b) => a.importance - b.importance)) {
        while (measure(text) > limit && shown.get(section) > 0) {
            shown.set(section, Math.floor(shown.get(section) / 2));
            text = render();
        }
    }
    return text;
}
function renderSection({ title, intro, items, noun }, count) {
    if (intro.length + items.length === 0)
        return "";
    const left = items.length - count;
    const rest = left > 0 ? ["", `… and ${left} more ${noun}, left out here.`] : [];
    return `${[`### ${title}`, "", ...intro, ...items.slice(0, count), ...rest].join("\n")}\n\n`;
}


/***/ }),

/***/ 85498:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/js/src/errors.js
var errors = __webpack_require__(11024);
// EXTERNAL MODULE: ./build/js/src/run/assemble-newest.js + 1 modules
var assemble_newest = __webpack_require__(36283);
// EXTERNAL MODULE: ./build/js/src/run/check.js + 11 modules
var check = __webpack_require__(7734);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/js/src/codegen/plan.js
var codegen_plan = __webpack_require__(34186);
// EXTERNAL MODULE: ./build/js/src/codegen/profiles/profiles.js + 20 modules
var profiles = __webpack_require__(84538);
;// CONCATENATED MODULE: ./build/js/src/codegen/packages/package-files.js
/**
 * The files that make packages of generated code: go.mod, package.json, pyproject.toml, pom.xml. A run writes each where
 * it is missing. From then on it is a person's: no run changes or removes it, so no manifest lists it.
 */



/** The files of every language that has a `package` and was generated, whether they are there already or not. */
function packageFiles(languages, outputs, { mode, importPath }, partial = false) {
    const base = importPath.replace(/\.proto$/, "");
    const main = mode === "import" ? base : `${base}_pb`;
    return languages.flatMap((language) => {
        const { name, out, package: config } = language;
        const output = outputs.find((one) => one.language === name);
        if (config === undefined || output === undefined)
            return [];
        const generated = new Map(output.files.map(({ path, content }) => [external_node_path_.posix.relative(out, path), content]));
        const { package: kind, runtime } = (0,profiles/* profileOf */.d)(name);
        const generators = ((0,codegen_plan/* generatorsOf */.IW)(language, true) ?? []).map((one) => one.name);
        const files = kind.files(config, { files: generated, main, runtime, generators, partial });
        return Object.entries(files)
            .filter(([path]) => !generated.has(path))
            .map(([path, text]) => ({ path: external_node_path_.posix.join(out, path), content: Buffer.from(text) }));
    });
}

// EXTERNAL MODULE: ./build/js/src/hub/change-set.js
var change_set = __webpack_require__(92666);
// EXTERNAL MODULE: ./build/js/src/run/narrow-targets.js
var narrow_targets = __webpack_require__(38697);
// EXTERNAL MODULE: ./build/js/src/run/outputs.js
var run_outputs = __webpack_require__(85207);
// EXTERNAL MODULE: ./build/js/src/run/tools.js
var tools = __webpack_require__(67246);
;// CONCATENATED MODULE: ./build/js/src/run/compare.js
/** What a run wants to have in the hub against what the hub has. */





async function compareWithHub(comparison, request) {
    const { hub, state, config, generated } = comparison;
    const outputs = (0,run_outputs/* outputsOf */.Yz)({ ...comparison, toolchain: (0,tools/* lockTools */.VK)(config) });
    const { globalProto } = config;
    const partial = comparison.packages !== undefined && !(0,narrow_targets/* isOneFile */.p)(globalProto);
    const once = packageFiles(config.generate.languages, generated, globalProto, partial);
    const paths = [...(0,change_set/* pathsOfInterest */.EN)(outputs.wanted, outputs.previous), ...once.map(({ path }) => path)];
    const existing = await hub.files.blobIds(paths);
    const changes = (0,run_outputs/* changesOf */.fs)(outputs, existing, once);
    return {
        // A checkout that is validated against a hub elsewhere has no commit of its own to lock.
        changes: request.hub === undefined ? changes : (0,run_outputs/* withoutLock */.OY)(changes),
        lockMoved: outputs.lockText !== state.lockText,
    };
}

// EXTERNAL MODULE: ./build/js/src/run/compile.js
var run_compile = __webpack_require__(30480);
// EXTERNAL MODULE: ./build/js/src/run/compile-check.js + 4 modules
var compile_check = __webpack_require__(73566);
// EXTERNAL MODULE: ./build/js/src/github/urls.js
var urls = __webpack_require__(64005);
// EXTERNAL MODULE: ./build/js/src/hub/write.js + 1 modules
var write = __webpack_require__(3701);
// EXTERNAL MODULE: ./build/js/src/lock.js
var lock = __webpack_require__(94696);
// EXTERNAL MODULE: ./build/js/src/publish/body-marks.js
var body_marks = __webpack_require__(69364);
// EXTERNAL MODULE: ./build/js/src/publish/foreign-text.js
var foreign_text = __webpack_require__(30647);
// EXTERNAL MODULE: ./build/js/src/publish/report-sections.js + 1 modules
var report_sections = __webpack_require__(97675);
// EXTERNAL MODULE: ./build/js/src/publish/sections.js
var publish_sections = __webpack_require__(28155);
;// CONCATENATED MODULE: ./build/js/src/publish/body.js
/** The pull request's text. Pure. */




/** Longest body GitHub takes ("body is too long (maximum is 65536 characters)"). */
const maxBodyLength = 65_536;
/** Longest title GitHub takes, less one: 255 in some interfaces, 256 in others. */
const maxTitleLength = 255;
/** Left free for the status that a later run may put on top. */
const statusRoom = 2_000;
/** Enough for a reader; the rest is in the files. PM1101 shows the first five paths. */
const amounts = { grpc: 5, other: 100 };
const opening = `This brings the merged protos and the generated code up to date with their repositories. It always shows everything
since the last merge.

`;
const ending = `### Next steps

- Review the declarations and findings above, then merge. Names in the merged file become promises when they are merged.
- Until then each run replaces this branch with the newest state; commits of your own stop it.
- To leave a repository out, or to pin it, change config.yaml.

${body_marks/* overwriteBox */.Zh}
`;
/** The body, with the digest by which a later run knows what this pull request was made of. */
function pullRequestBody(report, inputs, isGitHub) {
    const end = `${ending}\n${(0,body_marks/* inputsMark */.BO)(inputs)}\n`;
    const sections = (0,report_sections/* reportSections */.l)(report, amounts, isGitHub);
    const room = maxBodyLength - statusRoom - opening.length - end.length;
    return (0,body_marks/* withStatus */.zC)(`${opening}${(0,publish_sections/* renderSections */.H)(sections, room)}${end}`, "");
}
/** The configured title, else one made from the report; never longer than GitHub allows. */
function pullRequestTitle(configured, report) {
    const title = configured ?? updateSubject(report);
    const points = [...title.replace(/\s+/g, " ").trim()];
    return points.length <= maxTitleLength
        ? points.join("")
        : `${points.slice(0, maxTitleLength - 1).join("")}…`;
}
/** `chore(proto): update <system> to …`: what moved, in the words of the hub alone. */
function updateSubject(report) {
    const system = [report.system, report.version]
        .filter((part) => part !== undefined)
        .map(foreign_text/* foreignName */.c)
        .join(" ");
    const moved = report.repositories.filter(({ from, to }) => from !== to);
    const [first] = moved;
    const target = first === undefined
        ? "its configuration"
        : moved.length > 1
            ? `the newest commits of ${moved.length} repositories`
            : `${(0,foreign_text/* foreignName */.c)(first.name)} ${(0,foreign_text/* foreignName */.c)((first.to ?? "").slice(0, 7) || "without commit")}`;
    return `chore(proto): update ${system} to ${target}`;
}

// EXTERNAL MODULE: ./build/js/src/publish/trailer.js
var trailer = __webpack_require__(20648);
;// CONCATENATED MODULE: ./build/js/src/publish/commit-message.js
/** The commit's message: our own words, names and ids only. Pure. */



/** More repositories than this are counted, not listed. */
const maxListed = 50;
/** Subject, what moved from which commit to which, and the trailer; subjects of the services are never repeated. */
function commitMessage(report, inputs) {
    const moved = report.repositories.filter(({ from, to }) => from !== to);
    const lines = moved
        .slice(0, maxListed)
        .map(({ name, from, to }) => `- ${(0,foreign_text/* foreignName */.c)(name)}: ${commit_message_short(from) ?? "new"} to ${commit_message_short(to) ?? "no commit"}`);
    if (moved.length > maxListed)
        lines.push(`- and ${moved.length - maxListed} more`);
    return [updateSubject(report), lines.join("\n"), (0,trailer/* inputsTrailer */.Pq)(inputs)]
        .filter((paragraph) => paragraph !== "")
        .join("\n\n");
}
function commit_message_short(commit) {
    return commit === undefined ? undefined : (0,foreign_text/* foreignName */.c)(commit.slice(0, 12));
}

// EXTERNAL MODULE: ./build/js/src/publish/publish.js + 4 modules
var publish = __webpack_require__(37875);
;// CONCATENATED MODULE: ./build/js/src/publish/codeowners.js
/**
 * Who owns files, by a CODEOWNERS file. Pure.
 * https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners
 */
/** A file of a repository may name a crowd: GitHub is asked for each one by itself when it refuses them together. */
const maxOwners = 10;
/** More files than anybody reviews; each is held against each rule. */
const maxPaths = 1000;
const user = /^@([A-Za-z0-9](?:[A-Za-z0-9-]{0,38}))$/;
const team = /^@([A-Za-z0-9](?:[A-Za-z0-9-]{0,38})\/[\w.-]{1,100})$/;
/**
 * Owners of any of the paths (from the repository's top), sorted, `maxOwners` of each kind. Addresses of mail are left
 * out: no login is known.
 */
function ownersOf(codeowners, paths) {
    const rules = parse(codeowners);
    // The last rule that matches counts, also when it names nobody.
    const names = paths
        .slice(0, maxPaths)
        .flatMap((path) => rules.findLast((rule) => rule.matches(path))?.owners ?? []);
    const matching = (pattern) => [...new Set(names.flatMap((name) => pattern.exec(name)?.[1] ?? []))].sort().slice(0, maxOwners);
    return { users: matching(user), teams: matching(team) };
}
function parse(codeowners) {
    const rules = [];
    for (const line of codeowners.split(/\r?\n/)) {
        // A blank or `#` in a pattern is escaped; `!` and `[ ]` are not supported, and such lines are skipped.
        const [pattern, ...owners] = line.trim().match(/(?:\\.|[^\s\\])+/g) ?? [];
        if (pattern === undefined || /^[#!]|[[\]]/.test(pattern))
            continue;
        const comment = owners.findIndex((owner) => owner.startsWith("#"));
        rules.push({ matches: matcher(pattern), owners: comment < 0 ? owners : owners.slice(0, comment) });
    }
    return rules;
}
/** As .gitignore: a slash but the last anchors to the top, a trailing one means a folder, a match takes all below it. */
function matcher(pattern) {
    const trimmed = pattern.replace(/^\/|\/$/g, "");
    const anchored = pattern.startsWith("/") || trimmed.includes("/");
    const top = [...(anchored ? [] : ["**"]), ...trimmed.split("/")].map((part) => part.match(/\\.|./gsu) ?? []);
    const files = pattern.endsWith("/") ? [] : [top];
    // `docs/*` takes the files of the folder, not those below.
    const below = /(?:^|\/)\*$/.test(trimmed) && anchored ? [] : [[...top, ["*"], ["*", "*"]]];
    const globs = [...files, ...below];
    return (path) => {
        const parts = path.split("/").map((part) => [...part]);
        return globs.some((glob) => matches(glob, parts, isAnyFolders, matchesPart));
    };
}
const isAnyFolders = (part) => part.length === 2 && part.every((token) => token === "*");
function matchesPart(glob, part) {
    const fits = (token, character) => token === "?" || token.replace(/^\\/, "") === character;
    return matches(glob, part, (token) => token === "*", fits);
}
/**
 * Whether the glob takes all items, where a star takes any number of them. The last star alone is ever tried again, so
 * that no glob takes more than quadratic time: it is foreign, and as a regular expression could take for ever.
 */
function matches(glob, items, isStar, fits) {
    let at = 0;
    let star;
    for (let item = 0; item < items.length;) {
        if (at < glob.length && isStar(glob[at]))
            star = { next: ++at, taken: item };
        else if (at < glob.length && fits(glob[at], items[item])) {
            at++;
            item++;
        }
        else if (star !== undefined) {
            at = star.next;
            item = ++star.taken;
        }
        else
            return false;
    }
    return glob.slice(at).every(isStar);
}

// EXTERNAL MODULE: ./build/js/src/publish/symbol-changes.js
var symbol_changes = __webpack_require__(50443);
;// CONCATENATED MODULE: ./build/js/src/publish/reviewers.js
/** Who is asked for a review: those who are named, and the owners of the source files that changed. Pure. */


/** Stands among the reviewers for the owners of the changed source files. */
const codeownersEntry = "codeowners";
/** The reviewers with `codeowners` replaced: owners that are users come after the users, teams after the teams. */
function resolveReviewers(query) {
    const { reviewers, teamReviewers, codeowners, owner } = query;
    if (!reviewers.includes(codeownersEntry))
        return { reviewers, teamReviewers };
    const owners = [...changedFiles(query.report)].map(([repository, paths]) => ownersOf(codeowners.get(repository) ?? "", [...paths]));
    const users = owners.flatMap((found) => found.users).sort();
    const ofHub = `${owner.toLowerCase()}/`;
    const teams = owners
        .flatMap((found) => found.teams)
        .filter((team) => team.toLowerCase().startsWith(ofHub))
        .map((team) => team.slice(ofHub.length))
        .sort();
    const named = reviewers.filter((name) => name !== codeownersEntry);
    return {
        reviewers: [...new Set([...named, ...users])],
        teamReviewers: [...new Set([...teamReviewers, ...teams])],
    };
}
/** Paths of the source files with declarations that came, changed or went, by repository. */
function changedFiles({ previousMap, map }) {
    const { added, changed, removed } = (0,symbol_changes/* symbolChanges */.q)(previousMap, map);
    const files = new Map();
    for (const { repo, path } of [...added, ...changed, ...removed]) {
        files.set(repo, (files.get(repo) ?? new Set()).add(path));
    }
    return files;
}

// EXTERNAL MODULE: ./build/js/src/sources/policies.js
var sources_policies = __webpack_require__(56378);
// EXTERNAL MODULE: ./build/js/src/run/publish-ports.js + 6 modules
var publish_ports = __webpack_require__(92546);
// EXTERNAL MODULE: ./build/js/src/run/report.js
var report = __webpack_require__(72231);
// EXTERNAL MODULE: ./build/js/src/run/result.js
var result = __webpack_require__(95208);
// EXTERNAL MODULE: ./build/js/src/run/unified-diff.js
var unified_diff = __webpack_require__(66819);
;// CONCATENATED MODULE: ./build/js/src/run/conclude.js
/** The end of a run: its outputs are written, published, compared, or shown. */
















/** `base moved`: nothing was published, since the base branch is no longer where the run read it. */
async function conclude(ending, request, edges) {
    const { hub, state, changes } = ending;
    const { CI } = edges.environment;
    const conclusion = { ...ending, request, report: (0,report/* reportOf */.E)(ending), environment: { CI } };
    const broken = ending.compiled?.some((result) => (0,compile_check/* isFailure */.N6)(result, edges.environment)) ?? false;
    if (broken || (request.locked && ending.lockMoved)) {
        return (0,result/* judge */.S)({ ...conclusion, diff: await showDifference(hub, changes) });
    }
    if (request.outcome === "write") {
        await writeToFolder(hub, changes, state.lockText);
        return (0,result/* judge */.S)(conclusion);
    }
    if (request.outcome === "publish" && hub.base !== undefined) {
        const stage = { ...conclusion, base: hub.base };
        const published = await edges.reporter.stage("publish", "Publishing", () => publishChanges(stage, request, edges));
        return "retry" in published ? "base moved" : (0,result/* judge */.S)({ ...conclusion, published });
    }
    return (0,result/* judge */.S)({ ...conclusion, diff: await showDifference(hub, changes) });
}
async function publishChanges(stage, request, edges) {
    const { base, state, changes, report } = stage;
    const { sources } = stage.assembled;
    const { pullRequest: asked } = request;
    const { system, pullRequest: configured } = state.config;
    const inputs = (0,trailer/* inputsDigest */.KA)({
        config: state.configText,
        lock: state.lockText,
        commits: new Map(sources.map(({ name, commit }) => [name, commit])),
        toolchain: new Map(Object.entries((0,tools/* lockTools */.VK)(state.config)).map(([name, { version }]) => [name, version])),
    });
    const audience = resolveReviewers({
        reviewers: asked.reviewers ?? configured.reviewers,
        teamReviewers: asked.teamReviewers ?? configured.teamReviewers,
        report,
        codeowners: codeownersOf(sources),
        owner: base.url.owner,
    });
    return (0,publish/* publish */.m)({
        branch: asked.branch ?? (0,publish/* defaultBranch */.O)(system.name),
        baseBranch: base.branch,
        base: base.commit,
        folder: base.prefix,
        changes,
        inputs,
        draft: asked.draft ?? configured.draft,
        labels: asked.labels ?? configured.labels,
        ...audience,
        words: {
            title: pullRequestTitle(asked.title ?? configured.title, report),
            body: (digest) => pullRequestBody(report, digest, (host) => (0,urls/* isGitHubHost */.gf)(host, edges.environment)),
            message: commitMessage(report, inputs),
        },
    }, (0,publish_ports/* publishPorts */.Y)(stage, edges));
}
/** Text of each repository's CODEOWNERS, by name. */
function codeownersOf(sources) {
    return new Map(sources.flatMap(({ name, policies = [] }) => {
        const texts = new Map(policies.map(({ path, text }) => [path, text]));
        const place = sources_policies/* codeownersPaths */.oX.find((path) => texts.has(path));
        return place === undefined ? [] : [[name, texts.get(place)]];
    }));
}
/**
 * Writes the changes into the hub's folder on disk.
 *
 * @param lockText - of the lock that the changes were made for: when another is there, another run wrote it
 */
async function writeToFolder(hub, changes, lockText) {
    if (hub.base !== undefined)
        throw new errors/* ProtoManagerError */.mb("a run that publishes writes nothing on disk");
    const isCurrent = async () => (await hub.files.read(lock/* lockFile */.Ke))?.toString("utf8") === lockText;
    await (0,write/* writeChanges */.v)(hub.folder, changes, isCurrent);
}
/** What committed and wanted outputs differ in. */
async function showDifference(hub, changes) {
    const existing = new Map();
    for (const path of [...changes.changed.map((file) => file.path), ...changes.removed]) {
        const content = await hub.files.read(path);
        if (content !== undefined)
            existing.set(path, content);
    }
    return (0,unified_diff/* unifiedDiff */.W)(changes, existing);
}

;// CONCATENATED MODULE: ./build/js/src/run/freshness.js
/** Whether the committed outputs are what the locked commits give. Pure, but for the word about it. */
/** Names of files in one message before the rest is only counted. */
const maxNames = 10;
/** The checks and, of `validate`, the finding that committed outputs are stale. */
function withFreshness(checked, facts, request) {
    return { ...checked, findings: [...checked.findings, ...staleOutputs(request, facts)] };
}
/** The finding of `validate` in a hub; nothing, but a word about it, when sources moved: other outputs are due then. */
function staleOutputs({ command, hub }, { sources, lock, changes, reporter }) {
    if (command !== "validate" || hub !== undefined)
        return [];
    if (!haveMoved(sources, lock))
        return freshness(changes);
    reporter.info("Sources moved since protomanager.lock, so the committed outputs were not compared; " +
        "`protomanager generate --check` compares them at the locked commits.");
    return [];
}
/** True when the outputs cannot be what they were: a repository came, moved or went since the lock. */
function haveMoved(sources, lock) {
    return (sources.length !== Object.keys(lock.repositories).length ||
        sources.some(({ name, digest }) => lock.repositories[name]?.digest !== digest));
}
/**
 * The finding `FRESHNESS`, of outputs that were edited by hand or made with another config or version. A warning: what
 * has to stop a merge is `generate --check`, which ends with exit code 3.
 *
 * @param changes - what a run would write at the locked commits
 */
function freshness({ added, changed, removed }) {
    const paths = [...added, ...changed].map(({ path }) => path);
    const names = [...paths, ...removed].sort();
    if (names.length === 0)
        return [];
    const shown = names.slice(0, maxNames).join(", ");
    const more = names.length > maxNames ? ` and ${names.length - maxNames} more` : "";
    return [
        {
            rule: "FRESHNESS",
            severity: "warning",
            repository: undefined,
            path: undefined,
            line: undefined,
            column: undefined,
            message: `The committed outputs are not what config.yaml and the locked commits give: ${shown}${more}.`,
            silence: "Run `protomanager update`, or `protomanager generate` to move no source, and commit what it writes.",
        },
    ];
}

// EXTERNAL MODULE: ./build/js/src/assembly/codes.js + 5 modules
var codes = __webpack_require__(76007);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(70370);
// EXTERNAL MODULE: ./build/js/src/all-done.js
var all_done = __webpack_require__(69257);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./build/js/src/process.js
var process = __webpack_require__(62930);
// EXTERNAL MODULE: ./build/js/src/toolchain/compile.js
var compile = __webpack_require__(7922);
;// CONCATENATED MODULE: ./build/js/src/codegen/engine.js
/** What buf and protoc are given to generate code, and what they give back. */
/** Descriptors of all files, in the work folder. */
const descriptorsFile = "descriptors.binpb";
/** Where a language's files are generated, in the work folder: named by its place, not by foreign text. */
function outputFolder(index) {
    return `out/${index}`;
}

;// CONCATENATED MODULE: ./build/js/src/codegen/buf-generate.js
/** Generators run by buf: one `buf generate` for all languages of the same files, with a template written by us. */









async function generateWithBuf(plans, request) {
    const groups = Map.groupBy(plans, (plan) => request.targetsOf(plan).join("\n"));
    const failures = await (0,all_done/* allDone */.g)([...groups.values()].map((group) => generateTogether(group, request)));
    return failures.flat();
}
/** Languages that are generated from the same files. */
async function generateTogether(plans, request) {
    const together = await bufGenerate(`all-${plans[0].index}`, plans, request);
    if (together.exitCode === 0)
        return [];
    if (plans.length === 1)
        return plans.map((plan) => failureOf(plan, together));
    // The first plugin that fails takes the others with it: each language alone tells which ones are at fault.
    const limit = (0,p_limit/* default */.A)((0,external_node_os_.availableParallelism)());
    const failures = await (0,all_done/* allDone */.g)(plans.map((plan) => limit(async () => {
        const alone = await bufGenerate(String(plan.index), [plan], request);
        return alone.exitCode === 0 ? [] : [failureOf(plan, alone)];
    })));
    return failures.flat();
}
async function bufGenerate(name, plans, { folder, targetsOf, tools, surroundings, signal, reporter }) {
    const template = {
        version: "v2",
        inputs: [{ binary_image: descriptorsFile, paths: targetsOf(plans[0]) }],
        plugins: plans.flatMap(({ index, calls, includeImports, protoc }) => calls.map(({ plugin, options }) => ({
            ...("builtIn" in plugin
                ? {
                    protoc_builtin: plugin.builtIn,
                    protoc_path: (protoc ?? (0,codegen_plan/* required */.mw)(tools, "protoc").command).file,
                }
                : { local: [plugin.command.file, ...plugin.command.args] }),
            out: outputFolder(index),
            opt: options,
            // All files in one call, as protoc does.
            strategy: "all",
            include_imports: includeImports,
        }))),
    };
    const templateFile = `${name}.gen.yaml`;
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, templateFile), JSON.stringify(template, null, 2));
    const { file, args } = (0,codegen_plan/* required */.mw)(tools, "buf").command;
    const result = await (0,process/* runAny */.YB)({
        file,
        args: [...args, "generate", "--template", templateFile],
        cwd: folder,
        env: { ...(0,compile/* bufEnvironment */.j_)(folder), ...surroundings },
        signal,
    });
    if (result.stderr.trim() !== "")
        reporter.foreign("buf generate", result.stderr);
    return result;
}
function failureOf({ config }, { exitCode, stderr }) {
    return { language: config.name, message: stderr.trim() || `buf generate ended with exit code ${exitCode}` };
}

// EXTERNAL MODULE: ./node_modules/@bufbuild/protobuf/dist/esm/from-binary.js
var from_binary = __webpack_require__(39859);
// EXTERNAL MODULE: ./node_modules/@bufbuild/protobuf/dist/esm/to-binary.js
var to_binary = __webpack_require__(85224);
// EXTERNAL MODULE: ./node_modules/@bufbuild/protobuf/dist/esm/wkt/google/protobuf/descriptor_pb.js + 1 modules
var descriptor_pb = __webpack_require__(46177);
;// CONCATENATED MODULE: ./build/js/src/codegen/comment-lines.js
/** Comments of sources, as generators can copy them: in the line ends that they know, and no directive in them. Pure. */


/**
 * What ends a line in some language, and with it a line comment that a generator copies as it stands: the newline
 * functions of https://www.unicode.org/reports/tr13/, of which C# has all but vertical tab and form feed.
 */
const foreignLineEnd = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g;
/**
 * What Go's tools act upon when it stands right behind `//`, where protoc-gen-go puts a comment: `go generate` would run
 * a stranger's command. With a blank before it, it is a comment: https://pkg.go.dev/cmd/compile#hdr-Compiler_Directives
 */
const directive = /^(?=go:|line |export |extern )/gm;
/** The old form of `//go:build`, which Go finds behind blanks too, and which takes a file out of every build. */
const buildConstraint = /^([ \t]*\+)(?=build\b)/gm;
/** The descriptors with comments that mean nothing to compilers; the same bytes where they all are so already. */
function withPlainComments(descriptorSet) {
    const set = (0,from_binary/* fromBinary */.Er)(descriptor_pb/* FileDescriptorSetSchema */.Zw, descriptorSet);
    const locations = set.file.flatMap(({ sourceCodeInfo }) => sourceCodeInfo?.location ?? []);
    const changed = locations.filter((location) => commentsOf(location).some(isChanged));
    if (changed.length === 0)
        return descriptorSet;
    for (const location of changed) {
        for (const field of ["leadingComments", "trailingComments"]) {
            // What is unset stays unset.
            if (isChanged(location[field]))
                location[field] = plain(location[field]);
        }
        location.leadingDetachedComments = location.leadingDetachedComments.map(plain);
    }
    return (0,to_binary/* toBinary */.R)(descriptor_pb/* FileDescriptorSetSchema */.Zw, set);
}
function commentsOf(location) {
    return [location.leadingComments, location.trailingComments, ...location.leadingDetachedComments];
}
function isChanged(comment) {
    return plain(comment) !== comment;
}
function plain(comment) {
    return comment.replace(foreignLineEnd, "\n").replace(directive, " ").replace(buildConstraint, "$1 ");
}

// EXTERNAL MODULE: ./build/js/src/codegen/docs-page.js
var docs_page = __webpack_require__(85768);
;// CONCATENATED MODULE: ./build/js/src/codegen/file-imports.js
/** What code generation has to know of the files of a descriptor set. */


function describedFiles(descriptorSet) {
    return (0,from_binary/* fromBinary */.Er)(descriptor_pb/* FileDescriptorSetSchema */.Zw, descriptorSet).file;
}
/** One of the targets has a service. */
function hasServices(files, targets) {
    const wanted = new Set(targets);
    return files.some(({ name, service }) => service.length > 0 && wanted.has(name));
}
function fileImports(files) {
    return new Map(files.map(({ name, dependency, optionDependency }) => [name, [...dependency, ...optionDependency]]));
}
/**
 * What the targets import, directly or not, in the order of the set: neither targets nor `google/protobuf/**`, which
 * runtimes bring.
 */
function importedFiles(imports, targets) {
    const wanted = new Set(targets);
    const reached = reachedFiles(imports, targets);
    return [...imports.keys()].filter((name) => reached.has(name) && !wanted.has(name) && !name.startsWith("google/protobuf/"));
}
/** The targets and all that they import, directly or not. */
function reachedFiles(imports, targets) {
    const reached = new Set(targets);
    // A set grows while it is walked.
    for (const name of reached) {
        for (const imported of imports.get(name) ?? [])
            reached.add(imported);
    }
    return reached;
}

;// CONCATENATED MODULE: ./build/js/src/codegen/name-options.js
/**
 * File options that name things in the code or files it goes to. Generators write them as they stand, some without a look:
 * what is no name could lead out of the folder, or be code. Pure.
 */
const word = "[A-Za-z_]\\w*";
/** One name, or several with a separator between them. */
function names(separator) {
    return new RegExp(`^${word}(?:(?:${separator})${word})*$`);
}
/** As protos write them, and what their values look like. Any may be empty. */
const shapes = {
    csharpNamespace: { written: "csharp_namespace", shape: names("\\.") },
    javaOuterClassname: { written: "java_outer_classname", shape: names("(?!)") },
    javaPackage: { written: "java_package", shape: names("\\.") },
    objcClassPrefix: { written: "objc_class_prefix", shape: names("(?!)") },
    phpClassPrefix: { written: "php_class_prefix", shape: names("(?!)") },
    phpMetadataNamespace: { written: "php_metadata_namespace", shape: names("\\\\") },
    phpNamespace: { written: "php_namespace", shape: names("\\\\") },
    rubyPackage: { written: "ruby_package", shape: names("::|\\.") },
};
const java = ["javaPackage", "javaOuterClassname"];
/** By the name of the generator that reads them. */
const optionsRead = {
    csharp: ["csharpNamespace"],
    java,
    kotlin: java,
    "protoc-gen-grpc-java": java,
    "protoc-gen-grpc-kotlin": java,
    objc: ["objcClassPrefix"],
    php: ["phpNamespace", "phpMetadataNamespace", "phpClassPrefix"],
    ruby: ["rubyPackage"],
};
/**
 * What files' options have against some generators: each a line with the file, the option, its value and what to do.
 *
 * @param files - those that code is generated for
 */
function nameProblems(files, generators) {
    const read = new Set(generators.flatMap((name) => (Object.hasOwn(optionsRead, name) ? optionsRead[name] : [])));
    return files.flatMap(({ name, options }) => [...read]
        .filter((option) => options !== undefined && !isName(options, option))
        .map((option) => {
        const value = JSON.stringify(options[option]);
        return (`${name}: ${shapes[option].written} is ${value}, which is not a name that the code can have. ` +
            "Change the option in its source, or override it in generate.managed.");
    }));
}
function isName(options, option) {
    return options[option] === "" || shapes[option].shape.test(options[option]);
}

// EXTERNAL MODULE: ./node_modules/@bufbuild/protobuf/dist/esm/create.js
var create = __webpack_require__(76149);
// EXTERNAL MODULE: ./node_modules/@bufbuild/protobuf/dist/esm/wkt/google/protobuf/compiler/plugin_pb.js
var plugin_pb = __webpack_require__(89222);
// EXTERNAL MODULE: ./build/js/src/toolchain/canonical-descriptors.js
var canonical_descriptors = __webpack_require__(1174);
;// CONCATENATED MODULE: ./build/js/src/codegen/insertion-points.js
/**
 * Puts text at an insertion point of a generated file, as protoc does: above the line with the mark and with its
 * indentation, or before the mark when that is a comment within a line
 * (https://protobuf.dev/reference/cpp/api-docs/google.protobuf.compiler.plugin.pb, `insertion_point`), and without a newline
 * at the end of the file, as buf leaves it. Undefined when the file has no such point.
 */
function insertAtPoint(file, point, content) {
    const mark = file.indexOf(`@@protoc_insertion_point(${point})`);
    if (mark === -1)
        return undefined;
    const inline = file.slice(0, mark).endsWith("/* ");
    const place = inline ? mark - "/* ".length : file.lastIndexOf("\n", mark) + 1;
    const indentation = /^[ \t]*/.exec(file.slice(place))[0];
    const inserted = indentation === "" ? content : content.replace(/^(?=[^\n])/gm, indentation);
    return (file.slice(0, place) + inserted + file.slice(place)).replace(/\n$/, "");
}

;// CONCATENATED MODULE: ./build/js/src/codegen/run-plugin.js
/**
 * A plugin under the engine protoc is spoken to directly: a request on its standard input, a response on its output. It is
 * given what buf would give it, so its output is the same. protoc would tell it its own version, which some write down,
 * and cannot start a program with arguments.
 */








/**
 * Writes what the plugin generates into a folder of the work folder.
 *
 * @returns what went wrong, or undefined.
 */
async function runPlugin(command, options, files, outFolder, { folder, surroundings, signal, reporter }) {
    const request = await pluginRequest((0,external_node_path_.join)(folder, descriptorsFile), options, files);
    const { exitCode, stdout, stderr } = await (0,process/* runAny */.YB)({
        ...command,
        cwd: folder,
        env: surroundings,
        input: (0,to_binary/* toBinary */.R)(plugin_pb/* CodeGeneratorRequestSchema */.TD, request),
        maxOutputBytes: 1024 * 1024 * 1024,
        signal,
    });
    if (stderr.trim() !== "")
        reporter.foreign("plugin", stderr);
    if (exitCode !== 0)
        return stderr.trim() || `the plugin ended with exit code ${exitCode}`;
    const response = parseResponse(stdout);
    if (response === undefined) {
        return "what the plugin printed is not a CodeGeneratorResponse. Let it print nothing else to its standard output.";
    }
    return (response.error ||
        unsupported(request, response) ||
        (await writeResponse(response, (0,external_node_path_.join)(folder, outFolder))));
}
function parseResponse(bytes) {
    try {
        return (0,from_binary/* fromBinary */.Er)(plugin_pb/* CodeGeneratorResponseSchema */.v7, bytes);
    }
    catch {
        return undefined;
    }
}
/** What a file needs that the plugin does not say it knows, as protoc and buf refuse it. */
function unsupported({ fileToGenerate, protoFile }, { supportedFeatures }) {
    const knows = (feature) => (supportedFeatures & BigInt(feature)) !== 0n;
    const wanted = new Set(fileToGenerate);
    for (const file of protoFile.filter(({ name }) => wanted.has(name))) {
        if (file.syntax === "editions" && !knows(plugin_pb/* CodeGeneratorResponse_Feature */.h$.SUPPORTS_EDITIONS)) {
            return `${file.name} is an edition, which the plugin does not support`;
        }
        if (!knows(plugin_pb/* CodeGeneratorResponse_Feature */.h$.PROTO3_OPTIONAL) && file.messageType.some(hasProto3Optional)) {
            return `${file.name} has optional fields of proto3, which the plugin does not support`;
        }
    }
    return undefined;
}
function hasProto3Optional({ field, nestedType }) {
    return field.some(({ proto3Optional }) => proto3Optional) || nestedType.some(hasProto3Optional);
}
async function pluginRequest(descriptorSet, options, files) {
    const bytes = await (0,promises_.readFile)(descriptorSet);
    const wanted = new Set(files);
    return (0,create/* create */.v)(plugin_pb/* CodeGeneratorRequestSchema */.TD, {
        fileToGenerate: [...files],
        parameter: options.join(","),
        protoFile: (0,canonical_descriptors/* descriptorsForPlugins */.u8)(bytes),
        sourceFileDescriptors: (0,from_binary/* fromBinary */.Er)(descriptor_pb/* FileDescriptorSetSchema */.Zw, bytes).file.filter(({ name }) => wanted.has(name)),
    });
}
/** What comes without a name goes on with what comes before it, says plugin.proto. */
function joined(files) {
    const whole = [];
    for (const file of files) {
        const last = whole.at(-1);
        if (file.name !== "")
            whole.push(file);
        else if (last === undefined)
            return "the first file in the plugin's response has no name.";
        else if (file.insertionPoint !== "") {
            return `a file without a name has the insertion point ${JSON.stringify(file.insertionPoint)}.`;
        }
        else
            last.content += file.content;
    }
    return whole;
}
async function writeResponse(response, folder) {
    const files = joined(response.file);
    if (typeof files === "string")
        return files;
    for (const { name, content, insertionPoint } of files) {
        if (name.split(/[/\\]/).includes("..") || external_node_path_.posix.isAbsolute(name) || /[:\u0000-\u001f]/.test(name)) {
            return `${JSON.stringify(name)}: it lies outside the output folder, or is no name of a file.`;
        }
        const path = (0,external_node_path_.join)(folder, name);
        if (insertionPoint === "") {
            await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
            await (0,promises_.writeFile)(path, content);
            continue;
        }
        const before = await (0,promises_.readFile)(path, "utf8").catch(() => "");
        const after = insertAtPoint(before, insertionPoint, content);
        if (after === undefined) {
            return `${name}: an earlier generator has to write it, with the insertion point ${JSON.stringify(insertionPoint)}.`;
        }
        await (0,promises_.writeFile)(path, after);
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/js/src/codegen/protoc-generate.js
/** Generators run by protoc: one call for each language's built-in ones, and plugins as buf would start them. */









async function generateWithProtoc(plans, request) {
    const limit = (0,p_limit/* default */.A)((0,external_node_os_.availableParallelism)());
    const failures = await (0,all_done/* allDone */.g)(plans.map((plan) => limit(() => generateLanguage(plan, request))));
    return failures.flat();
}
async function generateLanguage(plan, request) {
    const { folder, tools, surroundings, signal, reporter } = request;
    const files = plan.includeImports ? request.targetsAndImportsOf(plan) : request.targetsOf(plan);
    const flags = [];
    for (const { plugin, options } of plan.calls) {
        if ("command" in plugin) {
            const message = await runPlugin(plugin.command, options, files, outputFolder(plan.index), request);
            if (message !== undefined)
                return [{ language: plan.config.name, message }];
            continue;
        }
        const name = plugin.builtIn;
        flags.push(`--${name}_out=${outputFolder(plan.index)}`);
        if (options.length > 0)
            flags.push(`--${name}_opt=${options.join(",")}`);
    }
    if (flags.length === 0)
        return [];
    const argumentFile = `arguments-${plan.index}`;
    const args = [`--descriptor_set_in=${descriptorsFile}`, ...flags, ...files];
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, argumentFile), `${args.join("\n")}\n`);
    const { file, args: first } = plan.protoc ?? (0,codegen_plan/* required */.mw)(tools, "protoc").command;
    const result = await (0,process/* runAny */.YB)({
        file,
        args: [...first, `@${argumentFile}`],
        cwd: folder,
        env: surroundings,
        signal,
    });
    if (result.stderr.trim() !== "")
        reporter.foreign("protoc", result.stderr);
    if (result.exitCode === 0)
        return [];
    const message = result.stderr.trim() || `protoc ended with exit code ${result.exitCode}`;
    return [{ language: plan.config.name, message }];
}

// EXTERNAL MODULE: ./build/js/src/outputs.js
var outputs = __webpack_require__(95729);
;// CONCATENATED MODULE: ./build/js/src/codegen/validate-outputs.js
/** What generators wrote, judged before a byte of it goes further. A plugin may write what its input asks for. */

const outputLimits = {
    files: 50_000,
    /** GitHub refuses larger files: https://docs.github.com/repositories/working-with-files/managing-large-files */
    bytesOfFile: 100 * 1024 * 1024,
    bytes: 1024 * 1024 * 1024,
};
/** Every problem of one language's output; empty when it may be used. */
function outputProblems(entries, limits = outputLimits) {
    const problems = entries.flatMap((entry) => {
        const problem = problemOf(entry, limits.bytesOfFile);
        return problem === undefined ? [] : [`${JSON.stringify(entry.path)}: ${problem}`];
    });
    if (entries.length > limits.files) {
        problems.push(`${entries.length} files were generated, more than ${limits.files}.`);
    }
    const bytes = entries.reduce((sum, entry) => sum + entry.bytes, 0);
    if (bytes > limits.bytes)
        problems.push(`${bytes} bytes were generated, more than ${limits.bytes}.`);
    const folded = new Map();
    for (const { path } of entries) {
        const other = folded.get(fold(path));
        if (other !== undefined) {
            problems.push(`${JSON.stringify(path)} and ${JSON.stringify(other)} are one file where case does not count.`);
        }
        folded.set(fold(path), path);
    }
    return problems;
}
function problemOf({ path, kind, bytes }, maxBytes) {
    if (kind === "symlink")
        return "a symbolic link is not generated code.";
    if (kind === "other")
        return "not a regular file.";
    const misplaced = (0,outputs/* outputPathProblem */.q)(path);
    if (misplaced !== undefined)
        return misplaced;
    if (bytes > maxBytes)
        return `${bytes} bytes, more than ${maxBytes}.`;
    return undefined;
}
/** Files that two languages wrote with different content, told to the later one. */
function overlapsOf(outputs) {
    const owners = new Map();
    return outputs.flatMap(({ language, files }) => {
        const problems = [];
        for (const file of files) {
            const owner = owners.get(fold(file.path));
            if (owner === undefined)
                owners.set(fold(file.path), { language, file });
            else if (Buffer.compare(owner.file.content, file.content) !== 0) {
                problems.push(`${file.path}: ${owner.language} generates this file too, with other content. Give each its own out.`);
            }
        }
        return problems.length > 0 ? [{ language, problems }] : [];
    });
}
function fold(path) {
    return path.normalize("NFC").toLowerCase();
}

;// CONCATENATED MODULE: ./build/js/src/codegen/read-outputs.js
/** The files that a language's generators wrote, from disk into memory. Links are not followed. */




/** For all folders that are read together: far below what any system lets a process hold open. */
const openFiles = 64;
/**
 * @param folder where the generators wrote.
 * @param out where the files go, relative to the folder of config.yaml.
 * @param limit of `openFiles`, shared by what is read at the same time.
 */
async function readOutputs(folder, out, limit = (0,p_limit/* default */.A)(openFiles)) {
    // With types: without them a recursive readdir goes into linked folders.
    const found = await (0,promises_.readdir)(folder, { recursive: true, withFileTypes: true });
    const names = found
        .filter((entry) => !entry.isDirectory())
        .map((entry) => (0,external_node_path_.relative)(folder, (0,external_node_path_.join)(entry.parentPath, entry.name)).split(external_node_path_.sep).join("/"))
        .sort();
    const entries = await limit.map(names, async (name) => {
        const status = await (0,promises_.lstat)((0,external_node_path_.join)(folder, name));
        const kind = status.isFile() ? "file" : status.isSymbolicLink() ? "symlink" : "other";
        return { name, path: external_node_path_.posix.join(out, name), kind, bytes: status.size };
    });
    const problems = outputProblems(entries);
    if (problems.length > 0)
        return { ok: false, problems };
    const files = await limit.map(entries, async ({ name, path }) => {
        return { path, content: await (0,promises_.readFile)((0,external_node_path_.join)(folder, name)) };
    });
    return { ok: true, files };
}

;// CONCATENATED MODULE: ./build/js/src/codegen/ruby-strings.js
/** Texts that an old protoc's Ruby generator writes between double quotes, where Ruby runs what is in `#{}`. */


const interpolation = /#[{$@]/;
/** Before 23 these texts are written as they stand, so that a quote ends them. */
const endsText = /["\\]|#[{$@]/;
/**
 * What files have against a protoc of the hub's own, as `protoc_path` names it: the pinned one escapes all of it. Each a
 * line with the file and what to do. From 23 on, and until https://github.com/protocolbuffers/protobuf/issues/18726 was
 * mended, the whole descriptor is such a text.
 *
 * @param files - those that code is generated for
 */
function rubyProblems(files) {
    return files.flatMap((file) => {
        const fields = [...file.extension, ...file.messageType.flatMap(fieldsIn)]
            .filter(({ jsonName, defaultValue }) => endsText.test(jsonName) || endsText.test(defaultValue))
            .map(({ name }) => problem(file, `json_name or default of the field ${name}`, 'a quote, "\\", "#{", "#$" or "#@"'));
        if (fields.length > 0 || !interpolation.test(descriptorText(file)))
            return fields;
        return [problem(file, "an option", '"#{", "#$" or "#@"')];
    });
}
function problem({ name }, what, holds) {
    const text = `${name}: ${what} holds ${holds}, which Ruby code of an old protoc would run`;
    return `${text}. Change it in its source, or leave out protoc_path.`;
}
function descriptorText(file) {
    const withoutComments = (0,create/* create */.v)(descriptor_pb/* FileDescriptorProtoSchema */.tr, { ...file, sourceCodeInfo: undefined });
    return Buffer.from((0,to_binary/* toBinary */.R)(descriptor_pb/* FileDescriptorProtoSchema */.tr, withoutComments)).toString("latin1");
}
function fieldsIn({ field, extension, nestedType }) {
    return [...field, ...extension, ...nestedType.flatMap(fieldsIn)];
}

// EXTERNAL MODULE: ./build/js/src/codegen/rust-crates.js
var rust_crates = __webpack_require__(33100);
;// CONCATENATED MODULE: ./build/js/src/codegen/generate-code.js
/** Descriptors in, generated files out: each language's generators, run by buf or by protoc with the same result. */

















/**
 * Generates code for all languages. Nothing is written outside the work folder.
 *
 * @throws CommandError when buf or protoc cannot be started or does not end.
 */
async function generateCode(request) {
    for (const target of request.targets) {
        if (/^[-@]/.test(target))
            throw new errors/* ProtoManagerError */.mb(`${target}: protoc would not read it as a file name.`);
    }
    const descriptorSet = withPlainComments(request.descriptorSet);
    const files = describedFiles(descriptorSet);
    const { plans, failures } = await planAll(request, hasServices(files, request.targets));
    if (plans.length === 0)
        return { outputs: [], failures };
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(request.workFolder, "codegen-"));
    try {
        const imports = fileImports(files);
        await (0,promises_.writeFile)((0,external_node_path_.join)(folder, descriptorsFile), descriptorSet);
        await (0,promises_.writeFile)((0,external_node_path_.join)(folder, rust_crates/* crateMappingFile */.am), (0,rust_crates/* crateMapping */.Cn)([...imports.keys()]));
        await (0,promises_.writeFile)((0,external_node_path_.join)(folder, docs_page/* docsPageFile */.t), docs_page/* docsPage */.M);
        await (0,all_done/* allDone */.g)(plans.map(({ index }) => (0,promises_.mkdir)((0,external_node_path_.join)(folder, outputFolder(index)), { recursive: true })));
        const { tools, surroundings = {}, signal, reporter } = request;
        const { targets } = request;
        const imported = importedFiles(imports, targets);
        const reached = reachedFiles(imports, targets);
        // In the order of the set, as buf gives them: Rust's entry point stands beside the first file.
        const inOrder = (names, { alongside }) => {
            const wanted = new Set([...names, ...alongside.filter((name) => reached.has(name))]);
            return [...imports.keys()].filter((name) => wanted.has(name));
        };
        const engineRequest = {
            folder,
            targetsOf: (plan) => inOrder(targets, plan),
            targetsAndImportsOf: (plan) => inOrder([...targets, ...imported], plan),
            tools,
            surroundings,
            signal,
            reporter,
        };
        const refusals = plans.flatMap((plan) => refusedBy(plan, files, engineRequest));
        failures.push(...refusals);
        const refused = new Set(refusals.map(({ language }) => language));
        const kept = plans.filter(({ config }) => !refused.has(config.name));
        const generate = request.engine === "buf" ? generateWithBuf : generateWithProtoc;
        failures.push(...(await generate(kept, engineRequest)));
        return await collect(folder, kept, failures);
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
async function planAll({ languages, tools, hubFolder, environment }, services) {
    const plans = [];
    const failures = [];
    for (const [index, config] of languages.entries()) {
        const result = await (0,codegen_plan/* planGeneration */.CK)(index, config, { tools, hubFolder, environment, services });
        if (result.ok)
            plans.push(result.plan);
        else
            failures.push({ language: config.name, message: result.message });
    }
    return { plans, failures };
}
/** What of the files a generator would write out as more than a name or a text. */
function refusedBy(plan, files, { targetsOf, targetsAndImportsOf }) {
    const { config, protoc } = plan;
    const wanted = new Set(plan.includeImports ? targetsAndImportsOf(plan) : targetsOf(plan));
    const generated = files.filter(({ name }) => wanted.has(name));
    const generators = config.protocBuiltin ?? ((0,codegen_plan/* generatorsOf */.IW)(config, true) ?? []).map(({ name }) => name);
    const names = [generators].flat();
    const problems = [
        ...nameProblems(generated, names),
        ...(protoc !== undefined && names.includes("ruby") ? rubyProblems(generated) : []),
    ];
    return problems.length === 0 ? [] : [{ language: config.name, message: problems.join("\n") }];
}
async function collect(folder, plans, failures) {
    const failed = new Set(failures.map(({ language }) => language));
    const outputs = [];
    const generated = plans.filter(({ config }) => !failed.has(config.name));
    const limit = (0,p_limit/* default */.A)(openFiles);
    const reads = await (0,all_done/* allDone */.g)(generated.map(({ index, config }) => readOutputs((0,external_node_path_.join)(folder, outputFolder(index)), config.out, limit)));
    for (const [index, read] of reads.entries()) {
        const { config } = generated[index];
        if (read.ok)
            outputs.push({ language: config.name, files: read.files });
        else
            failures.push({ language: config.name, message: read.problems.join("\n") });
    }
    const overlaps = overlapsOf(outputs);
    failures.push(...overlaps.map(({ language, problems }) => ({ language, message: problems.join("\n") })));
    const overlapping = new Set(overlaps.map(({ language }) => language));
    return { outputs: outputs.filter(({ language }) => !overlapping.has(language)), failures };
}

;// CONCATENATED MODULE: ./build/js/src/codegen/determinism.js
/** Whether generators give the same bytes twice: in another folder, another time zone and another locale. */



/** Neither is what a runner or a laptop has. A locale that the machine lacks is as good as none to a program. */
const elsewhere = { TZ: "Asia/Kathmandu", LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8" };
/**
 * Generates again, and compares.
 *
 * @param first - what `generateCode` gave for the same request
 * @param services - a target has a service
 * @throws CommandError as `generateCode` does
 */
async function findDifferences(first, request, services) {
    const names = new Set(first.map(({ language }) => language));
    const languages = request.languages.filter(({ name }) => names.has(name));
    const again = await generateCode({ ...request, languages, surroundings: elsewhere });
    const differences = [];
    for (const output of first) {
        const failed = again.failures.find(({ language }) => language === output.language);
        if (failed !== undefined) {
            differences.push({ language: output.language, failure: failed.message, plugins: [], files: [] });
            continue;
        }
        const files = differingFiles(output, again.outputs.find(({ language }) => language === output.language));
        if (files.length === 0)
            continue;
        const config = languages.find(({ name }) => name === output.language);
        const plugins = await pluginsAtFault(config, request, services);
        differences.push({ language: output.language, plugins, files });
    }
    return differences;
}
/** Each generator twice, alone or with the one whose files it adds to. */
async function pluginsAtFault(config, request, services) {
    const own = config.plugin ?? config.protocBuiltin;
    if (own !== undefined)
        return [own];
    const bases = new Map(((0,codegen_plan/* generatorsOf */.IW)(config, services) ?? []).map((one) => [one.name, one.extends]));
    const guilty = [];
    for (const [name, base] of bases) {
        if (base !== undefined && guilty.includes(base))
            continue;
        const plugins = base === undefined ? [name] : [base, name];
        const alone = { ...request, languages: [{ ...config, plugins }] };
        const [one] = (await generateCode(alone)).outputs;
        const [two] = (await generateCode({ ...alone, surroundings: elsewhere })).outputs;
        if (one !== undefined && differingFiles(one, two).length > 0)
            guilty.push(name);
    }
    return guilty;
}
function differingFiles(one, two) {
    const left = new Map(one.files.map(({ path, content }) => [path, content]));
    const right = new Map(two?.files.map(({ path, content }) => [path, content]));
    const paths = new Set([...left.keys(), ...right.keys()]);
    return [...paths].filter((path) => !same(left.get(path), right.get(path))).sort();
}
function same(one, two) {
    return one !== undefined && two !== undefined && external_node_buffer_.Buffer.compare(one, two) === 0;
}

;// CONCATENATED MODULE: ./build/js/src/codegen/name-clashes.js
/** Names that the code of several files has. */
/** Names that more than one file has, sorted. */
function clashesOf(namesByFile) {
    const owners = new Map();
    for (const [file, names] of namesByFile) {
        for (const name of new Set(names)) {
            const known = owners.get(name);
            if (known === undefined)
                owners.set(name, [file]);
            else
                known.push(file);
        }
    }
    return [...owners]
        .filter(([, files]) => files.length > 1)
        .map(([name, files]) => ({ name, files }))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
}

;// CONCATENATED MODULE: ./build/js/src/codegen/python-facade.js
/** Names that the facade's Python module has of one file while another has them too. */


/** A class or a variable of a stub (`_pb2.pyi`), which declares one to a line. */
const declared = /^(?:class ([A-Za-z]\w*)\(|([A-Za-z]\w*): )/gm;
/** `import public` is `from … import *`, file by file: of equal names the last one stays. */
function hiddenNames(output, { out }, facade) {
    const stubs = new Map(output.files.map(({ path, content }) => [path, content]));
    return clashesOf(new Map(facade.imported.map((file) => {
        const stub = stubs.get(external_node_path_.posix.join(out, `${moduleOf(file)}_pb2.pyi`)) ?? Buffer.of();
        return [file, namesIn(Buffer.from(stub).toString("utf8"))];
    })));
}
function namesIn(stub) {
    const names = stub.matchAll(declared).map(([, type, variable]) => (type ?? variable));
    // The descriptor of the file itself, which every module has.
    return names.filter((name) => name !== "DESCRIPTOR").toArray();
}
/** As protoc's Python generator names its files: `-` is no part of a name, and a dot begins another module. */
function moduleOf(file) {
    return file
        .replace(/\.proto$/, "")
        .replaceAll("-", "_")
        .replaceAll(".", "/");
}

// EXTERNAL MODULE: ./build/js/src/assembly/candidates.js
var candidates = __webpack_require__(50336);
;// CONCATENATED MODULE: ./build/js/src/codegen/typescript-barrel.js
/**
 * The barrel: a TypeScript module beside the facade's own that re-exports the modules of all files, since protoc-gen-es
 * re-exports nothing for `import public`.
 */



/** An export of a generated module. protoc-gen-es writes each at the beginning of a line, as one of these. */
const exported = /^export (?:declare )?(type|const|enum) ([\w$]+)/gm;
/** The kinds of files that a module consists of, depending on the plugin's option `target`. */
const endings = [".ts", ".d.ts", ".js"];
/**
 * `<facade>.ts`, and `.js` and `.d.ts` with other targets. A name that several modules export stands at none of them:
 * `export *` of both would not compile, and to choose one would give importers another type when a file comes.
 * Nothing for CommonJS.
 */
function typescriptBarrel(output, { out, opt }, facade) {
    const options = new Map(opt.flatMap((text) => text.split(",")).map(splitOption));
    if (options.get("js_import_style") === "legacy_commonjs")
        return { files: [], clashes: [] };
    const code = new Map(output.files.map(({ path, content }) => [path, content]));
    const exportsOf = (file, ending) => exportsIn(code.get(external_node_path_.posix.join(out, typescript_barrel_moduleOf(file) + ending)));
    const files = [facade.importPath, ...facade.files];
    const clashes = clashesOf(new Map(files.map((file) => [
        file,
        endings.flatMap((ending) => exportsOf(file, ending)?.map(({ name }) => name) ?? []),
    ])));
    const shared = new Set(clashes.map(({ name }) => name));
    const extension = options.get("import_extension")?.replace(/^none$|^\./, "") ?? "";
    const barrels = endings
        .filter((ending) => exportsOf(facade.importPath, ending) !== undefined)
        .map((ending) => {
        const statements = files.map((file) => {
            const from = specifier(file, facade.importPath, extension);
            return reexport(exportsOf(file, ending) ?? [], shared, from);
        });
        const head = [candidates/* GENERATED_NOTICE */.HY, "/* eslint-disable */", ...leftOut(clashes)];
        const path = external_node_path_.posix.join(out, facade.importPath.replace(/\.proto$/, ending));
        return { path, content: Buffer.from(`${[...head, "", ...statements.flat()].join("\n")}\n`) };
    });
    return { files: barrels, clashes };
}
function splitOption(option) {
    const [key = "", ...value] = option.split("=");
    return [key, value.join("=")];
}
function typescript_barrel_moduleOf(file) {
    return `${file.replace(/\.proto$/, "")}_pb`;
}
/** Undefined when there is no such file. */
function exportsIn(code) {
    if (code === undefined)
        return undefined;
    const matches = Buffer.from(code).toString("utf8").matchAll(exported);
    return matches
        .map(([, kind, name]) => ({ name: name, kind: kind === "type" ? "type" : "value" }))
        .toArray();
}
function specifier(file, facade, extension) {
    const path = external_node_path_.posix.relative(external_node_path_.posix.dirname(facade), typescript_barrel_moduleOf(file));
    const relative = path.startsWith("../") ? path : `./${path}`;
    return JSON.stringify(extension === "" ? relative : `${relative}.${extension}`);
}
/** All of a module, or those of its names that are no other's. */
function reexport(exports, shared, from) {
    const own = exports.filter(({ name }) => !shared.has(name));
    if (own.length === exports.length)
        return [`export * from ${from};`];
    if (own.length === 0)
        return [];
    const names = own.map(({ name, kind }) => `  ${kind === "type" ? "type " : ""}${name},`);
    return ["export {", ...names, `} from ${from};`];
}
function leftOut(clashes) {
    if (clashes.length === 0)
        return [];
    const lines = clashes.map(({ name, files }) => `// ${name}: ${files.map(printable).join(", ")}`);
    return ["", "// Not here, since several files have it; import it from the module of one:", ...lines];
}
/** A path in a comment of one line, which these characters would end. */
function printable(path) {
    return path.replace(/[\0-\x1f\x7f\u2028\u2029]/g, "?");
}

;// CONCATENATED MODULE: ./build/js/src/codegen/facade.js
/**
 * What generated code makes of a facade, in languages where a public import alone gives too little or too much: a
 * module that re-exports the others in TypeScript, names that hide each other in Python (docs/specification.md 4).
 */


/** Adds what is to be generated beside the code of a facade. Pure: all that is known of names is read from the code. */
function facadeCode(outputs, languages, facade) {
    const configs = new Map(languages.map((config) => [config.name, config]));
    const clashes = [];
    const completed = outputs.map((output) => {
        const config = configs.get(output.language);
        if (config.name === "python" && config.plugin === undefined) {
            clashes.push({ language: "python", names: hiddenNames(output, config, facade) });
        }
        if (config.plugin !== "protoc-gen-es" && (config.name !== "typescript" || config.plugin !== undefined)) {
            return output;
        }
        const barrel = typescriptBarrel(output, config, facade);
        clashes.push({ language: "typescript", names: barrel.clashes });
        return { ...output, files: [...output.files, ...barrel.files].sort(byPath) };
    });
    return { outputs: completed, clashes };
}
function byPath(a, b) {
    return a.path < b.path ? -1 : 1;
}

;// CONCATENATED MODULE: ./build/js/src/codegen/generation-error.js

/** Languages that could not be generated, or not twice alike. Nothing was written. */
class GenerationError extends errors/* ProtoManagerError */.mb {
    name = "GenerationError";
    /** All languages, in the order asked. */
    languages;
    constructor(message, languages) {
        super(message);
        this.languages = languages;
    }
}

// EXTERNAL MODULE: ./build/js/src/codegen/output-cache.js
var output_cache = __webpack_require__(36263);
// EXTERNAL MODULE: ./build/js/src/counted.js
var counted = __webpack_require__(68893);
// EXTERNAL MODULE: ./build/js/src/run/go-packages.js
var go_packages = __webpack_require__(25253);
// EXTERNAL MODULE: ./build/js/src/run/managed.js + 1 modules
var managed = __webpack_require__(44279);
// EXTERNAL MODULE: ./build/js/src/diagnostics.js
var src_diagnostics = __webpack_require__(57599);
;// CONCATENATED MODULE: ./build/js/src/run/strict.js


/**
 * `--strict` for what is found out after the assembly, whose own warnings it judges itself.
 *
 * @throws ProtoManagerError that lists the warnings
 */
function refuseWarnings(diagnostics, strict) {
    const warnings = diagnostics.filter(({ severity }) => severity === "warning");
    if (!strict || warnings.length === 0)
        return;
    const lines = warnings.map(src_diagnostics/* formatDiagnostic */.x);
    throw new errors/* ProtoManagerError */.mb(`--strict: nothing was written.\n${lines.join("\n")}`);
}

;// CONCATENATED MODULE: ./build/js/src/run/generate.js
/** Code generated from what the compiler gave, and remembered by its input. */













/** @throws GenerationError, or ProtoManagerError when `--strict` makes a warning an error */
async function generate(request, edges) {
    const { key, outputs: known } = request.assembled.compiled;
    const { outputs, failures } = known === undefined ? await generateAnew(request, edges) : { outputs: known, failures: [] };
    if (outputs.length > 0)
        edges.reporter.info(describeOutputs(outputs, known !== undefined));
    if (key !== undefined && known === undefined && failures.length === 0)
        await remember(key, outputs, edges);
    const languages = reportsOf(request.languages, outputs, failures, "kept");
    const notes = (0,go_packages/* goPackageWarnings */.a)(request);
    refuseWarnings(notes, request.strict);
    const completed = withFacade(outputs, request);
    return { ...completed, languages, notes: [...notes, ...completed.notes] };
}
/** The code of all files, and in import mode what the facade's is completed with. */
function withFacade(outputs, request) {
    const { config, assembled, languages, packages, strict } = request;
    const { mode, importPath } = config.globalProto;
    // The code of some packages tells nothing of the others, which the facade has as well.
    if (mode === "merge" || packages !== undefined)
        return { outputs, notes: [] };
    const { targets, publicImports } = assembled.assembly;
    const files = targets.filter((name) => name !== importPath);
    const completed = facadeCode(outputs, languages, { importPath, imported: publicImports, files });
    const notes = completed.clashes.flatMap(({ language, names }) => names.map((name) => describeClash(language, name)));
    refuseWarnings(notes, strict);
    return { outputs: completed.outputs, notes };
}
function describeClash(language, { name, files }) {
    if (language === "typescript") {
        return (0,codes/* diagnostic */.Y)("PM5102", `"${name}" is exported by ${files.join(" and ")}, and so not by the barrel`);
    }
    const hidden = files.slice(0, -1).join(" and ");
    return (0,codes/* diagnostic */.Y)("PM5103", `"${name}" of ${files.at(-1)} hides that of ${hidden} in the facade's module`);
}
function describeOutputs(outputs, cached) {
    const counts = outputs.map(({ language, files }) => `${language} (${(0,counted/* counted */.h)(files.length, "file")})`);
    return `Generated ${counts.join(", ")}${cached ? ", taken from the cache" : ""}.`;
}
/** @throws GenerationError for a language that fails, unless config.yaml goes on without it, or that differs */
async function generateAnew(request, edges) {
    const { config, assembled, languages, packages, hubFolder, workFolder } = request;
    const { reporter, environment, signal } = edges;
    const { assembly, sources, compiled } = assembled;
    const targets = (0,narrow_targets/* narrowTargets */.q)(config, assembly, sources, packages);
    const descriptorSet = (0,managed/* withManaged */.II)(compiled.descriptorSet, config, assembly.targets, (0,managed/* modulesOf */.XG)(sources));
    const services = hasServices(describedFiles(descriptorSet), targets);
    const tools = await request.tools(services);
    const { engine } = config.generate;
    const asked = { descriptorSet, targets, languages, engine, tools, hubFolder, workFolder };
    const generation = { ...asked, environment, signal, reporter };
    const result = await generateCode(generation);
    if (result.failures.length > 0 && !config.generate.continueOnError)
        throw failed(request, result);
    if (request.deterministic) {
        const differences = await findDifferences(result.outputs, generation, services);
        if (differences.length > 0)
            throw notDeterministic(request, result, differences);
        reporter.info("Generated twice, with the same bytes.");
    }
    return result;
}
function failed({ languages }, { outputs, failures }) {
    const lines = failures.map(({ language, message }) => `${language}: ${message}`);
    const text = `Code could not be generated, so nothing was written:\n${lines.join("\n")}`;
    return new GenerationError(text, reportsOf(languages, outputs, failures, "failed"));
}
function notDeterministic({ languages }, { outputs, failures }, differences) {
    const found = differences.map(({ language, failure, plugins, files }) => {
        if (failure !== undefined)
            return { language, message: `failed the second time: ${failure}` };
        const who = plugins.length === 0 ? "its plugins together" : plugins.join(" and ");
        return { language, message: `${who} gave other bytes the second time: ${files.slice(0, 10).join(", ")}` };
    });
    const lines = found.map(({ language, message }) => `${language}: ${message}`);
    const text = "Generated twice, in other folders, time zones and locales, and not alike, so nothing was written:\n" +
        `${lines.join("\n")}\nUse another version of the plugin, or an option that leaves times and paths out.`;
    return new GenerationError(text, reportsOf(languages, outputs, [...failures, ...found], "failed"));
}
function reportsOf(languages, outputs, failures, ofFailed) {
    return languages.map(({ name }) => {
        const files = outputs.find(({ language }) => language === name)?.files.length ?? 0;
        const failure = failures.find(({ language }) => language === name);
        if (failure === undefined)
            return { language: name, outcome: "generated", files };
        return { language: name, outcome: ofFailed, files, message: failure.message };
    });
}
/** A cache without room costs the next run time, and this one nothing. */
async function remember(key, outputs, edges) {
    try {
        await (0,output_cache/* openOutputCache */.a)(edges.cacheFolder, edges.now).put(key, outputs);
    }
    catch (error) {
        edges.reporter.debug(`the generated code was not cached: ${(0,errors/* messageOf */.bD)(error)}`);
    }
}

// EXTERNAL MODULE: ./build/js/src/run/setup.js + 11 modules
var run_setup = __webpack_require__(35148);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/@bufbuild/protobuf/dist/esm/fields.js
var fields = __webpack_require__(17856);
;// CONCATENATED MODULE: ./build/js/src/toolchain/select-descriptors.js
/** One descriptor set out of several, with what some files need and nothing else. Pure. */



/**
 * The targets and all they import, imports first, in canonical form.
 *
 * @param descriptorSets - serialised, each with all that its files import; a file in several of them is one and the same
 * @param targets - import names
 */
function selectDescriptors(descriptorSets, targets, { sourceInfo }) {
    const files = new Map();
    for (const bytes of descriptorSets) {
        for (const file of (0,from_binary/* fromBinary */.Er)(descriptor_pb/* FileDescriptorSetSchema */.Zw, bytes).file)
            files.set(file.name, file);
    }
    const selected = new Set(targets);
    // A set grows while it is walked.
    for (const name of selected) {
        const { dependency, optionDependency } = files.get(name);
        for (const imported of [...dependency, ...optionDependency])
            selected.add(imported);
    }
    // In the order of the sets, imports first.
    const file = [...files.values()].filter(({ name }) => selected.has(name));
    for (const one of file) {
        if (!sourceInfo)
            (0,fields/* clearField */.k)(one, descriptor_pb/* FileDescriptorProtoSchema */.tr.field.sourceCodeInfo);
        // buf and protoc list the same locations in another order.
        else
            one.sourceCodeInfo?.location.sort((a, b) => compare(a.path, b.path) || compare(a.span, b.span));
    }
    return (0,canonical_descriptors/* canonicalDescriptors */.vz)((0,to_binary/* toBinary */.R)(descriptor_pb/* FileDescriptorSetSchema */.Zw, (0,create/* create */.v)(descriptor_pb/* FileDescriptorSetSchema */.Zw, { file })));
}
function compare(a, b) {
    const differs = a.findIndex((number, index) => number !== b[index]);
    return differs === -1 ? a.length - b.length : a[differs] - (b[differs] ?? -1);
}

;// CONCATENATED MODULE: ./build/js/src/verification/closed-sets.js
/**
 * Sources in sets that can be compiled. One run over all of them is not always possible: two repositories may have
 * other files at one path, or copies of one declaration, and a file may be imported under two names
 * (docs/specification.md 15).
 */


/**
 * Every wanted file is a target of one set, in which each import name has one text and each symbol one declaration.
 * Of equal files with one import name the first stands for all.
 */
function closedSets(wanted, output) {
    const sets = [];
    for (const file of wanted) {
        const fits = sets.some((set) => set.addUnderAnyName(file));
        if (fits)
            continue;
        const set = new OpenSet(output);
        // A file that does not even fit with its own imports is for the compiler to refuse.
        if (!set.addUnderAnyName(file))
            set.force(file);
        sets.push(set);
    }
    return sets;
}
class OpenSet {
    files = new Map();
    targets = new Map();
    conflicts = new Map();
    #output;
    #names = new Map();
    /** Import name → the file whose text it is. */
    #owners = new Map();
    /** Symbol → import name of the file that declares it. */
    #declared = new Map();
    constructor(output) {
        this.#output = output;
    }
    /** Takes the file with all it imports, under the first of its names that fits; false when none does. */
    addUnderAnyName(file) {
        for (const name of file.importNames) {
            const closure = this.#closure([name, file]);
            if (typeof closure !== "string") {
                this.#take(closure);
                this.#target(name, file);
                this.conflicts.delete(file);
                return true;
            }
            if (!this.conflicts.has(file))
                this.conflicts.set(file, closure);
        }
        return false;
    }
    force(file) {
        const name = file.importNames[0];
        this.files.set(name, file.text);
        this.#target(name, file);
        this.conflicts.delete(file);
    }
    #target(name, { repository, path }) {
        if (!this.targets.has(name))
            this.targets.set(name, { repository, path });
    }
    /** What would be new with this file; a text when it does not fit, which says why. */
    #closure(start) {
        const names = new Map();
        const owners = new Map();
        const declared = new Map();
        const output = new Set();
        const open = [start];
        for (let next = open.pop(); next !== undefined; next = open.pop()) {
            const [name, file] = next;
            if (name.startsWith(candidates/* WELL_KNOWN_PREFIX */.I0))
                continue;
            const known = this.#names.get(file) ?? names.get(file);
            if (known === name)
                continue;
            if (known !== undefined)
                return `${placeOf(file)} is imported as "${known}" and as "${name}"`;
            const owner = this.#owners.get(name) ?? owners.get(name);
            if (owner !== undefined && owner.text !== file.text) {
                return `"${name}" of ${placeOf(file)} has other content than that of ${placeOf(owner)}`;
            }
            for (const symbol of file.declares) {
                const other = this.#declared.get(symbol) ?? declared.get(symbol) ?? name;
                if (other !== name)
                    return `"${symbol}" is declared in "${other}" and in "${name}"`;
                declared.set(symbol, name);
            }
            names.set(file, name);
            if (owner === undefined)
                owners.set(name, file);
            for (const imported of file.imports) {
                if (imported.file === undefined)
                    output.add(imported.path);
                else
                    open.push([imported.path, imported.file]);
            }
        }
        return { files: [...names].map(([file, name]) => [name, file]), output };
    }
    #take({ files, output }) {
        for (const [name, file] of files) {
            this.#names.set(file, name);
            if (!this.#owners.has(name))
                this.#owners.set(name, file);
            this.files.set(name, file.text);
            for (const symbol of file.declares)
                this.#declared.set(symbol, name);
        }
        for (const name of output)
            this.#takeOutput(name);
    }
    #takeOutput(name) {
        const { importPath, files } = this.#output;
        for (const [path, text] of files)
            if (!this.files.has(path))
                this.files.set(path, text);
        if (name !== importPath) {
            this.files.set(name, `syntax = "proto3";\nimport public ${JSON.stringify(importPath)};\n`);
        }
    }
}
function placeOf({ repository, path }) {
    return (0,src_diagnostics/* formatLocation */.j)({ repository, path });
}

;// CONCATENATED MODULE: ./build/js/src/run/compile-sources.js
/** Sources compiled as they are, before anything was merged: what the result is compared with. */
/** Runs of the compiler after which the files that are left are given up. */
const maxRuns = 60;
/**
 * Compiles every set; one that is refused is cut in halves, so that a file which cannot be compiled leaves the others
 * comparable.
 */
async function compileSources(sets, compile) {
    const compiled = { sets: [], refused: [] };
    const open = sets.map(({ files, targets }) => ({ files, targets: [...targets] }));
    for (let runs = 0; open.length > 0; runs++) {
        const { files, targets } = open.shift();
        const result = await compile(files, targets.map(([name]) => name));
        if (result.ok) {
            compiled.sets.push({ descriptorSet: result.descriptorSet, files: new Map(targets) });
        }
        else if (targets.length > 1 && runs < maxRuns) {
            const half = targets.length >> 1;
            open.push({ files, targets: targets.slice(0, half) }, { files, targets: targets.slice(half) });
        }
        else {
            const { message } = result.messages[0];
            compiled.refused.push(...targets.map(([, file]) => ({ ...file, message })));
        }
    }
    return compiled;
}

// EXTERNAL MODULE: ./build/js/src/run/generation-key.js
var generation_key = __webpack_require__(71981);
;// CONCATENATED MODULE: ./build/js/src/run/source-descriptors.js
/** The descriptor set of the sources, under the names they have by themselves (docs/specification.md 17). */












/** Name of the set among cached outputs. */
const cachedAs = "descriptor set";
/** @throws ProtoManagerError when, with `--strict`, a source is left out */
async function sourceDescriptors(stage, edges) {
    const { descriptorSet: wanted } = stage.config;
    if (wanted === undefined)
        return { files: [], notes: [] };
    return edges.reporter.stage("descriptors", "Describing the sources", () => describe(wanted, stage, edges));
}
async function describe(wanted, stage, edges) {
    const { config, assembled, strict } = stage;
    const { leftOut, ...together } = compilableTogether(assembled.assembly, config);
    const key = keyOf(together, wanted, config);
    const known = await fromCache(key, edges);
    const { content, refused } = known ?? (await source_descriptors_compile(together, wanted, stage, edges));
    if (known === undefined)
        await source_descriptors_remember(key, { content, refused }, edges);
    const notes = [...leftOut, ...refused];
    refuseWarnings(notes, strict);
    const lacking = notes.length === 0 ? "" : `, without ${(0,counted/* counted */.h)(notes.length, "source file")}`;
    edges.reporter.info(`Described the sources in ${wanted.output}${lacking}.`);
    return { files: [{ path: wanted.output, content }], notes };
}
/** What one compiler run takes, and PM5201 for each source that cannot be in it. */
function compilableTogether({ collected, compilation, targets }, { globalProto: { mode, importPath } }) {
    if (mode === "import") {
        // The exported tree has been compiled: what does not fit together was refused.
        const exported = targets.filter((name) => name !== importPath);
        const places = new Map(exported.map((name) => [name, { repository: "hub", path: name }]));
        return { files: compilation, targets: places, leftOut: [] };
    }
    const [first] = closedSets(collected, { importPath, files: compilation });
    if (first === undefined)
        return { files: new Map(), targets: new Map(), leftOut: [] };
    const leftOut = [...first.conflicts].map(([{ repository, path }, reason]) => leftOutOf({ repository, path }, reason));
    return { ...first, leftOut };
}
function leftOutOf(place, reason) {
    return (0,codes/* diagnostic */.Y)("PM5201", `left out of the descriptor set: ${reason}`, place);
}
async function source_descriptors_compile(together, wanted, stage, edges) {
    const { sets, refused } = await compileSources([together], (0,run_compile/* engineCompiler */.Y)(stage, await stage.tools(), edges.signal));
    const names = sets.flatMap(({ files }) => [...files.keys()]);
    return {
        content: selectDescriptors(sets.map(({ descriptorSet }) => descriptorSet), names, wanted),
        refused: refused.map(({ message, ...place }) => leftOutOf(place, `it does not compile alone: ${message}`)),
    };
}
/** SHA-256, hexadecimal, of all that decides what is compiled and kept of it. */
function keyOf({ files, targets }, { sourceInfo }, config) {
    const input = { files, targets: [...targets.keys()], languages: [], engine: config.generate.engine };
    const compiled = (0,generation_key/* generationKey */.g)({ ...input, toolchain: (0,tools/* toolPins */.X2)(config, []) });
    return (0,external_node_crypto_.createHash)("sha256")
        .update(JSON.stringify([cachedAs, sourceInfo, compiled]))
        .digest("hex");
}
async function fromCache(key, edges) {
    const known = await (0,output_cache/* openOutputCache */.a)(edges.cacheFolder, edges.now).get(key);
    const content = known?.[0]?.files[0]?.content;
    return content && { content, refused: [] };
}
/** A set that lacks files is made anew each time: why it does is not in it. */
async function source_descriptors_remember(key, { content, refused }, edges) {
    if (refused.length > 0)
        return;
    const files = [{ path: cachedAs, content }];
    try {
        await (0,output_cache/* openOutputCache */.a)(edges.cacheFolder, edges.now).put(key, [{ language: cachedAs, files }]);
    }
    catch (error) {
        edges.reporter.debug(`the descriptor set was not cached: ${(0,errors/* messageOf */.bD)(error)}`);
    }
}

;// CONCATENATED MODULE: ./build/js/src/run/stopwatch.js
/** The reporter, and how long each stage took: seconds, to the millisecond; a stage that ran twice counts twice. */
function measured(reporter, now) {
    const seconds = {};
    const stage = async (name, title, body) => {
        const begin = now();
        try {
            return await reporter.stage(name, title, body);
        }
        finally {
            seconds[name] = Math.round((seconds[name] ?? 0) * 1000 + now() - begin) / 1000;
        }
    };
    return { reporter: { ...reporter, stage }, seconds };
}

// EXTERNAL MODULE: ./build/js/src/assembly/name-pins.js
var name_pins = __webpack_require__(77114);
// EXTERNAL MODULE: ./build/js/src/assembly/parser.js + 11 modules
var parser = __webpack_require__(47197);
// EXTERNAL MODULE: ./build/js/src/assembly/syntax-error.js
var syntax_error = __webpack_require__(70018);
;// CONCATENATED MODULE: ./build/js/src/verification/changed-units.js



/**
/**
 * Tells of a full merged name whether the top-level declaration it is in may mean something else than before: it has
 * another text, comments included, is in a file of another syntax, or mentions a name that came or went. Both are the
 * texts of all files of a result, which have one package.
 */
function changedUnits(before, after) {
    const now = after.map((text) => (0,parser/* parseProto */.G)(text, "result"));
    const [texts, newTexts] = [unitTexts(before.map(parsed)), unitTexts(now)];
    const moved = new Set([...new Set(texts.keys()).symmetricDifference(new Set(newTexts.keys()))].map(simpleName));
    const same = new Set();
    for (const [name, text] of newTexts) {
        if (texts.get(name) === text && !mentions(text, moved))
            same.add(name);
    }
    const scope = now.map(scopeOf).find((name) => name !== "") ?? "";
    const inside = scope === "" ? 0 : scope.length + 1;
    return (merged) => !same.has((0,name_pins/* qualify */.Ss)(scope, merged.slice(inside).split(".", 1)[0]));
}
/** What is committed may be anything. */
function parsed(text) {
    try {
        return (0,parser/* parseProto */.G)(text, "committed");
    }
    catch (error) {
        if (error instanceof syntax_error/* ProtoSyntaxError */.S)
            return undefined;
        throw error;
    }
}
function scopeOf({ package: node }) {
    return node?.name ?? "";
}
/** By the full name of each thing that a declaration gives to the package, from the end of the line of the one before it. */
function unitTexts(files) {
    const texts = new Map();
    for (const file of files) {
        if (file === undefined)
            continue;
        const { declarations, text, syntax } = file;
        let start = 0;
        for (const node of declarations) {
            const names = node.kind === "extend" ? node.fields.map(({ name }) => name.name) : [node.name.name];
            // A comment at the end of the line belongs to what stands before it.
            const found = text.indexOf("\n", node.end);
            const lineEnd = found === -1 ? text.length : found;
            const own = text.slice(Math.min(start, node.start), lineEnd).trim();
            for (const name of names)
                texts.set((0,name_pins/* qualify */.Ss)(scopeOf(file), name), `${syntax} ${own}`);
            start = lineEnd;
        }
    }
    return texts;
}
function simpleName(name) {
    return name.slice(name.lastIndexOf(".") + 1);
}
/** A relative name may be captured by a declaration that is new, or set free by one that is gone. */
function mentions(text, names) {
    return names.size > 0 && text.match(/[A-Za-z_]\w*/g).some((word) => names.has(word));
}

;// CONCATENATED MODULE: ./build/js/src/verification/difference.js
/** What verification finds, as data and as lines of text. */
/** For what one side does not have. */
const NONE = "none";
const maxValue = 200;
/** `"a.v1.Item.name", now "g.v1.Item.name": presence is explicit in the source and implicit in the result`. */
function describeDifference({ source, merged, what, before, after }) {
    const element = merged === source ? `"${source}"` : `"${source}", now "${merged}"`;
    return `${element}: ${what} is ${shown(before)} in the source and ${shown(after)} in the result`;
}
function shown(value) {
    const line = value.replaceAll("\n", "⏎");
    return line.length > maxValue ? `${line.slice(0, maxValue)}…` : line;
}

// EXTERNAL MODULE: ./build/js/src/verification/figures.js
var verification_figures = __webpack_require__(3794);
;// CONCATENATED MODULE: ./build/js/src/verification/reserved.js
/** Ranges and names that messages and enums keep free. */
/** @param beyond - how far `end` is behind the last number: 1 in messages, 0 in enums */
function rangesText(ranges, beyond) {
    return ranges.map((range) => rangeText(range, beyond)).join(", ");
}
function rangeText({ start, end }, beyond) {
    const last = end - beyond;
    return start === last ? String(start) : `${start} to ${last}`;
}
/** Editions can only reserve identifiers; other names are those of no field and may go (PM2402). */
function reservedNames(names) {
    return names.filter(isIdentifier).join(", ");
}
function isIdentifier(name) {
    return /^[A-Za-z_]\w*$/.test(name);
}

;// CONCATENATED MODULE: ./build/js/src/verification/source-spans.js
/** Spans of source info: [line, column, line, column], the second line left out when it is the first. */
/** Locations of the items of a repeated field that the statement at `index` holds: they follow its own, in order. */
function itemsInside(locations, index) {
    const { path, span } = locations[index];
    const items = [];
    for (let at = index + 1; at < locations.length && isInside(locations[at].span, span); at++) {
        const item = locations[at];
        const isItem = item.path.length === path.length + 1 && path.every((step, depth) => item.path[depth] === step);
        if (isItem)
            items.push(item);
    }
    return items;
}
/** Line and column behind a span. */
function endOf(span) {
    return span.length === 3 ? [span[0], span[2]] : [span[2], span[3]];
}
function isInside(inner, outer) {
    const notAfter = (a, b) => a[0] < b[0] || (a[0] === b[0] && a[1] <= b[1]);
    return notAfter(outer, inner) && notAfter(endOf(inner), endOf(outer));
}

;// CONCATENATED MODULE: ./build/js/src/verification/dropped-comments.js
/** Comments of statements that the result cannot have: they go with the statement (docs/specification.md 3.4). */


/** Field of the reserved names in DescriptorProto and in EnumDescriptorProto. */
const RESERVED_NAME = { message: 10, enum: 5 };
/** `reserved` with names only that are no identifiers, which no edition has: PM2402. */
function reservesNoIdentifier(element, locations, index) {
    if (!("reservedName" in element))
        return false;
    const field = "value" in element ? RESERVED_NAME.enum : RESERVED_NAME.message;
    if (locations[index].path.at(-1) !== field)
        return false;
    const reserved = element.reservedName;
    if (reserved.every(isIdentifier))
        return false;
    const names = itemsInside(locations, index).map(({ path }) => reserved[path.at(-1)]);
    return names.length > 0 && !names.some(isIdentifier);
}
/** Features in the options of messages, oneofs, enums, values, services and rpcs, as paths in descriptor.proto. */
const FEATURES = / of (?:7\.12|2\.1|3\.7|3\.2|3\.34|4\.35)(?:\.|$)/;
/** A comment of a feature, which one side may have and the other not, as `enforce_naming_style` and `enum_type`. */
function isOfFeature(comment) {
    return FEATURES.test(comment);
}

;// CONCATENATED MODULE: ./build/js/src/verification/compare-comments.js
/** The comments of one element beside those of what it became. */


/** Leading and trailing comments, and comments inside of the element that belong to nothing with a name. */
function compareComments(source, result) {
    const [here, there] = [source.comments.of(source.element), result.comments.of(result.element)];
    return [...new Set([...here.keys(), ...there.keys()])]
        .map((what) => ({ what, before: here.get(what) ?? NONE, after: there.get(what) ?? NONE }))
        .filter(({ before, after }) => before !== after)
        .filter((difference) => !isUncertain(difference, source, result));
}
/** What compilers see in other ways as soon as anything is put beside the comment; nothing is lost by it. */
function isUncertain({ what, before, after }, source, result) {
    if (isOfFeature(what))
        return before === NONE || after === NONE;
    if (what === "leading comment" || what === "leading comment of the extend block") {
        return [source, result].some(({ comments, element }) => comments.isAmbiguous(element));
    }
    // To protoc the comment in `message M { /* … */ }` belongs to nothing until a statement is put behind it.
    return what === "trailing comment" && before === NONE && !source.comments.has(after);
}

// EXTERNAL MODULE: ./node_modules/@bufbuild/protobuf/dist/esm/descriptors.js
var descriptors = __webpack_require__(22567);
;// CONCATENATED MODULE: ./build/js/src/verification/json-format.js

/** The resolved feature `json_format`, the one that descriptors of @bufbuild/protobuf do not tell. */
function jsonFormat(type) {
    let scope = type;
    while (scope !== undefined) {
        const format = scope.proto.options?.features?.jsonFormat ?? descriptor_pb/* FeatureSet_JsonFormat */.Lt.JSON_FORMAT_UNKNOWN;
        if (format !== descriptor_pb/* FeatureSet_JsonFormat */.Lt.JSON_FORMAT_UNKNOWN)
            return descriptor_pb/* FeatureSet_JsonFormat */.Lt[format].toLowerCase();
        scope = scope.kind === "file" ? undefined : (scope.parent ?? scope.file);
    }
    const legacy = type.file.edition === descriptor_pb/* Edition */.rJ.EDITION_PROTO2;
    return descriptor_pb/* FeatureSet_JsonFormat */.Lt[legacy ? descriptor_pb/* FeatureSet_JsonFormat */.Lt.LEGACY_BEST_EFFORT : descriptor_pb/* FeatureSet_JsonFormat */.Lt.ALLOW].toLowerCase();
}

;// CONCATENATED MODULE: ./build/js/src/verification/facets.js
/**
 * What there is to say of an element, in terms that do not depend on its file's syntax: features are resolved, types
 * have the result's names. Two elements are equal when their facets are.
 */




function messageFacets(message, { names, options }) {
    const { proto } = message;
    return new Map([
        ["JSON format", jsonFormat(message)],
        ["reserved ranges", rangesText(proto.reservedRange, 1)],
        ["reserved names", reservedNames(proto.reservedName)],
        ["extension ranges", rangesText(proto.extensionRange, 1)],
        ["nested types", nestedTypes(message, names)],
        ...options.of(proto.options),
        ...proto.extensionRange.flatMap((range) => [...options.of(range.options)].map(([what, value]) => [`${what} of extensions ${rangeText(range, 1)}`, value])),
    ]);
}
function nestedTypes({ nestedMessages, nestedEnums, nestedExtensions }, names) {
    return [...nestedMessages, ...nestedEnums, ...nestedExtensions]
        .map(({ typeName }) => names.merged(typeName))
        .sort()
        .join(", ");
}
function fieldFacets(field, { names, options }) {
    const facets = new Map([
        ["name", field.name],
        ["number", String(field.number)],
        ["type", typeOf(field, names)],
        ["presence", descriptor_pb/* FeatureSet_FieldPresence */.Z_[field.presence].toLowerCase()],
        [
            "default",
            field.proto.defaultValue === "" ? defaultOf(field) : JSON.stringify(field.proto.defaultValue),
        ],
        ...options.of(field.proto.options),
    ]);
    if (field.kind === "extension")
        facets.set("extendee", names.merged(field.extendee.typeName));
    else {
        facets.set("JSON name", field.jsonName);
        facets.set("oneof", field.oneof?.name ?? "");
    }
    if (holdsStrings(field))
        facets.set("UTF-8 validation", field.utf8Validation ? "verify" : "none");
    if (field.fieldKind === "list")
        facets.set("encoding", field.packed ? "packed" : "expanded");
    if ("delimitedEncoding" in field) {
        facets.set("message encoding", field.delimitedEncoding ? "delimited" : "length-prefixed");
    }
    return facets;
}
function holdsStrings(field) {
    return (field.scalar === descriptors/* ScalarType */.L.STRING || (field.fieldKind === "map" && field.mapKey === descriptors/* ScalarType */.L.STRING));
}
/** An empty string as a default is one that is written. */
function defaultOf({ proto }) {
    return Object.hasOwn(proto, "defaultValue") ? '""' : "";
}
function typeOf(field, names) {
    const { fieldKind } = field;
    if (fieldKind === "map")
        return `map<${scalarName(field.mapKey)}, ${valueType(field, names)}>`;
    return `${fieldKind === "list" ? "repeated " : ""}${valueType(field, names)}`;
}
function valueType(field, names) {
    if (field.message !== undefined)
        return names.merged(field.message.typeName);
    if (field.enum !== undefined)
        return `enum ${names.merged(field.enum.typeName)}`;
    return scalarName(field.scalar);
}
function scalarName(type) {
    return descriptors/* ScalarType */.L[type].toLowerCase();
}
function oneofFacets({ proto, fields }, { options }) {
    return new Map([
        ["fields", fields.map(({ name }) => name).join(", ")],
        ...options.of(proto.options),
    ]);
}
function enumFacets(type, { options }) {
    return new Map([
        ["openness", type.open ? "open" : "closed"],
        ["JSON format", jsonFormat(type)],
        // The first value is the default, and of two with one number the first gives the JSON.
        ["order of values", type.values.map(({ name }) => name).join(", ")],
        ["reserved ranges", rangesText(type.proto.reservedRange, 0)],
        ["reserved names", reservedNames(type.proto.reservedName)],
        ...options.of(type.proto.options),
    ]);
}
function valueFacets({ number, proto }, { options }) {
    return new Map([["number", String(number)], ...options.of(proto.options)]);
}
function serviceFacets({ proto }, { options }) {
    return options.of(proto.options);
}
function methodFacets(method, { names, options }) {
    const { input, output, proto } = method;
    return new Map([
        ["request", `${proto.clientStreaming ? "stream " : ""}${names.merged(input.typeName)}`],
        ["response", `${proto.serverStreaming ? "stream " : ""}${names.merged(output.typeName)}`],
        ...options.of(proto.options),
    ]);
}

// EXTERNAL MODULE: ./node_modules/@bufbuild/protobuf/dist/esm/registry.js + 2 modules
var registry = __webpack_require__(80370);
// EXTERNAL MODULE: ./node_modules/@bufbuild/protobuf/dist/esm/wire/binary-encoding.js
var binary_encoding = __webpack_require__(63322);
;// CONCATENATED MODULE: ./build/js/src/verification/comments.js
/** Comments by the element they belong to, from the source info of a compiled file. */


const nothing = new Map();
/** Fields of the descriptor messages that lead to elements with names (descriptor.proto). */
const FILE = { 4: "messageType", 5: "enumType", 6: "service", 7: "extension" };
const MESSAGE = {
    2: "field",
    3: "nestedType",
    4: "enumType",
    6: "extension",
    8: "oneofDecl",
};
const MEMBERS = {
    messageType: MESSAGE,
    nestedType: MESSAGE,
    enumType: { 2: "value" },
    service: { 2: "method" },
};
class Comments {
    /** Every detached comment of the file, whatever it stands before. */
    detached = new Set();
    #texts = new Set();
    #ambiguous = new Set();
    #byElement = new Map();
    #detachedByElement = new Map();
    constructor(file) {
        const locations = file.sourceCodeInfo?.location ?? [];
        const lines = new Set(locations.flatMap(({ span }) => [span[0], endOf(span)[0]]));
        for (const [index, location] of locations.entries()) {
            if (!hasComments(location))
                continue;
            for (const text of location.leadingDetachedComments)
                this.detached.add(tidy(text));
            const found = elementAt(file, location.path);
            if (found === undefined)
                continue;
            const element = found.block ? firstOfBlock(file, locations, index) : found.element;
            if (element === undefined || reservesNoIdentifier(element, locations, index))
                continue;
            if ((found.whole || found.block) && beginsBehind(location, lines))
                this.#ambiguous.add(element);
            this.#add(element, location, found);
        }
    }
    /** @param element - its message in the file's descriptor */
    of(element) {
        return this.#byElement.get(element) ?? nothing;
    }
    /** True for the text of a comment that belongs to something, or stands detached before it. */
    has(text) {
        return this.#texts.has(text) || this.detached.has(text);
    }
    /** True when compilers do not agree on whether a comment leads the element, or the extend block that it is first in. */
    isAmbiguous(element) {
        return this.#ambiguous.has(element);
    }
    /** Detached comments before the element, and before its extend block if it is the first in one. */
    detachedOf(element) {
        return this.#detachedByElement.get(element) ?? [];
    }
    #add(element, location, { whole, block, rest: path }) {
        const rest = block ? " of the extend block" : path;
        const comments = this.#byElement.get(element) ?? new Map();
        this.#byElement.set(element, comments);
        const put = (what, text) => {
            if (text === "")
                return;
            this.#texts.add(text);
            // Several statements `reserved` or `extensions` of a message are one to the descriptor.
            const known = comments.get(what + rest);
            comments.set(what + rest, known === undefined ? text : `${known}\n${text}`);
        };
        put("leading comment", tidy(location.leadingComments));
        put("trailing comment", tidy(location.trailingComments));
        const detached = location.leadingDetachedComments.map(tidy);
        if (whole || block)
            this.#detachedByElement.set(element, [...this.detachedOf(element), ...detached]);
        else
            put("detached comments", detached.join("\n"));
    }
}
function hasComments({ leadingComments, trailingComments, leadingDetachedComments }) {
    return leadingComments !== "" || trailingComments !== "" || leadingDetachedComments.length > 0;
}
/** Line ends and blanks before them are not kept. */
function tidy(comment) {
    const lines = comment.split("\n").map((line) => line.trimEnd());
    return (lines.at(-1) === "" ? lines.slice(0, -1) : lines).join("\n");
}
/**
 * Whether a leading comment begins on a line on which something else begins or ends. To protoc it is that one's then; to
 * buf it is not, if it is a block. What it belongs to in the result depends on what comes next there.
 */
function beginsBehind({ span, leadingComments }, lines) {
    if (leadingComments === "")
        return false;
    const [line] = span;
    const count = tidy(leadingComments).split("\n").length;
    return Array.from({ length: count }, (_, index) => line - 1 - index).some((before) => lines.has(before));
}
/** The innermost element on a path; undefined for the file's own statements. */
function elementAt(file, path) {
    let fields = FILE;
    let element = file;
    let at = 0;
    for (; fields[path[at]] !== undefined && at + 1 < path.length; at += 2) {
        const field = fields[path[at]];
        element = element[field][path[at + 1]];
        fields = MEMBERS[field] ?? {};
    }
    const block = fields[path[at]] === "extension" && at + 1 === path.length;
    if (at === 0 && !block)
        return undefined;
    const rest = at === path.length ? "" : ` of ${path.slice(at).join(".")}`;
    return { element, rest, whole: rest === "", block };
}
/** The first extension that an extend block declares. */
function firstOfBlock(file, locations, index) {
    const [inside] = itemsInside(locations, index);
    return inside && elementAt(file, inside.path)?.element;
}

;// CONCATENATED MODULE: ./build/js/src/verification/names.js
/** Names of the sources as the result has them: what both are compared modulo. */
function namesOf({ symbols }) {
    const bySource = new Map(symbols.map((symbol) => [symbol.source, symbol]));
    const merged = (source) => {
        const known = bySource.get(source);
        if (known !== undefined)
            return known.merged;
        // What compilers make of a map field goes with the message it is in.
        const dot = source.lastIndexOf(".");
        const outer = bySource.get(source.slice(0, dot));
        return outer === undefined ? source : outer.merged + source.slice(dot);
    };
    return {
        merged,
        symbol: (source) => bySource.get(source),
        typeUrl(url) {
            const slash = url.lastIndexOf("/") + 1;
            return url.slice(0, slash) + merged(url.slice(slash));
        },
    };
}
/** No name changes: the view of the result's own side. */
const sameNames = {
    merged: (name) => name,
    symbol: () => undefined,
    typeUrl: (url) => url,
};
/** ProtoJSON with its full names as the result has them: type URLs of `Any`, keys of extensions. */
function renameJson(value, names) {
    if (Array.isArray(value))
        return value.map((item) => renameJson(item, names));
    if (typeof value !== "object" || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => {
        if (key === "@type" && typeof item === "string")
            return [key, names.typeUrl(item)];
        const extension = /^\[(.+)\]$/.exec(key)?.[1];
        return [extension === undefined ? key : `[${names.merged(extension)}]`, renameJson(item, names)];
    }));
}

// EXTERNAL MODULE: ./node_modules/@bufbuild/protobuf/dist/esm/clone.js
var clone = __webpack_require__(77208);
// EXTERNAL MODULE: ./node_modules/@bufbuild/protobuf/dist/esm/to-json.js
var to_json = __webpack_require__(78619);
// EXTERNAL MODULE: ./node_modules/@bufbuild/protobuf/dist/esm/reflect/reflect.js
var reflect = __webpack_require__(41106);
// EXTERNAL MODULE: ./node_modules/@bufbuild/protobuf/dist/esm/is-message.js
var is_message = __webpack_require__(36731);
// EXTERNAL MODULE: ./node_modules/@bufbuild/protobuf/dist/esm/wkt/google/protobuf/any_pb.js
var any_pb = __webpack_require__(62240);
;// CONCATENATED MODULE: ./build/js/src/verification/moved-names.js
/** Full names that are data, as the result has them: in the values of options. */



/** Type URLs of `Any`, wherever one is, and what declarations of extensions name. Changes the message. */
function moveNames(message, options, names) {
    if ((0,is_message/* isMessage */.K)(message, any_pb/* AnySchema */.y))
        moveAny(message, options, names);
    if ((0,is_message/* isMessage */.K)(message, descriptor_pb/* ExtensionRangeOptionsSchema */.u8)) {
        for (const declared of message.declaration) {
            declared.fullName = absolute(declared.fullName, names);
            declared.type = absolute(declared.type, names);
        }
    }
    for (const inner of (0,canonical_descriptors/* messagesIn */.ww)(message, options.types))
        moveNames(inner, options, names);
    (0,canonical_descriptors/* encodeExtensions */.TD)(message, options, (inner) => moveNames(inner, options, names));
}
/** Whether a message of the type can hold names: in an `Any`, or in an extension, which may be of any type. */
function holdsNames(type) {
    const reached = new Set([type]);
    for (const { typeName, fields, proto } of reached) {
        if (typeName === any_pb/* AnySchema */.y.typeName || proto.extensionRange.length > 0)
            return true;
        // The set grows while it is walked.
        for (const { message } of fields)
            if (message !== undefined)
                reached.add(message);
    }
    return false;
}
function moveAny(any, options, names) {
    const type = moved_names_typeOf(any, options.types);
    if (type !== undefined) {
        const content = (0,from_binary/* fromBinary */.Er)(type, any.value);
        moveNames(content, options, names);
        any.value = (0,to_binary/* toBinary */.R)(type, content);
    }
    any.typeUrl = names.typeUrl(any.typeUrl);
}
function moved_names_typeOf({ typeUrl }, types) {
    return types.getMessage(typeUrl.slice(typeUrl.lastIndexOf("/") + 1));
}
/** Types of scalars have no leading dot, and stay. */
function absolute(name, names) {
    return name.startsWith(".") ? `.${names.merged(name.slice(1))}` : name;
}

;// CONCATENATED MODULE: ./build/js/src/verification/options.js
/** Options of elements, custom ones included, in terms that sources and result share. */




/** Features and `packed` are compared by what they resolve to; `map_entry` is the compiler's. */
const resolved = new Set(["features", "packed", "map_entry", "uninterpreted_option"]);
class Options {
    #names;
    #custom;
    #holders = new Map();
    constructor(declared, names) {
        this.#names = names;
        this.#custom = (0,canonical_descriptors/* customOptions */.Ud)(declared);
    }
    /** By name: `option deprecated`, `option (g.v1.note)`, and by number where nothing declares it. */
    of(options) {
        const found = new Map();
        if (options === undefined)
            return found;
        const all = (0,reflect/* reflect */.E4)(this.#schemaOf(options), options);
        for (const field of all.fields) {
            if (all.isSet(field) && !resolved.has(field.name)) {
                found.set(`option ${field.name}`, this.#standard(all, field));
            }
        }
        for (const [number, fields] of Map.groupBy(options.$unknown ?? [], ({ no }) => no)) {
            const extension = this.#custom.extensions.get(`${options.$typeName} ${number}`);
            const name = extension === undefined ? `#${number}` : this.#names.merged(extension.typeName);
            const alone = (0,create/* create */.v)(all.desc);
            alone.$unknown = fields;
            found.set(`option (${name})`, this.#value(alone, this.#holdsNames(extension?.message)));
        }
        // Of features, those of a language's generators are kept as they are written.
        for (const { no, data } of options.features?.$unknown ?? []) {
            found.set(`option features #${no}`, hex(data));
        }
        return found;
    }
    #standard(all, field) {
        const value = all.get(field);
        if (field.fieldKind === "enum")
            return field.enum.value[value]?.name ?? String(value);
        if (field.fieldKind === "scalar")
            return String(value);
        const alone = (0,reflect/* reflect */.E4)(all.desc);
        alone.set(field, value);
        return this.#value(alone.message, true);
    }
    #value(message, hasNames) {
        const schema = this.#schemaOf(message);
        const bytes = hex((0,to_binary/* toBinary */.R)(schema, hasNames ? this.#moved(message) : message));
        return { bytes, show: () => `${this.#json(message) ?? ""} (${bytes})`.trimStart() };
    }
    /** A copy: what was taken out of a descriptor is still part of it. */
    #moved(message) {
        const copy = (0,clone/* clone */.o)(this.#schemaOf(message), message);
        moveNames(copy, this.#custom, this.#names);
        return copy;
    }
    #holdsNames(type) {
        if (type === undefined)
            return false;
        const holds = this.#holders.get(type) ?? holdsNames(type);
        this.#holders.set(type, holds);
        return holds;
    }
    /** The value alone; undefined for what has no JSON, as an `Any` of a type that nothing declares. */
    #json(message) {
        try {
            const json = (0,to_json/* toJsonString */.J7)(this.#schemaOf(message), message, { registry: this.#custom.types });
            return /^\{"[^"]*":(.*)\}$/s.exec(json)?.[1];
        }
        catch {
            return undefined;
        }
    }
    #schemaOf({ $typeName }) {
        return this.#custom.types.getMessage($typeName);
    }
}
function hex(bytes) {
    return Buffer.from(bytes).toString("hex");
}

;// CONCATENATED MODULE: ./build/js/src/verification/sets.js
/** Compiled sources and a compiled result, opened for comparison. */






function openSets(input) {
    const { map, withoutServices, wanted = () => true } = input;
    const names = namesOf(map);
    const sources = input.sources.map((set) => openSource(set, names));
    return { sources, merged: openResult(input.merged), names, map, withoutServices, wanted };
}
function openResult({ descriptorSet, files: outputs }) {
    const own = new Set(outputs);
    const { registry, comments } = sets_openFiles(descriptorSet, own);
    return {
        registry,
        view: { names: sameNames, options: new Options(registry, sameNames) },
        files: outputs.map((name) => fileOf(registry, name)),
        find(kind, name) {
            const found = lookUp(registry, kind, name);
            return found !== undefined && own.has(found.file.proto.name) ? found : undefined;
        },
        commentsOf: ({ proto }) => comments.get(proto.name),
    };
}
function openSource({ descriptorSet, files }, names) {
    const { registry, comments } = sets_openFiles(descriptorSet, files);
    return {
        registry,
        view: { names, options: new Options(registry, names) },
        files: [...files].map(([name, source]) => {
            return { file: fileOf(registry, name), source, comments: comments.get(name) };
        }),
    };
}
/**
 * Reads a set file by file and keeps of the source info the comments alone: of large files it is more than all the rest.
 *
 * @param own - names of the files whose comments are wanted
 */
function sets_openFiles(descriptorSet, own) {
    const set = (0,create/* create */.v)(descriptor_pb/* FileDescriptorSetSchema */.Zw);
    const comments = new Map();
    for (const bytes of fileBytes(descriptorSet)) {
        const file = (0,from_binary/* fromBinary */.Er)(descriptor_pb/* FileDescriptorProtoSchema */.tr, bytes);
        if (own.has(file.name))
            comments.set(file.name, new Comments(file));
        delete file.sourceCodeInfo;
        set.file.push(file);
    }
    return { registry: (0,registry/* createFileRegistry */.uO)(set), comments };
}
/** Of each file in a serialised FileDescriptorSet. */
function* fileBytes(descriptorSet) {
    const reader = new binary_encoding/* BinaryReader */.V5(descriptorSet);
    while (reader.pos < reader.len) {
        const [number, wireType] = reader.tag();
        if (number === descriptor_pb/* FileDescriptorSetSchema */.Zw.field.file.number)
            yield reader.bytes();
        else
            reader.skip(wireType, number);
    }
}
function fileOf(registry, name) {
    const file = registry.getFile(name);
    if (file === undefined)
        throw new Error(`${name} is not in the descriptors of its set`);
    return file;
}
/** Top-level declarations of a file. */
function topLevel({ messages, enums, services, extensions }) {
    return [...messages, ...enums, ...services, ...extensions];
}
/** What a message declares in itself. */
function nested({ nestedMessages, nestedEnums, nestedExtensions }) {
    return [...nestedMessages, ...nestedEnums, ...nestedExtensions];
}
function lookUp(registry, kind, name) {
    switch (kind) {
        case "message":
            return registry.getMessage(name);
        case "enum":
            return registry.getEnum(name);
        case "service":
            return registry.getService(name);
        case "extension":
            return registry.getExtension(name);
    }
}

;// CONCATENATED MODULE: ./build/js/src/verification/pair.js
/** One top-level declaration and what it became, with all that is in them. */




class Pair {
    /** Undefined where they belong to another copy. `detached` are all of the result. */
    comments;
    #options;
    #root;
    constructor(options) {
        this.#options = options;
    }
    compare(a, b) {
        this.#root = a;
        this.#declarations(a, b);
    }
    #declarations(a, b) {
        if (a.kind === "message" && b.kind === "message")
            this.#messages(a, b);
        if (a.kind === "enum" && b.kind === "enum")
            this.#enums(a, b);
        if (a.kind === "service" && b.kind === "service")
            this.#services(a, b);
        if (a.kind === "extension" && b.kind === "extension") {
            this.#options.compared.extensions += 1;
            this.#element(a, b, a.typeName, b.typeName, fieldFacets);
        }
    }
    #messages(a, b) {
        const { compared } = this.#options;
        compared.messages += 1;
        compared.fields += a.fields.length;
        this.#element(a, b, a.typeName, b.typeName, messageFacets);
        this.#members("field", a, b, a.fields, b.fields, fieldFacets);
        this.#members("oneof", a, b, a.oneofs, b.oneofs, oneofFacets);
        const others = new Map(nested(b).map((one) => [`${one.kind} ${one.name}`, one]));
        // One that is missing is a difference of `nested types`.
        for (const inner of nested(a)) {
            const other = others.get(`${inner.kind} ${inner.name}`);
            if (other !== undefined)
                this.#declarations(inner, other);
        }
    }
    #enums(a, b) {
        this.#options.compared.enumValues += a.values.length;
        this.#element(a, b, a.typeName, b.typeName, enumFacets);
        this.#members("enum value", a, b, a.values, b.values, valueFacets);
    }
    #services(a, b) {
        this.#options.compared.methods += a.methods.length;
        this.#element(a, b, a.typeName, b.typeName, serviceFacets);
        this.#members("rpc", a, b, a.methods, b.methods, methodFacets);
    }
    /** Members keep their names. */
    #members(kind, a, b, before, after, facets) {
        const others = new Map(after.map((member) => [member.name, member]));
        for (const member of before) {
            const [source, merged] = [`${a.typeName}.${member.name}`, `${b.typeName}.${member.name}`];
            const other = others.get(member.name);
            others.delete(member.name);
            if (other === undefined)
                this.#differ(source, merged, kind, "declared", NONE);
            else
                this.#element(member, other, source, merged, facets);
        }
        for (const name of others.keys()) {
            this.#differ(`${a.typeName}.${name}`, `${b.typeName}.${name}`, kind, NONE, "declared");
        }
    }
    #element(a, b, source, merged, facets) {
        const { before, after } = this.#options;
        this.#facets(source, merged, facets(a, before), facets(b, after));
        if (this.comments !== undefined)
            this.#comments(a, b, source, merged, this.comments);
    }
    #comments(a, b, source, merged, { before, after, detached }) {
        const [comments, alone] = [before.of(a.proto), before.detachedOf(a.proto)];
        this.#options.compared.comments += comments.size + alone.length;
        const found = compareComments({ comments: before, element: a.proto }, { comments: after, element: b.proto });
        for (const difference of found)
            this.#differ(source, merged, difference.what, difference.before, difference.after);
        if (a !== this.#root) {
            const known = after.detachedOf(b.proto).filter((text) => before.has(text));
            const [here, there] = [alone, known].map((texts) => texts.join("\n") || NONE);
            if (here !== there)
                this.#differ(source, merged, "detached comments", here, there);
            return;
        }
        // At the edge of a top-level declaration they may go to another one (docs/specification.md 3.8).
        for (const text of alone) {
            if (!detached.has(text))
                this.#differ(source, merged, "detached comment", text, NONE);
        }
    }
    #facets(source, merged, before, after) {
        for (const [what, a] of before) {
            const b = after.get(what);
            if (pair_keyOf(a) !== pair_keyOf(b))
                this.#differ(source, merged, what, pair_shown(a), pair_shown(b));
        }
        for (const [what, b] of after) {
            if (!before.has(what) && b !== "")
                this.#differ(source, merged, what, NONE, pair_shown(b));
        }
    }
    #differ(source, merged, what, before, after) {
        this.#options.differences.push({ source, ...this.#options.source, merged, what, before, after });
    }
}
/** What two facets have to have in common. To have none is to have an empty one. */
function pair_keyOf(facet) {
    return typeof facet === "object" ? facet.bytes : (facet ?? "");
}
function pair_shown(facet) {
    return typeof facet === "object" ? facet.show() : facet || NONE;
}

;// CONCATENATED MODULE: ./build/js/src/verification/unaccounted.js
/** What the result holds beyond its sources, and what the map of names says of two. */


/** Everything in the result is that of one source, except the wrappers of packages, which hold what is and nothing else. */
function unaccounted({ map, merged }) {
    const found = [];
    const sources = new Map();
    const scopes = new Set();
    for (const { source, merged: name, repo: repository, path } of map.symbols) {
        const other = sources.get(name);
        if (other !== undefined) {
            const [before, after] = ["its own", `that of "${other}" as well`];
            found.push({ source, repository, path, merged: name, what: "name", before, after });
        }
        sources.set(name, source);
        for (let at = name.lastIndexOf("."); at > 0; at = name.lastIndexOf(".", at - 1))
            scopes.add(name.slice(0, at));
    }
    const extra = (name, what) => {
        const element = { source: name, repository: "", path: "", merged: name };
        found.push({ ...element, what, before: NONE, after: "declared" });
    };
    const visit = (declarations) => {
        for (const declaration of declarations) {
            const { kind, typeName } = declaration;
            if (sources.has(typeName)) {
                if (kind === "message")
                    visit(nested(declaration));
            }
            else if (kind === "message" && scopes.has(typeName)) {
                for (const { name } of declaration.fields)
                    extra(`${typeName}.${name}`, "field");
                visit(nested(declaration));
            }
            else
                extra(typeName, kind);
        }
    };
    for (const file of merged.files)
        visit(topLevel(file));
    return found;
}

;// CONCATENATED MODULE: ./build/js/src/verification/compare.js
/**
 * The result beside its sources, declaration by declaration: equal modulo the map of names, whatever syntax each is
 * written in (docs/specification.md 3.8).
 */




const nothingCompared = {
    messages: 0,
    fields: 0,
    enumValues: 0,
    methods: 0,
    extensions: 0,
    comments: 0,
};
function compareSets(sets) {
    const { names, merged, wanted, withoutServices } = sets;
    const differences = unaccounted(sets);
    const compared = { ...nothingCompared };
    const detached = new Set();
    for (const file of merged.files)
        for (const text of merged.commentsOf(file).detached)
            detached.add(text);
    for (const { view, files } of sets.sources) {
        for (const { file, source, comments } of files) {
            for (const before of topLevel(file)) {
                const { kind, typeName } = before;
                if (!wanted(typeName) || (kind === "service" && withoutServices))
                    continue;
                const symbol = names.symbol(typeName);
                const after = symbol && merged.find(kind, symbol.merged);
                if (after === undefined) {
                    const element = { source: typeName, ...source, merged: names.merged(typeName) };
                    differences.push({ ...element, what: kind, before: "declared", after: NONE });
                    continue;
                }
                const pair = new Pair({ differences, compared, source, before: view, after: merged.view });
                // A copy that was dropped for an equal declaration has taken its comments along.
                const stands = symbol.repo === source.repository && symbol.path === source.path;
                if (stands)
                    pair.comments = { before: comments, after: merged.commentsOf(after.file), detached };
                pair.compare(before, after);
            }
        }
    }
    return { differences, compared };
}

// EXTERNAL MODULE: ./node_modules/@bufbuild/protobuf/dist/esm/from-json.js + 1 modules
var from_json = __webpack_require__(21992);
;// CONCATENATED MODULE: ./build/js/src/verification/hostile-bytes.js


/** A number that no enum of the wild declares. */
const unknownValue = 123_456_789;
/** Reading ends at the first invalid string, so each takes a message of its own. */
const maxInvalidStrings = 3;
/**
 * Bytes on which types can disagree although a correct writer of either sends them rarely: nothing at all, which lacks
 * required fields; behind a message that has them, undeclared numbers of enums, strings that are not UTF-8, and lists in
 * the encoding that is not theirs.
 *
 * @param valid - a message of the type; undefined where there can be none
 */
function* hostileBytes(type, valid) {
    yield new Uint8Array();
    if (valid === undefined)
        return;
    for (const more of hostileFields(type))
        yield Buffer.concat([valid, more]);
}
function* hostileFields({ fields }) {
    const enums = fields.filter((field) => field.enum !== undefined && field.fieldKind !== "map");
    if (enums.length > 0)
        yield written(enums, (writer) => writer.int32(unknownValue), binary_encoding/* WireType */.O0.Varint);
    const texts = fields.filter((field) => field.fieldKind !== "map" && field.scalar === descriptors/* ScalarType */.L.STRING);
    for (const text of texts.slice(0, maxInvalidStrings)) {
        yield written([text], (writer) => writer.bytes(Uint8Array.of(0xff, 0xc0)), binary_encoding/* WireType */.O0.LengthDelimited);
    }
    const lists = fields.filter((field) => field.fieldKind === "list" && isVarint(field));
    if (lists.length > 0) {
        yield written(lists, (writer) => writer.bytes(Uint8Array.of(1, 0)), binary_encoding/* WireType */.O0.LengthDelimited);
        yield written(lists, (writer) => writer.uint32(1), binary_encoding/* WireType */.O0.Varint);
    }
}
function written(fields, write, type) {
    const writer = new binary_encoding/* BinaryWriter */.fI();
    for (const { number } of fields)
        write(writer.tag(number, type));
    return writer.finish();
}
function isVarint({ scalar, enum: declared }) {
    return declared !== undefined || scalar === descriptors/* ScalarType */.L.INT32 || scalar === descriptors/* ScalarType */.L.BOOL;
}

;// CONCATENATED MODULE: ./build/js/src/verification/random.js
/** Repeatable randomness: the same seed gives the same sequence (mulberry32). */
function random(seed) {
    let state = seed >>> 0;
    const next = () => {
        state = (state + 0x6d2b79f5) >>> 0;
        let mixed = Math.imul(state ^ (state >>> 15), state | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    };
    const integer = (below) => Math.floor(next() * below);
    return { integer, pick: (items) => items[integer(items.length)] };
}

// EXTERNAL MODULE: ./node_modules/@bufbuild/protobuf/dist/esm/extensions.js
var extensions = __webpack_require__(94483);
;// CONCATENATED MODULE: ./build/js/src/verification/random-values.js
/** Random values, with those at the edges of their types more often than chance would have them. */

const int32s = [0, 1, -1, 2 ** 31 - 1, -(2 ** 31), 150];
const uint32s = [0, 1, 2 ** 32 - 1, 2 ** 31, 300];
const int64s = [0n, 1n, -1n, 2n ** 63n - 1n, -(2n ** 63n), 2n ** 53n + 1n];
const uint64s = [0n, 1n, 2n ** 64n - 1n, 2n ** 63n];
const doubles = [0, 1.5, -2.25, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN, 5e-324];
const floats = [0, 1.5, -0.25, Number.POSITIVE_INFINITY, Number.NaN, 2 ** -149];
const texts = ["", "a", "Grüße", "\u0000\u001f", '😀 "q" \\ /', "x".repeat(130)];
const bytes = [[], [0], [255, 254], [0xf0, 0x9f], [...new Uint8Array(200)]].map((one) => new Uint8Array(one));
function randomScalar(type, { pick }) {
    switch (type) {
        case descriptors/* ScalarType */.L.DOUBLE:
            return pick(doubles);
        case descriptors/* ScalarType */.L.FLOAT:
            return pick(floats);
        case descriptors/* ScalarType */.L.BOOL:
            return pick([true, false]);
        case descriptors/* ScalarType */.L.STRING:
            return pick(texts);
        case descriptors/* ScalarType */.L.BYTES:
            return pick(bytes);
        case descriptors/* ScalarType */.L.UINT32:
        case descriptors/* ScalarType */.L.FIXED32:
            return pick(uint32s);
        case descriptors/* ScalarType */.L.UINT64:
        case descriptors/* ScalarType */.L.FIXED64:
            return pick(uint64s);
        case descriptors/* ScalarType */.L.INT64:
        case descriptors/* ScalarType */.L.SINT64:
        case descriptors/* ScalarType */.L.SFIXED64:
            return pick(int64s);
        default:
            return pick(int32s);
    }
}
/** A declared number; of open enums now and then another. */
function randomEnumValue({ open, values }, { pick, integer }) {
    return open && integer(8) === 0 ? 1_234_567 : pick(values).number;
}

;// CONCATENATED MODULE: ./build/js/src/verification/random-message.js
/** Random messages of any type that a registry has: every kind of field, extensions, `Any`, unknown fields. */




/** Messages inside of each other, and in one message: types that hold many of each other would give millions. */
const limits = { depth: 3, messages: 60 };
/** A message without one that it requires cannot be sent; one that requires itself cannot be at all. */
const limitsOfRequired = { depth: 12, messages: 500 };
class MessageMaker {
    #random;
    #extensions;
    /** Types for the contents of an `Any`. */
    #contents;
    #shared = new WeakMap();
    #anys = [];
    #messages = 0;
    constructor(registry, contents, random) {
        this.#random = random;
        this.#contents = contents;
        const extensions = [...registry].filter((type) => type.kind === "extension");
        this.#extensions = Map.groupBy(extensions, ({ extendee }) => extendee.typeName);
    }
    make(type) {
        this.#anys = [];
        this.#messages = 0;
        const message = this.#message(type, 0, true).message;
        return { message, anys: this.#anys };
    }
    /** @param moves - whether an `Any` may be in it: its URL is changed later, where it can be reached */
    #message(type, depth, moves) {
        const message = (0,reflect/* reflect */.E4)(type);
        this.#messages += 1;
        if (this.#fillWellKnown(message, depth, moves))
            return message;
        for (const member of type.members) {
            if (member.kind === "oneof") {
                const chosen = this.#random.integer(4) === 0 ? undefined : this.#random.pick(member.fields);
                if (chosen !== undefined)
                    this.#fill(message, chosen, depth, moves);
            }
            else if (member.presence === descriptor_pb/* FeatureSet_FieldPresence */.Z_.LEGACY_REQUIRED || this.#random.integer(4) !== 0) {
                this.#fill(message, member, depth, moves);
            }
        }
        for (const extension of this.#extensions.get(type.typeName) ?? []) {
            if (this.#random.integer(2) === 0)
                this.#extend(message.message, extension, depth);
        }
        if (this.#random.integer(3) === 0)
            this.#addUnknown(message.message, type);
        return message;
    }
    #fill(message, field, depth, moves) {
        const shared = this.#sharedProperties(message.desc);
        if (shared.has(field.localName) || (field.oneof && shared.has(field.oneof.localName)))
            return;
        const required = field.presence === descriptor_pb/* FeatureSet_FieldPresence */.Z_.LEGACY_REQUIRED;
        if (field.message !== undefined && !this.#mayNest(depth, required ? limitsOfRequired : limits))
            return;
        const value = () => this.#value(field, depth, moves);
        if (field.fieldKind === "list") {
            const list = message.get(field);
            for (let count = this.#random.integer(4); count > 0; count--)
                list.add(value());
        }
        else if (field.fieldKind === "map") {
            const map = message.get(field);
            for (let count = this.#random.integer(4); count > 0; count--) {
                map.set(randomScalar(field.mapKey, this.#random), value());
            }
        }
        else {
            message.set(field, value());
        }
    }
    /** protobuf-es keeps `a_b` and `aB` in one property, and writes it as both; a oneof has a property like a field. */
    #sharedProperties(type) {
        const known = this.#shared.get(type);
        if (known !== undefined)
            return known;
        const shared = new Set([type.fields, type.members].flatMap(sharedNames));
        this.#shared.set(type, shared);
        return shared;
    }
    #value(field, depth, moves) {
        if (field.message !== undefined)
            return this.#message(field.message, depth + 1, moves);
        if (field.enum !== undefined)
            return randomEnumValue(field.enum, this.#random);
        return randomScalar(field.scalar, this.#random);
    }
    #mayNest(depth, most = limits) {
        return depth < most.depth && this.#messages < most.messages;
    }
    #extend(message, extension, depth) {
        // Some well-known types have a form of their own there; extensions have them like any other.
        if (extension.message?.file.name.startsWith("google/protobuf/"))
            return;
        if (extension.message !== undefined && !this.#mayNest(depth))
            return;
        const value = () => {
            const made = this.#value(extension, depth, false);
            if (typeof made === "object" && "message" in made)
                return made.message;
            return "longAsString" in extension && extension.longAsString ? String(made) : made;
        };
        const values = extension.fieldKind === "list" ? [value(), value()] : [value()];
        const { message: type } = extension;
        if (type !== undefined && values.some((one) => encoded(type, one) === undefined))
            return;
        (0,extensions/* setExtension */.G6)(message, extension, (extension.fieldKind === "list" ? values : values[0]));
    }
    /** Of a number that is neither a field's nor kept for extensions, which another file may declare. */
    #addUnknown(message, { fields, proto }) {
        const taken = new Set(fields.map(({ number }) => number));
        const no = 1 + this.#random.integer(30);
        if (taken.has(no) || proto.extensionRange.some(({ start, end }) => start <= no && no < end))
            return;
        message.$unknown ??= [];
        message.$unknown.push({ no, wireType: 0, data: Uint8Array.of(this.#random.integer(128)) });
    }
    /** Types whose JSON is not that of their fields, where random fields would have none. */
    #fillWellKnown(message, depth, moves) {
        const { integer, pick } = this.#random;
        const field = (name) => message.fields.find((one) => one.name === name);
        switch (message.desc.typeName) {
            case "google.protobuf.Timestamp":
                message.set(field("seconds"), BigInt(integer(253_402_300_800)));
                message.set(field("nanos"), pick([0, 1_000_000, 999_999_999]));
                return true;
            case "google.protobuf.Duration":
                message.set(field("seconds"), BigInt(integer(315_576_000_000)));
                message.set(field("nanos"), pick([0, 1000, 999_999_999]));
                return true;
            case "google.protobuf.FieldMask":
                message.get(field("paths")).add("foo_bar.baz");
                return true;
            case "google.protobuf.Value":
                if (integer(2) === 0)
                    message.set(field("bool_value"), true);
                else
                    message.set(field("string_value"), randomScalar(descriptors/* ScalarType */.L.STRING, this.#random));
                return true;
            case "google.protobuf.Any":
                if (moves && depth < limits.depth && this.#contents.length > 0)
                    this.#fillAny(message.message);
                return true;
            default:
                return false;
        }
    }
    #fillAny(any) {
        const type = this.#random.pick(this.#contents);
        const value = encoded(type, this.#message(type, limits.depth, false).message);
        if (value === undefined)
            return;
        any.typeUrl = `type.googleapis.com/${type.typeName}`;
        any.value = value;
        this.#anys.push(any);
    }
}
/** Undefined where the message lacks what it requires. */
function encoded(type, message) {
    try {
        return (0,to_binary/* toBinary */.R)(type, message);
    }
    catch {
        return undefined;
    }
}
function sharedNames(owners) {
    const groups = Map.groupBy(owners, ({ localName }) => localName);
    return [...groups].filter(([, sharing]) => sharing.length > 1).map(([name]) => name);
}

;// CONCATENATED MODULE: ./build/js/src/verification/round-trips.js
/**
 * Random messages over to the result's types and back, as bytes and as JSON. Both sides have to do the same: with what
 * they can read, and with what they refuse.
 */






function roundTripSets(sets, { perType, seed }) {
    const trips = { differences: [], messages: 0, refused: 0 };
    if (perType === 0)
        return trips;
    const seen = new Set();
    for (const source of sets.sources) {
        const pairs = messagePairs(sets, source);
        const contents = pairs.map(({ before }) => before).filter(({ proto }) => !isMessageSet(proto));
        const maker = new MessageMaker(source.registry, contents, random(seed));
        const traveller = new Traveller(sets, source, trips);
        for (const pair of pairs) {
            const { before } = pair;
            // Copies in several sets have been compared.
            if (seen.has(before.typeName))
                continue;
            seen.add(before.typeName);
            for (let index = 0; index < perType; index++)
                traveller.carry(pair, maker.make(before));
            const { message, anys } = maker.make(before);
            // The JSON of both sides is to be the same, and what an Any holds has a name.
            for (const any of anys)
                Object.assign(any, { typeUrl: "", value: new Uint8Array() });
            const valid = attempt(() => (0,to_binary/* toBinary */.R)(before, message));
            const hostile = hostileBytes(before, valid.failed ? undefined : valid.value);
            for (const bytes of hostile)
                traveller.carryHostile(pair, bytes);
        }
    }
    return trips;
}
function messagePairs(sets, { files }) {
    const { names, merged, wanted } = sets;
    return files.flatMap(({ file, source }) => topLevel(file)
        .filter(({ typeName }) => names.symbol(typeName) !== undefined && wanted(typeName))
        .filter((declaration) => declaration.kind === "message")
        .flatMap(withNested)
        .flatMap((before) => {
        const after = merged.registry.getMessage(names.merged(before.typeName));
        return after === undefined ? [] : [{ before, after, file: source }];
    }));
}
function withNested(message) {
    return [message, ...message.nestedMessages.flatMap(withNested)];
}
function isMessageSet({ options }) {
    return options?.messageSetWireFormat === true;
}
/** Carries messages of one source set. */
class Traveller {
    #names;
    #before;
    #after;
    #trips;
    constructor({ names, merged }, source, trips) {
        this.#names = names;
        this.#before = source.registry;
        this.#after = merged.registry;
        this.#trips = trips;
    }
    carry(pair, { message, anys }) {
        const { before, after } = pair;
        const bytes = attempt(() => (0,to_binary/* toBinary */.R)(before, message));
        if (bytes.failed)
            return;
        this.#carryBytes(pair, bytes.value);
        const source = attempt(() => (0,to_json/* toJson */.aB)(before, message, { registry: this.#before }));
        // The bytes of an Any stay as they are; its JSON needs the type that only the new URL leads to.
        for (const any of anys)
            any.typeUrl = this.#names.typeUrl(any.typeUrl);
        const moved = (0,to_binary/* toBinary */.R)(before, message);
        const merged = attempt(() => (0,to_json/* toJson */.aB)(after, (0,from_binary/* fromBinary */.Er)(after, moved), { registry: this.#after }));
        this.#compare(pair, "the JSON of a random message", this.#renamed(source), textOf(merged));
        if (source.failed || merged.failed)
            return;
        const back = this.#fromJson(before, source.value, this.#before);
        const over = this.#fromJson(after, merged.value, this.#after);
        this.#compare(pair, "a random message read from JSON", this.#renamed(back), textOf(over));
    }
    /** The JSON tells what a type does not know. */
    carryHostile(pair, bytes) {
        this.#carryBytes(pair, bytes);
        const json = (type, registry) => attempt(() => (0,to_json/* toJson */.aB)(type, (0,from_binary/* fromBinary */.Er)(type, bytes), { registry }));
        const [here, there] = [json(pair.before, this.#before), json(pair.after, this.#after)];
        this.#compare(pair, "the JSON of hostile bytes", this.#renamed(here), textOf(there));
    }
    #carryBytes(pair, bytes) {
        const { before, after } = pair;
        this.#trips.messages += 1;
        const here = attempt(() => round_trips_hex((0,to_binary/* toBinary */.R)(before, (0,from_binary/* fromBinary */.Er)(before, bytes))));
        const there = attempt(() => round_trips_hex((0,to_binary/* toBinary */.R)(after, (0,from_binary/* fromBinary */.Er)(after, bytes))));
        if (here.failed)
            this.#trips.refused += 1;
        this.#compare(pair, "a random message read from bytes", textOf(here), textOf(there));
    }
    /** JSON read and written again, and the bytes where no type URL is in them. */
    #fromJson(type, json, registry) {
        return attempt(() => {
            const message = (0,from_json/* fromJson */.Rf)(type, json, { registry });
            const again = (0,to_json/* toJson */.aB)(type, message, { registry });
            const bytes = (0,to_binary/* toBinary */.R)(type, message);
            return JSON.stringify(again).includes('"@type"') ? again : [again, round_trips_hex(bytes)];
        });
    }
    #renamed(json) {
        return textOf(json.failed ? json : { ...json, value: renameJson(json.value, this.#names) });
    }
    #compare({ before, after, file }, what, here, there) {
        if (here === there)
            return;
        const element = { source: before.typeName, ...file, merged: after.typeName };
        this.#trips.differences.push({ ...element, what, before: here, after: there });
    }
}
/** What is refused counts as a result: the other side has to refuse it too. */
function attempt(action) {
    try {
        return { failed: false, value: action() };
    }
    catch {
        return { failed: true };
    }
}
function textOf(result) {
    if (result.failed)
        return "refused";
    return typeof result.value === "string" ? result.value : JSON.stringify(result.value);
}
function round_trips_hex(bytes) {
    return Buffer.from(bytes).toString("hex");
}

;// CONCATENATED MODULE: ./build/js/src/verification/verify-merged.js



/**
 * Compares compiled sources and their compiled result modulo the map of names, and carries random messages over and
 * back. Pure; the same input gives the same differences.
 */
function verifyMerged(input, depth) {
    const sets = openSets(input);
    const nothing = { differences: [], compared: nothingCompared };
    const comparison = depth.descriptors ? compareSets(sets) : nothing;
    const { differences, ...roundTrips } = roundTripSets(sets, depth.roundTrips);
    return { ...comparison, differences: [...comparison.differences, ...differences], roundTrips };
}

// EXTERNAL MODULE: ./build/js/src/run/hub-protos.js
var hub_protos = __webpack_require__(33272);
;// CONCATENATED MODULE: ./build/js/src/run/verify.js
/** The result beside its sources, compiled each as it is (docs/specification.md 16). */











/** The result is not what its sources say; nothing was written. */
class VerificationError extends errors/* ProtoManagerError */.mb {
    name = "VerificationError";
    differences;
    constructor(differences, message) {
        super(message);
        this.differences = differences;
    }
}
const nothingVerified = { notes: [], figures: undefined };
/** Differences that are shown before the count of the rest. */
const maxDifferences = 100;
/** Any number: with one and the same, a difference that was found once is found again. */
const seed = 1;
/**
 * Compares what the request or config.yaml asks for; an exported tree is its sources, so in import mode nothing.
 *
 * @throws VerificationError when anything differs
 */
async function verify(stage, request, edges) {
    const { globalProto, verify: asked } = stage.config;
    const units = request.verify ?? asked.units;
    const nothing = !asked.descriptors && asked.roundtrip === 0;
    if (units === "off" || globalProto.mode === "import" || nothing)
        return nothingVerified;
    const begin = edges.now();
    const wanted = units === "all" ? () => true : await changedNames(stage);
    const { collected, compilation, map, targets } = stage.assembled.assembly;
    const files = collected.filter(({ declares }) => declares.some(wanted));
    if (files.length === 0)
        return nothingVerified;
    const compile = (0,run_compile/* engineCompiler */.Y)(stage, await stage.tools(), edges.signal);
    const output = { importPath: globalProto.importPath, files: compilation };
    const sources = await compileSources(closedSets(files, output), compile);
    const descriptorSet = stage.assembled.compiled.descriptorSet ?? (await compiledResult(stage.assembled, compile));
    const { differences, compared, roundTrips } = verifyMerged({
        sources: sources.sets,
        merged: { descriptorSet, files: targets },
        map: map,
        withoutServices: globalProto.services === "omit",
        wanted,
    }, { descriptors: asked.descriptors, roundTrips: { perType: asked.roundtrip, seed } });
    if (differences.length > 0)
        throw new VerificationError(differences, verify_describe(differences));
    const figures = {
        units,
        files: files.length,
        filesRefused: sources.refused.length,
        sets: sources.sets.length,
        ...compared,
        roundTrips: roundTrips.messages,
        seconds: (edges.now() - begin) / 1000,
    };
    edges.reporter.info((0,verification_figures/* describeFigures */.p)(figures));
    return { notes: sources.refused.map(notCompared), figures };
}
function notCompared({ message, ...location }) {
    const text = `not compared with the result, since it does not compile alone: ${message}`;
    return (0,codes/* diagnostic */.Y)("PM6002", text, location);
}
/** Declarations of files of repositories that moved, and those that now have another text in the result. */
async function changedNames(stage) {
    const { lock, assembled } = stage;
    const { collected, compilation, map, targets } = assembled.assembly;
    const committed = await (0,hub_protos/* committedProtos */.QA)(stage);
    const isChanged = changedUnits(committed.map(({ text }) => text), targets.map((name) => compilation.get(name)));
    const moved = new Set(assembled.sources
        .filter(({ name, digest }) => lock.repositories[name]?.digest !== digest)
        .map(({ name }) => name));
    const names = new Set(map.symbols.filter(({ merged }) => isChanged(merged)).map(({ source }) => source));
    for (const { repository, declares } of collected) {
        if (moved.has(repository))
            for (const name of declares)
                names.add(name);
    }
    return (source) => names.has(source);
}
/** The result's descriptors when its code was known, and so it was not compiled in this run. */
async function compiledResult({ assembly }, compile) {
    const { compilation, targets } = assembly;
    const result = await compile(compilation, targets);
    if (!result.ok)
        throw new errors/* ProtoManagerError */.mb(`the result does not compile: ${result.messages[0].message}`);
    return result.descriptorSet;
}
function verify_describe(differences) {
    const lines = differences.slice(0, maxDifferences).map((difference) => {
        const { repository, path } = difference;
        const location = path === "" ? undefined : { repository, path };
        return (0,src_diagnostics/* formatDiagnostic */.x)((0,codes/* diagnostic */.Y)("PM6001", describeDifference(difference), location));
    });
    lines.unshift("The result is not what its sources say, so nothing was written. This is a bug in ProtoManager:");
    if (differences.length > maxDifferences)
        lines.push(`and ${differences.length - maxDifferences} more differences`);
    return lines.join("\n");
}

// EXTERNAL MODULE: ./build/js/src/sources/cache.js
var sources_cache = __webpack_require__(26100);
;// CONCATENATED MODULE: ./build/js/src/run.js
/** The story of one run, from config.yaml to what becomes of its outputs. */














/** Times a run starts over because the base branch moved under it. */
const maxRestarts = 3;
/**
 * Runs once, from config to outputs. Failures that are understood are thrown; nothing has been written then.
 *
 * @throws ConfigError, RepositoryError and other ProtoManagerErrors
 */
async function run(request, edges) {
    const cache = (0,sources_cache/* openCache */.b)(edges.cacheFolder, edges.now);
    for (let restarts = 0; restarts <= maxRestarts; restarts++) {
        const result = await cache.withWorkFolder((workFolder) => runOnce(request, edges, workFolder));
        if (result !== "base moved") {
            await cache.sweep();
            return result;
        }
        edges.reporter.info("The base branch has moved meanwhile; starting over from its newest commit.");
    }
    throw new errors/* ProtoManagerError */.mb(`The base branch moved ${maxRestarts + 1} times while the run was under way. Run again when it is quieter.`);
}
async function runOnce(request, outer, workFolder) {
    const { reporter, seconds } = measured(outer.reporter, outer.now);
    const edges = { ...outer, reporter };
    const setup = await reporter.stage("config", "Reading config.yaml", () => (0,run_setup/* setUp */.s)(request, edges, workFolder));
    const assembled = await (0,assemble_newest/* assembleNewest */.HQ)({ ...setup, compile: (0,run_compile/* compiler */.c)(setup, edges) }, reporter);
    const verified = await reporter.stage("verification", "Comparing the result with its sources", () => verify({ ...setup, assembled }, request, edges));
    const described = await sourceDescriptors({ ...setup, assembled }, edges);
    const generated = await reporter.stage("codegen", "Generating code", () => generate({ ...setup, assembled }, edges));
    const compiled = await (0,compile_check/* compileGenerated */.BZ)({ ...setup, assembled, generated: generated.outputs }, request, edges);
    const checked = await reporter.stage("checks", "Checking", () => (0,check/* check */.z)({ ...setup, assembled }, request, edges));
    const made = { ...assembled, described: described.files, generated: generated.outputs };
    const difference = await compareWithHub({ ...setup, ...made }, request);
    const checks = withFreshness(checked, { ...setup, ...assembled, ...difference, reporter }, request);
    const notes = [...described.notes, ...generated.notes];
    return await conclude({
        ...setup,
        ...difference,
        assembled,
        verified,
        notes,
        checks,
        seconds,
        compiled,
        languages: generated.languages,
    }, request, edges);
}


/***/ }),

/***/ 36283:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  RC: () => (/* binding */ AssemblyError),
  Gy: () => (/* binding */ UnreadableError),
  HQ: () => (/* binding */ assembleNewest)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/js/src/assembly/assemble.js + 42 modules
var assemble = __webpack_require__(60440);
// EXTERNAL MODULE: ./build/js/src/counted.js
var counted = __webpack_require__(68893);
// EXTERNAL MODULE: ./build/js/src/diagnostics.js
var diagnostics = __webpack_require__(57599);
// EXTERNAL MODULE: ./build/js/src/errors.js
var errors = __webpack_require__(11024);
// EXTERNAL MODULE: ./build/js/src/sources/sources.js + 4 modules
var sources_sources = __webpack_require__(38764);
// EXTERNAL MODULE: ./build/js/src/toolchain/well-known-types.js + 1 modules
var well_known_types = __webpack_require__(8523);
// EXTERNAL MODULE: ./build/js/src/run/compile-errors.js
var compile_errors = __webpack_require__(74598);
;// CONCATENATED MODULE: ./build/js/src/run/hold-back.js
/**
 * Decides which repositories are held at their locked commit when the newest commits do not assemble or compile. Pure:
 * it asks for assemblies and compares their errors.
 */
/**
 * Holds repositories back until no error is left, or none can be laid at the door of a repository that moved.
 * An error belongs to the repository that it is in, if that moved; else to the moved ones on its other side; else to
 * the moved dependency whose holding back removes it; else to all of those.
 */
async function holdBack(request) {
    const held = new Map();
    for (;;) {
        const errors = await request.errorsWith(new Set(held.keys()));
        if (errors.length === 0)
            return { held: await withoutNeedless(held, request), remaining: [] };
        const atFault = new Map();
        for (const error of errors) {
            for (const repository of directlyAtFault(error, request.moved, held)) {
                if (!atFault.has(repository))
                    atFault.set(repository, error);
            }
        }
        if (atFault.size === 0) {
            for (const [repository, error] of await indirectlyAtFault(errors, held, request))
                atFault.set(repository, error);
        }
        if (atFault.size === 0)
            return { held, remaining: errors };
        for (const [repository, error] of atFault)
            held.set(repository, error);
    }
}
/**
 * Lets go of those that need not be held once the others are, the first held first: a repository that declares what
 * belongs to another must not keep that one back as well.
 */
async function withoutNeedless(all, { errorsWith }) {
    const held = new Map(all);
    if (held.size < 2)
        return held;
    for (const [repository, error] of all) {
        held.delete(repository);
        if ((await errorsWith(new Set(held.keys()))).length > 0)
            held.set(repository, error);
    }
    return held;
}
function directlyAtFault(error, moved, held) {
    const canBeHeld = (repository) => moved.has(repository) && !held.has(repository);
    const own = error.location?.repository;
    if (own !== undefined && canBeHeld(own))
        return [own];
    return (error.related ?? []).filter(canBeHeld);
}
async function indirectlyAtFault(errors, held, request) {
    const atFault = new Map();
    const error = errors[0];
    if (error === undefined)
        return atFault;
    const free = [...request.moved].filter((repository) => !held.has(repository)).sort();
    const own = error.location?.repository;
    const dependencies = own === undefined ? [] : request.dependenciesOf(own).filter((name) => free.includes(name));
    const candidates = dependencies.length > 0 ? dependencies : free;
    for (const candidate of candidates) {
        const left = await request.errorsWith(new Set([...held.keys(), candidate]));
        if (left.length < errors.length)
            return new Map([[candidate, error]]);
    }
    for (const candidate of candidates)
        atFault.set(candidate, error);
    return atFault;
}

// EXTERNAL MODULE: ./build/js/src/run/not-as-asked.js
var not_as_asked = __webpack_require__(32800);
;// CONCATENATED MODULE: ./build/js/src/run/assemble-newest.js
/** Sources to one assembly: the newest commits, or the locked ones of repositories whose newest do not fit. */










/** Errors shown before the count of the rest; docs/specification.md 2. */
const maxErrors = 100;
/** The assembly cannot be made; `errors` are all of them. */
class AssemblyError extends errors/* ProtoManagerError */.mb {
    name = "AssemblyError";
    errors;
    constructor(errors, message) {
        super(message);
        this.errors = errors;
    }
}
/** Repositories could not be read, and there is nothing to hold them at. */
class UnreadableError extends errors/* ProtoManagerError */.mb {
    name = "UnreadableError";
    failures;
    constructor(failures) {
        super(failures.map(({ message }) => message).join("\n"));
        this.failures = failures;
    }
}
/**
 * @throws AssemblyError when the assembly cannot be made
 * @throws UnreadableError when a repository without a locked commit cannot be read
 * @throws RepositoryError when the locked commit of a repository that has to be held back cannot be had
 */
async function assembleNewest(request, reporter) {
    const { config } = request;
    const resolved = await reporter.stage("sources", "Fetching repositories", async () => {
        const { sources, ...rest } = await (0,sources_sources/* resolveSources */.l)(request.sources);
        return { ...rest, sources: sources.map((source) => settle(source, request.lock)) };
    });
    const unreadable = heldForFailures(resolved, request);
    return reporter.stage("assembly", `Assembling and compiling ${config.globalProto.output}`, async () => {
        const variants = assemblies(request, resolved);
        const moved = resolved.sources.filter((source) => canBeHeld(source, request)).map(({ name }) => name);
        const { held, remaining } = await holdBack({
            moved: new Set(moved),
            dependenciesOf: (name) => transitiveDependencies(config.repositories, name),
            errorsWith: async (names) => (await variants(names)).errors,
        });
        if (remaining.length > 0)
            throw new AssemblyError(remaining, describeErrors(remaining, config));
        const { assembly, compiled, sources } = await variants(new Set(held.keys()));
        const faults = [...held].map(([name, error]) => heldRepository(name, (0,diagnostics/* formatDiagnostic */.x)(error), resolved, request));
        const heldBack = [...unreadable, ...faults].sort((a, b) => (a.repository < b.repository ? -1 : 1));
        for (const held of heldBack)
            reporter.warning((0,diagnostics/* formatDiagnostic */.x)((0,not_as_asked/* heldBackWarning */.F)(held)));
        reporter.info(describeAssembly(config, assembly));
        const ids = [...resolved.heads].flatMap(([name, { id }]) => id === undefined ? [] : [[name, id]]);
        return { assembly, compiled: compiled, sources, heldBack, ids: new Map(ids) };
    });
}
/**
 * A commit that changes no proto does not move a repository: it stays at the commit in the lock, so that pull requests
 * come when protos change and a revert leaves nothing behind.
 */
function settle(source, lock) {
    const locked = lock.repositories[source.name];
    const same = locked?.commit !== undefined && locked.url === source.url && locked.digest === source.digest;
    return same ? { ...source, commit: locked.commit, tree: locked.tree } : source;
}
/** Assembles and compiles with these repositories at their locked commits; the last result is kept. */
function assemblies(request, resolved) {
    const { config, lock, includes, strict } = request;
    const newest = new Map(resolved.sources.map((source) => [source.name, source]));
    const locked = new Map();
    const sourceAtLock = (name) => {
        const source = locked.get(name) ?? (0,sources_sources/* loadSourceAt */.$)(request.sources, name, lock.repositories[name]);
        locked.set(name, source);
        return source;
    };
    let last;
    return async (held) => {
        const key = JSON.stringify([...held].sort());
        if (last?.key === key)
            return last.variant;
        const sources = await Promise.all(config.repositories.map(({ name }) => {
            const source = newest.get(name);
            return source === undefined || held.has(name) ? sourceAtLock(name) : source;
        }));
        const assembly = (0,assemble/* assemble */.f)({
            config: config.globalProto,
            sources,
            includes,
            wellKnownTypes: (0,well_known_types/* wellKnownTypes */.z)(),
            names: lock.names,
            strict,
            generatesGo: config.generate.languages.some(isGo),
        });
        const errors = assembly.diagnostics.filter(({ severity }) => severity === "error");
        const compiled = errors.length === 0 ? await request.compile(assembly, sources) : undefined;
        last = { key, variant: { assembly, compiled, sources, errors: compiled?.errors ?? errors } };
        return last.variant;
    };
}
/** What is called so, or runs its plugin. */
function isGo({ name, plugin = "" }) {
    return name === "go" || external_node_path_.basename(plugin) === "protoc-gen-go";
}
function describeAssembly({ repositories, globalProto }, { statistics, diagnostics, targets }) {
    const { files, messages, units, moved } = statistics;
    const renamed = moved === 0
        ? ""
        : `, ${moved} of ${(0,counted/* counted */.h)(units, "declaration")} under another name to avoid collisions`;
    const notes = diagnostics.length === 0 ? "" : ` ${(0,counted/* counted */.h)(diagnostics.length, "diagnostic")}.`;
    const parts = globalProto.layout === "parts" ? ` in ${(0,counted/* counted */.h)(targets.length - 1, "part")}` : "";
    return (`Assembled ${globalProto.output}${parts} from ${(0,counted/* counted */.h)(repositories.length, "repository", "repositories")}, ` +
        `${(0,counted/* counted */.h)(files, "file")}, ${(0,counted/* counted */.h)(messages, "message")}${renamed}.${notes}`);
}
/** Repositories that could not be read at all; throws when one of them has nothing to be held at. */
function heldForFailures(resolved, request) {
    const { config, lock, sources } = request;
    const fatal = resolved.failures.filter(({ repository }) => config.onError === "fail" ||
        sources.at === "locked" ||
        lock.repositories[repository]?.commit === undefined);
    if (fatal.length > 0)
        throw new UnreadableError(fatal);
    return resolved.failures.map((failure) => heldRepository(failure.repository, failure.message, resolved, request));
}
function heldRepository(repository, error, resolved, { lock }) {
    const locked = lock.repositories[repository]?.commit ?? "";
    return { repository, locked, head: resolved.heads.get(repository)?.commit, error };
}
function canBeHeld(source, { config, lock, sources }) {
    const locked = lock.repositories[source.name]?.commit;
    return (config.onError === "hold" && sources.at === "newest" && locked !== undefined && locked !== source.commit);
}
function transitiveDependencies(repositories, name) {
    const byName = new Map(repositories.map((repository) => [repository.name, repository]));
    const found = new Set();
    const visit = (current) => {
        for (const dependency of byName.get(current)?.dependencies ?? []) {
            if (found.has(dependency))
                continue;
            found.add(dependency);
            visit(dependency);
        }
    };
    visit(name);
    return [...found];
}
function describeErrors(errors, { globalProto }) {
    const lines = errors.slice(0, maxErrors).map(diagnostics/* formatDiagnostic */.x);
    if (errors[0]?.code === compile_errors/* compileCode */.p) {
        lines.unshift(`The assembled ${globalProto.output} does not compile, so nothing was written:`);
    }
    if (errors.length > maxErrors)
        lines.push(`and ${errors.length - maxErrors} more errors`);
    return lines.join("\n");
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

/***/ 3794:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ describeFigures)
/* harmony export */ });
/* harmony import */ var _counted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68893);
/** What a comparison covered and what it took: for the log, the result and the job summary. Pure. */

/** `Compared 12 messages, 30 comments and 48 round trips with 3 source files in 0.4 s: no difference.` */
function describeFigures(figures) {
    const { messages, comments, roundTrips, files, filesRefused, seconds, units } = figures;
    const what = `${(0,_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .h)(messages, "message")}, ${(0,_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .h)(comments, "comment")} and ${(0,_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .h)(roundTrips, "round trip")}`;
    const where = `${(0,_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .h)(files - filesRefused, `${units === "changed" ? "changed " : ""}source file`)}`;
    const refused = filesRefused === 0 ? "" : ` ${(0,_counted_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .h)(filesRefused, "file")} could not be compared (PM6002).`;
    return `Compared ${what} with ${where} in ${seconds.toFixed(1)} s: no difference.${refused}`;
}


/***/ })

};
