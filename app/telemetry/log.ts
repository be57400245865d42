/** Lines of JSON on standard output, by pino. */

import { trace } from "@opentelemetry/api";
import { type DestinationStream, type Logger as Pino, pino } from "pino";
import { errorFacts } from "./error-facts.ts";
import { redact } from "./redact.ts";

export interface LogOptions {
  level: string;
  /** Values that are secret wherever they stand. */
  secrets: () => readonly string[];
  /** Default: standard output. */
  destination?: DestinationStream;
}

/** Each line has the ids of the trace that it was written in. Errors go under `err` or `error`. */
export function createLog({ level, secrets, destination = process.stdout }: LogOptions): Pino {
  return pino(
    {
      level,
      base: { name: "protomanager" },
      formatters: { level: (label) => ({ level: label }) },
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: {
        err: errorFacts,
        error: (error) => (error instanceof Error ? errorFacts(error) : error),
      },
      mixin() {
        const { traceId, spanId } = trace.getActiveSpan()?.spanContext() ?? {};
        return traceId === undefined ? {} : { trace: traceId, span: spanId };
      },
      hooks: { streamWrite: (line) => redact(line.length > maxLine ? shortened(line) : line, secrets()) },
    },
    destination,
  );
}

/** Looking for secrets takes time, and what is so long holds foreign text. */
const maxLine = 64 * 1024;

/** The beginning of a line, as a line of its own. */
function shortened(line: string): string {
  const { level, time } = JSON.parse(line) as Record<string, unknown>;
  const text = line.slice(0, maxLine / 4);
  return `${JSON.stringify({ level, time, name: "protomanager", text, msg: "A line was too long." })}\n`;
}
