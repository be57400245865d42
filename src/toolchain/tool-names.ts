/** Compilers first, then plugins by language, in the order of `protomanager toolchain list`. */
export const toolNames = [
  "buf",
  "protoc",
  "protoc-gen-es",
  "protoc-gen-ts_proto",
  "protoc-gen-go",
  "protoc-gen-go-grpc",
  "protoc-gen-connect-go",
  "grpc_python_plugin",
  "protoc-gen-mypy",
  "protoc-gen-grpc-java",
  "protoc-gen-grpc-kotlin",
  "protoc-gen-prost",
  "protoc-gen-tonic",
  "protoc-gen-doc",
  "protoc-gen-openapiv2",
] as const;

export type ToolName = (typeof toolNames)[number];
