/** Declarations of the result that no source has. */

import { type Difference, NONE } from "./difference.ts";
import { type Declaration, nested, type OpenSets, topLevel } from "./sets.ts";

/** Everything in the result is in the map, except the wrappers of packages, which hold what is. */
export function undeclared({ map, merged }: OpenSets): Difference[] {
  const known = new Set<string>();
  for (const { merged: name } of map.symbols) {
    for (let at = name.length; at > 0; at = name.lastIndexOf(".", at - 1)) known.add(name.slice(0, at));
  }
  const found: Difference[] = [];
  const visit = (declarations: readonly Declaration[]) => {
    for (const declaration of declarations) {
      const { kind, typeName } = declaration;
      if (!known.has(typeName)) {
        const element = { source: typeName, repository: "", path: "", merged: typeName };
        found.push({ ...element, what: kind, before: NONE, after: "declared" });
      } else if (kind === "message") visit(nested(declaration));
    }
  };
  for (const file of merged.files) visit(topLevel(file));
  return found;
}
