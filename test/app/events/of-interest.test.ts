import { expect, it } from "vitest";
import type { AppEvent } from "../../../app/events/event.ts";
import { isOfInterest } from "../../../app/events/of-interest.ts";

it.each([
  [".github/workflows/protomanager.yml", true],
  [".github/workflows/ci.yml", false],
  ["protomanager.yml", false],
])("a run of %s: %s", (path, expected) => {
  const event = { kind: "workflow_run", path } as AppEvent;
  expect(isOfInterest(event, "protomanager.yml")).toBe(expected);
});

it("every other event", () => {
  expect(isOfInterest({ kind: "push" } as AppEvent, "protomanager.yml")).toBe(true);
});
