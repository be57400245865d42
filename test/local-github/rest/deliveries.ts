import { ApiError, notFound, type Reply } from "../http.ts";
import { type Delivery, succeeded } from "../webhooks/delivery.ts";
import type { Call, Handlers } from "./call.ts";

function itemView({ outcome, ...delivery }: Delivery) {
  return {
    id: delivery.id,
    guid: delivery.guid,
    delivered_at: delivery.deliveredAt.toISOString(),
    redelivery: delivery.redelivery,
    duration: outcome?.seconds ?? 0,
    status: outcome?.status ?? "pending",
    status_code: outcome?.statusCode ?? 0,
    event: delivery.event,
    action: delivery.action,
    installation_id: delivery.installationId,
    repository_id: delivery.repositoryId,
    throttled_at: null,
  };
}

function deliveriesOf(call: Call): Delivery[] {
  return call.state.webhooks.log.all().filter(({ app }) => app === call.app);
}

function findDelivery(call: Call): Delivery {
  const found = deliveriesOf(call).find(({ id }) => id === Number(call.params.delivery_id));
  if (!found) throw notFound();
  return found;
}

function webhookOf({ app }: Call) {
  if (!app?.webhook) throw notFound();
  return app.webhook;
}

function configReply(call: Call): Reply {
  const { url, secret } = webhookOf(call);
  const hidden = secret === "" ? {} : { secret: "********" };
  return { status: 200, body: { content_type: "json", insecure_ssl: "0", url, ...hidden } };
}

/** The newest come first; a cursor names the delivery after which the next page begins. */
function page(call: Call): { items: Delivery[]; headers: Record<string, string> } {
  const { query, state } = call;
  const size = Math.min(Math.max(Number(query.per_page ?? 30), 1), 100);
  const [, before] = /^v1_(\d+)$/.exec(query.cursor ?? "") ?? [];
  if (query.cursor !== undefined && before === undefined) throw new ApiError(400, "Invalid cursor");
  const rest = deliveriesOf(call)
    .sort((one, other) => other.id - one.id)
    .filter((one) => before === undefined || one.id < Number(before))
    .filter((one) => query.status === undefined || (query.status === "success") === succeeded(one));
  const items = rest.slice(0, size);
  if (rest.length <= size) return { items, headers: {} };
  const next = new URLSearchParams({ ...query, cursor: `v1_${items.at(-1)!.id}` });
  return { items, headers: { link: `<${state.apiUrl}/app/hook/deliveries?${next}>; rel="next"` } };
}

export const deliveryHandlers: Handlers<
  | "apps/get-webhook-config-for-app"
  | "apps/get-webhook-delivery"
  | "apps/list-webhook-deliveries"
  | "apps/redeliver-webhook-delivery"
  | "apps/update-webhook-config-for-app"
> = {
  "apps/get-webhook-config-for-app": configReply,

  "apps/update-webhook-config-for-app"(call) {
    const webhook = webhookOf(call);
    if (call.body.url !== undefined) webhook.url = call.body.url;
    if (call.body.secret !== undefined) webhook.secret = call.body.secret;
    return configReply(call);
  },

  "apps/list-webhook-deliveries"(call) {
    const { items, headers } = page(call);
    return { status: 200, body: items.map(itemView), headers };
  },

  "apps/get-webhook-delivery"(call) {
    const delivery = findDelivery(call);
    const { outcome } = delivery;
    const body = {
      ...itemView(delivery),
      url: outcome?.url ?? "",
      request: { headers: outcome?.requestHeaders ?? null, payload: JSON.parse(delivery.payload) },
      response: { headers: outcome?.responseHeaders ?? null, payload: outcome?.responseBody ?? null },
    };
    return { status: 200, body };
  },

  "apps/redeliver-webhook-delivery"(call) {
    call.state.webhooks.redeliver(findDelivery(call));
    return { status: 202, body: {} };
  },
};
