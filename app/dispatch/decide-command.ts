/** What a command in a comment means. Pure. */

import type { CommandEvent } from "../events/event.ts";
import type { Hub } from "../hubs/hub.ts";

export interface CommandFacts {
  /** Hubs that list the repository and may speak for it. */
  listing: readonly Hub[];
  /** Hubs that the repository holds. */
  held: readonly Hub[];
  pull: { open: boolean; head: string };
  /** The head when the comment was written; undefined when it is not known. */
  headThen: string | undefined;
}

export type CommandDecision =
  | { kind: "dispatch"; hubs: readonly Hub[] }
  /** `head` is what the sender meant, and still the head. */
  | { kind: "check"; hubs: readonly Hub[]; head: string }
  /** Said to the sender. */
  | { kind: "refuse"; reply: string };

/**
 * `update` runs the hubs: what is on the branches that they follow, so the pull request's head does not matter. A check
 * is of one commit: the one that the comment names, else the head of its time, and never of one that came later.
 */
export function decideCommand(
  { command, commit }: Pick<CommandEvent, "command" | "commit">,
  { listing, held, pull, headThen }: CommandFacts,
): CommandDecision {
  if (listing.length === 0 && held.length === 0) {
    return refuse("No hub that I know lists this repository.");
  }
  if (command === "update" || (command === "retry" && listing.length === 0)) {
    return { kind: "dispatch", hubs: union(listing, held) };
  }
  const hubs = listing.filter(({ takesChecks }) => takesChecks);
  if (hubs.length === 0) {
    return refuse(
      listing.length === 0
        ? "There is nothing to check here: this repository is a hub, and none lists it. `/protomanager update` runs it."
        : "The workflow of the hub that lists this repository does not take checks. `protomanager init --hub` writes one " +
            "that does.",
    );
  }
  if (!pull.open) return refuse("This pull request is closed: there is nothing to check.");
  const meant = commit ?? headThen;
  const named = `\`/protomanager ${command} ${pull.head}\``;
  if (meant === undefined) {
    return refuse(
      `I cannot tell which commit you meant. The head is now ${pull.head}; if that is the one, write ${named}.`,
    );
  }
  if (meant !== pull.head) {
    const was = commit === undefined ? `The head was ${meant} when you wrote` : `You named ${meant}`;
    return refuse(`${was}, and it is ${pull.head} now. Look at what came, then write ${named}.`);
  }
  return { kind: "check", hubs, head: meant };
}

function refuse(reply: string): CommandDecision {
  return { kind: "refuse", reply };
}

function union(...lists: (readonly Hub[])[]): Hub[] {
  return [...new Map(lists.flat().map((hub) => [hub.key, hub])).values()];
}
