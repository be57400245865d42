/** Public repositories that hold what many import and few have: option files and common types. Pure. */

export interface Provider {
  /** In config.yaml. */
  name: string;
  url: string;
  protoDir: string;
  /** Import paths that it has. */
  provides: RegExp;
}

/** Each path as its own documentation tells to import it. */
export const publicProviders: readonly Provider[] = [
  {
    name: "googleapis",
    url: "github.com/googleapis/googleapis",
    protoDir: ".",
    provides: /^google\/(?:api|rpc|type|longrunning|logging|iam)\//,
  },
  {
    name: "protovalidate",
    url: "github.com/bufbuild/protovalidate",
    protoDir: "proto/protovalidate",
    provides: /^buf\/validate\//,
  },
  {
    name: "protoc-gen-validate",
    url: "github.com/bufbuild/protoc-gen-validate",
    protoDir: ".",
    provides: /^validate\/validate\.proto$/,
  },
  {
    name: "grpc-gateway",
    url: "github.com/grpc-ecosystem/grpc-gateway",
    protoDir: ".",
    provides: /^protoc-gen-openapiv2\/options\//,
  },
  {
    name: "gogoproto",
    url: "github.com/gogo/protobuf",
    protoDir: ".",
    provides: /^gogoproto\//,
  },
  {
    name: "grpc-proto",
    url: "github.com/grpc/grpc-proto",
    protoDir: ".",
    provides: /^grpc\//,
  },
  {
    name: "opentelemetry-proto",
    url: "github.com/open-telemetry/opentelemetry-proto",
    protoDir: ".",
    provides: /^opentelemetry\/proto\//,
  },
];

/** The providers of missing imports, each with globs of the folders that hold them. */
export function providersOf(
  missing: Iterable<string>,
  known: readonly Provider[],
): { provider: Provider; include: string[] }[] {
  const paths = [...missing];
  return known.flatMap((provider) => {
    const folders = paths
      .filter((path) => provider.provides.test(path))
      .map((path) => `${path.slice(0, path.lastIndexOf("/"))}/*.proto`);
    return folders.length === 0 ? [] : [{ provider, include: [...new Set(folders)].sort() }];
  });
}
