import { pipSettings } from "../../toolchain/registry-settings.ts";
import { pythonProject } from "../packages/python-project.ts";
import type { LanguageProfile } from "./profile.ts";

export const pythonProfile: LanguageProfile = {
  name: "python",
  title: "Python",
  generators: [
    { name: "python", plugin: { builtIn: "python" }, options: [], takesOptions: true },
    { name: "pyi", plugin: { builtIn: "pyi" }, options: [], takesOptions: false },
    {
      name: "grpc_python_plugin",
      plugin: { tool: "grpc_python_plugin" },
      options: [],
      takesOptions: false,
      when: "services",
    },
    {
      name: "protoc-gen-mypy",
      plugin: { tool: "protoc-gen-mypy" },
      options: [],
      takesOptions: false,
      when: "plugins",
    },
  ],
  includeImports: false,
  fileOptions: [],
  runtime: [
    { name: "protobuf", version: "7.36.2" },
    { name: "grpcio", version: "1.85.1", generators: ["grpc_python_plugin"] },
    // google/api, google/rpc and their like, which option files are external for.
    { name: "googleapis-common-protos", version: "1.76.0" },
  ],
  compile: {
    needs: [
      {
        names: ["python3", "python"],
        versionArguments: ["--version"],
        install: "Python, https://www.python.org/downloads",
      },
    ],
    code: "code",
    files: {
      "requirements.txt": `protobuf=={version protobuf}
grpcio=={version grpcio}
googleapis-common-protos=={version googleapis-common-protos}
`,
      // Imports each module as its users would: with the generated folder as a root of imports.
      "check.py": `import compileall, importlib, pathlib, sys

if not compileall.compile_dir("code", quiet=1):
    sys.exit(1)
sys.path[:0] = ["code", "site"]
failed = False
for path in sorted(pathlib.Path("code").rglob("*.py")):
    parts = path.relative_to("code").with_suffix("").parts
    name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
    if not name:
        continue
    try:
        importlib.import_module(name)
    except Exception as error:
        failed = True
        print(f"{path}: {type(error).__name__}: {error}", file=sys.stderr)
sys.exit(failed)
`,
    },
    steps: [
      {
        program: "python3",
        args: [
          "-m",
          "pip",
          "install",
          "--quiet",
          "--disable-pip-version-check",
          "--no-input",
          "--only-binary=:all:",
          "--target",
          "site",
          "--requirement",
          "requirements.txt",
        ],
        passes: pipSettings,
        offline: { env: { PIP_NO_INDEX: "1" } },
      },
      // Without the machine's own packages: one of a folder's name would be taken for the generated folder.
      { program: "python3", args: ["-I", "-S", "check.py"] },
      // Stubs of the runtime are the business of who depends on it.
      {
        program: "mypy",
        optional: true,
        args: ["--ignore-missing-imports", "--explicit-package-bases", "--namespace-packages", "{code}"],
        env: { MYPYPATH: "code" },
      },
    ],
  },
  package: pythonProject,
};
