export const id = 23;
export const ids = [23];
export const modules = {

/***/ 95023:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   describeTools: () => (/* binding */ describeTools),
/* harmony export */   describeVerification: () => (/* binding */ describeVerification)
/* harmony export */ });
/* harmony import */ var _counted_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68893);
/* harmony import */ var _toolchain_source_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98675);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38028);
/** Tools as text for a terminal. Pure. */



/** Enough of a digest to compare by eye. */
const digestCharacters = 23;
/** A line for each tool, in columns. */
function describeTools(tools) {
    const rows = tools.map(({ name, version, kind, source, path, digest, problem }) => [
        name,
        version,
        _toolchain_source_names_js__WEBPACK_IMPORTED_MODULE_0__/* .sourceNames */ .S[kind],
        source === null ? "-" : source === "registry" ? "fetched" : source,
        digest === null ? "-" : digest.slice(0, digestCharacters),
        path ?? problem ?? "not here; `toolchain install` fetches it",
    ]);
    const table = [["TOOL", "VERSION", "FROM", "FOUND", "DIGEST", "PATH"], ...rows];
    const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)));
    const lines = table.map((row) => row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join("  ")
        .trimEnd());
    return (0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .R)(`${lines.join("\n")}\n`);
}
/** @param cacheFolder - that was looked into */
function describeVerification({ verified, absent }, cacheFolder) {
    const damaged = verified.filter(({ problems }) => problems.length > 0);
    const lines = damaged.flatMap(({ folder, problems }) => problems.map((problem) => `${folder}: ${problem}`));
    if (damaged.length > 0) {
        const what = damaged.length === 1 ? "that folder" : "those folders";
        lines.push(`Delete ${what} below ${cacheFolder}: the next run fetches anew.`);
    }
    else if (verified.length > 0) {
        lines.push(`${(0,_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(verified.length, "tool")} in ${cacheFolder}: as installed.`);
    }
    else if (absent.length === 0) {
        lines.push(`Nothing was compared: no tool is in ${cacheFolder}.`);
    }
    for (const name of absent) {
        lines.push(`${name}: not in ${cacheFolder}; \`protomanager toolchain install ${name}\` fetches it.`);
    }
    return (0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .R)(`${lines.join("\n")}\n`);
}


/***/ })

};
