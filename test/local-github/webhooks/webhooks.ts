import { randomUUID } from "node:crypto";
import { Agent } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import pLimit from "p-limit";
import type { App, Apps, Installation } from "../apps.ts";
import type { Repository } from "../repository.ts";
import { nodeId } from "../views/urls.ts";
import type { Delivery, Outcome } from "./delivery.ts";
import { DeliveryLog } from "./delivery-log.ts";
import { type Disturbances, type Fate, fates } from "./disturbances.ts";
import { type EventName, isOwnEvent, mayHear } from "./event-names.ts";
import { send } from "./send.ts";

/** A payload without its `installation`, which depends on who is told. */
export type Payload = Record<string, unknown> & { action?: string };

/** How many deliveries are on their way at a time. */
const concurrency = 32;

export interface WebhookOptions {
  now: () => Date;
  /** How many finished deliveries are kept. */
  kept: number;
  /** Looks at every payload before it is sent. */
  check: ((event: EventName, payload: Payload) => void) | undefined;
  /** Called with each delivery when it is known what became of it. */
  done: ((delivery: Delivery) => void) | undefined;
  /** Sends a delivery once; default from here. */
  send?: ((delivery: Delivery) => Promise<Outcome>) | undefined;
}

/** Tells Apps what happens, and keeps what became of it. Nothing is sent again unless somebody asks. */
export class Webhooks {
  readonly log: DeliveryLog;
  readonly #apps: Apps;
  readonly #options: WebhookOptions;
  readonly #send: (delivery: Delivery) => Promise<Outcome>;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: concurrency });
  readonly #sending = pLimit(concurrency);
  readonly #onTheirWay = new Set<Promise<void>>();
  #nextId = 900_000_001;
  #fate: () => Fate = fates({});
  /** Filled while paused. */
  #held: (() => void)[] | undefined;

  constructor(apps: Apps, options: WebhookOptions) {
    this.#apps = apps;
    this.#options = options;
    this.#send = options.send ?? ((delivery) => send(delivery, this.#agent));
    this.log = new DeliveryLog(options.kept, options.now);
  }

  /** Whether anybody would hear of it. */
  heard(event: EventName, repository: Repository): boolean {
    return this.#listeners(event, repository).length > 0;
  }

  /** Tells the Apps that are installed on a repository, may know of the event and subscribe to it. */
  announce(event: EventName, repository: Repository, payload: Payload): void {
    this.announceTo(this.#listeners(event, repository), event, payload, repository.id);
  }

  /** Tells certain installations. */
  announceTo(
    installations: readonly Installation[],
    event: EventName,
    payload: Payload,
    repositoryId: number | null = null,
  ): void {
    const heard = installations.filter(({ app }) => app.webhook?.active);
    if (heard.length === 0) return;
    const guid = randomUUID();
    for (const { id, app } of heard) {
      const lite = { id, node_id: nodeId("MI", id) };
      const full = { ...payload, installation: payload.installation ?? lite };
      this.#options.check?.(event, full);
      this.#start({
        id: this.#nextId++,
        guid,
        app,
        event,
        action: payload.action ?? null,
        installationId: id,
        repositoryId,
        deliveredAt: this.#options.now(),
        redelivery: false,
        payload: JSON.stringify(full),
        outcome: undefined,
      });
    }
  }

  /** Sends a kept delivery once more: the same GUID and payload, a delivery of its own. */
  redeliver(delivery: Delivery): void {
    const again = { deliveredAt: this.#options.now(), redelivery: true, outcome: undefined };
    this.#start({ ...delivery, id: this.#nextId++, ...again });
  }

  disturb(disturbances: Disturbances): void {
    this.#fate = fates(disturbances);
  }

  /** Holds everything back until `resume`. */
  pause(): void {
    this.#held ??= [];
  }

  resume(): void {
    const held = this.#held ?? [];
    this.#held = undefined;
    for (const start of held) start();
  }

  /** Resolves when nothing is on its way; what a pause holds does not count. */
  async delivered(): Promise<void> {
    while (this.#onTheirWay.size > 0) await Promise.all(this.#onTheirWay);
  }

  close(): void {
    this.#held = undefined;
    this.#agent.destroy();
  }

  #listeners(event: EventName, repository: Repository): Installation[] {
    return this.#apps.covering(repository).filter(
      ({ app, permissions }) =>
        app.webhook?.active === true &&
        // What the account has accepted counts, not what the App would like.
        mayHear(permissions, event) &&
        (isOwnEvent(event) || app.events.includes(event)),
    );
  }

  #start(delivery: Delivery): void {
    if (this.#held) {
      this.#held.push(() => this.#start(delivery));
      return;
    }
    const { copies, waitMs, dropped } = this.#fate();
    for (let copy = 0; copy < copies; copy++) {
      const own = copy === 0 ? delivery : { ...delivery, id: this.#nextId++ };
      const done = this.#deliver(own, waitMs, dropped).finally(() => this.#onTheirWay.delete(done));
      this.#onTheirWay.add(done);
    }
  }

  async #deliver(delivery: Delivery, waitMs: number, dropped: boolean): Promise<void> {
    if (waitMs > 0) await wait(waitMs);
    delivery.outcome = dropped ? notSent(delivery.app) : await this.#sending(() => this.#send(delivery));
    this.log.add(delivery);
    this.#options.done?.(delivery);
  }
}

function notSent(app: App): Outcome {
  const status = "failed to connect to host";
  const url = app.webhook!.url;
  return {
    seconds: 0,
    status,
    statusCode: 0,
    url,
    requestHeaders: {},
    responseHeaders: {},
    responseBody: "",
  };
}
