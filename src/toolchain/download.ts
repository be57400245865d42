/** One file over HTTP onto the disk, checked against its pinned checksum. */

import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { messageOf } from "../errors.ts";
import { createProxyFetch } from "../proxy-fetch.ts";
import { describeSystemError } from "../system-error.ts";
import { DownloadError } from "./tool-errors.ts";

export interface Download {
  /** What it is, for messages. */
  what: string;
  url: string;
  file: string;
  /** `sha256-…` */
  integrity: string | null;
  signal: AbortSignal | undefined;
}

const timeoutMs = 10 * 60 * 1000;
const maxTextBytes = 1024 * 1024;
/** Several times what any pinned file has. */
const maxFileBytes = 512 * 1024 * 1024;

/** @throws DownloadError, and then there is no file */
export async function download(wanted: Download): Promise<void> {
  const { what, url, file, integrity } = wanted;
  if (integrity === null) throw withoutChecksum(what);
  const host = new URL(url).host;
  try {
    await receive(wanted);
    const found = await sha256Of(file);
    if (found !== integrity) {
      throw new DownloadError(
        `${what} from ${host}: its bytes are not the pinned ones (wanted ${integrity}, got ${found}). ` +
          "The download was damaged, or a mirror serves another file under this name.",
      );
    }
  } catch (error) {
    await rm(file, { force: true });
    if (error instanceof DownloadError) throw error;
    throw new DownloadError(`${what} from ${host}: ${explain(error)}`, { cause: error });
  }
}

/** A small text, as the configuration of an index. */
export async function downloadText(
  what: string,
  url: string,
  signal: AbortSignal | undefined,
): Promise<string> {
  try {
    const { body } = await request(what, url, signal);
    return await text(Readable.fromWeb(body!).compose(atMost(maxTextBytes)));
  } catch (error) {
    if (error instanceof DownloadError) throw error;
    throw new DownloadError(`${what} from ${new URL(url).host}: ${explain(error)}`, { cause: error });
  }
}

export function withoutChecksum(what: string): DownloadError {
  return new DownloadError(`${what}: this version of ProtoManager has no checksum for it.`);
}

async function receive({ what, url, file, signal }: Download): Promise<void> {
  const { body } = await request(what, url, signal);
  // Readable for the user alone, and not yet a program.
  const target = createWriteStream(file, { mode: 0o600, flags: "wx" });
  await pipeline(Readable.fromWeb(body!), atMost(maxFileBytes), target);
}

/** Passes bytes on, up to a limit that is an error to exceed. */
function atMost(maxBytes: number): (source: AsyncIterable<Uint8Array>) => AsyncGenerator<Uint8Array> {
  return async function* (source) {
    let bytes = 0;
    for await (const chunk of source) {
      bytes += chunk.length;
      if (bytes > maxBytes) throw new Error(`it is larger than ${maxBytes / 1024 / 1024} MiB`);
      yield chunk;
    }
  };
}

async function request(what: string, url: string, signal: AbortSignal | undefined) {
  const deadline = AbortSignal.timeout(timeoutMs);
  const response = await createProxyFetch()(url, {
    signal: signal === undefined ? deadline : AbortSignal.any([signal, deadline]),
  });
  if (response.ok) return response;
  const { host } = new URL(url);
  throw new DownloadError(
    `${what} from ${host}: ${response.status === 404 ? "not found there" : `status ${response.status}`} (${url}). ` +
      "Check PROTOMANAGER_MIRROR.",
  );
}

async function sha256Of(file: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return `sha256-${hash.digest("base64")}`;
}

function explain(error: unknown): string {
  const refused = describeSystemError(error);
  if (refused !== undefined) return refused;
  // `fetch failed` by itself says nothing.
  const cause = (error as { cause?: unknown }).cause;
  const reason = cause === undefined ? messageOf(error) : messageOf(cause);
  return `${reason}. Check the network, PROTOMANAGER_MIRROR and the proxy.`;
}
