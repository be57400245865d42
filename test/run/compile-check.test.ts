import { describe, expect, it } from "vitest";
import { declaresService } from "../../src/run/compile-check.ts";
import { assembled } from "../assembly/assembled.ts";
import { proto3 } from "../assembly/support.ts";

describe.each(["merge", "import"] as const)("declaresService of %s mode", (mode) => {
  const declares = (text: string) => {
    const { assembly } = assembled(
      { orders: { "orders.proto": proto3("orders.v1", `message Order {}\n${text}`) } },
      { config: { mode } },
    );
    expect(assembly.map).toBeDefined();
    return declaresService(assembly);
  };

  it("finds a service however it is written", () => {
    expect(declares("service Orders /* all */ {}")).toBe(true);
    expect(declares("service\n// all\nOrders\n{ rpc Get(Order) returns (Order); }")).toBe(true);
  });

  it("takes no comment for one", () => {
    expect(declares("// service Orders {}\nmessage Service {}")).toBe(false);
  });
});
