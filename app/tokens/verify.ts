/** Who a run is, by the identity token that GitHub gave it. */

import { errors, type JWTVerifyGetKey, jwtVerify } from "jose";
import { z } from "zod";
import { IssuerUnavailable } from "./issuer-keys.ts";
import { Refused } from "./refused.ts";

export interface VerifyOptions {
  issuer: string;
  /** The App's own address. */
  audience: string;
  keys: JWTVerifyGetKey;
  /** Milliseconds since 1970. */
  now: () => number;
}

/** GitHub's are two kilobytes; an organization may have its properties added. */
const maxLength = 16 * 1024;
/** Clocks differ, in seconds. */
export const toleranceSeconds = 60;
/** GitHub's are good for five minutes: one that says otherwise is none of GitHub's. In seconds. */
const maxAgeSeconds = 10 * 60;

const id = z
  .string()
  .regex(/^[1-9]\d{0,14}$/)
  .transform(Number);
const text = z.string().min(1).max(1000);

/** https://docs.github.com/actions/reference/security/oidc#oidc-token-claims */
const runClaims = z
  .object({
    jti: z.string().min(1).max(200),
    exp: z.number(),
    repository: z.string().regex(/^[^/\s]{1,100}\/[^/\s]{1,100}$/),
    repository_id: id,
    repository_owner_id: id,
    ref: text,
    workflow_ref: text,
    job_workflow_ref: text,
    event_name: text,
    actor: text,
    run_id: id,
    run_attempt: id,
  })
  .transform((claims) => ({
    jti: claims.jti,
    /** Seconds since 1970. */
    expires: claims.exp,
    owner: claims.repository.split("/")[0]!,
    name: claims.repository.split("/")[1]!,
    repository: claims.repository_id,
    /** `refs/heads/main`. */
    ref: claims.ref,
    /** `acme/hub/.github/workflows/protomanager.yml@refs/heads/main`. */
    workflowRef: claims.workflow_ref,
    /** Of the workflow that holds the job: another one where it is a reusable workflow. */
    jobWorkflowRef: claims.job_workflow_ref,
    event: claims.event_name,
    /** Login of who started the run. */
    actor: claims.actor,
    run: claims.run_id,
    attempt: claims.run_attempt,
  }));

/** What GitHub says of a run and the job in it. */
export type RunClaims = z.output<typeof runClaims>;

/**
 * What the header `Authorization` of a request proves.
 *
 * @throws Refused 401 when it proves nothing, 503 when the issuer's keys cannot be had
 */
export async function verifyRun(
  authorization: string | undefined,
  { issuer, audience, keys, now }: VerifyOptions,
): Promise<RunClaims> {
  const header = authorization ?? "";
  const token = header.length > maxLength ? undefined : /^bearer +([\w.-]+)$/i.exec(header)?.[1];
  if (token === undefined) throw new Refused(401, "The request carries no identity token of a workflow run.");
  try {
    const { payload } = await jwtVerify(token, keys, {
      issuer,
      audience,
      algorithms: ["RS256"],
      typ: "JWT",
      clockTolerance: toleranceSeconds,
      maxTokenAge: maxAgeSeconds,
      requiredClaims: ["exp", "nbf", "jti"],
      currentDate: new Date(now()),
    });
    return runClaims.parse(payload);
  } catch (error) {
    throw refusal(error, { issuer, audience });
  }
}

function refusal(error: unknown, { issuer, audience }: Pick<VerifyOptions, "issuer" | "audience">): unknown {
  if (error instanceof IssuerUnavailable) {
    return new Refused(503, error.message, { retryAfter: 5, cause: error });
  }
  const because = (reason: string) => new Refused(401, `The identity token ${reason}.`, { cause: error });
  if (error instanceof errors.JWTExpired) return because("has expired");
  if (error instanceof errors.JWTClaimValidationFailed) {
    if (error.claim === "aud") return because(`is for another audience than ${audience}`);
    if (error.claim === "iss") return because(`is not issued by ${issuer}`);
    if (error.reason === "missing") return because(`lacks what GitHub puts into it (${error.claim})`);
    if (error.claim === "nbf" || error.claim === "iat") return because("is not valid yet: check the clocks");
    return because(`is not what GitHub gives (${error.claim})`);
  }
  if (error instanceof errors.JOSEError) return because(`is not signed by ${issuer}`);
  if (error instanceof z.ZodError) return because("lacks what GitHub puts into it");
  return error;
}
