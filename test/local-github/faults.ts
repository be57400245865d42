/** What goes wrong with a request that a rule matches. */
export type FaultKind =
  /** 403 with retry-after: the secondary rate limit. */
  | "403-secondary"
  /** 403 with no request remaining until the reset. */
  | "403-primary"
  | "429"
  | "500"
  | "502"
  | "503"
  /** The connection is reset without an answer. */
  | "drop"
  /** No answer ever comes; the connection stays. */
  | "hang"
  /** What GitHub says in a state that this one does not know. */
  | { status: number; message: string };

export interface RequestShape {
  method: string;
  /** With the query. */
  path: string;
  /** The operation id of REST, the operation's fields of GraphQL, or the git service; undefined where unknown. */
  operation: string | undefined;
}

export interface FaultRule {
  /** A method and path (a text matches the path's beginning after `/api/v3`), an operation id, or any test of the request. */
  match:
    | { method?: string; path?: string | RegExp; operation?: string }
    | ((request: RequestShape) => boolean);
  fault: FaultKind;
  /** How many matching requests; default 1. */
  times?: number;
  /** Before the request had an effect (default), or after it: the caller cannot tell. */
  when?: "before" | "after";
  /** Default 1 second. */
  retryAfterSeconds?: number;
}

const apiPrefix = /^\/api\/v3(?=\/)/;

/** Faults waiting for their request. */
export class Faults {
  #rules: (FaultRule & { times: number; when: "before" | "after" })[] = [];

  inject(rule: FaultRule): void {
    this.#rules.push({ ...rule, times: rule.times ?? 1, when: rule.when ?? "before" });
  }

  clear(): void {
    this.#rules = [];
  }

  /** The first rule for this request, counted as used. */
  take(request: RequestShape): (FaultRule & { when: "before" | "after" }) | undefined {
    const rule = this.#rules.find(({ times, match }) => times > 0 && matches(match, request));
    if (rule) rule.times -= 1;
    return rule;
  }
}

function matches(match: FaultRule["match"], request: RequestShape): boolean {
  if (typeof match === "function") return match(request);
  const path = request.path.replace(apiPrefix, "");
  return (
    (match.method === undefined || match.method === request.method) &&
    (match.operation === undefined || match.operation === request.operation) &&
    (match.path === undefined ||
      (typeof match.path === "string" ? path.startsWith(match.path) : match.path.test(path)))
  );
}
