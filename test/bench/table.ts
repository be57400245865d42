/** The table that the bench prints. Pure. */

export interface Seconds {
  wall: number;
  /** Of all processes and cores: says the same on a machine that has other work. */
  processor: number;
}

export interface Row {
  /** Number of repositories. */
  size: number;
  situation: string;
  protoManager: Seconds;
  handWritten: Seconds;
}

/** The middle value; of an even count the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  if (values.length === 0) throw new Error("no values");
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** A Markdown table; a ratio is the hand-written script's time over ours, so above 1 ProtoManager is faster. */
export function comparisonTable(rows: readonly Row[]): string {
  const cells = (ours: number, theirs: number) =>
    `${ours.toFixed(2)} | ${theirs.toFixed(2)} | ${(theirs / ours).toFixed(2)}`;
  return [
    "| repositories | run | ProtoManager | by hand | ratio | ProtoManager, processor | by hand, processor | ratio |",
    "| --: | --- | --: | --: | --: | --: | --: | --: |",
    ...rows.map(({ size, situation, protoManager, handWritten }) => {
      const wall = cells(protoManager.wall, handWritten.wall);
      return `| ${size} | ${situation} | ${wall} | ${cells(protoManager.processor, handWritten.processor)} |`;
    }),
  ].join("\n");
}
