import { describe, expect, it } from "vitest";
import { explainName } from "../../src/assembly/explain-name.ts";
import { describeExplanation, reasonText } from "../../src/report/describe-explanation.ts";
import { assembled } from "../assembly/assembled.ts";
import { oneFileEach, proto3, type SystemOptions, system } from "../assembly/support.ts";

const two = oneFileEach({
  a: proto3("a.v1", "message Item {}"),
  b: proto3("b.v1", "message Item { message Part {} } message Box { Item item = 1; }"),
});

function explain(name: string, options: SystemOptions = {}, repositories = two) {
  return explainName(system(repositories, options), name).explained!.explanation!;
}

describe("describeExplanation", () => {
  it("tells everything on a page", () => {
    expect(describeExplanation(explain("b.v1.Item"))).toBe(`source:   b.v1.Item
merged:   g.v1.BV1.Item
declared: message at b:b.proto:1:32
hash:     ${explain("b.v1.Item").hash}
why:      moved: "Item" is taken by a.v1.Item at a:a.proto:1:32 (rule taken); BV1 is the message for package "b.v1"
1 reference:
  b:b.proto:1:79
`);
  });

  it("says that nothing refers to it", () => {
    expect(describeExplanation(explain("Box"))).toMatch(/\nNothing refers to it\.\n$/);
  });
});

describe("reasonText", () => {
  it("names the declaration that decides for what is nested", () => {
    expect(reasonText(explain("b.v1.Item.Part"))).toMatch(
      /; b\.v1\.Item\.Part keeps its place in b\.v1\.Item$/,
    );
  });

  it("names the lock, and what has the plain name today", () => {
    const names = assembled(two).assembly.names!;
    const alone = { b: two.b! };
    const released = { ...names, symbols: { "b.v1.Item": "g.v1.BV1.Item" } };

    expect(reasonText(explain("Box", { names }))).toBe("protomanager.lock pins g.v1.Box");
    expect(reasonText(explain("b.v1.Item", { names }))).toContain(
      'protomanager.lock pins g.v1.BV1.Item; "Item" is taken by a.v1.Item at a:a.proto:1:32 (rule taken); BV1 is',
    );
    expect(reasonText(explain("b.v1.Item", { names }, alone))).toContain('; "Item" is pinned for a.v1.Item');
    expect(reasonText(explain("b.v1.Item", { names: released }, alone))).toContain(
      "; nothing has the plain name any more",
    );
  });

  it.each([
    { config: { mode: "import" }, text: "mode: import renames nothing" },
    { config: { naming: "namespaced" }, text: /^naming: namespaced puts/ },
    { config: {}, text: "plain: nothing that was placed before has the name" },
    { config: { package: "a.v1" }, text: /^it is declared in the global package itself/ },
  ] as const)("says what decides: $text", ({ config, text }) => {
    const words = reasonText(explain("a.v1.Item", { config }));

    if (typeof text === "string") expect(words).toBe(text);
    else expect(words).toMatch(text);
  });
});
