export const id = 720;
export const ids = [720];
export const modules = {

/***/ 69364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $x: () => (/* binding */ blockedStatus),
/* harmony export */   BO: () => (/* binding */ inputsMark),
/* harmony export */   PM: () => (/* binding */ closedStatus),
/* harmony export */   Zh: () => (/* binding */ overwriteBox),
/* harmony export */   lq: () => (/* binding */ readInputsMark),
/* harmony export */   mo: () => (/* binding */ isClosedByUs),
/* harmony export */   wc: () => (/* binding */ isOverwriteTicked),
/* harmony export */   zC: () => (/* binding */ withStatus)
/* harmony export */ });
/**
 * What ProtoManager reads back from the body of its own pull request. Marks are HTML comments, which `foreignText` never
 * lets through. Bodies may come back with CRLF.
 */
const statusStart = "<!-- protomanager:status -->";
const statusEnd = "<!-- /protomanager:status -->";
const closedMark = "<!-- protomanager:closed -->";
const box = "<!-- protomanager:overwrite -->";
/** The box that lets ProtoManager replace a person's commits. */
const overwriteBox = `- [ ] ${box}overwrite my commits`;
/** True when a person ticked the box. */
function isOverwriteTicked(body) {
    return new RegExp(`^\\s*[-*] \\[[xX]\\] ${box}`, "m").test(body);
}
/** The mark that holds the inputs digest. */
function inputsMark(digest) {
    return `<!-- protomanager:inputs ${digest} -->`;
}
/** The digest in a body; undefined when a person took the mark out. */
function readInputsMark(body) {
    return /<!-- protomanager:inputs (sha256:[0-9a-f]{64}) -->/.exec(body)?.[1];
}
/** True when ProtoManager itself closed the pull request. */
function isClosedByUs(body) {
    return body.includes(closedMark);
}
/** The body with another status on top; the rest, which describes what is on the branch, stays. */
function withStatus(body, status) {
    const region = `${statusStart}\n${status === "" ? "" : `\n${status}\n\n`}${statusEnd}`;
    const start = body.indexOf(statusStart);
    const end = body.indexOf(statusEnd);
    if (start < 0 || end < start)
        return `${region}\n\n${body}`;
    return body.slice(0, start) + region + body.slice(end + statusEnd.length);
}
/** The status of a pull request that is closed because nothing is left to merge. */
const closedStatus = `${closedMark}\n**Closed:** the base branch has everything that this pull request would bring.`;
/** The status of a pull request whose branch holds commits of a person. */
function blockedStatus(commits) {
    const shown = commits.slice(0, 10).map((commit) => `\`${commit.slice(0, 10)}\``);
    const rest = commits.length > shown.length ? ` and ${commits.length - shown.length} more` : "";
    return (`> [!WARNING]\n> This branch holds commits that ProtoManager did not make (${shown.join(", ")}${rest}), so it is ` +
        'left alone. Remove them from the branch, or tick "overwrite my commits" below, and the next run goes on. Changes ' +
        "to generated files belong into the repositories or config.yaml.");
}


/***/ }),

/***/ 30647:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ foreignName),
/* harmony export */   q: () => (/* binding */ foreignText)
/* harmony export */ });
/**
 * The one way in which text that others wrote (names, comments, paths, messages of compilers and plugins) reaches
 * Markdown, commit messages and summaries.
 */
const defaultLimit = 200;
/** U+200B, as Renovate uses it: shown as nothing, and what it splits is no longer recognised. */
const breaker = "\u200b";
/**
 * Never shown as it is: control and format characters (bidirectional, zero-width, tags), line separators, lone
 * surrogates, blanks other than the space, and whatever else Unicode says may be left invisible.
 */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]|(?! )\p{Zs}/gu;
/** What GitHub and CI systems act upon, wherever it stands; each is split after its first group. */
const active = [
    // Mentions, references to issues, and the keywords that close them:
    // https://docs.github.com/en/issues/tracking-your-work-with-issues/using-issues/linking-a-pull-request-to-an-issue
    /(@)/g,
    /(#)/g,
    /(\bGH)(?=-\d)/gi,
    /(\b(?:clos|fix|resolv))(?=(?:e|es|ed)?\b\s*:?\s)/gi,
    // URLs, also those that are linked without a scheme.
    /(\b[a-z][a-z0-9+.-]{0,30}:)(?=\/\/)/gi,
    /(\bwww)(?=\.)/gi,
    // https://docs.github.com/en/actions/how-tos/manage-workflow-runs/skip-workflow-runs, and what others took from it.
    /(\[)(?=[^\]]*\b(?:skip|no)\b)/gi,
    /(\bskip)(?=-checks)/gi,
    /(\*\*\*NO)(?=_CI)/gi,
    // HTML, and comments above all: our own marks in a pull request are comments.
    /(<)/g,
];
/**
 * The text as one code span on one line, inert: mentions, references, closing keywords, links, marks that skip CI and
 * HTML are split by a zero-width space; invisible characters are shown as `\u{…}`. Empty text gives an empty pair of
 * quotes, so that something is to be seen.
 */
function foreignText(text, options = {}) {
    const shown = breakActive(shorten(text, options.limit ?? defaultLimit).replace(invisible, showEscaped));
    const span = codeSpan(shown === "" ? '""' : shown);
    return options.table ? span.replaceAll("|", "\\|") : span;
}
/** A name for a title or a subject: an inert identifier stays as it is, anything else becomes `foreignText`. */
function foreignName(name) {
    const inert = /^[A-Za-z0-9][\w.-]{0,99}$/.test(name) && breakActive(name) === name;
    return inert ? name : foreignText(name);
}
function shorten(text, limit) {
    // A code point is at most two units, so the rest cannot matter: hostile text may be very long.
    const points = [...text.slice(0, limit * 2 + 2)];
    return points.length > limit ? `${points.slice(0, limit).join("")}…` : points.join("");
}
function showEscaped(character) {
    if (character === "\n")
        return "\\n";
    if (character === "\t")
        return "\\t";
    return `\\u{${character.codePointAt(0).toString(16)}}`;
}
function breakActive(text) {
    return active.reduce((result, pattern) => result.replace(pattern, `$1${breaker}`), text);
}
/** https://spec.commonmark.org/0.31.2/#code-spans: one backtick more than the longest run inside. */
function codeSpan(text) {
    const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map((run) => run[0].length));
    const fence = "`".repeat(longest + 1);
    const padding = /^[` ]|[` ]$/.test(text) ? " " : "";
    return `${fence}${padding}${text}${padding}${fence}`;
}


/***/ }),

/***/ 37875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ defaultBranch),
  m: () => (/* binding */ publish)
});

// EXTERNAL MODULE: ./build/js/src/errors.js
var errors = __webpack_require__(11024);
// EXTERNAL MODULE: ./build/js/src/publish/body-marks.js
var body_marks = __webpack_require__(69364);
;// CONCATENATED MODULE: ./build/js/src/publish/decision.js
/** Decides what becomes of the branch and its pull request. Pure: everything it needs to know comes in as facts. */
/** What to do; `reason` is a sentence for the log. */
function decide(state) {
    const { branch, open } = state;
    const foreign = branch?.foreignCommits ?? [];
    const protectedBranch = foreign.length > 0 && open?.overwrite !== true;
    if (protectedBranch && (open !== undefined || !state.empty))
        return blocked(foreign);
    if (state.empty)
        return decideEmpty(state, protectedBranch);
    return open === undefined ? decideWithoutPullRequest(state) : decideWithPullRequest(open, branch);
}
function decideEmpty({ branch, open }, protectedBranch) {
    if (open !== undefined) {
        return { kind: "close", reason: `The base branch has everything that #${open.number} would bring.` };
    }
    const deleteBranch = branch !== undefined && !protectedBranch;
    const rest = deleteBranch ? " The branch of an earlier run is deleted." : "";
    return { kind: "none", deleteBranch, reason: `The base branch is up to date.${rest}` };
}
function decideWithPullRequest(open, branch) {
    const update = (reason, keepBranch = false) => ({ kind: "update", keepBranch, reason });
    if (branch === undefined)
        return update(`The branch of #${open.number} is gone and is written again.`);
    if (branch.foreignCommits.length > 0) {
        return update(`The box in #${open.number} allows to replace the commits of others.`);
    }
    if (!branch.upToDate)
        return update(`#${open.number} shows an older state.`);
    // A run died after it wrote the branch, or somebody rewrote the body.
    if (branch.inputs !== open.inputs)
        return update(`The text of #${open.number} is of an older state.`, true);
    return { kind: "unchanged", reason: `#${open.number} already shows this change.` };
}
function decideWithoutPullRequest({ branch, inputs, rejected }) {
    if (rejected !== undefined && rejected.inputs === inputs) {
        return {
            kind: "none",
            deleteBranch: false,
            reason: `#${rejected.number} with the same inputs was closed by a person, so it is not opened again. ` +
                `Reopen it to go on; a change of the inputs opens a new one.`,
        };
    }
    if (branch?.upToDate) {
        return { kind: "create", keepBranch: true, reason: "The branch is there and has no pull request." };
    }
    return { kind: "create", keepBranch: false, reason: "There is a change and no pull request for it." };
}
function blocked(commits) {
    const count = commits.length === 1 ? "a commit" : `${commits.length} commits`;
    return {
        kind: "blocked",
        commits,
        reason: `The branch holds ${count} that ProtoManager did not make, so it is left alone. ` +
            'Remove them from the branch, or tick "overwrite my commits" in its pull request.',
    };
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/js/src/publish/file-changes.js
/** From the change set of a run to the files of a commit. Pure. */


/**
 * The changes by path from the repository's top, sorted. Refuses paths that leave the folder, and those that git or
 * GitHub Actions would act upon: generated text must never become a workflow.
 *
 * @param folder - of config.yaml from the repository's top; "" is the top
 */
function fileChanges(changes, folder) {
    const written = [...changes.added, ...changes.changed].map(({ path, content }) => ({ path, content }));
    const removed = changes.removed.map((path) => ({ path, content: undefined }));
    return [...written, ...removed]
        .map(({ path, content }) => ({ path: repositoryPath(folder, path), content }))
        .sort((a, b) => (a.path < b.path ? -1 : 1));
}
function repositoryPath(folder, path) {
    const joined = external_node_path_.posix.join(folder, path);
    const parts = path.split("/");
    if (parts.some((part) => part === "" || part === "." || part === "..")) {
        throw new errors/* ProtoManagerError */.mb(`${path}: an output must lie in the folder of config.yaml. Change its path there.`);
    }
    // Without regard to case: a checkout on Windows or macOS has none.
    const lower = joined.toLowerCase();
    if (lower.startsWith(".github/workflows/") || lower.split("/").includes(".git")) {
        throw new errors/* ProtoManagerError */.mb(`${joined}: outputs are never written into .github/workflows or .git. Change \`output\`, \`output_dir\` or \`out\`.`);
    }
    return joined;
}

// EXTERNAL MODULE: ./build/js/src/hub/change-set.js
var change_set = __webpack_require__(92666);
// EXTERNAL MODULE: ./build/js/src/publish/trailer.js
var trailer = __webpack_require__(20648);
;// CONCATENATED MODULE: ./build/js/src/publish/branch-facts.js
/** What the commits and trees of a branch say about it. Pure. */

/**
 * Commits of a person: those without our trailer, except merges that bring nothing but what one of their parents has.
 *
 * @param treeOf - asked for the merge commits without trailer, and for their parents
 */
async function foreignCommits(commits, treeOf) {
    const foreign = [];
    for (const commit of commits) {
        if ((0,trailer/* readInputsTrailer */.hJ)(commit.message) !== undefined)
            continue;
        if (commit.parents.length > 1 && (await addsNothing(commit, treeOf)))
            continue;
        foreign.push(commit.id);
    }
    return foreign;
}
async function addsNothing(merge, treeOf) {
    const merged = await treeOf(merge.id);
    const parents = await Promise.all(merge.parents.map(treeOf));
    return [...merged].every(([path, id]) => parents.some((parent) => parent.get(path) === id));
}
/**
 * True when the branch differs from the base in exactly the wanted way, and the base has not touched those paths since
 * the branch left it.
 *
 * @param wanted - blob id by path of the change set; undefined for a file that is to go
 */
function isUpToDate(wanted, trees) {
    const { base, mergeBase, branch } = trees;
    for (const [path, id] of wanted) {
        if (branch.get(path) !== id || base.get(path) !== mergeBase.get(path))
            return false;
    }
    // What an earlier run put on the branch and this one no longer wants would be merged along.
    return [...new Set([...branch.keys(), ...mergeBase.keys()])].every((path) => {
        const id = branch.get(path);
        return wanted.has(path) || id === mergeBase.get(path) || id === base.get(path);
    });
}

;// CONCATENATED MODULE: ./build/js/src/publish/state.js
/** Reads what the remote holds, as the facts that `decide` works from. */




/** Reads only; trees are asked for once each, and only where the decision may need them. */
async function readState(query, remote, pullRequests) {
    const { branch, base, inputs, files } = query;
    const head = await remote.branchHead(branch);
    const open = await pullRequests?.open(branch);
    const facts = {
        empty: files.length === 0,
        inputs,
        branch: head === undefined ? undefined : await branchState(remote, base, head, files),
        open: open && {
            number: open.number,
            overwrite: (0,body_marks/* isOverwriteTicked */.wc)(open.body),
            inputs: (0,body_marks/* readInputsMark */.lq)(open.body),
        },
        rejected: open === undefined ? await lastRejected(branch, pullRequests) : undefined,
    };
    return { facts, head, open };
}
async function branchState(remote, base, head, files) {
    const trees = new Map();
    const treeOf = (commit) => {
        const tree = trees.get(commit) ?? remote.tree(commit);
        trees.set(commit, tree);
        return tree;
    };
    const { mergeBase, commits } = await remote.history(base, head);
    const state = {
        foreignCommits: await foreignCommits(commits, treeOf),
        inputs: commits
            .map(({ message }) => (0,trailer/* readInputsTrailer */.hJ)(message))
            .findLast((digest) => digest !== undefined),
        upToDate: false,
    };
    if (mergeBase === undefined || files.length === 0)
        return state;
    const wanted = new Map(files.map(({ path, content }) => [path, content === undefined ? undefined : (0,change_set/* blobId */.zA)(content, head)]));
    const upToDate = isUpToDate(wanted, {
        base: await treeOf(base),
        mergeBase: await treeOf(mergeBase),
        branch: await treeOf(head),
    });
    return { ...state, upToDate };
}
/** The newest pull request of the branch that was closed, unless that was a merge or our own doing. */
async function lastRejected(branch, pullRequests) {
    const closed = await pullRequests?.closed(branch);
    const last = closed?.find(({ body }) => !(0,body_marks/* isClosedByUs */.mo)(body));
    return last === undefined || last.merged
        ? undefined
        : { number: last.number, inputs: (0,body_marks/* readInputsMark */.lq)(last.body) };
}

;// CONCATENATED MODULE: ./build/js/src/publish/publish.js
/** The story of publishing: a change set becomes a branch and a pull request, or the proof that none is needed. */





/** `protomanager/<system.name>`. */
function defaultBranch(system) {
    return `protomanager/${system}`;
}
/**
 * Brings branch and pull request to where the change set wants them. Safe to repeat after a crash at any point, and
 * beside another run: the branch moves by compare-and-swap. A failure never closes anything.
 */
async function publish(request, ports) {
    const files = fileChanges(request.changes, request.folder);
    for (let attempt = 0; attempt < 2; attempt++) {
        const outcome = await publishOnce(request, ports, files);
        if (outcome !== "moved")
            return outcome;
    }
    throw new errors/* ProtoManagerError */.mb(`${request.branch}: the branch was moved twice while it was written. Is another run under way? Use a ` +
        "`concurrency` group in the workflow, then run again.");
}
async function publishOnce(request, ports, files) {
    const { branch, baseBranch, base, inputs } = request;
    const { remote, pullRequests } = ports;
    const baseHead = await remote.branchHead(baseBranch);
    if (baseHead === undefined) {
        throw new errors/* ProtoManagerError */.mb(`${baseBranch}: the hub has no such branch. Set \`base\` to the branch to merge into.`);
    }
    if (baseHead !== base)
        return { retry: true };
    const { facts, head, open } = await readState({ branch, base, inputs, files }, remote, pullRequests);
    const action = decide(facts);
    const scene = { request, ports, files, head, open, action, branchInputs: facts.branch?.inputs };
    const result = await act(scene);
    if (result === "moved")
        return result;
    const reason = pullRequests === undefined ? withoutPullRequests(result, request) : action.reason;
    return { ...result, notices: [reason, ...result.notices] };
}
/** The decision speaks of pull requests, which only GitHub has. */
function withoutPullRequests({ commit }, { branch, baseBranch }) {
    return commit === undefined
        ? `${baseBranch} is up to date.`
        : `${branch} waits to be merged into ${baseBranch}; only on GitHub a pull request is opened for it.`;
}
async function act(scene) {
    const { action, head, open } = scene;
    switch (action.kind) {
        case "create":
        case "update":
            return action.keepBranch ? showPullRequest(scene, { commit: head, notices: [] }) : write(scene);
        case "unchanged":
            await setStatus(scene, "");
            return describe("unchanged", open, head);
        case "blocked":
            await setStatus(scene, (0,body_marks/* blockedStatus */.$x)(action.commits));
            return describe("blocked", open, head);
        case "close":
            return publish_close(scene);
        case "none":
            return action.deleteBranch ? cleanUp(scene) : describe("none", open, undefined);
    }
}
async function write(scene) {
    const { request, ports, files, head } = scene;
    const { branch, base, words } = request;
    const change = { branch, expected: head, base, files, message: words.message };
    const { commit, notices } = await ports.remote.replaceBranch(change);
    return commit === undefined ? "moved" : showPullRequest(scene, { commit, notices });
}
/** The branch is as wanted: its pull request is opened, or its text brought up to date. */
async function showPullRequest(scene, { commit, notices }) {
    const { request, ports, head, open, branchInputs } = scene;
    if (ports.pullRequests === undefined) {
        const operation = head === undefined ? "created" : head === commit ? "unchanged" : "updated";
        return describe(operation, undefined, commit, notices);
    }
    const inputs = head === commit ? (branchInputs ?? request.inputs) : request.inputs;
    const text = { title: request.words.title, body: request.words.body(inputs) };
    if (open !== undefined) {
        const base = open.base === request.baseBranch ? {} : { base: request.baseBranch };
        await ports.pullRequests.update(open.number, { ...text, ...base });
        return describe("updated", open, commit, notices);
    }
    const { branch, baseBranch: base, draft } = request;
    const created = await ports.pullRequests.create({ branch, base, ...text, draft });
    const refused = await ports.pullRequests.invite(created.pullRequest.number, request);
    return describe("created", created.pullRequest, commit, [...notices, ...created.notices, ...refused]);
}
/** The pull request first: a crash between the two leaves a branch, which the next run deletes. */
async function publish_close(scene) {
    const { request, ports, head, open } = scene;
    const body = (0,body_marks/* withStatus */.zC)(open.body, body_marks/* closedStatus */.PM);
    await ports.pullRequests?.update(open.number, { body, state: "closed" });
    const deleted = head === undefined || (await ports.remote.deleteBranch(request.branch, head));
    const notices = deleted ? [] : ["The branch was moved meanwhile and is kept."];
    return describe("closed", open, undefined, notices);
}
/** Deletes a branch of ours that has no pull request; where there are none at all, that is what closing means. */
async function cleanUp({ request, ports, head }) {
    if (!(await ports.remote.deleteBranch(request.branch, head)))
        return "moved";
    return describe(ports.pullRequests === undefined ? "closed" : "none", undefined, undefined);
}
/** Writes only when the status is another one. */
async function setStatus({ ports, open }, status) {
    if (open === undefined)
        return;
    const lines = (body) => body.replaceAll("\r\n", "\n");
    const before = lines(open.body);
    const body = (0,body_marks/* withStatus */.zC)(before, status);
    // A body from which a person took the marks has nothing to clear.
    if (body === before || (status === "" && !before.includes("protomanager:status")))
        return;
    await ports.pullRequests?.update(open.number, { body });
}
function describe(operation, pullRequest, commit, notices = []) {
    return {
        operation,
        ...(pullRequest && { number: pullRequest.number, url: pullRequest.url }),
        ...(commit !== undefined && { commit }),
        notices,
    };
}


/***/ }),

/***/ 20648:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KA: () => (/* binding */ inputsDigest),
/* harmony export */   Pq: () => (/* binding */ inputsTrailer),
/* harmony export */   hJ: () => (/* binding */ readInputsTrailer)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/** The trailer by which ProtoManager knows its own commits, and the digest it carries. */

const trailer = "ProtoManager-Inputs";
const trailerLine = /^ProtoManager-Inputs: (sha256:[0-9a-f]{64})$/;
/** `sha256:…` over the inputs; the order in which commits and tools are listed does not matter. */
function inputsDigest(inputs) {
    const canonical = JSON.stringify([
        inputs.config,
        inputs.lock ?? null,
        sorted(inputs.commits),
        sorted(inputs.toolchain),
    ]);
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(canonical).digest("hex")}`;
}
/** The line that ends a commit message of ours. */
function inputsTrailer(digest) {
    return `${trailer}: ${digest}`;
}
/** The digest in a commit message's trailers: its last paragraph (git-interpret-trailers(1)). */
function readInputsTrailer(message) {
    const paragraph = message
        .replaceAll("\r\n", "\n")
        .trimEnd()
        .split(/\n\s*\n/)
        .at(-1) ?? "";
    for (const line of paragraph.split("\n")) {
        const digest = trailerLine.exec(line.trim())?.[1];
        if (digest !== undefined)
            return digest;
    }
    return undefined;
}
function sorted(map) {
    return [...map]
        .map(([name, value]) => [name, value ?? null])
        .sort(([a], [b]) => (a < b ? -1 : 1));
}


/***/ }),

/***/ 92546:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ publishPorts)
});

// EXTERNAL MODULE: ./build/js/src/github/client.js + 1 modules
var github_client = __webpack_require__(53842);
// EXTERNAL MODULE: ./build/js/src/github/urls.js
var urls = __webpack_require__(64005);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/js/src/errors.js
var errors = __webpack_require__(11024);
// EXTERNAL MODULE: ./build/js/src/git/environment.js
var git_environment = __webpack_require__(32505);
// EXTERNAL MODULE: ./build/js/src/git/failure.js
var failure = __webpack_require__(73926);
// EXTERNAL MODULE: ./build/js/src/git/git.js
var git = __webpack_require__(71452);
;// CONCATENATED MODULE: ./build/js/src/publish/fast-import.js
/** One commit in the language of git-fast-import(1): a process for all files instead of one for each. Pure. */
/** The stream for `git fast-import`; contents are passed on byte for byte. */
function fastImport({ ref, base, committer, message, files }) {
    const parts = [];
    const line = (text) => parts.push(Buffer.from(`${text}\n`));
    const data = (content) => {
        line(`data ${content.byteLength}`);
        parts.push(content);
        line("");
    };
    line(`commit ${ref}`);
    line(`committer ${committer}`);
    data(Buffer.from(message));
    line(`from ${base}`);
    for (const { path, content } of files) {
        if (content === undefined)
            line(`D ${quote(path)}`);
        else {
            line(`M 100644 inline ${quote(path)}`);
            data(content);
        }
    }
    line("done");
    return Buffer.concat([Buffer.from("feature done\n"), ...parts]);
}
/** A path in the quotes of C, which git-fast-import takes for every path. */
function quote(path) {
    const escaped = path.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");
    return `"${escaped}"`;
}

;// CONCATENATED MODULE: ./build/js/src/publish/git-remote.js
/**
 * A hub on any git remote. Commits are made in a temporary bare repository, without a working tree, and pushed with a
 * lease on the branch.
 */






const madeRef = "refs/protomanager/made";
/**
 * The hub through git alone: nothing is fetched or made before it is needed. Failures to reach the remote say what to
 * do about them; blobs of the hub are never fetched.
 */
function gitRemote(options) {
    const { temporaryFolder, environment, signal, identity } = options;
    const gitDir = external_node_path_.join(temporaryFolder, "publish.git");
    const fetched = new Set();
    let ready;
    async function local(args, input) {
        ready ??= (0,git/* git */.$)({ args: ["init", "--quiet", "--bare", gitDir], cwd: temporaryFolder, environment, signal });
        await ready;
        return (0,git/* git */.$)({
            args,
            cwd: temporaryFolder,
            gitDir,
            environment,
            signal,
            ...(input !== undefined && { input }),
        });
    }
    async function localText(args, input) {
        const { exitCode, stdout, stderr } = await local(args, input);
        if (exitCode === 0)
            return stdout.toString("utf8");
        throw new errors/* ProtoManagerError */.mb(`git ${args.join(" ")} ended with exit code ${exitCode}: ${stderr.trim()}`);
    }
    async function talk(args) {
        await local(["rev-parse", "--git-dir"]);
        const remote = await options.remote();
        const result = await (0,git/* git */.$)({ args, cwd: temporaryFolder, gitDir, environment, signal, remote });
        return { ...result, remote };
    }
    async function branchHead(branch) {
        const ref = `refs/heads/${branch}`;
        const { exitCode, stdout, stderr, remote } = await talk(["ls-remote", "--quiet", "--", git_environment/* remoteName */.iy, ref]);
        if (exitCode !== 0)
            throw new errors/* ProtoManagerError */.mb((0,failure/* explainGitFailure */.a)(stderr, remote).message);
        // The pattern matches the end of a name as well.
        const line = stdout
            .toString("utf8")
            .split("\n")
            .find((text) => text.endsWith(`\t${ref}`));
        return line?.split("\t")[0];
    }
    async function fetchCommits(commits) {
        const missing = commits.filter((commit) => !fetched.has(commit));
        if (missing.length === 0)
            return;
        const flags = ["--quiet", "--no-tags", "--no-write-fetch-head", "--filter=blob:none"];
        const { exitCode, stderr, remote } = await talk(["fetch", ...flags, "--", git_environment/* remoteName */.iy, ...missing]);
        if (exitCode !== 0)
            throw new errors/* ProtoManagerError */.mb((0,failure/* explainGitFailure */.a)(stderr, remote).message);
        for (const commit of missing)
            fetched.add(commit);
    }
    async function history(base, head) {
        await fetchCommits([base, head]);
        const mergeBase = await local(["merge-base", base, head]);
        const log = ["log", "--reverse", "--no-show-signature", "-z", "--format=%H%x00%P%x00%B"];
        const fields = (await localText([...log, `${base}..${head}`])).split("\0");
        const commits = [];
        for (let index = 0; index + 2 < fields.length; index += 3) {
            const [id, parents, message] = fields.slice(index, index + 3);
            commits.push({ id, message, parents: parents.split(" ").filter((parent) => parent !== "") });
        }
        return {
            mergeBase: mergeBase.exitCode === 0 ? mergeBase.stdout.toString("utf8").trim() : undefined,
            commits,
        };
    }
    async function tree(commit) {
        const files = new Map();
        for (const entry of (await localText(["ls-tree", "-r", "-z", "--full-tree", commit])).split("\0")) {
            const [, id, name] = /^\d+ \w+ ([0-9a-f]+)\t(.*)$/s.exec(entry) ?? [];
            if (id !== undefined && name !== undefined)
                files.set(name, id);
        }
        return files;
    }
    /** False when the branch is not, or no longer, where it is expected. */
    async function push(branch, expected, next) {
        const ref = `refs/heads/${branch}`;
        const lease = `--force-with-lease=${ref}:${expected ?? ""}`;
        const { exitCode, stderr, remote } = await talk([
            "push",
            "--quiet",
            lease,
            "--",
            git_environment/* remoteName */.iy,
            `${next ?? ""}:${ref}`,
        ]);
        if (exitCode === 0)
            return true;
        const head = await branchHead(branch);
        if (head === next)
            return true;
        if (head !== expected)
            return false;
        throw new errors/* ProtoManagerError */.mb(`${branch}: could not push. ${(0,failure/* explainGitFailure */.a)(stderr, remote).message}`);
    }
    async function replaceBranch(change) {
        const { branch, base, expected, files, message } = change;
        await fetchCommits([base]);
        const who = identity ? ["-c", `user.name=${identity.name}`, "-c", `user.email=${identity.email}`] : [];
        // Name, address and time, as the user's configuration and environment have them.
        const committer = (await localText([...who, "var", "GIT_COMMITTER_IDENT"])).trim();
        const stream = fastImport({ ref: madeRef, base, committer, message, files });
        await localText(["fast-import", "--quiet", "--force"], stream);
        const commit = (await localText(["rev-parse", "--verify", madeRef])).trim();
        return { commit: (await push(branch, expected, commit)) ? commit : undefined, notices: [] };
    }
    return {
        branchHead,
        history,
        tree,
        replaceBranch,
        deleteBranch: (branch, expected) => push(branch, expected, undefined),
    };
}

// EXTERNAL MODULE: ./build/js/src/github/errors.js
var github_errors = __webpack_require__(81312);
;// CONCATENATED MODULE: ./build/js/src/publish/github-tree.js
/** Reads the files of a commit through GitHub's API, whatever their number. */
/**
 * Blob id by path of every file. One request for most repositories; a listing that GitHub truncates (100,000 entries or
 * 7 MB, https://docs.github.com/en/rest/git/trees#get-a-tree) is read folder by folder instead.
 */
async function readTree(client, repository, commit) {
    const files = new Map();
    await readInto(files, client, repository, commit, "");
    return files;
}
async function readInto(files, client, repository, id, prefix) {
    const tree = { ...repository, tree_sha: id };
    const { data } = await client.rest.git.getTree({ ...tree, recursive: "1" });
    const listing = data.truncated ? (await client.rest.git.getTree(tree)).data : data;
    for (const entry of listing.tree) {
        if (entry.type !== "tree")
            files.set(`${prefix}${entry.path}`, entry.sha);
        else if (data.truncated)
            await readInto(files, client, repository, entry.sha, `${prefix}${entry.path}/`);
    }
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./build/js/src/publish/tree-requests.js
/** Cuts a change into requests that GitHub's "create a tree" takes. Pure. */

/**
 * Bytes of JSON in one request. GitHub answers 502 to trees of about 2.5 MB and more
 * (https://github.com/googleapis/release-please/issues/546), so requests stay below 2 MB with room for the frame.
 */
const treeRequestBytes = 1_900_000;
/** Beyond these, trees through the API are slow enough to fail, and the commit is pushed with git instead. */
const maxApiFiles = 10_000;
const maxApiBytes = 40 * 1024 * 1024;
/** True when the change is too large for the API. */
function needsPush(files) {
    const bytes = files.reduce((sum, { content }) => sum + (content?.byteLength ?? 0), 0);
    return files.length > maxApiFiles || bytes > maxApiBytes;
}
/** True for content that has to be uploaded as a blob of its own: not text, or too large for a request as JSON. */
function needsBlob(content) {
    if (!(0,external_node_buffer_.isUtf8)(content) || content.includes(0) || content.byteLength > treeRequestBytes)
        return true;
    return Buffer.byteLength(JSON.stringify(Buffer.from(content).toString("utf8"))) > treeRequestBytes / 2;
}
/** The entries in order, in as few groups as fit into one request each. */
function treeRequests(entries, limit = treeRequestBytes) {
    const groups = [];
    let room = 0;
    for (const entry of entries) {
        const bytes = Buffer.byteLength(JSON.stringify(entry)) + 1;
        if (bytes > room || groups.length === 0) {
            groups.push([]);
            room = limit;
        }
        groups.at(-1).push(entry);
        room -= bytes;
    }
    return groups;
}

;// CONCATENATED MODULE: ./build/js/src/publish/github-remote.js
/** A hub on GitHub: commits through the Git Data API, branches moved by compare-and-swap through GraphQL. */




/** https://docs.github.com/en/graphql/reference/mutations#updaterefs */
const updateRefs = `mutation MoveBranch($input: UpdateRefsInput!) {
  updateRefs(input: $input) { clientMutationId }
}`;
/** In `updateRefs`: must not exist before, or is deleted. */
const noCommit = "0".repeat(40);
/** https://docs.github.com/en/rest/using-the-rest-api/using-pagination-in-the-rest-api */
const pageSize = 100;
/** The hub through GitHub's API. Refusals are `GitHubError`s that name the missing permission or setting. */
function githubRemote(options) {
    const { client, owner, name } = options;
    const repo = { owner, repo: name };
    const repository = `${owner}/${name}`;
    const reading = (doing) => ({ doing, repository, access: "read" });
    const writing = (doing) => ({ doing, repository, access: "write" });
    let nodeId;
    async function branchHead(branch) {
        try {
            const { data } = await client.rest.git.getRef({ ...repo, ref: `heads/${branch}` });
            return data.object.sha;
        }
        catch (error) {
            if ((0,github_errors/* hasStatus */.Ro)(error, 404))
                return undefined;
            throw (0,github_errors/* explain */.WE)(error, reading(`read the branch ${branch}`));
        }
    }
    async function history(base, head) {
        try {
            return await compare(base, head);
        }
        catch (error) {
            if (!(0,github_errors/* hasStatus */.Ro)(error, 404) || !/no common ancestor/i.test((0,errors/* messageOf */.bD)(error))) {
                throw (0,github_errors/* explain */.WE)(error, reading(`compare ${base} with ${head}`));
            }
            const { data } = await client.rest.git.getCommit({ ...repo, commit_sha: head });
            const parents = data.parents.map((parent) => parent.sha);
            return { mergeBase: undefined, commits: [{ id: head, message: data.message, parents }] };
        }
    }
    async function compare(base, head) {
        const commits = [];
        for (let page = 1;; page++) {
            const { data } = await client.rest.repos.compareCommitsWithBasehead({
                ...repo,
                basehead: `${base}...${head}`,
                per_page: pageSize,
                page,
            });
            for (const { sha, commit, parents } of data.commits) {
                commits.push({ id: sha, message: commit.message, parents: parents.map((parent) => parent.sha) });
            }
            if (data.commits.length < pageSize)
                return { mergeBase: data.merge_base_commit.sha, commits };
        }
    }
    /** False when the branch is not, or no longer, where it is expected. */
    async function moveBranch(branch, expected, next) {
        nodeId ??= client.rest.repos.get(repo).then(({ data }) => data.node_id);
        const refUpdates = [{ name: `refs/heads/${branch}`, beforeOid: expected, afterOid: next, force: true }];
        const repositoryId = await (0,github_errors/* explained */.to)(reading("read the repository"), () => nodeId);
        try {
            await client.graphql(updateRefs, { input: { repositoryId, refUpdates } });
            return true;
        }
        catch (error) {
            // A stale `beforeOid` gets a generic error, and a lost answer may hide a success: the branch tells.
            const head = (await branchHead(branch)) ?? noCommit;
            if (head === next)
                return true;
            if (head !== expected)
                return false;
            throw (0,github_errors/* explain */.WE)(error, writing(`move the branch ${branch}`));
        }
    }
    async function createTree(base, files) {
        const entries = [];
        for (const file of files)
            entries.push(await treeEntry(file));
        let tree = (await client.rest.git.getCommit({ ...repo, commit_sha: base })).data.tree.sha;
        for (const group of treeRequests(entries)) {
            const { data } = await client.rest.git.createTree({ ...repo, base_tree: tree, tree: group });
            tree = data.sha;
        }
        return tree;
    }
    async function treeEntry({ path, content }) {
        const entry = { path, mode: "100644", type: "blob" };
        if (content === undefined)
            return { ...entry, sha: null };
        if (!needsBlob(content))
            return { ...entry, content: Buffer.from(content).toString("utf8") };
        const encoded = Buffer.from(content).toString("base64");
        const { data } = await client.rest.git.createBlob({ ...repo, content: encoded, encoding: "base64" });
        return { ...entry, sha: data.sha };
    }
    async function replaceBranch(change) {
        const { branch, base, files, message, expected } = change;
        if (options.git !== undefined && needsPush(files)) {
            const { commit, notices } = await options.git.replaceBranch(change);
            const why = "The change is too large for GitHub's API and was pushed with git, so its commit is not verified.";
            return { commit, notices: commit === undefined ? notices : [...notices, why] };
        }
        const commit = await (0,github_errors/* explained */.to)(writing(`commit to the branch ${branch}`), async () => {
            const tree = await createTree(base, files);
            // Without author and committer GitHub signs the commits of bots:
            // https://docs.github.com/en/authentication/managing-commit-signature-verification/about-commit-signature-verification#signature-verification-for-bots
            const { data } = await client.rest.git.createCommit({ ...repo, message, tree, parents: [base] });
            return data.sha;
        });
        const moved = await moveBranch(branch, expected ?? noCommit, commit);
        return { commit: moved ? commit : undefined, notices: [] };
    }
    return {
        branchHead,
        history,
        tree: (commit) => (0,github_errors/* explained */.to)(reading(`list the files of ${commit}`), () => readTree(client, repo, commit)),
        replaceBranch,
        deleteBranch: (branch, expected) => moveBranch(branch, expected, noCommit),
    };
}

// EXTERNAL MODULE: ./build/js/src/publish/foreign-text.js
var foreign_text = __webpack_require__(30647);
;// CONCATENATED MODULE: ./build/js/src/publish/pull-requests.js
/** Pull requests of one repository, as publishing needs them. Implementation: GitHub's REST API. */



/** Closed ones looked at: the newest that we did not close ourselves is among them. */
const closedLookedAt = 10;
/** Pull requests of a repository through GitHub's API; each call but `invite` may be repeated after a lost answer. */
function githubPullRequests(client, owner, name) {
    const repo = { owner, repo: name };
    const attempt = (doing) => ({ doing, repository: `${owner}/${name}`, access: "write" });
    async function list(branch, state) {
        const { data } = await (0,github_errors/* explained */.to)(attempt(`list the pull requests of ${branch}`), () => client.rest.pulls.list({ ...repo, state, head: `${owner}:${branch}`, per_page: closedLookedAt }));
        // A filter that GitHub does not understand is ignored by it.
        return data
            .filter(({ base, head }) => head.ref === branch && head.repo?.id === base.repo.id)
            .map(fromAnswer);
    }
    async function open(branch) {
        return (await list(branch, "open"))[0];
    }
    async function update(number, change) {
        await (0,github_errors/* explained */.to)(attempt(`update #${number}`), () => client.rest.pulls.update({ ...repo, pull_number: number, ...change }));
    }
    async function create(wanted) {
        const { branch, base, title, body, draft } = wanted;
        try {
            const { data } = await client.rest.pulls.create({ ...repo, head: branch, base, title, body, draft });
            return { pullRequest: fromAnswer(data), notices: [] };
        }
        catch (error) {
            if (draft && (0,github_errors/* hasStatus */.Ro)(error, 422) && /draft/i.test((0,errors/* messageOf */.bD)(error))) {
                const result = await create({ ...wanted, draft: false });
                return { ...result, notices: [...result.notices, "Drafts are not available in this repository."] };
            }
            // Another run, or a try of ours whose answer was lost, was first.
            const existing = (0,github_errors/* hasStatus */.Ro)(error, 422) ? await open(branch) : undefined;
            if (existing === undefined)
                throw (0,github_errors/* explain */.WE)(error, attempt("create the pull request"));
            await update(existing.number, { title, body });
            return { pullRequest: { ...existing, title, body }, notices: [] };
        }
    }
    async function invite(number, audience) {
        const { labels, reviewers, teamReviewers } = audience;
        const notices = [];
        async function trying(what, body) {
            try {
                await body();
                return true;
            }
            catch (error) {
                const reason = (0,github_errors/* explain */.WE)(error, attempt(what));
                if (reason === error)
                    throw error;
                notices.push((0,foreign_text/* foreignText */.q)((0,errors/* messageOf */.bD)(reason), { limit: 500 }));
                return false;
            }
        }
        const request = (people) => client.rest.pulls.requestReviewers({ ...repo, pull_number: number, ...people });
        if (labels.length > 0) {
            await trying("add the labels", () => client.rest.issues.addLabels({ ...repo, issue_number: number, labels: [...labels] }));
        }
        const teams = teamReviewers.map((team) => team.split("/").at(-1));
        if (reviewers.length + teams.length === 0)
            return notices;
        const everybody = { reviewers: [...reviewers], team_reviewers: teams };
        if (await trying("ask for reviews", () => request(everybody)))
            return notices;
        // GitHub refuses all when one of them cannot review, as the author: the others are asked one by one.
        notices.pop();
        for (const reviewer of reviewers) {
            await trying(`ask ${reviewer} for a review`, () => request({ reviewers: [reviewer] }));
        }
        for (const team of teams) {
            const asked = await trying(`ask the team ${team} for a review`, () => request({ team_reviewers: [team] }));
            if (!asked) {
                notices.push("A team can review when it has access to the repository and the token may read members.");
            }
        }
        return notices;
    }
    return { open, closed: (branch) => list(branch, "closed"), create, update, invite };
}
function fromAnswer(answer) {
    const { number, html_url: url, title, body, base, merged_at: mergedAt } = answer;
    return { number, url, title, body: body ?? "", base: base.ref, merged: mergedAt !== null };
}

// EXTERNAL MODULE: ./build/js/src/sources/remote.js
var sources_remote = __webpack_require__(10522);
;// CONCATENATED MODULE: ./build/js/src/run/publish-ports.js
/** Where a change of the hub is published: through GitHub's API, or with git alone. */






/** Committer where git has no configured user, as on a runner: the bot whose token the Action has. */
const botIdentity = {
    name: "github-actions[bot]",
    email: "41898282+github-actions[bot]@users.noreply.github.com",
};
function publishPorts({ base, workFolder, remotes }, edges) {
    const { host, owner, name } = base.url;
    const onGitHub = base.url.kind !== "file" && (0,urls/* isGitHubHost */.gf)(host, edges.environment);
    const git = gitRemote({
        remote: async () => {
            const remote = await (0,sources_remote/* openRemote */.d)(base.url, remotes);
            const token = remote.kind === "file" ? undefined : await edges.tokens(host, owner, "write");
            return { ...remote, token: token ?? remote.token };
        },
        temporaryFolder: workFolder,
        environment: edges.environment,
        identity: onGitHub ? botIdentity : undefined,
        signal: edges.signal,
    });
    if (!onGitHub)
        return { remote: git, pullRequests: undefined };
    const { tokens, reporter, environment } = edges;
    const client = (0,github_client/* githubClients */.E)({ tokens, reporter, environment })(host, owner, "write");
    return {
        remote: githubRemote({ client, owner, name, git }),
        pullRequests: githubPullRequests(client, owner, name),
    };
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
