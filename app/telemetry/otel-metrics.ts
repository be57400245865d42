/** `Metrics` by OpenTelemetry's API. Prometheus sees `protomanager_deliveries_total` and so on. */

import type { Meter } from "@opentelemetry/api";
import type { Metrics } from "./metrics.ts";

/** Seconds. */
const fast = [0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.2, 0.25, 0.5, 1, 2.5, 5, 10];
const slow = [0.01, 0.05, 0.1, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 1800];

export function otelMetrics(meter: Meter): Metrics {
  const deliveries = meter.createCounter("protomanager_deliveries", {
    description: "Webhook deliveries, by event and what became of them.",
  });
  const latency = meter.createHistogram("protomanager_dispatch_latency_seconds", {
    description: "From the first byte of a delivery to the dispatch request leaving, debounce not counted.",
    unit: "s",
    advice: { explicitBucketBoundaries: fast },
  });
  const dispatches = meter.createCounter("protomanager_dispatches", {
    description: "Dispatches of hubs' workflows, by what GitHub said.",
  });
  const jobs = meter.createHistogram("protomanager_job_duration_seconds", {
    description: "Jobs, by queue and outcome.",
    unit: "s",
    advice: { explicitBucketBoundaries: slow },
  });
  const oldest = meter.createObservableGauge("protomanager_oldest_unpropagated_seconds", {
    description: "Age of the oldest commit that a hub's lock should hold and does not; 0 when there is none.",
    unit: "s",
  });
  const ages = new Map<string, number>();
  oldest.addCallback((result) => {
    for (const [hub, seconds] of ages) result.observe(seconds, { hub });
  });
  return {
    delivery: (event, outcome) => deliveries.add(1, { event, outcome }),
    dispatchLatency: (milliseconds) => latency.record(milliseconds / 1000),
    dispatch: (outcome) => dispatches.add(1, { outcome }),
    oldestUnpropagated: (hub, seconds) => void ages.set(hub, seconds),
    job: (queue, outcome, milliseconds) => jobs.record(milliseconds / 1000, { queue, outcome }),
  };
}
