export const id = 517;
export const ids = [517];
export const modules = {

/***/ 37517:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  explain: () => (/* binding */ explain_explain)
});

// EXTERNAL MODULE: ./build/js/src/assembly/candidates.js
var candidates = __webpack_require__(50336);
// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(21916);
;// CONCATENATED MODULE: ./build/js/src/assembly/find-name.js
/** From what a reader types to the declaration that is meant: a source name, a merged name, or the end of either. */


/** Takes a leading dot or none. A full name is what it is, whatever else ends in it; collected files come before externals. */
function findName(written, { symbols }, { merged }) {
    const name = written.replace(/^\./, "");
    const { all } = symbols;
    const named = (symbol) => [symbol.name, merged.of(symbol) ?? symbol.name];
    const exact = symbols.get(name) ?? all.find((symbol) => merged.of(symbol) === name);
    if (exact !== undefined)
        return { symbol: exact };
    const fitting = all.filter((symbol) => named(symbol).some((full) => full.endsWith(`.${name}`)));
    const collected = fitting.filter(({ file }) => !file.external);
    const found = collected.length > 0 ? collected : fitting;
    const [only] = found;
    if (found.length === 1)
        return { symbol: only };
    if (found.length > 1)
        return { symbol: undefined, ambiguous: true, candidates: sourceNames(found) };
    return { symbol: undefined, ambiguous: false, candidates: nearest(name, all, named) };
}
/** Names whose end of as many parts is the nearest to what was written, when it is near enough to be a slip. */
function nearest(name, symbols, named) {
    const parts = name.split(".").length;
    const endOf = (full) => full.split(".").slice(-parts).join(".").toLowerCase();
    const byEnd = new Map();
    for (const symbol of symbols.filter(({ file }) => !file.external)) {
        for (const end of new Set(named(symbol).map(endOf))) {
            const known = byEnd.get(end);
            if (known === undefined)
                byEnd.set(end, [symbol]);
            else
                known.push(symbol);
        }
    }
    if (byEnd.size === 0)
        return [];
    const wanted = name.toLowerCase();
    const end = (0,mod/* closest */.kp)(wanted, [...byEnd.keys()]);
    // Two letters the wrong way round count as two changes, also in a short name.
    const tolerance = Math.ceil(Math.max(wanted.length, end.length) / 3);
    return (0,mod/* distance */.Io)(wanted, end) > tolerance ? [] : sourceNames(byEnd.get(end));
}
function sourceNames(symbols) {
    return symbols.map(({ name }) => name).sort(candidates/* compareText */.n6);
}

// EXTERNAL MODULE: ./build/js/src/assembly/link.js + 13 modules
var assembly_link = __webpack_require__(88510);
// EXTERNAL MODULE: ./build/js/src/assembly/location.js
var assembly_location = __webpack_require__(4081);
// EXTERNAL MODULE: ./build/js/src/assembly/name-pins.js
var name_pins = __webpack_require__(77114);
// EXTERNAL MODULE: ./build/js/src/assembly/name-plan.js + 8 modules
var name_plan = __webpack_require__(63317);
// EXTERNAL MODULE: ./build/js/src/assembly/symbol-map.js + 1 modules
var symbol_map = __webpack_require__(77425);
;// CONCATENATED MODULE: ./build/js/src/assembly/explain-name.js
/** What is known of one name: where it comes from, what it became and why, who refers to it. Pure. */







/** Sources that cannot be linked explain nothing: `explained` is undefined then, and the diagnostics say why. */
function explainName(input, name) {
    const { config, names: lock } = input;
    const declared = (0,assembly_link/* declare */.x)(input);
    if (hasErrors(declared))
        return { explained: undefined, diagnostics: declared.diagnostics };
    const plan = (0,name_plan/* namePlan */.h)(declared, lock, config);
    const linked = (0,assembly_link/* link */.n)(declared, plan, input);
    const diagnostics = [...plan.diagnostics, ...linked.diagnostics];
    if (hasErrors({ diagnostics }))
        return { explained: undefined, diagnostics };
    const found = findName(name, declared, plan);
    if (found.symbol === undefined) {
        const unknown = { found, gone: keptFor(name, lock), wrapper: wrapperCalled(name, plan) };
        return { explained: { explanation: undefined, ...unknown }, diagnostics };
    }
    return { explained: { explanation: explain(found.symbol, linked, plan, lock) }, diagnostics };
}
function hasErrors({ diagnostics }) {
    return diagnostics.some(({ severity }) => severity === "error");
}
/** What the lock keeps for a source name that is declared no more. */
function keptFor(name, lock) {
    return Object.hasOwn(lock?.symbols ?? {}, name) ? lock.symbols[name] : undefined;
}
function explain(symbol, linked, plan, lock) {
    const { name, kind, file, offset, unit } = symbol;
    const place = plan.placement.get(unit);
    const mapped = place && (0,symbol_map/* buildSymbolMap */.z4)(linked, [unit], plan).symbols.find(({ source }) => source === name);
    return {
        source: name,
        merged: plan.merged.of(symbol) ?? name,
        kind,
        location: (0,assembly_location/* locationIn */.z)(file, offset),
        hash: mapped?.hash,
        copies: unit.copies.map(({ repository, path, line }) => ({ repository, path, line })),
        unit: (0,name_pins/* qualify */.Ss)(unit.package, unit.name),
        reason: place?.reason ?? { kind: "external" },
        wrapper: place?.wrapper === undefined ? undefined : wrapperOf(unit, place.wrapper, plan),
        pinned: (0,name_pins/* pinnedNames */.dM)(unit).flatMap((source) => keptFor(source, lock) ?? [])[0],
        references: referencesTo(name, linked),
    };
}
function wrapperCalled(name, { placement, lock }) {
    const plain = name.replace(/^\./, "");
    const units = [...placement].filter(([, { wrapper }]) => wrapper !== undefined && [wrapper, (0,name_pins/* qualify */.Ss)(lock.package, wrapper)].includes(plain));
    const [first] = units;
    if (first === undefined)
        return undefined;
    const holds = units.map(([unit]) => (0,name_pins/* qualify */.Ss)(unit.package, unit.name));
    return { package: first[0].package, holds: holds.sort(candidates/* compareText */.n6) };
}
function wrapperOf(unit, name, plan) {
    return { name, package: unit.package, obstacle: plan.wrapperObstacles.get(unit.package) };
}
function referencesTo(name, { references }) {
    return references
        .filter(({ target }) => target.name === name)
        .sort((a, b) => (0,candidates/* compareText */.n6)(a.file.repository, b.file.repository) ||
        (0,candidates/* compareText */.n6)(a.file.path, b.file.path) ||
        a.node.start - b.node.start)
        .map(({ file, node }) => (0,assembly_location/* locationIn */.z)(file, node.start));
}

// EXTERNAL MODULE: ./build/js/src/diagnostics.js
var src_diagnostics = __webpack_require__(57599);
// EXTERNAL MODULE: ./build/js/src/errors.js
var errors = __webpack_require__(11024);
// EXTERNAL MODULE: ./build/js/src/run/assemble-newest.js + 1 modules
var assemble_newest = __webpack_require__(36283);
// EXTERNAL MODULE: ./build/js/src/run/setup.js + 11 modules
var setup = __webpack_require__(35148);
// EXTERNAL MODULE: ./build/js/src/sources/cache.js
var sources_cache = __webpack_require__(26100);
// EXTERNAL MODULE: ./build/js/src/sources/sources.js + 4 modules
var sources_sources = __webpack_require__(38764);
// EXTERNAL MODULE: ./build/js/src/toolchain/well-known-types.js + 1 modules
var well_known_types = __webpack_require__(8523);
;// CONCATENATED MODULE: ./build/js/src/commands/explain.js
/** `explain`: what became of a name, at the locked commits. */








/** Names that a message lists before the rest is only counted. */
const maxListed = 10;
/**
 * Explains a name. Reads the locked commits, from the cache where it has them.
 *
 * @throws ProtoManagerError when no declaration, or more than one, has the name
 * @throws AssemblyError when the locked commits cannot be linked
 */
async function explain_explain(request, edges) {
    const cache = (0,sources_cache/* openCache */.b)(edges.cacheFolder, edges.now);
    const input = await cache.withWorkFolder((workFolder) => assemblyInput(request, edges, workFolder));
    const { explained, diagnostics } = explainName(input, request.name);
    if (explained === undefined) {
        const errors = diagnostics.filter(({ severity }) => severity === "error");
        throw new assemble_newest/* AssemblyError */.RC(errors, errors.map(src_diagnostics/* formatDiagnostic */.x).join("\n"));
    }
    if (explained.explanation !== undefined)
        return explained.explanation;
    throw new errors/* ProtoManagerError */.mb(describeUnknown(request.name, explained));
}
async function assemblyInput({ config: file, offline }, edges, workFolder) {
    const asked = {
        command: "validate",
        config: file,
        outcome: "show",
        at: "locked",
        checks: false,
        locked: false,
        offline,
        strict: false,
        languages: [],
        packages: undefined,
        pullRequest: {},
    };
    const { config, lock, includes, sources } = await (0,setup/* setUp */.s)(asked, edges, workFolder);
    const { sources: resolved, failures } = await (0,sources_sources/* resolveSources */.l)(sources);
    if (failures.length > 0)
        throw new assemble_newest/* UnreadableError */.Gy(failures);
    return {
        config: config.globalProto,
        sources: resolved,
        includes,
        wellKnownTypes: (0,well_known_types/* wellKnownTypes */.z)(),
        names: lock.names,
        strict: false,
    };
}
function describeUnknown(name, { found, gone, wrapper }) {
    const { ambiguous, candidates } = found;
    const names = list(candidates);
    if (ambiguous) {
        return `"${name}" is the end of ${candidates.length} names. Did you mean ${names}?`;
    }
    if (wrapper !== undefined) {
        const { package: source, holds } = wrapper;
        return `"${name}" is no source's: it is the message for what moved out of package "${source}": ${list(holds)}.`;
    }
    if (gone !== undefined) {
        return `"${name}" is declared by no source any more. protomanager.lock keeps "${gone}" for it, should it return.`;
    }
    const hint = candidates.length === 0 ? "" : ` Did you mean ${names}?`;
    return `"${name}" is declared by no source, and no name in the result is called so.${hint}`;
}
function list(names) {
    const rest = names.length - maxListed;
    return names.slice(0, maxListed).join(", ") + (rest > 0 ? ` and ${rest} more` : "");
}


/***/ }),

/***/ 36283:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  RC: () => (/* binding */ AssemblyError),
  Gy: () => (/* binding */ UnreadableError),
  HQ: () => (/* binding */ assembleNewest)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/js/src/assembly/assemble.js + 42 modules
var assemble = __webpack_require__(60440);
// EXTERNAL MODULE: ./build/js/src/counted.js
var counted = __webpack_require__(68893);
// EXTERNAL MODULE: ./build/js/src/diagnostics.js
var diagnostics = __webpack_require__(57599);
// EXTERNAL MODULE: ./build/js/src/errors.js
var errors = __webpack_require__(11024);
// EXTERNAL MODULE: ./build/js/src/sources/sources.js + 4 modules
var sources_sources = __webpack_require__(38764);
// EXTERNAL MODULE: ./build/js/src/toolchain/well-known-types.js + 1 modules
var well_known_types = __webpack_require__(8523);
// EXTERNAL MODULE: ./build/js/src/run/compile-errors.js
var compile_errors = __webpack_require__(74598);
;// CONCATENATED MODULE: ./build/js/src/run/hold-back.js
/**
 * Decides which repositories are held at their locked commit when the newest commits do not assemble or compile. Pure:
 * it asks for assemblies and compares their errors.
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

// EXTERNAL MODULE: ./build/js/src/run/not-as-asked.js
var not_as_asked = __webpack_require__(32800);
;// CONCATENATED MODULE: ./build/js/src/run/assemble-newest.js
/** Sources to one assembly: the newest commits, or the locked ones of repositories whose newest do not fit. */










/** Errors shown before the count of the rest; docs/specification.md 2. */
const maxErrors = 100;
/** The assembly cannot be made; `errors` are all of them. */
class AssemblyError extends errors/* ProtoManagerError */.mb {
    name = "AssemblyError";
    errors;
    constructor(errors, message) {
        super(message);
        this.errors = errors;
    }
}
/** Repositories could not be read, and there is nothing to hold them at. */
class UnreadableError extends errors/* ProtoManagerError */.mb {
    name = "UnreadableError";
    failures;
    constructor(failures) {
        super(failures.map(({ message }) => message).join("\n"));
        this.failures = failures;
    }
}
/**
 * @throws AssemblyError when the assembly cannot be made
 * @throws UnreadableError when a repository without a locked commit cannot be read
 * @throws RepositoryError when the locked commit of a repository that has to be held back cannot be had
 */
async function assembleNewest(request, reporter) {
    const { config } = request;
    const resolved = await reporter.stage("sources", "Fetching repositories", async () => {
        const { sources, ...rest } = await (0,sources_sources/* resolveSources */.l)(request.sources);
        return { ...rest, sources: sources.map((source) => settle(source, request.lock)) };
    });
    const unreadable = heldForFailures(resolved, request);
    return reporter.stage("assembly", `Assembling and compiling ${config.globalProto.output}`, async () => {
        const variants = assemblies(request, resolved);
        const moved = resolved.sources.filter((source) => canBeHeld(source, request)).map(({ name }) => name);
        const { held, remaining } = await holdBack({
            moved: new Set(moved),
            dependenciesOf: (name) => transitiveDependencies(config.repositories, name),
            errorsWith: async (names) => (await variants(names)).errors,
        });
        if (remaining.length > 0)
            throw new AssemblyError(remaining, describeErrors(remaining, config));
        const { assembly, compiled, sources } = await variants(new Set(held.keys()));
        const faults = [...held].map(([name, error]) => heldRepository(name, (0,diagnostics/* formatDiagnostic */.x)(error), resolved, request));
        const heldBack = [...unreadable, ...faults].sort((a, b) => (a.repository < b.repository ? -1 : 1));
        for (const held of heldBack)
            reporter.warning((0,diagnostics/* formatDiagnostic */.x)((0,not_as_asked/* heldBackWarning */.F)(held)));
        reporter.info(describeAssembly(config, assembly));
        const ids = [...resolved.heads].flatMap(([name, { id }]) => id === undefined ? [] : [[name, id]]);
        return { assembly, compiled: compiled, sources, heldBack, ids: new Map(ids) };
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
/** Assembles and compiles with these repositories at their locked commits; the last result is kept. */
function assemblies(request, resolved) {
    const { config, lock, includes, strict } = request;
    const newest = new Map(resolved.sources.map((source) => [source.name, source]));
    const locked = new Map();
    const sourceAtLock = (name) => {
        const source = locked.get(name) ?? (0,sources_sources/* loadSourceAt */.$)(request.sources, name, lock.repositories[name]);
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
        const assembly = (0,assemble/* assemble */.f)({
            config: config.globalProto,
            sources,
            includes,
            wellKnownTypes: (0,well_known_types/* wellKnownTypes */.z)(),
            names: lock.names,
            strict,
            generatesGo: config.generate.languages.some(isGo),
        });
        const errors = assembly.diagnostics.filter(({ severity }) => severity === "error");
        const compiled = errors.length === 0 ? await request.compile(assembly, sources) : undefined;
        last = { key, variant: { assembly, compiled, sources, errors: compiled?.errors ?? errors } };
        return last.variant;
    };
}
/** What is called so, or runs its plugin. */
function isGo({ name, plugin = "" }) {
    return name === "go" || external_node_path_.basename(plugin) === "protoc-gen-go";
}
function describeAssembly({ repositories, globalProto }, { statistics, diagnostics, targets }) {
    const { files, messages, units, moved } = statistics;
    const renamed = moved === 0
        ? ""
        : `, ${moved} of ${(0,counted/* counted */.h)(units, "declaration")} under another name to avoid collisions`;
    const notes = diagnostics.length === 0 ? "" : ` ${(0,counted/* counted */.h)(diagnostics.length, "diagnostic")}.`;
    const parts = globalProto.layout === "parts" ? ` in ${(0,counted/* counted */.h)(targets.length - 1, "part")}` : "";
    return (`Assembled ${globalProto.output}${parts} from ${(0,counted/* counted */.h)(repositories.length, "repository", "repositories")}, ` +
        `${(0,counted/* counted */.h)(files, "file")}, ${(0,counted/* counted */.h)(messages, "message")}${renamed}.${notes}`);
}
/** Repositories that could not be read at all; throws when one of them has nothing to be held at. */
function heldForFailures(resolved, request) {
    const { config, lock, sources } = request;
    const fatal = resolved.failures.filter(({ repository }) => config.onError === "fail" ||
        sources.at === "locked" ||
        lock.repositories[repository]?.commit === undefined);
    if (fatal.length > 0)
        throw new UnreadableError(fatal);
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
function describeErrors(errors, { globalProto }) {
    const lines = errors.slice(0, maxErrors).map(diagnostics/* formatDiagnostic */.x);
    if (errors[0]?.code === compile_errors/* compileCode */.p) {
        lines.unshift(`The assembled ${globalProto.output} does not compile, so nothing was written:`);
    }
    if (errors.length > maxErrors)
        lines.push(`and ${errors.length - maxErrors} more errors`);
    return lines.join("\n");
}


/***/ })

};
