import { type PackageKind, render } from "./package-kind.ts";
import { neededBy, type Requirement } from "./requirement.ts";

interface PythonRequirement extends Requirement {
  /** The first version that may no longer run the code. */
  below?: string;
}

/**
 * Generated code refuses an older runtime than its generator's, and the next major version may refuse it:
 * https://protobuf.dev/support/cross-version-runtime-guarantee
 */
const requirements: readonly PythonRequirement[] = [
  { name: "googleapis-common-protos", mark: /^from google\.(?:api|rpc|type)\b/m },
  { name: "grpcio", mark: /^import grpc$/m },
  { name: "protobuf", below: "8", mark: /^from google\.protobuf\b/m },
];

/** As PyPI says of protobuf. */
const python = "3.10";

const pyproject = `# Written once by protomanager; it is yours now.
[build-system]
requires = ["hatchling>=1.27"]
build-backend = "hatchling.build"

[project]
name = "{name}"
version = "{version}"
requires-python = ">={python}"
dependencies = [{dependencies}]

# Every module, by its path from this folder: generated code imports it by that.
[tool.hatch.build.targets.wheel]
include = ["*.py", "*.pyi", "py.typed"]
`;

/** With what makes packages of the folders, so that type checkers and tools find them. */
export const pythonProject: PackageKind = {
  files({ name, version }, code) {
    const needed = neededBy(code, requirements);
    const dependencies = needed.map((one) => {
      const below = one.below === undefined ? "" : `,<${one.below}`;
      return `"${one.name}>=${one.version}${below}"`;
    });
    const folders = [...new Set([...code.files.keys()].filter(isModule).flatMap(foldersOf))];
    // A namespace that the protobuf runtime and others share: an __init__.py there would hide theirs.
    const own = folders.filter((folder) => folder !== "google" && !folder.startsWith("google/"));
    const typed = own.filter((folder) => !folder.includes("/"));
    return {
      "pyproject.toml": render(pyproject, { name, version, python, dependencies: dependencies.join(", ") }),
      ...Object.fromEntries(own.map((folder) => [`${folder}/__init__.py`, ""])),
      ...Object.fromEntries(typed.map((folder) => [`${folder}/py.typed`, ""])),
    };
  },
};

function isModule(path: string): boolean {
  return path.endsWith(".py");
}

/** Every folder above a path, the outermost first. */
function foldersOf(path: string): string[] {
  const parts = path.split("/").slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}
