/** What GitHub's answer to a dispatch means, and what is to be done about it. Pure. */

export type Refusal =
  /** The server is older than the option: ask without it. */
  | { kind: "no-details" }
  /** Asking again helps nobody before the hub has changed; the text is for the hub's people. */
  | { kind: "hub"; problem: string }
  /** It may have been started all the same. */
  | { kind: "unknown" };

export interface Answer {
  /** Undefined when there was none. */
  status: number | undefined;
  /** GitHub's message: it quotes inputs and names of the hub, nothing of strangers. */
  message: string;
}

/**
 * Rate limits are not met here: `AppGitHub` makes them a `RetryLater`.
 *
 * @param hub - `owner/name`, and the file name of its workflow
 */
export function readRefusal(answer: Answer, hub: { repository: string; workflow: string }): Refusal {
  const { status, message } = answer;
  const where = `${hub.repository}: .github/workflows/${hub.workflow}`;
  const said = `GitHub answered ${status} ${JSON.stringify(message.slice(0, 300))}`;
  if ((status === 400 || status === 422) && message.includes("return_run_details"))
    return { kind: "no-details" };
  const advice = adviceFor(answer);
  if (advice === undefined) return { kind: "unknown" };
  return { kind: "hub", problem: `${where} could not be started: ${said}. ${advice}` };
}

/** The first rule that knows the answer gives the advice. */
const rules: readonly { when(answer: Answer): boolean; advice: string }[] = [
  {
    when: ({ status, message }) => status === 422 && /disabled/i.test(message),
    advice: "Enable the workflow on the repository's Actions page.",
  },
  {
    when: ({ message }) =>
      /unexpected inputs|required input|not in the list of allowed values/i.test(message),
    advice:
      "Its `workflow_dispatch` inputs are not those of this version. Write it anew with `protomanager init --hub`.",
  },
  {
    when: ({ message }) => /workflow_dispatch/.test(message),
    advice: "Give it the trigger `workflow_dispatch`, or write it anew with `protomanager init --hub`.",
  },
  {
    when: ({ message }) => /no ref found/i.test(message),
    advice: "The default branch is gone or was renamed. Push one.",
  },
  {
    when: ({ message }) => /archived/i.test(message),
    advice: "Unarchive the repository, or move the hub.",
  },
  {
    when: ({ status, message }) => status === 403 && /not accessible|permission/i.test(message),
    advice: "Accept the App's permission `actions: write` in the account's installation settings.",
  },
  {
    when: ({ status }) => status === 403 || status === 401,
    advice: "See that Actions are enabled for the repository and that the App may use it.",
  },
  {
    when: ({ status }) => status === 404,
    advice: "See that the workflow is on the default branch and that the App is installed on the repository.",
  },
  {
    when: ({ status }) => status !== undefined && status >= 400 && status < 500 && status !== 408,
    advice: "Start it by hand on the repository's Actions page to see more.",
  },
];

function adviceFor(answer: Answer): string | undefined {
  return rules.find((rule) => rule.when(answer))?.advice;
}
