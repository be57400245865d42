/** The options that `generate.managed` sets, and what values they take: https://buf.build/docs/generate/managed-mode */

export const fileOptions = [
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
] as const;

export const fieldOptions = ["jstype"] as const;

/** What an override may say: `true` and `false`, or one of these, or else any text. */
export const valuesOf: Readonly<Partial<Record<string, "boolean" | readonly string[]>>> = {
  java_multiple_files: "boolean",
  java_string_check_utf8: "boolean",
  cc_enable_arenas: "boolean",
  optimize_for: ["SPEED", "CODE_SIZE", "LITE_RUNTIME"],
  jstype: ["JS_NORMAL", "JS_STRING", "JS_NUMBER"],
};
