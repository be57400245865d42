/** PostgreSQL goes away, breaks off, or takes nothing. */

import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import type { Fault } from "./fault.ts";
import type { Scene } from "./scene.ts";

export const stopped: Fault = {
  title: "PostgreSQL stopped, and started 5 s after the pushes",
  strike: ({ world }) => world.postgres!.stop("SIGINT"),
  lastsMs: 5000,
  heal: ({ world }) => world.postgres!.start(),
};

export const killed: Fault = {
  title: "kill -9 of PostgreSQL, started at once",
  async strike({ world }) {
    await world.postgres!.stop("SIGKILL");
    await world.postgres!.start();
  },
};

export const cut: Fault = {
  title: "every connection to PostgreSQL cut, ten times",
  strike: (scene) =>
    asOperator(scene, async (client) => {
      for (let time = 0; time < 10; time++) {
        await client.query(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND backend_type = 'client backend'",
        );
        await new Promise((resolve) => setTimeout(resolve, 150));
      }
    }),
};

/** A sweep and some more. */
const sweepMs = 90_000;

/** What providers of PostgreSQL do with a database that is out of space: nothing can be queued, nothing be settled. */
export const full: Fault = {
  title: "PostgreSQL out of space: read-only for 5 s after the pushes",
  strike: (scene) => asOperator(scene, (client) => readOnly(client, "on")),
  lastsMs: 5000,
  async heal(scene) {
    await asOperator(scene, (client) => readOnly(client, "off"));
    await untilRedelivered(scene);
  },
  check(findings, { failed, redelivered }) {
    findings.check(failed > 0, "out of space: no delivery was refused");
    findings.check(redelivered > 0, "out of space: no delivery was sent again");
  },
};

/** Later pushes may have made up for what was refused: the next sweep has it sent again all the same. */
async function untilRedelivered({ world }: Scene): Promise<void> {
  const { log } = world.github.state.webhooks;
  const before = log.all().length;
  const deadline = performance.now() + sweepMs;
  while (
    performance.now() < deadline &&
    !log
      .all()
      .slice(before)
      .some(({ redelivery }) => redelivery)
  ) {
    await wait(100);
  }
}

async function readOnly(client: pg.Client, value: "on" | "off"): Promise<void> {
  await client.query("SET default_transaction_read_only = off");
  await client.query(`ALTER SYSTEM SET default_transaction_read_only = ${value}`);
  await client.query("SELECT pg_reload_conf()");
}

async function asOperator({ world }: Scene, act: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: world.postgres!.url });
  await client.connect();
  try {
    await act(client);
  } finally {
    await client.end();
  }
}
