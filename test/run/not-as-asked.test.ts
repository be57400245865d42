import { describe, expect, it } from "vitest";
import { formatDiagnostic } from "../../src/diagnostics.ts";
import { heldBackWarning, messageSetNotes } from "../../src/run/not-as-asked.ts";

describe("heldBackWarning", () => {
  it("says where a repository stays, and why", () => {
    const held = { repository: "billing", locked: "1f0c2ab".padEnd(40, "0"), error: "a.proto:3:9: no" };

    expect(heldBackWarning(held)).toMatchObject({ code: "PM1402", severity: "warning" });
    expect(formatDiagnostic(heldBackWarning(held))).toBe(
      "PM1402 billing stays at 1f0c2ab00000: a.proto:3:9: no",
    );
  });
});

describe("messageSetNotes", () => {
  it("names each check that a message set kept buf from, and no other", () => {
    const skip = { repository: "sets", reason: '"set.Set" is a MessageSet' };
    const notes = messageSetNotes([
      { ...skip, check: "lint", code: "PM1404" },
      { ...skip, check: "breaking", code: "PM1404", repository: undefined },
      { ...skip, check: "lint", code: undefined },
    ]);

    expect(notes.map(formatDiagnostic)).toEqual([
      'PM1404 buf lint of sets was skipped: "set.Set" is a MessageSet',
      'PM1404 buf breaking of the result was skipped: "set.Set" is a MessageSet',
    ]);
  });
});
