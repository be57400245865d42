/**
 * What the App knows, behind one interface: systems, their services, runs and deliveries. The API and the dashboard
 * read this and nothing else; an external registry would implement the same. It is read only: services are registered
 * in config.yaml, by pull request.
 */

export interface ProtoRegistry {
  listHubs(query?: HubQuery): Promise<Page<RegisteredHub>>;
  getHub(key: string): Promise<RegisteredHub | undefined>;
  listServices(query?: ServiceQuery): Promise<Page<RegisteredService>>;
  getService(hub: string, name: string): Promise<RegisteredService | undefined>;
  listRuns(query?: RunQuery): Promise<Page<RegisteredRun>>;
  /** By its dispatch id. */
  getRun(id: string): Promise<RegisteredRun | undefined>;
  listDeliveries(query?: DeliveryQuery): Promise<Page<RegisteredDelivery>>;
  /** By `X-GitHub-Delivery`. */
  getDelivery(id: string): Promise<RegisteredDelivery | undefined>;
}

export interface PageQuery {
  /** Default 50, at most 500. */
  size?: number | undefined;
  /** `next` of the page before, with the same filters. */
  after?: string | undefined;
}

export interface Page<Item> {
  items: Item[];
  /** Undefined on the last page. */
  next: string | undefined;
}

export interface HubQuery extends PageQuery {
  installation?: number | undefined;
}

export interface ServiceQuery extends PageQuery {
  installation?: number | undefined;
  hub?: string | undefined;
  /** `owner/name` of the service's repository, in any case. */
  repository?: string | undefined;
}

export interface RunQuery extends PageQuery {
  installation?: number | undefined;
  hub?: string | undefined;
  kind?: RegisteredRun["kind"] | undefined;
  status?: RegisteredRun["status"] | undefined;
}

export interface DeliveryQuery extends PageQuery {
  installation?: number | undefined;
  /** `push`, `pull_request`, … */
  event?: string | undefined;
}

/** Sorted by key. */
export interface RegisteredHub {
  key: string;
  installation: number;
  /** `owner/name`. */
  repository: string;
  config: string;
  system: string;
  services: number;
  /** Why its workflow cannot be started; undefined while it can. */
  problem: string | undefined;
}

/** Sorted by hub, then as in config.yaml. */
export interface RegisteredService {
  hub: string;
  name: string;
  repository: string;
  ref: string | undefined;
  protoDirs: string[];
  /** Commit that the hub's lock holds; undefined before the first run was merged. */
  locked: string | undefined;
  /** Newest commit that the lock does not hold, as the last sweep saw it. */
  waiting: string | undefined;
}

/** Newest first. */
export interface RegisteredRun {
  id: string;
  hub: string;
  kind: "update" | "check";
  /** GitHub's id; undefined until it is known. */
  run: number | undefined;
  status: "requested" | "accepted" | "queued" | "in_progress" | "completed";
  conclusion: string | undefined;
  reason: string;
  requestedAt: Date;
  completedAt: Date | undefined;
}

/** Newest first. */
export interface RegisteredDelivery {
  id: string;
  event: string;
  action: string | undefined;
  repository: string | undefined;
  installation: number | undefined;
  receivedAt: Date;
  /** Undefined until it was handled. */
  handledAt: Date | undefined;
  outcome: string | undefined;
}
