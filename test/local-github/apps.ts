import { createPublicKey, generateKeyPairSync, type KeyObject, verify } from "node:crypto";
import type { Account } from "./accounts.ts";
import type { Repository } from "./repository.ts";
import type { Permissions } from "./tokens.ts";
import { checkEvents } from "./webhooks/event-names.ts";

export interface App {
  id: number;
  clientId: string;
  slug: string;
  owner: Account;
  permissions: Permissions;
  /** Names of the events that it subscribes to; those about its installations come unasked. */
  events: readonly string[];
  webhook: AppWebhook | undefined;
  publicKey: KeyObject;
}

export interface AppWebhook {
  id: number;
  url: string;
  /** Empty: deliveries are not signed. */
  secret: string;
  active: boolean;
}

export interface AppRegistration {
  slug: string;
  owner: Account;
  permissions: Permissions;
  events?: readonly string[] | undefined;
  webhook?: { url: string; secret: string; active?: boolean | undefined } | undefined;
}

export interface Installation {
  id: number;
  app: App;
  account: Account;
  /** Ids of the chosen repositories, or every repository of the account. */
  repositories: ReadonlySet<number> | "all";
  permissions: Permissions;
  createdAt: Date;
  suspendedAt: Date | undefined;
}

/** Whether an installation reaches a repository, suspended or not. */
export function covers({ account, repositories }: Installation, repository: Repository): boolean {
  return account === repository.owner && (repositories === "all" || repositories.has(repository.id));
}

/** GitHub refuses tokens of an App that live longer. */
const longestLifeSeconds = 10 * 60;
/** Clocks differ. */
const toleranceSeconds = 60;

const keyPairs: { publicKey: string; privateKey: string }[] = [];

/** The keys of the first, second, … App of a server, the same on all servers: making them takes a fifth of a second. */
function keyPair(index: number): { publicKey: string; privateKey: string } {
  keyPairs[index] ??= generateKeyPairSync("rsa", {
    modulusLength: 2048,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });
  return keyPairs[index];
}

/** Registered Apps and where they are installed. */
export class Apps {
  readonly apps: App[] = [];
  readonly installations: Installation[] = [];
  #installed = 0;

  /** Registers an App and returns it with its private key (PKCS#8 PEM), which is kept nowhere else. */
  register(registration: AppRegistration): { app: App; privateKey: string } {
    const { slug, owner, permissions, events = [], webhook } = registration;
    checkEvents(events, permissions);
    const id = 101 + this.apps.length;
    const keys = keyPair(this.apps.length);
    const publicKey = createPublicKey(keys.publicKey);
    const app: App = {
      id,
      clientId: `Iv23li${String(id).padStart(14, "0")}`,
      slug,
      owner,
      permissions,
      events,
      webhook: webhook && { id: 4001 + this.apps.length, ...webhook, active: webhook.active ?? true },
      publicKey,
    };
    this.apps.push(app);
    return { app, privateKey: keys.privateKey };
  }

  install(
    app: App,
    account: Account,
    repositories: ReadonlySet<number> | "all",
    permissions: Permissions,
    createdAt: Date,
  ): Installation {
    const id = 5001 + this.#installed++;
    const installation = { id, app, account, repositories, permissions, createdAt, suspendedAt: undefined };
    this.installations.push(installation);
    return installation;
  }

  /** The installations that reach a repository now. */
  covering(repository: Repository): Installation[] {
    return this.installations.filter(
      (installation) => installation.suspendedAt === undefined && covers(installation, repository),
    );
  }

  /** The App that signed a JSON Web Token, or why it is not believed. */
  verifyToken(jwt: string, now: Date): App | string {
    const [header = "", payload = "", signature = ""] = jwt.split(".");
    const claims = decodePart(payload);
    const app = this.apps.find(({ id, clientId }) => [String(id), clientId].includes(String(claims?.iss)));
    if (claims === undefined || decodePart(header)?.alg !== "RS256" || app === undefined) {
      return "A JSON web token could not be decoded";
    }
    const signed = Buffer.from(`${header}.${payload}`);
    if (!verify("RSA-SHA256", signed, app.publicKey, Buffer.from(signature, "base64url"))) {
      return "A JSON web token could not be decoded";
    }
    const seconds = now.getTime() / 1000;
    if (Number(claims.iat) > seconds + toleranceSeconds)
      return "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued";
    if (!(Number(claims.exp) > seconds))
      return "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires";
    if (Number(claims.exp) > seconds + longestLifeSeconds + toleranceSeconds)
      return "'Expiration time' claim ('exp') is too far in the future";
    return app;
  }
}

function decodePart(part: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
