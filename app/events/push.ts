import { z } from "zod";
import { commitId, foreignText, installation, reader, repository } from "./payload.ts";

const payload = z.object({
  installation,
  repository: repository.and(z.object({ default_branch: foreignText })),
  ref: foreignText,
  before: commitId,
  after: commitId,
});

/** Branches and tags, new and deleted ones too. The list of commits is not looked at: it ends at 2,048. */
export const readPush = reader(payload, ({ installation, repository, ref, before, after }) => {
  const { default_branch: defaultBranch, ...name } = repository;
  return { kind: "push", installation, repository: name, ref, before, after, defaultBranch };
});
