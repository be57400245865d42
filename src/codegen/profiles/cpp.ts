import type { LanguageProfile } from "./profile.ts";

export const cppProfile: LanguageProfile = {
  name: "cpp",
  title: "C++",
  generators: [{ name: "cpp", plugin: { builtIn: "cpp" }, options: [], takesOptions: true }],
  includeImports: false,
  fileOptions: ["optimize_for", "cc_enable_arenas"],
  // libprotobuf comes with the system, and has to have the version of the protoc that wrote the code.
  runtime: [],
  compile: {
    needs: [
      { names: ["g++", "c++", "clang++"], versionArguments: ["--version"], install: "a C++ compiler" },
      {
        names: ["pkg-config"],
        versionArguments: ["--modversion", "protobuf"],
        install: "pkg-config and libprotobuf with its headers, in the version of protoc",
        matchesProtoc: true,
      },
    ],
    code: "code",
    files: {},
    steps: [
      {
        program: "g++",
        args: ["-std=c++17", "-fsyntax-only", "-I", "{code}"],
        flags: { program: "pkg-config", args: ["--cflags", "protobuf"] },
        each: ".pb.cc",
        passes: ["PKG_CONFIG_PATH"],
      },
    ],
  },
};
