/** What each queue's jobs do. */

import { check } from "../checks/check.ts";
import { conclude } from "../checks/conclude.ts";
import { dispatch } from "../dispatch/dispatch.ts";
import { follow } from "../dispatch/follow.ts";
import { discover } from "../hubs/discover.ts";
import { onboard } from "../onboarding/onboard.ts";
import type { Handlers } from "../queue/handlers.ts";
import { reconcile } from "../reconcile/reconcile.ts";
import { reconcileHub } from "../reconcile/reconcile-hub.ts";
import { prune } from "../store/retention.ts";
import { delivery } from "./delivery.ts";

export const handlers: Handlers = {
  delivery,
  discover,
  dispatch,
  follow,
  check,
  conclude,
  onboard,
  reconcile,
  "reconcile-hub": reconcileHub,
  prune,
};
