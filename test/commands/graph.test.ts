import { describe, expect, it } from "vitest";
import { type GraphFormat, renderGraph } from "../../src/commands/graph.ts";
import { parseConfig } from "../../src/config/parse.ts";

function graph(repositories: string, format: GraphFormat): string {
  const text = `system: { name: a }\nglobal_proto: { package: a.v1 }\nrepositories:\n${repositories}`;
  const { config, problems } = parseConfig(text, "config.yaml", {});
  expect(problems).toEqual([]);
  return renderGraph(config!, format);
}

const system = `
  - { name: client, url: github.com/acme/client, dependencies: [server, proto] }
  - { name: server, url: github.com/acme/server, dependencies: [proto], domain: core }
  - { name: proto, url: github.com/acme/proto, domain: core }
`;

const hostile = String.raw`
  - { name: end, url: github.com/acme/a, domain: "\"]; click r0 \\ <b>\n\x1b" }
`;

describe("renderGraph", () => {
  it("lists repositories after what they depend on", () => {
    expect(graph(system, "text")).toBe(`proto (core)
server (core) → proto
client → server, proto
`);
  });

  it("draws mermaid, grouped by domain", () => {
    expect(graph(system, "mermaid")).toBe(`graph LR
  subgraph d0["core"]
    r0["proto"]
    r1["server"]
  end
  r2["client"]
  r1 --> r0
  r2 --> r1
  r2 --> r0
`);
  });

  it("draws dot, grouped by domain", () => {
    expect(graph(system, "dot")).toBe(`digraph repositories {
  rankdir=LR;
  node [shape=box];
  subgraph cluster_0 {
    label="core";
    r0 [label="proto"];
    r1 [label="server"];
  }
  r2 [label="client"];
  r1 -> r0;
  r2 -> r1;
  r2 -> r0;
}
`);
  });

  it.each<[GraphFormat, string]>([
    ["text", String.raw`end ("]; click r0 \ <b> \u{1b})`],
    ["mermaid", '  subgraph d0["#34;#93;#59; click r0 #92; #60;b#62;#10;#27;"]'],
    ["dot", String.raw`    label="\"]; click r0 \\ <b> \\u{1b}";`],
  ])("escapes what %s would interpret", (format, line) => {
    expect(graph(hostile, format).split("\n")).toContain(line);
  });
});
