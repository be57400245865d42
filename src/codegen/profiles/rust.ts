import { cargoSettings } from "../../toolchain/registry-settings.ts";
import { crateMappingFile, notInCrate } from "../rust-crates.ts";
import type { LanguageProfile } from "./profile.ts";

export const rustProfile: LanguageProfile = {
  name: "rust",
  title: "Rust",
  generators: [
    {
      name: "rust",
      plugin: { builtIn: "rust" },
      // The generator refuses to work without these: https://protobuf.dev/reference/rust/building-rust-protos
      options: ["experimental-codegen=enabled", "kernel=upb", `crate_mapping=${crateMappingFile}`],
      takesOptions: true,
    },
    {
      name: "protoc-gen-prost",
      plugin: { tool: "protoc-gen-prost" },
      options: [],
      takesOptions: true,
      when: "plugins",
    },
    {
      name: "protoc-gen-tonic",
      plugin: { tool: "protoc-gen-tonic" },
      options: [],
      takesOptions: false,
      when: "plugins",
      extends: "protoc-gen-prost",
    },
  ],
  includeImports: true,
  // Custom options import it, and protobuf-well-known-types leaves it out.
  alongside: [notInCrate],
  fileOptions: [],
  runtime: [
    { name: "protobuf", version: "4.36.2-release", generators: ["rust"] },
    { name: "protobuf-well-known-types", version: "0.36.2-release", generators: ["rust"] },
  ],
  compile: {
    needs: [
      { names: ["cargo"], versionArguments: ["--version"], install: "Rust, https://rustup.rs" },
      {
        names: ["cc", "gcc", "clang"],
        versionArguments: ["--version"],
        install: "a C compiler",
        // Cargo finds that of Visual Studio through the registry.
        unlessOn: "win32",
      },
    ],
    except: ["protoc-gen-prost", "protoc-gen-tonic"],
    code: "src",
    files: {
      // Cargo would take folders of the code with these names for programs of their own.
      "Cargo.toml": `[package]
name = "scratch"
version = "0.0.0"
edition = "2021"
autobins = false
autoexamples = false
autotests = false
autobenches = false

[lib]
path = "lib.rs"

[dependencies]
protobuf = "={version protobuf}"
protobuf-well-known-types = "={version protobuf-well-known-types}"
`,
      // The generator writes it beside the first file.
      "lib.rs": '#[path = "{paths generated.rs}"]\nmod generated;\npub use generated::*;\n',
    },
    steps: [
      {
        program: "cargo",
        args: ["check", "--quiet"],
        passes: cargoSettings,
        offline: { env: { CARGO_NET_OFFLINE: "true" } },
      },
    ],
  },
};
