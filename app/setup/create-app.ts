/** The last step of the manifest flow: GitHub's code → the registration. */

import { z } from "zod";
import { clientBuilder } from "../../src/github/client.ts";
import { githubPace, requestGroups } from "../../src/github/pace.ts";
import type { Logger } from "../log.ts";
import type { Registration, Settings } from "../settings.ts";

export interface CreatedApp {
  registration: Registration;
  /** The App's page at GitHub. */
  url: string;
  owner: string;
}

const conversion = z.object({
  id: z.number(),
  pem: z.string(),
  webhook_secret: z.string(),
  html_url: z.string(),
  owner: z
    .object({ login: z.string() })
    .or(z.object({ slug: z.string() }))
    .nullish(),
});

/** The code is good for one hour and one use. */
export async function createApp(
  code: string,
  { host, server }: Pick<Settings, "host" | "server">,
  log: Logger,
): Promise<CreatedApp> {
  const reporter = {
    debug: (text: string) => log.debug({}, text),
    warning: (text: string) => log.warn({}, text),
  };
  const build = clientBuilder({ environment: server, reporter });
  const client = build({ host, groups: requestGroups(githubPace), budget: host, retries: 0 });
  const { data } = await client.rest.apps.createFromManifest({ code });
  const { id, pem, webhook_secret: webhookSecret, html_url: url, owner } = conversion.parse(data);
  const name = owner && "login" in owner ? owner.login : (owner?.slug ?? "");
  return { registration: { appId: String(id), privateKey: pem, webhookSecret }, url, owner: name };
}
