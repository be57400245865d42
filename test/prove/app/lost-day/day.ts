/** A day of an organization, of which the App hears nothing. */

import { initialWorkflow } from "../../../../src/commands/init-files.ts";
import { type Random, random } from "../../../bench/random.ts";
import type { LocalGitHub } from "../../../local-github/local-github.ts";
import { slug } from "../../../support/installed-app.ts";
import { hubConfig, type Place, proto, protoFile, type World, type WorldHub } from "../world/world.ts";

export interface DayOptions {
  seed: number;
  pushesPerHour: number;
  /** Sets the clock of GitHub. */
  setHour: (hour: number) => void;
}

export interface Day {
  /** Those that are to be brought up to date: also new ones. */
  hubs: WorldHub[];
  /** Had changes that were taken back, and no others. */
  unchanged: WorldHub;
  /** No longer hubs, or no longer the App's. */
  gone: WorldHub[];
  pushes: number;
}

/** The account that installs the App in the course of the day. */
export const newAccount = "org-new";

const hours = 24;

/** The first six hubs each have something happen to them; all but those that end or stay unchanged are pushed to. */
export async function liveThrough(world: World, { seed, pushesPerHour, setHour }: DayOptions): Promise<Day> {
  const { github } = world;
  const numbers = random(seed);
  const [unchanged, renaming, growing, ending, deleted, leaving, ...others] = world.hubs as [
    WorldHub,
    WorldHub,
    WorldHub,
    WorldHub,
    WorldHub,
    WorldHub,
    ...WorldHub[],
  ];
  const hubs = [renaming, growing, ...others];
  const happenings: Record<number, () => Promise<unknown>> = {
    2: () => pushAndRevert(github, unchanged.services[0]!),
    4: async () => rename(github, renaming.services[0]!),
    6: () => addService(github, growing),
    8: () => createHub(github, growing.owner, "protos-2", growing.services).then((hub) => hubs.push(hub)),
    10: () => github.commit(ending.owner, ending.name, "main", { [workflowFile]: null }),
    12: async () => github.deleteRepository(deleted.owner, deleted.name),
    14: async () => github.uninstall(slug, leaving.owner),
    16: () => install(github).then((hub) => hubs.push(hub)),
    18: () => branchComesAndGoes(github, renaming.services[1]!),
  };
  let pushes = 0;
  for (let hour = 1; hour <= hours; hour++) {
    setHour(hour);
    await happenings[hour]?.();
    for (let number = 0; number < pushesPerHour; number++, pushes++) {
      await push(github, numbers, numbers.pick(numbers.pick(hubs).services), pushes);
    }
  }
  return { hubs: [unchanged, ...hubs], unchanged, gone: [ending, deleted, leaving], pushes };
}

const workflowFile = ".github/workflows/protomanager.yml";

/** One in three touches no proto. */
async function push(github: LocalGitHub, numbers: Random, { owner, name }: Place, count: number) {
  const files =
    numbers.integer(3) === 0 ? { "README.md": `${count}` } : { [protoFile]: proto(name, 2 + count) };
  await github.commit(owner, name, "main", files);
}

async function pushAndRevert(github: LocalGitHub, { owner, name }: Place): Promise<void> {
  await github.commit(owner, name, "main", { [protoFile]: proto(name, 9) });
  await github.commit(owner, name, "main", { [protoFile]: proto(name, 1) });
}

function rename(github: LocalGitHub, service: Place): void {
  const name = `${service.name}-renamed`;
  github.rename(service.owner, service.name, service.owner, name);
  service.name = name;
}

async function addService(github: LocalGitHub, hub: WorldHub): Promise<void> {
  const added = { owner: hub.owner, name: "service-new" };
  await github.createRepository(added.owner, added.name, { files: { [protoFile]: proto(added.name, 1) } });
  hub.services.push(added);
  const config = hubConfig(github, hub.owner, hub.services);
  await github.commit(hub.owner, hub.name, "main", { "config.yaml": config });
}

async function createHub(
  github: LocalGitHub,
  owner: string,
  name: string,
  services: readonly Place[],
): Promise<WorldHub> {
  const files = {
    "config.yaml": hubConfig(github, owner, services),
    [workflowFile]: initialWorkflow("config.yaml"),
  };
  await github.createRepository(owner, name, { files });
  return { owner, name, services: [...services] };
}

async function install(github: LocalGitHub): Promise<WorldHub> {
  const service = { owner: newAccount, name: "service-1" };
  await github.createRepository(newAccount, service.name, { files: { [protoFile]: proto(service.name, 1) } });
  const hub = await createHub(github, newAccount, "protos", [service]);
  github.install(slug, { account: newAccount, repositories: "all" });
  return hub;
}

async function branchComesAndGoes(github: LocalGitHub, { owner, name }: Place): Promise<void> {
  await github.commit(owner, name, "feature", { [protoFile]: proto(name, 50) });
  await github.setBranch(owner, name, "feature", undefined);
}
