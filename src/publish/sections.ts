/** Text in sections that is made to fit a limit by leaving out the least important lines, and saying so. Pure. */

/** A heading with a list or a table under it. */
export interface Section {
  /** A heading, without `#`. */
  title: string;
  /** Markdown before the items: always kept. */
  intro: string[];
  /** One line each. */
  items: string[];
  /** Items shown at most, when there is room. */
  most: number;
  /** What the items are, for "and 12 more …". */
  noun: string;
  /** When room is short, sections with a lower value lose items first. */
  importance: number;
}

/**
 * The sections in order, with as many items as the limit allows. Sections without intro and items are left out.
 *
 * @param limit - in the units of `measure`
 * @param measure - length of a text; default UTF-16 units, of which there are never fewer than code points
 */
export function renderSections(
  sections: readonly Section[],
  limit: number,
  measure: (text: string) => number = (text) => text.length,
): string {
  const shown = new Map(sections.map((section) => [section, Math.min(section.most, section.items.length)]));
  const render = () => sections.map((section) => renderSection(section, shown.get(section)!)).join("");
  let text = render();
  for (const section of [...sections].sort((a, b) => a.importance - b.importance)) {
    while (measure(text) > limit && shown.get(section)! > 0) {
      shown.set(section, Math.floor(shown.get(section)! / 2));
      text = render();
    }
  }
  return text;
}

function renderSection({ title, intro, items, noun }: Section, count: number): string {
  if (intro.length + items.length === 0) return "";
  const left = items.length - count;
  const rest = left > 0 ? ["", `… and ${left} more ${noun}, left out here.`] : [];
  return `${[`### ${title}`, "", ...intro, ...items.slice(0, count), ...rest].join("\n")}\n\n`;
}
