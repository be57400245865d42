/** The registry over the App's own tables. */

import type { Sql, SqlValue } from "../store/sql.ts";
import { type ListQuery, listPage, withoutNulls } from "./list-page.ts";
import type {
  Page,
  PageQuery,
  ProtoRegistry,
  RegisteredDelivery,
  RegisteredHub,
  RegisteredRun,
  RegisteredService,
} from "./registry.ts";

export function storeRegistry(sql: Sql): ProtoRegistry {
  const list = <Row, Item>(
    table: Table<Row, Item>,
    page: PageQuery,
    where: Record<string, SqlValue | undefined>,
  ): Promise<Page<Item>> => listPage(sql, page, { ...table, where });
  const one = async <Row, Item>(
    table: Table<Row, Item>,
    where: Record<string, SqlValue>,
  ): Promise<Item | undefined> => (await list(table, { size: 1 }, where)).items[0];

  return {
    listHubs: ({ installation, ...page } = {}) => list(hubs, page, { "h.installation = ?": installation }),
    getHub: (key) => one(hubs, { "h.key = ?": key }),
    listServices: ({ installation, hub, repository, ...page } = {}) =>
      list(services, page, {
        "h.installation = ?": installation,
        "s.hub = ?": hub,
        "lower(s.owner || '/' || s.repository) = lower(?)": repository,
      }),
    getService: (hub, name) => one(services, { "s.hub = ?": hub, "s.name = ?": name }),
    listRuns: ({ installation, hub, kind, status, ...page } = {}) =>
      list(runs, page, {
        "r.hub in (select key from protomanager.hubs where installation = ?)": installation,
        "r.hub = ?": hub,
        "r.kind = ?": kind,
        "r.status = ?": status,
      }),
    getRun: async (id) => (isUuid(id) ? one(runs, { "r.correlation = ?": id }) : undefined),
    listDeliveries: ({ installation, event, ...page } = {}) =>
      list(deliveries, page, { "d.installation = ?": installation, "d.event = ?": event }),
    getDelivery: async (id) => (isUuid(id) ? one(deliveries, { "d.id = ?": id }) : undefined),
  };
}

type Table<Row, Item> = Omit<ListQuery<Row, Item>, "where">;

/** Rows of items, with null for what is not there. */
type Nullable<Item> = {
  [Key in keyof Item]: undefined extends Item[Key] ? NonNullable<Item[Key]> | null : Item[Key];
};

const hubs: Table<Nullable<RegisteredHub>, RegisteredHub> = {
  select: `select h.key, h.installation, h.owner || '/' || h.name as repository, h.config, h.system,
    (select count(*)::integer from protomanager.hub_services s where s.hub = h.key) as services, p.problem
    from protomanager.hubs h left join protomanager.dispatch_problems p on p.hub = h.key`,
  sort: { by: [["h.key", "text"]] },
  keyOf: ({ key }) => [key],
  toItem: withoutNulls,
};

const services: Table<Nullable<RegisteredService> & { position: number }, RegisteredService> = {
  select: `select s.hub, s.name, s.owner || '/' || s.repository as repository, s.ref, s.proto_dirs as "protoDirs",
    s.locked, w.head as waiting, s.position
    from protomanager.hub_services s join protomanager.hubs h on h.key = s.hub
    left join protomanager.heads w on w.hub = s.hub and w.service = s.name and w.settled_at is null`,
  sort: {
    by: [
      ["s.hub", "text"],
      ["s.position", "integer"],
    ],
  },
  keyOf: ({ hub, position }) => [hub, position],
  toItem: ({ position: _, ...service }) => withoutNulls(service),
};

const runs: Table<Nullable<RegisteredRun>, RegisteredRun> = {
  select: `select r.correlation as id, r.hub, r.kind, r.run, r.status, r.conclusion, r.reason,
    r.requested_at as "requestedAt", r.completed_at as "completedAt" from protomanager.runs r`,
  sort: {
    by: [
      ["r.requested_at", "timestamptz"],
      ["r.correlation", "uuid"],
    ],
    newestFirst: true,
  },
  keyOf: ({ requestedAt, id }) => [requestedAt.toISOString(), id],
  toItem: withoutNulls,
};

const deliveries: Table<Nullable<RegisteredDelivery>, RegisteredDelivery> = {
  select: `select d.id, d.event, d.action, d.repository, d.installation, d.received_at as "receivedAt",
    d.handled_at as "handledAt", d.outcome from protomanager.deliveries d`,
  sort: {
    by: [
      ["d.received_at", "timestamptz"],
      ["d.id", "uuid"],
    ],
    newestFirst: true,
  },
  keyOf: ({ receivedAt, id }) => [receivedAt.toISOString(), id],
  toItem: withoutNulls,
};

function isUuid(id: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);
}
