/** Who may register the App: who reads its log, and whom GitHub sends back from there. */

import { randomBytes } from "node:crypto";
import { same } from "../http/bearer.ts";

/** As long as the code of GitHub's manifest flow is good for. */
const stateLifeMs = 60 * 60_000;
const maxStates = 100;

export interface Permits {
  /** Printed in the log. */
  readonly code: string;
  isCode(given: string): boolean;
  /** A state that GitHub sends back: without it, somebody else's App could be put in place of one's own. */
  issueState(): string;
  /** True once for each state. */
  takeState(given: string): boolean;
}

export function createPermits(now: () => number, random: (bytes: number) => Buffer = randomBytes): Permits {
  const code = random(16).toString("base64url");
  const states = new Map<string, number>();
  return {
    code,
    isCode: (given) => same(given, code),
    issueState() {
      const oldest = states.keys().next();
      if (states.size >= maxStates && !oldest.done) states.delete(oldest.value);
      const state = random(16).toString("base64url");
      states.set(state, now() + stateLifeMs);
      return state;
    },
    takeState(given) {
      const expires = states.get(given);
      states.delete(given);
      return expires !== undefined && now() < expires;
    },
  };
}
