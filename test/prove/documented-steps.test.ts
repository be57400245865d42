import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { block, chapter, documentedSteps } from "./app/installation/document.ts";
import { steps } from "./app/installation/steps.ts";

const text = `# A

## Step by step

### 1. Start

First:

\`\`\`sh
# no heading
begin
\`\`\`

\`\`\`ini
a=1
\`\`\`

\`\`\`sh
go
\`\`\`

### Not a step

### 2. End

Done.

## Other

### 3. Elsewhere
`;

it("takes numbered steps of one chapter with their blocks", () => {
  const found = documentedSteps(chapter(text, "Step by step"));

  expect(found.map(({ number, title }) => [number, title])).toEqual([
    [1, "Start"],
    [2, "End"],
  ]);
  expect(block(found[0]!, "sh")).toBe("# no heading\nbegin\n");
  expect(block(found[0]!, "sh", 1)).toBe("go\n");
  expect(block(found[0]!, "ini")).toBe("a=1\n");
  expect(found[1]!.text.trim()).toBe("Done.");
  expect(() => block(found[1]!, "sh")).toThrow("Step 2 of docs/app.md has no sh block 1");
});

it("finds in docs/app.md the steps that the proof takes", async () => {
  const document = await readFile(path.join(import.meta.dirname, "..", "..", "docs", "app.md"), "utf8");

  expect(documentedSteps(chapter(document, "Step by step")).map(({ title }) => title)).toEqual(
    steps.map(({ title }) => title),
  );
});
