export const id = 8;
export const ids = [8];
export const modules = {

/***/ 34970:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ dependencyRanks),
/* harmony export */   n: () => (/* binding */ orderRepositories)
/* harmony export */ });
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
/** Depth of each repository by `dependencies`, by name; see `orderRepositories`. */
function dependencyRanks(repositories) {
    return new Map(orderRepositories(repositories).map(({ name, rank }) => [name, rank]));
}
/** By UTF-16 unit, the same in every locale. */
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}


/***/ }),

/***/ 32505:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _K: () => (/* binding */ gitEnvironment),
/* harmony export */   aR: () => (/* binding */ basicAuthorization),
/* harmony export */   iy: () => (/* binding */ remoteName)
/* harmony export */ });
/**
 * The environment of every git that runs: configuration for one command, credentials among it. Nothing of it is
 * ever an argument, part of a URL or written to a file.
 */
/** No name that a user's configuration has settings for, as `origin` may. */
const remoteName = "protomanager";
/** What a user sets for git itself, beside what every child gets. */
// biome-ignore format: a list reads better in few lines
const gitOwn = [
    "SSH_AUTH_SOCK", "GIT_SSH", "GIT_SSH_COMMAND", "GIT_SSH_VARIANT",
    "GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM",
];
/**
 * What each git command gets. The user's configuration stays in force, with its proxies, certificates, `insteadOf`,
 * credential helpers and ssh command: it is the user's own, no repository that is read can change it. Overridden is
 * what would run a command or open a protocol that no source needs.
 */
const always = [
    // No such folder, so no hook is found; `reference-transaction` would otherwise run at each fetch.
    ["core.hooksPath", "/dev/null"],
    ["core.fsmonitor", "false"],
    ["core.symlinks", "false"],
    ["core.askPass", ""],
    ["credential.interactive", "never"],
    ["gc.auto", "0"],
    ["maintenance.auto", "false"],
    ["fetch.recurseSubmodules", "false"],
    ["submodule.recurse", "false"],
    ["fetch.writeCommitGraph", "false"],
    // One pack, however small, is written faster than a file for each object.
    ["fetch.unpackLimit", "1"],
    // Version 2 gives any object by its id and lets the server filter refs (gitprotocol-v2(5)).
    ["protocol.version", "2"],
    // git repeats an extra header at the target of a redirect, on whichever host that is.
    ["http.followRedirects", "false"],
    ["protocol.allow", "never"],
    // `insteadOf` may turn one into the other.
    ["protocol.https.allow", "always"],
    ["protocol.ssh.allow", "always"],
    // `transfer.fsckObjects` is left to the user: nothing is checked out, and names that fsck objects to are refused
    // with the repository and the path, which fsck does not name.
];
/** Settings of `environment` that git reads, and for this command those of `remote`. */
function gitEnvironment(environment, remote) {
    const result = {
        // Its messages are read by `explainGitFailure`.
        LC_ALL: "C",
        GIT_TERMINAL_PROMPT: "0",
        GIT_ASKPASS: "",
        SSH_ASKPASS: "",
        SSH_ASKPASS_REQUIRE: "never",
        // Paths are paths, never patterns.
        GIT_LITERAL_PATHSPECS: "1",
        GIT_OPTIONAL_LOCKS: "0",
        GIT_NO_REPLACE_OBJECTS: "1",
        // A few megabytes of a pack can be one commit of many gigabytes, which each command would read whole. Checked in
        // git's wrapper.c, for one allocation: far above the index of the largest repositories.
        GIT_ALLOC_LIMIT: "1g",
        // A user's trace2 settings could write our header to a file (`trace2.configParams`).
        GIT_TRACE2: "0",
        GIT_TRACE2_EVENT: "0",
        GIT_TRACE2_PERF: "0",
        GIT_TRACE2_CONFIG_PARAMS: "",
    };
    for (const name of gitOwn) {
        const value = environment[name];
        if (value !== undefined)
            result[name] = value;
    }
    const settings = [...ambientSettings(environment), ...always, ...(remote ? remoteSettings(remote) : [])];
    result.GIT_CONFIG_COUNT = String(settings.length);
    for (const [index, [key, value]] of settings.entries()) {
        result[`GIT_CONFIG_KEY_${index}`] = key;
        result[`GIT_CONFIG_VALUE_${index}`] = value;
    }
    return result;
}
function remoteSettings({ kind, url, host, owner, token }) {
    const settings = [[`remote.${remoteName}.url`, url]];
    if (kind === "http" || kind === "file")
        settings.push([`protocol.${kind}.allow`, "always"]);
    if (token === undefined || (kind !== "https" && kind !== "http"))
        return settings;
    const key = `http.${kind}://${host}/${owner === "" ? "" : `${owner}/`}.extraheader`;
    return [
        ...settings,
        // An empty value drops the headers of other configuration: GitHub answers 400 to two of them.
        [key, ""],
        [key, basicAuthorization(token)],
        // A token that is refused is an error to report, not a reason to ask the user's helpers.
        ["credential.helper", ""],
    ];
}
/** The header GitHub takes an installation or personal token in; any user name does elsewhere. */
function basicAuthorization(token) {
    return `authorization: basic ${Buffer.from(`x-access-token:${token}`).toString("base64")}`;
}
/** Command-scoped settings that were already there, in their order: they stay in force, ours come after them. */
function ambientSettings(environment) {
    const count = Number(environment.GIT_CONFIG_COUNT ?? 0);
    const settings = [];
    for (let index = 0; index < count; index++) {
        const key = environment[`GIT_CONFIG_KEY_${index}`];
        const value = environment[`GIT_CONFIG_VALUE_${index}`];
        if (key !== undefined && value !== undefined)
            settings.push([key, value]);
    }
    return settings;
}


/***/ }),

/***/ 53842:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ githubClients)
});

// EXTERNAL MODULE: ./node_modules/@actions/http-client/lib/index.js + 1 modules
var lib = __webpack_require__(44942);
// EXTERNAL MODULE: ./node_modules/@octokit/plugin-retry/dist-bundle/index.js
var dist_bundle = __webpack_require__(49735);
// EXTERNAL MODULE: ./node_modules/@octokit/plugin-throttling/dist-bundle/index.js
var plugin_throttling_dist_bundle = __webpack_require__(86856);
// EXTERNAL MODULE: ./node_modules/@octokit/rest/dist-src/index.js + 3 modules
var dist_src = __webpack_require__(11267);
// EXTERNAL MODULE: ./node_modules/undici/index.js
var undici = __webpack_require__(46752);
// EXTERNAL MODULE: ./node_modules/bottleneck/light.js
var light = __webpack_require__(63251);
;// CONCATENATED MODULE: ./build/js/src/github/pace.js
/** How fast we may write to GitHub: one budget for all clients of a process. */

/**
 * "No more than 80 content-generating requests per minute and no more than 500 content-generating requests per hour",
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits
 */
const contentRequestsPerMinute = 80;
const contentRequestsPerHour = 500;
/**
 * "Wait at least one second between each" writing request; what notifies people is limited harder.
 * https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#pause-between-mutative-requests
 */
const writeGapMs = 1000;
const notificationGapMs = 3000;
const hourMs = 60 * 60 * 1000;
/** As fast as GitHub's documentation allows. */
const githubPace = {
    writeGapMs: Math.max(writeGapMs, Math.ceil(60_000 / contentRequestsPerMinute)),
    notificationGapMs,
    writesPerHour: contentRequestsPerHour,
    secondMs: 1000,
};
/**
 * Groups for the clients that share a budget. The plugin sends every writing request through `write` first, and what
 * notifies people through `notifications` as well, so the hour is counted once.
 */
function writeGroups(pace) {
    const hour = new light.Group({
        reservoir: pace.writesPerHour,
        reservoirRefreshAmount: pace.writesPerHour,
        reservoirRefreshInterval: hourMs,
    });
    const write = new light.Group({ maxConcurrent: 1, minTime: pace.writeGapMs });
    write.on("created", (limiter, id) => limiter.chain(hour.key(id)));
    const notifications = new light.Group({ maxConcurrent: 1, minTime: pace.notificationGapMs });
    return { write, notifications };
}

// EXTERNAL MODULE: ./build/js/src/github/urls.js
var github_urls = __webpack_require__(64005);
;// CONCATENATED MODULE: ./build/js/src/github/client.js
/** The one place that builds Octokit: address, token, proxy, retries, throttling. */







/** More than this many answers "slow down" to one request end it. */
const maxSecondaryRetries = 5;
/** The longest wait for the hourly limit to be reset; beyond it the run says so and ends. */
const maxRateLimitWaitSeconds = 15 * 60;
/** Answers that the same request gets again; 403 and 429 are the throttling plugin's. */
const finalStatuses = [400, 401, 403, 404, 409, 410, 422, 429, 451];
const GitHub = dist_src/* Octokit */.E.plugin(dist_bundle/* retry */.L, plugin_throttling_dist_bundle/* throttling */.A);
let ofProcess;
/** GitHub counts what a token's user writes, whichever client it goes through: the process has one budget. */
function processGroups() {
    ofProcess ??= writeGroups(githubPace);
    return ofProcess;
}
/** Clients that share one budget of writes for each host. */
function githubClients(options) {
    const { tokens, reporter, environment = {}, pace = githubPace } = options;
    const groups = options.pace === undefined ? processGroups() : writeGroups(pace);
    // Knows the proxy variables, and keeps one agent for all requests.
    const proxies = new lib/* HttpClient */.Qq(undefined, undefined, { keepAlive: true });
    const proxyFetch = (url, init) => {
        const dispatcher = proxies.getAgentDispatcher(url);
        return (0,undici.fetch)(url, dispatcher === undefined ? init : { ...init, dispatcher });
    };
    const clients = new Map();
    function build(host, owner, access) {
        const urls = (0,github_urls/* apiUrls */.zd)(host, environment);
        const client = new GitHub({
            baseUrl: urls.rest,
            userAgent: "protomanager",
            authStrategy: () => tokenAuth(() => tokens(host, owner, access)),
            request: { fetch: proxyFetch },
            log: { debug() { }, info: reporter.debug, warn: reporter.debug, error: reporter.debug },
            retry: { doNotRetry: finalStatuses, retryAfterBaseValue: pace.secondMs },
            throttle: {
                ...groups,
                id: host,
                retryAfterBaseValue: pace.secondMs,
                onSecondaryRateLimit: (seconds, request, _octokit, count) => {
                    const again = count < maxSecondaryRetries;
                    reporter.warning(slowDown(host, request, seconds, again));
                    return again;
                },
                onRateLimit: (seconds, request, _octokit, count) => {
                    const again = count === 0 && seconds <= maxRateLimitWaitSeconds;
                    reporter.warning(slowDown(host, request, seconds, again));
                    return again;
                },
            },
        });
        client.graphql = client.graphql.defaults({ url: urls.graphql });
        return client;
    }
    return (host, owner, access) => {
        const key = JSON.stringify([host, owner, access]);
        const client = clients.get(key) ?? build(host, owner, access);
        clients.set(key, client);
        return client;
    };
}
function slowDown(host, request, seconds, again) {
    const { method, url } = request;
    const next = again ? `trying again in ${seconds} seconds` : "giving up";
    return `${host} limits the rate of requests (${method} ${url}); ${next}.`;
}
/** An authentication strategy of Octokit that asks for the token before each try of each request. */
function tokenAuth(token) {
    const authentication = async () => ({ type: "unauthenticated" });
    return Object.assign(authentication, {
        async hook(request, route, parameters) {
            const options = request.endpoint.merge(route, parameters);
            const secret = await token();
            // GitHub takes a JSON Web Token, which has two dots, as a bearer only.
            const scheme = secret?.split(".").length === 3 ? "bearer" : "token";
            if (secret !== undefined)
                options.headers.authorization = `${scheme} ${secret}`;
            return request(options);
        },
    });
}


/***/ }),

/***/ 81312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ro: () => (/* binding */ hasStatus),
/* harmony export */   WE: () => (/* binding */ explain),
/* harmony export */   to: () => (/* binding */ explained)
/* harmony export */ });
/* unused harmony export GitHubError */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2252);
/** Says what an answer of GitHub means: which permission or setting is missing, and where it is set. */

/** An answer of GitHub that is understood. */
class GitHubError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ProtoManagerError */ .mb {
    name = "GitHubError";
    /** HTTP status; undefined when there was no answer. */
    status;
    constructor(message, status, options) {
        super(message, options);
        this.status = status;
    }
}
/** True for an answer with this HTTP status. */
function hasStatus(error, status) {
    return error instanceof Error && "status" in error && error.status === status;
}
/** The first rule that knows the answer gives the text. */
const rules = [
    {
        when: ({ text }) => /not permitted to create or approve pull requests/i.test(text),
        text: () => 'The setting "Allow GitHub Actions to create and approve pull requests" is off. Turn it on under ' +
            "Settings → Actions → General → Workflow permissions (of the repository, and of the organization if it is " +
            "grey there), or give a token of a GitHub App.",
    },
    {
        when: ({ headers, text }) => headers["x-github-sso"] !== undefined || /\bSAML\b/.test(text),
        text: () => "The organization enforces SAML single sign-on and the token is not authorized for it. Authorize it under " +
            "Settings → Developer settings → Personal access tokens → Configure SSO, or use a GitHub App.",
    },
    {
        when: ({ text }) => /archived/i.test(text),
        text: () => "The repository is archived, so nothing can be written. Unarchive it, or take it out of config.yaml.",
    },
    {
        when: ({ text }) => /\bworkflows?\b.*(?:permission|scope)|(?:permission|scope).*\bworkflows?\b/i.test(text),
        text: () => "The change touches .github/workflows and the token lacks the permission `workflows`.",
    },
    {
        when: ({ text }) => /permissions requested are not granted/i.test(text),
        text: ({ access }) => `The installation of the GitHub App does not grant ${permissions(access)}. Add what is missing in the App's ` +
            "settings; the owner of the account then has to accept it.",
    },
    {
        when: ({ text }) => /rate limit exceeded|secondary rate limit/i.test(text),
        text: () => "The rate limit is used up. Wait, or use a token of a GitHub App, which has a limit of its own.",
    },
    {
        when: ({ text }) => /protected branch|rule violations|repository rule/i.test(text),
        text: () => "A branch protection or ruleset forbids it. Let the token's user or app bypass it for branches " +
            "`protomanager/**`, or exclude them.",
    },
    {
        when: ({ status }) => status === 401,
        text: () => "The token is not valid: it has expired, was revoked, or belongs to another host.",
    },
    {
        when: ({ status, text }) => status === 403 || /Resource not accessible/i.test(text),
        text: ({ access }) => `The token lacks a permission. It needs ${permissions(access)}: in a workflow under \`permissions:\`, for a ` +
            "GitHub App or a fine-grained token in its settings, with this repository selected.",
    },
    {
        when: ({ status }) => status === 404,
        text: ({ access }) => "GitHub answers so too when the token cannot see the repository. Check the name, that the app is installed on " +
            `it or the token covers it, and that it may have ${permissions(access)}.`,
    },
];
/** The failure as an error for the reader; anything that is not an answer of GitHub comes back as it is. */
function explain(error, attempt) {
    const answer = answerOf(error);
    if (answer === undefined)
        return error;
    const { status, text } = answer;
    const seen = status === undefined ? text : `${status} ${text}`;
    const advice = rules.find((rule) => rule.when(answer))?.text(attempt);
    const message = `${attempt.repository}: could not ${attempt.doing}: GitHub answered "${seen}".`;
    return new GitHubError(advice === undefined ? message : `${message} ${advice}`, status, { cause: error });
}
/** Runs `body`; answers of GitHub that it throws are explained. */
async function explained(attempt, body) {
    try {
        return await body();
    }
    catch (error) {
        throw explain(error, attempt);
    }
}
function permissions(access) {
    return access === "read" ? "`contents: read`" : "`contents: write` and `pull-requests: write`";
}
function answerOf(error) {
    if (!(error instanceof Error))
        return undefined;
    // By name: the bundle may hold two copies of these classes.
    if (error.name === "GraphqlResponseError") {
        const { headers = {} } = error;
        const notFound = error.errors?.some(({ type }) => type === "NOT_FOUND");
        return { status: notFound ? 404 : undefined, text: oneLine(error.message), headers };
    }
    if (error.name !== "HttpError")
        return undefined;
    const { status, response } = error;
    // Octokit gives a request without an answer the status 500.
    const seen = response === undefined ? undefined : status;
    return { status: seen, text: oneLine(error.message), headers: response?.headers ?? {} };
}
function oneLine(text) {
    return text
        .replace(/ - https:\/\/docs\.github\.com\S*/g, "")
        .replace(/\s+/g, " ")
        .trim()
        .slice(0, 500);
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

/***/ 69008:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run_run)
});

// EXTERNAL MODULE: ./build/js/src/errors.js + 1 modules
var errors = __webpack_require__(2252);
// EXTERNAL MODULE: ./build/js/src/diagnostics.js
var src_diagnostics = __webpack_require__(57599);
;// CONCATENATED MODULE: ./build/js/src/assembly/codes-input.js
/** Codes about what comes in: syntax, imports, dependencies, external files, names that are not found. */
const inputCodes = [
    {
        code: "PM1001",
        severity: "error",
        title: "syntax error",
        meaning: "A file is not valid protobuf. Nothing of it can be assembled.",
        example: '`a:proto/a.proto:1:54: unexpected end of file, expected "}"`',
        whatToDo: "Correct the file at the place that is named; `protoc` and `buf build` report the same mistake.",
    },
    {
        code: "PM1102",
        severity: "warning",
        title: "dependency not declared",
        meaning: "A file imports a path that only a repository has which is not among its `dependencies`. It was resolved nevertheless.",
        example: '`import "common/money.proto" is found in common, which billing does not list in dependencies`',
        whatToDo: "Add the repository to `dependencies` of the importing repository in config.yaml.",
    },
    {
        code: "PM1301",
        severity: "note",
        title: "vendored well-known type ignored",
        meaning: "A repository holds a copy of a file of `google/protobuf/`. The toolchain's own file is used: an old `descriptor.proto` makes compilers reject newer options.",
        example: "`google/protobuf/descriptor.proto` in the folder `third_party` of a repository.",
        whatToDo: "Nothing. The copy can be deleted where compilers bring the file themselves.",
    },
    {
        code: "PM1302",
        severity: "warning",
        title: "weak import",
        meaning: "`import weak` is read as a plain import: weak dependencies do not exist in one assembled package.",
        example: '`import weak "legacy/old.proto";`',
        whatToDo: "Write `import`.",
    },
    {
        code: "PM1306",
        severity: "note",
        title: "import cycle merged",
        meaning: "Files import each other in a circle. The merged file has no imports between them and compiles, but the sources alone do not.",
        example: "`import cycle: a.proto -> b.proto -> a.proto`",
        whatToDo: "Move what both need into a third file, if the sources are to compile by themselves.",
    },
    {
        code: "PM1307",
        severity: "note",
        title: "file imported under two names",
        meaning: "Two import roots reach the same file. It is one file: its shortest import name is the canonical one, the others are aliases.",
        example: "Roots `.` and `proto` make `proto/a.proto` importable as `proto/a.proto` and as `a.proto`.",
        whatToDo: "Nothing, or keep one `proto_dir`. protoc cannot compile users of different names together.",
    },
    {
        code: "PM1308",
        severity: "note",
        title: "own output left out",
        meaning: "A file among the sources is what ProtoManager wrote: its import path is that of the output, or it begins with the generated notice.",
        example: "A consumer keeps its copy of `global.proto` in its `proto_dir`.",
        whatToDo: "Nothing. `exclude` silences the note.",
    },
    {
        code: "PM1309",
        severity: "note",
        title: "external file imported under two names",
        meaning: "Collected files import one external file by different names. The output uses the most used one: a compiler run cannot hold one file under two names.",
        example: "`gnostic/openapiv3/annotations.proto` and `openapiv3/annotations.proto`.",
        whatToDo: "Import it by one name everywhere.",
    },
    {
        code: "PM1310",
        severity: "warning",
        title: "copies of an external file differ",
        meaning: "Two repositories provide an external path with different content. The copy that comes first in the order of import look-up is used for all.",
        example: "Two versions of `google/api/annotations.proto` in two repositories.",
        whatToDo: "Update the older copy, or `exclude` it.",
    },
    {
        code: "PM1311",
        severity: "note",
        title: "external and not imported",
        meaning: "Files of a configured repository match `global_proto.external` and nothing imports them, so they are not part of the result.",
        example: "`3 files of googleapis are external and not imported: google/api/client.proto, …`",
        whatToDo: "Nothing, or take the pattern out of `external` when their types belong in the result.",
    },
    {
        code: "PM1402",
        severity: "warning",
        title: "repository held back",
        meaning: "The newest commit of a repository has an error. The run went on with its locked commit.",
        example: '`billing stays at 1f0c2ab: billing:a.proto:3:9: unexpected end of file, expected "}"`',
        whatToDo: "Correct the repository; the next run takes its newest commit again.",
    },
    {
        code: "PM2206",
        severity: "error",
        title: "external file imports a collected file",
        meaning: "An external file keeps its identity, a collected file gets a new one. An import from the first to the second would bring every type in twice.",
        example: "`google/api/x.proto` (external) imports `billing/v1/money.proto` (collected).",
        whatToDo: "Add the imported file to `global_proto.external`, or take the importing one out of it.",
    },
    {
        code: "PM3001",
        severity: "error",
        title: "not defined",
        meaning: "A name is not declared anywhere where protobuf's rules look for it. The message tells where the search began, or what it found instead and how to write what is meant.",
        example: '`"svc.a.Empty" is not defined (resolved to svc.b.Empty.svc.a.Empty; write .svc.a.Empty)`',
        whatToDo: "Declare or import it, or write the name that the message suggests.",
    },
    {
        code: "PM3002",
        severity: "error",
        title: "not imported",
        meaning: "The name exists, but the file that declares it is not imported, directly or through `import public`.",
        example: '`"b.v1.Item" is defined in "b/b.proto", which is not imported`',
        whatToDo: "Add the import that is named.",
    },
    {
        code: "PM3003",
        severity: "warning",
        title: "works only in the assembly",
        meaning: "A file that imports the output uses a type of a sibling file by its source name. The assembly understands it, a compiler does not: the output declares the merged name.",
        example: '`"registry.v1.Status" is not declared by global.proto; protoc needs "registry.system.v1.Status" or an import of "status.proto"`',
        whatToDo: "Write the merged name, or import the sibling file.",
    },
    {
        code: "PM3004",
        severity: "error",
        title: "import not found",
        meaning: "No repository, no folder of `includes` and no well-known type has the imported path.",
        example: '`import "x/y.proto" was not found (searched a, b, includes)`',
        whatToDo: "Correct the path, check `proto_dir` and `mount` of the repository that should have it, or add that repository.",
    },
];

;// CONCATENATED MODULE: ./build/js/src/assembly/codes-mode.js
/** Codes of import mode and of the check for breaking changes. */
const modeCodes = [
    {
        code: "PM4010",
        severity: "finding",
        title: "field removed",
        meaning: "A field number is gone and not reserved, so that it may be given to another field.",
        example: "`string name = 2;` deleted.",
        whatToDo: "Write `reserved 2;` in its place.",
    },
    {
        code: "PM4011",
        severity: "finding",
        title: "field type changed",
        meaning: "The new type has other bytes on the wire. `string` against `bytes` is a warning.",
        example: "`int32 n = 1;` became `string n = 1;`.",
        whatToDo: "Restore the type and add a field with a new number.",
    },
    {
        code: "PM4012",
        severity: "finding",
        title: "field label changed",
        meaning: "A field became repeated or ceased to be.",
        example: "`string name = 1;` became `repeated string name = 1;`.",
        whatToDo: "Restore the label and add a field with a new number.",
    },
    {
        code: "PM4013",
        severity: "finding",
        title: "field moved into or out of a oneof",
        meaning: "Setting one member of a oneof clears the others; old and new code disagree on that.",
        example: "`string a = 1;` became `oneof x { string a = 1; }`.",
        whatToDo: "Restore it and add a field with a new number.",
    },
    {
        code: "PM4014",
        severity: "finding",
        title: "field presence changed",
        meaning: "A field began or ceased to tell its default value from being absent.",
        example: "`int32 n = 1;` became `optional int32 n = 1;`.",
        whatToDo: "Restore it, or make sure that no one relies on presence.",
    },
    {
        code: "PM4015",
        severity: "finding",
        title: "message encoding changed",
        meaning: "A message field changed between length-prefixed and delimited (group) encoding.",
        example: "`features.message_encoding = DELIMITED` added.",
        whatToDo: "Restore the encoding.",
    },
    {
        code: "PM4016",
        severity: "finding",
        title: "JSON name changed",
        meaning: "A field has another name in JSON.",
        example: "`string user_id = 1;` became `string account_id = 1;`.",
        whatToDo: 'Keep the old one: `[json_name = "userId"]`.',
    },
    {
        code: "PM4017",
        severity: "finding",
        title: "enum value removed",
        meaning: "An enum value is gone; JSON and stored data may hold it.",
        example: "`STATUS_DOWN = 2;` deleted.",
        whatToDo: "Keep it with `[deprecated = true]`, or reserve its number and name.",
    },
    {
        code: "PM4018",
        severity: "finding",
        title: "rpc removed",
        meaning: "A method or its service is gone; clients get UNIMPLEMENTED.",
        example: "`rpc Get(…) returns (…);` deleted.",
        whatToDo: "Keep it with `option deprecated = true;` until no client calls it.",
    },
    {
        code: "PM4019",
        severity: "finding",
        title: "rpc streaming changed",
        meaning: "A method began or ceased to stream its request or response.",
        example: "`returns (Item)` became `returns (stream Item)`.",
        whatToDo: "Add a method with a new name.",
    },
    {
        code: "PM4020",
        severity: "finding",
        title: "required field added",
        meaning: "Messages that were written before lack the field and are refused.",
        example: "`required string id = 5;` added.",
        whatToDo: "Make it optional.",
    },
    {
        code: "PM5001",
        severity: "error",
        title: "one path, different content",
        meaning: "In import mode two repositories have a file at the same import path, and the contents differ. Paths that differ only in case are one path, and the output's own is taken.",
        example: "`common/x.proto` in two repositories.",
        whatToDo: "Set `import_prefix` for one of them, or exclude one copy.",
    },
    {
        code: "PM5002",
        severity: "error",
        title: "source imports the facade",
        meaning: "In import mode the output imports every source, so a source that imports the output closes a circle.",
        example: '`import "global.proto";` in a source.',
        whatToDo: "Import the files that are needed, set `self_importers: exclude`, or use `mode: merge`.",
    },
    {
        code: "PM5003",
        severity: "warning",
        title: "left out of the facade",
        meaning: "With `self_importers: exclude` the files that reach the facade are not imported by it.",
        example: "`a.proto` imports `global.proto`, and `b.proto` imports `a.proto`: both are left out.",
        whatToDo: "Import the files that are needed instead of the output.",
    },
    {
        code: "PM5004",
        severity: "error",
        title: "facade is empty",
        meaning: "Every source file reaches the facade through its imports, so none is left to import.",
        example: 'Every file has `import "global.proto";`.',
        whatToDo: "Use `mode: merge`.",
    },
    {
        code: "PM5005",
        severity: "error",
        title: "import cycle",
        meaning: "Files import each other in a circle, which no compiler accepts. Only `mode: merge` can resolve it.",
        example: "`import cycle: a.proto -> b.proto -> a.proto`",
        whatToDo: "Move what both need into a third file, or use `mode: merge`.",
    },
];

;// CONCATENATED MODULE: ./build/js/src/assembly/codes-names.js
/** Codes about declarations and their names in the result. */
const nameCodes = [
    {
        code: "PM2001",
        severity: "error",
        title: "symbol defined twice",
        meaning: "One full name is declared for two different things: in one file, or in two files of one package. Enum values count as names of the scope that holds their enum.",
        example: '`"c.UNKNOWN" is already defined at a:c/a.proto:1:38`',
        whatToDo: "Rename one of them. Such sources could not be compiled together either.",
    },
    {
        code: "PM2002",
        severity: "error",
        title: "definitions differ",
        meaning: "One full name is declared in two places with different content, as when two versions of a vendored file are collected. References are compared by what they mean, and features count.",
        example: '`"c.M" differs from the definition at a:c/m.proto:1:29`',
        whatToDo: 'Exclude the copy in the repository that does not own it, as `exclude: ["tendermint/**"]`; its references then use the owner\'s.',
    },
    {
        code: "PM2102",
        severity: "note",
        title: "kept once",
        meaning: "Identical declarations of one name were found in several places. The first stands for all.",
        example: '`"c.M" is identical to a:c/m.proto:1:29; kept once`',
        whatToDo: "Nothing.",
    },
    {
        code: "PM2201",
        severity: "error",
        title: "name collision",
        meaning: "With `collisions: error` no declaration may be moved into a wrapper, and one would have to be.",
        example: "`a.v1.Item` and `b.v1.Item` both want to be `Item`.",
        whatToDo: "Rename one in its source, or set `collisions: nest`.",
    },
    {
        code: "PM2203",
        severity: "warning",
        title: "pinned name moved",
        meaning: "A name in the lock could not be kept: an enum gained a value that is taken, the global package's own sources took the name, or an external package reserved it. Users of the name break.",
        example: "A locked plain enum gains the value `UP`, which another enum already has.",
        whatToDo: "Undo the change in the source, or accept the new name and release it as a breaking change.",
    },
    {
        code: "PM2204",
        severity: "error",
        title: "lock of another package",
        meaning: "The names in protomanager.lock were planned for another `global_proto.package`.",
        example: "The lock says `registry.v1`, config.yaml says `registry.v2`.",
        whatToDo: "Restore the package, or delete the section `names` of the lock to plan names anew.",
    },
    {
        code: "PM2205",
        severity: "note",
        title: "name got an underscore",
        meaning: "With `naming: namespaced` two wrappers or prefixed services would have had one name.",
        example: "Packages `a.b_c` and `a_b.c` both give `ABC`: the later becomes `ABC_`.",
        whatToDo: "Nothing. The lock keeps the name from now on.",
    },
    {
        code: "PM2207",
        severity: "error",
        title: "full name captured",
        meaning: "A key in an aggregate option value is a full name without a leading dot, and a merged declaration would capture its first component.",
        example: "`[google.api.x]` next to a merged top-level `message google`.",
        whatToDo: "Rename the declaration that is named.",
    },
    {
        code: "PM2301",
        severity: "error",
        title: "extension number used twice",
        meaning: "Two extensions of one message have the same number. Numbers are never changed.",
        example: "`extension number 50001 of google.protobuf.FieldOptions is already used by a.o at a:a.proto:1:110`",
        whatToDo: "Give one a new number, make one file external, or exclude the second copy of one option file.",
    },
    {
        code: "PM2303",
        severity: "error",
        title: "custom feature collected",
        meaning: "A collected file extends `google.protobuf.FeatureSet`. A feature cannot be used in the file that defines it, so it cannot be merged.",
        example: "`extend google.protobuf.FeatureSet { optional MyFeatures my = 9999; }`",
        whatToDo: "Add the file to `global_proto.external`.",
    },
    {
        code: "PM4001",
        severity: "finding",
        title: "merged name changed or vanished",
        meaning: "A name of the previous result is gone or belongs to something else. Code that uses it breaks.",
        example: "`a.v1.Item` was `g.v1.Item` and is now `g.v1.AV1.Item`.",
        whatToDo: "Restore it in the source, or release the result as a breaking change.",
    },
    {
        code: "PM4002",
        severity: "finding",
        title: "unit moved to another part",
        meaning: "With `layout: parts` a package moved to another file. Breaking for TypeScript, Python and Java without `java_multiple_files`; bytes, JSON, Go and C++ are unchanged.",
        example: "Packages that begin to refer to each other become one part.",
        whatToDo: "Undo the reference that joined them, or tell the users of the generated code.",
    },
    {
        code: "PM5101",
        severity: "warning",
        title: "Go identifier exported twice",
        meaning: "Two public imports of the facade give the same Go identifier, and Go code generated for the facade does not compile. An error when Go is generated.",
        example: '`Go identifier "Item" is exported by a/a.proto and b/b.proto`',
        whatToDo: "Use `mode: merge`, leave Go out for the facade, or rename one of them.",
    },
];

;// CONCATENATED MODULE: ./build/js/src/assembly/codes-output.js
/** Codes about the merged result: what could not be expressed, what was dropped, and what its users should know. */
const outputCodes = [
    {
        code: "PM1101",
        severity: "note",
        title: "gRPC paths moved",
        meaning: "Merging changes the full names of services and with them every gRPC path. A client generated from the result calls the new path; a server built from the source answers UNIMPLEMENTED.",
        example: "`/registry.v1.Registry/GetService` becomes `/registry.system.v1.Registry/GetService`.",
        whatToDo: "Register each handler under both names, or use `mode: import` where services already have traffic. The name map has the full table.",
    },
    {
        code: "PM1203",
        severity: "warning",
        title: "Go package name",
        meaning: "The last element of `go_package` is a Go keyword, which gives a package name with an underscore.",
        example: "`…/gen/go` gives `package _go`.",
        whatToDo: "Name the package after a semicolon: `…/gen/go;registryv1`.",
    },
    {
        code: "PM1204",
        severity: "note",
        title: "import path without a folder",
        meaning: "The result is registered under `import_path`. Two generated packages with the same path cannot be loaded into one program, and a bare file name is likely to meet another.",
        example: "`import_path: global.proto`",
        whatToDo: "Set `import_path: registry/system/v1/global.proto`, before anyone imports it.",
    },
    {
        code: "PM1303",
        severity: "note",
        title: "type name in a string option",
        meaning: "A string in an option equals the source name of a collected type. Strings are no references for a compiler and are left as they are, so this one keeps the old name.",
        example: '`option (google.api.resource_reference).type = "a.v1.Item";`',
        whatToDo: "Check whether the plug-in that reads the option needs the merged name.",
    },
    {
        code: "PM1304",
        severity: "note",
        title: "file option deprecated dropped",
        meaning: "`option deprecated = true;` of a source file does not reach the result, nor the file's elements.",
        example: "`option deprecated = true;` at the top of a file.",
        whatToDo: "Mark the messages and services that are meant.",
    },
    {
        code: "PM1305",
        severity: "warning",
        title: "custom file option dropped",
        meaning: "File options of the sources are dropped; a custom one may mean something to a plug-in.",
        example: "`option (gogoproto.marshaler_all) = true;`",
        whatToDo: "Set what the result needs in `global_proto.options`.",
    },
    {
        code: "PM1401",
        severity: "note",
        title: "large output",
        meaning: "The result has 1,000 messages or 10,000 lines or more; some generators become slow with one file.",
        example: "1,323 messages in 18,025 lines take protoc-gen-es 26 s as one file and 2 s in parts.",
        whatToDo: "Set `layout: parts`, and `java_multiple_files: true` in `options`.",
    },
    {
        code: "PM1403",
        severity: "warning",
        title: "parts without java_multiple_files",
        meaning: "With `layout: parts` and `java_package`, every Java class would lie inside its part's outer class.",
        example: "`options: { java_package: com.acme }` with `layout: parts`.",
        whatToDo: "Add `java_multiple_files: true` to `options`.",
    },
    {
        code: "PM1404",
        severity: "note",
        title: "MessageSet",
        meaning: "A source declares a MessageSet, which buf lint and buf breaking refuse to load. They are skipped.",
        example: "`option message_set_wire_format = true;`",
        whatToDo: "Nothing, or exclude the file.",
    },
    {
        code: "PM1405",
        severity: "warning",
        title: "type named like the output",
        meaning: "With `layout: parts`, Java derives the class of `global.proto` from its name, and a type has it too.",
        example: "`message Global {}` and `output: global.proto`.",
        whatToDo: "Choose another `output`.",
    },
    {
        code: "PM2208",
        severity: "error",
        title: "file option that parts cannot share",
        meaning: "The option names one symbol for one file, and with `layout: parts` there are several files.",
        example: "`options: { java_outer_classname: Global }`",
        whatToDo: "Remove the option, or use `layout: file`.",
    },
    {
        code: "PM2401",
        severity: "error",
        title: "syntax cannot express a source",
        meaning: "The syntax of the result, chosen or pinned, has no form for an element of a source.",
        example: "`syntax: proto3` and a proto2 group.",
        whatToDo: "Change `syntax`, or the element that is named.",
    },
    {
        code: "PM2402",
        severity: "warning",
        title: "reserved name dropped",
        meaning: "Editions reserve identifiers, and this reserved name is none, so it cannot be written.",
        example: '`reserved "foo bar";`',
        whatToDo: "Nothing: no field can have that name.",
    },
    {
        code: "PM2403",
        severity: "error",
        title: "option against the pinned syntax",
        meaning: "The pinned syntax forbids an option that a source uses.",
        example: '`option "ctype" of c.C.b cannot be used in edition 2024`',
        whatToDo: "Pin `edition2023` or `auto`, or remove the option.",
    },
    {
        code: "PM2404",
        severity: "note",
        title: "export or local removed",
        meaning: "The result is edition 2023 or older, where all declarations are visible to all files.",
        example: "`local message Internal {}` becomes `message Internal {}`.",
        whatToDo: "Nothing.",
    },
    {
        code: "PM2405",
        severity: "note",
        title: "output became an edition",
        meaning: "The sources now mix syntaxes, so the syntax line and many fields of the result changed once.",
        example: "The first proto2 file among proto3 repositories.",
        whatToDo: "Nothing. Pin `edition2023` from the start to avoid the change.",
    },
    {
        code: "PM2406",
        severity: "error",
        title: "lite external file",
        meaning: "An external file with `optimize_for = LITE_RUNTIME` cannot be imported by a file that is not lite.",
        example: "`option optimize_for = LITE_RUNTIME;` in an external file.",
        whatToDo: "Set `optimize_for: LITE_RUNTIME` in `options`, or collect the file.",
    },
    {
        code: "PM2407",
        severity: "error",
        title: "closed enum in a proto3 part",
        meaning: "A proto3 part uses a closed enum of another part, which only the import of the output made possible.",
        example: "A proto3 message has a field of a proto2 enum.",
        whatToDo: "Set `syntax: edition2023`, or move one of the files to the other syntax.",
    },
    {
        code: "PM2501",
        severity: "error",
        title: "nested too deep",
        meaning: "Compilers allow 31 nested messages, and a wrapper adds one to the source's.",
        example: "31 nested messages in a package that needs a wrapper.",
        whatToDo: "Flatten the message, or rename what it collides with.",
    },
    {
        code: "PM2502",
        severity: "error",
        title: "repository too large",
        meaning: "A repository brings more than can be linked in reasonable memory and time: over 8 million tokens, twice those of googleapis, or chains of `import public` through which each of many files sees many others.",
        example: "Thousands of files that import each other publicly.",
        whatToDo: "Take generated files out with `exclude`, narrow `proto_dir`, or import without `public`.",
    },
];

;// CONCATENATED MODULE: ./build/js/src/assembly/codes.js




/** Every code there is, in order. */
const codes = [...inputCodes, ...nameCodes, ...outputCodes, ...modeCodes].sort((a, b) => a.code < b.code ? -1 : 1);
const severities = new Map(codes.map(({ code, severity }) => [code, severity]));
/** A diagnostic with the severity of its code; a finding counts as a warning until a check weighs it. */
function diagnostic(code, message, location, related) {
    const severity = severities.get(code);
    return {
        code,
        severity: severity === "finding" ? "warning" : severity,
        message,
        ...(location && { location }),
        ...(related && related.length > 0 && { related }),
    };
}

;// CONCATENATED MODULE: ./build/js/src/assembly/position.js
/** Finds positions in one text; the lines are looked for once, on the first question. */
class LineIndex {
    #text;
    #starts;
    constructor(text) {
        this.#text = text;
    }
    positionAt(offset) {
        this.#starts ??= lineStarts(this.#text);
        let low = 0;
        let high = this.#starts.length;
        while (high - low > 1) {
            const middle = (low + high) >>> 1;
            if (this.#starts[middle] <= offset)
                low = middle;
            else
                high = middle;
        }
        return { line: low + 1, column: offset - this.#starts[low] + 1 };
    }
}
function lineStarts(text) {
    const starts = [0];
    for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1))
        starts.push(at + 1);
    return starts;
}
const indexes = new WeakMap();
/** Position of an offset in a parsed file. The file's line index is kept as long as the file. */
function positionIn(file, offset) {
    let index = indexes.get(file);
    if (index === undefined) {
        index = new LineIndex(file.text);
        indexes.set(file, index);
    }
    return index.positionAt(offset);
}

;// CONCATENATED MODULE: ./build/js/src/assembly/location.js

/** Where an offset of a file is, for a message to the reader. */
function locationIn(file, offset) {
    return { repository: file.repository, path: file.path, ...positionIn(file.ast, offset) };
}
/** Where a unit begins: its keyword. */
function locationOf(unit) {
    return locationIn(unit.file, unit.node.start);
}

;// CONCATENATED MODULE: ./build/js/src/assembly/name-pins.js
/** What the name lock promises, put into the form in which the planner asks; and the lock of a finished plan. */
/** No lock promises nothing. */
function readPins(lock) {
    const symbols = new Map();
    const owners = new Map();
    const scope = `${lock?.package}.`;
    for (const [source, merged] of Object.entries(lock?.symbols ?? {})) {
        if (!merged.startsWith(scope))
            continue;
        const relative = merged.slice(scope.length);
        symbols.set(source, relative);
        if (!relative.includes("."))
            owners.set(relative, source);
    }
    return { wrappers: new Map(Object.entries(lock?.wrappers ?? {})), symbols, owners };
}
/** Full source names under which a unit is pinned: its own name; an extend block's by everything it declares. */
function pinnedNames(unit) {
    const names = unit.node.kind === "extend" ? unit.claims : [unit.name];
    return names.map((name) => qualify(unit.package, name));
}
/** `package.name`, or the bare name in a file without a package. */
function qualify(scope, name) {
    return scope === "" ? name : `${scope}.${name}`;
}
/** The lock after a plan: what is there now, and every earlier entry, so that a type that returns gets its old name. */
function writeLock(packageName, earlier, wrappers, symbols) {
    return {
        version: 1,
        package: packageName,
        wrappers: sortedRecord(earlier?.wrappers, wrappers),
        symbols: sortedRecord(earlier?.symbols, symbols),
    };
}
function sortedRecord(earlier, now) {
    const entries = new Map([...Object.entries(earlier ?? {}), ...now]);
    // fromEntries defines properties, so that a type named __proto__ is an entry like any other.
    return Object.fromEntries([...entries.keys()].sort().map((key) => [key, entries.get(key)]));
}

;// CONCATENATED MODULE: ./build/js/src/assembly/nested-declarations.js

/** Everything of these kinds in the units, nested ones included, each before what is inside it; full source names. */
function* declarationsIn(units) {
    for (const unit of units) {
        const { node, package: scope } = unit;
        if (node.kind === "message")
            yield* inMessage(node, scope, unit);
        else if (node.kind === "extend")
            yield* inBlock(node, scope, unit);
        else if (node.kind === "enum")
            yield { kind: "enum", node, name: qualify(scope, node.name.name), unit };
        else
            yield { kind: "service", node, name: qualify(scope, node.name.name), unit };
    }
}
function* inMessage(node, scope, unit) {
    const name = qualify(scope, node.name.name);
    yield { kind: "message", node, name, unit };
    for (const nested of node.enums) {
        yield { kind: "enum", node: nested, name: qualify(name, nested.name.name), unit };
    }
    for (const block of node.extends)
        yield* inBlock(block, name, unit);
    for (const nested of node.messages)
        yield* inMessage(nested, name, unit);
}
function* inBlock(block, scope, unit) {
    for (const node of block.fields) {
        yield { kind: "extension", node, block, name: qualify(scope, node.name.name), unit };
    }
    for (const group of block.groups)
        yield* inMessage(group, scope, unit);
}

;// CONCATENATED MODULE: ./build/js/src/assembly/check-extensions.js
/** Rules for extensions that compilers apply to one program, or that a merged file breaks (docs/specification.md 3.5). */




/** Every extension field of the units, in their order, those declared inside messages included. */
function extensionsOf(linked, units) {
    const extendees = new Map();
    for (const { kind, node, target } of linked.references) {
        if (kind === "extendee")
            extendees.set(node, target.name);
    }
    const extensions = [];
    for (const declaration of declarationsIn(units)) {
        if (declaration.kind !== "extension")
            continue;
        const { name, node, block, unit } = declaration;
        const extendee = extendees.get(block.extendee);
        // An extendee that was not found has been reported.
        if (extendee !== undefined)
            extensions.push({ name, extendee, field: node, unit });
    }
    return extensions;
}
/** Two extensions of one message with one number, in whatever files: PM2301. */
function checkExtensionNumbers(extensions) {
    const first = new Map();
    const diagnostics = [];
    for (const extension of extensions) {
        const { extendee, field, unit } = extension;
        const key = `${field.number.value} ${extendee}`;
        const other = first.get(key);
        if (other === undefined) {
            first.set(key, extension);
            continue;
        }
        const place = (0,src_diagnostics/* formatLocation */.j)(locationIn(other.unit.file, other.field.start));
        const text = `extension number ${field.number.value} of ${extendee} is already used by ${other.name} at ${place}`;
        const sharer = other.unit.file.repository;
        const related = sharer === unit.file.repository ? [] : [sharer];
        diagnostics.push(diagnostic("PM2301", text, locationIn(unit.file, field.start), related));
    }
    return diagnostics;
}
/** A feature cannot be used in the file that defines it: PM2303. */
function checkCustomFeatures(extensions) {
    return extensions
        .filter(({ extendee }) => extendee === "google.protobuf.FeatureSet")
        .map(({ name, field, unit }) => {
        const text = `"${name}" is a custom feature, which cannot be used in the file that defines it`;
        const advice = `add "${unit.file.importNames[0]}" to global_proto.external`;
        return diagnostic("PM2303", `${text}; ${advice}`, locationIn(unit.file, field.start));
    });
}

// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(14006);
;// CONCATENATED MODULE: ./build/js/src/assembly/candidates.js
/** What may become part of the assembly: every file with its import names and its role, before anything is parsed. */


/** First line of everything that is generated as protobuf; a file that begins with it is never a source. */
const GENERATED_NOTICE = "// Code generated by protomanager. DO NOT EDIT.";
const WELL_KNOWN_PREFIX = "google/protobuf/";
/** Repository name of the files of `global_proto.includes`. */
const INCLUDES = "includes";
/** Repository name of the toolchain's well-known types. */
const TOOLCHAIN = "";
/** True for an import path that means the output itself. */
function isSelfImport(path, config) {
    return path === config.importPath || config.aliases.includes(path);
}
/** Names all files and tells what each is (docs/specification.md 1). */
function findCandidates(input) {
    const { config, sources } = input;
    const isExternal = picomatch(config.external, { dot: true });
    const isExcluded = picomatch(config.exclude, { dot: true });
    const found = { byRepository: new Map(), collected: [], diagnostics: [] };
    for (const source of sources.toSorted(byRankAndName)) {
        const names = new Map();
        found.byRepository.set(source.name, names);
        for (const file of source.files) {
            const importNames = importNamesOf(file.path, source.roots);
            const ignored = reasonToIgnore(importNames, file.text, config);
            if (ignored !== undefined) {
                const location = { repository: source.name, path: file.path };
                found.diagnostics.push(diagnostic(ignored.code, ignored.message, location));
                continue;
            }
            const external = importNames.some((name) => isExternal(name));
            const excluded = importNames.some((name) => isExcluded(name));
            const candidate = {
                repository: source.name,
                path: file.path,
                rank: source.rank,
                text: file.text,
                importNames,
                collected: !external && !excluded,
                external: external && !excluded,
            };
            if (candidate.collected)
                found.collected.push(candidate);
            // Of two roots with the same path below them the first in config.yaml wins.
            for (const name of importNames)
                if (!names.has(name))
                    names.set(name, candidate);
        }
    }
    found.byRepository.set(INCLUDES, provided(INCLUDES, input.includes));
    found.byRepository.set(TOOLCHAIN, provided(TOOLCHAIN, input.wellKnownTypes));
    return found;
}
function provided(repository, files) {
    return new Map([...files].map(([name, text]) => [
        name,
        { repository, path: name, rank: 0, text, importNames: [name], collected: false, external: false },
    ]));
}
/** Every path by which a file can be imported; empty when no root reaches it. */
function importNamesOf(path, roots) {
    const names = new Set();
    for (const { folder, prefix } of roots) {
        if (folder === "")
            names.add(prefix + path);
        else if (path.startsWith(`${folder}/`))
            names.add(prefix + path.slice(folder.length + 1));
    }
    return [...names].sort((a, b) => a.length - b.length || compareText(a, b));
}
function reasonToIgnore(importNames, text, config) {
    const wellKnown = importNames.find((name) => name.startsWith(WELL_KNOWN_PREFIX));
    if (wellKnown !== undefined) {
        return { code: "PM1301", message: `vendored "${wellKnown}" is ignored; the toolchain's own is used` };
    }
    const self = importNames.find((name) => isSelfImport(name, config));
    if (self !== undefined) {
        return { code: "PM1308", message: `left out: "${self}" is the output itself` };
    }
    if (/^\uFEFF?(.*)/.exec(text)[1].trimEnd() === GENERATED_NOTICE) {
        return { code: "PM1308", message: "left out: protomanager generated it" };
    }
    return undefined;
}
function byRankAndName(a, b) {
    return a.rank - b.rank || compareText(a.name, b.name);
}
/** By UTF-16 unit, the same in every locale. */
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
/** The order of declarations: rank, repository, path. */
function compareFiles(a, b) {
    return a.rank - b.rank || compareText(a.repository, b.repository) || compareText(a.path, b.path);
}

;// CONCATENATED MODULE: ./build/js/src/assembly/compilation.js

/**
 * What a compiler has to be given with the outputs. Well-known types are left out: compilers bring their own, which
 * their own code generators go with.
 */
function compilationOf(outputs, imports) {
    const files = new Map(outputs);
    const externals = [];
    const open = [...imports];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        const { path, file } = next;
        if (file === undefined || !file.external || path.startsWith(WELL_KNOWN_PREFIX) || files.has(path))
            continue;
        files.set(path, file.ast.text);
        externals.push(path);
        open.push(...file.imports);
    }
    return { files, externals: externals.sort() };
}

;// CONCATENATED MODULE: ./build/js/src/assembly/literals.js
/** The values of literal tokens: integers in protobuf's three notations and strings with their escapes. */
/** Value of an integer token: decimal, octal (leading 0) or hexadecimal (0x). Beyond 2^53 it is rounded. */
function integerValue(written) {
    return /^0\d/.test(written) ? Number.parseInt(written, 8) : Number(written);
}
const SIMPLE_ESCAPES = {
    a: 7,
    b: 8,
    f: 12,
    n: 10,
    r: 13,
    t: 9,
    v: 11,
    "\\": 92,
    "?": 63,
    "'": 39,
    '"': 34,
};
const ESCAPE = /\\(?:([0-7]{1,3})|[xX]([0-9a-fA-F]{1,2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([abfnrtv\\?'"]))/y;
/** An escape that protobuf does not have; `index` is its place in the literal. */
class InvalidEscape extends Error {
    name = "InvalidEscape";
    index;
    constructor(index) {
        super("invalid escape sequence");
        this.index = index;
    }
}
/**
 * The bytes of a string token, quotes included in `written`. Characters that are not escaped are UTF-8.
 *
 * @throws InvalidEscape
 */
function stringBytes(written) {
    const body = written.slice(1, -1);
    if (!body.includes("\\"))
        return Buffer.from(body, "utf8");
    const chunks = [];
    let from = 0;
    for (let at = body.indexOf("\\"); at !== -1; at = body.indexOf("\\", from)) {
        ESCAPE.lastIndex = at;
        const match = ESCAPE.exec(body);
        if (match === null)
            throw new InvalidEscape(at + 1);
        chunks.push(Buffer.from(body.slice(from, at), "utf8"), escapedBytes(match, at));
        from = at + match[0].length;
    }
    chunks.push(Buffer.from(body.slice(from), "utf8"));
    return Buffer.concat(chunks);
}
function escapedBytes(match, at) {
    const [, octal, hex, short, long, simple] = match;
    if (simple !== undefined)
        return Uint8Array.of(SIMPLE_ESCAPES[simple]);
    if (octal !== undefined)
        return Uint8Array.of(Number.parseInt(octal, 8) & 0xff);
    if (hex !== undefined)
        return Uint8Array.of(Number.parseInt(hex, 16));
    const point = Number.parseInt((short ?? long), 16);
    if (point > 0x10ffff)
        throw new InvalidEscape(at + 1);
    return Buffer.from(String.fromCodePoint(point), "utf8");
}

;// CONCATENATED MODULE: ./build/js/src/assembly/canonical.js
/** What a declaration says, free of how it is written: for telling equal declarations from different ones. */

/**
 * The tokens of a span as words: without comments and white space, references as what they mean, adjacent strings
 * joined and decoded.
 */
function canonicalWords(file, span, references) {
    const { text, tokens } = file;
    const words = [];
    let joins = false;
    for (let index = firstTokenFrom(file, span.start); index < tokens.length; index++) {
        const { kind, start, end } = tokens[index];
        if (end > span.end)
            break;
        const reference = references.get(start);
        if (reference !== undefined) {
            words.push(`.${reference.target.name}`);
            while (tokens[index + 1] !== undefined && tokens[index + 1].end <= reference.node.end)
                index++;
        }
        else if (kind === "string") {
            const bytes = Buffer.from(stringBytes(text.slice(start, end))).toString("latin1");
            if (joins)
                words[words.length - 1] += bytes;
            else
                words.push(`"${bytes}`);
        }
        else {
            words.push(text.slice(start, end));
        }
        joins = kind === "string" && reference === undefined;
    }
    return words;
}
/** Index of the first token that begins at an offset or after it. */
function firstTokenFrom({ tokens }, offset) {
    let low = 0;
    let high = tokens.length;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if (tokens[middle].start < offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
function sameWords(a, b) {
    return a.length === b.length && a.every((word, index) => word === b[index]);
}

;// CONCATENATED MODULE: ./build/js/src/assembly/edits.js
/**
 * One span of a text with the edits that lie in it applied. Edits elsewhere are left alone, the order in which they
 * come does not matter, and of insertions at one place the earlier in the list comes first.
 *
 * @throws RangeError when two edits overlap: one of them would be lost.
 */
function applyEdits(text, span, edits) {
    const inside = edits
        .filter((edit) => edit.start >= span.start && edit.end <= span.end)
        .toSorted((a, b) => a.start - b.start || a.end - b.end);
    const pieces = [];
    let at = span.start;
    for (const edit of inside) {
        if (edit.start < at)
            throw new RangeError(`edits overlap at ${edit.start}`);
        pieces.push(text.slice(at, edit.start), edit.text);
        at = edit.end;
    }
    pieces.push(text.slice(at, span.end));
    return pieces.join("");
}

;// CONCATENATED MODULE: ./build/js/src/assembly/file-header.js

/** The lines before the first declaration. No date, commit, version or host: the same input gives the same bytes. */
function fileHeader(syntaxStatement, imports, config, comments = []) {
    const options = fileOptions(config);
    const blocks = [
        ...comments.map((comment) => [comment]),
        [syntaxStatement, `package ${config.package};`],
        imports,
        options,
    ];
    const [first, ...rest] = blocks.filter((block) => block.length > 0).map((block) => block.join("\n"));
    // A licence stands apart from the notice, which would become part of it.
    return [
        comments.length > 0 ? `${GENERATED_NOTICE}\n\n${first}` : `${GENERATED_NOTICE}\n${first}`,
        ...rest,
    ].join("\n\n");
}
/** `go_package` first, then the rest as configured. */
function fileOptions({ goPackage, options }) {
    const all = [
        ...(goPackage === undefined ? [] : [["go_package", goPackage]]),
        ...Object.entries(options),
    ];
    return all.map(([name, value]) => `option ${name} = ${optionValue(name, value)};`);
}
function optionValue(name, value) {
    // The one file option whose value is an enum.
    if (typeof value !== "string" || name === "optimize_for")
        return String(value);
    return quote(value);
}
/** A string literal of protobuf. Control characters become escapes, so that a value stays on its line. */
function quote(text) {
    const escaped = text.replace(/["\\]/g, "\\$&").replace(/[\0-\x1f\x7f]/g, (char) => {
        return `\\${char.charCodeAt(0).toString(8).padStart(3, "0")}`;
    });
    return `"${escaped}"`;
}

;// CONCATENATED MODULE: ./build/js/src/assembly/export-files.js
/** The copies of the sources that import mode lays beside the facade. */






/**
 * Names and texts of the exported files, sorted by name. Equal files of several repositories at one path are exported
 * once; different ones are PM5001.
 */
function exportFiles(files, sources) {
    const prefixes = new Map(sources.map(({ name, importPrefix }) => [name, importPrefix]));
    const originals = new Map(sources.flatMap(({ name, files: own }) => own.map((file) => [`${name}\0${file.path}`, file])));
    const used = namesInUse(files);
    // Where case does not count two spellings are one file, in the hub's checkout and under the compilers.
    const exported = new Map();
    const diagnostics = [];
    for (const file of files) {
        const name = prefixed(exportName(file, used), prefixes.get(file.repository));
        const original = originals.get(`${file.repository}\0${file.path}`);
        const text = withPrefixedImports(file, original, prefixes);
        const key = foldedPath(name);
        const other = exported.get(key);
        if (other === undefined)
            exported.set(key, { name, text, file, copies: [file] });
        else if (other.name === name && other.text === text)
            other.copies.push(file);
        else if (other.name !== name)
            diagnostics.push(refuseSpelling(name, file, other));
        else
            diagnostics.push(refusePath(name, file, other.file));
    }
    return { exported: [...exported.values()].sort((a, b) => compareText(a.name, b.name)), diagnostics };
}
/** File → import names by which the files import it. */
function namesInUse(files) {
    const names = new Map();
    for (const { imports } of files) {
        for (const { path, file } of imports) {
            if (file !== undefined)
                names.set(file, (names.get(file) ?? new Set()).add(path));
        }
    }
    return names;
}
/** The canonical name, unless files import it by others only. Imports are not rewritten for the sake of a name. */
function exportName(file, used) {
    const canonical = file.importNames[0];
    const names = used.get(file);
    return names === undefined || names.has(canonical) ? canonical : [...names].sort()[0];
}
function refusePath(name, file, other) {
    const text = `"${name}" has other content than ${(0,src_diagnostics/* formatLocation */.j)(placeOf(other))}, and both would be exported to it`;
    return refuse(text, file, other);
}
function refuseSpelling(name, file, other) {
    const text = `"${name}" and "${other.name}" of ${(0,src_diagnostics/* formatLocation */.j)(placeOf(other.file))} are one file where case does not count`;
    return refuse(text, file, other.file);
}
/** PM5001 for exported files that would stand where the output does. `root` is the folder they are exported to. */
function refuseOutput(exported, root, output) {
    return exported
        .filter(({ name }) => foldedPath(root + name) === foldedPath(output))
        .map(({ name, file }) => {
        const text = `"${name}" would be exported to "${output}", the output; set import_prefix for the repository`;
        return diagnostic("PM5001", text, placeOf(file));
    });
}
/** Equal for paths that are one file on a disk that ignores case or normalises Unicode. */
function foldedPath(path) {
    return path.normalize("NFC").toLowerCase();
}
function refuse(text, file, other) {
    const related = other.repository === file.repository ? [] : [other.repository];
    return diagnostic("PM5001", `${text}; set import_prefix for one of the repositories`, placeOf(file), related);
}
function placeOf({ repository, path }) {
    return { repository, path };
}
function prefixed(name, prefix) {
    return prefix === undefined || prefix === "" ? name : `${prefix.replace(/\/+$/, "")}/${name}`;
}
function withPrefixedImports(file, original, prefixes) {
    const edits = [];
    for (const one of file.imports) {
        const prefix = one.file === undefined || one.file.external ? "" : prefixes.get(one.file.repository);
        const name = prefixed(one.path, prefix);
        if (name !== one.path)
            edits.push({ ...stringSpan(file, one), text: quote(name) });
    }
    if (edits.length === 0)
        return original.text;
    const offsets = edits.flatMap(({ start, end }) => [start, end]);
    const places = originalOffsets(original.text, offsets);
    const moved = edits.map((edit) => ({
        ...edit,
        start: places.get(edit.start),
        end: places.get(edit.end),
    }));
    return applyEdits(original.text, { start: 0, end: original.text.length }, moved);
}
/** From the first string token of an import statement to the last. */
function stringSpan({ ast }, statement) {
    const first = firstTokenFrom(ast, statement.start);
    const tokens = ast.tokens.slice(first, firstTokenFrom(ast, statement.end));
    const strings = tokens.filter(({ kind }) => kind === "string");
    return { start: strings[0].start, end: strings.at(-1).end };
}
/** Offsets in the parsed text, which has neither byte order mark nor CR before LF → offsets in the original. */
function originalOffsets(original, offsets) {
    const places = new Map();
    let removed = original.startsWith("\uFEFF") ? 1 : 0;
    let at = original.indexOf("\r\n");
    for (const offset of offsets.toSorted((a, b) => a - b)) {
        while (at !== -1 && at < offset + removed) {
            removed++;
            at = original.indexOf("\r\n", at + 2);
        }
        places.set(offset, offset + removed);
    }
    return places;
}

;// CONCATENATED MODULE: ./build/js/src/assembly/import-cycles.js
/**
 * Import cycles among the files, one for each group of files that reach each other: a closed path whose last file
 * imports its first. Self imports are no edges, and externals cannot take part.
 */
function findImportCycles(files) {
    return components(files)
        .filter((group) => group.size > 1 || importsItself([...group][0]))
        .map((group) => shortestCycle([...group].sort(byName)[0], group));
}
/** `a.proto -> b.proto -> a.proto`. */
function formatCycle(cycle) {
    return [...cycle, cycle[0]].map((file) => file.importNames[0] ?? file.path).join(" -> ");
}
function byName(a, b) {
    const [first, second] = [a, b].map((file) => `${file.importNames[0]}\0${file.repository}`);
    return first < second ? -1 : 1;
}
function importsItself(file) {
    return importsOf(file).includes(file);
}
function importsOf(file) {
    return file.imports.flatMap((one) => (one.file === undefined || one.file.external ? [] : [one.file]));
}
/** Strongly connected components by Tarjan's algorithm, with a stack of its own: chains of imports can be long. */
function components(files) {
    const groups = [];
    const indexes = new Map();
    const lows = new Map();
    const open = [];
    const isOpen = new Set();
    for (const root of files) {
        if (indexes.has(root))
            continue;
        const calls = [enter(root)];
        while (calls.length > 0) {
            const { file, targets } = calls.at(-1);
            const target = targets.pop();
            if (target !== undefined) {
                if (!indexes.has(target))
                    calls.push(enter(target));
                else if (isOpen.has(target))
                    lows.set(file, Math.min(lows.get(file), indexes.get(target)));
                continue;
            }
            calls.pop();
            const caller = calls.at(-1)?.file;
            if (caller !== undefined)
                lows.set(caller, Math.min(lows.get(caller), lows.get(file)));
            if (lows.get(file) === indexes.get(file))
                groups.push(close(file));
        }
    }
    return groups;
    function enter(file) {
        indexes.set(file, indexes.size);
        lows.set(file, indexes.get(file));
        open.push(file);
        isOpen.add(file);
        return { file, targets: importsOf(file) };
    }
    function close(file) {
        const group = new Set(open.splice(open.lastIndexOf(file)));
        for (const member of group)
            isOpen.delete(member);
        return group;
    }
}
/** Breadth first from a file inside its component back to it. */
function shortestCycle(start, group) {
    const from = new Map();
    const queue = [start];
    for (const file of queue) {
        for (const target of importsOf(file)) {
            if (target === start)
                return pathTo(file, from);
            if (!group.has(target) || from.has(target))
                continue;
            from.set(target, file);
            queue.push(target);
        }
    }
    return [start];
}
function pathTo(file, from) {
    const path = [file];
    for (let before = from.get(file); before !== undefined; before = from.get(before))
        path.push(before);
    return path.reverse();
}

;// CONCATENATED MODULE: ./build/js/src/assembly/facade-circles.js
/** Circles of imports, which import mode cannot have: the facade imports every file (docs/specification.md 4). */




/** Files that import the facade, and files that import those. */
function reachingFacade(files) {
    const importers = new Map();
    for (const importer of files) {
        for (const { file } of importer.imports) {
            if (file === undefined)
                continue;
            const known = importers.get(file);
            if (known === undefined)
                importers.set(file, [importer]);
            else
                known.push(importer);
        }
    }
    const reaching = new Set(files.filter((file) => file.selfImport));
    // A set grows while it is walked.
    for (const file of reaching)
        for (const importer of importers.get(file) ?? [])
            reaching.add(importer);
    return reaching;
}
/** PM5002, or PM5003 and PM5004 with `self_importers: exclude`; PM5005 for circles among the files themselves. */
function checkCircles(files, config) {
    const ofFacade = config.selfImporters === "error"
        ? refuseSelfImports(files, config.importPath)
        : noteLeftOut(files, reachingFacade(files));
    return [...ofFacade, ...refuseCycles(files)];
}
function refuseSelfImports(files, importPath) {
    return files.flatMap((file) => file.imports
        .filter((one) => one.file === undefined)
        .map((one) => {
        const text = `import "${one.path}" closes a circle: in import mode ${importPath} imports this file`;
        const advice = "import the files that are needed, set self_importers: exclude, or use mode: merge";
        return diagnostic("PM5002", `${text}; ${advice}`, locationIn(file, one.start));
    }));
}
function noteLeftOut(files, reaching) {
    if (reaching.size === 0)
        return [];
    if (files.every((file) => reaching.has(file))) {
        const text = "every collected file reaches the facade through its imports; use mode: merge";
        return [diagnostic("PM5004", text)];
    }
    const paths = [...reaching].map(({ repository, path }) => (0,src_diagnostics/* formatLocation */.j)({ repository, path })).sort();
    const text = `left out of the facade, which they import or reach through imports: ${paths.join(", ")}`;
    return [diagnostic("PM5003", text)];
}
function refuseCycles(files) {
    return findImportCycles(files).map((cycle) => {
        const first = cycle[0];
        const next = cycle[1] ?? first;
        const closing = first.imports.find((one) => one.file === next);
        const others = new Set(cycle.map((file) => file.repository).filter((name) => name !== first.repository));
        const text = `import cycle: ${formatCycle(cycle)}; no compiler accepts it, only mode: merge does`;
        return diagnostic("PM5005", text, locationIn(first, closing.start), [...others].sort());
    });
}

;// CONCATENATED MODULE: ./build/js/src/assembly/go-identifiers.js
/** Names that protoc-gen-go's forwarding declarations for `import public` would declare twice: PM5101. */

/** One diagnostic for each identifier that several of the files export, sorted by identifier. */
function checkGoIdentifiers(exported, units) {
    const names = new Map(exported.map(({ name, file }) => [file, name]));
    const exporters = new Map();
    for (const unit of units) {
        const name = names.get(unit.file);
        if (name === undefined)
            continue;
        for (const identifier of goIdentifiers(unit)) {
            exporters.set(identifier, (exporters.get(identifier) ?? new Set()).add(name));
        }
    }
    return [...exporters]
        .filter(([, files]) => files.size > 1)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([identifier, files]) => diagnostic("PM5101", `Go identifier "${identifier}" is exported by ${[...files].sort().join(" and ")}`));
}
function goIdentifiers({ node }) {
    if (node.kind === "message")
        return ofMessage(node, "");
    if (node.kind === "enum")
        return ofEnum(node, "");
    // protoc-gen-go knows no services; they belong to protoc-gen-go-grpc, which forwards nothing.
    return node.kind === "extend" ? ofExtensions(node, "") : [];
}
/** `Outer`, `Outer_Inner`, and what is declared inside. */
function ofMessage(node, outer) {
    const name = outer + goCamelCase(node.name.name);
    return [
        name,
        ...node.enums.flatMap((nested) => ofEnum(nested, `${name}_`)),
        ...node.extends.flatMap((block) => ofExtensions(block, `${name}_`)),
        ...node.messages.flatMap((nested) => ofMessage(nested, `${name}_`)),
    ];
}
/** Values take the enum's name as prefix at the top level, the message's inside one. */
function ofEnum(node, outer) {
    const name = outer + goCamelCase(node.name.name);
    const prefix = outer === "" ? `${name}_` : outer;
    return [name, ...node.values.map((value) => prefix + value.name.name)];
}
function ofExtensions(block, outer) {
    return [
        ...block.fields.map((field) => `E_${outer}${goCamelCase(field.name.name)}`),
        ...block.groups.flatMap((group) => ofMessage(group, outer)),
    ];
}
/** protoc-gen-go's spelling of a name (`GoCamelCase` in google.golang.org/protobuf/internal/strs). */
function goCamelCase(name) {
    return name
        .replace(/^_([a-z]?)/, (_match, letter) => `X${letter.toUpperCase()}`)
        .replace(/(?:^|_)([a-z])|(?<=[0-9])([a-z])/g, (_match, letter, afterDigit) => (letter ?? afterDigit).toUpperCase());
}

;// CONCATENATED MODULE: ./build/js/src/assembly/facade.js
/** Import mode: a facade of `import public` lines beside an exported tree of the sources (docs/specification.md 4). */








/** Files that reach the facade are exported and left out of it. */
function buildFacade(linked, sources, config) {
    const { exported, diagnostics } = exportFiles(linked.files, sources);
    const leftOut = reachingFacade(linked.files);
    const imported = exported.filter(({ file }) => !leftOut.has(file));
    const lines = imported.map(({ name }) => `import public ${quote(name)};`);
    return {
        // A facade declares nothing, so that its syntax means nothing.
        text: `${fileHeader('syntax = "proto3";', lines, config)}\n`,
        exported,
        diagnostics: [
            ...diagnostics,
            ...checkCopies(linked.units, exported),
            ...checkGoIdentifiers(imported, linked.units),
        ],
    };
}
/** Declarations that merging keeps once stand in two files here, and no program can hold both: PM2002. */
function checkCopies(units, exported) {
    const names = new Map(exported.flatMap(({ name, copies }) => copies.map(({ repository, path }) => [(0,src_diagnostics/* formatLocation */.j)({ repository, path }), name])));
    return units.flatMap((unit) => {
        const { repository, path } = unit.file;
        const name = names.get((0,src_diagnostics/* formatLocation */.j)({ repository, path }));
        return unit.copies
            .filter((copy) => names.get((0,src_diagnostics/* formatLocation */.j)({ repository: copy.repository, path: copy.path })) !== name)
            .map((copy) => {
            const place = (0,src_diagnostics/* formatLocation */.j)(locationOf(unit));
            const text = `"${qualify(unit.package, unit.name)}" is defined at ${place} too, under another import path`;
            const related = copy.repository === repository ? [] : [repository];
            return diagnostic("PM2002", `${text}; exclude one of the files`, copy, related);
        });
    });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/js/src/assembly/declaration-hash.js


/**
 * Hashes declarations without comments and white space, with their references resolved and with what of the file
 * gives the tokens their meaning: its syntax and its features.
 */
function declarationHasher(linked) {
    const references = new Map();
    for (const reference of linked.references) {
        const ofFile = references.get(reference.file) ?? new Map();
        references.set(reference.file, ofFile.set(reference.node.start, reference));
    }
    return (file, node, extendee) => {
        const words = canonicalWords(file.ast, node, references.get(file) ?? new Map());
        // JSON keeps words apart, whatever is in them.
        const text = JSON.stringify([fileDefaults(file.ast), extendee ?? "", words]);
        return `sha256:${(0,external_node_crypto_.createHash)("sha256").update(text).digest("hex")}`;
    };
}
function fileDefaults(ast) {
    const features = ast.options.filter(({ name }) => name[0].name === "features");
    return [ast.syntax, ...features.flatMap((option) => canonicalWords(ast, option, new Map()))];
}

;// CONCATENATED MODULE: ./build/js/src/assembly/grpc-paths.js
/** Services whose gRPC path is another one after merging (docs/specification.md 3.9). */


function movedServices(units, plan) {
    return units
        .filter((unit) => unit.node.kind === "service")
        .map((unit) => {
        const source = qualify(unit.package, unit.name);
        return { unit, source, merged: plan.merged.get(source) };
    })
        .filter(({ source, merged }) => source !== merged);
}
/** Old gRPC path → new one for every rpc of the services. */
function movedPaths(services) {
    const paths = services.flatMap(({ unit, source, merged }) => {
        const rpcs = unit.node.kind === "service" ? unit.node.rpcs : [];
        return rpcs.map(({ name }) => [`/${source}/${name.name}`, `/${merged}/${name.name}`]);
    });
    return Object.fromEntries(paths.sort(([a], [b]) => (a < b ? -1 : 1)));
}
/** So many moved services are spelled out; the name map has them all. */
const SHOWN = 5;
/** PM1101, when there is a service to speak of. */
function movedServicesNotice(services) {
    if (services.length === 0)
        return [];
    const shown = services.slice(0, SHOWN).map(({ source, merged }) => `/${source}/ → /${merged}/`);
    const more = services.length > SHOWN ? ` and ${services.length - SHOWN} more` : "";
    const count = services.length === 1
        ? "the gRPC path of 1 service changes"
        : `the gRPC paths of ${services.length} services change`;
    const advice = "a server built from the sources does not answer under the new ones (docs/specification.md 3.9)";
    return [diagnostic("PM1101", `${count}: ${shown.join(", ")}${more}; ${advice}`)];
}

;// CONCATENATED MODULE: ./build/js/src/assembly/symbol-map.js
/** `global.map.json`: where every declaration came from and what it became (docs/specification.md 5). */






const ANY_PREFIX = "type.googleapis.com/";
/** Maps everything declared in these units. Without a plan, as in import mode, nothing changes its name. */
function buildSymbolMap(linked, units, plan) {
    const symbols = mappedSymbols(linked, units, plan);
    const moved = symbols.filter(({ kind, source, merged }) => kind === "message" && source !== merged);
    return {
        version: 1,
        symbols,
        grpc: plan === undefined ? {} : movedPaths(movedServices(units, plan)),
        any: Object.fromEntries(moved.map(({ source, merged }) => [ANY_PREFIX + source, ANY_PREFIX + merged])),
    };
}
function mappedSymbols(linked, units, plan) {
    const hash = declarationHasher(linked);
    const extendees = new Map(extensionsOf(linked, units).map(({ field, extendee }) => [field, extendee]));
    const symbols = [];
    for (const { kind, node, name, unit } of declarationsIn(units)) {
        const { repository, path, ast } = unit.file;
        symbols.push({
            source: name,
            merged: plan?.merged.get(name) ?? name,
            kind,
            repo: repository,
            path,
            line: positionIn(ast, node.start).line,
            hash: hash(unit.file, node, kind === "extension" ? extendees.get(node) : undefined),
        });
    }
    return symbols.sort((a, b) => compareText(a.source, b.source));
}

;// CONCATENATED MODULE: ./build/js/src/assembly/assemble-facade.js
/** Import mode: the facade and the exported tree of the sources. */





function assembleFacade(linked, sources, config) {
    const { text, exported, diagnostics } = buildFacade(linked, sources, config);
    const root = rootOf(config);
    const outputs = [
        { path: config.output, importName: config.importPath, text },
        ...exported.map((file) => ({ path: root + file.name, importName: file.name, text: file.text })),
    ];
    return {
        outputs,
        ...compilationOf(new Map(outputs.map((output) => [output.importName, output.text])), exported.flatMap(({ file }) => file.imports)),
        map: buildSymbolMap(linked, linked.units, undefined),
        diagnostics: [
            ...diagnostics,
            ...refuseOutput(exported, root, config.output),
            ...checkExtensionNumbers(extensionsOf(linked, linked.units)),
        ],
    };
}
/** The folder, with its trailing slash, from which `import_path` leads to `output`; else the one `output` lies in. */
function rootOf({ output, importPath }) {
    if (output === importPath)
        return "";
    const root = output.endsWith(`/${importPath}`)
        ? output.length - importPath.length
        : output.lastIndexOf("/") + 1;
    return output.slice(0, root);
}

;// CONCATENATED MODULE: ./build/js/src/assembly/check-file-options.js


/** Reports file options of the sources that have a meaning and do not reach the result: PM1304 and PM1305. */
function checkFileOptions(files) {
    return files.flatMap((file) => file.ast.options.flatMap(({ name, value, start }) => {
        const [first] = name;
        if (first.extension) {
            const text = `file option "(${first.name})" is dropped; set global_proto.options if the result needs it`;
            return [diagnostic("PM1305", text, locationIn(file, start))];
        }
        const deprecated = first.name === "deprecated" && value.kind === "identifier" && value.name === "true";
        if (!deprecated)
            return [];
        const text = 'file option "deprecated" is dropped; mark the messages and services that are meant';
        return [diagnostic("PM1304", text, locationIn(file, start))];
    }));
}
/** An external file for the lite runtime, which only files for the lite runtime may import: PM2406. */
function checkLiteExternals(externals, options) {
    if (options.optimize_for === "LITE_RUNTIME")
        return [];
    return [...externals].flatMap((file) => {
        const lite = file.ast.options.find(({ name, value }) => name[0].name === "optimize_for" && value.kind === "identifier" && value.name === "LITE_RUNTIME");
        if (lite === undefined)
            return [];
        const text = `"${file.importNames[0]}" is for the lite runtime and cannot be imported by a file that is not`;
        const advice = "set optimize_for: LITE_RUNTIME in global_proto.options, or collect the file";
        return [diagnostic("PM2406", `${text}; ${advice}`, locationIn(file, lite.start))];
    });
}

;// CONCATENATED MODULE: ./build/js/src/assembly/check-limits.js
/** Limits of compilers and generators (docs/specification.md 9). */



/** protoc: "Reached maximum recursion limit for nested messages."; buf: "message nesting depth must be less than 32". */
const MAX_DEPTH = 31;
/** A wrapper that makes messages nest too deep: PM2501. */
function checkDepth(units, plan) {
    return units.flatMap((unit) => {
        const wrapper = plan.placement.get(unit)?.wrapper;
        const depth = depthOf(unit.node);
        if (wrapper === undefined || depth < MAX_DEPTH)
            return [];
        const text = `"${qualify(unit.package, unit.name)}" nests ${depth} messages and has to move into "${wrapper}"`;
        return [diagnostic("PM2501", `${text}; compilers allow ${MAX_DEPTH} in all`, locationOf(unit))];
    });
}
function depthOf(node) {
    if (node.kind === "message")
        return (1 +
            deepest(node.messages, node.extends.flatMap(({ groups }) => groups)));
    return node.kind === "extend" ? deepest(node.groups) : 0;
}
function deepest(...messages) {
    return messages.flat().reduce((depth, message) => Math.max(depth, depthOf(message)), 0);
}
/** From here on generators become slow: protoc-gen-es takes 26 s for 1,323 messages in 18,025 lines. */
const LARGE_MESSAGES = 1_000;
const LARGE_LINES = 10_000;
/** PM1401. */
function checkSize(messages, text) {
    const lines = text.split("\n").length - 1;
    if (messages < LARGE_MESSAGES && lines < LARGE_LINES)
        return [];
    const size = `the result has ${messages} messages in ${lines} lines, which makes some generators slow`;
    return [diagnostic("PM1401", `${size}; set java_multiple_files: true in options when Java is generated`)];
}

;// CONCATENATED MODULE: ./build/js/src/assembly/layout.js
/** White space of the output: what an author may have left at line ends and between lines, and indentation. */
const LEXICAL = /"(?:\\[^\n]|[^"\\\n])*"|'(?:\\[^\n]|[^'\\\n])*'|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;
/**
 * A piece of proto text without blanks at line ends, without blank lines at its begin and end, and with no more than
 * one blank line in a row but inside block comments.
 */
function tidy(text) {
    const lines = text.split("\n").map(withoutTrailingBlanks);
    // What stands on the line of an earlier statement has no indentation of its own.
    lines[0] = lines[0].trimStart();
    const joined = lines.join("\n");
    const protectedLines = joined.includes("\n\n\n") ? linesInBlockComments(joined) : undefined;
    const kept = lines.filter((line, index) => line !== "" || lines[index - 1] !== "" || protectedLines?.has(index) === true);
    const first = kept.findIndex((line) => line !== "");
    return first === -1 ? "" : kept.slice(first, kept.findLastIndex((line) => line !== "") + 1).join("\n");
}
/** Every line that is not blank, two spaces to the right. Compilers drop the white space before a comment's lines. */
function indent(text) {
    const lines = text.split("\n");
    return lines.map((line) => (line === "" ? line : `  ${line}`)).join("\n");
}
/** The pieces of a text that blank lines separate; a blank line inside a block comment does not. */
function paragraphs(text) {
    const inside = linesInBlockComments(text);
    const pieces = [[]];
    for (const [index, line] of text.split("\n").entries()) {
        if (line === "" && !inside.has(index))
            pieces.push([]);
        else
            pieces.at(-1).push(line);
    }
    return pieces.filter((lines) => lines.length > 0).map((lines) => lines.join("\n"));
}
/** Indexes of the lines that begin inside a block comment. */
function linesInBlockComments(text) {
    const inside = new Set();
    let line = 0;
    let counted = 0;
    for (const { 0: lexeme, index } of text.matchAll(LEXICAL)) {
        if (!lexeme.startsWith("/*") || !lexeme.includes("\n"))
            continue;
        line += countNewlines(text, counted, index);
        const last = line + countNewlines(lexeme, 0, lexeme.length);
        while (line < last)
            inside.add(++line);
        counted = index + lexeme.length;
    }
    return inside;
}
function countNewlines(text, from, to) {
    let count = 0;
    for (let at = text.indexOf("\n", from); at !== -1 && at < to; at = text.indexOf("\n", at + 1))
        count++;
    return count;
}
function withoutTrailingBlanks(line) {
    let end = line.length;
    while (end > 0 && " \t\r\f\v".includes(line[end - 1]))
        end--;
    return line.slice(0, end);
}

;// CONCATENATED MODULE: ./build/js/src/assembly/output-syntax.js




/** The statement that declares a syntax. */
const syntaxStatements = {
    proto2: 'syntax = "proto2";',
    proto3: 'syntax = "proto3";',
    edition2023: 'edition = "2023";',
    edition2024: 'edition = "2024";',
};
const advice = "set global_proto.mode to import";
/**
 * The syntax of a file that takes these units as they are: the one they all have. Anything that would need a unit to
 * be rewritten is PM2401.
 */
function chooseSyntax(units, config) {
    const examples = new Map();
    for (const unit of units) {
        if (!examples.has(unit.file.ast.syntax))
            examples.set(unit.file.ast.syntax, unit);
    }
    const [first, second] = [...examples.values()];
    const pinned = config.syntax === "auto" ? undefined : config.syntax;
    if (first === undefined)
        return { syntax: pinned ?? "proto3", diagnostics: [] };
    const { syntax } = first.file.ast;
    const refuse = (text, unit, related) => ({
        syntax,
        diagnostics: [diagnostic("PM2401", `${text}; ${advice}`, locationOf(unit), related)],
    });
    if (second !== undefined) {
        const text = `${nameOf(second)} is ${second.file.ast.syntax} and ${nameOf(first)} at`;
        const related = [first.file.repository].filter((name) => name !== second.file.repository);
        const mixed = `${text} ${(0,src_diagnostics/* formatLocation */.j)(locationOf(first))} is ${syntax}`;
        return refuse(`${mixed}: mixed syntax is not supported yet`, second, related);
    }
    if (pinned !== undefined && pinned !== syntax) {
        return refuse(`${nameOf(first)} is ${syntax} and global_proto.syntax is ${pinned}: no syntax is changed yet`, first);
    }
    // Editions are taken apart by features: a file's own defaults would have to be pushed down to its elements, and
    // edition 2024's visibility keywords removed.
    if (syntax === "edition2024")
        return refuse(`${nameOf(first)} is ${syntax}, which is not supported yet`, first);
    const diagnostics = [...new Set(units.map((unit) => unit.file))].flatMap((file) => {
        const features = file.ast.options.find((option) => option.name[0].name === "features");
        if (features === undefined)
            return [];
        const text = `features that are set for a whole file are not supported yet; ${advice}`;
        return [diagnostic("PM2401", text, locationIn(file, features.start))];
    });
    return { syntax, diagnostics };
}
function nameOf(unit) {
    if (unit.node.kind === "extend")
        return `the extension "${qualify(unit.package, unit.name)}"`;
    return `${unit.node.kind} "${qualify(unit.package, unit.name)}"`;
}

;// CONCATENATED MODULE: ./build/js/src/assembly/unit-text.js
/**
 * Cuts a file into the texts that go with its declarations (docs/specification.md 3.7): each from the end of the
 * statement before it to its own end, the comment on the line where a statement ends included. What stands before
 * `syntax`, `package`, `import` and `option` goes with those.
 */
function cutFile(ast) {
    const declarations = new Set(ast.declarations);
    const statements = [ast.syntaxStatement, ast.package, ...ast.imports, ...ast.options, ...ast.declarations]
        .filter((statement) => statement !== undefined)
        .sort((a, b) => a.start - b.start);
    const first = statements[0];
    const hasHead = first !== undefined && !declarations.has(first);
    const texts = new Map();
    let before = 0;
    for (const statement of statements) {
        const end = endOfLineComment(ast.text, statement.end);
        if (declarations.has(statement)) {
            const edits = emptyStatements(ast.text, before, statement.start);
            texts.set(statement, { start: before, end, edits });
        }
        before = end;
    }
    const { length } = ast.text;
    return {
        head: { start: 0, end: hasHead ? first.start : 0 },
        texts,
        tail: { start: before, end: length, edits: emptyStatements(ast.text, before, length) },
    };
}
/**
 * The end of the comment that begins on the line on which something ends; that end itself when there is none. Of
 * several comments on the line only the first goes with what is before them, as in protoc.
 */
function endOfLineComment(text, end) {
    let at = end;
    while (isBlank(text.charCodeAt(at)))
        at++;
    return commentEnd(text, at) ?? end;
}
/** Between two statements there are comments and empty statements only. */
function emptyStatements(text, start, end) {
    const edits = [];
    for (let at = start; at < end;) {
        const comment = commentEnd(text, at);
        if (comment === undefined && text[at] === ";") {
            // Comments before and behind it must not come to stand directly above the next declaration.
            const after = endOfLineComment(text, at + 1);
            edits.push({ start: at, end: at + 1, text: "\n\n" });
            if (after > at + 1)
                edits.push({ start: after, end: after, text: "\n\n" });
            at = after;
        }
        else {
            at = comment ?? at + 1;
        }
    }
    return edits;
}
function commentEnd(text, at) {
    if (text.startsWith("//", at)) {
        const newline = text.indexOf("\n", at);
        return newline === -1 ? text.length : newline;
    }
    return text.startsWith("/*", at) ? text.indexOf("*/", at + 2) + 2 : undefined;
}
/** White space within a line. */
function isBlank(code) {
    return code === 32 || (code >= 9 && code <= 13 && code !== 10);
}

;// CONCATENATED MODULE: ./build/js/src/assembly/emit-merged.js
/** Writes `global.proto` of merge mode: the units' own texts, spliced (docs/specification.md 3.6 and 3.7). */






/** The text, which ends in a newline. */
function emitMerged(parts, config) {
    const units = parts.units.toSorted(byPlace);
    const files = new Set(units.map((unit) => unit.file));
    const cuts = new Map([...files].map((file) => [file, cutFile(file.ast)]));
    const lastOfFile = new Map(units.map((unit) => [unit.file, unit]));
    const annotations = new Map(config.annotateServices ? parts.movedServices.map(({ unit, source }) => [unit, source]) : []);
    const textOf = (unit) => {
        const cut = cuts.get(unit.file);
        const moved = annotations.get(unit);
        return [
            // On its own: next to the service it would become part of the service's comment.
            ...(moved === undefined ? [] : [`// gRPC path changed from /${moved}/.`]),
            unitText(unit, cut, parts),
            ...(lastOfFile.get(unit.file) === unit ? tailOf(unit.file, cut) : []),
        ];
    };
    const { plain, wrapped } = groupByWrapper(units, parts.plan);
    const comments = config.headers === "collect" ? headComments(cuts) : [];
    const blocks = [
        fileHeader(syntaxStatements[parts.syntax], parts.imports.map((name) => `import ${quote(name)};`), config, comments),
        ...sections(plain, textOf),
        // The blank line keeps the first member's comment from becoming the wrapper's.
        ...wrapped.map(([name, members]) => [`message ${name} {`, "", indent(sections(members, textOf).join("\n\n")), "}"].join("\n")),
    ];
    return `${blocks.join("\n\n")}\n`;
}
function byPlace(a, b) {
    return (compareText(a.file.repository, b.file.repository) ||
        compareText(a.file.path, b.file.path) ||
        a.index - b.index);
}
/** Units by wrapper, wrappers by name, members in their order. */
function groupByWrapper(units, plan) {
    const groups = Map.groupBy(units, (unit) => plan.placement.get(unit).wrapper);
    const plain = groups.get(undefined) ?? [];
    const wrapped = [...groups].filter((group) => group[0] !== undefined);
    return { plain, wrapped: wrapped.sort(([a], [b]) => compareText(a, b)) };
}
/** A banner for each file, then its units. */
function sections(units, textOf) {
    const blocks = [];
    let file;
    for (const unit of units) {
        if (unit.file !== file)
            blocks.push(banner(unit.file));
        file = unit.file;
        blocks.push(...textOf(unit));
    }
    return blocks;
}
function banner({ repository, path, package: name }) {
    return `// ${repository}: ${path} (${name === "" ? "no package" : `package ${name}`})`;
}
function unitText(unit, cut, { edits, plan }) {
    const piece = cut.texts.get(unit.node);
    const { name } = plan.placement.get(unit);
    const all = [...piece.edits, ...(edits.get(unit) ?? [])];
    if (unit.node.kind !== "extend" && name !== unit.name)
        all.push({ ...unit.node.name, text: name });
    return tidy(applyEdits(unit.file.ast.text, piece, all));
}
/** Comments after a file's last statement stay at the end of its section. */
function tailOf(file, { tail }) {
    const text = tidy(applyEdits(file.ast.text, tail, tail.edits));
    return text === "" ? [] : [text];
}
/** Unique comments of the files' heads, sorted. */
function headComments(cuts) {
    const comments = [...cuts].flatMap(([file, { head }]) => paragraphs(tidy(file.ast.text.slice(head.start, head.end))));
    return [...new Set(comments)].sort();
}

;// CONCATENATED MODULE: ./build/js/src/assembly/merged-table.js

/**
 * The names as a compiler of the merged file will know them: merged declarations, wrappers, packages and external
 * symbols. External files that end up not being imported count too: they can only make a relative name look taken.
 */
function mergedTable(linked, plan, globalPackage) {
    const table = new Map();
    for (const { package: name } of linked.externals)
        addPackage(table, name);
    addPackage(table, globalPackage);
    for (const place of plan.placement.values()) {
        if (place.wrapper !== undefined)
            table.set(qualify(globalPackage, place.wrapper), "message");
    }
    for (const symbol of linked.symbols.values()) {
        const name = symbol.file.external ? symbol.name : plan.merged.get(symbol.name);
        if (name !== undefined)
            table.set(name, symbol.kind);
    }
    return (name) => table.get(name);
}
function addPackage(table, name) {
    for (let dot = name.indexOf("."); dot !== -1; dot = name.indexOf(".", dot + 1)) {
        table.set(name.slice(0, dot), "package");
    }
    if (name !== "")
        table.set(name, "package");
}

;// CONCATENATED MODULE: ./build/js/src/assembly/scope-search.js
/**
 * Protoc's scope search (docs/specification.md 2.3): from the innermost scope outwards, by the first component alone.
 * Gives the full name that a name binds to, which for a compound name need not exist: once its first component is
 * found in a scope, protoc looks no further. Undefined when no scope has the first component.
 */
function searchScopes(name, scope, kind, table) {
    if (name.startsWith("."))
        return name.slice(1);
    const dot = name.indexOf(".");
    const first = dot === -1 ? name : name.slice(0, dot);
    for (let around = scope;; around = outer(around)) {
        const candidate = around === "" ? first : `${around}.${first}`;
        const found = table(candidate);
        if (found !== undefined && (dot === -1 ? kind === "any" || isType(found) : isContainer(found))) {
            return candidate + name.slice(first.length);
        }
        if (around === "")
            return undefined;
    }
}
function outer(scope) {
    const dot = scope.lastIndexOf(".");
    return dot === -1 ? "" : scope.slice(0, dot);
}
function isType(kind) {
    return kind === "message" || kind === "enum";
}
/** What can hold the rest of a compound name. */
function isContainer(kind) {
    return isType(kind) || kind === "service" || kind === "package";
}

;// CONCATENATED MODULE: ./build/js/src/assembly/rewrite.js
/** Gives every reference the form it has in the merged file (docs/specification.md 3.3). */






/** Rewrites the references of the emitted units. */
function rewriteReferences(linked, plan, config, emitted) {
    const table = mergedTable(linked, plan, config.package);
    const rewritten = { edits: new Map(), externals: new Set(), diagnostics: [] };
    for (const reference of linked.references) {
        const { node, file, unit, target } = reference;
        if (!emitted.has(unit))
            continue;
        if (target.file.external)
            rewritten.externals.add(target.file);
        const name = target.file.external ? target.name : plan.merged.get(target.name);
        const scope = mergedScope(reference, plan, config.package);
        if (reference.kind === "aggregate-key") {
            rewritten.diagnostics.push(...captured(reference, name, scope, table, linked, plan));
        }
        const written = file.ast.text.slice(node.start, node.end);
        const text = formOf(reference, name, scope, table, config);
        if (text === written)
            continue;
        const edits = rewritten.edits.get(unit);
        if (edits === undefined)
            rewritten.edits.set(unit, [{ ...node, text }]);
        else
            edits.push({ ...node, text });
    }
    return rewritten;
}
/** The scope from which a compiler of the merged file searches. */
function mergedScope({ kind, scope, unit }, plan, globalPackage) {
    // A key's search begins where the option's message type is declared, which is another unit's affair.
    if (scope === unit.package && kind !== "aggregate-key") {
        const { wrapper } = plan.placement.get(unit);
        return wrapper === undefined ? globalPackage : qualify(globalPackage, wrapper);
    }
    return plan.merged.get(scope) ?? (plan.wrappers.has(scope) ? globalPackage : scope);
}
function formOf({ kind, node, file, target }, name, scope, table, config) {
    // Both are full names by their own syntax, without a leading dot.
    if (kind === "aggregate-key" || kind === "any-type")
        return name;
    if (kind === "declaration-string") {
        const quote = file.ast.text[node.start];
        return `${quote}.${name}${quote}`;
    }
    // A relative external name would be captured by a type that another repository adds later.
    if (target.file.external || config.references === "absolute")
        return `.${name}`;
    const relative = name.slice(config.package.length + 1);
    const found = searchScopes(relative, scope, kind === "field-type" ? "type" : "any", table);
    return found === name ? relative : `.${name}`;
}
/** Keys of aggregate values are searched from the option's message type and cannot be written absolute. */
function captured({ node, file }, name, scope, table, linked, plan) {
    const found = searchScopes(name, scope, "any", table);
    if (found === name || found === undefined)
        return [];
    const firstDot = name.indexOf(".");
    const captor = firstDot === -1 ? found : found.slice(0, found.length - (name.length - firstDot));
    const text = `"${name}" would be read as "${found}" in this option value, because of ${captor}`;
    return [diagnostic("PM2207", `${text}${rewrite_placeOf(captor, linked, plan)}`, locationIn(file, node.start))];
}
function rewrite_placeOf(mergedName, linked, plan) {
    for (const [source, merged] of plan.merged) {
        const symbol = merged === mergedName ? linked.symbols.get(source) : undefined;
        if (symbol !== undefined)
            return ` at ${(0,src_diagnostics/* formatLocation */.j)(locationIn(symbol.file, symbol.offset))}`;
    }
    return "";
}

;// CONCATENATED MODULE: ./build/js/src/assembly/assemble-merged.js
/** Merge mode: every collected declaration in one file and one package. */











function assembleMerged(linked, plan, config) {
    const units = linked.units.filter((unit) => config.services !== "omit" || unit.node.kind !== "service");
    const services = movedServices(units, plan);
    const emitted = new Set(units);
    const { edits, externals, diagnostics: captured } = rewriteReferences(linked, plan, config, emitted);
    const { syntax, diagnostics: mixed } = chooseSyntax(units, config);
    const imports = [...externals].map((file) => ({ path: file.importNames[0], file }));
    const text = emitMerged({
        units,
        plan,
        syntax,
        imports: imports.map(({ path }) => path).sort(),
        edits,
        movedServices: services,
    }, config);
    const map = buildSymbolMap(linked, units, plan);
    const messages = map.symbols.filter(({ kind }) => kind === "message").length;
    const extensions = extensionsOf(linked, units);
    return {
        outputs: [{ path: config.output, importName: config.importPath, text }],
        ...compilationOf(new Map([[config.importPath, text]]), imports),
        map,
        diagnostics: [
            ...captured,
            ...mixed,
            ...checkExtensionNumbers(extensions),
            ...checkCustomFeatures(extensions),
            ...checkDepth(units, plan),
            ...checkLiteExternals(externals, config.options),
            ...checkFileOptions(linked.files),
            ...checkSize(messages, text),
            ...(config.services === "error" ? refuseServices(services) : movedServicesNotice(services)),
        ],
    };
}
/** `services: error`: the notice is an error, at each service. */
function refuseServices(services) {
    return services.map(({ unit, source, merged }) => {
        const text = `the gRPC path /${source}/ would become /${merged}/, and global_proto.services is error`;
        return { ...diagnostic("PM1101", text, locationOf(unit)), severity: "error" };
    });
}

;// CONCATENATED MODULE: ./build/js/src/assembly/check-config.js

/** Keywords of the Go specification. */
// biome-ignore format: a list reads better in few lines
const goKeywords = new Set([
    "break", "case", "chan", "const", "continue", "default", "defer", "else", "fallthrough", "for", "func", "go", "goto",
    "if", "import", "interface", "map", "package", "range", "return", "select", "struct", "switch", "type", "var",
]);
/** What in the configuration is allowed and will hurt later: PM1203 and PM1204. */
function checkConfig(config) {
    const diagnostics = [];
    const { goPackage, importPath } = config;
    const goName = goPackage?.includes(";") === true ? undefined : goPackage?.split("/").at(-1);
    if (goName !== undefined && goKeywords.has(goName)) {
        const text = `go_package "${goPackage}" gives the Go package the name "_${goName}", since "${goName}" is a keyword`;
        diagnostics.push(diagnostic("PM1203", `${text}; write "${goPackage};${goPackageName(config.package)}"`));
    }
    if (!importPath.includes("/")) {
        const text = `import_path "${importPath}" has no folder, so another package's file may be registered under it too`;
        const advice = `set it to "${config.package.replaceAll(".", "/")}/${importPath}"`;
        diagnostics.push(diagnostic("PM1204", `${text}; ${advice}`));
    }
    return diagnostics;
}
/** `registry.system.v1` → `registryv1`: what the package is about, and its version. */
function goPackageName(packageName) {
    const parts = packageName.split(".");
    const version = /^v\d+\w*$/.test(parts.at(-1)) && parts.length > 1 ? parts.at(-1) : "";
    return `${parts[0]}${version}`.replaceAll("_", "").toLowerCase();
}

;// CONCATENATED MODULE: ./build/js/src/assembly/features.js
/**
 * Features of protobuf editions, as far as comparing declarations needs them: what the defaults of a syntax and the
 * options of a file, of enclosing messages and of an element make of each element of a unit.
 */
/** https://protobuf.dev/editions/features: the defaults of edition 2024 differ in nothing that is compared here. */
const EDITION = {
    field_presence: "EXPLICIT",
    enum_type: "OPEN",
    repeated_field_encoding: "PACKED",
    utf8_validation: "VERIFY",
    message_encoding: "LENGTH_PREFIXED",
    json_format: "ALLOW",
};
const DEFAULTS = {
    proto2: {
        field_presence: "EXPLICIT",
        enum_type: "CLOSED",
        repeated_field_encoding: "EXPANDED",
        utf8_validation: "NONE",
        message_encoding: "LENGTH_PREFIXED",
        json_format: "LEGACY_BEST_EFFORT",
    },
    proto3: { ...EDITION, field_presence: "IMPLICIT" },
    edition2023: EDITION,
    edition2024: EDITION,
};
/** One word for each feature that an element of the unit has, in the order of the text. */
function featureWords({ file, node }) {
    const features = withOptions(DEFAULTS[file.ast.syntax], file.ast.options);
    if (node.kind === "message")
        return messageWords(node, features, file.ast);
    if (node.kind === "enum")
        return enumWords(node, features);
    // Services and their methods have no features that change what they mean.
    return node.kind === "extend" ? extendWords(node, features, file.ast) : [];
}
/** Those of one field of an extend block. */
function extensionFeatureWords(field, file) {
    return fieldWords(field, withOptions(DEFAULTS[file.syntax], file.options), file, true);
}
function messageWords(node, inherited, file) {
    const features = withOptions(inherited, node.options);
    const words = [features.json_format];
    for (const field of node.fields)
        words.push(...fieldWords(field, features, file, false));
    for (const nested of node.messages)
        words.push(...messageWords(nested, features, file));
    for (const nested of node.enums)
        words.push(...enumWords(nested, features));
    for (const nested of node.extends)
        words.push(...extendWords(nested, features, file));
    return words;
}
function enumWords(node, inherited) {
    const features = withOptions(inherited, node.options);
    return [features.enum_type, features.json_format];
}
function extendWords(node, inherited, file) {
    return [
        ...node.fields.flatMap((field) => fieldWords(field, inherited, file, true)),
        ...node.groups.flatMap((group) => messageWords(group, inherited, file)),
    ];
}
function fieldWords(field, inherited, file, extension) {
    const ofOneof = field.oneof === undefined ? inherited : withOptions(inherited, field.oneof.options);
    const features = withOptions(ofOneof, field.brackets?.options ?? []);
    const { type, label } = field;
    const words = [];
    const singular = label?.value !== "repeated" && type.kind !== "map";
    if (singular && !extension && field.oneof === undefined)
        words.push(presence(field, features, file));
    if (label?.value === "repeated" && isPackable(type))
        words.push(encoding(field, features));
    if (isText(type))
        words.push(features.utf8_validation);
    if (type.kind === "named")
        words.push(features.message_encoding);
    return words;
}
function presence({ label }, features, { syntax }) {
    if (label?.value === "required")
        return "LEGACY_REQUIRED";
    return syntax === "proto3" && label?.value === "optional" ? "EXPLICIT" : features.field_presence;
}
function encoding({ brackets }, features) {
    const packed = brackets?.options.find(({ name }) => name.length === 1 && name[0].name === "packed")?.value;
    if (packed?.kind !== "identifier")
        return features.repeated_field_encoding;
    return packed.name === "true" ? "PACKED" : "EXPANDED";
}
/** A named type may be an enum, which is packable. */
function isPackable(type) {
    return type.kind === "scalar" ? type.name !== "string" && type.name !== "bytes" : type.kind === "named";
}
function isText(type) {
    if (type.kind === "map")
        return type.key === "string" || isText(type.value);
    return type.kind === "scalar" && type.name === "string";
}
/** `features.x = Y` and `features = { x: Y }`, one feature at a time. */
function withOptions(features, options) {
    let own;
    for (const { name, value } of options) {
        if (name[0].name !== "features" || name[0].extension)
            continue;
        for (const [feature, setting] of settings(name.slice(1), value)) {
            own ??= { ...features };
            own[feature] = setting;
        }
    }
    return own ?? features;
}
function settings(rest, value) {
    if (rest.length === 1 && value.kind === "identifier")
        return [[rest[0].name, value.name]];
    if (rest.length > 0 || value.kind !== "aggregate")
        return [];
    return value.fields.flatMap(({ key, values }) => {
        const [setting] = values;
        return key.kind === "plain" && setting?.kind === "identifier" ? [[key.name, setting.name]] : [];
    });
}

;// CONCATENATED MODULE: ./build/js/src/assembly/duplicates.js
/** Compares second declarations with the first ones, by what they mean (docs/specification.md 3.2). */






/**
 * Tells for each copy that it is kept once (PM2102, recorded in the originals' `copies`) or that it differs (PM2002).
 * `references` are those of all units, copies included.
 */
function compareCopies(declared, references) {
    const comparison = new Comparison(declared.symbols, references);
    const notes = [];
    const differences = [];
    for (const copy of declared.copies) {
        const location = locationOf(copy.unit);
        const verdict = comparison.compare(copy);
        if (verdict.same) {
            const [first] = copy.originals;
            const place = (0,src_diagnostics/* formatLocation */.j)(locationOf(first));
            const text = `"${qualify(copy.unit.package, copy.unit.name)}" is identical to ${place}; kept once`;
            notes.push(diagnostic("PM2102", text, location));
            const { repository, path, line } = location;
            for (const unit of copy.originals)
                unit.copies.push({ repository, path, line: line });
        }
        else {
            const { original, name, because } = verdict;
            const place = (0,src_diagnostics/* formatLocation */.j)(locationOf(original));
            const text = `"${name}" differs from the definition at ${place}${because}`;
            const others = [original.file.repository].filter((other) => other !== copy.unit.file.repository);
            differences.push({ copy, original, diagnostic: diagnostic("PM2002", text, location, others) });
        }
    }
    return [...groupByFiles(differences), ...notes];
}
class Comparison {
    #symbols;
    #references;
    constructor(symbols, references) {
        this.#symbols = symbols;
        const byFile = new Map();
        for (const reference of references) {
            const ofFile = byFile.get(reference.file) ?? new Map();
            byFile.set(reference.file, ofFile.set(reference.node.start, reference));
        }
        this.#references = byFile;
    }
    compare(copy) {
        const { unit, originals } = copy;
        const [original] = originals;
        if (unit.node.kind === "extend")
            return this.#compareExtend(copy, unit.node);
        const name = qualify(unit.package, unit.name);
        if (!sameWords(this.#words(unit.file, unit.node), this.#words(original.file, original.node))) {
            return { same: false, original: original, name, because: "" };
        }
        if (sameWords(featureWords(unit), featureWords(original)))
            return { same: true };
        return { same: false, original: original, name, because: textOnly(unit.file, original.file) };
    }
    /** Field by field: the copies may cut their blocks differently. */
    #compareExtend({ unit, originals, complete }, node) {
        const compared = new Set(originals);
        for (const field of node.fields) {
            const name = qualify(unit.package, field.name.name);
            const known = this.#symbols.get(name);
            const original = known !== undefined && compared.has(known.unit) ? known.unit : undefined;
            if (original?.node.kind !== "extend" || known?.node.kind !== "field") {
                return { same: false, original: originals[0], name, because: "" };
            }
            const words = this.#extensionWords(unit.file, node, field);
            if (!sameWords(words, this.#extensionWords(original.file, original.node, known.node))) {
                return { same: false, original, name, because: "" };
            }
            const features = extensionFeatureWords(field, unit.file.ast);
            if (!sameWords(features, extensionFeatureWords(known.node, original.file.ast))) {
                return { same: false, original, name, because: textOnly(unit.file, original.file) };
            }
        }
        if (complete)
            return { same: true };
        return { same: false, original: originals[0], name: qualify(unit.package, unit.name), because: "" };
    }
    #extensionWords(file, block, field) {
        return [...this.#words(file, block.extendee), ...this.#words(file, field)];
    }
    #words(file, span) {
        return canonicalWords(file.ast, span, this.#references.get(file) ?? new Map());
    }
}
function textOnly(a, b) {
    return a.ast.syntax === b.ast.syntax ? " (same text, other features)" : " (same text, other syntax)";
}
/** Differences of one pair of files stand together, and where there are several an advice follows them. */
function groupByFiles(differences) {
    const pairs = new Map();
    for (const { copy, original, diagnostic: one } of differences) {
        const ofFile = pairs.get(copy.unit.file) ?? new Map();
        pairs.set(copy.unit.file, ofFile);
        const group = ofFile.get(original.file);
        if (group === undefined)
            ofFile.set(original.file, [one]);
        else
            group.push(one);
    }
    return [...pairs].flatMap(([file, others]) => [...others].flatMap(([other, group]) => group.length < 2 ? group : [...group, duplicates_advice(file, other, group.length)]));
}
function duplicates_advice(file, other, count) {
    const name = file.importNames[0] ?? file.path;
    const [folder] = name.split("/");
    const differ = `${count} definitions differ from those of ${other.repository}:${other.path}`;
    const location = { repository: file.repository, path: file.path };
    if (file.repository === other.repository) {
        return diagnostic("PM2002", `${differ}; exclude one of the files: ["${name}"]`, location);
    }
    // A vendored folder is vendored as a whole.
    const pattern = folder === name ? name : `${folder}/**`;
    const remedy = `if ${other.repository} owns them, set exclude: ["${pattern}"] for ${file.repository}`;
    return diagnostic("PM2002", `${differ}; ${remedy}`, location, [other.repository]);
}

;// CONCATENATED MODULE: ./build/js/src/assembly/limit-errors.js
/** One mistake can cause thousands of errors; nobody reads more than this many. */
const MAX_ERRORS = 100;
/** Everything that is no error, the first 100 errors, and how many more there are. */
function limitErrors(diagnostics) {
    const isError = ({ severity }) => severity === "error";
    const hidden = diagnostics.filter(isError).slice(MAX_ERRORS);
    const [first] = hidden;
    if (first === undefined)
        return [...diagnostics];
    const dropped = new Set(hidden);
    const count = hidden.length === 1 ? "1 more error" : `${hidden.length} more errors`;
    return [
        ...diagnostics.filter((diagnostic) => !dropped.has(diagnostic)),
        { code: first.code, severity: "error", message: `and ${count}` },
    ];
}

;// CONCATENATED MODULE: ./build/js/src/assembly/external-files.js
/** What is to be said about files under several names and about external files (docs/specification.md 3.5, 3.6, 15). */


/**
 * Notes on files that are imported under several names: PM1307 for collected ones, PM1309 for external ones. Puts the
 * name that an external file keeps in the result first: the one that most collected files import it by.
 */
function externalNameNotes(collected, externals, uses) {
    const notes = [];
    for (const file of collected) {
        const names = [...(uses.get(file)?.keys() ?? [])].sort(compareText);
        if (names.length < 2)
            continue;
        notes.push(note("PM1307", file, `imported as ${quoteAll(names)}; it is merged once`));
    }
    for (const file of externals) {
        const used = [...(uses.get(file) ?? [])].sort(([a, m], [b, n]) => n - m || compareText(a, b));
        const names = used.map(([name]) => name);
        file.importNames = [...new Set([...names, ...file.importNames])];
        // Names that only other externals use are no choice of the collected files.
        const chosen = used.filter(([, count]) => count > 0).map(([name]) => name);
        if (chosen.length < 2)
            continue;
        notes.push(note("PM1309", file, `imported as ${quoteAll(chosen)}; the result imports "${chosen[0]}"`));
    }
    return notes;
}
function note(code, { repository, path }, message) {
    return diagnostic(code, message, { repository, path });
}
function quoteAll(names) {
    return names.map((name) => `"${name}"`).join(" and as ");
}
const LISTED = 3;
/** PM1311, one for each repository that has external files which no import reaches. */
function unusedExternalNotes(candidates, imported) {
    const notes = [];
    for (const [repository, names] of candidates.byRepository) {
        const files = [...new Set(names.values())];
        const unused = files
            .filter((file) => file.external && !file.importNames.some((name) => imported.has(name)))
            .map((file) => file.importNames[0])
            .sort(compareText);
        if (unused.length === 0)
            continue;
        const count = unused.length === 1 ? "1 file" : `${unused.length} files`;
        const are = unused.length === 1 ? "is" : "are";
        const first = unused.slice(0, LISTED).join(", ") + (unused.length > LISTED ? ", …" : "");
        const only = files.every((file) => file.external)
            ? `; all files of ${repository} are external, so it is only a source of imports`
            : "";
        notes.push(diagnostic("PM1311", `${count} of ${repository} ${are} external and not imported: ${first}${only}`));
    }
    return notes;
}
/** True when two files differ in white space and comments at most. */
function sameTokens(a, b) {
    return (a.tokens.length === b.tokens.length &&
        a.tokens.every((token, index) => {
            const other = b.tokens[index];
            return a.text.slice(token.start, token.end) === b.text.slice(other.start, other.end);
        }));
}

;// CONCATENATED MODULE: ./build/js/src/assembly/lookup.js
/** Where an import leads (docs/specification.md 2.1). */

class ImportLookup {
    #candidates;
    #dependencies;
    #orders = new Map();
    constructor(candidates, sources) {
        this.#candidates = candidates;
        this.#dependencies = new Map(sources.map(({ name, dependencies }) => [name, dependencies]));
    }
    /** The file that `import "path"` means in a file of `repository`; self imports are for the caller to know. */
    find(repository, path) {
        const { declared, others } = this.#orderOf(repository, path);
        const here = this.#findIn(declared, path);
        if (here !== undefined)
            return { candidate: here, declared: true };
        const elsewhere = this.#findIn(others, path);
        return elsewhere && { candidate: elsewhere, declared: false };
    }
    /** Names of the places that `find` searches, for a message. */
    searched(repository, path) {
        const { declared, others } = this.#orderOf(repository, path);
        return [...declared, ...others]
            .filter((name) => this.#candidates.byRepository.get(name).size > 0 || name === repository)
            .map((name) => (name === TOOLCHAIN ? "the toolchain's well-known types" : name));
    }
    #findIn(repositories, path) {
        for (const repository of repositories) {
            const candidate = this.#candidates.byRepository.get(repository)?.get(path);
            if (candidate !== undefined)
                return candidate;
        }
        return undefined;
    }
    #orderOf(repository, path) {
        if (repository === TOOLCHAIN || path.startsWith(WELL_KNOWN_PREFIX)) {
            return { declared: [TOOLCHAIN], others: [] };
        }
        let order = this.#orders.get(repository);
        if (order === undefined) {
            order = this.#computeOrder(repository);
            this.#orders.set(repository, order);
        }
        return order;
    }
    #computeOrder(repository) {
        // A set grows while it is walked: breadth first over the dependencies.
        const reached = new Set([repository]);
        for (const name of reached)
            for (const next of this.#dependencies.get(name) ?? [])
                reached.add(next);
        reached.add(INCLUDES);
        const others = [...this.#candidates.byRepository.keys()].filter((name) => name !== TOOLCHAIN && !reached.has(name));
        // Files of the hub's include folders belong to no repository, so nothing they need can be undeclared.
        if (repository === INCLUDES)
            return { declared: [...reached, ...others], others: [] };
        return { declared: [...reached].filter((name) => this.#candidates.byRepository.has(name)), others };
    }
}

;// CONCATENATED MODULE: ./build/js/src/assembly/syntax-error.js

/**
 * A .proto file that is not protobuf. `message` is complete (`path:line:column: reason`), `reason` is without the
 * position. Line and column count from 1, columns in UTF-16 units.
 */
class ProtoSyntaxError extends errors/* ProtoManagerError */.mb {
    name = "ProtoSyntaxError";
    path;
    line;
    column;
    reason;
    constructor(path, position, reason) {
        super(`${path}:${position.line}:${position.column}: ${reason}`);
        this.path = path;
        this.line = position.line;
        this.column = position.column;
        this.reason = reason;
    }
}

;// CONCATENATED MODULE: ./build/js/src/assembly/lexer.js
/** Protobuf's lexical grammar, as protoc's tokenizer has it: text in, tokens and comments with their spans out. */


/** What a character can begin or continue; one table look-up for each character of the input. */
const BLANK = 1;
const LETTER = 2;
const DIGIT = 4;
const SYMBOL = 8;
const CLASS = new Uint8Array(128);
for (const char of " \t\n\r\v\f")
    CLASS[char.charCodeAt(0)] = BLANK;
for (const char of "{}[]<>()=;,.:-/+")
    CLASS[char.charCodeAt(0)] = SYMBOL;
for (let code = 48; code <= 57; code++)
    CLASS[code] = DIGIT;
for (let code = 65; code <= 90; code++)
    CLASS[code] = LETTER;
for (let code = 97; code <= 122; code++)
    CLASS[code] = LETTER;
CLASS[95] = LETTER;
const NEWLINE = 10;
const QUOTE = 34;
const APOSTROPHE = 39;
const STAR = 42;
const DOT = 46;
const SLASH = 47;
const ZERO = 48;
const BACKSLASH = 92;
// Sticky: they match at `lastIndex` only. An exponent may lack its digits here, to be reported as what it is.
const FLOAT = /(?:\d+\.\d*|\.\d+|\d+(?=[eE]))(?:[eE][+-]?\d*)?/y;
const INTEGER = /0[xX][0-9a-fA-F]*|\d+/y;
/**
 * Splits a text into tokens and comments, both in order.
 *
 * @throws ProtoSyntaxError at the first thing that is no token.
 */
function tokenize(text, path) {
    const tokens = [];
    const comments = [];
    let at = 0;
    while (at < text.length) {
        const code = text.charCodeAt(at);
        const kind = classOf(code);
        if (kind === BLANK) {
            at++;
        }
        else if (kind === LETTER) {
            const start = at++;
            while ((classOf(text.charCodeAt(at)) & (LETTER | DIGIT)) !== 0)
                at++;
            tokens.push({ kind: "identifier", start, end: at });
        }
        else if (code === SLASH && isCommentStart(text.charCodeAt(at + 1))) {
            const comment = readComment(text, path, at);
            comments.push(comment);
            at = comment.end;
        }
        else if (kind === DIGIT || (code === DOT && classOf(text.charCodeAt(at + 1)) === DIGIT)) {
            const token = readNumber(text, path, at);
            tokens.push(token);
            at = token.end;
        }
        else if (kind === SYMBOL) {
            tokens.push({ kind: "symbol", start: at, end: at + 1 });
            at++;
        }
        else if (code === QUOTE || code === APOSTROPHE) {
            const token = { kind: "string", start: at, end: endOfString(text, path, at, code) };
            tokens.push(token);
            at = token.end;
        }
        else {
            throw failure(text, path, at, `unexpected character ${describeCharacter(text, at)}`);
        }
    }
    return { tokens, comments };
}
function classOf(code) {
    // NaN (past the end) and everything beyond ASCII have no class.
    return CLASS[code] ?? 0;
}
function isCommentStart(second) {
    return second === SLASH || second === STAR;
}
function readComment(text, path, start) {
    if (text.charCodeAt(start + 1) === SLASH) {
        const newline = text.indexOf("\n", start);
        return { kind: "line", start, end: newline === -1 ? text.length : newline };
    }
    const close = text.indexOf("*/", start + 2);
    if (close === -1)
        throw failure(text, path, start, 'unterminated comment, expected "*/"');
    return { kind: "block", start, end: close + 2 };
}
function readNumber(text, path, start) {
    // Nearly every number is a field number without a sign, dot or letter.
    let plain = start;
    while (classOf(text.charCodeAt(plain)) === DIGIT)
        plain++;
    const startsWithZero = text.charCodeAt(start) === ZERO && plain > start + 1;
    if (!startsWithZero && text.charCodeAt(plain) !== DOT && classOf(text.charCodeAt(plain)) !== LETTER) {
        return { kind: "integer", start, end: plain };
    }
    return readUnusualNumber(text, path, start);
}
function readUnusualNumber(text, path, start) {
    FLOAT.lastIndex = start;
    const float = FLOAT.exec(text)?.[0];
    INTEGER.lastIndex = start;
    const written = float ?? INTEGER.exec(text)[0];
    const end = start + written.length;
    const digitsMissing = float === undefined ? written.length === 2 && /x$/i.test(written) : /e[+-]?$/i.test(written);
    if (digitsMissing || classOf(text.charCodeAt(end)) === LETTER) {
        throw failure(text, path, start, `invalid number "${/^[\w.]{1,40}/.exec(text.slice(start, start + 40))[0]}"`);
    }
    if (float === undefined && /^0\d*[89]/.test(written)) {
        throw failure(text, path, start, `invalid number "${written}": a leading zero means octal`);
    }
    return { kind: float === undefined ? "integer" : "float", start, end };
}
function endOfString(text, path, start, quote) {
    for (let at = start + 1; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code === quote)
            return at + 1;
        if (code === BACKSLASH)
            at++;
        if (text.charCodeAt(at) === NEWLINE)
            break;
    }
    throw failure(text, path, start, "unterminated string");
}
function describeCharacter(text, at) {
    const point = text.codePointAt(at);
    const printable = /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(String.fromCodePoint(point));
    const name = `U+${point.toString(16).toUpperCase().padStart(4, "0")}`;
    return printable ? `"${String.fromCodePoint(point)}" (${name})` : name;
}
function failure(text, path, offset, reason) {
    return new ProtoSyntaxError(path, new LineIndex(text).positionAt(offset), reason);
}

;// CONCATENATED MODULE: ./build/js/src/assembly/parse-context.js
/**
 * Every field repeats the full name of its message: with names of unbounded length a small file would become gigabytes.
 * The longest scopes of public APIs have some 150 characters.
 */
const MAX_SCOPE_LENGTH = 1024;
function checkScopeLength(cursor, length, offset) {
    if (length > MAX_SCOPE_LENGTH) {
        throw cursor.failure(`full name longer than ${MAX_SCOPE_LENGTH} characters`, offset);
    }
}

;// CONCATENATED MODULE: ./build/js/src/assembly/parse-aggregate.js
/** Aggregate option values: messages in text format between `{` and `}` (inside also `<` and `>`). */

/** A protobuf parser refuses messages that nest deeper (its default recursion limit), so no option needs more. */
const parse_aggregate_MAX_DEPTH = 100;
/** From the opening bracket, which is next, to the closing one. */
function parseAggregate(cursor, depth = 1) {
    const open = cursor.next();
    if (depth > parse_aggregate_MAX_DEPTH) {
        throw cursor.failure(`option value nests deeper than ${parse_aggregate_MAX_DEPTH} messages`, open.start);
    }
    const close = cursor.text[open.start] === "{" ? "}" : ">";
    const fields = [];
    while (!cursor.atSymbol(close)) {
        if (!cursor.atKind("identifier") && !cursor.atSymbol("["))
            throw cursor.unexpected(`"${close}"`);
        fields.push(parseField(cursor, depth));
        if (!cursor.takeSymbol(","))
            cursor.takeSymbol(";");
    }
    return { kind: "aggregate", start: open.start, end: cursor.next().end, fields };
}
function parseField(cursor, depth) {
    const { start } = cursor;
    const key = cursor.atSymbol("[")
        ? parseBracketKey(cursor)
        : { ...cursor.expectIdentifier("a field name"), kind: "plain", domain: undefined };
    const colon = cursor.takeSymbol(":");
    const values = cursor.atSymbol("[") ? parseList(cursor, depth) : [parseValue(cursor, depth, colon)];
    return { start, end: cursor.end, key, values };
}
/** `[a.b]` or `[type.googleapis.com/a.b]`. */
function parseBracketKey(cursor) {
    cursor.expectSymbol("[");
    const { start } = cursor;
    let name = cursor.expectFullName("a full name", { absolute: false });
    // A domain may hold hyphens and slashes; what follows the last slash is the type.
    let slash;
    while (cursor.atSymbol("/") || cursor.atSymbol("-")) {
        const { start: separator } = cursor.next();
        if (cursor.text[separator] === "/")
            slash = separator;
        name = cursor.expectFullName("a full name", { absolute: false });
    }
    cursor.expectSymbol("]");
    if (slash === undefined)
        return { ...name, kind: "extension", domain: undefined };
    return { ...name, kind: "any", domain: cursor.text.slice(start, slash).trim() };
}
function parseList(cursor, depth) {
    cursor.expectSymbol("[");
    const values = [];
    if (cursor.takeSymbol("]"))
        return values;
    do {
        values.push(parseValue(cursor, depth, true));
    } while (cursor.takeSymbol(","));
    if (!cursor.atSymbol("]"))
        throw cursor.unexpected('"," or "]"');
    cursor.next();
    return values;
}
function parseValue(cursor, depth, scalarAllowed) {
    if (cursor.atSymbol("{") || cursor.atSymbol("<"))
        return parseAggregate(cursor, depth + 1);
    if (!scalarAllowed)
        throw cursor.unexpected('":" or "{"');
    return parseScalarValue(cursor, "a value");
}

;// CONCATENATED MODULE: ./build/js/src/assembly/parse-options.js
/** Options: `option a.(b.c).d = value;`, the same in brackets, and their values but for aggregates. */

/** From `option` to `;`. */
function parseOptionStatement(cursor) {
    const { start } = cursor.expectWord("option");
    const name = parseOptionName(cursor);
    cursor.expectSymbol("=");
    const value = parseOptionValue(cursor);
    const { end } = cursor.expectSymbol(";");
    return { kind: "option", start, end, name, value };
}
/** `[a = 1, (b) = 2]` when it stands there. */
function parseBrackets(cursor) {
    if (!cursor.atSymbol("["))
        return undefined;
    const { start } = cursor.next();
    const options = [];
    do {
        const optionStart = cursor.start;
        const name = parseOptionName(cursor);
        cursor.expectSymbol("=");
        const value = parseOptionValue(cursor);
        options.push({ kind: "option", start: optionStart, end: cursor.end, name, value });
    } while (cursor.takeSymbol(","));
    if (!cursor.atSymbol("]"))
        throw cursor.unexpected('"," or "]"');
    return { start, end: cursor.next().end, options };
}
function parseOptionName(cursor) {
    const parts = [];
    do {
        if (cursor.takeSymbol("(")) {
            const name = cursor.expectFullName("the name of an extension", { absolute: true });
            cursor.expectSymbol(")");
            parts.push({ ...name, extension: true });
        }
        else {
            parts.push({ ...cursor.expectIdentifier("the name of an option"), extension: false });
        }
    } while (cursor.takeSymbol("."));
    return parts;
}
function parseOptionValue(cursor) {
    return cursor.atSymbol("{") ? parseAggregate(cursor) : parseScalarValue(cursor, "a value");
}
/** An identifier, a number with its sign (`-inf` and `-nan` included) or adjacent strings. */
function parseScalarValue(cursor, what) {
    const { start } = cursor;
    if (cursor.atKind("string"))
        return { kind: "string", ...cursor.expectString(what) };
    if (cursor.atKind("identifier"))
        return { kind: "identifier", ...cursor.expectIdentifier(what) };
    const negative = cursor.takeSymbol("-");
    const infinite = negative && (cursor.atWord("inf") || cursor.atWord("infinity") || cursor.atWord("nan"));
    if (!infinite && !cursor.atKind("integer") && !cursor.atKind("float"))
        throw cursor.unexpected(what);
    const written = cursor.peek();
    const { end } = cursor.next();
    return { kind: "number", start, end, text: negative ? `-${written}` : written };
}

;// CONCATENATED MODULE: ./build/js/src/assembly/parse-reserved.js
/** `reserved` and `extensions`: lists of numbers, ranges and names. */

/** In a message or an enum (where numbers may be negative). */
function parseReserved(cursor) {
    const { start } = cursor.expectWord("reserved");
    const ranges = [];
    const names = [];
    do {
        if (cursor.atKind("string")) {
            const { bytes, ...span } = cursor.expectString("a reserved name");
            names.push({ ...span, name: Buffer.from(bytes).toString("utf8"), quoted: true });
        }
        else if (cursor.atKind("identifier")) {
            names.push({ ...cursor.expectIdentifier("a reserved name"), quoted: false });
        }
        else {
            ranges.push(parseRange(cursor));
        }
    } while (cursor.takeSymbol(","));
    if (!cursor.atSymbol(";"))
        throw cursor.unexpected('"," or ";"');
    return { kind: "reserved", start, end: cursor.next().end, ranges, names };
}
function parseExtensionRange(cursor) {
    const { start } = cursor.expectWord("extensions");
    const ranges = [];
    do {
        ranges.push(parseRange(cursor));
    } while (cursor.takeSymbol(","));
    const brackets = parseBrackets(cursor);
    if (!cursor.atSymbol(";"))
        throw cursor.unexpected('"," or ";"');
    return { kind: "extensions", start, end: cursor.next().end, ranges, brackets };
}
function parseRange(cursor) {
    const from = cursor.expectSignedInteger("a number or a name").value;
    if (!cursor.takeWord("to"))
        return { from, to: from };
    const to = cursor.takeWord("max") ? Number.POSITIVE_INFINITY : cursor.expectSignedInteger("a number").value;
    return { from, to };
}

;// CONCATENATED MODULE: ./build/js/src/assembly/parse-enum.js


/** An enum from its keyword, or from `export`/`local` when that was taken before, to `}`. */
function parseEnum(cursor, head) {
    cursor.expectWord("enum");
    const name = cursor.expectIdentifier("an enum name");
    const open = cursor.expectSymbol("{");
    const node = {
        kind: "enum",
        ...head,
        end: 0,
        name,
        body: { start: open.start, end: 0 },
        options: [],
        values: [],
        reserved: [],
    };
    while (!cursor.atSymbol("}")) {
        if (cursor.takeSymbol(";"))
            continue;
        if (!cursor.atKind("identifier"))
            throw cursor.unexpected('"}"');
        // `option = 1;` and `reserved = 2;` declare values of these names.
        const value = cursor.atSymbol("=", 1);
        if (!value && cursor.atWord("option"))
            node.options.push(parseOptionStatement(cursor));
        else if (!value && cursor.atWord("reserved"))
            node.reserved.push(parseReserved(cursor));
        else
            node.values.push(parseEnumValue(cursor));
    }
    node.end = node.body.end = cursor.next().end;
    return node;
}
function parseEnumValue(cursor) {
    const name = cursor.expectIdentifier("an enum value");
    cursor.expectSymbol("=");
    const number = cursor.expectSignedInteger("a number");
    const brackets = parseBrackets(cursor);
    const { end } = cursor.expectSymbol(";");
    return { kind: "enum-value", start: name.start, end, name, number, brackets };
}

;// CONCATENATED MODULE: ./build/js/src/assembly/parse-field.js
/** Fields: of messages, oneofs and extend blocks; plain ones, maps and groups. */

const LABELS = ["optional", "required", "repeated"];
const SCALARS = new Set([
    "double",
    "float",
    "int32",
    "int64",
    "uint32",
    "uint64",
    "sint32",
    "sint64",
    "fixed32",
    "fixed64",
    "sfixed32",
    "sfixed64",
    "bool",
    "string",
    "bytes",
]);
/** A field from its label to `;`, or to `}` for a group. */
function parse_field_parseField(cursor, oneof, parseGroupBody) {
    const { start } = cursor;
    const label = parseLabel(cursor);
    if (cursor.atWord("group"))
        return parseGroup(cursor, { start, label, oneof }, parseGroupBody);
    const type = parseType(cursor);
    const name = cursor.expectIdentifier("a field name");
    cursor.expectSymbol("=");
    const number = cursor.expectInteger("a field number");
    const brackets = parseBrackets(cursor);
    const { end } = cursor.expectSymbol(";");
    return { kind: "field", start, end, name, label, type, number, brackets, oneof };
}
function parseLabel(cursor) {
    const value = LABELS.find((label) => cursor.atWord(label));
    if (value === undefined)
        return undefined;
    const { start, end } = cursor.next();
    return { start, end, value };
}
function parseType(cursor) {
    return cursor.atWord("map") && cursor.atSymbol("<", 1) ? parseMapType(cursor) : parseSimpleType(cursor);
}
function parseSimpleType(cursor) {
    const reference = cursor.expectFullName("a type", { absolute: true });
    const { start, end, name } = reference;
    return SCALARS.has(name) ? { kind: "scalar", start, end, name } : { kind: "named", start, end, reference };
}
function parseMapType(cursor) {
    const { start } = cursor.expectWord("map");
    cursor.expectSymbol("<");
    const key = cursor.expectFullName("a key type", { absolute: true }).name;
    cursor.expectSymbol(",");
    const value = parseSimpleType(cursor);
    const { end } = cursor.expectSymbol(">");
    return { kind: "map", start, end, key, value };
}
function parseGroup(cursor, { start, label, oneof }, parseGroupBody) {
    const keyword = cursor.expectWord("group");
    const name = cursor.expectIdentifier("a group name");
    cursor.expectSymbol("=");
    const number = cursor.expectInteger("a field number");
    const brackets = parseBrackets(cursor);
    const field = {
        kind: "field",
        start,
        end: 0,
        name: { ...name, name: name.name.toLowerCase() },
        label,
        number,
        brackets,
        oneof,
    };
    // Field and message are two halves of one declaration and know each other.
    const node = field;
    const message = parseGroupBody(cursor, { name, group: node, start });
    node.type = { kind: "group", start: keyword.start, end: name.end, message };
    node.end = message.end;
    return node;
}

;// CONCATENATED MODULE: ./build/js/src/assembly/parse-message.js
/** Messages with everything that may stand in them, and extend blocks. */





/** protoc and buf refuse the 32nd level ("message nesting depth must be less than 32"). */
const parse_message_MAX_DEPTH = 31;
/** A message from its keyword, or from `export`/`local` when that was taken before, to `}`. */
function parseMessage(cursor, head, context) {
    cursor.expectWord("message");
    const name = cursor.expectIdentifier("a message name");
    return parseBody(cursor, { ...head, name, group: undefined }, context);
}
/** `export`/`local` when the syntax has them and a declaration follows. */
function parseVisibility(cursor, syntax) {
    const { start } = cursor;
    if (syntax !== "edition2024")
        return { start, visibility: undefined };
    const keyword = cursor.atWord("export") ? "export" : cursor.atWord("local") ? "local" : undefined;
    if (keyword === undefined || !(cursor.atWord("message", 1) || cursor.atWord("enum", 1))) {
        return { start, visibility: undefined };
    }
    cursor.next();
    return { start, visibility: keyword };
}
function parseBody(cursor, head, context) {
    const depth = context.depth + 1;
    if (depth > parse_message_MAX_DEPTH)
        throw cursor.failure(`messages nest deeper than ${parse_message_MAX_DEPTH} levels`, head.start);
    const scopeLength = context.scopeLength + head.name.name.length + 1;
    checkScopeLength(cursor, scopeLength, head.start);
    const open = cursor.expectSymbol("{");
    const node = {
        kind: "message",
        ...head,
        end: 0,
        body: { start: open.start, end: 0 },
        options: [],
        fields: [],
        oneofs: [],
        messages: [],
        enums: [],
        extends: [],
        extensionRanges: [],
        reserved: [],
    };
    while (!cursor.atSymbol("}"))
        parseMember(cursor, node, { ...context, depth, scopeLength });
    node.end = node.body.end = cursor.next().end;
    return node;
}
function parseMember(cursor, message, context) {
    if (cursor.takeSymbol(";"))
        return;
    if (!cursor.atKind("identifier") && !cursor.atSymbol("."))
        throw cursor.unexpected('"}"');
    const head = parseVisibility(cursor, context.syntax);
    if (cursor.atWord("message"))
        message.messages.push(parseMessage(cursor, head, context));
    else if (cursor.atWord("enum"))
        message.enums.push(parseEnum(cursor, head));
    else if (cursor.atWord("option"))
        message.options.push(parseOptionStatement(cursor));
    else if (cursor.atWord("oneof"))
        parseOneof(cursor, message, context);
    else if (cursor.atWord("extend"))
        message.extends.push(parseExtend(cursor, context));
    else if (cursor.atWord("extensions"))
        message.extensionRanges.push(parseExtensionRange(cursor));
    else if (cursor.atWord("reserved"))
        message.reserved.push(parseReserved(cursor));
    else
        message.fields.push(parse_field_parseField(cursor, undefined, groupParser(message.messages, context)));
}
function parseOneof(cursor, message, context) {
    const { start } = cursor.expectWord("oneof");
    const name = cursor.expectIdentifier("a oneof name");
    const open = cursor.expectSymbol("{");
    const body = { start: open.start, end: 0 };
    const oneof = { kind: "oneof", start, end: 0, name, body, options: [], fields: [] };
    message.oneofs.push(oneof);
    while (!cursor.atSymbol("}")) {
        if (cursor.takeSymbol(";"))
            continue;
        if (!cursor.atKind("identifier") && !cursor.atSymbol("."))
            throw cursor.unexpected('"}"');
        if (cursor.atWord("option")) {
            oneof.options.push(parseOptionStatement(cursor));
        }
        else {
            const field = parse_field_parseField(cursor, oneof, groupParser(message.messages, context));
            oneof.fields.push(field);
            message.fields.push(field);
        }
    }
    oneof.end = oneof.body.end = cursor.next().end;
}
/** An extend block, at the top level or in a message. */
function parseExtend(cursor, context) {
    const { start } = cursor.expectWord("extend");
    const extendee = cursor.expectFullName("the message to extend", { absolute: true });
    const open = cursor.expectSymbol("{");
    const node = {
        kind: "extend",
        visibility: undefined,
        start,
        end: 0,
        extendee,
        body: { start: open.start, end: 0 },
        fields: [],
        groups: [],
    };
    while (!cursor.atSymbol("}")) {
        if (cursor.takeSymbol(";"))
            continue;
        if (!cursor.atKind("identifier") && !cursor.atSymbol("."))
            throw cursor.unexpected('"}"');
        node.fields.push(parse_field_parseField(cursor, undefined, groupParser(node.groups, context)));
    }
    node.end = node.body.end = cursor.next().end;
    return node;
}
/** The message half of a group goes to the declarations around it. */
function groupParser(messages, context) {
    return (cursor, head) => {
        const message = parseBody(cursor, { ...head, visibility: undefined }, context);
        messages.push(message);
        return message;
    };
}

;// CONCATENATED MODULE: ./build/js/src/assembly/parse-service.js


function parseService(cursor, context) {
    const { start } = cursor.expectWord("service");
    const name = cursor.expectIdentifier("a service name");
    checkScopeLength(cursor, context.scopeLength + name.name.length + 1, start);
    const open = cursor.expectSymbol("{");
    const options = [];
    const rpcs = [];
    while (!cursor.atSymbol("}")) {
        if (cursor.takeSymbol(";"))
            continue;
        if (cursor.atWord("option"))
            options.push(parseOptionStatement(cursor));
        else if (cursor.atWord("rpc"))
            rpcs.push(parseRpc(cursor));
        else
            throw cursor.unexpected(cursor.done ? '"}"' : '"rpc", "option" or "}"');
    }
    const { end } = cursor.next();
    const body = { start: open.start, end };
    return { kind: "service", visibility: undefined, start, end, name, body, options, rpcs };
}
function parseRpc(cursor) {
    const { start } = cursor.expectWord("rpc");
    const name = cursor.expectIdentifier("an rpc name");
    const input = parseRpcType(cursor);
    cursor.expectWord("returns");
    const output = parseRpcType(cursor);
    const rpc = { kind: "rpc", start, name, input, output };
    if (cursor.atSymbol(";"))
        return { ...rpc, end: cursor.next().end, body: undefined, options: [] };
    if (!cursor.atSymbol("{"))
        throw cursor.unexpected('";" or "{"');
    const open = cursor.next();
    const options = [];
    while (!cursor.atSymbol("}")) {
        if (cursor.takeSymbol(";"))
            continue;
        if (!cursor.atWord("option"))
            throw cursor.unexpected(cursor.done ? '"}"' : '"option" or "}"');
        options.push(parseOptionStatement(cursor));
    }
    const { end } = cursor.next();
    return { ...rpc, end, body: { start: open.start, end }, options };
}
/** `(stream a.B)`. As in protoc, `stream` is the keyword wherever a name follows, `stream.a.B` included. */
function parseRpcType(cursor) {
    cursor.expectSymbol("(");
    const stream = cursor.atWord("stream") && !cursor.atSymbol(")", 1);
    if (stream)
        cursor.next();
    const name = cursor.expectFullName("a message type", { absolute: true });
    cursor.expectSymbol(")");
    return { ...name, stream };
}

;// CONCATENATED MODULE: ./build/js/src/assembly/token-cursor.js



/**
 * The parser's place in the tokens of one file. `at…` looks, `take…` moves on when it matches, `expect…` moves on or
 * throws a `ProtoSyntaxError` that says what was seen and what was expected.
 */
class TokenCursor {
    path;
    text;
    #tokens;
    #index = 0;
    constructor(path, text, tokens) {
        this.path = path;
        this.text = text;
        this.#tokens = tokens;
    }
    get done() {
        return this.#index >= this.#tokens.length;
    }
    /** Offset of the next token, or of the end of the text. */
    get start() {
        return this.#tokens[this.#index]?.start ?? this.text.length;
    }
    /** End of the last token taken. */
    get end() {
        return this.#tokens[this.#index - 1]?.end ?? 0;
    }
    atSymbol(symbol, ahead = 0) {
        const token = this.#tokens[this.#index + ahead];
        return token?.kind === "symbol" && this.text.charCodeAt(token.start) === symbol.charCodeAt(0);
    }
    atWord(word, ahead = 0) {
        const token = this.#tokens[this.#index + ahead];
        return (token?.kind === "identifier" &&
            token.end - token.start === word.length &&
            this.text.startsWith(word, token.start));
    }
    atKind(kind) {
        return this.#tokens[this.#index]?.kind === kind;
    }
    /** The next token as written, "" at the end. */
    peek() {
        const token = this.#tokens[this.#index];
        return token === undefined ? "" : this.text.slice(token.start, token.end);
    }
    next() {
        const token = this.#tokens[this.#index];
        if (token === undefined)
            throw this.unexpected("more");
        this.#index++;
        return token;
    }
    takeSymbol(symbol) {
        if (!this.atSymbol(symbol))
            return false;
        this.#index++;
        return true;
    }
    takeWord(word) {
        if (!this.atWord(word))
            return false;
        this.#index++;
        return true;
    }
    expectSymbol(symbol) {
        if (!this.atSymbol(symbol))
            throw this.unexpected(`"${symbol}"`);
        return this.next();
    }
    expectWord(word) {
        if (!this.atWord(word))
            throw this.unexpected(`"${word}"`);
        return this.next();
    }
    /** A single identifier, keywords included. */
    expectIdentifier(what) {
        if (!this.atKind("identifier"))
            throw this.unexpected(what);
        const { start, end } = this.next();
        return { start, end, name: this.text.slice(start, end) };
    }
    /** `a.b.c`, or `.a.b.c` where a leading dot is allowed. White space and comments may stand between the parts. */
    expectFullName(what, { absolute }) {
        const start = this.start;
        let length = 0;
        const first = this.#index;
        if (absolute && this.takeSymbol("."))
            length++;
        do {
            const part = this.#expectPart(what);
            length += part.end - part.start + 1;
        } while (this.takeSymbol("."));
        const end = this.end;
        const together = end - start === length - 1;
        const name = together
            ? this.text.slice(start, end)
            : this.#tokens
                .slice(first, this.#index)
                .map((token) => this.text.slice(token.start, token.end))
                .join("");
        return { start, end, name };
    }
    #expectPart(what) {
        if (!this.atKind("identifier"))
            throw this.unexpected(what);
        return this.next();
    }
    /** An integer without a sign. */
    expectInteger(what) {
        if (!this.atKind("integer"))
            throw this.unexpected(what);
        const { start, end } = this.next();
        return { start, end, value: integerValue(this.text.slice(start, end)) };
    }
    /** An integer that may be negative. */
    expectSignedInteger(what) {
        const start = this.start;
        const negative = this.takeSymbol("-");
        const { end, value } = this.expectInteger(what);
        return { start, end, value: negative ? -value : value };
    }
    /** One string or several adjacent ones, joined. */
    expectString(what) {
        if (!this.atKind("string"))
            throw this.unexpected(what);
        const start = this.start;
        const parts = [];
        while (this.atKind("string"))
            parts.push(this.#bytesOf(this.next()));
        return { start, end: this.end, bytes: parts.length === 1 ? parts[0] : Buffer.concat(parts) };
    }
    #bytesOf(token) {
        try {
            return stringBytes(this.text.slice(token.start, token.end));
        }
        catch (error) {
            if (error instanceof InvalidEscape)
                throw this.failure(error.message, token.start + error.index);
            throw error;
        }
    }
    /** The error for the next token, which is not `expected`. */
    unexpected(expected) {
        const seen = this.done ? "end of file" : `"${shorten(this.peek())}"`;
        return this.failure(`unexpected ${seen}, expected ${expected}`, this.start);
    }
    failure(reason, offset) {
        return new ProtoSyntaxError(this.path, new LineIndex(this.text).positionAt(offset), reason);
    }
}
/** What is seen is the author's text: a very long token, a string say, is cut. */
function shorten(seen) {
    return seen.length > 60 ? `${seen.slice(0, 57)}…` : seen;
}

;// CONCATENATED MODULE: ./build/js/src/assembly/parser.js







/**
 * Parses one file of proto2, proto3, edition 2023 or edition 2024. Only grammar is checked: what names mean, which
 * numbers are allowed and what a syntax forbids is left to the linker and to the compiler that checks the result.
 *
 * @throws ProtoSyntaxError for the first mistake, with its position.
 */
function parseProto(text, path) {
    const normalized = text.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");
    const { tokens, comments } = tokenize(normalized, path);
    const cursor = new TokenCursor(path, normalized, tokens);
    const file = {
        path,
        text: normalized,
        ...parseSyntax(cursor),
        package: undefined,
        imports: [],
        options: [],
        declarations: [],
        tokens,
        comments,
    };
    while (!cursor.done)
        parseStatement(cursor, file);
    return file;
}
/** `syntax` or `edition`, the first statement or none. */
function parseSyntax(cursor) {
    const edition = cursor.atWord("edition");
    if (!edition && !cursor.atWord("syntax"))
        return { syntax: "proto2", syntaxStatement: undefined };
    const { start } = cursor.next();
    cursor.expectSymbol("=");
    const literal = cursor.expectString(edition ? "an edition" : '"proto2" or "proto3"');
    const written = Buffer.from(literal.bytes).toString("utf8");
    const syntax = (edition ? EDITIONS : SYNTAXES).get(written);
    if (syntax === undefined) {
        const known = edition ? '"2023" or "2024"' : '"proto2" or "proto3"';
        throw cursor.failure(`unknown ${edition ? "edition" : "syntax"} "${written}", expected ${known}`, literal.start);
    }
    const { end } = cursor.expectSymbol(";");
    return { syntax, syntaxStatement: { start, end } };
}
const SYNTAXES = new Map([
    ["proto2", "proto2"],
    ["proto3", "proto3"],
]);
const EDITIONS = new Map([
    ["2023", "edition2023"],
    ["2024", "edition2024"],
]);
function parseStatement(cursor, file) {
    if (cursor.takeSymbol(";"))
        return;
    if (cursor.atWord("import"))
        file.imports.push(parseImport(cursor));
    else if (cursor.atWord("option"))
        file.options.push(parseOptionStatement(cursor));
    else if (cursor.atWord("package"))
        file.package = parsePackage(cursor, file.package);
    else {
        const scopeLength = file.package?.name.length ?? 0;
        file.declarations.push(parseDeclaration(cursor, { syntax: file.syntax, depth: 0, scopeLength }));
    }
}
function parsePackage(cursor, before) {
    const { start } = cursor.expectWord("package");
    if (before !== undefined)
        throw cursor.failure("a second package statement", start);
    const { name } = cursor.expectFullName("a package name", { absolute: false });
    checkScopeLength(cursor, name.length, start);
    const { end } = cursor.expectSymbol(";");
    return { kind: "package", start, end, name };
}
const MODIFIERS = ["public", "weak", "option"];
function parseImport(cursor) {
    const { start } = cursor.expectWord("import");
    const modifier = MODIFIERS.find((word) => cursor.takeWord(word));
    const literal = cursor.expectString("the path of a file in quotes");
    const path = Buffer.from(literal.bytes).toString("utf8");
    // No file has such a path, and messages show it.
    if (/\p{Cc}/u.test(path))
        throw cursor.failure("control character in an import path", literal.start);
    const { end } = cursor.expectSymbol(";");
    return { kind: "import", start, end, modifier, path };
}
function parseDeclaration(cursor, context) {
    const head = parseVisibility(cursor, context.syntax);
    if (cursor.atWord("message"))
        return parseMessage(cursor, head, context);
    if (cursor.atWord("enum"))
        return parseEnum(cursor, head);
    if (cursor.atWord("service"))
        return parseService(cursor, context);
    if (cursor.atWord("extend"))
        return parseExtend(cursor, context);
    throw cursor.unexpected("a declaration, an import, an option or the end of the file");
}

;// CONCATENATED MODULE: ./build/js/src/assembly/load.js
/** From the sources to parsed files whose imports are resolved: the collected files and every external they reach. */







/**
 * Parses and connects all files. With syntax errors (PM1001) imports are not followed: what a broken file would have
 * declared or imported is not known.
 */
function loadFiles(input) {
    const candidates = findCandidates(input);
    const loader = new Loader(input, candidates);
    const collected = candidates.collected.toSorted(compareFiles).flatMap((one) => loader.parse(one) ?? []);
    if (!loader.failed)
        loader.follow(collected);
    const { externals, diagnostics } = loader;
    if (!loader.failed) {
        diagnostics.push(...externalNameNotes(collected, externals, loader.uses));
        diagnostics.push(...unusedExternalNotes(candidates, loader.importedNames));
    }
    return { collected, externals, diagnostics: [...candidates.diagnostics, ...diagnostics] };
}
/** Of one repository: more than twice those of googleapis. A token and what is made of it take up to 220 bytes. */
const MAX_TOKENS = 8_000_000;
class Loader {
    externals = [];
    diagnostics = [];
    uses = new Map();
    /** Import name → the one external file that it means everywhere. */
    importedNames = new Map();
    failed = false;
    #input;
    #lookup;
    #files = new Map();
    #differing = new Set();
    #tokens = new Map();
    constructor(input, candidates) {
        this.#input = input;
        this.#lookup = new ImportLookup(candidates, input.sources);
    }
    parse(candidate) {
        if (this.#files.has(candidate))
            return this.#files.get(candidate);
        const { repository, path, rank, collected } = candidate;
        const before = this.#tokens.get(repository) ?? 0;
        if (before > MAX_TOKENS)
            return undefined;
        let file;
        try {
            const ast = parseProto(candidate.text, path);
            const tokens = before + ast.tokens.length;
            this.#tokens.set(repository, tokens);
            if (tokens > MAX_TOKENS)
                return this.#refuseSize(candidate);
            file = {
                repository,
                path,
                importNames: [...candidate.importNames],
                external: !collected,
                rank,
                ast,
                package: ast.package?.name ?? "",
                imports: [],
                selfImport: false,
            };
        }
        catch (error) {
            if (!(error instanceof ProtoSyntaxError))
                throw error;
            this.failed = true;
            const { line, column, reason } = error;
            this.diagnostics.push(diagnostic("PM1001", reason, { repository, path, line, column }));
        }
        this.#files.set(candidate, file);
        return file;
    }
    #refuseSize({ repository, path }) {
        this.failed = true;
        const text = `with this file ${repository} has more than ${MAX_TOKENS} tokens`;
        this.diagnostics.push(diagnostic("PM2502", text, { repository, path }));
    }
    /** Resolves the imports of the files, then those of the externals found, until nothing new is found. */
    follow(collected) {
        for (const file of collected)
            for (const node of file.ast.imports)
                this.#resolve(file, node);
        // The list grows while it is walked.
        for (const file of this.externals)
            for (const node of file.ast.imports)
                this.#resolve(file, node);
    }
    #resolve(file, node) {
        const { path, modifier, start, end } = node;
        const add = (target) => file.imports.push({ start, end, path, modifier, file: target });
        if (isSelfImport(path, this.#input.config)) {
            if (file.external)
                this.#report(file, node, "PM2206", `external file imports "${path}", the output`);
            file.selfImport = true;
            add(undefined);
            return;
        }
        const found = this.#lookup.find(file.repository, path);
        if (found === undefined) {
            const places = listNames(this.#lookup.searched(file.repository, path));
            this.#report(file, node, "PM3004", `import "${path}" was not found (searched ${places})`);
            return;
        }
        if (modifier === "weak" && !file.external) {
            this.#report(file, node, "PM1302", `weak import of "${path}" is treated as an import`);
        }
        if (!found.declared && !file.external)
            this.#reportUndeclared(file, node, found.candidate);
        if (found.candidate.collected && file.external) {
            const advice = "make both external, or collect both";
            const text = `external file imports "${path}", which is collected: ${advice}`;
            this.#report(file, node, "PM2206", text, [found.candidate.repository]);
        }
        const target = this.#target(path, found.candidate);
        if (target === undefined)
            return;
        this.#count(target, path, file);
        add(target);
    }
    /** The file of a candidate. An external path is one file in the result, whoever provides copies of it. */
    #target(path, candidate) {
        if (candidate.collected)
            return this.parse(candidate);
        const chosen = this.importedNames.get(path) ?? candidate;
        this.importedNames.set(path, chosen);
        const known = this.#files.has(chosen);
        const file = this.parse(chosen);
        if (file !== undefined && !known)
            this.externals.push(file);
        if (chosen !== candidate && !this.#differing.has(candidate)) {
            this.#differing.add(candidate);
            const copy = this.parse(candidate);
            if (file !== undefined && copy !== undefined && !sameTokens(file.ast, copy.ast)) {
                const { repository } = chosen;
                const text = `"${path}" differs from the copy of ${repository}, which is used for all`;
                const location = { repository: candidate.repository, path: candidate.path };
                this.diagnostics.push(diagnostic("PM1310", text, location, [repository]));
            }
        }
        return file;
    }
    #reportUndeclared(file, node, { repository }) {
        const text = `import "${node.path}" is found in ${repository}, which ${file.repository} does not list in dependencies`;
        this.#report(file, node, "PM1102", text);
    }
    #report(file, node, code, text, related) {
        const others = related?.filter((name) => name !== file.repository);
        this.diagnostics.push(diagnostic(code, text, locationIn(file, node.start), others));
    }
    #count(target, path, user) {
        if (target.repository === TOOLCHAIN)
            return;
        const names = this.uses.get(target) ?? new Map();
        names.set(path, (names.get(path) ?? 0) + (user.external ? 0 : 1));
        this.uses.set(target, names);
    }
}
const load_LISTED = 10;
function listNames(names) {
    const rest = names.length - load_LISTED;
    return names.slice(0, load_LISTED).join(", ") + (rest > 0 ? ` and ${rest} more` : "");
}

;// CONCATENATED MODULE: ./build/js/src/assembly/option-references.js
/** References inside options: extension names, keys of aggregate values, strings of extension declarations. */

class OptionReferences {
    #resolver;
    #symbols;
    constructor(resolver, symbols) {
        this.#resolver = resolver;
        this.#symbols = symbols;
    }
    /** Resolves all references in the options of one element of `file`, searching their names from `scope`. */
    walk(options, message, scope, file, visitor) {
        for (const option of options) {
            if (message === "ExtensionRangeOptions" && isPlain(option, "declaration")) {
                this.#walkDeclaration(option.value, scope, file, visitor);
                continue;
            }
            const type = this.#walkName(option, message, scope, file, visitor);
            this.#walkValue(option.value, type, file, visitor, isPlain(option, "default") || isPlain(option, "json_name"));
        }
    }
    #walkName({ name }, message, scope, file, visitor) {
        let type = this.#messageNamed(`google.protobuf.${message}`);
        for (const part of name) {
            type = part.extension
                ? this.#typeOf(this.#resolve({ node: part, kind: "option-name", file, scope }, visitor))
                : this.#fieldType(type, part.name);
        }
        return type;
    }
    #walkValue(value, type, file, visitor, plainText = false) {
        if (value.kind === "aggregate")
            this.#walkAggregate(value, type, file, visitor);
        else if (value.kind === "string" && !plainText)
            visitor.string(Buffer.from(value.bytes).toString("utf8"), value);
    }
    #walkAggregate(value, type, file, visitor) {
        for (const { key, values } of value.fields) {
            const fieldType = this.#walkKey(key, type, file, visitor);
            for (const one of values)
                this.#walkValue(one, fieldType, file, visitor);
        }
    }
    #walkKey(key, type, file, visitor) {
        if (key.kind === "plain")
            return this.#fieldType(type, key.name);
        // protoc searches from the message whose field the key is; without knowing it, a full name is all there is.
        const scope = type !== undefined && "message" in type ? type.message.scope : "";
        const kind = key.kind === "any" ? "any-type" : "aggregate-key";
        const target = this.#resolve({ node: key, kind, file, scope }, visitor);
        if (target === undefined)
            return undefined;
        return kind === "any-type" ? { message: target } : this.#typeOf(target);
    }
    /** `declaration = { number: 100, full_name: ".a.x", type: ".a.K" }`: neither name need exist. */
    #walkDeclaration(value, scope, file, visitor) {
        if (value.kind !== "aggregate")
            return;
        for (const { key, values } of value.fields) {
            if (key.name !== "full_name" && key.name !== "type")
                continue;
            for (const one of values) {
                if (one.kind !== "string")
                    continue;
                const name = Buffer.from(one.bytes).toString("utf8");
                const target = name.startsWith(".") ? this.#symbols.get(name.slice(1)) : undefined;
                if (target === undefined)
                    continue;
                const node = { start: one.start, end: one.end, name };
                visitor.resolved({ node, kind: "declaration-string", file, scope }, target);
            }
        }
    }
    #resolve(reference, visitor) {
        const target = this.#resolver.resolve(reference);
        if (target !== undefined)
            visitor.resolved(reference, target);
        return target;
    }
    #messageNamed(name) {
        const symbol = this.#symbols.get(name);
        return symbol?.kind === "message" ? { message: symbol } : undefined;
    }
    #fieldType(type, name) {
        if (type === undefined)
            return undefined;
        if ("mapValue" in type)
            return name === "value" ? type.mapValue : undefined;
        // In text format a group goes by the name of its message.
        const { message } = type;
        return this.#typeOf(this.#symbols.get(qualify(message.name, name)) ??
            this.#symbols.get(qualify(message.name, name.toLowerCase())));
    }
    /** The message type of a field or an extension. */
    #typeOf(symbol) {
        if (symbol === undefined)
            return undefined;
        const { node, file, scope } = symbol;
        if (node.kind === "message")
            return node.group === undefined ? undefined : { message: symbol };
        if (node.kind !== "field")
            return undefined;
        if (node.type.kind === "group")
            return this.#messageNamed(qualify(scope, node.type.message.name.name));
        const named = node.type.kind === "map" ? node.type.value : node.type;
        const found = named.kind === "named"
            ? this.#resolver.find({ node: named.reference, kind: "field-type", file, scope })?.symbol
            : undefined;
        const message = found?.kind === "message" ? { message: found } : undefined;
        return node.type.kind === "map" ? { mapValue: message } : message;
    }
}
function isPlain({ name }, word) {
    return name.length === 1 && !name[0].extension && name[0].name === word;
}

;// CONCATENATED MODULE: ./build/js/src/assembly/reference-walk.js
/** Walks a top-level declaration and hands every reference and every list of options to a visitor, in no fixed order. */

function walkReferences(unit, visitor) {
    const { node, package: scope } = unit;
    if (node.kind === "message")
        walkMessage(node, scope, visitor);
    else if (node.kind === "enum")
        walkEnum(node, scope, visitor);
    else if (node.kind === "service")
        walkService(node, scope, visitor);
    else
        walkExtend(node, scope, visitor);
}
function walkMessage(node, scope, visitor) {
    const name = qualify(scope, node.name.name);
    visitor.options(node.options, "MessageOptions", scope);
    for (const field of node.fields)
        walkField(field, name, visitor);
    for (const oneof of node.oneofs)
        visitor.options(oneof.options, "OneofOptions", name);
    for (const range of node.extensionRanges) {
        visitor.options(range.brackets?.options ?? [], "ExtensionRangeOptions", scope);
    }
    for (const nested of node.messages)
        walkMessage(nested, name, visitor);
    for (const nested of node.enums)
        walkEnum(nested, name, visitor);
    for (const nested of node.extends)
        walkExtend(nested, name, visitor);
}
function walkField({ type, brackets }, scope, visitor) {
    const named = type.kind === "map" ? type.value : type;
    if (named.kind === "named")
        visitor.reference("field-type", named.reference, scope);
    if (brackets !== undefined)
        visitor.options(brackets.options, "FieldOptions", scope);
}
function walkEnum(node, scope, visitor) {
    visitor.options(node.options, "EnumOptions", scope);
    // Enum values are siblings of their enum.
    for (const { brackets } of node.values) {
        if (brackets !== undefined)
            visitor.options(brackets.options, "EnumValueOptions", scope);
    }
}
function walkService(node, scope, visitor) {
    const name = qualify(scope, node.name.name);
    visitor.options(node.options, "ServiceOptions", scope);
    for (const rpc of node.rpcs) {
        visitor.reference("rpc-type", rpc.input, name);
        visitor.reference("rpc-type", rpc.output, name);
        visitor.options(rpc.options, "MethodOptions", name);
    }
}
function walkExtend(node, scope, visitor) {
    visitor.reference("extendee", node.extendee, scope);
    for (const field of node.fields)
        walkField(field, scope, visitor);
    for (const group of node.groups)
        walkMessage(group, scope, visitor);
}

;// CONCATENATED MODULE: ./build/js/src/assembly/visibility.js
/** What a file sees (docs/specification.md 2.2). */

/** Files that the files of one repository may see, counted for each file anew: googleapis needs some 70,000. */
const MAX_SEEN = 5_000_000;
/** Gives each file its view; what files have in common is computed once. */
class Visibility {
    #declared;
    #report;
    #views = new Map();
    #publicFiles = new Map();
    #seen = new Map();
    #collected;
    #everything;
    /** @param report - takes PM2502, once for a repository, whose files then see no more */
    constructor(declared, report) {
        this.#declared = declared;
        this.#report = report;
        this.#collected = see(new Set(declared.files), new Set());
        this.#everything = this.#table(this.#collected, see(new Set(declared.externals), new Set()));
    }
    of(file) {
        let view = this.#views.get(file);
        if (view === undefined) {
            view = this.#compute(file);
            this.#views.set(file, view);
        }
        return view;
    }
    #compute(file) {
        const files = new Set([file]);
        const options = new Set();
        for (const one of file.imports) {
            if (one.file === undefined)
                continue;
            const reached = one.modifier === "option" ? options : files;
            const closure = this.#publicClosure(one.file);
            if (!this.#maySee(closure.size, file, one.file))
                break;
            for (const seen of closure)
                reached.add(seen);
        }
        const own = see(files, options);
        const imported = this.#table(own);
        const assembled = file.selfImport ? this.#table(own, this.#collected) : imported;
        return { imported, assembled, everything: this.#everything };
    }
    /** The file and what it passes on by `import public`. */
    #publicClosure(file) {
        let closure = this.#publicFiles.get(file);
        if (closure === undefined) {
            closure = new Set([file]);
            // A set grows while it is walked.
            for (const member of closure) {
                if (!this.#maySee(member.imports.length, file, member))
                    break;
                for (const one of member.imports) {
                    if (one.modifier === "public" && one.file !== undefined)
                        closure.add(one.file);
                }
            }
            this.#publicFiles.set(file, closure);
        }
        return closure;
    }
    /** Foreign files that import each other publicly would else take the cube of their number. */
    #maySee(count, { repository, path }, through) {
        const before = this.#seen.get(repository) ?? 0;
        this.#seen.set(repository, before + count);
        if (before + count <= MAX_SEEN)
            return true;
        if (before <= MAX_SEEN) {
            const text = `the files of ${repository} see more than ${MAX_SEEN} others through import public`;
            const related = through.repository === repository ? [] : [through.repository];
            this.#report(diagnostic("PM2502", text, { repository, path }, related));
        }
        return false;
    }
    #table(...seen) {
        const { symbols, declaringFiles } = this.#declared;
        return (name) => {
            const symbol = symbols.get(name);
            if (symbol !== undefined) {
                const { kind, file } = symbol;
                const declaring = declaringFiles.get(name);
                const has = (files) => declaring === undefined ? files.has(file) : !declaring.isDisjointFrom(files);
                if (seen.some(({ files, options }) => has(files) || (kind === "extension" && has(options))))
                    return kind;
            }
            return seen.some(({ packages }) => packages.has(name)) ? "package" : undefined;
        };
    }
}
function see(files, options) {
    const packages = new Set();
    for (const file of files)
        addPackages(packages, file.package);
    for (const file of options)
        addPackages(packages, file.package);
    return { files, options, packages };
}
function addPackages(packages, name) {
    for (let end = name.length; end > 0; end = name.lastIndexOf(".", end - 1)) {
        const prefix = name.slice(0, end);
        if (packages.has(prefix))
            return;
        packages.add(prefix);
    }
}

;// CONCATENATED MODULE: ./build/js/src/assembly/resolve.js
/** Finds what a name means, by protoc's rules, and says why when it means nothing (docs/specification.md 2.3). */




/** What a reference of each kind must lead to, as protoc calls it. */
const WANTED = {
    "field-type": { kinds: ["message", "enum"], what: "a type" },
    "rpc-type": { kinds: ["message"], what: "a message type" },
    extendee: { kinds: ["message"], what: "a message type" },
    "option-name": { kinds: ["extension"], what: "an extension" },
    "aggregate-key": { kinds: ["extension"], what: "an extension" },
    "any-type": { kinds: ["message"], what: "a message type" },
    "declaration-string": { kinds: ["message", "enum", "extension"], what: "a type" },
};
class Resolver {
    diagnostics = [];
    #symbols;
    #visibility;
    #plan;
    #config;
    #sourcesByMerged;
    #mergedByLastPart;
    constructor(declarations, plan, config) {
        this.#symbols = declarations.symbols;
        this.#visibility = new Visibility(declarations, (one) => this.diagnostics.push(one));
        this.#plan = plan;
        this.#config = config;
    }
    /** Merged name → source name. Only files that import the output ask for it, and most systems have none. */
    get #sourceNames() {
        this.#sourcesByMerged ??= new Map([...this.#plan.merged].map(([source, merged]) => [merged, source]));
        return this.#sourcesByMerged;
    }
    /** What the reference means; undefined after an error was reported. */
    resolve(reference) {
        const found = this.find(reference);
        if (found === undefined) {
            this.#reportFailure(reference);
            return undefined;
        }
        if (found.onlyAssembled)
            this.#reportAssembledOnly(reference, found.symbol);
        return found.symbol;
    }
    /** The same without a word about failure. `onlyAssembled` when no compiler of the sources would find it. */
    find(reference) {
        const { imported, assembled } = this.#visibility.of(reference.file);
        const seen = this.#search(reference, imported);
        if (seen !== undefined)
            return { symbol: seen, onlyAssembled: false };
        if (!reference.file.selfImport)
            return undefined;
        const collected = this.#search(reference, assembled);
        if (collected !== undefined)
            return { symbol: collected, onlyAssembled: true };
        const merged = this.#mergedSymbol(reference);
        return merged && { symbol: merged, onlyAssembled: false };
    }
    #search(reference, table) {
        const bound = bind(reference, table);
        const kind = bound === undefined ? undefined : table(bound);
        return isWanted(reference, kind) ? this.#symbols.get(bound) : undefined;
    }
    /** A file that imports the output may name what the output declares. */
    #mergedSymbol(reference) {
        const name = reference.node.name.replace(/^\./, "");
        if (!name.startsWith(`${this.#config.package}.`))
            return undefined;
        const source = this.#sourceNames.get(name);
        const symbol = source === undefined ? undefined : this.#symbols.get(source);
        return isWanted(reference, symbol?.kind) ? symbol : undefined;
    }
    #reportFailure(reference) {
        const { node, scope, kind, file } = reference;
        const { assembled, everything } = this.#visibility.of(file);
        const hidden = this.#search(reference, everything);
        if (hidden !== undefined) {
            const text = `"${hidden.name}" is defined in "${hidden.file.importNames[0]}", which is not imported`;
            this.#report("PM3002", reference, text, hidden.file);
            return;
        }
        const bound = bind(reference, assembled);
        if (bound === undefined || (node.name.startsWith(".") && assembled(bound) === undefined)) {
            const from = node.name.startsWith(".") ? "" : `searched from ${scope === "" ? "the top level" : scope}`;
            const details = [from, this.#mergedHint(reference)].filter((part) => part !== "").join("; ");
            this.#report("PM3001", reference, `"${node.name}" is not defined${details && ` (${details})`}`);
            return;
        }
        const problem = assembled(bound) === undefined ? "not defined" : `not ${WANTED[kind].what}`;
        const meant = this.#nextOutwards(reference, everything, bound);
        const advice = meant === undefined ? "" : `; write ${kind === "option-name" ? `(.${meant})` : `.${meant}`}`;
        this.#report("PM3001", reference, `"${node.name}" is ${problem} (resolved to ${bound}${advice})`);
    }
    /** What the name would mean further out, were it not for the first hit. Keys of aggregates have no absolute form. */
    #nextOutwards(reference, table, bound) {
        const { node, scope, kind } = reference;
        if (kind === "aggregate-key")
            return undefined;
        for (let around = scope;; around = around.slice(0, Math.max(around.lastIndexOf("."), 0))) {
            const name = around === "" ? node.name : `${around}.${node.name}`;
            if (name !== bound && isWanted(reference, table(name)))
                return name;
            if (around === "")
                return undefined;
        }
    }
    #mergedHint(reference) {
        const { node, file } = reference;
        if (!file.selfImport)
            return "";
        this.#mergedByLastPart ??= byLastPart(this.#sourceNames.keys());
        const names = (this.#mergedByLastPart.get(lastPart(node.name)) ?? []).filter((name) => name.endsWith(`.${node.name}`) &&
            isWanted(reference, this.#symbols.get(this.#sourceNames.get(name))?.kind));
        return names.length === 1 ? `did you mean "${names[0]}"?` : "";
    }
    #reportAssembledOnly(reference, symbol) {
        const merged = this.#plan.merged.get(symbol.name);
        // Where the output declares the source name itself, the import of the output is all that a compiler needs.
        if (this.#config.mode !== "merge" || merged === undefined || merged === symbol.name)
            return;
        const output = reference.file.imports.find((one) => one.file === undefined).path;
        const needs = `protoc needs "${merged}" or an import of "${symbol.file.importNames[0]}"`;
        this.#report("PM3003", reference, `"${symbol.name}" is not declared by ${output}; ${needs}`);
    }
    #report(code, { file, node }, text, other) {
        const related = other === undefined || other.repository === file.repository ? [] : [other.repository];
        this.diagnostics.push(diagnostic(code, text, locationIn(file, node.start), related));
    }
}
function bind({ node, scope, kind }, table) {
    // Any names are full names; a leading dot is not part of them.
    if (kind === "any-type")
        return node.name;
    return searchScopes(node.name, scope, kind === "field-type" ? "type" : "any", table);
}
function isWanted({ kind }, found) {
    return found !== undefined && found !== "package" && WANTED[kind].kinds.includes(found);
}
function lastPart(name) {
    return name.slice(name.lastIndexOf(".") + 1);
}
function byLastPart(names) {
    return Map.groupBy(names, lastPart);
}

;// CONCATENATED MODULE: ./build/js/src/assembly/unit-symbols.js
/** The names that one top-level declaration declares, at every depth. Pure walking: nothing is compared here. */

/** All symbols of a unit, outer ones before inner ones. */
function symbolsOf(unit) {
    const walk = new SymbolWalk(unit);
    const { node } = unit;
    if (node.kind === "message")
        walk.message(node, unit.package);
    else if (node.kind === "enum")
        walk.enum(node, unit.package);
    else if (node.kind === "service")
        walk.service(node, unit.package);
    else
        walk.extend(node, unit.package);
    return walk.symbols;
}
/** The names that a unit puts into its package's scope (docs/specification.md 1). */
function claimsOf(node) {
    if (node.kind === "enum")
        return [node.name.name, ...node.values.map((value) => value.name.name)];
    if (node.kind !== "extend")
        return [node.name.name];
    return node.fields.flatMap((field) => field.type.kind === "group" ? [field.type.message.name.name, field.name.name] : [field.name.name]);
}
class SymbolWalk {
    symbols = [];
    #unit;
    constructor(unit) {
        this.#unit = unit;
    }
    message(node, scope) {
        const name = this.#add("message", node.name.name, node, scope);
        for (const field of node.fields)
            this.#add("field", field.name.name, field, name);
        for (const oneof of node.oneofs)
            this.#add("oneof", oneof.name.name, oneof, name);
        for (const nested of node.messages)
            this.message(nested, name);
        for (const nested of node.enums)
            this.enum(nested, name);
        for (const nested of node.extends)
            this.extend(nested, name);
    }
    enum(node, scope) {
        this.#add("enum", node.name.name, node, scope);
        for (const value of node.values)
            this.#add("enum-value", value.name.name, value, scope);
    }
    service(node, scope) {
        const name = this.#add("service", node.name.name, node, scope);
        for (const rpc of node.rpcs)
            this.#add("rpc", rpc.name.name, rpc, name);
    }
    extend(node, scope) {
        for (const field of node.fields)
            this.#add("extension", field.name.name, field, scope);
        for (const group of node.groups)
            this.message(group, scope);
    }
    #add(kind, simpleName, node, scope) {
        const name = qualify(scope, simpleName);
        const unit = this.#unit;
        this.symbols.push({ name, kind, file: unit.file, offset: node.start, unit, node, scope });
        return name;
    }
}

;// CONCATENATED MODULE: ./build/js/src/assembly/symbols.js
/** Declares every name once, and keeps second declarations aside (docs/specification.md 3.2). */




/**
 * Declares the externals, which cannot be changed, and then the collected files in order. A name that is declared
 * again for the same kind of unit in another file is a copy, to be compared later; anything else is PM2001.
 */
function declareSymbols(externals, collected) {
    const table = new SymbolTable();
    for (const file of externals)
        for (const unit of unitsOf(file))
            table.declare(unit);
    for (const file of collected)
        for (const unit of unitsOf(file))
            table.declare(unit);
    return table;
}
function unitsOf(file) {
    return file.ast.declarations.map((node, index) => ({
        file,
        index,
        node,
        package: file.package,
        name: node.kind === "extend" ? (node.fields[0]?.name.name ?? "") : node.name.name,
        claims: claimsOf(node),
        copies: [],
    }));
}
class SymbolTable {
    units = [];
    symbols = new Map();
    copies = [];
    declaringFiles = new Map();
    diagnostics = [];
    declare(unit) {
        const { external } = unit.file;
        const symbols = symbolsOf(unit);
        const copy = this.#copyOf(unit, symbols);
        if (copy !== undefined) {
            for (const symbol of symbols)
                this.#addCopy(symbol);
            // What two external files declare alike is between them and the compiler.
            if (!external)
                this.copies.push(copy);
            return;
        }
        if (!external)
            this.units.push(unit);
        for (const symbol of symbols)
            this.#add(symbol);
    }
    #copyOf(unit, symbols) {
        const extend = unit.node.kind === "extend";
        const names = extend
            ? symbols.filter(({ kind, scope }) => kind === "extension" && scope === unit.package)
            : symbols.slice(0, 1);
        const known = names.flatMap(({ name, kind }) => {
            const symbol = this.symbols.get(name);
            const sameThing = symbol?.kind === kind && symbol.unit.file !== unit.file && isClaim(symbol);
            return sameThing ? [symbol] : [];
        });
        if (known.length === 0)
            return undefined;
        const originals = [...new Set(known.map((symbol) => symbol.unit))];
        return { unit, originals, complete: known.length === names.length };
    }
    /** What a copy has beyond its original is declared too: a copy that differs shall cause no further errors. */
    #addCopy(symbol) {
        if (this.symbols.has(symbol.name))
            this.#share(symbol);
        else
            this.symbols.set(symbol.name, symbol);
    }
    #add(symbol) {
        const before = this.symbols.get(symbol.name);
        if (before === undefined) {
            this.symbols.set(symbol.name, symbol);
            return;
        }
        this.#share(symbol);
        if (symbol.file.external)
            return;
        const place = (0,src_diagnostics/* formatLocation */.j)(locationIn(before.file, before.offset));
        const text = `"${symbol.name}" is already defined at ${place}`;
        const others = before.file.repository === symbol.file.repository ? [] : [before.file.repository];
        this.diagnostics.push(diagnostic("PM2001", text, locationIn(symbol.file, symbol.offset), others));
    }
    /** A file sees a name when it sees any file that declares it. */
    #share({ name, file }) {
        const first = this.symbols.get(name)?.file;
        const files = this.declaringFiles.get(name) ?? new Set(first === undefined ? [] : [first]);
        this.declaringFiles.set(name, files.add(file));
    }
}
/** True for what a unit declares in its package's scope; deeper names are never copies by themselves. */
function isClaim({ scope, unit }) {
    return scope === unit.package;
}

;// CONCATENATED MODULE: ./build/js/src/assembly/link.js
/**
 * The front of the assembly: files to declared names, and, once names are planned, every reference to what it means.
 * Naming stands between the two, since a source may refer to a merged name (docs/specification.md 2).
 */











/** Collects, parses and declares everything. With errors among the diagnostics the rest is incomplete. */
function declare(input) {
    const { collected, externals, diagnostics } = loadFiles(input);
    const declared = declareSymbols(externals, collected);
    return {
        files: collected.toSorted(byRepositoryAndPath),
        externals,
        units: declared.units,
        symbols: declared.symbols,
        copies: declared.copies,
        declaringFiles: declared.declaringFiles,
        diagnostics: limitErrors([...diagnostics, ...declared.diagnostics]),
    };
}
/** Resolves every reference and compares copies. `diagnostics` are those of this step alone. */
function link_link(declared, plan, input) {
    const { config } = input;
    const resolver = new Resolver(declared, plan, config);
    const walk = new ReferenceCollector(declared, resolver, config.mode === "merge" ? plan : undefined);
    const references = declared.units.flatMap((unit) => walk.referencesOf(unit));
    const ofCopies = declared.copies.flatMap(({ unit }) => walk.referencesOf(unit));
    const cycles = config.mode === "merge" ? mergedCycles(declared.files) : [];
    const copies = compareCopies(declared, [...references, ...ofCopies]);
    return {
        ...declared,
        references,
        diagnostics: limitErrors([...resolver.diagnostics, ...walk.diagnostics, ...copies, ...cycles]),
    };
}
class ReferenceCollector {
    diagnostics = [];
    #declared;
    #resolver;
    #options;
    /** Given when names change, which strings in options do not follow. */
    #moves;
    constructor(declared, resolver, moves) {
        this.#declared = declared;
        this.#resolver = resolver;
        this.#options = new OptionReferences(resolver, declared.symbols);
        this.#moves = moves;
    }
    referencesOf(unit) {
        const { file } = unit;
        const references = [];
        const visitor = {
            resolved: (reference, target) => references.push({ ...reference, unit, target }),
            string: (text, value) => this.#checkString(text, value, file),
        };
        walkReferences(unit, {
            reference: (kind, node, scope) => {
                const reference = { node, kind, file, scope };
                const target = this.#resolver.resolve(reference);
                if (target !== undefined)
                    visitor.resolved(reference, target);
            },
            options: (options, message, scope) => this.#options.walk(options, message, scope, file, visitor),
        });
        return references;
    }
    /** Type names in strings are plug-ins' business and stay as they are. */
    #checkString(text, value, file) {
        const name = text.startsWith(".") ? text.slice(1) : text;
        if (this.#moves === undefined || !name.includes("."))
            return;
        const merged = this.#moves.merged.get(name);
        if (merged === undefined || merged === name || !isNamed(this.#declared.symbols.get(name)?.kind))
            return;
        const message = `option value "${text}" is the name of what becomes "${merged}"; strings are left as they are`;
        this.diagnostics.push(diagnostic("PM1303", message, locationIn(file, value.start)));
    }
}
function isNamed(kind) {
    return kind === "message" || kind === "enum" || kind === "service" || kind === "extension";
}
function mergedCycles(files) {
    return findImportCycles(files).map((cycle) => {
        const text = `import cycle merged: ${formatCycle(cycle)}; the sources alone do not compile`;
        const { repository, path } = cycle[0];
        return diagnostic("PM1306", text, { repository, path });
    });
}
function byRepositoryAndPath(a, b) {
    return compareText(a.repository, b.repository) || compareText(a.path, b.path);
}

;// CONCATENATED MODULE: ./build/js/src/assembly/merged-names.js

/**
 * Full source name of every symbol of a collected unit → full merged name. Only the place of a unit and the name of a
 * service change; what is inside keeps its name.
 */
function mergedNames(declared, placement, globalPackage) {
    const merged = new Map();
    const moves = new Map();
    for (const [unit, { wrapper, name }] of placement) {
        const scope = wrapper === undefined ? globalPackage : qualify(globalPackage, wrapper);
        const renamed = name !== unit.name;
        moves.set(unit, {
            prefix: `${scope}.${renamed ? name : ""}`,
            replaced: qualify(unit.package, renamed ? unit.name : "").length,
        });
    }
    for (const { name, unit } of declared.symbols.values()) {
        const move = moves.get(unit);
        if (move !== undefined)
            merged.set(name, move.prefix + name.slice(move.replaced));
    }
    return merged;
}

;// CONCATENATED MODULE: ./build/js/src/assembly/generator-key.js
/**
 * What code generators make of a name, so far as it decides whether two names can live in one generated package:
 * Go drops the underscore before a lower-case letter, and Java writes files to disks that fold case. `snapshot` and
 * `Snapshot` have one key, `foo_bar` and `FooBar` too.
 */
function generatorKey(name) {
    return name.replace(/_(?=[a-z])/g, "").toLowerCase();
}

;// CONCATENATED MODULE: ./build/js/src/assembly/package-scope.js
/** Who holds which name in the scope of the global package while names are given out (docs/specification.md 3.1). */




/** Repositories other than the unit's own that are part of the obstacle. */
function sharers(obstacle, unit) {
    const other = obstacle?.repository;
    return other === undefined || other === unit.file.repository ? [] : [other];
}
class PackageScope {
    #reserved;
    #pins;
    #names = new Map();
    /** Generator key → holders, at most one for each source package. */
    #keys = new Map();
    /** `reserved` are the first components of packages that must stay reachable from inside the global package. */
    constructor(reserved, pins) {
        this.#reserved = reserved;
        this.#pins = pins;
    }
    /** Gives a unit its claims, its own name being `name` (which differs from the source's for a moved service). */
    addUnit(unit, name) {
        for (const { claim, source } of package_scope_claimsOf(unit, name)) {
            if (!this.#names.has(claim))
                this.#names.set(claim, { package: unit.package, source, unit });
        }
        // Enum values and extension fields are no types: generators keep them apart from each other.
        if (unit.node.kind !== "extend") {
            this.#addKey(name, { package: unit.package, source: qualify(unit.package, unit.name), unit });
        }
    }
    addWrapper(name, packageName) {
        const holder = { package: packageName, source: packageName, unit: undefined };
        this.#names.set(name, holder);
        this.#addKey(name, holder);
    }
    /** What keeps a unit, called `name`, from having all its claims. */
    obstacleToUnit(unit, name) {
        for (const { claim, source } of package_scope_claimsOf(unit, name)) {
            const obstacle = this.obstacleToName(claim) ?? this.#pinnedForAnother(claim, source);
            if (obstacle !== undefined)
                return obstacle;
        }
        return undefined;
    }
    obstacleToName(name) {
        if (this.#reserved.has(name)) {
            return {
                reason: `"${name}" begins a package that the result must be able to name`,
                repository: undefined,
            };
        }
        const holder = this.#names.get(name);
        return holder && obstacleOf(holder, `"${name}" is taken by`);
    }
    /** What of another source package code generators would spell as they spell this name. */
    obstacleToKey(packageName, name) {
        for (const holder of this.#keys.get(generatorKey(name))?.values() ?? []) {
            // Units of one source package coexisted before; a wrapper is new to everyone.
            if (holder.package !== packageName || holder.unit === undefined) {
                return obstacleOf(holder, `code generators cannot tell "${name}" from`);
            }
        }
        return undefined;
    }
    #pinnedForAnother(name, source) {
        const owner = this.#pins.owners.get(name);
        if (owner === undefined || owner === source)
            return undefined;
        return { reason: `"${name}" is pinned for ${owner}`, repository: undefined };
    }
    #addKey(name, holder) {
        const key = generatorKey(name);
        const holders = this.#keys.get(key) ?? new Map();
        if (holder.unit === undefined || !holders.has(holder.package))
            holders.set(holder.package, holder);
        this.#keys.set(key, holders);
    }
}
/** What a unit called `name` puts into the package scope, each with the source name it stands for. */
function package_scope_claimsOf(unit, name) {
    const claims = name === unit.name ? unit.claims : [name];
    return claims.map((claim) => ({
        claim,
        source: qualify(unit.package, claim === name ? unit.name : claim),
    }));
}
function obstacleOf({ source, unit }, relation) {
    const what = unit === undefined
        ? `the wrapper of package "${source}"`
        : `${source} at ${(0,src_diagnostics/* formatLocation */.j)(locationOf(unit))}`;
    return { reason: `${relation} ${what}`, repository: unit?.file.repository };
}

;// CONCATENATED MODULE: ./build/js/src/assembly/reserved-components.js
/**
 * First name components that no merged declaration may have: the global package's own, because names that cannot be
 * written absolute begin with it; and everything of external files that lies directly in the global package's scope,
 * their types as well as the packages below it.
 */
function reservedComponents(declared, globalPackage) {
    const below = `${globalPackage}.`;
    const reserved = new Set([firstComponent(globalPackage)]);
    const reserve = (name) => {
        if (name.startsWith(below))
            reserved.add(firstComponent(name.slice(below.length)));
    };
    for (const file of declared.externals)
        reserve(file.package);
    for (const symbol of declared.symbols.values())
        if (symbol.file.external)
            reserve(symbol.name);
    return reserved;
}
function firstComponent(name) {
    const dot = name.indexOf(".");
    return dot === -1 ? name : name.slice(0, dot);
}

;// CONCATENATED MODULE: ./build/js/src/assembly/wrapper-names.js
/**
 * Names that no source wrote: the message that holds a source package's colliding types, and the name of a service
 * that cannot keep its own.
 */

/** `registry.v1` → `RegistryV1`; files without a package share `Unpackaged`. */
function pascalPackage(packageName) {
    const words = packageName.split(/[._]+/).filter((word) => word !== "");
    const name = words.map((word) => word[0].toUpperCase() + word.slice(1)).join("");
    if (name === "")
        return "Unpackaged";
    return /^\d/.test(name) ? `_${name}` : name;
}
function wrapperRules(declared, globalPackage, pins, naming) {
    const claims = new Set();
    const keptKeys = new Set();
    for (const unit of declared.units) {
        const global = unit.package === globalPackage;
        // A namespaced name must not depend on what other repositories declare.
        if (global || naming === "short")
            for (const claim of unit.claims)
                claims.add(claim);
        if (global && unit.node.kind !== "extend")
            keptKeys.add(generatorKey(unit.name));
    }
    for (const [name, owner] of pins.owners) {
        const kind = declared.symbols.get(owner)?.kind;
        if (kind !== "extension")
            keptKeys.add(generatorKey(name));
    }
    return { claims, keptKeys, innerNames: namesWithin(declared) };
}
function namesWithin(declared) {
    const names = new Map();
    for (const symbol of declared.symbols.values()) {
        if (symbol.file.external || (symbol.kind !== "message" && symbol.kind !== "enum"))
            continue;
        const packageName = symbol.unit.package;
        const inner = names.get(packageName) ?? new Set();
        names.set(packageName, inner.add(symbol.name.slice(symbol.name.lastIndexOf(".") + 1)));
    }
    return names;
}
/** The first of `name`, `name_`, `name__` … that nothing stands in the way of. */
function firstFree(name, obstacleTo) {
    let free = name;
    const obstacle = obstacleTo(name);
    while (obstacleTo(free) !== undefined)
        free += "_";
    return { name: free, obstacle };
}
/** What keeps a package from having a wrapper of this name. */
function obstacleToWrapper(name, packageName, scope, rules) {
    const inScope = scope.obstacleToName(name) ?? scope.obstacleToKey(packageName, name);
    if (inScope !== undefined)
        return inScope;
    const refused = (reason) => ({ reason, repository: undefined });
    if (rules.claims.has(name))
        return refused(`"${name}" is declared by a source`);
    if (rules.keptKeys.has(generatorKey(name)))
        return refused(`"${name}" is too close to a name that stays`);
    if (rules.innerNames.get(packageName)?.has(name)) {
        return refused(`package "${packageName}" has a type "${name}" itself`);
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/js/src/assembly/unit-placer.js
/** The order in which units are given places, and what place each gets (docs/specification.md 3.1). */






/** Gives units their places, one after another; what has a place is never moved for what comes later. */
class UnitPlacer {
    placement = new Map();
    /** Source package → wrapper, needed or not. */
    wrappers = new Map();
    /** Why a unit could not keep its plain name. */
    obstacles = new Map();
    diagnostics = [];
    #declared;
    #pins;
    #config;
    #scope;
    constructor(declared, pins, config) {
        this.#declared = declared;
        this.#pins = pins;
        this.#config = config;
        this.#scope = new PackageScope(reservedComponents(declared, config.package), pins);
    }
    /** The global package's own units first, then what the lock pins, then the rest, each in their order. */
    placeAll() {
        const { units } = this.#declared;
        const own = units.filter((unit) => unit.package === this.#config.package);
        for (const unit of own)
            this.#place(unit, unit.name);
        const others = units.filter((unit) => unit.package !== this.#config.package);
        const [pinned, free] = partition(others, (unit) => this.#pinsOf(unit).length > 0);
        const services = this.#config.naming === "namespaced" ? free.filter(isService) : [];
        this.#nameWrappers(others, services);
        for (const unit of pinned)
            this.#placePinned(unit);
        for (const unit of free)
            if (!this.placement.has(unit))
                this.#placeFree(unit);
    }
    /**
     * Pinned wrappers first and as they are, the rest in order of source name; the services of `naming: namespaced`
     * are given their names in the same pass.
     */
    #nameWrappers(units, services) {
        const rules = wrapperRules(this.#declared, this.#config.package, this.#pins, this.#config.naming);
        const packages = new Set(units.map((unit) => unit.package));
        for (const [packageName, name] of this.#pins.wrappers) {
            // A package that is gone keeps its wrapper's name, for the day it returns.
            if (this.#scope.obstacleToName(name) === undefined)
                this.#addWrapper(packageName, name);
        }
        const bySource = new Map(services.map((unit) => [qualify(unit.package, unit.name), unit]));
        for (const source of [...new Set([...packages, ...bySource.keys()])].sort()) {
            if (packages.has(source) && !this.wrappers.has(source)) {
                const { name, obstacle } = firstFree(pascalPackage(source), (candidate) => obstacleToWrapper(candidate, source, this.#scope, rules));
                this.#addWrapper(source, name);
                this.#noteUnderscore(`the wrapper of package "${source}"`, name, obstacle);
            }
            const service = bySource.get(source);
            if (service !== undefined)
                this.#prefix(service);
        }
    }
    #addWrapper(packageName, name) {
        this.wrappers.set(packageName, name);
        this.#scope.addWrapper(name, packageName);
    }
    #placePinned(unit) {
        const pinned = this.#pinsOf(unit);
        const plain = pinned.every((name) => !name.includes("."));
        const name = isService(unit) ? pinned[0] : unit.name;
        const obstacle = plain ? this.#scope.obstacleToUnit(unit, name) : undefined;
        if (obstacle !== undefined)
            this.obstacles.set(unit, obstacle);
        if (plain && obstacle === undefined)
            this.#place(unit, name);
        else
            this.#move(unit);
    }
    #placeFree(unit) {
        const namespaced = this.#config.naming === "namespaced";
        const obstacle = namespaced ? undefined : this.#obstacleToPlain(unit);
        if (obstacle !== undefined)
            this.obstacles.set(unit, obstacle);
        if (namespaced || obstacle !== undefined)
            this.#move(unit);
        else
            this.#place(unit, unit.name);
    }
    #obstacleToPlain(unit) {
        const obstacle = this.#scope.obstacleToUnit(unit, unit.name);
        if (obstacle !== undefined || unit.node.kind === "extend")
            return obstacle;
        return this.#scope.obstacleToKey(unit.package, unit.name);
    }
    #place(unit, name) {
        this.placement.set(unit, { wrapper: undefined, name });
        this.#scope.addUnit(unit, name);
        if (name !== unit.name)
            this.#refuseCollision(unit);
    }
    #move(unit) {
        if (isService(unit)) {
            this.#prefix(unit);
            return;
        }
        this.placement.set(unit, { wrapper: this.wrappers.get(unit.package), name: unit.name });
        this.#refuseCollision(unit);
    }
    /** Services cannot nest. */
    #prefix(unit) {
        const prefixed = `${this.wrappers.get(unit.package)}${unit.name}`;
        const { name, obstacle } = firstFree(prefixed, (candidate) => this.#scope.obstacleToUnit(unit, candidate) ?? this.#scope.obstacleToKey(unit.package, candidate));
        this.#place(unit, name);
        this.#noteUnderscore(`service ${qualify(unit.package, unit.name)}`, name, obstacle, unit);
    }
    #refuseCollision(unit) {
        if (this.#config.collisions !== "error" || this.#config.naming !== "short")
            return;
        const obstacle = this.obstacles.get(unit);
        const why = obstacle?.reason ?? "protomanager.lock pins it to another name";
        const text = `"${qualify(unit.package, unit.name)}" cannot become "${this.#config.package}.${unit.name}": ${why}`;
        const advice = "rename one of them, or set global_proto.collisions to nest";
        this.diagnostics.push(diagnostic("PM2201", `${text}; ${advice}`, locationOf(unit), sharers(obstacle, unit)));
    }
    /** With `naming: namespaced` an underscore is the one thing that another repository can bring about. */
    #noteUnderscore(what, name, obstacle, unit) {
        if (obstacle === undefined || this.#config.naming !== "namespaced")
            return;
        const location = unit && locationOf(unit);
        this.diagnostics.push(diagnostic("PM2205", `${what} is named "${name}": ${obstacle.reason}`, location));
    }
    /** Pinned names of what a unit declares, relative to the global package. */
    #pinsOf(unit) {
        return pinnedNames(unit).flatMap((name) => this.#pins.symbols.get(name) ?? []);
    }
}
function isService(unit) {
    return unit.node.kind === "service";
}
function partition(items, test) {
    const groups = Map.groupBy(items, test);
    return [groups.get(true) ?? [], groups.get(false) ?? []];
}

;// CONCATENATED MODULE: ./build/js/src/assembly/plan-names.js
/**
 * Gives every declaration its name in the global package (docs/specification.md 3.1): plain where that is possible,
 * else inside a wrapper message, or prefixed for a service. Naming depends on declarations and the lock alone, never
 * on references, so that references can be resolved by it.
 */






/**
 * Plans the names of all units. Nothing is refused here but what the configuration asks to refuse: a lock of another
 * package (PM2204) is reported and not used, `collisions: error` reports each collision (PM2201).
 */
function planNames(declared, lock, config) {
    const foreign = lock !== undefined && lock.package !== config.package ? lock : undefined;
    const promised = foreign === undefined ? lock : undefined;
    const placer = new UnitPlacer(declared, readPins(promised), config);
    placer.placeAll();
    const { placement, wrappers, obstacles } = placer;
    const merged = mergedNames(declared, placement, config.package);
    const pinned = new Map(declared.units.flatMap(pinnedNames).map((source) => [source, merged.get(source)]));
    return {
        merged,
        placement,
        wrappers,
        lock: writeLock(config.package, promised, wrappers, pinned),
        diagnostics: [
            ...(foreign === undefined ? [] : [refuseLock(foreign, config)]),
            ...placer.diagnostics,
            ...(promised === undefined ? [] : brokenPromises(declared.units, promised, pinned, obstacles)),
        ],
    };
}
function refuseLock(lock, config) {
    const text = `protomanager.lock pins the names of package "${lock.package}", and global_proto.package is`;
    const advice = 'delete its section "names" to name everything anew';
    return diagnostic("PM2204", `${text} "${config.package}"; ${advice}`);
}
/** Pinned names that something took: PM2203, once for each unit. */
function brokenPromises(units, lock, pinned, obstacles) {
    return units.flatMap((unit) => {
        const moved = pinnedNames(unit).find((source) => Object.hasOwn(lock.symbols, source) && lock.symbols[source] !== pinned.get(source));
        if (moved === undefined)
            return [];
        const obstacle = obstacles.get(unit);
        const because = obstacle === undefined ? "" : `: ${obstacle.reason}`;
        const text = `"${moved}" is pinned as "${lock.symbols[moved]}" and becomes "${pinned.get(moved)}"${because}`;
        return [diagnostic("PM2203", text, locationOf(unit), sharers(obstacle, unit))];
    });
}

;// CONCATENATED MODULE: ./build/js/src/assembly/assemble.js








/**
 * Assembles `global.proto`. Pure: the same input gives the same bytes, in whatever order the sources come. Problems of
 * the sources are diagnostics, all of one phase together; with an error among them there are no files.
 *
 * @throws ConfigError for a layout that this version does not have.
 */
function assemble(input) {
    const { config, sources, names: lock } = input;
    if (config.layout === "parts") {
        throw new errors/* ConfigError */.xL(["global_proto.layout: parts is not supported yet; use file"]);
    }
    const declared = declare(input);
    const diagnostics = [...declared.diagnostics];
    // Whoever imports the facade expects names of it that it cannot have; that much need not be said twice.
    if (config.mode === "import")
        diagnostics.push(...checkCircles(declared.files, config));
    if (hasErrors(diagnostics))
        return failed(declared, diagnostics, input.strict);
    const plan = config.mode === "merge" ? planNames(declared, lock, config) : sourceNames(config);
    const linked = link_link(declared, plan, input);
    diagnostics.push(...plan.diagnostics, ...linked.diagnostics);
    if (hasErrors(diagnostics))
        return failed(declared, diagnostics, input.strict, plan);
    const merge = config.mode === "merge";
    const assembled = merge ? assembleMerged(linked, plan, config) : assembleFacade(linked, sources, config);
    diagnostics.push(...assembled.diagnostics, ...checkConfig(config));
    const judged = judge(diagnostics, input.strict);
    if (hasErrors(judged))
        return failed(declared, diagnostics, input.strict, plan);
    const { outputs, files, externals, map } = assembled;
    return {
        files: [
            ...outputs.map(({ path, text }) => ({ path, content: Buffer.from(text) })),
            { path: config.map, content: Buffer.from(`${JSON.stringify(map, null, 2)}\n`) },
        ],
        compilation: files,
        targets: outputs.map(({ importName }) => importName),
        externals,
        names: merge ? plan.lock : undefined,
        map,
        diagnostics: judged,
        statistics: statisticsOf(declared, plan),
    };
}
/** In import mode every name stays what it is. */
function sourceNames(config) {
    const lock = { version: 1, package: config.package, wrappers: {}, symbols: {} };
    return { merged: new Map(), placement: new Map(), wrappers: new Map(), lock, diagnostics: [] };
}
function failed(declared, diagnostics, strict, plan) {
    return {
        files: [],
        compilation: new Map(),
        targets: [],
        externals: [],
        names: undefined,
        map: undefined,
        diagnostics: judge(diagnostics, strict),
        statistics: statisticsOf(declared, plan),
    };
}
function judge(diagnostics, strict) {
    return diagnostics.map((one) => strict && one.severity === "warning" ? { ...one, severity: "error" } : one);
}
function hasErrors(diagnostics) {
    return diagnostics.some(({ severity }) => severity === "error");
}
function statisticsOf({ files, units }, plan) {
    const moved = units.filter((unit) => {
        const place = plan?.placement.get(unit);
        return place !== undefined && (place.wrapper !== undefined || place.name !== unit.name);
    });
    const messages = declarationsIn(units).filter(({ kind }) => kind === "message");
    return {
        files: files.length,
        messages: messages.toArray().length,
        units: units.length,
        moved: moved.length,
    };
}

// EXTERNAL MODULE: ./build/js/src/counted.js
var counted = __webpack_require__(68893);
// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(70370);
// EXTERNAL MODULE: ./build/js/src/config/order.js
var order = __webpack_require__(34970);
// EXTERNAL MODULE: ./build/js/src/config/url.js
var config_url = __webpack_require__(84015);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: ./node_modules/execa/index.js + 131 modules
var execa = __webpack_require__(16993);
;// CONCATENATED MODULE: ./build/js/src/process.js
/**
 * The one place that starts child processes. Argument arrays, never a shell; an environment that is built, never
 * inherited; a deadline; bounded output; when any of them is broken, or on cancel, the whole process tree is killed.
 */




/** Passed on from our own environment: what finds programs, homes, temporary folders, locales, proxies and CAs. */
// biome-ignore format: a list reads better in few lines
const inherited = [
    "PATH", "Path", "PATHEXT", "HOME", "USERPROFILE", "HOMEDRIVE", "HOMEPATH", "APPDATA", "LOCALAPPDATA",
    "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "SystemRoot", "SYSTEMROOT", "windir", "ComSpec", "ProgramFiles", "ProgramData",
    "TMPDIR", "TMP", "TEMP", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "USER", "LOGNAME", "USERNAME",
    "http_proxy", "https_proxy", "no_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "ALL_PROXY",
    "SSL_CERT_FILE", "SSL_CERT_DIR", "NODE_EXTRA_CA_CERTS", "CURL_CA_BUNDLE", "GIT_SSL_CAINFO",
];
/** The environment of a child: the inherited names that are set, and what this child needs besides. */
function childEnvironment(extra, from = process.env) {
    const environment = {};
    for (const name of inherited) {
        const value = from[name];
        if (value !== undefined)
            environment[name] = value;
    }
    for (const [name, value] of Object.entries(extra)) {
        if (value !== undefined)
            environment[name] = value;
    }
    return environment;
}
const defaultTimeoutMs = 10 * 60 * 1000;
const defaultMaxOutputBytes = 64 * 1024 * 1024;
const versionTimeoutMs = 30_000;
const stderrTailLines = 20;
const stderrTailCharacters = 4000;
/** A child that could not be started, ran out of time, or ended with an exit code the caller does not accept. */
class CommandError extends errors/* ProtoManagerError */.mb {
    name = "CommandError";
    command;
    /** Undefined when it was not started. */
    result;
    constructor(command, reason, result, options) {
        const end = result?.stderr.trimEnd().slice(-stderrTailCharacters);
        const tail = end?.split("\n").slice(-stderrTailLines).join("\n");
        super(`${[command.file, ...command.args].join(" ")}: ${reason}${tail ? `\n${tail}` : ""}`, options);
        this.command = command;
        this.result = result;
    }
}
/** Runs a command to its end and returns whatever exit code it gave. */
async function runAny(command) {
    const { signal, timeoutMs = defaultTimeoutMs, maxOutputBytes = defaultMaxOutputBytes } = command;
    if (signal?.aborted)
        throw new errors/* CancelledError */.cc("cancelled");
    const child = (0,execa/* execa */.Ho)(command.file, command.args, {
        cwd: command.cwd,
        env: childEnvironment(command.env ?? {}),
        extendEnv: false,
        input: command.input ?? "",
        buffer: false,
        // A group of its own, so that what the child starts can be killed with it.
        detached: process.platform !== "win32",
        cleanup: false,
        windowsHide: true,
        reject: false,
    });
    let broken;
    const end = (reason) => {
        broken ??= reason;
        killTree(child.pid);
        // A grandchild that left the group may still hold the pipes: do not wait for it.
        child.stdout.destroy();
        child.stderr.destroy();
    };
    const tooMuch = () => end(`printed more than ${maxOutputBytes} bytes`);
    const stdout = collect(child.stdout, maxOutputBytes, tooMuch);
    const stderr = collect(child.stderr, maxOutputBytes, tooMuch);
    const onAbort = () => end("cancelled");
    signal?.addEventListener("abort", onAbort, { once: true });
    const timer = setTimeout(() => end(`no end after ${timeoutMs / 1000} seconds`), timeoutMs);
    track(child.pid);
    try {
        const result = await child;
        if (signal?.aborted)
            throw new errors/* CancelledError */.cc("cancelled");
        const outcome = {
            exitCode: result.exitCode ?? -1,
            stdout: external_node_buffer_.Buffer.concat(stdout),
            stderr: external_node_buffer_.Buffer.concat(stderr).toString("utf8"),
        };
        if (broken !== undefined)
            throw new CommandError(command, broken, outcome);
        if (result.exitCode !== undefined)
            return outcome;
        const options = { cause: result.cause };
        if (result.signal)
            throw new CommandError(command, `ended by ${result.signal}`, outcome, options);
        throw new CommandError(command, startFailure(result.cause), undefined, options);
    }
    finally {
        clearTimeout(timer);
        signal?.removeEventListener("abort", onAbort);
        untrack(child.pid);
    }
}
/** Runs a command that must end with exit code 0. */
async function run(command) {
    const result = await runAny(command);
    if (result.exitCode !== 0)
        throw new CommandError(command, `exit code ${result.exitCode}`, result);
    return result;
}
/** The first line a program prints of its version, or undefined when it cannot be started or fails. */
async function versionLine(file, args = ["--version"]) {
    try {
        const { stdout } = await run({ file, args, cwd: process.cwd(), timeoutMs: versionTimeoutMs });
        return stdout.toString("utf8").split("\n", 1)[0]?.trim();
    }
    catch (error) {
        if (error instanceof CommandError)
            return undefined;
        throw error;
    }
}
/** Keeps what a stream gives, up to a bound that calls `exceeded` once. The array fills until the stream ends. */
function collect(stream, maxBytes, exceeded) {
    const chunks = [];
    let bytes = 0;
    stream.on("data", (chunk) => {
        bytes += chunk.length;
        if (bytes <= maxBytes)
            chunks.push(chunk);
        else
            exceeded();
    });
    return chunks;
}
function startFailure(cause) {
    const code = cause?.code;
    if (code === "ENOENT")
        return "could not be started: there is no such program, or no such folder to start it in";
    return `could not be started: ${(0,errors/* messageOf */.bD)(cause)}`;
}
/** Children that run now. One listener for all of them: Node warns of a leak from the eleventh on. */
const running = new Set();
const killRunning = () => running.forEach(killTree);
function track(pid) {
    if (pid === undefined)
        return;
    if (running.size === 0)
        process.on("exit", killRunning);
    running.add(pid);
}
function untrack(pid) {
    if (pid === undefined)
        return;
    running.delete(pid);
    if (running.size === 0)
        process.removeListener("exit", killRunning);
}
/** Kills a child and everything it started, at once and without a chance to clean up. */
function killTree(pid) {
    if (pid === undefined)
        return;
    if (process.platform === "win32") {
        // Windows has no groups to signal; synchronous because it also runs while our own process ends.
        (0,external_node_child_process_.spawnSync)("taskkill", ["/pid", String(pid), "/t", "/f"], { stdio: "ignore", windowsHide: true });
        return;
    }
    try {
        process.kill(-pid, "SIGKILL");
    }
    catch {
        // Already gone.
    }
}

;// CONCATENATED MODULE: ./build/js/src/git/version.js
/** Which git is needed, and whether it is there. */


/**
 * 2.31 reads configuration from `GIT_CONFIG_COUNT`, without which a token would have to be an argument;
 * 2.29 takes ids to fetch from `--stdin` and has `--no-write-fetch-head`.
 */
const minimumGitVersion = "2.31";
/** Fails unless the git on PATH is new enough. */
async function requireGit() {
    checkGitVersion(await versionLine("git"));
}
/** Fails unless `line`, what `git --version` printed, names a version that is new enough. */
function checkGitVersion(line) {
    const fix = `Install git ${minimumGitVersion} or newer (https://git-scm.com/downloads) and put it on PATH.`;
    if (line === undefined)
        throw new errors/* ProtoManagerError */.mb(`git was not found on PATH. ${fix}`);
    const [, major, minor] = /^git version (\d+)\.(\d+)/.exec(line) ?? [];
    if (major === undefined) {
        throw new errors/* ProtoManagerError */.mb(`git --version printed ${JSON.stringify(line)}, which names no version. ${fix}`);
    }
    const [neededMajor, neededMinor] = minimumGitVersion.split(".").map(Number);
    const newEnough = Number(major) > neededMajor || (Number(major) === neededMajor && Number(minor) >= neededMinor);
    if (!newEnough)
        throw new errors/* ProtoManagerError */.mb(`git ${major}.${minor} is too old. ${fix}`);
}

;// CONCATENATED MODULE: ./build/js/src/sources/digest.js

/**
 * `sha256:…` over paths and contents: the hash of lines `<sha256 of the text in hex> <path>\n`, sorted by path. A
 * path holds no newline, so no two sets of files give the same lines.
 */
function digestFiles(files) {
    const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
    const hash = (0,external_node_crypto_.createHash)("sha256");
    for (const { path, text } of sorted)
        hash.update(`${sha256(text)} ${path}\n`);
    return `sha256:${hash.digest("hex")}`;
}
function sha256(text) {
    return (0,external_node_crypto_.createHash)("sha256").update(text, "utf8").digest("hex");
}

;// CONCATENATED MODULE: ./build/js/src/sources/file-tree.js
/** A read-only tree of files: a commit in an object store, or a folder. Listing never follows links. */
/** Order of `list`: by UTF-16 units, the same on every machine and in every locale. */
function byPath(a, b) {
    return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
const symlinkMode = "120000";
const submoduleMode = "160000";

;// CONCATENATED MODULE: ./build/js/src/sources/path-rules.js
/** Which names of files are refused, since a tool, a disk or a reader would take them for something else. */
/** CON, NUL and the like are devices on Windows, with any extension. */
const deviceName = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
const control = /[\u0000-\u001f\u007f-\u009f]/;
/** Characters that show nothing or turn what follows around: a path would read as another. */
const invisible = /\p{Default_Ignorable_Code_Point}|[\p{Cf}\p{Zl}\p{Zp}]/u;
const componentRules = [
    { test: (component) => component === "", reason: "is absolute or has an empty part" },
    { test: /^\.\.?$/, reason: "leaves its folder" },
    { test: (component) => !component.isWellFormed() || component.includes("\ufffd"), reason: "is not UTF-8" },
    { test: control, reason: "holds a control character" },
    { test: invisible, reason: "holds a character that cannot be seen" },
    { test: /^-/, reason: "has a part that starts with -, which tools read as an option" },
    { test: /^@/, reason: "has a part that starts with @, which protoc reads as a file of arguments" },
    { test: /[\\:#"<>|?*]/, reason: 'has one of \\ : # " < > | ? * in it' },
    { test: deviceName, reason: "has a part that is a device on Windows" },
    { test: /[.\s]$|^\s/, reason: "has a part that ends in a dot or a blank, or starts with a blank" },
    { test: /^\.git$/i, reason: "lies in a .git folder" },
];
/** Why a path is refused, as the end of a sentence that begins with it; undefined when it is not. */
function refusedPath(path, limits) {
    const components = path.split("/");
    if (components.slice(0, -1).some((folder) => /\.proto$/i.test(folder))) {
        return "has a folder that ends in .proto, where another repository may have a file";
    }
    for (const component of components) {
        const rule = componentRules.find(({ test }) => typeof test === "function" ? test(component) : test.test(component));
        if (rule !== undefined)
            return rule.reason;
    }
    if (Buffer.byteLength(path) > limits.pathBytes)
        return `is longer than ${limits.pathBytes} bytes`;
    if (components.length - 1 > limits.depth)
        return `lies more than ${limits.depth} folders deep`;
    return undefined;
}
/**
 * Equal for paths that are one file on some disk: without case (Windows, macOS) and in one Unicode normal form
 * (macOS).
 */
function path_rules_foldedPath(path) {
    return path.normalize("NFKC").toLowerCase().normalize("NFKC");
}
/** A path as it may be printed: quoted, with every character that does not show as an escape. */
function quotePath(path) {
    const shown = path.length > 300 ? `${path.slice(0, 300)}…` : path;
    const escaped = JSON.stringify(shown).replace(/\\udc([89a-f][0-9a-f])/g, "\\x$1");
    return escaped.replace(new RegExp(`${invisible.source}|[\u007f-\u009f]`, "gu"), (character) => {
        return `\\u{${character.codePointAt(0)?.toString(16)}}`;
    });
}

;// CONCATENATED MODULE: ./build/js/src/sources/hostile.js
/** What is refused of a repository's content, before anything of it is handed on. Pure. */


/** Names and modes: what can be refused without a byte of content. Each text names a path and a way out. */
function refuseEntries(entries, limits) {
    if (entries.length > limits.files) {
        return [
            `${entries.length} files are more than ${limits.files}. Narrow \`proto_dir\`, \`include\` or \`exclude\`.`,
        ];
    }
    return [...entries.flatMap((entry) => refuseEntry(entry, limits)), ...refuseCollisions(entries)];
}
/** Sizes, before content is read into memory. */
function refuseSizes(entries, limits) {
    const refusals = entries
        .filter(({ size }) => size > limits.fileBytes)
        .map(({ path, size }) => `${quotePath(path)} has ${size} bytes, more than ${limits.fileBytes}. Split it or add it to \`exclude\`.`);
    const total = entries.reduce((sum, { size }) => sum + size, 0);
    if (total > limits.totalBytes) {
        refusals.push(`its files have ${total} bytes together, more than ${limits.totalBytes}. Narrow \`proto_dir\`, \`include\` or \`exclude\`.`);
    }
    return refusals;
}
/** The text of a proto file, or why its content is refused. */
function decodeProto(path, content) {
    if (content.subarray(0, lfsPointer.length).equals(lfsPointer)) {
        const fix = "Keep .proto files out of LFS (.gitattributes) or add it to `exclude`.";
        return { refusal: `${quotePath(path)} is a Git LFS pointer, not a proto file. ${fix}` };
    }
    if (content.includes(0)) {
        return {
            refusal: `${quotePath(path)} holds a NUL byte. Save it as UTF-8 text or add it to \`exclude\`.`,
        };
    }
    try {
        return { text: utf8.decode(content) };
    }
    catch {
        const fix = "Save it as UTF-8 or add it to `exclude`.";
        return { refusal: `${quotePath(path)} is not UTF-8, as protobuf demands. ${fix}` };
    }
}
/** First line of every pointer file (git-lfs, docs/spec.md). */
const lfsPointer = Buffer.from("version https://git-lfs.github.com/spec/");
const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
function refuseEntry({ path, mode }, limits) {
    if (mode === symlinkMode) {
        return [
            `${quotePath(path)} is a symlink, which is not followed. Put the file there or add it to \`exclude\`.`,
        ];
    }
    if (mode === submoduleMode) {
        const fix = "List the other repository in config.yaml, and add the path to `exclude`.";
        return [`${quotePath(path)} is a submodule, which is not read. ${fix}`];
    }
    if (!mode.startsWith("100"))
        return [`${quotePath(path)} has the mode ${mode}, which no file has. Remove it.`];
    const reason = refusedPath(path, limits);
    return reason === undefined ? [] : [`${quotePath(path)} ${reason}. Rename it or add it to \`exclude\`.`];
}
/** Files, or folders of files, that are one on a disk that ignores case or normalises Unicode. */
function refuseCollisions(entries) {
    const spellings = new Map();
    const refusals = [];
    for (const { path } of entries) {
        for (const prefix of prefixes(path)) {
            const folded = path_rules_foldedPath(prefix);
            const other = spellings.get(folded);
            if (other === undefined)
                spellings.set(folded, prefix);
            else if (other !== prefix) {
                refusals.push(`${quotePath(other)} and ${quotePath(prefix)} are one path on disks that ignore case. Rename one.`);
                break;
            }
        }
    }
    return refusals;
}
function prefixes(path) {
    const components = path.split("/");
    return components.map((_, index) => components.slice(0, index + 1).join("/"));
}

;// CONCATENATED MODULE: ./build/js/src/sources/policies.js
/** Files of a repository that say how its protos are to be treated. They are read as data; none is ever carried out. */


/**
 * Where GitHub looks for code owners, in this order; the first that exists counts.
 * https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners
 */
const codeownersPaths = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"];
/** `buf.yaml` at the top and in each proto folder, and the places of CODEOWNERS, from the repository's top. */
function policyPaths(folders) {
    const bufFiles = ["", ...folders].map((folder) => (folder === "" ? "buf.yaml" : `${folder}/buf.yaml`));
    return [...new Set([...bufFiles, ...codeownersPaths])];
}
/** Those of the entries that are policies: regular files only. */
function selectPolicies(folders, entries) {
    const paths = new Set(policyPaths(folders));
    return entries.filter(({ path, mode }) => mode.startsWith("100") && paths.has(path));
}
/** Those small enough to be read. One that is too large is as good as none, as on GitHub. */
function withinBound(entries, limits) {
    return entries.filter(({ size }) => size <= limits.policyBytes);
}
/** Their texts, sorted by path; one that is not UTF-8 text is as good as none. */
function decodePolicies(entries, contents) {
    return entries.toSorted(byPath).flatMap(({ path }) => {
        const decoded = decodeProto(path, contents.get(path));
        return "refusal" in decoded ? [] : [{ path, text: decoded.text }];
    });
}

;// CONCATENATED MODULE: ./build/js/src/sources/selection.js
/** Which files of a repository are its protos, and under which names they are imported. Pure. */


/**
 * One root a proto folder. Without a mount its files are imported by their path below it; with one by the mount
 * and their path from the repository's top (docs/specification.md 15).
 */
function importRoots({ protoDirs, mount }) {
    const top = mount === "" ? "" : `${mount.replace(/\/$/, "")}/`;
    return protoFolders(protoDirs).map((folder) => ({
        folder,
        prefix: top === "" || folder === "" ? top : `${top}${folder}/`,
    }));
}
/** `proto_dir` from the repository's top: "" for `.`, no `./` before and no `/` behind. */
function protoFolders(protoDirs) {
    const folders = protoDirs.map((folder) => folder
        .split("/")
        .filter((part) => part !== "" && part !== ".")
        .join("/"));
    return [...new Set(folders)];
}
/**
 * The `.proto` files that include and exclude leave under some proto folder, and the symlinks and submodules there
 * that exclude does not name: what they stand for would be missing, so they cannot be passed over.
 */
function selectProtos(config, entries) {
    const options = { dot: true, windows: false };
    const includes = picomatch([...config.include], options);
    const excludes = picomatch([...config.exclude], options);
    const folders = protoFolders(config.protoDirs);
    return entries.filter(({ path, mode }) => {
        const isLink = mode === symlinkMode || mode === submoduleMode;
        if (!isLink && !path.endsWith(".proto"))
            return false;
        return folders.some((folder) => {
            const below = pathBelow(folder, path);
            return below !== undefined && !excludes(below) && (isLink || dotPart.test(below) || includes(below));
        });
    });
}
/** No glob matches these, so that they would be passed over instead of refused. */
const dotPart = /(?:^|\/)\.\.?(?:\/|$)/;
/** The part of a path below a folder; undefined when it is not there. A folder that is a link is below itself. */
function pathBelow(folder, path) {
    if (folder === "")
        return path;
    if (path === folder)
        return path;
    return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined;
}

;// CONCATENATED MODULE: ./build/js/src/sources/collect.js
/** From a tree of files to a repository's protos: chosen, checked, decoded. */







const shownRefusals = 10;
/** Reads the protos of a repository; a `RepositoryError` with every refusal when its content is hostile. */
async function collectContent(config, tree, treeId, limits) {
    const refuse = (refusals) => {
        if (refusals.length === 0)
            return;
        const rest = refusals.length - shownRefusals;
        const lines = [...refusals.slice(0, shownRefusals), ...(rest > 0 ? [`and ${rest} more`] : [])];
        const where = tree.commit === undefined ? "" : ` (at ${tree.commit.slice(0, 12)})`;
        throw new errors/* RepositoryError */.pU(config.name, `refused${where}: ${lines.join("\n  ")}`);
    };
    const folders = protoFolders(config.protoDirs);
    const entries = await tree.list([...folders, ...policyPaths(folders)]);
    for (const folder of folders) {
        const found = entries.some(({ path }) => folder === "" || path === folder || path.startsWith(`${folder}/`));
        if (!found)
            throw new errors/* RepositoryError */.pU(config.name, missingFolder(folder, tree.commit));
    }
    const selected = selectProtos(config, entries);
    refuse(refuseEntries(selected, limits));
    const policies = selectPolicies(folders, entries);
    // Together, so that what a filtered fetch left out comes by one request.
    const sized = await tree.measure([...selected, ...policies]);
    const measured = sized.slice(0, selected.length);
    const readable = withinBound(sized.slice(selected.length), limits);
    refuse(refuseSizes(measured, limits));
    const contents = await tree.read([...measured, ...readable]);
    const files = [];
    const refusals = [];
    for (const { path } of measured.toSorted(byPath)) {
        const decoded = decodeProto(path, contents.get(path));
        if ("refusal" in decoded)
            refusals.push(decoded.refusal);
        else
            files.push({ path, text: decoded.text });
    }
    refuse(refusals);
    return {
        commit: tree.commit,
        tree: treeId,
        digest: digestFiles(files),
        files,
        policies: decodePolicies(readable, contents),
    };
}
function missingFolder(folder, commit) {
    const where = commit === undefined ? "" : ` at ${commit.slice(0, 12)}`;
    const what = folder === "" ? "the repository is empty" : `there is no folder ${quotePath(folder)}`;
    return `${what}${where}. Set \`proto_dir\` to the folder that holds its protos.`;
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/js/src/git/environment.js
var git_environment = __webpack_require__(32505);
;// CONCATENATED MODULE: ./build/js/src/git/git.js
/** Starts git. Arguments never hold a URL or a credential: both come from `gitEnvironment`. */


/** Runs git to its end and returns whatever exit code it gave. */
function git(call) {
    const { gitDir, remote, environment, ...command } = call;
    const env = (0,git_environment/* gitEnvironment */._K)(environment, remote);
    if (gitDir !== undefined)
        env.GIT_DIR = gitDir;
    return runAny({ ...command, file: "git", env });
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./build/js/src/git/failure.js
/** What git's messages mean to the reader of config.yaml, and what to do about them. */
// The first that matches decides: the particular before the general.
const rules = [
    {
        pattern: /returned error: (30[12378])/,
        kind: "moved",
        message: ({ url }, [, code]) => `${url} answers with a redirect (${code}): the repository was renamed or moved. Redirects are not followed, ` +
            `since git would send the token to wherever they lead. Open the address in a browser and write the new one as \`url\`.${gitSuffix(url)}`,
    },
    {
        pattern: /returned error: 429/,
        kind: "network",
        message: ({ host }) => `${host} limits the rate of requests (429). Wait, or give a token.`,
    },
    {
        pattern: /returned error: (5\d\d)/,
        kind: "network",
        message: ({ host }, [, code]) => `${host} failed (${code}). Run again later.`,
    },
    {
        pattern: /returned error: 40[013]|Authentication failed|could not read (?:Username|Password)|terminal prompts disabled/,
        kind: "access",
        message: (remote) => `${remote.url} refuses access. ${accessFix(remote)} A repository that does not exist can answer the same.`,
    },
    {
        pattern: /^fatal: repository .* not found|returned error: 404|Repository not found/m,
        kind: "not-found",
        message: (remote) => `there is no repository at ${remote.url}, or it may not be seen. Fix \`url\`; if it is private: ${accessFix(remote)}`,
    },
    {
        pattern: /does not appear to be a git repository|not a git repository|does not exist/,
        kind: "not-found",
        message: ({ url }) => `there is no git repository at ${url}. Fix \`url\`.`,
    },
    {
        pattern: /detected dubious ownership/,
        kind: "access",
        message: ({ url }) => `git does not read ${url}, which belongs to another user. Run \`git config --global --add safe.directory ${url}\` if you trust it.`,
    },
    {
        pattern: /Permission denied \(|Host key verification failed|no matching host key|REMOTE HOST IDENTIFICATION/,
        kind: "access",
        message: ({ url, host }) => `ssh could not sign in for ${url}. See that \`ssh -T git@${host}\` works without a question: the key is in the agent, the host in known_hosts.`,
    },
    {
        pattern: /certificate|SSL|TLS|gnutls/i,
        kind: "network",
        message: ({ host }) => `${host} could not be trusted: its certificate or TLS failed. Behind an own certificate authority set GIT_SSL_CAINFO or git's http.sslCAInfo.`,
    },
    {
        pattern: /Could not resolve proxy|proxy/i,
        kind: "network",
        message: ({ host }) => `${host} could not be reached through the proxy. Check HTTPS_PROXY and NO_PROXY.`,
    },
    {
        pattern: /Could not resolve host|Failed to connect|Connection (?:refused|timed out|reset|closed)|No route to host|Network is unreachable|Operation timed out/i,
        kind: "network",
        message: ({ host }) => `${host} could not be reached. Check the host in \`url\`, the network and the proxy settings.`,
    },
    {
        pattern: /transport '([a-z0-9]+)' not allowed/,
        kind: "other",
        message: (_remote, [, scheme]) => `git was led to ${scheme}://, which is not allowed here. Look for an \`insteadOf\` in the git configuration.`,
    },
    {
        pattern: /not our ref|remote error: .*no such (?:commit|object)/i,
        kind: "gone",
        message: ({ url }) => `the commit is not in ${url} any more: its branch was rewritten.`,
    },
    {
        pattern: /unadvertised object/,
        kind: "unadvertised",
        message: ({ url }) => `the server of ${url} gives no commit by its id. Set uploadpack.allowReachableSHA1InWant there.`,
    },
    {
        pattern: /couldn't find remote ref/i,
        kind: "unknown-ref",
        message: ({ url }) => `the ref is not in ${url}. Fix \`ref\`.`,
    },
    {
        pattern: /dumb http transport does not support/,
        kind: "other",
        message: ({ url }) => `${url} is served as plain files ("dumb" HTTP), which cannot give a single commit. Serve it with git http-backend, or use ssh.`,
    },
    {
        pattern: /does not support shallow|shallow (?:file|update)/,
        kind: "other",
        message: ({ url }) => `the server of ${url} does not give shallow copies. Update git there.`,
    },
    {
        pattern: /repository corruption|bad pack header|fsck error|error in (?:tree|commit|blob)|did not send all necessary objects/,
        kind: "other",
        message: ({ url }) => `${url} holds objects that git refuses to send or to take. Run \`git fsck\` there and repair what it names.`,
    },
    {
        pattern: /No space left on device/,
        kind: "other",
        message: "the disk of the cache is full. Make room, or name another folder with --cache-dir.",
    },
    {
        pattern: /early EOF|Empty reply|unexpected disconnect|hung up|RPC failed|transfer closed/i,
        kind: "network",
        message: ({ url }) => `the connection to ${url} broke off. Run again.`,
    },
];
/** What git itself says stands at the end; before it a server may have sent any amount of anything. */
const maxRead = 16 * 1024;
const otherLines = 3;
const maxOther = 1000;
const maxRemoteWords = 200;
/** Reads what git printed on standard error when it failed to talk to `remote`. */
function explainGitFailure(stderr, remote) {
    const end = stderr.slice(-maxRead);
    // The address may hold any word that a rule looks for.
    const words = end.replace(/'[^'\n/]*\/[^'\n]*'/g, "''");
    for (const { pattern, kind, message } of rules) {
        const match = pattern.exec(words);
        if (match === null)
            continue;
        const said = kind === "access" ? remoteWords(stderr) : "";
        return { kind, message: `${typeof message === "string" ? message : message(remote, match)}${said}` };
    }
    const last = end.trim().split("\n").slice(-otherLines).join("; ").slice(-maxOther);
    return { kind: "other", message: `git could not read ${remote.url}: ${last || "it said nothing"}` };
}
/** What the server gives as its reason, as single sign-on of an organization: quoted, being foreign text. */
function remoteWords(stderr) {
    const said = /^remote: (.+)$/m.exec(stderr)?.[1]?.trim().slice(0, maxRemoteWords);
    return said ? ` It says: ${JSON.stringify(said)}.` : "";
}
/** GitLab redirects from a URL that lacks it. */
function gitSuffix(url) {
    return url.endsWith(".git") ? "" : " Some hosts want `.git` at its end.";
}
function accessFix({ kind, host, owner, token }) {
    if (kind === "ssh")
        return `See that your ssh key may read ${owner} on ${host}.`;
    if (kind === "file")
        return "See that you may read the folder.";
    if (token === undefined) {
        return `Give a token for ${host}/${owner} (in the action app-client-id or source-tokens, elsewhere GITHUB_TOKEN or git's credential helper).`;
    }
    return `The token for ${host}/${owner} was refused: it must be valid and may read its contents (an App must be installed there).`;
}

;// CONCATENATED MODULE: ./build/js/src/sources/remote.js
/** What talking to other machines needs, put together for one repository and one call. */


/** Enough for a connection that broke off; an outage is for the next run. */
const defaultRetryDelaysMs = [1_000, 4_000];
/** The remote of a repository, with a token asked for anew: it may have been renewed. */
async function openRemote(url, remotes) {
    const { kind, host, owner } = url;
    if (kind === "hub")
        throw new Error("the hub is no remote");
    if (kind === "file") {
        if (!remotes.allowFiles) {
            throw new errors/* ProtoManagerError */.mb(`${url.url} is a path of one machine. Write the URL that every run can reach.`);
        }
        const isUrl = /^file:\/\//i.test(url.url);
        return {
            kind,
            host,
            owner,
            token: undefined,
            url: isUrl ? url.url : external_node_path_.resolve(remotes.hubFolder, url.url),
        };
    }
    const usesToken = kind === "https" || kind === "http";
    const token = usesToken ? await remotes.tokens(host, owner, "read") : undefined;
    return { kind, host, owner, token, url: url.url };
}

;// CONCATENATED MODULE: ./build/js/src/sources/ask-remote.js




/**
 * Runs a git command that talks to a repository, with a token asked for before each try. A network that fails is
 * tried again after each of `remotes.retryDelaysMs`.
 */
async function askRemote(url, call, remotes) {
    const { environment, signal, retryDelaysMs } = remotes;
    for (let tries = 0;; tries++) {
        const remote = await openRemote(url, remotes);
        const result = await git({ signal, ...call, remote, environment });
        const failure = result.exitCode === 0 ? undefined : explainGitFailure(result.stderr, remote);
        const delay = retryDelaysMs[tries];
        if (failure?.kind !== "network" || delay === undefined)
            return { ...result, failure };
        // A cancel ends the wait; git is then not started again, and says so.
        await (0,external_node_timers_promises_.setTimeout)(delay, undefined, signal && { signal }).catch(() => { });
    }
}

;// CONCATENATED MODULE: ./build/js/src/sources/git-tree.js
/** A commit's files, read from git's object store: no working tree, so no link, filter or disk can act on them. */




/** `prefix` is the folder that is the tree's top, from the commit's top; "" for the commit's top itself. */
function gitTree(store, commit, prefix = "") {
    const top = prefix === "" ? "" : `${prefix}/`;
    const tree = {
        commit,
        async list(folders) {
            const paths = folders.includes("") || folders.includes(".") ? [prefix] : folders.map((folder) => top + folder);
            // Without a path ls-tree lists all; an empty one it refuses.
            const args = [
                "ls-tree",
                "-r",
                "-z",
                "--full-tree",
                commit,
                ...(paths.includes("") ? [] : ["--", ...paths]),
            ];
            const entries = parseTree(await listing(store, args));
            return entries.map((entry) => ({ ...entry, path: entry.path.slice(top.length) })).sort(byPath);
        },
        async measure(entries) {
            const blobs = entries.filter(({ mode }) => mode !== submoduleMode);
            const ids = [...new Set(blobs.map(({ id }) => id))];
            if (ids.length === 0)
                return [];
            await store.fetchBlobs?.(ids);
            const input = `${ids.join("\n")}\n`;
            const lines = await output(store, { args: ["cat-file", "--batch-check"], input });
            const sizes = parseSizes(lines.toString("latin1"));
            return blobs.map((entry) => ({ ...entry, size: known(sizes, entry.id) }));
        },
        async read(entries) {
            const measured = entries.every(isMeasured) ? entries : await tree.measure(entries);
            const sizes = new Map(measured.map(({ id, size }) => [id, size]));
            if (sizes.size === 0)
                return new Map();
            const expected = [...sizes.values()].reduce((sum, size) => sum + size + headerBytes, 0);
            const input = `${[...sizes.keys()].join("\n")}\n`;
            const args = ["cat-file", "--batch", "--buffer"];
            const blobs = parseBatch(await output(store, { args, input, maxOutputBytes: expected }));
            return new Map(measured.map(({ path, id }) => [path, known(blobs, id)]));
        },
        async readFile(path) {
            const entry = (await tree.list([path])).find((found) => found.path === path && found.mode.startsWith("100"));
            return entry && (await tree.read([entry])).get(path);
        },
    };
    return tree;
}
/** `<id> blob <size>\n` before and a newline behind each object; ids have up to 64 characters. */
const headerBytes = 128;
const maxListingBytes = 64 * 1024 * 1024;
async function output(store, call) {
    const { gitDir, environment, signal } = store;
    const { exitCode, stdout, stderr } = await git({ ...call, cwd: gitDir, gitDir, environment, signal });
    if (exitCode === 0)
        return stdout;
    throw new errors/* ProtoManagerError */.mb(`git ${call.args[0]} failed in ${gitDir}: ${stderr.trim() || `exit code ${exitCode}`}`);
}
/** A tree may hold itself many times over: a few objects that list as millions of files, refused by their number. */
async function listing(store, args) {
    try {
        return await output(store, { args, maxOutputBytes: maxListingBytes });
    }
    catch (error) {
        if (!(error instanceof CommandError))
            throw error;
        const message = "its files cannot be listed, being too many or too deep. Narrow `proto_dir`.";
        throw new errors/* ProtoManagerError */.mb(message, { cause: error });
    }
}
/** Reads `<mode> <type> <id>\t<path>\0`, as `ls-tree -z` prints it. */
function parseTree(listing) {
    const entries = [];
    for (let start = 0; start < listing.length;) {
        const end = listing.indexOf(0, start);
        const tab = listing.indexOf(0x09, start);
        const [mode = "", , id = ""] = listing.subarray(start, tab).toString("latin1").split(" ");
        entries.push({ mode, id, size: undefined, path: decodePath(listing.subarray(tab + 1, end)) });
        start = end + 1;
    }
    return entries;
}
function parseSizes(lines) {
    const sizes = new Map();
    for (const line of lines.split("\n")) {
        const [id = "", type, size] = line.split(" ");
        if (type === "blob")
            sizes.set(id, Number(size));
    }
    return sizes;
}
/** Reads `<id> blob <size>\n<content>\n`, as `cat-file --batch` prints it. */
function parseBatch(batch) {
    const blobs = new Map();
    for (let start = 0; start < batch.length;) {
        const newline = batch.indexOf(0x0a, start);
        const [id = "", type, size] = batch.subarray(start, newline).toString("latin1").split(" ");
        const length = type === "blob" ? Number(size) : 0;
        if (type === "blob")
            blobs.set(id, batch.subarray(newline + 1, newline + 1 + length));
        start = newline + 1 + (type === "blob" ? length + 1 : 0);
    }
    return blobs;
}
const git_tree_utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
/** UTF-8, or with a lone surrogate for each byte that is not ASCII where it is none: see `TreeEntry.path`. */
function decodePath(bytes) {
    try {
        return git_tree_utf8.decode(bytes);
    }
    catch {
        return bytes.toString("latin1").replace(/[\u0080-\u00ff]/g, (character) => {
            return String.fromCharCode(0xdc00 + character.charCodeAt(0));
        });
    }
}
function isMeasured(entry) {
    return entry.size !== undefined;
}
function known(values, id) {
    const value = values.get(id);
    if (value === undefined)
        throw new errors/* ProtoManagerError */.mb(`git has no blob ${id}, which its tree names.`);
    return value;
}

;// CONCATENATED MODULE: ./build/js/src/sources/fetch.js
/** Brings one commit into an object store of its own: shallow, without blobs, then the blobs that are wanted. */
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







const timeoutMs = 10 * 60 * 1000;
const watchMs = 500;
const commitId = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/**
 * Common to both fetches. No ref, no FETCH_HEAD and no URL is written: git notes of the remote only that it filters
 * (`remote.<name>.promisor`), by its name.
 */
const fetchArgs = [
    "fetch",
    "--quiet",
    "--no-tags",
    "--no-write-fetch-head",
    "--recurse-submodules=no",
    "--no-auto-gc",
];
/** Fetches a commit into an empty folder, which becomes a bare repository. */
async function fetchCommit(request, gitDir) {
    const { commit, ref, remotes } = request;
    if (!commitId.test(commit))
        throw new errors/* ProtoManagerError */.mb(`${JSON.stringify(commit)} is no full commit id`);
    await initBare(gitDir, commit);
    let result = await fetch(request, gitDir, [commit]);
    if (result.failure?.kind === "unadvertised" && ref !== undefined)
        result = await fetch(request, gitDir, [ref]);
    if (result.failure !== undefined)
        throw new errors/* ProtoManagerError */.mb(result.failure.message);
    const { environment, signal } = remotes;
    const store = { gitDir, environment, signal };
    // A server that cannot filter has sent everything.
    if (!/filtering not recognized/.test(result.stderr)) {
        const present = new Set();
        store.fetchBlobs = async (ids) => {
            const missing = ids.filter((id) => !present.has(id));
            if (missing.length === 0)
                return;
            await fetchBlobs(request, gitDir, missing);
            for (const id of missing)
                present.add(id);
        };
    }
    return { files: gitTree(store, commit), treeId: await readTreeId(store, commit, request.url) };
}
/** What `git init --bare` would make, without the user's templates. The id's length tells SHA-1 from SHA-256. */
async function initBare(gitDir, commit) {
    await Promise.all(["objects", "refs"].map((folder) => (0,promises_.mkdir)(external_node_path_.join(gitDir, folder), { recursive: true })));
    await (0,promises_.writeFile)(external_node_path_.join(gitDir, "HEAD"), "ref: refs/heads/none\n");
    const sha256 = commit.length === 64 ? "[extensions]\n\tobjectFormat = sha256\n" : "";
    await (0,promises_.writeFile)(external_node_path_.join(gitDir, "config"), `[core]\n\trepositoryFormatVersion = 1\n\tbare = true\n${sha256}`);
}
async function fetchBlobs(request, gitDir, ids) {
    // As git's own fetch of what a filter left out (promisor-remote.c): nothing to negotiate, the ids on standard input.
    const args = ["--filter=blob:none", "--stdin"];
    const { failure } = await fetch(request, gitDir, [], args, `${ids.join("\n")}\n`);
    if (failure !== undefined)
        throw new errors/* ProtoManagerError */.mb(failure.message);
}
async function fetch({ url, remotes, limits }, gitDir, wanted, options = ["--depth=1", "--filter=blob:none"], input = "") {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const watch = __addDisposableResource(env_1, watchSize(gitDir, limits.fetchBytes), false);
        const signal = remotes.signal === undefined ? watch.signal : AbortSignal.any([remotes.signal, watch.signal]);
        const args = [...fetchArgs, ...options, "--", git_environment/* remoteName */.iy, ...wanted];
        try {
            return await askRemote(url, { args, cwd: gitDir, gitDir, input, timeoutMs, signal }, remotes);
        }
        catch (error) {
            if (!watch.signal.aborted || remotes.signal?.aborted)
                throw error;
            throw new errors/* ProtoManagerError */.mb(`${url.url} sent more than ${limits.fetchBytes} bytes for one commit. Narrow \`proto_dir\`, or serve it with uploadpack.allowFilter.`);
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
/** Aborts its signal when the packs in a repository outgrow a bound: git has none of its own for a fetch. */
function watchSize(gitDir, maxBytes) {
    const controller = new AbortController();
    const timer = setInterval(async () => {
        if ((await packedBytes(gitDir)) > maxBytes)
            controller.abort();
    }, watchMs);
    return { signal: controller.signal, [Symbol.dispose]: () => clearInterval(timer) };
}
async function packedBytes(gitDir) {
    const folder = external_node_path_.join(gitDir, "objects", "pack");
    const names = await (0,promises_.readdir)(folder).catch(() => []);
    const sizes = names.map((name) => (0,promises_.stat)(external_node_path_.join(folder, name)).then(({ size }) => size, () => 0));
    return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
async function readTreeId(store, commit, url) {
    const { gitDir, environment, signal } = store;
    const args = ["rev-parse", "--verify", "--quiet", `${commit}^{tree}`];
    const { exitCode, stdout } = await git({ args, cwd: gitDir, gitDir, environment, signal });
    if (exitCode === 0)
        return stdout.toString("utf8").trim();
    throw new errors/* ProtoManagerError */.mb(`${commit} is no commit in ${url.url}, or its branch moved meanwhile. Run again.`);
}

;// CONCATENATED MODULE: ./build/js/src/sources/moved.js

/**
 * The URL of a repository whose host says that it is called `fullName` now, on the same host and in the same form;
 * undefined when it has not moved. Hosts ignore case in names.
 */
function movedUrl(url, fullName) {
    const old = `${url.owner}/${url.name}`;
    if (old.toLowerCase() === fullName.toLowerCase())
        return undefined;
    const at = url.url.lastIndexOf(old);
    const suffix = url.url.endsWith(".git") ? ".git" : "";
    return (0,config_url/* readRepositoryUrl */.er)(`${url.url.slice(0, at)}${fullName}${suffix}`).url;
}

;// CONCATENATED MODULE: ./build/js/src/sources/follow.js
/** Fetches a locked commit from wherever its repository is now. */



/**
 * Fetches a head's commit into an empty folder. Where that fails and the host's id of the repository is known, the host
 * is asked for its name of today: a head that comes from the lock was looked up nowhere.
 */
async function fetchHead(request, gitDir) {
    const { repository, head, remotes, limits, reporter } = request;
    const { commit, ref } = head;
    try {
        return await fetchCommit({ url: head.url, commit, ref, remotes, limits }, gitDir);
    }
    catch (error) {
        if (!(0,errors/* isProtoManagerError */.qZ)(error) || error instanceof errors/* CancelledError */.cc)
            throw error;
        const url = await newUrl(request).catch(() => undefined);
        if (url === undefined)
            throw error;
        reporter.warning(`${repository}: ${head.url.url} is now ${url.owner}/${url.name}, which was used. ` +
            `Write \`url: ${url.url}\` into config.yaml.`);
        return fetchCommit({ url, commit, ref, remotes, limits }, gitDir);
    }
}
async function newUrl({ head, bulk, remotes }) {
    const { url, commit, id } = head;
    const port = bulk.find(({ host }) => host === url.host);
    if (port === undefined || id === undefined)
        return undefined;
    const query = { owner: url.owner, name: url.name, ref: { kind: "commit", id: commit }, id };
    const [answer] = await port.heads([query], remotes.signal);
    return answer === undefined || answer.missing || answer.unasked
        ? undefined
        : movedUrl(url, answer.fullName);
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./build/js/src/sources/ls-remote.js
/** Asks one repository for refs, over git itself. */




const ls_remote_timeoutMs = 60_000;
/** Where nobody can make a repository, so that git reads the configuration of none: a folder below a device. */
const noRepository = "/dev/null/none";
/**
 * Refs of a repository by name, `<tag>^{}` among them; only those that a pattern names. With `symbolic` the name
 * `ref: HEAD` has the full name of the branch that HEAD stands for.
 */
async function listRemoteRefs(url, patterns, remotes, { symbolic = false } = {}) {
    const call = {
        args: ["ls-remote", "--quiet", ...(symbolic ? ["--symref"] : []), "--", git_environment/* remoteName */.iy, ...patterns],
        cwd: (0,external_node_os_.tmpdir)(),
        gitDir: noRepository,
        timeoutMs: ls_remote_timeoutMs,
    };
    const { failure, stdout } = await askRemote(url, call, remotes);
    if (failure !== undefined)
        throw new errors/* ProtoManagerError */.mb(failure.message);
    return parseRefs(stdout.toString("utf8"));
}
/** Reads lines of `<id>\t<ref>`, and of `ref: <ref>\t<symbolic ref>`. */
function parseRefs(text) {
    const refs = new Map();
    for (const line of text.split("\n")) {
        const [id, ref] = line.split("\t");
        if (!id || !ref)
            continue;
        if (id.startsWith("ref: "))
            refs.set(`ref: ${ref}`, id.slice("ref: ".length));
        else
            refs.set(ref, id);
    }
    return refs;
}

// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(62088);
;// CONCATENATED MODULE: ./build/js/src/sources/ref.js
/** `ref` of config.yaml: which commit of a repository is meant. Pure. */


const ref_commitId = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/** Reads `ref` as written: undefined, branch, tag, full ref, full commit id, `latest-release` or `tag: <glob>`. */
function parseRef(ref) {
    if (ref === undefined || ref === "HEAD")
        return { kind: "head" };
    if (ref === "latest-release")
        return { kind: "latest-release" };
    if (ref_commitId.test(ref))
        return { kind: "commit", id: ref };
    if (ref.startsWith("refs/"))
        return { kind: "full", ref };
    const glob = /^tag:\s*(.+)$/.exec(ref)?.[1];
    return glob === undefined ? { kind: "name", name: ref } : { kind: "tag", glob: glob.trim() };
}
/** What to ask `git ls-remote` for. */
function refPatterns(ref) {
    switch (ref.kind) {
        case "head":
            return ["HEAD"];
        case "name":
            return [`refs/heads/${ref.name}`, `refs/tags/${ref.name}`, `refs/tags/${ref.name}^{}`];
        case "full":
            return [ref.ref, `${ref.ref}^{}`];
        case "commit":
            return [];
        default:
            return ["refs/tags/*"];
    }
}
/** Chooses among the refs a remote has, by name; `<tag>^{}` is the commit of an annotated tag. */
function chooseRef(ref, refs) {
    const at = (name) => {
        const commit = refs.get(`${name}^{}`) ?? refs.get(name);
        return commit === undefined ? undefined : { commit, ref: name };
    };
    switch (ref.kind) {
        case "commit":
            return { commit: ref.id, ref: ref.id };
        case "head":
            return (at("HEAD") ?? {
                problem: "it has no commit yet, or its default branch is gone. Push one, or set `ref`.",
            });
        case "full":
            return at(ref.ref) ?? { problem: `it has no ref ${JSON.stringify(ref.ref)}. Fix \`ref\`.` };
        case "name": {
            const branch = at(`refs/heads/${ref.name}`);
            const tag = at(`refs/tags/${ref.name}`);
            if (branch !== undefined && tag !== undefined) {
                return { problem: `${JSON.stringify(ref.name)} is a branch and a tag. ${writeFull(ref.name)}` };
            }
            return (branch ?? tag ?? { problem: `it has no branch or tag ${JSON.stringify(ref.name)}. Fix \`ref\`.` });
        }
        case "latest-release":
        case "tag": {
            const glob = ref.kind === "tag" ? ref.glob : "*";
            const tag = newestTag(tagNames(refs), glob);
            if (tag !== undefined)
                return at(`refs/tags/${tag}`);
            const wanted = ref.kind === "tag" ? `no tag that matches ${JSON.stringify(glob)} and` : "no tag that";
            return { problem: `it has ${wanted} is a semantic version. Fix \`ref\`, or push such a tag.` };
        }
    }
}
function writeFull(name) {
    return `Write \`ref: refs/heads/${name}\` or \`ref: refs/tags/${name}\`.`;
}
function tagNames(refs) {
    const tags = [...refs.keys()].filter((name) => name.startsWith("refs/tags/") && !name.endsWith("^{}"));
    return tags.map((name) => name.slice("refs/tags/".length));
}
/**
 * The newest tag by semantic version (https://semver.org, 11) that matches. A version may stand behind a prefix:
 * `v1.2.3`, `proto/v1.2.3`. A prerelease is taken only where no release matches.
 */
function newestTag(tags, glob) {
    const matches = glob === "*" ? () => true : picomatch(glob, { dot: true, windows: false });
    const versions = tags
        .filter((tag) => matches(tag))
        .map((tag) => ({ tag, version: semver.parse(/v?(\d+\.\d+\.\d+.*)$/.exec(tag)?.[1]) }))
        .filter((found) => found.version !== null);
    const releases = versions.filter(({ version }) => version.prerelease.length === 0);
    const candidates = releases.length > 0 ? releases : versions;
    return candidates.toSorted((a, b) => semver.compare(b.version, a.version) || (a.tag < b.tag ? -1 : 1))[0]
        ?.tag;
}

;// CONCATENATED MODULE: ./build/js/src/sources/heads.js
/** The newest commit of every repository, before anything is fetched: in bulk where the host has an API for it. */






/** git processes and connections at a time; most of each is waiting for the network. Measured: docs/performance.md. */
const concurrency = 16;
/** The head of each repository, or why it has none, by name in config.yaml. */
async function resolveHeads(request) {
    const heads = new Map();
    const limit = (0,p_limit/* default */.A)(concurrency);
    const byHost = Map.groupBy(request.repositories, ({ url }) => portFor((0,config_url/* parseRepositoryUrl */.fn)(url), request.bulk));
    await Promise.all([...byHost].map(async ([port, repositories]) => {
        const rest = port === undefined ? repositories : await askPort(port, repositories, request, heads);
        await Promise.all(rest.map((repository) => limit(async () => heads.set(repository.name, await askGit(repository, request.remotes)))));
    }));
    return heads;
}
function portFor({ kind, host }, bulk) {
    return kind === "hub" || kind === "file" ? undefined : bulk.find((port) => port.host === host);
}
/** Returns the repositories that git has to be asked for: the port had no token, or an ssh key may see more than one. */
async function askPort(port, repositories, request, heads) {
    const queries = repositories.map(({ name: repository, url, ref }) => {
        const { owner, name } = (0,config_url/* parseRepositoryUrl */.fn)(url);
        return { owner, name, ref: parseRef(ref), id: request.ids.get(repository) };
    });
    const answers = await port.heads(queries, request.remotes.signal).catch((error) => {
        if (!(0,errors/* isProtoManagerError */.qZ)(error) || error instanceof errors/* CancelledError */.cc)
            throw error;
        return (0,errors/* messageOf */.bD)(error);
    });
    const rest = [];
    for (const [index, repository] of repositories.entries()) {
        if (typeof answers === "string") {
            heads.set(repository.name, new errors/* RepositoryError */.pU(repository.name, answers));
            continue;
        }
        const answer = answers[index];
        const id = queries[index].id;
        const overSsh = (0,config_url/* parseRepositoryUrl */.fn)(repository.url).kind === "ssh" && id === undefined;
        if (answer.unasked || (answer.missing && overSsh))
            rest.push(repository);
        else
            heads.set(repository.name, readAnswer(repository, answer, id));
    }
    return rest;
}
/** What an API's answer means for a repository. */
function readAnswer(repository, answer, lockedId) {
    const { name } = repository;
    const ref = parseRef(repository.ref);
    const url = (0,config_url/* parseRepositoryUrl */.fn)(repository.url);
    const { host } = url;
    if (answer.missing) {
        const recreated = lockedId === undefined
            ? ""
            : " If it was deleted and created anew, remove its entry from protomanager.lock.";
        return new errors/* RepositoryError */.pU(name, `${repository.url} does not exist on ${host}, or the token for ${host}/${url.owner} may not read it. ` +
            `Fix \`url\`, or give a token that may read its contents.${recreated}`);
    }
    const moved = movedUrl(url, answer.fullName);
    if (answer.archived && ref.kind !== "commit") {
        return new errors/* RepositoryError */.pU(name, `${repository.url} is archived: its owners ended it. ` +
            `To keep its protos as they are write \`ref: ${answer.commit ?? "<commit>"}\`, else remove it from config.yaml.`);
    }
    if (answer.commit === undefined) {
        const refs = new Map(answer.ambiguous ? ambiguousRefs(ref) : []);
        const choice = chooseRef(ref, refs);
        return new errors/* RepositoryError */.pU(name, "problem" in choice ? choice.problem : `has no commit at ${choice.ref}`);
    }
    const warning = moved &&
        `${name}: ${repository.url} is now ${answer.fullName}, which was used. Write \`url: ${moved.url}\` into config.yaml: ` +
            "whoever takes the old name would be read instead by every tool that goes by names.";
    return {
        url: moved ?? url,
        commit: answer.commit,
        ref: undefined,
        id: answer.id,
        private: answer.private,
        warning,
    };
}
/** The two refs of one name, for the message that `chooseRef` has for them. */
function ambiguousRefs(ref) {
    return ref.kind === "name"
        ? [
            [`refs/heads/${ref.name}`, ""],
            [`refs/tags/${ref.name}`, ""],
        ]
        : [];
}
async function askGit(repository, remotes) {
    const known = {
        url: (0,config_url/* parseRepositoryUrl */.fn)(repository.url),
        id: undefined,
        private: undefined,
        warning: undefined,
    };
    const ref = parseRef(repository.ref);
    try {
        if (ref.kind === "commit")
            return { ...known, commit: ref.id, ref: undefined };
        const choice = chooseRef(ref, await listRemoteRefs(known.url, refPatterns(ref), remotes));
        if ("problem" in choice)
            return new errors/* RepositoryError */.pU(repository.name, `${known.url.url}: ${choice.problem}`);
        return { ...known, commit: choice.commit, ref: choice.ref };
    }
    catch (error) {
        return asRepositoryError(repository.name, error);
    }
}
/** Lays a failure that is understood at a repository's door; a cancel and a bug pass through. */
function asRepositoryError(repository, error) {
    if (!(0,errors/* isProtoManagerError */.qZ)(error) || error instanceof errors/* CancelledError */.cc)
        throw error;
    if (error instanceof errors/* RepositoryError */.pU)
        return error;
    return new errors/* RepositoryError */.pU(repository, error.message, { cause: error });
}

;// CONCATENATED MODULE: ./build/js/src/sources/locked.js
/** What the lock says of a repository, and whether that still holds. Pure. */


const update = "Run `protomanager update` to lock it.";
/** Where the lock has a repository, or why that is of no use. */
function lockedHead(config, locked) {
    const { name, url } = config;
    if (locked?.commit === undefined) {
        return new errors/* RepositoryError */.pU(name, `has no commit in protomanager.lock. ${update}`);
    }
    const here = (0,config_url/* parseRepositoryUrl */.fn)(url);
    if ((0,config_url/* repositoryKey */.Kq)(here) !== (0,config_url/* repositoryKey */.Kq)((0,config_url/* parseRepositoryUrl */.fn)(locked.url))) {
        return new errors/* RepositoryError */.pU(name, `is ${url} in config.yaml and ${locked.url} in protomanager.lock. ${update}`);
    }
    const { commit, id } = locked;
    return { url: here, commit, ref: undefined, id, private: undefined, warning: undefined };
}
/** Hands on the content of a locked commit; a `RepositoryError` when it is not what was locked. */
function verifyLocked(config, locked, content) {
    const { digest, tree } = locked;
    if (tree !== undefined && content.tree !== tree) {
        const seen = `tree ${content.tree}, not ${tree}`;
        throw new errors/* RepositoryError */.pU(config.name, `commit ${locked.commit} has ${seen}, as protomanager.lock says. Restore the lock from git.`);
    }
    if (content.digest !== digest) {
        throw new errors/* RepositoryError */.pU(config.name, `its protos at ${locked.commit} have the digest ${content.digest}, protomanager.lock says ${digest}. ` +
            "If proto_dir, include or exclude were changed, run `protomanager update`; if not, the lock was edited: restore it from git.");
    }
    return content;
}
/**
 * The lock's entry for a repository as it was read. The hub's own commit is left out: it changes with every commit
 * of the lock itself.
 */
function lockSource(source, config, id) {
    const { url, ref } = config;
    const isHub = (0,config_url/* parseRepositoryUrl */.fn)(url).kind === "hub";
    const pinned = isHub ? {} : { id, commit: source.commit, tree: source.tree };
    return { url, ref, ...pinned, digest: source.digest };
}

;// CONCATENATED MODULE: ./build/js/src/sources/sub-tree.js
/** A folder of a tree as a tree of its own; "" is the whole. */
function subTree(tree, folder) {
    if (folder === "")
        return tree;
    const top = `${folder}/`;
    const outer = (entry) => ({ ...entry, path: top + entry.path });
    const inner = (entry) => ({
        ...entry,
        path: entry.path.slice(top.length),
    });
    return {
        commit: tree.commit,
        async list(folders) {
            const paths = folders.map((below) => (below === "" || below === "." ? folder : top + below));
            return (await tree.list(paths)).map(inner);
        },
        measure: async (entries) => (await tree.measure(entries.map(outer))).map(inner),
        async read(entries) {
            const contents = await tree.read(entries.map(outer));
            return new Map([...contents].map(([path, content]) => [path.slice(top.length), content]));
        },
        readFile: (path) => tree.readFile(top + path),
    };
}

;// CONCATENATED MODULE: ./build/js/src/sources/sources.js
/**
 * The story of the stage: the heads of all repositories first, then their protos, from the cache or by a fetch. What
 * goes wrong with one repository is reported for that repository; the others arrive.
 */












/** Repositories fetched at a time: a fetch is bound by the network, and by index-pack on one core. */
const sources_concurrency = 8;
/**
 * Reads every repository at its newest or locked commit. Fails as a whole only for what is wrong with the hub: a
 * private source in a public one is a `ConfigError`; or with the machine: no git, no room for the cache.
 */
async function resolveSources(request) {
    const { repositories, offline, reporter } = request;
    if (!offline && !repositories.every(isHub))
        await requireGit();
    const heads = new Map();
    const failures = new Map();
    for (const [name, head] of await findHeads(request)) {
        if (head instanceof errors/* RepositoryError */.pU)
            failures.set(name, head);
        else
            heads.set(name, head);
    }
    for (const { warning } of heads.values())
        if (warning !== undefined)
            reporter.warning(warning);
    refusePrivateSources(request, heads);
    const loaded = await loadAll(request, heads);
    const ranks = (0,order/* dependencyRanks */.Z)(repositories);
    const sources = [];
    for (const config of repositories) {
        const content = loaded.get(config.name);
        if (content instanceof errors/* RepositoryError */.pU)
            failures.set(config.name, content);
        else if (content !== undefined)
            sources.push(toSource(config, content, ranks.get(config.name)));
    }
    const ordered = repositories.flatMap(({ name }) => failures.get(name) ?? []);
    const files = sources.reduce((sum, source) => sum + source.files.length, 0);
    for (const { name, files: none } of sources) {
        if (none.length === 0)
            reporter.warning(`${name}: there is no .proto file below \`proto_dir\`. Is it the right folder?`);
    }
    const all = (0,counted/* counted */.h)(repositories.length, "repository", "repositories");
    reporter.info(`Read ${(0,counted/* counted */.h)(files, "proto")} from ${sources.length} of ${all}.`);
    return { sources, failures: ordered, heads };
}
/**
 * One repository at its locked commit: what a run goes on with when its newest cannot be used. A `RepositoryError`
 * when it has no locked commit, or that cannot be had.
 */
async function loadSourceAt(request, name, locked) {
    const config = request.repositories.find((repository) => repository.name === name);
    if (config === undefined)
        throw new Error(`no repository ${name} in the request`);
    const head = lockedHead(config, locked);
    if (head instanceof errors/* RepositoryError */.pU)
        throw head;
    const content = (await loadGroup(request, head, [config])).get(name);
    if (content instanceof errors/* RepositoryError */.pU)
        throw content;
    verifyLocked(config, locked, content);
    return toSource(config, content, (0,order/* dependencyRanks */.Z)(request.repositories).get(name));
}
async function findHeads(request) {
    const { lock, at, offline, bulk, remotes, reporter } = request;
    const repositories = request.repositories.filter((config) => localTree(request, config) === undefined);
    if (at === "locked" || offline) {
        if (at === "newest")
            reporter.info("Offline: repositories are read at their locked commits.");
        return new Map(repositories.map((config) => [config.name, lockedHead(config, lock[config.name])]));
    }
    const ids = new Map(Object.entries(lock).flatMap(([name, { id }]) => (id === undefined ? [] : [[name, id]])));
    return resolveHeads({ repositories, ids, bulk, remotes });
}
/** Loads what is at hand and, in dependency order, every repository that has a head. */
async function loadAll(request, heads) {
    const { repositories, lock, at, offline, reporter } = request;
    const ranks = (0,order/* dependencyRanks */.Z)(repositories);
    const inOrder = repositories.toSorted((a, b) => ranks.get(a.name) - ranks.get(b.name));
    const remote = inOrder.filter(({ name }) => heads.has(name));
    // Several names for one repository at one commit are one fetch.
    const groups = [...Map.groupBy(remote, ({ name }) => groupKey(heads.get(name))).values()];
    const loaded = new Map();
    const limit = (0,p_limit/* default */.A)(sources_concurrency);
    await Promise.all([
        ...groups.map((configs) => limit(async () => {
            const head = heads.get(configs[0].name);
            for (const [name, content] of await loadGroup(request, head, configs))
                loaded.set(name, content);
            reporter.progress("Reading repositories", loaded.size, repositories.length);
        })),
        ...inOrder.map(async (config) => {
            const tree = localTree(request, config);
            if (tree !== undefined)
                loaded.set(config.name, await loadLocal(request, config, tree));
        }),
    ]);
    if (at === "newest" && !offline)
        return loaded;
    for (const config of remote) {
        const content = loaded.get(config.name);
        if (content instanceof errors/* RepositoryError */.pU)
            continue;
        loaded.set(config.name, await attempt(config, async () => verifyLocked(config, lock[config.name], content)));
    }
    return loaded;
}
/** Loads repositories that share a URL and a commit: from the cache, or all that miss there by one fetch. */
async function loadGroup(request, head, configs) {
    const { cache, offline, bulk, remotes, limits, reporter } = request;
    const { commit } = head;
    const loaded = new Map();
    for (const config of configs) {
        const content = await cache.get(config, commit);
        if (content !== undefined)
            loaded.set(config.name, content);
    }
    const missing = configs.filter(({ name }) => !loaded.has(name));
    if (missing.length === 0)
        return loaded;
    if (offline) {
        const message = `commit ${commit} is not in the cache. Run once without --offline.`;
        for (const { name } of missing)
            loaded.set(name, new errors/* RepositoryError */.pU(name, message));
        return loaded;
    }
    await cache.withWorkFolder(async (folder) => {
        reporter.debug(`${missing[0].name}: fetching ${commit}`);
        const repository = missing[0].name;
        const fetched = fetchHead({ repository, head, bulk, remotes, limits, reporter }, folder);
        for (const config of missing) {
            const content = await attempt(config, async () => {
                const { files, treeId } = await fetched;
                return collectContent(config, files, treeId, limits);
            });
            if (!(content instanceof errors/* RepositoryError */.pU))
                await cache.put(config, commit, content);
            loaded.set(config.name, content);
        }
    });
    return loaded;
}
/** The files of a repository that is at hand: the hub's own, or a checkout. */
function localTree({ hub, checkouts }, config) {
    if (isHub(config))
        return subTree(hub, (0,config_url/* parseRepositoryUrl */.fn)(config.url).url.replace(/^\.\/?/, ""));
    return checkouts?.get(config.name);
}
function loadLocal({ limits }, config, tree) {
    return attempt(config, () => collectContent(config, tree, undefined, limits));
}
async function attempt(config, body) {
    try {
        return await body();
    }
    catch (error) {
        return asRepositoryError(config.name, error);
    }
}
function refusePrivateSources(request, heads) {
    if (request.hubIsPublic !== true || request.allowPrivateSources)
        return;
    const problems = [...heads]
        .filter(([, head]) => head.private === true)
        .map(([name, { url }]) => `config.yaml: repositories: ${name}: ${url.url} is private and this hub is public: its protos would be ` +
        "published. Make the hub private, or set `allow_private_sources: true` if that is meant.");
    if (problems.length > 0)
        throw new errors/* ConfigError */.xL(problems);
}
function toSource(config, content, rank) {
    const { name, url, dependencies, importPrefix } = config;
    return { name, url, ...content, rank, dependencies, roots: importRoots(config), importPrefix };
}
function isHub({ url }) {
    return (0,config_url/* parseRepositoryUrl */.fn)(url).kind === "hub";
}
function groupKey({ url, commit }) {
    return `${(0,config_url/* repositoryKey */.Kq)(url)} ${commit}`;
}

;// CONCATENATED MODULE: ./build/js/src/toolchain/well-known-types.json
const well_known_types_namespaceObject = /*#__PURE__*/JSON.parse('{"google/protobuf/any.proto":"// Protocol Buffers - Google\'s data interchange format\\n// Copyright 2008 Google Inc.  All rights reserved.\\n// https://developers.google.com/protocol-buffers/\\n//\\n// Redistribution and use in source and binary forms, with or without\\n// modification, are permitted provided that the following conditions are\\n// met:\\n//\\n//     * Redistributions of source code must retain the above copyright\\n// notice, this list of conditions and the following disclaimer.\\n//     * Redistributions in binary form must reproduce the above\\n// copyright notice, this list of conditions and the following disclaimer\\n// in the documentation and/or other materials provided with the\\n// distribution.\\n//     * Neither the name of Google Inc. nor the names of its\\n// contributors may be used to endorse or promote products derived from\\n// this software without specific prior written permission.\\n//\\n// THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS\\n// \\"AS IS\\" AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT\\n// LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR\\n// A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT\\n// OWNER OR CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL,\\n// SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT\\n// LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE,\\n// DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY\\n// THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT\\n// (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE\\n// OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.\\n\\nsyntax = \\"proto3\\";\\n\\npackage google.protobuf;\\n\\noption go_package = \\"google.golang.org/protobuf/types/known/anypb\\";\\noption java_package = \\"com.google.protobuf\\";\\noption java_outer_classname = \\"AnyProto\\";\\noption java_multiple_files = true;\\noption objc_class_prefix = \\"GPB\\";\\noption csharp_namespace = \\"Google.Protobuf.WellKnownTypes\\";\\n\\n// `Any` contains an arbitrary serialized protocol buffer message along with a\\n// URL that describes the type of the serialized message.\\n//\\n// In its binary encoding, an `Any` is an ordinary message; but in other wire\\n// forms like JSON, it has a special encoding. The format of the type URL is\\n// described on the `type_url` field.\\n//\\n// Protobuf APIs provide utilities to interact with `Any` values:\\n//\\n// - A \'pack\' operation accepts a message and constructs a generic `Any` wrapper\\n//   around it.\\n// - An \'unpack\' operation reads the content of an `Any` message, either into an\\n//   existing message or a new one. Unpack operations must check the type of the\\n//   value they unpack against the declared `type_url`.\\n// - An \'is\' operation decides whether an `Any` contains a message of the given\\n//   type, i.e. whether it can \'unpack\' that type.\\n//\\n// The JSON format representation of an `Any` follows one of these cases:\\n//\\n// - For types without special-cased JSON encodings, the JSON format\\n//   representation of the `Any` is the same as that of the message, with an\\n//   additional `@type` field which contains the type URL.\\n// - For types with special-cased JSON encodings (typically called \'well-known\'\\n//   types, listed in https://protobuf.dev/programming-guides/json/#any), the\\n//   JSON format representation has a key `@type` which contains the type URL\\n//   and a key `value` which contains the JSON-serialized value.\\n//\\n// The text format representation of an `Any` is like a message with one field\\n// whose name is the type URL in brackets. For example, an `Any` containing a\\n// `foo.Bar` message may be written `[type.googleapis.com/foo.Bar] { a: 2 }`.\\nmessage Any {\\n  // Identifies the type of the serialized Protobuf message with a URI reference\\n  // consisting of a prefix ending in a slash and the fully-qualified type name.\\n  //\\n  // Example: type.googleapis.com/google.protobuf.StringValue\\n  //\\n  // This string must contain at least one `/` character, and the content after\\n  // the last `/` must be the fully-qualified name of the type in canonical\\n  // form, without a leading dot. Do not write a scheme on these URI references\\n  // so that clients do not attempt to contact them.\\n  //\\n  // The prefix is arbitrary and Protobuf implementations are expected to\\n  // simply strip off everything up to and including the last `/` to identify\\n  // the type. `type.googleapis.com/` is a common default prefix that some\\n  // legacy implementations require. This prefix does not indicate the origin of\\n  // the type, and URIs containing it are not expected to respond to any\\n  // requests.\\n  //\\n  // All type URL strings must be legal URI references with the additional\\n  // restriction (for the text format) that the content of the reference\\n  // must consist only of alphanumeric characters, percent-encoded escapes, and\\n  // characters in the following set (not including the outer backticks):\\n  // `/-.~_!$&()*+,;=`. Despite our allowing percent encodings, implementations\\n  // should not unescape them to prevent confusion with existing parsers. For\\n  // example, `type.googleapis.com%2FFoo` should be rejected.\\n  //\\n  // In the original design of `Any`, the possibility of launching a type\\n  // resolution service at these type URLs was considered but Protobuf never\\n  // implemented one and considers contacting these URLs to be problematic and\\n  // a potential security issue. Do not attempt to contact type URLs.\\n  string type_url = 1;\\n\\n  // Holds a Protobuf serialization of the type described by type_url.\\n  bytes value = 2;\\n}\\n","google/protobuf/api.proto":"// Protocol Buffers - Google\'s data interchange format\\n// Copyright 2008 Google Inc.  All rights reserved.\\n// https://developers.google.com/protocol-buffers/\\n//\\n// Redistribution and use in source and binary forms, with or without\\n// modification, are permitted provided that the following conditions are\\n// met:\\n//\\n//     * Redistributions of source code must retain the above copyright\\n// notice, this list of conditions and the following disclaimer.\\n//     * Redistributions in binary form must reproduce the above\\n// copyright notice, this list of conditions and the following disclaimer\\n// in the documentation and/or other materials provided with the\\n// distribution.\\n//     * Neither the name of Google Inc. nor the names of its\\n// contributors may be used to endorse or promote products derived from\\n// this software without specific prior written permission.\\n//\\n// THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS\\n// \\"AS IS\\" AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT\\n// LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR\\n// A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT\\n// OWNER OR CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL,\\n// SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT\\n// LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE,\\n// DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY\\n// THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT\\n// (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE\\n// OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.\\n\\nsyntax = \\"proto3\\";\\n\\npackage google.protobuf;\\n\\nimport \\"google/protobuf/source_context.proto\\";\\nimport \\"google/protobuf/type.proto\\";\\n\\noption java_package = \\"com.google.protobuf\\";\\noption java_outer_classname = \\"ApiProto\\";\\noption java_multiple_files = true;\\noption objc_class_prefix = \\"GPB\\";\\noption csharp_namespace = \\"Google.Protobuf.WellKnownTypes\\";\\noption go_package = \\"google.golang.org/protobuf/types/known/apipb\\";\\n\\n// Api is a light-weight descriptor for an API Interface.\\n//\\n// Interfaces are also described as \\"protocol buffer services\\" in some contexts,\\n// such as by the \\"service\\" keyword in a .proto file, but they are different\\n// from API Services, which represent a concrete implementation of an interface\\n// as opposed to simply a description of methods and bindings. They are also\\n// sometimes simply referred to as \\"APIs\\" in other contexts, such as the name of\\n// this message itself. See https://cloud.google.com/apis/design/glossary for\\n// detailed terminology.\\n//\\n// New usages of this message as an alternative to ServiceDescriptorProto are\\n// strongly discouraged. This message does not reliability preserve all\\n// information necessary to model the schema and preserve semantics. Instead\\n// make use of FileDescriptorSet which preserves the necessary information.\\nmessage Api {\\n  // The fully qualified name of this interface, including package name\\n  // followed by the interface\'s simple name.\\n  string name = 1;\\n\\n  // The methods of this interface, in unspecified order.\\n  repeated Method methods = 2;\\n\\n  // Any metadata attached to the interface.\\n  repeated Option options = 3;\\n\\n  // A version string for this interface. If specified, must have the form\\n  // `major-version.minor-version`, as in `1.10`. If the minor version is\\n  // omitted, it defaults to zero. If the entire version field is empty, the\\n  // major version is derived from the package name, as outlined below. If the\\n  // field is not empty, the version in the package name will be verified to be\\n  // consistent with what is provided here.\\n  //\\n  // The versioning schema uses [semantic\\n  // versioning](http://semver.org) where the major version number\\n  // indicates a breaking change and the minor version an additive,\\n  // non-breaking change. Both version numbers are signals to users\\n  // what to expect from different versions, and should be carefully\\n  // chosen based on the product plan.\\n  //\\n  // The major version is also reflected in the package name of the\\n  // interface, which must end in `v<major-version>`, as in\\n  // `google.feature.v1`. For major versions 0 and 1, the suffix can\\n  // be omitted. Zero major versions must only be used for\\n  // experimental, non-GA interfaces.\\n  //\\n  string version = 4;\\n\\n  // Source context for the protocol buffer service represented by this\\n  // message.\\n  SourceContext source_context = 5;\\n\\n  // Included interfaces. See [Mixin][].\\n  repeated Mixin mixins = 6;\\n\\n  // The source syntax of the service.\\n  Syntax syntax = 7;\\n\\n  // The source edition string, only valid when syntax is SYNTAX_EDITIONS.\\n  string edition = 8;\\n}\\n\\n// Method represents a method of an API interface.\\n//\\n// New usages of this message as an alternative to MethodDescriptorProto are\\n// strongly discouraged. This message does not reliability preserve all\\n// information necessary to model the schema and preserve semantics. Instead\\n// make use of FileDescriptorSet which preserves the necessary information.\\nmessage Method {\\n  // The simple name of this method.\\n  string name = 1;\\n\\n  // A URL of the input message type.\\n  string request_type_url = 2;\\n\\n  // If true, the request is streamed.\\n  bool request_streaming = 3;\\n\\n  // The URL of the output message type.\\n  string response_type_url = 4;\\n\\n  // If true, the response is streamed.\\n  bool response_streaming = 5;\\n\\n  // Any metadata attached to the method.\\n  repeated Option options = 6;\\n\\n  // The source syntax of this method.\\n  //\\n  // This field should be ignored, instead the syntax should be inherited from\\n  // Api. This is similar to Field and EnumValue.\\n  Syntax syntax = 7 [deprecated = true];\\n\\n  // The source edition string, only valid when syntax is SYNTAX_EDITIONS.\\n  //\\n  // This field should be ignored, instead the edition should be inherited from\\n  // Api. This is similar to Field and EnumValue.\\n  string edition = 8 [deprecated = true];\\n}\\n\\n// Declares an API Interface to be included in this interface. The including\\n// interface must redeclare all the methods from the included interface, but\\n// documentation and options are inherited as follows:\\n//\\n// - If after comment and whitespace stripping, the documentation\\n//   string of the redeclared method is empty, it will be inherited\\n//   from the original method.\\n//\\n// - Each annotation belonging to the service config (http,\\n//   visibility) which is not set in the redeclared method will be\\n//   inherited.\\n//\\n// - If an http annotation is inherited, the path pattern will be\\n//   modified as follows. Any version prefix will be replaced by the\\n//   version of the including interface plus the [root][] path if\\n//   specified.\\n//\\n// Example of a simple mixin:\\n//\\n//     package google.acl.v1;\\n//     service AccessControl {\\n//       // Get the underlying ACL object.\\n//       rpc GetAcl(GetAclRequest) returns (Acl) {\\n//         option (google.api.http).get = \\"/v1/{resource=**}:getAcl\\";\\n//       }\\n//     }\\n//\\n//     package google.storage.v2;\\n//     service Storage {\\n//       rpc GetAcl(GetAclRequest) returns (Acl);\\n//\\n//       // Get a data record.\\n//       rpc GetData(GetDataRequest) returns (Data) {\\n//         option (google.api.http).get = \\"/v2/{resource=**}\\";\\n//       }\\n//     }\\n//\\n// Example of a mixin configuration:\\n//\\n//     apis:\\n//     - name: google.storage.v2.Storage\\n//       mixins:\\n//       - name: google.acl.v1.AccessControl\\n//\\n// The mixin construct implies that all methods in `AccessControl` are\\n// also declared with same name and request/response types in\\n// `Storage`. A documentation generator or annotation processor will\\n// see the effective `Storage.GetAcl` method after inheriting\\n// documentation and annotations as follows:\\n//\\n//     service Storage {\\n//       // Get the underlying ACL object.\\n//       rpc GetAcl(GetAclRequest) returns (Acl) {\\n//         option (google.api.http).get = \\"/v2/{resource=**}:getAcl\\";\\n//       }\\n//       ...\\n//     }\\n//\\n// Note how the version in the path pattern changed from `v1` to `v2`.\\n//\\n// If the `root` field in the mixin is specified, it should be a\\n// relative path under which inherited HTTP paths are placed. Example:\\n//\\n//     apis:\\n//     - name: google.storage.v2.Storage\\n//       mixins:\\n//       - name: google.acl.v1.AccessControl\\n//         root: acls\\n//\\n// This implies the following inherited HTTP annotation:\\n//\\n//     service Storage {\\n//       // Get the underlying ACL object.\\n//       rpc GetAcl(GetAclRequest) returns (Acl) {\\n//         option (google.api.http).get = \\"/v2/acls/{resource=**}:getAcl\\";\\n//       }\\n//       ...\\n//     }\\nmessage Mixin {\\n  // The fully qualified name of the interface which is included.\\n  string name = 1;\\n\\n  // If non-empty specifies a path under which inherited HTTP paths\\n  // are rooted.\\n  string root = 2;\\n}\\n","google/protobuf/c_sharp_features.proto":"// Protocol Buffers - Google\'s data interchange format\\n// Copyright 2026 Google Inc.  All rights reserved.\\n//\\n// Use of this source code is governed by a BSD-style\\n// license that can be found in the LICENSE file or at\\n// https://developers.google.com/open-source/licenses/bsd\\n\\nsyntax = \\"proto2\\";\\n\\npackage pb;\\n\\noption csharp_namespace = \\"Google.Protobuf.Reflection\\";\\noption java_multiple_files = true;\\noption java_outer_classname = \\"CSharpFeaturesOuterClass\\";\\n\\nimport \\"google/protobuf/descriptor.proto\\";\\n\\nextend google.protobuf.FeatureSet {\\n  optional CSharpFeatures csharp = 1004;\\n}\\n\\nmessage CSharpFeatures {\\n  // Whether the generated files should have nullable reference type annotations.\\n  // When enabled, the generated C# code includes `#nullable enable annotations`\\n  // and annotates message-typed properties and certain parameters with `?`.\\n  optional bool nullable_reference_types = 1 [\\n    retention = RETENTION_RUNTIME,\\n    targets = TARGET_TYPE_FIELD,\\n    targets = TARGET_TYPE_MESSAGE,\\n    targets = TARGET_TYPE_FILE,\\n    feature_support = {\\n      edition_introduced: EDITION_2026,\\n    },\\n    edition_defaults = { edition: EDITION_LEGACY, value: \\"false\\" }\\n  ];\\n}\\n","google/protobuf/compiler/plugin.proto":"// Protocol Buffers - Google\'s data interchange format\\n// Copyright 2008 Google Inc.  All rights reserved.\\n//\\n// Use of this source code is governed by a BSD-style\\n// license that can be found in the LICENSE file or at\\n// https://developers.google.com/open-source/licenses/bsd\\n\\n// Author: kenton@google.com (Kenton Varda)\\n//\\n// protoc (aka the Protocol Compiler) can be extended via plugins.  A plugin is\\n// just a program that reads a CodeGeneratorRequest from stdin and writes a\\n// CodeGeneratorResponse to stdout.\\n//\\n// Plugins written using C++ can use google/protobuf/compiler/plugin.h instead\\n// of dealing with the raw protocol defined here.\\n//\\n// A plugin executable needs only to be placed somewhere in the path.  The\\n// plugin should be named \\"protoc-gen-$NAME\\", and will then be used when the\\n// flag \\"--${NAME}_out\\" is passed to protoc.\\n\\nsyntax = \\"proto2\\";\\n\\npackage google.protobuf.compiler;\\noption java_package = \\"com.google.protobuf.compiler\\";\\noption java_outer_classname = \\"PluginProtos\\";\\n\\nimport \\"google/protobuf/descriptor.proto\\";\\n\\noption csharp_namespace = \\"Google.Protobuf.Compiler\\";\\noption go_package = \\"google.golang.org/protobuf/types/pluginpb\\";\\n\\n// The version number of protocol compiler.\\nmessage Version {\\n  optional int32 major = 1;\\n  optional int32 minor = 2;\\n  optional int32 patch = 3;\\n  // A suffix for alpha, beta or rc release, e.g., \\"alpha-1\\", \\"rc2\\". It should\\n  // be empty for mainline stable releases.\\n  optional string suffix = 4;\\n}\\n\\n// An encoded CodeGeneratorRequest is written to the plugin\'s stdin.\\nmessage CodeGeneratorRequest {\\n  // The .proto files that were explicitly listed on the command-line.  The\\n  // code generator should generate code only for these files.  Each file\'s\\n  // descriptor will be included in proto_file, below.\\n  repeated string file_to_generate = 1;\\n\\n  // The generator parameter passed on the command-line.\\n  optional string parameter = 2;\\n\\n  // FileDescriptorProtos for all files in files_to_generate and everything\\n  // they import.  The files will appear in topological order, so each file\\n  // appears before any file that imports it.\\n  //\\n  // Note: the files listed in files_to_generate will include runtime-retention\\n  // options only, but all other files will include source-retention options.\\n  // The source_file_descriptors field below is available in case you need\\n  // source-retention options for files_to_generate.\\n  //\\n  // protoc guarantees that all proto_files will be written after\\n  // the fields above, even though this is not technically guaranteed by the\\n  // protobuf wire format.  This theoretically could allow a plugin to stream\\n  // in the FileDescriptorProtos and handle them one by one rather than read\\n  // the entire set into memory at once.  However, as of this writing, this\\n  // is not similarly optimized on protoc\'s end -- it will store all fields in\\n  // memory at once before sending them to the plugin.\\n  //\\n  // Type names of fields and extensions in the FileDescriptorProto are always\\n  // fully qualified.\\n  repeated FileDescriptorProto proto_file = 15;\\n\\n  // File descriptors with all options, including source-retention options.\\n  // These descriptors are only provided for the files listed in\\n  // files_to_generate.\\n  repeated FileDescriptorProto source_file_descriptors = 17;\\n\\n  // The version number of protocol compiler.\\n  optional Version compiler_version = 3;\\n}\\n\\n// The plugin writes an encoded CodeGeneratorResponse to stdout.\\nmessage CodeGeneratorResponse {\\n  // Error message.  If non-empty, code generation failed.  The plugin process\\n  // should exit with status code zero even if it reports an error in this way.\\n  //\\n  // This should be used to indicate errors in .proto files which prevent the\\n  // code generator from generating correct code.  Errors which indicate a\\n  // problem in protoc itself -- such as the input CodeGeneratorRequest being\\n  // unparseable -- should be reported by writing a message to stderr and\\n  // exiting with a non-zero status code.\\n  optional string error = 1;\\n\\n  // A bitmask of supported features that the code generator supports.\\n  // This is a bitwise \\"or\\" of values from the Feature enum.\\n  optional uint64 supported_features = 2;\\n\\n  // Sync with code_generator.h.\\n  enum Feature {\\n    FEATURE_NONE = 0;\\n    FEATURE_PROTO3_OPTIONAL = 1;\\n    FEATURE_SUPPORTS_EDITIONS = 2;\\n  }\\n\\n  // The minimum edition this plugin supports.  This will be treated as an\\n  // Edition enum, but we want to allow unknown values.  It should be specified\\n  // according the edition enum value, *not* the edition number.  Only takes\\n  // effect for plugins that have FEATURE_SUPPORTS_EDITIONS set.\\n  optional int32 minimum_edition = 3;\\n\\n  // The maximum edition this plugin supports.  This will be treated as an\\n  // Edition enum, but we want to allow unknown values.  It should be specified\\n  // according the edition enum value, *not* the edition number.  Only takes\\n  // effect for plugins that have FEATURE_SUPPORTS_EDITIONS set.\\n  optional int32 maximum_edition = 4;\\n\\n  // Represents a single generated file.\\n  message File {\\n    // The file name, relative to the output directory.  The name must not\\n    // contain \\".\\" or \\"..\\" components and must be relative, not be absolute (so,\\n    // the file cannot lie outside the output directory).  \\"/\\" must be used as\\n    // the path separator, not \\"\\\\\\".\\n    //\\n    // If the name is omitted, the content will be appended to the previous\\n    // file.  This allows the generator to break large files into small chunks,\\n    // and allows the generated text to be streamed back to protoc so that large\\n    // files need not reside completely in memory at one time.  Note that as of\\n    // this writing protoc does not optimize for this -- it will read the entire\\n    // CodeGeneratorResponse before writing files to disk.\\n    optional string name = 1;\\n\\n    // If non-empty, indicates that the named file should already exist, and the\\n    // content here is to be inserted into that file at a defined insertion\\n    // point.  This feature allows a code generator to extend the output\\n    // produced by another code generator.  The original generator may provide\\n    // insertion points by placing special annotations in the file that look\\n    // like:\\n    //   @@protoc_insertion_point(NAME)\\n    // The annotation can have arbitrary text before and after it on the line,\\n    // which allows it to be placed in a comment.  NAME should be replaced with\\n    // an identifier naming the point -- this is what other generators will use\\n    // as the insertion_point.  Code inserted at this point will be placed\\n    // immediately above the line containing the insertion point (thus multiple\\n    // insertions to the same point will come out in the order they were added).\\n    // The double-@ is intended to make it unlikely that the generated code\\n    // could contain things that look like insertion points by accident.\\n    //\\n    // For example, the C++ code generator places the following line in the\\n    // .pb.h files that it generates:\\n    //   // @@protoc_insertion_point(namespace_scope)\\n    // This line appears within the scope of the file\'s package namespace, but\\n    // outside of any particular class.  Another plugin can then specify the\\n    // insertion_point \\"namespace_scope\\" to generate additional classes or\\n    // other declarations that should be placed in this scope.\\n    //\\n    // Note that if the line containing the insertion point begins with\\n    // whitespace, the same whitespace will be added to every line of the\\n    // inserted text.  This is useful for languages like Python, where\\n    // indentation matters.  In these languages, the insertion point comment\\n    // should be indented the same amount as any inserted code will need to be\\n    // in order to work correctly in that context.\\n    //\\n    // The code generator that generates the initial file and the one which\\n    // inserts into it must both run as part of a single invocation of protoc.\\n    // Code generators are executed in the order in which they appear on the\\n    // command line.\\n    //\\n    // If |insertion_point| is present, |name| must also be present.\\n    optional string insertion_point = 2;\\n\\n    // The file contents.\\n    optional string content = 15;\\n\\n    // Information describing the file content being inserted. If an insertion\\n    // point is used, this information will be appropriately offset and inserted\\n    // into the code generation metadata for the generated files.\\n    optional GeneratedCodeInfo generated_code_info = 16;\\n  }\\n  repeated File file = 15;\\n}\\n","google/protobuf/cpp_features.proto":"// Protocol Buffers - Google\'s data interchange format\\n// Copyright 2023 Google LLC.  All rights reserved.\\n//\\n// Use of this source code is governed by a BSD-style\\n// license that can be found in the LICENSE file or at\\n// https://developers.google.com/open-source/licenses/bsd\\n\\nsyntax = \\"proto2\\";\\n\\npackage pb;\\n\\nimport \\"google/protobuf/descriptor.proto\\";\\n\\nextend google.protobuf.FeatureSet {\\n  optional CppFeatures cpp = 1000;\\n}\\n\\nmessage CppFeatures {\\n  // Whether or not to treat an enum field as closed.  This option is only\\n  // applicable to enum fields, and will be removed in the future.  It is\\n  // consistent with the legacy behavior of using proto3 enum types for proto2\\n  // fields.\\n  optional bool legacy_closed_enum = 1 [\\n    retention = RETENTION_RUNTIME,\\n    targets = TARGET_TYPE_FIELD,\\n    targets = TARGET_TYPE_FILE,\\n    feature_support = {\\n      edition_introduced: EDITION_2023,\\n      edition_deprecated: EDITION_2023,\\n      deprecation_warning: \\"The legacy closed enum behavior in C++ is \\"\\n                           \\"deprecated and is scheduled to be removed in \\"\\n                           \\"edition 2025.  See http://protobuf.dev/programming-guides/enum/#cpp for \\"\\n                           \\"more information\\",\\n    },\\n    edition_defaults = { edition: EDITION_LEGACY, value: \\"true\\" },\\n    edition_defaults = { edition: EDITION_PROTO3, value: \\"false\\" }\\n  ];\\n\\n  enum StringType {\\n    STRING_TYPE_UNKNOWN = 0;\\n    VIEW = 1;\\n    CORD = 2;\\n    STRING = 3;\\n  }\\n\\n  optional StringType string_type = 2 [\\n    retention = RETENTION_RUNTIME,\\n    targets = TARGET_TYPE_FIELD,\\n    targets = TARGET_TYPE_FILE,\\n    feature_support = {\\n      edition_introduced: EDITION_2023,\\n    },\\n    edition_defaults = { edition: EDITION_LEGACY, value: \\"STRING\\" },\\n    edition_defaults = { edition: EDITION_2024, value: \\"VIEW\\" }\\n  ];\\n\\n  optional bool enum_name_uses_string_view = 3 [\\n    retention = RETENTION_RUNTIME,\\n    targets = TARGET_TYPE_ENUM,\\n    targets = TARGET_TYPE_FILE,\\n    feature_support = {\\n      edition_introduced: EDITION_2024,\\n    },\\n    edition_defaults = { edition: EDITION_LEGACY, value: \\"false\\" },\\n    edition_defaults = { edition: EDITION_2024, value: \\"true\\" }\\n  ];\\n\\n  enum RepeatedType {\\n    REPEATED_TYPE_UNKNOWN = 0;\\n    // The repeated field will be backed by proto2::Repeated(Ptr)Field, and\\n    // accessors will return a reference/pointer to this type.\\n    LEGACY = 1;\\n    // The repeated field has an opaque backing type, and accessors will return\\n    // a RepeatedFieldProxy.\\n    PROXY = 2;\\n  }\\n\\n  optional RepeatedType repeated_type = 4 [\\n    retention = RETENTION_RUNTIME,\\n    targets = TARGET_TYPE_FIELD,\\n    targets = TARGET_TYPE_FILE,\\n    feature_support = {\\n      edition_introduced: EDITION_UNSTABLE,\\n    },\\n    edition_defaults = { edition: EDITION_LEGACY, value: \\"LEGACY\\" }\\n  ];\\n}\\n","google/protobuf/cpp_file_options.proto":"// Protocol Buffers - Google\'s data interchange format\\n// Copyright 2026 Google LLC.  All rights reserved.\\n//\\n// Use of this source code is governed by a BSD-style\\n// license that can be found in the LICENSE file or at\\n// https://developers.google.com/open-source/licenses/bsd\\n\\nedition = \\"2024\\";\\n\\npackage pb.file;\\n\\nimport \\"google/protobuf/descriptor.proto\\";\\n\\nextend google.protobuf.FileOptions {\\n  CppFileOptions cpp = 990\\n      [feature_support = { edition_introduced: EDITION_2026 }];\\n}\\n\\nlocal message CppFileOptions {\\n  // Use this option to change the namespace of cpp generated classes. When this\\n  // option is not set, the package name will be used for determining the cpp\\n  // namespace.\\n  string namespace = 1;\\n}\\n","google/protobuf/cpp_options.proto":"// Protocol Buffers - Google\'s data interchange format\\n// Copyright 2026 Google LLC.  All rights reserved.\\n//\\n// Use of this source code is governed by a BSD-style\\n// license that can be found in the LICENSE file or at\\n// https://developers.google.com/open-source/licenses/bsd\\n\\nedition = \\"2024\\";\\n\\npackage pb;\\n\\n// This file is the user facing cpp language proto that bundles all descriptor\\n// type cpp language options.\\n\\nimport public \\"google/protobuf/cpp_file_options.proto\\";\\n","google/protobuf/descriptor.proto":"// Protocol Buffers - Google\'s data interchange format\\n// Copyright 2008 Google LLC.  All rights reserved.\\n//\\n// Use of this source code is governed by a BSD-style\\n// license that can be found in the LICENSE file or at\\n// https://developers.google.com/open-source/licenses/bsd\\n\\n// Author: kenton@google.com (Kenton Varda)\\n//  Based on original Protocol Buffers design by\\n//  Sanjay Ghemawat, Jeff Dean, and others.\\n//\\n// The messages in this file describe the definitions found in .proto files.\\n// A valid .proto file can be translated directly to a FileDescriptorProto\\n// without any other information (e.g. without reading its imports).\\n\\nsyntax = \\"proto2\\";\\n\\npackage google.protobuf;\\n\\noption go_package = \\"google.golang.org/protobuf/types/descriptorpb\\";\\noption java_package = \\"com.google.protobuf\\";\\noption java_outer_classname = \\"DescriptorProtos\\";\\noption csharp_namespace = \\"Google.Protobuf.Reflection\\";\\noption objc_class_prefix = \\"GPB\\";\\noption cc_enable_arenas = true;\\n\\n// descriptor.proto must be optimized for speed because reflection-based\\n// algorithms don\'t work during bootstrapping.\\noption optimize_for = SPEED;\\n\\n// The protocol compiler can output a FileDescriptorSet containing the .proto\\n// files it parses.\\nmessage FileDescriptorSet {\\n  repeated FileDescriptorProto file = 1;\\n\\n  // Extensions for tooling.\\n  extensions 536000000 [declaration = {\\n    number: 536000000\\n    type: \\".buf.descriptor.v1.FileDescriptorSetExtension\\"\\n    full_name: \\".buf.descriptor.v1.buf_file_descriptor_set_extension\\"\\n  }];\\n}\\n\\n// The full set of known editions.\\nenum Edition {\\n  // A placeholder for an unknown edition value.\\n  EDITION_UNKNOWN = 0;\\n\\n  // A placeholder edition for specifying default behaviors *before* a feature\\n  // was first introduced.  This is effectively an \\"infinite past\\".\\n  EDITION_LEGACY = 900;\\n\\n  // Legacy syntax \\"editions\\".  These pre-date editions, but behave much like\\n  // distinct editions.  These can\'t be used to specify the edition of proto\\n  // files, but feature definitions must supply proto2/proto3 defaults for\\n  // backwards compatibility.\\n  EDITION_PROTO2 = 998;\\n  EDITION_PROTO3 = 999;\\n\\n  // Editions that have been released.  The specific values are arbitrary and\\n  // should not be depended on, but they will always be time-ordered for easy\\n  // comparison.\\n  EDITION_2023 = 1000;\\n  EDITION_2024 = 1001;\\n  EDITION_2026 = 1002;\\n\\n  // A placeholder edition for developing and testing unscheduled features.\\n  EDITION_UNSTABLE = 9999;\\n\\n  // Placeholder editions for testing feature resolution.  These should not be\\n  // used or relied on outside of tests.\\n  EDITION_1_TEST_ONLY = 1;\\n  EDITION_2_TEST_ONLY = 2;\\n  EDITION_99997_TEST_ONLY = 99997;\\n  EDITION_99998_TEST_ONLY = 99998;\\n  EDITION_99999_TEST_ONLY = 99999;\\n\\n  // Placeholder for specifying unbounded edition support.  This should only\\n  // ever be used by plugins that can expect to never require any changes to\\n  // support a new edition.\\n  EDITION_MAX = 0x7FFFFFFF;\\n}\\n\\n// Describes a complete .proto file.\\nmessage FileDescriptorProto {\\n  optional string name = 1;     // file name, relative to root of source tree\\n  optional string package = 2;  // e.g. \\"foo\\", \\"foo.bar\\", etc.\\n\\n  // Names of files imported by this file.\\n  repeated string dependency = 3;\\n  // Indexes of the public imported files in the dependency list above.\\n  repeated int32 public_dependency = 10;\\n  // Indexes of the weak imported files in the dependency list.\\n  // For Google-internal migration only. Do not use.\\n  repeated int32 weak_dependency = 11;\\n\\n  // Names of files imported by this file purely for the purpose of providing\\n  // option extensions. These are excluded from the dependency list above.\\n  repeated string option_dependency = 15;\\n\\n  // All top-level definitions in this file.\\n  repeated DescriptorProto message_type = 4;\\n  repeated EnumDescriptorProto enum_type = 5;\\n  repeated ServiceDescriptorProto service = 6;\\n  repeated FieldDescriptorProto extension = 7;\\n\\n  optional FileOptions options = 8;\\n\\n  // This field contains optional information about the original source code.\\n  // You may safely remove this entire field without harming runtime\\n  // functionality of the descriptors -- the information is needed only by\\n  // development tools.\\n  optional SourceCodeInfo source_code_info = 9;\\n\\n  // The syntax of the proto file.\\n  // The supported values are \\"proto2\\", \\"proto3\\", and \\"editions\\".\\n  //\\n  // If `edition` is present, this value must be \\"editions\\".\\n  // WARNING: This field should only be used by protobuf plugins or special\\n  // cases like the proto compiler. Other uses are discouraged and\\n  // developers should rely on the protoreflect APIs for their client language.\\n  optional string syntax = 12;\\n\\n  // The edition of the proto file.\\n  // WARNING: This field should only be used by protobuf plugins or special\\n  // cases like the proto compiler. Other uses are discouraged and\\n  // developers should rely on the protoreflect APIs for their client language.\\n  optional Edition edition = 14;\\n}\\n\\n// Describes a message type.\\nmessage DescriptorProto {\\n  optional string name = 1;\\n\\n  repeated FieldDescriptorProto field = 2;\\n  repeated FieldDescriptorProto extension = 6;\\n\\n  repeated DescriptorProto nested_type = 3;\\n  repeated EnumDescriptorProto enum_type = 4;\\n\\n  message ExtensionRange {\\n    optional int32 start = 1;  // Inclusive.\\n    optional int32 end = 2;    // Exclusive.\\n\\n    optional ExtensionRangeOptions options = 3;\\n  }\\n  repeated ExtensionRange extension_range = 5;\\n\\n  repeated OneofDescriptorProto oneof_decl = 8;\\n\\n  optional MessageOptions options = 7;\\n\\n  // Range of reserved tag numbers. Reserved tag numbers may not be used by\\n  // fields or extension ranges in the same message. Reserved ranges may\\n  // not overlap.\\n  message ReservedRange {\\n    optional int32 start = 1;  // Inclusive.\\n    optional int32 end = 2;    // Exclusive.\\n  }\\n  repeated ReservedRange reserved_range = 9;\\n  // Reserved field names, which may not be used by fields in the same message.\\n  // A given name may only be reserved once.\\n  repeated string reserved_name = 10;\\n\\n  // Support for `export` and `local` keywords on enums.\\n  optional SymbolVisibility visibility = 11;\\n}\\n\\nmessage ExtensionRangeOptions {\\n  // Range reserved for first-class custom options defined by the Protobuf\\n  // team. User custom options must use the 1000+ range instead.\\n  extensions 990 to 998;\\n  // The parser stores options it doesn\'t recognize here. See above.\\n  repeated UninterpretedOption uninterpreted_option = 999;\\n\\n  message Declaration {\\n    // The extension number declared within the extension range.\\n    optional int32 number = 1;\\n\\n    // The fully-qualified name of the extension field. There must be a leading\\n    // dot in front of the full name.\\n    optional string full_name = 2;\\n\\n    // The fully-qualified type name of the extension field. Unlike\\n    // Metadata.type, Declaration.type must have a leading dot for messages\\n    // and enums.\\n    optional string type = 3;\\n\\n    // If true, indicates that the number is reserved in the extension range,\\n    // and any extension field with the number will fail to compile. Set this\\n    // when a declared extension field is deleted.\\n    optional bool reserved = 5;\\n\\n    // If true, indicates that the extension must be defined as repeated.\\n    // Otherwise the extension must be defined as optional.\\n    optional bool repeated = 6;\\n\\n    reserved 4;  // removed is_repeated\\n  }\\n\\n  // For external users: DO NOT USE. We are in the process of open sourcing\\n  // extension declaration and executing internal cleanups before it can be\\n  // used externally.\\n  repeated Declaration declaration = 2 [retention = RETENTION_SOURCE];\\n\\n  // Any features defined in the specific edition.\\n  optional FeatureSet features = 50;\\n\\n  // The verification state of the extension range.\\n  enum VerificationState {\\n    // All the extensions of the range must be declared.\\n    DECLARATION = 0;\\n    UNVERIFIED = 1;\\n  }\\n\\n  // The verification state of the range.\\n  // TODO: flip the default to DECLARATION once all empty ranges\\n  // are marked as UNVERIFIED.\\n  optional VerificationState verification = 3\\n      [default = UNVERIFIED, retention = RETENTION_SOURCE];\\n\\n  // Clients can define custom options in extensions of this message. See above.\\n  extensions 1000 to max;\\n}\\n\\n// Describes a field within a message.\\nmessage FieldDescriptorProto {\\n  enum Type {\\n    // 0 is reserved for errors.\\n    // Order is weird for historical reasons.\\n    TYPE_DOUBLE = 1;\\n    TYPE_FLOAT = 2;\\n    // Not ZigZag encoded.  Negative numbers take 10 bytes.  Use TYPE_SINT64 if\\n    // negative values are likely.\\n    TYPE_INT64 = 3;\\n    TYPE_UINT64 = 4;\\n    // Not ZigZag encoded.  Negative numbers take 10 bytes.  Use TYPE_SINT32 if\\n    // negative values are likely.\\n    TYPE_INT32 = 5;\\n    TYPE_FIXED64 = 6;\\n    TYPE_FIXED32 = 7;\\n    TYPE_BOOL = 8;\\n    TYPE_STRING = 9;\\n    // Tag-delimited aggregate.\\n    // Group type is deprecated and not supported after google.protobuf. However, Proto3\\n    // implementations should still be able to parse the group wire format and\\n    // treat group fields as unknown fields.  In Editions, the group wire format\\n    // can be enabled via the `message_encoding` feature.\\n    TYPE_GROUP = 10;\\n    TYPE_MESSAGE = 11;  // Length-delimited aggregate.\\n\\n    // New in version 2.\\n    TYPE_BYTES = 12;\\n    TYPE_UINT32 = 13;\\n    TYPE_ENUM = 14;\\n    TYPE_SFIXED32 = 15;\\n    TYPE_SFIXED64 = 16;\\n    TYPE_SINT32 = 17;  // Uses ZigZag encoding.\\n    TYPE_SINT64 = 18;  // Uses ZigZag encoding.\\n  }\\n\\n  enum Label {\\n    // 0 is reserved for errors\\n    LABEL_OPTIONAL = 1;\\n    LABEL_REPEATED = 3;\\n    // The required label is only allowed in google.protobuf.  In proto3 and Editions\\n    // it\'s explicitly prohibited.  In Editions, the `field_presence` feature\\n    // can be used to get this behavior.\\n    LABEL_REQUIRED = 2;\\n  }\\n\\n  optional string name = 1;\\n  optional int32 number = 3;\\n  optional Label label = 4;\\n\\n  // If type_name is set, this need not be set.  If both this and type_name\\n  // are set, this must be one of TYPE_ENUM, TYPE_MESSAGE or TYPE_GROUP.\\n  optional Type type = 5;\\n\\n  // For message and enum types, this is the name of the type.  If the name\\n  // starts with a \'.\', it is fully-qualified.  Otherwise, C++-like scoping\\n  // rules are used to find the type (i.e. first the nested types within this\\n  // message are searched, then within the parent, on up to the root\\n  // namespace).\\n  optional string type_name = 6;\\n\\n  // For extensions, this is the name of the type being extended.  It is\\n  // resolved in the same manner as type_name.\\n  optional string extendee = 2;\\n\\n  // For numeric types, contains the original text representation of the value.\\n  // For booleans, \\"true\\" or \\"false\\".\\n  // For strings, contains the default text contents (not escaped in any way).\\n  // For bytes, contains the C escaped value.  All bytes >= 128 are escaped.\\n  optional string default_value = 7;\\n\\n  // If set, gives the index of a oneof in the containing type\'s oneof_decl\\n  // list.  This field is a member of that oneof.\\n  optional int32 oneof_index = 9;\\n\\n  // JSON name of this field. The value is set by protocol compiler. If the\\n  // user has set a \\"json_name\\" option on this field, that option\'s value\\n  // will be used. Otherwise, it\'s deduced from the field\'s name by converting\\n  // it to camelCase.\\n  optional string json_name = 10;\\n\\n  optional FieldOptions options = 8;\\n\\n  // If true, this is a proto3 \\"optional\\". When a proto3 field is optional, it\\n  // tracks presence regardless of field type.\\n  //\\n  // When proto3_optional is true, this field must belong to a oneof to signal\\n  // to old proto3 clients that presence is tracked for this field. This oneof\\n  // is known as a \\"synthetic\\" oneof, and this field must be its sole member\\n  // (each proto3 optional field gets its own synthetic oneof). Synthetic oneofs\\n  // exist in the descriptor only, and do not generate any API. Synthetic oneofs\\n  // must be ordered after all \\"real\\" oneofs.\\n  //\\n  // For message fields, proto3_optional doesn\'t create any semantic change,\\n  // since non-repeated message fields always track presence. However it still\\n  // indicates the semantic detail of whether the user wrote \\"optional\\" or not.\\n  // This can be useful for round-tripping the .proto file. For consistency we\\n  // give message fields a synthetic oneof also, even though it is not required\\n  // to track presence. This is especially important because the parser can\'t\\n  // tell if a field is a message or an enum, so it must always create a\\n  // synthetic oneof.\\n  //\\n  // Proto2 optional fields do not set this flag, because they already indicate\\n  // optional with `LABEL_OPTIONAL`.\\n  optional bool proto3_optional = 17;\\n}\\n\\n// Describes a oneof.\\nmessage OneofDescriptorProto {\\n  optional string name = 1;\\n  optional OneofOptions options = 2;\\n}\\n\\n// Describes an enum type.\\nmessage EnumDescriptorProto {\\n  optional string name = 1;\\n\\n  repeated EnumValueDescriptorProto value = 2;\\n\\n  optional EnumOptions options = 3;\\n\\n  // Range of reserved numeric values. Reserved values may not be used by\\n  // entries in the same enum. Reserved ranges may not overlap.\\n  //\\n  // Note that this is distinct from DescriptorProto.ReservedRange in that it\\n  // is inclusive such that it can appropriately represent the entire int32\\n  // domain.\\n  message EnumReservedRange {\\n    optional int32 start = 1;  // Inclusive.\\n    optional int32 end = 2;    // Inclusive.\\n  }\\n\\n  // Range of reserved numeric values. Reserved numeric values may not be used\\n  // by enum values in the same enum declaration. Reserved ranges may not\\n  // overlap.\\n  repeated EnumReservedRange reserved_range = 4;\\n\\n  // Reserved enum value names, which may not be reused. A given name may only\\n  // be reserved once.\\n  repeated string reserved_name = 5;\\n\\n  // Support for `export` and `local` keywords on enums.\\n  optional SymbolVisibility visibility = 6;\\n}\\n\\n// Describes a value within an enum.\\nmessage EnumValueDescriptorProto {\\n  optional string name = 1;\\n  optional int32 number = 2;\\n\\n  optional EnumValueOptions options = 3;\\n}\\n\\n// Describes a service.\\nmessage ServiceDescriptorProto {\\n  optional string name = 1;\\n  repeated MethodDescriptorProto method = 2;\\n\\n  optional ServiceOptions options = 3;\\n\\n  reserved 4;\\n  reserved \\"stream\\";\\n}\\n\\n// Describes a method of a service.\\nmessage MethodDescriptorProto {\\n  optional string name = 1;\\n\\n  // Input and output type names.  These are resolved in the same way as\\n  // FieldDescriptorProto.type_name, but must refer to a message type.\\n  optional string input_type = 2;\\n  optional string output_type = 3;\\n\\n  optional MethodOptions options = 4;\\n\\n  // Identifies if client streams multiple client messages\\n  optional bool client_streaming = 5 [default = false];\\n  // Identifies if server streams multiple server messages\\n  optional bool server_streaming = 6 [default = false];\\n}\\n\\n// ===================================================================\\n// Options\\n\\n// Each of the definitions above may have \\"options\\" attached.  These are\\n// just annotations which may cause code to be generated slightly differently\\n// or may contain hints for code that manipulates protocol messages.\\n//\\n// Clients may define custom options as extensions of the *Options messages.\\n// These extensions may not yet be known at parsing time, so the parser cannot\\n// store the values in them.  Instead it stores them in a field in the *Options\\n// message called uninterpreted_option. This field must have the same name\\n// across all *Options messages. We then use this field to populate the\\n// extensions when we build a descriptor, at which point all protos have been\\n// parsed and so all extensions are known.\\n//\\n// Extension numbers for custom options may be chosen as follows:\\n// * For options which will only be used within a single application or\\n//   organization, or for experimental options, use field numbers 50000\\n//   through 99999.  It is up to you to ensure that you do not use the\\n//   same number for multiple options.\\n// * For options which will be published and used publicly by multiple\\n//   independent entities, e-mail protobuf-global-extension-registry@google.com\\n//   to reserve extension numbers. Simply provide your project name (e.g.\\n//   Objective-C plugin) and your project website (if available) -- there\'s no\\n//   need to explain how you intend to use them. Usually you only need one\\n//   extension number. You can declare multiple options with only one extension\\n//   number by putting them in a sub-message. See the Custom Options section of\\n//   the docs for examples:\\n//   https://developers.google.com/protocol-buffers/docs/proto#options\\n//   If this turns out to be popular, a web service will be set up\\n//   to automatically assign option numbers.\\n\\nmessage FileOptions {\\n\\n  // Sets the Java package where classes generated from this .proto will be\\n  // placed.  By default, the proto package is used, but this is often\\n  // inappropriate because proto packages do not normally start with backwards\\n  // domain names.\\n  optional string java_package = 1;\\n\\n  // Controls the name of the wrapper Java class generated for the .proto file.\\n  // That class will always contain the .proto file\'s getDescriptor() method as\\n  // well as any top-level extensions defined in the .proto file.\\n  // If java_multiple_files is disabled, then all the other classes from the\\n  // .proto file will be nested inside the single wrapper outer class.\\n  optional string java_outer_classname = 8;\\n\\n  // If enabled, then the Java code generator will generate a separate .java\\n  // file for each top-level message, enum, and service defined in the .proto\\n  // file.  Thus, these types will *not* be nested inside the wrapper class\\n  // named by java_outer_classname.  However, the wrapper class will still be\\n  // generated to contain the file\'s getDescriptor() method as well as any\\n  // top-level extensions defined in the file.\\n  optional bool java_multiple_files = 10 [\\n    default = false,\\n    feature_support = {\\n      edition_introduced: EDITION_PROTO2\\n      edition_removed: EDITION_2024\\n      removal_error: \\"This behavior is enabled by default in editions 2024 and above. \\"\\n                     \\"To disable it, you can set `features.(pb.java).nest_in_file_class = YES` \\"\\n                     \\"on individual messages, enums, or services.\\"\\n\\n    }\\n  ];\\n\\n  // This option does nothing.\\n  optional bool java_generate_equals_and_hash = 20 [deprecated=true];\\n\\n  // A proto2 file can set this to true to opt in to UTF-8 checking for Java,\\n  // which will throw an exception if invalid UTF-8 is parsed from the wire or\\n  // assigned to a string field.\\n  //\\n  // TODO: clarify exactly what kinds of field types this option\\n  // applies to, and update these docs accordingly.\\n  //\\n  // Proto3 files already perform these checks. Setting the option explicitly to\\n  // false has no effect: it cannot be used to opt proto3 files out of UTF-8\\n  // checks.\\n  optional bool java_string_check_utf8 = 27 [default = false];\\n\\n  // Generated classes can be optimized for speed or code size.\\n  enum OptimizeMode {\\n    SPEED = 1;         // Generate complete code for parsing, serialization,\\n                       // etc.\\n    CODE_SIZE = 2;     // Use ReflectionOps to implement these methods.\\n    LITE_RUNTIME = 3;  // Generate code using MessageLite and the lite runtime.\\n  }\\n  optional OptimizeMode optimize_for = 9 [default = SPEED];\\n\\n  // Sets the Go package where structs generated from this .proto will be\\n  // placed. If omitted, the Go package will be derived from the following:\\n  //   - The basename of the package import path, if provided.\\n  //   - Otherwise, the package statement in the .proto file, if present.\\n  //   - Otherwise, the basename of the .proto file, without extension.\\n  optional string go_package = 11;\\n\\n  // Should generic services be generated in each language?  \\"Generic\\" services\\n  // are not specific to any particular RPC system.  They are generated by the\\n  // main code generators in each language (without additional plugins).\\n  // Generic services were the only kind of service generation supported by\\n  // early versions of google.protobuf.\\n  //\\n  // Generic services are now considered deprecated in favor of using plugins\\n  // that generate code specific to your particular RPC system.  Therefore,\\n  // these default to false.  Old code which depends on generic services should\\n  // explicitly set them to true.\\n  optional bool cc_generic_services = 16 [default = false];\\n  optional bool java_generic_services = 17 [default = false];\\n  optional bool py_generic_services = 18 [default = false];\\n  reserved 42;  // removed php_generic_services\\n  reserved \\"php_generic_services\\";\\n\\n  // Is this file deprecated?\\n  // Depending on the target platform, this can emit Deprecated annotations\\n  // for everything in the file, or it will be completely ignored; in the very\\n  // least, this is a formalization for deprecating files.\\n  optional bool deprecated = 23 [default = false];\\n\\n  // Enables the use of arenas for the proto messages in this file. This applies\\n  // only to generated classes for C++.\\n  optional bool cc_enable_arenas = 31 [\\n    default = true,\\n    feature_support = {\\n      edition_removed: EDITION_2026\\n      removal_error: \\"cc_enable_arenas is enabled by default in every edition and overrides are ignored.\\"\\n                     \\"This option is removed in editions 2026 and above.\\"\\n    }\\n  ];\\n\\n  // Sets the objective c class prefix which is prepended to all objective c\\n  // generated classes from this .proto. There is no default.\\n  optional string objc_class_prefix = 36;\\n\\n  // Namespace for generated classes; defaults to the package.\\n  optional string csharp_namespace = 37;\\n\\n  // By default Swift generators will take the proto package and CamelCase it\\n  // replacing \'.\' with underscore and use that to prefix the types/symbols\\n  // defined. When this options is provided, they will use this value instead\\n  // to prefix the types/symbols defined.\\n  optional string swift_prefix = 39;\\n\\n  // Sets the php class prefix which is prepended to all php generated classes\\n  // from this .proto. Default is empty.\\n  optional string php_class_prefix = 40;\\n\\n  // Use this option to change the namespace of php generated classes. Default\\n  // is empty. When this option is empty, the package name will be used for\\n  // determining the namespace.\\n  optional string php_namespace = 41;\\n\\n  // Use this option to change the namespace of php generated metadata classes.\\n  // Default is empty. When this option is empty, the proto file name will be\\n  // used for determining the namespace.\\n  optional string php_metadata_namespace = 44;\\n\\n  // Use this option to change the package of ruby generated classes. Default\\n  // is empty. When this option is not set, the package name will be used for\\n  // determining the ruby package.\\n  optional string ruby_package = 45;\\n\\n  // Any features defined in the specific edition.\\n  // WARNING: This field should only be used by protobuf plugins or special\\n  // cases like the proto compiler. Other uses are discouraged and\\n  // developers should rely on the protoreflect APIs for their client language.\\n  optional FeatureSet features = 50;\\n\\n  // Range reserved for first-class custom options defined by the Protobuf\\n  // team. User custom options must use the 1000+ range instead.\\n  extensions 990 to 998 [declaration = {\\n    number: 990,\\n    full_name: \\".pb.file.cpp\\",\\n    type: \\".pb.file.CppFileOptions\\"\\n  }];\\n\\n  // The parser stores options it doesn\'t recognize here.\\n  // See the documentation for the \\"Options\\" section above.\\n  repeated UninterpretedOption uninterpreted_option = 999;\\n\\n  // Clients can define custom options in extensions of this message.\\n  // See the documentation for the \\"Options\\" section above.\\n  extensions 1000 to max;\\n\\n  reserved 38;\\n}\\n\\nmessage MessageOptions {\\n  // Set true to use the old proto1 MessageSet wire format for extensions.\\n  // This is provided for backwards-compatibility with the MessageSet wire\\n  // format.  You should not use this for any other reason:  It\'s less\\n  // efficient, has fewer features, and is more complicated.\\n  //\\n  // The message must be defined exactly as follows:\\n  //   message Foo {\\n  //     option message_set_wire_format = true;\\n  //     extensions 4 to max;\\n  //   }\\n  // Note that the message cannot have any defined fields; MessageSets only\\n  // have extensions.\\n  //\\n  // All extensions of your type must be singular messages; e.g. they cannot\\n  // be int32s, enums, or repeated messages.\\n  //\\n  // Because this is an option, the above two restrictions are not enforced by\\n  // the protocol compiler.\\n  optional bool message_set_wire_format = 1 [default = false];\\n\\n  // Disables the generation of the standard \\"descriptor()\\" accessor, which can\\n  // conflict with a field of the same name.  This is meant to make migration\\n  // from proto1 easier; new code should avoid fields named \\"descriptor\\".\\n  optional bool no_standard_descriptor_accessor = 2 [default = false];\\n\\n  // Is this message deprecated?\\n  // Depending on the target platform, this can emit Deprecated annotations\\n  // for the message, or it will be completely ignored; in the very least,\\n  // this is a formalization for deprecating messages.\\n  optional bool deprecated = 3 [default = false];\\n\\n  reserved 4, 5, 6;\\n\\n  // Whether the message is an automatically generated map entry type for the\\n  // maps field.\\n  //\\n  // For maps fields:\\n  //     map<KeyType, ValueType> map_field = 1;\\n  // The parsed descriptor looks like:\\n  //     message MapFieldEntry {\\n  //         option map_entry = true;\\n  //         optional KeyType key = 1;\\n  //         optional ValueType value = 2;\\n  //     }\\n  //     repeated MapFieldEntry map_field = 1;\\n  //\\n  // Implementations may choose not to generate the map_entry=true message, but\\n  // use a native map in the target language to hold the keys and values.\\n  // The reflection APIs in such implementations still need to work as\\n  // if the field is a repeated message field.\\n  //\\n  // NOTE: Do not set the option in .proto files. Always use the maps syntax\\n  // instead. The option should only be implicitly set by the proto compiler\\n  // parser.\\n  optional bool map_entry = 7;\\n\\n  reserved 8;  // javalite_serializable\\n  reserved 9;  // javanano_as_lite\\n\\n  // Enable the legacy handling of JSON field name conflicts.  This lowercases\\n  // and strips underscored from the fields before comparison in proto3 only.\\n  // The new behavior takes `json_name` into account and applies to proto2 as\\n  // well.\\n  //\\n  // This should only be used as a temporary measure against broken builds due\\n  // to the change in behavior for JSON field name conflicts.\\n  //\\n  // TODO This is legacy behavior we plan to remove once downstream\\n  // teams have had time to migrate.\\n  optional bool deprecated_legacy_json_field_conflicts = 11 [deprecated = true];\\n\\n  // Any features defined in the specific edition.\\n  // WARNING: This field should only be used by protobuf plugins or special\\n  // cases like the proto compiler. Other uses are discouraged and\\n  // developers should rely on the protoreflect APIs for their client language.\\n  optional FeatureSet features = 12;\\n\\n  // Range reserved for first-class custom options defined by the Protobuf\\n  // team. User custom options must use the 1000+ range instead.\\n  extensions 990 to 998;\\n\\n  // The parser stores options it doesn\'t recognize here. See above.\\n  repeated UninterpretedOption uninterpreted_option = 999;\\n\\n  // Clients can define custom options in extensions of this message. See above.\\n  extensions 1000 to max;\\n}\\n\\nmessage FieldOptions {\\n  // NOTE: ctype is deprecated. Use `features.(pb.cpp).string_type` instead.\\n  // The ctype option instructs the C++ code generator to use a different\\n  // representation of the field than it normally would.  See the specific\\n  // options below.  This option is only implemented to support use of\\n  // [ctype=CORD] and [ctype=STRING] (the default) on non-repeated fields of\\n  // type \\"bytes\\" in the open source release.\\n  // TODO: make ctype actually deprecated.\\n  optional CType ctype = 1 [/*deprecated = true,*/ default = STRING];\\n  enum CType {\\n    // Default mode.\\n    STRING = 0;\\n\\n    // The option [ctype=CORD] may be applied to a non-repeated field of type\\n    // \\"bytes\\". It indicates that in C++, the data should be stored in a Cord\\n    // instead of a string.  For very large strings, this may reduce memory\\n    // fragmentation. It may also allow better performance when parsing from a\\n    // Cord, or when parsing with aliasing enabled, as the parsed Cord may then\\n    // alias the original buffer.\\n    CORD = 1;\\n\\n    STRING_PIECE = 2;\\n  }\\n  // The packed option can be enabled for repeated primitive fields to enable\\n  // a more efficient representation on the wire. Rather than repeatedly\\n  // writing the tag and type for each element, the entire array is encoded as\\n  // a single length-delimited blob. In proto3, only explicit setting it to\\n  // false will avoid using packed encoding.  This option is prohibited in\\n  // Editions, but the `repeated_field_encoding` feature can be used to control\\n  // the behavior.\\n  optional bool packed = 2;\\n\\n  // The jstype option determines the JavaScript type used for values of the\\n  // field.  The option is permitted only for 64 bit integral and fixed types\\n  // (int64, uint64, sint64, fixed64, sfixed64).  A field with jstype JS_STRING\\n  // is represented as JavaScript string, which avoids loss of precision that\\n  // can happen when a large value is converted to a floating point JavaScript.\\n  // Specifying JS_NUMBER for the jstype causes the generated JavaScript code to\\n  // use the JavaScript \\"number\\" type.  The behavior of the default option\\n  // JS_NORMAL is implementation dependent.\\n  //\\n  // This option is an enum to permit additional types to be added, e.g.\\n  // goog.math.Integer.\\n  optional JSType jstype = 6 [default = JS_NORMAL];\\n  enum JSType {\\n    // Use the default type.\\n    JS_NORMAL = 0;\\n\\n    // Use JavaScript strings.\\n    JS_STRING = 1;\\n\\n    // Use JavaScript numbers.\\n    JS_NUMBER = 2;\\n  }\\n\\n  // Should this field be parsed lazily?  Lazy applies only to message-type\\n  // fields.  It means that when the outer message is initially parsed, the\\n  // inner message\'s contents will not be parsed but instead stored in encoded\\n  // form.  The inner message will actually be parsed when it is first accessed.\\n  //\\n  // This is only a hint.  Implementations are free to choose whether to use\\n  // eager or lazy parsing regardless of the value of this option.  However,\\n  // setting this option true suggests that the protocol author believes that\\n  // using lazy parsing on this field is worth the additional bookkeeping\\n  // overhead typically needed to implement it.\\n  //\\n  // This option does not affect the public interface of any generated code;\\n  // all method signatures remain the same.  Furthermore, thread-safety of the\\n  // interface is not affected by this option; const methods remain safe to\\n  // call from multiple threads concurrently, while non-const methods continue\\n  // to require exclusive access.\\n  //\\n  // Note that lazy message fields are still eagerly verified to check\\n  // ill-formed wireformat or missing required fields. Calling IsInitialized()\\n  // on the outer message would fail if the inner message has missing required\\n  // fields. Failed verification would result in parsing failure (except when\\n  // uninitialized messages are acceptable).\\n  optional bool lazy = 5 [default = false];\\n\\n  // unverified_lazy does no correctness checks on the byte stream. This should\\n  // only be used where lazy with verification is prohibitive for performance\\n  // reasons.\\n  optional bool unverified_lazy = 15 [default = false];\\n\\n  // Is this field deprecated?\\n  // Depending on the target platform, this can emit Deprecated annotations\\n  // for accessors, or it will be completely ignored; in the very least, this\\n  // is a formalization for deprecating fields.\\n  optional bool deprecated = 3 [default = false];\\n\\n  // DEPRECATED. DO NOT USE!\\n  // For Google-internal migration only. Do not use.\\n  optional bool weak = 10 [default = false, deprecated = true];\\n\\n  // Indicate that the field value should not be printed out when using debug\\n  // formats, e.g. when the field contains sensitive credentials.\\n  optional bool debug_redact = 16 [default = false];\\n\\n  // If set to RETENTION_SOURCE, the option will be omitted from the binary.\\n  enum OptionRetention {\\n    RETENTION_UNKNOWN = 0;\\n    RETENTION_RUNTIME = 1;\\n    RETENTION_SOURCE = 2;\\n  }\\n\\n  optional OptionRetention retention = 17;\\n\\n  // This indicates the types of entities that the field may apply to when used\\n  // as an option. If it is unset, then the field may be freely used as an\\n  // option on any kind of entity.\\n  enum OptionTargetType {\\n    TARGET_TYPE_UNKNOWN = 0;\\n    TARGET_TYPE_FILE = 1;\\n    TARGET_TYPE_EXTENSION_RANGE = 2;\\n    TARGET_TYPE_MESSAGE = 3;\\n    TARGET_TYPE_FIELD = 4;\\n    TARGET_TYPE_ONEOF = 5;\\n    TARGET_TYPE_ENUM = 6;\\n    TARGET_TYPE_ENUM_ENTRY = 7;\\n    TARGET_TYPE_SERVICE = 8;\\n    TARGET_TYPE_METHOD = 9;\\n  }\\n\\n  repeated OptionTargetType targets = 19;\\n\\n  message EditionDefault {\\n    optional Edition edition = 3;\\n    optional string value = 2;  // Textproto value.\\n  }\\n  repeated EditionDefault edition_defaults = 20;\\n\\n  // Any features defined in the specific edition.\\n  // WARNING: This field should only be used by protobuf plugins or special\\n  // cases like the proto compiler. Other uses are discouraged and\\n  // developers should rely on the protoreflect APIs for their client language.\\n  optional FeatureSet features = 21;\\n\\n  // Information about the support window of a feature.\\n  message FeatureSupport {\\n    // The edition that this feature was first available in.  In editions\\n    // earlier than this one, the default assigned to EDITION_LEGACY will be\\n    // used, and proto files will not be able to override it.\\n    optional Edition edition_introduced = 1;\\n\\n    // The edition this feature becomes deprecated in.  Using this after this\\n    // edition may trigger warnings.\\n    optional Edition edition_deprecated = 2;\\n\\n    // The deprecation warning text if this feature is used after the edition it\\n    // was marked deprecated in.\\n    optional string deprecation_warning = 3;\\n\\n    // The edition this feature is no longer available in.  In editions after\\n    // this one, the last default assigned will be used, and proto files will\\n    // not be able to override it.\\n    optional Edition edition_removed = 4;\\n\\n    // The removal error text if this feature is used after the edition it was\\n    // removed in.\\n    optional string removal_error = 5;\\n  }\\n  optional FeatureSupport feature_support = 22;\\n\\n  // Range reserved for first-class custom options defined by the Protobuf\\n  // team. User custom options must use the 1000+ range instead.\\n  extensions 990 to 998;\\n\\n  // The parser stores options it doesn\'t recognize here. See above.\\n  repeated UninterpretedOption uninterpreted_option = 999;\\n\\n  // Clients can define custom options in extensions of this message. See above.\\n  extensions 1000 to max;\\n\\n  reserved 4;   // removed jtype\\n  reserved 18;  // reserve target, target_obsolete_do_not_use\\n}\\n\\nmessage OneofOptions {\\n  // Any features defined in the specific edition.\\n  // WARNING: This field should only be used by protobuf plugins or special\\n  // cases like the proto compiler. Other uses are discouraged and\\n  // developers should rely on the protoreflect APIs for their client language.\\n  optional FeatureSet features = 1;\\n\\n  // Range reserved for first-class custom options defined by the Protobuf\\n  // team. User custom options must use the 1000+ range instead.\\n  extensions 990 to 998;\\n\\n  // The parser stores options it doesn\'t recognize here. See above.\\n  repeated UninterpretedOption uninterpreted_option = 999;\\n\\n  // Clients can define custom options in extensions of this message. See above.\\n  extensions 1000 to max;\\n}\\n\\nmessage EnumOptions {\\n\\n  // Set this option to true to allow mapping different tag names to the same\\n  // value.\\n  optional bool allow_alias = 2;\\n\\n  // Is this enum deprecated?\\n  // Depending on the target platform, this can emit Deprecated annotations\\n  // for the enum, or it will be completely ignored; in the very least, this\\n  // is a formalization for deprecating enums.\\n  optional bool deprecated = 3 [default = false];\\n\\n  reserved 5;  // javanano_as_lite\\n\\n  // Enable the legacy handling of JSON field name conflicts.  This lowercases\\n  // and strips underscored from the fields before comparison in proto3 only.\\n  // The new behavior takes `json_name` into account and applies to proto2 as\\n  // well.\\n  // TODO Remove this legacy behavior once downstream teams have\\n  // had time to migrate.\\n  optional bool deprecated_legacy_json_field_conflicts = 6 [deprecated = true];\\n\\n  // Any features defined in the specific edition.\\n  // WARNING: This field should only be used by protobuf plugins or special\\n  // cases like the proto compiler. Other uses are discouraged and\\n  // developers should rely on the protoreflect APIs for their client language.\\n  optional FeatureSet features = 7;\\n\\n  // Range reserved for first-class custom options defined by the Protobuf\\n  // team. User custom options must use the 1000+ range instead.\\n  extensions 990 to 998;\\n\\n  // The parser stores options it doesn\'t recognize here. See above.\\n  repeated UninterpretedOption uninterpreted_option = 999;\\n\\n  // Clients can define custom options in extensions of this message. See above.\\n  extensions 1000 to max;\\n}\\n\\nmessage EnumValueOptions {\\n  // Is this enum value deprecated?\\n  // Depending on the target platform, this can emit Deprecated annotations\\n  // for the enum value, or it will be completely ignored; in the very least,\\n  // this is a formalization for deprecating enum values.\\n  optional bool deprecated = 1 [default = false];\\n\\n  // Any features defined in the specific edition.\\n  // WARNING: This field should only be used by protobuf plugins or special\\n  // cases like the proto compiler. Other uses are discouraged and\\n  // developers should rely on the protoreflect APIs for their client language.\\n  optional FeatureSet features = 2;\\n\\n  // Indicate that fields annotated with this enum value should not be printed\\n  // out when using debug formats, e.g. when the field contains sensitive\\n  // credentials.\\n  optional bool debug_redact = 3 [default = false];\\n\\n  // Information about the support window of a feature value.\\n  optional FieldOptions.FeatureSupport feature_support = 4;\\n\\n  // Range reserved for first-class extension options defined by the Protobuf\\n  // team. Custom options must use the 1000+ range instead.\\n  extensions 990 to 998 [declaration = {\\n    number: 998,\\n    full_name: \\".pb.enumvalue.json\\",\\n    type: \\".pb.enumvalue.JsonEnumValueOptions\\"\\n  }];\\n\\n  // The parser stores options it doesn\'t recognize here. See above.\\n  repeated UninterpretedOption uninterpreted_option = 999;\\n\\n  // Clients can define custom options in extensions of this message. See above.\\n  extensions 1000 to max;\\n}\\n\\nmessage ServiceOptions {\\n\\n  // Any features defined in the specific edition.\\n  // WARNING: This field should only be used by protobuf plugins or special\\n  // cases like the proto compiler. Other uses are discouraged and\\n  // developers should rely on the protoreflect APIs for their client language.\\n  optional FeatureSet features = 34;\\n\\n  // Note:  Field numbers 1 through 32 are reserved for Google\'s internal RPC\\n  //   framework.  We apologize for hoarding these numbers to ourselves, but\\n  //   we were already using them long before we decided to release Protocol\\n  //   Buffers.\\n\\n  // Is this service deprecated?\\n  // Depending on the target platform, this can emit Deprecated annotations\\n  // for the service, or it will be completely ignored; in the very least,\\n  // this is a formalization for deprecating services.\\n  optional bool deprecated = 33 [default = false];\\n\\n  // Range reserved for first-class custom options defined by the Protobuf\\n  // team. User custom options must use the 1000+ range instead.\\n  extensions 990 to 998;\\n\\n  // The parser stores options it doesn\'t recognize here. See above.\\n  repeated UninterpretedOption uninterpreted_option = 999;\\n\\n  // Clients can define custom options in extensions of this message. See above.\\n  extensions 1000 to max;\\n}\\n\\nmessage MethodOptions {\\n\\n  // Note:  Field numbers 1 through 32 are reserved for Google\'s internal RPC\\n  //   framework.  We apologize for hoarding these numbers to ourselves, but\\n  //   we were already using them long before we decided to release Protocol\\n  //   Buffers.\\n\\n  // Is this method deprecated?\\n  // Depending on the target platform, this can emit Deprecated annotations\\n  // for the method, or it will be completely ignored; in the very least,\\n  // this is a formalization for deprecating methods.\\n  optional bool deprecated = 33 [default = false];\\n\\n  // Is this method side-effect-free (or safe in HTTP parlance), or idempotent,\\n  // or neither? HTTP based RPC implementation may choose GET verb for safe\\n  // methods, and PUT verb for idempotent methods instead of the default POST.\\n  enum IdempotencyLevel {\\n    IDEMPOTENCY_UNKNOWN = 0;\\n    NO_SIDE_EFFECTS = 1;  // implies idempotent\\n    IDEMPOTENT = 2;       // idempotent, but may have side effects\\n  }\\n  optional IdempotencyLevel idempotency_level = 34\\n      [default = IDEMPOTENCY_UNKNOWN];\\n\\n  // Any features defined in the specific edition.\\n  // WARNING: This field should only be used by protobuf plugins or special\\n  // cases like the proto compiler. Other uses are discouraged and\\n  // developers should rely on the protoreflect APIs for their client language.\\n  optional FeatureSet features = 35;\\n\\n  // Range reserved for first-class custom options defined by the Protobuf\\n  // team. User custom options must use the 1000+ range instead.\\n  extensions 990 to 998;\\n\\n  // The parser stores options it doesn\'t recognize here. See above.\\n  repeated UninterpretedOption uninterpreted_option = 999;\\n\\n  // Clients can define custom options in extensions of this message. See above.\\n  extensions 1000 to max;\\n}\\n\\n// A message representing a option the parser does not recognize. This only\\n// appears in options protos created by the compiler::Parser class.\\n// DescriptorPool resolves these when building Descriptor objects. Therefore,\\n// options protos in descriptor objects (e.g. returned by Descriptor::options(),\\n// or produced by Descriptor::CopyTo()) will never have UninterpretedOptions\\n// in them.\\nmessage UninterpretedOption {\\n  // The name of the uninterpreted option.  Each string represents a segment in\\n  // a dot-separated name.  is_extension is true iff a segment represents an\\n  // extension (denoted with parentheses in options specs in .proto files).\\n  // E.g.,{ [\\"foo\\", false], [\\"bar.baz\\", true], [\\"moo\\", false] } represents\\n  // \\"foo.(bar.baz).moo\\".\\n  message NamePart {\\n    required string name_part = 1;\\n    required bool is_extension = 2;\\n  }\\n  repeated NamePart name = 2;\\n\\n  // The value of the uninterpreted option, in whatever type the tokenizer\\n  // identified it as during parsing. Exactly one of these should be set.\\n  optional string identifier_value = 3;\\n  optional uint64 positive_int_value = 4;\\n  optional int64 negative_int_value = 5;\\n  optional double double_value = 6;\\n  optional bytes string_value = 7;\\n  optional string aggregate_value = 8;\\n}\\n\\n// ===================================================================\\n// Features\\n\\n// TODO Enums in C++ gencode (and potentially other languages) are\\n// not well scoped.  This means that each of the feature enums below can clash\\n// with each other.  The short names we\'ve chosen maximize call-site\\n// readability, but leave us very open to this scenario.  A future feature will\\n// be designed and implemented to handle this, hopefully before we ever hit a\\n// conflict here.\\nmessage FeatureSet {\\n  enum FieldPresence {\\n    FIELD_PRESENCE_UNKNOWN = 0;\\n    EXPLICIT = 1;\\n    IMPLICIT = 2;\\n    LEGACY_REQUIRED = 3;\\n  }\\n  optional FieldPresence field_presence = 1 [\\n    retention = RETENTION_RUNTIME,\\n    targets = TARGET_TYPE_FIELD,\\n    targets = TARGET_TYPE_FILE,\\n    feature_support = {\\n      edition_introduced: EDITION_2023,\\n    },\\n    edition_defaults = { edition: EDITION_LEGACY, value: \\"EXPLICIT\\" },\\n    edition_defaults = { edition: EDITION_PROTO3, value: \\"IMPLICIT\\" },\\n    edition_defaults = { edition: EDITION_2023, value: \\"EXPLICIT\\" }\\n  ];\\n\\n  enum EnumType {\\n    ENUM_TYPE_UNKNOWN = 0;\\n    OPEN = 1;\\n    CLOSED = 2;\\n  }\\n  optional EnumType enum_type = 2 [\\n    retention = RETENTION_RUNTIME,\\n    targets = TARGET_TYPE_ENUM,\\n    targets = TARGET_TYPE_FILE,\\n    feature_support = {\\n      edition_introduced: EDITION_2023,\\n    },\\n    edition_defaults = { edition: EDITION_LEGACY, value: \\"CLOSED\\" },\\n    edition_defaults = { edition: EDITION_PROTO3, value: \\"OPEN\\" }\\n  ];\\n\\n  enum RepeatedFieldEncoding {\\n    REPEATED_FIELD_ENCODING_UNKNOWN = 0;\\n    PACKED = 1;\\n    EXPANDED = 2;\\n  }\\n  optional RepeatedFieldEncoding repeated_field_encoding = 3 [\\n    retention = RETENTION_RUNTIME,\\n    targets = TARGET_TYPE_FIELD,\\n    targets = TARGET_TYPE_FILE,\\n    feature_support = {\\n      edition_introduced: EDITION_2023,\\n    },\\n    edition_defaults = { edition: EDITION_LEGACY, value: \\"EXPANDED\\" },\\n    edition_defaults = { edition: EDITION_PROTO3, value: \\"PACKED\\" }\\n  ];\\n\\n  enum Utf8Validation {\\n    UTF8_VALIDATION_UNKNOWN = 0;\\n    VERIFY = 2;\\n    NONE = 3;\\n    reserved 1;\\n  }\\n  optional Utf8Validation utf8_validation = 4 [\\n    retention = RETENTION_RUNTIME,\\n    targets = TARGET_TYPE_FIELD,\\n    targets = TARGET_TYPE_FILE,\\n    feature_support = {\\n      edition_introduced: EDITION_2023,\\n    },\\n    edition_defaults = { edition: EDITION_LEGACY, value: \\"NONE\\" },\\n    edition_defaults = { edition: EDITION_PROTO3, value: \\"VERIFY\\" }\\n  ];\\n\\n  enum MessageEncoding {\\n    MESSAGE_ENCODING_UNKNOWN = 0;\\n    LENGTH_PREFIXED = 1;\\n    DELIMITED = 2;\\n  }\\n  optional MessageEncoding message_encoding = 5 [\\n    retention = RETENTION_RUNTIME,\\n    targets = TARGET_TYPE_FIELD,\\n    targets = TARGET_TYPE_FILE,\\n    feature_support = {\\n      edition_introduced: EDITION_2023,\\n    },\\n    edition_defaults = { edition: EDITION_LEGACY, value: \\"LENGTH_PREFIXED\\" }\\n  ];\\n\\n  enum JsonFormat {\\n    JSON_FORMAT_UNKNOWN = 0;\\n    ALLOW = 1;\\n    LEGACY_BEST_EFFORT = 2;\\n  }\\n  optional JsonFormat json_format = 6 [\\n    retention = RETENTION_RUNTIME,\\n    targets = TARGET_TYPE_MESSAGE,\\n    targets = TARGET_TYPE_ENUM,\\n    targets = TARGET_TYPE_FILE,\\n    feature_support = {\\n      edition_introduced: EDITION_2023,\\n    },\\n    edition_defaults = { edition: EDITION_LEGACY, value: \\"LEGACY_BEST_EFFORT\\" },\\n    edition_defaults = { edition: EDITION_PROTO3, value: \\"ALLOW\\" }\\n  ];\\n\\n  enum EnforceNamingStyle {\\n    ENFORCE_NAMING_STYLE_UNKNOWN = 0;\\n    STYLE2024 = 1;\\n    STYLE_LEGACY = 2;\\n    STYLE2026 = 3;\\n  }\\n  optional EnforceNamingStyle enforce_naming_style = 7 [\\n    retention = RETENTION_SOURCE,\\n    targets = TARGET_TYPE_FILE,\\n    targets = TARGET_TYPE_EXTENSION_RANGE,\\n    targets = TARGET_TYPE_MESSAGE,\\n    targets = TARGET_TYPE_FIELD,\\n    targets = TARGET_TYPE_ONEOF,\\n    targets = TARGET_TYPE_ENUM,\\n    targets = TARGET_TYPE_ENUM_ENTRY,\\n    targets = TARGET_TYPE_SERVICE,\\n    targets = TARGET_TYPE_METHOD,\\n    feature_support = {\\n      edition_introduced: EDITION_2024,\\n    },\\n    edition_defaults = { edition: EDITION_LEGACY, value: \\"STYLE_LEGACY\\" },\\n    edition_defaults = { edition: EDITION_2024, value: \\"STYLE2024\\" },\\n    edition_defaults = { edition: EDITION_2026, value: \\"STYLE2026\\" }\\n  ];\\n\\n  message VisibilityFeature {\\n    enum DefaultSymbolVisibility {\\n      DEFAULT_SYMBOL_VISIBILITY_UNKNOWN = 0;\\n\\n      // Default pre-EDITION_2024, all UNSET visibility are export.\\n      EXPORT_ALL = 1;\\n\\n      // All top-level symbols default to export, nested default to local.\\n      EXPORT_TOP_LEVEL = 2;\\n\\n      // All symbols default to local.\\n      LOCAL_ALL = 3;\\n\\n      // All symbols local by default. Nested types cannot be exported.\\n      // With special case caveat for message { enum {} reserved 1 to max; }\\n      // This is the recommended setting for new protos.\\n      STRICT = 4;\\n    }\\n    reserved 1 to max;\\n  }\\n  optional VisibilityFeature.DefaultSymbolVisibility default_symbol_visibility =\\n      8 [\\n        retention = RETENTION_SOURCE,\\n        targets = TARGET_TYPE_FILE,\\n        feature_support = {\\n          edition_introduced: EDITION_2024,\\n        },\\n        edition_defaults = { edition: EDITION_LEGACY, value: \\"EXPORT_ALL\\" },\\n        edition_defaults = { edition: EDITION_2024, value: \\"EXPORT_TOP_LEVEL\\" },\\n        edition_defaults = { edition: EDITION_2026, value: \\"STRICT\\" }\\n      ];\\n\\n  message ProtoLimitsFeature {\\n    enum EnforceProtoLimits {\\n      PROTO_LIMITS_UNKNOWN = 0;\\n\\n      // Default pre-EDITION_2026: there are no limit enforcement at the protoc\\n      // level. Practical limits still exist, but they will tend to fail while\\n      // compiling protoc-generated code, and these limits tend to be language\\n      // or toolchain specific.\\n      LEGACY_NO_EXPLICIT_LIMITS = 1;\\n\\n      // A set of limits enforced by Edition 2026 by default. For a detailed\\n      // list of all the limits please consult the Edition 2026 documentation.\\n      PROTO_LIMITS2026 = 2;\\n    }\\n  }\\n  optional ProtoLimitsFeature.EnforceProtoLimits enforce_proto_limits = 9 [\\n    retention = RETENTION_SOURCE,\\n    targets = TARGET_TYPE_ENUM,\\n    targets = TARGET_TYPE_MESSAGE,\\n    targets = TARGET_TYPE_FIELD,\\n    targets = TARGET_TYPE_ONEOF,\\n    feature_support = {\\n      edition_introduced: EDITION_2026,\\n    },\\n    edition_defaults = {\\n      edition: EDITION_LEGACY,\\n      value: \\"LEGACY_NO_EXPLICIT_LIMITS\\"\\n    },\\n    edition_defaults = { edition: EDITION_2026, value: \\"PROTO_LIMITS2026\\" }\\n  ];\\n\\n  reserved 999;\\n\\n  extensions 1000 to 9994 [\\n    declaration = {\\n      number: 1000,\\n      full_name: \\".pb.cpp\\",\\n      type: \\".pb.CppFeatures\\"\\n    },\\n    declaration = {\\n      number: 1001,\\n      full_name: \\".pb.java\\",\\n      type: \\".pb.JavaFeatures\\"\\n    },\\n    declaration = { number: 1002, full_name: \\".pb.go\\", type: \\".pb.GoFeatures\\" },\\n    declaration = {\\n      number: 1003,\\n      full_name: \\".pb.python\\",\\n      type: \\".pb.PythonFeatures\\"\\n    },\\n    declaration = {\\n      number: 1004,\\n      full_name: \\".pb.csharp\\",\\n      type: \\".pb.CSharpFeatures\\"\\n    },\\n    declaration = {\\n      number: 1100,\\n      full_name: \\".imp.impress_feature_set\\",\\n      type: \\".imp.ImpressFeatureSet\\"\\n    },\\n    declaration = {\\n      number: 9989,\\n      full_name: \\".pb.java_mutable\\",\\n      type: \\".pb.JavaMutableFeatures\\"\\n    },\\n    declaration = {\\n      number: 9990,\\n      full_name: \\".pb.proto1\\",\\n      type: \\".pb.Proto1Features\\"\\n    }\\n  ];\\n\\n  extensions 9995 to 9999;  // For internal testing\\n  extensions 10000;         // for https://github.com/bufbuild/protobuf-es\\n}\\n\\n// A compiled specification for the defaults of a set of features.  These\\n// messages are generated from FeatureSet extensions and can be used to seed\\n// feature resolution. The resolution with this object becomes a simple search\\n// for the closest matching edition, followed by proto merges.\\nmessage FeatureSetDefaults {\\n  // A map from every known edition with a unique set of defaults to its\\n  // defaults. Not all editions may be contained here.  For a given edition,\\n  // the defaults at the closest matching edition ordered at or before it should\\n  // be used.  This field must be in strict ascending order by edition.\\n  message FeatureSetEditionDefault {\\n    optional Edition edition = 3;\\n\\n    // Defaults of features that can be overridden in this edition.\\n    optional FeatureSet overridable_features = 4;\\n\\n    // Defaults of features that can\'t be overridden in this edition.\\n    optional FeatureSet fixed_features = 5;\\n\\n    reserved 1, 2;\\n    reserved \\"features\\";\\n  }\\n  repeated FeatureSetEditionDefault defaults = 1;\\n\\n  // The minimum supported edition (inclusive) when this was constructed.\\n  // Editions before this will not have defaults.\\n  optional Edition minimum_edition = 4;\\n\\n  // The maximum known edition (inclusive) when this was constructed. Editions\\n  // after this will not have reliable defaults.\\n  optional Edition maximum_edition = 5;\\n}\\n\\n// ===================================================================\\n// Optional source code info\\n\\n// Encapsulates information about the original source file from which a\\n// FileDescriptorProto was generated.\\nmessage SourceCodeInfo {\\n  // A Location identifies a piece of source code in a .proto file which\\n  // corresponds to a particular definition.  This information is intended\\n  // to be useful to IDEs, code indexers, documentation generators, and similar\\n  // tools.\\n  //\\n  // For example, say we have a file like:\\n  //   message Foo {\\n  //     optional string foo = 1;\\n  //   }\\n  // Let\'s look at just the field definition:\\n  //   optional string foo = 1;\\n  //   ^       ^^     ^^  ^  ^^^\\n  //   a       bc     de  f  ghi\\n  // We have the following locations:\\n  //   span   path               represents\\n  //   [a,i)  [ 4, 0, 2, 0 ]     The whole field definition.\\n  //   [a,b)  [ 4, 0, 2, 0, 4 ]  The label (optional).\\n  //   [c,d)  [ 4, 0, 2, 0, 5 ]  The type (string).\\n  //   [e,f)  [ 4, 0, 2, 0, 1 ]  The name (foo).\\n  //   [g,h)  [ 4, 0, 2, 0, 3 ]  The number (1).\\n  //\\n  // Notes:\\n  // - A location may refer to a repeated field itself (i.e. not to any\\n  //   particular index within it).  This is used whenever a set of elements are\\n  //   logically enclosed in a single code segment.  For example, an entire\\n  //   extend block (possibly containing multiple extension definitions) will\\n  //   have an outer location whose path refers to the \\"extensions\\" repeated\\n  //   field without an index.\\n  // - Multiple locations may have the same path.  This happens when a single\\n  //   logical declaration is spread out across multiple places.  The most\\n  //   obvious example is the \\"extend\\" block again -- there may be multiple\\n  //   extend blocks in the same scope, each of which will have the same path.\\n  // - A location\'s span is not always a subset of its parent\'s span.  For\\n  //   example, the \\"extendee\\" of an extension declaration appears at the\\n  //   beginning of the \\"extend\\" block and is shared by all extensions within\\n  //   the block.\\n  // - Just because a location\'s span is a subset of some other location\'s span\\n  //   does not mean that it is a descendant.  For example, a \\"group\\" defines\\n  //   both a type and a field in a single declaration.  Thus, the locations\\n  //   corresponding to the type and field and their components will overlap.\\n  // - Code which tries to interpret locations should probably be designed to\\n  //   ignore those that it doesn\'t understand, as more types of locations could\\n  //   be recorded in the future.\\n  repeated Location location = 1;\\n  message Location {\\n    // Identifies which part of the FileDescriptorProto was defined at this\\n    // location.\\n    //\\n    // Each element is a field number or an index.  They form a path from\\n    // the root FileDescriptorProto to the place where the definition appears.\\n    // For example, this path:\\n    //   [ 4, 3, 2, 7, 1 ]\\n    // refers to:\\n    //   file.message_type(3)  // 4, 3\\n    //       .field(7)         // 2, 7\\n    //       .name()           // 1\\n    // This is because FileDescriptorProto.message_type has field number 4:\\n    //   repeated DescriptorProto message_type = 4;\\n    // and DescriptorProto.field has field number 2:\\n    //   repeated FieldDescriptorProto field = 2;\\n    // and FieldDescriptorProto.name has field number 1:\\n    //   optional string name = 1;\\n    //\\n    // Thus, the above path gives the location of a field name.  If we removed\\n    // the last element:\\n    //   [ 4, 3, 2, 7 ]\\n    // this path refers to the whole field declaration (from the beginning\\n    // of the label to the terminating semicolon).\\n    //\\n    // For options, the path refers to the interpreted option in the descriptor.\\n    // E.g., for a custom option `(my_opt) = \\"foo\\"` on a message using extension\\n    // number 10101, the path is:\\n    //   [ 4, 3, 7, 10101 ]\\n    // refers to:\\n    //   file.message_type(3)     // 4, 3\\n    //       .options()           // 7\\n    //       .my_opt()            // 10101\\n    //\\n    // Sub-locations corresponding to the interpreted option\'s corresponding\\n    // `UninterpretedOption` are also appended to the interpreted option, which\\n    // deviates from the actual FileDescriptorProto path. E.g.:\\n    //   [ 4, 3, 7, 10101, 2 ]\\n    // refers to the option name `(my_opt)`, and:\\n    //   [ 4, 3, 7, 10101, 7 ]\\n    // refers to the \\"foo\\" string value of the option.\\n    repeated int32 path = 1 [packed = true];\\n\\n    // Always has exactly three or four elements: start line, start column,\\n    // end line (optional, otherwise assumed same as start line), end column.\\n    // These are packed into a single field for efficiency.  Note that line\\n    // and column numbers are zero-based -- typically you will want to add\\n    // 1 to each before displaying to a user.\\n    repeated int32 span = 2 [packed = true];\\n\\n    // If this SourceCodeInfo represents a complete declaration, these are any\\n    // comments appearing before and after the declaration which appear to be\\n    // attached to the declaration.\\n    //\\n    // A series of line comments appearing on consecutive lines, with no other\\n    // tokens appearing on those lines, will be treated as a single comment.\\n    //\\n    // leading_detached_comments will keep paragraphs of comments that appear\\n    // before (but not connected to) the current element. Each paragraph,\\n    // separated by empty lines, will be one comment element in the repeated\\n    // field.\\n    //\\n    // Only the comment content is provided; comment markers (e.g. //) are\\n    // stripped out.  For block comments, leading whitespace and an asterisk\\n    // will be stripped from the beginning of each line other than the first.\\n    // Newlines are included in the output.\\n    //\\n    // Examples:\\n    //\\n    //   optional int32 foo = 1;  // Comment attached to foo.\\n    //   // Comment attached to bar.\\n    //   optional int32 bar = 2;\\n    //\\n    //   optional string baz = 3;\\n    //   // Comment attached to baz.\\n    //   // Another line attached to baz.\\n    //\\n    //   // Comment attached to moo.\\n    //   //\\n    //   // Another line attached to moo.\\n    //   optional double moo = 4;\\n    //\\n    //   // Detached comment for corge. This is not leading or trailing comments\\n    //   // to moo or corge because there are blank lines separating it from\\n    //   // both.\\n    //\\n    //   // Detached comment for corge paragraph 2.\\n    //\\n    //   optional string corge = 5;\\n    //   /* Block comment attached\\n    //    * to corge.  Leading asterisks\\n    //    * will be removed. */\\n    //   /* Block comment attached to\\n    //    * grault. */\\n    //   optional int32 grault = 6;\\n    //\\n    //   // ignored detached comments.\\n    optional string leading_comments = 3;\\n    optional string trailing_comments = 4;\\n    repeated string leading_detached_comments = 6;\\n  }\\n\\n  // Extensions for tooling.\\n  extensions 536000000 [declaration = {\\n    number: 536000000\\n    type: \\".buf.descriptor.v1.SourceCodeInfoExtension\\"\\n    full_name: \\".buf.descriptor.v1.buf_source_code_info_extension\\"\\n  }];\\n}\\n\\n// Describes the relationship between generated code and its original source\\n// file. A GeneratedCodeInfo message is associated with only one generated\\n// source file, but may contain references to different source .proto files.\\nmessage GeneratedCodeInfo {\\n  // An Annotation connects some span of text in generated code to an element\\n  // of its generating .proto file.\\n  repeated Annotation annotation = 1;\\n  message Annotation {\\n    // Identifies the element in the original source .proto file. This field\\n    // is formatted the same as SourceCodeInfo.Location.path.\\n    repeated int32 path = 1 [packed = true];\\n\\n    // Identifies the filesystem path to the original source .proto.\\n    optional string source_file = 2;\\n\\n    // Identifies the starting offset in bytes in the generated code\\n    // that relates to the identified object.\\n    optional int32 begin = 3;\\n\\n    // Identifies the ending offset in bytes in the generated code that\\n    // relates to the identified object. The end offset should be one past\\n    // the last relevant byte (so the length of the text = end - begin).\\n    optional int32 end = 4;\\n\\n    // Represents the identified object\'s effect on the element in the original\\n    // .proto file.\\n    enum Semantic {\\n      // There is no effect or the effect is indescribable.\\n      NONE = 0;\\n      // The element is set or otherwise mutated.\\n      SET = 1;\\n      // An alias to the element is returned.\\n      ALIAS = 2;\\n    }\\n    optional Semantic semantic = 5;\\n  }\\n}\\n\\n// Describes the \'visibility\' of a symbol with respect to the proto import\\n// system. Symbols can only be imported when the visibility rules do not prevent\\n// it (ex: local symbols cannot be imported).  Visibility modifiers can only set\\n// on `message` and `enum` as they are the only types available to be referenced\\n// from other files.\\nenum SymbolVisibility {\\n  VISIBILITY_UNSET = 0;\\n  VISIBILITY_LOCAL = 1;\\n  VISIBILITY_EXPORT = 2;\\n}\\n","google/protobuf/duration.proto":"// Protocol Buffers - Google\'s data interchange format\\n// Copyright 2008 Google Inc.  All rights reserved.\\n// https://developers.google.com/protocol-buffers/\\n//\\n// Redistribution and use in source and binary forms, with or without\\n// modification, are permitted provided that the following conditions are\\n// met:\\n//\\n//     * Redistributions of source code must retain the above copyright\\n// notice, this list of conditions and the following disclaimer.\\n//     * Redistributions in binary form must reproduce the above\\n// copyright notice, this list of conditions and the following disclaimer\\n// in the documentation and/or other materials provided with the\\n// distribution.\\n//     * Neither the name of Google Inc. nor the names of its\\n// contributors may be used to endorse or promote products derived from\\n// this software without specific prior written permission.\\n//\\n// THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS\\n// \\"AS IS\\" AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT\\n// LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR\\n// A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT\\n// OWNER OR CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL,\\n// SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT\\n// LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE,\\n// DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY\\n// THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT\\n// (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE\\n// OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.\\n\\nsyntax = \\"proto3\\";\\n\\npackage google.protobuf;\\n\\noption cc_enable_arenas = true;\\noption go_package = \\"google.golang.org/protobuf/types/known/durationpb\\";\\noption java_package = \\"com.google.protobuf\\";\\noption java_outer_classname = \\"DurationProto\\";\\noption java_multiple_files = true;\\noption objc_class_prefix = \\"GPB\\";\\noption csharp_namespace = \\"Google.Protobuf.WellKnownTypes\\";\\n\\n// A Duration represents a signed, fixed-length span of time represented\\n// as a count of seconds and fractions of seconds at nanosecond\\n// resolution. It is independent of any calendar and concepts like \\"day\\"\\n// or \\"month\\". It is related to Timestamp in that the difference between\\n// two Timestamp values is a Duration and it can be added or subtracted\\n// from a Timestamp. Range is approximately +-10,000 years.\\n//\\n// # Examples\\n//\\n// Example 1: Compute Duration from two Timestamps in pseudo code.\\n//\\n//     Timestamp start = ...;\\n//     Timestamp end = ...;\\n//     Duration duration = ...;\\n//\\n//     duration.seconds = end.seconds - start.seconds;\\n//     duration.nanos = end.nanos - start.nanos;\\n//\\n//     if (duration.seconds < 0 && duration.nanos > 0) {\\n//       duration.seconds += 1;\\n//       duration.nanos -= 1000000000;\\n//     } else if (duration.seconds > 0 && duration.nanos < 0) {\\n//       duration.seconds -= 1;\\n//       duration.nanos += 1000000000;\\n//     }\\n//\\n// Example 2: Compute Timestamp from Timestamp + Duration in pseudo code.\\n//\\n//     Timestamp start = ...;\\n//     Duration duration = ...;\\n//     Timestamp end = ...;\\n//\\n//     end.seconds = start.seconds + duration.seconds;\\n//     end.nanos = start.nanos + duration.nanos;\\n//\\n//     if (end.nanos < 0) {\\n//       end.seconds -= 1;\\n//       end.nanos += 1000000000;\\n//     } else if (end.nanos >= 1000000000) {\\n//       end.seconds += 1;\\n//       end.nanos -= 1000000000;\\n//     }\\n//\\n// Example 3: Compute Duration from datetime.timedelta in Python.\\n//\\n//     td = datetime.timedelta(days=3, minutes=10)\\n//     duration = Duration()\\n//     duration.FromTimedelta(td)\\n//\\n// # JSON Mapping\\n//\\n// In JSON format, the Duration type is encoded as a string rather than an\\n// object, where the string ends in the suffix \\"s\\" (indicating seconds) and\\n// is preceded by the number of seconds, with nanoseconds expressed as\\n// fractional seconds. For example, 3 seconds with 0 nanoseconds should be\\n// encoded in JSON format as \\"3s\\", while 3 seconds and 1 nanosecond should\\n// be expressed in JSON format as \\"3.000000001s\\", and 3 seconds and 1\\n// microsecond should be expressed in JSON format as \\"3.000001s\\".\\n//\\nmessage Duration {\\n  // Signed seconds of the span of time. Must be from -315,576,000,000\\n  // to +315,576,000,000 inclusive. Note: these bounds are computed from:\\n  // 60 sec/min * 60 min/hr * 24 hr/day * 365.25 days/year * 10000 years\\n  int64 seconds = 1;\\n\\n  // Signed fractions of a second at nanosecond resolution of the span\\n  // of time. Durations less than one second are represented with a 0\\n  // `seconds` field and a positive or negative `nanos` field. For durations\\n  // of one second or more, a non-zero value for the `nanos` field must be\\n  // of the same sign as the `seconds` field. Must be from -999,999,999\\n  // to +999,999,999 inclusive.\\n  int32 nanos = 2;\\n}\\n","google/protobuf/empty.proto":"// Protocol Buffers - Google\'s data interchange format\\n// Copyright 2008 Google Inc.  All rights reserved.\\n// https://developers.google.com/protocol-buffers/\\n//\\n// Redistribution and use in source and binary forms, with or without\\n// modification, are permitted provided that the following conditions are\\n// met:\\n//\\n//     * Redistributions of source code must retain the above copyright\\n// notice, this list of conditions and the following disclaimer.\\n//     * Redistributions in binary form must reproduce the above\\n// copyright notice, this list of conditions and the following disclaimer\\n// in the documentation and/or other materials provided with the\\n// distribution.\\n//     * Neither the name of Google Inc. nor the names of its\\n// contributors may be used to endorse or promote products derived from\\n// this software without specific prior written permission.\\n//\\n// THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS\\n// \\"AS IS\\" AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT\\n// LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR\\n// A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT\\n// OWNER OR CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL,\\n// SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT\\n// LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE,\\n// DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY\\n// THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT\\n// (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE\\n// OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.\\n\\nsyntax = \\"proto3\\";\\n\\npackage google.protobuf;\\n\\noption go_package = \\"google.golang.org/protobuf/types/known/emptypb\\";\\noption java_package = \\"com.google.protobuf\\";\\noption java_outer_classname = \\"EmptyProto\\";\\noption java_multiple_files = true;\\noption objc_class_prefix = \\"GPB\\";\\noption csharp_namespace = \\"Google.Protobuf.WellKnownTypes\\";\\noption cc_enable_arenas = true;\\n\\n// A generic empty message that you can re-use to avoid defining duplicated\\n// empty messages in your APIs. A typical example is to use it as the request\\n// or the response type of an API method. For instance:\\n//\\n//     service Foo {\\n//       rpc Bar(google.protobuf.Empty) returns (google.protobuf.Empty);\\n//     }\\n//\\nmessage Empty {}\\n","google/protobuf/field_mask.proto":"// Protocol Buffers - Google\'s data interchange format\\n// Copyright 2008 Google Inc.  All rights reserved.\\n// https://developers.google.com/protocol-buffers/\\n//\\n// Redistribution and use in source and binary forms, with or without\\n// modification, are permitted provided that the following conditions are\\n// met:\\n//\\n//     * Redistributions of source code must retain the above copyright\\n// notice, this list of conditions and the following disclaimer.\\n//     * Redistributions in binary form must reproduce the above\\n// copyright notice, this list of conditions and the following disclaimer\\n// in the documentation and/or other materials provided with the\\n// distribution.\\n//     * Neither the name of Google Inc. nor the names of its\\n// contributors may be used to endorse or promote products derived from\\n// this software without specific prior written permission.\\n//\\n// THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS\\n// \\"AS IS\\" AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT\\n// LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR\\n// A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT\\n// OWNER OR CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL,\\n// SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT\\n// LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE,\\n// DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY\\n// THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT\\n// (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE\\n// OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.\\n\\nsyntax = \\"proto3\\";\\n\\npackage google.protobuf;\\n\\noption java_package = \\"com.google.protobuf\\";\\noption java_outer_classname = \\"FieldMaskProto\\";\\noption java_multiple_files = true;\\noption objc_class_prefix = \\"GPB\\";\\noption csharp_namespace = \\"Google.Protobuf.WellKnownTypes\\";\\noption go_package = \\"google.golang.org/protobuf/types/known/fieldmaskpb\\";\\noption cc_enable_arenas = true;\\n\\n// `FieldMask` represents a set of symbolic field paths, for example:\\n//\\n//     paths: \\"f.a\\"\\n//     paths: \\"f.b.d\\"\\n//\\n// Here `f` represents a field in some root message, `a` and `b`\\n// fields in the message found in `f`, and `d` a field found in the\\n// message in `f.b`.\\n//\\n// Field masks are used to specify a subset of fields that should be\\n// returned by a get operation or modified by an update operation.\\n// Field masks also have a custom JSON encoding (see below).\\n//\\n// # Field Masks in Projections\\n//\\n// When used in the context of a projection, a response message or\\n// sub-message is filtered by the API to only contain those fields as\\n// specified in the mask. For example, if the mask in the previous\\n// example is applied to a response message as follows:\\n//\\n//     f {\\n//       a : 22\\n//       b {\\n//         d : 1\\n//         x : 2\\n//       }\\n//       y : 13\\n//     }\\n//     z: 8\\n//\\n// The result will not contain specific values for fields x,y and z\\n// (their value will be set to the default, and omitted in proto text\\n// output):\\n//\\n//\\n//     f {\\n//       a : 22\\n//       b {\\n//         d : 1\\n//       }\\n//     }\\n//\\n// A repeated field is not allowed except at the last position of a\\n// paths string.\\n//\\n// If a FieldMask object is not present in a get operation, the\\n// operation applies to all fields (as if a FieldMask of all fields\\n// had been specified).\\n//\\n// Note that a field mask does not necessarily apply to the\\n// top-level response message. In case of a REST get operation, the\\n// field mask applies directly to the response, but in case of a REST\\n// list operation, the mask instead applies to each individual message\\n// in the returned resource list. In case of a REST custom method,\\n// other definitions may be used. Where the mask applies will be\\n// clearly documented together with its declaration in the API.  In\\n// any case, the effect on the returned resource/resources is required\\n// behavior for APIs.\\n//\\n// # Field Masks in Update Operations\\n//\\n// A field mask in update operations specifies which fields of the\\n// targeted resource are going to be updated. The API is required\\n// to only change the values of the fields as specified in the mask\\n// and leave the others untouched. If a resource is passed in to\\n// describe the updated values, the API ignores the values of all\\n// fields not covered by the mask.\\n//\\n// If a repeated field is specified for an update operation, new values will\\n// be appended to the existing repeated field in the target resource. Note that\\n// a repeated field is only allowed in the last position of a `paths` string.\\n//\\n// If a sub-message is specified in the last position of the field mask for an\\n// update operation, then new value will be merged into the existing sub-message\\n// in the target resource.\\n//\\n// For example, given the target message:\\n//\\n//     f {\\n//       b {\\n//         d: 1\\n//         x: 2\\n//       }\\n//       c: [1]\\n//     }\\n//\\n// And an update message:\\n//\\n//     f {\\n//       b {\\n//         d: 10\\n//       }\\n//       c: [2]\\n//     }\\n//\\n// then if the field mask is:\\n//\\n//  paths: [\\"f.b\\", \\"f.c\\"]\\n//\\n// then the result will be:\\n//\\n//     f {\\n//       b {\\n//         d: 10\\n//         x: 2\\n//       }\\n//       c: [1, 2]\\n//     }\\n//\\n// An implementation may provide options to override this default behavior for\\n// repeated and message fields.\\n//\\n// Note that libraries which implement FieldMask resolution have various\\n// different behaviors in the face of empty masks or the special \\"*\\" mask.\\n// When implementing a service you should confirm these cases have the\\n// appropriate behavior in the underlying FieldMask library that you desire,\\n// and you may need to special case those cases in your application code if\\n// the underlying field mask library behavior differs from your intended\\n// service semantics.\\n//\\n// Update methods implementing https://google.aip.dev/134\\n// - MUST support the special value * meaning \\"full replace\\"\\n// - MUST treat an omitted field mask as \\"replace fields which are present\\".\\n//\\n// Other methods implementing https://google.aip.dev/157\\n// - SHOULD support the special value \\"*\\" to mean \\"get all\\".\\n// - MUST treat an omitted field mask to mean \\"get all\\", unless otherwise\\n// documented.\\n//\\n// ## Considerations for HTTP REST\\n//\\n// The HTTP kind of an update operation which uses a field mask must\\n// be set to PATCH instead of PUT in order to satisfy HTTP semantics\\n// (PUT must only be used for full updates).\\n//\\n// # JSON Encoding of Field Masks\\n//\\n// In JSON, a field mask is encoded as a single string where paths are\\n// separated by a comma. Fields name in each path are converted\\n// to/from lower-camel naming conventions.\\n//\\n// As an example, consider the following message declarations:\\n//\\n//     message Profile {\\n//       User user = 1;\\n//       Photo photo = 2;\\n//     }\\n//     message User {\\n//       string display_name = 1;\\n//       string address = 2;\\n//     }\\n//\\n// In proto a field mask for `Profile` may look as such:\\n//\\n//     mask {\\n//       paths: \\"user.display_name\\"\\n//       paths: \\"photo\\"\\n//     }\\n//\\n// In JSON, the same mask is represented as below:\\n//\\n//     {\\n//       mask: \\"user.displayName,photo\\"\\n//     }\\n//\\n// # Field Masks and Oneof Fields\\n//\\n// Field masks treat fields in oneofs just as regular fields. Consider the\\n// following message:\\n//\\n//     message SampleMessage {\\n//       oneof test_oneof {\\n//         string name = 4;\\n//         SubMessage sub_message = 9;\\n//       }\\n//     }\\n//\\n// The field mask can be:\\n//\\n//     mask {\\n//       paths: \\"name\\"\\n//     }\\n//\\n// Or:\\n//\\n//     mask {\\n//       paths: \\"sub_message\\"\\n//     }\\n//\\n// Note that oneof type names (\\"test_oneof\\" in this case) cannot be used in\\n// paths.\\n//\\n// ## Field Mask Verification\\n//\\n// The implementation of any API method which has a FieldMask type field in the\\n// request should verify the included field paths, and return an\\n// `INVALID_ARGUMENT` error if any path is unmappable.\\nmessage FieldMask {\\n  // The set of field mask paths.\\n  repeated string paths = 1;\\n}\\n","google/protobuf/go_features.proto":"// Protocol Buffers - Google\'s data interchange format\\n// Copyright 2023 Google Inc.  All rights reserved.\\n//\\n// Use of this source code is governed by a BSD-style\\n// license that can be found in the LICENSE file or at\\n// https://developers.google.com/open-source/licenses/bsd\\n\\nsyntax = \\"proto2\\";\\n\\npackage pb;\\n\\nimport \\"google/protobuf/descriptor.proto\\";\\n\\noption go_package = \\"google.golang.org/protobuf/types/gofeaturespb\\";\\n\\nextend google.protobuf.FeatureSet {\\n  optional GoFeatures go = 1002;\\n}\\n\\nmessage GoFeatures {\\n  // Whether or not to generate the deprecated UnmarshalJSON method for enums.\\n  // Can only be true for proto using the Open Struct api.\\n  optional bool legacy_unmarshal_json_enum = 1 [\\n    retention = RETENTION_RUNTIME,\\n    targets = TARGET_TYPE_ENUM,\\n    targets = TARGET_TYPE_FILE,\\n    feature_support = {\\n      edition_introduced: EDITION_2023,\\n      edition_deprecated: EDITION_2023,\\n      deprecation_warning: \\"The legacy UnmarshalJSON API is deprecated and \\"\\n                           \\"will be removed in a future edition.\\",\\n    },\\n    edition_defaults = { edition: EDITION_LEGACY, value: \\"true\\" },\\n    edition_defaults = { edition: EDITION_PROTO3, value: \\"false\\" }\\n  ];\\n\\n  enum APILevel {\\n    // API_LEVEL_UNSPECIFIED results in selecting the OPEN API,\\n    // but needs to be a separate value to distinguish between\\n    // an explicitly set api level or a missing api level.\\n    API_LEVEL_UNSPECIFIED = 0;\\n    API_OPEN = 1;\\n    API_HYBRID = 2;\\n    API_OPAQUE = 3;\\n  }\\n\\n  // One of OPEN, HYBRID or OPAQUE.\\n  optional APILevel api_level = 2 [\\n    retention = RETENTION_RUNTIME,\\n    targets = TARGET_TYPE_MESSAGE,\\n    targets = TARGET_TYPE_FILE,\\n    feature_support = {\\n      edition_introduced: EDITION_2023,\\n    },\\n    edition_defaults = {\\n      edition: EDITION_LEGACY,\\n      value: \\"API_LEVEL_UNSPECIFIED\\"\\n    },\\n    edition_defaults = { edition: EDITION_2024, value: \\"API_OPAQUE\\" }\\n  ];\\n\\n  enum StripEnumPrefix {\\n    STRIP_ENUM_PREFIX_UNSPECIFIED = 0;\\n    STRIP_ENUM_PREFIX_KEEP = 1;\\n    STRIP_ENUM_PREFIX_GENERATE_BOTH = 2;\\n    STRIP_ENUM_PREFIX_STRIP = 3;\\n  }\\n\\n  optional StripEnumPrefix strip_enum_prefix = 3 [\\n    retention = RETENTION_RUNTIME,\\n    targets = TARGET_TYPE_ENUM,\\n    targets = TARGET_TYPE_ENUM_ENTRY,\\n    targets = TARGET_TYPE_FILE,\\n    feature_support = {\\n      edition_introduced: EDITION_2024,\\n    },\\n    // TODO: change the default to STRIP_ENUM_PREFIX_STRIP for edition 2025.\\n    edition_defaults = {\\n      edition: EDITION_LEGACY,\\n      value: \\"STRIP_ENUM_PREFIX_KEEP\\"\\n    }\\n  ];\\n\\n  // Wrap the OptimizeMode enum in a message for scoping:\\n  // This way, users can type shorter names (SPEED, CODE_SIZE).\\n  message OptimizeModeFeature {\\n    // The name of this enum matches OptimizeMode in descriptor.proto.\\n    enum OptimizeMode {\\n      // OPTIMIZE_MODE_UNSPECIFIED results in falling back to the default\\n      // (optimize for code size), but needs to be a separate value to distinguish\\n      // between an explicitly set optimize mode or a missing optimize mode.\\n      OPTIMIZE_MODE_UNSPECIFIED = 0;\\n      SPEED = 1;\\n      CODE_SIZE = 2;\\n      // There is no enum entry for LITE_RUNTIME (descriptor.proto),\\n      // because Go Protobuf does not have the concept of a lite runtime.\\n    }\\n  }\\n\\n  optional OptimizeModeFeature.OptimizeMode optimize_mode = 4 [\\n    retention = RETENTION_RUNTIME,\\n    targets = TARGET_TYPE_MESSAGE,\\n    targets = TARGET_TYPE_FILE,\\n    feature_support = {\\n      edition_introduced: EDITION_2024,\\n    },\\n    edition_defaults = {\\n      edition: EDITION_LEGACY,\\n      value: \\"OPTIMIZE_MODE_UNSPECIFIED\\"\\n    }\\n  ];\\n}\\n","google/protobuf/java_features.proto":"\\n// Protocol Buffers - Google\'s data interchange format\\n// Copyright 2023 Google Inc.  All rights reserved.\\n//\\n// Use of this source code is governed by a BSD-style\\n// license that can be found in the LICENSE file or at\\n// https://developers.google.com/open-source/licenses/bsd\\n\\nsyntax = \\"proto2\\";\\n\\npackage pb;\\n\\nimport \\"google/protobuf/descriptor.proto\\";\\n\\noption java_package = \\"com.google.protobuf\\";\\noption java_outer_classname = \\"JavaFeaturesProto\\";\\n\\nextend google.protobuf.FeatureSet {\\n  optional JavaFeatures java = 1001;\\n}\\n\\nmessage JavaFeatures {\\n  // Whether or not to treat an enum field as closed.  This option is only\\n  // applicable to enum fields, and will be removed in the future.  It is\\n  // consistent with the legacy behavior of using proto3 enum types for proto2\\n  // fields.\\n  optional bool legacy_closed_enum = 1 [\\n    retention = RETENTION_RUNTIME,\\n    targets = TARGET_TYPE_FIELD,\\n    targets = TARGET_TYPE_FILE,\\n    feature_support = {\\n      edition_introduced: EDITION_2023,\\n      edition_deprecated: EDITION_2023,\\n      deprecation_warning: \\"The legacy closed enum behavior in Java is \\"\\n                           \\"deprecated and is scheduled to be removed in \\"\\n                           \\"edition 2025.  See http://protobuf.dev/programming-guides/enum/#java for \\"\\n                           \\"more information.\\",\\n    },\\n    edition_defaults = { edition: EDITION_LEGACY, value: \\"true\\" },\\n    edition_defaults = { edition: EDITION_PROTO3, value: \\"false\\" }\\n  ];\\n\\n  // The UTF8 validation strategy to use.\\n  enum Utf8Validation {\\n    // Invalid default, which should never be used.\\n    UTF8_VALIDATION_UNKNOWN = 0;\\n    // Respect the UTF8 validation behavior specified by the global\\n    // utf8_validation feature.\\n    DEFAULT = 1;\\n    // Verifies UTF8 validity overriding the global utf8_validation\\n    // feature. This represents the legacy java_string_check_utf8 option.\\n    VERIFY = 2;\\n  }\\n  optional Utf8Validation utf8_validation = 2 [\\n    retention = RETENTION_RUNTIME,\\n    targets = TARGET_TYPE_FIELD,\\n    targets = TARGET_TYPE_FILE,\\n    feature_support = {\\n      edition_introduced: EDITION_2023,\\n      edition_deprecated: EDITION_2024,\\n      deprecation_warning: \\"The Java-specific utf8 validation feature is \\"\\n                           \\"deprecated and is scheduled to be removed in \\"\\n                           \\"edition 2025.  Utf8 validation behavior should \\"\\n                           \\"use the global cross-language utf8_validation \\"\\n                           \\"feature.\\",\\n    },\\n    edition_defaults = { edition: EDITION_LEGACY, value: \\"DEFAULT\\" }\\n  ];\\n\\n  // Allows creation of large Java enums, extending beyond the standard\\n  // constant limits imposed by the Java language.\\n  optional bool large_enum = 3 [\\n    retention = RETENTION_RUNTIME,\\n    targets = TARGET_TYPE_ENUM,\\n    targets = TARGET_TYPE_FILE,\\n    feature_support = {\\n      edition_introduced: EDITION_2024,\\n    },\\n    edition_defaults = { edition: EDITION_LEGACY, value: \\"false\\" }\\n  ];\\n\\n  // Whether to use the old default outer class name scheme, or the new feature\\n  // which adds a \\"Proto\\" suffix to the outer class name.\\n  //\\n  // Users will not be able to set this option, because we removed it in the\\n  // same edition that it was introduced. But we use it to determine which\\n  // naming scheme to use for outer class name defaults.\\n  optional bool use_old_outer_classname_default = 4 [\\n    retention = RETENTION_RUNTIME,\\n    targets = TARGET_TYPE_FILE,\\n    feature_support = {\\n      edition_introduced: EDITION_2024,\\n      edition_removed: EDITION_2024,\\n    },\\n    edition_defaults = { edition: EDITION_LEGACY, value: \\"true\\" },\\n    edition_defaults = { edition: EDITION_2024, value: \\"false\\" }\\n  ];\\n\\n  message NestInFileClassFeature {\\n    enum NestInFileClass {\\n      // Invalid default, which should never be used.\\n      NEST_IN_FILE_CLASS_UNKNOWN = 0;\\n      // Do not nest the generated class in the file class.\\n      NO = 1;\\n      // Nest the generated class in the file class.\\n      YES = 2;\\n      // Fall back to the `java_multiple_files` option. Users won\'t be able to\\n      // set this option.\\n      LEGACY = 3 [feature_support = {\\n        edition_introduced: EDITION_2024\\n        edition_removed: EDITION_2024\\n      }];\\n    }\\n    reserved 1 to max;\\n  }\\n\\n  // Whether to nest the generated class in the generated file class. This is\\n  // only applicable to *top-level* messages, enums, and services.\\n  optional NestInFileClassFeature.NestInFileClass nest_in_file_class = 5 [\\n    retention = RETENTION_RUNTIME,\\n    targets = TARGET_TYPE_MESSAGE,\\n    targets = TARGET_TYPE_ENUM,\\n    targets = TARGET_TYPE_SERVICE,\\n    feature_support = {\\n      edition_introduced: EDITION_2024,\\n    },\\n    edition_defaults = { edition: EDITION_LEGACY, value: \\"LEGACY\\" },\\n    edition_defaults = { edition: EDITION_2024, value: \\"NO\\" }\\n  ];\\n\\n  reserved 6;  // field `mutable_nest_in_file_class` removed.\\n}\\n","google/protobuf/json_enumvalue_options.proto":"// Protocol Buffers - Google\'s data interchange format\\n// Copyright 2026 Google LLC.  All rights reserved.\\n//\\n// Use of this source code is governed by a BSD-style\\n// license that can be found in the LICENSE file or at\\n// https://developers.google.com/open-source/licenses/bsd\\n\\nedition = \\"2024\\";\\n\\npackage pb.enumvalue;\\n\\nimport \\"google/protobuf/descriptor.proto\\";\\n\\noption java_package = \\"com.google.protobuf.util\\";\\n\\nlocal message JsonEnumValueOptions {\\n  // Allows user to specify a custom string to use when serializing an enum\\n  // value to JSON.\\n  //\\n  // Sample usage:\\n  // enum Foo {\\n  //   ...\\n  //   FOO_BAR = 42 [(pb.enumvalue.json).string = \\"my_custom_name\\"];\\n  // }\\n  string string = 1;\\n}\\n\\nextend google.protobuf.EnumValueOptions {\\n  JsonEnumValueOptions json = 998\\n      [feature_support = { edition_introduced: EDITION_2026 }];\\n}\\n","google/protobuf/json_options.proto":"// Protocol Buffers - Google\'s data interchange format\\n// Copyright 2026 Google LLC.  All rights reserved.\\n//\\n// Use of this source code is governed by a BSD-style\\n// license that can be found in the LICENSE file or at\\n// https://developers.google.com/open-source/licenses/bsd\\n\\n// A convenience proto that houses all JSON-related options.\\n\\nedition = \\"2024\\";\\n\\npackage pb;\\n\\nimport public \\"google/protobuf/json_enumvalue_options.proto\\";\\n\\noption java_package = \\"com.google.protobuf.util\\";\\n","google/protobuf/source_context.proto":"// Protocol Buffers - Google\'s data interchange format\\n// Copyright 2008 Google Inc.  All rights reserved.\\n// https://developers.google.com/protocol-buffers/\\n//\\n// Redistribution and use in source and binary forms, with or without\\n// modification, are permitted provided that the following conditions are\\n// met:\\n//\\n//     * Redistributions of source code must retain the above copyright\\n// notice, this list of conditions and the following disclaimer.\\n//     * Redistributions in binary form must reproduce the above\\n// copyright notice, this list of conditions and the following disclaimer\\n// in the documentation and/or other materials provided with the\\n// distribution.\\n//     * Neither the name of Google Inc. nor the names of its\\n// contributors may be used to endorse or promote products derived from\\n// this software without specific prior written permission.\\n//\\n// THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS\\n// \\"AS IS\\" AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT\\n// LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR\\n// A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT\\n// OWNER OR CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL,\\n// SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT\\n// LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE,\\n// DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY\\n// THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT\\n// (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE\\n// OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.\\n\\nsyntax = \\"proto3\\";\\n\\npackage google.protobuf;\\n\\noption java_package = \\"com.google.protobuf\\";\\noption java_outer_classname = \\"SourceContextProto\\";\\noption java_multiple_files = true;\\noption objc_class_prefix = \\"GPB\\";\\noption csharp_namespace = \\"Google.Protobuf.WellKnownTypes\\";\\noption go_package = \\"google.golang.org/protobuf/types/known/sourcecontextpb\\";\\n\\n// `SourceContext` represents information about the source of a\\n// protobuf element, like the file in which it is defined.\\nmessage SourceContext {\\n  // The path-qualified name of the .proto file that contained the associated\\n  // protobuf element.  For example: `\\"google/protobuf/source_context.proto\\"`.\\n  string file_name = 1;\\n}\\n","google/protobuf/struct.proto":"// Protocol Buffers - Google\'s data interchange format\\n// Copyright 2008 Google Inc.  All rights reserved.\\n// https://developers.google.com/protocol-buffers/\\n//\\n// Redistribution and use in source and binary forms, with or without\\n// modification, are permitted provided that the following conditions are\\n// met:\\n//\\n//     * Redistributions of source code must retain the above copyright\\n// notice, this list of conditions and the following disclaimer.\\n//     * Redistributions in binary form must reproduce the above\\n// copyright notice, this list of conditions and the following disclaimer\\n// in the documentation and/or other materials provided with the\\n// distribution.\\n//     * Neither the name of Google Inc. nor the names of its\\n// contributors may be used to endorse or promote products derived from\\n// this software without specific prior written permission.\\n//\\n// THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS\\n// \\"AS IS\\" AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT\\n// LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR\\n// A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT\\n// OWNER OR CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL,\\n// SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT\\n// LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE,\\n// DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY\\n// THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT\\n// (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE\\n// OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.\\n\\nsyntax = \\"proto3\\";\\n\\npackage google.protobuf;\\n\\noption cc_enable_arenas = true;\\noption go_package = \\"google.golang.org/protobuf/types/known/structpb\\";\\noption java_package = \\"com.google.protobuf\\";\\noption java_outer_classname = \\"StructProto\\";\\noption java_multiple_files = true;\\noption objc_class_prefix = \\"GPB\\";\\noption csharp_namespace = \\"Google.Protobuf.WellKnownTypes\\";\\n\\n// Represents a JSON object.\\n//\\n// An unordered key-value map, intending to perfectly capture the semantics of a\\n// JSON object. This enables parsing any arbitrary JSON payload as a message\\n// field in ProtoJSON format.\\n//\\n// This follows RFC 8259 guidelines for interoperable JSON: notably this type\\n// cannot represent large Int64 values or `NaN`/`Infinity` numbers,\\n// since the JSON format generally does not support those values in its number\\n// type.\\n//\\n// If you do not intend to parse arbitrary JSON into your message, a custom\\n// typed message should be preferred instead of using this type.\\nmessage Struct {\\n  // Unordered map of dynamically typed values.\\n  map<string, Value> fields = 1;\\n}\\n\\n// Represents a JSON value.\\n//\\n// `Value` represents a dynamically typed value which can be either\\n// null, a number, a string, a boolean, a recursive struct value, or a\\n// list of values. A producer of value is expected to set one of these\\n// variants. Absence of any variant is an invalid state.\\nmessage Value {\\n  // The kind of value.\\n  oneof kind {\\n    // Represents a JSON `null`.\\n    NullValue null_value = 1;\\n\\n    // Represents a JSON number. Must not be `NaN`, `Infinity` or\\n    // `-Infinity`, since those are not supported in JSON. This also cannot\\n    // represent large Int64 values, since JSON format generally does not\\n    // support them in its number type.\\n    double number_value = 2;\\n\\n    // Represents a JSON string.\\n    string string_value = 3;\\n\\n    // Represents a JSON boolean (`true` or `false` literal in JSON).\\n    bool bool_value = 4;\\n\\n    // Represents a JSON object.\\n    Struct struct_value = 5;\\n\\n    // Represents a JSON array.\\n    ListValue list_value = 6;\\n  }\\n}\\n\\n// Represents a JSON `null`.\\n//\\n// `NullValue` is a sentinel, using an enum with only one value to represent\\n// the null value for the `Value` type union.\\n//\\n// A field of type `NullValue` with any value other than `0` is considered\\n// invalid. Most ProtoJSON serializers will emit a `Value` with a `null_value`\\n// set as a JSON `null` regardless of the integer value, and so will round trip\\n// to a `0` value.\\nenum NullValue {\\n  // Null value.\\n  NULL_VALUE = 0;\\n}\\n\\n// Represents a JSON array.\\nmessage ListValue {\\n  // Repeated field of dynamically typed values.\\n  repeated Value values = 1;\\n}\\n","google/protobuf/timestamp.proto":"// Protocol Buffers - Google\'s data interchange format\\n// Copyright 2008 Google Inc.  All rights reserved.\\n// https://developers.google.com/protocol-buffers/\\n//\\n// Redistribution and use in source and binary forms, with or without\\n// modification, are permitted provided that the following conditions are\\n// met:\\n//\\n//     * Redistributions of source code must retain the above copyright\\n// notice, this list of conditions and the following disclaimer.\\n//     * Redistributions in binary form must reproduce the above\\n// copyright notice, this list of conditions and the following disclaimer\\n// in the documentation and/or other materials provided with the\\n// distribution.\\n//     * Neither the name of Google Inc. nor the names of its\\n// contributors may be used to endorse or promote products derived from\\n// this software without specific prior written permission.\\n//\\n// THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS\\n// \\"AS IS\\" AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT\\n// LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR\\n// A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT\\n// OWNER OR CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL,\\n// SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT\\n// LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE,\\n// DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY\\n// THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT\\n// (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE\\n// OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.\\n\\nsyntax = \\"proto3\\";\\n\\npackage google.protobuf;\\n\\noption cc_enable_arenas = true;\\noption go_package = \\"google.golang.org/protobuf/types/known/timestamppb\\";\\noption java_package = \\"com.google.protobuf\\";\\noption java_outer_classname = \\"TimestampProto\\";\\noption java_multiple_files = true;\\noption objc_class_prefix = \\"GPB\\";\\noption csharp_namespace = \\"Google.Protobuf.WellKnownTypes\\";\\n\\n// A Timestamp represents a point in time independent of any time zone or local\\n// calendar, encoded as a count of seconds and fractions of seconds at\\n// nanosecond resolution. The count is relative to an epoch at UTC midnight on\\n// January 1, 1970, in the proleptic Gregorian calendar which extends the\\n// Gregorian calendar backwards to year one.\\n//\\n// All minutes are 60 seconds long. Leap seconds are \\"smeared\\" so that no leap\\n// second table is needed for interpretation, using a [24-hour linear\\n// smear](https://developers.google.com/time/smear).\\n//\\n// The range is from 0001-01-01T00:00:00Z to 9999-12-31T23:59:59.999999999Z. By\\n// restricting to that range, we ensure that we can convert to and from [RFC\\n// 3339](https://www.ietf.org/rfc/rfc3339.txt) date strings.\\n//\\n// # Examples\\n//\\n// Example 1: Compute Timestamp from POSIX `time()`.\\n//\\n//     Timestamp timestamp;\\n//     timestamp.set_seconds(time(NULL));\\n//     timestamp.set_nanos(0);\\n//\\n// Example 2: Compute Timestamp from POSIX `gettimeofday()`.\\n//\\n//     struct timeval tv;\\n//     gettimeofday(&tv, NULL);\\n//\\n//     Timestamp timestamp;\\n//     timestamp.set_seconds(tv.tv_sec);\\n//     timestamp.set_nanos(tv.tv_usec * 1000);\\n//\\n// Example 3: Compute Timestamp from Win32 `GetSystemTimeAsFileTime()`.\\n//\\n//     FILETIME ft;\\n//     GetSystemTimeAsFileTime(&ft);\\n//     UINT64 ticks = (((UINT64)ft.dwHighDateTime) << 32) | ft.dwLowDateTime;\\n//\\n//     // A Windows tick is 100 nanoseconds. Windows epoch 1601-01-01T00:00:00Z\\n//     // is 11644473600 seconds before Unix epoch 1970-01-01T00:00:00Z.\\n//     Timestamp timestamp;\\n//     timestamp.set_seconds((INT64) ((ticks / 10000000) - 11644473600LL));\\n//     timestamp.set_nanos((INT32) ((ticks % 10000000) * 100));\\n//\\n// Example 4: Compute Timestamp from Java `System.currentTimeMillis()`.\\n//\\n//     long millis = System.currentTimeMillis();\\n//\\n//     Timestamp timestamp = Timestamp.newBuilder().setSeconds(millis / 1000)\\n//         .setNanos((int) ((millis % 1000) * 1000000)).build();\\n//\\n// Example 5: Compute Timestamp from Java `Instant.now()`.\\n//\\n//     Instant now = Instant.now();\\n//\\n//     Timestamp timestamp =\\n//         Timestamp.newBuilder().setSeconds(now.getEpochSecond())\\n//             .setNanos(now.getNano()).build();\\n//\\n// Example 6: Compute Timestamp from current time in Python.\\n//\\n//     timestamp = Timestamp()\\n//     timestamp.GetCurrentTime()\\n//\\n// # JSON Mapping\\n//\\n// In JSON format, the Timestamp type is encoded as a string in the\\n// [RFC 3339](https://www.ietf.org/rfc/rfc3339.txt) format. That is, the\\n// format is \\"{year}-{month}-{day}T{hour}:{min}:{sec}[.{frac_sec}]Z\\"\\n// where {year} is always expressed using four digits while {month}, {day},\\n// {hour}, {min}, and {sec} are zero-padded to two digits each. The fractional\\n// seconds, which can go up to 9 digits (i.e. up to 1 nanosecond resolution),\\n// are optional. The \\"Z\\" suffix indicates the timezone (\\"UTC\\"); the timezone\\n// is required. A ProtoJSON serializer should always use UTC (as indicated by\\n// \\"Z\\") when printing the Timestamp type and a ProtoJSON parser should be\\n// able to accept both UTC and other timezones (as indicated by an offset).\\n//\\n// For example, \\"2017-01-15T01:30:15.01Z\\" encodes 15.01 seconds past\\n// 01:30 UTC on January 15, 2017.\\n//\\n// In JavaScript, one can convert a Date object to this format using the\\n// standard\\n// [toISOString()](https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/Date/toISOString)\\n// method. In Python, a standard `datetime.datetime` object can be converted\\n// to this format using\\n// [`strftime`](https://docs.python.org/2/library/time.html#time.strftime) with\\n// the time format spec \'%Y-%m-%dT%H:%M:%S.%fZ\'. Likewise, in Java, one can use\\n// the Joda Time\'s [`ISODateTimeFormat.dateTime()`](\\n// http://joda-time.sourceforge.net/apidocs/org/joda/time/format/ISODateTimeFormat.html#dateTime()\\n// ) to obtain a formatter capable of generating timestamps in this format.\\n//\\nmessage Timestamp {\\n  // Represents seconds of UTC time since Unix epoch 1970-01-01T00:00:00Z. Must\\n  // be between -62135596800 and 253402300799 inclusive (which corresponds to\\n  // 0001-01-01T00:00:00Z to 9999-12-31T23:59:59Z).\\n  int64 seconds = 1;\\n\\n  // Non-negative fractions of a second at nanosecond resolution. This field is\\n  // the nanosecond portion of the duration, not an alternative to seconds.\\n  // Negative second values with fractions must still have non-negative nanos\\n  // values that count forward in time. Must be between 0 and 999,999,999\\n  // inclusive.\\n  int32 nanos = 2;\\n}\\n","google/protobuf/type.proto":"// Protocol Buffers - Google\'s data interchange format\\n// Copyright 2008 Google Inc.  All rights reserved.\\n// https://developers.google.com/protocol-buffers/\\n//\\n// Redistribution and use in source and binary forms, with or without\\n// modification, are permitted provided that the following conditions are\\n// met:\\n//\\n//     * Redistributions of source code must retain the above copyright\\n// notice, this list of conditions and the following disclaimer.\\n//     * Redistributions in binary form must reproduce the above\\n// copyright notice, this list of conditions and the following disclaimer\\n// in the documentation and/or other materials provided with the\\n// distribution.\\n//     * Neither the name of Google Inc. nor the names of its\\n// contributors may be used to endorse or promote products derived from\\n// this software without specific prior written permission.\\n//\\n// THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS\\n// \\"AS IS\\" AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT\\n// LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR\\n// A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT\\n// OWNER OR CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL,\\n// SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT\\n// LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE,\\n// DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY\\n// THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT\\n// (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE\\n// OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.\\n\\nsyntax = \\"proto3\\";\\n\\npackage google.protobuf;\\n\\nimport \\"google/protobuf/any.proto\\";\\nimport \\"google/protobuf/source_context.proto\\";\\n\\noption cc_enable_arenas = true;\\noption java_package = \\"com.google.protobuf\\";\\noption java_outer_classname = \\"TypeProto\\";\\noption java_multiple_files = true;\\noption objc_class_prefix = \\"GPB\\";\\noption csharp_namespace = \\"Google.Protobuf.WellKnownTypes\\";\\noption go_package = \\"google.golang.org/protobuf/types/known/typepb\\";\\n\\n// A protocol buffer message type.\\n//\\n// New usages of this message as an alternative to DescriptorProto are strongly\\n// discouraged. This message does not reliability preserve all information\\n// necessary to model the schema and preserve semantics. Instead make use of\\n// FileDescriptorSet which preserves the necessary information.\\nmessage Type {\\n  // The fully qualified message name.\\n  string name = 1;\\n  // The list of fields.\\n  repeated Field fields = 2;\\n  // The list of types appearing in `oneof` definitions in this type.\\n  repeated string oneofs = 3;\\n  // The protocol buffer options.\\n  repeated Option options = 4;\\n  // The source context.\\n  SourceContext source_context = 5;\\n  // The source syntax.\\n  Syntax syntax = 6;\\n  // The source edition string, only valid when syntax is SYNTAX_EDITIONS.\\n  string edition = 7;\\n}\\n\\n// A single field of a message type.\\n//\\n// New usages of this message as an alternative to FieldDescriptorProto are\\n// strongly discouraged. This message does not reliability preserve all\\n// information necessary to model the schema and preserve semantics. Instead\\n// make use of FileDescriptorSet which preserves the necessary information.\\nmessage Field {\\n  // Basic field types.\\n  enum Kind {\\n    // Field type unknown.\\n    TYPE_UNKNOWN = 0;\\n    // Field type double.\\n    TYPE_DOUBLE = 1;\\n    // Field type float.\\n    TYPE_FLOAT = 2;\\n    // Field type int64.\\n    TYPE_INT64 = 3;\\n    // Field type uint64.\\n    TYPE_UINT64 = 4;\\n    // Field type int32.\\n    TYPE_INT32 = 5;\\n    // Field type fixed64.\\n    TYPE_FIXED64 = 6;\\n    // Field type fixed32.\\n    TYPE_FIXED32 = 7;\\n    // Field type bool.\\n    TYPE_BOOL = 8;\\n    // Field type string.\\n    TYPE_STRING = 9;\\n    // Field type group. Proto2 syntax only, and deprecated.\\n    TYPE_GROUP = 10;\\n    // Field type message.\\n    TYPE_MESSAGE = 11;\\n    // Field type bytes.\\n    TYPE_BYTES = 12;\\n    // Field type uint32.\\n    TYPE_UINT32 = 13;\\n    // Field type enum.\\n    TYPE_ENUM = 14;\\n    // Field type sfixed32.\\n    TYPE_SFIXED32 = 15;\\n    // Field type sfixed64.\\n    TYPE_SFIXED64 = 16;\\n    // Field type sint32.\\n    TYPE_SINT32 = 17;\\n    // Field type sint64.\\n    TYPE_SINT64 = 18;\\n  }\\n\\n  // Whether a field is optional, required, or repeated.\\n  enum Cardinality {\\n    // For fields with unknown cardinality.\\n    CARDINALITY_UNKNOWN = 0;\\n    // For optional fields.\\n    CARDINALITY_OPTIONAL = 1;\\n    // For required fields. Proto2 syntax only.\\n    CARDINALITY_REQUIRED = 2;\\n    // For repeated fields.\\n    CARDINALITY_REPEATED = 3;\\n  }\\n\\n  // The field type.\\n  Kind kind = 1;\\n  // The field cardinality.\\n  Cardinality cardinality = 2;\\n  // The field number.\\n  int32 number = 3;\\n  // The field name.\\n  string name = 4;\\n  // The field type URL, without the scheme, for message or enumeration\\n  // types. Example: `\\"type.googleapis.com/google.protobuf.Timestamp\\"`.\\n  string type_url = 6;\\n  // The index of the field type in `Type.oneofs`, for message or enumeration\\n  // types. The first type has index 1; zero means the type is not in the list.\\n  int32 oneof_index = 7;\\n  // Whether to use alternative packed wire representation.\\n  bool packed = 8;\\n  // The protocol buffer options.\\n  repeated Option options = 9;\\n  // The field JSON name.\\n  string json_name = 10;\\n  // The string value of the default value of this field. Proto2 syntax only.\\n  string default_value = 11;\\n}\\n\\n// Enum type definition.\\n//\\n// New usages of this message as an alternative to EnumDescriptorProto are\\n// strongly discouraged. This message does not reliability preserve all\\n// information necessary to model the schema and preserve semantics. Instead\\n// make use of FileDescriptorSet which preserves the necessary information.\\nmessage Enum {\\n  // Enum type name.\\n  string name = 1;\\n  // Enum value definitions.\\n  repeated EnumValue enumvalue = 2;\\n  // Protocol buffer options.\\n  repeated Option options = 3;\\n  // The source context.\\n  SourceContext source_context = 4;\\n  // The source syntax.\\n  Syntax syntax = 5;\\n  // The source edition string, only valid when syntax is SYNTAX_EDITIONS.\\n  string edition = 6;\\n}\\n\\n// Enum value definition.\\n//\\n// New usages of this message as an alternative to EnumValueDescriptorProto are\\n// strongly discouraged. This message does not reliability preserve all\\n// information necessary to model the schema and preserve semantics. Instead\\n// make use of FileDescriptorSet which preserves the necessary information.\\nmessage EnumValue {\\n  // Enum value name.\\n  string name = 1;\\n  // Enum value number.\\n  int32 number = 2;\\n  // Protocol buffer options.\\n  repeated Option options = 3;\\n}\\n\\n// A protocol buffer option, which can be attached to a message, field,\\n// enumeration, etc.\\n//\\n// New usages of this message as an alternative to FileOptions, MessageOptions,\\n// FieldOptions, EnumOptions, EnumValueOptions, ServiceOptions, or MethodOptions\\n// are strongly discouraged.\\nmessage Option {\\n  // The option\'s name. For protobuf built-in options (options defined in\\n  // descriptor.proto), this is the short name. For example, `\\"map_entry\\"`.\\n  // For custom options, it should be the fully-qualified name. For example,\\n  // `\\"google.api.http\\"`.\\n  string name = 1;\\n  // The option\'s value packed in an Any message. If the value is a primitive,\\n  // the corresponding wrapper type defined in google/protobuf/wrappers.proto\\n  // should be used. If the value is an enum, it should be stored as an int32\\n  // value using the google.protobuf.Int32Value type.\\n  Any value = 2;\\n}\\n\\n// The syntax in which a protocol buffer element is defined.\\nenum Syntax {\\n  // Syntax `proto2`.\\n  SYNTAX_PROTO2 = 0;\\n  // Syntax `proto3`.\\n  SYNTAX_PROTO3 = 1;\\n  // Syntax `editions`.\\n  SYNTAX_EDITIONS = 2;\\n}\\n","google/protobuf/wrappers.proto":"// Protocol Buffers - Google\'s data interchange format\\n// Copyright 2008 Google Inc.  All rights reserved.\\n// https://developers.google.com/protocol-buffers/\\n//\\n// Redistribution and use in source and binary forms, with or without\\n// modification, are permitted provided that the following conditions are\\n// met:\\n//\\n//     * Redistributions of source code must retain the above copyright\\n// notice, this list of conditions and the following disclaimer.\\n//     * Redistributions in binary form must reproduce the above\\n// copyright notice, this list of conditions and the following disclaimer\\n// in the documentation and/or other materials provided with the\\n// distribution.\\n//     * Neither the name of Google Inc. nor the names of its\\n// contributors may be used to endorse or promote products derived from\\n// this software without specific prior written permission.\\n//\\n// THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS\\n// \\"AS IS\\" AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT\\n// LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR\\n// A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT\\n// OWNER OR CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL,\\n// SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT\\n// LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE,\\n// DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY\\n// THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT\\n// (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE\\n// OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.\\n//\\n// Wrappers for primitive (non-message) types. These types were needed\\n// for legacy reasons and are not recommended for use in new APIs.\\n//\\n// Historically these wrappers were useful to have presence on proto3 primitive\\n// fields, but proto3 syntax has been updated to support the `optional` keyword.\\n// Using that keyword is now the strongly preferred way to add presence to\\n// proto3 primitive fields.\\n//\\n// A secondary usecase was to embed primitives in the `google.protobuf.Any`\\n// type: it is now recommended that you embed your value in your own wrapper\\n// message which can be specifically documented.\\n//\\n// These wrappers have no meaningful use within repeated fields as they lack\\n// the ability to detect presence on individual elements.\\n// These wrappers have no meaningful use within a map or a oneof since\\n// individual entries of a map or fields of a oneof can already detect presence.\\n\\nsyntax = \\"proto3\\";\\n\\npackage google.protobuf;\\n\\noption cc_enable_arenas = true;\\noption go_package = \\"google.golang.org/protobuf/types/known/wrapperspb\\";\\noption java_package = \\"com.google.protobuf\\";\\noption java_outer_classname = \\"WrappersProto\\";\\noption java_multiple_files = true;\\noption objc_class_prefix = \\"GPB\\";\\noption csharp_namespace = \\"Google.Protobuf.WellKnownTypes\\";\\n\\n// Wrapper message for `double`.\\n//\\n// The JSON representation for `DoubleValue` is JSON number.\\n//\\n// Not recommended for use in new APIs, but still useful for legacy APIs and\\n// has no plan to be removed.\\nmessage DoubleValue {\\n  // The double value.\\n  double value = 1;\\n}\\n\\n// Wrapper message for `float`.\\n//\\n// The JSON representation for `FloatValue` is JSON number.\\n//\\n// Not recommended for use in new APIs, but still useful for legacy APIs and\\n// has no plan to be removed.\\nmessage FloatValue {\\n  // The float value.\\n  float value = 1;\\n}\\n\\n// Wrapper message for `int64`.\\n//\\n// The JSON representation for `Int64Value` is JSON string.\\n//\\n// Not recommended for use in new APIs, but still useful for legacy APIs and\\n// has no plan to be removed.\\nmessage Int64Value {\\n  // The int64 value.\\n  int64 value = 1;\\n}\\n\\n// Wrapper message for `uint64`.\\n//\\n// The JSON representation for `UInt64Value` is JSON string.\\n//\\n// Not recommended for use in new APIs, but still useful for legacy APIs and\\n// has no plan to be removed.\\nmessage UInt64Value {\\n  // The uint64 value.\\n  uint64 value = 1;\\n}\\n\\n// Wrapper message for `int32`.\\n//\\n// The JSON representation for `Int32Value` is JSON number.\\n//\\n// Not recommended for use in new APIs, but still useful for legacy APIs and\\n// has no plan to be removed.\\nmessage Int32Value {\\n  // The int32 value.\\n  int32 value = 1;\\n}\\n\\n// Wrapper message for `uint32`.\\n//\\n// The JSON representation for `UInt32Value` is JSON number.\\n//\\n// Not recommended for use in new APIs, but still useful for legacy APIs and\\n// has no plan to be removed.\\nmessage UInt32Value {\\n  // The uint32 value.\\n  uint32 value = 1;\\n}\\n\\n// Wrapper message for `bool`.\\n//\\n// The JSON representation for `BoolValue` is JSON `true` and `false`.\\n//\\n// Not recommended for use in new APIs, but still useful for legacy APIs and\\n// has no plan to be removed.\\nmessage BoolValue {\\n  // The bool value.\\n  bool value = 1;\\n}\\n\\n// Wrapper message for `string`.\\n//\\n// The JSON representation for `StringValue` is JSON string.\\n//\\n// Not recommended for use in new APIs, but still useful for legacy APIs and\\n// has no plan to be removed.\\nmessage StringValue {\\n  // The string value.\\n  string value = 1;\\n}\\n\\n// Wrapper message for `bytes`.\\n//\\n// The JSON representation for `BytesValue` is JSON string.\\n//\\n// Not recommended for use in new APIs, but still useful for legacy APIs and\\n// has no plan to be removed.\\nmessage BytesValue {\\n  // The bytes value.\\n  bytes value = 1;\\n}\\n"}');
;// CONCATENATED MODULE: ./build/js/src/toolchain/well-known-types.js
/** `google/protobuf/**` as the pinned protoc brings it, so that no tool and no network is needed to read it. */

/** Import name → text, sorted by import name. */
function wellKnownTypes() {
    return new Map(Object.entries(well_known_types_namespaceObject));
}

;// CONCATENATED MODULE: ./build/js/src/run/hold-back.js
/**
 * Decides which repositories are held at their locked commit when the newest commits do not assemble. Pure: it asks
 * for assemblies, which cost milliseconds, and compares their errors.
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
/**
 * @throws ProtoManagerError when the assembly cannot be made, with every error
 * @throws RepositoryError when the locked commit of a repository that has to be held back cannot be had
 */
async function assembleNewest(request, reporter) {
    const { config } = request;
    const resolved = await reporter.stage("sources", "Fetching repositories", async () => {
        const { sources, ...rest } = await resolveSources(request.sources);
        return { ...rest, sources: sources.map((source) => settle(source, request.lock)) };
    });
    const unreadable = heldForFailures(resolved, request);
    return reporter.stage("assembly", `Assembling ${config.globalProto.output}`, async () => {
        const variants = assemblies(request, resolved);
        const moved = resolved.sources.filter((source) => canBeHeld(source, request)).map(({ name }) => name);
        const { held, remaining } = await holdBack({
            moved: new Set(moved),
            dependenciesOf: (name) => transitiveDependencies(config.repositories, name),
            errorsWith: async (names) => (await variants(names)).errors,
        });
        if (remaining.length > 0)
            throw new errors/* ProtoManagerError */.mb(describeErrors(remaining));
        const { assembly, sources } = await variants(new Set(held.keys()));
        const faults = [...held].map(([name, error]) => heldRepository(name, (0,src_diagnostics/* formatDiagnostic */.x)(error), resolved, request));
        const heldBack = [...unreadable, ...faults].sort((a, b) => (a.repository < b.repository ? -1 : 1));
        for (const { repository, error } of heldBack)
            reporter.warning(`${repository} is held back: ${error}`);
        reporter.info(describeAssembly(config, assembly));
        const ids = [...resolved.heads].flatMap(([name, { id }]) => id === undefined ? [] : [[name, id]]);
        return { assembly, sources, heldBack, ids: new Map(ids) };
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
/** Assembles with these repositories at their locked commits; the last result is kept. */
function assemblies(request, resolved) {
    const { config, lock, includes, strict } = request;
    const newest = new Map(resolved.sources.map((source) => [source.name, source]));
    const locked = new Map();
    const sourceAtLock = (name) => {
        const source = locked.get(name) ?? loadSourceAt(request.sources, name, lock.repositories[name]);
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
        const assembly = assemble({
            config: config.globalProto,
            sources,
            includes,
            wellKnownTypes: wellKnownTypes(),
            names: lock.names,
            strict,
        });
        const errors = assembly.diagnostics.filter(({ severity }) => severity === "error");
        last = { key, variant: { assembly, sources, errors } };
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
        throw new errors/* ProtoManagerError */.mb(fatal.map(({ message }) => message).join("\n"));
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
function describeErrors(errors) {
    const lines = errors.slice(0, maxErrors).map(src_diagnostics/* formatDiagnostic */.x);
    if (errors.length > maxErrors)
        lines.push(`and ${errors.length - maxErrors} more errors`);
    return lines.join("\n");
}

;// CONCATENATED MODULE: ./build/js/src/all-done.js
/**
 * Waits until every promise has ended, then throws the first failure if there is one. Unlike `Promise.all` it leaves
 * no work behind that still writes into a folder which the caller is about to remove.
 */
async function allDone(promises) {
    await Promise.allSettled(promises);
    return await Promise.all(promises);
}

;// CONCATENATED MODULE: ./build/js/src/assembly/compare-maps.js

/**
 * Names of an earlier result that are no longer what they were: one PM4001 for each source name that is gone or has
 * another merged name. What shares the fate of the declaration around it is not repeated.
 */
function compareMaps(before, now) {
    const current = new Map(now.symbols.map((symbol) => [symbol.source, symbol]));
    const reported = new Map();
    const findings = [];
    // Sorted by source name: what holds a declaration comes before it.
    for (const old of before.symbols) {
        const { source } = old;
        const symbol = current.get(source);
        if (symbol?.merged === old.merged)
            continue;
        const fate = symbol === undefined ? "gone" : "renamed";
        reported.set(source, fate);
        if (reported.get(compare_maps_outer(source)) === fate)
            continue;
        const { repo: repository, path, line } = symbol ?? old;
        findings.push(diagnostic("PM4001", describe(old, symbol), { repository, path, line }));
    }
    return findings;
}
function describe({ kind, source, merged }, now) {
    const what = `${kind} "${source}", which was "${merged}",`;
    return now === undefined ? `${what} is gone` : `${what} is now "${now.merged}"`;
}
function compare_maps_outer(name) {
    const dot = name.lastIndexOf(".");
    return dot === -1 ? "" : name.slice(0, dot);
}

// EXTERNAL MODULE: ./node_modules/@bufbuild/protobuf/dist/esm/from-binary.js
var from_binary = __webpack_require__(39859);
// EXTERNAL MODULE: ./node_modules/@bufbuild/protobuf/dist/esm/to-binary.js
var to_binary = __webpack_require__(85224);
// EXTERNAL MODULE: ./node_modules/@bufbuild/protobuf/dist/esm/registry.js + 2 modules
var registry = __webpack_require__(80370);
// EXTERNAL MODULE: ./node_modules/@bufbuild/protobuf/dist/esm/extensions.js
var extensions = __webpack_require__(94483);
// EXTERNAL MODULE: ./node_modules/@bufbuild/protobuf/dist/esm/is-message.js
var is_message = __webpack_require__(36731);
// EXTERNAL MODULE: ./node_modules/@bufbuild/protobuf/dist/esm/reflect/reflect.js + 1 modules
var reflect = __webpack_require__(6192);
// EXTERNAL MODULE: ./node_modules/@bufbuild/protobuf/dist/esm/wire/binary-encoding.js
var binary_encoding = __webpack_require__(63322);
// EXTERNAL MODULE: ./node_modules/@bufbuild/protobuf/dist/esm/wkt/google/protobuf/descriptor_pb.js + 1 modules
var descriptor_pb = __webpack_require__(46177);
;// CONCATENATED MODULE: ./build/js/src/toolchain/canonical-descriptors.js
/**
 * buf and protoc give the same descriptors in different bytes: custom options stand in source order or by number,
 * packed or not, whole or in pieces, and a comment at the end of a line has its line end or not. Generators copy such
 * bytes into their output, so both are brought into one form before.
 */




/** A serialised `google.protobuf.FileDescriptorSet` that holds all it imports, in canonical form. */
function canonicalDescriptors(descriptorSet) {
    const set = (0,from_binary/* fromBinary */.Er)(descriptor_pb/* FileDescriptorSetSchema */.Zw, descriptorSet);
    const options = customOptions(set);
    for (const file of set.file)
        canonicalize(file, options);
    for (const file of set.file)
        endComments(file);
    set.file = importsFirst(set.file);
    return (0,to_binary/* toBinary */.R)(descriptor_pb/* FileDescriptorSetSchema */.Zw, set);
}
/** The same files as a compiler hands them to a plugin: without options that are kept in sources only. */
function descriptorsForPlugins(descriptorSet) {
    const set = (0,from_binary/* fromBinary */.Er)(descriptor_pb/* FileDescriptorSetSchema */.Zw, descriptorSet);
    const options = customOptions(set);
    for (const file of set.file) {
        stripSourceOptions(file, options);
        canonicalize(file, options);
    }
    return set.file;
}
function customOptions(set) {
    const declared = (0,registry/* createFileRegistry */.uO)(set);
    const extensions = new Map();
    for (const type of declared) {
        if (type.kind === "extension")
            extensions.set(`${type.extendee.typeName} ${type.number}`, type);
    }
    // Last wins: the set was decoded with our own descriptor.proto, not with the one it may hold.
    return { types: (0,registry/* createRegistry */.Iq)(declared, descriptor_pb/* file_google_protobuf_descriptor */.PX), extensions };
}
/** Every file after those it imports, as the format asks, and otherwise by name. */
function importsFirst(files) {
    const byName = new Map(files.map((file) => [file.name, file]));
    const ordered = new Set();
    const visit = (name) => {
        const file = byName.get(name);
        if (file === undefined)
            return;
        // Visited once: what is met again is in the set already or, in no valid set, part of a cycle.
        byName.delete(name);
        for (const imported of [...file.dependency, ...file.optionDependency].sort())
            visit(imported);
        ordered.add(file);
    };
    for (const name of [...byName.keys()].sort())
        visit(name);
    return [...ordered];
}
/** Encodes extensions anew, as their declarations say, in the order of their numbers. */
function canonicalize(message, options) {
    for (const inner of messagesIn(message, options.types))
        canonicalize(inner, options);
    for (const extension of canonical_descriptors_extensionsOf(message, options)) {
        const value = (0,extensions/* getExtension */.uQ)(message, extension);
        for (const inner of messagesOf(value)) {
            canonicalize(inner, options);
            oneofsLast(inner, options.types);
        }
        (0,extensions/* setExtension */.G6)(message, extension, value);
    }
    message.$unknown?.sort((a, b) => a.no - b.no);
}
/**
 * Like buf, not inside of a custom option's own value: https://protobuf.dev/programming-guides/proto3/#option-retention
 */
function stripSourceOptions(message, options) {
    const schema = options.types.getMessage(message.$typeName);
    for (const field of schema?.fields ?? []) {
        if (isForSources(field))
            (0,reflect/* reflect */.E4)(schema, message).clear(field);
    }
    for (const inner of messagesIn(message, options.types))
        stripSourceOptions(inner, options);
    for (const extension of canonical_descriptors_extensionsOf(message, options)) {
        if (isForSources(extension))
            (0,extensions/* clearExtension */.TY)(message, extension);
    }
}
function isForSources({ proto }) {
    return proto.options?.retention === descriptor_pb/* FieldOptions_OptionRetention */.t8.RETENTION_SOURCE;
}
/** The declared extensions that a message holds. */
function canonical_descriptors_extensionsOf(message, { extensions }) {
    const numbers = new Set(message.$unknown?.map(({ no }) => no));
    return [...numbers].flatMap((number) => extensions.get(`${message.$typeName} ${number}`) ?? []);
}
function messagesOf(value) {
    return (Array.isArray(value) ? value : [value]).filter((item) => (0,is_message/* isMessage */.K)(item));
}
/**
 * Go's encoder, and so buf when it reads descriptors and hands them to a plugin, writes members of a oneof after all
 * other fields; ours keeps fields it does not know behind those it knows.
 * https://github.com/protocolbuffers/protobuf-go/blob/master/internal/order/order.go (LegacyFieldOrder)
 */
function oneofsLast(message, types) {
    for (const inner of messagesIn(message, types))
        oneofsLast(inner, types);
    const schema = types.getMessage(message.$typeName);
    if (schema === undefined)
        return;
    const view = (0,reflect/* reflect */.E4)(schema, message);
    for (const oneof of schema.oneofs) {
        const field = view.oneofCase(oneof);
        if (field === undefined)
            continue;
        const alone = (0,reflect/* reflect */.E4)(schema);
        alone.set(field, view.get(field));
        const bytes = (0,to_binary/* toBinary */.R)(schema, alone.message);
        const reader = new binary_encoding/* BinaryReader */.V5(bytes);
        const [no, wireType] = reader.tag();
        message.$unknown ??= [];
        message.$unknown.push({ no, wireType, data: bytes.subarray(reader.pos) });
        view.clear(field);
    }
}
/** The messages that a message's fields hold; the keys of its maps are brought into order on the way. */
function* messagesIn(message, types) {
    const schema = types.getMessage(message.$typeName);
    if (schema === undefined)
        return;
    const view = (0,reflect/* reflect */.E4)(schema, message);
    for (const field of schema.fields) {
        if (!view.isSet(field))
            continue;
        if (field.fieldKind === "message")
            yield view.get(field).message;
        if (field.fieldKind === "list" && field.listKind === "message") {
            for (const item of view.get(field))
                yield item.message;
        }
        if (field.fieldKind === "map") {
            const map = view.get(field);
            sortKeys(map);
            if (field.mapKind === "message") {
                for (const item of map.values())
                    yield item.message;
            }
        }
    }
}
function sortKeys(map) {
    const entries = [...map].sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
    map.clear();
    for (const [key, value] of entries)
        map.set(key, value);
}
function endComments({ sourceCodeInfo }) {
    for (const location of sourceCodeInfo?.location ?? []) {
        for (const field of ["leadingComments", "trailingComments"]) {
            // What is unset stays unset.
            if (location[field] !== "")
                location[field] = endLine(location[field]);
        }
        location.leadingDetachedComments = location.leadingDetachedComments.map(endLine);
    }
}
function endLine(comment) {
    return comment.endsWith("\n") ? comment : `${comment}\n`;
}

;// CONCATENATED MODULE: ./build/js/src/toolchain/compiler-messages.js
/** What compilers print, as data. Paths and texts in it are foreign. */
/**
 * `--error-format json`: a JSON object a line.
 *
 * @param modules folders of the modules, relative to where buf ran; paths come out relative to theirs.
 */
function parseBufAnnotations(output, modules) {
    return output
        .split("\n")
        .filter((line) => line.startsWith("{"))
        .map((line) => {
        const found = JSON.parse(line);
        const path = found.path?.replaceAll("\\", "/");
        return {
            module: path === undefined ? undefined : folderOf(path, modules),
            path: path === undefined ? undefined : withoutFolder(path, modules),
            // Without a file buf says line 1.
            line: found.path === undefined ? undefined : found.start_line,
            column: found.path === undefined ? undefined : found.start_column,
            type: found.type,
            message: found.message,
        };
    });
}
const withPosition = /^(?<path>[^:]+\.proto):(?<line>\d+):(?<column>\d+): (?<message>.*)$/;
const withFile = /^(?<path>[^:]+\.proto): (?<message>.*)$/;
/** protoc's errors in its gcc format, warnings left out. */
function parseProtocErrors(stderr, folders) {
    return stderr
        .split(/\r?\n/)
        .filter((line) => line.trim() !== "" && !/^[^:]+(?::\d+:\d+)?: warning: /.test(line))
        .map((text) => {
        const { path, line, column, message } = (withPosition.exec(text) ?? withFile.exec(text))?.groups ?? {};
        return {
            path: path === undefined ? undefined : withoutFolder(path.replaceAll("\\", "/"), folders),
            line: line === undefined ? undefined : Number(line),
            column: column === undefined ? undefined : Number(column),
            message: message ?? text,
        };
    });
}
/** protoc names a file as it was given or by its import name, as it comes. */
function withoutFolder(path, folders) {
    const folder = folderOf(path, folders);
    return folder === undefined ? path : path.slice(folder.length + 1);
}
function folderOf(path, folders) {
    return folders.find((name) => path.startsWith(`${name}/`));
}

;// CONCATENATED MODULE: ./build/js/src/toolchain/stage-protos.js
/** Protos on disk for a compiler: in folders named by us, beside a `buf.yaml` written by us. */





const writesAtOnce = 16;
/** An import name that is a plain relative path to a `.proto` on every system. */
const importName = /^(?!\/)(?!.*(?:^|\/)\.{1,2}(?:\/|$))(?!.*\/\/)[^\\:\u0000-\u001f\u007f]+\.proto$/;
/**
 * Writes files by their import names below a folder, which is made. Nothing but `.proto` files can come out, so no
 * configuration of a tool either.
 */
async function stageProtos(folder, files) {
    const paths = [...files.keys()];
    for (const path of paths) {
        if (!importName.test(path))
            throw new errors/* ProtoManagerError */.mb(`${JSON.stringify(path)} cannot be an import name.`);
    }
    const folders = new Set(paths.map((path) => (0,external_node_path_.join)(folder, (0,external_node_path_.dirname)(path))));
    await (0,promises_.mkdir)(folder, { recursive: true });
    const limit = (0,p_limit/* default */.A)(writesAtOnce);
    await allDone([...folders].map((path) => limit(() => (0,promises_.mkdir)(path, { recursive: true }))));
    await allDone([...files].map(([path, text]) => limit(() => (0,promises_.writeFile)((0,external_node_path_.join)(folder, path), text))));
}
/** Writes the workspace's `buf.yaml` (JSON is YAML). */
async function stageBufWorkspace(folder, modules) {
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, "buf.yaml"), JSON.stringify({ version: "v2", modules }, null, 2));
}

;// CONCATENATED MODULE: ./build/js/src/toolchain/compile.js
/** Protos into descriptors, by buf or protoc, or by both where both are at hand. */








const targetsFolder = "targets";
const importsFolder = "imports";
const builtInFolder = "built-in";
const newerFolder = "newer";
/** Files that the pinned protoc brings and the pinned buf does not yet: they came with protobuf 36. */
const newerThanBuf = ["google/protobuf/json_options.proto", "google/protobuf/json_enumvalue_options.proto"];
/** @throws CommandError when a compiler cannot be started or does not end. */
async function compileProtos(request) {
    const { engine, tools, targets, signal } = request;
    if (tools[engine] === undefined)
        throw new Error(`compileProtos: no ${engine} was given`);
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(request.workFolder, "compile-"));
    try {
        await stage(folder, request);
        const results = await allDone([
            tools.buf && compileWithBuf(tools.buf, folder, signal),
            tools.protoc && compileWithProtoc(tools.protoc, targets, folder, signal),
        ]);
        const messages = results.flatMap((result) => result ?? []);
        if (messages.length > 0)
            return { ok: false, messages };
        const descriptorSet = await (0,promises_.readFile)((0,external_node_path_.join)(folder, `${engine}.binpb`));
        return { ok: true, descriptorSet: canonicalDescriptors(descriptorSet) };
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
async function stage(folder, { files, targets }) {
    const wanted = new Set(targets);
    const part = (isTarget) => new Map([...files].filter(([name]) => wanted.has(name) === isTarget));
    await allDone([
        stageProtos((0,external_node_path_.join)(folder, targetsFolder), part(true)),
        stageProtos((0,external_node_path_.join)(folder, importsFolder), part(false)),
        stageProtos((0,external_node_path_.join)(folder, builtInFolder), wellKnownTypes()),
        stageProtos((0,external_node_path_.join)(folder, newerFolder), new Map(newerThanBuf.map((name) => [name, wellKnownTypes().get(name)]))),
        stageBufWorkspace(folder, [{ path: targetsFolder }, { path: importsFolder }, { path: newerFolder }]),
    ]);
}
async function compileWithBuf(tool, folder, signal) {
    const args = [
        "build",
        targetsFolder,
        "--as-file-descriptor-set",
        "--error-format",
        "json",
        "-o",
        "buf.binpb",
    ];
    const result = await runAny({
        file: tool.command.file,
        args: [...tool.command.args, ...args],
        cwd: folder,
        env: bufEnvironment(folder),
        signal,
    });
    return failureMessages("buf", result, parseBufAnnotations(result.stderr, [targetsFolder, importsFolder]));
}
async function compileWithProtoc(tool, targets, folder, signal) {
    const folders = [targetsFolder, importsFolder, builtInFolder];
    const args = [
        ...folders.map((name) => `--proto_path=${name}`),
        "--descriptor_set_out=protoc.binpb",
        "--include_imports",
        "--include_source_info",
        "--retain_options",
        // With our folder's name before it no import name is an option or a file of arguments.
        ...targets.map((target) => `${targetsFolder}/${target}`),
    ];
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, "arguments"), `${args.join("\n")}\n`);
    const { file, args: first } = tool.command;
    const result = await runAny({ file, args: [...first, "@arguments"], cwd: folder, signal });
    return failureMessages("protoc", result, parseProtocErrors(result.stderr, folders));
}
function failureMessages(compiler, result, parsed) {
    if (result.exitCode === 0)
        return [];
    const text = result.stderr.trim() || `${compiler} ended with exit code ${result.exitCode}`;
    const messages = parsed.length > 0 ? parsed : [{ path: undefined, line: undefined, column: undefined, message: text }];
    return messages.map(({ path, line, column, message }) => ({ compiler, path, line, column, message }));
}
/** buf keeps its cache where its work is, and asks no registry for modules: none is ever named. */
function bufEnvironment(folder) {
    return { BUF_CACHE_DIR: (0,external_node_path_.join)(folder, ".buf-cache") };
}

;// CONCATENATED MODULE: ./build/js/src/checks/run-buf.js
/** `buf lint` and `buf breaking`, as far as both are alike. */



/** buf's exit code when it has findings, or cannot compile and says so as findings. */
const findingsExitCode = 100;
const shownMessages = 5;
/**
 * @param args without the format.
 * @param modules folders of all modules, relative to the staging folder.
 */
async function runBufCheck({ buf, folder, signal }, args, modules) {
    const { exitCode, stdout, stderr } = await runAny({
        file: buf.command.file,
        args: [...buf.command.args, ...args, "--error-format", "json"],
        cwd: folder,
        env: bufEnvironment(folder),
        signal,
    });
    if (exitCode !== 0 && exitCode !== findingsExitCode) {
        // https://github.com/bufbuild/buf: "… is a MessageSet, which is a legacy proto1 feature that is no longer supported"
        const code = stderr.includes("is a MessageSet") ? "PM1404" : undefined;
        return { ok: false, code, reason: stderr.trim() || `buf ${args[0]} ended with exit code ${exitCode}` };
    }
    const annotations = parseBufAnnotations(stdout.toString("utf8"), modules);
    const broken = annotations.filter(({ type }) => type === "COMPILE");
    if (broken.length === 0)
        return { ok: true, annotations };
    const lines = broken
        .slice(0, shownMessages)
        .map(({ path, line, column, message }) => [path, line, column, ` ${message}`].filter((part) => part !== undefined).join(":"));
    return { ok: false, code: undefined, reason: lines.join("\n") };
}

;// CONCATENATED MODULE: ./build/js/src/checks/breaking.js
/** `buf breaking` of what a repository or the hub has now against what it had. */




/** Compares every repository that was there before and whose protos are not the same now. */
async function breakingChanges(context, before, after) {
    const now = new Map(checkedModules(after).map((module) => [module.protos.repository, module]));
    const limit = (0,p_limit/* default */.A)((0,external_node_os_.availableParallelism)());
    const results = await allDone(checkedModules(before).map((old) => limit(async () => {
        const { repository } = old.protos;
        const module = now.get(repository);
        if (module === undefined)
            return { findings: [], skipped: [nothingLeft(repository)] };
        if (isSame(old.protos, module.protos))
            return { findings: [], skipped: [] };
        return await compareModules(context, old, module);
    })));
    return {
        findings: results.flatMap(({ findings }) => findings),
        skipped: results.flatMap(({ skipped }) => skipped),
    };
}
async function compareModules(context, old, module) {
    const { repository } = module.protos;
    // Without imports: a change in another repository is that repository's finding.
    const args = ["breaking", module.folder, "--against", old.folder, "--exclude-imports"];
    const result = await runBufCheck(context, args, [module.folder, old.folder]);
    if (!result.ok) {
        const { code, reason } = result;
        return { findings: [], skipped: [{ check: "breaking", repository, code, reason }] };
    }
    const silence = "Merge the pull request to accept it: the next run compares with what was merged. " +
        "`checks.breaking` in config.yaml sets how strict the check is, or `off`.";
    const findings = result.annotations.map(({ type: rule, path: importName, line, column, message }) => {
        const file = importName === undefined ? undefined : (module.files.get(importName) ?? old.files.get(importName));
        return { rule, severity: "error", repository, path: file?.path, line, column, message, silence };
    });
    return { findings, skipped: [] };
}
function checkedModules(workspaces) {
    return workspaces.flatMap(({ modules }) => modules);
}
function isSame(before, after) {
    const texts = new Map(before.files.map(({ importName, text }) => [importName, text]));
    return (texts.size === after.files.length &&
        after.files.every(({ importName, text }) => texts.get(importName) === text));
}
function nothingLeft(repository) {
    const reason = "There are no protos any more to compare with those that were there.";
    return { check: "breaking", repository, code: undefined, reason };
}

// EXTERNAL MODULE: ./build/js/src/checks/finding.js
var finding = __webpack_require__(99420);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 5 modules
var schemas = __webpack_require__(46843);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/errors.js
var classic_errors = __webpack_require__(961);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/errors.js
var core_errors = __webpack_require__(37428);
;// CONCATENATED MODULE: ./build/js/src/checks/lint-config.js
/**
 * The part of a repository's own `buf.yaml` that is carried over: rules and what they leave out, as data. Anything in
 * it that names code to run or a place to fetch from is never read (docs/specification.md 10, 6).
 */



const booleanNames = [
    "disallow_comment_ignores",
    "rpc_allow_same_request_response",
    "rpc_allow_google_protobuf_empty_requests",
    "rpc_allow_google_protobuf_empty_responses",
];
const names = schemas/* array */.YOg(schemas/* string */.YjP()).nullish();
const lintSection = schemas/* object */.Ikc({
    use: names,
    except: names,
    ignore: names,
    ignore_only: schemas/* record */.g1P(schemas/* string */.YjP(), names).nullish(),
    ...Object.fromEntries(booleanNames.map((name) => [name, schemas/* boolean */.zMY().nullish()])),
});
const bufYaml = schemas/* object */.Ikc({
    version: schemas/* string */.YjP(),
    lint: lintSection.nullish(),
    modules: schemas/* array */.YOg(schemas/* object */.Ikc({ path: schemas/* string */.YjP().default("."), lint: lintSection.nullish() })).nullish(),
});
/**
 * Reads a `buf.yaml` of version v1beta1, v1 or v2.
 *
 * @param folder of the file, from the repository's top; "" is the top.
 * @param protoFolder a folder of the repository's protos, from its top: with version 2 its module's section is taken.
 */
function parseLintConfig(text, folder, protoFolder) {
    let parsed;
    try {
        // To find keys that stand twice takes the square of their number; buf tells the repository of them.
        parsed = bufYaml.parse((0,dist/* parse */.qg)(text, { uniqueKeys: false }));
    }
    catch (error) {
        const reason = error instanceof classic_errors/* ZodError */.G ? core_errors/* prettifyError */.S1(error) : String(error);
        return { ok: false, problem: `${external_node_path_.posix.join(folder, "buf.yaml")} cannot be read: ${reason}` };
    }
    const module = parsed.modules?.find(({ path }) => contains(external_node_path_.posix.join(folder, path), protoFolder));
    const section = module?.lint ?? parsed.lint;
    if (section == null)
        return { ok: true, config: undefined };
    const fromTop = (paths) => new Set((paths ?? []).map((path) => withoutSlash(external_node_path_.posix.join(folder, path))));
    // Version 1 called the category of all usual rules DEFAULT.
    const use = section.use?.map((name) => (name === "DEFAULT" ? "STANDARD" : name));
    const config = {
        use: use !== undefined && use.length > 0 ? use : undefined,
        except: section.except ?? [],
        ignore: fromTop(section.ignore),
        ignoreOnly: Object.fromEntries(Object.entries(section.ignore_only ?? {}).map(([rule, paths]) => [rule, fromTop(paths)])),
        booleans: Object.fromEntries(booleanNames.flatMap((name) => {
            const value = section[name];
            return typeof value === "boolean" ? [[name, value]] : [];
        })),
    };
    return { ok: true, config };
}
/**
 * The `lint` section that is written for a repository. Names buf does not have, as those of a plugin, are left out:
 * buf would refuse to check anything.
 */
function lintSectionFor(config, category, rules) {
    if (config === undefined)
        return { use: [category] };
    const known = new Set(rules.flatMap(({ id, categories }) => [id, ...categories]));
    const use = (config.use ?? [category]).filter((name) => known.has(name));
    return {
        use: use.length > 0 ? use : [category],
        except: config.except.filter((name) => known.has(name)),
        ...config.booleans,
    };
}
/** Whether the repository's own configuration leaves a finding out. */
function isIgnored(config, rule, path, rules) {
    if (config === undefined)
        return false;
    const categories = rules.find(({ id }) => id === rule)?.categories ?? [];
    const only = [rule, ...categories].flatMap((name) => Object.hasOwn(config.ignoreOnly, name) ? (config.ignoreOnly[name] ?? []) : []);
    const places = placesAbove(path);
    return [config.ignore, ...only].some((ignored) => places.some((place) => ignored.has(place)));
}
/** The path and every folder that holds it. */
function placesAbove(path) {
    const above = [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index));
    return [path, ...above, "."];
}
function contains(folder, path) {
    return placesAbove(path).includes(withoutSlash(external_node_path_.posix.normalize(folder)));
}
function withoutSlash(path) {
    return path.replace(/\/$/, "");
}

;// CONCATENATED MODULE: ./build/js/src/checks/lint.js
/** `buf lint` over sources, each repository by its own rules or the hub's category. */







/** buf compiles a whole workspace to lint it, its imports included: up to so many repositories are faster one by one. */
const lintedOneByOne = 8;
/** Lints what is checked in the workspaces; a repository that cannot be is skipped, the others are not. */
async function lintWorkspaces(context, workspaces, configs, rules) {
    const limit = (0,p_limit/* default */.A)((0,external_node_os_.availableParallelism)());
    const found = await allDone(workspaces.map(async (workspace) => {
        const { modules } = workspace;
        const results = await lintModules(context, workspace, limit);
        return {
            findings: results.flatMap((result) => (result.ok ? findingsOf(result, modules, configs, rules) : [])),
            skipped: results.flatMap((result, index) => (result.ok ? [] : skippedLint(modules[index], result))),
        };
    }));
    return {
        findings: found.flatMap(({ findings }) => findings),
        skipped: found.flatMap(({ skipped }) => skipped),
    };
}
/** One result for all modules, or one for each: what one repository's files break must not keep back others. */
async function lintModules(context, { folder, modules }, limit) {
    const folders = modules.map((module) => module.folder);
    const lint = (path) => limit(() => runBufCheck(context, ["lint", path], folders));
    if (modules.length > lintedOneByOne) {
        const together = await lint(folder);
        if (together.ok)
            return [together];
    }
    return await allDone(folders.map(lint));
}
function skippedLint(module, { code, reason }) {
    return { check: "lint", repository: module?.protos.repository, code, reason };
}
function findingsOf({ annotations }, modules, configs, rules) {
    const byFolder = new Map(modules.map((module) => [module.folder, module]));
    return annotations.flatMap(({ module: folder, type: rule, path: importName, line, column, message }) => {
        const module = byFolder.get(folder ?? "");
        const path = module?.files.get(importName ?? "")?.path;
        if (module === undefined || path === undefined)
            return [];
        const { repository } = module.protos;
        if (isIgnored(configs.get(repository), rule, path, rules))
            return [];
        const silence = `Put the comment \`// buf:lint:ignore ${rule}\` above the line, or add ${rule} to \`lint.except\` ` +
            "in the repository's buf.yaml.";
        return [{ rule, severity: "warning", repository, path, line, column, message, silence }];
    });
}
/** The rules this buf has. */
async function lintRules({ buf, folder, signal }) {
    const args = ["config", "ls-lint-rules", "--format", "json", "--include-deprecated", "--version", "v2"];
    const { stdout } = await run({
        file: buf.command.file,
        args: [...buf.command.args, ...args],
        cwd: folder,
        env: bufEnvironment(folder),
        signal,
    });
    const lines = stdout.toString("utf8").trim().split("\n");
    return lines.map((line) => {
        const { id, categories } = JSON.parse(line);
        return { id, categories: categories ?? [] };
    });
}

;// CONCATENATED MODULE: ./build/js/src/checks/service-paths.js
/** gRPC paths that clients of the committed global.proto call, and that are other ones now. */
/**
 * One finding for each service whose name in global.proto changed: gRPC paths begin with it. Services that came or
 * went are not moved; the breaking check reports what went.
 */
function servicePathFindings(before, after) {
    const was = new Map(services(before).map(({ source, merged }) => [source, merged]));
    return services(after).flatMap(({ source, merged, repo, path, line }) => {
        const old = was.get(source);
        if (old === undefined || old === merged)
            return [];
        const message = `Clients of the committed global.proto call /${old}/…; generated anew they call /${merged}/….`;
        const silence = "Put the service's name back under `names` in protomanager.lock, or merge the pull request to accept the change.";
        const location = { repository: repo, path, line, column: undefined };
        return [{ rule: "SERVICE_PATH", severity: "error", ...location, message, silence }];
    });
}
function services({ symbols }) {
    return symbols.filter(({ kind }) => kind === "service");
}

;// CONCATENATED MODULE: ./build/js/src/checks/stage-workspaces.js
/** Workspaces on disk, each a folder with a buf.yaml of ours and a folder for each module. */



/**
 * @param name of the state that is staged, as `new`.
 * @param configure the `lint` and `breaking` sections of a repository.
 */
async function stageWorkspaces(stagingFolder, name, workspaces, configure) {
    const staged = [];
    for (const [index, { modules, imports }] of workspaces.entries()) {
        const folder = `${name}-${index}`;
        await (0,promises_.mkdir)((0,external_node_path_.join)(stagingFolder, folder));
        const stagedModules = modules.map((module, number) => ({ ...module, folder: `${folder}/m${number}` }));
        for (const module of stagedModules) {
            const texts = new Map([...module.files].map(([importName, { text }]) => [importName, text]));
            await stageProtos((0,external_node_path_.join)(stagingFolder, module.folder), texts);
        }
        const bufModules = stagedModules.map(({ protos }, number) => ({
            path: `m${number}`,
            ...configure(protos),
        }));
        if (imports.size > 0) {
            await stageProtos((0,external_node_path_.join)(stagingFolder, folder, "imports"), imports);
            bufModules.push({ path: "imports", lint: { ignore: ["imports"] } });
        }
        await stageBufWorkspace((0,external_node_path_.join)(stagingFolder, folder), bufModules);
        staged.push({ folder, modules: stagedModules });
    }
    return staged;
}

;// CONCATENATED MODULE: ./build/js/src/checks/workspace.js
/** Which protos are checked together: buf takes an import name once, repositories may have it each with other content. */
/** buf compiles a workspace once for each of its modules: several workspaces are faster, and can be checked at once. */
const maxModules = 50;
/**
 * Puts repositories into one workspace as long as it is not full and no two have an import name with different
 * content; who does not fit comes into a further one, and in this one is only imported. `google/protobuf/**` is the
 * compiler's.
 *
 * @param imports what repositories import and none of them has; a repository's own file of that name goes before.
 */
function workspacesOf(all, imports) {
    const workspaces = [];
    let waiting = all.filter(({ files }) => files.length > 0);
    while (waiting.length > 0) {
        const taken = new Map();
        const take = ({ importName, text }) => {
            if (taken.has(importName) || isBuiltIn(importName))
                return false;
            taken.set(importName, text);
            return true;
        };
        const fitting = new Set();
        const modules = [];
        for (const protos of waiting) {
            if (fitting.size === maxModules)
                break;
            if (protos.files.some(({ importName, text }) => (taken.get(importName) ?? text) !== text))
                continue;
            fitting.add(protos);
            const files = protos.files.filter(take);
            if (files.length > 0)
                modules.push({ protos, files: new Map(files.map((file) => [file.importName, file])) });
        }
        const others = all.filter((protos) => !fitting.has(protos)).flatMap(({ files }) => files.filter(take));
        const further = [...imports].filter(([importName, text]) => take({ importName, path: importName, text }));
        workspaces.push({
            modules,
            imports: new Map([...others.map(({ importName, text }) => [importName, text]), ...further]),
        });
        waiting = waiting.filter((protos) => !fitting.has(protos));
    }
    return workspaces;
}
function isBuiltIn(importName) {
    return importName.startsWith("google/protobuf/");
}

;// CONCATENATED MODULE: ./build/js/src/checks/check.js
/** The checks of a run: sources against their locked commits, and the hub's outputs against the committed ones. */









/** Lint and breaking changes of the sources, by repository. */
async function checkSources(request) {
    const { before, after, config, lintConfigs = new Map(), signal } = request;
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(request.workFolder, "checks-"));
    const context = { buf: request.buf, folder, signal };
    try {
        const rules = lintConfigs.size > 0 ? await lintRules(context) : [];
        const stage = async (name, { repositories, imports }) => await stageWorkspaces(folder, name, workspacesOf(repositories, imports), ({ repository }) => ({
            ...(config.lint !== "off" && {
                lint: lintSectionFor(lintConfigs.get(repository), config.lint, rules),
            }),
            ...(config.breaking !== "off" && { breaking: { use: [config.breaking] } }),
        }));
        const now = await stage("new", after);
        const old = before && (await stage("old", before));
        const result = { findings: [], known: [], skipped: [] };
        if (config.lint !== "off") {
            const lint = async (workspaces) => await lintWorkspaces(context, workspaces, lintConfigs, rules);
            const found = await lint(now);
            const earlier = old && (await lint(old)).findings;
            Object.assign(result, (0,finding/* newFindings */.FN)(withNewcomers(earlier, found.findings, before), found.findings));
            result.skipped.push(...found.skipped);
        }
        if (config.breaking !== "off" && old !== undefined) {
            const { findings, skipped } = await breakingChanges(context, old, now);
            result.findings.push(...findings);
            result.skipped.push(...skipped);
        }
        result.findings.sort(finding/* compareFindings */.Eg);
        return result;
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
/** A repository that was not there before brings its findings along: they count as known, as on a first run. */
function withNewcomers(earlier, found, before) {
    const had = new Set(before?.repositories.map(({ repository }) => repository));
    return earlier && [...earlier, ...found.filter(({ repository }) => !had.has(repository))];
}
/** Breaking changes of the hub's outputs, names that changed and gRPC paths that moved. */
async function checkGlobal(request) {
    const { maps, nameChanges = [], config, ...rest } = request;
    const result = await checkSources({ ...rest, config: { lint: "off", breaking: config.breaking } });
    if (config.breaking === "off")
        return result;
    result.findings.push(...nameChanges.map(nameChange));
    if (maps !== undefined)
        result.findings.push(...servicePathFindings(maps.before, maps.after));
    result.findings.sort(finding/* compareFindings */.Eg);
    return result;
}
function nameChange({ code, message, location }) {
    return {
        rule: code,
        severity: "error",
        repository: location?.repository,
        path: location?.path,
        line: location?.line,
        column: location?.column,
        message,
        silence: "Put the name back under `names` in protomanager.lock, or merge the pull request to accept the change.",
    };
}

;// CONCATENATED MODULE: ./build/js/src/run/lint-configs.js
/** The lint rules that repositories set for themselves. Pure. */

/**
 * What each repository's `buf.yaml` says of lint: the one in a proto folder counts before the one at the top, and of
 * several proto folders the first that has something to say.
 */
function ownLintConfigs(sources) {
    const found = { configs: new Map(), problems: [] };
    for (const { name, roots, policies = [] } of sources) {
        const texts = new Map(policies.map(({ path, text }) => [path, text]));
        const problems = new Set();
        for (const { folder, protoFolder } of places(roots.map((root) => root.folder))) {
            const text = texts.get(folder === "" ? "buf.yaml" : `${folder}/buf.yaml`);
            if (text === undefined)
                continue;
            const result = parseLintConfig(text, folder, protoFolder);
            if (!result.ok)
                problems.add(`${name}: ${result.problem}. The hub's category is used.`);
            else if (result.config !== undefined) {
                found.configs.set(name, result.config);
                break;
            }
        }
        found.problems.push(...problems);
    }
    return found;
}
function places(protoFolders) {
    return protoFolders.flatMap((protoFolder) => [
        { folder: protoFolder, protoFolder },
        ...(protoFolder === "" ? [] : [{ folder: "", protoFolder }]),
    ]);
}

;// CONCATENATED MODULE: ./build/js/src/run/check.js
/** The checks of a run: what changes since the locked commits, in the sources and in global.proto. */







const nothingChecked = { findings: [], known: [], skipped: [] };
/**
 * Lint and breaking changes of the repositories that moved; `validate` in a hub checks the others as well, to count
 * what is known in them.
 */
async function check(stage, request, edges) {
    const { config, assembled, workFolder } = stage;
    if (!request.checks)
        return nothingChecked;
    const all = request.command === "validate" && request.hub === undefined;
    if (config.checks.lint === "off" && config.checks.breaking === "off")
        return nothingChecked;
    const moved = assembled.sources.filter(({ name, digest }) => stage.lock.repositories[name]?.digest !== digest);
    if (moved.length === 0 && !all)
        return nothingChecked;
    const { buf } = await stage.tools();
    if (buf === undefined)
        return nothingChecked;
    const common = { config: config.checks, buf, workFolder, signal: edges.signal };
    const before = await lockedSources(stage, edges);
    const checked = new Set((all ? assembled.sources : moved).map(({ name }) => name));
    const state = (sources) => checkedState(sources, checked, assembled.assembly.compilation);
    const { configs: lintConfigs, problems } = ownLintConfigs(assembled.sources);
    for (const problem of problems)
        edges.reporter.warning(problem);
    const [inSources, inGlobal] = await allDone([
        checkSources({
            ...common,
            lintConfigs,
            before: before && state(before),
            after: state(assembled.sources),
        }),
        checkGlobalProto(stage, common),
    ]);
    return {
        findings: [...inSources.findings, ...inGlobal.findings],
        known: [...inSources.known, ...inGlobal.known],
        skipped: [...inSources.skipped, ...inGlobal.skipped],
    };
}
/** Findings and skipped checks as lines of the report. */
function asDiagnostic(finding) {
    const { rule: code, severity, repository = "hub", path, line, column } = finding;
    const { message, silence: hint } = finding;
    if (path === undefined)
        return { code, severity, message, hint };
    const position = { ...(line !== undefined && { line }), ...(column !== undefined && { column }) };
    return { code, severity, message, hint, location: { repository, path, ...position } };
}
/** Every source at its locked commit; undefined on a first run, and where a locked commit cannot be had any more. */
async function lockedSources(stage, { reporter }) {
    const { lock, assembled, sources } = stage;
    const known = assembled.sources.filter(({ name }) => lock.repositories[name] !== undefined);
    if (known.length === 0)
        return undefined;
    try {
        return await Promise.all(known.map((source) => {
            const locked = lock.repositories[source.name];
            const same = locked.digest === source.digest || locked.commit === undefined;
            return same ? source : loadSourceAt(sources, source.name, locked);
        }));
    }
    catch (error) {
        if (!(0,errors/* isProtoManagerError */.qZ)(error))
            throw error;
        reporter.warning(`Nothing to compare with, so findings are only counted: ${error.message}`);
        return undefined;
    }
}
async function checkGlobalProto({ config, hub, assembled, previousMap }, common) {
    const { assembly } = assembled;
    const { mode, output, importPath } = config.globalProto;
    const committed = (await hub.files.read(output))?.toString("utf8");
    // The facade declares nothing: its sources are checked.
    if (mode === "import" || committed === undefined)
        return nothingChecked;
    const imports = new Map([...assembly.compilation].filter(([name]) => !assembly.targets.includes(name)));
    const state = (text) => ({
        repositories: [{ repository: undefined, files: [{ importName: importPath, path: output, text }] }],
        imports,
    });
    const { map } = assembly;
    const maps = map && previousMap && { before: previousMap, after: map };
    return checkGlobal({
        ...common,
        before: state(committed),
        after: state(assembly.compilation.get(importPath) ?? ""),
        maps,
        nameChanges: maps === undefined ? [] : compareMaps(maps.before, maps.after),
    });
}
/**
 * The sources with the named repositories to be checked. What these import is what the others have, and what no
 * repository has: externals, and the output itself for self imports.
 */
function checkedState(sources, checked, compilation) {
    const repositories = sources.filter(({ name }) => checked.has(name)).map(checkedProtos);
    const imports = new Map(compilation);
    // The first repository that has a name counts, as everywhere.
    for (const source of sources.toReversed()) {
        if (checked.has(source.name))
            continue;
        for (const { importName, text } of checkedProtos(source).files)
            imports.set(importName, text);
    }
    return { repositories, imports };
}
function checkedProtos({ name, roots, files }) {
    return {
        repository: name,
        files: files.map(({ path, text }) => ({ importName: importNamesOf(path, roots)[0] ?? path, path, text })),
    };
}

;// CONCATENATED MODULE: ./build/js/src/hub/change-set.js
/** Decides what a run changes in the hub. Pure: what the hub holds comes in as blob ids. */

/** The id git gives a blob of this content; `like` is an id of the same repository (SHA-1 or SHA-256). */
function blobId(content, like = "") {
    const algorithm = like.length === 64 ? "sha256" : "sha1";
    return (0,external_node_crypto_.createHash)(algorithm).update(`blob ${content.byteLength}\0`).update(content).digest("hex");
}
/**
 * The manifest after this run: groups that ran are replaced, groups that did not run (`--languages`) are kept.
 * Groups of languages that config.yaml no longer has are dropped, so that their files go.
 */
function nextManifest(previous, ran, configured) {
    const kept = Object.entries(previous).filter(([group]) => configured.includes(group) && !(group in ran));
    const groups = [...kept, ...Object.entries(ran)].sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(groups.map(([group, paths]) => [group, [...paths].sort()]));
}
/** Every path that may have to be looked up in the hub for `changeSet`. */
function pathsOfInterest(wanted, previous) {
    return [...new Set([...wanted.map((file) => file.path), ...Object.values(previous).flat()])].sort();
}
/**
 * The difference between the hub and what a run wants. Only files that an earlier run wrote, by its manifest, are
 * ever removed.
 *
 * @param wanted - every output of this run
 * @param existing - blob ids of the hub's files at `pathsOfInterest`, a missing file left out
 * @param previous - the manifest in the hub's lock
 * @param next - the manifest of this run
 */
function changeSet(wanted, existing, previous, next) {
    const added = [];
    const changed = [];
    for (const file of wanted) {
        const id = existing.get(file.path);
        if (id === undefined)
            added.push(file);
        else if (id !== blobId(file.content, id))
            changed.push(file);
    }
    const kept = new Set([...wanted.map((file) => file.path), ...Object.values(next).flat()]);
    const stale = new Set(Object.values(previous).flat());
    const removed = [...stale].filter((path) => !kept.has(path) && existing.has(path)).sort();
    return { added, changed, removed, wanted: [...wanted] };
}

// EXTERNAL MODULE: ./build/js/src/outputs.js
var outputs = __webpack_require__(95729);
;// CONCATENATED MODULE: ./build/js/src/lock.js
/** `protomanager.lock`: the pinned input and toolchain of a run, committed in the hub. Pure: text in, text out. */



/** Relative to the folder of config.yaml. */
const lockFile = "protomanager.lock";
const emptyLock = { version: 1, repositories: {}, toolchain: {}, outputs: {} };
const lock_text = schemas/* string */.YjP().min(1);
const objectId = schemas/* string */.YjP().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, "must be a full commit or tree id");
/** A run reads and removes what is listed here: never anything that no run writes, whoever edited the lock. */
const outputPath = schemas/* string */.YjP()
    .refine((path) => (0,outputs/* outputPathProblem */.q)(path) === undefined && !/^(?:config\.ya?ml|protomanager\.lock)[. ]*$/i.test(path), "must be the path of an output");
const digest = schemas/* string */.YjP().regex(/^sha256:[0-9a-f]{64}$/, "must be sha256: and 64 hexadecimal digits");
const schema = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1),
    repositories: schemas/* record */.g1P(lock_text, schemas/* strictObject */.rej({
        url: lock_text,
        ref: lock_text.optional(),
        id: lock_text.optional(),
        commit: objectId.optional(),
        tree: objectId.optional(),
        digest,
    })),
    toolchain: schemas/* record */.g1P(lock_text, schemas/* strictObject */.rej({ version: lock_text, digest: lock_text.optional() })),
    names: schemas/* looseObject */._H3({
        version: schemas/* literal */.euz(1),
        package: lock_text,
        wrappers: schemas/* record */.g1P(lock_text, lock_text),
        symbols: schemas/* record */.g1P(lock_text, lock_text),
    })
        .optional(),
    outputs: schemas/* record */.g1P(lock_text, schemas/* array */.YOg(outputPath)),
});
/** Reads a lock; `path` is named in the `ConfigError` that lists all that is wrong with it. */
function parseLock(content, path) {
    const conflict = content.split(/\r?\n/).findIndex((line) => /^(?:<{7}|={7}|>{7})(?: |$)/.test(line));
    if (conflict >= 0) {
        throw new errors/* ConfigError */.xL([
            `${path}:${conflict + 1}: has merge conflict marks. Take either side whole (git checkout --ours -- ${path}) and run ` +
                "`protomanager update`, which brings it up to date.",
        ]);
    }
    const result = schema.safeParse(parseJson(content, path));
    if (result.success)
        return result.data;
    throw new errors/* ConfigError */.xL(result.error.issues.map((issue) => lock_describe(issue, path)));
}
/** The one text of a lock: keys sorted by UTF-16 units, two blanks of indentation, a newline at the end. */
function formatLock(lock) {
    const { version, repositories, toolchain, names, outputs } = lock;
    const sections = {
        version,
        repositories: lock_sortedRecord(repositories, ({ url, ref, id, commit, tree, digest }) => {
            return { url, ref, id, commit, tree, digest };
        }),
        toolchain: lock_sortedRecord(toolchain, ({ version, digest }) => ({ version, digest })),
        names: names && sortDeep(names),
        outputs: lock_sortedRecord(outputs, (paths) => [...new Set(paths)].sort()),
    };
    return `${JSON.stringify(sections, undefined, 2)}\n`;
}
function parseJson(content, path) {
    try {
        return JSON.parse(content);
    }
    catch (error) {
        throw new errors/* ConfigError */.xL([`${path}: is not JSON: ${error.message}. ${restore(path)}`]);
    }
}
function lock_describe(issue, path) {
    const key = issue.path.map(String).join(".");
    if (key === "version" && issue.code === "invalid_value") {
        return `${path}: version: was written by a newer ProtoManager. Use that version, or at least as new a one.`;
    }
    return `${path}: ${key === "" ? "" : `${key}: `}${issue.message}. ${restore(path)}`;
}
function restore(path) {
    return `It is not written by hand: restore it from git, or delete ${path} and run \`protomanager update\`.`;
}
function lock_sortedRecord(record, map) {
    const keys = Object.keys(record).sort();
    return Object.fromEntries(keys.map((key) => [key, map(record[key])]));
}
function sortDeep(value) {
    if (Array.isArray(value))
        return value.map(sortDeep);
    if (typeof value !== "object" || value === null)
        return value;
    return lock_sortedRecord(value, sortDeep);
}

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
    const next = nextManifest(lock.outputs, ran, configured);
    const lockText = formatLock(nextLock(request, next));
    const wanted = groups.flatMap(([, files]) => files);
    return {
        wanted: [...wanted, { path: lockFile, content: Buffer.from(lockText) }],
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
            return [source.name, lockSource(source, byName.get(source.name), id)];
        })),
        toolchain,
        names: assembly.names,
        outputs: Object.fromEntries(Object.entries(outputs).map(([group, paths]) => [group, [...paths]])),
    };
}
/** @param existing - blob ids of the hub's files at the paths of `wanted` and `previous` */
function changesOf(outputs, existing) {
    return changeSet(outputs.wanted, existing, outputs.previous, outputs.next);
}
/** The changes but for protomanager.lock, of a run that has no commit of its own to lock. */
function withoutLock({ added, changed, removed, wanted }) {
    const others = (files) => files.filter(({ path }) => path !== lockFile);
    return { added: others(added), changed: others(changed), removed, wanted: others(wanted) };
}

// EXTERNAL MODULE: ./node_modules/which/lib/index.js
var lib = __webpack_require__(11189);
;// CONCATENATED MODULE: ./build/js/src/codegen/rust-crates.js
/** protoc's Rust generator has to be told the crate of every file that is not generated along. */
/** Name of the mapping in the work folder, where generators run. */
const crateMappingFile = "rust-crates";
/** Beside the runtime crate `protobuf` on crates.io. */
const wellKnownTypesCrate = "protobuf_well_known_types";
/** The generator's `crate_mapping` format: a crate, the number of its files, and the files, each on a line. */
function crateMapping(files) {
    const wellKnown = files.filter((name) => name.startsWith("google/protobuf/"));
    return `${[wellKnownTypesCrate, wellKnown.length, ...wellKnown].join("\n")}\n`;
}

;// CONCATENATED MODULE: ./build/js/src/codegen/languages.js
/** The built-in languages: what generates each. Another language is an explicit entry with its plugin in config.yaml. */

function builtIn(name, ...options) {
    return { plugin: { builtIn: name }, options, takesOptions: true };
}
/** By the name that `languages` and `--languages` use. */
const languages = {
    cpp: { generators: [builtIn("cpp")], includeImports: false },
    // An empty base namespace makes folders of namespaces; without, files of one name in two packages collide.
    csharp: { generators: [builtIn("csharp", "base_namespace=")], includeImports: false },
    java: { generators: [builtIn("java")], includeImports: false },
    // Kotlin's generator adds builders to the classes of Java's.
    kotlin: { generators: [builtIn("java"), builtIn("kotlin")], includeImports: false },
    objc: { generators: [builtIn("objc")], includeImports: false },
    php: { generators: [builtIn("php")], includeImports: false },
    python: {
        generators: [builtIn("python"), { ...builtIn("pyi"), takesOptions: false }],
        includeImports: false,
    },
    ruby: { generators: [builtIn("ruby")], includeImports: false },
    rust: {
        // The generator refuses to work without these: https://protobuf.dev/reference/rust/building-rust-protos
        generators: [
            builtIn("rust", "experimental-codegen=enabled", "kernel=upb", `crate_mapping=${crateMappingFile}`),
        ],
        includeImports: true,
    },
    typescript: {
        generators: [{ plugin: { tool: "protoc-gen-es" }, options: ["target=ts"], takesOptions: true }],
        includeImports: true,
    },
};
/** Languages that are known to come, with what to do until then. */
const laterLanguages = {
    go: "Go is not built in yet. Install protoc-gen-go and name it: " +
        "`- { name: go, plugin: protoc-gen-go, opt: [paths=source_relative] }`.",
};

;// CONCATENATED MODULE: ./build/js/src/codegen/plan.js
/** What is run for one language: config.yaml's entry, with its generators made out. */




/** The tools that code generation takes from the toolchain, for these languages. */
function codegenTools(configs, engine) {
    const tools = new Set([engine]);
    for (const { plugin } of configs.flatMap((config) => builtInLanguage(config)?.generators ?? [])) {
        tools.add("tool" in plugin ? plugin.tool : "protoc");
    }
    for (const { plugin } of configs)
        if (plugin === "protoc-gen-es")
            tools.add(plugin);
    return [...tools];
}
/** Finds the generators of a language; what cannot be found is said, not thrown. */
async function planGeneration(index, config, tools, hubFolder, environment) {
    const unprintable = config.opt.find((option) => /[\u0000-\u001f]/.test(option));
    if (unprintable !== undefined) {
        return plan_failure(`the option ${JSON.stringify(unprintable)} holds a control character. Remove it.`);
    }
    if (config.plugin !== undefined) {
        const command = await ownPlugin(config.plugin, tools, hubFolder, environment);
        if (typeof command === "string")
            return plan_failure(command);
        const calls = [{ plugin: { command }, options: config.opt }];
        return { ok: true, plan: { index, config, calls, includeImports: false } };
    }
    const language = builtInLanguage(config);
    if (language === undefined)
        return plan_failure(laterLanguages[config.name] ?? unknownLanguage(config.name));
    const calls = language.generators.map(({ plugin, options, takesOptions }) => {
        const merged = takesOptions ? mergeOptions(options, config.opt) : [...options];
        if ("builtIn" in plugin)
            return { plugin, options: merged };
        return { plugin: { command: required(tools, plugin.tool).command }, options: merged };
    });
    return { ok: true, plan: { index, config, calls, includeImports: language.includeImports } };
}
/** Defaults give way to options of the same key, the part before `=`. */
function mergeOptions(defaults, own) {
    const key = (option) => option.split("=", 1)[0];
    const keys = new Set(own.flatMap((option) => option.split(",")).map(key));
    return [...defaults.filter((option) => !keys.has(key(option))), ...own];
}
/** A tool the caller has to bring, by `codegenTools`. */
function required(tools, name) {
    const tool = tools[name];
    if (tool === undefined)
        throw new Error(`generateCode: no ${name} was given`);
    return tool;
}
function builtInLanguage({ name, plugin }) {
    return plugin === undefined && Object.hasOwn(languages, name) ? languages[name] : undefined;
}
/** The command of an own plugin, or why there is none. */
async function ownPlugin(plugin, tools, hubFolder, environment) {
    if (plugin === "protoc-gen-es" && tools[plugin] !== undefined)
        return tools[plugin].command;
    if (/[/\\]/.test(plugin)) {
        const file = (0,external_node_path_.resolve)(hubFolder, plugin);
        const runs = await (0,promises_.access)(file, promises_.constants.X_OK).then(() => true, () => false);
        if (runs)
            return { file, args: [] };
        return (`the plugin ${plugin} is not a program in the hub's folder (${file}). Check the path and that it may be run; ` +
            "remote plugins of a registry are not supported.");
    }
    const path = environment.PATH ?? environment.Path ?? "";
    for (const name of [plugin, `protoc-gen-${plugin}`]) {
        const file = await lib(name, { path, pathExt: environment.PATHEXT, nothrow: true });
        if (file !== null)
            return { file, args: [] };
    }
    return `the plugin ${plugin} is not on PATH. Install it, or give its path.`;
}
function unknownLanguage(name) {
    return `no generator is built in for it. Built in are ${Object.keys(languages).join(", ")}; for ${name} name a plugin.`;
}
function plan_failure(message) {
    return { ok: false, message };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
;// CONCATENATED MODULE: ./build/js/src/events.js
/** What a run tells its reader while it works. The entries implement it: log groups, a terminal, silence. */
const silentReporter = {
    stage: (_name, _title, body) => body(),
    info() { },
    warning() { },
    debug() { },
    progress() { },
    foreign() { },
};

;// CONCATENATED MODULE: ./build/js/src/toolchain/tools.json
const tools_namespaceObject = /*#__PURE__*/JSON.parse('{"buf":{"version":"1.74.0","versionLine":"1.74.0","builds":[{"os":"darwin","cpu":"arm64","executable":"node_modules/@bufbuild/buf-darwin-arm64/bin/buf","packages":[{"name":"@bufbuild/buf-darwin-arm64","version":"1.74.0","path":"node_modules/@bufbuild/buf-darwin-arm64","integrity":"sha512-494aZ7ISZrak9OJEa10f4k3exTR/XzsVnKBUoEGsTF2Zihjv+Fgl5F3ZKL7ICF4VwOgYAUEWiliY2yo/hTuLGw=="}]},{"os":"darwin","cpu":"x64","executable":"node_modules/@bufbuild/buf-darwin-x64/bin/buf","packages":[{"name":"@bufbuild/buf-darwin-x64","version":"1.74.0","path":"node_modules/@bufbuild/buf-darwin-x64","integrity":"sha512-Hzuhkemc4OLdm/9KyTX3mHl00HU+tliZXgjOY017OLiAxQaOG8jRhNDgNeDVsJkyovxtc9OeUwydhMpzGq9hFg=="}]},{"os":"linux","cpu":"arm64","executable":"node_modules/@bufbuild/buf-linux-aarch64/bin/buf","packages":[{"name":"@bufbuild/buf-linux-aarch64","version":"1.74.0","path":"node_modules/@bufbuild/buf-linux-aarch64","integrity":"sha512-2aEdC8r/ssiUGQpq09JIUjUVcyX7scPT4Run4NdEjZWt1MBExtlnSuInIVkirYWn3WOSSkJSqjJnfNe4IUNZng=="}]},{"os":"linux","cpu":"arm","executable":"node_modules/@bufbuild/buf-linux-armv7/bin/buf","packages":[{"name":"@bufbuild/buf-linux-armv7","version":"1.74.0","path":"node_modules/@bufbuild/buf-linux-armv7","integrity":"sha512-+rF7DYcTsaN5fY46ouVvVvKNLLd/FVZtzRaEuAbIXxg4w/JkV48bXMyPzXPbfU6EaiXiGSZqnVFpcE2YBSudHA=="}]},{"os":"linux","cpu":"x64","executable":"node_modules/@bufbuild/buf-linux-x64/bin/buf","packages":[{"name":"@bufbuild/buf-linux-x64","version":"1.74.0","path":"node_modules/@bufbuild/buf-linux-x64","integrity":"sha512-F2VqhsWcbsOW9aHaoKio0o0A5X2YLwB6n9Jm/fIlsdXRoLskW9p2p1bTWQoAxXq0W8iPpXMxZFf1jhM2uTQ+ww=="}]},{"os":"win32","cpu":"arm64","executable":"node_modules/@bufbuild/buf-win32-arm64/bin/buf.exe","packages":[{"name":"@bufbuild/buf-win32-arm64","version":"1.74.0","path":"node_modules/@bufbuild/buf-win32-arm64","integrity":"sha512-fTCHL3ccJSjlttH+VoTArUnccQCrOuxD0HkSAEqscBX22f4/rwvM7vFyuW5VkyYwM57h5S3fPlJ6Cpm2GJFk9w=="}]},{"os":"win32","cpu":"x64","executable":"node_modules/@bufbuild/buf-win32-x64/bin/buf.exe","packages":[{"name":"@bufbuild/buf-win32-x64","version":"1.74.0","path":"node_modules/@bufbuild/buf-win32-x64","integrity":"sha512-iUa+mbJ3sYLE55HYxfCkSVrU8mxLx4IGDvb5IkbrxK+z+3Fg4SRTQuHqnnf+GUplYs8/1UfG8DSMd4c7gz+t5g=="}]}]},"protoc":{"version":"36.2.0","versionLine":"libprotoc 36.2","builds":[{"os":"linux","cpu":"arm64","executable":"node_modules/protoc/bin/protoc-linux-aarch_64","packages":[{"name":"protoc","version":"36.2.0","path":"node_modules/protoc","integrity":"sha512-wEkV74KVGrLQOAN95DUcqFNMEBmDRdrPxV+dXoUWmPXEW4f9yVeX6Xgif3FNGC/MMHc3/HsFTDB3LQWBsBUUtA=="}]},{"os":"linux","cpu":"x64","executable":"node_modules/protoc/bin/protoc-linux-x86_64","packages":[{"name":"protoc","version":"36.2.0","path":"node_modules/protoc","integrity":"sha512-wEkV74KVGrLQOAN95DUcqFNMEBmDRdrPxV+dXoUWmPXEW4f9yVeX6Xgif3FNGC/MMHc3/HsFTDB3LQWBsBUUtA=="}]},{"os":"darwin","cpu":"arm64","executable":"node_modules/protoc/bin/protoc-osx-aarch_64","packages":[{"name":"protoc","version":"36.2.0","path":"node_modules/protoc","integrity":"sha512-wEkV74KVGrLQOAN95DUcqFNMEBmDRdrPxV+dXoUWmPXEW4f9yVeX6Xgif3FNGC/MMHc3/HsFTDB3LQWBsBUUtA=="}]},{"os":"darwin","cpu":"x64","executable":"node_modules/protoc/bin/protoc-osx-x86_64","packages":[{"name":"protoc","version":"36.2.0","path":"node_modules/protoc","integrity":"sha512-wEkV74KVGrLQOAN95DUcqFNMEBmDRdrPxV+dXoUWmPXEW4f9yVeX6Xgif3FNGC/MMHc3/HsFTDB3LQWBsBUUtA=="}]},{"os":"win32","cpu":"x64","executable":"node_modules/protoc/bin/protoc-win64.exe","packages":[{"name":"protoc","version":"36.2.0","path":"node_modules/protoc","integrity":"sha512-wEkV74KVGrLQOAN95DUcqFNMEBmDRdrPxV+dXoUWmPXEW4f9yVeX6Xgif3FNGC/MMHc3/HsFTDB3LQWBsBUUtA=="}]}]},"protoc-gen-es":{"version":"2.17.0","versionLine":"protoc-gen-es v2.17.0","builds":[{"executable":"node_modules/@bufbuild/protoc-gen-es/bin/protoc-gen-es","script":true,"packages":[{"name":"@bufbuild/protoc-gen-es","version":"2.17.0","path":"node_modules/@bufbuild/protoc-gen-es","integrity":"sha512-Uk8Hx145z76lDOEPhWChy53jtKITUnqG0vASuOiRybbZbBbx4oho9JDqt8QZsHemeTCNl6q4yy4Qpc2iV5outQ=="},{"name":"@bufbuild/protobuf","version":"2.17.0","path":"node_modules/@bufbuild/protobuf","integrity":"sha512-hcPkSz6D7MiTU/5VBBhK+kxaYDoOdQ6yJRFJ3kS8Nydp+VZXfg1vrpABKPNod8bXMufsVCmiUJVIKFzCzta4uw=="},{"name":"@bufbuild/protoplugin","version":"2.17.0","path":"node_modules/@bufbuild/protoplugin","integrity":"sha512-4ExU8AGygKkwIx3U8D5kyBOn9rcCM1qnj4wCP95RbP1CRe73QvVGHQ/lOp6IQiyvQMh9BGrYGht+ZDa8gwC2fg=="},{"name":"@typescript/vfs","version":"1.6.6","path":"node_modules/@typescript/vfs","integrity":"sha512-gXw0+tpchiQUjTcbnNIPnyLFIhbwJ7M1VaxLQ1vXhjQxtTBK3sdDLY1ih0jxCu1I5K3V0dDxq8CkVZtIMspC3A=="},{"name":"typescript","version":"5.4.5","path":"node_modules/@bufbuild/protoplugin/node_modules/typescript","integrity":"sha512-vcI4UpRgg81oIRUFwR0WSIHKt11nJ7SAVlYNIu+QpqeyXP+gpQJy/Z4+F0aGxSE4MqwjyXvW/TzgkLAx2AGHwQ=="},{"name":"debug","version":"4.4.3","path":"node_modules/debug","integrity":"sha512-RGwwWnwQvkVfavKVt22FGLw+xYSdzARwm0ru6DhTVA3umU5hZc28V3kO4stgYryrTlLpuvgI9GiijltAjNbcqA=="},{"name":"ms","version":"2.1.3","path":"node_modules/ms","integrity":"sha512-6FlzubTLZG3J2a/NVCAleEhjzq5oxgHyaCU9yYXvcLsvoVaHJq/s5xXI6/XXP6tz7R9xAOtHnSO/tXtF3WRTlA=="}]}]}}');
;// CONCATENATED MODULE: ./build/js/src/toolchain/pinned.js
/** The pinned tools of this version of ProtoManager: a table made from package-lock.json by `npm run tools`. */

function pinnedTool(name) {
    return tools_namespaceObject[name];
}
/** The build for a platform, or undefined where the tool has none. */
function buildFor(tool, platform) {
    return tool.builds.find(({ os, cpu }) => (os ?? platform.os) === platform.os && (cpu ?? platform.cpu) === platform.cpu);
}

;// CONCATENATED MODULE: ./build/js/src/toolchain/npm-options.js
/** How to reach the npm registry, as the machine's npm is set up to. */
/**
 * Options for pacote: registry, mirrors of scopes, proxies, certificates and credentials from `npm_config_…` in the
 * environment and from the user's and the machine's `.npmrc`. The `.npmrc` of a project is not read: it can put
 * variables of the environment into a URL, and the hub's checkout may be a stranger's pull request.
 *
 * @param folder the project to npm; holds a package.json and, unless it is trusted, no `.npmrc`.
 */
async function npmOptions(environment, folder) {
    const [{ default: Config }, { default: npm }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(200), __webpack_require__.e(384), __webpack_require__.e(380)]).then(__webpack_require__.t.bind(__webpack_require__, 42384, 19)),
        __webpack_require__.e(/* import() */ 913).then(__webpack_require__.t.bind(__webpack_require__, 16913, 19)),
    ]);
    const config = new Config({
        ...npm,
        npmPath: folder,
        argv: [],
        // A copy: the loader writes what it finds back into it.
        env: { ...environment },
        cwd: folder,
    });
    await config.load();
    return { ...config.flat };
}

;// CONCATENATED MODULE: ./build/js/src/toolchain/npm-package.js
/** npm packages, from the registry onto the disk: verified first, then unpacked. */





/** A package that the registry did not give, or gave with other bytes than the pinned ones. */
class DownloadError extends errors/* ProtoManagerError */.mb {
    name = "DownloadError";
}
/**
 * Lays packages out below a folder as npm does, without running any of their scripts.
 *
 * @param folder empty; on failure its content is of no use.
 * @throws DownloadError
 */
async function unpackPackages(packages, folder, environment) {
    const downloads = (0,external_node_path_.join)(folder, ".downloads");
    await (0,promises_.mkdir)(downloads);
    // npm takes the nearest folder with a package.json for the project whose .npmrc counts.
    await (0,promises_.writeFile)((0,external_node_path_.join)(downloads, "package.json"), "{}");
    const [{ default: pacote }, npm] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(200), __webpack_require__.e(710)]).then(__webpack_require__.t.bind(__webpack_require__, 92710, 19)),
        npmOptions(environment, downloads),
    ]);
    // A cache of our own: the machine's may be written by others. `before` would hide a release younger than it.
    const options = {
        ...npm,
        cache: (0,external_node_path_.join)(downloads, "cache"),
        before: null,
        preferOffline: false,
        offline: false,
    };
    await allDone(packages.map(async (wanted, index) => {
        const spec = `${wanted.name}@${wanted.version}`;
        const { integrity } = wanted;
        if (integrity === null) {
            throw new DownloadError(`${spec}: this version of ProtoManager has no checksum for it. ` +
                "Put the tool on PATH at the pinned version instead.");
        }
        const tarball = (0,external_node_path_.join)(downloads, `${index}.tgz`);
        try {
            await pacote.tarball.file(spec, tarball, { ...options, integrity });
            await pacote.extract(`file:${tarball}`, (0,external_node_path_.join)(folder, wanted.path), { ...options, integrity });
        }
        catch (error) {
            throw new DownloadError(explain(spec, String(npm.registry), error), { cause: error });
        }
    }));
    await (0,promises_.rm)(downloads, { recursive: true, force: true });
}
function explain(spec, registry, error) {
    const { code } = error;
    switch (code) {
        case "EINTEGRITY":
            return (`${spec} from ${registry}: its bytes are not the pinned ones (${(0,errors/* messageOf */.bD)(error)}). Nothing was unpacked. ` +
                "The download was damaged, or a mirror serves another package under this name.");
        case "E404":
        case "ETARGET":
            return `${spec} from ${registry}: not found there. Check npm_config_registry, or put the tool on PATH.`;
        case "E401":
        case "E403":
            return `${spec} from ${registry}: the registry refuses access (${code}). Check the credentials in the user's .npmrc.`;
        default:
            return (`${spec} from ${registry}: ${(0,errors/* messageOf */.bD)(error)}${code ? ` (${code})` : ""}. ` +
                "Check the network, npm_config_registry and the proxy, or put the tool on PATH.");
    }
}

;// CONCATENATED MODULE: ./build/js/src/toolchain/tool-cache.js
/**
 * The tool cache: one folder for each tool, version and checksum, complete from the moment it exists. It is filled
 * beside and moved into place by one rename, so a kill or a second run at the same time leaves no half of a tool.
 */





const unfinishedPrefix = ".unfinished-";
/** No download takes longer: what is older was left by a kill. */
const unfinishedMaxAgeMs = 24 * 60 * 60 * 1000;
/** The folder of a build in the cache; another checksum is another folder. */
function cachedFolder(cacheFolder, name, version, build) {
    const pins = build.packages.map(({ name, version, integrity }) => `${name}@${version} ${integrity}\n`);
    const key = (0,external_node_crypto_.createHash)("sha256").update(pins.join("")).digest("hex").slice(0, 16);
    return (0,external_node_path_.join)(cacheFolder, "tools", `${name}-${version}-${key}`);
}
async function exists(path) {
    return await (0,promises_.access)(path).then(() => true, () => false);
}
/**
 * Fetches a build into its folder of the cache. When another process was faster, its result stays.
 *
 * @param folder as `cachedFolder` gives it.
 */
async function fillCache(folder, build, environment) {
    const parent = (0,external_node_path_.join)(folder, "..");
    await (0,promises_.mkdir)(parent, { recursive: true });
    await sweep(parent);
    const unfinished = (0,external_node_path_.join)(parent, `${unfinishedPrefix}${(0,external_node_crypto_.randomBytes)(6).toString("hex")}`);
    await (0,promises_.mkdir)(unfinished);
    try {
        await unpackPackages(build.packages, unfinished, environment);
        await (0,promises_.chmod)((0,external_node_path_.join)(unfinished, build.executable), 0o755);
        await moveIntoPlace(unfinished, folder);
    }
    finally {
        await (0,promises_.rm)(unfinished, { recursive: true, force: true });
    }
}
async function moveIntoPlace(from, to) {
    for (let attempt = 1;; attempt += 1) {
        try {
            await (0,promises_.rename)(from, to);
            return;
        }
        catch (error) {
            if (await exists(to))
                return;
            const { code = "" } = error;
            // Windows: a virus scanner holds a file that was just written.
            if (attempt === 5 || !["EPERM", "EACCES", "EBUSY"].includes(code))
                throw error;
            await (0,external_node_timers_promises_.setTimeout)(attempt * 200);
        }
    }
}
async function sweep(parent) {
    for (const name of await (0,promises_.readdir)(parent)) {
        if (!name.startsWith(unfinishedPrefix))
            continue;
        const path = (0,external_node_path_.join)(parent, name);
        const { mtimeMs } = await (0,promises_.stat)(path).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
        if (Date.now() - mtimeMs > unfinishedMaxAgeMs)
            await (0,promises_.rm)(path, { recursive: true, force: true });
    }
}

;// CONCATENATED MODULE: ./build/js/src/toolchain/find-tool.js
/** Where a tool comes from: config, PATH, the project, the cache, the npm registry, in this order. */











/** A tool that is nowhere, cannot be started, or has no build for this platform. */
class ToolError extends errors/* ProtoManagerError */.mb {
    name = "ToolError";
}
/**
 * Finds a tool at its pinned version, fetching it from the npm registry when it is nowhere else.
 *
 * @throws ToolError or DownloadError
 */
async function findTool(name, options) {
    const reporter = options.reporter ?? silentReporter;
    const tool = await search(name, options, reporter);
    reporter.debug(`${name} ${tool.version}: ${tool.source}, ${tool.command.args[0] ?? tool.command.file}`);
    return tool;
}
async function search(name, options, reporter) {
    const pinned = options.pinned ?? pinnedTool(name);
    if (options.path !== undefined)
        return await configured(name, options.path);
    const onPath = await searchPath(name, pinned.versionLine, options.environment);
    if (onPath !== undefined)
        return await unverified(name, pinned.version, { file: onPath, args: [] }, "path");
    const platform = options.platform ?? { os: process.platform, cpu: process.arch };
    const build = buildFor(pinned, platform);
    if (build === undefined) {
        throw new ToolError(`${name} ${pinned.version} has no build for ${platform.os} ${platform.cpu}. Put one on PATH.`);
    }
    const inProject = await searchProject(build, options.projectFolder);
    if (inProject !== undefined) {
        return await unverified(name, pinned.version, command(build, inProject), "project");
    }
    const folder = cachedFolder(options.cacheFolder, name, pinned.version, build);
    const digest = build.packages[0]?.integrity ?? "";
    const found = (source) => ({
        name,
        version: pinned.version,
        command: command(build, folder),
        digest,
        source,
    });
    if (await exists((0,external_node_path_.join)(folder, build.executable)))
        return found("cache");
    if (options.offline) {
        throw new ToolError(`${name} ${pinned.version} is neither on PATH nor in the tool cache ${options.cacheFolder}, ` +
            "and --offline keeps it from being fetched. Run once without --offline, or put it on PATH.");
    }
    reporter.info(`Fetching ${name} ${pinned.version} from the npm registry`);
    await fillCache(folder, build, options.environment);
    return found("registry");
}
async function configured(name, path) {
    const version = await versionLine(path);
    if (version === undefined) {
        throw new ToolError(`${name}: ${path}, which config.yaml names, cannot be started. Check the path.`);
    }
    return await unverified(name, version, { file: path, args: [] }, "config");
}
/** The first program of this name on PATH that reports the pinned version. */
async function searchPath(name, pinnedLine, environment) {
    const path = environment.PATH ?? environment.Path ?? "";
    const files = await lib(name, { path, pathExt: environment.PATHEXT, nothrow: true, all: true });
    for (const file of files ?? []) {
        // npm's shims start Node to start the tool; the project's packages are looked into for what they stand for.
        const folder = (0,external_node_path_.dirname)(file);
        if ((0,external_node_path_.basename)(folder) === ".bin" && (0,external_node_path_.basename)((0,external_node_path_.dirname)(folder)) === "node_modules")
            continue;
        if ((await versionLine(file)) === pinnedLine)
            return file;
    }
    return undefined;
}
/** The folder, the project's or one above it, in whose `node_modules` all packages of the build lie as pinned. */
async function searchProject(build, projectFolder) {
    for (let folder = projectFolder; folder !== undefined; folder = parentOf(folder)) {
        const complete = await Promise.all(build.packages.map(async ({ path, version }) => (await installedVersion((0,external_node_path_.join)(folder, path))) === version));
        if (complete.every(Boolean) && (await exists((0,external_node_path_.join)(folder, build.executable))))
            return folder;
    }
    return undefined;
}
function parentOf(folder) {
    const parent = (0,external_node_path_.dirname)(folder);
    return parent === folder ? undefined : parent;
}
async function installedVersion(packageFolder) {
    try {
        const text = await (0,promises_.readFile)((0,external_node_path_.join)(packageFolder, "package.json"), "utf8");
        return JSON.parse(text).version;
    }
    catch {
        return undefined;
    }
}
function command(build, folder) {
    const executable = (0,external_node_path_.join)(folder, build.executable);
    return build.script ? { file: process.execPath, args: [executable] } : { file: executable, args: [] };
}
async function unverified(name, version, command, source) {
    const hash = (0,external_node_crypto_.createHash)("sha256");
    await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(command.args[0] ?? command.file), hash);
    return { name, version, command, digest: `sha256:${hash.digest("hex")}`, source };
}

;// CONCATENATED MODULE: ./build/js/src/run/tools.js
/** Finds the tools that a run needs, once, and only when it does. */




/**
 * The engine, what the languages need, and buf for the checks: looked for at the first call, with one result for all.
 *
 * @param hubFolder - absolute; its project's packages are looked into for the CLI
 */
function toolFinder(...search) {
    let found;
    return () => {
        found ??= findTools(...search);
        return found;
    };
}
async function findTools(config, languages, hubFolder, offline, edges) {
    const options = {
        projectFolder: edges.projectTools ? hubFolder : undefined,
        cacheFolder: edges.cacheFolder,
        offline,
        environment: edges.environment,
        reporter: edges.reporter,
    };
    const tools = {};
    await Promise.all([...neededTools(config, languages)].map(async (name) => {
        tools[name] = await findTool(name, options);
    }));
    return tools;
}
/** The lock's section `toolchain`: what the whole config needs, whichever languages this run generates. */
function lockTools(config) {
    return toolPins(config, config.generate.languages);
}
/**
 * What is pinned of the tools that are found. The digest is that of the pinned table's entry, for all
 * platforms: it is the same wherever the run is.
 */
function toolPins(config, languages) {
    const names = neededTools(config, languages);
    return Object.fromEntries([...names].map((name) => {
        const pinned = pinnedTool(name);
        return [name, { version: pinned.version, digest: digestOf(pinned) }];
    }));
}
function neededTools(config, languages) {
    const names = new Set(codegenTools(languages, config.generate.engine));
    if (config.checks.lint !== "off" || config.checks.breaking !== "off")
        names.add("buf");
    return names;
}
function digestOf({ builds }) {
    return `sha256:${(0,external_node_crypto_.createHash)("sha256").update(JSON.stringify(builds)).digest("hex")}`;
}

;// CONCATENATED MODULE: ./build/js/src/run/compare.js
/** What a run wants to have in the hub against what the hub has. */



async function compareWithHub(comparison, request) {
    const { hub, state, config } = comparison;
    const outputs = outputsOf({ ...comparison, toolchain: lockTools(config) });
    const existing = await hub.files.blobIds(pathsOfInterest(outputs.wanted, outputs.previous));
    const changes = changesOf(outputs, existing);
    return {
        // A checkout that is validated against a hub elsewhere has no commit of its own to lock.
        changes: request.hub === undefined ? changes : withoutLock(changes),
        lockMoved: outputs.lockText !== state.lockText,
    };
}

// EXTERNAL MODULE: ./build/js/src/github/client.js + 1 modules
var github_client = __webpack_require__(53842);
// EXTERNAL MODULE: ./build/js/src/github/urls.js
var urls = __webpack_require__(64005);
;// CONCATENATED MODULE: ./build/js/src/hub/staging.js
/**
 * The folder in which a write to the hub is staged. It holds the process id of its run, so one writes at a time, and
 * what a run that died has left is told from a write that is under way.
 */



/** In the hub's folder, so that a rename never crosses a file system. Gone when no write is under way. */
const stagingFolder = ".protomanager-staging";
const ownerFile = "pid";
/** A staging folder on its way to its place. */
const arriving = /^\.protomanager-staging-(\d+)$/;
/**
 * Makes the staging folder and returns its path.
 *
 * @throws ProtoManagerError when another run was quicker
 */
async function occupyStaging(hubFolder) {
    const staging = external_node_path_.join(hubFolder, stagingFolder);
    // With its owner in it from the first moment: a rename replaces no folder that holds a file.
    const own = `${staging}-${process.pid}`;
    await (0,promises_.mkdir)(own);
    await (0,promises_.writeFile)(external_node_path_.join(own, ownerFile), String(process.pid));
    try {
        await (0,promises_.rename)(own, staging);
        return staging;
    }
    catch (error) {
        await (0,promises_.rm)(own, { recursive: true });
        const code = error.code ?? "";
        throw ["ENOTEMPTY", "EEXIST", "EPERM"].includes(code) ? underWay(hubFolder) : error;
    }
}
/**
 * Path of the staging folder of a run that died, or undefined when there is none. What runs left that died before they
 * had one is taken away.
 *
 * @throws ProtoManagerError while another run writes
 */
async function abandonedStaging(hubFolder) {
    // A folder that is not there holds no config.yaml either, which is said where that is read.
    const names = await (0,promises_.readdir)(hubFolder).catch(() => []);
    for (const name of names) {
        const pid = arriving.exec(name)?.[1];
        if (pid === undefined || isOtherProcess(Number(pid)))
            continue;
        await (0,promises_.rm)(external_node_path_.join(hubFolder, name), { recursive: true, force: true });
    }
    if (!names.includes(stagingFolder))
        return undefined;
    const staging = external_node_path_.join(hubFolder, stagingFolder);
    const owner = await (0,promises_.readFile)(external_node_path_.join(staging, ownerFile), "utf8").catch(() => "");
    if (isOtherProcess(Number(owner)))
        throw underWay(hubFolder);
    return staging;
}
function underWay(hubFolder) {
    return new errors/* ProtoManagerError */.mb(`${hubFolder}: another run is writing it. Wait for its end and run again; if there is none, delete ${stagingFolder}.`);
}
/** True for the id of a process that runs and is not this one. */
function isOtherProcess(pid) {
    if (!Number.isSafeInteger(pid) || pid <= 0 || pid === process.pid)
        return false;
    try {
        return process.kill(pid, 0);
    }
    catch (error) {
        // Somebody else's.
        return error.code === "EPERM";
    }
}

;// CONCATENATED MODULE: ./build/js/src/hub/write.js
/**
 * Writes a change set into the hub's folder. All new contents are staged beside their targets first; the rename of the
 * journal is the point of no return. A run that is killed before it has changed nothing, one that is killed after it is
 * completed by the next (`recover`).
 */






const journalSchema = schemas/* strictObject */.rej({
    /** Target of each staged file, which is named by its place in the list. */
    moves: schemas/* array */.YOg(schemas/* string */.YjP()),
    removals: schemas/* array */.YOg(schemas/* string */.YjP()),
});
/**
 * Applies the changes. The order of `added` and `changed` is kept; removals come last.
 *
 * @param isCurrent - asked once no other run can write: whether the hub still is what the changes are the difference to
 * @throws ProtoManagerError when another run writes or has written, or a path leads out of the hub; nothing is changed
 */
async function writeChanges(hubFolder, changes, isCurrent) {
    await recover(hubFolder);
    const files = [...changes.added, ...changes.changed];
    if (files.length === 0 && changes.removed.length === 0)
        return;
    const journal = { moves: files.map((file) => file.path), removals: changes.removed };
    await refuseTargets(hubFolder, journal);
    const staging = await occupyStaging(hubFolder);
    if (!(await isCurrent())) {
        await (0,promises_.rm)(staging, { recursive: true });
        throw new errors/* ProtoManagerError */.mb(`${hubFolder}: another run has written it meanwhile. Run again.`);
    }
    for (const [index, { content }] of files.entries()) {
        await (0,promises_.writeFile)(external_node_path_.join(staging, String(index)), content);
    }
    await (0,promises_.writeFile)(external_node_path_.join(staging, "journal.tmp"), JSON.stringify(journal));
    await (0,promises_.rename)(external_node_path_.join(staging, "journal.tmp"), external_node_path_.join(staging, "journal.json"));
    await finish(hubFolder, journal);
}
/**
 * Completes a write that was interrupted after its journal was in place, and clears one interrupted before. A journal
 * may also have come with the checkout: it can do no more than a run can.
 *
 * @throws ProtoManagerError when the write is another run's and under way
 */
async function recover(hubFolder) {
    const staging = await abandonedStaging(hubFolder);
    if (staging === undefined)
        return;
    const journal = await readJournal(external_node_path_.join(staging, "journal.json"));
    if (journal === undefined)
        return (0,promises_.rm)(staging, { recursive: true, force: true });
    await refuseTargets(hubFolder, journal);
    await finish(hubFolder, journal);
}
async function readJournal(file) {
    try {
        return journalSchema.parse(JSON.parse(await (0,promises_.readFile)(file, "utf8")));
    }
    catch (error) {
        if (error.code === "ENOENT")
            return undefined;
        throw new errors/* ProtoManagerError */.mb(`${file}: is no journal of ours. Delete the folder ${stagingFolder}.`, {
            cause: error,
        });
    }
}
async function finish(hubFolder, journal) {
    const staging = external_node_path_.join(hubFolder, stagingFolder);
    for (const [index, target] of journal.moves.entries()) {
        const file = external_node_path_.join(hubFolder, ...target.split("/"));
        await (0,promises_.mkdir)(external_node_path_.dirname(file), { recursive: true });
        try {
            await (0,promises_.rename)(external_node_path_.join(staging, String(index)), file);
        }
        catch (error) {
            // Moved by the run that was interrupted.
            if (error.code !== "ENOENT")
                throw error;
        }
    }
    for (const target of journal.removals) {
        await (0,promises_.rm)(external_node_path_.join(hubFolder, ...target.split("/")), { force: true });
        await removeEmptyFolders(hubFolder, external_node_path_.posix.dirname(target));
    }
    await (0,promises_.rm)(staging, { recursive: true, force: true });
}
async function removeEmptyFolders(hubFolder, folder) {
    if (folder === ".")
        return;
    try {
        await (0,promises_.rmdir)(external_node_path_.join(hubFolder, ...folder.split("/")));
    }
    catch {
        return; // Not empty, or already gone with another file.
    }
    await removeEmptyFolders(hubFolder, external_node_path_.posix.dirname(folder));
}
/** Nothing is written or removed outside of the hub, nor where git or GitHub would act upon it. */
async function refuseTargets(hubFolder, { moves, removals }) {
    for (const target of [...moves, ...removals]) {
        const problem = (0,outputs/* outputPathProblem */.q)(target);
        if (problem !== undefined)
            throw new errors/* ProtoManagerError */.mb(`${JSON.stringify(target)}: ${problem}`);
        await refuseLinkedFolder(hubFolder, target);
    }
}
/** A link in the hub could lead a write out of it, or into `.git`. */
async function refuseLinkedFolder(hubFolder, target) {
    const top = await (0,promises_.realpath)(hubFolder);
    let parent = external_node_path_.join(top, ...external_node_path_.posix.dirname(target).split("/"));
    for (;;) {
        try {
            const real = await (0,promises_.realpath)(parent);
            const inside = external_node_path_.relative(top, real).split(external_node_path_.sep).join("/");
            if (inside === "" || (0,outputs/* outputPathProblem */.q)(inside) === undefined)
                return;
            throw new errors/* ProtoManagerError */.mb(`${target}: its folder is a link to ${real}, outside the hub. Remove the link, or choose another output path.`);
        }
        catch (error) {
            if (error.code !== "ENOENT")
                throw error;
            parent = external_node_path_.dirname(parent);
        }
    }
}

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
            line(`D ${fast_import_quote(path)}`);
        else {
            line(`M 100644 inline ${fast_import_quote(path)}`);
            data(content);
        }
    }
    line("done");
    return Buffer.concat([Buffer.from("feature done\n"), ...parts]);
}
/** A path in the quotes of C, which git-fast-import takes for every path. */
function fast_import_quote(path) {
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
        ready ??= git({ args: ["init", "--quiet", "--bare", gitDir], cwd: temporaryFolder, environment, signal });
        await ready;
        return git({
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
        const result = await git({ args, cwd: temporaryFolder, gitDir, environment, signal, remote });
        return { ...result, remote };
    }
    async function branchHead(branch) {
        const ref = `refs/heads/${branch}`;
        const { exitCode, stdout, stderr, remote } = await talk(["ls-remote", "--quiet", "--", git_environment/* remoteName */.iy, ref]);
        if (exitCode !== 0)
            throw new errors/* ProtoManagerError */.mb(explainGitFailure(stderr, remote).message);
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
            throw new errors/* ProtoManagerError */.mb(explainGitFailure(stderr, remote).message);
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
        throw new errors/* ProtoManagerError */.mb(`${branch}: could not push. ${explainGitFailure(stderr, remote).message}`);
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

;// CONCATENATED MODULE: ./build/js/src/publish/body-marks.js
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

${overwriteBox}
`;
/** The body, with the digest by which a later run knows what this pull request was made of. */
function pullRequestBody(report, inputs, isGitHub) {
    const end = `${ending}\n${inputsMark(inputs)}\n`;
    const sections = (0,report_sections/* reportSections */.l)(report, amounts, isGitHub);
    const room = maxBodyLength - statusRoom - opening.length - end.length;
    return withStatus(`${opening}${(0,publish_sections/* renderSections */.H)(sections, room)}${end}`, "");
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

;// CONCATENATED MODULE: ./build/js/src/publish/trailer.js
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
    return `sha256:${(0,external_node_crypto_.createHash)("sha256").update(canonical).digest("hex")}`;
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
    return [updateSubject(report), lines.join("\n"), inputsTrailer(inputs)]
        .filter((paragraph) => paragraph !== "")
        .join("\n\n");
}
function commit_message_short(commit) {
    return commit === undefined ? undefined : (0,foreign_text/* foreignName */.c)(commit.slice(0, 12));
}

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
        if (readInputsTrailer(commit.message) !== undefined)
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
            overwrite: isOverwriteTicked(open.body),
            inputs: readInputsMark(open.body),
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
            .map(({ message }) => readInputsTrailer(message))
            .findLast((digest) => digest !== undefined),
        upToDate: false,
    };
    if (mergeBase === undefined || files.length === 0)
        return state;
    const wanted = new Map(files.map(({ path, content }) => [path, content === undefined ? undefined : blobId(content, head)]));
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
    const last = closed?.find(({ body }) => !isClosedByUs(body));
    return last === undefined || last.merged
        ? undefined
        : { number: last.number, inputs: readInputsMark(last.body) };
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
            return publish_describe("unchanged", open, head);
        case "blocked":
            await setStatus(scene, blockedStatus(action.commits));
            return publish_describe("blocked", open, head);
        case "close":
            return publish_close(scene);
        case "none":
            return action.deleteBranch ? cleanUp(scene) : publish_describe("none", open, undefined);
    }
}
async function write(scene) {
    const { request, ports, files, head } = scene;
    const { branch, base, report, inputs } = request;
    const message = commitMessage(report, inputs);
    const change = { branch, expected: head, base, files, message };
    const { commit, notices } = await ports.remote.replaceBranch(change);
    return commit === undefined ? "moved" : showPullRequest(scene, { commit, notices });
}
/** The branch is as wanted: its pull request is opened, or its text brought up to date. */
async function showPullRequest(scene, { commit, notices }) {
    const { request, ports, head, open, branchInputs } = scene;
    if (ports.pullRequests === undefined) {
        const operation = head === undefined ? "created" : head === commit ? "unchanged" : "updated";
        return publish_describe(operation, undefined, commit, notices);
    }
    const inputs = head === commit ? (branchInputs ?? request.inputs) : request.inputs;
    const text = {
        title: pullRequestTitle(request.title, request.report),
        body: pullRequestBody(request.report, inputs, ports.isGitHub),
    };
    if (open !== undefined) {
        const base = open.base === request.baseBranch ? {} : { base: request.baseBranch };
        await ports.pullRequests.update(open.number, { ...text, ...base });
        return publish_describe("updated", open, commit, notices);
    }
    const { branch, baseBranch: base, draft } = request;
    const created = await ports.pullRequests.create({ branch, base, ...text, draft });
    const refused = await ports.pullRequests.invite(created.pullRequest.number, request);
    return publish_describe("created", created.pullRequest, commit, [...notices, ...created.notices, ...refused]);
}
/** The pull request first: a crash between the two leaves a branch, which the next run deletes. */
async function publish_close(scene) {
    const { request, ports, head, open } = scene;
    const body = withStatus(open.body, closedStatus);
    await ports.pullRequests?.update(open.number, { body, state: "closed" });
    const deleted = head === undefined || (await ports.remote.deleteBranch(request.branch, head));
    const notices = deleted ? [] : ["The branch was moved meanwhile and is kept."];
    return publish_describe("closed", open, undefined, notices);
}
/** Deletes a branch of ours that has no pull request; where there are none at all, that is what closing means. */
async function cleanUp({ request, ports, head }) {
    if (!(await ports.remote.deleteBranch(request.branch, head)))
        return "moved";
    return publish_describe(ports.pullRequests === undefined ? "closed" : "none", undefined, undefined);
}
/** Writes only when the status is another one. */
async function setStatus({ ports, open }, status) {
    if (open === undefined)
        return;
    const lines = (body) => body.replaceAll("\r\n", "\n");
    const before = lines(open.body);
    const body = withStatus(before, status);
    // A body from which a person took the marks has nothing to clear.
    if (body === before || (status === "" && !before.includes("protomanager:status")))
        return;
    await ports.pullRequests?.update(open.number, { body });
}
function publish_describe(operation, pullRequest, commit, notices = []) {
    return {
        operation,
        ...(pullRequest && { number: pullRequest.number, url: pullRequest.url }),
        ...(commit !== undefined && { commit }),
        notices,
    };
}

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

;// CONCATENATED MODULE: ./build/js/src/run/report.js
/** Puts a run's report together. */

function reportOf({ state, assembled, checks, changes, hub, previousMap }) {
    const prefix = hub.base?.prefix ?? "";
    const { config, lock } = state;
    const { assembly, sources, heldBack } = assembled;
    const inRepository = (path) => (prefix === "" ? path : `${prefix}/${path}`);
    const warnings = assembly.diagnostics.filter(({ severity }) => severity === "warning");
    return {
        system: config.system.name,
        version: config.system.version,
        heldBack,
        repositories: sources.map(({ name, url, commit }) => {
            return { name, url, from: lock.repositories[name]?.commit, to: commit };
        }),
        previousMap,
        map: assembly.map,
        findings: [...warnings, ...checks.findings.map(asDiagnostic)],
        files: {
            added: changes.added.map(({ path }) => inRepository(path)),
            changed: changes.changed.map(({ path }) => inRepository(path)),
            removed: changes.removed.map(inRepository),
        },
    };
}
/** The committed name map; undefined when there is none, or none that can be read. */
async function readMap(hub, config) {
    const content = await hub.files.read(config.globalProto.map);
    if (content === undefined)
        return undefined;
    try {
        const map = JSON.parse(content.toString("utf8"));
        const readable = map?.version === 1 && Array.isArray(map.symbols) && map.grpc !== undefined;
        return readable ? map : undefined;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/js/src/run/result.js
var result = __webpack_require__(95208);
// EXTERNAL MODULE: ./node_modules/diff/libesm/patch/create.js + 2 modules
var create = __webpack_require__(37291);
;// CONCATENATED MODULE: ./build/js/src/run/unified-diff.js
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
    const [beforeText, afterText] = [unified_diff_text(before), unified_diff_text(after)];
    if (beforeText === undefined || afterText === undefined)
        return `Binary files ${names.join(" and ")} differ\n`;
    // All of a file that comes or goes differs, and nothing has to be searched for.
    const whole = before === undefined || after === undefined;
    const options = { headerOptions: create/* FILE_HEADERS_ONLY */.jr, ...(!whole && { maxEditLength: maxEdits }) };
    const [from, to] = names;
    const patch = (0,create/* createTwoFilesPatch */.ss)(from, to, beforeText, afterText, undefined, undefined, options);
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
function unified_diff_text(content) {
    if (content === undefined)
        return "";
    if (content.includes(0))
        return undefined;
    return Buffer.from(content).toString("utf8");
}

;// CONCATENATED MODULE: ./build/js/src/run/conclude.js
/** The end of a run: its outputs are written, published, compared, or shown. */

















/** Committer where git has no configured user, as on a runner: the bot whose token the Action has. */
const botIdentity = {
    name: "github-actions[bot]",
    email: "41898282+github-actions[bot]@users.noreply.github.com",
};
/** `base moved`: nothing was published, since the base branch is no longer where the run read it. */
async function conclude(ending, request, edges) {
    const { hub, state, changes } = ending;
    const conclusion = { ...ending, request, report: reportOf(ending) };
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
    const inputs = inputsDigest({
        config: state.configText,
        lock: state.lockText,
        commits: new Map(sources.map(({ name, commit }) => [name, commit])),
        toolchain: new Map(Object.entries(lockTools(state.config)).map(([name, { version }]) => [name, version])),
    });
    const audience = resolveReviewers({
        reviewers: asked.reviewers ?? configured.reviewers,
        teamReviewers: asked.teamReviewers ?? configured.teamReviewers,
        report,
        codeowners: codeownersOf(sources),
        owner: base.url.owner,
    });
    return publish({
        branch: asked.branch ?? defaultBranch(system.name),
        baseBranch: base.branch,
        base: base.commit,
        folder: base.prefix,
        changes,
        inputs,
        title: asked.title ?? configured.title,
        draft: asked.draft ?? configured.draft,
        labels: asked.labels ?? configured.labels,
        ...audience,
        report,
    }, publishPorts(stage, edges));
}
/** Text of each repository's CODEOWNERS, by name. */
function codeownersOf(sources) {
    return new Map(sources.flatMap(({ name, policies = [] }) => {
        const texts = new Map(policies.map(({ path, text }) => [path, text]));
        const place = codeownersPaths.find((path) => texts.has(path));
        return place === undefined ? [] : [[name, texts.get(place)]];
    }));
}
function publishPorts({ base, workFolder, remotes }, edges) {
    const { host, owner, name } = base.url;
    const isGitHub = (other) => (0,urls/* isGitHubHost */.gf)(other, edges.environment);
    const onGitHub = base.url.kind !== "file" && isGitHub(host);
    const git = gitRemote({
        remote: async () => {
            const remote = await openRemote(base.url, remotes);
            const token = remote.kind === "file" ? undefined : await edges.tokens(host, owner, "write");
            return { ...remote, token: token ?? remote.token };
        },
        temporaryFolder: workFolder,
        environment: edges.environment,
        identity: onGitHub ? botIdentity : undefined,
        signal: edges.signal,
    });
    if (!onGitHub)
        return { remote: git, pullRequests: undefined, isGitHub };
    const { tokens, reporter, environment } = edges;
    const client = (0,github_client/* githubClients */.E)({ tokens, reporter, environment })(host, owner, "write");
    return {
        remote: githubRemote({ client, owner, name, git }),
        pullRequests: githubPullRequests(client, owner, name),
        isGitHub,
    };
}
/**
 * Writes the changes into the hub's folder on disk.
 *
 * @param lockText - of the lock that the changes were made for: when another is there, another run wrote it
 */
async function writeToFolder(hub, changes, lockText) {
    if (hub.base !== undefined)
        throw new errors/* ProtoManagerError */.mb("a run that publishes writes nothing on disk");
    const isCurrent = async () => (await hub.files.read(lockFile))?.toString("utf8") === lockText;
    await writeChanges(hub.folder, changes, isCurrent);
}
/** What committed and wanted outputs differ in. */
async function showDifference(hub, changes) {
    const existing = new Map();
    for (const path of [...changes.changed.map((file) => file.path), ...changes.removed]) {
        const content = await hub.files.read(path);
        if (content !== undefined)
            existing.set(path, content);
    }
    return unifiedDiff(changes, existing);
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

;// CONCATENATED MODULE: ./build/js/src/codegen/engine.js
/** What buf and protoc are given to generate code, and what they give back. */
/** Descriptors of all files, in the work folder. */
const descriptorsFile = "descriptors.binpb";
/** Where a language's files are generated, in the work folder: named by its place, not by foreign text. */
function outputFolder(index) {
    return `out/${index}`;
}

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
    const failures = await allDone(plans.map((plan) => limit(async () => {
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
                ? { protoc_builtin: plugin.builtIn, protoc_path: required(tools, "protoc").command.file }
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
    const { file, args } = required(tools, "buf").command;
    const result = await runAny({
        file,
        args: [...args, "generate", "--template", templateFile],
        cwd: folder,
        env: bufEnvironment(folder),
        signal,
    });
    if (result.stderr.trim() !== "")
        reporter.foreign("buf generate", result.stderr);
    return result;
}
function failureOf({ config }, { exitCode, stderr }) {
    return { language: config.name, message: stderr.trim() || `buf generate ended with exit code ${exitCode}` };
}

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
var esm_create = __webpack_require__(76149);
// EXTERNAL MODULE: ./node_modules/@bufbuild/protobuf/dist/esm/wkt/google/protobuf/compiler/plugin_pb.js + 2 modules
var plugin_pb = __webpack_require__(59626);
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
    const { exitCode, stdout, stderr } = await runAny({
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
    const request = (0,esm_create/* create */.v)(plugin_pb/* CodeGeneratorRequestSchema */.TD, {
        fileToGenerate: [...files],
        parameter: options.join(","),
        protoFile: descriptorsForPlugins(bytes),
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
    const failures = await allDone(plans.map((plan) => limit(() => generateLanguage(plan, request))));
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
    const { file, args: first } = required(tools, "protoc").command;
    const result = await runAny({ file, args: [...first, `@${argumentFile}`], cwd: folder, signal });
    if (result.stderr.trim() !== "")
        reporter.foreign("protoc", result.stderr);
    if (result.exitCode === 0)
        return [];
    const message = result.stderr.trim() || `protoc ended with exit code ${result.exitCode}`;
    return [{ language: plan.config.name, message }];
}

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
        await (0,promises_.writeFile)((0,external_node_path_.join)(folder, crateMappingFile), crateMapping([...imports.keys()]));
        await allDone(plans.map(({ index }) => (0,promises_.mkdir)((0,external_node_path_.join)(folder, outputFolder(index)), { recursive: true })));
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
        return await generate_code_collect(folder, plans, failures);
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
async function planAll({ languages, tools, hubFolder, environment }) {
    const plans = [];
    const failures = [];
    for (const [index, config] of languages.entries()) {
        const result = await planGeneration(index, config, tools, hubFolder, environment);
        if (result.ok)
            plans.push(result.plan);
        else
            failures.push({ language: config.name, message: result.message });
    }
    return { plans, failures };
}
async function generate_code_collect(folder, plans, failures) {
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

;// CONCATENATED MODULE: ./build/js/src/cache-files.js
/** Files of caches: written whole or not at all, marked when they are used, removed when nobody has used them. */



/** A file that is used is marked as such once a day. */
const touchMs = 24 * 60 * 60 * 1000;
/**
 * Writes beside the place and renames, readable for the user alone. Nothing is synced to the disk: what a power cut
 * leaves has to be told by a digest in the content.
 */
async function replaceFile(file, content) {
    const temporary = `${file}.${(0,external_node_crypto_.randomUUID)()}`;
    try {
        await (0,promises_.writeFile)(temporary, content, { mode: 0o600, flag: "wx" });
        await (0,promises_.rename)(temporary, file);
    }
    finally {
        await (0,promises_.rm)(temporary, { force: true });
    }
}
/** Keeps a file from being removed for its age. `now` is in milliseconds since 1970. */
async function markUsed(file, now) {
    const { mtimeMs } = await (0,promises_.stat)(file).catch(() => ({ mtimeMs: now }));
    if (now - mtimeMs > touchMs)
        await (0,promises_.utimes)(file, new Date(now), new Date(now)).catch(() => { });
}
/** Removes what a folder holds and nobody has used since `before`. Failures are no matter. */
async function removeOlder(folder, before) {
    for (const name of await namesIn(folder)) {
        const file = external_node_path_.join(folder, name);
        const status = await (0,promises_.stat)(file).catch(() => undefined);
        if (status && status.mtimeMs < before)
            await (0,promises_.rm)(file, { recursive: true, force: true }).catch(() => { });
    }
}
/** Empty where there is no such folder. */
function namesIn(folder) {
    return (0,promises_.readdir)(folder).catch(() => []);
}

;// CONCATENATED MODULE: ./build/js/src/codegen/output-cache.js
/**
 * Generated code by what it was generated from, one file for each generation: docs/adr/0008-generation-cache.md. It
 * is written and checked as the cache of the sources is. A key is hexadecimal and says everything that went in.
 */





/** A generation is larger than sources are, and made again within seconds. */
const staleMs = 7 * 24 * 60 * 60 * 1000;
/** The first line: what follows, and its SHA-256 in hexadecimal. */
const indexShape = schemas/* strictObject */.rej({
    digest: schemas/* string */.YjP(),
    outputs: schemas/* array */.YOg(schemas/* strictObject */.rej({
        language: schemas/* string */.YjP(),
        files: schemas/* array */.YOg(schemas/* strictObject */.rej({ path: schemas/* string */.YjP(), bytes: schemas/* int */.Whr().nonnegative() })),
    })),
});
/** `now` gives milliseconds since 1970. Folders are made when they are first needed. */
function openOutputCache(cacheFolder, now) {
    const folder = external_node_path_.join(cacheFolder, "generated");
    const fileOf = (key) => external_node_path_.join(folder, key);
    return {
        async get(key) {
            const file = fileOf(key);
            const entry = await (0,promises_.readFile)(file).catch(() => undefined);
            if (entry === undefined)
                return undefined;
            const outputs = parseEntry(entry);
            if (outputs === undefined)
                await (0,promises_.rm)(file, { force: true });
            else
                await markUsed(file, now());
            return outputs;
        },
        async put(key, outputs) {
            await (0,promises_.mkdir)(folder, { recursive: true });
            await removeOlder(folder, now() - staleMs);
            await replaceFile(fileOf(key), formatEntry(outputs));
        },
    };
}
function formatEntry(outputs) {
    const index = outputs.map(({ language, files }) => ({
        language,
        files: files.map(({ path, content }) => ({ path, bytes: content.byteLength })),
    }));
    const contents = Buffer.concat(outputs.flatMap(({ files }) => files.map(({ content }) => content)));
    const line = JSON.stringify({ digest: output_cache_digestOf(index, contents), outputs: index });
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
    if (output_cache_digestOf(index.outputs, contents) !== index.digest)
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
function output_cache_digestOf(index, contents) {
    return (0,external_node_crypto_.createHash)("sha256").update(JSON.stringify(index)).update("\n").update(contents).digest("hex");
}

;// CONCATENATED MODULE: ./build/js/src/run/compile-failure.js
/** What compilers say about the assembled files, told with the source that a line comes from. Pure. */
/** The banner above what comes from one file; docs/specification.md 3.7. */
const compile_failure_banner = /^\s*\/\/ (\S+): (.+\.proto) \(package .*\)$/;
/**
 * A line for each message: `compiler:file:line:column: text`, and the repository and file that the line is of, where
 * a banner above it says so.
 *
 * @param files - texts by import name
 */
function describeCompileFailure(messages, files) {
    return messages.map(({ compiler, path, line, column, message }) => {
        const where = [compiler, path, line, column].filter((part) => part !== undefined).join(":");
        const source = path === undefined || line === undefined ? undefined : sourceAt(files.get(path), line);
        return `${where}: ${message}${source === undefined ? "" : ` (from ${source})`}`;
    });
}
function sourceAt(text, line) {
    const above = text?.split("\n").slice(0, line) ?? [];
    const found = above.findLast((row) => compile_failure_banner.test(row))?.match(compile_failure_banner);
    return found ? `${found[1]}:${found[2]}` : undefined;
}

// EXTERNAL MODULE: ./build/js/src/version.js + 1 modules
var version = __webpack_require__(12524);
;// CONCATENATED MODULE: ./build/js/src/run/generation-key.js


/** To be raised when the same input comes to give other code within one version. */
const formatVersion = 1;
/**
 * Names generated code by what it is generated from: SHA-256, hexadecimal. Undefined with a plugin of the hub's own,
 * or one that is found on PATH: only its author knows what else it reads.
 */
function generationKey(input) {
    const { files, targets, languages, engine, toolchain } = input;
    if (languages.some(({ plugin }) => plugin !== undefined))
        return undefined;
    const parts = [formatVersion, version/* version */.r, engine, toolchain, languages, targets, [...files]];
    return (0,external_node_crypto_.createHash)("sha256").update(JSON.stringify(parts)).digest("hex");
}

;// CONCATENATED MODULE: ./build/js/src/run/generate.js
/**
 * The assembly compiled, and code generated from what the compiler gave: nothing is written before both succeed. The
 * same input is compiled and generated once, and taken from the cache from then on.
 */








/** @throws ProtoManagerError when the assembly does not compile, or a language cannot be generated */
async function compileAndGenerate(request, edges) {
    const { config, assembly, languages } = request;
    const { reporter } = edges;
    const key = generationKey({
        files: assembly.compilation,
        targets: assembly.targets,
        languages,
        engine: config.generate.engine,
        toolchain: toolPins(config, languages),
    });
    const cache = openOutputCache(edges.cacheFolder, edges.now);
    const known = key === undefined ? undefined : await cache.get(key);
    const outputs = known ?? (await generateAnew(request, edges));
    if (outputs.length > 0)
        reporter.info(describeOutputs(outputs, known !== undefined));
    if (key !== undefined && known === undefined)
        await remember(cache, key, outputs, edges);
    return outputs;
}
function describeOutputs(outputs, cached) {
    const counts = outputs.map(({ language, files }) => `${language} (${(0,counted/* counted */.h)(files.length, "file")})`);
    return `Generated ${counts.join(", ")}${cached ? ", taken from the cache" : ""}.`;
}
async function generateAnew(request, edges) {
    const { config, assembly, languages, hubFolder, workFolder } = request;
    const { engine } = config.generate;
    const { reporter, environment, signal } = edges;
    const { compilation: files, targets } = assembly;
    const tools = await request.tools();
    const compiled = await compileProtos({ files, targets, engine, tools, workFolder, signal });
    if (!compiled.ok) {
        const lines = describeCompileFailure(compiled.messages, files);
        throw new errors/* ProtoManagerError */.mb(`The assembled ${config.globalProto.output} does not compile, so nothing was written:\n${lines.join("\n")}`);
    }
    const { descriptorSet } = compiled;
    const generation = { descriptorSet, targets, languages, engine, tools, hubFolder, workFolder, environment };
    const { outputs, failures } = await generateCode({ ...generation, signal, reporter });
    if (failures.length === 0)
        return outputs;
    const lines = failures.map(({ language, message }) => `${language}: ${message}`);
    throw new errors/* ProtoManagerError */.mb(`Code could not be generated, so nothing was written:\n${lines.join("\n")}`);
}
/** A cache without room costs the next run time, and this one nothing. */
async function remember(cache, key, outputs, { reporter }) {
    try {
        await cache.put(key, outputs);
    }
    catch (error) {
        reporter.debug(`the generated code was not cached: ${(0,errors/* messageOf */.bD)(error)}`);
    }
}

;// CONCATENATED MODULE: ./build/js/src/github/heads-query.js
/** The GraphQL document that asks for many repositories at once, and what its answer means. Pure. */

/** Tags asked for at once; the most a page may hold. */
const tagsPerPage = 100;
/** A tag may name a tag; more than this many in a chain are not followed. */
const peeled = "oid __typename ... on Tag { target { oid __typename ... on Tag { target { oid __typename } } } }";
/** One alias `r<index>` for each query. Everything that comes from outside is a variable, never part of the text. */
function headsDocument(queries) {
    const variables = {};
    const types = [];
    const variable = (name, type, value) => {
        variables[name] = value;
        types.push(`$${name}: ${type}!`);
        return `$${name}`;
    };
    const aliases = queries.map(({ owner, name, id, ref }, index) => {
        const fields = `{ ...Head ${refFields(ref, (type, value, part = "ref") => variable(`${part}${index}`, type, value))} }`;
        if (id !== undefined) {
            return `r${index}: node(id: ${variable(`id${index}`, "ID", id)}) { ... on Repository ${fields} }`;
        }
        const ownerOf = variable(`owner${index}`, "String", owner);
        return `r${index}: repository(owner: ${ownerOf}, name: ${variable(`name${index}`, "String", name)}) ${fields}`;
    });
    const query = `query Heads(${types.join(", ")}) {
  ${aliases.join("\n  ")}
}
fragment Head on Repository {
  id nameWithOwner isPrivate isArchived
  defaultBranchRef { name target { ${peeled} } }
}`;
    return { query, variables };
}
/** More tags of one repository, after a page that did not hold all of them. */
const tagsQuery = `query Tags($id: ID!, $after: String!) {
  node(id: $id) { ... on Repository {
    tags: refs(refPrefix: "refs/tags/", first: ${tagsPerPage}, after: $after) {
      nodes { name target { ${peeled} } } pageInfo { hasNextPage endCursor }
    }
  } }
}`;
function refFields(ref, variable) {
    const named = (alias, value) => `${alias}: ref(qualifiedName: ${variable("String", value, alias)}) { name target { ${peeled} } }`;
    switch (ref.kind) {
        case "head":
            return "";
        case "full":
            return named("ref", ref.ref);
        case "name":
            return `${named("branch", `refs/heads/${ref.name}`)} ${named("tag", `refs/tags/${ref.name}`)}`;
        case "commit":
            return `object(oid: ${variable("GitObjectID", ref.id)}) { oid }`;
        case "latest-release":
        case "tag":
            return (`tags: refs(refPrefix: "refs/tags/", first: ${tagsPerPage}) ` +
                `{ nodes { name target { ${peeled} } } pageInfo { hasNextPage endCursor } }`);
    }
}
/** What one alias's answer says, with every page of tags in `tags`. */
function readHead(query, answer) {
    // A node of another kind than a repository answers with an object that has none of the fields.
    if (answer === null || answer === undefined || answer.nameWithOwner === undefined)
        return { missing: true };
    const { id, nameWithOwner, isPrivate, isArchived, defaultBranchRef } = answer;
    const both = answer.branch != null && answer.tag != null;
    return {
        id,
        fullName: nameWithOwner,
        private: isPrivate,
        archived: isArchived,
        defaultBranch: defaultBranchRef?.name ?? "",
        commit: both ? undefined : commitOf(query, answer),
        ...(both && { ambiguous: true }),
    };
}
function commitOf({ ref }, answer) {
    switch (ref.kind) {
        case "head":
            return peel(answer.defaultBranchRef);
        case "full":
            return peel(answer.ref);
        case "name":
            return peel(answer.branch ?? answer.tag);
        case "commit":
            return answer.object?.oid;
        case "latest-release":
        case "tag": {
            const tags = new Map(answer.tags?.nodes.map((tag) => [tag.name, tag]));
            const newest = newestTag([...tags.keys()], ref.kind === "tag" ? ref.glob : "*");
            return newest === undefined ? undefined : peel(tags.get(newest));
        }
    }
}
function peel(ref) {
    let object = ref?.target;
    while (object?.target !== undefined)
        object = object.target;
    return object?.__typename === "Commit" ? object.oid : undefined;
}

;// CONCATENATED MODULE: ./build/js/src/github/heads.js
/** Heads of many repositories on one GitHub host, a hundred in one request. */


/** Far below GitHub's limit of 500,000 nodes, and an answer within its ten seconds. */
const repositoriesPerQuery = 100;
/**
 * The port through which sources ask GitHub. Owners without a token of their own are asked for with another owner's:
 * public repositories are open to any token. GraphQL answers nobody without one, so what is then still unknown is left
 * to git.
 */
function githubHeads(options) {
    return {
        host: options.host,
        async heads(queries, signal) {
            const answers = new Map();
            for (const { owner, queries: group } of await groupByToken(queries, options)) {
                const client = options.clients(options.host, owner, "read");
                for (let start = 0; start < group.length; start += repositoriesPerQuery) {
                    signal?.throwIfAborted();
                    const batch = group.slice(start, start + repositoriesPerQuery);
                    for (const [index, answer] of (await ask(client, batch, options.host)).entries()) {
                        const query = batch[index];
                        const borrowed = answer.missing && (await tokenOf(query, options)) === undefined;
                        answers.set(query, borrowed ? { unasked: true } : answer);
                    }
                }
            }
            return queries.map((query) => answers.get(query) ?? { unasked: true });
        },
    };
}
function tokenOf({ owner }, { host, tokens }) {
    return tokens(host, owner, "read");
}
/** Queries by token, each with an owner that has it; those of owners without one are with the first. */
async function groupByToken(queries, options) {
    const groups = new Map();
    const open = [];
    for (const query of queries) {
        const token = await tokenOf(query, options);
        const group = token === undefined ? undefined : (groups.get(token) ?? { owner: query.owner, queries: [] });
        (group?.queries ?? open).push(query);
        if (token !== undefined && group !== undefined)
            groups.set(token, group);
    }
    const found = [...groups.values()];
    found[0]?.queries.push(...open);
    return found;
}
async function ask(client, queries, host) {
    const { query, variables } = headsDocument(queries);
    const attempt = { doing: "read the newest commits", repository: host, access: "read" };
    return (0,github_errors/* explained */.to)(attempt, async () => {
        const data = await partial(client, query, variables);
        return Promise.all(queries.map(async (asked, index) => {
            const answer = data[`r${index}`];
            if (answer?.tags !== undefined)
                await readMoreTags(client, answer.id, answer.tags);
            return readHead(asked, answer);
        }));
    });
}
async function readMoreTags(client, id, tags) {
    while (tags.pageInfo.hasNextPage) {
        const variables = { id, after: tags.pageInfo.endCursor };
        const { node } = await client.graphql(tagsQuery, variables);
        tags.nodes.push(...node.tags.nodes);
        tags.pageInfo = node.tags.pageInfo;
    }
}
/** The data of an answer in which some aliases have none: those that do not exist or may not be seen. */
async function partial(client, query, variables) {
    try {
        return await client.graphql(query, variables);
    }
    catch (error) {
        const { data, errors } = error;
        const harmless = errors?.every(({ type, path }) => path && (type === "NOT_FOUND" || type === "FORBIDDEN"));
        if (data && harmless)
            return data;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/js/src/hub/hub.js
/**
 * The hub as a run sees it: the folder of config.yaml, on disk or in a commit of its repository.
 * Paths are relative to that folder, with `/`.
 */




/** Far below what any system lets a process hold open. */
const hub_openFiles = 64;
/** A hub on disk. Its outputs are read wherever links in it lead, as its owner's own tools would. */
function folderHub(folder) {
    const read = (relative) => readOptional(external_node_path_.join(folder, ...relative.split("/")));
    return {
        read,
        async blobIds(paths) {
            const limit = (0,p_limit/* default */.A)(hub_openFiles);
            const contents = await Promise.all(paths.map((name) => limit(async () => [name, await read(name)])));
            return new Map(contents.flatMap(([name, content]) => (content ? [[name, blobId(content)]] : [])));
        },
    };
}
/** A hub in a commit; the tree's top is the folder of config.yaml. */
function commitHub(tree) {
    let listing;
    return {
        read: (relative) => tree.readFile(relative),
        async blobIds(paths) {
            listing ??= tree.list([""]).then((found) => new Map(found.map((entry) => [entry.path, entry])));
            const known = await listing;
            const ids = new Map();
            for (const relative of paths) {
                const id = known.get(relative)?.id;
                if (id !== undefined)
                    ids.set(relative, id);
            }
            return ids;
        },
    };
}
/** Every regular file below a folder of a tree, as text, by its path below that folder. */
async function readFolder(tree, folder) {
    const entries = (await tree.list([folder])).filter((entry) => entry.mode.startsWith("100"));
    const contents = await tree.read(entries);
    const prefix = folder === "" || folder === "." ? "" : `${folder}/`;
    return new Map([...contents].map(([name, content]) => [name.slice(prefix.length), content.toString("utf8")]));
}
async function readOptional(file) {
    try {
        return await (0,promises_.readFile)(file);
    }
    catch (error) {
        const code = error.code;
        if (code === "ENOENT" || code === "ENOTDIR" || code === "EISDIR")
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/js/src/hub/hub-reference.js
/** `owner/repo[@ref]`: a hub that is somewhere else. Pure. */



/** URL or `owner/repo`, of which a host may hold an `@` of its own; then the ref behind an `@`. */
const hub_reference_form = /^((?:[a-z]+:\/\/)?[^/]*\/[^@]*?)(?:@(.+))?$/i;
const shortForm = /^[\w-][\w.-]*\/[\w.-]+$/;
/**
 * Reads a hub as `--hub` has it; a `ConfigError` for anything else.
 *
 * @param server - where `owner/repo` is, as `https://github.com`
 */
function parseHubReference(text, server) {
    const [, place = text, ref] = hub_reference_form.exec(text) ?? [];
    const reading = (0,config_url/* readRepositoryUrl */.er)(shortForm.test(place) ? `${server}/${place}` : place);
    if (reading.url !== undefined && reading.url.kind !== "hub")
        return { url: reading.url, ref: parseRef(ref) };
    const problem = reading.problem ?? `"${place}" is a folder of this checkout.`;
    throw new errors/* ConfigError */.xL([
        `--hub: ${problem} Or write owner/repo, with @ref for another commit than the newest.`,
    ]);
}

;// CONCATENATED MODULE: ./build/js/src/hub/open-elsewhere.js
/** Opens a hub that is in another repository, to read it. */







async function openElsewhere(request) {
    const { hub, folder, gitDir, remotes, limits } = request;
    const { url } = hub;
    const prefix = prefixOf(request.config);
    const refs = hub.ref.kind === "commit" ? new Map() : await listRemoteRefs(url, refPatterns(hub.ref), remotes);
    const choice = chooseRef(hub.ref, refs);
    if ("problem" in choice)
        throw new errors/* ProtoManagerError */.mb(`--hub: ${url.url}: ${choice.problem}`);
    const { commit, ref } = choice;
    const { files } = await fetchCommit({ url, commit, ref, remotes, limits }, gitDir);
    const tree = subTree(files, prefix);
    const missing = `in ${url.url} at ${commit.slice(0, 12)}. Give its path in the hub with --config.`;
    return { files: commitHub(tree), tree, folder, base: undefined, missing };
}
/** Folder of config.yaml from the top of the hub's repository, with `/`; "" is the top. */
function prefixOf(config) {
    const folder = external_node_path_.posix.dirname(external_node_path_.posix.normalize(config.replaceAll("\\", "/")));
    if (folder === "." || folder === "")
        return "";
    if (folder.startsWith("/") || folder.split("/")[0] === ".." || external_node_path_.isAbsolute(config)) {
        throw new errors/* ConfigError */.xL([
            `--config: ${config} leaves the hub. With --hub it is a path in the hub's repository.`,
        ]);
    }
    return folder;
}

;// CONCATENATED MODULE: ./build/js/src/sources/folder-tree.js
/** The files of a folder on disk. Links are listed as links and never followed. */
var folder_tree_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var folder_tree_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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




/** git's own folder, and what a package manager has put beside the sources: nobody's protos to collect. */
const passedOver = new Set([".git", "node_modules"]);
/** Where there is no such flag (Windows), `list` alone has to keep links out. */
const noFollow = external_node_fs_.constants.O_NOFOLLOW ?? 0;
/** `folder` is the tree's top. */
function folderTree(folder) {
    const onDisk = (relative) => external_node_path_.join(folder, ...relative.split("/"));
    const tree = {
        commit: undefined,
        async list(folders) {
            const found = await Promise.all(folders.map((start) => listFrom(folder, start === "." ? "" : start)));
            // A folder inside another was listed twice.
            return [...new Map(found.flat().map((entry) => [entry.path, entry])).values()].sort(byPath);
        },
        async measure(entries) {
            return entries.filter((entry) => entry.size !== undefined);
        },
        async read(entries) {
            const contents = new Map();
            for (const entry of entries)
                contents.set(entry.path, await readNoFollow(onDisk(entry.path)));
            return contents;
        },
        async readFile(relative) {
            const entry = (await tree.list([relative])).find((found) => found.path === relative);
            if (entry === undefined || !entry.mode.startsWith("100"))
                return undefined;
            return readNoFollow(onDisk(relative));
        },
    };
    return tree;
}
/** Walks down to `start` part by part, so that a link on the way is found as one. */
async function listFrom(top, start) {
    let current = "";
    for (const part of start.split("/").filter((name) => name !== "")) {
        current = current === "" ? part : `${current}/${part}`;
        const status = await (0,promises_.lstat)(external_node_path_.join(top, current)).catch(absent);
        if (status === undefined)
            return [];
        if (status.isSymbolicLink())
            return [folder_tree_link(start)];
        if (status.isFile())
            return current === start ? [file(current, status.mode, status.size)] : [];
    }
    return walk(top, current);
}
async function walk(top, folder) {
    const children = (await (0,promises_.readdir)(external_node_path_.join(top, folder), { withFileTypes: true }).catch(absent)) ?? [];
    const entries = [];
    for (const child of children) {
        const below = folder === "" ? child.name : `${folder}/${child.name}`;
        if (child.isSymbolicLink())
            entries.push(folder_tree_link(below));
        else if (child.isDirectory() && !passedOver.has(child.name))
            entries.push(...(await walk(top, below)));
        else if (child.isFile()) {
            const { mode, size } = await (0,promises_.lstat)(external_node_path_.join(top, below));
            entries.push(file(below, mode, size));
        }
    }
    return entries;
}
function folder_tree_link(below) {
    return { path: below, mode: symlinkMode, id: undefined, size: 0 };
}
function file(below, mode, size) {
    return { path: below, mode: (mode & 0o111) === 0 ? "100644" : "100755", id: undefined, size };
}
async function readNoFollow(file) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const handle = folder_tree_addDisposableResource(env_1, await (0,promises_.open)(file, external_node_fs_.constants.O_RDONLY | noFollow), true);
        return await handle.readFile();
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = folder_tree_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
function absent(error) {
    if (error.code === "ENOENT" || error.code === "ENOTDIR")
        return undefined;
    throw error;
}

;// CONCATENATED MODULE: ./build/js/src/hub/checkout.js
/** The git checkout that a folder lies in, asked of git itself. */


/** Absolute top of the checkout; undefined when the folder lies in none. */
function topOf(folder, environment) {
    return checkout_ask(folder, environment, ["rev-parse", "--show-toplevel"]);
}
/** The folder from the top of its checkout, with `/`; "" is the top, undefined when it lies in none. */
async function checkout_prefixOf(folder, environment) {
    return (await checkout_ask(folder, environment, ["rev-parse", "--show-prefix"]))?.replace(/\/$/, "");
}
/**
 * URL of the checkout's remote `origin` as it is configured, a path as `file://`; undefined without one.
 * It may hold a credential: parse it before it is shown.
 */
async function originOf(folder, environment) {
    // Unlike `git remote get-url` this leaves out `insteadOf`, which git applies by itself and may add a token.
    const url = await checkout_ask(folder, environment, ["config", "--get", "remote.origin.url"]);
    if (url === undefined || url === "")
        return undefined;
    return external_node_path_.isAbsolute(url) ? `file://${url.replaceAll("\\", "/")}` : url;
}
async function checkout_ask(folder, environment, args) {
    const { exitCode, stdout } = await git({ args, cwd: folder, environment });
    return exitCode === 0 ? stdout.toString("utf8").trim() : undefined;
}

;// CONCATENATED MODULE: ./build/js/src/hub/open-hub.js
/** Opens the hub: the folder of config.yaml on disk or, to publish, the head of the base branch of its repository. */








/** @param folder - absolute folder of config.yaml */
function openFolder(folder) {
    const tree = folderTree(folder);
    const missing = `in ${folder}. Run \`protomanager init\` to write one, or give its path with --config.`;
    return { files: folderHub(folder), tree, folder, base: undefined, missing };
}
async function openBase(request) {
    const { folder, remotes, limits, gitDir } = request;
    const prefix = await prefixIn(folder, remotes.environment);
    const url = (0,config_url/* parseRepositoryUrl */.fn)(request.repository ?? (await originIn(folder, remotes.environment)));
    const { branch, commit } = await findBase(url, request.branch, remotes);
    const ref = `refs/heads/${branch}`;
    const { files: repository } = await fetchCommit({ url, commit, ref, remotes, limits }, gitDir);
    const tree = subTree(repository, prefix);
    const missing = `on the branch ${branch} of ${url.url}. Commit it there, or fix the path.`;
    return { files: commitHub(tree), tree, folder, base: { url, branch, commit, prefix }, missing };
}
async function findBase(url, wanted, remotes) {
    if (wanted !== undefined) {
        const commit = (await listRemoteRefs(url, [`refs/heads/${wanted}`], remotes)).get(`refs/heads/${wanted}`);
        if (commit !== undefined)
            return { branch: wanted, commit };
        throw new errors/* ProtoManagerError */.mb(`${url.url} has no branch ${wanted} to publish to. Fix \`base\`, or push the branch.`);
    }
    const refs = await listRemoteRefs(url, ["HEAD"], remotes, { symbolic: true });
    const branch = refs.get("ref: HEAD")?.replace(/^refs\/heads\//, "");
    const commit = refs.get("HEAD");
    if (branch !== undefined && commit !== undefined)
        return { branch, commit };
    throw new errors/* ProtoManagerError */.mb(`${url.url} has no commit yet. Push config.yaml to it first.`);
}
async function prefixIn(folder, environment) {
    const prefix = await checkout_prefixOf(folder, environment);
    if (prefix !== undefined)
        return prefix;
    throw new errors/* ConfigError */.xL([
        `${folder}: publishing needs a git checkout of the hub, and there is none here. ` +
            "In a workflow add an `actions/checkout` step before this one; elsewhere run without --push.",
    ]);
}
async function originIn(folder, environment) {
    const url = await originOf(folder, environment);
    if (url !== undefined)
        return url;
    throw new errors/* ConfigError */.xL([
        `${folder}: its checkout has no remote \`origin\` to publish to. Add one: git remote add origin URL.`,
    ]);
}

;// CONCATENATED MODULE: ./build/js/src/sources/cache.js
/**
 * The cache of what repositories hold at a commit: one file for each repository, commit and choice of files. It is
 * written beside its place and renamed, so that a kill leaves nothing half done and two runs cannot disturb each
 * other: both write the same bytes. What is read is checked by its own digest; what does not fit is removed and
 * fetched again. No URL and no credential is stored. Why it holds no git repositories: docs/adr/0005-source-cache.md.
 */









/** Part of each key: to be raised when the stored form, or what is refused of content, changes. */
const cache_formatVersion = 3;
const hour = 60 * 60 * 1000;
/** Fetches end within minutes: an older folder was left by a run that was killed. */
const staleWorkMs = 24 * hour;
/** An entry that no run has read for so long belongs to a commit that no lock names any more. */
const staleEntryMs = 90 * 24 * hour;
const files = schemas/* array */.YOg(schemas/* strictObject */.rej({ path: schemas/* string */.YjP(), text: schemas/* string */.YjP() }));
const stored = schemas/* strictObject */.rej({
    commit: schemas/* string */.YjP(),
    tree: schemas/* string */.YjP(),
    digest: schemas/* string */.YjP(),
    files,
    policies: files,
    policiesDigest: schemas/* string */.YjP(),
});
/** `now` gives milliseconds since 1970. Folders are made when they are first needed. */
function openCache(folder, now) {
    const entries = external_node_path_.join(folder, "sources");
    const work = external_node_path_.join(folder, "work");
    const fileOf = (config, commit) => {
        const key = cacheKey(config, commit);
        return external_node_path_.join(entries, key.slice(0, 2), `${key}.json`);
    };
    return {
        async get(config, commit) {
            const file = fileOf(config, commit);
            const text = await (0,promises_.readFile)(file, "utf8").catch(() => undefined);
            if (text === undefined)
                return undefined;
            const content = cache_parseEntry(text, commit);
            if (content === undefined) {
                await (0,promises_.rm)(file, { force: true });
                return undefined;
            }
            await markUsed(file, now());
            return content;
        },
        async put(config, commit, content) {
            const file = fileOf(config, commit);
            await writing(folder, async () => {
                await (0,promises_.mkdir)(external_node_path_.dirname(file), { recursive: true });
                await replaceFile(file, cache_formatEntry(content));
            });
        },
        async withWorkFolder(body) {
            const own = await writing(folder, async () => {
                await (0,promises_.mkdir)(work, { recursive: true, mode: 0o700 });
                return (0,promises_.mkdtemp)(external_node_path_.join(work, "fetch-"));
            });
            try {
                return await body(own);
            }
            finally {
                await (0,promises_.rm)(own, { recursive: true, force: true, maxRetries: 3 });
            }
        },
        async sweep() {
            await removeOlder(work, now() - staleWorkMs);
            for (const name of await namesIn(entries))
                await removeOlder(external_node_path_.join(entries, name), now() - staleEntryMs);
        },
    };
}
async function writing(folder, body) {
    try {
        return await body();
    }
    catch (error) {
        const fix = "Make room or name another folder with --cache-dir.";
        throw new errors/* ProtoManagerError */.mb(`the cache in ${folder} cannot be written: ${(0,errors/* messageOf */.bD)(error)}. ${fix}`, {
            cause: error,
        });
    }
}
/**
 * Names an entry. The repository is part of it though a commit id says enough: two repositories never share an
 * entry, whatever may be done to SHA-1.
 */
function cacheKey({ url, protoDirs, include, exclude }, commit) {
    const repository = (0,config_url/* repositoryKey */.Kq)((0,config_url/* parseRepositoryUrl */.fn)(url));
    const parts = [cache_formatVersion, repository, commit, protoFolders(protoDirs).sort(), include, exclude];
    return (0,external_node_crypto_.createHash)("sha256").update(JSON.stringify(parts)).digest("hex");
}
function cache_formatEntry({ policies = [], ...content }) {
    return JSON.stringify({ ...content, policies, policiesDigest: digestFiles(policies) });
}
function cache_parseEntry(text, commit) {
    try {
        const { policiesDigest, ...content } = stored.parse(JSON.parse(text));
        const sound = content.commit === commit &&
            digestFiles(content.files) === content.digest &&
            digestFiles(content.policies) === policiesDigest;
        return sound ? content : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/js/src/sources/limits.js
const mebibyte = 1024 * 1024;
const defaultLimits = {
    files: 20_000,
    fileBytes: 4 * mebibyte,
    totalBytes: 128 * mebibyte,
    policyBytes: mebibyte / 4,
    // Windows ends at 260 characters for a whole path, of which a checkout needs some for itself.
    pathBytes: 240,
    depth: 32,
    fetchBytes: 1024 * mebibyte,
};

;// CONCATENATED MODULE: ./build/js/src/github/visibility.js
/** Who may read a repository on GitHub. */

/** Whether everybody may; an enterprise's internal repository is not public. A refusal is a `GitHubError`. */
async function isPublicRepository(client, { owner, name, access, retries }) {
    const attempt = { doing: "find out who may read it", repository: `${owner}/${name}`, access };
    return (0,github_errors/* explained */.to)(attempt, async () => {
        const request = retries === undefined ? {} : { retries };
        const { data } = await client.rest.repos.get({ owner, repo: name, request });
        return !data.private;
    });
}

;// CONCATENATED MODULE: ./build/js/src/run/hub-visibility.js
/** Finds out whether everybody may read the hub: what is made of a private source would then be public. */






/**
 * Undefined when nobody knows, or when it does not matter. A run that publishes to GitHub has to know; for any other
 * it is a warning in advance, which no failure of GitHub holds up.
 */
async function hubIsPublic(hub, request, config, edges) {
    const { tokens, reporter, environment } = edges;
    const onGitHub = ({ kind, host }) => kind !== "file" && kind !== "hub" && (0,urls/* isGitHubHost */.gf)(host, environment);
    const matters = request.at === "newest" &&
        !request.offline &&
        !config.allowPrivateSources &&
        config.repositories.some(({ url }) => onGitHub((0,config_url/* parseRepositoryUrl */.fn)(url)));
    if (!matters)
        return undefined;
    const url = hub.base?.url ?? (await checkoutUrl(hub, edges));
    if (url === undefined || !onGitHub(url))
        return undefined;
    const { host, owner, name } = url;
    const clients = (0,github_client/* githubClients */.E)({ tokens, reporter, environment });
    if (hub.base !== undefined) {
        return isPublicRepository(clients(host, owner, "write"), { owner, name, access: "write" });
    }
    try {
        if ((await tokens(host, owner, "read")) === undefined)
            return undefined;
        const query = { owner, name, access: "read", retries: 0 };
        return await isPublicRepository(clients(host, owner, "read"), query);
    }
    catch (error) {
        if (!(0,errors/* isProtoManagerError */.qZ)(error))
            throw error;
        reporter.debug(`Whether the hub is public is unknown: ${(0,errors/* messageOf */.bD)(error)}`);
        return undefined;
    }
}
async function checkoutUrl(hub, edges) {
    const url = edges.hubRepository ?? (await originOf(hub.folder, edges.environment));
    return url === undefined ? undefined : (0,config_url/* readRepositoryUrl */.er)(url).url;
}

;// CONCATENATED MODULE: ./build/js/src/run/own-checkout.js
/** The checkout that a run stands in, as one of the hub's repositories: what it holds counts, committed or not. */




/**
 * The checkout's files under each name that its repository has in config.yaml: a monorepo may have several.
 *
 * @throws ConfigError when there is no checkout, its `origin` is no repository of the hub, or names of it have different
 *   refs, of which the checkout can only be one
 */
async function ownCheckout(repositories, { currentDirectory: folder, environment }) {
    const top = await topOf(folder, environment);
    if (top === undefined) {
        throw new errors/* ConfigError */.xL([
            `${folder}: --hub checks the git checkout that it runs in, and there is none here. Run it in a service's repository.`,
        ]);
    }
    const origin = withoutCredentials((await originOf(folder, environment)) ?? "");
    const { url } = (0,config_url/* readRepositoryUrl */.er)(origin);
    if (url === undefined) {
        throw new errors/* ConfigError */.xL([
            `${top}: --hub finds this repository among the hub's by its remote \`origin\`, which is ` +
                `${origin === "" ? "not set" : "no repository URL"}. Set it: git remote add origin URL.`,
        ]);
    }
    const key = keyOf(url);
    const own = repositories.filter((repository) => keyOf((0,config_url/* parseRepositoryUrl */.fn)(repository.url)) === key);
    const [first] = own;
    if (first === undefined) {
        const known = repositories.map(({ name, url: listed }) => `${name} (${listed})`).join(", ");
        throw new errors/* ConfigError */.xL([
            `${top}: its \`origin\` ${url.url} is no repository of the hub, which has ${known}. ` +
                "Add it to the hub's config.yaml, or run --hub in one of these.",
        ]);
    }
    if (own.some(({ ref }) => ref !== first.ref)) {
        const refs = own.map(({ name, ref = "HEAD" }) => `${name} at ${ref}`).join(", ");
        throw new errors/* ConfigError */.xL([
            `${top}: the hub has this repository several times, ${refs}, and the checkout can only be one of them. ` +
                "Run `protomanager validate` in the hub instead.",
        ]);
    }
    const tree = folderTree(top);
    return new Map(own.map(({ name }) => [name, tree]));
}
/** Checkouts of CI systems carry a token in the URL of `origin`. */
function withoutCredentials(url) {
    return url.replace(/^(https?:\/\/)[^/@]*@/i, "$1");
}
function keyOf(url) {
    return (0,config_url/* repositoryKey */.Kq)({ ...url, url: url.url.replace(/^file:\/\/(?=\/)/i, "") });
}

// EXTERNAL MODULE: ./build/js/src/config/parse.js + 14 modules
var config_parse = __webpack_require__(39592);
// EXTERNAL MODULE: ./build/js/src/config/problem.js
var config_problem = __webpack_require__(58297);
;// CONCATENATED MODULE: ./build/js/src/run/read-hub.js
/** Reads what the hub says: config.yaml and protomanager.lock. */





/**
 * @param given - path of config.yaml as it was given, which messages show
 * @throws ConfigError with every problem of config.yaml, or of the lock
 */
async function readHub(hub, given, edges) {
    const { name, text } = await findConfig(hub, given);
    const parsed = await read_hub_parse(hub, text, name, edges);
    if (parsed.config === undefined) {
        throw new errors/* ConfigError */.xL(parsed.problems.map((problem) => (0,config_problem/* formatProblem */.Vw)(name, problem)));
    }
    const lockText = (await hub.files.read(lockFile))?.toString("utf8");
    const lock = lockText === undefined ? emptyLock : parseLock(lockText, lockFile);
    return { config: parsed.config, configText: text, lock, lockText, warnings: parsed.warnings };
}
/** `config.yml` stands in for a missing `config.yaml`, and the other way round. */
async function findConfig(hub, given) {
    const other = given.endsWith(".yml") ? given.replace(/\.yml$/, ".yaml") : given.replace(/\.yaml$/, ".yml");
    for (const name of [given, other]) {
        const content = await hub.files.read(external_node_path_.basename(name));
        if (content !== undefined)
            return { name, text: content.toString("utf8") };
    }
    throw new errors/* ConfigError */.xL([`${given}: there is no such file ${hub.missing}`]);
}
/** The short shape names a file of the hub whose package counts: it is read when the parser asks for it. */
async function read_hub_parse(hub, text, name, { environment, allowFiles }) {
    const found = new Map();
    const asked = [];
    const existing = (file) => {
        if (!found.has(file))
            asked.push(file);
        return found.get(file);
    };
    const options = { allowFile: allowFiles, folder: hub.folder, existing };
    const first = (0,config_parse/* parseConfig */.o)(text, name, environment, options);
    if (asked.length === 0)
        return first;
    for (const file of asked)
        found.set(file, (await hub.files.read(file))?.toString("utf8"));
    return (0,config_parse/* parseConfig */.o)(text, name, environment, options);
}

;// CONCATENATED MODULE: ./build/js/src/run/selection.js
/** What `--languages` and `--packages` choose. Pure, but for the warning. */



/**
 * None for the checkout of a service: what is generated is the hub's to see.
 *
 * @throws ConfigError for names that config.yaml does not have
 */
function selectLanguages(config, { languages: asked, packages, hub }, reporter) {
    const configured = config.generate.languages;
    const known = configured.map(({ name }) => name);
    const problems = (asked ?? [])
        .filter((name) => !known.includes(name))
        .map((name) => selection_unknownLanguage(name, known));
    if (problems.length > 0)
        throw new errors/* ConfigError */.xL(problems);
    if (packages !== undefined) {
        reporter.warning(`--packages ${packages.join(",")} has no effect in this version: code is generated for all of ` +
            `${config.globalProto.output}.`);
    }
    if (hub !== undefined)
        return [];
    return asked === undefined ? configured : configured.filter(({ name }) => asked.includes(name));
}
function selection_unknownLanguage(name, known) {
    const later = Object.hasOwn(laterLanguages, name) ? ` ${laterLanguages[name]}` : "";
    const hint = known.length === 0 ? " Add it to generate.languages." : (0,config_problem/* suggest */.ZA)(name, known, "It has");
    return `--languages: ${name} is not among generate.languages of config.yaml.${later || hint}`;
}

;// CONCATENATED MODULE: ./build/js/src/run/setup.js
/** Opens the hub, reads what it says, and puts together what the stages of a run work with. */




















/** @throws ConfigError for what is wrong with config.yaml, the lock, or what was asked of them */
async function setUp(request, edges, workFolder) {
    const { reporter } = edges;
    const remotes = remotesOf(request, edges);
    const { hub, state } = await openAndRead(request, edges, remotes, workFolder);
    const { config, lock } = state;
    for (const warning of state.warnings)
        reporter.warning(warning);
    edges.onRepositories(config.repositories.map(({ url }) => url));
    const languages = selectLanguages(config, request, reporter);
    return {
        hub,
        state,
        config,
        lock,
        languages,
        includes: await readIncludes(hub.tree, config.globalProto.includes),
        strict: request.strict,
        sources: await sourcesRequest(request, edges, remotes, hub, state),
        tools: toolFinder(config, languages, hub.folder, request.offline, edges),
        previousMap: await readMap(hub, config),
        remotes,
        hubFolder: hub.folder,
        workFolder,
    };
}
/** A hub whose config.yaml names another base branch than the default one is read from there. */
async function openAndRead(request, edges, remotes, workFolder) {
    const open = async (base, folder) => {
        const hub = await openHub(request, edges, remotes, external_node_path_.join(workFolder, folder), base);
        return { hub, state: await readHub(hub, request.config, edges) };
    };
    const { base } = request.pullRequest;
    const first = await open(base, "hub.git");
    const configured = first.state.config.pullRequest.base;
    const elsewhere = base === undefined && configured !== undefined && configured !== first.hub.base?.branch;
    return first.hub.base !== undefined && elsewhere ? open(configured, "base.git") : first;
}
/** Absolute folder of config.yaml; of a hub that is elsewhere, the folder that the run stands in. */
function hubFolder({ config, hub }, { currentDirectory }) {
    return hub !== undefined ? currentDirectory : external_node_path_.dirname(external_node_path_.resolve(currentDirectory, config));
}
function remotesOf(request, edges) {
    const { tokens, environment, allowFiles, signal } = edges;
    const folder = hubFolder(request, edges);
    return { tokens, environment, allowFiles, hubFolder: folder, retryDelaysMs: defaultRetryDelaysMs, signal };
}
/** The base branch's head for a run that publishes, else the folder; an interrupted write to it is completed first. */
async function openHub(request, edges, remotes, gitDir, branch) {
    const folder = hubFolder(request, edges);
    if (request.hub !== undefined) {
        if (request.offline)
            throw new errors/* ConfigError */.xL(["--hub reads the hub where it is. Leave --offline out."]);
        const { GITHUB_SERVER_URL: server } = edges.environment;
        return openElsewhere({
            hub: parseHubReference(request.hub, server || `https://${(0,urls/* serverHost */.Ez)(edges.environment)}`),
            config: request.config,
            folder,
            gitDir,
            remotes,
            limits: defaultLimits,
        });
    }
    if (request.outcome === "publish") {
        return openBase({
            folder,
            repository: edges.hubRepository,
            branch,
            gitDir,
            remotes,
            limits: defaultLimits,
        });
    }
    if (request.outcome === "write")
        await recover(folder);
    return openFolder(folder);
}
async function sourcesRequest(request, edges, remotes, hub, { config, lock }) {
    return {
        repositories: config.repositories,
        lock: lock.repositories,
        at: request.at,
        offline: request.offline,
        hub: hub.tree,
        checkouts: request.hub === undefined ? undefined : await ownCheckout(config.repositories, edges),
        hubIsPublic: await hubIsPublic(hub, request, config, edges),
        allowPrivateSources: config.allowPrivateSources,
        cache: openCache(edges.cacheFolder, edges.now),
        bulk: bulkHeads(config.repositories, edges),
        remotes,
        limits: defaultLimits,
        reporter: edges.reporter,
    };
}
/** One port for each host of the repositories that is GitHub; without a token git asks each repository. */
function bulkHeads(repositories, edges) {
    const { tokens, reporter, environment } = edges;
    const hosts = new Set(repositories.map(({ url }) => (0,config_url/* parseRepositoryUrl */.fn)(url).host));
    const clients = (0,github_client/* githubClients */.E)({ tokens, reporter, environment });
    return [...hosts]
        .filter((host) => (0,urls/* isGitHubHost */.gf)(host, environment))
        .map((host) => githubHeads({ host, clients, tokens }));
}
/** Protos of the hub's include folders by import name; the first folder that has a name counts. */
async function readIncludes(tree, folders) {
    const includes = new Map();
    for (const folder of folders) {
        for (const [name, text] of await readFolder(tree, folder)) {
            if (name.endsWith(".proto") && !includes.has(name))
                includes.set(name, text);
        }
    }
    return includes;
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

;// CONCATENATED MODULE: ./build/js/src/run.js
/** The story of one run, from config.yaml to what becomes of its outputs. */










/** Times a run starts over because the base branch moved under it. */
const maxRestarts = 3;
/**
 * Runs once, from config to outputs. Failures that are understood are thrown; nothing has been written then.
 *
 * @throws ConfigError, RepositoryError and other ProtoManagerErrors
 */
async function run_run(request, edges) {
    const cache = openCache(edges.cacheFolder, edges.now);
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
    const setup = await reporter.stage("config", "Reading config.yaml", () => setUp(request, edges, workFolder));
    const assembled = await assembleNewest(setup, reporter);
    const generated = await reporter.stage("codegen", "Compiling and generating", () => compileAndGenerate({ ...setup, assembly: assembled.assembly }, edges));
    const checked = await reporter.stage("checks", "Checking", () => check({ ...setup, assembled }, request, edges));
    const difference = await compareWithHub({ ...setup, ...assembled, generated }, request);
    const checks = withFreshness(checked, { ...setup, ...assembled, ...difference, reporter }, request);
    return await conclude({ ...setup, ...difference, assembled, checks, seconds }, request, edges);
}


/***/ })

};
