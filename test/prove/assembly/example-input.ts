import type { Example } from "../../../examples/example.ts";
import type { AssemblyInput } from "../../../src/assembly/assembly.ts";
import { dependencyRanks } from "../../../src/config/order.ts";
import { parseConfig } from "../../../src/config/parse.ts";
import { importRoots, selectProtos } from "../../../src/sources/selection.ts";
import { wellKnownTypes } from "../../../src/toolchain/well-known-types.ts";

/** What a run would assemble of an example, without git. */
export function exampleInput({ name, config: text, repositories }: Example): AssemblyInput {
  const { config, problems } = parseConfig(text, "config.yaml", {});
  if (config === undefined) throw new Error(`${name}: ${JSON.stringify(problems)}`);
  const ranks = dependencyRanks(config.repositories);
  const sources = config.repositories.map((repository) => {
    const { files } = repositories.find((one) => one.name === repository.name)!;
    const entries = [...files.keys()].map((path) => ({ path, mode: "100644", id: "", size: 0 }));
    return {
      name: repository.name,
      url: repository.url,
      commit: undefined,
      tree: undefined,
      digest: "",
      rank: ranks.get(repository.name)!,
      dependencies: repository.dependencies,
      roots: importRoots(repository),
      importPrefix: repository.importPrefix,
      files: selectProtos(repository, entries).map(({ path }) => ({ path, text: files.get(path)! })),
    };
  });
  return {
    config: config.globalProto,
    sources,
    includes: new Map(),
    wellKnownTypes: wellKnownTypes(),
    names: undefined,
    strict: false,
  };
}
