import { z } from "zod";
import { foreignText, id, installation, reader, repository, time } from "./payload.ts";

const payload = z.object({
  installation,
  repository,
  action: z.enum(["requested", "in_progress", "completed"]),
  workflow_run: z.object({
    id,
    path: foreignText.nullish(),
    conclusion: foreignText.nullish(),
    run_attempt: z.number().nullish(),
    run_started_at: time.nullish(),
    created_at: time,
  }),
  workflow: z.object({ path: foreignText }).nullish(),
});

export const readWorkflowRun = reader(
  payload,
  ({ installation, repository, action, workflow_run: run, workflow }) => {
    // Older servers tell it of the workflow only; some add the ref after an @.
    const path = (run.path ?? workflow?.path)?.split("@")[0];
    if (path === undefined) return undefined;
    // The dispatch has said so already; only a person who runs it again makes it news.
    if (action === "requested" && run.run_attempt === 1) return undefined;
    // GitHub is asked when it matters whether a run has started: a job for each start would double the queue's work.
    if (action === "in_progress") return undefined;
    return {
      kind: "workflow_run",
      installation,
      repository,
      run: run.id,
      path,
      status: action,
      conclusion: run.conclusion ?? null,
      startedAt: run.run_started_at ?? run.created_at,
    };
  },
);
