/** GitHub limits, fails, drops and hangs. */

import type { FaultKind, FaultRule } from "../../../local-github/faults.ts";
import type { Fault } from "./fault.ts";

const always = 1_000_000;
const isApi = ({ path }: { path: string }) => path.startsWith("/api/");
const isDispatch = { operation: "actions/create-workflow-dispatch" };

/** Every request of the API, until 5 s after the pushes. */
function everyAnswer(title: string, fault: FaultKind, options: Partial<Fault> = {}): Fault {
  return {
    title: `${title}, for every request until 5 s after the pushes`,
    ...injected({ match: isApi, fault, times: always, retryAfterSeconds: 3 }),
    lastsMs: 5000,
    ...options,
  };
}

function injected(rule: FaultRule): Pick<Fault, "strike" | "heal"> {
  return {
    async strike({ world }) {
      world.github.inject(rule);
    },
    async heal({ world }) {
      world.github.clearFaults();
    },
  };
}

export const answers: readonly Fault[] = [
  everyAnswer("GitHub answers 500", "500", { onlyFull: true }),
  everyAnswer("GitHub answers 502", "502"),
  everyAnswer("GitHub answers 503", "503", { onlyFull: true }),
  everyAnswer("GitHub's primary rate limit (403)", "403-primary"),
  everyAnswer("GitHub's secondary rate limit (403, retry-after)", "403-secondary"),
  everyAnswer("GitHub answers 429, retry-after", "429", { onlyFull: true }),
  everyAnswer("GitHub drops the connection", "drop", { onlyFull: true }),
  everyAnswer("GitHub never answers", "hang"),
  {
    title: "connection dropped before the effect of a dispatch, 4 times",
    onlyFull: true,
    ...injected({ match: isDispatch, fault: "drop", when: "before", times: 4 }),
    lastsMs: 3000,
  },
  {
    title: "connection dropped after the effect of a dispatch, 4 times",
    ...injected({ match: isDispatch, fault: "drop", when: "after", times: 4 }),
    lastsMs: 3000,
  },
  {
    title: "a dispatch is never answered, after its effect, 4 times",
    onlyFull: true,
    ...injected({ match: isDispatch, fault: "hang", when: "after", times: 4 }),
    lastsMs: 3000,
  },
];
