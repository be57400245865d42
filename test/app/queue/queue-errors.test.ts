import { expect, test } from "vitest";
import { queueErrors } from "../../../app/queue/queue-errors.ts";
import { recordingLogger } from "../support/recording-logger.ts";

test("an error that all workers report is one line a minute, with how often it came", () => {
  const { logger, lines } = recordingLogger();
  let time = 0;
  const report = queueErrors(logger, () => time);
  const away = (worker: string) =>
    new Error(`connect ECONNREFUSED 127.0.0.1:5432 (Queue: dispatch, Worker: ${worker})`);

  for (const worker of ["a", "b", "c"]) report(away(worker));
  report(new AggregateError([new Error("connect ECONNREFUSED ::1"), new Error("no route")]));
  time += 61_000;
  report(away("a"));

  expect(lines.map(({ values }) => values)).toEqual([
    { error: "connect ECONNREFUSED 127.0.0.1:5432", timesSinceLastTold: 0 },
    { error: "connect ECONNREFUSED ::1; no route", timesSinceLastTold: 0 },
    { error: "connect ECONNREFUSED 127.0.0.1:5432", timesSinceLastTold: 2 },
  ]);
});
