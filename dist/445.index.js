export const id = 445;
export const ids = [445];
export const modules = {

/***/ 50526:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ addAll)
/* harmony export */ });
/** `list.push(...items)` for any number of items: spread, some hundred thousand of them overflow the stack. */
function addAll(list, items) {
    for (const item of items)
        list.push(item);
}


/***/ }),

/***/ 60440:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ assemble)
});

// EXTERNAL MODULE: ./build/js/src/add-all.js
var add_all = __webpack_require__(50526);
// EXTERNAL MODULE: ./build/js/src/assembly/check-extensions.js
var check_extensions = __webpack_require__(59448);
// EXTERNAL MODULE: ./build/js/src/diagnostics.js
var diagnostics = __webpack_require__(57599);
// EXTERNAL MODULE: ./build/js/src/assembly/codes.js + 5 modules
var codes = __webpack_require__(76007);
// EXTERNAL MODULE: ./build/js/src/assembly/location.js
var assembly_location = __webpack_require__(4081);
;// CONCATENATED MODULE: ./build/js/src/assembly/check-packages.js
/** A name that is a package and something else besides: no program can hold both (PM2001). */



/** Merging leaves no package of a source but its own; a facade keeps all. */
function checkPackages({ files, externals, symbols }, { mode, output, package: ownPackage }) {
    const keepsAll = mode === "import";
    const declaring = new Map();
    /** A package and those around it. */
    const declare = (name, file) => {
        let scope = symbols.package(name);
        for (; scope !== undefined && !declaring.has(scope); scope = scope.outer)
            declaring.set(scope, file);
    };
    declare(ownPackage, undefined);
    if (keepsAll)
        for (const file of [...files, ...externals])
            declare(file.package, file);
    return [...declaring].flatMap(([scope, file]) => {
        const symbol = scope.outer?.member(scope.simpleName);
        // What two external files declare is between them and the compiler; what is collected moves when it is merged.
        if (symbol === undefined || (symbol.file.external && file?.external))
            return [];
        if (!keepsAll && !symbol.file.external)
            return [];
        const text = `"${scope.name}" is a package too, that of ${file === undefined ? output : (0,diagnostics/* formatLocation */.j)(file)}`;
        const others = file === undefined || file.repository === symbol.file.repository ? [] : [file.repository];
        return [(0,codes/* diagnostic */.Y)("PM2001", text, (0,assembly_location/* locationIn */.z)(symbol.file, symbol.offset), others)];
    });
}

// EXTERNAL MODULE: ./build/js/src/assembly/candidates.js
var candidates = __webpack_require__(50336);
;// CONCATENATED MODULE: ./build/js/src/assembly/compilation.js


/**
 * What a compiler has to be given with the outputs. Well-known types are left out: compilers bring their own, which
 * their own code generators go with.
 */
function compilationOf(outputs, imports) {
    const own = new Set(outputs.map(({ importName }) => importName));
    const externals = new Map();
    const open = [...imports];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        const { path, file } = next;
        if (file === undefined || !file.external || path.startsWith(candidates/* WELL_KNOWN_PREFIX */.I0))
            continue;
        if (own.has(path) || externals.has(path))
            continue;
        externals.set(path, file);
        (0,add_all/* addAll */.R)(open, file.imports);
    }
    const files = () => new Map([
        ...outputs.map(({ importName, content }) => [importName, content.toString("utf8")]),
        ...[...externals].map(([path, file]) => [path, file.ast.text]),
    ]);
    return { files, externals: [...externals.keys()].sort() };
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
    if (inside.length === 0)
        return text.slice(span.start, span.end);
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
        comments.length > 0 ? `${candidates/* GENERATED_NOTICE */.HY}\n\n${first}` : `${candidates/* GENERATED_NOTICE */.HY}\n${first}`,
        ...rest,
    ].join("\n\n");
}
/** A file that gives what others declare, in the order of their import names. It declares nothing, so its syntax means nothing. */
function publicImports(importNames, config) {
    const imports = importNames.map((name) => `import public ${quote(name)};`);
    return `${fileHeader('syntax = "proto3";', imports, config)}\n`;
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
    return { exported: [...exported.values()].sort((a, b) => (0,candidates/* compareText */.n6)(a.name, b.name)), diagnostics };
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
    const text = `"${name}" has other content than ${(0,diagnostics/* formatLocation */.j)(placeOf(other))}, and both would be exported to it`;
    return refuse(text, file, other);
}
function refuseSpelling(name, file, other) {
    const text = `"${name}" and "${other.name}" of ${(0,diagnostics/* formatLocation */.j)(placeOf(other.file))} are one file where case does not count`;
    return refuse(text, file, other.file);
}
/** PM5001 for exported files that would stand where the output does. `root` is the folder they are exported to. */
function refuseOutput(exported, root, output) {
    return exported
        .filter(({ name }) => foldedPath(root + name) === foldedPath(output))
        .map(({ name, file }) => {
        const text = `"${name}" would be exported to "${output}", the output; set import_prefix for the repository`;
        return (0,codes/* diagnostic */.Y)("PM5001", text, placeOf(file));
    });
}
/** Equal for paths that are one file on a disk that ignores case or normalises Unicode. */
function foldedPath(path) {
    return path.normalize("NFC").toLowerCase();
}
function refuse(text, file, other) {
    const related = other.repository === file.repository ? [] : [other.repository];
    return (0,codes/* diagnostic */.Y)("PM5001", `${text}; set import_prefix for one of the repositories`, placeOf(file), related);
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
    const strings = ast.tokens.between(statement).filter(({ kind }) => kind === "string");
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

// EXTERNAL MODULE: ./build/js/src/assembly/import-cycles.js
var import_cycles = __webpack_require__(44511);
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
        return (0,codes/* diagnostic */.Y)("PM5002", `${text}; ${advice}`, (0,assembly_location/* locationIn */.z)(file, one.start));
    }));
}
function noteLeftOut(files, reaching) {
    if (reaching.size === 0)
        return [];
    if (files.every((file) => reaching.has(file))) {
        const text = "every collected file reaches the facade through its imports; use mode: merge";
        return [(0,codes/* diagnostic */.Y)("PM5004", text)];
    }
    const paths = [...reaching].map(({ repository, path }) => (0,diagnostics/* formatLocation */.j)({ repository, path })).sort();
    const text = `left out of the facade, which they import or reach through imports: ${paths.join(", ")}`;
    return [(0,codes/* diagnostic */.Y)("PM5003", text)];
}
function refuseCycles(files) {
    return (0,import_cycles/* findImportCycles */.G)(files).map((cycle) => {
        const first = cycle[0];
        const next = cycle[1] ?? first;
        const closing = first.imports.find((one) => one.file === next);
        const others = new Set(cycle.map((file) => file.repository).filter((name) => name !== first.repository));
        const text = `import cycle: ${(0,import_cycles/* formatCycle */._)(cycle)}; no compiler accepts it, only mode: merge does`;
        return (0,codes/* diagnostic */.Y)("PM5005", text, (0,assembly_location/* locationIn */.z)(first, closing.start), [...others].sort());
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
        .map(([identifier, files]) => (0,codes/* diagnostic */.Y)("PM5101", `Go identifier "${identifier}" is exported by ${[...files].sort().join(" and ")}`));
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

// EXTERNAL MODULE: ./build/js/src/assembly/name-pins.js
var name_pins = __webpack_require__(77114);
;// CONCATENATED MODULE: ./build/js/src/assembly/facade.js
/** Import mode: a facade of `import public` lines beside an exported tree of the sources (docs/specification.md 4). */








/** Files that reach the facade are exported and left out of it. */
function buildFacade(linked, sources, config) {
    const { exported, diagnostics } = exportFiles(linked.files, sources);
    const leftOut = reachingFacade(linked.files);
    const imported = exported.filter(({ file }) => !leftOut.has(file));
    return {
        text: publicImports(imported.map(({ name }) => name), config),
        imported,
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
    const names = new Map(exported.flatMap(({ name, copies }) => copies.map(({ repository, path }) => [(0,diagnostics/* formatLocation */.j)({ repository, path }), name])));
    return units.flatMap((unit) => {
        const { repository, path } = unit.file;
        const name = names.get((0,diagnostics/* formatLocation */.j)({ repository, path }));
        return unit.copies
            .filter((copy) => names.get((0,diagnostics/* formatLocation */.j)({ repository: copy.repository, path: copy.path })) !== name)
            .map((copy) => {
            const place = (0,diagnostics/* formatLocation */.j)((0,assembly_location/* locationOf */.h)(unit));
            const text = `"${(0,name_pins/* qualify */.Ss)(unit.package, unit.name)}" is defined at ${place} too, under another import path`;
            const related = copy.repository === repository ? [] : [repository];
            return (0,codes/* diagnostic */.Y)("PM2002", `${text}; exclude one of the files`, copy, related);
        });
    });
}

// EXTERNAL MODULE: ./build/js/src/assembly/symbol-map.js + 1 modules
var symbol_map = __webpack_require__(77425);
;// CONCATENATED MODULE: ./build/js/src/assembly/assemble-facade.js
/** Import mode: the facade and the exported tree of the sources. */






function assembleFacade(linked, sources, config) {
    const { text, imported, exported, diagnostics } = buildFacade(linked, sources, config);
    const root = rootOf(config);
    const outputs = [
        { path: config.output, importName: config.importPath, content: Buffer.from(text) },
        ...exported.map(({ name, text }) => ({
            path: root + name,
            importName: name,
            content: Buffer.from(text),
        })),
    ];
    return {
        outputs,
        publicImports: imported.map(({ name }) => name),
        ...compilationOf(outputs, exported.flatMap(({ file }) => file.imports)),
        map: (0,symbol_map/* buildSymbolMap */.z4)(linked, linked.units, undefined),
        names: undefined,
        diagnostics: [
            ...diagnostics,
            ...refuseOutput(exported, root, config.output),
            ...checkPackages(linked, config),
            ...(0,check_extensions/* checkExtensionNumbers */.Wt)((0,check_extensions/* extensionsOf */.oQ)(linked, linked.units)),
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

// EXTERNAL MODULE: ./build/js/src/assembly/feature-set.js
var feature_set = __webpack_require__(15199);
;// CONCATENATED MODULE: ./build/js/src/assembly/syntax/closed-enums.js

/** True for an enum that refuses numbers it does not declare. */
function isClosedEnum({ kind, file, offset }) {
    if (kind !== "enum")
        return false;
    const node = enumsOf(file.ast).find(({ start, end }) => start <= offset && offset < end);
    return (0,feature_set/* withOptions */.tq)((0,feature_set/* fileFeatures */.gT)(file.ast), node?.options ?? []).enum_type === "CLOSED";
}
function enumsOf({ declarations }) {
    return declarations.flatMap((node) => {
        if (node.kind === "enum")
            return [node];
        if (node.kind === "message")
            return enumsIn(node);
        return node.kind === "extend" ? node.groups.flatMap(enumsIn) : [];
    });
}
function enumsIn({ enums, messages, extends: blocks }) {
    return [...enums, ...[...messages, ...blocks.flatMap(({ groups }) => groups)].flatMap(enumsIn)];
}

;// CONCATENATED MODULE: ./build/js/src/assembly/check-closed-enums.js



/**
 * A closed enum of another part in a proto3 one: PM2407. Sources can have it only by importing the output, since
 * compilers refuse it in them too; in one file it is an edition's affair.
 */
function checkClosedEnums({ references }, files) {
    const syntaxOf = new Map();
    for (const { units, syntax } of files)
        for (const unit of units)
            syntaxOf.set(unit, syntax);
    return references.flatMap(({ unit, target, file, node }) => {
        if (target.kind !== "enum" || target.file.external || syntaxOf.get(unit) !== "proto3")
            return [];
        if (syntaxOf.get(target.unit) === "proto3" || !isClosedEnum(target))
            return [];
        const text = `"${target.name}" is a closed enum of another part, and this part is proto3`;
        const advice = "set global_proto.syntax to edition2023";
        const other = target.file.repository;
        const related = other === file.repository ? [] : [other];
        return [(0,codes/* diagnostic */.Y)("PM2407", `${text}; ${advice}`, (0,assembly_location/* locationIn */.z)(file, node.start), related)];
    });
}

;// CONCATENATED MODULE: ./build/js/src/assembly/check-file-options.js


/** Reports file options of the sources that have a meaning and do not reach the result: PM1304 and PM1305. */
function checkFileOptions(files) {
    return files.flatMap((file) => file.ast.options.flatMap(({ name, value, start }) => {
        const [first] = name;
        if (first.extension) {
            const text = `file option "(${first.name})" is dropped; set global_proto.options if the result needs it`;
            return [(0,codes/* diagnostic */.Y)("PM1305", text, (0,assembly_location/* locationIn */.z)(file, start))];
        }
        const deprecated = first.name === "deprecated" && value.kind === "identifier" && value.name === "true";
        if (!deprecated)
            return [];
        const text = 'file option "deprecated" is dropped; mark the messages and services that are meant';
        return [(0,codes/* diagnostic */.Y)("PM1304", text, (0,assembly_location/* locationIn */.z)(file, start))];
    }));
}
/** Options that the result is to have, which its syntax forbids: PM2403. */
function checkOwnOptions(syntax, options) {
    // protoc: "java_multiple_files has been removed in edition 2024: This behavior is enabled by default".
    if (syntax !== "edition2024" || options.java_multiple_files === undefined)
        return [];
    const text = 'option "java_multiple_files" of global_proto.options cannot be used in edition 2024';
    return [(0,codes/* diagnostic */.Y)("PM2403", `${text}, which always behaves so; remove it`)];
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
        return [(0,codes/* diagnostic */.Y)("PM2406", `${text}; ${advice}`, (0,assembly_location/* locationIn */.z)(file, lite.start))];
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
        const text = `"${(0,name_pins/* qualify */.Ss)(unit.package, unit.name)}" nests ${depth} messages and has to move into "${wrapper}"`;
        return [(0,codes/* diagnostic */.Y)("PM2501", `${text}; compilers allow ${MAX_DEPTH} in all`, (0,assembly_location/* locationOf */.h)(unit))];
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
const NEWLINE = 10;
/** From here on generators become slow: protoc-gen-es takes 26 s for 1,323 messages in 18,025 lines. */
const LARGE_MESSAGES = 1_000;
const LARGE_LINES = 10_000;
/** One file that generators will be slow with: PM1401. */
function checkSize({ symbols }, content) {
    const messages = symbols.filter(({ kind }) => kind === "message").length;
    const lines = countLines(content);
    if (messages < LARGE_MESSAGES && lines < LARGE_LINES)
        return [];
    const size = `the result has ${messages} messages in ${lines} lines, which makes some generators slow`;
    const advice = "set layout: parts, and java_multiple_files: true in options when Java is generated";
    return [(0,codes/* diagnostic */.Y)("PM1401", `${size}; ${advice}`)];
}
function countLines(content) {
    let count = 0;
    for (let at = content.indexOf(NEWLINE); at !== -1; at = content.indexOf(NEWLINE, at + 1))
        count++;
    return count;
}

;// CONCATENATED MODULE: ./build/js/src/assembly/part-names.js
/** File names of parts, which import paths, Java classes, Go variables and Python modules follow (docs/specification.md 14). */

/** Gives each part its base name: pinned ones first, the rest in order of the parts. */
function namePartFiles(parts, naming) {
    const names = keptNames(parts, naming);
    const taken = new Set([...naming.reserved, ...Object.values(naming.pins), ...names.values()]);
    const generated = new Set([...naming.generated, ...[...names.values()].flatMap(generatedNames)]);
    for (const owners of parts.toSorted(([a], [b]) => (0,candidates/* compareText */.n6)(a, b))) {
        if (names.has(owners))
            continue;
        const name = firstFree(`${naming.stem}_${snakeCase(owners[0])}`, (candidate) => {
            return (!taken.has(candidate) &&
                !isBuildConstraint(candidate) &&
                generatedNames(candidate).every((one) => !generated.has(one)));
        });
        names.set(owners, name);
        taken.add(name);
        for (const one of generatedNames(name))
            generated.add(one);
    }
    return names;
}
/**
 * A pinned name belongs to the part that holds the first of the owners it is pinned for; a part to which several belong
 * takes that of its first owner.
 */
function keptNames(parts, { pins, reserved }) {
    const partOf = new Map(parts.flatMap((owners) => owners.map((owner) => [owner, owners])));
    const holders = new Map();
    for (const owner of Object.keys(pins).sort(candidates/* compareText */.n6)) {
        const part = partOf.get(owner);
        if (part !== undefined && !holders.has(pins[owner]))
            holders.set(pins[owner], part);
    }
    const names = new Map();
    for (const [name, part] of holders)
        if (!names.has(part) && !reserved.has(name))
            names.set(part, name);
    return names;
}
/** `<name>.proto`, `<name>_part.proto`, `<name>_part2.proto`, … */
function firstFree(name, isFree) {
    if (isFree(`${name}.proto`))
        return `${name}.proto`;
    for (let number = 1;; number++) {
        const candidate = `${name}_part${number === 1 ? "" : number}.proto`;
        if (isFree(candidate))
            return candidate;
    }
}
/** Only `[a-z0-9_]`: to Go, Java and Python other signs are one and the same. */
function snakeCase(owner) {
    const words = owner
        .replace(/^repo:/, "")
        .replace(/(?<=[a-z0-9])(?=[A-Z])/g, "_")
        .split(/[^A-Za-z0-9]+/)
        .filter((word) => word !== "");
    return words.length === 0 ? "unpackaged" : words.join("_").toLowerCase();
}
/**
 * What generators derive from the name of a file, in lower case, since disks may fold it: Java's outer class
 * (`GlobalFooBar`) and Go's file descriptor (`File_global_foo_bar_proto`).
 */
function generatedNames(file) {
    const base = file.slice(file.lastIndexOf("/") + 1).toLowerCase();
    return [base.replace(/\.proto$/, "").replace(/[^a-z0-9]/g, ""), `file_${base.replace(/[^a-z0-9]/g, "_")}`];
}
/** Go leaves `x_js.pb.go` out of every build that is not for js, and reads `x_js_test.pb.go` likewise. */
function isBuildConstraint(file) {
    return goConstraints.has(file.slice(file.lastIndexOf("_") + 1).replace(/\.proto$/, ""));
}
/** Every GOOS and GOARCH of go/src/internal/syslist, past and future ones included. */
// biome-ignore format: a list reads better in few lines
const goConstraints = new Set([
    "test",
    "aix", "android", "darwin", "dragonfly", "freebsd", "hurd", "illumos", "ios", "js", "linux", "nacl", "netbsd",
    "openbsd", "plan9", "solaris", "wasip1", "windows", "zos",
    "386", "amd64", "amd64p32", "arm", "arm64", "arm64be", "armbe", "loong64", "mips", "mips64", "mips64le", "mips64p32",
    "mips64p32le", "mipsle", "ppc", "ppc64", "ppc64le", "riscv", "riscv64", "s390", "s390x", "sparc", "sparc64", "wasm",
]);

;// CONCATENATED MODULE: ./build/js/src/assembly/check-parts.js




/** What generators have against several files in one package: PM1403, PM1405 and PM2208. */
function checkParts({ parts }, plan, config) {
    if (config.layout === "file")
        return [];
    const declared = topLevelNames(parts.flatMap(({ units }) => units), plan);
    const pinned = "delete the part under `names.parts` in protomanager.lock to name it anew";
    return [
        ...checkOptions(config.options),
        ...namesake(config.importPath, declared, "choose another global_proto.output or import_path"),
        // A name that is given out is no one's; one that is pinned may have become someone's.
        ...parts.flatMap(({ importName }) => namesake(importName, declared, pinned)),
    ];
}
function checkOptions(options) {
    const diagnostics = [];
    if (options.java_outer_classname !== undefined) {
        const text = "option java_outer_classname names the class of one file, and with layout: parts there are several";
        diagnostics.push((0,codes/* diagnostic */.Y)("PM2208", `${text}; remove it from global_proto.options`));
    }
    if (options.java_package !== undefined && options.java_multiple_files !== true) {
        const text = "without java_multiple_files every Java class lies inside the outer class of its part";
        diagnostics.push((0,codes/* diagnostic */.Y)("PM1403", `${text}; set java_multiple_files: true in global_proto.options`));
    }
    return diagnostics;
}
/** Messages, enums, services and wrappers of the result, by name in lower case: Java's files may lie on a disk that folds it. */
function topLevelNames(units, plan) {
    const names = new Map();
    for (const unit of units) {
        const { wrapper, name } = plan.placement.get(unit);
        if (wrapper === undefined && unit.node.kind === "extend")
            continue;
        const what = wrapper === undefined
            ? `"${(0,name_pins/* qualify */.Ss)(unit.package, unit.name)}"`
            : `"${wrapper}", the wrapper of package "${unit.package}",`;
        const key = (wrapper ?? name).toLowerCase();
        if (!names.has(key))
            names.set(key, { what, unit });
    }
    return names;
}
function namesake(importName, declared, advice) {
    const found = generatedNames(importName)
        .map((name) => declared.get(name))
        .find((one) => one !== undefined);
    if (found === undefined)
        return [];
    const text = `${found.what} has the name that code generators give to "${importName}"`;
    return [(0,codes/* diagnostic */.Y)("PM1405", `${text}; ${advice}`, (0,assembly_location/* locationOf */.h)(found.unit))];
}

// EXTERNAL MODULE: ./build/js/src/assembly/strongly-connected.js
var strongly_connected = __webpack_require__(75984);
;// CONCATENATED MODULE: ./build/js/src/assembly/cut-parts.js
/** Cuts the merged result into files (docs/specification.md 14). Names are planned before, and do not depend on it. */



/** @param units - those that are written; each comes into one part */
function cutParts(linked, units, plan, lock, config) {
    const { output, importPath, layout } = config;
    if (layout === "file") {
        const part = { ...emptyPart(output, importPath), units: [...units] };
        connect(new Map(units.map((unit) => [unit, part])), linked);
        return { parts: [part], pins: undefined };
    }
    const ownerOf = config.partsBy === "package" ? byPackage : byRepository;
    const edges = edgesBetween(linked, units, plan, ownerOf);
    const groups = (0,strongly_connected/* stronglyConnected */._)(new Set(units.map(ownerOf)), (owner) => edges.get(owner));
    const components = groups.map((group) => [...group].sort());
    const names = namePartFiles(components, {
        stem: baseName(output).replace(/\.proto$/, ""),
        pins: pinsOf(lock, config),
        reserved: reservedNames(linked, config),
        generated: generatedFrom(plan, config),
    });
    const parts = new Map();
    const pins = new Map(Object.entries(pinsOf(lock, config)));
    for (const [component, name] of names) {
        const part = emptyPart(folderOf(output) + name, folderOf(importPath) + name);
        for (const owner of component) {
            parts.set(owner, part);
            pins.set(owner, name);
        }
    }
    const partOf = new Map(units.map((unit) => [unit, parts.get(ownerOf(unit))]));
    for (const [unit, part] of partOf)
        part.units.push(unit);
    connect(partOf, linked);
    return {
        parts: [...new Set(parts.values())].sort((a, b) => (0,candidates/* compareText */.n6)(a.importName, b.importName)),
        pins: Object.fromEntries([...pins].sort(([a], [b]) => (0,candidates/* compareText */.n6)(a, b))),
    };
}
function emptyPart(path, importName) {
    return { path, importName, units: [], uses: new Set(), externals: new Set() };
}
function byPackage(unit) {
    return unit.package;
}
const REPOSITORY = "repo:";
function byRepository({ file }) {
    return REPOSITORY + file.repository;
}
/** Who has to import whom. A wrapper cannot be split, so that those who share one import each other. */
function edgesBetween(linked, units, plan, ownerOf) {
    const edges = new Map();
    const connectOwners = (from, to) => {
        const known = edges.get(from);
        if (known === undefined)
            edges.set(from, new Set([to]));
        else
            known.add(to);
    };
    const written = new Set(units);
    for (const { unit, target, kind } of linked.references) {
        if (!isImporting(kind))
            continue;
        if (written.has(unit) && !target.file.external)
            connectOwners(ownerOf(unit), ownerOf(target.unit));
    }
    const firstInWrapper = new Map();
    for (const unit of units) {
        const { wrapper } = plan.placement.get(unit);
        if (wrapper === undefined)
            continue;
        const first = firstInWrapper.get(wrapper) ?? ownerOf(unit);
        firstInWrapper.set(wrapper, first);
        connectOwners(first, ownerOf(unit));
        connectOwners(ownerOf(unit), first);
    }
    return edges;
}
/** Notes in each part what it uses of others. */
function connect(partOf, linked) {
    for (const { unit, target, kind } of linked.references) {
        const part = partOf.get(unit);
        if (part === undefined || !isImporting(kind))
            continue;
        if (target.file.external)
            part.externals.add(target.file);
        else {
            const other = partOf.get(target.unit);
            if (other !== part)
                part.uses.add(other);
        }
    }
}
/** True for what a compiler follows: names in declarations of extensions are strings, and need not exist. */
function isImporting(kind) {
    return kind !== "declaration-string";
}
/** Those of the layout in force: another way of cutting names all parts anew. */
function pinsOf(lock, { partsBy }) {
    const pins = Object.entries(lock?.parts ?? {});
    return Object.fromEntries(pins.filter(([owner]) => owner.startsWith(REPOSITORY) === (partsBy === "repository")));
}
function reservedNames({ externals }, { output, importPath }) {
    const beside = externals
        .flatMap(({ importNames }) => importNames)
        .filter((name) => folderOf(name) === folderOf(importPath));
    return new Set([output, importPath, ...beside].map(baseName));
}
/** A wrapper counts before it is needed, so that no part is in its way on the day it is. */
function generatedFrom({ placement, wrappers }, { importPath }) {
    const names = [...placement]
        .filter(([{ node }, { wrapper }]) => wrapper === undefined && node.kind !== "extend")
        .map(([, { name }]) => name);
    return new Set([
        ...[...names, ...wrappers.values()].map((name) => name.toLowerCase()),
        ...generatedNames(importPath),
    ]);
}
function baseName(path) {
    return path.slice(path.lastIndexOf("/") + 1);
}
/** With the slash at its end; "" for the top. */
function folderOf(path) {
    return path.slice(0, path.lastIndexOf("/") + 1);
}

// EXTERNAL MODULE: ./build/js/src/assembly/byte-writer.js
var byte_writer = __webpack_require__(98962);
;// CONCATENATED MODULE: ./build/js/src/assembly/layout.js
/** White space of the output: what an author may have left at line ends and between lines, and indentation. */
const LEXICAL = /"(?:\\[^\n]|[^"\\\n])*"|'(?:\\[^\n]|[^'\\\n])*'|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;
/**
 * A piece of proto text without blanks at line ends, without blank lines at its begin and end, and with no more than
 * one blank line in a row but inside block comments.
 */
function tidy(text) {
    return UNTIDY.test(text) ? tidyLines(text) : withoutOuterBlanks(text);
}
/** What most authors leave nowhere: blanks at the end of a line, two blank lines in a row. */
const UNTIDY = /[ \t\r\f\v]\n|\n\n\n/;
/** An indentation stays, but for that of what stands on the line of an earlier statement. */
function withoutOuterBlanks(text) {
    const first = text.search(/[^ \t\r\f\v\n]/);
    if (first === -1)
        return "";
    const newline = text.lastIndexOf("\n", first);
    return withoutTrailingBlanks(text.slice(newline === -1 ? first : newline + 1));
}
function tidyLines(text) {
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
    return `  ${text.replace(/\n(?=[^\n])/g, "\n  ")}`;
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
function withoutTrailingBlanks(text) {
    let end = text.length;
    while (end > 0 && " \t\r\f\v\n".includes(text[end - 1]))
        end--;
    return text.slice(0, end);
}

;// CONCATENATED MODULE: ./build/js/src/assembly/syntax/conversion.js
/** What the rewriting of one unit into the syntax of the output works on and brings about. */


function report({ unit, diagnostics }, code, text, offset) {
    diagnostics.push((0,codes/* diagnostic */.Y)(code, text, (0,assembly_location/* locationIn */.z)(unit.file, offset)));
}
/** proto3, edition 2023. */
function spoken(syntax) {
    return syntax.startsWith("edition") ? `edition ${syntax.slice("edition".length)}` : syntax;
}

;// CONCATENATED MODULE: ./build/js/src/assembly/syntax/choose-syntax.js




/** The statement that declares a syntax. */
const syntaxStatements = {
    proto2: 'syntax = "proto2";',
    proto3: 'syntax = "proto3";',
    edition2023: 'edition = "2023";',
    edition2024: 'edition = "2024";',
};
/**
 * The syntax of a file that takes these units: the pinned one; proto2 or proto3 when all have it; else edition 2023,
 * with a note when syntaxes mix (PM2405).
 *
 * @param name - what the note calls the file
 */
function chooseSyntax(units, config, name) {
    if (config.syntax !== "auto")
        return { syntax: config.syntax, diagnostics: [] };
    const first = units[0];
    if (first === undefined)
        return { syntax: "proto3", diagnostics: [] };
    const { syntax } = first.file.ast;
    const other = units.find(({ file }) => file.ast.syntax !== syntax);
    if (other === undefined) {
        return { syntax: syntax.startsWith("edition") ? "edition2023" : syntax, diagnostics: [] };
    }
    const place = (0,diagnostics/* formatLocation */.j)((0,assembly_location/* locationOf */.h)(first));
    const text = `${spoken(other.file.ast.syntax)} here and ${spoken(syntax)} at ${place} make ${name} edition 2023`;
    const advice = "set global_proto.syntax to edition2023 to keep it so";
    return {
        syntax: "edition2023",
        diagnostics: [(0,codes/* diagnostic */.Y)("PM2405", `${text}; ${advice}`, (0,assembly_location/* locationOf */.h)(other))],
    };
}

;// CONCATENATED MODULE: ./build/js/src/assembly/syntax/wrapper-features.js
/** What a wrapper says of itself: edition 2024 asks for a style of names that one with `_` at its end does not have. */
function wrapperFeatures(name, syntax) {
    return syntax === "edition2024" && name.includes("_") ? [["enforce_naming_style", "STYLE_LEGACY"]] : [];
}

;// CONCATENATED MODULE: ./build/js/src/assembly/comment-places.js
/**
 * Where a statement can be put between others, or taken out, without a comment changing its owner. The rules are those
 * of protoc: a comment belongs to what is before it when it begins on that line, or on the next one with a blank line,
 * an end of scope or a comment that does not continue it behind it (docs/specification.md 3.7).
 */
function gapAfter(text, end) {
    const first = skipBlanks(text, end);
    const comment = commentEnd(text, first);
    if (comment !== undefined)
        return sameLineGap(text, end, comment);
    if (text[first] !== "\n")
        return { offset: end, inline: true, apart: false, commentFollows: false };
    const next = skipBlanks(text, first + 1);
    const run = commentRunEnd(text, next);
    if (run === undefined)
        return { offset: end, inline: false, apart: false, commentFollows: false };
    const trails = isDetached(text, run);
    const offset = trails ? run : end;
    return { offset, inline: false, apart: trails, commentFollows: !trails || commentBelow(text, run) };
}
/** One comment between two tokens of one line belongs to neither, unless the second ends a scope. */
function sameLineGap(text, end, comment) {
    const next = skipBlanks(text, comment);
    const alone = text[next] !== "\n" && commentEnd(text, next) === undefined && next < text.length;
    if (alone && text[next] !== "}") {
        return { offset: end, inline: true, apart: false, commentFollows: false };
    }
    // To buf a block goes with a token that comes directly below it.
    const apart = text.startsWith("*/", comment - 2) && isDetached(text, comment);
    return { offset: comment, inline: false, apart, commentFollows: commentBelow(text, comment) };
}
/** Puts statements behind what ends at `end`, on lines of their own unless the next token is on the same line. */
function insertAfter(text, end, statements, indentation) {
    const { offset, inline, apart, commentFollows } = gapAfter(text, end);
    if (inline) {
        const space = isBlank(text.charCodeAt(offset)) ? "" : " ";
        return { start: offset, end: offset, text: ` ${statements.join(" ")}${space}` };
    }
    const lines = statements.map((statement) => `\n${indentation}${statement}`).join("");
    // A comment that follows on the same line shall not come to stand under what is inserted.
    const behind = endsLine(text, offset) ? "\n" : "\n\n";
    const inserted = `${apart ? "\n" : ""}${lines}${commentFollows ? behind : ""}`;
    return { start: offset, end: offset, text: inserted };
}
/**
 * The span of a statement with the comments that belong to it, and what follows. `previousEnd`: of the token before it,
 * whose comment what takes the statement's place has to keep apart from, if `apartBefore`.
 */
function withComments(text, previousEnd, end) {
    const before = gapAfter(text, previousEnd);
    const { offset, apart, commentFollows } = gapAfter(text, end);
    return { start: before.offset, end: offset, apart, commentFollows, apartBefore: before.apart };
}
/** The white space with which the line of an offset begins. */
function indentationAt(text, offset) {
    const start = text.lastIndexOf("\n", offset - 1) + 1;
    return text.slice(start, skipBlanks(text, start));
}
/**
 * The end of the comment that begins on the line on which something ends; that end itself when there is none. Of
 * several comments on the line only the first goes with what is before them, as in protoc.
 */
function endOfLineComment(text, end) {
    return commentEnd(text, skipBlanks(text, end)) ?? end;
}
/** The end of a comment that begins at an offset, a line comment's without its newline. */
function commentEnd(text, at) {
    if (text.startsWith("//", at)) {
        const newline = text.indexOf("\n", at);
        return newline === -1 ? text.length : newline;
    }
    return text.startsWith("/*", at) ? text.indexOf("*/", at + 2) + 2 : undefined;
}
/** True when nothing but blanks follows on the line. */
function endsLine(text, at) {
    const next = skipBlanks(text, at);
    return next >= text.length || text[next] === "\n";
}
/** Line comments on consecutive lines are one comment. */
function commentRunEnd(text, at) {
    let end = commentEnd(text, at);
    if (end === undefined || text[at + 1] === "*")
        return end;
    for (;;) {
        const next = skipBlanks(text, end + 1);
        if (!text.startsWith("//", next))
            return end;
        end = commentEnd(text, next);
    }
}
/** True when a comment that ends here does not go with the next token. */
function isDetached(text, end) {
    let at = skipBlanks(text, end);
    if (text[at] === "\n")
        at = skipBlanks(text, at + 1);
    return at >= text.length || "\n}])".includes(text[at]) || commentEnd(text, at) !== undefined;
}
function commentBelow(text, end) {
    const at = skipBlanks(text, end);
    return commentEnd(text, text[at] === "\n" ? skipBlanks(text, at + 1) : at) !== undefined;
}
function skipBlanks(text, from) {
    let at = from;
    while (isBlank(text.charCodeAt(at)))
        at++;
    return at;
}
/** White space within a line. */
function isBlank(code) {
    return code === 32 || (code >= 9 && code <= 13 && code !== 10);
}

;// CONCATENATED MODULE: ./build/js/src/assembly/unit-text.js
/**
 * Cuts a file into the texts that go with its declarations (docs/specification.md 3.7): each from the end of the
 * statement before it to its own end, the comment on the line where a statement ends included. What stands before
 * `syntax`, `package`, `import` and `option` goes with those.
 */

const SLASH = 47;
const SEMICOLON = 59;
function cutFile(ast) {
    const first = ast.statements[0];
    const hasHead = first !== undefined && !isDeclaration(first);
    const texts = [];
    let before = 0;
    for (const statement of ast.statements) {
        const end = endOfLineComment(ast.text, statement.end);
        if (isDeclaration(statement)) {
            texts.push({ start: before, end, edits: emptyStatements(ast.text, before, statement.start) });
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
function isDeclaration({ kind }) {
    return kind === "message" || kind === "enum" || kind === "service" || kind === "extend";
}
/** Between two statements there are comments and empty statements only. */
function emptyStatements(text, start, end) {
    const edits = [];
    if (!text.slice(start, end).includes(";"))
        return edits;
    for (let at = start; at < end;) {
        const code = text.charCodeAt(at);
        if (code === SEMICOLON) {
            // Comments before and behind it must not come to stand directly above the next declaration.
            const after = endOfLineComment(text, at + 1);
            edits.push({ start: at, end: at + 1, text: "\n\n" });
            if (after > at + 1)
                edits.push({ start: after, end: after, text: "\n\n" });
            at = after;
        }
        else {
            at = (code === SLASH ? commentEnd(text, at) : undefined) ?? at + 1;
        }
    }
    return edits;
}

;// CONCATENATED MODULE: ./build/js/src/assembly/emit-merged.js
/** Writes the files of merge mode: the units' own texts, spliced (docs/specification.md 3.6 and 3.7). */








/** The UTF-8 of one file, which ends in a newline. */
function emitPart(part, splices, config) {
    const size = part.units.reduce((sum, { node }) => sum + node.end - node.start, 0);
    return (0,byte_writer/* encode */.l)(partTexts(part, splices, config), size * 1.5);
}
const BLANK_LINE = "\n\n";
function* partTexts(part, splices, config) {
    const units = part.units.toSorted(byPlace);
    const files = new Set(units.map((unit) => unit.file));
    const cuts = new Map([...files].map((file) => [file, cutFile(file.ast)]));
    const lastOfFile = new Map(units.map((unit) => [unit.file, unit]));
    const textsOf = function* (unit) {
        const cut = cuts.get(unit.file);
        const moved = splices.movedServices.get(unit);
        // On its own: next to the service it would become part of the service's comment.
        if (moved !== undefined)
            yield `// gRPC path changed from /${moved}/.`;
        yield unitText(unit, cut, splices);
        if (lastOfFile.get(unit.file) === unit)
            yield* tailOf(unit.file, cut);
    };
    const { plain, wrapped } = groupByWrapper(units, splices.plan);
    const comments = config.headers === "collect" ? headComments(cuts) : [];
    const imports = part.imports.map((name) => `import ${quote(name)};`);
    yield fileHeader(syntaxStatements[part.syntax], imports, config, comments);
    for (const text of sections(plain, textsOf)) {
        yield BLANK_LINE;
        yield text;
    }
    for (const [name, members] of wrapped) {
        yield BLANK_LINE;
        yield wrapperHead(name, part.syntax);
        for (const text of sections(members, textsOf)) {
            // It keeps the first member's comment from becoming the wrapper's.
            yield BLANK_LINE;
            yield indent(text);
        }
        yield "\n}";
    }
    yield "\n";
}
function byPlace(a, b) {
    return ((0,candidates/* compareText */.n6)(a.file.repository, b.file.repository) ||
        (0,candidates/* compareText */.n6)(a.file.path, b.file.path) ||
        a.index - b.index);
}
/** Units by wrapper, wrappers by name, members in their order. */
function groupByWrapper(units, plan) {
    const groups = Map.groupBy(units, (unit) => plan.placement.get(unit).wrapper);
    const plain = groups.get(undefined) ?? [];
    const wrapped = [...groups].filter((group) => group[0] !== undefined);
    return { plain, wrapped: wrapped.sort(([a], [b]) => (0,candidates/* compareText */.n6)(a, b)) };
}
function wrapperHead(name, syntax) {
    const options = wrapperFeatures(name, syntax).map(([feature, setting]) => `\n  option features.${feature} = ${setting};`);
    return `message ${name} {${options.join("")}`;
}
/** A banner for each file, then its units. */
function* sections(units, textsOf) {
    let file;
    for (const unit of units) {
        if (unit.file !== file)
            yield banner(unit.file);
        file = unit.file;
        yield* textsOf(unit);
    }
}
function banner({ repository, path, package: name }) {
    return `// ${repository}: ${path} (${name === "" ? "no package" : `package ${name}`})`;
}
function unitText(unit, cut, { edits, plan }) {
    const piece = cut.texts[unit.index];
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

// EXTERNAL MODULE: ./build/js/src/assembly/grpc-paths.js
var grpc_paths = __webpack_require__(84123);
;// CONCATENATED MODULE: ./build/js/src/assembly/merged-table.js
/**
 * The names as a compiler of the merged file will know them: merged declarations, wrappers, packages and external
 * symbols. External files that end up not being imported count too: they can only make a relative name look taken.
 */
function mergedTable(linked, plan, globalPackage) {
    const { symbols } = linked;
    const { merged, placement } = plan;
    const listed = new Map();
    const list = (scope, name, kind) => {
        const names = listed.get(scope);
        if (names === undefined)
            listed.set(scope, new Map([[name, kind]]));
        else
            names.set(name, kind);
    };
    const listPackage = (scope) => {
        if (scope.outer === undefined)
            return;
        list(merged.package(scope.outer), scope.simpleName, "package");
        listPackage(scope.outer);
    };
    for (const name of new Set([...linked.externals.map((file) => file.package), globalPackage])) {
        listPackage(symbols.package(name));
    }
    for (const { wrapper } of placement.values()) {
        if (wrapper !== undefined)
            list(merged.global, wrapper, "message");
    }
    for (const [unit, place] of placement) {
        const scope = symbols.package(unit.package);
        const around = merged.scopeOf(scope, unit);
        for (const claim of unit.claims) {
            list(around, claim === unit.name ? place.name : claim, scope.member(claim).kind);
        }
    }
    return (scope, name) => {
        const known = listed.get(scope)?.get(name);
        if (known !== undefined)
            return known;
        const symbol = scope.source?.member(name);
        return symbol?.file.external === scope.external ? symbol.kind : undefined;
    };
}

// EXTERNAL MODULE: ./build/js/src/assembly/scope-search.js
var scope_search = __webpack_require__(25701);
;// CONCATENATED MODULE: ./build/js/src/assembly/rewrite.js
/** Gives every reference the form it has in the merged file (docs/specification.md 3.3). */






/** Rewrites the references of the emitted units. */
function rewriteReferences(linked, plan, config, emitted) {
    const table = mergedTable(linked, plan, config.package);
    const placeOf = mergedPlaces(linked, plan);
    const rewritten = { edits: new Map(), diagnostics: [] };
    const names = new Map();
    const nameOf = (target) => {
        let name = names.get(target);
        if (name === undefined) {
            name = mergedName(target, plan, config);
            names.set(target, name);
        }
        return name;
    };
    for (const reference of linked.references) {
        const { node, file, unit, target } = reference;
        if (!emitted.has(unit))
            continue;
        const name = nameOf(target);
        const scope = mergedScope(reference, plan);
        if (reference.kind === "aggregate-key") {
            rewritten.diagnostics.push(...captured(reference, name.full, scope, table, placeOf));
        }
        const text = formOf(reference, name, scope, table, plan);
        if (text === writtenAs(node, file))
            continue;
        const edit = { start: node.start, end: node.end, text };
        const edits = rewritten.edits.get(unit);
        if (edits === undefined)
            rewritten.edits.set(unit, [edit]);
        else
            edits.push(edit);
    }
    return rewritten;
}
function mergedName(target, { merged }, config) {
    const { external } = target.file;
    const full = external ? target.name : merged.of(target);
    // A relative external name would be captured by a type that another repository adds later.
    const absolute = external || config.references === "absolute";
    const relative = absolute ? undefined : full.slice(config.package.length + 1);
    return { full, absolute: `.${full}`, relative };
}
/** A reference in its source, with the white space and the comments in it. */
function writtenAs({ start, end, name }, { ast }) {
    return end - start === name.length ? name : ast.text.slice(start, end);
}
/** The scope from which a compiler of the merged file searches. */
function mergedScope({ kind, scope, unit, within }, { merged }) {
    if (kind !== "aggregate-key" && kind !== "any-type")
        return merged.scopeOf(scope, unit);
    // A key's search begins where the option's message type is declared, which is another unit's affair.
    return within === undefined ? merged.package(scope) : merged.scopeOf(scope, within);
}
function formOf({ kind, node, file }, { full, absolute, relative }, scope, table, { merged }) {
    // Both are full names by their own syntax, without a leading dot.
    if (kind === "aggregate-key" || kind === "any-type")
        return full;
    if (kind === "declaration-string") {
        const quote = file.ast.text[node.start];
        return `${quote}${absolute}${quote}`;
    }
    if (relative === undefined)
        return absolute;
    const found = (0,scope_search/* searchScopes */.w)(relative, scope, kind === "field-type" ? "type" : "any", table);
    return found === merged.global ? relative : absolute;
}
/** Keys of aggregate values are searched from the option's message type and cannot be written absolute. */
function captured({ node, file }, name, scope, table, placeOf) {
    const found = (0,scope_search/* searchScopes */.w)(name, scope, "any", table);
    if (found === undefined || found.outer === undefined)
        return [];
    const captor = (0,name_pins/* qualify */.Ss)(found.name, name.split(".", 1)[0]);
    const text = `"${name}" would be read as "${(0,name_pins/* qualify */.Ss)(found.name, name)}" in this option value, because of ${captor}`;
    return [(0,codes/* diagnostic */.Y)("PM2207", `${text}${placeOf(captor)}`, (0,assembly_location/* locationIn */.z)(file, node.start))];
}
/** Tells where what has a name in the result is declared. The names are gathered when the first is asked for. */
function mergedPlaces(linked, plan) {
    let sources;
    return (mergedName) => {
        sources ??= new Map([...plan.merged].map(([source, merged]) => [merged, source]));
        const source = sources.get(mergedName);
        const symbol = source === undefined ? undefined : linked.symbols.get(source);
        return symbol === undefined ? "" : ` at ${(0,diagnostics/* formatLocation */.j)((0,assembly_location/* locationIn */.z)(symbol.file, symbol.offset))}`;
    };
}

// EXTERNAL MODULE: ./build/js/src/assembly/field-features.js
var field_features = __webpack_require__(61610);
;// CONCATENATED MODULE: ./build/js/src/assembly/syntax/list-edits.js
/** Takes items out of lists with commas: options in brackets, reserved names. */
/** Deletes items, and the commas and the white space that went with them. */
function withoutItems(ast, items, dropped) {
    const lastKept = items.findLastIndex((item) => !dropped.has(item));
    return items.flatMap((item, index) => {
        const gone = dropped.has(item);
        const edits = gone ? [{ start: item.start, end: item.end, text: "" }] : [];
        const comma = index + 1 < items.length ? tokenFrom(ast, item.end) : undefined;
        if (comma !== undefined && (gone || index >= lastKept)) {
            edits.push({ start: comma.start, end: blanksEnd(ast.text, comma.end), text: "" });
        }
        return edits;
    });
}
/** Takes options out of an element's brackets and puts others first. `end`: where brackets would begin. */
function editBrackets(ast, { brackets, end }, dropped, added) {
    if (brackets === undefined) {
        return added.length === 0 ? [] : [{ start: end, end, text: ` [${added.join(", ")}]` }];
    }
    const kept = brackets.options.filter((option) => !dropped.has(option));
    if (kept.length === 0 && added.length === 0)
        return withoutBrackets(ast, brackets, dropped, end);
    const edits = withoutItems(ast, brackets.options, dropped);
    if (added.length > 0) {
        const { start } = brackets.options[0];
        edits.push({ start, end: start, text: added.join(", ") + (kept.length > 0 ? ", " : "") });
    }
    return edits;
}
function withoutBrackets(ast, brackets, dropped, end) {
    if (!hasComment(ast, end, brackets.end))
        return [{ start: end, end: brackets.end, text: "" }];
    return [
        { start: brackets.start, end: brackets.start + 1, text: "" },
        ...withoutItems(ast, brackets.options, dropped),
        { start: brackets.end - 1, end: brackets.end, text: "" },
    ];
}
function hasComment({ text, tokens }, from, to) {
    let before = from;
    for (let index = tokens.firstFrom(from); index < tokens.length && tokens.startAt(index) < to; index++) {
        if (text.slice(before, tokens.startAt(index)).trim() !== "")
            return true;
        before = tokens.endAt(index);
    }
    return false;
}
/** The first token that begins at an offset or after it. */
function tokenFrom(ast, offset) {
    return ast.tokens.at(ast.tokens.firstFrom(offset));
}
/** The last token that begins before an offset. */
function tokenBefore(ast, offset) {
    return ast.tokens.at(ast.tokens.firstFrom(offset) - 1);
}
function blanksEnd(text, from) {
    let at = from;
    while (at < text.length && text[at].trim() === "")
        at++;
    return at;
}

;// CONCATENATED MODULE: ./build/js/src/assembly/syntax/statement-edits.js
/** Edits of statements and of the keywords before them. */



/** Takes a statement out, with the comments before and behind it: they would become those of its neighbours. */
function removeStatement(ast, statement) {
    const previous = tokenBefore(ast, statement.start);
    const { start, end, commentFollows, apartBefore } = withComments(ast.text, previous.end, statement.end);
    const ownLine = apartBefore && !endsLine(ast.text, end) ? "\n" : "";
    return { start, end, text: apartBefore || commentFollows ? `${ownLine}\n` : "" };
}
/**
 * Takes a keyword away from the begin of a statement. A comment behind it would become the statement's and moves behind
 * what follows, which ends at `behind`.
 */
function removeKeyword(ast, keyword, behind) {
    const next = tokenFrom(ast, keyword.end);
    const comments = ast.text.slice(keyword.end, next.start).trim();
    const removed = { start: keyword.start, end: next.start, text: "" };
    if (comments === "")
        return [removed];
    return [
        removed,
        { start: behind, end: behind, text: ` ${comments}${comments.includes("//") ? "\n" : ""}` },
    ];
}
/** Removes the label of a field that has one. */
function removeLabel(ast, { start, label, type }) {
    return label === undefined ? [] : removeKeyword(ast, { start, end: start + label.length }, type.end);
}
/** Sets features of a message, an enum or a service: behind its `{`, or where it sets features already. */
function insertFeatures(ast, node, missing) {
    if (missing.length === 0)
        return [];
    const aggregate = aggregateOf(node.options);
    if (aggregate !== undefined)
        return [intoAggregate(aggregate, missing)];
    const statements = missing.map(([feature, setting]) => `option features.${feature} = ${setting};`);
    return [insertAfter(ast.text, node.body.start + 1, statements, memberIndentation(ast, node))];
}
/** The value of `features = { … }`: setting one more feature beside it is an error in buf. */
function aggregateOf(options) {
    return options.find(({ name, value }) => name.length === 1 && value.kind === "aggregate" && (0,feature_set/* isFeatures */.kU)({ name }))?.value;
}
function intoAggregate(aggregate, missing) {
    const at = aggregate.start + 1;
    return {
        start: at,
        end: at,
        text: missing.map(([feature, setting]) => ` ${feature}: ${setting}`).join(""),
    };
}
function memberIndentation(ast, { start, body }) {
    const first = tokenFrom(ast, body.start + 1);
    const ownLine = ast.text.slice(body.start, first.start).includes("\n");
    if (ownLine && first.end < body.end)
        return indentationAt(ast.text, first.start);
    return `${indentationAt(ast.text, start)}  `;
}

;// CONCATENATED MODULE: ./build/js/src/assembly/syntax/wanted-features.js
/** The features that an element has in its source and that the output has to give it. */


/** Those that mean something for the field, by what it inherits and says itself. */
function fieldFeatures(field, inherited, ast, extension, typeOf) {
    const ofOneof = field.oneof === undefined ? inherited : (0,feature_set/* withOptions */.tq)(inherited, field.oneof.options);
    const features = (0,feature_set/* withOptions */.tq)(ofOneof, field.brackets?.options ?? []);
    const { type, label } = field;
    const isEnum = type.kind === "named" && typeOf(type)?.kind === "enum";
    const isMessage = type.kind === "group" || (type.kind === "named" && !isEnum);
    const wanted = [];
    // protoc: "Extensions can't specify field presence.", and neither can fields of oneofs.
    if ((0,field_features/* isSingular */.kX)(field) && !extension && field.oneof === undefined) {
        const presence = (0,field_features/* presenceOf */.Fq)(field, features, ast);
        // A message is always there or not.
        if (!isMessage || presence === "LEGACY_REQUIRED")
            wanted.push(["field_presence", presence]);
    }
    if (label === "repeated" && ((0,field_features/* isPackableScalar */.gj)(type) || isEnum)) {
        wanted.push(["repeated_field_encoding", (0,field_features/* encodingOf */.P$)(field, features)]);
    }
    if ((0,field_features/* isText */.KH)(type))
        wanted.push(["utf8_validation", features.utf8_validation]);
    if (isMessage) {
        const encoding = type.kind === "group" ? "DELIMITED" : features.message_encoding;
        wanted.push(["message_encoding", encoding]);
    }
    return wanted;
}
/** Those that the target does not have yet. */
function missingFeatures(wanted, target) {
    return wanted.filter(([feature, setting]) => target[feature] !== setting);
}

;// CONCATENATED MODULE: ./build/js/src/assembly/syntax/edition-fields.js
/** Fields as editions have them: no labels but `repeated`, and features for the rest. */








/** `name`: the field's full source name. A group keeps its label: it is made a message as a whole. */
function editField(conversion, field, name, { source, target }, extension) {
    const { ast, syntax, edits, dropped, typeOf } = conversion;
    const { label, type, brackets } = field;
    const options = brackets?.options ?? [];
    const wanted = fieldFeatures(field, source, ast, extension, typeOf);
    if (extension && syntax === "edition2024")
        wanted.push(["enforce_naming_style", (0,feature_set/* withOptions */.tq)(source, options).enforce_naming_style]);
    checkClosedEnum(conversion, field, name, wanted);
    if (label !== undefined && label !== "repeated" && type.kind !== "group") {
        edits.push(...removeLabel(ast, field));
    }
    const without = new Set(options.filter((option) => dropped.has(option) || (0,field_features/* isPacked */.lS)(option)));
    const kept = options.filter((option) => !without.has(option));
    const missing = missingFeatures(wanted, (0,feature_set/* withOptions */.tq)(target, kept));
    const aggregate = aggregateOf(kept);
    if (aggregate !== undefined && missing.length > 0)
        edits.push(intoAggregate(aggregate, missing));
    const added = aggregate === undefined ? missing.map(asOption) : [];
    (0,add_all/* addAll */.R)(edits, editBrackets(ast, { brackets, end: field.numberEnd }, without, added));
}
function asOption([feature, setting]) {
    return `features.${feature} = ${setting}`;
}
/** Only the import of the output lets a source say this, and no syntax has it. */
function checkClosedEnum(conversion, { type }, name, wanted) {
    if (type.kind !== "named")
        return;
    if (!wanted.some(([feature, setting]) => feature === "field_presence" && setting === "IMPLICIT"))
        return;
    const target = conversion.typeOf(type);
    if (target === undefined || !isClosedEnum(target))
        return;
    const text = `field "${name}" cannot have the closed enum "${target.name}" without presence`;
    report(conversion, "PM2401", `${text}; write optional before it`, type.start);
}

;// CONCATENATED MODULE: ./build/js/src/assembly/syntax/group-edits.js
/** Makes of a group a message and a field with delimited encoding, which is what editions have for it. */



/** The edits of the group, given those that lie in it: the body's own, and those of the field's brackets. */
function editGroup(ast, group, edits) {
    const { field, message, block } = group;
    const { text } = ast;
    const number = tokenBefore(ast, field.numberEnd);
    const tail = { start: number.start, end: field.brackets?.end ?? number.end };
    const label = field.label === "repeated" ? "repeated " : "";
    const statement = `${label}${group.type} ${field.name.name} = ${applyEdits(text, tail, edits)};`;
    const header = { start: message.name.end, end: message.body.start };
    const inHeader = (edit) => edit.start >= header.start && edit.end <= header.end;
    const rest = [
        ...edits.filter((edit) => !inHeader(edit)),
        { start: field.start, end: message.name.start, text: `${group.keyword}message ` },
        { ...header, text: " " },
    ];
    if (block === undefined) {
        return [...rest, insertAfter(text, field.end, [statement], indentationAt(text, field.start))];
    }
    return moveBehind(ast, group, statement, block, rest);
}
/** The message goes behind the block with its comments; before it, they would become the block's. */
function moveBehind(ast, { field, textEnd }, statement, block, edits) {
    const { text } = ast;
    const previous = tokenBefore(ast, field.start);
    const { commentFollows, apart: keptApart, apartBefore, ...span } = withComments(text, previous.end, field.end);
    const moved = applyEdits(text, span, edits);
    const ownLine = text.slice(previous.end, field.start).includes("\n");
    // A comment that follows on the same line shall not come to stand under the statement.
    const aboveComment = endsLine(text, span.end) ? "\n" : "\n\n";
    // A comment before the field that is not the field's, on a line of its own, stays apart from it.
    const apart = apartBefore ? "\n" : "";
    const before = ownLine ? `${apart}\n${indentationAt(text, field.start)}` : " ";
    const { offset, commentFollows: apartBelow } = gapAfter(text, block.end);
    const behind = Math.min(offset, textEnd);
    const end = `${apartBelow || keptApart ? "\n" : ""}${endsLine(text, behind) ? "" : "\n"}`;
    const message = ownLine
        ? outdent(moved, indentationAt(text, field.start), indentationAt(text, block.start))
        : `${indentationAt(text, block.start)}${moved.trim()}`;
    return [
        ...edits.filter(({ start, end }) => start < span.start || end > span.end),
        { ...span, text: `${before}${statement}${commentFollows ? aboveComment : ""}` },
        { start: behind, end: behind, text: `\n\n${message}${end}` },
    ];
}
/** What stood in a block, as far to the right as the block, without blank lines around it. */
function outdent(text, inside, outside) {
    const lines = text
        .replace(/^(?:[ \t]*\n)+/, "")
        .trimEnd()
        .split("\n");
    return lines
        .map((line) => (line.startsWith(inside) ? outside + line.slice(inside.length) : line))
        .join("\n");
}

;// CONCATENATED MODULE: ./build/js/src/assembly/syntax/reserved-edits.js
/** Reserved names, which are strings before editions and identifiers in them. */




const IDENTIFIER = /^[A-Za-z_]\w*$/;
/** `owner`: what the names are reserved in, for PM2402. */
function dropQuotes(conversion, node, owner) {
    const { ast, edits } = conversion;
    const dropped = new Set();
    for (const item of node.names) {
        if (!item.quoted)
            continue;
        if (IDENTIFIER.test(item.name)) {
            edits.push({ start: item.start, end: item.end, text: item.name });
            continue;
        }
        dropped.add(item);
        const text = `reserved name "${item.name}" of ${owner} is no identifier, which editions ask for, and is dropped`;
        report(conversion, "PM2402", text, item.start);
    }
    if (dropped.size === 0)
        return;
    if (dropped.size < node.names.length)
        (0,add_all/* addAll */.R)(edits, withoutItems(ast, node.names, dropped));
    else
        edits.push(removeStatement(ast, node));
}
function addQuotes({ edits }, { names }) {
    for (const { start, end, name, quoted } of names) {
        if (!quoted)
            edits.push({ start, end, text: `"${name}"` });
    }
}

;// CONCATENATED MODULE: ./build/js/src/assembly/syntax/visibility-edits.js
/** `export` and `local` of edition 2024, which other syntaxes do not have. */


/** Takes a keyword away, or writes the one that keeps what the source's defaults mean. */
function editVisibility(conversion, node, source, nesting) {
    const { ast, syntax, edits } = conversion;
    const { start, visibility } = node;
    if (syntax === "edition2024") {
        const keyword = visibilityKeyword(visibility, source, nesting);
        if (keyword !== "")
            edits.push({ start, end: start, text: keyword });
    }
    else if (visibility !== undefined) {
        const end = start + visibility.length;
        edits.push(...removeKeyword(ast, { start, end }, tokenFrom(ast, end).end));
        conversion.keywords.push(start);
    }
}
/** What to write before a declaration, with a blank; "" when it has its keyword or needs none. */
function visibilityKeyword(written, { default_symbol_visibility: byDefault }, nesting) {
    if (written !== undefined)
        return "";
    const exported = byDefault === "EXPORT_ALL" || (byDefault === "EXPORT_TOP_LEVEL" && !nesting.source);
    if (exported === !nesting.output)
        return "";
    return exported ? "export " : "local ";
}

;// CONCATENATED MODULE: ./build/js/src/assembly/syntax/edition-unit.js
/** Rewrites a unit into an edition, with features on its elements only (docs/specification.md 3.4). */










/** `inWrapper`: the unit does not stand at the top level of the output. */
function editUnit(conversion, inherited, inWrapper) {
    const { node, package: scope } = conversion.unit;
    const nesting = { source: false, output: inWrapper };
    if (node.kind === "message")
        editMessage(conversion, node, scope, inherited, nesting);
    else if (node.kind === "enum")
        editEnum(conversion, node, scope, inherited, nesting);
    else if (node.kind === "extend")
        editExtend(conversion, node, scope, inherited, nesting);
    else
        editService(conversion, node, inherited);
}
const INSIDE = { source: true, output: true };
function editMessage(conversion, node, scope, inherited, nesting) {
    const name = (0,name_pins/* qualify */.Ss)(scope, node.name.name);
    // The word that takes the place of a group's brings its keyword along.
    if (node.group === undefined)
        editVisibility(conversion, node, inherited.source, nesting);
    const own = editFeatures(conversion, node, inherited, ["json_format"]);
    for (const field of node.fields)
        editField(conversion, field, (0,name_pins/* qualify */.Ss)(name, field.name.name), own, false);
    for (const inner of node.enums)
        editEnum(conversion, inner, name, own, INSIDE);
    for (const inner of node.messages)
        editMessage(conversion, inner, name, own, INSIDE);
    for (const inner of node.extends)
        editExtend(conversion, inner, name, own, INSIDE);
    for (const reserved of node.reserved)
        dropQuotes(conversion, reserved, name);
    for (const field of node.fields)
        splitGroup(conversion, field, name, field.oneof, own, INSIDE);
}
function editExtend(conversion, node, scope, inherited, nesting) {
    for (const field of node.fields) {
        editField(conversion, field, (0,name_pins/* qualify */.Ss)(scope, field.name.name), inherited, true);
    }
    for (const group of node.groups)
        editMessage(conversion, group, scope, inherited, nesting);
    for (const field of node.fields)
        splitGroup(conversion, field, scope, node, inherited, nesting);
}
/** After everything in the group has its edits, since the group may move with them. */
function splitGroup(conversion, field, scope, block, { source }, nesting) {
    if (field.type.kind !== "group")
        return;
    if (!mayTakeApart(conversion))
        return;
    const { message } = field.type;
    const { ast, syntax, typeName, unit } = conversion;
    const textEnd = endOfLineComment(ast.text, unit.node.end);
    const type = typeName((0,name_pins/* qualify */.Ss)(scope, message.name.name), message.name.name);
    const keyword = syntax === "edition2024" ? visibilityKeyword(undefined, source, nesting) : "";
    conversion.edits = editGroup(ast, { field, message, type, keyword, block, textEnd }, conversion.edits);
}
/** Of all groups of a repository together: some seconds of work. */
const MAX_WORK = 5_000_000;
function mayTakeApart(conversion) {
    const { groupWork, edits, syntax, unit } = conversion;
    const before = groupWork.edits;
    groupWork.edits += edits.length;
    if (before <= MAX_WORK && groupWork.edits > MAX_WORK) {
        const text = `${unit.file.repository} has too many groups, which ${spoken(syntax)} has no form for, among too many fields`;
        report(conversion, "PM2502", `${text}; make messages of them`, unit.node.start);
    }
    return groupWork.edits <= MAX_WORK;
}
function editEnum(conversion, node, scope, inherited, nesting) {
    editVisibility(conversion, node, inherited.source, nesting);
    editFeatures(conversion, node, inherited, ["enum_type", "json_format"]);
    const name = (0,name_pins/* qualify */.Ss)(scope, node.name.name);
    for (const reserved of node.reserved)
        dropQuotes(conversion, reserved, name);
}
function editService(conversion, node, inherited) {
    editFeatures(conversion, node, inherited, []);
}
/** Sets what the body does not inherit in the output; gives what its members inherit. */
function editFeatures({ ast, syntax, dropped, edits, name, unit }, node, inherited, features) {
    const source = (0,feature_set/* withOptions */.tq)(inherited.source, node.options);
    const kept = node.options.filter((option) => !dropped.has(option));
    const target = (0,feature_set/* withOptions */.tq)(inherited.target, kept);
    const wanted = features.map((feature) => [feature, source[feature]]);
    if (syntax === "edition2024") {
        // A name that the assembly gave need not be in style.
        const style = node === unit.node && name.includes("_") ? "STYLE_LEGACY" : source.enforce_naming_style;
        wanted.push(["enforce_naming_style", style]);
    }
    const missing = missingFeatures(wanted, target);
    edits.push(...insertFeatures(ast, node, missing));
    return { source, target: { ...target, ...Object.fromEntries(missing) } };
}

;// CONCATENATED MODULE: ./build/js/src/assembly/syntax/legacy-unit.js
/** Rewrites a unit into proto2 or proto3, as far as these can say what it means: the rest is PM2401. */











function editLegacyUnit(conversion) {
    const { node, package: scope } = conversion.unit;
    const features = (0,feature_set/* fileFeatures */.gT)(conversion.ast);
    if (node.kind === "message")
        legacy_unit_editMessage(conversion, node, scope, features);
    else if (node.kind === "enum")
        legacy_unit_editEnum(conversion, node, scope, features);
    else if (node.kind === "extend")
        legacy_unit_editExtend(conversion, node, scope, features);
}
function legacy_unit_editMessage(conversion, node, scope, inherited) {
    const name = (0,name_pins/* qualify */.Ss)(scope, node.name.name);
    const features = (0,feature_set/* withOptions */.tq)(inherited, node.options);
    if (node.group === undefined)
        editVisibility(conversion, node, features, { source: true, output: true });
    for (const field of node.fields)
        legacy_unit_editField(conversion, field, (0,name_pins/* qualify */.Ss)(name, field.name.name), features, false);
    for (const inner of node.enums)
        legacy_unit_editEnum(conversion, inner, name, features);
    for (const inner of node.messages)
        legacy_unit_editMessage(conversion, inner, name, features);
    for (const inner of node.extends)
        legacy_unit_editExtend(conversion, inner, name, features);
    for (const reserved of node.reserved)
        addQuotes(conversion, reserved);
    const [range] = node.extensionRanges;
    if (range !== undefined && conversion.syntax === "proto3") {
        legacy_unit_refuse(conversion, `message "${name}" has extension ranges`, range.start);
    }
    checkFeature(conversion, "json_format", features, `message "${name}"`, node.name.start);
}
function legacy_unit_editEnum(conversion, node, scope, inherited) {
    const features = (0,feature_set/* withOptions */.tq)(inherited, node.options);
    const what = `enum "${(0,name_pins/* qualify */.Ss)(scope, node.name.name)}"`;
    editVisibility(conversion, node, features, { source: true, output: true });
    for (const reserved of node.reserved)
        addQuotes(conversion, reserved);
    checkFeature(conversion, "enum_type", features, what, node.name.start);
    checkFeature(conversion, "json_format", features, what, node.name.start);
}
function legacy_unit_editExtend(conversion, node, scope, inherited) {
    const extended = conversion.typeOf(node.extendee)?.name;
    if (conversion.syntax === "proto3" && extended?.startsWith("google.protobuf.") === false) {
        legacy_unit_refuse(conversion, `"${(0,name_pins/* qualify */.Ss)(scope, node.fields[0].name.name)}" extends ${extended}`, node.start);
    }
    for (const field of node.fields) {
        legacy_unit_editField(conversion, field, (0,name_pins/* qualify */.Ss)(scope, field.name.name), inherited, true);
    }
    for (const group of node.groups)
        legacy_unit_editMessage(conversion, group, scope, inherited);
}
function legacy_unit_editField(conversion, field, name, inherited, extension) {
    const { ast, edits, syntax, dropped, typeOf } = conversion;
    const what = `field "${name}"`;
    const { type, brackets } = field;
    const features = new Map(fieldFeatures(field, inherited, ast, extension, typeOf));
    for (const feature of ["utf8_validation", "message_encoding"]) {
        const setting = features.get(feature);
        if (setting !== undefined)
            checkFeature(conversion, feature, { [feature]: setting }, what, field.start);
    }
    const enumType = type.kind === "named" ? typeOf(type) : undefined;
    if (syntax === "proto3" && enumType?.file.external === true && isClosedEnum(enumType)) {
        legacy_unit_refuse(conversion, `${what} has the closed enum "${enumType.name}"`, type.start);
    }
    if ((0,field_features/* isSingular */.kX)(field) && field.oneof === undefined) {
        const presence = extension ? undefined : features.get("field_presence");
        editLabel(conversion, field, what, presence);
    }
    const encoding = features.get("repeated_field_encoding");
    const isSaid = brackets?.options.some(({ name: parts }) => parts[0].name === "packed") === true;
    const packed = encoding === undefined || isSaid || encoding === feature_set/* featureDefaults */.H6[syntax].repeated_field_encoding
        ? []
        : [`packed = ${encoding === "PACKED"}`];
    (0,add_all/* addAll */.R)(edits, editBrackets(ast, { brackets, end: field.numberEnd }, dropped, packed));
}
/** Every singular field of proto2 has a label; in proto3 `optional` is what gives it presence. */
function editLabel(conversion, field, what, presence) {
    const { ast, edits, syntax } = conversion;
    const { label, start } = field;
    const impossible = syntax === "proto2" ? "IMPLICIT" : "LEGACY_REQUIRED";
    if (presence === impossible) {
        legacy_unit_refuse(conversion, `${what} has field_presence ${presence}`, start);
        return;
    }
    const isNeeded = syntax === "proto2" || presence === "EXPLICIT";
    const wanted = presence === "LEGACY_REQUIRED" ? "required" : isNeeded ? "optional" : undefined;
    if (label === wanted)
        return;
    edits.push(...removeLabel(ast, field));
    if (wanted !== undefined)
        edits.push({ start, end: start, text: `${wanted} ` });
}
function checkFeature(conversion, feature, features, what, offset) {
    const setting = features[feature];
    if (setting === feature_set/* featureDefaults */.H6[conversion.syntax][feature])
        return;
    legacy_unit_refuse(conversion, `${what} has ${feature} ${setting}`, offset);
}
function legacy_unit_refuse(conversion, what, offset) {
    const advice = "set global_proto.syntax to auto or edition2023";
    report(conversion, "PM2401", `${what}, which ${spoken(conversion.syntax)} has no form for; ${advice}`, offset);
}

;// CONCATENATED MODULE: ./build/js/src/assembly/syntax/option-editions.js
/** Editions that know a feature of a language: `feature_support` in the file that declares it. */
/** As in `google.protobuf.Edition`, in order. */
const EDITIONS = ["EDITION_LEGACY", "EDITION_PROTO2", "EDITION_PROTO3", "EDITION_2023", "EDITION_2024"];
const EDITION_OF = {
    proto2: "EDITION_PROTO2",
    proto3: "EDITION_PROTO3",
    edition2023: "EDITION_2023",
    edition2024: "EDITION_2024",
};
/** `(pb.java).nest_in_file_class` in a syntax; true for what says nothing of editions. */
function isInSyntax([extension, feature], typeOf, syntax) {
    const target = extension && typeOf(extension);
    if (target === undefined || feature === undefined)
        return true;
    const support = featureSupport(target.file.ast, target.offset, feature.name);
    const rank = EDITIONS.indexOf(EDITION_OF[syntax]);
    const introduced = support.get("edition_introduced");
    const removed = support.get("edition_removed");
    return (introduced ?? 0) <= rank && (removed ?? Number.POSITIVE_INFINITY) > rank;
}
/** Rank of each edition named for a field of the message that the extension at an offset holds. */
function featureSupport({ declarations }, offset, feature) {
    const extension = declarations
        .flatMap((node) => (node.kind === "extend" ? node.fields : []))
        .find(({ start, end }) => start <= offset && offset < end);
    const type = extension?.type.kind === "named" ? extension.type.name.split(".").at(-1) : undefined;
    const message = declarations.find((node) => node.kind === "message" && node.name.name === type);
    const field = message?.kind === "message" ? message.fields.find(({ name }) => name.name === feature) : undefined;
    return new Map((field?.brackets?.options ?? []).flatMap(editionsOf));
}
function editionsOf({ name, value }) {
    if (name[0].name !== "feature_support" || value.kind !== "aggregate")
        return [];
    return value.fields.flatMap(({ key, values }) => {
        const [edition] = values;
        if (edition?.kind !== "identifier")
            return [];
        const rank = EDITIONS.indexOf(edition.name);
        // An edition that is not known here is later than all that are.
        return [[key.name, rank === -1 ? EDITIONS.length : rank]];
    });
}

;// CONCATENATED MODULE: ./build/js/src/assembly/syntax/option-holders.js

/** Every element of a unit that may have options. */
function* optionHolders({ node, package: scope, }) {
    if (node.kind === "message")
        yield* inMessage(node, scope);
    else if (node.kind === "enum")
        yield* inEnum(node, scope);
    else if (node.kind === "extend")
        yield* inExtend(node, scope);
    else {
        const name = (0,name_pins/* qualify */.Ss)(scope, node.name.name);
        yield withStatements(name, node.options);
        for (const rpc of node.rpcs)
            yield withStatements((0,name_pins/* qualify */.Ss)(name, rpc.name.name), rpc.options);
    }
}
function* inMessage(node, scope) {
    const name = (0,name_pins/* qualify */.Ss)(scope, node.name.name);
    yield withStatements(name, node.options);
    for (const field of node.fields)
        yield ofField(field, name);
    for (const oneof of node.oneofs)
        yield withStatements((0,name_pins/* qualify */.Ss)(name, oneof.name.name), oneof.options);
    for (const { brackets } of node.extensionRanges)
        yield inBrackets(name, brackets);
    for (const nested of node.enums)
        yield* inEnum(nested, name);
    for (const nested of node.messages)
        yield* inMessage(nested, name);
    for (const nested of node.extends)
        yield* inExtend(nested, name);
}
function* inEnum(node, scope) {
    yield withStatements((0,name_pins/* qualify */.Ss)(scope, node.name.name), node.options);
    for (const { name, brackets } of node.values)
        yield inBrackets((0,name_pins/* qualify */.Ss)(scope, name.name), brackets);
}
function* inExtend(node, scope) {
    for (const field of node.fields)
        yield { ...ofField(field, scope), isExtension: true };
    for (const group of node.groups)
        yield* inMessage(group, scope);
}
function ofField({ name, brackets }, scope) {
    return { ...inBrackets((0,name_pins/* qualify */.Ss)(scope, name.name), brackets), isField: true };
}
function inBrackets(name, brackets) {
    return { name, brackets, options: brackets?.options ?? [], isField: false, isExtension: false };
}
function withStatements(name, options) {
    return { name, brackets: undefined, options, isField: false, isExtension: false };
}

;// CONCATENATED MODULE: ./build/js/src/assembly/syntax/option-edits.js
/** Options of the source that the syntax of the output does not have: taken away, or refused (PM2403). */







/** They say nothing about what a declaration means, and edition 2023 does not know them. */
const STYLE = ["enforce_naming_style", "default_symbol_visibility"];
/** Options that a syntax forbids, beside those that carry a range of editions. */
const FORBIDDEN = {
    proto3: ["default", "message_set_wire_format"],
    // protoc: "ctype option is not allowed under edition 2024 and beyond."
    edition2024: ["ctype"],
};
/** Fills `dropped`, and makes the edits of what is dropped; those in a field's brackets are left to the field. */
function editOptions(conversion) {
    for (const holder of optionHolders(conversion.unit)) {
        const dropped = holder.options.filter((option) => isDropped(conversion, option, holder));
        for (const option of dropped)
            conversion.dropped.add(option);
        if (holder.isField || dropped.length === 0)
            continue;
        const { ast, edits } = conversion;
        if (holder.brackets === undefined) {
            for (const option of dropped)
                edits.push(removeStatement(ast, option));
        }
        else {
            const end = ast.text.slice(0, holder.brackets.start).trimEnd().length;
            (0,add_all/* addAll */.R)(edits, editBrackets(ast, { brackets: holder.brackets, end }, new Set(dropped), []));
        }
    }
}
function isDropped(conversion, option, holder) {
    const { syntax, typeOf } = conversion;
    const forbidden = isForbidden(option, holder, syntax);
    const ofLanguage = (0,feature_set/* isFeatures */.kU)(option) && option.name[1]?.extension === true;
    const legacy = !syntax.startsWith("edition");
    if (forbidden || (ofLanguage && (legacy || !isInSyntax(option.name.slice(1), typeOf, syntax)))) {
        const text = `option "${nameOf(option)}" of ${holder.name} cannot be used in ${spoken(syntax)}`;
        report(conversion, "PM2403", text, option.start);
        return false;
    }
    if (!(0,feature_set/* isFeatures */.kU)(option) || ofLanguage)
        return false;
    if (legacy)
        return true;
    return syntax === "edition2023" && isStyle(conversion, option);
}
function isForbidden({ name: [first], value }, holder, syntax) {
    if (first.extension)
        return false;
    // buf: "cannot use `CORD` on an extension field", in editions. protoc takes it.
    const isCord = first.name === "ctype" && value.kind === "identifier" && value.name === "CORD";
    if (isCord && holder.isExtension && syntax.startsWith("edition"))
        return true;
    return FORBIDDEN[syntax]?.includes(first.name) === true;
}
/** Of several features set together only those that the output lacks are taken away. */
function isStyle({ ast, edits }, { name, value }) {
    if (value.kind !== "aggregate")
        return STYLE.includes(name[1].name);
    const style = value.fields.filter(({ key }) => STYLE.includes(key.name));
    if (style.length === value.fields.length)
        return style.length > 0;
    for (const field of style) {
        // With the separator that divides it from a neighbour.
        const before = tokenBefore(ast, field.start);
        const after = tokenFrom(ast, field.end);
        const start = isSeparator(ast, before) && !isSeparator(ast, after) ? before.start : field.start;
        edits.push({ start, end: isSeparator(ast, after) ? after.end : field.end, text: "" });
    }
    return false;
}
function isSeparator({ text }, { start, end }) {
    return [",", ";"].includes(text.slice(start, end));
}
function nameOf({ name }) {
    return name.map((part) => (part.extension ? `(${part.name})` : part.name)).join(".");
}

;// CONCATENATED MODULE: ./build/js/src/assembly/syntax/convert-units.js
/** Gives the units the syntax of the output (docs/specification.md 3.4). */









/**
 * @param files - what each file of the result holds, and its syntax
 * @param references - the edits of references, among which those of syntax are laid
 */
function convertUnits(files, linked, plan, config, references) {
    const open = files.flatMap(({ units, syntax }) => units.filter((unit) => needsConversion(unit, syntax)).map((unit) => ({ unit, syntax })));
    if (open.length === 0)
        return { edits: references, diagnostics: [] };
    const targets = new Map();
    for (const { node, target } of linked.references)
        targets.set(node, target);
    const edits = new Map(references);
    const diagnostics = [];
    const groupWork = new Map();
    const keywords = new Map();
    for (const { unit, syntax } of open) {
        const { repository } = unit.file;
        const work = groupWork.get(repository) ?? { edits: 0 };
        groupWork.set(repository, work);
        const conversion = {
            unit,
            ast: unit.file.ast,
            syntax,
            name: plan.placement.get(unit).name,
            typeOf: (reference) => targets.get(reference),
            typeName: (source, relative) => config.references === "absolute" ? `.${plan.merged.get(source)}` : relative,
            dropped: new Set(),
            keywords: [],
            edits: [...(references.get(unit) ?? [])],
            groupWork: work,
            diagnostics,
        };
        convert(conversion, plan);
        edits.set(unit, conversion.edits);
        const known = keywords.get(unit.file) ?? { offsets: [], syntax };
        (0,add_all/* addAll */.R)(known.offsets, conversion.keywords);
        keywords.set(unit.file, known);
    }
    return { edits, diagnostics: [...diagnostics, ...keywordNotes(keywords)] };
}
/** Edition 2024 also sees what a wrapper makes of a declaration's visibility. */
function needsConversion({ file: { ast } }, syntax) {
    return ast.syntax !== syntax || syntax === "edition2024" || ast.options.some(feature_set/* isFeatures */.kU);
}
function convert(conversion, plan) {
    const { unit, ast, syntax } = conversion;
    editOptions(conversion);
    if (syntax === "proto2" || syntax === "proto3") {
        editLegacyUnit(conversion);
        return;
    }
    const { wrapper } = plan.placement.get(unit);
    const around = wrapper === undefined ? [] : wrapperFeatures(wrapper, syntax);
    const target = { ...feature_set/* featureDefaults */.H6[syntax], ...Object.fromEntries(around) };
    editUnit(conversion, { source: (0,feature_set/* fileFeatures */.gT)(ast), target }, wrapper !== undefined);
}
/** PM2404, one for a file. */
function keywordNotes(keywords) {
    return [...keywords].flatMap(([file, { offsets, syntax }]) => {
        const [first] = offsets;
        if (first === undefined)
            return [];
        const count = offsets.length === 1 ? "1 keyword" : `${offsets.length} keywords`;
        const text = `${count} export or local removed, since ${spoken(syntax)} has no visibility`;
        return [
            (0,codes/* diagnostic */.Y)("PM2404", text, (0,assembly_location/* locationIn */.z)(file, offsets.reduce((least, offset) => Math.min(least, offset)))),
        ];
    });
}

;// CONCATENATED MODULE: ./build/js/src/assembly/assemble-merged.js
/** Merge mode: every collected declaration in one package, in one file or in parts. */

















function assembleMerged(linked, plan, lock, config) {
    const units = linked.units.filter((unit) => config.services !== "omit" || unit.node.kind !== "service");
    const services = (0,grpc_paths/* movedServices */.qy)(units, plan);
    const rewritten = rewriteReferences(linked, plan, config, new Set(units));
    const cut = cutParts(linked, units, plan, lock, config);
    const parts = cut.parts.map((part) => {
        return { ...part, ...chooseSyntax(part.units, config, spokenName(part, config)) };
    });
    const converted = convertUnits(parts, linked, plan, config, rewritten.edits);
    const annotated = config.annotateServices ? services : [];
    const splices = {
        plan,
        edits: converted.edits,
        movedServices: new Map(annotated.map(({ unit, source }) => [unit, source])),
    };
    const outputs = parts.map((part) => {
        const imports = [
            ...[...part.uses].map(({ importName }) => importName),
            ...[...part.externals].map(importNameOf),
        ];
        const content = emitPart({ ...part, imports: imports.sort() }, splices, config);
        return { path: part.path, importName: part.importName, content };
    });
    const externals = new Set(parts.flatMap((part) => [...part.externals]));
    const extensions = (0,check_extensions/* extensionsOf */.oQ)(linked, units);
    const map = (0,symbol_map/* buildSymbolMap */.z4)(linked, units, plan);
    const diagnostics = [
        ...rewritten.diagnostics,
        ...parts.flatMap((part) => part.diagnostics),
        ...converted.diagnostics,
        ...checkPackages(linked, config),
        ...(0,check_extensions/* checkExtensionNumbers */.Wt)(extensions),
        ...(0,check_extensions/* checkCustomFeatures */.Vp)(extensions),
        ...checkDepth(units, plan),
        ...checkLiteExternals(externals, config.options),
        ...checkFileOptions(linked.files),
        ...[...new Set(parts.map(({ syntax }) => syntax))].flatMap((syntax) => checkOwnOptions(syntax, config.options)),
        ...checkClosedEnums(linked, parts),
        ...checkParts(cut, plan, config),
        ...(config.services === "error" ? refuseServices(services) : (0,grpc_paths/* movedServicesNotice */.ic)(services)),
    ];
    if (config.layout === "file")
        diagnostics.push(...checkSize(map, outputs[0].content));
    else {
        const text = publicImports(parts.map(({ importName }) => importName), config);
        outputs.push({ path: config.output, importName: config.importPath, content: Buffer.from(text) });
    }
    return {
        outputs,
        ...compilationOf(outputs, [...externals].map((file) => ({ path: importNameOf(file), file }))),
        map,
        names: cut.pins === undefined ? plan.lock : { ...plan.lock, parts: cut.pins },
        diagnostics,
    };
}
function spokenName({ importName }, { layout }) {
    return layout === "file" ? "the output" : importName;
}
function importNameOf({ importNames }) {
    return importNames[0];
}
/** `services: error`: the notice is an error, at each service. */
function refuseServices(services) {
    return services.map(({ unit, source, merged }) => {
        const text = `the gRPC path /${source}/ would become /${merged}/, and global_proto.services is error`;
        return { ...(0,codes/* diagnostic */.Y)("PM1101", text, (0,assembly_location/* locationOf */.h)(unit)), severity: "error" };
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
        diagnostics.push((0,codes/* diagnostic */.Y)("PM1203", `${text}; write "${goPackage};${goPackageName(config.package)}"`));
    }
    if (!importPath.includes("/")) {
        const text = `import_path "${importPath}" has no folder, so another package's file may be registered under it too`;
        const advice = `set it to "${config.package.replaceAll(".", "/")}/${importPath}"`;
        diagnostics.push((0,codes/* diagnostic */.Y)("PM1204", `${text}; ${advice}`));
    }
    return diagnostics;
}
/** `registry.system.v1` → `registryv1`: what the package is about, and its version. */
function goPackageName(packageName) {
    const parts = packageName.split(".");
    const version = /^v\d+\w*$/.test(parts.at(-1)) && parts.length > 1 ? parts.at(-1) : "";
    return `${parts[0]}${version}`.replaceAll("_", "").toLowerCase();
}

// EXTERNAL MODULE: ./build/js/src/assembly/unit-symbols.js + 1 modules
var unit_symbols = __webpack_require__(67259);
;// CONCATENATED MODULE: ./build/js/src/assembly/collected-files.js
/** The sources as compilers see them: which text every import leads to. For whoever compiles them after the assembly. */


/** Collected files, sorted by repository and path; externals are reached by their imports. */
function collectedFiles({ files, externals, }) {
    const made = new Map();
    for (const file of [...files, ...externals])
        made.set(file, withoutImports(file));
    for (const [file, collected] of made) {
        collected.imports = file.imports.map(({ path, file: target }) => ({
            path,
            file: target && made.get(target),
        }));
    }
    return files.map((file) => made.get(file));
}
function withoutImports({ repository, path, importNames, external, ast, package: scope, }) {
    return {
        repository,
        path,
        importNames,
        text: ast.text,
        external,
        imports: [],
        // Asked for by few runs: those that compare the result with its sources.
        get declares() {
            return ast.declarations.flatMap((node) => (0,unit_symbols/* claimsOf */.d)(node).map((name) => (0,name_pins/* qualify */.Ss)(scope, name)));
        },
    };
}

;// CONCATENATED MODULE: ./build/js/src/assembly/count-messages.js
/** Messages in the units, nested ones and groups included. */
function countMessages(units) {
    return units.reduce((sum, { node }) => sum + messagesIn(node), 0);
}
function messagesIn(node) {
    if (node.kind === "extend")
        return countAll(node.groups);
    if (node.kind !== "message")
        return 0;
    return 1 + countAll(node.messages) + countAll(node.extends);
}
function countAll(nodes) {
    return nodes.reduce((sum, node) => sum + messagesIn(node), 0);
}

// EXTERNAL MODULE: ./build/js/src/assembly/link.js + 13 modules
var assembly_link = __webpack_require__(88510);
// EXTERNAL MODULE: ./build/js/src/assembly/name-plan.js + 8 modules
var name_plan = __webpack_require__(63317);
;// CONCATENATED MODULE: ./build/js/src/assembly/assemble.js










/**
 * Assembles `global.proto`. Pure: the same input gives the same bytes, in whatever order the sources come. Problems of
 * the sources are diagnostics, all of one phase together; with an error among them there are no files.
 */
function assemble(input) {
    const { config, sources, names: lock } = input;
    const declared = (0,assembly_link/* declare */.x)(input);
    const diagnostics = [...declared.diagnostics];
    // Whoever imports the facade expects names of it that it cannot have; that much need not be said twice.
    if (config.mode === "import")
        (0,add_all/* addAll */.R)(diagnostics, checkCircles(declared.files, config));
    if (hasErrors(diagnostics))
        return failed(declared, diagnostics, input);
    const plan = (0,name_plan/* namePlan */.h)(declared, lock, config);
    const linked = (0,assembly_link/* link */.n)(declared, plan, input);
    (0,add_all/* addAll */.R)(diagnostics, plan.diagnostics);
    (0,add_all/* addAll */.R)(diagnostics, linked.diagnostics);
    if (hasErrors(diagnostics))
        return failed(declared, diagnostics, input, plan);
    const merge = config.mode === "merge";
    const assembled = merge
        ? assembleMerged(linked, plan, lock, config)
        : assembleFacade(linked, sources, config);
    (0,add_all/* addAll */.R)(diagnostics, assembled.diagnostics);
    (0,add_all/* addAll */.R)(diagnostics, checkConfig(config));
    const judged = judge(diagnostics, input);
    if (hasErrors(judged))
        return failed(declared, diagnostics, input, plan);
    const { outputs, files, externals, map, names } = assembled;
    let compilation;
    return {
        files: [
            ...outputs.map(({ path, content }) => ({ path, content })),
            { path: config.map, content: (0,symbol_map/* formatSymbolMap */.gf)(map) },
        ],
        get compilation() {
            compilation ??= files();
            return compilation;
        },
        targets: outputs.map(({ importName }) => importName),
        publicImports: assembled.publicImports ?? [],
        externals,
        collected: merge ? collectedFiles(linked) : [],
        // Names are promised for good: those of an earlier merge wait for the next one.
        names: names ?? lock,
        map,
        diagnostics: judged,
        statistics: statisticsOf(declared, plan),
    };
}
function failed(declared, diagnostics, input, plan) {
    return {
        files: [],
        compilation: new Map(),
        targets: [],
        publicImports: [],
        externals: [],
        collected: [],
        names: undefined,
        map: undefined,
        diagnostics: judge(diagnostics, input),
        statistics: statisticsOf(declared, plan),
    };
}
function judge(diagnostics, { strict, generatesGo = false }) {
    return diagnostics.map((one) => {
        const counts = strict || (generatesGo && one.code === "PM5101");
        return counts && one.severity === "warning" ? { ...one, severity: "error" } : one;
    });
}
function hasErrors(diagnostics) {
    return diagnostics.some(({ severity }) => severity === "error");
}
function statisticsOf({ files, units }, plan) {
    const moved = units.filter((unit) => {
        const place = plan?.placement.get(unit);
        return place !== undefined && (place.wrapper !== undefined || place.name !== unit.name);
    });
    return {
        files: files.length,
        messages: countMessages(units),
        units: units.length,
        moved: moved.length,
    };
}


/***/ }),

/***/ 98962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ ByteWriter),
/* harmony export */   l: () => (/* binding */ encode)
/* harmony export */ });
/**
 * Bytes of text that is written piece by piece. A result of tens of megabytes is not made one string before: that
 * would be copied twice, with two bytes for each character as soon as a single one needs them.
 */
class ByteWriter {
    #buffer;
    #length = 0;
    /** @param expected - bytes; more can be written */
    constructor(expected = 1 << 14) {
        this.#buffer = Buffer.allocUnsafe(expected);
    }
    /** What was written since it was cleared. They stand until more is written. */
    get bytes() {
        return this.#buffer.subarray(0, this.#length);
    }
    clear() {
        this.#length = 0;
    }
    byte(value) {
        this.#reserve(1);
        this.#buffer[this.#length++] = value;
    }
    write(bytes) {
        this.#reserve(bytes.length);
        this.#buffer.set(bytes, this.#length);
        this.#length += bytes.length;
    }
    /** The text as UTF-8. */
    text(text) {
        this.#reserve(text.length * MAX_UTF8_LENGTH);
        this.#length += this.#buffer.write(text, this.#length);
    }
    /** A piece of a text that is known to be ASCII; short pieces are written faster so. */
    ascii(text, start, end) {
        this.#reserve(end - start);
        const buffer = this.#buffer;
        let length = this.#length;
        for (let at = start; at < end; at++)
            buffer[length++] = text.charCodeAt(at);
        this.#length = length;
    }
    /** The same, with a newline behind it. */
    asciiLine(text, start, end) {
        this.ascii(text, start, end);
        this.byte(NEWLINE);
    }
    #reserve(count) {
        const wanted = this.#length + count;
        if (wanted <= this.#buffer.length)
            return;
        const larger = Buffer.allocUnsafe(Math.max(wanted, this.#buffer.length * 2));
        this.bytes.copy(larger);
        this.#buffer = larger;
    }
}
const NEWLINE = 10;
/** Bytes for one UTF-16 unit. */
const MAX_UTF8_LENGTH = 3;
/** The UTF-8 of texts, one behind the other. */
function encode(texts, expected) {
    const writer = new ByteWriter(expected);
    for (const text of texts)
        writer.text(text);
    return writer.bytes;
}


/***/ }),

/***/ 12454:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ CanonicalText)
/* harmony export */ });
/* harmony import */ var _byte_writer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98962);
/* harmony import */ var _literals_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93742);


const NEWLINE = 10;
const DOT = 46;
/**
 * What declarations say, free of how they are written: bytes that are equal when the declarations are. They are the
 * tokens, without comments and white space, references as what they mean, adjacent strings joined and decoded. Written
 * byte by byte into one buffer, since a string for each token would take longer than all else.
 */
class CanonicalText {
    #writer = new _byte_writer_js__WEBPACK_IMPORTED_MODULE_1__/* .ByteWriter */ .U();
    /** Of what was added since it was cleared; they stand until more is. */
    get bytes() {
        return this.#writer.bytes;
    }
    clear() {
        this.#writer.clear();
    }
    /** Adds the tokens of a span. */
    addSpan({ text, tokens }, span, references) {
        const writer = this.#writer;
        let next = references.firstFrom(span.start);
        let reference = references.at(next);
        const { length } = tokens;
        for (let index = tokens.firstFrom(span.start); index < length; index++) {
            const start = tokens.startAt(index);
            const end = tokens.endAt(index);
            if (end > span.end)
                break;
            while (reference !== undefined && reference.node.start < start)
                reference = references.at(++next);
            if (reference?.node.start === start) {
                this.#addName(reference.target);
                while (index + 1 < length && tokens.endAt(index + 1) <= reference.node.end)
                    index++;
            }
            else if (tokens.kindAt(index) === "string") {
                const last = this.#lastAdjacent(tokens, index, span.end, reference?.node.start);
                this.#addStrings(text, tokens, index, last);
                index = last;
            }
            else {
                writer.asciiLine(text, start, end);
            }
        }
    }
    /** Adds what another one has given. */
    addCanonical(bytes) {
        this.#writer.write(bytes);
    }
    addText(text) {
        this.#addBytes(Buffer.from(text));
    }
    /** Index of the last of the strings that follow each other, before one that is a reference. */
    #lastAdjacent(tokens, first, end, reference) {
        let last = first;
        while (tokens.kindAt(last + 1) === "string" &&
            tokens.endAt(last + 1) <= end &&
            tokens.startAt(last + 1) !== reference) {
            last++;
        }
        return last;
    }
    #addStrings(text, tokens, first, last) {
        const parts = [];
        for (let index = first; index <= last; index++) {
            parts.push((0,_literals_js__WEBPACK_IMPORTED_MODULE_0__/* .stringBytes */ .Nd)(text.slice(tokens.startAt(index), tokens.endAt(index))));
        }
        this.#addBytes(parts.length === 1 ? parts[0] : Buffer.concat(parts));
    }
    /** What may hold any byte goes with its length. */
    #addBytes(bytes) {
        const head = `"${bytes.length}"`;
        this.#writer.ascii(head, 0, head.length);
        this.#writer.write(bytes);
        this.#writer.byte(NEWLINE);
    }
    #addName({ scope, simpleName }) {
        this.#writer.byte(DOT);
        this.#writer.ascii(scope.name, 0, scope.name.length);
        this.#writer.byte(DOT);
        this.#writer.asciiLine(simpleName, 0, simpleName.length);
    }
}


/***/ }),

/***/ 59448:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vp: () => (/* binding */ checkCustomFeatures),
/* harmony export */   Wt: () => (/* binding */ checkExtensionNumbers),
/* harmony export */   oQ: () => (/* binding */ extensionsOf)
/* harmony export */ });
/* harmony import */ var _diagnostics_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57599);
/* harmony import */ var _codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76007);
/* harmony import */ var _location_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4081);
/* harmony import */ var _name_pins_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77114);
/** Rules for extensions that compilers apply to one program, or that a merged file breaks (docs/specification.md 3.5). */




/** Every extension field of the units, in their order, those declared inside messages included. */
function extensionsOf(linked, units) {
    const extendees = new Map();
    for (const { kind, node, target } of linked.references) {
        if (kind === "extendee")
            extendees.set(node, target.name);
    }
    const extensions = [];
    const addBlock = (block, scope, unit) => {
        const extendee = extendees.get(block.extendee);
        // An extendee that was not found has been reported.
        if (extendee !== undefined) {
            for (const field of block.fields) {
                extensions.push({ name: (0,_name_pins_js__WEBPACK_IMPORTED_MODULE_2__/* .qualify */ .Ss)(scope, field.name.name), extendee, field, unit });
            }
        }
        for (const group of block.groups)
            addMessage(group, scope, unit);
    };
    const addMessage = (node, scope, unit) => {
        const name = (0,_name_pins_js__WEBPACK_IMPORTED_MODULE_2__/* .qualify */ .Ss)(scope, node.name.name);
        for (const block of node.extends)
            addBlock(block, name, unit);
        for (const nested of node.messages)
            addMessage(nested, name, unit);
    };
    for (const unit of units) {
        if (unit.node.kind === "extend")
            addBlock(unit.node, unit.package, unit);
        else if (unit.node.kind === "message")
            addMessage(unit.node, unit.package, unit);
    }
    return extensions;
}
/** Two extensions of one message with one number, in whatever files: PM2301. */
function checkExtensionNumbers(extensions) {
    const first = new Map();
    const diagnostics = [];
    for (const extension of extensions) {
        const { extendee, field, unit } = extension;
        const key = `${field.number} ${extendee}`;
        const other = first.get(key);
        if (other === undefined) {
            first.set(key, extension);
            continue;
        }
        const place = (0,_diagnostics_js__WEBPACK_IMPORTED_MODULE_3__/* .formatLocation */ .j)((0,_location_js__WEBPACK_IMPORTED_MODULE_1__/* .locationIn */ .z)(other.unit.file, other.field.start));
        const text = `extension number ${field.number} of ${extendee} is already used by ${other.name} at ${place}`;
        const sharer = other.unit.file.repository;
        const related = sharer === unit.file.repository ? [] : [sharer];
        diagnostics.push((0,_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .diagnostic */ .Y)("PM2301", text, (0,_location_js__WEBPACK_IMPORTED_MODULE_1__/* .locationIn */ .z)(unit.file, field.start), related));
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
        return (0,_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .diagnostic */ .Y)("PM2303", `${text}; ${advice}`, (0,_location_js__WEBPACK_IMPORTED_MODULE_1__/* .locationIn */ .z)(unit.file, field.start));
    });
}


/***/ }),

/***/ 15199:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H6: () => (/* binding */ featureDefaults),
/* harmony export */   gT: () => (/* binding */ fileFeatures),
/* harmony export */   kU: () => (/* binding */ isFeatures),
/* harmony export */   tq: () => (/* binding */ withOptions)
/* harmony export */ });
/** Features of protobuf editions: the defaults of each syntax, and what options make of them. */
/** https://protobuf.dev/editions/features */
const EDITION_2023 = {
    field_presence: "EXPLICIT",
    enum_type: "OPEN",
    repeated_field_encoding: "PACKED",
    utf8_validation: "VERIFY",
    message_encoding: "LENGTH_PREFIXED",
    json_format: "ALLOW",
    enforce_naming_style: "STYLE_LEGACY",
    default_symbol_visibility: "EXPORT_ALL",
};
const featureDefaults = {
    proto2: {
        ...EDITION_2023,
        enum_type: "CLOSED",
        repeated_field_encoding: "EXPANDED",
        utf8_validation: "NONE",
        json_format: "LEGACY_BEST_EFFORT",
    },
    proto3: { ...EDITION_2023, field_presence: "IMPLICIT" },
    edition2023: EDITION_2023,
    edition2024: {
        ...EDITION_2023,
        enforce_naming_style: "STYLE2024",
        default_symbol_visibility: "EXPORT_TOP_LEVEL",
    },
};
const ofFiles = new WeakMap();
/** What holds for the declarations of a file that say nothing themselves; found once, since each of them asks. */
function fileFeatures(file) {
    let features = ofFiles.get(file);
    if (features === undefined) {
        features = withOptions(featureDefaults[file.syntax], file.options);
        ofFiles.set(file, features);
    }
    return features;
}
/** What the options of an element make of what it inherits. */
function withOptions(features, options) {
    let own;
    for (const option of options) {
        for (const [feature, setting] of settingsOf(option)) {
            own ??= { ...features };
            own[feature] = setting;
        }
    }
    return own ?? features;
}
/** `features.x = Y` or `features = { x: Y }`, whatever they set. */
function isFeatures({ name }) {
    return name[0].name === "features" && !name[0].extension;
}
/** The features that an option sets, one by one; those of languages (`features.(pb.go).x`) left out. */
function settingsOf(option) {
    if (!isFeatures(option))
        return [];
    const { name, value } = option;
    const rest = name.slice(1);
    if (rest.length === 1 && value.kind === "identifier")
        return [[rest[0].name, value.name]];
    if (rest.length > 0 || value.kind !== "aggregate")
        return [];
    return value.fields.flatMap(({ key, values }) => {
        const [setting] = values;
        return key.kind === "plain" && setting?.kind === "identifier" ? [[key.name, setting.name]] : [];
    });
}


/***/ }),

/***/ 61610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fq: () => (/* binding */ presenceOf),
/* harmony export */   KH: () => (/* binding */ isText),
/* harmony export */   P$: () => (/* binding */ encodingOf),
/* harmony export */   gj: () => (/* binding */ isPackableScalar),
/* harmony export */   kX: () => (/* binding */ isSingular),
/* harmony export */   lS: () => (/* binding */ isPacked)
/* harmony export */ });
/** What labels, types and the option `packed` have to do with a field's features. */
/** Of a singular field that is neither an extension nor in a oneof, and no map. */
function presenceOf({ label }, features, { syntax }) {
    if (label === "required")
        return "LEGACY_REQUIRED";
    return syntax === "proto3" && label === "optional" ? "EXPLICIT" : features.field_presence;
}
/** Of a repeated field of a packable type. */
function encodingOf({ brackets }, features) {
    const packed = brackets?.options.find(isPacked)?.value;
    if (packed?.kind !== "identifier")
        return features.repeated_field_encoding;
    return packed.name === "true" ? "PACKED" : "EXPANDED";
}
/** `packed = …`, which editions replace by a feature. */
function isPacked({ name }) {
    return name.length === 1 && name[0].name === "packed" && !name[0].extension;
}
/** Numbers and bool. A named type is packable when it is an enum. */
function isPackableScalar(type) {
    return type.kind === "scalar" && type.name !== "string" && type.name !== "bytes";
}
/** A string, or a map with strings in it. */
function isText(type) {
    if (type.kind === "map")
        return type.key === "string" || isText(type.value);
    return type.kind === "scalar" && type.name === "string";
}
function isSingular({ label, type }) {
    return label !== "repeated" && type.kind !== "map";
}


/***/ }),

/***/ 46699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IT: () => (/* binding */ referencesByFile),
/* harmony export */   iw: () => (/* binding */ noReferences)
/* harmony export */ });
/* unused harmony export FileReferences */
/** The references of one file in the order of its text. */
class FileReferences {
    #references;
    constructor(references) {
        this.#references = references.toSorted((a, b) => a.node.start - b.node.start);
    }
    /** Index of the first that begins at an offset or after it. */
    firstFrom(offset) {
        let low = 0;
        let high = this.#references.length;
        while (low < high) {
            const middle = (low + high) >>> 1;
            if (this.#references[middle].node.start < offset)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
    at(index) {
        return this.#references[index];
    }
}
/** Gives the references of each file. */
function referencesByFile(references) {
    const groups = Map.groupBy(references, ({ file }) => file);
    const sorted = new Map();
    return (file) => {
        let own = sorted.get(file);
        if (own === undefined) {
            own = new FileReferences(groups.get(file) ?? []);
            sorted.set(file, own);
        }
        return own;
    };
}
const noReferences = new FileReferences([]);


/***/ }),

/***/ 84123:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QV: () => (/* binding */ movedPaths),
/* harmony export */   ic: () => (/* binding */ movedServicesNotice),
/* harmony export */   qy: () => (/* binding */ movedServices)
/* harmony export */ });
/* harmony import */ var _codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76007);
/* harmony import */ var _name_pins_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77114);
/** Services whose gRPC path is another one after merging (docs/specification.md 3.9). */


function movedServices(units, plan) {
    return units
        .filter((unit) => unit.node.kind === "service")
        .map((unit) => {
        const source = (0,_name_pins_js__WEBPACK_IMPORTED_MODULE_1__/* .qualify */ .Ss)(unit.package, unit.name);
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
    return [(0,_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .diagnostic */ .Y)("PM1101", `${count}: ${shown.join(", ")}${more}; ${advice}`)];
}


/***/ }),

/***/ 44511:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ findImportCycles),
/* harmony export */   _: () => (/* binding */ formatCycle)
/* harmony export */ });
/* harmony import */ var _strongly_connected_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75984);

/**
 * Import cycles among the files, one for each group of files that reach each other: a closed path whose last file
 * imports its first. Self imports are no edges, and externals cannot take part.
 */
function findImportCycles(files) {
    return (0,_strongly_connected_js__WEBPACK_IMPORTED_MODULE_0__/* .stronglyConnected */ ._)(files, importsOf)
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


/***/ }),

/***/ 88510:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ declare),
  n: () => (/* binding */ link_link)
});

// EXTERNAL MODULE: ./build/js/src/assembly/candidates.js
var assembly_candidates = __webpack_require__(50336);
// EXTERNAL MODULE: ./build/js/src/assembly/codes.js + 5 modules
var codes = __webpack_require__(76007);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./build/js/src/diagnostics.js
var diagnostics = __webpack_require__(57599);
// EXTERNAL MODULE: ./build/js/src/assembly/canonical.js
var canonical = __webpack_require__(12454);
// EXTERNAL MODULE: ./build/js/src/add-all.js
var add_all = __webpack_require__(50526);
// EXTERNAL MODULE: ./build/js/src/assembly/feature-set.js
var feature_set = __webpack_require__(15199);
// EXTERNAL MODULE: ./build/js/src/assembly/field-features.js
var field_features = __webpack_require__(61610);
;// CONCATENATED MODULE: ./build/js/src/assembly/features.js
/** Features of the elements of a unit, as far as comparing declarations needs them. */



/** One word for each feature that an element of the unit has, in the order of the text. */
function featureWords({ file, node }) {
    const features = (0,feature_set/* fileFeatures */.gT)(file.ast);
    if (node.kind === "message")
        return messageWords(node, features, file.ast);
    if (node.kind === "enum")
        return enumWords(node, features);
    // Services and their methods have no features that change what they mean.
    return node.kind === "extend" ? extendWords(node, features, file.ast) : [];
}
/** Those of one field of an extend block. */
function extensionFeatureWords(field, file) {
    return fieldWords(field, (0,feature_set/* fileFeatures */.gT)(file), file, true);
}
function messageWords(node, inherited, file) {
    const features = (0,feature_set/* withOptions */.tq)(inherited, node.options);
    const words = [features.json_format];
    for (const field of node.fields)
        (0,add_all/* addAll */.R)(words, fieldWords(field, features, file, false));
    for (const nested of node.messages)
        (0,add_all/* addAll */.R)(words, messageWords(nested, features, file));
    for (const nested of node.enums)
        (0,add_all/* addAll */.R)(words, enumWords(nested, features));
    for (const nested of node.extends)
        (0,add_all/* addAll */.R)(words, extendWords(nested, features, file));
    return words;
}
function enumWords(node, inherited) {
    const features = (0,feature_set/* withOptions */.tq)(inherited, node.options);
    return [features.enum_type, features.json_format];
}
function extendWords(node, inherited, file) {
    return [
        ...node.fields.flatMap((field) => fieldWords(field, inherited, file, true)),
        ...node.groups.flatMap((group) => messageWords(group, inherited, file)),
    ];
}
function fieldWords(field, inherited, file, extension) {
    const ofOneof = field.oneof === undefined ? inherited : (0,feature_set/* withOptions */.tq)(inherited, field.oneof.options);
    const features = (0,feature_set/* withOptions */.tq)(ofOneof, field.brackets?.options ?? []);
    const { type, label } = field;
    const words = [];
    if ((0,field_features/* isSingular */.kX)(field) && !extension && field.oneof === undefined) {
        words.push((0,field_features/* presenceOf */.Fq)(field, features, file));
    }
    // A named type may be an enum, which is packable.
    if (label === "repeated" && ((0,field_features/* isPackableScalar */.gj)(type) || type.kind === "named")) {
        words.push((0,field_features/* encodingOf */.P$)(field, features));
    }
    if ((0,field_features/* isText */.KH)(type))
        words.push(features.utf8_validation);
    if (type.kind === "named")
        words.push(features.message_encoding);
    return words;
}

// EXTERNAL MODULE: ./build/js/src/assembly/file-references.js
var file_references = __webpack_require__(46699);
// EXTERNAL MODULE: ./build/js/src/assembly/location.js
var assembly_location = __webpack_require__(4081);
// EXTERNAL MODULE: ./build/js/src/assembly/name-pins.js
var name_pins = __webpack_require__(77114);
;// CONCATENATED MODULE: ./build/js/src/assembly/duplicates.js
/** Compares second declarations with the first ones, by what they mean (docs/specification.md 3.2). */








/**
 * Tells for each copy that it is kept once (PM2102, recorded in the originals' `copies`) or that it differs (PM2002).
 * `references` are those of all units, copies included.
 */
function compareCopies(declared, references) {
    if (declared.copies.length === 0)
        return [];
    const comparison = new Comparison(declared.symbols, references);
    const notes = [];
    const differences = [];
    for (const copy of declared.copies) {
        const location = (0,assembly_location/* locationOf */.h)(copy.unit);
        const verdict = comparison.compare(copy);
        if (verdict.same) {
            const [first] = copy.originals;
            const place = (0,diagnostics/* formatLocation */.j)((0,assembly_location/* locationOf */.h)(first));
            const text = `"${(0,name_pins/* qualify */.Ss)(copy.unit.package, copy.unit.name)}" is identical to ${place}; kept once`;
            notes.push((0,codes/* diagnostic */.Y)("PM2102", text, location));
            const { repository, path, line } = location;
            for (const unit of copy.originals)
                unit.copies.push({ repository, path, line: line });
        }
        else {
            const { original, name, because } = verdict;
            const place = (0,diagnostics/* formatLocation */.j)((0,assembly_location/* locationOf */.h)(original));
            const text = `"${name}" differs from the definition at ${place}${because}`;
            const others = [original.file.repository].filter((other) => other !== copy.unit.file.repository);
            differences.push({ copy, original, diagnostic: (0,codes/* diagnostic */.Y)("PM2002", text, location, others) });
        }
    }
    return [...groupByFiles(differences), ...notes];
}
class Comparison {
    #symbols;
    #referencesOf;
    #copy = new canonical/* CanonicalText */.w();
    #original = new canonical/* CanonicalText */.w();
    constructor(symbols, references) {
        this.#symbols = symbols;
        this.#referencesOf = (0,file_references/* referencesByFile */.IT)(references);
    }
    compare(copy) {
        const { unit, originals } = copy;
        const [original] = originals;
        if (unit.node.kind === "extend")
            return this.#compareExtend(copy, unit.node);
        const name = (0,name_pins/* qualify */.Ss)(unit.package, unit.name);
        const text = this.#text(this.#copy, unit.file, unit.node);
        if (!text.equals(this.#text(this.#original, original.file, original.node))) {
            return { same: false, original: original, name, because: "" };
        }
        if ((0,external_node_util_.isDeepStrictEqual)(featureWords(unit), featureWords(original)))
            return { same: true };
        return { same: false, original: original, name, because: textOnly(unit.file, original.file) };
    }
    /** Field by field: the copies may cut their blocks differently. */
    #compareExtend({ unit, originals, complete }, node) {
        const compared = new Set(originals);
        for (const field of node.fields) {
            const name = (0,name_pins/* qualify */.Ss)(unit.package, field.name.name);
            const known = this.#symbols.get(name);
            const original = known !== undefined && compared.has(known.unit) ? known.unit : undefined;
            if (original?.node.kind !== "extend" || known?.node.kind !== "field") {
                return { same: false, original: originals[0], name, because: "" };
            }
            const text = this.#text(this.#copy, unit.file, node.extendee, field);
            if (!text.equals(this.#text(this.#original, original.file, original.node.extendee, known.node))) {
                return { same: false, original, name, because: "" };
            }
            const features = extensionFeatureWords(field, unit.file.ast);
            if (!(0,external_node_util_.isDeepStrictEqual)(features, extensionFeatureWords(known.node, original.file.ast))) {
                return { same: false, original, name, because: textOnly(unit.file, original.file) };
            }
        }
        if (complete)
            return { same: true };
        return { same: false, original: originals[0], name: (0,name_pins/* qualify */.Ss)(unit.package, unit.name), because: "" };
    }
    #text(text, file, ...spans) {
        text.clear();
        for (const span of spans)
            text.addSpan(file.ast, span, this.#referencesOf(file));
        return text.bytes;
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
    return [...pairs].flatMap(([file, others]) => [...others].flatMap(([other, group]) => group.length < 2 ? group : [...group, advice(file, other, group.length)]));
}
function advice(file, other, count) {
    const name = file.importNames[0] ?? file.path;
    const [folder] = name.split("/");
    const differ = `${count} definitions differ from those of ${other.repository}:${other.path}`;
    const location = { repository: file.repository, path: file.path };
    if (file.repository === other.repository) {
        return (0,codes/* diagnostic */.Y)("PM2002", `${differ}; exclude one of the files: ["${name}"]`, location);
    }
    // A vendored folder is vendored as a whole.
    const pattern = folder === name ? name : `${folder}/**`;
    const remedy = `if ${other.repository} owns them, set exclude: ["${pattern}"] for ${file.repository}`;
    return (0,codes/* diagnostic */.Y)("PM2002", `${differ}; ${remedy}`, location, [other.repository]);
}

// EXTERNAL MODULE: ./build/js/src/assembly/import-cycles.js
var import_cycles = __webpack_require__(44511);
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

// EXTERNAL MODULE: ./build/js/src/assembly/parser.js + 11 modules
var parser = __webpack_require__(47197);
// EXTERNAL MODULE: ./build/js/src/assembly/syntax-error.js
var syntax_error = __webpack_require__(70018);
;// CONCATENATED MODULE: ./build/js/src/assembly/external-files.js
/** What is to be said about files under several names and about external files (docs/specification.md 3.5, 3.6, 15). */




/**
 * Notes on files that are imported under several names: PM1307 for collected ones, PM1309 for external ones. Puts the
 * name that an external file keeps in the result first: the one that most collected files import it by.
 */
function externalNameNotes(collected, externals, uses) {
    const notes = [];
    for (const file of collected) {
        const names = [...(uses.get(file)?.keys() ?? [])].sort(assembly_candidates/* compareText */.n6);
        if (names.length < 2)
            continue;
        notes.push(note("PM1307", file, `imported as ${quoteAll(names)}; it is merged once`));
    }
    for (const file of externals) {
        const used = [...(uses.get(file) ?? [])].sort(([a, m], [b, n]) => n - m || (0,assembly_candidates/* compareText */.n6)(a, b));
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
    return (0,codes/* diagnostic */.Y)(code, message, { repository, path });
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
            .sort(assembly_candidates/* compareText */.n6);
        if (unused.length === 0)
            continue;
        const count = unused.length === 1 ? "1 file" : `${unused.length} files`;
        const are = unused.length === 1 ? "is" : "are";
        const first = unused.slice(0, LISTED).join(", ") + (unused.length > LISTED ? ", …" : "");
        const only = files.every((file) => file.external)
            ? `; all files of ${repository} are external, so it is only a source of imports`
            : "";
        notes.push((0,codes/* diagnostic */.Y)("PM1311", `${count} of ${repository} ${are} external and not imported: ${first}${only}`));
    }
    return notes;
}
/** The file of each repository that provides an external path, in the repositories' order. */
function externalCopies(path, { byRepository }) {
    return [...byRepository]
        .filter(([repository]) => repository !== assembly_candidates/* INCLUDES */.eq && repository !== assembly_candidates/* TOOLCHAIN */.g9)
        .flatMap(([, names]) => names.get(path) ?? [])
        .filter(({ collected }) => !collected);
}
/** True when a text differs from a file in white space and comments at most; false when it cannot be read. */
function sameTokens(text, file) {
    const other = tokensOf(text);
    if (other?.tokens.length !== file.tokens.length)
        return false;
    const others = other.tokens[Symbol.iterator]();
    return others.every((token, index) => textOf(other, token) === textOf(file, file.tokens.at(index)));
}
function textOf({ text }, { start, end }) {
    return text.slice(start, end);
}
/** Nobody may import a copy, so that it need not be without mistakes. */
function tokensOf(text) {
    try {
        return (0,parser/* parseProto */.G)(text, "");
    }
    catch (error) {
        if (error instanceof syntax_error/* ProtoSyntaxError */.S)
            return undefined;
        throw error;
    }
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
            .map((name) => (name === assembly_candidates/* TOOLCHAIN */.g9 ? "the toolchain's well-known types" : name));
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
        if (repository === assembly_candidates/* TOOLCHAIN */.g9 || path.startsWith(assembly_candidates/* WELL_KNOWN_PREFIX */.I0)) {
            return { declared: [assembly_candidates/* TOOLCHAIN */.g9], others: [] };
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
        reached.add(assembly_candidates/* INCLUDES */.eq);
        const others = [...this.#candidates.byRepository.keys()].filter((name) => name !== assembly_candidates/* TOOLCHAIN */.g9 && !reached.has(name));
        // Files of the hub's include folders belong to no repository, so nothing they need can be undeclared.
        if (repository === assembly_candidates/* INCLUDES */.eq)
            return { declared: [...reached, ...others], others: [] };
        return { declared: [...reached].filter((name) => this.#candidates.byRepository.has(name)), others };
    }
}

;// CONCATENATED MODULE: ./build/js/src/assembly/load.js
/** From the sources to parsed files whose imports are resolved: the collected files and every external they reach. */








/**
 * Parses and connects all files. With syntax errors (PM1001) imports are not followed: what a broken file would have
 * declared or imported is not known.
 */
function loadFiles(input) {
    const candidates = (0,assembly_candidates/* findCandidates */.eE)(input);
    const loader = new Loader(input, candidates);
    const collected = candidates.collected.toSorted(assembly_candidates/* compareFiles */.hZ).flatMap((one) => loader.parse(one) ?? []);
    if (!loader.failed)
        loader.follow(collected);
    const { externals, diagnostics } = loader;
    if (!loader.failed) {
        (0,add_all/* addAll */.R)(diagnostics, externalNameNotes(collected, externals, loader.uses));
        (0,add_all/* addAll */.R)(diagnostics, unusedExternalNotes(candidates, loader.importedNames));
    }
    return { collected, externals, diagnostics: [...candidates.diagnostics, ...diagnostics] };
}
/** Of one repository: more than twice those of googleapis. A token and what is made of it take up to 400 bytes. */
const MAX_TOKENS = 8_000_000;
class Loader {
    externals = [];
    diagnostics = [];
    uses = new Map();
    /** Import name → the one external file that it means everywhere. */
    importedNames = new Map();
    failed = false;
    #input;
    #candidates;
    #lookup;
    #files = new Map();
    #compared = new Set();
    #tokens = new Map();
    constructor(input, candidates) {
        this.#input = input;
        this.#candidates = candidates;
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
            const ast = (0,parser/* parseProto */.G)(candidate.text, path);
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
            if (!(error instanceof syntax_error/* ProtoSyntaxError */.S))
                throw error;
            this.failed = true;
            const { line, column, reason } = error;
            this.diagnostics.push((0,codes/* diagnostic */.Y)("PM1001", reason, { repository, path, line, column }));
        }
        this.#files.set(candidate, file);
        return file;
    }
    #refuseSize({ repository, path }) {
        this.failed = true;
        const text = `with this file ${repository} has more than ${MAX_TOKENS} tokens`;
        this.diagnostics.push((0,codes/* diagnostic */.Y)("PM2502", text, { repository, path }));
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
        if ((0,assembly_candidates/* isSelfImport */.cG)(path, this.#input.config)) {
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
        const first = !this.importedNames.has(path);
        this.importedNames.set(path, chosen);
        const known = this.#files.has(chosen);
        const file = this.parse(chosen);
        if (file !== undefined && !known)
            this.externals.push(file);
        if (file === undefined)
            return undefined;
        for (const copy of first ? externalCopies(path, this.#candidates) : [candidate]) {
            if (copy !== chosen)
                this.#compareCopy(path, copy, file);
        }
        return file;
    }
    #compareCopy(path, copy, { repository, ast }) {
        if (this.#compared.has(copy))
            return;
        this.#compared.add(copy);
        if (sameTokens(copy.text, ast))
            return;
        const text = `"${path}" differs from the copy of ${repository}, which is used for all`;
        const location = { repository: copy.repository, path: copy.path };
        this.diagnostics.push((0,codes/* diagnostic */.Y)("PM1310", text, location, [repository]));
    }
    #reportUndeclared(file, node, { repository }) {
        const text = `import "${node.path}" is found in ${repository}, which ${file.repository} does not list in dependencies`;
        this.#report(file, node, "PM1102", text);
    }
    #report(file, node, code, text, related) {
        const others = related?.filter((name) => name !== file.repository);
        this.diagnostics.push((0,codes/* diagnostic */.Y)(code, text, (0,assembly_location/* locationIn */.z)(file, node.start), others));
    }
    #count(target, path, user) {
        if (target.repository === assembly_candidates/* TOOLCHAIN */.g9)
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
    #messages = new Map();
    #types = new Map();
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
        let type = this.#optionsMessage(message);
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
            visitor.string(value.text, value);
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
        const message = type !== undefined && "message" in type ? type.message : undefined;
        const scope = message?.scope ?? this.#symbols.top;
        const kind = key.kind === "any" ? "any-type" : "aggregate-key";
        const target = this.#resolve({ node: key, kind, file, scope, within: message?.unit }, visitor);
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
                const name = one.text;
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
    #optionsMessage(name) {
        if (!this.#messages.has(name)) {
            this.#messages.set(name, asMessage(this.#symbols.get(`google.protobuf.${name}`)));
        }
        return this.#messages.get(name);
    }
    #fieldType(type, name) {
        if (type === undefined)
            return undefined;
        if ("mapValue" in type)
            return name === "value" ? type.mapValue : undefined;
        // In text format a group goes by the name of its message.
        const body = type.message.scope.find(type.message.simpleName);
        return this.#typeOf(body?.member(name) ?? body?.member(name.toLowerCase()));
    }
    /** The message type of a field or an extension. */
    #typeOf(symbol) {
        if (symbol === undefined)
            return undefined;
        if (!this.#types.has(symbol))
            this.#types.set(symbol, this.#findType(symbol));
        return this.#types.get(symbol);
    }
    #findType(symbol) {
        const { node, file, scope } = symbol;
        if (node.kind === "message")
            return node.group === undefined ? undefined : { message: symbol };
        if (node.kind !== "field")
            return undefined;
        if (node.type.kind === "group")
            return asMessage(scope.member(node.type.message.name.name));
        const named = node.type.kind === "map" ? node.type.value : node.type;
        const found = named.kind === "named"
            ? this.#resolver.find({ node: named, kind: "field-type", file, scope })?.symbol
            : undefined;
        const message = asMessage(found);
        return node.type.kind === "map" ? { mapValue: message } : message;
    }
}
function asMessage(symbol) {
    return symbol?.kind === "message" ? { message: symbol } : undefined;
}
function isPlain({ name }, word) {
    return name.length === 1 && !name[0].extension && name[0].name === word;
}

;// CONCATENATED MODULE: ./build/js/src/assembly/reference-walk.js
/** Walks a top-level declaration and hands every reference and every list of options to a visitor, in no fixed order. */
/** @param scope - that of the declaration's package */
function walkReferences(node, scope, visitor) {
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
    const body = scope.open(node.name.name);
    visitor.options(node.options, "MessageOptions", scope);
    for (const field of node.fields)
        walkField(field, body, visitor);
    for (const oneof of node.oneofs)
        visitor.options(oneof.options, "OneofOptions", body);
    for (const range of node.extensionRanges) {
        visitor.options(range.brackets?.options ?? [], "ExtensionRangeOptions", scope);
    }
    for (const nested of node.messages)
        walkMessage(nested, body, visitor);
    for (const nested of node.enums)
        walkEnum(nested, body, visitor);
    for (const nested of node.extends)
        walkExtend(nested, body, visitor);
}
function walkField({ type, brackets }, scope, visitor) {
    const named = type.kind === "map" ? type.value : type;
    if (named.kind === "named")
        visitor.reference("field-type", named, scope);
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
    const body = scope.open(node.name.name);
    visitor.options(node.options, "ServiceOptions", scope);
    for (const rpc of node.rpcs) {
        visitor.reference("rpc-type", rpc.input, body);
        visitor.reference("rpc-type", rpc.output, body);
        visitor.options(rpc.options, "MethodOptions", body);
    }
}
function walkExtend(node, scope, visitor) {
    visitor.reference("extendee", node.extendee, scope);
    for (const field of node.fields)
        walkField(field, scope, visitor);
    for (const group of node.groups)
        walkMessage(group, scope, visitor);
}

// EXTERNAL MODULE: ./build/js/src/assembly/scope-search.js
var scope_search = __webpack_require__(25701);
;// CONCATENATED MODULE: ./build/js/src/assembly/visibility.js
/** What a file sees (docs/specification.md 2.2). */

/** Files and packages that the files of one repository may see, counted for each file anew: googleapis needs some 72,000. */
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
        this.#collected = this.#see(new Set(declared.files), new Set());
        this.#everything = this.#table(this.#collected, this.#see(new Set(declared.externals), new Set()));
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
        const own = this.#see(files, options);
        this.#maySee(own.packages.size, file, file);
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
            const text = `the files of ${repository} see more than ${MAX_SEEN} files and packages by their imports`;
            const related = through.repository === repository ? [] : [through.repository];
            this.#report((0,codes/* diagnostic */.Y)("PM2502", text, { repository, path }, related));
        }
        return false;
    }
    #see(files, options) {
        const packages = new Set();
        for (const file of [...files, ...options]) {
            const own = this.#declared.symbols.package(file.package);
            for (let scope = own; scope !== undefined && !packages.has(scope);) {
                packages.add(scope);
                scope = scope.outer;
            }
        }
        return { files, options, packages };
    }
    #table(...seen) {
        const { declaringFiles } = this.#declared;
        return (scope, simpleName) => {
            const symbol = scope.member(simpleName);
            if (symbol !== undefined) {
                const declaring = declaringFiles.get(symbol);
                for (const one of seen)
                    if (isSeen(symbol, declaring, one))
                        return symbol.kind;
            }
            const inner = scope.find(simpleName);
            if (inner !== undefined)
                for (const { packages } of seen)
                    if (packages.has(inner))
                        return "package";
            return undefined;
        };
    }
}
function isSeen({ kind, file }, declaring, { files, options }) {
    const extension = kind === "extension";
    if (declaring === undefined)
        return files.has(file) || (extension && options.has(file));
    return !declaring.isDisjointFrom(files) || (extension && !declaring.isDisjointFrom(options));
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
    #hints = 0;
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
        const place = placeOf(this.#bind(reference, table));
        if (place === undefined || !isWanted(reference, table(place.scope, place.simpleName)))
            return undefined;
        return place.scope.member(place.simpleName);
    }
    /** From which scope a name is read, in what form. */
    #bind({ node, scope, kind }, table) {
        const absolute = node.name.startsWith(".");
        // Any names are full names; a leading dot is not part of them.
        const name = absolute ? node.name.slice(1) : node.name;
        const from = absolute || kind === "any-type"
            ? this.#symbols.top
            : (0,scope_search/* searchScopes */.w)(name, scope, kind === "field-type" ? "type" : "any", table);
        return from && { from, name };
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
        const bound = this.#bind(reference, assembled);
        const place = placeOf(bound);
        const found = place && assembled(place.scope, place.simpleName);
        if (bound === undefined || (node.name.startsWith(".") && found === undefined)) {
            const start = scope.name === "" ? "the top level" : scope.name;
            const from = node.name.startsWith(".") ? "" : `searched from ${start}`;
            const details = [from, this.#mergedHint(reference)].filter((part) => part !== "").join("; ");
            this.#report("PM3001", reference, `"${node.name}" is not defined${details && ` (${details})`}`);
            return;
        }
        const problem = found === undefined ? "not defined" : `not ${WANTED[kind].what}`;
        const boundName = (0,name_pins/* qualify */.Ss)(bound.from.name, bound.name);
        const meant = this.#nextOutwards(reference, everything, boundName);
        const advice = meant === undefined ? "" : `; write ${kind === "option-name" ? `(.${meant})` : `.${meant}`}`;
        this.#report("PM3001", reference, `"${node.name}" is ${problem} (resolved to ${boundName}${advice})`);
    }
    /** What the name would mean further out, were it not for the first hit. Keys of aggregates have no absolute form. */
    #nextOutwards(reference, table, bound) {
        const { node, kind } = reference;
        if (kind === "aggregate-key")
            return undefined;
        for (let scope = reference.scope; scope !== undefined; scope = scope.outer) {
            const name = (0,name_pins/* qualify */.Ss)(scope.name, node.name);
            const place = scope.holderOf(node.name);
            const found = place && table(place.scope, place.simpleName);
            if (name !== bound && isWanted(reference, found))
                return name;
        }
        return undefined;
    }
    #mergedHint(reference) {
        const { node, file } = reference;
        if (!file.selfImport)
            return "";
        // Every name that ends alike is looked at, and of so many errors nobody reads more.
        if (++this.#hints > MAX_ERRORS)
            return "";
        this.#mergedByLastPart ??= byLastPart(this.#sourceNames.keys());
        const names = (this.#mergedByLastPart.get(lastPart(node.name)) ?? []).filter((name) => name.endsWith(`.${node.name}`) &&
            isWanted(reference, this.#symbols.get(this.#sourceNames.get(name))?.kind));
        return names.length === 1 ? `did you mean "${names[0]}"?` : "";
    }
    #reportAssembledOnly(reference, symbol) {
        const merged = this.#plan.merged.of(symbol);
        // Where the output declares the source name itself, the import of the output is all that a compiler needs.
        if (this.#config.mode !== "merge" || merged === undefined || merged === symbol.name)
            return;
        const output = reference.file.imports.find((one) => one.file === undefined).path;
        const needs = `protoc needs "${merged}" or an import of "${symbol.file.importNames[0]}"`;
        this.#report("PM3003", reference, `"${symbol.name}" is not declared by ${output}; ${needs}`);
    }
    #report(code, { file, node }, text, other) {
        const related = other === undefined || other.repository === file.repository ? [] : [other.repository];
        this.diagnostics.push((0,codes/* diagnostic */.Y)(code, text, (0,assembly_location/* locationIn */.z)(file, node.start), related));
    }
}
/** Where the name would be declared, when the scopes on the way are known at all. */
function placeOf(binding) {
    return binding?.from.holderOf(binding.name);
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

;// CONCATENATED MODULE: ./build/js/src/assembly/scope.js

/**
 * A package, a message or a service: what is declared directly in it. Names are looked up one part at a time from here,
 * since to put full names together costs more than all else of a search. There is one scope for one full name.
 */
class Scope {
    /** Full name, "" for the top. */
    name;
    simpleName;
    /** Undefined for the top. */
    outer;
    #members;
    #inner;
    constructor(simpleName, outer) {
        this.name = (0,name_pins/* qualify */.Ss)(outer?.name ?? "", simpleName);
        this.simpleName = simpleName;
        this.outer = outer;
    }
    member(simpleName) {
        return this.#members?.get(simpleName);
    }
    add(symbol) {
        this.#members ??= new Map();
        this.#members.set(symbol.simpleName, symbol);
    }
    /** The scope of this name directly in it, when there is one. */
    find(simpleName) {
        return this.#inner?.get(simpleName);
    }
    /** The same, made when there is none. */
    open(simpleName) {
        this.#inner ??= new Map();
        let scope = this.#inner.get(simpleName);
        if (scope === undefined) {
            scope = new Scope(simpleName, this);
            this.#inner.set(simpleName, scope);
        }
        return scope;
    }
    /** Where the last part of a name, which is relative to this scope, would be declared. */
    holderOf(name) {
        let scope = this;
        let start = 0;
        for (let dot = name.indexOf("."); dot !== -1 && scope !== undefined; dot = name.indexOf(".", start)) {
            scope = scope.find(name.slice(start, dot));
            start = dot + 1;
        }
        return scope && { scope, simpleName: name.slice(start) };
    }
}

;// CONCATENATED MODULE: ./build/js/src/assembly/symbol-table.js

/** Every declared symbol, external ones included: the first of each name. */
class SymbolTable {
    top = new Scope("", undefined);
    #all = [];
    #packages = new Map([["", this.top]]);
    add(symbol) {
        this.#all.push(symbol);
        symbol.scope.add(symbol);
    }
    /** By full name without a leading dot. */
    get(name) {
        const place = this.top.holderOf(name);
        return place?.scope.member(place.simpleName);
    }
    /** The scope of a package. */
    package(name) {
        let scope = this.#packages.get(name);
        if (scope === undefined) {
            scope = this.top;
            for (const part of name.split("."))
                scope = scope.open(part);
            this.#packages.set(name, scope);
        }
        return scope;
    }
    /** In the order in which they were added. */
    get all() {
        return this.#all;
    }
}

// EXTERNAL MODULE: ./build/js/src/assembly/unit-symbols.js + 1 modules
var unit_symbols = __webpack_require__(67259);
;// CONCATENATED MODULE: ./build/js/src/assembly/symbols.js
/** Declares every name once, and keeps second declarations aside (docs/specification.md 3.2). */





/**
 * Declares the externals, which cannot be changed, and then the collected files in order. A name that is declared
 * again for the same kind of unit in another file is a copy, to be compared later; anything else is PM2001.
 */
function declareSymbols(externals, collected) {
    const table = new Declarations();
    for (const file of [...externals, ...collected]) {
        const scope = table.symbols.package(file.package);
        for (const unit of unitsOf(file))
            table.declare(unit, scope);
    }
    return table;
}
function unitsOf(file) {
    return file.ast.declarations.map((node, index) => ({
        file,
        index,
        node,
        package: file.package,
        name: node.kind === "extend" ? (node.fields[0]?.name.name ?? "") : node.name.name,
        claims: (0,unit_symbols/* claimsOf */.d)(node),
        copies: [],
    }));
}
class Declarations {
    units = [];
    symbols = new SymbolTable();
    copies = [];
    declaringFiles = new Map();
    diagnostics = [];
    /** @param scope - that of the unit's package */
    declare(unit, scope) {
        const { external } = unit.file;
        const symbols = (0,unit_symbols/* symbolsOf */.Z)(unit, scope);
        const copy = this.#copyOf(unit, symbols, scope);
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
    #copyOf(unit, symbols, scope) {
        const extend = unit.node.kind === "extend";
        const names = extend
            ? symbols.filter((symbol) => symbol.kind === "extension" && symbol.scope === scope)
            : symbols.slice(0, 1);
        const known = names.flatMap(({ simpleName, kind }) => {
            const symbol = scope.member(simpleName);
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
        const first = symbol.scope.member(symbol.simpleName);
        if (first === undefined)
            this.symbols.add(symbol);
        else
            this.#share(first, symbol);
    }
    #add(symbol) {
        const before = symbol.scope.member(symbol.simpleName);
        if (before === undefined) {
            this.symbols.add(symbol);
            return;
        }
        this.#share(before, symbol);
        if (symbol.file.external)
            return;
        const place = (0,diagnostics/* formatLocation */.j)((0,assembly_location/* locationIn */.z)(before.file, before.offset));
        const text = `"${symbol.name}" is already defined at ${place}`;
        const others = before.file.repository === symbol.file.repository ? [] : [before.file.repository];
        this.diagnostics.push((0,codes/* diagnostic */.Y)("PM2001", text, (0,assembly_location/* locationIn */.z)(symbol.file, symbol.offset), others));
    }
    /** A file sees a name when it sees any file that declares it. */
    #share(first, { file }) {
        const files = this.declaringFiles.get(first) ?? new Set([first.file]);
        this.declaringFiles.set(first, files.add(file));
    }
}
/** True for what a unit declares in its package's scope; deeper names are never copies by themselves. */
function isClaim({ scope, unit }) {
    return scope.name === unit.package;
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
            resolved: ({ node, kind, scope, within }, target) => references.push({ node, kind, file, unit, scope, within, target }),
            string: (text, value) => this.#checkString(text, value, file),
        };
        walkReferences(unit.node, this.#declared.symbols.package(unit.package), {
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
        this.diagnostics.push((0,codes/* diagnostic */.Y)("PM1303", message, (0,assembly_location/* locationIn */.z)(file, value.start)));
    }
}
function isNamed(kind) {
    return kind === "message" || kind === "enum" || kind === "service" || kind === "extension";
}
function mergedCycles(files) {
    return (0,import_cycles/* findImportCycles */.G)(files).map((cycle) => {
        const text = `import cycle merged: ${(0,import_cycles/* formatCycle */._)(cycle)}; the sources alone do not compile`;
        const { repository, path } = cycle[0];
        return (0,codes/* diagnostic */.Y)("PM1306", text, { repository, path });
    });
}
function byRepositoryAndPath(a, b) {
    return (0,assembly_candidates/* compareText */.n6)(a.repository, b.repository) || (0,assembly_candidates/* compareText */.n6)(a.path, b.path);
}


/***/ }),

/***/ 4081:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ locationOf),
/* harmony export */   z: () => (/* binding */ locationIn)
/* harmony export */ });
/* harmony import */ var _position_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54629);

/** Where an offset of a file is, for a message to the reader. */
function locationIn(file, offset) {
    return { repository: file.repository, path: file.path, ...(0,_position_js__WEBPACK_IMPORTED_MODULE_0__/* .positionIn */ .N)(file.ast, offset) };
}
/** Where a unit begins: its keyword. */
function locationOf(unit) {
    return locationIn(unit.file, unit.node.start);
}


/***/ }),

/***/ 77114:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LF: () => (/* binding */ readPins),
/* harmony export */   Ss: () => (/* binding */ qualify),
/* harmony export */   be: () => (/* binding */ writeLock),
/* harmony export */   cd: () => (/* binding */ pinnedSymbols),
/* harmony export */   dM: () => (/* binding */ pinnedNames)
/* harmony export */ });
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
    const valueOwners = new Map();
    for (const [source, values] of Object.entries(lock?.values ?? {})) {
        const scope = source.slice(0, Math.max(source.lastIndexOf("."), 0));
        for (const value of values)
            valueOwners.set(value, qualify(scope, value));
    }
    return { wrappers: new Map(Object.entries(lock?.wrappers ?? {})), symbols, owners, valueOwners };
}
/** Full source names under which a unit is pinned: its own name; an extend block's by everything it declares. */
function pinnedNames(unit) {
    return pinnedClaims(unit).map((name) => qualify(unit.package, name));
}
/** What goes by these names. */
function pinnedSymbols(unit, symbols) {
    const scope = symbols.package(unit.package);
    return pinnedClaims(unit).map((name) => scope.member(name));
}
function pinnedClaims({ node, name, claims }) {
    return node.kind === "extend" ? claims : [name];
}
/** `package.name`, or the bare name in a file without a package. */
function qualify(scope, name) {
    return scope === "" ? name : `${scope}.${name}`;
}
/** The lock after a plan: what is there now, and every earlier entry, so that a type that returns gets its old name. */
function writeLock(packageName, earlier, wrappers, symbols, placement) {
    const values = plainValues(earlier?.values ?? {}, placement);
    return {
        version: 1,
        package: packageName,
        wrappers: sortedRecord(earlier?.wrappers, wrappers),
        symbols: sortedRecord(earlier?.symbols, symbols),
        ...(values.size > 0 && { values: sortedRecord(undefined, values) }),
    };
}
/** Values of enums that are not in a wrapper, those of earlier included: one that returns must find its name free. */
function plainValues(earlier, placement) {
    const values = new Map(Object.entries(earlier));
    for (const [{ node, package: scope, name }, { wrapper }] of placement) {
        if (node.kind !== "enum")
            continue;
        const source = qualify(scope, name);
        const all = [...(values.get(source) ?? []), ...node.values.map((value) => value.name.name)];
        if (wrapper === undefined)
            values.set(source, [...new Set(all)].sort());
        else
            values.delete(source);
    }
    return values;
}
function sortedRecord(earlier, now) {
    const entries = earlier === undefined ? now : new Map([...Object.entries(earlier), ...now]);
    // fromEntries defines properties, so that a type named __proto__ is an entry like any other.
    return Object.fromEntries([...entries.keys()].sort().map((key) => [key, entries.get(key)]));
}


/***/ }),

/***/ 63317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ namePlan)
});

// EXTERNAL MODULE: ./build/js/src/assembly/name-pins.js
var name_pins = __webpack_require__(77114);
;// CONCATENATED MODULE: ./build/js/src/assembly/merged-names.js

/**
 * What the names of placed units become, nested ones, values, fields and rpcs too; each is made when it is asked for.
 * Only the place of a unit and the name of a service change: what is inside keeps its name.
 */
class MergedNames {
    /** The scope of the global package. */
    global;
    #symbols;
    #placement;
    #packages = new Map();
    #wrappers = new Map();
    #bodies = new Map();
    constructor(symbols, placement, globalPackage) {
        this.#symbols = symbols;
        this.#placement = placement;
        this.global = this.package(symbols.package(globalPackage));
    }
    /** The full name that a symbol has in the result; undefined for what is not in it. */
    of(symbol) {
        const { unit, node, scope, simpleName } = symbol;
        const place = this.#placement.get(unit);
        if (place === undefined)
            return undefined;
        return (0,name_pins/* qualify */.Ss)(this.scopeOf(scope, unit).name, node === unit.node ? place.name : simpleName);
    }
    /** The same for the full name of a symbol in its source. */
    get(sourceName) {
        const symbol = this.#symbols.get(sourceName);
        return symbol && this.of(symbol);
    }
    /** What becomes of a scope in which a unit stands, or which is inside it. */
    scopeOf(scope, unit) {
        if (scope.name === unit.package)
            return this.#around(unit, scope);
        let body = this.#bodies.get(scope);
        if (body === undefined) {
            const outer = this.scopeOf(scope.outer, unit);
            const top = scope.outer.name === unit.package && unit.node.kind !== "extend";
            const simpleName = top ? (this.#placement.get(unit)?.name ?? unit.name) : scope.simpleName;
            const { external } = unit.file;
            body = { name: (0,name_pins/* qualify */.Ss)(outer.name, simpleName), outer, source: scope, external };
            this.#bodies.set(scope, body);
        }
        return body;
    }
    /** A package of external files, the global package or one around it. */
    package(scope) {
        let found = this.#packages.get(scope);
        if (found === undefined) {
            const outer = scope.outer && this.package(scope.outer);
            found = { name: scope.name, outer, source: scope, external: true };
            this.#packages.set(scope, found);
        }
        return found;
    }
    *[Symbol.iterator]() {
        for (const symbol of this.#symbols.all) {
            const merged = this.of(symbol);
            if (merged !== undefined)
                yield [symbol.name, merged];
        }
    }
    #around(unit, scope) {
        const place = this.#placement.get(unit);
        if (place === undefined)
            return this.package(scope);
        if (place.wrapper === undefined)
            return this.global;
        let wrapper = this.#wrappers.get(place.wrapper);
        if (wrapper === undefined) {
            const name = (0,name_pins/* qualify */.Ss)(this.global.name, place.wrapper);
            wrapper = { name, outer: this.global, source: undefined, external: false };
            this.#wrappers.set(place.wrapper, wrapper);
        }
        return wrapper;
    }
}

// EXTERNAL MODULE: ./build/js/src/assembly/codes.js + 5 modules
var codes = __webpack_require__(76007);
// EXTERNAL MODULE: ./build/js/src/assembly/location.js
var assembly_location = __webpack_require__(4081);
;// CONCATENATED MODULE: ./build/js/src/assembly/name-reason.js
/** Why a declaration has the name it has: said by the planner while it gives the name, never guessed afterwards. */
/** What stands between a unit and its plain name, where something does. */
function obstacleIn(reason) {
    return reason.kind === "moved" || reason.kind === "pinned" ? reason.obstacle : undefined;
}

// EXTERNAL MODULE: ./build/js/src/diagnostics.js
var diagnostics = __webpack_require__(57599);
;// CONCATENATED MODULE: ./build/js/src/assembly/generator-key.js
/**
 * What code generators make of a name, so far as it decides whether two names can live in one generated package:
 * Go drops the underscore before a lower-case letter, and Java writes files to disks that fold case. `snapshot` and
 * `Snapshot` have one key, `foo_bar` and `FooBar` too.
 */
function generatorKey(name) {
    const joined = name.includes("_") ? name.replace(/_(?=[a-z])/g, "") : name;
    return joined.toLowerCase();
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
        for (const claim of claimsOf(unit, name)) {
            if (this.#names.has(claim))
                continue;
            this.#names.set(claim, { package: unit.package, source: sourceOf(claim, unit, name), unit });
        }
        // Enum values and extension fields are no types: generators keep them apart from each other.
        if (unit.node.kind !== "extend") {
            this.#addKey(name, { package: unit.package, source: (0,name_pins/* qualify */.Ss)(unit.package, unit.name), unit });
        }
    }
    addWrapper(name, packageName) {
        const holder = { package: packageName, source: packageName, unit: undefined };
        this.#names.set(name, holder);
        this.#addKey(name, holder);
    }
    /** What keeps a unit, called `name`, from having all its claims. */
    obstacleToUnit(unit, name) {
        for (const claim of claimsOf(unit, name)) {
            const obstacle = this.obstacleToName(claim) ?? this.#pinnedForAnother(claim, () => sourceOf(claim, unit, name));
            if (obstacle !== undefined)
                return obstacle;
        }
        return undefined;
    }
    obstacleToName(name) {
        if (this.#reserved.has(name)) {
            return {
                rule: "reserved",
                reason: `"${name}" begins a package that the result must be able to name`,
                repository: undefined,
            };
        }
        const holder = this.#names.get(name);
        const rule = holder?.unit === undefined ? "wrapper" : "taken";
        return holder && obstacleOf(holder, rule, `"${name}" is taken by`);
    }
    /** What of another source package code generators would spell as they spell this name. */
    obstacleToKey(packageName, name) {
        for (const holder of this.#keys.get(generatorKey(name))?.values() ?? []) {
            // Units of one source package coexisted before; a wrapper is new to everyone.
            if (holder.package !== packageName || holder.unit === undefined) {
                return obstacleOf(holder, "generator-key", `code generators cannot tell "${name}" from`);
            }
        }
        return undefined;
    }
    #pinnedForAnother(name, source) {
        const owner = this.#pins.owners.get(name) ?? this.#pins.valueOwners.get(name);
        if (owner === undefined || owner === source())
            return undefined;
        return { rule: "pinned", reason: `"${name}" is pinned for ${owner}`, repository: undefined };
    }
    #addKey(name, holder) {
        const key = generatorKey(name);
        const holders = this.#keys.get(key) ?? new Map();
        if (holder.unit === undefined || !holders.has(holder.package))
            holders.set(holder.package, holder);
        this.#keys.set(key, holders);
    }
}
/** What a unit called `name` puts into the package scope. */
function claimsOf(unit, name) {
    return name === unit.name ? unit.claims : [name];
}
/** The source name that a claim stands for. */
function sourceOf(claim, unit, name) {
    return (0,name_pins/* qualify */.Ss)(unit.package, claim === name ? unit.name : claim);
}
function obstacleOf({ source, unit }, rule, relation) {
    return {
        rule,
        // Said of few, and a place is not found for nothing.
        get reason() {
            if (unit === undefined)
                return `${relation} the wrapper of package "${source}"`;
            return `${relation} ${source} at ${(0,diagnostics/* formatLocation */.j)((0,assembly_location/* locationOf */.h)(unit))}`;
        },
        repository: unit?.file.repository,
    };
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
    for (const symbol of declared.symbols.all)
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
    for (const value of pins.valueOwners.keys())
        claims.add(value);
    for (const [name, owner] of pins.owners) {
        const kind = declared.symbols.get(owner)?.kind;
        if (kind !== "extension")
            keptKeys.add(generatorKey(name));
    }
    return { claims, keptKeys, innerNames: namesWithin(declared) };
}
function namesWithin(declared) {
    const names = new Map();
    for (const symbol of declared.symbols.all) {
        if (symbol.file.external || (symbol.kind !== "message" && symbol.kind !== "enum"))
            continue;
        const packageName = symbol.unit.package;
        const inner = names.get(packageName) ?? new Set();
        names.set(packageName, inner.add(symbol.simpleName));
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
    const refused = (rule, reason) => ({ rule, reason, repository: undefined });
    if (rules.claims.has(name))
        return refused("declared", `"${name}" is declared by a source`);
    if (rules.keptKeys.has(generatorKey(name))) {
        return refused("generator-key", `"${name}" is too close to a name that stays`);
    }
    if (rules.innerNames.get(packageName)?.has(name)) {
        return refused("inner-name", `package "${packageName}" has a type "${name}" itself`);
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
    wrapperObstacles = new Map();
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
            this.#place(unit, unit.name, { kind: "own-package" });
        const others = units.filter((unit) => unit.package !== this.#config.package);
        const [pinned, free] = partition(others, (unit) => this.#pinsOf(unit).length > 0);
        const services = this.#config.naming === "namespaced" ? free.filter(isService) : [];
        this.#nameWrappers(others, services);
        for (const unit of pinned)
            this.#placePinned(unit);
        for (const unit of free)
            if (!this.placement.has(unit))
                this.#placeFree(unit);
        for (const unit of pinned)
            this.#explainPinned(unit);
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
        const bySource = new Map(services.map((unit) => [(0,name_pins/* qualify */.Ss)(unit.package, unit.name), unit]));
        for (const source of [...new Set([...packages, ...bySource.keys()])].sort()) {
            if (packages.has(source) && !this.wrappers.has(source)) {
                const { name, obstacle } = firstFree(pascalPackage(source), (candidate) => obstacleToWrapper(candidate, source, this.#scope, rules));
                this.#addWrapper(source, name);
                if (obstacle !== undefined)
                    this.wrapperObstacles.set(source, obstacle);
                this.#noteUnderscore(`the wrapper of package "${source}"`, name, obstacle);
            }
            const service = bySource.get(source);
            if (service !== undefined)
                this.#prefix(service, { kind: "namespaced" });
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
            this.#move(unit, { kind: "moved", obstacle, pinned: true });
        else if (plain)
            this.#place(unit, name, pinnedReason(name === unit.name));
        else
            this.#move(unit, pinnedReason(false));
    }
    /** What has the plain name of a unit that the lock keeps elsewhere is known when every unit has its place. */
    #explainPinned(unit) {
        const { reason } = this.placement.get(unit);
        if (reason.kind === "pinned" && !reason.plain)
            reason.obstacle = this.#obstacleToPlain(unit);
    }
    #placeFree(unit) {
        const namespaced = this.#config.naming === "namespaced";
        const obstacle = namespaced ? undefined : this.#obstacleToPlain(unit);
        if (namespaced)
            this.#move(unit, { kind: "namespaced" });
        else if (obstacle !== undefined)
            this.#move(unit, { kind: "moved", obstacle, pinned: false });
        else
            this.#place(unit, unit.name, { kind: "plain" });
    }
    #obstacleToPlain(unit) {
        const obstacle = this.#scope.obstacleToUnit(unit, unit.name);
        if (obstacle !== undefined || unit.node.kind === "extend")
            return obstacle;
        return this.#scope.obstacleToKey(unit.package, unit.name);
    }
    #place(unit, name, reason) {
        this.placement.set(unit, { wrapper: undefined, name, reason });
        this.#scope.addUnit(unit, name);
        if (name !== unit.name)
            this.#refuseCollision(unit, reason);
    }
    #move(unit, reason) {
        if (isService(unit)) {
            this.#prefix(unit, reason);
            return;
        }
        this.placement.set(unit, { wrapper: this.wrappers.get(unit.package), name: unit.name, reason });
        this.#refuseCollision(unit, reason);
    }
    /** Services cannot nest. */
    #prefix(unit, reason) {
        const prefixed = `${this.wrappers.get(unit.package)}${unit.name}`;
        const { name, obstacle } = firstFree(prefixed, (candidate) => this.#scope.obstacleToUnit(unit, candidate) ?? this.#scope.obstacleToKey(unit.package, candidate));
        this.#place(unit, name, reason);
        this.#noteUnderscore(`service ${(0,name_pins/* qualify */.Ss)(unit.package, unit.name)}`, name, obstacle, unit);
    }
    #refuseCollision(unit, reason) {
        if (this.#config.collisions !== "error" || this.#config.naming !== "short")
            return;
        const obstacle = obstacleIn(reason);
        const why = obstacle?.reason ?? "protomanager.lock pins it to another name";
        const text = `"${(0,name_pins/* qualify */.Ss)(unit.package, unit.name)}" cannot become "${this.#config.package}.${unit.name}": ${why}`;
        const advice = "rename one of them, or set global_proto.collisions to nest";
        this.diagnostics.push((0,codes/* diagnostic */.Y)("PM2201", `${text}; ${advice}`, (0,assembly_location/* locationOf */.h)(unit), sharers(obstacle, unit)));
    }
    /** With `naming: namespaced` an underscore is the one thing that another repository can bring about. */
    #noteUnderscore(what, name, obstacle, unit) {
        if (obstacle === undefined || this.#config.naming !== "namespaced")
            return;
        const location = unit && (0,assembly_location/* locationOf */.h)(unit);
        this.diagnostics.push((0,codes/* diagnostic */.Y)("PM2205", `${what} is named "${name}": ${obstacle.reason}`, location));
    }
    /** Pinned names of what a unit declares, relative to the global package. */
    #pinsOf(unit) {
        return (0,name_pins/* pinnedNames */.dM)(unit).flatMap((name) => this.#pins.symbols.get(name) ?? []);
    }
}
function pinnedReason(plain) {
    return { kind: "pinned", plain, obstacle: undefined };
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
    const placer = new UnitPlacer(declared, (0,name_pins/* readPins */.LF)(promised), config);
    placer.placeAll();
    const { placement, wrappers, wrapperObstacles } = placer;
    const merged = new MergedNames(declared.symbols, placement, config.package);
    const pinned = new Map();
    for (const unit of declared.units) {
        for (const symbol of (0,name_pins/* pinnedSymbols */.cd)(unit, declared.symbols))
            pinned.set(symbol.name, merged.of(symbol));
    }
    return {
        merged,
        placement,
        wrappers,
        wrapperObstacles,
        lock: (0,name_pins/* writeLock */.be)(config.package, promised, wrappers, pinned, placement),
        diagnostics: [
            ...(foreign === undefined ? [] : [refuseLock(foreign, config)]),
            ...placer.diagnostics,
            ...(promised === undefined ? [] : brokenPromises(declared.units, placement, promised, pinned)),
        ],
    };
}
function refuseLock(lock, config) {
    const text = `protomanager.lock pins the names of package "${lock.package}", and global_proto.package is`;
    const advice = 'delete its section "names" to name everything anew';
    return (0,codes/* diagnostic */.Y)("PM2204", `${text} "${config.package}"; ${advice}`);
}
/** Pinned names that something took: PM2203, once for each unit. */
function brokenPromises(units, placement, lock, pinned) {
    return units.flatMap((unit) => {
        const moved = (0,name_pins/* pinnedNames */.dM)(unit).find((source) => Object.hasOwn(lock.symbols, source) && lock.symbols[source] !== pinned.get(source));
        if (moved === undefined)
            return [];
        // Of a unit that was kept elsewhere anyway, what is in the way of its plain name explains nothing.
        const { reason } = placement.get(unit);
        const obstacle = reason.kind === "pinned" ? undefined : obstacleIn(reason);
        const because = obstacle === undefined ? "" : `: ${obstacle.reason}`;
        const text = `"${moved}" is pinned as "${lock.symbols[moved]}" and becomes "${pinned.get(moved)}"${because}`;
        return [(0,codes/* diagnostic */.Y)("PM2203", text, (0,assembly_location/* locationOf */.h)(unit), sharers(obstacle, unit))];
    });
}

;// CONCATENATED MODULE: ./build/js/src/assembly/name-plan.js
/** The plan of names that a mode asks for. */


/** Merge mode gives every declaration its name in the global package; in import mode every name stays what it is. */
function namePlan(declared, lock, config) {
    return config.mode === "merge" ? planNames(declared, lock, config) : sourceNames(declared, config);
}
function sourceNames({ units, symbols }, config) {
    const placement = new Map(units.map((unit) => [unit, { wrapper: undefined, name: unit.name, reason: { kind: "kept" } }]));
    const lock = { version: 1, package: config.package, wrappers: {}, symbols: {} };
    return {
        merged: new MergedNames(symbols, new Map(), config.package),
        placement,
        wrappers: new Map(),
        wrapperObstacles: new Map(),
        lock,
        diagnostics: [],
    };
}


/***/ }),

/***/ 25701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ searchScopes)
/* harmony export */ });
/**
 * Protoc's scope search (docs/specification.md 2.3): from the innermost scope outwards, by the first component alone.
 * Gives the scope from which the name, which has no leading dot, is to be read. A compound name need not exist there:
 * once its first component is found in a scope, protoc looks no further. Undefined when no scope has that component.
 */
function searchScopes(name, from, kind, table) {
    const dot = name.indexOf(".");
    const first = dot === -1 ? name : name.slice(0, dot);
    for (let scope = from; scope !== undefined; scope = scope.outer) {
        const found = table(scope, first);
        if (found !== undefined && (dot === -1 ? kind === "any" || isType(found) : isContainer(found))) {
            return scope;
        }
    }
    return undefined;
}
function isType(kind) {
    return kind === "message" || kind === "enum";
}
/** What can hold the rest of a compound name. */
function isContainer(kind) {
    return isType(kind) || kind === "service" || kind === "package";
}


/***/ }),

/***/ 75984:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ stronglyConnected)
/* harmony export */ });
/**
 * Strongly connected components of a directed graph: nodes that reach each other are in one set, each node is in
 * exactly one. R. Tarjan, "Depth-first search and linear graph algorithms" (1972), with a stack of its own in place of
 * recursion: chains can be long.
 */
function stronglyConnected(nodes, targetsOf) {
    const components = [];
    const indexes = new Map();
    const lows = new Map();
    const open = [];
    const isOpen = new Set();
    for (const root of nodes) {
        if (indexes.has(root))
            continue;
        const visits = [enter(root)];
        for (let visit = visits.at(-1); visit !== undefined; visit = visits.at(-1)) {
            const { node } = visit;
            const { done, value: target } = visit.open.next();
            if (!done) {
                if (!indexes.has(target))
                    visits.push(enter(target));
                else if (isOpen.has(target))
                    lows.set(node, Math.min(lows.get(node), indexes.get(target)));
                continue;
            }
            visits.pop();
            const caller = visits.at(-1)?.node;
            if (caller !== undefined)
                lows.set(caller, Math.min(lows.get(caller), lows.get(node)));
            if (lows.get(node) === indexes.get(node))
                components.push(close(node));
        }
    }
    return components;
    function enter(node) {
        indexes.set(node, indexes.size);
        lows.set(node, indexes.get(node));
        open.push(node);
        isOpen.add(node);
        return { node, open: (targetsOf(node) ?? [])[Symbol.iterator]() };
    }
    function close(node) {
        const component = new Set(open.splice(open.lastIndexOf(node)));
        for (const member of component)
            isOpen.delete(member);
        return component;
    }
}


/***/ }),

/***/ 77425:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z4: () => (/* binding */ buildSymbolMap),
  gf: () => (/* binding */ formatSymbolMap)
});

// UNUSED EXPORTS: typeUrls

// EXTERNAL MODULE: ./build/js/src/assembly/byte-writer.js
var byte_writer = __webpack_require__(98962);
// EXTERNAL MODULE: ./build/js/src/assembly/candidates.js
var candidates = __webpack_require__(50336);
// EXTERNAL MODULE: ./build/js/src/assembly/check-extensions.js
var check_extensions = __webpack_require__(59448);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/js/src/assembly/canonical.js
var canonical = __webpack_require__(12454);
// EXTERNAL MODULE: ./build/js/src/assembly/file-references.js
var file_references = __webpack_require__(46699);
;// CONCATENATED MODULE: ./build/js/src/assembly/declaration-hash.js



/**
 * Hashes declarations without comments and white space, with their references resolved and with what of the file
 * gives the tokens their meaning: its syntax and its features.
 */
function declarationHasher(linked) {
    const referencesOf = (0,file_references/* referencesByFile */.IT)(linked.references);
    const meanings = new Map();
    const text = new canonical/* CanonicalText */.w();
    return (file, node, extendee = "") => {
        let meaning = meanings.get(file);
        if (meaning === undefined) {
            text.clear();
            addMeaning(text, file);
            meaning = Buffer.from(text.bytes);
            meanings.set(file, meaning);
        }
        text.clear();
        text.addCanonical(meaning);
        text.addText(extendee);
        text.addSpan(file.ast, node, referencesOf(file));
        return `sha256:${(0,external_node_crypto_.hash)("sha256", text.bytes)}`;
    };
}
/** What of a file gives its tokens their meaning. */
function addMeaning(text, { ast }) {
    text.addText(ast.syntax);
    for (const option of ast.options) {
        if (option.name[0].name === "features")
            text.addSpan(ast, option, file_references/* noReferences */.iw);
    }
}

// EXTERNAL MODULE: ./build/js/src/assembly/grpc-paths.js
var grpc_paths = __webpack_require__(84123);
// EXTERNAL MODULE: ./build/js/src/assembly/position.js
var position = __webpack_require__(54629);
;// CONCATENATED MODULE: ./build/js/src/assembly/symbol-map.js
/** `global.map.json`: where every declaration came from and what it became (docs/specification.md 5). */






const ANY_PREFIX = "type.googleapis.com/";
/** Maps everything declared in these units. Without a plan, as in import mode, nothing changes its name. */
function buildSymbolMap(linked, units, plan) {
    const symbols = mappedSymbols(linked, units, plan);
    const grpc = plan === undefined ? {} : (0,grpc_paths/* movedPaths */.QV)((0,grpc_paths/* movedServices */.qy)(units, plan));
    return { version: 1, symbols, grpc };
}
/** The file's bytes: a line for each symbol and each path, so that a change of one is a change of one line. */
function formatSymbolMap(map) {
    return (0,byte_writer/* encode */.l)(mapTexts(map), map.symbols.length * 256);
}
function* mapTexts({ version, symbols, grpc }) {
    yield `{\n  "version": ${version},\n`;
    yield* block("symbols", ["[", "]"], symbols, (symbol) => JSON.stringify(symbol));
    yield ",\n";
    yield* block("grpc", ["{", "}"], Object.entries(grpc), formatEntry);
    yield ",\n";
    yield* block("any", ["{", "}"], typeUrls(symbols), formatEntry);
    yield "\n}\n";
}
function* block(key, [open, close], items, format) {
    yield `  "${key}": ${open}`;
    let separator = "\n    ";
    for (const item of items) {
        yield separator + format(item);
        separator = ",\n    ";
    }
    yield items.length === 0 ? close : `\n  ${close}`;
}
/** By which `google.protobuf.Any` knows a message before and after. */
function typeUrls(symbols) {
    return symbols
        .filter(({ kind, source, merged }) => kind === "message" && source !== merged)
        .map(({ source, merged }) => [ANY_PREFIX + source, ANY_PREFIX + merged]);
}
function formatEntry([key, value]) {
    return `${JSON.stringify(key)}: ${JSON.stringify(value)}`;
}
function mappedSymbols(linked, units, plan) {
    const hash = declarationHasher(linked);
    const extendees = new Map();
    for (const { field, extendee } of (0,check_extensions/* extensionsOf */.oQ)(linked, units))
        extendees.set(field, extendee);
    const mapped = new Set(units);
    const symbols = [];
    for (const symbol of linked.symbols.all) {
        const { kind, node, name: source, unit } = symbol;
        if (!isMapped(kind) || !mapped.has(unit))
            continue;
        const { repository, path, ast } = unit.file;
        symbols.push({
            source,
            merged: plan?.merged.of(symbol) ?? source,
            kind,
            repo: repository,
            path,
            line: (0,position/* positionIn */.N)(ast, node.start).line,
            hash: hash(unit.file, node, extendees.get(node)),
        });
    }
    return symbols.sort((a, b) => (0,candidates/* compareText */.n6)(a.source, b.source));
}
function isMapped(kind) {
    return kind === "message" || kind === "enum" || kind === "service" || kind === "extension";
}


/***/ }),

/***/ 67259:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ claimsOf),
  Z: () => (/* binding */ symbolsOf)
});

// EXTERNAL MODULE: ./build/js/src/assembly/name-pins.js
var name_pins = __webpack_require__(77114);
;// CONCATENATED MODULE: ./build/js/src/assembly/declared-symbol.js

/** A declared name. Enum values are in the scope that holds their enum. */
class DeclaredSymbol {
    kind;
    simpleName;
    node;
    /** What the declaration stands in: from there its own references are searched. */
    scope;
    /** The top-level declaration it lies in. */
    unit;
    constructor(kind, simpleName, node, scope, unit) {
        this.kind = kind;
        this.simpleName = simpleName;
        this.node = node;
        this.scope = scope;
        this.unit = unit;
    }
    /** Full name without a leading dot. */
    get name() {
        return (0,name_pins/* qualify */.Ss)(this.scope.name, this.simpleName);
    }
    get file() {
        return this.unit.file;
    }
    /** Position of the declaring keyword or name, for messages to the reader. */
    get offset() {
        return this.node.start;
    }
}

;// CONCATENATED MODULE: ./build/js/src/assembly/unit-symbols.js
/** The names that one top-level declaration declares, at every depth. Pure walking: nothing is compared here. */

/** All symbols of a unit, outer ones before inner ones. `scope` is that of its package. */
function symbolsOf(unit, scope) {
    const walk = new SymbolWalk(unit);
    const { node } = unit;
    if (node.kind === "message")
        walk.message(node, scope);
    else if (node.kind === "enum")
        walk.enum(node, scope);
    else if (node.kind === "service")
        walk.service(node, scope);
    else
        walk.extend(node, scope);
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
        this.#add("message", node.name.name, node, scope);
        const body = scope.open(node.name.name);
        for (const field of node.fields)
            this.#add("field", field.name.name, field, body);
        for (const oneof of node.oneofs)
            this.#add("oneof", oneof.name.name, oneof, body);
        for (const nested of node.messages)
            this.message(nested, body);
        for (const nested of node.enums)
            this.enum(nested, body);
        for (const nested of node.extends)
            this.extend(nested, body);
    }
    enum(node, scope) {
        this.#add("enum", node.name.name, node, scope);
        for (const value of node.values)
            this.#add("enum-value", value.name.name, value, scope);
    }
    service(node, scope) {
        this.#add("service", node.name.name, node, scope);
        const body = scope.open(node.name.name);
        for (const rpc of node.rpcs)
            this.#add("rpc", rpc.name.name, rpc, body);
    }
    extend(node, scope) {
        for (const field of node.fields)
            this.#add("extension", field.name.name, field, scope);
        for (const group of node.groups)
            this.message(group, scope);
    }
    #add(kind, simpleName, node, scope) {
        this.symbols.push(new DeclaredSymbol(kind, simpleName, node, scope, this.#unit));
    }
}


/***/ }),

/***/ 74598:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ compileErrors),
/* harmony export */   p: () => (/* binding */ compileCode)
/* harmony export */ });
/* harmony import */ var _assembly_candidates_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50336);
/** What compilers say about the assembled files, told of the source that a line comes from. Pure. */

/** The banner above what comes from one file; docs/specification.md 3.7. */
const banner = /^\s*\/\/ (\S+): (.+\.proto) \(package .*\)$/;
/** In place of a code of ours, as buf calls what keeps protos from being compiled. */
const compileCode = "COMPILE";
/**
 * An error for each message, located in the repository and file that it is about: by the banner above the line in a
 * merged file, by the import name of a file that is exported as it is.
 *
 * @param files - texts by import name
 */
function compileErrors(messages, files, sources) {
    return messages.map(({ compiler, path, line, column, message }) => {
        const where = [compiler, path, line, column].filter((part) => part !== undefined).join(":");
        const location = path === undefined ? undefined : (locationOfLine(files.get(path), line) ?? locationOf(path, sources));
        const text = `${where}: ${message}`;
        return { code: compileCode, severity: "error", message: text, ...(location && { location }) };
    });
}
function locationOfLine(text, line) {
    const above = text?.split("\n").slice(0, line ?? 0) ?? [];
    const found = above.findLast((row) => banner.test(row))?.match(banner);
    return found ? { repository: found[1], path: found[2] } : undefined;
}
function locationOf(importName, sources) {
    for (const { name, roots, files } of sources) {
        const file = files.find(({ path }) => (0,_assembly_candidates_js__WEBPACK_IMPORTED_MODULE_0__/* .importNamesOf */ .rn)(path, roots).includes(importName));
        if (file !== undefined)
            return { repository: name, path: file.path };
    }
    return undefined;
}


/***/ })

};
