/** Registration by GitHub's manifest flow, as long as there is none. */

import type { IncomingMessage } from "node:http";
import { messageOf } from "../../src/errors.ts";
import { type BodyBudget, HttpError, readBody } from "../http/body.ts";
import { respond } from "../http/respond.ts";
import type { RouteHandler, Routes } from "../http/router.ts";
import type { Logger } from "../log.ts";
import { webOrigin } from "../settings/github-host.ts";
import type { ServerSettings } from "../settings/server-settings.ts";
import type { Registration } from "../settings.ts";
import { createApp } from "./create-app.ts";
import { keepRegistration } from "./keep-registration.ts";
import { completePath, manifest } from "./manifest.ts";
import { askForCode, notPossible, registered, sendManifest } from "./pages.ts";
import { createPermits } from "./permits.ts";

export interface SetupOptions {
  settings: () => ServerSettings;
  /** Starts the App with its new registration. */
  activate: (registration: Registration) => Promise<void>;
  log: Logger;
  budget: BodyBudget;
  now: () => number;
}

export interface Setup {
  routes: Routes;
  /** Says in the log where to go and with which code. */
  announce(): void;
}

const maxFormBytes = 4096;
const noPublicUrl =
  "PUBLIC_URL is not set: GitHub could not reach this server. Set it and start the server again.";

export function setupRoutes(options: SetupOptions): Setup {
  const { settings, log, budget, now } = options;
  const permits = createPermits(now);
  let finishing = false;

  const start: RouteHandler = async (_request, response) => {
    respond(response, settings().publicUrl === undefined ? notPossible(noPublicUrl, 503) : askForCode());
  };

  const toGitHub: RouteHandler = async (request, response) => {
    const { publicUrl, accounts, host, server } = settings();
    if (publicUrl === undefined) return respond(response, notPossible(noPublicUrl, 503));
    const form = await readForm(request, budget);
    if (!permits.isCode(form.get("code") ?? "")) {
      log.warn({}, "A wrong setup code was given.");
      return respond(response, askForCode("That is not the code in the server's log."));
    }
    const organization = form.get("organization")?.trim() ?? "";
    if (!/^[\w-]*$/.test(organization))
      return respond(response, notPossible("That is no name of an organization."));
    const origin = webOrigin(host, server);
    const owner = organization === "" ? "" : `/organizations/${organization}`;
    const action = `${origin}${owner}/settings/apps/new?state=${permits.issueState()}`;
    const content = manifest({ publicUrl, others: accounts.accounts !== undefined });
    respond(response, sendManifest({ origin, action }, content));
  };

  const complete: RouteHandler = async (_request, response, { searchParams }) => {
    if (!permits.takeState(searchParams.get("state") ?? "")) {
      return respond(
        response,
        notPossible("This registration was not begun here, or more than an hour ago.", 403),
      );
    }
    const code = searchParams.get("code") ?? "";
    if (!/^[\w-]{1,100}$/.test(code)) return respond(response, notPossible("GitHub sent no code."));
    if (finishing) return respond(response, notPossible("Another registration is being finished.", 409));
    finishing = true;
    try {
      respond(response, await finish(code));
    } finally {
      finishing = false;
    }
  };

  async function finish(code: string) {
    const { registrationFile } = settings();
    let created: Awaited<ReturnType<typeof createApp>>;
    try {
      created = await createApp(code, settings(), log);
    } catch (error) {
      log.error({ error }, "GitHub did not give the registration away.");
      return notPossible(`GitHub did not give the registration away: ${messageOf(error)}`, 502);
    }
    let file = registrationFile;
    try {
      if (file !== undefined) await keepRegistration(file, created.registration);
    } catch (error) {
      log.error({ error, file }, "The registration could not be kept: the page shows it.");
      file = undefined;
    }
    await options.activate(created.registration);
    log.info({ app: created.url, owner: created.owner, file }, "The App is registered.");
    return registered(created, file);
  }

  return {
    routes: { "GET /setup": start, "POST /setup": toGitHub, [`GET ${completePath}` as const]: complete },
    announce() {
      const page = `${settings().publicUrl ?? "PUBLIC_URL (not set)"}/setup`;
      log.warn(
        { page, setup: permits.code },
        "The App is not registered: open the page and give it this setup code.",
      );
    },
  };
}

async function readForm(request: IncomingMessage, budget: BodyBudget): Promise<URLSearchParams> {
  if (!request.headers["content-type"]?.startsWith("application/x-www-form-urlencoded")) {
    throw new HttpError(415, "Send the form of the page /setup.");
  }
  return new URLSearchParams((await readBody(request, maxFormBytes, budget)).toString("utf8"));
}
