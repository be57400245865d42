/** File options that name where protoc writes: an old one, as `protoc_path` may name it, follows them anywhere. Pure. */

import type { FileDescriptorProto, FileOptions } from "@bufbuild/protobuf/wkt";

type PlaceOption = "javaOuterClassname" | "phpNamespace" | "phpMetadataNamespace" | "phpClassPrefix";

const php: readonly PlaceOption[] = ["phpNamespace", "phpMetadataNamespace", "phpClassPrefix"];
const java: readonly PlaceOption[] = ["javaOuterClassname"];
/** By the name of the generator that protoc has built in. */
const placeOptions: Readonly<Record<string, readonly PlaceOption[]>> = { java, kotlin: java, php };
/** As protos write them. */
const names: Readonly<Record<PlaceOption, string>> = {
  javaOuterClassname: "java_outer_classname",
  phpNamespace: "php_namespace",
  phpMetadataNamespace: "php_metadata_namespace",
  phpClassPrefix: "php_class_prefix",
};

/**
 * What files' options have against one built-in generator: each a line with the file, the option, its value and what
 * to do.
 *
 * @param files - those that code is generated for
 */
export function placeProblems(files: readonly FileDescriptorProto[], builtIn: string): string[] {
  const read = Object.hasOwn(placeOptions, builtIn) ? placeOptions[builtIn]! : [];
  return files.flatMap(({ name, options }) =>
    read
      .filter((option) => options !== undefined && leadsElsewhere(options, option))
      .map((option) => {
        const value = JSON.stringify(options![option]);
        return (
          `${name}: ${names[option]} is ${value}, which names a place for the code rather than a name in it. ` +
          "Change the option in its source, or override it in generate.managed."
        );
      }),
  );
}

function leadsElsewhere(options: FileOptions, option: PlaceOption): boolean {
  // Between the parts of a PHP namespace stands a backslash.
  const separates = option === "phpNamespace" || option === "phpMetadataNamespace";
  return (separates ? /\/|\.\./ : /[/\\]|\.\./).test(options[option]);
}
