/**
 * The shape of config.yaml. Descriptions become the JSON Schema for editors and the tables of
 * docs/configuration.md. What concerns several values together stands in `rules.ts`.
 */

import { z } from "zod";
import { defaultExternal, verifiedUnits } from "./defaults.ts";
import { generate } from "./generate-schema.ts";

const text = () => z.string().min(1);
const texts = () => z.array(text());

const system = z
  .strictObject({
    name: text()
      .describe("Names the branch `protomanager/<name>` and the titles of pull requests. Required.")
      .optional(),
    version: text().describe("Shown in titles; the last component of `global_proto.package`.").optional(),
    output_dir: text().describe("Folder for generated code.").default("gen"),
  })
  .describe("The system of services whose protos are managed.");

const repository = z.strictObject({
  name: text().describe("Unique name: letters, digits, `.`, `_`, `-`."),
  url: text().describe(
    "`github.com/owner/name`, `https://…`, `ssh://…`, `git@host:owner/name`; `.` or `./folder` for the hub itself.",
  ),
  ref: z
    .union([text(), z.strictObject({ tag: text().describe("Pattern of tags; the highest version wins.") })])
    .describe(
      'Branch, tag, commit, `latest-release`, or `"tag: v1.*"` (in quotes, or as `{ tag: v1.* }`). Default: the remote\'s HEAD.',
    )
    .optional(),
  proto_dir: z
    .union([text(), texts().min(1)])
    .describe("Folder, or list of folders, that imports start from; `.` for the repository's top.")
    .default("proto"),
  mount: z
    .string()
    .describe(
      "Import prefix of the repository's top folder, if imports use one; the paths below `proto_dir` stay second names.",
    )
    .default(""),
  import_prefix: z.string().describe("Prefix of the exported copies (`mode: import`).").default(""),
  dependencies: texts().describe("Names of the repositories whose protos it imports.").default([]),
  domain: text().describe("Group it belongs to.").optional(),
  include: texts()
    .min(1)
    .describe("Globs of the protos to take, relative to `proto_dir`.")
    .default(["**/*.proto"]),
  exclude: texts().describe("Globs of protos to leave out, relative to `proto_dir`.").default([]),
  enabled: z
    .boolean()
    .describe("`false` leaves the repository out, and keeps its entry for the day it can be taken in.")
    .default(true),
});

const globalProto = z
  .strictObject({
    output: text().describe("Where the assembled file is written.").default("global.proto"),
    import_path: text()
      .describe("Path it is imported and registered under. Default: the base name of `output`.")
      .optional(),
    package: text().describe("Protobuf package of the assembled file. Required.").optional(),
    go_package: text().describe("Go import path, with `;name` where it should differ.").optional(),
    mode: z
      .enum(["merge", "import"])
      .describe("`merge` inlines every declaration into one package; `import` lists the sources publicly.")
      .default("merge"),
    layout: z
      .enum(["file", "parts"])
      .describe("One file, or one file per source package (`mode: merge`).")
      .default("file"),
    parts_by: z
      .enum(["package", "repository"])
      .describe("What makes a part (`layout: parts`).")
      .default("package"),
    naming: z
      .enum(["short", "namespaced"])
      .describe(
        "Plain names where they are free, or every name inside its package's message (`mode: merge`).",
      )
      .default("short"),
    collisions: z
      .enum(["nest", "error"])
      .describe("Move colliding names into their package's message, or refuse them (`mode: merge`).")
      .default("nest"),
    references: z
      .enum(["short", "absolute"])
      .describe("How types are referred to in the assembled text (`mode: merge`).")
      .default("short"),
    syntax: z
      .enum(["auto", "proto2", "proto3", "edition2023", "edition2024"])
      .describe("Syntax of the assembled file; `auto` follows the sources.")
      .default("auto"),
    services: z.enum(["merge", "omit", "error"]).describe("What happens to services.").default("merge"),
    annotate_services: z
      .boolean()
      .describe("Write the gRPC path that a service had in its source above it.")
      .default(true),
    headers: z.enum(["drop", "collect"]).describe("Comments at the top of source files.").default("drop"),
    options: z
      .record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
      .describe("File options of the assembled file, as `java_package: com.acme`.")
      .default({}),
    map: text()
      .describe("Where the map of names is written. Default: `global.map.json` beside `output`.")
      .optional(),
    aliases: texts().describe("Further import paths that mean the assembled file.").default([]),
    self_importers: z
      .enum(["error", "exclude"])
      .describe("Sources that import the assembled file (`mode: import`).")
      .default("error"),
    external: texts()
      .describe("Globs of import paths that keep their identity and stay imports. Replaces the default list.")
      .default(defaultExternal),
    includes: texts().describe("Folders of the hub that hold external files.").default([]),
    exclude: texts().describe("Globs of protos to leave out, in every repository.").default([]),
    verify: z
      .strictObject({
        units: z
          .enum(verifiedUnits)
          .describe(
            "Declarations that are compared with their sources: those that changed since what is committed, all, or none.",
          )
          .default("changed"),
        descriptors: z
          .boolean()
          .describe("Compare descriptors, options and comments of sources and result.")
          .default(true),
        roundtrip: z
          .number()
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
    descriptor_set: z
      .strictObject({
        output: text()
          .describe("Where it is written. Default: `global.binpb` beside `output` of `global_proto`.")
          .optional(),
        source_info: z
          .boolean()
          .describe("Keep comments and positions, for tools that show them.")
          .default(false),
      })
      .describe(
        "Descriptors of the sources, as they are, in one binary file for grpcurl, Envoy and reflection; `{}` for the defaults. Without this key none is written.",
      )
      .optional(),
  })
  .describe("The assembled file.");

function compilerUse(name: string) {
  const text = `\`auto\`: ${name} has to accept the result, where the run has it. \`off\`: only if \`generate.engine\` is ${name}.`;
  return z.enum(["auto", "off"]).describe(text).default("auto");
}

const checks = z
  .strictObject({
    lint: z
      .enum(["MINIMAL", "BASIC", "STANDARD", "off"])
      .describe("Lint category of buf.")
      .default("MINIMAL"),
    breaking: z
      .enum(["FILE", "PACKAGE", "WIRE_JSON", "WIRE", "off"])
      .describe("Breaking-change category of buf.")
      .default("PACKAGE"),
    fail_on: z
      .enum(["error", "warning", "never"])
      .describe("Severity of findings from which the run ends red.")
      .default("error"),
  })
  .describe("Checks of sources and result. Findings never stop the pull request.");

const pullRequest = z
  .strictObject({
    title: text().describe("Title of the pull request.").optional(),
    labels: texts().describe("Labels to set.").default([]),
    reviewers: texts()
      .describe(
        "Users asked for review; `codeowners` for the owners of the changed sources, by their repositories' CODEOWNERS.",
      )
      .default([]),
    team_reviewers: texts().describe("Teams asked for review.").default([]),
    draft: z.boolean().describe("Open as a draft.").default(false),
    base: text().describe("Branch to merge into. Default: the hub's default branch.").optional(),
  })
  .describe("The pull request in the hub.");

const consumers = z.array(
  z.strictObject({
    repository: text().describe("`owner/name` of the repository that receives the files."),
    files: z
      .array(
        z.strictObject({
          from: text().describe("Path in the hub."),
          to: text().describe("Path in the consumer."),
        }),
      )
      .min(1)
      .describe("What goes where."),
  }),
);

const pipelines = z.array(
  z.strictObject({
    id: text().describe("Unique name of the pipeline."),
    stages: z
      .array(
        z.strictObject({
          id: text().describe("Unique name of the stage."),
          workflow: text().describe("Workflow file that runs it."),
        }),
      )
      .min(1)
      .describe("Stages in order."),
  }),
);

export const configFileSchema = z.strictObject({
  system: system.prefault({}),
  repositories: z.array(repository).min(1).describe("Service repositories. At least one.").optional(),
  global_proto: globalProto.prefault({}),
  generate: generate.prefault({}),
  checks: checks.prefault({}),
  on_error: z
    .enum(["hold", "fail"])
    .describe("An error of a repository that moved holds it at its locked commit, or fails the run.")
    .default("hold"),
  allow_private_sources: z
    .boolean()
    .describe("Lets a public hub publish the protos of private repositories.")
    .default(false),
  pull_request: pullRequest.prefault({}),
  consumers: consumers.describe("Repositories that receive outputs by pull request.").optional(),
  pipelines: pipelines.describe("Workflows started from the API or the dashboard.").optional(),
  registry: z
    .strictObject({ url: text().describe("Its https URL.") })
    .describe("External registry.")
    .optional(),
  notify: z
    .array(
      z.strictObject({
        url: text().describe("https URL that is called."),
        events: texts().min(1).describe("Events it is called for."),
      }),
    )
    .describe("Webhooks to call.")
    .optional(),
  global_proto_path: text().describe("Short shape of `global_proto.output`.").optional(),
  microservice_proto_dir: text()
    .describe("Short shape of one repository: this folder of the hub.")
    .optional(),
  output_dir: text().describe("Short shape of `system.output_dir`.").optional(),
});

/** config.yaml with its defaults filled in. */
export type ConfigFile = z.output<typeof configFileSchema>;

/** config.yaml as written. */
export type WrittenConfig = z.input<typeof configFileSchema>;

type Loose<T> = T extends readonly (infer Item)[]
  ? (Loose<Item> | undefined)[]
  : T extends object
    ? { [Key in keyof T]?: Loose<T[Key]> | undefined }
    : T;

/** What of config.yaml has the right shape; everything else is undefined, list positions are kept. */
export type Draft = Loose<WrittenConfig>;
