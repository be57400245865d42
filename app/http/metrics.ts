import type { ServerSettings } from "../settings/server-settings.ts";
import type { Telemetry } from "../telemetry/telemetry.ts";
import { requireBearer } from "./bearer.ts";
import type { RouteHandler } from "./router.ts";

/** Metrics for Prometheus; with `METRICS_TOKEN`, for who has it as a bearer. */
export function metricsRoute(
  telemetry: Pick<Telemetry, "prometheus">,
  settings: () => Pick<ServerSettings, "metricsToken">,
): RouteHandler {
  return async (request, response) => {
    const { metricsToken } = settings();
    if (metricsToken !== undefined) requireBearer(request, metricsToken, "METRICS_TOKEN");
    telemetry.prometheus(request, response);
  };
}
