/**
 * A cycle of a directed graph as the list of its nodes, the first repeated at the end (`a, b, a`), or undefined.
 * Edges to unknown nodes are ignored, and so is a node's edge to itself. The first cycle in the order of `edges`
 * is given, so equal input gives an equal answer.
 */
export function findCycle(edges: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>();
  for (const start of edges.keys()) {
    const cycle = searchFrom(start, edges, done);
    if (cycle !== undefined) return cycle;
  }
  return undefined;
}

/** Depth first with a stack of its own: a chain of thousands of repositories must not end the call stack. */
function searchFrom(
  start: string,
  edges: ReadonlyMap<string, readonly string[]>,
  done: Set<string>,
): string[] | undefined {
  const trail: { node: string; next: number }[] = done.has(start) ? [] : [{ node: start, next: 0 }];
  const onTrail = new Set(trail.map(({ node }) => node));
  while (trail.length > 0) {
    const top = trail.at(-1)!;
    const target = edges.get(top.node)?.[top.next];
    top.next += 1;
    if (target === undefined) {
      trail.pop();
      onTrail.delete(top.node);
      done.add(top.node);
    } else if (onTrail.has(target) && target !== top.node) {
      const nodes = trail.map(({ node }) => node);
      return [...nodes.slice(nodes.indexOf(target)), target];
    } else if (edges.has(target) && !done.has(target) && target !== top.node) {
      trail.push({ node: target, next: 0 });
      onTrail.add(target);
    }
  }
  return undefined;
}
