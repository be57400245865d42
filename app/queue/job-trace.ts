/** The trace that a job belongs to, as part of its data: pg-boss has one for all jobs that it inserts or runs together. */

import { type Context, context, propagation } from "@opentelemetry/api";

interface Traced {
  /** Headers of W3C Trace Context. */
  trace?: Record<string, string>;
}

export function withTrace<Data extends object>(data: Data, of: Context = context.active()): Data & Traced {
  const trace: Record<string, string> = {};
  propagation.inject(of, trace);
  return Object.keys(trace).length === 0 ? data : { ...data, trace };
}

/** What was given to `withTrace`. */
export function takeTrace(data: object): { data: object; of: Context } {
  const { trace, ...rest }: Traced = data;
  return trace === undefined
    ? { data, of: context.active() }
    : { data: rest, of: propagation.extract(context.active(), trace) };
}
