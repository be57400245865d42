export const id = 637;
export const ids = [637,592];
export const modules = {

/***/ 60637:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   installTools: () => (/* binding */ installTools),
/* harmony export */   listTools: () => (/* binding */ listTools),
/* harmony export */   verificationExitCode: () => (/* binding */ verificationExitCode),
/* harmony export */   verifyTools: () => (/* binding */ verifyTools)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _all_done_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(69257);
/* harmony import */ var _config_read_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35592);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11024);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62930);
/* harmony import */ var _run_tools_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(67246);
/* harmony import */ var _toolchain_find_tool_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(70618);
/* harmony import */ var _toolchain_manifest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(36978);
/* harmony import */ var _toolchain_mirror_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(67908);
/* harmony import */ var _toolchain_pinned_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(76834);
/* harmony import */ var _toolchain_tool_cache_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(22387);
/* harmony import */ var _toolchain_tool_errors_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(69773);
/** `protomanager toolchain`: the pinned tools, where each is on this machine, and whether it is what was installed. */












/** Looks for tools and fetches none. */
async function listTools({ tools = _toolchain_pinned_js__WEBPACK_IMPORTED_MODULE_8__/* .toolNames */ .$p, config }, edges) {
    const options = findOptions(node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(edges.currentDirectory, config)), edges);
    return await Promise.all(tools.map((name) => locate(name, options)));
}
/**
 * Finds tools, fetching those that are nowhere yet.
 *
 * @throws ConfigError when config.yaml has to say which and cannot, or a mirror is no address; ProtoManagerError that
 *   names all tools that failed, when the others are installed
 */
async function installTools(request, edges) {
    const names = request.tools ?? configured(request.config, edges);
    // Before anything is fetched: each of the tools would fail by it, and say so.
    (0,_toolchain_mirror_js__WEBPACK_IMPORTED_MODULE_7__/* .mirrorOf */ .r)(edges.environment);
    const options = findOptions(node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(edges.currentDirectory, request.config)), edges);
    const installed = await (0,_all_done_js__WEBPACK_IMPORTED_MODULE_11__/* .allDone */ .g)(names.map((name) => (0,_toolchain_find_tool_js__WEBPACK_IMPORTED_MODULE_5__/* .findTool */ .S)(name, options).then((tool) => listed(name, tool), (error) => understood(error))));
    const failures = installed.filter((result) => typeof result === "string");
    if (failures.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ProtoManagerError */ .mb(failures.join("\n"));
    return installed.filter((result) => typeof result !== "string");
}
/** Compares every tool in the cache, of whatever version, with what was recorded when it was installed. */
async function verifyTools({ tools }, { cacheFolder }) {
    const folders = await (0,_toolchain_tool_cache_js__WEBPACK_IMPORTED_MODULE_9__/* .cachedTools */ .q9)(cacheFolder);
    const verified = [];
    for (const folder of folders) {
        const place = node_path__WEBPACK_IMPORTED_MODULE_0__.join((0,_toolchain_tool_cache_js__WEBPACK_IMPORTED_MODULE_9__/* .toolsFolder */ .yi)(cacheFolder), folder);
        if (tools !== undefined && !tools.some((name) => holds(folder, name)))
            continue;
        const manifest = await (0,_toolchain_manifest_js__WEBPACK_IMPORTED_MODULE_6__/* .readManifest */ .WI)(place);
        const problems = manifest === undefined ? ["it has no manifest that can be read"] : await (0,_toolchain_manifest_js__WEBPACK_IMPORTED_MODULE_6__/* .differences */ .tX)(place, manifest);
        verified.push({ folder, problems });
    }
    const absent = tools?.filter((name) => !folders.some((folder) => holds(folder, name))) ?? [];
    return { verified, absent };
}
/** By the name of the folder, which is there when the manifest is not: `protoc-36.2.0-…`, and no `protoc-gen-go-v1…`. */
function holds(folder, name) {
    return folder.startsWith(name) && /^-v?[0-9]/.test(folder.slice(name.length));
}
/** 1 when a tool is damaged, or one that was named is not in the cache; else 0. */
function verificationExitCode({ verified, absent }) {
    return absent.length > 0 || verified.some(({ problems }) => problems.length > 0) ? 1 : 0;
}
function configured(file, edges) {
    const { config } = (0,_config_read_js__WEBPACK_IMPORTED_MODULE_1__.readConfig)(file, edges.currentDirectory, edges.environment, { allowFile: true });
    const needed = (0,_run_tools_js__WEBPACK_IMPORTED_MODULE_4__/* .neededTools */ .lV)(config, config.generate.languages, true);
    return _toolchain_pinned_js__WEBPACK_IMPORTED_MODULE_8__/* .toolNames */ .$p.filter((name) => needed.has(name));
}
function findOptions(hubFolder, edges) {
    const { cacheFolder, environment, reporter, signal } = edges;
    const projectFolder = edges.projectTools ? hubFolder : undefined;
    return { projectFolder, cacheFolder, offline: false, environment, reporter, signal };
}
async function locate(name, options) {
    try {
        return listed(name, await (0,_toolchain_find_tool_js__WEBPACK_IMPORTED_MODULE_5__/* .locateTool */ .r)(name, options));
    }
    catch (error) {
        return { ...listed(name, undefined), problem: understood(error) };
    }
}
/** The message of a failure of one tool; what is no tool's own, as a bug, is thrown on. */
function understood(error) {
    const itsOwn = error instanceof _toolchain_tool_errors_js__WEBPACK_IMPORTED_MODULE_10__/* .ToolError */ .v || error instanceof _toolchain_tool_errors_js__WEBPACK_IMPORTED_MODULE_10__/* .DownloadError */ .n || error instanceof _process_js__WEBPACK_IMPORTED_MODULE_3__/* .CommandError */ .Qd;
    if (itsOwn)
        return error.message;
    throw error;
}
function listed(name, tool) {
    const { version, kind } = (0,_toolchain_pinned_js__WEBPACK_IMPORTED_MODULE_8__/* .pinnedTool */ .TL)(name);
    if (tool === undefined)
        return { name, version, kind, source: null, path: null, digest: null };
    const { file, args } = tool.command;
    return { name, version, kind, source: tool.source, path: args.at(-1) ?? file, digest: tool.digest };
}


/***/ }),

/***/ 35592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readConfig: () => (/* binding */ readConfig)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11024);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20488);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58297);





/**
 * Reads a config from disk; `config.yml` stands in for a missing `config.yaml`, or the other way round. All
 * problems come as one `ConfigError`.
 *
 * @param file - absolute, or relative to `cwd`; shown in messages as given
 */
function readConfig(file, cwd, environment, { allowFile = false } = {}) {
    const candidates = [file, otherSpelling(file)].filter((name) => name !== undefined);
    for (const candidate of candidates) {
        const absolute = node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(cwd, candidate);
        const text = readOptional(absolute);
        if (text === undefined)
            continue;
        const folder = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(absolute);
        const existing = (name) => readOptional(node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, name));
        const { config, problems, warnings } = (0,_parse_js__WEBPACK_IMPORTED_MODULE_3__/* .parseConfig */ .o)(text, candidate, environment, {
            allowFile,
            folder,
            existing,
        });
        if (config === undefined)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL(problems.map((problem) => (0,_problem_js__WEBPACK_IMPORTED_MODULE_4__/* .formatProblem */ .Vw)(candidate, problem)));
        return { config, file: absolute, warnings };
    }
    const message = `${file}: there is no such file in ${cwd}. Run \`protomanager init\` to write one, or give its path with --config.`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL([message]);
}
function otherSpelling(file) {
    if (file.endsWith(".yaml"))
        return file.replace(/\.yaml$/, ".yml");
    return file.endsWith(".yml") ? file.replace(/\.yml$/, ".yaml") : undefined;
}
function readOptional(file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, "utf8");
    }
    catch (error) {
        const { code, message } = error;
        if (code === "ENOENT" || code === "ENOTDIR")
            return undefined;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL([`${file}: cannot be read: ${message}.`]);
    }
}


/***/ })

};
