import { z } from "zod";
import { commitId, foreignText, id, installation, reader, repository, time } from "./payload.ts";

const pullRequest = z.object({
  installation,
  repository,
  action: z.enum(["opened", "reopened", "synchronize", "ready_for_review", "converted_to_draft", "closed"]),
  pull_request: z.object({
    number: id,
    head: z.object({ sha: commitId, ref: foreignText }),
    base: z.object({ ref: foreignText }),
    draft: z.boolean().default(false),
    merged: z.boolean().nullish(),
    updated_at: time,
  }),
});

const mergeGroup = z.object({
  installation,
  repository,
  action: z.literal("checks_requested"),
  merge_group: z.object({ head_sha: commitId }),
});

export const readPullRequest = reader(
  pullRequest,
  ({ installation, repository, action, pull_request: pull }) => ({
    kind: "pull_request",
    installation,
    repository,
    action,
    pull: pull.number,
    head: pull.head.sha,
    headRef: pull.head.ref,
    baseRef: pull.base.ref,
    draft: pull.draft,
    merged: pull.merged === true,
    at: pull.updated_at,
  }),
);

export const readMergeGroup = reader(mergeGroup, ({ installation, repository, merge_group: group }) => ({
  kind: "merge_group",
  installation,
  repository,
  head: group.head_sha,
}));
