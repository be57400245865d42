import type { App } from "../apps.ts";
import type { EventName } from "./event-names.ts";

/** One call of a webhook, as GitHub keeps it for three days. */
export interface Delivery {
  id: number;
  /** The same for everybody who hears of the event, and for redeliveries. */
  guid: string;
  app: App;
  event: EventName;
  action: string | null;
  installationId: number;
  repositoryId: number | null;
  deliveredAt: Date;
  redelivery: boolean;
  /** JSON, as it is sent. */
  payload: string;
  outcome: Outcome | undefined;
}

/** How an attempt ended. */
export interface Outcome {
  seconds: number;
  /** `OK`, or why not in GitHub's words. */
  status: string;
  /** 0 without an answer. */
  statusCode: number;
  /** Where it was sent: the App's webhook may have moved since. */
  url: string;
  requestHeaders: Record<string, string>;
  responseHeaders: Record<string, string>;
  responseBody: string;
}

export function succeeded({ outcome }: Delivery): boolean {
  return outcome !== undefined && outcome.statusCode >= 200 && outcome.statusCode < 300;
}
