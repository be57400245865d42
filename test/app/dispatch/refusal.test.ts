import { describe, expect, it } from "vitest";
import { readRefusal } from "../../../app/dispatch/refusal.ts";

const hub = { repository: "acme/hub", workflow: "protomanager.yml" };

describe("readRefusal", () => {
  it.each([
    [404, "Not Found", /on the default branch/],
    [403, "Resource not accessible by integration", /actions: write/],
    [403, "Actions are disabled for this repository", /Actions are enabled/],
    [422, "Cannot trigger a 'workflow_dispatch' on a disabled workflow", /Enable the workflow/],
    [422, 'Unexpected inputs provided: ["dispatch-id"]', /init --hub/],
    [422, "Provided value 'b.yaml' for input 'config' not in the list of allowed values", /init --hub/],
    [422, "Workflow does not have 'workflow_dispatch' trigger", /trigger `workflow_dispatch`/],
    [422, "No ref found for: main", /default branch is gone/],
    [403, "Repository was archived so is read-only.", /Unarchive/],
    [451, "Unavailable", /by hand/],
  ])("makes %i %s the hub's problem, with what to do", (status, message, advice) => {
    const refusal = readRefusal({ status, message }, hub);
    expect(refusal).toMatchObject({ kind: "hub", problem: expect.stringMatching(advice) });
    expect(refusal).toMatchObject({
      problem: expect.stringContaining(
        `acme/hub: .github/workflows/protomanager.yml could not be started: GitHub answered ${status}`,
      ),
    });
  });

  it.each([500, 502, 503, 504, 408, undefined])(
    "does not know what became of a request after %s",
    (status) => {
      expect(readRefusal({ status, message: "Oops" }, hub)).toEqual({ kind: "unknown" });
    },
  );

  it.each([400, 422])("knows servers that are too old for run details by their %i", (status) => {
    const message = 'Invalid request. "return_run_details" is not a permitted key.';
    expect(readRefusal({ status, message }, hub)).toEqual({ kind: "no-details" });
  });

  it("quotes no more than 300 characters", () => {
    const refusal = readRefusal({ status: 404, message: "x".repeat(10_000) }, hub);
    expect("problem" in refusal && refusal.problem.length).toBeLessThan(600);
  });
});
