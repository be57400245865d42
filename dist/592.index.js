export const id = 592;
export const ids = [592];
export const modules = {

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
