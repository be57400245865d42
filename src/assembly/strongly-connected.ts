interface Visit<T> {
  node: T;
  open: Iterator<T>;
}

/**
 * Strongly connected components of a directed graph: nodes that reach each other are in one set, each node is in
 * exactly one. R. Tarjan, "Depth-first search and linear graph algorithms" (1972), with a stack of its own in place of
 * recursion: chains can be long.
 */
export function stronglyConnected<T>(
  nodes: Iterable<T>,
  targetsOf: (node: T) => Iterable<T> | undefined,
): Set<T>[] {
  const components: Set<T>[] = [];
  const indexes = new Map<T, number>();
  const lows = new Map<T, number>();
  const open: T[] = [];
  const isOpen = new Set<T>();

  for (const root of nodes) {
    if (indexes.has(root)) continue;
    const visits = [enter(root)];
    for (let visit = visits.at(-1); visit !== undefined; visit = visits.at(-1)) {
      const { node } = visit;
      const { done, value: target } = visit.open.next();
      if (!done) {
        if (!indexes.has(target)) visits.push(enter(target));
        else if (isOpen.has(target)) lows.set(node, Math.min(lows.get(node)!, indexes.get(target)!));
        continue;
      }
      visits.pop();
      const caller = visits.at(-1)?.node;
      if (caller !== undefined) lows.set(caller, Math.min(lows.get(caller)!, lows.get(node)!));
      if (lows.get(node) === indexes.get(node)) components.push(close(node));
    }
  }
  return components;

  function enter(node: T): Visit<T> {
    indexes.set(node, indexes.size);
    lows.set(node, indexes.get(node)!);
    open.push(node);
    isOpen.add(node);
    return { node, open: (targetsOf(node) ?? [])[Symbol.iterator]() };
  }

  function close(node: T): Set<T> {
    const component = new Set(open.splice(open.lastIndexOf(node)));
    for (const member of component) isOpen.delete(member);
    return component;
  }
}
