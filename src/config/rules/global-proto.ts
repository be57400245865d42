/** What the assembled file may be called, and what may stand in it. */

import { pathProblem } from "../paths.ts";
import { type ConfigPath, type Finding, show, suggest } from "../problem.ts";
import type { Draft } from "../schema.ts";

const packageName = /^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*$/;
const goImportPath = /^[\w.~+/@-]+(?:;[A-Za-z_]\w*)?$/;

/** File options of descriptor.proto that a user may set, with the kind of their values. */
const fileOptions: Readonly<Record<string, "text" | "flag" | readonly string[]>> = {
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

export function* packages({ global_proto: globalProto }: Draft): Iterable<Finding> {
  const { package: name, go_package: goPackage } = globalProto ?? {};
  if (name !== undefined && !packageName.test(name)) {
    const message = `${show(name)} is not a protobuf package. Write names of letters, digits and _ joined by dots: registry.system.v1.`;
    yield { path: ["global_proto", "package"], message };
  } else if (name !== undefined && /^google\.protobuf(?:\.|$)/.test(name)) {
    const message = `${show(name)} belongs to protobuf itself. Choose a package of your own.`;
    yield { path: ["global_proto", "package"], message };
  }
  if (goPackage !== undefined && !goImportPath.test(goPackage)) {
    const message = `${show(goPackage)} is not a Go import path. Write host/owner/module/path, with ;name if the package's name differs.`;
    yield { path: ["global_proto", "go_package"], message };
  }
}

/** Names of files are those that compilers can import. */
export function* fileNames({ global_proto: globalProto }: Draft): Iterable<Finding> {
  const {
    output,
    map,
    descriptor_set: descriptorSet,
    import_path: importPath,
    aliases = [],
  } = globalProto ?? {};
  yield* ending(["global_proto", "output"], output, ".proto");
  yield* ending(["global_proto", "map"], map, ".json");
  yield* ending(["global_proto", "descriptor_set", "output"], descriptorSet?.output, ".binpb");
  const imports: [ConfigPath, string | undefined][] = [[["global_proto", "import_path"], importPath]];
  imports.push(
    ...aliases.map((alias, index): [ConfigPath, string | undefined] => [
      ["global_proto", "aliases", index],
      alias,
    ]),
  );
  for (const [path, text] of imports) {
    if (text === undefined) continue;
    const message = pathProblem(text, "the import root");
    if (message !== undefined) yield { path, message };
    else if (/^\.\/|\/\.?\/|\/$/.test(text) || text.startsWith("google/protobuf/")) {
      yield {
        path,
        message: `${show(text)} cannot be imported. Write a path as in an import: registry/global.proto.`,
      };
    } else yield* ending(path, text, ".proto");
  }
}

/** Options exist and have values of their kind; `go_package` has a key of its own. */
export function* options({ global_proto: globalProto }: Draft): Iterable<Finding> {
  for (const [name, value] of Object.entries(globalProto?.options ?? {})) {
    const path = ["global_proto", "options", name];
    const kind = Object.hasOwn(fileOptions, name) ? fileOptions[name] : undefined;
    if (name === "go_package") {
      yield { path, at: "key", message: "has a place of its own. Set `global_proto.go_package`." };
    } else if (kind === undefined) {
      yield {
        path,
        at: "key",
        message: `is not a file option.${suggest(name, Object.keys(fileOptions), "Known")}`,
      };
    } else if (kind === "flag" && typeof value !== "boolean") {
      yield { path, message: `expected true or false, saw ${show(value)}.` };
    } else if (kind === "text" && (typeof value !== "string" || /[\0-\x1f\x7f]/.test(value))) {
      yield { path, message: `expected a text of one line, saw ${show(value)}. Put it in quotes.` };
    } else if (Array.isArray(kind) && !kind.includes(value)) {
      yield { path, message: `${show(value)} is not one of ${kind.join(", ")}.` };
    }
  }
}

/** Globs are matched against import paths: relative, and never negated. */
export function* globs({ global_proto: globalProto, repositories = [] }: Draft): Iterable<Finding> {
  const lists: [ConfigPath, readonly (string | undefined)[] | undefined][] = [
    [["global_proto", "external"], globalProto?.external],
    [["global_proto", "exclude"], globalProto?.exclude],
    ...repositories.flatMap(
      (repository, index): [ConfigPath, readonly (string | undefined)[] | undefined][] => [
        [["repositories", index, "include"], repository?.include],
        [["repositories", index, "exclude"], repository?.exclude],
      ],
    ),
  ];
  for (const [path, list = []] of lists) {
    for (const [index, glob] of list.entries()) {
      if (glob === undefined || !/^[!/]|\\|(?:^|\/)\.\.(?:\/|$)|^\.\//.test(glob)) continue;
      const message = `${show(glob)} is not a glob of import paths. Write one without leading "/", "./" or "!", as "acme/**".`;
      yield { path: [...path, index], message };
    }
  }
}

function* ending(path: ConfigPath, text: string | undefined, end: string): Iterable<Finding> {
  if (text === undefined || (text.endsWith(end) && !text.endsWith(`/${end}`) && text !== end)) return;
  yield { path, message: `${show(text)} does not end in ${end}. Write the path of a file.` };
}
