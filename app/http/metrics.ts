import { createHash, timingSafeEqual } from "node:crypto";
import type { ServerSettings } from "../settings/server-settings.ts";
import type { Telemetry } from "../telemetry/telemetry.ts";
import { HttpError } from "./body.ts";
import type { RouteHandler } from "./router.ts";

/** Metrics for Prometheus; with `METRICS_TOKEN`, for who has it as a bearer. */
export function metricsRoute(
  telemetry: Pick<Telemetry, "prometheus">,
  settings: () => Pick<ServerSettings, "metricsToken">,
): RouteHandler {
  return async (request, response) => {
    const { metricsToken } = settings();
    if (metricsToken !== undefined && !same(request.headers.authorization ?? "", `Bearer ${metricsToken}`)) {
      throw new HttpError(401, "Metrics need METRICS_TOKEN as a bearer.");
    }
    telemetry.prometheus(request, response);
  };
}

/** In the same time, whatever the two have in common. */
export function same(one: string, other: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
