/** A world in which things go wrong while services are pushed to. */

import { setTimeout as wait } from "node:timers/promises";
import { random } from "../../../bench/random.ts";
import { lightRunner } from "../../../local-github/runner/light-run.ts";
import { untilEqual } from "../world/locks.ts";
import { type Place, proto, protoFile, startWorld, type World, type WorldOptions } from "../world/world.ts";

export interface Scene extends AsyncDisposable {
  readonly name: string;
  readonly world: World;
  /** Pushes at the pace; calls `halfway` after a third of them and does not wait for it. */
  burst(count: number, halfway: () => void): Promise<void>;
  /** A person merges what is proposed, in every other hub. */
  mergeSome(): Promise<void>;
  /** Until every lock equals the heads and no run is under way: what is still behind when time is up. */
  untilEqual(limitMs: number): Promise<string[]>;
}

export interface SceneOptions extends Pick<WorldOptions, "store" | "instances"> {
  name: string;
  seed: number;
}

const pushesPerSecond = 8;
const hubs = 4;
const services = 3;
/** Longer than two dispatches of a hub are apart, so that one meets a run that is under way. */
const runTakesMs = 400;

export async function openScene({ name, seed, ...options }: SceneOptions): Promise<Scene> {
  const world = await startWorld({
    ...options,
    hubs,
    services,
    shiftedClocks: true,
    env: { RECONCILE_MINUTES: "1", DEBOUNCE_SECONDS: "1" },
  });
  const { github } = world;
  github.setRunner(lightRunner({ state: github.state, takesMs: runTakesMs }));
  const numbers = random(seed);
  const versions = new Map<string, number>();

  async function push({ owner, name: service }: Place): Promise<void> {
    const version = (versions.get(`${owner}/${service}`) ?? 1) + 1;
    versions.set(`${owner}/${service}`, version);
    await github.commit(owner, service, "main", { [protoFile]: proto(service, version) });
  }

  return {
    name,
    world,
    async burst(count, halfway) {
      const begin = performance.now();
      for (let number = 0; number < count; number++) {
        if (number === Math.floor(count / 3)) halfway();
        await push(numbers.pick(numbers.pick(world.hubs).services));
        await wait(Math.max(0, begin + ((number + 1) * 1000) / pushesPerSecond - performance.now()));
      }
    },
    async mergeSome() {
      for (const [index, hub] of world.hubs.entries()) {
        const pull = github.repository(hub.owner, hub.name).pulls.find(({ state }) => state === "open");
        if (pull !== undefined && index % 2 === 0) await github.merge(hub.owner, hub.name, pull.number);
      }
    },
    untilEqual: (limitMs) => untilEqual(github, world.hubs, limitMs),
    [Symbol.asyncDispose]: () => world[Symbol.asyncDispose](),
  };
}
