import { describe, expect, it } from "vitest";
import { askedWait, createGates } from "../../../app/github/gates.ts";
import { RetryLater } from "../../../app/queue/queues.ts";

const now = 1_800_000_000_000;
const answer = (status: number | undefined, headers: Record<string, string>, message = "API rate limit") =>
  Object.assign(new Error(message), { status, response: { headers } });

describe("askedWait", () => {
  it.each([
    ["retry-after", answer(403, { "retry-after": "7" }), 7000],
    ["the reset of the hour", answer(403, { ...exhausted(now + 90_000) }), 91_000],
    ["a reset that is past", answer(429, { ...exhausted(now - 90_000) }), 1000],
    ["a reset beyond all reason", answer(403, { ...exhausted(now + 1e10) }), 65 * 60_000],
    [
      "the secondary limit without a header",
      answer(403, {}, "You have exceeded a secondary rate limit"),
      60_000,
    ],
    ["429 without a header", answer(429, {}, "slow"), 60_000],
    ["GraphQL", answer(undefined, exhausted(now + 5000), "GraphQL Rate Limit Exceeded"), 6000],
    [
      "a missing permission",
      answer(403, { "x-ratelimit-remaining": "12" }, "Resource not accessible"),
      undefined,
    ],
    ["an outage", answer(502, { "retry-after": "7" }), undefined],
    ["anything else", "text", undefined],
  ])("%s", (_, error, expected) => {
    expect(askedWait(error, now)).toBe(expected);
  });
});

function exhausted(reset: number): Record<string, string> {
  return { "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(reset / 1000) };
}

describe("createGates", () => {
  it("closes the budget that was refused until the wait is over, and takes the longest wait", () => {
    let time = now;
    const gates = createGates(() => time);

    expect(gates.after("a", answer(403, { "retry-after": "60" }))).toBeInstanceOf(RetryLater);
    gates.after("a", answer(403, { "retry-after": "5" }));
    time += 10_000;

    expect(() => gates.check("a")).toThrow(expect.objectContaining({ afterMs: 50_000 }));
    expect(() => gates.check("b")).not.toThrow();
    time += 50_000;
    expect(() => gates.check("a")).not.toThrow();
  });

  it("opens when the clock was set back, rather than stay closed until that time comes again", () => {
    let time = now;
    const gates = createGates(() => time);
    gates.after("a", answer(403, { "retry-after": "60" }));
    time -= 3_600_000;

    expect(() => gates.check("a")).not.toThrow();
  });

  it("leaves other failures as they are", () => {
    const gates = createGates(() => now);
    const failure = answer(404, {}, "Not Found");

    expect(gates.after("a", failure)).toBe(failure);
    expect(() => gates.check("a")).not.toThrow();
  });
});
