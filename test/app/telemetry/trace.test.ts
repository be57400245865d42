import { randomUUID } from "node:crypto";
import { trace } from "@opentelemetry/api";
import { expect, it } from "vitest";
import { startTelemetry } from "../../../app/telemetry/telemetry.ts";
import { startHttpApp } from "../support/http-app.ts";
import { startTestQueues } from "../support/queues.ts";
import { openTestStore } from "../support/stores.ts";
import { deliver } from "../support/webhooks.ts";

it("carries the trace of a delivery into its job, and into both logs", async () => {
  await using cleanUps = new AsyncDisposableStack();
  const telemetry = startTelemetry(undefined);
  cleanUps.defer(() => telemetry.stop());
  const store = cleanUps.use(await openTestStore("pglite"));
  const seen = Promise.withResolvers<string | undefined>();
  const queues = cleanUps.use(
    await startTestQueues(store, {
      delivery: async () => seen.resolve(trace.getActiveSpan()?.spanContext().traceId),
    }),
  );
  const app = cleanUps.use(await startHttpApp(store, { ingest: { queues } }));
  const commit = "0123456789012345678901234567890123456789";
  const repository = { id: 1, name: "orders", owner: { login: "acme" }, default_branch: "main" };
  const payload = {
    installation: { id: 7 },
    repository,
    ref: "refs/heads/main",
    before: commit,
    after: commit,
  };

  const id = randomUUID();
  expect(await deliver(app.address, "push", payload, { id })).toMatchObject({ status: 200 });

  const ofJob = await seen.promise;
  expect(ofJob).toMatch(/^[0-9a-f]{32}$/);
  const line = app.lines.find(({ delivery, outcome }) => delivery === id && outcome === "accepted");
  expect(line).toMatchObject({ trace: ofJob, repository: "acme/orders" });
});
