import type { Config, RepositoryConfig } from "../config/config.ts";
import { orderRepositories } from "../config/order.ts";
import { visible } from "../report/visible.ts";

export type GraphFormat = "text" | "mermaid" | "dot";

/**
 * The repositories and what each depends on, in order of assembly, with a newline at the end. `mermaid` is for
 * Markdown on GitHub, `dot` for Graphviz; both group by domain. Names are escaped as each format asks.
 */
export function renderGraph(config: Pick<Config, "repositories">, format: GraphFormat): string {
  const byName = new Map(config.repositories.map((repository) => [repository.name, repository]));
  const repositories = orderRepositories(config.repositories).map(({ name }) => byName.get(name)!);
  const lines = renderers[format](repositories);
  return `${lines.join("\n")}\n`;
}

const renderers: Record<GraphFormat, (repositories: readonly RepositoryConfig[]) => string[]> = {
  text: (repositories) =>
    repositories.map(({ name, domain, dependencies }) => {
      const group = domain === undefined ? "" : ` (${oneLine(domain)})`;
      const below = dependencies.length === 0 ? "" : ` → ${dependencies.map(oneLine).join(", ")}`;
      return `${oneLine(name)}${group}${below}`;
    }),

  mermaid: (repositories) => [
    "graph LR",
    ...groups(repositories).flatMap(({ domain, members }, index) => {
      const nodes = members.map(({ id, name }) => `${id}["${mermaidText(name)}"]`);
      if (domain === undefined) return indent(nodes);
      return indent([`subgraph d${index}["${mermaidText(domain)}"]`, ...indent(nodes), "end"]);
    }),
    ...indent(edges(repositories).map(([from, to]) => `${from} --> ${to}`)),
  ],

  dot: (repositories) => [
    "digraph repositories {",
    "  rankdir=LR;",
    "  node [shape=box];",
    ...groups(repositories).flatMap(({ domain, members }, index) => {
      const nodes = members.map(({ id, name }) => `${id} [label=${dotText(name)}];`);
      if (domain === undefined) return indent(nodes);
      return indent([`subgraph cluster_${index} {`, `  label=${dotText(domain)};`, ...indent(nodes), "}"]);
    }),
    ...indent(edges(repositories).map(([from, to]) => `${from} -> ${to};`)),
    "}",
  ],
};

interface Group {
  domain: string | undefined;
  members: { id: string; name: string }[];
}

/** Nodes by domain, in order of first appearance; ids are positions, since a name may be a keyword. */
function groups(repositories: readonly RepositoryConfig[]): Group[] {
  const nodes = repositories.map(({ name, domain }, index) => ({ id: `r${index}`, name, domain }));
  const byDomain = Map.groupBy(nodes, ({ domain }) => domain);
  return [...byDomain].map(([domain, members]) => ({ domain, members }));
}

function edges(repositories: readonly RepositoryConfig[]): [from: string, to: string][] {
  const ids = new Map(repositories.map(({ name }, index) => [name, `r${index}`]));
  return repositories.flatMap(({ name, dependencies }) =>
    dependencies.map((dependency): [string, string] => [ids.get(name)!, ids.get(dependency)!]),
  );
}

function oneLine(text: string): string {
  return visible(text).replaceAll(/[\t\n]+/g, " ");
}

/** Entity codes for all that could end the label or be markup in it (mermaid.js.org, "Entity codes"). */
function mermaidText(text: string): string {
  return text.replace(/[^\p{L}\p{N}_ ./-]/gu, (character) => `#${character.codePointAt(0)};`);
}

/** A quoted string of the DOT language: a backslash would start an escape like `\N`. */
function dotText(text: string): string {
  return `"${oneLine(text).replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}
