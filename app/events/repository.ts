import { z } from "zod";
import { foreignText, installation, login, reader, repository } from "./payload.ts";

const actions = {
  renamed: "renamed",
  transferred: "transferred",
  archived: "archived",
  unarchived: "unarchived",
  edited: "edited",
  deleted: "deleted",
  created: "created",
  publicized: "visibility",
  privatized: "visibility",
} as const;

const payload = z.object({
  installation,
  repository,
  action: z.enum(Object.keys(actions) as (keyof typeof actions)[]),
  changes: z
    .object({
      repository: z.object({ name: z.object({ from: foreignText }) }).optional(),
      owner: z
        .object({
          from: z.object({
            user: z.object({ login }).nullish(),
            organization: z.object({ login }).nullish(),
          }),
        })
        .optional(),
    })
    .optional(),
});

export const readRepository = reader(payload, ({ installation, repository, action, changes }) => {
  const { owner, name } = repository;
  const before = changes?.owner?.from.organization?.login ?? changes?.owner?.from.user?.login;
  const oldName = changes?.repository?.name.from;
  const from =
    before === undefined && oldName === undefined ? undefined : `${before ?? owner}/${oldName ?? name}`;
  return { kind: "repository", installation, repository, action: actions[action], from };
});
