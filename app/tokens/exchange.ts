/** What runs ask the App for: tokens, and to take the report of a check. */

import { z } from "zod";
import { readAppUrl } from "../../src/companion/app-url.ts";
import {
  type CheckReport,
  checkReport,
  type TokenAnswer,
  tokenRequest,
} from "../../src/companion/protocol.ts";
import type { AppContext } from "../context.ts";
import { type Run, runById } from "../dispatch/runs-table.ts";
import type { Hub } from "../hubs/hub.ts";
import { hubProblemOf } from "../hubs/hub-problems-table.ts";
import { hubsOfRepository } from "../hubs/hubs-table.ts";
import { authorizeRun, grantedAccess, type Known } from "./authorize.ts";
import { issuerKeys } from "./issuer-keys.ts";
import { mintTokens } from "./mint-tokens.ts";
import { createRateLimit } from "./rate-limit.ts";
import { Refused } from "./refused.ts";
import { spend } from "./spent-tokens-table.ts";
import { type RunClaims, toleranceSeconds, verifyRun } from "./verify.ts";

export interface RunRequest {
  /** The header. */
  authorization: string | undefined;
  body: Buffer;
}

export interface RunReply {
  status: number;
  /** Sent as JSON; default an empty object. */
  body?: unknown;
  headers?: Record<string, string>;
}

export type RunHandler = (request: RunRequest, context: AppContext) => Promise<RunReply>;

/** A run that has shown who it is, of a hub that the App knows. */
export interface ProvenRun {
  claims: RunClaims;
  hub: Hub;
  /** Undefined when the App has not asked for it. */
  run: Run | undefined;
}

/** Takes in the report of a proven run. @throws Refused when it is not for this run to report */
export type AcceptReport = (proven: ProvenRun, report: CheckReport, context: AppContext) => Promise<void>;

export interface ExchangeOptions extends Pick<AppContext, "settings" | "now"> {
  acceptReport: AcceptReport;
}

/** `POST /token` and `POST /report`. Made once: they keep the issuer's keys and count what each repository asks. */
export function runEndpoints({ settings, now, acceptReport }: ExchangeOptions): {
  token: RunHandler;
  report: RunHandler;
} {
  const { oidcIssuer: issuer } = settings();
  const keys = issuerKeys(issuer, now);
  const rate = createRateLimit(now);

  async function identify({ authorization }: RunRequest): Promise<RunClaims> {
    const { publicUrl } = settings();
    if (publicUrl === undefined)
      throw new Refused(503, "The App does not know its own address: its operator has to set PUBLIC_URL.");
    const audience = readAppUrl(publicUrl, "the App's public address");
    const claims = await verifyRun(authorization, { issuer, audience, keys, now });
    const retryAfter = rate.take(claims.repository);
    if (retryAfter !== undefined) {
      const message = `${claims.owner}/${claims.name} asks too often; wait ${retryAfter} seconds.`;
      throw new Refused(429, message, { retryAfter });
    }
    return claims;
  }

  return {
    token: answering(async (request, context) => {
      const claims = await identify(request);
      const { config, access: asked } = parsed(tokenRequest, request.body);
      const { proven, access } = await prove(claims, config, context, (known) =>
        grantedAccess(claims, asked, known),
      );
      const tokens = await mintTokens(proven.hub, access, context);
      context.log.info(
        { hub: proven.hub.key, run: claims.run, access, accounts: tokens.map(({ owner }) => owner) },
        "A run was given tokens.",
      );
      return { status: 200, body: { tokens } satisfies TokenAnswer };
    }),

    report: answering(async (request, context) => {
      const claims = await identify(request);
      const report = parsed(checkReport, request.body);
      const { proven } = await prove(claims, report.config, context, (known) =>
        grantedAccess(claims, "read", known),
      );
      await acceptReport(proven, report, context);
      return { status: 200 };
    }),
  };
}

/** Spends the identity token on what the run asks for, when it may have that. */
async function prove<Access>(
  claims: RunClaims,
  config: string,
  { database, github, settings }: AppContext,
  decide: (known: Known) => Access,
): Promise<{ proven: ProvenRun; access: Access }> {
  const app = await github.login();
  return database.transaction(async (sql) => {
    const run = await runById(sql, claims.run);
    const known = {
      hubs: await hubsOfRepository(sql, claims.repository),
      problem: await hubProblemOf(sql, claims.repository),
      run,
      app,
      workflow: settings().workflow,
    };
    const hub = authorizeRun(claims, config, known);
    const access = decide(known);
    const until = new Date((claims.expires + toleranceSeconds) * 1000);
    if (!(await spend(sql, claims.jti, until))) throw new Refused(401, "The identity token was used before.");
    // Its name of now, which may be newer than what is known.
    const repository = { ...hub.repository, owner: claims.owner, name: claims.name };
    return { proven: { claims, hub: { ...hub, repository }, run }, access };
  });
}

function parsed<Output>(schema: z.ZodType<Output>, body: Buffer): Output {
  let json: unknown;
  try {
    json = JSON.parse(body.toString("utf8"));
  } catch {
    throw new Refused(400, "The request is not JSON.");
  }
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  const problems = z.prettifyError(result.error).slice(0, 500);
  throw new Refused(
    400,
    `The request is not understood: use versions of the App and the Action that go together. ${problems}`,
  );
}

function answering(handler: RunHandler): RunHandler {
  return async (request, context) => {
    try {
      return await handler(request, context);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const { status, message, retryAfter, cause } = error;
      context.log.warn({ status, cause: cause instanceof Error ? cause.message : undefined }, message);
      const headers = retryAfter === undefined ? {} : { "retry-after": String(retryAfter) };
      return { status, body: { error: message }, headers };
    }
  };
}
