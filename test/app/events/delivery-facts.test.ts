import { expect, it } from "vitest";
import { deliveryFacts } from "../../../app/events/delivery-facts.ts";
import { examples } from "../support/webhooks.ts";

it.each([
  [{ repository: { id: 1, name: "orders", owner: { login: "acme" } } }, "acme"],
  [{ installation: { id: 7, account: { login: "acme" } } }, "acme"],
  [{ installation: { id: 7 }, account: { login: "acme" } }, "acme"],
  [{ organization: { login: "acme" } }, "acme"],
  [{ zen: "Keep it simple." }, null],
  ["text", null],
  [null, null],
])("of %j: the account is %s", (payload, account) => {
  expect(deliveryFacts(payload).account).toBe(account);
});

it("tells action, repository and installation", () => {
  const repository = { id: 1, name: "orders", owner: { login: "acme" } };
  expect(deliveryFacts({ action: "opened", repository, installation: { id: 7 } })).toEqual({
    action: "opened",
    repository: "acme/orders",
    installation: 7,
    account: "acme",
  });
});

it("finds the account of every example that has a repository", () => {
  const without = examples().filter(
    ({ payload }) => "repository" in payload && deliveryFacts(payload).account === null,
  );
  expect(without.map(({ server, event }) => `${server} ${event}`)).toEqual([]);
});
