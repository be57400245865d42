import { randomUUID } from "node:crypto";
import type { Reply } from "./http.ts";

const prefix = "/_storage/logs/";
/** https://docs.github.com/rest/actions/workflow-runs#download-workflow-run-logs: "expires after 1 minute". */
const lifeMs = 60 * 1000;

/** Logs at addresses that need no credentials and are good for a minute. GitHub's are archives, these are texts. */
export class LogStorage {
  readonly #address: () => string;
  readonly #now: () => Date;
  readonly #texts = new Map<string, { text: string; ends: number }>();

  constructor(address: () => string, now: () => Date) {
    this.#address = address;
    this.#now = now;
  }

  addressOf(text: string): string {
    const id = randomUUID();
    this.#texts.set(id, { text, ends: this.#now().getTime() + lifeMs });
    return `${this.#address()}${prefix}${id}`;
  }

  /** Undefined for requests to anything else. */
  answer({ pathname }: URL): Reply | undefined {
    if (!pathname.startsWith(prefix)) return undefined;
    const found = this.#texts.get(pathname.slice(prefix.length));
    if (!found || found.ends < this.#now().getTime()) return { status: 404 };
    return {
      status: 200,
      headers: { "content-type": "text/plain; charset=utf-8" },
      body: Buffer.from(found.text),
    };
  }
}
