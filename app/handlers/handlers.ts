/** What each queue's jobs do. */

import { dispatch } from "../dispatch/dispatch.ts";
import { follow } from "../dispatch/follow.ts";
import { discover } from "../hubs/discover.ts";
import type { Handlers } from "../queue/handlers.ts";
import { reconcileHub } from "../reconcile/reconcile-hub.ts";
import { prune } from "../store/retention.ts";
import { delivery } from "./delivery.ts";
import { missing } from "./missing.ts";

export const handlers: Handlers = {
  delivery,
  discover,
  dispatch,
  follow,
  check: missing("checks"),
  conclude: missing("results of checks"),
  onboard: missing("onboarding"),
  reconcile: missing("reconciling"),
  "reconcile-hub": reconcileHub,
  prune,
};
