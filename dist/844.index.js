export const id = 844;
export const ids = [844];
export const modules = {

/***/ 80241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ cancelOnSignals)
/* harmony export */ });
const signals = ["SIGINT", "SIGTERM"];
/**
 * A signal that is aborted by Ctrl-C or by a runner that cancels a job: children end, hub and cache stay as they were.
 * A second one ends the process at once.
 */
function cancelOnSignals() {
    const controller = new AbortController();
    const cancel = () => controller.abort();
    for (const name of signals)
        process.once(name, cancel);
    return {
        signal: controller.signal,
        [Symbol.dispose]: () => {
            for (const name of signals)
                process.removeListener(name, cancel);
        },
    };
}


/***/ }),

/***/ 99420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eg: () => (/* binding */ compareFindings),
/* harmony export */   FN: () => (/* binding */ newFindings),
/* harmony export */   FR: () => (/* binding */ failsRun)
/* harmony export */ });
/** What checks find: never an error of the run, always something a reader can act upon or silence. */
/**
 * Splits the findings of now into those a change brings and those known from before. Lines do not count: a line above
 * makes no finding new. Without a before, as on a first run, everything is known.
 */
function newFindings(before, after) {
    const open = new Map();
    for (const finding of before ?? [])
        open.set(identity(finding), (open.get(identity(finding)) ?? 0) + 1);
    const findings = [];
    const known = new Map();
    for (const finding of after) {
        const left = open.get(identity(finding)) ?? 0;
        if (before !== undefined && left === 0) {
            findings.push(finding);
            continue;
        }
        open.set(identity(finding), left - 1);
        const { rule, repository } = finding;
        const key = JSON.stringify([repository, rule]);
        known.set(key, { rule, repository, count: (known.get(key)?.count ?? 0) + 1 });
    }
    return {
        findings: findings.sort(compareFindings),
        known: [...known.values()].sort((a, b) => compare(a.repository ?? "", b.repository ?? "") || compare(a.rule, b.rule)),
    };
}
/** Whether findings turn the run red. */
function failsRun(findings, failOn) {
    if (failOn === "never")
        return false;
    return findings.some(({ severity }) => severity === "error" || failOn === "warning");
}
function identity({ rule, repository, path, message }) {
    return JSON.stringify([rule, repository, path, message]);
}
/** The order repository, path, line, column, rule. */
function compareFindings(a, b) {
    return (compare(a.repository ?? "", b.repository ?? "") ||
        compare(a.path ?? "", b.path ?? "") ||
        (a.line ?? 0) - (b.line ?? 0) ||
        (a.column ?? 0) - (b.column ?? 0) ||
        compare(a.rule, b.rule));
}
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}


/***/ }),

/***/ 68893:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ counted)
/* harmony export */ });
/** `1 file`, `2 files`. */
function counted(count, one, many = `${one}s`) {
    return `${count} ${count === 1 ? one : many}`;
}


/***/ }),

/***/ 57599:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ formatLocation),
/* harmony export */   x: () => (/* binding */ formatDiagnostic)
/* harmony export */ });
/** What a stage has to say about its input, as data. How it is shown is decided by the entries. */
/** `repo:path:line:col`, as far as it is known. */
function formatLocation(location) {
    const { repository, path, line, column } = location;
    return [repository, path, line, column].filter((part) => part !== undefined).join(":");
}
/** `CODE repo:path:line:col: message`. */
function formatDiagnostic(diagnostic) {
    const { code, location, message } = diagnostic;
    return location === undefined ? `${code} ${message}` : `${code} ${formatLocation(location)}: ${message}`;
}


/***/ }),

/***/ 2252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cc: () => (/* binding */ CancelledError),
  xL: () => (/* binding */ ConfigError),
  mb: () => (/* binding */ ProtoManagerError),
  pU: () => (/* binding */ RepositoryError),
  Ic: () => (/* binding */ describeFailure),
  qZ: () => (/* binding */ isProtoManagerError),
  bD: () => (/* binding */ messageOf)
});

;// CONCATENATED MODULE: ./build/js/src/system-error.js
/** Failures of the operating system, which are nobody's bug: a full disk, a missing right. */
const advice = {
    ENOSPC: "Make room on the disk, then run again.",
    EDQUOT: "Make room in the user's quota, then run again.",
    EACCES: "Give this user the right to do that, then run again.",
    EPERM: "Give this user the right to do that, then run again.",
    EROFS: "Mount it for writing, or work in another folder.",
    EISDIR: "A folder is in the place of a file: move it away, then run again.",
    ENOTDIR: "A file is in the place of a folder: move it away, then run again.",
    EMFILE: "Raise the limit of open files (`ulimit -n`), then run again.",
    ENFILE: "Too many files are open on this machine: end other programs, then run again.",
};
/** What the system said and what to do about it; undefined for anything that may be a mistake of ours, as ENOENT. */
function describeSystemError(error) {
    if (!(error instanceof Error))
        return undefined;
    const { code, syscall } = error;
    if (code === undefined || syscall === undefined || !Object.hasOwn(advice, code))
        return undefined;
    return `The operating system refused: ${error.message}. ${advice[code]}`;
}

;// CONCATENATED MODULE: ./build/js/src/errors.js

/**
 * Failures that are understood: each says what failed, on which thing, what was seen and what to do.
 * Anything else that is thrown is a bug in ProtoManager.
 */
class ProtoManagerError extends Error {
    name = "ProtoManagerError";
    /** Process exit code: 1 failed, 2 usage or config, 3 stale. */
    exitCode = 1;
}
/** Wrong usage or config. `problems` holds every problem, each a complete line; `message` holds them all. */
class ConfigError extends ProtoManagerError {
    name = "ConfigError";
    exitCode = 2;
    problems;
    constructor(problems) {
        super(problems.join("\n"));
        this.problems = problems;
    }
}
/** A failure that can be laid at the door of one repository; the run may hold that repository back. */
class RepositoryError extends ProtoManagerError {
    name = "RepositoryError";
    repository;
    constructor(repository, message, options) {
        super(`${repository}: ${message}`, options);
        this.repository = repository;
    }
}
/** The run was cancelled by a signal. */
class CancelledError extends ProtoManagerError {
    name = "CancelledError";
}
/** True for failures that are understood, also those of another copy of this module (a second bundle chunk). */
function isProtoManagerError(error) {
    return error instanceof Error && typeof error.exitCode === "number";
}
/** The text of anything thrown. */
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}
/**
 * What the reader of a failed run is told: the message of an understood failure, what the system refused, or that there
 * is a bug.
 */
function describeFailure(error) {
    if (isProtoManagerError(error))
        return error.message;
    const refused = describeSystemError(error);
    if (refused !== undefined)
        return refused;
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return `This is a bug in ProtoManager, please open an issue with these lines:\n${stack}`;
}


/***/ }),

/***/ 41577:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ku: () => (/* binding */ firstOf),
/* harmony export */   N1: () => (/* binding */ fixedTokens),
/* harmony export */   u0: () => (/* binding */ environmentTokens),
/* harmony export */   vW: () => (/* binding */ parseSourceTokens)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2252);
/* harmony import */ var _urls_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64005);
/** Tokens that are given: by the Action's inputs, or by the environment of the CLI. */


/** The first source that has a token. */
function firstOf(...sources) {
    return async (host, owner, access) => {
        for (const source of sources) {
            const token = await source(host, owner, access);
            if (token !== undefined)
                return token;
        }
        return undefined;
    };
}
/**
 * Tokens by `host` or `host/owner` (an owner may have parts, as GitLab's groups); the longest match wins. Case is
 * ignored.
 */
function fixedTokens(tokens) {
    const byScope = new Map([...tokens].map(([scope, token]) => [scope.toLowerCase(), token]));
    return async (host, owner) => {
        const parts = [host, ...owner.split("/").filter((part) => part !== "")].map((part) => part.toLowerCase());
        for (let length = parts.length; length > 0; length--) {
            const token = byScope.get(parts.slice(0, length).join("/"));
            if (token !== undefined)
                return token;
        }
        return undefined;
    };
}
/**
 * The input `source-tokens`: a line `host/owner=token` or `host=token` each; blank lines and lines that start with
 * `#` are skipped. A `ConfigError` names the lines that are not so, without repeating them.
 *
 * @param mask - called with each token before anything else happens
 */
function parseSourceTokens(text, mask) {
    const tokens = new Map();
    const problems = [];
    for (const [index, line] of text.split(/\r?\n/).entries()) {
        const entry = line.trim();
        if (entry === "" || entry.startsWith("#"))
            continue;
        const equals = entry.indexOf("=");
        const token = entry.slice(equals + 1).trim();
        if (token !== "")
            mask(token);
        const scope = entry.slice(0, Math.max(equals, 0)).trim();
        if (token === "" || !/^[\w.-]+(?::\d+)?(?:\/[\w.~-]+)*$/.test(scope)) {
            problems.push(`source-tokens: line ${index + 1} is not host/owner=token, as in github.com/acme=\${{ secrets.T }}.`);
        }
        else {
            tokens.set(scope, token);
        }
    }
    if (problems.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(problems);
    return tokens;
}
/**
 * `GITHUB_TOKEN`, else `GH_TOKEN`, for one host only: that of `GITHUB_SERVER_URL`, else `GH_HOST`, else github.com. A
 * token of one server is nothing to show to another. Undefined lets git use its credential helpers and the ssh agent.
 */
function environmentTokens(environment) {
    const token = environment.GITHUB_TOKEN || environment.GH_TOKEN;
    const own = (0,_urls_js__WEBPACK_IMPORTED_MODULE_1__/* .serverHost */ .Ez)(environment);
    return async (host) => (token && host.toLowerCase() === own ? token : undefined);
}


/***/ }),

/***/ 64005:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ez: () => (/* binding */ serverHost),
/* harmony export */   gf: () => (/* binding */ isGitHubHost),
/* harmony export */   zd: () => (/* binding */ apiUrls)
/* harmony export */ });
/** Where the API of a GitHub host is. */
const loopback = /^(?:localhost|127(?:\.\d+){3}|\[::1\])(?::\d+)?$/;
/** The host of `GITHUB_SERVER_URL`, with its port; outside of GitHub Actions `GH_HOST`, else github.com. */
function serverHost(environment) {
    const { GITHUB_SERVER_URL: url, GH_HOST: host } = environment;
    return (url ? new URL(url).host : host || "github.com").toLowerCase();
}
/**
 * API addresses of a host as it stands in repository URLs (`github.com`, `acme.ghe.com`, `github.acme.com:8443`). In
 * GitHub Actions the variables of the runner say it for the server's own host; else github.com, GitHub Enterprise
 * Cloud with data residency (https://docs.github.com/en/enterprise-cloud@latest/admin/data-residency) and GitHub
 * Enterprise Server (https://docs.github.com/en/enterprise-server@latest/rest) each have their own form.
 */
function apiUrls(host, environment = {}) {
    const { GITHUB_API_URL: rest, GITHUB_GRAPHQL_URL: graphql } = environment;
    if (rest && graphql && host === serverHost(environment))
        return { rest, graphql };
    if (host === "github.com")
        return apiHost("https://api.github.com");
    if (host.endsWith(".ghe.com"))
        return apiHost(`https://api.${host}`);
    const origin = `${loopback.test(host) ? "http" : "https"}://${host}`;
    return { rest: `${origin}/api/v3`, graphql: `${origin}/api/graphql` };
}
/**
 * True for hosts that are known to be GitHub: github.com, `*.ghe.com`, and the server's own. Any other host may be
 * GitHub Enterprise Server or not GitHub at all.
 */
function isGitHubHost(host, environment = {}) {
    return host === "github.com" || host.endsWith(".ghe.com") || host === serverHost(environment);
}
function apiHost(origin) {
    return { rest: origin, graphql: `${origin}/graphql` };
}


/***/ }),

/***/ 95729:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ isEmpty),
/* harmony export */   q: () => (/* binding */ outputPathProblem)
/* harmony export */ });
/** Files that a run wants to have, or finds, in the hub: the plain data that passes between the stages. */
function isEmpty(changes) {
    return changes.added.length + changes.changed.length + changes.removed.length === 0;
}
/**
 * Why no output may have this path, as the end of a sentence that begins with it; undefined when one may. It holds for
 * every path that is written, removed or read as an output, wherever it comes from: a plugin, or a file of the hub.
 */
function outputPathProblem(path) {
    const parts = path.split("/");
    if (/^[a-z]:/i.test(path) || parts.some((part) => part === "" || part === "." || part === "..")) {
        return "it lies outside the output folder.";
    }
    if (/[\\\u0000-\u001f\u007f]/.test(path))
        return "its name holds a backslash or a control character.";
    if (parts.some((part) => actedUpon.test(part)))
        return "nothing may be generated into .git or .github.";
    return undefined;
}
/** `.git` and `.github` as any disk spells them: without case; on Windows also shortened, or with dots or blanks behind. */
const actedUpon = /^(?:\.git(?:hub)?|git~\d+)[. ]*$/i;


/***/ }),

/***/ 50443:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ symbolChanges)
/* harmony export */ });
/** What happened to the declarations between two runs. Pure. */
/** A declaration is the same one as long as its repository, kind and full name in the source are. */
function symbolChanges(previous, next) {
    const before = byIdentity(previous);
    const after = byIdentity(next);
    const changes = { added: [], removed: [], moved: [], changed: [], grpc: [] };
    for (const [identity, symbol] of after) {
        const old = before.get(identity);
        if (old === undefined)
            changes.added.push(symbol);
        else if (old.merged !== symbol.merged)
            changes.moved.push({ before: old, after: symbol });
        else if (old.hash !== symbol.hash)
            changes.changed.push(symbol);
    }
    for (const [identity, symbol] of before) {
        if (!after.has(identity))
            changes.removed.push(symbol);
    }
    for (const [from, to] of Object.entries(next?.grpc ?? {})) {
        changes.grpc.push({ from, to, isNew: previous?.grpc[from] !== to });
    }
    return changes;
}
function byIdentity(map) {
    return new Map(map?.symbols.map((symbol) => [JSON.stringify([symbol.repo, symbol.kind, symbol.source]), symbol]));
}


/***/ }),

/***/ 30839:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ describeResult)
/* harmony export */ });
/* harmony import */ var _counted_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68893);
/* harmony import */ var _diagnostics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57599);
/* harmony import */ var _publish_symbol_changes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50443);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38028);
/** What a run came to, as text for a terminal or a log. Pure. */




/** Lines of one list before the rest is only counted. */
const maxLines = 50;
/** Characters of one line of a diff: generated code holds whole descriptors in one string. */
const maxDiffColumns = 160;
/** What the reader acts upon comes last, next to the prompt: the diff first, the reasons of the exit code at the end. */
function describeResult(command, result) {
    const { report, published, reasons } = result;
    const sections = [
        shownDiff(result),
        list("Repositories", movedRepositories(report.repositories)),
        list(result.diff === undefined ? "Files" : "Would change", changedFiles(result)),
        list("Names that move", movedNames(result)),
        list("Notes", notes(result.diagnostics)),
        list("Known findings", result.knownFindings.map(({ repository, rule, count }) => `${repository ?? "hub"}: ${rule} ${count}`)),
        list("Findings", report.findings.map(_diagnostics_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDiagnostic */ .x), hints(report.findings)),
        list("Held back", report.heldBack.map(({ repository, locked, error }) => `${repository} stays at ${short(locked)}: ${error}`)),
        list("", [...publication(published), ...reasons, ...outcome(command, result)]),
    ];
    return (0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .R)(sections.filter((section) => section !== "").join("\n"));
}
function shownDiff({ diff, asked }) {
    if (asked !== "check" || diff === undefined || diff === "")
        return "";
    const lines = diff.trimEnd().split("\n");
    const cut = lines.map((line) => line.length > maxDiffColumns ? `${line.slice(0, maxDiffColumns)}…` : line);
    return `${cut.join("\n")}\n`;
}
function movedRepositories(repositories) {
    return repositories
        .filter(({ from, to }) => to !== undefined && from !== to)
        .map(({ name, from, to }) => `${name}: ${from === undefined ? "new" : short(from)} → ${short(to)}`);
}
function changedFiles({ changes }) {
    return [
        ...changes.added.map(({ path }) => `+ ${path}`),
        ...changes.changed.map(({ path }) => `~ ${path}`),
        ...changes.removed.map((path) => `- ${path}`),
    ];
}
function movedNames({ report }) {
    const { moved } = (0,_publish_symbol_changes_js__WEBPACK_IMPORTED_MODULE_2__/* .symbolChanges */ .q)(report.previousMap, report.map);
    return moved.map(({ before, after }) => `${before.merged} → ${after.merged} (${after.source})`);
}
/** One line a code: the first note, and how many more there are. Moved gRPC paths, which clients meet, come first. */
function notes(diagnostics) {
    const byCode = Map.groupBy(diagnostics.filter(({ severity }) => severity === "note"), ({ code }) => code);
    const rank = (code) => (code === "PM1101" ? "" : code);
    return [...byCode]
        .sort(([a], [b]) => (rank(a) < rank(b) ? -1 : 1))
        .map(([, [first, ...rest]]) => {
        const more = rest.length === 0 ? "" : ` (and ${rest.length} more, see --json)`;
        return `${(0,_diagnostics_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDiagnostic */ .x)(first)}${more}`;
    });
}
/** What to do about findings, once for all that share it. */
function hints(findings) {
    const codes = new Map();
    for (const { code, hint } of findings) {
        if (hint !== undefined)
            codes.set(hint, (codes.get(hint) ?? new Set()).add(code));
    }
    return [...codes].map(([hint, those]) => `${[...those].join(", ")}: ${hint}`);
}
function publication(published) {
    if (published === undefined)
        return [];
    const { operation, url, commit, notices } = published;
    if (url !== undefined)
        return [`Pull request ${operation}: ${url}`, ...notices];
    return commit === undefined ? [...notices] : [`Branch ${operation} at ${short(commit)}.`, ...notices];
}
function outcome(command, { changes, exitCode, diff, published }) {
    if (published !== undefined)
        return [];
    if (command === "validate")
        return exitCode === 0 ? ["All checks passed."] : [];
    const count = changes.added.length + changes.changed.length + changes.removed.length;
    if (count === 0)
        return ["Everything is up to date."];
    if (diff === undefined)
        return [`${(0,_counted_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .h)(count, "file")} changed.`];
    return [`${(0,_counted_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .h)(count, "file")} would change; nothing was written.`];
}
function list(title, lines, after = []) {
    if (lines.length === 0)
        return "";
    const shown = lines.slice(0, maxLines);
    if (lines.length > maxLines)
        shown.push(`and ${lines.length - maxLines} more`);
    if (title === "")
        return `${shown.join("\n")}\n`;
    return `${[`${title}:`, ...[...shown, ...after].map((line) => `  ${line}`)].join("\n")}\n`;
}
function short(commit) {
    return commit.slice(0, 12);
}


/***/ }),

/***/ 38028:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ visible)
/* harmony export */ });
/** Makes foreign text safe for a terminal or a log: nothing in it can move the cursor, hide text or be a command. */
// Control characters but tab and newline; bidirectional marks and overrides; zero-width characters; line separators.
const invisible = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;
// A runner takes a line that begins with `::`, after blanks, for a command, and `##[` wherever it stands: also from what
// a step prints that is not the Action (https://github.com/actions/runner, ActionCommand.cs).
const command = /(?<=^[^\S\n]*):(?=:)|#(?=#\[)/gm;
/** The text with every control, bidirectional and zero-width character, and what begins a command, as `\u{…}`. */
function visible(text) {
    return text.replaceAll("\r\n", "\n").replace(invisible, escaped).replace(command, escaped);
}
function escaped(character) {
    return `\\u{${character.codePointAt(0)?.toString(16).padStart(2, "0")}}`;
}


/***/ }),

/***/ 95208:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ toDocument),
/* harmony export */   S: () => (/* binding */ judge)
/* harmony export */ });
/* harmony import */ var _checks_finding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99420);
/* harmony import */ var _counted_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68893);
/* harmony import */ var _diagnostics_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57599);
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95729);
/** What a run came to: the data behind the terminal's text, the `--json` document and the Action's outputs. */




/** What the end of a run means. The gravest reason gives the exit code: stale, held back, findings. */
function judge(conclusion) {
    const { config, report, changes, assembled, checks, diff, published } = conclusion;
    const verdicts = [stale(conclusion), heldBack(conclusion), findings(checks, config)];
    const reasons = verdicts.filter((verdict) => verdict !== undefined);
    return {
        exitCode: reasons[0]?.exitCode ?? 0,
        reasons: reasons.map(({ reason }) => reason),
        asked: conclusion.request.outcome,
        report,
        changes,
        diff,
        statistics: assembled.assembly.statistics,
        diagnostics: assembled.assembly.diagnostics,
        knownFindings: checks.known,
        published,
        seconds: conclusion.seconds,
    };
}
function stale({ request, changes, lockMoved }) {
    if (request.locked && lockMoved) {
        return {
            exitCode: 3,
            reason: "--locked: protomanager.lock would change. Run `protomanager update` and commit it.",
        };
    }
    if (request.outcome !== "check" || (0,_outputs_js__WEBPACK_IMPORTED_MODULE_0__/* .isEmpty */ .I)(changes))
        return undefined;
    const count = changes.added.length + changes.changed.length + changes.removed.length;
    const differ = (0,_counted_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .h)(count, "committed output differs", "committed outputs differ");
    return { exitCode: 3, reason: `--check: ${differ} from what this run gives.` };
}
function heldBack({ report }) {
    if (report.heldBack.length === 0)
        return undefined;
    const names = report.heldBack.map(({ repository }) => repository).join(", ");
    return { exitCode: 4, reason: `Held back at their locked commits: ${names}.` };
}
function findings({ findings: found }, { checks: { failOn } }) {
    if (!(0,_checks_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .failsRun */ .FR)(found, failOn))
        return undefined;
    const count = found.filter(({ severity }) => severity === "error" || failOn === "warning").length;
    return {
        exitCode: 1,
        reason: `${(0,_counted_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .h)(count, "finding")} at the severity of checks.fail_on (${failOn}).`,
    };
}
/** The one document that `--json` prints and the Action's output `report` points to. */
function toDocument(command, result) {
    const { report, changes, published } = result;
    const paths = (files) => files.map(({ path }) => path);
    return {
        version: 1,
        command,
        system: report.system,
        exitCode: result.exitCode,
        reasons: result.reasons,
        changed: !(0,_outputs_js__WEBPACK_IMPORTED_MODULE_0__/* .isEmpty */ .I)(changes),
        changes: { added: paths(changes.added), changed: paths(changes.changed), removed: changes.removed },
        repositories: report.repositories,
        heldBack: report.heldBack,
        findings: report.findings.map(describe),
        diagnostics: result.diagnostics.map(describe),
        knownFindings: result.knownFindings,
        statistics: result.statistics,
        seconds: result.seconds,
        ...(published && { pullRequest: published }),
    };
}
function describe(diagnostic) {
    return { ...diagnostic, text: (0,_diagnostics_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDiagnostic */ .x)(diagnostic) };
}


/***/ }),

/***/ 87281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ defaultCacheFolder)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var env_paths__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16463);


/**
 * Where caches live unless `--cache-dir` says otherwise: on a runner in its tool cache, which a self-hosted one keeps
 * between jobs, or in the job's temporary folder; elsewhere in the user's cache folder (`~/.cache/protomanager`).
 */
function defaultCacheFolder(environment) {
    const runner = environment.RUNNER_TOOL_CACHE || environment.RUNNER_TEMP;
    return runner ? node_path__WEBPACK_IMPORTED_MODULE_0__.join(runner, "protomanager") : (0,env_paths__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .A)("protomanager", { suffix: "" }).cache;
}


/***/ }),

/***/ 12524:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ version)
});

;// CONCATENATED MODULE: ./build/js/package.json
const package_namespaceObject = {"rE":"0.0.0"};
;// CONCATENATED MODULE: ./build/js/src/version.js
/** The version of this build, as package.json has it. */

const version = package_namespaceObject.rE;


/***/ })

};
