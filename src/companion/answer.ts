/** Reading what the App answers, or what stands in its place: a proxy, another server. */

import type { Response } from "undici";

export interface Answer {
  /** Undefined when there was none. */
  status: number | undefined;
  /** What the App says for people, in one line and bounded; why there is no answer; "" when it says nothing. */
  text: string;
  json: unknown;
  /** Seconds. */
  retryAfter: number | undefined;
}

/** Tokens for thousands of repositories are some hundred kilobytes. */
const maxBytes = 4 * 1024 * 1024;
const maxText = 500;

/** @throws Error when the answer is too large or breaks off */
export async function readAnswer(response: Response): Promise<Answer> {
  const { status, headers } = response;
  const json = parsed(await readBounded(response));
  const seconds = Number(headers.get("retry-after") ?? Number.NaN);
  return {
    status,
    text: textOf(status, json, headers.get("location")),
    json,
    retryAfter: Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined,
  };
}

async function readBounded(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    // Leaving the loop ends the connection.
    if (size > maxBytes) throw new Error(`an answer of more than ${maxBytes} bytes`);
    chunks.push(chunk as Uint8Array);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function textOf(status: number, json: unknown, location: string | null): string {
  const { error } = (typeof json === "object" && json !== null ? json : {}) as { error?: unknown };
  const said = typeof error === "string" ? error : "";
  const text = status >= 300 && status < 400 && location !== null ? `a redirect to ${location}` : said;
  return text.replace(/\s+/g, " ").trim().slice(0, maxText);
}
