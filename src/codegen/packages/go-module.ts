import semver from "semver";
import { type PackageKind, render } from "./package-kind.ts";
import { neededBy, type Requirement } from "./requirement.ts";

interface GoRequirement extends Requirement {
  /** The `go` line of its go.mod: what requires it needs that much too. */
  go: string;
}

/** `go` lines as proxy.golang.org has them. */
const requirements: readonly GoRequirement[] = [
  { name: "connectrpc.com/connect", go: "1.26.0", mark: /"connectrpc\.com\/connect"/ },
  {
    name: "google.golang.org/genproto/googleapis/api",
    version: "v0.0.0-20261110000943-09e21b237f2c",
    go: "1.26.0",
    mark: /"google\.golang\.org\/genproto\/googleapis\/api\//,
  },
  { name: "google.golang.org/grpc", go: "1.26.0", mark: /"google\.golang\.org\/grpc["/]/ },
  { name: "google.golang.org/protobuf", go: "1.23.0", mark: /"google\.golang\.org\/protobuf\// },
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
  files({ name: module }, code) {
    const needed = neededBy(code, requirements);
    const go =
      needed
        .map((one) => one.go)
        .sort(semver.compare)
        .at(-1) ?? requirements.at(-1)!.go;
    const lines = needed.map(({ name, version }) => `\t${name} ${version}`);
    return { "go.mod": render(goMod, { module, go, requirements: lines.join("\n") }) };
  },
};
