import { z } from "zod";
import { commitId, foreignText, installation, login, reader, repository } from "./payload.ts";

const sender = z.object({ login });

const checkRun = z.object({
  installation,
  repository,
  sender,
  action: z.enum(["rerequested", "requested_action"]),
  check_run: z.object({ head_sha: commitId, external_id: foreignText.nullish() }),
  requested_action: z.object({ identifier: foreignText }).nullish(),
});

/** `requested` is not among them: an App that writes checks gets one for every push of every repository. */
const checkSuite = z.object({
  installation,
  repository,
  sender,
  action: z.literal("rerequested"),
  check_suite: z.object({ head_sha: commitId }),
});

export const readCheckRun = reader(checkRun, (payload) => {
  const action = payload.action === "rerequested" ? payload.action : payload.requested_action?.identifier;
  if (action === undefined) return undefined;
  return {
    kind: "check_action",
    installation: payload.installation,
    repository: payload.repository,
    externalId: payload.check_run.external_id || null,
    head: payload.check_run.head_sha,
    action,
    sender: payload.sender.login,
  };
});

export const readCheckSuite = reader(checkSuite, (payload) => ({
  kind: "check_action",
  installation: payload.installation,
  repository: payload.repository,
  externalId: null,
  head: payload.check_suite.head_sha,
  action: payload.action,
  sender: payload.sender.login,
}));
