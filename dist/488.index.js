export const id = 488;
export const ids = [488];
export const modules = {

/***/ 30571:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ findCycle)
/* harmony export */ });
/**
 * A cycle of a directed graph as the list of its nodes, the first repeated at the end (`a, b, a`), or undefined.
 * Edges to unknown nodes are ignored, and so is a node's edge to itself. The first cycle in the order of `edges`
 * is given, so equal input gives an equal answer.
 */
function findCycle(edges) {
    const done = new Set();
    for (const start of edges.keys()) {
        const cycle = searchFrom(start, edges, done);
        if (cycle !== undefined)
            return cycle;
    }
    return undefined;
}
/** Depth first with a stack of its own: a chain of thousands of repositories must not end the call stack. */
function searchFrom(start, edges, done) {
    const trail = done.has(start) ? [] : [{ node: start, next: 0 }];
    const onTrail = new Set(trail.map(({ node }) => node));
    while (trail.length > 0) {
        const top = trail.at(-1);
        const target = edges.get(top.node)?.[top.next];
        top.next += 1;
        if (target === undefined) {
            trail.pop();
            onTrail.delete(top.node);
            done.add(top.node);
        }
        else if (onTrail.has(target) && target !== top.node) {
            const nodes = trail.map(({ node }) => node);
            return [...nodes.slice(nodes.indexOf(target)), target];
        }
        else if (edges.has(target) && !done.has(target) && target !== top.node) {
            trail.push({ node: target, next: 0 });
            onTrail.add(target);
        }
    }
    return undefined;
}


/***/ }),

/***/ 20380:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H0: () => (/* binding */ fieldOptions),
/* harmony export */   N9: () => (/* binding */ fileOptions),
/* harmony export */   sm: () => (/* binding */ valuesOf)
/* harmony export */ });
/** The options that `generate.managed` sets, and what values they take: https://buf.build/docs/generate/managed-mode */
const fileOptions = [
    "go_package",
    "go_package_prefix",
    "java_package",
    "java_package_prefix",
    "java_package_suffix",
    "java_multiple_files",
    "java_outer_classname",
    "java_string_check_utf8",
    "csharp_namespace",
    "csharp_namespace_prefix",
    "objc_class_prefix",
    "php_namespace",
    "php_metadata_namespace",
    "php_metadata_namespace_suffix",
    "ruby_package",
    "ruby_package_suffix",
    "swift_prefix",
    "optimize_for",
    "cc_enable_arenas",
];
const fieldOptions = ["jstype"];
/** What an override may say: `true` and `false`, or one of these, or else any text. */
const valuesOf = {
    java_multiple_files: "boolean",
    java_string_check_utf8: "boolean",
    cc_enable_arenas: "boolean",
    optimize_for: ["SPEED", "CODE_SIZE", "LITE_RUNTIME"],
    jstype: ["JS_NORMAL", "JS_STRING", "JS_NUMBER"],
};


/***/ }),

/***/ 20488:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ parseConfig)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/js/src/config/problem.js
var config_problem = __webpack_require__(58297);
;// CONCATENATED MODULE: ./build/js/src/config/document.js
/** config.yaml as YAML: its plain value, and where each part of it stands. */


/** Far above any real config; bounds the work that a hostile one can cause. */
const maxConfigCharacters = 1024 * 1024;
/** How often anchors may be repeated, nested ones multiplied. */
const maxAliasCount = 100;
const maxProblems = 20;
/** Reads YAML 1.2. Duplicate keys, several documents and custom tags are problems. */
function readDocument(text) {
    if (text.length > maxConfigCharacters) {
        return wholeFile(`is ${text.length} characters long. At most ${maxConfigCharacters} are read.`);
    }
    const lines = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, {
        lineCounter: lines,
        prettyErrors: false,
        stringKeys: true,
        uniqueKeys: false,
    });
    const syntax = [...document.errors, ...document.warnings].map(({ code, message, pos }) => ({
        offset: pos[0],
        message: explain(code, message),
    }));
    const wrong = [...syntax, ...duplicateKeys(document)]
        .toSorted((a, b) => a.offset - b.offset)
        .slice(0, maxProblems);
    if (wrong.length > 0) {
        return { problems: wrong.map(({ offset, message }) => problemAt(lines, offset, "", message)) };
    }
    const root = document.contents;
    if (root === null || ((0,dist/* isScalar */.jn)(root) && root.value === null)) {
        return wholeFile("is empty. Run `protomanager init` to write a first one.");
    }
    const tooMany = wholeFile(`repeats anchors more than ${maxAliasCount} times. Write the values out.`);
    // Each is looked for in the whole document.
    let aliases = 0;
    (0,dist/* visit */.YR)(document, { Alias: () => (++aliases > maxAliasCount ? dist/* visit */.YR.BREAK : undefined) });
    if (aliases > maxAliasCount)
        return tooMany;
    let value;
    try {
        value = document.toJS({ maxAliasCount });
    }
    catch (error) {
        if (!(error instanceof ReferenceError))
            throw error;
        return tooMany;
    }
    const locate = (finding) => {
        const offset = offsetOf(root, finding, (node) => ((0,dist/* isAlias */.Vj)(node) ? node.resolve(document) : node));
        return problemAt(lines, offset, finding.bare ? "" : (0,config_problem/* formatPath */.jV)(finding.path), finding.message);
    };
    return { document: { value, locate } };
}
/** The parser's own search compares each key with all before it, which a hundred thousand keys make endless. */
function duplicateKeys(document) {
    const found = [];
    (0,dist/* visit */.YR)(document, {
        Map(_, { items }) {
            const seen = new Set();
            for (const { key } of items) {
                if (!(0,dist/* isScalar */.jn)(key))
                    continue;
                const message = "a key stands here a second time. Remove one of the two.";
                if (seen.has(key.value))
                    found.push({ offset: key.range?.[0] ?? 0, message });
                seen.add(key.value);
            }
        },
    });
    return found;
}
function offsetOf(root, { path, at = "value" }, resolve) {
    let node = resolve(root);
    let offset = root.range?.[0] ?? 0;
    for (const [index, part] of path.entries()) {
        if ((0,dist/* isMap */.jh)(node)) {
            const pair = node.items.find(({ key }) => (0,dist/* isScalar */.jn)(key) && key.value === part);
            if (pair === undefined)
                return offset;
            const toKey = at === "key" && index === path.length - 1;
            offset = (toKey ? pair.key : (pair.value ?? pair.key)).range?.[0] ?? offset;
            node = resolve(pair.value);
        }
        else if ((0,dist/* isSeq */.oP)(node) && typeof part === "number") {
            const item = node.items[part];
            if (item === undefined)
                return offset;
            offset = item.range?.[0] ?? offset;
            node = resolve(item);
        }
        else
            return offset;
    }
    return offset;
}
function problemAt(lines, offset, path, message) {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1), path, message };
}
function wholeFile(message) {
    return { problems: [{ line: 1, column: 1, path: "", message }] };
}
function explain(code, message) {
    if (code === "MULTIPLE_DOCS")
        return "a second YAML document starts here. Write one config a file.";
    if (code === "BLOCK_AS_IMPLICIT_KEY")
        return 'a second ": " stands in this line. Put the value in quotes.';
    if (code === "TAG_RESOLVE_FAILED")
        return "a YAML tag stands here, and none is known. Remove it.";
    return `is not valid YAML: ${message}.`;
}

// EXTERNAL MODULE: ./build/js/src/config/existing-proto.js
var existing_proto = __webpack_require__(48986);
;// CONCATENATED MODULE: ./build/js/src/config/expand.js
/** `${NAME}` in the text values of config.yaml. */

/** The only variables that are read, so that a config cannot carry a secret of its surroundings into a file. */
const expandedNames = /^PROTOMANAGER_[A-Z0-9_]+$/;
const reference = /\$\$|\$\{([^}]*)(\}?)/g;
/**
 * Replaces `${PROTOMANAGER_…}` by the variable and `$$` by `$` in every text value, never in keys. What cannot be
 * replaced is a finding and stays as written.
 */
function expand(value, environment) {
    const findings = [];
    const visit = (part, path) => {
        if (typeof part === "string") {
            const { text, problems } = expandText(part, environment);
            findings.push(...problems.map((message) => ({ path, message })));
            return text;
        }
        if (Array.isArray(part))
            return part.map((item, index) => visit(item, [...path, index]));
        if (typeof part === "object" && part !== null) {
            return Object.fromEntries(Object.entries(part).map(([key, item]) => [key, visit(item, [...path, key])]));
        }
        return part;
    };
    return { value: visit(value, []), findings };
}
function expandText(text, environment) {
    const problems = [];
    const expanded = text.replace(reference, (written, name, end) => {
        if (name === undefined)
            return "$";
        const value = environment[name];
        if (end === "")
            problems.push(`${(0,config_problem/* show */.WU)(written)} has no closing brace. Write \${NAME}, or $$ for a dollar sign.`);
        else if (!expandedNames.test(name)) {
            problems.push(`\${${name}} is not expanded: only names that start with PROTOMANAGER_ are. Write $$ for a dollar sign.`);
        }
        else if (value === undefined)
            problems.push(`\${${name}} is not set in the environment. Set it or write the value.`);
        else
            return value;
        return written;
    });
    return { text: expanded, problems };
}

// EXTERNAL MODULE: ./build/js/src/config/paths.js
var config_paths = __webpack_require__(83658);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./build/js/src/config/defaults.js
var config_defaults = __webpack_require__(37738);
;// CONCATENATED MODULE: ./build/js/src/config/packages.js
/** The package that a language's generated code becomes: which languages have one, and the defaults of its names. */

/** By language: the kind of package, and the keys of `package` that mean something for it. */
const packagedLanguages = {
    go: { kind: "a Go module", keys: ["module"] },
    java: { kind: "a Maven project", keys: ["name", "group", "version"] },
    python: { kind: "a Python project", keys: ["name", "version"] },
    typescript: { kind: "an npm package", keys: ["name", "version"] },
};
/** JavaScript with declarations: what npm installs is run as it is, and Node.js wants endings in imports. */
const npmOptions = ["target=js+dts", "import_extension=js"];
/** Every name of the package; one without a default is "". */
function resolvePackage(language, written, context) {
    return {
        name: language === "go"
            ? (written.module ?? defaultModule(context))
            : (written.name ?? `${slug(context.system?.name ?? "")}-protos`),
        group: language === "java" ? (written.group ?? defaultGroup(context)) : undefined,
        version: written.version ?? "0.1.0",
    };
}
/** The options that a package asks of protoc-gen-es, unless `opt` gives the same key another value. */
function packageOptions({ name, plugin, plugins = ["protoc-gen-es"] }, opt) {
    const generators = plugin === undefined ? plugins : [plugin];
    if (name !== "typescript" || generators.join() !== "protoc-gen-es")
        return [];
    const keyOf = (option) => option.split("=", 1)[0];
    const own = new Set(opt.flatMap((text) => text.split(",")).map(keyOf));
    return npmOptions.filter((option) => !own.has(keyOf(option)));
}
/** `go_package` names the folder of the assembled file, which lies below the module as `import_path` says. */
function defaultModule({ global_proto: globalProto }) {
    const goPackage = (globalProto?.go_package ?? "").split(";", 1)[0];
    const below = `/${external_node_path_.posix.dirname(globalProto?.import_path ?? "")}`;
    return goPackage.endsWith(below) ? goPackage.slice(0, -below.length) : goPackage;
}
function defaultGroup({ global_proto: globalProto }) {
    const javaPackage = globalProto?.options?.java_package;
    return typeof javaPackage === "string" ? javaPackage : (globalProto?.package ?? "");
}
/** A name that npm, PyPI and Maven take. */
function slug(name) {
    return (name
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, "-")
        .replace(/^-|-$/g, "") || "system");
}

// EXTERNAL MODULE: ./build/js/src/config/url.js
var config_url = __webpack_require__(84015);
;// CONCATENATED MODULE: ./build/js/src/config/resolve.js
/** A valid config.yaml as the typed config: defaults that depend on other values, one form for each thing. */






/** `folder` is the absolute folder of config.yaml, which relative paths of other repositories start from. */
function resolveConfig(file, folder) {
    const outputDir = (0,config_paths/* normalizePath */.Fd)(file.system.output_dir);
    return {
        system: { name: file.system.name, version: file.system.version, outputDir },
        repositories: resolveRepositories(file.repositories ?? [], folder),
        globalProto: resolveGlobalProto(file.global_proto),
        verify: file.global_proto.verify,
        descriptorSet: resolveDescriptorSet(file.global_proto),
        generate: {
            engine: file.generate.engine,
            languages: file.generate.languages.map((entry) => resolveLanguage(entry, outputDir, file)),
            ...(file.generate.managed?.enabled && { managed: resolveManaged(file.generate.managed) }),
            ...(file.generate.continue_on_error && { continueOnError: true }),
        },
        checks: { lint: file.checks.lint, breaking: file.checks.breaking, failOn: file.checks.fail_on },
        onError: file.on_error,
        allowPrivateSources: file.allow_private_sources,
        pullRequest: {
            title: file.pull_request.title,
            labels: file.pull_request.labels,
            reviewers: file.pull_request.reviewers,
            teamReviewers: file.pull_request.team_reviewers,
            draft: file.pull_request.draft,
            base: file.pull_request.base,
        },
        inactive: config_defaults/* inactiveSections */.oD.filter((section) => file[section] !== undefined),
    };
}
/** Those that are enabled. What is left out is no dependency either: an import from it is said to be missing. */
function resolveRepositories(written, folder) {
    const disabled = new Set(written.filter(({ enabled }) => !enabled).map(({ name }) => name));
    return written
        .filter(({ enabled }) => enabled)
        .map((repository) => resolveRepository(repository, folder))
        .map((repository) => ({
        ...repository,
        dependencies: repository.dependencies.filter((name) => !disabled.has(name)),
    }));
}
function resolveRepository(repository, folder) {
    const { ref, proto_dir: protoDir } = repository;
    return {
        name: repository.name,
        url: resolveUrl(repository.url, folder),
        ref: typeof ref === "object" ? `tag: ${ref.tag}` : ref?.replace(/^tag:\s*/, "tag: "),
        protoDirs: [...new Set([protoDir].flat().map(config_paths/* normalizePath */.Fd))],
        mount: prefix(repository.mount),
        importPrefix: prefix(repository.import_prefix),
        dependencies: repository.dependencies,
        domain: repository.domain,
        include: repository.include,
        exclude: repository.exclude,
    };
}
/** A path of this machine becomes a file URL, since git ignores a depth and a filter for plain paths. */
function resolveUrl(text, folder) {
    const { kind, url } = (0,config_url/* parseRepositoryUrl */.fn)(text);
    if (kind !== "file" || /^file:/i.test(url))
        return url;
    if (folder === undefined && !external_node_path_.isAbsolute(url))
        return url;
    return (0,external_node_url_.pathToFileURL)(external_node_path_.resolve(folder ?? "", url)).href;
}
function resolveGlobalProto(file) {
    const output = (0,config_paths/* normalizePath */.Fd)(file.output);
    return {
        output,
        importPath: file.import_path ?? output.split("/").at(-1),
        package: file.package,
        goPackage: file.go_package,
        mode: file.mode,
        layout: file.layout,
        partsBy: file.parts_by,
        naming: file.naming,
        collisions: file.collisions,
        references: file.references,
        syntax: file.syntax,
        services: file.services,
        annotateServices: file.annotate_services,
        headers: file.headers,
        options: file.options,
        map: (0,config_paths/* normalizePath */.Fd)(file.map ?? (0,config_paths/* besideOutput */.MY)(output, "global.map.json")),
        aliases: file.aliases,
        selfImporters: file.self_importers,
        external: file.external,
        includes: file.includes.map(config_paths/* normalizePath */.Fd),
        exclude: file.exclude,
    };
}
function resolveDescriptorSet({ descriptor_set: written, output, }) {
    if (written === undefined)
        return undefined;
    return {
        output: (0,config_paths/* normalizePath */.Fd)(written.output ?? (0,config_paths/* besideOutput */.MY)(output, config_defaults/* descriptorSetFile */.wY)),
        sourceInfo: written.source_info,
    };
}
function resolveLanguage(entry, outputDir, file) {
    const written = typeof entry === "string" ? { language: entry } : entry;
    const name = (written.name ?? written.language);
    const out = (0,config_paths/* normalizePath */.Fd)(written.out ?? `${outputDir}/${name}`);
    const [plugin, ...pluginArgs] = [written.plugin ?? written.local ?? []].flat();
    const opt = [written.opt ?? []].flat();
    const asPackage = written.package;
    const { protoc_builtin: protocBuiltin, protoc_path: protocPath, plugins } = written;
    return {
        name,
        plugin,
        ...(pluginArgs.length > 0 && { pluginArgs }),
        ...(protocBuiltin !== undefined && { protocBuiltin }),
        ...(protocPath !== undefined && { protocPath }),
        ...(plugins !== undefined && { plugins }),
        ...(written.include_imports !== undefined && { includeImports: written.include_imports }),
        out,
        opt: asPackage === undefined ? opt : [...packageOptions({ name, plugin, plugins }, opt), ...opt],
        ...(asPackage !== undefined && { package: resolvePackage(name, asPackage, file) }),
    };
}
function resolveManaged({ disable, override }) {
    return {
        disable: disable.map(resolveRule),
        override: override.map((rule) => ({ ...resolveRule(rule), value: rule.value })),
    };
}
function resolveRule(rule) {
    const { file_option: fileOption, field_option: fieldOption, module, path: where, field } = rule;
    return {
        ...(fileOption !== undefined && { fileOption }),
        ...(fieldOption !== undefined && { fieldOption }),
        ...(module !== undefined && { module }),
        ...(where !== undefined && { path: (0,config_paths/* normalizePath */.Fd)(where) }),
        ...(field !== undefined && { field }),
    };
}
/** "" for none. */
function prefix(text) {
    return text === "" ? "" : (0,config_paths/* normalizePath */.Fd)(text).replace(/^\.$/, "");
}

// EXTERNAL MODULE: ./build/js/src/config/cycles.js
var cycles = __webpack_require__(30571);
;// CONCATENATED MODULE: ./build/js/src/config/rules/dependencies.js


/** Dependencies are names of other repositories, each once, and lead to no cycle. */
function* dependencies({ repositories = [] }) {
    const names = repositories.map((repository) => repository?.name);
    const known = names.filter((name) => name !== undefined);
    for (const [index, repository] of repositories.entries()) {
        const listed = repository?.dependencies ?? [];
        for (const [position, dependency] of listed.entries()) {
            if (dependency === undefined)
                continue;
            const path = ["repositories", index, "dependencies", position];
            if (listed.indexOf(dependency) < position) {
                yield { path, message: `${(0,config_problem/* show */.WU)(dependency)} is listed twice. Remove one.` };
            }
            else if (dependency === names[index]) {
                yield { path, message: `${(0,config_problem/* show */.WU)(dependency)} is the repository itself. Remove it.` };
            }
            else if (!known.includes(dependency) && known.length === names.length) {
                const others = known.filter((name) => name !== names[index]);
                const message = `unknown repository ${(0,config_problem/* show */.WU)(dependency)}. Add it to \`repositories\` or correct the name.`;
                yield { path, message: `${message}${(0,config_problem/* suggest */.ZA)(dependency, others, "Known")}` };
            }
        }
    }
    yield* cycle(repositories);
}
function* cycle(repositories) {
    const edges = new Map();
    for (const repository of repositories) {
        if (repository?.name === undefined || edges.has(repository.name))
            continue;
        const targets = (repository.dependencies ?? []).filter((name) => name !== undefined);
        edges.set(repository.name, targets);
    }
    const nodes = (0,cycles/* findCycle */.u)(edges);
    if (nodes === undefined)
        return;
    const index = repositories.findIndex((repository) => repository?.name === nodes[0]);
    const position = edges.get(nodes[0])?.indexOf(nodes[1]) ?? 0;
    const path = ["repositories", index, "dependencies", position];
    const message = `the dependencies form a cycle: ${nodes.join(" → ")}. Remove one of them.`;
    yield { path, message };
}

;// CONCATENATED MODULE: ./build/js/src/config/rules/global-proto.js
/** What the assembled file may be called, and what may stand in it. */


const packageName = /^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*$/;
const goImportPath = /^[\w.~+/@-]+(?:;[A-Za-z_]\w*)?$/;
/** File options of descriptor.proto that a user may set, with the kind of their values. */
const fileOptions = {
    java_package: "text",
    java_outer_classname: "text",
    java_multiple_files: "flag",
    java_string_check_utf8: "flag",
    optimize_for: ["SPEED", "CODE_SIZE", "LITE_RUNTIME"],
    cc_enable_arenas: "flag",
    cc_generic_services: "flag",
    java_generic_services: "flag",
    py_generic_services: "flag",
    deprecated: "flag",
    objc_class_prefix: "text",
    csharp_namespace: "text",
    swift_prefix: "text",
    php_class_prefix: "text",
    php_namespace: "text",
    php_metadata_namespace: "text",
    ruby_package: "text",
};
function* global_proto_packages({ global_proto: globalProto }) {
    const { package: name, go_package: goPackage } = globalProto ?? {};
    if (name !== undefined && !packageName.test(name)) {
        const message = `${(0,config_problem/* show */.WU)(name)} is not a protobuf package. Write names of letters, digits and _ joined by dots: registry.system.v1.`;
        yield { path: ["global_proto", "package"], message };
    }
    else if (name !== undefined && /^google\.protobuf(?:\.|$)/.test(name)) {
        const message = `${(0,config_problem/* show */.WU)(name)} belongs to protobuf itself. Choose a package of your own.`;
        yield { path: ["global_proto", "package"], message };
    }
    if (goPackage !== undefined && !goImportPath.test(goPackage)) {
        const message = `${(0,config_problem/* show */.WU)(goPackage)} is not a Go import path. Write host/owner/module/path, with ;name if the package's name differs.`;
        yield { path: ["global_proto", "go_package"], message };
    }
}
/** Names of files are those that compilers can import. */
function* fileNames({ global_proto: globalProto }) {
    const { output, map, descriptor_set: descriptorSet, import_path: importPath, aliases = [], } = globalProto ?? {};
    yield* ending(["global_proto", "output"], output, ".proto");
    yield* ending(["global_proto", "map"], map, ".json");
    yield* ending(["global_proto", "descriptor_set", "output"], descriptorSet?.output, ".binpb");
    const imports = [[["global_proto", "import_path"], importPath]];
    imports.push(...aliases.map((alias, index) => [
        ["global_proto", "aliases", index],
        alias,
    ]));
    for (const [path, text] of imports) {
        if (text === undefined)
            continue;
        const message = (0,config_paths/* pathProblem */.z9)(text, "the import root");
        if (message !== undefined)
            yield { path, message };
        else if (/^\.\/|\/\.?\/|\/$/.test(text) || text.startsWith("google/protobuf/")) {
            yield {
                path,
                message: `${(0,config_problem/* show */.WU)(text)} cannot be imported. Write a path as in an import: registry/global.proto.`,
            };
        }
        else
            yield* ending(path, text, ".proto");
    }
}
/** Options exist and have values of their kind; `go_package` has a key of its own. */
function* options({ global_proto: globalProto }) {
    for (const [name, value] of Object.entries(globalProto?.options ?? {})) {
        const path = ["global_proto", "options", name];
        const kind = Object.hasOwn(fileOptions, name) ? fileOptions[name] : undefined;
        if (name === "go_package") {
            yield { path, at: "key", message: "has a place of its own. Set `global_proto.go_package`." };
        }
        else if (kind === undefined) {
            yield {
                path,
                at: "key",
                message: `is not a file option.${(0,config_problem/* suggest */.ZA)(name, Object.keys(fileOptions), "Known")}`,
            };
        }
        else if (kind === "flag" && typeof value !== "boolean") {
            yield { path, message: `expected true or false, saw ${(0,config_problem/* show */.WU)(value)}.` };
        }
        else if (kind === "text" && (typeof value !== "string" || /[\0-\x1f\x7f]/.test(value))) {
            yield { path, message: `expected a text of one line, saw ${(0,config_problem/* show */.WU)(value)}. Put it in quotes.` };
        }
        else if (Array.isArray(kind) && !kind.includes(value)) {
            yield { path, message: `${(0,config_problem/* show */.WU)(value)} is not one of ${kind.join(", ")}.` };
        }
    }
}
/** Globs are matched against import paths: relative, and never negated. */
function* globs({ global_proto: globalProto, repositories = [] }) {
    const lists = [
        [["global_proto", "external"], globalProto?.external],
        [["global_proto", "exclude"], globalProto?.exclude],
        ...repositories.flatMap((repository, index) => [
            [["repositories", index, "include"], repository?.include],
            [["repositories", index, "exclude"], repository?.exclude],
        ]),
    ];
    for (const [path, list = []] of lists) {
        for (const [index, glob] of list.entries()) {
            if (glob === undefined || !/^[!/]|\\|(?:^|\/)\.\.(?:\/|$)|^\.\//.test(glob))
                continue;
            const message = `${(0,config_problem/* show */.WU)(glob)} is not a glob of import paths. Write one without leading "/", "./" or "!", as "acme/**".`;
            yield { path: [...path, index], message };
        }
    }
}
function* ending(path, text, end) {
    if (text === undefined || (text.endsWith(end) && !text.endsWith(`/${end}`) && text !== end))
        return;
    yield { path, message: `${(0,config_problem/* show */.WU)(text)} does not end in ${end}. Write the path of a file.` };
}

// EXTERNAL MODULE: ./build/js/src/codegen/go-options.js
var go_options = __webpack_require__(568);
// EXTERNAL MODULE: ./build/js/src/codegen/profiles/profiles.js + 20 modules
var profiles = __webpack_require__(84538);
;// CONCATENATED MODULE: ./build/js/src/config/rules/languages.js





const languageName = /^[A-Za-z0-9][\w-]{0,63}$/;
/** As in the section `outputs` of the lock. */
const globalGroup = "global";
const programName = /^[A-Za-z0-9][\w.-]*$/;
/** Each language is built in or names its plugin, once; nothing in it can be read as an option of a tool. */
function* languages({ generate }) {
    const seen = new Set();
    for (const [index, entry] of (generate?.languages ?? []).entries()) {
        if (entry === undefined)
            continue;
        const path = ["generate", "languages", index];
        const written = typeof entry === "string" ? { language: entry } : entry;
        const name = written.name ?? written.language;
        if (name === undefined) {
            yield { path, message: "has no name. Add `language` (built in) or `name` and `plugin`." };
            continue;
        }
        const at = typeof entry === "string" ? path : [...path, written.name === undefined ? "language" : "name"];
        if (seen.has(name.toLowerCase()))
            yield { path: at, message: `${(0,config_problem/* show */.WU)(name)} stands here a second time. Remove one or rename it.` };
        seen.add(name.toLowerCase());
        if (name.toLowerCase() === globalGroup)
            yield { path: at, message: `${(0,config_problem/* show */.WU)(name)} is what protomanager.lock calls global.proto. Rename it.` };
        else if (!languageName.test(name))
            yield { path: at, message: `${(0,config_problem/* show */.WU)(name)} is not a name. Use letters, digits, "_" and "-".` };
        else
            yield* generators(written, name, at, path);
        yield* pluginOptions(written.opt, path);
    }
}
/** One of `plugin`, `local` and `protoc_builtin` makes an entry an own one; without, it is a built-in language. */
function* generators(written, name, at, path) {
    const own = ["plugin", "local", "protoc_builtin"].filter((key) => written[key] !== undefined);
    const [first, second] = own;
    if (second !== undefined) {
        yield {
            path: [...path, second],
            at: "key",
            message: `stands beside \`${first}\`. Remove one of the two.`,
        };
    }
    if (first === undefined) {
        yield* builtIn(name, at);
        yield* chosenPlugins(written.plugins, name, path);
        yield* unusedOptions(written, name, path);
        return;
    }
    if (written.plugins !== undefined) {
        const message = `is for built-in languages, and this entry names its own \`${first}\`. Remove one of the two.`;
        yield { path: [...path, "plugins"], at: "key", message };
    }
    const [program] = [written.plugin ?? written.local ?? []].flat();
    if (program !== undefined)
        yield* languages_plugin(program, first, path);
    if (written.protoc_builtin !== undefined && !/^[a-z][a-z0-9_]*$/.test(written.protoc_builtin)) {
        const message = `${(0,config_problem/* show */.WU)(written.protoc_builtin)} is not a generator of protoc. Write java, as of \`--java_out\`.`;
        yield { path: [...path, "protoc_builtin"], message };
    }
}
function* chosenPlugins(chosen, language, path) {
    const known = [...new Set((0,profiles/* profileOf */.d)(language)?.generators.map(({ name }) => name))];
    if (known.length === 0)
        return;
    for (const [index, name] of (chosen ?? []).entries()) {
        if (name === undefined)
            continue;
        const at = [...path, "plugins", index];
        if (!known.includes(name)) {
            const message = `${(0,config_problem/* show */.WU)(name)} is not a plugin of ${language}.${(0,config_problem/* suggest */.ZA)(name, known, "It has")}`;
            yield { path: at, message };
        }
        const base = (0,profiles/* profileOf */.d)(language)?.generators.find((one) => one.name === name)?.extends;
        if (base !== undefined && !chosen.includes(base)) {
            yield { path: at, message: `${(0,config_problem/* show */.WU)(name)} adds to the files of ${(0,config_problem/* show */.WU)(base)}. Name that one too.` };
        }
    }
}
/** `opt` goes to generators that take options; where none of them runs, it would be for nothing. */
function* unusedOptions({ opt, plugins }, language, path) {
    const running = ((0,profiles/* profileOf */.d)(language)?.generators ?? []).filter(({ name, when }) => plugins === undefined ? when !== "plugins" : plugins.includes(name));
    if (opt === undefined || running.length === 0)
        return;
    if (running.some(({ takesOptions, options }) => takesOptions || options.some(go_options/* isPlace */.U)))
        return;
    const names = [...new Set(running.map(({ name }) => name))].join(", ");
    const message = `is for nothing: no option reaches ${names}. Leave it out.`;
    yield { path: [...path, "opt"], at: "key", message };
}
function* builtIn(name, path) {
    if (config_defaults/* builtInLanguages */.tD.includes(name))
        return;
    const usual = Object.hasOwn(config_defaults/* otherLanguages */.YH, name) ? config_defaults/* otherLanguages */.YH[name] : undefined;
    if (usual !== undefined) {
        const fix = `Install ${usual} and write { name: ${name}, plugin: ${usual} } instead.`;
        yield { path, message: `${(0,config_problem/* show */.WU)(name)} is not built in. ${fix}` };
        return;
    }
    const fix = "Add `plugin` to use one of your own.";
    yield {
        path,
        message: `unknown language ${(0,config_problem/* show */.WU)(name)}. ${fix}${(0,config_problem/* suggest */.ZA)(name, config_defaults/* builtInLanguages */.tD, "Built in")}`,
    };
}
function* languages_plugin(text, key, entry) {
    const path = [...entry, key];
    if (/^[\w-]+(?:\.[\w-]+)+\/.+\/.+/.test(text)) {
        const message = `${(0,config_problem/* show */.WU)(text)} is a remote plugin, which would send the protos away. Name a protoc-gen-… on PATH or a path in the hub.`;
        yield { path, message };
    }
    else if (text.includes("/") || text.includes("\\")) {
        const message = (0,config_paths/* pathProblem */.z9)(text, "the hub");
        if (message !== undefined)
            yield { path, message };
    }
    else if (!programName.test(text)) {
        yield {
            path,
            message: `${(0,config_problem/* show */.WU)(text)} is not the name of a program. Write protoc-gen-… or a path in the hub.`,
        };
    }
}
function* pluginOptions(opt, entry) {
    const list = typeof opt === "string" ? [opt] : (opt ?? []);
    for (const [index, text] of list.entries()) {
        if (text === undefined || !/[\0-\x1f\x7f]/.test(text))
            continue;
        const path = [...entry, "opt", ...(typeof opt === "string" ? [] : [index])];
        yield { path, message: `${(0,config_problem/* show */.WU)(text)} holds a control character. Write one option a line of the list.` };
    }
}

// EXTERNAL MODULE: ./build/js/src/config/managed-options.js
var managed_options = __webpack_require__(20380);
;// CONCATENATED MODULE: ./build/js/src/config/rules/managed.js


/** Each rule of `generate.managed` says what it is for, and gives a value that its option takes. */
function* managed({ generate, repositories }) {
    const names = (repositories ?? []).map((repository) => repository?.name);
    for (const kind of ["disable", "override"]) {
        for (const [index, rule] of (generate?.managed?.[kind] ?? []).entries()) {
            if (rule === undefined)
                continue;
            const path = ["generate", "managed", kind, index];
            const { file_option: fileOption, field_option: fieldOption, field, module } = rule;
            const option = fileOption ?? fieldOption;
            if (fileOption !== undefined && fieldOption !== undefined) {
                yield { path, message: "has both `file_option` and `field_option`. Write a rule for each." };
            }
            else if (fileOption !== undefined && field !== undefined) {
                yield { path, message: "has `field`, which goes with `field_option`. Remove one of the two." };
            }
            if (kind === "override" && option === undefined) {
                yield { path, message: "names no option. Add `file_option` or `field_option`." };
            }
            if (kind === "disable" && Object.keys(rule).length === 0) {
                yield {
                    path,
                    message: "says nothing. Add at least one of file_option, field_option, module, path, field.",
                };
            }
            if (module !== undefined && !names.includes(module)) {
                const message = `${(0,config_problem/* show */.WU)(module)} is not the name of a repository in \`repositories\`.`;
                yield { path: [...path, "module"], message };
            }
            const { value } = rule;
            if (value !== undefined && option !== undefined) {
                const message = valueProblem(option, value);
                if (message !== undefined)
                    yield { path: [...path, "value"], message };
            }
        }
    }
}
function valueProblem(option, value) {
    const expected = managed_options/* valuesOf */.sm[option];
    if (expected === "boolean") {
        return typeof value === "boolean"
            ? undefined
            : `${(0,config_problem/* show */.WU)(value)} is not a value of ${option}. Write true or false.`;
    }
    if (typeof value !== "string")
        return `${value} is not a value of ${option}. Write a text, in quotes.`;
    if (expected === undefined || expected.includes(value))
        return undefined;
    return `${(0,config_problem/* show */.WU)(value)} is not a value of ${option}. Write one of ${expected.join(", ")}.`;
}

;// CONCATENATED MODULE: ./build/js/src/config/rules/outputs.js
/** What a run writes: inside the hub, and nothing over something else. */



/** Every path of the hub stays in the hub. */
function* hubPaths(draft) {
    const includes = draft.global_proto?.includes ?? [];
    const paths = [
        ...outputs(draft).filter(({ written }) => written),
        { path: ["system", "output_dir"], text: draft.system?.output_dir },
        ...includes.map((text, index) => ({ path: ["global_proto", "includes", index], text })),
    ];
    for (const { path, text } of paths) {
        const message = text === undefined ? undefined : (0,config_paths/* pathProblem */.z9)(text, "the hub");
        if (message !== undefined)
            yield { path, message };
    }
}
/** No output stands at another's path or inside another's folder. */
function* distinctOutputs(draft, { file }) {
    const good = outputs(draft).filter(({ text }) => (0,config_paths/* pathProblem */.z9)(text, "the hub") === undefined);
    for (const [index, output] of good.entries()) {
        const own = (0,config_paths/* normalizePath */.Fd)(output.text);
        const reserved = [file, config_defaults/* lockFile */.Ke].find((name) => output.folder ? (0,config_paths/* contains */.gR)(name, own) : (0,config_paths/* overlap */.EF)(name, own));
        if (reserved !== undefined) {
            const message = `${(0,config_problem/* show */.WU)(output.text)} is ${(0,config_problem/* show */.WU)(reserved)}, which ProtoManager reads. Choose another path.`;
            yield { path: output.path, message };
        }
        const other = good.slice(0, index).find((earlier) => clash(earlier, output));
        if (other === undefined)
            continue;
        const relation = (0,config_paths/* normalizePath */.Fd)(other.text).toLowerCase() === own.toLowerCase() ? "is written by" : "overlaps";
        const where = `${(0,config_problem/* formatPath */.jV)(other.path)} (${(0,config_problem/* show */.WU)(other.text)})`;
        yield {
            path: output.path,
            message: `${(0,config_problem/* show */.WU)(output.text)} ${relation} ${where}. Give each output its own path.`,
        };
    }
}
/** The files and folders a run writes, defaults included. */
function outputs({ global_proto: globalProto, generate, system }) {
    const { output, map, descriptor_set: descriptorSet } = globalProto ?? {};
    const file = output ?? "global.proto";
    const found = [
        { path: ["global_proto", "output"], text: file, folder: false, written: output !== undefined },
        {
            path: ["global_proto", "map"],
            text: map ?? (0,config_paths/* besideOutput */.MY)(file, "global.map.json"),
            folder: false,
            written: map !== undefined,
        },
    ];
    if (descriptorSet !== undefined) {
        found.push({
            path: ["global_proto", "descriptor_set", "output"],
            text: descriptorSet.output ?? (0,config_paths/* besideOutput */.MY)(file, config_defaults/* descriptorSetFile */.wY),
            folder: false,
            written: descriptorSet.output !== undefined,
        });
    }
    const defaults = new Set();
    for (const [index, entry] of (generate?.languages ?? []).entries()) {
        const path = ["generate", "languages", index];
        const { name, language, out } = typeof entry === "string" ? { language: entry } : (entry ?? {});
        const folder = `${system?.output_dir ?? "gen"}/${name ?? language}`;
        if (out !== undefined)
            found.push({ path: [...path, "out"], text: out, folder: true, written: true });
        else if ((name ?? language) !== undefined && !defaults.has(folder)) {
            // A name that stands twice is a problem of its own.
            defaults.add(folder);
            found.push({ path, text: folder, folder: true, written: false });
        }
    }
    return found;
}
function clash(a, b) {
    const [first, second] = [(0,config_paths/* normalizePath */.Fd)(a.text), (0,config_paths/* normalizePath */.Fd)(b.text)];
    if (a.folder && b.folder)
        return (0,config_paths/* overlap */.EF)(first, second);
    if (a.folder)
        return (0,config_paths/* contains */.gR)(first, second);
    if (b.folder)
        return (0,config_paths/* contains */.gR)(second, first);
    return (0,config_paths/* overlap */.EF)(first, second);
}

// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(62088);
;// CONCATENATED MODULE: ./build/js/src/config/rules/packages.js



/** Every name is written into a file of another syntax: none holds a character that means something there. */
const nameShapes = {
    // https://go.dev/ref/mod#module-path
    go: {
        shape: /^(?=[^/]*\.)[a-z0-9][a-z0-9.-]*(?:\/[\w~-][\w.~-]*)*$/i,
        example: "github.com/acme/hub/gen/go",
    },
    java: { shape: /^[\w-][\w.-]*$/, example: "acme-protos" },
    // https://packaging.python.org/en/latest/specifications/name-normalization
    python: { shape: /^[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?$/i, example: "acme-protos" },
    // https://github.com/npm/validate-npm-package-name
    typescript: { shape: /^(?:@[a-z0-9-][a-z0-9._-]*\/)?[a-z0-9][a-z0-9._-]*$/, example: "@acme/protos" },
};
const groupShape = /^[A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)*$/;
/** A package is asked for where there is one, under names that its registry takes. */
function* languagePackages(draft) {
    for (const [index, entry] of (draft.generate?.languages ?? []).entries()) {
        if (typeof entry !== "object" || entry.package === undefined)
            continue;
        const path = ["generate", "languages", index, "package"];
        const language = entry.name ?? entry.language ?? "";
        if (!Object.hasOwn(packagedLanguages, language)) {
            const known = Object.keys(packagedLanguages).join(", ");
            yield { path, message: `there is no package for ${(0,config_problem/* show */.WU)(language)}. Leave it out; ${known} have one.` };
            continue;
        }
        yield* foreignKeys(language, entry.package, path);
        yield* names(language, entry.package, draft, path);
    }
}
function* foreignKeys(language, written, path) {
    const { kind, keys } = packagedLanguages[language];
    for (const [key, value] of Object.entries(written)) {
        if (value === undefined || keys.includes(key))
            continue;
        const message = `means nothing for ${kind}. Leave it out; it takes ${keys.join(", ")}.`;
        yield { path: [...path, key], message, at: "key" };
    }
}
function* names(language, written, draft, path) {
    const { name, group, version } = resolvePackage(language, written, draft);
    const key = language === "go" ? "module" : "name";
    const { shape, example } = nameShapes[language];
    const at = (one) => (written[one] === undefined ? path : [...path, one]);
    if (!shape.test(name)) {
        const seen = name === "" ? "it has no" : `${(0,config_problem/* show */.WU)(name)} is no`;
        const { kind } = packagedLanguages[language];
        yield { path: at(key), message: `${seen} ${key} for ${kind}. Write one as ${key}: ${(0,config_problem/* show */.WU)(example)}.` };
    }
    if (group !== undefined && !groupShape.test(group)) {
        yield {
            path: at("group"),
            message: `${(0,config_problem/* show */.WU)(group)} is no groupId of Maven. Write one as group: com.acme.`,
        };
    }
    if (semver.valid(version) !== version) {
        yield { path: at("version"), message: `${(0,config_problem/* show */.WU)(version)} is no version. Write one as 1.2.3.` };
    }
}

;// CONCATENATED MODULE: ./build/js/src/config/rules/repositories.js
/** Names, URLs, refs and folders of the repositories. */



const repositoryName = /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9_-])?$/;
/** What git-check-ref-format(1) refuses, and a leading `-`, which would be an option. */
const badRef = /^[-/]|[\0-\x20\x7f~^:?*[\\]|\.\.|@\{|\/\/|\/\.|^\.|[./]$|\.lock(?:\/|$)/;
const tagPattern = /^tag:\s*(\S+)$/;
/** Names are unique, also on disks that ignore case, and fit into a folder's name. */
function* repositoryNames({ repositories = [] }) {
    const first = new Map();
    for (const [index, repository] of repositories.entries()) {
        const name = repository?.name;
        if (name === undefined)
            continue;
        const path = ["repositories", index, "name"];
        const message = nameProblem(name);
        if (message !== undefined)
            yield { path, message };
        const earlier = first.get(name.toLowerCase());
        if (earlier === undefined)
            first.set(name.toLowerCase(), index);
        else {
            const other = (0,config_problem/* formatPath */.jV)(["repositories", earlier, "name"]);
            const seen = repositories[earlier]?.name === name ? "too" : "in other case";
            yield { path, message: `${(0,config_problem/* show */.WU)(name)} is the name of ${other} ${seen}. Names are unique: rename one.` };
        }
    }
}
function nameProblem(name) {
    if (repositoryName.test(name))
        return (0,config_paths/* pathProblem */.z9)(name, "the hub");
    const fix = 'Use letters, digits, ".", "_" and "-", at most 100, a letter or digit first.';
    return `${(0,config_problem/* show */.WU)(name)} is not a name. ${fix}`;
}
/** URLs are those that git can be given, and of this machine only where that is allowed. */
function* repositoryUrls({ repositories = [] }, { allowFile }) {
    for (const [index, repository] of repositories.entries()) {
        if (repository?.url === undefined)
            continue;
        const path = ["repositories", index, "url"];
        const { url, problem } = (0,config_url/* readRepositoryUrl */.er)(repository.url);
        if (problem !== undefined)
            yield { path, message: problem };
        else if (url.kind === "file" && !allowFile) {
            const message = `${(0,config_problem/* show */.WU)(repository.url)} is a repository on this machine, which works only with the command line. Write https://host/owner/name.`;
            yield { path, message };
        }
        else if (url.kind === "hub" && url.url !== ".") {
            const message = (0,config_paths/* pathProblem */.z9)((0,config_paths/* normalizePath */.Fd)(url.url), "the hub");
            if (message !== undefined)
                yield { path, message };
        }
    }
}
/** Refs are names that git takes and never options. */
function* repositoryRefs({ repositories = [] }) {
    for (const [index, repository] of repositories.entries()) {
        const ref = repository?.ref;
        if (ref === undefined)
            continue;
        const tag = typeof ref === "string" ? tagPattern.exec(ref)?.[1] : ref.tag;
        const text = tag?.replaceAll("*", "x") ?? ref;
        if (typeof text !== "string" || !badRef.test(text))
            continue;
        const message = `${(0,config_problem/* show */.WU)(typeof ref === "string" ? ref : tag)} is not a ref of git. Write a branch, a tag, a commit, latest-release, or "tag: v1.*".`;
        yield { path: ["repositories", index, "ref"], message };
    }
}
/** Folders stay in their repository, and no file belongs to two names of one repository. */
function* protoDirs({ repositories = [] }) {
    const taken = [];
    for (const [index, repository] of repositories.entries()) {
        const { proto_dir: written = "proto", enabled = true } = repository ?? {};
        const dirs = typeof written === "string" ? [written] : written;
        const url = repository?.url === undefined ? undefined : (0,config_url/* readRepositoryUrl */.er)(repository.url).url;
        for (const [position, dir] of dirs.entries()) {
            if (dir === undefined)
                continue;
            const path = ["repositories", index, "proto_dir", ...(typeof written === "string" ? [] : [position])];
            const message = (0,config_paths/* pathProblem */.z9)(dir, "the repository");
            if (message !== undefined)
                yield { path, message };
            else if (url !== undefined && enabled) {
                const place = placeOf(url, dir);
                const other = taken.find((one) => one.index !== index && one.key === place.key && (0,config_paths/* overlap */.EF)(one.dir, place.dir));
                if (other !== undefined)
                    yield { path, message: overlapText(dir, repositories[other.index]?.name ?? "") };
                taken.push({ ...place, index });
            }
        }
    }
}
/** Import prefixes are folders too. */
function* importPrefixes({ repositories = [] }) {
    for (const [index, repository] of repositories.entries()) {
        for (const key of ["mount", "import_prefix"]) {
            const message = repository?.[key] ? (0,config_paths/* pathProblem */.z9)(repository[key], "the import path") : undefined;
            if (message !== undefined)
                yield { path: ["repositories", index, key], message };
        }
    }
}
function placeOf(url, dir) {
    const folder = url.kind === "hub" ? `${url.url}/${dir}` : dir;
    return { key: (0,config_url/* repositoryKey */.Kq)(url), dir: (0,config_paths/* normalizePath */.Fd)(folder) };
}
function overlapText(dir, other) {
    return `${(0,config_problem/* show */.WU)(dir)} overlaps the proto_dir of ${(0,config_problem/* show */.WU)(other)}, which has the same URL. Give each its own folder.`;
}

;// CONCATENATED MODULE: ./build/js/src/config/rules/sections.js
/** What must be there, names that become branches, and sections of later versions. */


const branchPart = /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9_-])?$/;
const versionName = /^v\d+(?:p\d+)?(?:(?:alpha|beta)\d*|test\w*)?$/;
function* required({ system, repositories, global_proto: globalProto }) {
    const missing = (path, fix) => ({ path, message: `is missing. ${fix}` });
    if (system?.name === undefined)
        yield missing(["system", "name"], "Add a short name; it names the branch `protomanager/<name>`.");
    if (repositories === undefined)
        yield missing(["repositories"], "List at least one repository, with `name` and `url`.");
    else if (repositories.length > 0 && repositories.every((one) => one?.enabled === false)) {
        const message = "has no entry that is enabled. Take `enabled: false` out of one.";
        yield { path: ["repositories"], message };
    }
    if (globalProto?.package === undefined) {
        yield missing(["global_proto", "package"], "Add the protobuf package of the assembled file: registry.system.v1.");
    }
}
/** `protomanager/<name>` is a branch that git takes (git-check-ref-format(1)). */
function* branchNames({ system, pull_request: pullRequest }) {
    const name = system?.name;
    if (name !== undefined && (!branchPart.test(name) || name.includes("..") || name.endsWith(".lock"))) {
        const message = `${(0,config_problem/* show */.WU)(name)} would not make a branch \`protomanager/<name>\`. Use letters, digits, ".", "_" and "-", at most 100.`;
        yield { path: ["system", "name"], message };
    }
    const base = pullRequest?.base;
    if (base !== undefined && /^[-/.]|[\0-\x20\x7f~^:?*[\\]|\.\.|@\{|\/\/|[./]$|\.lock$/.test(base)) {
        yield {
            path: ["pull_request", "base"],
            message: `${(0,config_problem/* show */.WU)(base)} is not a branch of git. Write its name, as main.`,
        };
    }
}
function* serviceUrls({ registry, notify = [] }) {
    const urls = [[["registry", "url"], registry?.url]];
    urls.push(...notify.map((entry, index) => [["notify", index, "url"], entry?.url]));
    for (const [path, text] of urls) {
        if (text === undefined)
            continue;
        const url = URL.canParse(text) ? new URL(text) : undefined;
        if (url !== undefined && (url.username !== "" || url.password !== "")) {
            yield { path, message: "holds credentials, which would be committed and logged. Remove them." };
        }
        else if (url?.protocol !== "https:")
            yield { path, message: `${(0,config_problem/* show */.WU)(text)} is not an https URL. Write https://host/path.` };
    }
}
/** Warning: the version in titles and the one in names differ. */
function* versions({ system, global_proto: globalProto }) {
    const last = globalProto?.package?.split(".").at(-1);
    if (system?.version === undefined ||
        last === undefined ||
        !versionName.test(last) ||
        last === system.version)
        return;
    const message = `${(0,config_problem/* show */.WU)(system.version)} is not ${(0,config_problem/* show */.WU)(last)}, the last component of \`global_proto.package\`. Make them equal.`;
    yield { path: ["system", "version"], message };
}
/** Warning: what is checked and does nothing. */
function* inactive(draft) {
    for (const section of config_defaults/* inactiveSections */.oD) {
        if (draft[section] !== undefined)
            yield withoutEffect([section], section);
    }
    const engine = draft.generate?.engine ?? "buf";
    if (draft.global_proto?.verify?.[engine] === "off") {
        const message = `has no effect: \`generate.engine\` is ${engine}, which compiles the result.`;
        yield { path: ["global_proto", "verify", engine], message };
    }
}
function withoutEffect(path, name) {
    return {
        path,
        at: "key",
        bare: true,
        message: `\`${name}\` is accepted and has no effect in this version`,
    };
}
/** Keys that only one mode reads, with the defaults that may stand beside the other. */
const modeKeys = {
    merge: { layout: "file", parts_by: "package", naming: "short", collisions: "nest", references: "short" },
    import: { self_importers: "error" },
};
/** Warning: keys of one mode that stand beside the other. */
function* otherMode({ global_proto: globalProto = {} }) {
    const other = globalProto.mode === "import" ? "merge" : "import";
    for (const [key, usual] of Object.entries(modeKeys[other])) {
        const value = globalProto[key];
        if (value === undefined || value === usual)
            continue;
        const message = `has an effect only with \`mode: ${other}\`. Remove it.`;
        yield { path: ["global_proto", key], at: "key", message };
    }
}

;// CONCATENATED MODULE: ./build/js/src/config/rules.js
/** Every rule over the values of config.yaml. */








/** What makes a config unusable. */
const problemRules = [
    required,
    branchNames,
    repositoryNames,
    repositoryUrls,
    repositoryRefs,
    protoDirs,
    importPrefixes,
    dependencies,
    global_proto_packages,
    fileNames,
    options,
    globs,
    hubPaths,
    distinctOutputs,
    languages,
    languagePackages,
    managed,
    serviceUrls,
];
/** What works and is probably not meant. */
const warningRules = [versions, inactive, otherMode];

// EXTERNAL MODULE: ./build/js/src/config/schema.js + 1 modules
var schema = __webpack_require__(73844);
// EXTERNAL MODULE: ./build/js/src/config/reference.js
var config_reference = __webpack_require__(9579);
;// CONCATENATED MODULE: ./build/js/src/config/shape.js
/** Compares config.yaml with its shape: unknown keys, wrong types, missing values. */



/** More than anybody reads; bounds the work that a hostile text can cause. */
const maxFindings = 500;
/** Every deviation from the shape, and what is left without them. */
function checkShape(value) {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
        const message = `holds ${describe(value)}, expected keys with values. Run \`protomanager init\` to write a first one.`;
        return { draft: {}, findings: [{ path: [], message }] };
    }
    const result = schema/* configFileSchema */.c.safeParse(value);
    const issues = result.success ? [] : result.error.issues.flatMap((issue) => flatten(issue));
    const findings = issues.slice(0, maxFindings + 1).flatMap((issue) => shape_explain(issue, value));
    // Of a hostile text with a hundred thousand of them, most are left out, and nothing of it is looked at further.
    if (findings.length > maxFindings)
        return { draft: {}, findings: findings.slice(0, maxFindings) };
    return { draft: findings.reduce(without, value), findings };
}
/** The issues of the one branch of a union that was meant: that of the value's own type, else all together. */
function flatten(issue, parent = []) {
    const path = [...parent, ...issue.path];
    if (issue.code !== "invalid_union")
        return [{ ...issue, path: [...path] }];
    const meant = issue.errors.find((branch) => !branch.some(({ code, path: at }) => code === "invalid_type" && at.length === 0));
    if (meant !== undefined)
        return meant.flatMap((inner) => flatten(inner, path));
    const expected = issue.errors.flatMap((branch) => branch.flatMap((inner) => ("expected" in inner ? [inner.expected] : [])));
    return [{ code: "custom", path: [...path], message: expected.join(" ") }];
}
function shape_explain(issue, value) {
    const path = issue.path;
    if (issue.code === "unrecognized_keys") {
        return issue.keys
            .slice(0, maxFindings + 1)
            .map((key) => ({ path: [...path, key], at: "key", message: explainKey(key, path) }));
    }
    return [{ path, message: explainValue(issue, path, valueAt(value, path)) }];
}
function explainValue(issue, path, seen) {
    switch (issue.code) {
        case "invalid_value":
            return explainChoice(seen, issue.values.map(String));
        case "invalid_type":
            return seen === undefined
                ? `is missing. Add it: ${(0,config_reference/* descriptionOf */.Kq)(path)}`
                : explainType([issue.expected], seen);
        case "custom":
            return explainType(issue.message.split(" "), seen);
        case "too_small": {
            const wrong = issue.origin === "number" ? `${(0,config_problem/* show */.WU)(seen)} is too small` : "is empty";
            return `${wrong}. Write at least ${issue.minimum}${unit(issue.origin)}.`;
        }
        default:
            return `${issue.message}, saw ${describe(seen)}.`;
    }
}
function explainChoice(seen, known) {
    const wrong = typeof seen === "string" ? (0,config_problem/* show */.WU)(seen) : describe(seen);
    const suggestion = typeof seen === "string" ? (0,config_problem/* suggest */.ZA)(seen, known, "") : "";
    return `${wrong} is not one of ${known.join(", ")}.${suggestion.startsWith(" Did") ? suggestion : ""}`;
}
/** With a hint where YAML reads `1.0`, `true` or nothing as something other than a text. */
function explainType(expected, seen) {
    const names = [...new Set(expected.map(nameOf))].join(" or ");
    const scalar = typeof seen === "number" || typeof seen === "boolean";
    const hint = expected.includes("string") && scalar ? " Put it in quotes." : "";
    return `expected ${names}, saw ${describe(seen)}.${hint}`;
}
function explainKey(key, path) {
    if (key === "<<")
        return "YAML merge keys are not read. Write the keys out.";
    return `is not a known key.${(0,config_problem/* suggest */.ZA)(key, (0,config_reference/* knownKeys */.eE)(path), "Known here")}`;
}
function unit(origin) {
    return origin === "string" ? " character" : origin === "array" ? " entry" : "";
}
function nameOf(expected) {
    const names = {
        string: "a text",
        array: "a list",
        object: "keys with values",
        record: "keys with values",
        boolean: "true or false",
        int: "a whole number",
        number: "a number",
    };
    return names[expected] ?? expected;
}
/** A value as "what was seen". */
function describe(value) {
    if (value === null || value === undefined)
        return "nothing";
    if (typeof value === "string")
        return `the text ${(0,config_problem/* show */.WU)(value)}`;
    if (Array.isArray(value))
        return "a list";
    if (typeof value === "object")
        return "keys with values";
    return `${typeof value === "boolean" ? "" : "the number "}${String(value)}`;
}
function valueAt(value, path) {
    return path.reduce((node, part) => (isContainer(node) && Object.hasOwn(node, part) ? node[part] : undefined), value);
}
/** A copy in which the value at the finding's path is undefined; list positions are kept. */
function without(value, { path }) {
    const [head, ...rest] = path;
    if (head === undefined)
        return undefined;
    if (!isContainer(value) || !Object.hasOwn(value, head))
        return value;
    const inner = without(value[head], { path: rest });
    if (Array.isArray(value))
        return value.with(Number(head), inner);
    const others = Object.entries(value).filter(([key]) => key !== head);
    return Object.fromEntries(inner === undefined ? others : [...others, [String(head), inner]]);
}
function isContainer(value) {
    return typeof value === "object" && value !== null;
}

// EXTERNAL MODULE: ./build/js/src/config/short-shape.js
var short_shape = __webpack_require__(96344);
;// CONCATENATED MODULE: ./build/js/src/config/parse.js
/** config.yaml text to the typed config, or every problem of it at once. */










/**
 * Reads config.yaml in either of its shapes. `file` is its path as messages show it. The rules run on every part
 * that has the right shape, whatever else is wrong; what follows only from a reported problem is not reported.
 */
function parseConfig(text, file, environment, options = {}) {
    const reading = readDocument(text);
    if ("problems" in reading)
        return { problems: reading.problems, warnings: [] };
    const { document } = reading;
    const expanded = expand(document.value, environment);
    const shape = checkShape(expanded.value);
    const long = (0,short_shape/* lengthen */.E)(shape.draft, (path) => {
        const usable = options.existing !== undefined && (0,config_paths/* pathProblem */.z9)(path, "the hub") === undefined;
        const found = usable ? options.existing?.((0,config_paths/* normalizePath */.Fd)(path)) : undefined;
        return found === undefined ? undefined : (0,existing_proto/* readExistingProto */.M)(found);
    });
    const context = { file: file.split(/[\\/]/).at(-1), allowFile: options.allowFile ?? false };
    const atOrigin = (finding) => ({ ...finding, path: long.origin(finding.path) });
    const ruled = (rules) => {
        const found = Iterator.from(rules).flatMap((rule) => rule(long.draft, context));
        return [...found.take(maxFindings)].map(atOrigin);
    };
    const broken = [...expanded.findings, ...shape.findings];
    const consequences = [...long.findings, ...ruled(problemRules)].filter(({ path }) => !isBroken(path, broken));
    const problems = sort([...broken, ...consequences].map(document.locate));
    const warnings = sort([...long.warnings, ...ruled(warningRules)].map(document.locate));
    const lines = warnings.map((warning) => (0,config_problem/* formatProblem */.Vw)(file, warning));
    if (problems.length > 0)
        return { problems, warnings: lines };
    const config = resolveConfig(schema/* configFileSchema */.c.parse(long.draft), options.folder);
    return { config, problems, warnings: lines };
}
/** True at and below what already has a problem of its own. */
function isBroken(path, broken) {
    return broken.some((finding) => {
        return finding.path.length <= path.length && finding.path.every((part, index) => part === path[index]);
    });
}
function sort(problems) {
    return problems.toSorted((a, b) => a.line - b.line || a.column - b.column);
}


/***/ }),

/***/ 83658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EF: () => (/* binding */ overlap),
/* harmony export */   Fd: () => (/* binding */ normalizePath),
/* harmony export */   MY: () => (/* binding */ besideOutput),
/* harmony export */   gR: () => (/* binding */ contains),
/* harmony export */   z9: () => (/* binding */ pathProblem)
/* harmony export */ });
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58297);
/** Paths in config.yaml: relative, with `/`, inside the hub or the repository they belong to. */

/** Names that Windows keeps for devices, with any ending. */
const windowsDevice = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i;
/**
 * Why a path cannot be used, or undefined. `root` is what it must stay in, as the message names it. Refused are
 * absolute paths, `..`, Windows forms, control characters, and names that a disk or a tool would misread.
 */
function pathProblem(path, root) {
    const seen = (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .show */ .WU)(path);
    if (/[\0-\x1f\x7f]/.test(path))
        return `${seen} holds a control character. Remove it.`;
    if (path.includes("\\"))
        return `${seen} holds a backslash. Write folders with /.`;
    if (/^[a-z]:/i.test(path) || path.startsWith("/") || path.startsWith("~")) {
        return `${seen} is an absolute path. Write one relative to ${root}.`;
    }
    const parts = path.split("/");
    if (parts.includes(".."))
        return `${seen} leaves ${root}. Write a path inside it, without "..".`;
    const bad = parts.find((part) => /[:*?"<>|#]|^[-@]|[. ]$|^ /.test(part) && part !== ".");
    if (bad !== undefined)
        return `${seen} holds ${(0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .show */ .WU)(bad)}, which not every disk and tool can take. Choose another name.`;
    const reserved = parts.find((part) => windowsDevice.test(part) || part.toLowerCase() === ".git");
    if (reserved !== undefined)
        return `${seen} holds the reserved name ${(0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .show */ .WU)(reserved)}. Choose another one.`;
    return undefined;
}
/** Without `.` components and doubled or trailing slashes; "." for the top. */
function normalizePath(path) {
    return (path
        .split("/")
        .filter((part) => part !== "" && part !== ".")
        .join("/") || ".");
}
/** A file of the given name in the folder of `output`. */
function besideOutput(output, name) {
    return normalizePath([...normalizePath(output).split("/").slice(0, -1), name].join("/"));
}
/** True when one of two normalised folders holds the other, or they are one. Case is ignored, as many disks do. */
function overlap(a, b) {
    return contains(a, b) || contains(b, a);
}
/** True when the normalised `folder` is `path` or holds it. */
function contains(folder, path) {
    if (folder === ".")
        return true;
    return `${path}/`.toLowerCase().startsWith(`${folder}/`.toLowerCase());
}


/***/ }),

/***/ 58297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vw: () => (/* binding */ formatProblem),
/* harmony export */   WU: () => (/* binding */ show),
/* harmony export */   ZA: () => (/* binding */ suggest),
/* harmony export */   jV: () => (/* binding */ formatPath)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21916);
/** Problems of config.yaml: what, where, and how they read. */

/** `config.yaml:LINE:COL: path: message`. */
function formatProblem(file, { line, column, path, message }) {
    return [`${file}:${line}:${column}`, path, message].filter((part) => part !== "").join(": ");
}
/** `repositories[2].url`. A key that is no plain word stands in quotes. */
function formatPath(path) {
    const parts = path.map((part, index) => {
        if (typeof part === "number")
            return `[${part}]`;
        if (!/^[\w-]{1,80}$/.test(part))
            return `[${show(part)}]`;
        return index === 0 ? part : `.${part}`;
    });
    return parts.join("");
}
/** A value as a message shows it: quoted, shortened, control characters as escapes. */
function show(value) {
    const text = JSON.stringify(typeof value === "string" && value.length > 80 ? `${value.slice(0, 80)}…` : value);
    return text.replace(/[\x7f-\x9f\u2028-\u202e\u2066-\u2069]/g, (character) => {
        return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
    });
}
/** `Did you mean "x"?` for the nearest of the known names, or the list of them; "" when there are none. */
function suggest(seen, known, label) {
    if (known.length === 0)
        return "";
    const nearest = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .kp)(seen.toLowerCase(), [...known]);
    const tolerance = Math.floor(Math.max(seen.length, nearest.length) / 3);
    if ((0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(seen.toLowerCase(), nearest.toLowerCase()) <= tolerance)
        return ` Did you mean ${show(nearest)}?`;
    return ` ${label}: ${known.join(", ")}.`;
}


/***/ }),

/***/ 9579:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kq: () => (/* binding */ descriptionOf),
/* harmony export */   eE: () => (/* binding */ knownKeys),
/* harmony export */   f5: () => (/* binding */ configSchemaUrl)
/* harmony export */ });
/* unused harmony exports configJsonSchema, configReference */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98439);
/* harmony import */ var _defaults_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37738);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73844);
/** What is generated from the shape of config.yaml: the JSON Schema for editors, and the reference page. */



/** Where editors find the schema; `init` writes it into the first line of config.yaml. */
const configSchemaUrl = "https://raw.githubusercontent.com/cdaprod/protomanager/v1/config.schema.json";
/** JSON Schema (2020-12) of config.yaml: shape, descriptions and defaults, without the rules between values. */
function configJsonSchema() {
    const { $schema, ...schema } = zod__WEBPACK_IMPORTED_MODULE_2__/* .toJSONSchema */ .bl(_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .configFileSchema */ .c, { io: "input" });
    const title = "config.yaml of ProtoManager";
    const description = "Which repositories a hub assembles, how, and what it generates.";
    return { $schema, $id: configSchemaUrl, title, description, ...schema };
}
/** The keys that may stand at a path; none where any may, or none at all. */
function knownKeys(path) {
    return schemasAt(path).flatMap(({ properties }) => Object.keys(properties ?? {}));
}
/** What stands at a path, in one sentence; "" for what has no description. */
function descriptionOf(path) {
    const key = path.at(-1);
    const described = schemasAt(path.slice(0, -1)).map(({ properties }) => properties?.[key]?.description);
    return described.find((text) => text !== undefined) ?? "";
}
/** Made once: it takes milliseconds, and every finding asks. */
let shape;
function schemasAt(path) {
    shape ??= configJsonSchema();
    return path.reduce((schemas, part) => schemas.flatMap((schema) => {
        const inner = typeof part === "number" ? schema.items : schema.properties?.[part];
        return inner === undefined ? [] : branches(inner);
    }), [shape]);
}
/** The page docs/configuration.md, complete. */
function configReference() {
    const schema = configJsonSchema();
    const sections = Object.entries(schema.properties ?? {}).flatMap(([name, section]) => tables(name, section));
    return `${[...introduction(), ...topTable(schema), ...sections, ...languages()].join("\n")}\n`;
}
function introduction() {
    return [
        "<!-- Generated by `npm run docs` from src/config/schema.ts. -->",
        "# config.yaml",
        "",
        "```yaml",
        `# yaml-language-server: $schema=${configSchemaUrl}`,
        "system: { name: registry-system }",
        "repositories:",
        "  - name: registry-proto",
        "    url: github.com/CdaPro/registry-proto",
        "global_proto: { package: registry.system.v1 }",
        "generate: { languages: [typescript, python] }",
        "```",
        "",
        "Paths are relative to the folder of config.yaml, with `/`, and stay inside it. All problems are reported together,",
        "each with line and column.",
        "",
        "A single folder of protos needs only the short shape; `package` and `go_package` then come from the file that is",
        "already there:",
        "",
        "```yaml",
        "global_proto_path: ./proto/global.proto",
        "microservice_proto_dir: ./proto/microservices",
        "output_dir: ./generated",
        "```",
        "",
        `\`\${PROTOMANAGER_…}\` in a text value is replaced by that environment variable; no other variable is read, and an`,
        "unset one is an error. `$$` is a dollar sign.",
        "",
    ];
}
function topTable(schema) {
    const rows = Object.entries(schema.properties ?? {}).map(([name, value]) => row(name, value, schema));
    return [...header, ...rows, ""];
}
const header = (/* unused pure expression or super */ null && (["| Key | Value | Default | Meaning |", "| --- | --- | --- | --- |"]));
/** A table for a section, and one for each section inside it. */
function tables(name, schema) {
    const inner = branches(schema.items ?? schema)
        .flatMap((branch) => branches(branch))
        .find(({ properties }) => properties !== undefined);
    if (inner?.properties === undefined)
        return [];
    const title = schema.items === undefined ? name : `${name}[]`;
    const rows = Object.entries(inner.properties).map(([key, value]) => row(key, value, inner));
    const below = Object.entries(inner.properties).flatMap(([key, value]) => tables(`${title}.${key}`, value));
    return [
        `## ${title}`,
        "",
        ...(schema.description ? [cell(schema.description), ""] : []),
        ...header,
        ...rows,
        "",
        ...below,
    ];
}
function row(name, schema, parent) {
    const required = parent.required?.includes(name) ? "required" : defaultOf(schema);
    return `| \`${name}\` | ${kindOf(schema)} | ${required} | ${cell(schema.description ?? "")} |`;
}
function kindOf(schema) {
    if (schema.enum !== undefined)
        return schema.enum.map((value) => `\`${value}\``).join(", ");
    if (schema.anyOf !== undefined)
        return schema.anyOf.map(kindOf).join(" or ");
    if (schema.type === "array") {
        const items = schema.items?.type === "string"
            ? "texts"
            : schema.items?.anyOf
                ? schema.items.anyOf.map(kindOf).join(" or ")
                : "entries";
        return `list of ${items}`;
    }
    if (schema.type === "object")
        return schema.properties === undefined ? "keys with values" : "section";
    return ({ string: "text", boolean: "`true`, `false`", integer: "number" }[schema.type ?? ""] ?? schema.type ?? "");
}
function defaultOf({ default: value }) {
    if (value === undefined ||
        value === "" ||
        (typeof value === "object" && value !== null && Object.keys(value).length === 0))
        return "";
    return cell(`\`${typeof value === "string" ? value : JSON.stringify(value)}\``);
}
function languages() {
    const rows = Object.entries(otherLanguages).map(([name, plugin]) => `| ${name} | \`${plugin}\` |`);
    return [
        "## Languages",
        "",
        `Built in: ${builtInLanguages.map((name) => `\`${name}\``).join(", ")}; [languages.md](languages.md) tells`,
        "what generates each. Any other plugin is an entry of its own, with the keys of buf.gen.yaml:",
        "",
        "```yaml",
        "generate:",
        "  languages:",
        "    - python",
        "    - { name: dart, plugin: protoc-gen-dart, out: gen/dart, opt: [grpc] }",
        "```",
        "",
        "| Language | Its usual plugin |",
        "| --- | --- |",
        ...rows,
    ];
}
function branches(schema) {
    return schema.anyOf ?? [schema];
}
function cell(text) {
    return text.replaceAll("|", "\\|");
}


/***/ }),

/***/ 73844:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ configFileSchema)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 5 modules
var schemas = __webpack_require__(46843);
// EXTERNAL MODULE: ./build/js/src/config/defaults.js
var defaults = __webpack_require__(37738);
// EXTERNAL MODULE: ./build/js/src/config/managed-options.js
var managed_options = __webpack_require__(20380);
;// CONCATENATED MODULE: ./build/js/src/config/generate-schema.js
/** The shape of the section `generate` of config.yaml. */



const generate_schema_text = () => schemas/* string */.YjP().min(1);
const texts = () => schemas/* array */.YOg(generate_schema_text());
const languagePackage = schemas/* strictObject */.rej({
    module: generate_schema_text()
        .describe("Module path (Go). Default: `go_package` of `global_proto`, without the folder of `import_path`.")
        .optional(),
    name: generate_schema_text()
        .describe("Name on npm or PyPI, artifactId in Maven (typescript, python, java). Default: `system.name` and `-protos`.")
        .optional(),
    group: generate_schema_text()
        .describe("groupId in Maven (java). Default: `java_package` of `global_proto.options`, else its `package`.")
        .optional(),
    version: generate_schema_text()
        .describe("First version, as `1.2.3`; Go's versions are tags. Default: `0.1.0`.")
        .optional(),
})
    .describe("Makes a package of the folder (go, python, typescript, java): go.mod, pyproject.toml, package.json or pom.xml is written where it is missing, and never again; `{}` for the defaults.");
const language = schemas/* union */.KCZ([
    generate_schema_text(),
    schemas/* strictObject */.rej({
        language: generate_schema_text().describe("A built-in language. Either this or `name`.").optional(),
        name: generate_schema_text().describe("Name of an own entry. Either this or `language`.").optional(),
        plugin: generate_schema_text().describe("`protoc-gen-…` on PATH, or a path in the hub.").optional(),
        local: schemas/* union */.KCZ([generate_schema_text(), texts().min(1)])
            .describe("As in buf.gen.yaml: `plugin`, or a list of the program and its arguments.")
            .optional(),
        protoc_builtin: generate_schema_text()
            .describe("As in buf.gen.yaml: a generator of protoc (`java`, `pyi`, …), in place of `plugin`.")
            .optional(),
        protoc_path: generate_schema_text()
            .describe("Another protoc for the generators that are built into it, where code has to fit an older runtime: a program on PATH, or a path.")
            .optional(),
        plugins: texts()
            .min(1)
            .describe("Of a built-in language: its generators to run, in place of the default ones (docs/languages.md).")
            .optional(),
        include_imports: schemas/* boolean */.zMY()
            .describe("Generate code for imported files as well, but for `google/protobuf/**`.")
            .optional(),
        strategy: schemas/* enum */.k5n(["all"])
            .describe("As in buf.gen.yaml; a plugin is always given all files at once.")
            .optional(),
        out: generate_schema_text().describe("Folder it writes to. Default: `<output_dir>/<name>`.").optional(),
        opt: schemas/* union */.KCZ([generate_schema_text(), texts()]).describe("Options of the plugin, as in buf.gen.yaml.").optional(),
        package: languagePackage.optional(),
    }),
]);
const managedRule = {
    file_option: schemas/* enum */.k5n(managed_options/* fileOptions */.N9)
        .describe("The option; `…_prefix` and `…_suffix` are parts of one.")
        .optional(),
    field_option: schemas/* enum */.k5n(managed_options/* fieldOptions */.H0).describe("The option of fields.").optional(),
    module: generate_schema_text().describe("Name of a repository in `repositories` (`mode: import`).").optional(),
    path: generate_schema_text().describe("File or folder, as imports name it.").optional(),
    field: generate_schema_text().describe("Full name of a field, for `field_option`.").optional(),
};
const managed = schemas/* strictObject */.rej({
    enabled: schemas/* boolean */.zMY().describe("Without `true` nothing is changed.").default(false),
    disable: schemas/* array */.YOg(schemas/* strictObject */.rej(managedRule))
        .describe("Options, files and fields that are left as they are.")
        .default([]),
    override: schemas/* array */.YOg(schemas/* strictObject */.rej({
        ...managedRule,
        value: schemas/* union */.KCZ([generate_schema_text(), schemas/* boolean */.zMY()])
            .describe("The value; of several that match, the last one holds."),
    }))
        .describe("Values in place of the default ones.")
        .default([]),
})
    .describe("File options that decide packages and names in the code, set without touching a source: managed mode, as in buf.gen.yaml v2.")
    .optional();
const generate = schemas/* strictObject */.rej({
    engine: schemas/* enum */.k5n(["buf", "protoc"]).describe("What runs the plugins.").default("buf"),
    languages: schemas/* array */.YOg(language)
        .describe(`Built in: ${defaults/* builtInLanguages */.tD.join(", ")}. Any other (${Object.keys(defaults/* otherLanguages */.YH).join(", ")}, …) by an entry with \`name\` and \`plugin\`.`)
        .default([]),
    managed,
    continue_on_error: schemas/* boolean */.zMY()
        .describe("A language that cannot be generated keeps its committed files, and the others are published.")
        .default(false),
})
    .describe("Generated code.");

;// CONCATENATED MODULE: ./build/js/src/config/schema.js
/**
 * The shape of config.yaml. Descriptions become the JSON Schema for editors and the tables of
 * docs/configuration.md. What concerns several values together stands in `rules.ts`.
 */



const schema_text = () => schemas/* string */.YjP().min(1);
const schema_texts = () => schemas/* array */.YOg(schema_text());
const system = schemas/* strictObject */.rej({
    name: schema_text()
        .describe("Names the branch `protomanager/<name>` and the titles of pull requests. Required.")
        .optional(),
    version: schema_text().describe("Shown in titles; the last component of `global_proto.package`.").optional(),
    output_dir: schema_text().describe("Folder for generated code.").default("gen"),
})
    .describe("The system of services whose protos are managed.");
const repository = schemas/* strictObject */.rej({
    name: schema_text().describe("Unique name: letters, digits, `.`, `_`, `-`."),
    url: schema_text().describe("`github.com/owner/name`, `https://…`, `ssh://…`, `git@host:owner/name`; `.` or `./folder` for the hub itself."),
    ref: schemas/* union */.KCZ([schema_text(), schemas/* strictObject */.rej({ tag: schema_text().describe("Pattern of tags; the highest version wins.") })])
        .describe('Branch, tag, commit, `latest-release`, or `"tag: v1.*"` (in quotes, or as `{ tag: v1.* }`). Default: the remote\'s HEAD.')
        .optional(),
    proto_dir: schemas/* union */.KCZ([schema_text(), schema_texts().min(1)])
        .describe("Folder, or list of folders, that imports start from; `.` for the repository's top.")
        .default("proto"),
    mount: schemas/* string */.YjP()
        .describe("Import prefix of the repository's top folder, if imports use one; the paths below `proto_dir` stay second names.")
        .default(""),
    import_prefix: schemas/* string */.YjP().describe("Prefix of the exported copies (`mode: import`).").default(""),
    dependencies: schema_texts().describe("Names of the repositories whose protos it imports.").default([]),
    domain: schema_text().describe("Group it belongs to.").optional(),
    include: schema_texts()
        .min(1)
        .describe("Globs of the protos to take, relative to `proto_dir`.")
        .default(["**/*.proto"]),
    exclude: schema_texts().describe("Globs of protos to leave out, relative to `proto_dir`.").default([]),
    enabled: schemas/* boolean */.zMY()
        .describe("`false` leaves the repository out, and keeps its entry for the day it can be taken in.")
        .default(true),
});
const globalProto = schemas/* strictObject */.rej({
    output: schema_text().describe("Where the assembled file is written.").default("global.proto"),
    import_path: schema_text()
        .describe("Path it is imported and registered under. Default: the base name of `output`.")
        .optional(),
    package: schema_text().describe("Protobuf package of the assembled file. Required.").optional(),
    go_package: schema_text().describe("Go import path, with `;name` where it should differ.").optional(),
    mode: schemas/* enum */.k5n(["merge", "import"])
        .describe("`merge` inlines every declaration into one package; `import` lists the sources publicly.")
        .default("merge"),
    layout: schemas/* enum */.k5n(["file", "parts"])
        .describe("One file, or one file per source package (`mode: merge`).")
        .default("file"),
    parts_by: schemas/* enum */.k5n(["package", "repository"])
        .describe("What makes a part (`layout: parts`).")
        .default("package"),
    naming: schemas/* enum */.k5n(["short", "namespaced"])
        .describe("Plain names where they are free, or every name inside its package's message (`mode: merge`).")
        .default("short"),
    collisions: schemas/* enum */.k5n(["nest", "error"])
        .describe("Move colliding names into their package's message, or refuse them (`mode: merge`).")
        .default("nest"),
    references: schemas/* enum */.k5n(["short", "absolute"])
        .describe("How types are referred to in the assembled text (`mode: merge`).")
        .default("short"),
    syntax: schemas/* enum */.k5n(["auto", "proto2", "proto3", "edition2023", "edition2024"])
        .describe("Syntax of the assembled file; `auto` follows the sources.")
        .default("auto"),
    services: schemas/* enum */.k5n(["merge", "omit", "error"]).describe("What happens to services.").default("merge"),
    annotate_services: schemas/* boolean */.zMY()
        .describe("Write the gRPC path that a service had in its source above it.")
        .default(true),
    headers: schemas/* enum */.k5n(["drop", "collect"]).describe("Comments at the top of source files.").default("drop"),
    options: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY()]))
        .describe("File options of the assembled file, as `java_package: com.acme`.")
        .default({}),
    map: schema_text()
        .describe("Where the map of names is written. Default: `global.map.json` beside `output`.")
        .optional(),
    aliases: schema_texts().describe("Further import paths that mean the assembled file.").default([]),
    self_importers: schemas/* enum */.k5n(["error", "exclude"])
        .describe("Sources that import the assembled file (`mode: import`).")
        .default("error"),
    external: schema_texts()
        .describe("Globs of import paths that keep their identity and stay imports. Replaces the default list.")
        .default(defaults/* defaultExternal */.Hj),
    includes: schema_texts().describe("Folders of the hub that hold external files.").default([]),
    exclude: schema_texts().describe("Globs of protos to leave out, in every repository.").default([]),
    verify: schemas/* strictObject */.rej({
        units: schemas/* enum */.k5n(defaults/* verifiedUnits */.Ez)
            .describe("Declarations that are compared with their sources: those that changed since what is committed, all, or none.")
            .default("changed"),
        descriptors: schemas/* boolean */.zMY()
            .describe("Compare descriptors, options and comments of sources and result.")
            .default(true),
        roundtrip: schemas/* number */.aig()
            .int()
            .min(0)
            .max(1000)
            .describe("Random messages of each type to carry over and back.")
            .default(2),
        protoc: compilerUse("protoc"),
        buf: compilerUse("buf"),
    })
        .describe("How the result is verified. A difference from a source fails the run.")
        .prefault({}),
    descriptor_set: schemas/* strictObject */.rej({
        output: schema_text()
            .describe("Where it is written. Default: `global.binpb` beside `output` of `global_proto`.")
            .optional(),
        source_info: schemas/* boolean */.zMY()
            .describe("Keep comments and positions, for tools that show them.")
            .default(false),
    })
        .describe("Descriptors of the sources, as they are, in one binary file for grpcurl, Envoy and reflection; `{}` for the defaults. Without this key none is written.")
        .optional(),
})
    .describe("The assembled file.");
function compilerUse(name) {
    const text = `\`auto\`: ${name} has to accept the result, where the run has it. \`off\`: only if \`generate.engine\` is ${name}.`;
    return schemas/* enum */.k5n(["auto", "off"]).describe(text).default("auto");
}
const checks = schemas/* strictObject */.rej({
    lint: schemas/* enum */.k5n(["MINIMAL", "BASIC", "STANDARD", "off"])
        .describe("Lint category of buf.")
        .default("MINIMAL"),
    breaking: schemas/* enum */.k5n(["FILE", "PACKAGE", "WIRE_JSON", "WIRE", "off"])
        .describe("Breaking-change category of buf.")
        .default("PACKAGE"),
    fail_on: schemas/* enum */.k5n(["error", "warning", "never"])
        .describe("Severity of findings from which the run ends red.")
        .default("error"),
})
    .describe("Checks of sources and result. Findings never stop the pull request.");
const pullRequest = schemas/* strictObject */.rej({
    title: schema_text().describe("Title of the pull request.").optional(),
    labels: schema_texts().describe("Labels to set.").default([]),
    reviewers: schema_texts()
        .describe("Users asked for review; `codeowners` for the owners of the changed sources, by their repositories' CODEOWNERS.")
        .default([]),
    team_reviewers: schema_texts().describe("Teams asked for review.").default([]),
    draft: schemas/* boolean */.zMY().describe("Open as a draft.").default(false),
    base: schema_text().describe("Branch to merge into. Default: the hub's default branch.").optional(),
})
    .describe("The pull request in the hub.");
const consumers = schemas/* array */.YOg(schemas/* strictObject */.rej({
    repository: schema_text().describe("`owner/name` of the repository that receives the files."),
    files: schemas/* array */.YOg(schemas/* strictObject */.rej({
        from: schema_text().describe("Path in the hub."),
        to: schema_text().describe("Path in the consumer."),
    }))
        .min(1)
        .describe("What goes where."),
}));
const pipelines = schemas/* array */.YOg(schemas/* strictObject */.rej({
    id: schema_text().describe("Unique name of the pipeline."),
    stages: schemas/* array */.YOg(schemas/* strictObject */.rej({
        id: schema_text().describe("Unique name of the stage."),
        workflow: schema_text().describe("Workflow file that runs it."),
    }))
        .min(1)
        .describe("Stages in order."),
}));
const configFileSchema = schemas/* strictObject */.rej({
    system: system.prefault({}),
    repositories: schemas/* array */.YOg(repository).min(1).describe("Service repositories. At least one.").optional(),
    global_proto: globalProto.prefault({}),
    generate: generate.prefault({}),
    checks: checks.prefault({}),
    on_error: schemas/* enum */.k5n(["hold", "fail"])
        .describe("An error of a repository that moved holds it at its locked commit, or fails the run.")
        .default("hold"),
    allow_private_sources: schemas/* boolean */.zMY()
        .describe("Lets a public hub publish the protos of private repositories.")
        .default(false),
    pull_request: pullRequest.prefault({}),
    consumers: consumers.describe("Repositories that receive outputs by pull request.").optional(),
    pipelines: pipelines.describe("Workflows started from the API or the dashboard.").optional(),
    registry: schemas/* strictObject */.rej({ url: schema_text().describe("Its https URL.") })
        .describe("External registry.")
        .optional(),
    notify: schemas/* array */.YOg(schemas/* strictObject */.rej({
        url: schema_text().describe("https URL that is called."),
        events: schema_texts().min(1).describe("Events it is called for."),
    }))
        .describe("Webhooks to call.")
        .optional(),
    global_proto_path: schema_text().describe("Short shape of `global_proto.output`.").optional(),
    microservice_proto_dir: schema_text()
        .describe("Short shape of one repository: this folder of the hub.")
        .optional(),
    output_dir: schema_text().describe("Short shape of `system.output_dir`.").optional(),
});


/***/ }),

/***/ 96344:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ lengthen),
/* harmony export */   e: () => (/* binding */ isShortShape)
/* harmony export */ });
/* harmony import */ var _defaults_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37738);
/** The short shape of config.yaml, for one folder of protos in the hub, written as the long one. */

const places = [
    { short: "global_proto_path", long: ["global_proto", "output"] },
    { short: "microservice_proto_dir", long: ["repositories"] },
    { short: "output_dir", long: ["system", "output_dir"] },
];
const missingProtoDir = {
    path: ["microservice_proto_dir"],
    message: "is missing. Add the folder of the hub that holds the protos.",
};
/** True when config.yaml is written in the short shape; keys of the long one may stand beside it. */
function isShortShape(draft) {
    return draft.global_proto_path !== undefined || draft.microservice_proto_dir !== undefined;
}
/** Moves the short keys to their long places. `existing` reads the `global.proto` that is already there. */
function lengthen(draft, existing) {
    const { global_proto_path: output, microservice_proto_dir: protoDir, output_dir: outputDir, ...long } = draft;
    const written = places.filter(({ short }) => draft[short] !== undefined);
    const findings = written.flatMap((place) => conflict(draft, place));
    const warnings = [];
    if (outputDir !== undefined)
        long.system = { output_dir: outputDir, ...long.system };
    if (isShortShape(draft)) {
        long.system = { name: _defaults_js__WEBPACK_IMPORTED_MODULE_0__/* .shortShapeName */ .rL, ...long.system };
        if (long.repositories === undefined) {
            if (protoDir === undefined)
                findings.push(missingProtoDir);
            long.repositories =
                protoDir === undefined ? [] : [{ name: _defaults_js__WEBPACK_IMPORTED_MODULE_0__/* .shortShapeName */ .rL, url: ".", proto_dir: protoDir }];
        }
        const globalProto = { ...(output === undefined ? {} : { output }), ...long.global_proto };
        const found = existing(output ?? "global.proto");
        if (globalProto.package === undefined) {
            globalProto.package = found?.package ?? _defaults_js__WEBPACK_IMPORTED_MODULE_0__/* .shortShapePackage */ .iV;
            if (found?.package === undefined)
                warnings.push(unknownPackage(output));
        }
        if (found?.goPackage !== undefined)
            globalProto.go_package ??= found.goPackage;
        long.global_proto = globalProto;
    }
    return { draft: long, findings, warnings, origin: (path) => originOf(path, written) };
}
function conflict(draft, { short, long }) {
    const [section, key] = long;
    const there = key === undefined ? draft[section] : draft[section]?.[key];
    if (there === undefined)
        return [];
    const message = `says the same as \`${long.join(".")}\`, which is set too. Remove one of the two.`;
    return [{ path: [short], at: "key", message }];
}
function unknownPackage(output) {
    const why = output === undefined ? "`global_proto.package` is not set" : "no package is found in the file there";
    const message = `${why}: ${_defaults_js__WEBPACK_IMPORTED_MODULE_0__/* .shortShapePackage */ .iV} is used. Set \`global_proto.package\` to choose another.`;
    return { path: [output === undefined ? "microservice_proto_dir" : "global_proto_path"], message };
}
function originOf(path, written) {
    const place = written.find(({ long }) => long.every((part, index) => path[index] === part));
    return place === undefined ? path : [place.short];
}


/***/ }),

/***/ 84015:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kq: () => (/* binding */ repositoryKey),
/* harmony export */   er: () => (/* binding */ readRepositoryUrl),
/* harmony export */   fn: () => (/* binding */ parseRepositoryUrl)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11024);
/** Repository URLs: which forms are taken, and what each means. Everything git would run or misread is refused. */

const forms = "Write https://host/owner/name, ssh://git@host/owner/name, git@host:owner/name, or . for the hub.";
/** What git's remote helpers are called with: `ext::sh -c …` runs a command (gitremote-helpers(7)). */
const remoteHelper = /^[^/[]*?::/;
const scheme = /^([a-z][a-z0-9+.-]*):\/\//i;
const windowsPath = /^(?:[a-z]:[\\/]|\\\\)/i;
/** `[user@]host:path`, git's short form of ssh (git-fetch(1), GIT URLS). */
const scpForm = /^(?:([^@/:]+)@)?([^@/:[\]]+|\[[0-9a-f:]+\]):(.+)$/i;
const hostWithDot = /^[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)+(?::\d+)?\//i;
const hostName = /^(?:[a-z0-9][a-z0-9.-]*|\[[0-9a-f:]+\])(?::\d+)?$/i;
const userName = /^[a-z0-9_][a-z0-9_.-]*$/i;
const pathPart = /^(?:[\w.~+]|%(?!0|1|2e|2f|5c|7f)[0-9a-f]{2})(?:[\w.~+-]|%(?!0|1|2e|2f|5c|7f)[0-9a-f]{2})*$/i;
const loopback = /^(?:localhost|127(?:\.\d+){3}|\[::1\])(?::\d+)?$/;
/**
 * Reads a repository URL of config.yaml: `https://`, `ssh://`, `git@host:path`, a host without scheme (taken as
 * https), `http://` to this machine only, `file://` or a path, and `.` or `./folder` for the hub.
 */
function readRepositoryUrl(text) {
    if (text === "")
        return refuse("is empty", forms);
    if (/[\0-\x1f\x7f]/.test(text))
        return refuse("holds a control character", forms);
    if (text.startsWith("-"))
        return refuse(`${quote(text)} would be read by git as an option`, forms);
    if (remoteHelper.test(text))
        return refuse(`${quote(text)} would make git run a command`, forms);
    if (hasCredentials(text)) {
        const fix = "Remove them; tokens come from the environment or the action's inputs.";
        return refuse("holds credentials, which would be committed and logged", fix);
    }
    if (windowsPath.test(text) || text.startsWith("/"))
        return fromPath(text);
    if (/[\s\\]/.test(text))
        return refuse(`${quote(text)} holds a blank or a backslash`, forms);
    if (text === "." || text.startsWith("./"))
        return fromHubPath(text);
    if (text === ".." || text.startsWith("../"))
        return fromPath(text);
    const written = scheme.exec(text)?.[1]?.toLowerCase();
    if (written !== undefined)
        return fromScheme(written, text);
    if (hostWithDot.test(text))
        return fromNetwork("https", `https://${text}`);
    const scp = scpForm.exec(text);
    if (scp !== null)
        return fromScp(text, scp);
    if (/^[\w.-]+\/[\w.-]+$/.test(text)) {
        return refuse(`${quote(text)} has no host`, `Write github.com/${text}, or ./${text} for a folder of the hub.`);
    }
    return refuse(`${quote(text)} is not a repository URL`, forms);
}
/** The parts of a URL that a valid config holds; a `ConfigError` for any other text. */
function parseRepositoryUrl(text) {
    const reading = readRepositoryUrl(text);
    if (reading.url === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL([`url: ${reading.problem}`]);
    return reading.url;
}
/**
 * Equal for URLs of one repository, however they are written: `github.com/a/B`, `git@github.com:a/b.git`. Case
 * is ignored, as GitHub does; a path of this machine keeps it.
 */
function repositoryKey({ kind, host, owner, name, url }) {
    if (kind === "hub")
        return ".";
    if (kind === "file")
        return url.replace(/\/+$/, "").replace(/\.git$/, "");
    const machine = kind === "ssh" ? host.replace(/:\d+$/, "") : host;
    return `${machine}/${owner}/${name}`.toLowerCase();
}
function fromScheme(written, text) {
    if (written === "https" || written === "http" || written === "ssh")
        return fromNetwork(written, text);
    if (written === "file")
        return fromFileUrl(text);
    return refuse(`${quote(text)} uses the scheme ${written}://, which is not supported`, forms);
}
function fromNetwork(kind, text) {
    const [, authority = "", path = ""] = /^[^:]+:\/\/([^/]*)(.*)$/.exec(text) ?? [];
    if (/[?#]/.test(text)) {
        return refuse(`"${kind}://${authority}/…" has a query or a fragment`, "End the URL with the repository's name.");
    }
    const at = authority.lastIndexOf("@");
    const user = at < 0 ? undefined : authority.slice(0, at);
    const host = authority.slice(at + 1).toLowerCase();
    if (!hostName.test(host) || (user !== undefined && !userName.test(user))) {
        return refuse(`${quote(text)} has no valid host`, forms);
    }
    if (kind === "http" && !loopback.test(host)) {
        return refuse(`${quote(text)} is not encrypted`, `Write https://${host}${path}; http:// is for this machine only.`);
    }
    return fromParts(kind, host, path, text);
}
function fromScp(text, [, user, host = "", path = ""]) {
    if (!hostName.test(host) || (user !== undefined && !userName.test(user))) {
        return refuse(`${quote(text)} has no valid host`, forms);
    }
    if (/^\d+\//.test(path)) {
        const fix = `Write https://${host}:${path}, or ssh://git@${host}:${path}.`;
        return refuse(`${quote(text)} would be read by git as an ssh path, not as a port`, fix);
    }
    return fromParts("ssh", host.toLowerCase(), path, text);
}
function fromParts(kind, host, path, text) {
    const trimmed = path.replace(/^\/|\/$/g, "");
    const parts = trimmed.split("/");
    const bad = parts.find((part) => !pathPart.test(part) || part === "." || part === "..");
    if (bad !== undefined || trimmed === "") {
        return refuse(`${quote(text)} has no valid path`, `Write ${kind}://${host}/owner/name.`);
    }
    const name = parts.at(-1).replace(/\.git$/, "");
    if (host === "github.com" && (parts.length !== 2 || name === "")) {
        const fix = `Write https://github.com/${parts.slice(0, 2).join("/") || "owner/name"} and set \`ref\` and \`proto_dir\`.`;
        return refuse(`${quote(text)} is not owner/name on github.com`, parts.length > 2 ? fix : forms);
    }
    return { url: { kind, host, owner: parts.slice(0, -1).join("/"), name, url: text.replace(/\/$/, "") } };
}
function fromFileUrl(text) {
    const path = /^file:\/\/(?:localhost)?(\/.+)$/i.exec(text)?.[1];
    if (path === undefined || /[?#]/.test(text)) {
        return refuse(`${quote(text)} is not a path on this machine`, "Write file:///absolute/path.");
    }
    return { url: { kind: "file", host: "", owner: "", name: baseName(path), url: text.replace(/\/+$/, "") } };
}
function fromPath(text) {
    return { url: { kind: "file", host: "", owner: "", name: baseName(text), url: text } };
}
function fromHubPath(text) {
    const parts = text.split("/").filter((part) => part !== "." && part !== "");
    if (parts.includes(".."))
        return refuse(`${quote(text)} leaves the hub`, "Write a folder of the hub: ./folder.");
    const url = parts.length === 0 ? "." : `./${parts.join("/")}`;
    return { url: { kind: "hub", host: "", owner: "", name: "", url } };
}
function baseName(path) {
    return (path.split(/[\\/]/).findLast((part) => part !== "") ?? "").replace(/\.git$/, "");
}
/** `user:password@`, and any user at all where it can only be a token: https. */
function hasCredentials(text) {
    const authority = text.replace(scheme, "").split(/[/?#]/, 1)[0];
    const user = authority.includes("@") ? authority.slice(0, authority.lastIndexOf("@")) : undefined;
    return user !== undefined && (user.includes(":") || /^https?:/i.test(text));
}
function refuse(wrong, fix) {
    return { problem: `${wrong}. ${fix}` };
}
function quote(text) {
    return JSON.stringify(text.length > 200 ? `${text.slice(0, 200)}…` : text);
}


/***/ })

};
