/** The shape of the section `generate` of config.yaml. */

import { z } from "zod";
import { builtInLanguages, otherLanguages } from "./defaults.ts";
import { fieldOptions, fileOptions } from "./managed-options.ts";

const text = () => z.string().min(1);
const texts = () => z.array(text());

const languagePackage = z
  .strictObject({
    module: text()
      .describe(
        "Module path (Go). Default: `go_package` of `global_proto`, without the folder of `import_path`.",
      )
      .optional(),
    name: text()
      .describe(
        "Name on npm or PyPI, artifactId in Maven (typescript, python, java). Default: `system.name` and `-protos`.",
      )
      .optional(),
    group: text()
      .describe(
        "groupId in Maven (java). Default: `java_package` of `global_proto.options`, else its `package`.",
      )
      .optional(),
    version: text()
      .describe("First version, as `1.2.3`; Go's versions are tags. Default: `0.1.0`.")
      .optional(),
  })
  .describe(
    "Makes a package of the folder (go, python, typescript, java): go.mod, pyproject.toml, package.json or pom.xml is written where it is missing, and never again; `{}` for the defaults.",
  );

const language = z.union([
  text(),
  z.strictObject({
    language: text().describe("A built-in language. Either this or `name`.").optional(),
    name: text().describe("Name of an own entry. Either this or `language`.").optional(),
    plugin: text().describe("`protoc-gen-…` on PATH, or a path in the hub.").optional(),
    local: z
      .union([text(), texts().min(1)])
      .describe("As in buf.gen.yaml: `plugin`, or a list of the program and its arguments.")
      .optional(),
    protoc_builtin: text()
      .describe("As in buf.gen.yaml: a generator of protoc (`java`, `pyi`, …), in place of `plugin`.")
      .optional(),
    protoc_path: text()
      .describe(
        "Another protoc for the generators that are built into it, where code has to fit an older runtime: a program on PATH, or a path.",
      )
      .optional(),
    plugins: texts()
      .min(1)
      .describe(
        "Of a built-in language: its generators to run, in place of the default ones (docs/languages.md).",
      )
      .optional(),
    include_imports: z
      .boolean()
      .describe("Generate code for imported files as well, but for `google/protobuf/**`.")
      .optional(),
    strategy: z
      .enum(["all"])
      .describe("As in buf.gen.yaml; a plugin is always given all files at once.")
      .optional(),
    out: text().describe("Folder it writes to. Default: `<output_dir>/<name>`.").optional(),
    opt: z.union([text(), texts()]).describe("Options of the plugin, as in buf.gen.yaml.").optional(),
    package: languagePackage.optional(),
  }),
]);

const managedRule = {
  file_option: z
    .enum(fileOptions)
    .describe("The option; `…_prefix` and `…_suffix` are parts of one.")
    .optional(),
  field_option: z.enum(fieldOptions).describe("The option of fields.").optional(),
  module: text().describe("Name of a repository in `repositories` (`mode: import`).").optional(),
  path: text().describe("File or folder, as imports name it.").optional(),
  field: text().describe("Full name of a field, for `field_option`.").optional(),
};

const managed = z
  .strictObject({
    enabled: z.boolean().describe("Without `true` nothing is changed.").default(false),
    disable: z
      .array(z.strictObject(managedRule))
      .describe("Options, files and fields that are left as they are.")
      .default([]),
    override: z
      .array(
        z.strictObject({
          ...managedRule,
          value: z
            .union([text(), z.boolean()])
            .describe("The value; of several that match, the last one holds."),
        }),
      )
      .describe("Values in place of the default ones.")
      .default([]),
  })
  .describe(
    "File options that decide packages and names in the code, set without touching a source: managed mode, as in buf.gen.yaml v2.",
  )
  .optional();

export const generate = z
  .strictObject({
    engine: z.enum(["buf", "protoc"]).describe("What runs the plugins.").default("buf"),
    languages: z
      .array(language)
      .describe(
        `Built in: ${builtInLanguages.join(", ")}. Any other (${Object.keys(otherLanguages).join(", ")}, …) by an entry with \`name\` and \`plugin\`.`,
      )
      .default([]),
    managed,
    continue_on_error: z
      .boolean()
      .describe(
        "A language that cannot be generated keeps its committed files, and the others are published.",
      )
      .default(false),
  })
  .describe("Generated code.");
