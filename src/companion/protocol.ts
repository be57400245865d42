/**
 * What a run says to the companion App and what it is answered. Both requests carry the run's OIDC identity token as a
 * bearer, with the App's address as audience; each identity token is good for one request.
 */

import { z } from "zod";

const commitId = z.string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/);

/** `POST <app-url>/token`: tokens for the repositories of one config.yaml. */
export const tokenRequest = z.strictObject({
  /** Path of config.yaml in the hub. */
  config: z.string().min(1).max(1024),
  /** `write` asks for the hub besides; a run that only checks asks for `read`. */
  access: z.enum(["read", "write"]),
});

export const tokenAnswer = z.object({
  tokens: z.array(
    z.object({
      owner: z.string(),
      /** Names without the owner. */
      repositories: z.array(z.string()),
      access: z.enum(["read", "write"]),
      token: z.string(),
      /** ISO 8601. */
      expiresAt: z.string(),
    }),
  ),
});

const finding = z.object({
  rule: z.string().max(100),
  /** `error` turns the check red: `checks.fail_on` of the hub has had its say. */
  severity: z.enum(["error", "warning"]),
  /** Name in config.yaml; absent for the hub's own outputs. */
  repository: z.string().max(200).optional(),
  path: z.string().max(4096).optional(),
  line: z.number().int().positive().optional(),
  /** Foreign text: it quotes the protos. */
  message: z.string().max(4000),
  /**
   * Names in config.yaml of every repository that the text may speak of, the finding's own included. `all` when in
   * doubt: any of the report's `names`, and the hub itself.
   */
  involves: z.union([z.literal("all"), z.array(z.string().max(200))]),
});

/** `POST <app-url>/report`: what a check of a pull request found. */
export const checkReport = z.strictObject({
  config: z.string().min(1).max(1024),
  /** Id of the service repository, number of its pull request, and the commit that was checked. */
  repository: z.number().int().positive(),
  pull: z.number().int().positive(),
  commit: commitId,
  /** `assembled`: global.proto could be made and compiled with the pull request's protos. */
  outcome: z.enum(["assembled", "not-assembled"]),
  /** Errors of the assembly and the compiler, and what lint and breaking found that the pull request brings. */
  findings: z.array(finding).max(1000),
  /** Findings that did not fit. */
  more: z.number().int().nonnegative(),
  /** Names in config.yaml of other repositories that no longer assemble. */
  broken: z.array(z.string().max(200)),
  /** Names in config.yaml of all repositories that were assembled, the hub's own folders left out. */
  names: z.array(z.string().max(200)),
});

export type TokenRequest = z.infer<typeof tokenRequest>;
export type TokenAnswer = z.infer<typeof tokenAnswer>;
export type CheckReport = z.infer<typeof checkReport>;
export type CheckFinding = z.infer<typeof finding>;
