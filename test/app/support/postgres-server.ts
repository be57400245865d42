/** A real PostgreSQL for tests, in a temporary folder, on a port of its own on 127.0.0.1. */

import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { globSync } from "node:fs";
import { chown, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import which from "which";
import { freePort } from "../../support/free-port.ts";

export interface PostgresServer extends AsyncDisposable {
  /** `postgres://…`, of the database `postgres`. */
  url: string;
  folder: string;
  /** Kills it without a shutdown, as a power cut does, or stops it; `start` brings it back. */
  stop(signal?: "SIGINT" | "SIGKILL"): Promise<void>;
  start(): Promise<void>;
}

const run = promisify(execFile);
const startTimeoutMs = 30_000;

/** Undefined where PostgreSQL is not installed; an error there in CI, or with `PROTOMANAGER_REQUIRE_POSTGRES=1`. */
export async function findPostgres(): Promise<string | undefined> {
  // Debian's server programs are not on PATH.
  const folders = globSync("/usr/lib/postgresql/*/bin");
  const path = [process.env.PATH, ...folders.sort().reverse()].join(delimiter);
  const initdb = await which("initdb", { path, nothrow: true });
  if (initdb !== null) return initdb;
  const { CI, PROTOMANAGER_REQUIRE_POSTGRES } = process.env;
  if (CI || PROTOMANAGER_REQUIRE_POSTGRES === "1") {
    throw new Error(
      `PostgreSQL is not installed: no initdb in ${path}. On Debian: apt-get install postgresql`,
    );
  }
  return undefined;
}

/**
 * It writes without fsync, and answers before it has written: only for tests.
 *
 * @param own - settings that go before these
 */
export async function startPostgres(
  initdb: string,
  own: Readonly<Record<string, string>> = {},
): Promise<PostgresServer> {
  const identity = await userForPostgres();
  const folder = await mkdtemp(join(tmpdir(), "protomanager-postgres-"));
  if (identity !== undefined) await chown(folder, identity.uid, identity.gid);
  const data = join(folder, "data");
  const options = { ...identity, cwd: folder };
  await run(initdb, ["--pgdata", data, "--username", "postgres", "--auth", "trust", "--no-sync"], options);

  const port = await freePort();
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  const settings = {
    listen_addresses: "127.0.0.1",
    port: String(port),
    unix_socket_directories: "",
    fsync: "off",
    synchronous_commit: "off",
    full_page_writes: "off",
    max_connections: "200",
    ...own,
  };
  const args = [
    "-D",
    data,
    ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ];
  const postgres = initdb.replace(/initdb(?=(\.exe)?$)/, "postgres");
  let server: ReturnType<typeof spawn> | undefined;

  async function start() {
    const begin = () => {
      server = spawn(postgres, args, { ...options, stdio: "ignore" });
      // Refused while processes of one that was killed are still about.
      server.once("exit", (code) => {
        if (starting && code !== 0) setTimeout(begin, 100);
      });
    };
    let starting = true;
    begin();
    await untilReady(url).finally(() => {
      starting = false;
    });
  }
  async function stop(signal: "SIGINT" | "SIGKILL" = "SIGINT") {
    if (server === undefined || server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, "exit");
    server.kill(signal);
    await ended;
  }
  await start();
  return {
    url,
    folder,
    start,
    stop,
    async [Symbol.asyncDispose]() {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function untilReady(url: string): Promise<void> {
  const deadline = Date.now() + startTimeoutMs;
  for (;;) {
    const client = new pg.Client({ connectionString: url });
    client.on("error", () => {});
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (Date.now() > deadline) throw new Error("PostgreSQL did not start.", { cause: error });
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** PostgreSQL refuses to run as root. */
async function userForPostgres(): Promise<{ uid: number; gid: number } | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const id = async (flag: string, user: string) => Number((await run("id", [flag, user])).stdout);
  const user = await run("id", ["-u", "postgres"]).then(
    () => "postgres",
    () => "nobody",
  );
  return { uid: await id("-u", user), gid: await id("-g", user) };
}
