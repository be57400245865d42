/** Requests of a run to the companion App. */

import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { messageOf, ProtoManagerError } from "../errors.ts";
import { createProxyFetch, type Fetch } from "../proxy-fetch.ts";
import { type Answer, readAnswer } from "./answer.ts";
import { type CheckReport, type TokenAnswer, type TokenRequest, tokenAnswer } from "./protocol.ts";

/** A new identity token of the run, with the App's address as audience: each is good for one request. */
export type Identity = () => Promise<string>;

export interface ClientOptions {
  /** What one second of waiting lasts, in milliseconds; default 1000, and less in tests. */
  secondMs?: number;
  signal?: AbortSignal | undefined;
}

/** For one try, its answer included. */
const timeoutMs = 30_000;
const tries = 5;
/** Longest wait between two tries, in seconds: an App that asks for more is as good as down. */
const longestWait = 60;

/** @param appUrl - as `readAppUrl` gives it */
export async function exchangeTokens(
  appUrl: string,
  request: TokenRequest,
  identity: Identity,
  options: ClientOptions = {},
): Promise<TokenAnswer> {
  const answer = await post(appUrl, "/token", request, identity, options);
  const parsed = tokenAnswer.safeParse(answer.json);
  if (parsed.success) return parsed.data;
  // What was seen may hold tokens: only where it differs is told.
  throw new ProtoManagerError(
    `${appUrl}: the App's answer is not understood (${z.prettifyError(parsed.error).slice(0, 300)}). ` +
      "Use versions of the App and the Action that go together.",
  );
}

/** @param appUrl - as `readAppUrl` gives it */
export async function postReport(
  appUrl: string,
  report: CheckReport,
  identity: Identity,
  options: ClientOptions = {},
): Promise<void> {
  await post(appUrl, "/report", report, identity, options);
}

async function post(
  appUrl: string,
  path: "/token" | "/report",
  body: object,
  identity: Identity,
  { secondMs = 1000, signal }: ClientOptions,
): Promise<Answer> {
  const fetch = createProxyFetch();
  for (let count = 1; ; count++) {
    const token = await identity();
    const answer = await once(fetch, appUrl + path, body, token, signal);
    if (answer.status !== undefined && answer.status >= 200 && answer.status < 300) return answer;
    const seconds = answer.retryAfter ?? 3 ** (count - 1);
    if (!mayPass(answer) || count === tries || seconds > longestWait) throw refused(appUrl, path, answer);
    await wait(seconds * secondMs, undefined, { signal });
  }
}

async function once(
  fetch: Fetch,
  url: string,
  body: object,
  token: string,
  signal: AbortSignal | undefined,
): Promise<Answer> {
  const deadline = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: {
        authorization: `Bearer ${token}`,
        "content-type": "application/json",
        accept: "application/json",
        "user-agent": "protomanager",
      },
      body: JSON.stringify(body),
      // A redirect would carry the identity token to where nobody has said that it may go.
      redirect: "manual",
      signal: signal === undefined ? deadline : AbortSignal.any([signal, deadline]),
    });
    return await readAnswer(response);
  } catch (error) {
    signal?.throwIfAborted();
    const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
    const seen = deadline.aborted ? `no answer within ${timeoutMs / 1000} seconds` : messageOf(cause);
    return { status: undefined, text: seen, json: undefined, retryAfter: undefined };
  }
}

/** Whether the same request may do better a little later. */
function mayPass({ status }: Answer): boolean {
  return status === undefined || status === 429 || status >= 500;
}

function refused(appUrl: string, path: string, { status, text }: Answer): ProtoManagerError {
  const doing = path === "/token" ? "get tokens" : "report the check";
  const seen = status === undefined ? text : `${status} ${text}`.trim();
  return new ProtoManagerError(
    `${appUrl}: could not ${doing}: the App answered "${seen}". ${advice(status, text)}`.trim(),
  );
}

function advice(status: number | undefined, text: string): string {
  if (status === undefined) return "Check the input `app-url`, and that runners can reach the App.";
  if (status >= 300 && status < 400) return "Put the App's final address into the input `app-url`.";
  if (status === 401) return "The input `app-url` has to be the App's own public address, letter by letter.";
  if (status === 404 && text === "") return "There is no ProtoManager App at this address.";
  if (status >= 500) return "The App or GitHub has a problem of its own; run the workflow again later.";
  return "";
}
