export const id = 713;
export const ids = [713,614];
export const modules = {

/***/ 14713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 12 modules
var core = __webpack_require__(90143);
// EXTERNAL MODULE: ./node_modules/@actions/github/lib/github.js + 3 modules
var github = __webpack_require__(60722);
// EXTERNAL MODULE: ./build/js/src/errors.js
var src_errors = __webpack_require__(11024);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/errors.js
var errors = __webpack_require__(37428);
// EXTERNAL MODULE: ./build/js/src/proxy-fetch.js
var proxy_fetch = __webpack_require__(62926);
;// CONCATENATED MODULE: ./build/js/src/companion/answer.js
/** Reading what the App answers, or what stands in its place: a proxy, another server. */
/** Tokens for thousands of repositories are some hundred kilobytes. */
const maxBytes = 4 * 1024 * 1024;
const maxText = 500;
/** @throws Error when the answer is too large or breaks off */
async function readAnswer(response) {
    const { status, headers } = response;
    const json = parsed(await readBounded(response));
    const seconds = Number(headers.get("retry-after") ?? Number.NaN);
    return {
        status,
        text: textOf(status, json, headers.get("location")),
        json,
        retryAfter: Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined,
    };
}
async function readBounded(response) {
    const chunks = [];
    let size = 0;
    for await (const chunk of response.body ?? []) {
        size += chunk.length;
        // Leaving the loop ends the connection.
        if (size > maxBytes)
            throw new Error(`an answer of more than ${maxBytes} bytes`);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString("utf8");
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function textOf(status, json, location) {
    const { error } = (typeof json === "object" && json !== null ? json : {});
    const said = typeof error === "string" ? error : "";
    const text = status >= 300 && status < 400 && location !== null ? `a redirect to ${location}` : said;
    return text.replace(/\s+/g, " ").trim().slice(0, maxText);
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 5 modules
var schemas = __webpack_require__(46843);
;// CONCATENATED MODULE: ./build/js/src/companion/protocol.js
/**
 * What a run says to the companion App and what it is answered. Both requests carry the run's OIDC identity token as a
 * bearer, with the App's address as audience; each identity token is good for one request.
 */

const commitId = schemas/* string */.YjP().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/);
/** `POST <app-url>/token`: tokens for the repositories of one config.yaml. */
const tokenRequest = schemas/* strictObject */.rej({
    /** Path of config.yaml in the hub. */
    config: schemas/* string */.YjP().min(1).max(1024),
    /** `write` asks for the hub besides; a run that only checks asks for `read`. */
    access: schemas/* enum */.k5n(["read", "write"]),
});
const tokenAnswer = schemas/* object */.Ikc({
    tokens: schemas/* array */.YOg(schemas/* object */.Ikc({
        owner: schemas/* string */.YjP(),
        /** Names without the owner. */
        repositories: schemas/* array */.YOg(schemas/* string */.YjP()),
        access: schemas/* enum */.k5n(["read", "write"]),
        token: schemas/* string */.YjP(),
        /** ISO 8601. */
        expiresAt: schemas/* string */.YjP(),
    })),
});
const finding = schemas/* object */.Ikc({
    rule: schemas/* string */.YjP().max(100),
    /** `error` turns the check red: `checks.fail_on` of the hub has had its say. */
    severity: schemas/* enum */.k5n(["error", "warning"]),
    /** Name in config.yaml; absent for the hub's own outputs. */
    repository: schemas/* string */.YjP().max(200).optional(),
    path: schemas/* string */.YjP().max(4096).optional(),
    line: schemas/* number */.aig().int().positive().optional(),
    /** Foreign text: it quotes the protos. */
    message: schemas/* string */.YjP().max(4000),
    /**
     * Names in config.yaml of every repository that the text may speak of, the finding's own included. `all` when in
     * doubt: any of the report's `names`, and the hub itself.
     */
    involves: schemas/* union */.KCZ([schemas/* literal */.euz("all"), schemas/* array */.YOg(schemas/* string */.YjP().max(200))]),
});
/** `POST <app-url>/report`: what a check of a pull request found. */
const checkReport = schemas/* strictObject */.rej({
    config: schemas/* string */.YjP().min(1).max(1024),
    /** Id of the service repository, number of its pull request, and the commit that was checked. */
    repository: schemas/* number */.aig().int().positive(),
    pull: schemas/* number */.aig().int().positive(),
    commit: commitId,
    /** `assembled`: global.proto could be made and compiled with the pull request's protos. */
    outcome: schemas/* enum */.k5n(["assembled", "not-assembled"]),
    /** Errors of the assembly and the compiler, and what lint and breaking found that the pull request brings. */
    findings: schemas/* array */.YOg(finding).max(1000),
    /** Findings that did not fit. */
    more: schemas/* number */.aig().int().nonnegative(),
    /** Names in config.yaml of other repositories that no longer assemble. */
    broken: schemas/* array */.YOg(schemas/* string */.YjP().max(200)),
    /** Names in config.yaml of all repositories that were assembled, the hub's own folders left out. */
    names: schemas/* array */.YOg(schemas/* string */.YjP().max(200)),
});

;// CONCATENATED MODULE: ./build/js/src/companion/client.js
/** Requests of a run to the companion App. */






/** For one try, its answer included. */
const timeoutMs = 30_000;
const tries = 5;
/** Longest wait between two tries, in seconds: an App that asks for more is as good as down. */
const longestWait = 60;
/** @param appUrl - as `readAppUrl` gives it */
async function exchangeTokens(appUrl, request, identity, options = {}) {
    const answer = await post(appUrl, "/token", request, identity, options);
    const parsed = tokenAnswer.safeParse(answer.json);
    if (parsed.success)
        return parsed.data;
    // What was seen may hold tokens: only where it differs is told.
    throw new src_errors/* ProtoManagerError */.mb(`${appUrl}: the App's answer is not understood (${errors/* prettifyError */.S1(parsed.error).slice(0, 300)}). ` +
        "Use versions of the App and the Action that go together.");
}
/** @param appUrl - as `readAppUrl` gives it */
async function postReport(appUrl, report, identity, options = {}) {
    await post(appUrl, "/report", report, identity, options);
}
async function post(appUrl, path, body, identity, { secondMs = 1000, signal }) {
    const fetch = (0,proxy_fetch/* createProxyFetch */.v)();
    for (let count = 1;; count++) {
        const token = await identity();
        const answer = await once(fetch, appUrl + path, body, token, signal);
        if (answer.status !== undefined && answer.status >= 200 && answer.status < 300)
            return answer;
        const seconds = answer.retryAfter ?? 3 ** (count - 1);
        if (!mayPass(answer) || count === tries || seconds > longestWait)
            throw refused(appUrl, path, answer);
        await (0,external_node_timers_promises_.setTimeout)(seconds * secondMs, undefined, { signal });
    }
}
async function once(fetch, url, body, token, signal) {
    const deadline = AbortSignal.timeout(timeoutMs);
    try {
        const response = await fetch(url, {
            method: "POST",
            headers: {
                authorization: `Bearer ${token}`,
                "content-type": "application/json",
                accept: "application/json",
                "user-agent": "protomanager",
            },
            body: JSON.stringify(body),
            // A redirect would carry the identity token to where nobody has said that it may go.
            redirect: "manual",
            signal: signal === undefined ? deadline : AbortSignal.any([signal, deadline]),
        });
        return await readAnswer(response);
    }
    catch (error) {
        signal?.throwIfAborted();
        const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
        const seen = deadline.aborted ? `no answer within ${timeoutMs / 1000} seconds` : (0,src_errors/* messageOf */.bD)(cause);
        return { status: undefined, text: seen, json: undefined, retryAfter: undefined };
    }
}
/** Whether the same request may do better a little later. */
function mayPass({ status }) {
    return status === undefined || status === 429 || status >= 500;
}
function refused(appUrl, path, { status, text }) {
    const doing = path === "/token" ? "get tokens" : "report the check";
    const seen = status === undefined ? text : `${status} ${text}`.trim();
    return new src_errors/* ProtoManagerError */.mb(`${appUrl}: could not ${doing}: the App answered "${seen}". ${advice(status, text)}`.trim());
}
function advice(status, text) {
    if (status === undefined)
        return "Check the input `app-url`, and that runners can reach the App.";
    if (status >= 300 && status < 400)
        return "Put the App's final address into the input `app-url`.";
    if (status === 401)
        return "The input `app-url` has to be the App's own public address, letter by letter.";
    if (status === 404 && text === "")
        return "There is no ProtoManager App at this address.";
    if (status >= 500)
        return "The App or GitHub has a problem of its own; run the workflow again later.";
    return "";
}

;// CONCATENATED MODULE: ./build/js/src/companion/app-url-tokens.js
/** Tokens that the companion App gives for the run's identity, so that no key of the App lies in the hub's secrets. */


/** Installation tokens live an hour; when one has less left than this, all are exchanged anew. */
const renewBeforeMs = 10 * 60 * 1000;
/**
 * One exchange for all owners, when the first token is asked for. Undefined for other hosts, and for owners of whom the
 * App gave none (their repositories may be public). An exchange that fails is not tried again: neither would the next.
 */
function appUrlTokens(options) {
    const { appUrl, request, identity, host, mask, now } = options;
    let current;
    async function exchange() {
        const answer = await exchangeTokens(appUrl, request, identity, options);
        for (const { token } of answer.tokens)
            mask(token);
        return answer;
    }
    async function tokens() {
        if (current === undefined || current.until <= now()) {
            const made = { answer: exchange(), until: Number.POSITIVE_INFINITY };
            current = made;
            const { tokens: given } = await made.answer;
            made.until = Math.min(...given.map(({ expiresAt }) => Date.parse(expiresAt))) - renewBeforeMs;
        }
        return (await current.answer).tokens;
    }
    return async (askedHost, owner, access) => {
        if (askedHost !== host)
            return undefined;
        const asked = owner.toLowerCase();
        return (await tokens()).find((given) => given.owner.toLowerCase() === asked && given.access === access)
            ?.token;
    };
}
/**
 * Identity tokens of this job, for the App; https://docs.github.com/actions/reference/security/oidc.
 *
 * @param getIdToken - `core.getIDToken`
 * @throws ConfigError when the job may not have any
 */
function jobIdentity(appUrl, environment, getIdToken) {
    const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token } = environment;
    if (!url || !token) {
        throw new src_errors/* ConfigError */.xL([
            "input `app-url`: the job cannot show the App which run it is. Add `id-token: write` to the `permissions` of the " +
                "job. Runs of pull requests from forks are never given it.",
        ]);
    }
    return async () => {
        try {
            return await getIdToken(appUrl);
        }
        catch (error) {
            throw new src_errors/* ProtoManagerError */.mb(`GitHub gave the job no identity token: ${(0,src_errors/* messageOf */.bD)(error)}. Run the workflow again later.`, { cause: error });
        }
    };
}

// EXTERNAL MODULE: ./build/js/src/config/url.js
var config_url = __webpack_require__(84015);
// EXTERNAL MODULE: ./build/js/src/git/environment.js
var git_environment = __webpack_require__(32505);
// EXTERNAL MODULE: ./node_modules/@octokit/auth-app/dist-node/index.js + 9 modules
var dist_node = __webpack_require__(76479);
// EXTERNAL MODULE: ./build/js/src/github/client.js + 1 modules
var github_client = __webpack_require__(53842);
// EXTERNAL MODULE: ./build/js/src/github/errors.js
var github_errors = __webpack_require__(81312);
;// CONCATENATED MODULE: ./build/js/src/github/minted-tokens.js
/** Installation tokens that are kept until they are about to end. */
/** Installation tokens live an hour; one with less left than this is renewed before use. */
const minted_tokens_renewBeforeMs = 10 * 60 * 1000;
/** @param now - milliseconds since 1970 */
function mintedTokens(now) {
    const entries = new Map();
    const isFresh = ({ expires }) => expires - now() >= minted_tokens_renewBeforeMs;
    return {
        async get(key, mint) {
            const known = entries.get(key);
            if (known !== undefined && isFresh(known))
                return known.minting;
            for (const [old, entry] of entries)
                if (!isFresh(entry))
                    entries.delete(old);
            const entry = { minting: mint(), expires: Number.POSITIVE_INFINITY };
            entries.set(key, entry);
            try {
                const minted = await entry.minting;
                if (minted !== undefined)
                    entry.expires = minted.expires;
                return minted;
            }
            catch (error) {
                if (entries.get(key) === entry)
                    entries.delete(key);
                throw error;
            }
        },
        forget(which) {
            for (const key of [...entries.keys()])
                if (which(key))
                    entries.delete(key);
        },
    };
}

;// CONCATENATED MODULE: ./build/js/src/github/app-tokens.js
/** Installation tokens of a GitHub App, one for each owner and access, as narrow as the run allows. */




/** https://docs.github.com/en/rest/using-the-rest-api/using-pagination-in-the-rest-api */
const pageSize = 100;
/**
 * Tokens for owners that have the App installed: `contents: read` for sources, `contents` and `pull_requests: write`
 * for the hub. Undefined for other hosts, and for owners without an installation (their repositories may be public).
 */
function appTokens(options) {
    const { host, now = Date.now } = options;
    const tokens = mintedTokens(now);
    return async (askedHost, owner, access) => {
        const names = options.repositories(owner.toLowerCase(), access);
        if (askedHost !== host || names.length === 0)
            return undefined;
        // The list may grow while the run reads its config.
        const key = JSON.stringify([owner.toLowerCase(), access, [...names].sort()]);
        return (await tokens.get(key, () => mint(options, owner, access, names)))?.token;
    };
}
async function mint(options, owner, access, names) {
    const attempt = { doing: "get a token of the GitHub App", repository: `${options.host}/${owner}`, access };
    return (0,github_errors/* explained */.to)(attempt, async () => {
        const app = await appClient(options);
        const installation = await installationOf(app, owner);
        if (installation === undefined)
            return undefined;
        const narrow = (repositories) => app.rest.apps.createInstallationAccessToken({
            installation_id: installation,
            repositories: [...new Set(repositories)].sort(),
            permissions: access === "read" ? { contents: "read" } : { contents: "write", pull_requests: "write" },
        });
        try {
            return minted(options, await narrow(names));
        }
        catch (error) {
            if (!(0,github_errors/* hasStatus */.Ro)(error, 422))
                throw error;
            // One name that the installation does not cover spoils the request: the others shall not suffer from it.
            const covered = await coveredNames(options, app, installation);
            const rest = names.filter((name) => covered.has(name.toLowerCase()));
            return rest.length === 0 ? undefined : minted(options, await narrow(rest));
        }
    });
}
function minted(options, { data }) {
    options.mask(data.token);
    return { token: data.token, expires: Date.parse(data.expires_at) };
}
/** Names, in lower case, of the repositories that an installation covers. */
async function coveredNames(options, app, installation) {
    const metadata = { installation_id: installation, permissions: { metadata: "read" } };
    const { token } = minted(options, await app.rest.apps.createInstallationAccessToken(metadata));
    const client = (0,github_client/* githubClients */.E)({ ...options, tokens: async () => token })(options.host, "", "read");
    const names = new Set();
    for (let page = 1;; page++) {
        const { data } = await client.rest.apps.listReposAccessibleToInstallation({ per_page: pageSize, page });
        for (const { name } of data.repositories)
            names.add(name.toLowerCase());
        if (data.repositories.length < pageSize)
            return names;
    }
}
async function appClient(options) {
    const auth = (0,dist_node/* createAppAuth */.K)({
        appId: options.clientId,
        privateKey: options.privateKey.replaceAll("\\n", "\n"),
    });
    const { token } = await auth({ type: "app" });
    options.mask(token);
    return (0,github_client/* githubClients */.E)({ ...options, tokens: async () => token })(options.host, "", "read");
}
async function installationOf(app, owner) {
    try {
        // Answers for organizations as well: https://docs.github.com/en/rest/apps/apps#get-a-user-installation-for-the-authenticated-app
        const { data } = await app.rest.apps.getUserInstallation({ username: owner });
        return data.id;
    }
    catch (error) {
        if ((0,github_errors/* hasStatus */.Ro)(error, 404))
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: ./build/js/src/github/tokens.js
var tokens = __webpack_require__(41577);
// EXTERNAL MODULE: ./build/js/src/github/urls.js
var urls = __webpack_require__(64005);
;// CONCATENATED MODULE: ./build/js/src/action-tokens.js
/** Tokens of the Action, from its inputs. */






/**
 * The hub is written with a token of the companion App, whose pull requests start workflows, else with `token`. Sources
 * are read with `source-tokens`, else a token of the companion App or of the App whose key is given for their owner,
 * else `token` for the hub's own owner.
 */
function actionTokens(options) {
    const { inputs, hub, environment, mask, reporter } = options;
    const host = (0,urls/* serverHost */.Ez)(environment);
    const [hubOwner = "", hubName = ""] = hub.split("/");
    const maskAll = (secret) => {
        mask(secret);
        // The forms in which git and HTTP clients are given it.
        mask((0,git_environment/* basicAuthorization */.aR)(secret).split(" ").at(-1));
    };
    if (inputs.token !== undefined)
        maskAll(inputs.token);
    if (inputs.app !== undefined)
        mask(inputs.app.privateKey);
    const names = new Map([[hubOwner.toLowerCase(), new Set([hubName])]]);
    const own = (0,tokens/* fixedTokens */.N1)(new Map(inputs.token === undefined ? [] : [[`${host}/${hubOwner}`, inputs.token]]));
    const given = (0,tokens/* fixedTokens */.N1)((0,tokens/* parseSourceTokens */.vW)(inputs.sourceTokens.join("\n"), maskAll));
    const app = inputs.app &&
        appTokens({
            ...inputs.app,
            host,
            repositories: (owner) => [...(names.get(owner.toLowerCase()) ?? [])],
            mask: maskAll,
            reporter,
            environment,
        });
    const { appUrl } = inputs;
    const exchanged = appUrl === undefined
        ? undefined
        : appUrlTokens({
            appUrl,
            request: options.request,
            identity: jobIdentity(appUrl, environment, options.getIdToken),
            host,
            mask: maskAll,
            now: options.now,
            signal: options.signal,
        });
    const reading = (0,tokens/* firstOf */.Ku)(...[given, exchanged, app, own].filter(isSource));
    const writing = (0,tokens/* firstOf */.Ku)(...[exchanged, own, app].filter(isSource));
    return {
        async ready() {
            if (exchanged)
                await exchanged(host, hubOwner, "read");
        },
        tokens: (asked, owner, access) => (access === "write" ? writing : reading)(asked, owner, access),
        list(urls) {
            for (const text of urls) {
                const { url } = (0,config_url/* readRepositoryUrl */.er)(text);
                if (url === undefined || url.host !== host)
                    continue;
                const owner = url.owner.toLowerCase();
                names.set(owner, new Set([...(names.get(owner) ?? []), url.name]));
            }
        },
    };
}
function isSource(source) {
    return source !== undefined;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/js/src/diagnostics.js
var diagnostics = __webpack_require__(57599);
// EXTERNAL MODULE: ./build/js/src/report/visible.js
var visible = __webpack_require__(38028);
;// CONCATENATED MODULE: ./build/js/src/report/action-reporter.js
/** Tells a run's story in the log of GitHub Actions: a group per stage, annotations, foreign text never a command. */




function actionReporter() {
    return {
        stage: (_name, title, body) => core/* group */.Os(title, body),
        info: (message) => printUncommanded(message),
        warning: (message) => core/* warning */.$e((0,visible/* visible */.R)(message), { title: "ProtoManager" }),
        debug: (message) => core/* debug */.Yz((0,visible/* visible */.R)(message)),
        progress() { },
        foreign: (tool, text) => {
            for (const row of (0,visible/* visible */.R)(text).trimEnd().split("\n"))
                printUncommanded(`${tool}: ${row}`);
        },
    };
}
/** A line that begins with `::` would be read as a workflow command; between these marks none is. */
function printUncommanded(text) {
    const shown = (0,visible/* visible */.R)(text);
    if (!shown.includes("::") && !shown.includes("##[")) {
        core/* info */.pq(shown);
        return;
    }
    const mark = (0,external_node_crypto_.randomUUID)();
    core/* info */.pq(`::stop-commands::${mark}`);
    core/* info */.pq(shown);
    core/* info */.pq(`::${mark}::`);
}
/** GitHub shows ten annotations of each kind for a step and drops the others. */
const maxAnnotations = 10;
/** Held-back repositories and findings as annotations. Their files lie in other repositories: no line is marked. */
function annotate({ report }) {
    const title = "ProtoManager";
    for (const { repository, error } of report.heldBack.slice(0, maxAnnotations)) {
        core/* error */.z3((0,visible/* visible */.R)(`${repository} is held back: ${error}`), { title });
    }
    const left = maxAnnotations - Math.min(report.heldBack.length, maxAnnotations);
    const errors = report.findings.filter(({ severity }) => severity === "error");
    const warnings = report.findings.filter(({ severity }) => severity === "warning");
    for (const finding of errors.slice(0, left))
        core/* error */.z3(annotation(finding), { title });
    for (const finding of warnings.slice(0, maxAnnotations))
        core/* warning */.$e(annotation(finding), { title });
}
function annotation(finding) {
    return (0,visible/* visible */.R)([(0,diagnostics/* formatDiagnostic */.x)(finding), finding.hint].join(" ").trim());
}

// EXTERNAL MODULE: ./build/js/src/sources/cache-folder.js
var cache_folder = __webpack_require__(87281);
;// CONCATENATED MODULE: ./build/js/src/action-edges.js
/** The edges of a run in GitHub Actions: what the runner and the inputs give it to work with. */








/** With what the companion App gives: a run that it refuses fails before it does anything. */
async function actionEdges(inputs, signal) {
    const { env } = process;
    const reporter = actionReporter();
    const hub = `${github/* context */._.repo.owner}/${github/* context */._.repo.repo}`;
    const currentDirectory = env.GITHUB_WORKSPACE ?? process.cwd();
    const { command, dryRun } = inputs;
    const reads = command === "plan" || command === "validate" || dryRun;
    const { tokens, list, ready } = actionTokens({
        inputs,
        hub,
        environment: env,
        request: { config: pathInHub(inputs.config, currentDirectory), access: reads ? "read" : "write" },
        getIdToken: core/* getIDToken */.V9,
        mask: core/* setSecret */.Pq,
        reporter,
        now: Date.now,
        signal,
    });
    await ready();
    const cacheEnvironment = inputs.cache ? env : { ...env, RUNNER_TOOL_CACHE: undefined };
    return {
        reporter,
        environment: env,
        currentDirectory,
        cacheFolder: (0,cache_folder/* defaultCacheFolder */.I)(cacheEnvironment),
        tokens,
        onRepositories: list,
        hubRepository: `${github/* context */._.serverUrl}/${hub}`,
        allowFiles: false,
        projectTools: false,
        now: Date.now,
        signal,
    };
}
/** Tells the companion App what a check found; undefined without one, when the job's summary has it alone. */
function reportPost(appUrl, signal) {
    if (appUrl === undefined)
        return undefined;
    const identity = jobIdentity(appUrl, process.env, core/* getIDToken */.V9);
    return (report) => postReport(appUrl, report, identity, { signal });
}
/** The App knows config.yaml by its path from the hub's top, where the checkout is. */
function pathInHub(config, workspace) {
    return external_node_path_.relative(workspace, external_node_path_.resolve(workspace, config)).replaceAll(external_node_path_.sep, "/");
}

// EXTERNAL MODULE: ./build/js/src/cancel.js
var src_cancel = __webpack_require__(80241);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./build/js/src/companion/involved.js
/** Of which repositories the text of a diagnostic may speak. Pure. */
/** Texts that quote what stands in the located file, and nothing else. */
const ownTexts = [
    // Syntax errors.
    { code: "PM1001", message: /^/ },
    // What follows a `;` tells what other files declare.
    { code: "PM3001", message: /^"[^"]*" is not defined(?: \(searched from [^;]*\))?$/ },
    // What is refused of a repository's content: paths, sizes, encodings.
    { code: "SOURCE", message: /^/ },
    // A sentence of our own.
    { code: "BEHIND", message: /^/ },
];
/** An import that was not found; the names of all that was searched come after it. */
const notFound = /^(import ".*" was not found) \(searched [^"]*\)$/s;
/**
 * The message, and the names in config.yaml that it involves: `all` unless it is certain that there are no others. A
 * text that the located file alone gives involves its repository; a name that is declared in a file that is not
 * imported, that file's repository too. Where an import was looked for is left out, so that its text is such a one.
 *
 * @param own - names of the pull request's repository
 */
function involved({ code, location, message, related = [] }, own) {
    const repository = location?.repository;
    if (repository === undefined || !own.has(repository))
        return { message, involves: "all" };
    if (ownTexts.some((known) => known.code === code && known.message.test(message))) {
        return { message, involves: [repository] };
    }
    if (code === "PM3002")
        return { message, involves: [repository, ...related] };
    const [, found] = (code === "PM3004" && notFound.exec(message)) || [];
    return found === undefined
        ? { message, involves: "all" }
        : { message: `${found}.`, involves: [repository] };
}

;// CONCATENATED MODULE: ./build/js/src/companion/check-report.js
/** What a check found, as the App is told. Pure. */



/** Limits of `protocol.ts`, in characters. */
const maxMessage = 4000;
const maxPath = 4096;
const maxFindings = 1000;
/** Of all findings: the App refuses what is larger than 8 MiB, and who is refused has checked nothing. */
const check_report_maxBytes = 4 * 1024 * 1024;
/** Errors come before warnings, and those of the pull request's own files before others. */
function check_report_checkReport(facts) {
    const { config, path, pull, own, outcome, diagnostics } = facts;
    const all = [
        ...diagnostics.map((diagnostic) => fromDiagnostic(diagnostic, facts)),
        ...facts.findings.map((finding) => fromFinding(finding, facts)),
        ...facts.skipped.map(fromSkipped),
    ];
    const rank = ({ severity, repository }) => (severity === "error" ? 0 : 2) + (repository !== undefined && own.has(repository) ? 0 : 1);
    const others = diagnostics.flatMap(({ severity, location }) => severity === "error" && location !== undefined && !own.has(location.repository)
        ? [location.repository]
        : []);
    const findings = within(all.toSorted((a, b) => rank(a) - rank(b)));
    return {
        config: path,
        repository: pull.repository,
        pull: pull.number,
        commit: pull.commit,
        outcome,
        findings,
        more: all.length - findings.length,
        broken: [...new Set(others)].sort(),
        names: config.repositories
            .filter(({ url }) => (0,config_url/* parseRepositoryUrl */.fn)(url).kind !== "hub")
            .map(({ name }) => name),
    };
}
function within(findings) {
    let bytes = 0;
    const end = findings.findIndex((one, index) => {
        bytes += Buffer.byteLength(JSON.stringify(one));
        return index === maxFindings || bytes > check_report_maxBytes;
    });
    return findings.slice(0, end < 0 ? findings.length : end);
}
function fromDiagnostic(diagnostic, { config, own }) {
    const { code, location, hint } = diagnostic;
    const { repository, path, line } = location ?? {};
    const { message, involves } = involved(diagnostic, own);
    return check_report_finding({
        rule: code,
        severity: diagnostic.severity === "error" ? "error" : severityOf("warning", config),
        repository,
        path: path === "." ? undefined : path,
        line,
        message: [message, hint].filter((part) => part !== undefined).join(" "),
        involves,
    });
}
function fromFinding(found, { config, own }) {
    const { rule, severity, repository, path, line, message } = found;
    // buf speaks of what the repository's own files say; our own rules also of what becomes of them in the hub.
    const isOwn = repository !== undefined && own.has(repository) && !/^(?:PM\d{4}|SERVICE_PATH)$/.test(rule);
    const involves = isOwn ? [repository] : "all";
    return check_report_finding({ rule, severity: severityOf(severity, config), repository, path, line, message, involves });
}
/** A check that was not made has found nothing, which is worth a word. */
function fromSkipped({ check, repository, code, reason }) {
    const message = `\`${check}\` could not be checked: ${reason}`;
    return check_report_finding({ rule: code ?? "SKIPPED", severity: "warning", repository, message, involves: "all" });
}
/** `checks.fail_on` decides what turns a check red. */
function severityOf(severity, { checks }) {
    if (checks.failOn === "never")
        return "warning";
    return checks.failOn === "warning" ? "error" : severity;
}
function check_report_finding({ repository, path, line, message, ...rest }) {
    const fits = path !== undefined && path.length <= maxPath;
    return {
        ...rest,
        ...(repository !== undefined && { repository }),
        ...(fits && { path }),
        ...(fits && line !== undefined && line > 0 && { line }),
        message: shorten(message ?? ""),
    };
}
function shorten(text) {
    // A surrogate that lost its other half is no text.
    return text.length <= maxMessage
        ? text
        : `${text.slice(0, maxMessage - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}
/** `rule repo:path:line: message`, as everywhere. */
function findingLine({ rule, repository = "hub", path, line, message }) {
    const where = path === undefined
        ? repository
        : (0,diagnostics/* formatLocation */.j)({ repository, path, ...(line !== undefined && { line }) });
    return `${rule} ${where}: ${message}`;
}

// EXTERNAL MODULE: ./build/js/src/publish/foreign-text.js
var foreign_text = __webpack_require__(30647);
// EXTERNAL MODULE: ./build/js/src/publish/sections.js
var publish_sections = __webpack_require__(28155);
// EXTERNAL MODULE: ./build/js/src/verification/figures.js
var figures = __webpack_require__(3794);
// EXTERNAL MODULE: ./build/js/src/publish/report-sections.js + 1 modules
var report_sections = __webpack_require__(97675);
;// CONCATENATED MODULE: ./build/js/src/publish/summary.js
/** The job summary. Pure. */




/** https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#step-isolation-and-limits */
const maxSummaryBytes = 1024 * 1024;
/** The full table of gRPC paths belongs here. */
const amounts = { grpc: Number.POSITIVE_INFINITY, other: 1000 };
/** Markdown of at most `maxSummaryBytes`; `result` is undefined when nothing was to be published. */
function jobSummary(report, result, isGitHub) {
    const head = [
        `## ProtoManager: ${(0,foreign_text/* foreignText */.q)(report.system)}`,
        "",
        ...outcome(result),
        ...verified(report),
        "",
    ].join("\n");
    const room = maxSummaryBytes - Buffer.byteLength(head);
    return `${head}\n${(0,publish_sections/* renderSections */.H)((0,report_sections/* reportSections */.l)(report, amounts, isGitHub), room - 1, Buffer.byteLength)}`;
}
/** Here and not in the pull request, whose text does not change with the time that a run takes. */
function verified({ verification }) {
    return verification === undefined ? [] : ["", (0,figures/* describeFigures */.p)(verification)];
}
function outcome(result) {
    if (result === undefined)
        return [];
    const link = result.url === undefined ? "" : ` ([#${result.number}](${result.url}))`;
    return [
        `**Pull request: ${result.operation}**${link}`,
        "",
        ...result.notices.map((notice) => `- ${notice}`),
    ];
}

;// CONCATENATED MODULE: ./build/js/src/companion/check-summary.js
/** What a check found, as Markdown for readers of the hub. Pure. */



/** Code points of one finding's message. */
const check_summary_maxMessage = 1000;
/** At most `maxSummaryBytes`. */
function checkSummary(report) {
    const { repository, pull, commit, outcome, findings, more, broken } = report;
    const result = outcome === "assembled"
        ? "The system assembles and compiles with it."
        : "**The system does not assemble with it.**";
    const head = [
        `## ProtoManager: pull request ${pull} of repository ${repository}`,
        "",
        `Commit \`${commit}\`, against the locked commits of all others. ${result}`,
        "",
        "",
    ].join("\n");
    const sections = [
        {
            title: "Other repositories that no longer assemble",
            intro: [],
            items: broken.map((name) => `- ${(0,foreign_text/* foreignText */.q)(name)}`),
            most: Number.POSITIVE_INFINITY,
            noun: "repositories",
            importance: 2,
        },
        {
            title: "Findings",
            intro: more > 0 ? [`${more} more did not fit into the report.`, ""] : [],
            items: findings.map(findingItem),
            most: Number.POSITIVE_INFINITY,
            noun: "findings",
            importance: 1,
        },
    ];
    return head + (0,publish_sections/* renderSections */.H)(sections, maxSummaryBytes - Buffer.byteLength(head), Buffer.byteLength);
}
/** One line of a list: severity, rule, place and message. */
function findingItem({ severity, rule, repository = "hub", path, line, message, }) {
    const place = [repository, path, path === undefined ? undefined : line].filter((part) => part !== undefined);
    const text = (0,foreign_text/* foreignText */.q)(message, { limit: check_summary_maxMessage });
    return `- ${severity}: ${(0,foreign_text/* foreignText */.q)(rule)} ${(0,foreign_text/* foreignText */.q)(place.join(":"), { limit: 500 })}: ${text}`;
}

// EXTERNAL MODULE: ./build/js/src/config/paths.js
var paths = __webpack_require__(83658);
// EXTERNAL MODULE: ./build/js/src/counted.js
var counted = __webpack_require__(68893);
// EXTERNAL MODULE: ./build/js/src/sources/cache.js
var cache = __webpack_require__(26100);
// EXTERNAL MODULE: ./build/js/src/run/assemble-newest.js + 1 modules
var assemble_newest = __webpack_require__(36283);
// EXTERNAL MODULE: ./build/js/src/run/check.js + 11 modules
var check = __webpack_require__(7734);
// EXTERNAL MODULE: ./build/js/src/run/compile.js
var run_compile = __webpack_require__(30480);
// EXTERNAL MODULE: ./build/js/src/run/compile-errors.js
var compile_errors = __webpack_require__(74598);
// EXTERNAL MODULE: ./build/js/src/run/hub-protos.js
var hub_protos = __webpack_require__(33272);
;// CONCATENATED MODULE: ./build/js/src/run/narrowed.js
/** A setup with some of its repositories alone; the others are nobody's dependency then. */
function narrowed(setup, keeps) {
    const kept = setup.config.repositories.filter(keeps);
    const names = new Set(kept.map(({ name }) => name));
    const repositories = kept.map((repository) => ({
        ...repository,
        dependencies: repository.dependencies.filter((name) => names.has(name)),
    }));
    return {
        ...setup,
        config: { ...setup.config, repositories },
        sources: { ...setup.sources, repositories },
    };
}

// EXTERNAL MODULE: ./build/js/src/run/outputs.js
var outputs = __webpack_require__(85207);
;// CONCATENATED MODULE: ./build/js/src/run/locked-state.js
/** The system without a pull request: what is not new in it is nothing that the pull request brings. */






async function lockedState(setup, edges, { compiles }) {
    const { lock, sources } = setup;
    const locked = narrowed({ ...setup, sources: { ...sources, checkouts: undefined } }, ({ name, url }) => lock.repositories[name] !== undefined || (0,config_url/* parseRepositoryUrl */.fn)(url).kind === "hub");
    const nothing = { errors: [], descriptorSet: undefined, outputs: undefined, key: undefined };
    const compile = compiles ? (0,run_compile/* compiler */.c)(locked, edges) : async () => nothing;
    const { debug } = edges.reporter;
    const quiet = { ...edges.reporter, info: debug, warning: debug };
    try {
        const { assembly } = await (0,assemble_newest/* assembleNewest */.HQ)({ ...locked, compile }, quiet);
        return { diagnostics: assembly.diagnostics, assembly };
    }
    catch (error) {
        if (error instanceof assemble_newest/* AssemblyError */.RC)
            return { diagnostics: error.errors, assembly: undefined };
        throw error;
    }
}
/** A setup whose committed protos, name lock and name map are what this state gives. */
function committedAs({ assembly }, setup) {
    const { lock, hub } = setup;
    const files = new Map(assembly?.files.map(({ path, content }) => [path, Buffer.from(content)]));
    const committed = new Set([...(0,hub_protos/* committedPaths */.dz)(setup.config.globalProto, lock), ...files.keys()]);
    const read = async (name) => committed.has(name) ? files.get(name) : hub.files.read(name);
    return {
        ...setup,
        lock: {
            ...lock,
            names: assembly?.names,
            outputs: { ...lock.outputs, [outputs/* globalGroup */.hk]: [...files.keys()] },
        },
        hub: { ...hub, files: { ...hub.files, read } },
        previousMap: assembly?.map,
    };
}
/** Lines do not count: a line above makes no diagnostic new. */
function notIn(before, after) {
    const identity = ({ code, location, message }) => JSON.stringify([code, location?.repository, location?.path, message]);
    const known = new Set(before.map(identity));
    return after.filter((diagnostic) => !known.has(identity(diagnostic)));
}

// EXTERNAL MODULE: ./build/js/src/sources/fetch.js + 1 modules
var fetch = __webpack_require__(53739);
// EXTERNAL MODULE: ./build/js/src/sources/sources.js + 4 modules
var sources_sources = __webpack_require__(38764);
;// CONCATENATED MODULE: ./build/js/src/run/merge-base.js
/** Where a pull request left what the hub has locked: what came since, it has not taken away. */








/**
 * The setup with the pull request's repository locked at the commit where its branch left the locked one; the same setup
 * when the branch has all that is locked, or nobody can tell.
 */
async function atMergeBase(setup, pull, edges) {
    const { lock, sources } = setup;
    const own = setup.config.repositories.filter(({ name }) => sources.checkouts?.has(name) && lock.repositories[name]?.commit !== undefined);
    const locked = own[0] && lock.repositories[own[0].name].commit;
    if (own[0] === undefined || locked === undefined)
        return setup;
    const url = (0,config_url/* parseRepositoryUrl */.fn)(own[0].url);
    const { debug } = edges.reporter;
    try {
        const client = (0,github_client/* githubClients */.E)(edges)((0,urls/* serverHost */.Ez)(edges.environment), url.owner, "read");
        const base = await mergeBase(client, url, locked, pull.commit);
        if (base === locked)
            return setup;
        edges.reporter.info(`The branch left what is locked at ${base}; it is compared with that.`);
        const { remotes, limits } = sources;
        const gitDir = external_node_path_.join(setup.workFolder, "merge-base.git");
        const { files } = await (0,fetch/* fetchCommit */.i)({ url, commit: base, ref: undefined, remotes, limits }, gitDir);
        const reporter = { ...edges.reporter, info: debug, warning: debug };
        const repositories = own.map((repository) => ({ ...repository, dependencies: [] }));
        const checkouts = new Map(own.map(({ name }) => [name, files]));
        const read = await (0,sources_sources/* resolveSources */.l)({ ...sources, repositories, checkouts, reporter });
        return lockedAt(setup, base, read.sources);
    }
    catch (error) {
        if (!(0,src_errors/* isProtoManagerError */.qZ)(error))
            throw error;
        debug(`Where the branch left what is locked is unknown: ${(0,src_errors/* messageOf */.bD)(error)}`);
        return setup;
    }
}
function mergeBase(client, { owner, name }, locked, head) {
    const attempt = { doing: "compare commits", repository: `${owner}/${name}`, access: "read" };
    return (0,github_errors/* explained */.to)(attempt, async () => {
        const basehead = `${locked}...${head}`;
        const query = { owner, repo: name, basehead, per_page: 1 };
        const { data } = await client.rest.repos.compareCommitsWithBasehead(query);
        return data.merge_base_commit.sha;
    });
}
function lockedAt(setup, commit, read) {
    const repositories = { ...setup.lock.repositories };
    for (const { name, digest } of read) {
        const { tree: _, ...entry } = repositories[name];
        repositories[name] = { ...entry, commit, digest };
    }
    return {
        ...setup,
        lock: { ...setup.lock, repositories },
        sources: { ...setup.sources, lock: repositories },
    };
}

// EXTERNAL MODULE: ./build/js/src/run/setup.js + 11 modules
var run_setup = __webpack_require__(35148);
;// CONCATENATED MODULE: ./build/js/src/run/check-pull-request.js
/**
 * The story of a check: what a pull request of a service repository would do to the system. Everything else is as
 * locked, no plugin runs, and nothing is written. That it does not assemble is the result, no failure of the run.
 */












/** @throws ProtoManagerError when nothing could be found out: the pull request moved, the hub is broken without it */
async function checkPullRequest(config, pull, edges) {
    const request = checkRequest(config, pull);
    return (0,cache/* openCache */.b)(edges.cacheFolder, edges.now).withWorkFolder(async (workFolder) => {
        const { reporter } = edges;
        const setup = withoutNewcomers(await reporter.stage("config", "Reading config.yaml", () => (0,run_setup/* setUp */.s)(request, edges, workFolder)), reporter);
        const own = new Set(setup.sources.checkouts?.keys());
        const about = { config: setup.config, path: config, pull, own };
        const assembled = await assembledOrErrors(setup, edges);
        const based = await atMergeBase(setup, pull, edges);
        if (Array.isArray(assembled)) {
            const errors = await broughtErrors(assembled, setup, based, edges);
            return check_report_checkReport({
                ...about,
                outcome: "not-assembled",
                diagnostics: errors,
                findings: [],
                skipped: [],
            });
        }
        const { assembly } = assembled;
        const before = await lockedState(based, edges, { compiles: false });
        const stage = based === setup ? setup : committedAs(before, based);
        const diagnostics = notIn(before.diagnostics, assembly.diagnostics).filter(({ severity, location }) => severity === "warning" && location && own.has(location.repository));
        const checked = await reporter.stage("checks", "Checking", () => (0,check/* check */.z)({ ...stage, assembled }, request, edges));
        return check_report_checkReport({ ...about, outcome: "assembled", diagnostics, ...checked });
    });
}
function checkRequest(config, pull) {
    return {
        command: "validate",
        config,
        outcome: "show",
        at: "locked",
        checks: true,
        locked: false,
        offline: false,
        strict: false,
        languages: undefined,
        packages: undefined,
        pull,
        pullRequest: {},
    };
}
/** A repository that the hub lists and has never assembled is none that a pull request could break. */
function withoutNewcomers(setup, reporter) {
    const { checkouts } = setup.sources;
    const isKnown = ({ name, url }) => checkouts?.has(name) === true ||
        setup.lock.repositories[name] !== undefined ||
        (0,config_url/* parseRepositoryUrl */.fn)(url).kind === "hub";
    const unknown = setup.config.repositories.filter((repository) => !isKnown(repository));
    if (unknown.length === 0)
        return setup;
    const names = unknown.map(({ name }) => name).join(", ");
    reporter.warning(`Left out, since they have no commit in protomanager.lock yet: ${names}.`);
    return narrowed(setup, isKnown);
}
async function assembledOrErrors(setup, edges) {
    try {
        return await (0,assemble_newest/* assembleNewest */.HQ)({ ...setup, compile: (0,run_compile/* compiler */.c)(setup, edges) }, edges.reporter);
    }
    catch (error) {
        if (error instanceof assemble_newest/* AssemblyError */.RC)
            return [...error.errors];
        if (!(error instanceof assemble_newest/* UnreadableError */.Gy))
            throw error;
        const { checkouts } = setup.sources;
        // Any other repository that cannot be read says nothing about the pull request.
        if (error.failures.some(({ repository }) => !checkouts?.has(repository)))
            throw error;
        return error.failures.map(({ repository, message }) => unreadable(repository, message));
    }
}
/** Content that is refused has no code of its own; it is told as an error of the repository's top. */
function unreadable(repository, message) {
    return { code: "SOURCE", severity: "error", message, location: { repository, path: "." } };
}
/** Nothing of it is the pull request's fault, and yet it cannot be merged as it is. */
function behind(repository) {
    const message = "The branch is behind what the hub has locked, and does not assemble with what other repositories need since. " +
        "Update it from its base branch.";
    return { code: "BEHIND", severity: "error", message, location: { repository, path: "." } };
}
/** Those that are not there without the pull request. */
async function broughtErrors(errors, setup, based, edges) {
    const compiles = errors.some(({ code }) => code === compile_errors/* compileCode */.p);
    const brought = notIn((await lockedState(based, edges, { compiles })).diagnostics, errors);
    if (brought.length > 0)
        return brought;
    if (based !== setup)
        return [behind([...setup.sources.checkouts.keys()][0])];
    throw new src_errors/* ProtoManagerError */.mb("The hub does not assemble at its locked commits either, so nothing can be said about the pull request. " +
        "Run `protomanager update` in the hub.");
}

;// CONCATENATED MODULE: ./build/js/src/check-action.js
/** The Action's check of a pull request: its result to the App and to the job's summary. */










/** Whoever may read the hub may read its summaries, so that shows everything; what the App shows is the App's to decide. */
async function checkAction({ config, pull, post }, edges) {
    const cacheFolder = await privateCache(edges.cacheFolder, edges.environment.RUNNER_TEMP ?? (0,external_node_os_.tmpdir)());
    const report = await checkPullRequest((0,paths/* normalizePath */.Fd)(config), pull, { ...edges, cacheFolder });
    for (const finding of report.findings)
        edges.reporter.foreign(finding.severity, findingLine(finding));
    const said = report.outcome === "assembled" ? "assembles" : "does not assemble";
    edges.reporter.info(`With the pull request the system ${said}; ${(0,counted/* counted */.h)(report.findings.length, "finding")}.`);
    await core/* summary */.z.addRaw(checkSummary(report), true).write({ overwrite: true });
    await post?.(report);
}
/**
 * A copy of what other runs fetched: what this one fetches for a pull request, which anybody may have opened, is found by
 * no other run.
 */
async function privateCache(shared, temporaryFolder) {
    const folder = await (0,promises_.mkdtemp)(external_node_path_.join(temporaryFolder, "protomanager-check-"));
    const exists = await (0,promises_.stat)(shared).then((found) => found.isDirectory(), () => false);
    if (!exists)
        return folder;
    const work = external_node_path_.join(shared, "work");
    await (0,promises_.cp)(shared, folder, {
        recursive: true,
        mode: external_node_fs_.constants.COPYFILE_FICLONE,
        preserveTimestamps: true,
        filter: (source) => source !== work,
    });
    return folder;
}

// EXTERNAL MODULE: ./build/js/src/commands/edit-hub.js + 3 modules
var edit_hub = __webpack_require__(11506);
;// CONCATENATED MODULE: ./build/js/src/pull-request-inputs.js
/** The inputs that speak of the pull request, as a run takes them. */
function pullRequestOptions(inputs) {
    const { base, branch, title, labels, reviewers, teamReviewers, draft } = inputs;
    return {
        base,
        branch,
        title,
        labels: given(labels),
        reviewers: given(reviewers),
        teamReviewers: given(teamReviewers),
        draft: draft || undefined,
    };
}
/** An empty input leaves config.yaml its say. */
function given(list) {
    return list.length === 0 ? undefined : list;
}

// EXTERNAL MODULE: ./build/js/src/report/describe-edit.js
var describe_edit = __webpack_require__(50614);
;// CONCATENATED MODULE: ./build/js/src/edit-action.js
/** The Action as `register` and `unregister`: a pull request that changes one entry of config.yaml, and its outputs. */






async function editAction(inputs, edit, edges) {
    const outcome = inputs.dryRun ? "show" : "publish";
    const { config } = inputs;
    const result = await (0,edit_hub.editHub)({ edit, config, outcome, pullRequest: pullRequestOptions(inputs) }, edges);
    const { published, name, command } = result;
    core/* setOutput */.uH("changed", "true");
    core/* setOutput */.uH("pull-request-operation", published?.operation ?? "none");
    core/* setOutput */.uH("pull-request-number", published?.number ?? "");
    core/* setOutput */.uH("pull-request-url", published?.url ?? "");
    core/* setOutput */.uH("commit-sha", published?.commit ?? "");
    actionReporter().info((0,describe_edit.describeEdit)(result, outcome));
    const where = published?.url === undefined ? "" : `: ${published.url}`;
    await core/* summary */.z.addRaw(`\`${command}\` ${(0,foreign_text/* foreignName */.c)(name)}${where}`, true).write({ overwrite: true });
}

;// CONCATENATED MODULE: ./build/js/src/check-inputs.js
/** The inputs `check-*`: which pull request is to be checked. Numbers and a commit id, so nothing of it is ever a name. */
const names = ["check-repository", "check-pull-request", "check-commit"];
/** Fifteen digits are exact as a number, and more than GitHub has given out. */
const number = /^[1-9]\d{0,14}$/;
const check_inputs_commitId = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/**
 * Undefined when none is given.
 *
 * @param read - as `core.getInput`
 * @param problems - gets a line for each that is wrong
 */
function readCheckInputs(read, command, problems) {
    const [repository = "", pull = "", commit = ""] = names.map((name) => read(name).trim());
    const given = names.filter((name) => read(name).trim() !== "");
    if (given.length === 0)
        return undefined;
    if (given.length < names.length) {
        problems.push(`inputs ${names.map((name) => `\`${name}\``).join(", ")} go together; given: ${given.join(", ")}.`);
        return undefined;
    }
    if (command !== "validate")
        problems.push("inputs `check-*`: only with `command: validate`.");
    const wrong = (name, wanted) => problems.push(`input \`${name}\`: expected ${wanted}.`);
    if (!number.test(repository))
        wrong("check-repository", "the numeric id of a repository");
    if (!number.test(pull))
        wrong("check-pull-request", "the number of a pull request");
    if (!check_inputs_commitId.test(commit))
        wrong("check-commit", "a full commit id in lower case");
    return { repository: Number(repository), number: Number(pull), commit };
}

;// CONCATENATED MODULE: ./build/js/src/companion/app-url.js
/** The address of the companion App: what runs send their requests to, and the audience of their identity tokens. */

const loopback = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/;
/**
 * In the one form that both sides compare: `https://protomanager.acme.example`, without a slash at the end. http is for
 * the own machine alone, since tokens are sent there.
 *
 * @param name - what holds the address, as the message names it
 * @throws ConfigError
 */
function readAppUrl(text, name) {
    const url = URL.parse(text);
    const seen = `${name}: "${text.slice(0, 200)}"`;
    if (url === null || (url.protocol !== "https:" && url.protocol !== "http:")) {
        throw new src_errors/* ConfigError */.xL([`${seen} is no address. Write it as https://protomanager.acme.example.`]);
    }
    if (url.protocol === "http:" && !loopback.test(url.hostname)) {
        throw new src_errors/* ConfigError */.xL([`${seen} is without encryption, and tokens are sent there. Write it with https.`]);
    }
    if (url.username !== "" || url.password !== "" || url.search !== "" || url.hash !== "") {
        throw new src_errors/* ConfigError */.xL([`${name} holds a password, a query or a fragment. Write host and path alone.`]);
    }
    return url.href.replace(/\/+$/, "");
}

;// CONCATENATED MODULE: ./build/js/src/inputs.js
/** The inputs of action.yml, read once into one typed value. */



const commands = ["update", "plan", "validate", "generate", "register", "unregister"];
/**
 * @param read - the text of an input, "" when it is not set; as `core.getInput`
 * @throws ConfigError with every problem at once
 */
function readInputs(read) {
    const problems = [];
    const optional = (name) => read(name).trim() || undefined;
    const list = (name) => read(name)
        .split(/[,\n]/)
        .map((item) => item.trim())
        .filter((item) => item !== "");
    const optionalList = (name) => (optional(name) === undefined ? undefined : list(name));
    const boolean = (name) => {
        const value = read(name).trim().toLowerCase();
        if (value !== "" && value !== "true" && value !== "false") {
            problems.push(`input \`${name}\`: expected true or false, got "${value}".`);
        }
        return value === "true";
    };
    const command = optional("command") ?? "update";
    if (!isCommand(command)) {
        problems.push(`input \`command\`: expected one of ${commands.join(", ")}, got "${command}".`);
    }
    const clientId = optional("app-client-id");
    const privateKey = optional("app-private-key");
    if ((clientId === undefined) !== (privateKey === undefined)) {
        const missing = clientId === undefined ? "app-client-id" : "app-private-key";
        problems.push(`input \`${missing}\` is empty, and \`app-client-id\` and \`app-private-key\` go together. ` +
            "If it comes from a secret or a variable, check that this workflow can read it.");
    }
    const address = (name) => {
        const text = optional(name);
        try {
            return text === undefined ? undefined : readAppUrl(text, `input \`${name}\``);
        }
        catch (error) {
            if (!(error instanceof src_errors/* ConfigError */.xL))
                throw error;
            problems.push(...error.problems);
            return undefined;
        }
    };
    const inputs = {
        command: isRun(command) ? command : "update",
        edit: readEdit(command, optional, optionalList, problems),
        config: optional("config") ?? "config.yaml",
        token: optional("token"),
        app: clientId !== undefined && privateKey !== undefined ? { clientId, privateKey } : undefined,
        appUrl: address("app-url"),
        sourceTokens: read("source-tokens")
            .split("\n")
            .map((line) => line.trim())
            .filter((line) => line !== ""),
        base: optional("base"),
        branch: optional("branch"),
        title: optional("title"),
        labels: list("labels"),
        reviewers: list("reviewers"),
        teamReviewers: list("team-reviewers"),
        draft: boolean("draft"),
        languages: optionalList("languages"),
        packages: optionalList("packages"),
        locked: boolean("locked"),
        dryRun: boolean("dry-run"),
        cache: boolean("cache"),
        check: readCheckInputs(read, command, problems),
    };
    if (problems.length > 0)
        throw new src_errors/* ConfigError */.xL(problems);
    return inputs;
}
function isCommand(text) {
    return commands.includes(text);
}
function isRun(command) {
    return isCommand(command) && command !== "register" && command !== "unregister";
}
function readEdit(command, optional, list, problems) {
    const needed = { register: "repository", unregister: "name" }[command];
    if (needed === undefined)
        return undefined;
    const value = optional(needed);
    if (value === undefined) {
        problems.push(`input \`${needed}\`: is empty, and \`command: ${command}\` needs it.`);
        return undefined;
    }
    if (command === "unregister")
        return { kind: "unregister", name: value, force: false };
    return {
        kind: "register",
        repository: value,
        name: optional("name"),
        domain: optional("domain"),
        ref: undefined,
        protoDir: optional("proto-dir"),
        dependencies: list("dependencies"),
    };
}

// EXTERNAL MODULE: ./build/js/src/report/describe-result.js
var describe_result = __webpack_require__(30839);
// EXTERNAL MODULE: ./build/js/src/run/result.js
var run_result = __webpack_require__(95208);
// EXTERNAL MODULE: ./build/js/src/run.js + 56 modules
var run = __webpack_require__(85498);
;// CONCATENATED MODULE: ./build/js/src/main.js
/** The Action's entry: inputs to one run, its outcome to outputs, summary and annotations; the only `setFailed`. */
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

















/** Runs the Action once, in the environment that the runner gives. */
async function main() {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const cancel = __addDisposableResource(env_1, (0,src_cancel/* cancelOnSignals */.d)(), false);
        try {
            const inputs = readInputs((name) => core/* getInput */.V4(name));
            const { config, check, edit } = inputs;
            const edges = await actionEdges(inputs, cancel.signal);
            if (check !== undefined) {
                const post = reportPost(inputs.appUrl, cancel.signal);
                await checkAction({ config, pull: check, post }, edges);
                return;
            }
            if (edit !== undefined) {
                await editAction(inputs, edit, edges);
                return;
            }
            const result = await (0,run.run)(runRequest(inputs), edges);
            await tell(inputs, result);
        }
        catch (error) {
            core/* setFailed */.C1((0,visible/* visible */.R)((0,src_errors/* describeFailure */.Ic)(error)));
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
function runRequest(inputs) {
    const { command, config, locked, dryRun, languages, packages } = inputs;
    const writes = (command === "update" || command === "generate") && !dryRun;
    return {
        command,
        config,
        outcome: writes ? "publish" : "show",
        at: command === "generate" ? "locked" : "newest",
        checks: true,
        locked,
        offline: false,
        strict: false,
        languages,
        packages,
        pullRequest: pullRequestOptions(inputs),
    };
}
async function tell(inputs, result) {
    const { report, published } = result;
    const document = (0,run_result/* toDocument */.J)(inputs.command, result);
    const file = external_node_path_.join(process.env.RUNNER_TEMP ?? process.cwd(), "protomanager-report.json");
    await (0,promises_.writeFile)(file, `${JSON.stringify(document, null, 2)}\n`);
    core/* setOutput */.uH("changed", String(document.changed));
    core/* setOutput */.uH("pull-request-operation", published?.operation ?? "none");
    core/* setOutput */.uH("pull-request-number", published?.number ?? "");
    core/* setOutput */.uH("pull-request-url", published?.url ?? "");
    core/* setOutput */.uH("commit-sha", published?.commit ?? "");
    core/* setOutput */.uH("held-back", JSON.stringify(report.heldBack.map(({ repository }) => repository)));
    core/* setOutput */.uH("report", file);
    actionReporter().info((0,describe_result/* describeResult */.d)(inputs.command, result));
    annotate(result);
    const summary = jobSummary(report, published, (host) => (0,urls/* isGitHubHost */.gf)(host, process.env));
    await core/* summary */.z.addRaw(summary, true).write({ overwrite: true });
    if (result.exitCode !== 0)
        core/* setFailed */.C1((0,visible/* visible */.R)(result.reasons.join("\n")));
    if (result.exitCode !== 0)
        process.exitCode = result.exitCode;
}


/***/ }),

/***/ 50614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   describeEdit: () => (/* binding */ describeEdit)
/* harmony export */ });
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38028);
/** What `register` and `unregister` came to, as text for a terminal or a log. Pure. */

function describeEdit({ diff, file, published }, outcome) {
    const lines = diff.trimEnd().split("\n");
    if (outcome === "write")
        lines.push(`${file} is changed. Next: run \`protomanager plan\`.`);
    if (outcome === "show")
        lines.push("Nothing was written.");
    if (published !== undefined) {
        if (published.url !== undefined)
            lines.push(`Pull request ${published.operation}: ${published.url}`);
        lines.push(...published.notices);
    }
    return (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .R)(`${lines.join("\n")}\n`);
}


/***/ })

};
