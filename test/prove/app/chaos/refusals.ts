/** GitHub refuses the App, or its runs come to nothing, until a person changes something. */

import { lightRunner } from "../../../local-github/runner/light-run.ts";
import { slug } from "../../../support/installed-app.ts";
import type { Fault } from "./fault.ts";

export const tokensRevoked: Fault = {
  title: "all installation tokens revoked",
  async strike({ world }) {
    const { apps, tokens } = world.github.state;
    for (const { id } of apps.installations) tokens.revokeInstallation(id);
  },
};

export const suspended: Fault = {
  title: "two installations suspended, and unsuspended 3 s after the pushes",
  async strike({ world }) {
    for (const { owner } of world.hubs.slice(0, 2)) world.github.suspend(slug, owner);
  },
  lastsMs: 3000,
  async heal({ world }) {
    for (const { owner } of world.hubs.slice(0, 2)) world.github.unsuspend(slug, owner);
  },
};

/** Long enough for sweeps to meet it, too. */
const aSweepMs = 65_000;

export const disabled: Fault = {
  title: "workflows disabled by a person for more than a sweep",
  async strike({ world }) {
    const fault = { status: 422, message: "Cannot trigger a 'workflow_dispatch' on a disabled workflow" };
    world.github.inject({ match: { operation: "actions/create-workflow-dispatch" }, fault, times: 1000 });
  },
  lastsMs: aSweepMs,
  async heal({ world }) {
    world.github.clearFaults();
  },
};

export const runsFail: Fault = {
  title: "every run fails, until 5 s after the pushes",
  async strike({ world }) {
    world.github.setRunner(async () => ({ succeeded: false, log: "no machine would have it" }));
  },
  lastsMs: 5000,
  async heal({ world: { github } }) {
    github.setRunner(lightRunner({ state: github.state }));
  },
};

export const noMachines: Fault = {
  title: "no machine for any run, until 10 s after the pushes",
  onlyFull: true,
  async strike({ world }) {
    world.github.setRunnerOptions({ machines: 0 });
  },
  lastsMs: 10_000,
  async heal({ world }) {
    world.github.setRunnerOptions({ machines: Number.POSITIVE_INFINITY });
  },
};
