import { generateKeyPairSync, type KeyObject, randomBytes, randomUUID, sign } from "node:crypto";
import type { Repository } from "./repository.ts";
import type { GitHubContext } from "./runner/github-context.ts";

/** Claims of an identity token; https://docs.github.com/actions/reference/security/oidc#oidc-token-claims */
export type IdClaims = Record<string, string | number | boolean>;

/** GitHub's identity tokens live for five minutes, and are good for as long before they were made. */
const lifeSeconds = 5 * 60;

/** The job that asks for an identity token, found by what it shows. */
interface Asker {
  claims: IdClaims;
  /** Of a token that is asked for without one. */
  audience: string;
}

/** Issues the identity tokens of jobs, at the address that GitHub Enterprise Server has for it. */
export class Oidc {
  readonly #address: () => string;
  readonly #now: () => Date;
  readonly #askers = new Map<string, Asker>();
  #keys: { privateKey: KeyObject; publicKey: KeyObject; id: string } | undefined;

  constructor(address: () => string, now: () => Date) {
    this.#address = address;
    this.#now = now;
  }

  get issuer(): string {
    return `${this.#address()}/_services/token`;
  }

  /** Made when it is first needed: it takes a fifth of a second. */
  get keys() {
    this.#keys ??= { ...generateKeyPairSync("rsa", { modulusLength: 2048 }), id: randomUUID() };
    return this.#keys;
  }

  /** New keys, as after a rotation: tokens of before cannot be verified any more. */
  rotate(): void {
    this.#keys = undefined;
  }

  /** What a job gets in its environment to ask with; `end` takes it back. */
  openJob(claims: IdClaims, owner: string): { url: string; token: string; end: () => void } {
    const token = randomBytes(24).toString("base64url");
    this.#askers.set(token, { claims, audience: `${this.#address()}/${owner}` });
    const url = `${this.issuer}/idtoken?api-version=2.0`;
    return { url, token, end: () => this.#askers.delete(token) };
  }

  /** The identity token that a job asks for; undefined when what it shows is no job's. */
  ask(requestToken: string, audience: string | undefined): string | undefined {
    const asker = this.#askers.get(requestToken);
    return asker && this.createToken({ ...asker.claims, aud: audience || asker.audience });
  }

  /** Signed; `claims` go over the usual ones, those that are undefined leave them out. */
  createToken(claims: Record<string, IdClaims[string] | undefined>, header: object = {}): string {
    const { privateKey, id } = this.keys;
    const seconds = Math.floor(this.#now().getTime() / 1000);
    const times = { nbf: seconds - lifeSeconds, iat: seconds, exp: seconds + lifeSeconds };
    const parts = [
      { typ: "JWT", alg: "RS256", kid: id, ...header },
      { jti: randomUUID(), iss: this.issuer, ...times, ...claims },
    ];
    const signed = parts.map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".");
    return `${signed}.${sign("RSA-SHA256", Buffer.from(signed), privateKey).toString("base64url")}`;
  }
}

/** What a job's identity token says of it, without audience and times. */
export function jobClaims(context: GitHubContext, repository: Repository, actorId: number): IdClaims {
  const { owner, name } = repository;
  const workflow = `${context.repository}/${context.workflowPath}@${context.ref}`;
  const isBranch = context.ref.startsWith("refs/heads/");
  return {
    // Immutable since 2026: https://docs.github.com/actions/reference/security/oidc#immutable-subject-claims
    sub: `repo:${owner.login}@${owner.id}/${name}@${repository.id}:ref:${context.ref.replaceAll(":", "%3A")}`,
    ref: context.ref,
    ref_type: isBranch ? "branch" : "tag",
    ref_protected: "false",
    sha: context.sha,
    head_ref: "",
    base_ref: "",
    repository: context.repository,
    repository_id: String(context.repositoryId),
    repository_owner: owner.login,
    repository_owner_id: String(context.repositoryOwnerId),
    repository_visibility: repository.private ? "private" : "public",
    actor: context.actor,
    actor_id: String(actorId),
    event_name: context.eventName,
    workflow: context.workflow,
    workflow_ref: workflow,
    workflow_sha: context.sha,
    job_workflow_ref: workflow,
    job_workflow_sha: context.sha,
    run_id: String(context.runId),
    run_number: String(context.runNumber),
    run_attempt: "1",
    runner_environment: "self-hosted",
  };
}
