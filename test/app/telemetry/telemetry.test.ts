import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { trace } from "@opentelemetry/api";
import { afterEach, expect, it } from "vitest";
import { startTelemetry, type Telemetry } from "../../../app/telemetry/telemetry.ts";

let telemetry: Telemetry | undefined;
afterEach(() => telemetry?.stop());

async function serve(handle: (request: IncomingMessage, response: ServerResponse) => void) {
  const server = createServer(handle);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    [Symbol.dispose]() {
      server.closeAllConnections();
      server.close();
    },
  };
}

it("counts and measures for Prometheus", async () => {
  telemetry = startTelemetry(undefined);
  const { metrics, prometheus } = telemetry;
  using server = await serve(prometheus);

  metrics.delivery("push", "accepted");
  metrics.delivery("push", "accepted");
  metrics.delivery("star", "ignored");
  metrics.dispatch("dispatched");
  metrics.dispatchLatency(120);
  metrics.oldestUnpropagated("11:config.yaml", 90);
  metrics.oldestUnpropagated("11:config.yaml", 30);
  metrics.job("delivery", "done", 12);

  const lines = (await (await fetch(server.address)).text())
    .split("\n")
    .map((line) => line.replace(/,?otel_scope_name="protomanager"/, "").replace("{,", "{"));
  const value = (name: string) => lines.find((line) => line.startsWith(`${name} `))?.slice(name.length + 1);
  expect(value('protomanager_deliveries_total{event="push",outcome="accepted"}')).toBe("2");
  expect(value('protomanager_deliveries_total{event="star",outcome="ignored"}')).toBe("1");
  expect(value('protomanager_dispatches_total{outcome="dispatched"}')).toBe("1");
  expect(value('protomanager_dispatch_latency_seconds_bucket{le="0.1"}')).toBe("0");
  expect(value('protomanager_dispatch_latency_seconds_bucket{le="0.15"}')).toBe("1");
  expect(value('protomanager_oldest_unpropagated_seconds{hub="11:config.yaml"}')).toBe("30");
  expect(value('protomanager_job_duration_seconds_count{queue="delivery",outcome="done"}')).toBe("1");
});

it("sends traces and metrics to a collector", async () => {
  const paths = new Set<string>();
  using collector = await serve((request, response) => {
    paths.add(request.url ?? "");
    request.resume();
    response.end();
  });
  telemetry = startTelemetry(`${collector.address}/`);

  telemetry.metrics.dispatch("dispatched");
  trace.getTracer("test").startSpan("a span").end();
  await telemetry.stop();

  expect([...paths].sort()).toEqual(["/v1/metrics", "/v1/traces"]);
});

it("ends although the collector is away", async () => {
  telemetry = startTelemetry("http://127.0.0.1:9");
  trace.getTracer("test").startSpan("a span").end();

  await telemetry.stop();
});
