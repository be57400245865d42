export const id = 614;
export const ids = [614];
export const modules = {

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
