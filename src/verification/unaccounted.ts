/** What the result holds beyond its sources, and what the map of names says of two. */

import { type Difference, NONE } from "./difference.ts";
import { type Declaration, nested, type OpenSets, topLevel } from "./sets.ts";

/** Everything in the result is that of one source, except the wrappers of packages, which hold what is and nothing else. */
export function unaccounted({ map, merged }: OpenSets): Difference[] {
  const found: Difference[] = [];
  const sources = new Map<string, string>();
  const scopes = new Set<string>();
  for (const { source, merged: name, repo: repository, path } of map.symbols) {
    const other = sources.get(name);
    if (other !== undefined) {
      const [before, after] = ["its own", `that of "${other}" as well`];
      found.push({ source, repository, path, merged: name, what: "name", before, after });
    }
    sources.set(name, source);
    for (let at = name.lastIndexOf("."); at > 0; at = name.lastIndexOf(".", at - 1))
      scopes.add(name.slice(0, at));
  }
  const extra = (name: string, what: string) => {
    const element = { source: name, repository: "", path: "", merged: name };
    found.push({ ...element, what, before: NONE, after: "declared" });
  };
  const visit = (declarations: readonly Declaration[]) => {
    for (const declaration of declarations) {
      const { kind, typeName } = declaration;
      if (sources.has(typeName)) {
        if (kind === "message") visit(nested(declaration));
      } else if (kind === "message" && scopes.has(typeName)) {
        for (const { name } of declaration.fields) extra(`${typeName}.${name}`, "field");
        visit(nested(declaration));
      } else extra(typeName, kind);
    }
  };
  for (const file of merged.files) visit(topLevel(file));
  return found;
}
