/** The App's processes are killed or ended. */

import type { Fault } from "./fault.ts";
import type { Scene } from "./scene.ts";

export const killOne: Fault = {
  title: "kill -9 of one of three instances",
  strike: ({ world }) => world.stopInstance(world.instances[0]!, "SIGKILL"),
  heal: startMissing(3),
};

export const killAll: Fault = {
  title: "kill -9 of all three instances",
  strike: endAll("SIGKILL"),
  heal: startMissing(3),
};

export const killOnly: Fault = {
  title: "kill -9 of the only instance",
  strike: endAll("SIGKILL"),
  heal: startMissing(1),
};

export const endOnly: Fault = {
  title: "SIGTERM of the only instance",
  onlyFull: true,
  strike: endAll("SIGTERM"),
  heal: startMissing(1),
};

export const rollingRestart: Fault = {
  title: "SIGTERM of all three, one after another, each replaced",
  async strike(scene) {
    for (const instance of [...scene.world.instances]) {
      await scene.world.stopInstance(instance, "SIGTERM");
      await scene.world.startInstance();
    }
  },
  check(findings, { failed }) {
    findings.check(failed === 0, `rolling restart: ${failed} deliveries failed`);
  },
};

function endAll(signal: NodeJS.Signals): Fault["strike"] {
  return async ({ world }) => {
    await Promise.all([...world.instances].map((instance) => world.stopInstance(instance, signal)));
  };
}

function startMissing(count: number): (scene: Scene) => Promise<void> {
  return async ({ world }) => {
    while (world.instances.length < count) await world.startInstance();
  };
}
