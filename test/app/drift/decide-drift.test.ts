import { describe, expect, it } from "vitest";
import {
  decideDrift,
  firstWaitMs,
  longestWaitMs,
  type MovedService,
} from "../../../app/drift/decide-drift.ts";
import type { Attempts, HeadRow } from "../../../app/drift/heads-table.ts";

const now = Date.parse("2026-01-02T03:04:05Z");
const hour = 60 * 60_000;
const trees = (folders: Record<string, string>, committed = now - hour) => ({
  committed,
  folders: new Map(Object.entries(folders)),
});

const moved = (parts: Partial<MovedService> = {}): MovedService => ({
  name: "orders",
  protoDirs: ["proto"],
  head: "2222",
  atHead: trees({ proto: "b" }),
  atLocked: trees({ proto: "a" }),
  ...parts,
});
const row = (parts: Partial<HeadRow> = {}): HeadRow => ({
  service: "orders",
  head: "2222",
  firstSeen: new Date(now - 2 * hour),
  since: new Date(now - 3 * hour),
  settled: false,
  ...parts,
});
const decide = (
  services: MovedService[],
  heads: HeadRow[] = [],
  attempts: Attempts | undefined = undefined,
  at = now,
) => decideDrift(services, { heads, attempts }, at);

describe("decideDrift", () => {
  it("starts a hub whose service has other protos than the lock", () => {
    expect(decide([moved()])).toEqual({
      heads: [row({ firstSeen: new Date(now), since: new Date(now - hour) })],
      waiting: ["orders"],
      since: now - hour,
      dispatch: { heads: expect.any(String), attempts: 1, nextAt: new Date(now + firstWaitMs) },
    });
  });

  it.each([
    ["only a README changed", { atHead: trees({ proto: "a" }) }],
    ["neither commit has the folder", { atHead: trees({}), atLocked: trees({}) }],
    ["a new service has no folder yet", { atHead: trees({}), atLocked: undefined }],
  ])("is quiet when %s", (_, parts) => {
    expect(decide([moved(parts)])).toEqual({ heads: [], waiting: [], since: undefined, dispatch: undefined });
  });

  it.each([
    ["a service without a lock entry", { atLocked: undefined }],
    ["a folder that is gone", { atHead: trees({}) }],
    ["one folder of two", { protoDirs: ["proto", "api"], atHead: trees({ proto: "a", api: "c" }) }],
    ["a head that GitHub took away", { atHead: undefined }],
  ])("starts for %s", (_, parts) => {
    expect(decide([moved(parts)]).waiting).toEqual(["orders"]);
  });

  it("is quiet about a head that a run has read, until it moves", () => {
    const settled = row({ settled: true });

    expect(decide([moved()], [settled])).toMatchObject({
      heads: [settled],
      waiting: [],
      dispatch: undefined,
    });
    expect(decide([moved({ head: "3333" })], [settled])).toMatchObject({
      waiting: ["orders"],
      since: now - hour,
      dispatch: { attempts: 1 },
    });
  });

  it("waits longer after each start for the same heads, a day at most", () => {
    const waits: number[] = [];
    let attempts: Attempts | undefined;
    let at = now;
    for (let start = 0; start < 12; start++) {
      attempts = decide([moved()], [row()], attempts, at).dispatch!;
      const wait = attempts.nextAt.getTime() - at;
      expect(decide([moved()], [row()], attempts, at + wait - 1).dispatch).toBeUndefined();
      waits.push(wait);
      at += wait;
    }

    expect(waits.slice(0, 3)).toEqual([firstWaitMs, 2 * firstWaitMs, 4 * firstWaitMs]);
    expect(waits.at(-1)).toBe(longestWaitMs);
  });

  it("starts at once for another head, whatever failed before", () => {
    const attempts = decide([moved()]).dispatch!;
    const failed = { ...attempts, attempts: 9, nextAt: new Date(now + hour) };

    expect(decide([moved({ head: "3333" })], [row()], failed).dispatch).toMatchObject({ attempts: 1 });
  });

  it("counts the wait from the first commit that is missing, and believes no commit's date blindly", () => {
    const since = (services: MovedService[], heads: HeadRow[] = []) => decide(services, heads).since;

    expect(since([moved({ head: "3333" })], [row()])).toBe(now - 3 * hour);
    expect(since([moved({ atHead: trees({ proto: "b" }, now + hour) })])).toBe(now);
    expect(since([moved({ atHead: trees({ proto: "b" }, 0) })])).toBe(now - 30 * 24 * hour);
  });

  it("does not wait for a time that was noted before the clock was set back", () => {
    const { dispatch } = decide([moved()]);
    const later = decide([moved()], [], dispatch, now - hour);

    expect(decide([moved()], [], dispatch, now).dispatch).toBeUndefined();
    expect(later.dispatch).toMatchObject({ attempts: 2 });
  });
});
