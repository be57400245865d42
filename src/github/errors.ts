/** Says what an answer of GitHub means: which permission or setting is missing, and where it is set. */

import { ProtoManagerError } from "../errors.ts";
import type { Access } from "./token.ts";

/** An answer of GitHub that is understood. */
export class GitHubError extends ProtoManagerError {
  override readonly name = "GitHubError";
  /** HTTP status; undefined when there was no answer. */
  readonly status: number | undefined;

  constructor(message: string, status: number | undefined, options?: ErrorOptions) {
    super(message, options);
    this.status = status;
  }
}

/** What was tried, for the message. */
export interface Attempt {
  /** As in "GitHub refused to …": `create the pull request`. */
  doing: string;
  /** `owner/name`. */
  repository: string;
  access: Access;
  /** Permissions that it takes, where they are others than those of `access`: "`actions: write`". */
  needs?: string;
}

interface Answer {
  status: number | undefined;
  /** Everything GitHub said, in one line. */
  text: string;
  headers: Readonly<Record<string, unknown>>;
}

/** True for an answer with this HTTP status. */
export function hasStatus(error: unknown, status: number): boolean {
  return error instanceof Error && "status" in error && error.status === status;
}

/** The first rule that knows the answer gives the text. */
const rules: readonly { when(answer: Answer): boolean; text(attempt: Attempt): string }[] = [
  {
    when: ({ text }) => /not permitted to create or approve pull requests/i.test(text),
    text: () =>
      'The setting "Allow GitHub Actions to create and approve pull requests" is off. Turn it on under ' +
      "Settings → Actions → General → Workflow permissions (of the repository, and of the organization if it is " +
      "grey there), or give a token of a GitHub App.",
  },
  {
    when: ({ headers, text }) => headers["x-github-sso"] !== undefined || /\bSAML\b/.test(text),
    text: () =>
      "The organization enforces SAML single sign-on and the token is not authorized for it. Authorize it under " +
      "Settings → Developer settings → Personal access tokens → Configure SSO, or use a GitHub App.",
  },
  {
    when: ({ text }) => /installation has been suspended/i.test(text),
    text: () =>
      "The owner of the account has suspended the installation of the GitHub App; nothing is done there until it is " +
      "resumed under Settings → Integrations → Applications.",
  },
  {
    when: ({ text }) => /archived/i.test(text),
    text: () =>
      "The repository is archived, so nothing can be written. Unarchive it, or take it out of config.yaml.",
  },
  {
    when: ({ text }) =>
      /\bworkflows?\b.*(?:permission|scope)|(?:permission|scope).*\bworkflows?\b/i.test(text),
    text: () => "The change touches .github/workflows and the token lacks the permission `workflows`.",
  },
  {
    when: ({ text }) => /permissions requested are not granted/i.test(text),
    text: (attempt) =>
      `The installation of the GitHub App does not grant ${permissions(attempt)}. Add what is missing in the App's ` +
      "settings; the owner of the account then has to accept it.",
  },
  {
    when: ({ text }) => /rate limit exceeded|secondary rate limit/i.test(text),
    text: () =>
      "The rate limit is used up. Wait, or use a token of a GitHub App, which has a limit of its own.",
  },
  {
    when: ({ text }) => /protected branch|rule violations|repository rule/i.test(text),
    text: () =>
      "A branch protection or ruleset forbids it. Let the token's user or app bypass it for branches " +
      "`protomanager/**`, or exclude them.",
  },
  {
    when: ({ status }) => status === 401,
    text: () => "The token is not valid: it has expired, was revoked, or belongs to another host.",
  },
  {
    when: ({ status, text }) => status === 403 || /Resource not accessible/i.test(text),
    text: (attempt) =>
      `The token lacks a permission. It needs ${permissions(attempt)}: in a workflow under \`permissions:\`, for a ` +
      "GitHub App or a fine-grained token in its settings, with this repository selected.",
  },
  {
    when: ({ status }) => status === 404,
    text: (attempt) =>
      "GitHub answers so too when the token cannot see the repository. Check the name, that the app is installed on " +
      `it or the token covers it, and that it may have ${permissions(attempt)}.`,
  },
];

/** The failure as an error for the reader; anything that is not an answer of GitHub comes back as it is. */
export function explain(error: unknown, attempt: Attempt): unknown {
  const answer = answerOf(error);
  if (answer === undefined) return error;
  const { status, text } = answer;
  const seen = status === undefined ? text : `${status} ${text}`;
  const advice = rules.find((rule) => rule.when(answer))?.text(attempt);
  const message = `${attempt.repository}: could not ${attempt.doing}: GitHub answered "${seen}".`;
  return new GitHubError(advice === undefined ? message : `${message} ${advice}`, status, { cause: error });
}

/** Runs `body`; answers of GitHub that it throws are explained. */
export async function explained<T>(attempt: Attempt, body: () => Promise<T>): Promise<T> {
  try {
    return await body();
  } catch (error) {
    throw explain(error, attempt);
  }
}

function permissions({ access, needs }: Attempt): string {
  if (needs !== undefined) return needs;
  return access === "read" ? "`contents: read`" : "`contents: write` and `pull-requests: write`";
}

function answerOf(error: unknown): Answer | undefined {
  if (!(error instanceof Error)) return undefined;
  // By name: the bundle may hold two copies of these classes.
  if (error.name === "GraphqlResponseError") {
    const { headers = {} } = error as { headers?: Answer["headers"] };
    const notFound = (error as { errors?: { type?: string }[] }).errors?.some(
      ({ type }) => type === "NOT_FOUND",
    );
    return { status: notFound ? 404 : undefined, text: oneLine(error.message), headers };
  }
  if (error.name !== "HttpError") return undefined;
  const { status, response } = error as { status?: number; response?: { headers?: Answer["headers"] } };
  // Octokit gives a request without an answer the status 500.
  const seen = response === undefined ? undefined : status;
  return { status: seen, text: oneLine(error.message), headers: response?.headers ?? {} };
}

function oneLine(text: string): string {
  return text
    .replace(/ - https:\/\/docs\.github\.com\S*/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 500);
}
