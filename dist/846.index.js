export const id = 846;
export const ids = [846];
export const modules = {

/***/ 64846:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderGraph: () => (/* binding */ renderGraph)
/* harmony export */ });
/* harmony import */ var _config_order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34970);
/* harmony import */ var _report_visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38028);


/**
 * The repositories and what each depends on, in order of assembly, with a newline at the end. `mermaid` is for
 * Markdown on GitHub, `dot` for Graphviz; both group by domain. Names are escaped as each format asks.
 */
function renderGraph(config, format) {
    const byName = new Map(config.repositories.map((repository) => [repository.name, repository]));
    const repositories = (0,_config_order_js__WEBPACK_IMPORTED_MODULE_0__/* .orderRepositories */ .n)(config.repositories).map(({ name }) => byName.get(name));
    const lines = renderers[format](repositories);
    return `${lines.join("\n")}\n`;
}
const renderers = {
    text: (repositories) => repositories.map(({ name, domain, dependencies }) => {
        const group = domain === undefined ? "" : ` (${oneLine(domain)})`;
        const below = dependencies.length === 0 ? "" : ` → ${dependencies.map(oneLine).join(", ")}`;
        return `${oneLine(name)}${group}${below}`;
    }),
    mermaid: (repositories) => [
        "graph LR",
        ...groups(repositories).flatMap(({ domain, members }, index) => {
            const nodes = members.map(({ id, name }) => `${id}["${mermaidText(name)}"]`);
            if (domain === undefined)
                return indent(nodes);
            return indent([`subgraph d${index}["${mermaidText(domain)}"]`, ...indent(nodes), "end"]);
        }),
        ...indent(edges(repositories).map(([from, to]) => `${from} --> ${to}`)),
    ],
    dot: (repositories) => [
        "digraph repositories {",
        "  rankdir=LR;",
        "  node [shape=box];",
        ...groups(repositories).flatMap(({ domain, members }, index) => {
            const nodes = members.map(({ id, name }) => `${id} [label=${dotText(name)}];`);
            if (domain === undefined)
                return indent(nodes);
            return indent([`subgraph cluster_${index} {`, `  label=${dotText(domain)};`, ...indent(nodes), "}"]);
        }),
        ...indent(edges(repositories).map(([from, to]) => `${from} -> ${to};`)),
        "}",
    ],
};
/** Nodes by domain, in order of first appearance; ids are positions, since a name may be a keyword. */
function groups(repositories) {
    const nodes = repositories.map(({ name, domain }, index) => ({ id: `r${index}`, name, domain }));
    const byDomain = Map.groupBy(nodes, ({ domain }) => domain);
    return [...byDomain].map(([domain, members]) => ({ domain, members }));
}
function edges(repositories) {
    const ids = new Map(repositories.map(({ name }, index) => [name, `r${index}`]));
    return repositories.flatMap(({ name, dependencies }) => dependencies.map((dependency) => [ids.get(name), ids.get(dependency)]));
}
function oneLine(text) {
    return (0,_report_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .R)(text).replaceAll(/[\t\n]+/g, " ");
}
/** Entity codes for all that could end the label or be markup in it (mermaid.js.org, "Entity codes"). */
function mermaidText(text) {
    return text.replace(/[^\p{L}\p{N}_ ./-]/gu, (character) => `#${character.codePointAt(0)};`);
}
/** A quoted string of the DOT language: a backslash would start an escape like `\N`. */
function dotText(text) {
    return `"${oneLine(text).replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}
function indent(lines) {
    return lines.map((line) => `  ${line}`);
}


/***/ }),

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


/***/ })

};
