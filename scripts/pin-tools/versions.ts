/**
 * The versions of tools that package-lock.json does not hold. After a change, `npm run tools` looks their checksums up,
 * which needs Go, npm, and the registries.
 */

/** `versionLine` is null for a tool that does not print its version. */
export const npmTools = {
  "protoc-gen-ts_proto": {
    package: "ts-proto",
    version: "2.18.0",
    executable: "protoc-gen-ts_proto",
    versionLine: null,
  },
} as const;

export const goTools = {
  "protoc-gen-go": {
    module: "google.golang.org/protobuf",
    program: "google.golang.org/protobuf/cmd/protoc-gen-go",
    version: "v1.36.12",
    versionLine: "protoc-gen-go v1.36.12",
  },
  "protoc-gen-go-grpc": {
    module: "google.golang.org/grpc/cmd/protoc-gen-go-grpc",
    program: "google.golang.org/grpc/cmd/protoc-gen-go-grpc",
    version: "v1.6.2",
    versionLine: "protoc-gen-go-grpc 1.6.2",
  },
  "protoc-gen-connect-go": {
    module: "connectrpc.com/connect",
    program: "connectrpc.com/connect/cmd/protoc-gen-connect-go",
    version: "v1.21.1",
    versionLine: "1.21.1",
  },
  "protoc-gen-openapiv2": {
    module: "github.com/grpc-ecosystem/grpc-gateway/v2",
    program: "github.com/grpc-ecosystem/grpc-gateway/v2/protoc-gen-openapiv2",
    version: "v2.33.0",
    versionLine: "Version v2.33.0, commit unknown, built at unknown",
  },
  "protoc-gen-doc": {
    module: "github.com/pseudomuto/protoc-gen-doc",
    program: "github.com/pseudomuto/protoc-gen-doc/cmd/protoc-gen-doc",
    version: "v1.5.1",
    // It prints the path it was started by.
    versionLine: null,
  },
} as const;

/** The first wheel names the tool; the others are what it imports. */
export const wheelTools = {
  grpc_python_plugin: {
    wheels: { "grpcio-tools": "1.85.1", protobuf: "7.36.2" },
    executable: "grpc_python_plugin.py",
    versionLine: null,
  },
  "protoc-gen-mypy": {
    wheels: { "mypy-protobuf": "5.1.0", protobuf: "7.36.2" },
    executable: "protoc-gen-mypy.py",
    versionLine: "mypy-protobuf 5.1.0",
  },
} as const;

/** Names of platforms in classifiers → Node's. */
const platforms = {
  "linux-x86_64": { os: "linux", cpu: "x64" },
  "linux-aarch_64": { os: "linux", cpu: "arm64" },
  "osx-x86_64": { os: "darwin", cpu: "x64" },
  "osx-aarch_64": { os: "darwin", cpu: "arm64" },
  "windows-x86_64": { os: "win32", cpu: "x64" },
} as const;

export const mavenTools = {
  "protoc-gen-grpc-java": {
    group: "io.grpc",
    artifact: "protoc-gen-grpc-java",
    version: "1.83.1",
    extension: "exe",
    classifiers: platforms,
    versionLine: null,
  },
  "protoc-gen-grpc-kotlin": {
    group: "io.grpc",
    artifact: "protoc-gen-grpc-kotlin",
    version: "1.5.0",
    extension: "jar",
    // A jar with all it needs, for Java 8 and later.
    classifiers: { jdk8: {} },
    runtime: "java",
    versionLine: null,
  },
} as const;

export const crateTools = {
  "protoc-gen-prost": { version: "0.5.0", versionLine: "0.5.0" },
  "protoc-gen-tonic": { version: "0.5.0", versionLine: "0.5.0" },
} as const;
