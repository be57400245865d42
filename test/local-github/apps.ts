import { createPublicKey, generateKeyPairSync, type KeyObject, verify } from "node:crypto";
import type { Account } from "./accounts.ts";
import type { Permissions } from "./tokens.ts";

export interface App {
  id: number;
  clientId: string;
  slug: string;
  owner: Account;
  permissions: Permissions;
  publicKey: KeyObject;
}

export interface Installation {
  id: number;
  app: App;
  account: Account;
  /** Ids of the chosen repositories, or every repository of the account. */
  repositories: ReadonlySet<number> | "all";
  permissions: Permissions;
}

/** GitHub refuses tokens of an App that live longer. */
const longestLifeSeconds = 10 * 60;
/** Clocks differ. */
const toleranceSeconds = 60;

/** Registered Apps and where they are installed. */
export class Apps {
  readonly apps: App[] = [];
  readonly installations: Installation[] = [];

  /** Registers an App and returns it with its private key (PKCS#8 PEM), which is kept nowhere else. */
  register(slug: string, owner: Account, permissions: Permissions): { app: App; privateKey: string } {
    const id = 101 + this.apps.length;
    const keys = generateKeyPairSync("rsa", {
      modulusLength: 2048,
      publicKeyEncoding: { type: "spki", format: "pem" },
      privateKeyEncoding: { type: "pkcs8", format: "pem" },
    });
    const publicKey = createPublicKey(keys.publicKey);
    const app: App = {
      id,
      clientId: `Iv23li${String(id).padStart(14, "0")}`,
      slug,
      owner,
      permissions,
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
  ): Installation {
    const installation = { id: 5001 + this.installations.length, app, account, repositories, permissions };
    this.installations.push(installation);
    return installation;
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
