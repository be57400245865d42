export const id = 771;
export const ids = [771];
export const modules = {

/***/ 73771:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   describeExplanation: () => (/* binding */ describeExplanation),
/* harmony export */   reasonText: () => (/* binding */ reasonText)
/* harmony export */ });
/* harmony import */ var _counted_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68893);
/* harmony import */ var _diagnostics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57599);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38028);
/** What is known of one name, as text for a terminal. Pure. */



/** Lines of one list before the rest is only counted. */
const maxLines = 50;
/** With a newline at the end. */
function describeExplanation(explanation) {
    const { source, merged, kind, location, hash, copies, references } = explanation;
    const lines = [
        `source:   ${source}`,
        `merged:   ${merged}`,
        `declared: ${kind} at ${(0,_diagnostics_js__WEBPACK_IMPORTED_MODULE_0__/* .formatLocation */ .j)(location)}`,
        ...copies.map((copy) => `copy:     ${(0,_diagnostics_js__WEBPACK_IMPORTED_MODULE_0__/* .formatLocation */ .j)(copy)}, identical and dropped (PM2102)`),
        ...(hash === undefined ? [] : [`hash:     ${hash}`]),
        `why:      ${reasonText(explanation)}`,
        references.length === 0 ? "Nothing refers to it." : `${(0,_counted_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .h)(references.length, "reference")}:`,
        ...references.slice(0, maxLines).map((reference) => `  ${(0,_diagnostics_js__WEBPACK_IMPORTED_MODULE_0__/* .formatLocation */ .j)(reference)}`),
    ];
    if (references.length > maxLines)
        lines.push(`  and ${references.length - maxLines} more`);
    return (0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .R)(`${lines.join("\n")}\n`);
}
/** Why the name is what it is, in words. */
function reasonText(explanation) {
    const { source, unit } = explanation;
    const inside = source === unit ? "" : `; ${source} keeps its place in ${unit}`;
    return `${unitReason(explanation)}${wrapperReason(explanation)}${inside}`;
}
function unitReason({ reason, pinned }) {
    switch (reason.kind) {
        case "external":
            return "its file is external and keeps its names (global_proto.external)";
        case "kept":
            return "mode: import renames nothing";
        case "own-package":
            return "it is declared in the global package itself, whose names always stay";
        case "plain":
            return "plain: nothing that was placed before has the name";
        case "namespaced":
            return "naming: namespaced puts every package's declarations below the package's own name";
        case "moved": {
            const promise = reason.pinned ? `; protomanager.lock had promised ${pinned} (PM2203)` : "";
            return `moved: ${reason.obstacle.reason} (rule ${reason.obstacle.rule})${promise}`;
        }
        case "pinned":
            return `protomanager.lock pins ${pinned}${whatIsPlain(reason)}`;
    }
}
/** A lock outlives what made it: the reader is told what has the plain name today. */
function whatIsPlain({ plain, obstacle }) {
    if (plain)
        return "";
    if (obstacle === undefined)
        return "; nothing has the plain name any more";
    return `; ${obstacle.reason} (rule ${obstacle.rule})`;
}
function wrapperReason({ wrapper }) {
    if (wrapper === undefined)
        return "";
    const { name, package: source, obstacle } = wrapper;
    const what = `; ${name} is the message for package "${source}"`;
    return obstacle === undefined ? what : `${what}: ${obstacle.reason} (rule ${obstacle.rule})`;
}


/***/ })

};
