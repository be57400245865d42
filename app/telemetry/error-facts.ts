/** What the log says of an error. Other fields of it stay out: an error of Octokit carries requests, one of Probot payloads. */

const maxDepth = 5;

export interface ErrorFacts {
  type: string;
  message: string;
  stack?: string | undefined;
  code?: unknown;
  status?: unknown;
  cause?: ErrorFacts | undefined;
  errors?: (ErrorFacts | undefined)[] | undefined;
}

export function errorFacts(error: unknown, depth = 0): ErrorFacts | undefined {
  if (error === undefined || error === null || depth > maxDepth) return undefined;
  if (!(error instanceof Error)) return { type: typeof error, message: String(error) };
  const { code, status } = error as { code?: unknown; status?: unknown };
  return {
    type: error.name,
    message: error.message,
    stack: error.stack,
    code: typeof code === "string" ? code : undefined,
    status: typeof status === "number" ? status : undefined,
    cause: errorFacts(error.cause, depth + 1),
    errors:
      error instanceof AggregateError ? error.errors.map((one) => errorFacts(one, depth + 1)) : undefined,
  };
}
