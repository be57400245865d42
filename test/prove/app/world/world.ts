/** An organization of hubs and services on local-github, and the App as it is run in production. */

import path from "node:path";
import { stringify } from "yaml";
import { initialWorkflow } from "../../../../src/commands/init-files.ts";
import { findPostgres, type PostgresServer, startPostgres } from "../../../app/support/postgres-server.ts";
import {
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
  /** Variables of the App besides those that the world sets. */
  env?: Readonly<Record<string, string>>;
  github?: LocalGitHubOptions;
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
  /** Each in an organization of its own. */
  readonly hubs: readonly WorldHub[];
  /** Those that run; a dead one is replaced by `startInstance`. */
  readonly instances: AppProcess[];
  readonly postgres: PostgresServer | undefined;
  /** Where GitHub reaches the App: in front of all instances. */
  readonly address: string;
  /** Empty at first; gone with the world. */
  readonly folder: string;
  /** Starts one more on its port of before, or the first that is not in use. */
  startInstance(): Promise<AppProcess>;
  /** Ends an instance and takes it out of `instances`. */
  stopInstance(instance: AppProcess, signal?: NodeJS.Signals): Promise<void>;
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
  const balancer = await startBalancer(() => [...running.keys()]);
  stack.defer(() => balancer.close());
  const hubs = await createHubs(github, options, balancer.address);
  const accounts = hubs.map(({ owner }) => owner);
  const env = {
    ...(await installApp(github, accounts, balancer.address)),
    DEBOUNCE_SECONDS: "0",
    ...(postgres === undefined
      ? { PGLITE_FOLDER: path.join(folder.path, "data") }
      : { DATABASE_URL: postgres.url }),
    ...options.env,
  };
  const instances: AppProcess[] = [];
  const startInstance = async (): Promise<AppProcess> => {
    const port = ports.find((one) => !running.has(one));
    if (port === undefined) throw new Error("All instances are running.");
    const instance = await startApp(env, port);
    running.set(port, instance);
    instances.push(instance);
    return instance;
  };
  const stopInstance = async (instance: AppProcess, signal?: NodeJS.Signals): Promise<void> => {
    await instance.stop(signal);
    instances.splice(instances.indexOf(instance), 1);
    running.delete(Number(new URL(instance.address).port));
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
    postgres,
    address: balancer.address,
    folder: folder.path,
    startInstance,
    stopInstance,
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

async function createHubs(
  github: LocalGitHub,
  { hubs, services }: WorldOptions,
  appUrl: string,
): Promise<WorldHub[]> {
  const made: WorldHub[] = [];
  for (let hub = 1; hub <= hubs; hub++) {
    const owner = `org-${hub}`;
    const places = Array.from({ length: services }, (_, index) => ({ owner, name: `service-${index + 1}` }));
    for (const { name } of places)
      await github.createRepository(owner, name, { files: { [protoFile]: proto(name, 1) } });
    await github.createRepository(owner, "protos", {
      files: {
        "config.yaml": config(github, owner, places),
        ".github/workflows/protomanager.yml": initialWorkflow("config.yaml", { appUrl }),
      },
    });
    made.push({ owner, name: "protos", services: places });
  }
  return made;
}

function config(github: LocalGitHub, owner: string, services: readonly Place[]): string {
  return stringify({
    system: { name: owner, version: "v1" },
    repositories: services.map(({ name }) => ({
      name,
      url: `${github.address}/${owner}/${name}`,
      proto_dir: "proto",
    })),
    global_proto: { package: `${owner.replaceAll("-", "_")}.v1` },
    generate: { languages: [] },
  });
}

async function installedPostgres(): Promise<PostgresServer> {
  const initdb = await findPostgres();
  if (initdb === undefined)
    throw new Error("PostgreSQL is not installed. On Debian: apt-get install postgresql");
  return startPostgres(initdb);
}
