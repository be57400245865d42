/** The App's registration: from variables, or from the file that the setup page wrote. */

import { createPrivateKey } from "node:crypto";
import { z } from "zod";
import type { Registration } from "../settings.ts";

const registrationFile = z.object({
  appId: z.string().regex(/^\d+$/),
  privateKey: z.string(),
  webhookSecret: z.string().min(16),
});

/** Undefined for a text that is no registration. */
export function parseRegistration(text: string): Registration | undefined {
  try {
    const { data } = registrationFile.safeParse(JSON.parse(text));
    const privateKey = data && pem(data.privateKey);
    return privateKey === undefined ? undefined : { ...data!, privateKey };
  } catch {
    return undefined;
  }
}

/** The key as PEM: as it is, with `\n` written out as `.env` files have it, or in base64. Undefined when it is no RSA key. */
export function pem(text: string): string | undefined {
  const plain = text.includes("-----BEGIN") ? text : Buffer.from(text, "base64").toString("latin1");
  const key = plain
    .trim()
    .replace(/^(["'])([\s\S]*)\1$/, "$2")
    .replaceAll("\\n", "\n")
    .trim();
  try {
    return createPrivateKey(key).asymmetricKeyType === "rsa" ? `${key}\n` : undefined;
  } catch {
    return undefined;
  }
}
