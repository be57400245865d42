/**
 * File options that name things in the code or files it goes to. Generators write them as they stand, some without a look:
 * what is no name could lead out of the folder, or be code. Pure.
 */

import type { FileDescriptorProto, FileOptions } from "@bufbuild/protobuf/wkt";

type NameOption =
  | "csharpNamespace"
  | "javaOuterClassname"
  | "javaPackage"
  | "objcClassPrefix"
  | "phpClassPrefix"
  | "phpMetadataNamespace"
  | "phpNamespace"
  | "rubyPackage";

const word = "[A-Za-z_]\\w*";

/** One name, or several with a separator between them. */
function names(separator: string): RegExp {
  return new RegExp(`^${word}(?:(?:${separator})${word})*$`);
}

/** As protos write them, and what their values look like. Any may be empty. */
const shapes: Readonly<Record<NameOption, { written: string; shape: RegExp }>> = {
  csharpNamespace: { written: "csharp_namespace", shape: names("\\.") },
  javaOuterClassname: { written: "java_outer_classname", shape: names("(?!)") },
  javaPackage: { written: "java_package", shape: names("\\.") },
  objcClassPrefix: { written: "objc_class_prefix", shape: names("(?!)") },
  phpClassPrefix: { written: "php_class_prefix", shape: names("(?!)") },
  phpMetadataNamespace: { written: "php_metadata_namespace", shape: names("\\\\") },
  phpNamespace: { written: "php_namespace", shape: names("\\\\") },
  rubyPackage: { written: "ruby_package", shape: names("::|\\.") },
};

const java: readonly NameOption[] = ["javaPackage", "javaOuterClassname"];
/** By the name of the generator that reads them. */
const optionsRead: Readonly<Record<string, readonly NameOption[]>> = {
  csharp: ["csharpNamespace"],
  java,
  kotlin: java,
  "protoc-gen-grpc-java": java,
  "protoc-gen-grpc-kotlin": java,
  objc: ["objcClassPrefix"],
  php: ["phpNamespace", "phpMetadataNamespace", "phpClassPrefix"],
  ruby: ["rubyPackage"],
};

/**
 * What files' options have against some generators: each a line with the file, the option, its value and what to do.
 *
 * @param files - those that code is generated for
 */
export function nameProblems(files: readonly FileDescriptorProto[], generators: readonly string[]): string[] {
  const read = new Set(
    generators.flatMap((name) => (Object.hasOwn(optionsRead, name) ? optionsRead[name]! : [])),
  );
  return files.flatMap(({ name, options }) =>
    [...read]
      .filter((option) => options !== undefined && !isName(options, option))
      .map((option) => {
        const value = JSON.stringify(options![option]);
        return (
          `${name}: ${shapes[option].written} is ${value}, which is not a name that the code can have. ` +
          "Change the option in its source, or override it in generate.managed."
        );
      }),
  );
}

function isName(options: FileOptions, option: NameOption): boolean {
  return options[option] === "" || shapes[option].shape.test(options[option]);
}
