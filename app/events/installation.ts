import { z } from "zod";
import { id, listedRepository, login, reader } from "./payload.ts";

const actions = {
  created: "created",
  deleted: "deleted",
  suspend: "suspended",
  unsuspend: "unsuspended",
  new_permissions_accepted: "permissions",
} as const;

const account = z.object({ login });
const repositories = z.array(listedRepository).nullish();

const installation = z.object({
  action: z.enum(Object.keys(actions) as (keyof typeof actions)[]),
  installation: z.object({ id, account }),
  repositories,
});

const installationRepositories = z.object({
  installation: z.object({ id, account }),
  repositories_added: repositories,
  repositories_removed: repositories,
});

const installationTarget = z.object({
  action: z.literal("renamed"),
  account,
  installation: z.object({ id }),
});

export const readInstallation = reader(installation, ({ action, installation: of, repositories }) => ({
  kind: "installation",
  installation: of.id,
  action: actions[action],
  account: of.account.login,
  added: action === "created" ? (repositories ?? []) : [],
  removed: action === "deleted" ? (repositories ?? []) : [],
}));

export const readInstallationRepositories = reader(
  installationRepositories,
  ({ installation: of, repositories_added: added, repositories_removed: removed }) => ({
    kind: "installation",
    installation: of.id,
    action: "repositories",
    account: of.account.login,
    added: added ?? [],
    removed: removed ?? [],
  }),
);

/** The account has another name: every repository of the installation has. */
export const readInstallationTarget = reader(installationTarget, ({ account, installation: of }) => ({
  kind: "installation",
  installation: of.id,
  action: "repositories",
  account: account.login,
  added: [],
  removed: [],
}));
