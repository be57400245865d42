export const id = 751;
export const ids = [751];
export const modules = {

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

/***/ 28751:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/js/src/errors.js + 1 modules
var errors = __webpack_require__(2252);
// EXTERNAL MODULE: ./build/js/src/run/assemble-newest.js + 1 modules
var assemble_newest = __webpack_require__(36283);
// EXTERNAL MODULE: ./build/js/src/run/check.js + 10 modules
var check = __webpack_require__(63686);
// EXTERNAL MODULE: ./build/js/src/hub/change-set.js
var change_set = __webpack_require__(92666);
// EXTERNAL MODULE: ./build/js/src/lock.js
var src_lock = __webpack_require__(94696);
// EXTERNAL MODULE: ./build/js/src/sources/locked.js
var locked = __webpack_require__(39070);
;// CONCATENATED MODULE: ./build/js/src/run/outputs.js
/** Everything that a run wants to have in the hub, the lock last. Pure. */



/** The manifest's group of global.proto, its map and, in import mode, the exported tree. */
const globalGroup = "global";
function outputsOf(request) {
    const { config, lock, assembly, generated } = request;
    const groups = [
        [globalGroup, assembly.files],
        ...generated.map(({ language, files }) => [language, files]),
    ];
    const ran = Object.fromEntries(groups.map(([group, files]) => [group, files.map(({ path }) => path)]));
    const configured = [globalGroup, ...config.generate.languages.map(({ name }) => name)];
    const next = (0,change_set/* nextManifest */.D3)(lock.outputs, ran, configured);
    const lockText = (0,src_lock/* formatLock */.X5)(nextLock(request, next));
    const wanted = groups.flatMap(([, files]) => files);
    return {
        wanted: [...wanted, { path: src_lock/* lockFile */.Ke, content: Buffer.from(lockText) }],
        previous: lock.outputs,
        next,
        lockText,
    };
}
function nextLock({ config, lock, assembly, sources, ids, toolchain }, outputs) {
    const byName = new Map(config.repositories.map((repository) => [repository.name, repository]));
    return {
        version: 1,
        repositories: Object.fromEntries(sources.map((source) => {
            const before = lock.repositories[source.name];
            const unmoved = before !== undefined && before.commit === source.commit;
            const id = ids.get(source.name) ?? (unmoved ? before.id : undefined);
            return [source.name, (0,locked/* lockSource */.F9)(source, byName.get(source.name), id)];
        })),
        toolchain,
        names: assembly.names,
        outputs: Object.fromEntries(Object.entries(outputs).map(([group, paths]) => [group, [...paths]])),
    };
}
/** @param existing - blob ids of the hub's files at the paths of `wanted` and `previous` */
function changesOf(outputs, existing) {
    return (0,change_set/* changeSet */.Jn)(outputs.wanted, existing, outputs.previous, outputs.next);
}
/** The changes but for protomanager.lock, of a run that has no commit of its own to lock. */
function withoutLock({ added, changed, removed, wanted }) {
    const others = (files) => files.filter(({ path }) => path !== src_lock/* lockFile */.Ke);
    return { added: others(added), changed: others(changed), removed, wanted: others(wanted) };
}

// EXTERNAL MODULE: ./build/js/src/run/tools.js + 7 modules
var tools = __webpack_require__(34477);
;// CONCATENATED MODULE: ./build/js/src/run/compare.js
/** What a run wants to have in the hub against what the hub has. */



async function compareWithHub(comparison, request) {
    const { hub, state, config } = comparison;
    const outputs = outputsOf({ ...comparison, toolchain: (0,tools/* lockTools */.VK)(config) });
    const existing = await hub.files.blobIds((0,change_set/* pathsOfInterest */.EN)(outputs.wanted, outputs.previous));
    const changes = changesOf(outputs, existing);
    return {
        // A checkout that is validated against a hub elsewhere has no commit of its own to lock.
        changes: request.hub === undefined ? changes : withoutLock(changes),
        lockMoved: outputs.lockText !== state.lockText,
    };
}

// EXTERNAL MODULE: ./build/js/src/run/compile.js + 1 modules
var compile = __webpack_require__(90229);
// EXTERNAL MODULE: ./build/js/src/github/urls.js
var urls = __webpack_require__(64005);
// EXTERNAL MODULE: ./build/js/src/hub/write.js + 1 modules
var write = __webpack_require__(3701);
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
    const conclusion = { ...ending, request, report: (0,report/* reportOf */.E)(ending) };
    if (request.locked && ending.lockMoved) {
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
    const isCurrent = async () => (await hub.files.read(src_lock/* lockFile */.Ke))?.toString("utf8") === lockText;
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

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/js/src/all-done.js
var all_done = __webpack_require__(69257);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(70370);
// EXTERNAL MODULE: ./build/js/src/process.js
var process = __webpack_require__(62930);
// EXTERNAL MODULE: ./build/js/src/toolchain/compile.js
var toolchain_compile = __webpack_require__(7922);
;// CONCATENATED MODULE: ./build/js/src/codegen/engine.js
/** What buf and protoc are given to generate code, and what they give back. */
/** Descriptors of all files, in the work folder. */
const descriptorsFile = "descriptors.binpb";
/** Where a language's files are generated, in the work folder: named by its place, not by foreign text. */
function outputFolder(index) {
    return `out/${index}`;
}

// EXTERNAL MODULE: ./build/js/src/codegen/plan.js
var codegen_plan = __webpack_require__(34186);
;// CONCATENATED MODULE: ./build/js/src/codegen/buf-generate.js
/** Generators run by buf: one `buf generate` for all languages, with a template written by us. */









async function generateWithBuf(plans, request) {
    const together = await bufGenerate("all", plans, request);
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
async function bufGenerate(name, plans, { folder, targets, tools, signal, reporter }) {
    const template = {
        version: "v2",
        inputs: [{ binary_image: descriptorsFile, paths: targets }],
        plugins: plans.flatMap(({ index, calls, includeImports }) => calls.map(({ plugin, options }) => ({
            ...("builtIn" in plugin
                ? { protoc_builtin: plugin.builtIn, protoc_path: (0,codegen_plan/* required */.mw)(tools, "protoc").command.file }
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
        env: (0,toolchain_compile/* bufEnvironment */.j)(folder),
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
// EXTERNAL MODULE: ./node_modules/@bufbuild/protobuf/dist/esm/wkt/google/protobuf/descriptor_pb.js + 1 modules
var descriptor_pb = __webpack_require__(46177);
;// CONCATENATED MODULE: ./build/js/src/codegen/file-imports.js
/** The imports between the files of a descriptor set. */


function fileImports(descriptorSet) {
    const { file } = (0,from_binary/* fromBinary */.Er)(descriptor_pb/* FileDescriptorSetSchema */.Zw, descriptorSet);
    return new Map(file.map(({ name, dependency, optionDependency }) => [name, [...dependency, ...optionDependency]]));
}
/**
 * What the targets import, directly or not, in the order of the set: neither targets nor `google/protobuf/**`, which
 * runtimes bring.
 */
function importedFiles(imports, targets) {
    const wanted = new Set(targets);
    const reached = new Set(targets);
    for (const name of reached) {
        for (const imported of imports.get(name) ?? [])
            reached.add(imported);
    }
    return [...imports.keys()].filter((name) => reached.has(name) && !wanted.has(name) && !name.startsWith("google/protobuf/"));
}

// EXTERNAL MODULE: ./node_modules/@bufbuild/protobuf/dist/esm/create.js
var create = __webpack_require__(76149);
// EXTERNAL MODULE: ./node_modules/@bufbuild/protobuf/dist/esm/to-binary.js
var to_binary = __webpack_require__(85224);
// EXTERNAL MODULE: ./node_modules/@bufbuild/protobuf/dist/esm/wkt/google/protobuf/compiler/plugin_pb.js + 2 modules
var plugin_pb = __webpack_require__(59626);
// EXTERNAL MODULE: ./build/js/src/toolchain/canonical-descriptors.js
var canonical_descriptors = __webpack_require__(1174);
;// CONCATENATED MODULE: ./build/js/src/codegen/run-plugin.js
/**
 * A plugin that protoc cannot start, because it takes a program and arguments, is spoken to directly: a request on its
 * standard input, a response on its output. It is given what buf would give it, so its output is the same.
 */







/**
 * Writes what the plugin generates into a folder of the work folder.
 *
 * @returns what went wrong, or undefined.
 */
async function runPlugin(command, options, files, outFolder, { folder, signal, reporter }) {
    const { exitCode, stdout, stderr } = await (0,process/* runAny */.YB)({
        ...command,
        cwd: folder,
        input: await pluginRequest((0,external_node_path_.join)(folder, descriptorsFile), options, files),
        maxOutputBytes: 1024 * 1024 * 1024,
        signal,
    });
    if (stderr.trim() !== "")
        reporter.foreign("plugin", stderr);
    if (exitCode !== 0)
        return stderr.trim() || `the plugin ended with exit code ${exitCode}`;
    const response = (0,from_binary/* fromBinary */.Er)(plugin_pb/* CodeGeneratorResponseSchema */.v7, stdout);
    return response.error || (await writeResponse(response, (0,external_node_path_.join)(folder, outFolder)));
}
async function pluginRequest(descriptorSet, options, files) {
    const bytes = await (0,promises_.readFile)(descriptorSet);
    const wanted = new Set(files);
    const request = (0,create/* create */.v)(plugin_pb/* CodeGeneratorRequestSchema */.TD, {
        fileToGenerate: [...files],
        parameter: options.join(","),
        protoFile: (0,canonical_descriptors/* descriptorsForPlugins */.u)(bytes),
        sourceFileDescriptors: (0,from_binary/* fromBinary */.Er)(descriptor_pb/* FileDescriptorSetSchema */.Zw, bytes).file.filter(({ name }) => wanted.has(name)),
    });
    return (0,to_binary/* toBinary */.R)(plugin_pb/* CodeGeneratorRequestSchema */.TD, request);
}
async function writeResponse({ file }, folder) {
    for (const { name, content, insertionPoint } of file) {
        if (insertionPoint !== "")
            return `${name}: insertion points are not supported with the engine protoc`;
        if (name.split(/[/\\]/).includes("..") || external_node_path_.posix.isAbsolute(name) || name.includes(":")) {
            return `${JSON.stringify(name)}: it lies outside the output folder.`;
        }
        const path = (0,external_node_path_.join)(folder, name);
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
        await (0,promises_.writeFile)(path, content);
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/js/src/codegen/protoc-generate.js
/** Generators run by protoc: one call for each language, except for a plugin that is a script. */









async function generateWithProtoc(plans, request) {
    const limit = (0,p_limit/* default */.A)((0,external_node_os_.availableParallelism)());
    const failures = await (0,all_done/* allDone */.g)(plans.map((plan) => limit(() => generateLanguage(plan, request))));
    return failures.flat();
}
async function generateLanguage(plan, request) {
    const { folder, targets, targetsAndImports, tools, signal, reporter } = request;
    const files = plan.includeImports ? targetsAndImports : targets;
    const flags = [];
    for (const [number, { plugin, options }] of plan.calls.entries()) {
        if ("command" in plugin && plugin.command.args.length > 0) {
            const message = await runPlugin(plugin.command, options, files, outputFolder(plan.index), request);
            if (message !== undefined)
                return [{ language: plan.config.name, message }];
            continue;
        }
        const name = "builtIn" in plugin ? plugin.builtIn : `p${plan.index}-${number}`;
        if ("command" in plugin)
            flags.push(`--plugin=protoc-gen-${name}=${plugin.command.file}`);
        flags.push(`--${name}_out=${outputFolder(plan.index)}`);
        if (options.length > 0)
            flags.push(`--${name}_opt=${options.join(",")}`);
    }
    if (flags.length === 0)
        return [];
    const argumentFile = `arguments-${plan.index}`;
    const args = [`--descriptor_set_in=${descriptorsFile}`, ...flags, ...files];
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, argumentFile), `${args.join("\n")}\n`);
    const { file, args: first } = (0,codegen_plan/* required */.mw)(tools, "protoc").command;
    const result = await (0,process/* runAny */.YB)({ file, args: [...first, `@${argumentFile}`], cwd: folder, signal });
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




/** Far below what any system lets a process hold open. */
const openFiles = 64;
/**
 * @param folder where the generators wrote.
 * @param out where the files go, relative to the folder of config.yaml.
 */
async function readOutputs(folder, out) {
    // With types: without them a recursive readdir goes into linked folders.
    const found = await (0,promises_.readdir)(folder, { recursive: true, withFileTypes: true });
    const names = found
        .filter((entry) => !entry.isDirectory())
        .map((entry) => (0,external_node_path_.relative)(folder, (0,external_node_path_.join)(entry.parentPath, entry.name)).split(external_node_path_.sep).join("/"))
        .sort();
    const limit = (0,p_limit/* default */.A)(openFiles);
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
    const { plans, failures } = await planAll(request);
    if (plans.length === 0)
        return { outputs: [], failures };
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(request.workFolder, "codegen-"));
    try {
        const imports = fileImports(request.descriptorSet);
        await (0,promises_.writeFile)((0,external_node_path_.join)(folder, descriptorsFile), request.descriptorSet);
        await (0,promises_.writeFile)((0,external_node_path_.join)(folder, rust_crates/* crateMappingFile */.a), (0,rust_crates/* crateMapping */.C)([...imports.keys()]));
        await (0,all_done/* allDone */.g)(plans.map(({ index }) => (0,promises_.mkdir)((0,external_node_path_.join)(folder, outputFolder(index)), { recursive: true })));
        const { tools, signal, reporter } = request;
        const targets = new Set(request.targets);
        const generated = new Set([...targets, ...importedFiles(imports, request.targets)]);
        // In the order of the set, as buf gives them: Rust's entry point stands beside the first file.
        const inOrder = (names) => [...imports.keys()].filter((name) => names.has(name));
        const engineRequest = {
            folder,
            targets: inOrder(targets),
            targetsAndImports: inOrder(generated),
            tools,
            signal,
            reporter,
        };
        const generate = request.engine === "buf" ? generateWithBuf : generateWithProtoc;
        failures.push(...(await generate(plans, engineRequest)));
        return await collect(folder, plans, failures);
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
async function planAll({ languages, tools, hubFolder, environment }) {
    const plans = [];
    const failures = [];
    for (const [index, config] of languages.entries()) {
        const result = await (0,codegen_plan/* planGeneration */.CK)(index, config, tools, hubFolder, environment);
        if (result.ok)
            plans.push(result.plan);
        else
            failures.push({ language: config.name, message: result.message });
    }
    return { plans, failures };
}
async function collect(folder, plans, failures) {
    const failed = new Set(failures.map(({ language }) => language));
    const outputs = [];
    for (const { index, config } of plans) {
        if (failed.has(config.name))
            continue;
        const read = await readOutputs((0,external_node_path_.join)(folder, outputFolder(index)), config.out);
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

// EXTERNAL MODULE: ./build/js/src/codegen/output-cache.js
var output_cache = __webpack_require__(36263);
// EXTERNAL MODULE: ./build/js/src/counted.js
var counted = __webpack_require__(68893);
;// CONCATENATED MODULE: ./build/js/src/run/generate.js
/** Code generated from what the compiler gave, and remembered by its input. */




/** @throws ProtoManagerError when a language cannot be generated */
async function generate(request, edges) {
    const { key, outputs: known } = request.assembled.compiled;
    const outputs = known ?? (await generateAnew(request, edges));
    if (outputs.length > 0)
        edges.reporter.info(describeOutputs(outputs, known !== undefined));
    if (key !== undefined && known === undefined)
        await remember(key, outputs, edges);
    return outputs;
}
function describeOutputs(outputs, cached) {
    const counts = outputs.map(({ language, files }) => `${language} (${(0,counted/* counted */.h)(files.length, "file")})`);
    return `Generated ${counts.join(", ")}${cached ? ", taken from the cache" : ""}.`;
}
async function generateAnew(request, edges) {
    const { config, assembled, languages, hubFolder, workFolder } = request;
    const { reporter, environment, signal } = edges;
    const { failures, outputs } = await generateCode({
        descriptorSet: assembled.compiled.descriptorSet,
        targets: assembled.assembly.targets,
        languages,
        engine: config.generate.engine,
        tools: await request.tools(),
        hubFolder,
        workFolder,
        environment,
        signal,
        reporter,
    });
    if (failures.length === 0)
        return outputs;
    const lines = failures.map(({ language, message }) => `${language}: ${message}`);
    throw new errors/* ProtoManagerError */.mb(`Code could not be generated, so nothing was written:\n${lines.join("\n")}`);
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
    const assembled = await (0,assemble_newest/* assembleNewest */.HQ)({ ...setup, compile: (0,compile/* compiler */.c)(setup, edges) }, reporter);
    const generated = await reporter.stage("codegen", "Generating code", () => generate({ ...setup, assembled }, edges));
    const checked = await reporter.stage("checks", "Checking", () => (0,check/* check */.z)({ ...setup, assembled }, request, edges));
    const difference = await compareWithHub({ ...setup, ...assembled, generated }, request);
    const checks = withFreshness(checked, { ...setup, ...assembled, ...difference, reporter }, request);
    return await conclude({ ...setup, ...difference, assembled, checks, seconds }, request, edges);
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

// EXTERNAL MODULE: ./build/js/src/assembly/assemble.js + 48 modules
var assemble = __webpack_require__(85193);
// EXTERNAL MODULE: ./build/js/src/counted.js
var counted = __webpack_require__(68893);
// EXTERNAL MODULE: ./build/js/src/diagnostics.js
var diagnostics = __webpack_require__(57599);
// EXTERNAL MODULE: ./build/js/src/errors.js + 1 modules
var errors = __webpack_require__(2252);
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
        for (const { repository, error } of heldBack)
            reporter.warning(`${repository} is held back: ${error}`);
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
        });
        const errors = assembly.diagnostics.filter(({ severity }) => severity === "error");
        const compiled = errors.length === 0 ? await request.compile(assembly, sources) : undefined;
        last = { key, variant: { assembly, compiled, sources, errors: compiled?.errors ?? errors } };
        return last.variant;
    };
}
function describeAssembly({ repositories, globalProto }, { statistics, diagnostics }) {
    const { files, messages, moved } = statistics;
    const renamed = moved === 0 ? "" : `, ${moved} of them under another name to avoid collisions`;
    const notes = diagnostics.length === 0 ? "" : ` ${(0,counted/* counted */.h)(diagnostics.length, "diagnostic")}.`;
    return (`Assembled ${globalProto.output} from ${(0,counted/* counted */.h)(repositories.length, "repository", "repositories")}, ` +
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


/***/ })

};
