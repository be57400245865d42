import { buildSchema } from "graphql";
import { describe, expect, it } from "vitest";
import { schemaDifferences } from "./public-schema.ts";

const whole = buildSchema(`
  type Query { node(id: ID!): Node, other: Int }
  interface Node { id: ID! }
  enum Order { UP DOWN }
`);

describe("schemaDifferences", () => {
  it("finds none in a part", () => {
    const part = buildSchema(
      "type Query { node(id: ID!): Node } interface Node { id: ID! } enum Order { UP }",
    );

    expect(schemaDifferences(part, whole)).toEqual([]);
  });

  it("names types, fields, arguments and values that are otherwise", () => {
    const part = buildSchema(`
      type Query { node(id: ID): Node, made: Int }
      type Extra { id: ID! }
      interface Node { id: ID }
      enum Order { SIDEWAYS }
    `);

    expect(schemaDifferences(part, whole)).toEqual([
      "Query.node(id): ID instead of ID!",
      "Query.made: Int instead of undefined",
      "Extra is not there",
      "Node.id: ID instead of ID!",
      "Order.SIDEWAYS: value instead of undefined",
    ]);
  });
});
