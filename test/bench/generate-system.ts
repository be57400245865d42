/**
 * Generates systems of any size to measure with: proto3, every repository with files, messages, an enum and a service,
 * importing from earlier repositories; some names collide between repositories, as they do in the wild. Pure.
 */

import type { Example, ExampleRepository } from "../../examples/example.ts";
import { type Random, random } from "./random.ts";

const filesPerRepository = 3;
const messagesPerFile = 4;
const fieldsPerMessage = 6;
const maxDependencies = 2;
/** Every repository declares one of them, so all but the first of each collide. */
const commonNames = ["Item", "Status", "Address", "Page", "Metadata"];
const scalars = ["string", "int32", "int64", "uint64", "bool", "double", "bytes"];

export interface SystemOptions {
  seed?: number;
  languages?: readonly string[];
}

/** A system of `count` repositories. The same arguments give the same bytes. */
export function generateSystem(count: number, options: SystemOptions = {}): Example {
  const { seed = 1, languages = ["python"] } = options;
  const dice = random(seed);
  const repositories: ExampleRepository[] = [];
  for (let index = 0; index < count; index += 1) {
    const wanted = dice.integer(maxDependencies + 1);
    const earlier = repositories.map(({ name }) => name);
    const dependencies = new Set(Array.from({ length: index === 0 ? 0 : wanted }, () => dice.pick(earlier)));
    repositories.push(generateRepository(index, [...dependencies].sort(), dice));
  }
  const config = generateConfig(repositories, languages);
  return { name: `generated-${count}`, config, hub: new Map([["config.yaml", config]]), repositories };
}

/** The repository's files with one field more in one message: the smallest change that must come through. */
export function withOneField({ name, files }: ExampleRepository): Map<string, string> {
  const path = `proto/${packageFolder(name)}/file_0.proto`;
  const text = files.get(path)!;
  return new Map([[path, text.replace(/\n}/, `\n  string added = ${fieldsPerMessage + 1};\n}`)]]);
}

function generateRepository(index: number, dependencies: string[], dice: Random): ExampleRepository {
  const name = `service-${String(index).padStart(4, "0")}`;
  const files = new Map<string, string>();
  for (let file = 0; file < filesPerRepository; file += 1) {
    files.set(
      `proto/${packageFolder(name)}/file_${file}.proto`,
      generateFile(name, index, file, dependencies, dice),
    );
  }
  return { name, slug: `example/${name}`, dependencies, files };
}

function generateFile(
  name: string,
  index: number,
  file: number,
  dependencies: string[],
  dice: Random,
): string {
  const prefix = pascalCase(name);
  const messages = Array.from({ length: messagesPerFile }, (_, number) => `${prefix}File${file}M${number}`);
  if (file === 0) messages.push(commonNames[index % commonNames.length]!);
  // Every dependency is used, in the first file; the others are as files often are, without imports.
  const imported = file === 0 ? dependencies : [];
  const foreign = imported.map((dependency) => `${packageName(dependency)}.${pascalCase(dependency)}File0M0`);

  return [
    'syntax = "proto3";',
    `package ${packageName(name)};`,
    "",
    ...imported.map((dependency) => `import "${packageFolder(dependency)}/file_0.proto";`),
    "",
    ...messages.flatMap((message, number) => [
      ...generateMessage(message, [...scalars, ...messages.slice(0, number)], foreign, dice),
      "",
    ]),
    `enum ${prefix}File${file}State {`,
    ...["UNSPECIFIED", "OPEN", "CLOSED"].map(
      (value, number) => `  ${prefix.toUpperCase()}_FILE_${file}_STATE_${value} = ${number};`,
    ),
    "}",
    "",
    `service ${prefix}File${file}Api {`,
    `  rpc Get(${messages[0]}) returns (${messages[1]});`,
    `  rpc Watch(${messages[0]}) returns (stream ${messages[2]});`,
    "}",
    "",
  ].join("\n");
}

function generateMessage(
  name: string,
  types: readonly string[],
  required: readonly string[],
  dice: Random,
): string[] {
  const fields = Array.from({ length: fieldsPerMessage }, (_, index) => {
    const type = required[index] ?? dice.pick(types);
    const label = index >= required.length && dice.integer(4) === 0 ? "repeated " : "";
    return `  ${label}${type} field_${index + 1} = ${index + 1};`;
  });
  return [`// ${name} as generated.`, `message ${name} {`, ...fields, "}"];
}

/** What hand-written.sh generates, with nothing that needs another language's tools. */
function withoutGrpc(language: string): string {
  return language === "python" ? "{ language: python, plugins: [python, pyi] }" : language;
}

function generateConfig(repositories: readonly ExampleRepository[], languages: readonly string[]): string {
  return [
    "system: { name: generated, version: v1, output_dir: gen }",
    "repositories:",
    ...repositories.map(
      ({ name, slug, dependencies }) =>
        `  - { name: ${name}, url: github.com/${slug}, proto_dir: proto, dependencies: [${dependencies.join(", ")}] }`,
    ),
    "global_proto:",
    "  output: global.proto",
    "  package: generated.system.v1",
    `generate: { languages: [${languages.map(withoutGrpc).join(", ")}] }`,
    "",
  ].join("\n");
}

function packageFolder(repository: string): string {
  return packageName(repository).replaceAll(".", "/");
}

function packageName(repository: string): string {
  return `${repository.replaceAll("-", "_")}.v1`;
}

function pascalCase(repository: string): string {
  return repository.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
}
