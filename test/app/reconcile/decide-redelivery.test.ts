import { describe, expect, it } from "vitest";
import { type Attempt, decideRedelivery } from "../../../app/reconcile/decide-redelivery.ts";

const attempt = (id: number, guid: string, statusCode: number, event = "issue_comment"): Attempt => {
  return { id, guid, statusCode, event };
};

describe("decideRedelivery", () => {
  it("asks once for each event of which no attempt succeeded", () => {
    const attempts = [
      attempt(9, "a", 500),
      attempt(8, "b", 200),
      attempt(7, "c", 0),
      attempt(6, "b", 502),
      attempt(5, "a", 504),
    ];

    expect(decideRedelivery(attempts, new Set())).toEqual({ ask: [9, 7], left: 0 });
  });

  it("leaves out what was taken in, although the answer was lost", () => {
    expect(decideRedelivery([attempt(1, "a", 504)], new Set(["a"]))).toEqual({ ask: [], left: 0 });
  });

  it("asks for so many at once, those first that nothing else tells", () => {
    const pushes = Array.from({ length: 100 }, (_, index) =>
      attempt(1000 - index, `push ${index}`, 502, "push"),
    );
    const comments = Array.from({ length: 70 }, (_, index) => attempt(500 - index, `comment ${index}`, 502));

    const { ask, left } = decideRedelivery([...pushes, ...comments], new Set());

    expect(ask).toEqual(Array.from({ length: 60 }, (_, index) => 500 - index));
    expect(left).toBe(10);
    expect(decideRedelivery(pushes, new Set())).toMatchObject({ left: 0, ask: { length: 60 } });
  });
});
