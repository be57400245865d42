/** What an organization that works sends: bursts of pushes among everything else that happens in repositories. */

import { setTimeout as wait } from "node:timers/promises";
import pLimit from "p-limit";
import { examples } from "../../../app/support/webhooks.ts";
import { random } from "../../../bench/random.ts";
import type { EventName } from "../../../local-github/webhooks/event-names.ts";
import { type Place, proto, protoFile, type World } from "../world/world.ts";

/** GitHub tells each event by itself: 400 a second are far more than an organization of 2,000 repositories makes. */
export const burstWithinMs = 500;

export interface Traffic {
  /** Of all events; those that come of runs, and duplicates, are not counted. */
  events: number;
  burst: number;
  burstEveryMs: number;
  seed: number;
}

export interface Sent {
  /** Commits on default branches that change protos. */
  protoPushes: number;
  /** Commits on default branches that change none. */
  otherPushes: number;
  /** Pushes to other branches, pull requests, comments, runs of other workflows: told, and nothing else. */
  told: number;
}

/** Of ten events two are commits of protos and one is another commit. */
const kinds = ["proto", "proto", "other", ...Array<"told">(7).fill("told")] as const;

/** Sends bursts at their pace, however fast they are answered. */
export async function sendTraffic(
  world: World,
  { events, burst, burstEveryMs, seed }: Traffic,
): Promise<Sent> {
  const { github, hubs } = world;
  const numbers = random(seed);
  const services = hubs.flatMap((hub) => hub.services);
  // A few repositories get most of the pushes, as everywhere.
  const busy = services.filter((_, index) => index % 10 === 0);
  const versions = new Map<Place, number>();
  const tell = teller(world);
  const sent: Sent = { protoPushes: 0, otherPushes: 0, told: 0 };
  // Git's own work is not what is measured.
  const limit = pLimit(4);
  const begin = performance.now();

  async function commit(place: Place, kind: "proto" | "other"): Promise<void> {
    const version = (versions.get(place) ?? 1) + 1;
    versions.set(place, version);
    const { owner, name } = place;
    // Fields come and go, so that the file stays small.
    const files =
      kind === "proto"
        ? { [protoFile]: `${proto(name, 2)}// ${version}\n` }
        : { "README.md": `Version ${version}\n` };
    await github.commit(owner, name, "main", files);
  }

  for (let number = 0; number < events; number += burst) {
    await wait(Math.max(0, begin + (number / burst) * burstEveryMs - performance.now()));
    const commits = [];
    const burstBegin = performance.now();
    for (let one = 0; one < Math.min(burst, events - number); one++) {
      const early = burstBegin + (one / burst) * burstWithinMs - performance.now();
      if (early > 0) await wait(early);
      const place = numbers.pick(numbers.integer(2) === 0 ? busy : services);
      const kind = numbers.pick(kinds);
      if (kind === "told") {
        tell(place, numbers.integer(2 ** 31));
        sent.told += 1;
      } else {
        commits.push(limit(() => commit(place, kind)));
        sent[kind === "proto" ? "protoPushes" : "otherPushes"] += 1;
      }
    }
    await Promise.all(commits);
  }
  return sent;
}

/** Of pull requests those that start no check: what is measured here is the way to a dispatch. */
const toldActions: Readonly<Record<string, readonly string[]>> = {
  pull_request: ["labeled", "assigned", "closed", "review_requested"],
  issue_comment: ["created", "edited"],
  workflow_run: ["requested", "completed"],
  check_run: ["created", "completed"],
};

/** GitHub's own examples, in full size, as if they had happened in a repository of this world. */
function teller({ github }: World): (place: Place, number: number) => void {
  const all = examples()
    .filter(({ server, event, payload }) => {
      if (server !== "api.github.com") return false;
      return event === "push" || toldActions[event]?.includes(String(payload.action));
    })
    .map(({ event, payload }) => ({ event: event as EventName, payload }));
  return ({ owner, name }, number) => {
    const home = github.repository(owner, name);
    const { event, payload } = all[number % all.length]!;
    const repository = {
      ...(payload.repository as object),
      id: home.id,
      name,
      full_name: home.fullName,
      owner: { login: owner, id: home.owner.id, type: "Organization" },
      default_branch: home.defaultBranch,
    };
    const ref = event === "push" ? { ref: `refs/heads/topic-${number % 100}` } : {};
    const { installation: _, organization: __, ...facts } = payload;
    github.state.webhooks.announce(event, home, { ...facts, ...ref, repository });
  };
}
