/** What the proof of one line came to, and how it is printed. Pure. */

export interface Table {
  title: string;
  columns: readonly string[];
  rows: readonly (readonly (string | number)[])[];
}

export interface LineResult {
  passed: boolean;
  tables: readonly Table[];
  /** Figures, and a sentence for each thing that falls short. */
  notes: readonly string[];
}

/** Collects what a proof finds: each thing that falls short is said, and one is enough to fail the line. */
export class Findings {
  readonly #tables: Table[] = [];
  readonly #notes: string[] = [];
  readonly #shortcomings: string[] = [];

  table(title: string, columns: readonly string[], rows: Table["rows"]): void {
    this.#tables.push({ title, columns, rows });
  }

  note(text: string): void {
    this.#notes.push(text);
  }

  /** Says it and fails the line, unless it holds. Returns what was checked, for the cell of a table. */
  check(holds: boolean, shortcoming: string): boolean {
    if (!holds) this.#shortcomings.push(shortcoming);
    return holds;
  }

  result(): LineResult {
    const shortcomings = this.#shortcomings.map((text) => `falls short: ${text}`);
    return {
      passed: shortcomings.length === 0,
      tables: this.#tables,
      notes: [...this.#notes, ...shortcomings],
    };
  }
}

/** Markdown of one result, tables first. */
export function renderResult({ tables, notes }: LineResult): string {
  const list = notes.map((note) => `- ${note}\n`).join("");
  return [...tables.map(renderTable), ...(list === "" ? [] : [list])].join("\n");
}

function renderTable({ title, columns, rows }: Table): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.map(cell).join(" | ")} |`;
  const numeric = columns.map((_, index) => rows.every((row) => typeof row[index] === "number"));
  const rule = `| ${numeric.map((right) => (right ? "--:" : "---")).join(" | ")} |`;
  return [`**${title}**`, "", line(columns), rule, ...rows.map(line), ""].join("\n");
}

function cell(value: string | number): string {
  return String(value).replaceAll("|", "\\|").replaceAll("\n", "⏎");
}
