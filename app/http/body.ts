/** Bodies of requests, counted while they arrive: a length that is claimed, or none, decides nothing. */

import type { IncomingMessage } from "node:http";

/** Answered as it is: `status` and `message` are for the client. */
export class HttpError extends Error {
  override readonly name = "HttpError";
  readonly status: number;

  constructor(status: number, message: string, options?: ErrorOptions) {
    super(message, options);
    this.status = status;
  }
}

/** Bytes of bodies that are in memory at a time, over all requests. */
export interface BodyBudget {
  readonly limit: number;
  used: number;
}

/** Reads no further than `limit` bytes. @throws HttpError 413, 503 when the budget is used up, 400 for an aborted one */
export async function readBody(request: IncomingMessage, limit: number, budget: BodyBudget): Promise<Buffer> {
  if (Number(request.headers["content-length"]) > limit) throw tooLarge(limit);
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    // Left undestroyed, so that the answer can still be sent.
    for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += chunk.length;
      budget.used += chunk.length;
      if (size > limit) throw tooLarge(limit);
      if (budget.used > budget.limit)
        throw new HttpError(503, "Too much is being sent at once: try again later.");
      chunks.push(chunk);
    }
    return Buffer.concat(chunks, size);
  } catch (error) {
    if (error instanceof HttpError) throw error;
    throw new HttpError(400, "The request ended before its body did.", { cause: error });
  } finally {
    budget.used -= size;
  }
}

function tooLarge(limit: number): HttpError {
  return new HttpError(413, `The body is larger than ${limit} bytes.`);
}
