import type { LanguageProfile } from "./profile.ts";

export const phpProfile: LanguageProfile = {
  name: "php",
  title: "PHP",
  generators: [{ name: "php", plugin: { builtIn: "php" }, options: [], takesOptions: true }],
  includeImports: false,
  fileOptions: ["php_namespace", "php_metadata_namespace"],
  runtime: [{ name: "google/protobuf", version: "5.36.2" }],
  compile: {
    needs: [{ names: ["php"], versionArguments: ["--version"], install: "PHP, https://www.php.net" }],
    code: "code",
    files: {},
    steps: [{ program: "php", args: ["-l"], each: ".php" }],
  },
};
