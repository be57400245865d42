/** A request of a run that is not granted: what it is answered. */

export class Refused extends Error {
  override readonly name = "Refused";
  /** Of HTTP. */
  readonly status: 400 | 401 | 403 | 404 | 429 | 503;
  /** Seconds. */
  readonly retryAfter: number | undefined;

  constructor(
    status: Refused["status"],
    message: string,
    options: ErrorOptions & { retryAfter?: number } = {},
  ) {
    super(message, options);
    this.status = status;
    this.retryAfter = options.retryAfter;
  }
}
