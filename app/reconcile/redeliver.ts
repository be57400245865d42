/** Asks GitHub to deliver again what did not arrive: it does not do so by itself. */

import type { GitHubClient } from "../../src/github/client.ts";
import { explained, hasStatus } from "../../src/github/errors.ts";
import type { AppContext } from "../context.ts";
import { takenDeliveries } from "../store/deliveries-table.ts";
import { type Attempt, decideRedelivery } from "./decide-redelivery.ts";

/**
 * "You can redeliver webhooks that were delivered in the past 3 days",
 * https://docs.github.com/en/webhooks/testing-and-troubleshooting-webhooks/redelivering-webhooks
 */
const redeliverableMs = 3 * 24 * 60 * 60_000;
const pageSize = 100;
/** Two thousand repositories make as many in some minutes; what is older than that many is left to the sweep itself. */
const maxPages = 200;

/** A delivery is listed within that time. */
const listedWithinMs = 10 * 60_000;

/** @returns to when everything has been seen to, by GitHub's clock; undefined where something is left */
export async function redeliverSince(
  context: Pick<AppContext, "database" | "github" | "log" | "now">,
  since: Date,
): Promise<Date | undefined> {
  const client = context.github.asApp();
  const oldest = Math.max(since.getTime(), context.now() - redeliverableMs);
  const { attempts, complete } = await listAttempts(client, oldest);
  const taken = await takenDeliveries(
    context.database,
    attempts.map(({ guid }) => guid),
  );
  const { ask, left } = decideRedelivery(attempts, taken);
  for (const id of ask) await redeliver(client, id);
  if (ask.length > 0) context.log.info({ asked: ask.length, left }, "Asked GitHub to deliver again");
  if (!complete || left > 0) return undefined;
  const newest = attempts[0]?.deliveredAt ?? since.getTime();
  return new Date(Math.max(since.getTime(), newest - listedWithinMs));
}

async function listAttempts(
  client: GitHubClient,
  oldest: number,
): Promise<{ attempts: (Attempt & { deliveredAt: number })[]; complete: boolean }> {
  const attempts: (Attempt & { deliveredAt: number })[] = [];
  const attempt = { doing: "list the deliveries", repository: "The App", access: "read" } as const;
  const pages = client.paginate.iterator(client.rest.apps.listWebhookDeliveries, { per_page: pageSize });
  return explained(attempt, async () => {
    let read = 0;
    for await (const { data } of pages) {
      for (const { id, guid, event, status_code: statusCode, delivered_at } of data) {
        const deliveredAt = Date.parse(delivered_at);
        if (deliveredAt < oldest) return { attempts, complete: true };
        attempts.push({ id, guid, event, statusCode, deliveredAt });
      }
      if (++read === maxPages) return { attempts, complete: false };
    }
    return { attempts, complete: true };
  });
}

async function redeliver(client: GitHubClient, id: number): Promise<void> {
  try {
    // One attempt more at most, if this request is repeated: its event is known by its id.
    await client.rest.apps.redeliverWebhookDelivery({ delivery_id: id });
  } catch (error) {
    // Too old by now, or of an App that has been given another hook.
    if (!hasStatus(error, 404) && !hasStatus(error, 422)) throw error;
  }
}
