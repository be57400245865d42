/** For whom a check run is written, as the API tells it now. */

import type { AppContext } from "../context.ts";
import type { Hub } from "../hubs/hub.ts";
import type { Check } from "./checks-table.ts";
import { isNamed } from "./decide-checks.ts";
import { installationRepositories, placesOf } from "./read-places.ts";
import type { Audience } from "./shown-report.ts";
import { isLessVisible } from "./visibility.ts";

/** Of the pull request's repository nothing is known: everybody might read what is said there. */
const everybody = "public";

export async function checkAudience(
  context: Pick<AppContext, "github" | "now">,
  check: Check,
  hub: Hub,
): Promise<Audience> {
  const repositories = await installationRepositories(context, check.installation);
  const found = repositories.find(({ id }) => id === check.repository.id);
  const service = found ?? { ...check.repository, visibility: everybody };
  const ofHub = await installationRepositories(context, hub.installation);
  const hubNow = ofHub.find(({ id }) => id === hub.repository.id);
  return {
    service,
    own: new Set(hub.services.filter((listed) => isNamed(listed, service)).map(({ name }) => name)),
    hub: hubNow ?? { owner: hub.repository.owner, visibility: "private" },
    // A private repository's readers may see all that its own account has.
    places: await placesOf(context, hub.services),
  };
}

/** The address of a run, where it does not tell a hub's name to who may not know it. */
export function runUrl(
  { settings }: Pick<AppContext, "settings">,
  { repository }: Hub,
  run: number,
  audience: Pick<Audience, "hub" | "service">,
): string | undefined {
  if (isLessVisible(audience.hub, audience.service)) return undefined;
  const { server, host } = settings();
  const address = server.GITHUB_SERVER_URL ?? `https://${host}`;
  return `${address}/${repository.owner}/${repository.name}/actions/runs/${run}`;
}
