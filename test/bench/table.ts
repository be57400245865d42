/** The table that the bench prints. Pure. */

export interface Row {
  /** Number of repositories. */
  size: number;
  situation: string;
  /** Seconds. */
  protoManager: number;
  /** Seconds. */
  handWritten: number;
}

/** The middle value; of an even count the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  if (values.length === 0) throw new Error("no values");
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** A Markdown table; the ratio is the hand-written script's time over ours, so above 1 ProtoManager is faster. */
export function comparisonTable(rows: readonly Row[]): string {
  return [
    "| repositories | run | ProtoManager | by hand | by hand / ProtoManager |",
    "| --: | --- | --: | --: | --: |",
    ...rows.map(({ size, situation, protoManager, handWritten }) => {
      const ratio = handWritten / protoManager;
      return `| ${size} | ${situation} | ${protoManager.toFixed(2)} | ${handWritten.toFixed(2)} | ${ratio.toFixed(2)} |`;
    }),
  ].join("\n");
}
