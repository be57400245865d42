import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { describe, expect, test, vi } from "vitest";
import { silentLogger } from "../../../app/log.ts";
import { openStore } from "../../../app/store/open.ts";
import { startTestQueues } from "../support/queues.ts";
import { makeTestStore, stores } from "../support/stores.ts";

const script = join(import.meta.dirname, "killed-instance.ts");
const jobsPerLife = 60;

/** Numbers of the jobs that an instance said it had stored before it was killed. */
async function liveAndDie(settings: object): Promise<number[]> {
  const child = spawn(process.execPath, [script, JSON.stringify(settings)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exit = once(child, "exit");
  const stored: number[] = [];
  for await (const line of createInterface(child.stdout)) {
    stored.push(Number(line));
    if (stored.length === jobsPerLife) child.kill("SIGKILL");
  }
  expect(await exit).toEqual([null, "SIGKILL"]);
  return stored;
}

describe.concurrent.each(stores)("kill -9 on %s", (kind) => {
  test("nothing that was stored is lost, and what ran comes back", async () => {
    await using made = await makeTestStore(kind);
    const setUp = await openStore(made.settings, silentLogger);
    await setUp.query("CREATE TABLE public.done (run integer)");
    await setUp.close();

    const stored = await liveAndDie(made.settings);

    await using cleanUps = new AsyncDisposableStack();
    // On PGlite the same folder: the lock of the killed one is gone.
    const database = await openStore(made.settings, silentLogger);
    cleanUps.defer(() => database.close());
    const active = await database.query<{ run: number }>(
      "SELECT (data ->> 'run')::int AS run FROM pgboss.job WHERE name = 'follow' AND state = 'active'",
    );
    expect(active.map(({ run }) => run)).toContain(0);
    const done = async () =>
      new Set((await database.query<{ run: number }>("SELECT run FROM public.done")).map(({ run }) => run));
    expect((await done()).size).toBeLessThan(stored.length);

    await using _queues = await startTestQueues(
      { ...made, database },
      {
        follow: async ({ run }) => void (await database.query("INSERT INTO public.done VALUES ($1)", [run])),
      },
    );
    await vi.waitFor(
      async () => {
        const runs = await done();
        expect(stored.filter((run) => !runs.has(run))).toEqual([]);
      },
      { timeout: 100_000, interval: 200 },
    );
  }, 120_000);
});
