/** A valid config.yaml as the typed config: defaults that depend on other values, one form for each thing. */

import path from "node:path";
import { pathToFileURL } from "node:url";
import type {
  Config,
  DescriptorSetConfig,
  GlobalProtoConfig,
  LanguageConfig,
  ManagedConfig,
  ManagedRule,
  RepositoryConfig,
} from "./config.ts";
import { descriptorSetFile, inactiveSections } from "./defaults.ts";
import { packageOptions, resolvePackage } from "./packages.ts";
import { besideOutput, normalizePath } from "./paths.ts";
import type { ConfigFile } from "./schema.ts";
import { parseRepositoryUrl } from "./url.ts";

/** `folder` is the absolute folder of config.yaml, which relative paths of other repositories start from. */
export function resolveConfig(file: ConfigFile, folder: string | undefined): Config {
  const outputDir = normalizePath(file.system.output_dir);
  return {
    system: { name: file.system.name!, version: file.system.version, outputDir },
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
    inactive: inactiveSections.filter((section) => file[section] !== undefined),
  };
}

type WrittenRepositories = NonNullable<ConfigFile["repositories"]>;

/** Those that are enabled. What is left out is no dependency either: an import from it is said to be missing. */
function resolveRepositories(written: WrittenRepositories, folder: string | undefined): RepositoryConfig[] {
  const disabled = new Set(written.filter(({ enabled }) => !enabled).map(({ name }) => name));
  return written
    .filter(({ enabled }) => enabled)
    .map((repository) => resolveRepository(repository, folder))
    .map((repository) => ({
      ...repository,
      dependencies: repository.dependencies.filter((name) => !disabled.has(name)),
    }));
}

function resolveRepository(
  repository: WrittenRepositories[number],
  folder: string | undefined,
): RepositoryConfig {
  const { ref, proto_dir: protoDir } = repository;
  return {
    name: repository.name,
    url: resolveUrl(repository.url, folder),
    ref: typeof ref === "object" ? `tag: ${ref.tag}` : ref?.replace(/^tag:\s*/, "tag: "),
    protoDirs: [...new Set([protoDir].flat().map(normalizePath))],
    mount: prefix(repository.mount),
    importPrefix: prefix(repository.import_prefix),
    dependencies: repository.dependencies,
    domain: repository.domain,
    include: repository.include,
    exclude: repository.exclude,
  };
}

/** A path of this machine becomes a file URL, since git ignores a depth and a filter for plain paths. */
function resolveUrl(text: string, folder: string | undefined): string {
  const { kind, url } = parseRepositoryUrl(text);
  if (kind !== "file" || /^file:/i.test(url)) return url;
  if (folder === undefined && !path.isAbsolute(url)) return url;
  return pathToFileURL(path.resolve(folder ?? "", url)).href;
}

function resolveGlobalProto(file: ConfigFile["global_proto"]): GlobalProtoConfig {
  const output = normalizePath(file.output);
  return {
    output,
    importPath: file.import_path ?? output.split("/").at(-1)!,
    package: file.package!,
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
    map: normalizePath(file.map ?? besideOutput(output, "global.map.json")),
    aliases: file.aliases,
    selfImporters: file.self_importers,
    external: file.external,
    includes: file.includes.map(normalizePath),
    exclude: file.exclude,
  };
}

function resolveDescriptorSet({
  descriptor_set: written,
  output,
}: ConfigFile["global_proto"]): DescriptorSetConfig | undefined {
  if (written === undefined) return undefined;
  return {
    output: normalizePath(written.output ?? besideOutput(output, descriptorSetFile)),
    sourceInfo: written.source_info,
  };
}

function resolveLanguage(
  entry: ConfigFile["generate"]["languages"][number],
  outputDir: string,
  file: ConfigFile,
): LanguageConfig {
  const written = typeof entry === "string" ? { language: entry } : entry;
  const name = (written.name ?? written.language)!;
  const out = normalizePath(written.out ?? `${outputDir}/${name}`);
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

type WrittenManaged = NonNullable<ConfigFile["generate"]["managed"]>;

function resolveManaged({ disable, override }: WrittenManaged): ManagedConfig {
  return {
    disable: disable.map(resolveRule),
    override: override.map((rule) => ({ ...resolveRule(rule), value: rule.value })),
  };
}

function resolveRule(rule: WrittenManaged["disable"][number]): ManagedRule {
  const { file_option: fileOption, field_option: fieldOption, module, path: where, field } = rule;
  return {
    ...(fileOption !== undefined && { fileOption }),
    ...(fieldOption !== undefined && { fieldOption }),
    ...(module !== undefined && { module }),
    ...(where !== undefined && { path: normalizePath(where) }),
    ...(field !== undefined && { field }),
  };
}

/** "" for none. */
function prefix(text: string): string {
  return text === "" ? "" : normalizePath(text).replace(/^\.$/, "");
}
