/** An organization of services as people lay them out, some of which cannot be assembled. */

import type { RepositoryProtos } from "../../src/onboarding/facts.ts";

export interface GeneratedOrganization {
  /** Files by path, by repository. */
  repositories: Map<string, Record<string, string>>;
  /** Those that cannot work, with the code of the cause. */
  hopeless: Map<string, string>;
}

const common = "acme/common/v1/common.proto";
const commonText =
  'syntax = "proto3";\npackage acme.common.v1;\nmessage Money { string currency = 1; int64 units = 2; }\n';

/** `works` repositories of every layout in turn, and `fails` of every fault in turn. */
export function generateOrganization(works: number, fails: number): GeneratedOrganization {
  const repositories = new Map<string, Record<string, string>>([
    ["common", { [`proto/${common}`]: commonText, "README.md": "# Types for all\n" }],
  ]);
  for (let index = 1; index < works; index++) {
    const name = `svc${String(index).padStart(3, "0")}`;
    repositories.set(name, layouts[index % layouts.length]!(name, index));
  }
  const hopeless = new Map<string, string>();
  for (let index = 0; index < fails; index++) {
    const { code, files } = faults[index % faults.length]!;
    const name = `bad${String(index).padStart(3, "0")}`;
    // The fault of one is that it needs the one before it.
    repositories.set(name, files(name, `bad${String(index - 1).padStart(3, "0")}`));
    hopeless.set(name, code);
  }
  return { repositories, hopeless };
}

export function asProtos({ repositories }: GeneratedOrganization): RepositoryProtos[] {
  return [...repositories].map(([name, files]) => ({
    name,
    url: `github.com/acme/${name}`,
    files: Object.entries(files)
      .filter(([path]) => path.endsWith(".proto"))
      .map(([path, text]) => ({ path, text })),
  }));
}

type Layout = (name: string, index: number) => Record<string, string>;

const service = (name: string, imports: string[], field = "acme.common.v1.Money price = 1;") =>
  `syntax = "proto3";
package acme.${name}.v1;
${imports.map((path) => `import "${path}";\n`).join("")}
message Get${name} { ${field} }
service Api${name} { rpc Get(Get${name}) returns (Get${name}); }
`;

const layouts: readonly Layout[] = [
  /** As buf wants it. */
  (name) => ({ [`proto/acme/${name}/v1/api.proto`]: service(name, [common]) }),
  /** Two roots, the second found by an import alone. */
  (name) => ({
    [`api/acme/${name}/v1/api.proto`]: service(name, [common]),
    [`internal/wire/${name}/events.proto`]: `syntax = "proto3";\npackage wire.${name};\nimport "acme/${name}/v1/api.proto";\nimport "${name}/kind.proto";\nmessage Event { acme.${name}.v1.Get${name} get = 1; Kind kind = 2; }\n`,
    [`internal/wire/${name}/kind.proto`]: `syntax = "proto3";\npackage wire.${name};\nmessage Kind { string name = 1; }\n`,
  }),
  /** Imports with the repository's name before them. */
  (name) => ({
    "rpc/types.proto": `syntax = "proto3";\npackage ${name}.rpc;\nmessage Item { string id = 1; }\n`,
    "rpc/api.proto": `syntax = "proto3";\npackage ${name}.rpc;\nimport "${name}/rpc/types.proto";\nmessage Items { repeated Item items = 1; }\n`,
  }),
  /** Needs a type of the service before it, and proto2. */
  (name) => ({
    [`proto/acme/${name}/v1/old.proto`]: `syntax = "proto2";\npackage acme.${name}.v1;\nimport "${common}";\nmessage Old { required int32 id = 1; optional acme.common.v1.Money money = 2; }\n`,
  }),
  /** A stale copy of what another owns, and test data that is not meant to compile. */
  (name) => ({
    [`protos/acme/${name}/v1/api.proto`]: service(name, [common]),
    [`third_party/${common}`]: `${commonText}message Stale { int32 a = 1; }\n`,
    "protos/testdata/broken.proto": "message {",
  }),
  /** Neither folders nor much of a package. */
  (name) => ({
    [`${name}.proto`]: `syntax = "proto3";\npackage flat.${name};\nmessage Flat { string a = 1; }\n`,
  }),
];

/** Each with the code of its cause. */
const faults: readonly { code: string; files(name: string, previous: string): Record<string, string> }[] = [
  {
    code: "PM1001",
    files: (name) => ({
      [`proto/acme/${name}/v1/api.proto`]: `${service(name, [common])}message Broken {\n`,
    }),
  },
  {
    code: "PM3004",
    files: (name, previous) => ({
      [`proto/acme/${name}/v1/api.proto`]: service(
        name,
        [`acme/${previous}/v1/api.proto`],
        `acme.${previous}.v1.Get${previous} other = 1;`,
      ),
    }),
  },
  {
    code: "PM3004",
    files: (name) => ({
      [`proto/acme/${name}/v1/api.proto`]: service(name, ["nobody/has/this.proto"], "int32 a = 1;"),
    }),
  },
  {
    code: "PM3001",
    files: (name) => ({ [`proto/acme/${name}/v1/api.proto`]: service(name, [], "Unheard of = 1;") }),
  },
  {
    code: "PM3002",
    files: (name) => ({ [`proto/acme/${name}/v1/api.proto`]: service(name, []) }),
  },
  {
    code: "PM5001",
    files: (name) => ({
      [`proto/${common}`]: `${commonText}message Of${name} { int32 a = 1; }\n`,
    }),
  },
  {
    code: "COMPILE",
    files: (name) => ({
      [`proto/acme/${name}/v1/api.proto`]: service(name, [], "int32 a = 1; int32 b = 1;"),
    }),
  },
];
