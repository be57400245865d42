/** OpenTelemetry's SDK: metrics for Prometheus, and traces and metrics over OTLP where a collector is named. */

import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { context, metrics as metricsApi, propagation, trace } from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import { W3CTraceContextPropagator } from "@opentelemetry/core";
import { OTLPMetricExporter } from "@opentelemetry/exporter-metrics-otlp-http";
import { PrometheusExporter } from "@opentelemetry/exporter-prometheus";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { resourceFromAttributes } from "@opentelemetry/resources";
import { MeterProvider, PeriodicExportingMetricReader } from "@opentelemetry/sdk-metrics";
import { BatchSpanProcessor, TracerProvider } from "@opentelemetry/sdk-trace";
import type { Metrics } from "./metrics.ts";
import { otelMetrics } from "./otel-metrics.ts";

const stopTimeoutMs = 2000;

export interface Telemetry {
  metrics: Metrics;
  /** Answers with the metrics in Prometheus' text form. */
  prometheus(request: IncomingMessage, response: ServerResponse): void;
  /** Sends what is left to the collector. */
  stop(): Promise<void>;
}

/**
 * Registers the providers for the whole process, pg-boss included. Without a collector there are trace ids, for logs,
 * and nothing is sent.
 *
 * @param otlpEndpoint - as `OTEL_EXPORTER_OTLP_ENDPOINT`: `/v1/traces` and `/v1/metrics` are put behind it
 */
export function startTelemetry(otlpEndpoint: string | undefined): Telemetry {
  const resource = resourceFromAttributes({ "service.name": "protomanager" });
  const base = otlpEndpoint?.replace(/\/+$/, "");
  const prometheus = new PrometheusExporter({ preventServerStart: true });
  const meters = new MeterProvider({
    resource,
    readers: [
      prometheus,
      ...(base === undefined
        ? []
        : [
            new PeriodicExportingMetricReader({
              exporter: new OTLPMetricExporter({ url: `${base}/v1/metrics` }),
            }),
          ]),
    ],
  });
  const tracers = new TracerProvider({
    resource,
    spanProcessors:
      base === undefined
        ? []
        : [new BatchSpanProcessor({ exporter: new OTLPTraceExporter({ url: `${base}/v1/traces` }) })],
  });
  metricsApi.setGlobalMeterProvider(meters);
  trace.setGlobalTracerProvider(tracers);
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  return {
    metrics: otelMetrics(meters.getMeter("protomanager")),
    prometheus: (request, response) => prometheus.getMetricsRequestHandler(request, response),
    async stop() {
      // A collector that is away must not keep the process from ending.
      const late = delay(stopTimeoutMs, undefined, { ref: false });
      await Promise.race([Promise.allSettled([tracers.shutdown(), meters.shutdown()]), late]);
      for (const api of [metricsApi, trace, context, propagation]) api.disable();
    },
  };
}
