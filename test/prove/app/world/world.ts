/** An organization of hubs and services on local-github, and the App as it is run in production. */

import { writeFile } from "node:fs/promises";
import path from "node:path";
import pLimit from "p-limit";
import { stringify } from "yaml";
import { initialWorkflow } from "../../../../src/commands/init-files.ts";
import { findPostgres, type PostgresServer, startPostgres } from "../../../app/support/postgres-server.ts";
import {
  type Files,
  type LocalGitHub,
  type LocalGitHubOptions,
  startLocalGitHub,
} from "../../../local-github/local-github.ts";
import { type AppProcess, startApp } from "../../../support/app-process.ts";
import { freePort } from "../../../support/free-port.ts";
import { installApp } from "../../../support/installed-app.ts";
import { temporaryFolder } from "../../folders.ts";

import { startBalancer } from "./balancer.ts";

export interface WorldOptions {
  store: "pglite" | "postgres";
  /** Of the App; more than one needs PostgreSQL. Default 1. */
  instances?: number;
  hubs: number;
  /** Of each hub. */
  services: number;
  /** That the hubs are spread over; default one for each hub. */
  organizations?: number;
  /** Variables of the App besides those that the world sets. */
  env?: Readonly<Record<string, string>>;
  github?: LocalGitHubOptions;
  /** Whether `shiftClock` is asked for; default false. */
  shiftedClocks?: boolean;
}

export interface Place {
  owner: string;
  name: string;
}

export interface WorldHub extends Place {
  services: Place[];
}

export interface World extends AsyncDisposable {
  readonly github: LocalGitHub;
  readonly hubs: readonly WorldHub[];
  /** Those that run; a dead one is replaced by `startInstance`. */
  readonly instances: AppProcess[];
  /** Every one that ever ran, with its log. */
  readonly everyInstance: readonly AppProcess[];
  readonly postgres: PostgresServer | undefined;
  /** Where GitHub reaches the App: in front of all instances. */
  readonly address: string;
  /** Empty at first; gone with the world. */
  readonly folder: string;
  /** Starts one more on its port of before, or the first that is not in use. */
  startInstance(): Promise<AppProcess>;
  /** Ends an instance and takes it out of `instances`. */
  stopInstance(instance: AppProcess, signal?: NodeJS.Signals): Promise<void>;
  /** Sets an instance's clock off the real one, as of now and for those that follow on its port. */
  shiftClock(instance: AppProcess, milliseconds: number): Promise<void>;
}

/** Of `service`, with as many fields as it has versions. */
export function proto(service: string, version: number): string {
  const name = service.replaceAll("-", "_");
  const fields = Array.from({ length: version }, (_, index) => `  string field_${index + 1} = ${index + 1};`);
  return `syntax = "proto3";\n\npackage ${name}.v1;\n\nmessage Of_${name} {\n${fields.join("\n")}\n}\n`;
}

export const protoFile = "proto/service.proto";

/** Repositories exist, the App is installed on every organization, and its instances are ready. */
export async function startWorld(options: WorldOptions): Promise<World> {
  await using stack = new AsyncDisposableStack();
  const folder = stack.use(await temporaryFolder("app"));
  const github = stack.use(await startLocalGitHub(options.github));
  const postgres = options.store === "postgres" ? stack.use(await installedPostgres()) : undefined;

  const ports = await Promise.all(Array.from({ length: options.instances ?? 1 }, freePort));
  const running = new Map<number, AppProcess>();
  const address = await addressOf(ports, () => [...running.keys()], stack);
  const hubs = await createHubs(github, options, address);
  const accounts = [...new Set(hubs.map(({ owner }) => owner))];
  const env = {
    ...(await installApp(github, accounts, address)),
    DEBOUNCE_SECONDS: "0",
    ...(postgres === undefined
      ? { PGLITE_FOLDER: path.join(folder.path, "data") }
      : { DATABASE_URL: postgres.url }),
    ...options.env,
  };
  const instances: AppProcess[] = [];
  const everyInstance: AppProcess[] = [];
  const clockOf = (port: number) => path.join(folder.path, `clock-${port}`);
  const startInstance = async (): Promise<AppProcess> => {
    const port = ports.find((one) => !running.has(one));
    if (port === undefined) throw new Error("All instances are running.");
    const clock = options.shiftedClocks ? shiftedClock(clockOf(port)) : {};
    const instance = await startApp({ ...env, ...clock }, port);
    running.set(port, instance);
    instances.push(instance);
    everyInstance.push(instance);
    return instance;
  };
  const stopInstance = async (instance: AppProcess, signal?: NodeJS.Signals): Promise<void> => {
    await instance.stop(signal);
    instances.splice(instances.indexOf(instance), 1);
    running.delete(portOf(instance));
  };
  stack.defer(async () => {
    await Promise.all(instances.map((instance) => instance.stop("SIGKILL")));
  });
  for (const _ of ports) await startInstance();

  const owned = stack.move();
  return {
    github,
    hubs,
    instances,
    everyInstance,
    postgres,
    address,
    folder: folder.path,
    startInstance,
    stopInstance,
    shiftClock: (instance, milliseconds) => writeFile(clockOf(portOf(instance)), String(milliseconds)),
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

/** Of the only instance its own: a balancer has its share in each answer's time. */
async function addressOf(
  ports: readonly number[],
  running: () => readonly number[],
  stack: AsyncDisposableStack,
): Promise<string> {
  const [only, another] = ports;
  if (another === undefined) return `http://127.0.0.1:${only}`;
  const balancer = await startBalancer(running);
  stack.defer(() => balancer.close());
  return balancer.address;
}

function portOf({ address }: AppProcess): number {
  return Number(new URL(address).port);
}

function shiftedClock(file: string): Record<string, string> {
  const preload = path.join(import.meta.dirname, "shifted-clock.ts");
  return { NODE_OPTIONS: `--import ${preload}`, CLOCK_FILE: file };
}

async function createHubs(
  github: LocalGitHub,
  { hubs, services, organizations = hubs }: WorldOptions,
  appUrl: string,
): Promise<WorldHub[]> {
  const limit = pLimit(8);
  const make = async (number: number): Promise<WorldHub> => {
    const owner = `org-${1 + ((number - 1) % organizations)}`;
    // Names are of their organization alone, as a rule.
    const suffix = organizations === hubs ? "" : `-of-${number}`;
    const places = Array.from({ length: services }, (_, index) => {
      return { owner, name: `service-${index + 1}${suffix}` };
    });
    const name = `protos${suffix}`;
    const create = (place: string, files: Files) =>
      limit(() => github.createRepository(owner, place, { files }));
    await Promise.all(places.map((place) => create(place.name, { [protoFile]: proto(place.name, 1) })));
    await create(name, {
      "config.yaml": hubConfig(github, `${owner}${suffix}`, places),
      ".github/workflows/protomanager.yml": initialWorkflow("config.yaml", { appUrl }),
    });
    return { owner, name, services: places };
  };
  return Promise.all(Array.from({ length: hubs }, (_, index) => make(index + 1)));
}

/** Of a hub that merges these services. */
export function hubConfig(github: LocalGitHub, system: string, services: readonly Place[]): string {
  return stringify({
    system: { name: system, version: "v1" },
    repositories: services.map(({ owner, name }) => ({
      name,
      url: `${github.address}/${owner}/${name}`,
      proto_dir: "proto",
    })),
    global_proto: { package: `${system.replaceAll("-", "_")}.v1` },
    generate: { languages: [] },
  });
}

async function installedPostgres(): Promise<PostgresServer> {
  const initdb = await findPostgres();
  if (initdb === undefined)
    throw new Error("PostgreSQL is not installed. On Debian: apt-get install postgresql");
  // What was answered survives a kill, as in production.
  return startPostgres(initdb, { synchronous_commit: "on" });
}
