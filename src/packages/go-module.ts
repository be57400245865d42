import semver from "semver";
import { type PackageKind, render } from "./package-kind.ts";
import { neededBy, type Requirement } from "./requirement.ts";

interface GoRequirement extends Requirement {
  /** The `go` line of its go.mod: what requires it needs that much too. */
  go: string;
}

/** Versions and `go` lines as proxy.golang.org has them. */
const requirements: readonly GoRequirement[] = [
  { name: "connectrpc.com/connect", version: "1.21.1", go: "1.26.0", mark: /"connectrpc\.com\/connect"/ },
  {
    name: "google.golang.org/genproto/googleapis/api",
    version: "0.0.0-20261110000943-09e21b237f2c",
    go: "1.26.0",
    mark: /"google\.golang\.org\/genproto\/googleapis\/api\//,
  },
  { name: "google.golang.org/grpc", version: "1.85.0", go: "1.26.0", mark: /"google\.golang\.org\/grpc["/]/ },
  {
    name: "google.golang.org/protobuf",
    version: "1.36.12",
    go: "1.23.0",
    mark: /"google\.golang\.org\/protobuf\//,
  },
];

const goMod = `// Written once by protomanager; it is yours now. Versions of this module are tags: docs/consuming.md.
module {module}

go {go}

require (
{requirements}
)
`;

/** go.sum is not written: a consumer's own has the sums, and `go mod tidy` makes one to build in the folder itself. */
export const goModule: PackageKind = {
  files({ name: module }, { files }) {
    const needed = neededBy(files.values(), requirements);
    const go =
      needed
        .map((one) => one.go)
        .sort(semver.compare)
        .at(-1) ?? requirements.at(-1)!.go;
    const lines = needed.map(({ name, version }) => `\t${name} v${version}`);
    return { "go.mod": render(goMod, { module, go, requirements: lines.join("\n") }) };
  },
};
