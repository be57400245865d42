/** The steps of docs/app.md as they stand there, so that what is tried is what a reader does. Pure. */

export interface DocumentedStep {
  number: number;
  title: string;
  /** Markdown below the heading. */
  text: string;
  /** Its fenced blocks, in order. */
  blocks: Block[];
}

export interface Block {
  language: string;
  text: string;
}

/** Sections `### N. Title` of a document. */
export function documentedSteps(markdown: string): DocumentedStep[] {
  return sections(markdown, 3).flatMap(({ title, text }) => {
    const numbered = /^(\d+)\. (.+)$/.exec(title);
    if (numbered === null) return [];
    return { number: Number(numbered[1]), title: numbered[2]!, text, blocks: blocksOf(text) };
  });
}

/** What stands below `## title`. */
export function chapter(markdown: string, title: string): string {
  return sections(markdown, 2).find((section) => section.title === title)?.text ?? "";
}

/** The block of a step in this language, the first of them by default. @throws when the document has none */
export function block(step: DocumentedStep, language: string, index = 0): string {
  const found = step.blocks.filter((one) => one.language === language)[index];
  if (found === undefined)
    throw new Error(`Step ${step.number} of docs/app.md has no ${language} block ${index + 1}.`);
  return found.text;
}

/** Each ends at the next heading of its level or above. */
function sections(markdown: string, level: number): { title: string; text: string }[] {
  const found: { title: string; lines: string[] }[] = [];
  let current: string[] | undefined;
  let fenced = false;
  for (const line of markdown.split("\n")) {
    if (line.startsWith("```")) fenced = !fenced;
    const [, marks, title] = (!fenced && /^(#+) (.+)$/.exec(line)) || [];
    if (marks === undefined || marks.length > level) current?.push(line);
    else {
      current = marks.length === level ? [] : undefined;
      if (current !== undefined) found.push({ title: title!, lines: current });
    }
  }
  return found.map(({ title, lines }) => ({ title, text: lines.join("\n") }));
}

function blocksOf(text: string): Block[] {
  return [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language, content]) => ({
    language: language!,
    text: content!,
  }));
}
