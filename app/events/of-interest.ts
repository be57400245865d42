import type { AppEvent } from "./event.ts";

/**
 * Whether an event is about anything that the App follows. Most workflow runs of an organization are none of a hub.
 *
 * @param workflow - file name of the hub's workflow
 */
export function isOfInterest(event: AppEvent, workflow: string): boolean {
  return event.kind !== "workflow_run" || event.path === `.github/workflows/${workflow}`;
}
