import { expect, it } from "vitest";
import { jobFacts } from "../../app/job-facts.ts";

const repository = { id: 11, owner: "acme", name: "orders" };

it.each([
  [
    { id: "d1", receivedAt: 0, event: { kind: "push", repository } },
    { delivery: "d1", repository: "acme/orders" },
  ],
  [{ id: "d2", receivedAt: 0, event: { kind: "installation" } }, { delivery: "d2" }],
  [
    { hub: "11:config.yaml", repository, pull: 3, head: "a" },
    { hub: "11:config.yaml", repository: "acme/orders", pull: 3 },
  ],
  [{ run: 9, attempt: 1 }, { run: 9 }],
  [{ reason: "start" }, {}],
  [{}, {}],
])("of %j", (data, facts) => {
  expect(jobFacts(data)).toEqual(facts);
});
