import { goSettings } from "../../toolchain/registry-settings.ts";
import { goModule } from "../packages/go-module.ts";
import type { LanguageProfile } from "./profile.ts";

/**
 * A workspace above the scratch project is none of its business, nor are flags that forbid to write go.mod. No C compiler
 * takes part: a module that a stranger's proto names may have C of its own.
 */
const go = {
  program: "go",
  env: { CGO_ENABLED: "0", GOWORK: "off", GOFLAGS: "-mod=mod -buildvcs=false" },
  passes: goSettings,
  // GONOPROXY sets private modules free from GOPROXY, and sums are asked for directly where there is no proxy.
  offline: { env: { GOPROXY: "off", GONOPROXY: "none", GOSUMDB: "off" } },
} as const;

/** `go build` passes over files without a word, so they are compared: `go help list`, `go help buildconstraint`. */
const takenFiles = '{{range .GoFiles}}{{slice $.ImportPath (len $.Module.Path)}}/{{.}}{{"\\n"}}{{end}}';

export const goProfile: LanguageProfile = {
  name: "go",
  title: "Go",
  generators: [
    {
      name: "protoc-gen-go",
      plugin: { tool: "protoc-gen-go" },
      options: ["paths=source_relative"],
      takesOptions: true,
    },
    {
      name: "protoc-gen-go-grpc",
      plugin: { tool: "protoc-gen-go-grpc" },
      options: ["paths=source_relative"],
      takesOptions: false,
      when: "services",
    },
    {
      name: "protoc-gen-connect-go",
      plugin: { tool: "protoc-gen-connect-go" },
      options: ["paths=source_relative"],
      takesOptions: false,
      when: "plugins",
    },
  ],
  includeImports: false,
  fileOptions: ["go_package"],
  runtime: [
    { name: "google.golang.org/protobuf", version: "v1.36.12" },
    { name: "google.golang.org/grpc", version: "v1.85.0", generators: ["protoc-gen-go-grpc"] },
    { name: "connectrpc.com/connect", version: "v1.21.1", generators: ["protoc-gen-connect-go"] },
  ],
  compile: {
    needs: [{ names: ["go"], versionArguments: ["version"], install: "Go, https://go.dev/doc/install" }],
    code: ".",
    files: {
      "go.mod": `module {module}

go 1.25.0

require (
	google.golang.org/protobuf {version google.golang.org/protobuf}
	google.golang.org/grpc {version google.golang.org/grpc}
	connectrpc.com/connect {version connectrpc.com/connect}
)
`,
    },
    steps: [
      // What the code imports besides (google/api and the like) is added, what it does not is removed.
      { ...go, args: ["mod", "tidy"] },
      {
        ...go,
        args: ["list", "-f", takenFiles, "./..."],
        lists: {
          ending: ".go",
          why:
            "the first comment of its proto or the end of its name is a build constraint (as in x_windows.proto), or its " +
            "folder is one that go skips (testdata, vendor, or a name that begins with _ or a dot)",
        },
      },
      { ...go, args: ["build", "./..."] },
      { ...go, args: ["vet", "./..."] },
    ],
  },
  package: goModule,
};
