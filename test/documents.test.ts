import { existsSync } from "node:fs";
import { glob, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");

/** Targets of the relative links of a Markdown file, without their anchors. */
function relativeLinks(markdown: string): string[] {
  return [...markdown.matchAll(/\]\(([^)\s#]+)(?:#[^)]*)?\)/g)]
    .map((match) => match[1]!)
    .filter((target) => !/^[a-z]+:/.test(target));
}

describe("our documents", async () => {
  const documents: string[] = [];
  for await (const name of glob(["*.md", "docs/**/*.md", "examples/*.md"], { cwd: root }))
    documents.push(name);

  it.each(documents)("%s links to files that exist", async (name) => {
    const links = relativeLinks(await readFile(join(root, name), "utf8"));

    const dead = links.filter((target) => !existsSync(join(root, dirname(name), target)));

    expect(dead).toEqual([]);
  });
});

describe("relativeLinks", () => {
  it("leaves out other hosts and anchors", () => {
    const text = "[a](docs/a.md#part) [b](https://b.example/x) [c](#here) [d](../d.md)";

    expect(relativeLinks(text)).toEqual(["docs/a.md", "../d.md"]);
  });
});
