import type { LanguageProfile } from "./profile.ts";

export const rubyProfile: LanguageProfile = {
  name: "ruby",
  title: "Ruby",
  generators: [{ name: "ruby", plugin: { builtIn: "ruby" }, options: [], takesOptions: true }],
  includeImports: false,
  fileOptions: ["ruby_package"],
  runtime: [{ name: "google-protobuf", version: "4.36.2" }],
  compile: {
    needs: [{ names: ["ruby"], versionArguments: ["--version"], install: "Ruby, https://www.ruby-lang.org" }],
    code: "code",
    files: {},
    steps: [{ program: "ruby", args: ["-c"], each: ".rb" }],
  },
};
