import type { AppWebhook, Installation } from "../apps.ts";
import {
  acceptPermissions,
  chooseRepositories,
  installApp,
  suspendInstallation,
  uninstallApp,
  unsuspendInstallation,
} from "../installing.ts";
import type { Repository } from "../repository.ts";
import type { GitHubState } from "../state.ts";
import type { Permissions } from "../tokens.ts";
import type { Disturbances } from "../webhooks/disturbances.ts";

export interface InstallOptions {
  account: string;
  /** `owner/name` of the chosen repositories, or all of the account. */
  repositories: readonly string[] | "all";
  /** Default what the App asks for. */
  permissions?: Permissions;
}

export interface AppOptions {
  slug: string;
  owner: string;
  permissions: Permissions;
  /** Subscriptions; those that the permissions do not allow are refused. */
  events?: readonly string[];
  webhook?: { url: string; secret: string; active?: boolean };
  /** Where it has been installed for long: nobody is told. */
  installations: readonly InstallOptions[];
}

export interface RegisteredApp {
  appId: number;
  clientId: string;
  privateKey: string;
  /** Ids, in the order of `installations`. */
  installationIds: number[];
}

/** What people do with Apps on their settings pages; Apps hear of it. */
export interface AppHelpers {
  /** Registers an App and installs it. */
  createApp(options: AppOptions): RegisteredApp;
  /** Where deliveries of an App go from now on. */
  setWebhook(slug: string, webhook: Partial<Omit<AppWebhook, "id">>): void;
  /** Returns the installation's id. */
  install(slug: string, options: InstallOptions): number;
  uninstall(slug: string, account: string): void;
  suspend(slug: string, account: string): void;
  unsuspend(slug: string, account: string): void;
  acceptPermissions(slug: string, account: string, permissions: Permissions): void;
  /** Adds and removes chosen repositories, `owner/name`, of an installation. */
  chooseRepositories(
    slug: string,
    account: string,
    changes: { add?: readonly string[]; remove?: readonly string[] },
  ): void;
  /** What happens to deliveries on their way, from now on; `{}` for nothing. */
  disturbWebhooks(disturbances: Disturbances): void;
  /** Holds deliveries back until they are resumed. */
  pauseWebhooks(): void;
  resumeWebhooks(): void;
  /** Resolves when no delivery is on its way any more. */
  webhooksDelivered(): Promise<void>;
}

export function appHelpers(
  state: GitHubState,
  repository: (owner: string, name: string) => Repository,
): AppHelpers {
  const by = () => state.accounts.ensure("a-person", "User");
  const named = (fullName: string) => repository(...(fullName.split("/") as [string, string]));
  const idsOf = (names: readonly string[] | "all") =>
    names === "all" ? names : new Set(names.map((name) => named(name).id));

  function app(slug: string) {
    const found = state.apps.apps.find((one) => one.slug === slug);
    if (!found) throw new Error(`local-github has no App ${slug}`);
    return found;
  }

  function installation(slug: string, account: string): Installation {
    const found = state.apps.installations.find(
      (one) => one.app.slug === slug && one.account.login.toLowerCase() === account.toLowerCase(),
    );
    if (!found) throw new Error(`${slug} is not installed on ${account}`);
    return found;
  }

  const target = (login: string) => state.accounts.ensure(login, "Organization");

  return {
    createApp({ owner, installations, ...values }) {
      const registration = { ...values, owner: state.accounts.ensure(owner, "User") };
      const { app: made, privateKey } = state.apps.register(registration);
      const installed = installations.map(({ account, repositories, permissions = values.permissions }) =>
        state.apps.install(made, target(account), idsOf(repositories), permissions, state.now()),
      );
      const installationIds = installed.map(({ id }) => id);
      return { appId: made.id, clientId: made.clientId, privateKey, installationIds };
    },

    setWebhook(slug, changes) {
      const one = app(slug);
      const former = one.webhook ?? {
        id: 4001 + state.apps.apps.indexOf(one),
        url: "",
        secret: "",
        active: true,
      };
      one.webhook = { ...former, ...changes };
    },

    install(slug, { account, repositories, permissions }) {
      const one = app(slug);
      const values = { account: target(account), repositories: idsOf(repositories), by: by() };
      return installApp(state, one, { ...values, permissions: permissions ?? one.permissions }).id;
    },
    uninstall: (slug, account) => uninstallApp(state, installation(slug, account), by()),
    suspend: (slug, account) => suspendInstallation(state, installation(slug, account), by()),
    unsuspend: (slug, account) => unsuspendInstallation(state, installation(slug, account), by()),
    acceptPermissions: (slug, account, permissions) =>
      acceptPermissions(state, installation(slug, account), permissions, by()),
    chooseRepositories(slug, account, { add = [], remove = [] }) {
      const changes = { add: add.map(named), remove: remove.map(named) };
      chooseRepositories(state, installation(slug, account), changes, by());
    },

    disturbWebhooks: (disturbances) => state.webhooks.disturb(disturbances),
    pauseWebhooks: () => state.webhooks.pause(),
    resumeWebhooks: () => state.webhooks.resume(),
    webhooksDelivered: () => state.webhooks.delivered(),
  };
}
