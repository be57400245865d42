export const id = 824;
export const ids = [824];
export const modules = {

/***/ 56824:
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
// EXTERNAL MODULE: ./build/js/src/config/url.js
var config_url = __webpack_require__(84015);
// EXTERNAL MODULE: ./build/js/src/git/environment.js
var git_environment = __webpack_require__(32505);
// EXTERNAL MODULE: ./node_modules/@octokit/auth-app/dist-node/index.js + 9 modules
var dist_node = __webpack_require__(76479);
// EXTERNAL MODULE: ./build/js/src/github/client.js + 1 modules
var github_client = __webpack_require__(53842);
// EXTERNAL MODULE: ./build/js/src/github/errors.js
var errors = __webpack_require__(81312);
;// CONCATENATED MODULE: ./build/js/src/github/app-tokens.js
/** Installation tokens of a GitHub App, one for each owner and access, as narrow as the run allows. */



/** https://docs.github.com/en/rest/using-the-rest-api/using-pagination-in-the-rest-api */
const pageSize = 100;
/** Installation tokens live an hour; one with less left than this is renewed before use. */
const renewBeforeMs = 10 * 60 * 1000;
/**
 * Tokens for owners that have the App installed: `contents: read` for sources, `contents` and `pull_requests: write`
 * for the hub. Undefined for other hosts, and for owners without an installation (their repositories may be public).
 */
function appTokens(options) {
    const { host, now = Date.now } = options;
    const entries = new Map();
    return async (askedHost, owner, access) => {
        const names = options.repositories(owner.toLowerCase(), access);
        if (askedHost !== host || names.length === 0)
            return undefined;
        // The list may grow while the run reads its config.
        const key = JSON.stringify([owner.toLowerCase(), access, [...names].sort()]);
        const known = entries.get(key);
        if (known !== undefined && known.expires - now() >= renewBeforeMs)
            return (await known.minting)?.token;
        const entry = { minting: mint(options, owner, access, names), expires: Number.POSITIVE_INFINITY };
        entries.set(key, entry);
        try {
            const minted = await entry.minting;
            if (minted !== undefined)
                entry.expires = minted.expires;
            return minted?.token;
        }
        catch (error) {
            entries.delete(key);
            throw error;
        }
    };
}
async function mint(options, owner, access, names) {
    const attempt = { doing: "get a token of the GitHub App", repository: `${options.host}/${owner}`, access };
    return (0,errors/* explained */.to)(attempt, async () => {
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
            if (!(0,errors/* hasStatus */.Ro)(error, 422))
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
        if ((0,errors/* hasStatus */.Ro)(error, 404))
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
 * The hub is written with `token`. Sources are read with `source-tokens`, else a token of the App for their owner,
 * else `token` for the hub's own owner.
 */
function actionTokens({ inputs, hub, environment, mask, reporter, }) {
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
    const reading = (0,tokens/* firstOf */.Ku)(given, ...(app === undefined ? [] : [app]), own);
    const writing = (0,tokens/* firstOf */.Ku)(own, ...(app === undefined ? [] : [app]));
    return {
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

// EXTERNAL MODULE: ./build/js/src/cancel.js
var src_cancel = __webpack_require__(80241);
// EXTERNAL MODULE: ./build/js/src/errors.js + 1 modules
var src_errors = __webpack_require__(2252);
;// CONCATENATED MODULE: ./build/js/src/inputs.js
/** The inputs of action.yml, read once into one typed value. */

const commands = ["update", "plan", "validate", "generate"];
const later = ["register", "unregister"];
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
    if (later.includes(command)) {
        problems.push(`input \`command\`: ${command} is not in this version. Edit the list \`repositories\` in config.yaml instead.`);
    }
    else if (!isCommand(command)) {
        problems.push(`input \`command\`: expected one of ${commands.join(", ")}, got "${command}".`);
    }
    const clientId = optional("app-client-id");
    const privateKey = optional("app-private-key");
    if ((clientId === undefined) !== (privateKey === undefined)) {
        const missing = clientId === undefined ? "app-client-id" : "app-private-key";
        problems.push(`input \`${missing}\` is empty, and \`app-client-id\` and \`app-private-key\` go together. ` +
            "If it comes from a secret or a variable, check that this workflow can read it.");
    }
    const inputs = {
        command: isCommand(command) ? command : "update",
        config: optional("config") ?? "config.yaml",
        token: optional("token"),
        app: clientId !== undefined && privateKey !== undefined ? { clientId, privateKey } : undefined,
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
    };
    if (problems.length > 0)
        throw new src_errors/* ConfigError */.xL(problems);
    return inputs;
}
function isCommand(text) {
    return commands.includes(text);
}

// EXTERNAL MODULE: ./build/js/src/publish/foreign-text.js
var foreign_text = __webpack_require__(30647);
// EXTERNAL MODULE: ./build/js/src/publish/report-sections.js + 1 modules
var report_sections = __webpack_require__(97675);
// EXTERNAL MODULE: ./build/js/src/publish/sections.js
var sections = __webpack_require__(28155);
;// CONCATENATED MODULE: ./build/js/src/publish/summary.js
/** The job summary. Pure. */



/** https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#step-isolation-and-limits */
const maxSummaryBytes = 1024 * 1024;
/** The full table of gRPC paths belongs here. */
const amounts = { grpc: Number.POSITIVE_INFINITY, other: 1000 };
/** Markdown of at most `maxSummaryBytes`; `result` is undefined when nothing was to be published. */
function jobSummary(report, result, isGitHub) {
    const head = [`## ProtoManager: ${(0,foreign_text/* foreignText */.q)(report.system)}`, "", ...outcome(result), ""].join("\n");
    const room = maxSummaryBytes - Buffer.byteLength(head);
    return `${head}\n${(0,sections/* renderSections */.H)((0,report_sections/* reportSections */.l)(report, amounts, isGitHub), room - 1, Buffer.byteLength)}`;
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

// EXTERNAL MODULE: ./build/js/src/report/describe-result.js
var describe_result = __webpack_require__(30839);
// EXTERNAL MODULE: ./build/js/src/run/result.js
var run_result = __webpack_require__(95208);
// EXTERNAL MODULE: ./build/js/src/run.js + 180 modules
var run = __webpack_require__(69008);
// EXTERNAL MODULE: ./build/js/src/sources/cache-folder.js
var cache_folder = __webpack_require__(87281);
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
            const result = await (0,run.run)(runRequest(inputs), actionEdges(inputs, cancel.signal));
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
    const { base, branch, title, labels, reviewers, teamReviewers, draft } = inputs;
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
        pullRequest: {
            base,
            branch,
            title,
            labels: given(labels),
            reviewers: given(reviewers),
            teamReviewers: given(teamReviewers),
            draft: draft || undefined,
        },
    };
}
/** An empty input leaves config.yaml its say. */
function given(list) {
    return list.length === 0 ? undefined : list;
}
function actionEdges(inputs, signal) {
    const { env } = process;
    const reporter = actionReporter();
    const hub = `${github/* context */._.repo.owner}/${github/* context */._.repo.repo}`;
    const { tokens, list } = actionTokens({ inputs, hub, environment: env, mask: core/* setSecret */.Pq, reporter });
    const cacheEnvironment = inputs.cache ? env : { ...env, RUNNER_TOOL_CACHE: undefined };
    return {
        reporter,
        environment: env,
        currentDirectory: env.GITHUB_WORKSPACE ?? process.cwd(),
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


/***/ })

};
