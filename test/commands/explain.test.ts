import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { explain } from "../../src/commands/explain.ts";
import { type Scene, setScene } from "../run/scene.ts";

let scene: Scene;
beforeEach(async () => {
  scene = await setScene();
  const orders = await scene.create("orders");
  const billing = await scene.create("billing");
  await orders.commit({
    "proto/orders/v1/item.proto": 'syntax = "proto3";\npackage orders.v1;\nmessage Item {}\n',
  });
  await billing.commit({
    "proto/billing/v1/item.proto":
      'syntax = "proto3";\npackage billing.v1;\nmessage Item {}\nmessage Bill {\n  Item item = 1;\n}\n',
  });
  await scene.write({
    "config.yaml": `system: {name: shop}
repositories:
  - {name: orders, url: "${scene.url("orders")}"}
  - {name: billing, url: "${scene.url("billing")}", dependencies: [orders]}
global_proto: {output: global.proto, package: shop.v1}
`,
  });
});
afterEach(() => scene[Symbol.asyncDispose]());

const asked = (name: string) => ({ name, config: "config.yaml", offline: true });

describe("explain", () => {
  it("explains names at the locked commits, without network", async () => {
    await scene.run();

    const explanation = await explain(asked("shop.v1.BillingV1.Item"), scene.edges());

    expect(explanation).toMatchObject({
      source: "billing.v1.Item",
      location: { repository: "billing", path: "proto/billing/v1/item.proto", line: 3, column: 1 },
      pinned: "shop.v1.BillingV1.Item",
      reason: {
        kind: "pinned",
        obstacle: { rule: "taken", reason: expect.stringContaining("orders.v1.Item at orders:proto/") },
      },
      references: [{ repository: "billing", path: "proto/billing/v1/item.proto", line: 5, column: 3 }],
    });
    const map = JSON.parse((await scene.read("global.map.json"))!);
    expect(map.symbols).toContainEqual(expect.objectContaining({ hash: explanation.hash }));
  });

  it("names what was meant when the name is none, or several", async () => {
    await scene.run();

    await expect(explain(asked("Item"), scene.edges())).rejects.toThrow(
      '"Item" is the end of 2 names. Did you mean billing.v1.Item, orders.v1.Item?',
    );
    await expect(explain(asked("billing.v1.Bil"), scene.edges())).rejects.toThrow(
      '"billing.v1.Bil" is declared by no source, and no name in the result is called so. Did you mean billing.v1.Bill?',
    );
    await expect(explain(asked("Unheard"), scene.edges())).rejects.toThrow(/is called so\.$/);
  });

  it("asks for a run when nothing is locked", async () => {
    await expect(explain(asked("Item"), scene.edges())).rejects.toThrow(/protomanager\.lock|update/);
  });
});
