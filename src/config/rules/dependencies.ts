import { findCycle } from "../cycles.ts";
import { type Finding, show, suggest } from "../problem.ts";
import type { Draft } from "../schema.ts";

/** Dependencies are names of other repositories, each once, and lead to no cycle. */
export function* dependencies({ repositories = [] }: Draft): Iterable<Finding> {
  const names = repositories.map((repository) => repository?.name);
  const known = names.filter((name) => name !== undefined);
  for (const [index, repository] of repositories.entries()) {
    const listed = repository?.dependencies ?? [];
    for (const [position, dependency] of listed.entries()) {
      if (dependency === undefined) continue;
      const path = ["repositories", index, "dependencies", position];
      if (listed.indexOf(dependency) < position) {
        yield { path, message: `${show(dependency)} is listed twice. Remove one.` };
      } else if (dependency === names[index]) {
        yield { path, message: `${show(dependency)} is the repository itself. Remove it.` };
      } else if (!known.includes(dependency) && known.length === names.length) {
        const others = known.filter((name) => name !== names[index]);
        const message = `unknown repository ${show(dependency)}. Add it to \`repositories\` or correct the name.`;
        yield { path, message: `${message}${suggest(dependency, others, "Known")}` };
      }
    }
  }
  yield* cycle(repositories);
}

function* cycle(repositories: NonNullable<Draft["repositories"]>): Iterable<Finding> {
  const edges = new Map<string, string[]>();
  for (const repository of repositories) {
    if (repository?.name === undefined || edges.has(repository.name)) continue;
    const targets = (repository.dependencies ?? []).filter((name) => name !== undefined);
    edges.set(repository.name, targets);
  }
  const nodes = findCycle(edges);
  if (nodes === undefined) return;
  const index = repositories.findIndex((repository) => repository?.name === nodes[0]);
  const position = edges.get(nodes[0]!)?.indexOf(nodes[1]!) ?? 0;
  const path = ["repositories", index, "dependencies", position];
  const message = `the dependencies form a cycle: ${nodes.join(" → ")}. Remove one of them.`;
  yield { path, message };
}
