import type { LanguageProfile } from "./profile.ts";

/** Its code compiles on macOS, with the Protobuf pod: no scratch project would work elsewhere. */
export const objcProfile: LanguageProfile = {
  name: "objc",
  title: "Objective-C",
  generators: [{ name: "objc", plugin: { builtIn: "objc" }, options: [], takesOptions: true }],
  includeImports: false,
  fileOptions: ["objc_class_prefix"],
  runtime: [],
};
