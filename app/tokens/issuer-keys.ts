/** The public keys of the issuer of identity tokens: fetched when needed, bounded, kept. */

import { createRemoteJWKSet, customFetch, errors, type JWTVerifyGetKey } from "jose";
import { messageOf } from "../../src/errors.ts";
import { createProxyFetch, type Fetch } from "../../src/proxy-fetch.ts";

/** The keys cannot be had just now. */
export class IssuerUnavailable extends Error {
  override readonly name = "IssuerUnavailable";
}

/** GitHub's own are six kilobytes. */
const maxBytes = 256 * 1024;
const timeoutMs = 5_000;
/** Keys are replaced rarely; a new one is fetched when a token names it. */
const keepMs = 10 * 60_000;
/** However many tokens name keys that do not exist, or come while the issuer is down. */
const leastGapMs = 30_000;
const gapAfterFailureMs = 5_000;

/**
 * The key that a token names. GitHub has its keys at this place below every issuer:
 * https://docs.github.com/actions/reference/security/oidc. A redirect is not followed, to whatever host.
 *
 * @param now - milliseconds since 1970
 */
export function issuerKeys(
  issuer: string,
  now: () => number,
  fetch: Fetch = createProxyFetch(),
): JWTVerifyGetKey {
  let failedAt = Number.NEGATIVE_INFINITY;

  async function fetchKeys(url: string, { headers, signal }: { headers: Headers; signal: AbortSignal }) {
    if (now() - failedAt < gapAfterFailureMs) throw new Error("it did not answer a moment ago");
    try {
      const response = await fetch(url, { headers: [...headers], signal, redirect: "manual" });
      if (response.status !== 200) throw new Error(`it answered ${response.status}`);
      const chunks: Uint8Array[] = [];
      let size = 0;
      for await (const chunk of response.body ?? []) {
        size += chunk.length;
        if (size > maxBytes) throw new Error(`it answered more than ${maxBytes} bytes`);
        chunks.push(chunk as Uint8Array);
      }
      return new Response(Buffer.concat(chunks));
    } catch (error) {
      failedAt = now();
      throw error;
    }
  }

  const keys = createRemoteJWKSet(new URL(`${issuer}/.well-known/jwks`), {
    timeoutDuration: timeoutMs,
    cacheMaxAge: keepMs,
    cooldownDuration: leastGapMs,
    [customFetch]: fetchKeys,
  });
  return async (header, token) => {
    try {
      return await keys(header, token);
    } catch (error) {
      if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys) {
        throw error;
      }
      // "fetch failed" has the reason in its cause.
      const { cause } = error as { cause?: unknown };
      const seen = [error, ...(cause === undefined ? [] : [cause])].map(messageOf).filter(Boolean).join(": ");
      throw new IssuerUnavailable(`The keys of ${issuer} cannot be had: ${seen}.`, { cause: error });
    }
  };
}
