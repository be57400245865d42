import type { Reporter, StageName } from "../events.ts";

/** The reporter, and how long each stage took: seconds, to the millisecond; a stage that ran twice counts twice. */
export function measured(
  reporter: Reporter,
  now: () => number,
): { reporter: Reporter; seconds: Partial<Record<StageName, number>> } {
  const seconds: Partial<Record<StageName, number>> = {};
  const stage: Reporter["stage"] = async (name, title, body) => {
    const begin = now();
    try {
      return await reporter.stage(name, title, body);
    } finally {
      seconds[name] = Math.round((seconds[name] ?? 0) * 1000 + now() - begin) / 1000;
    }
  };
  return { reporter: { ...reporter, stage }, seconds };
}
