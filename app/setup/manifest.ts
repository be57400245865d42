/** The App's manifest: `app.yml`, with the addresses of this server. */

import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { webhookPath } from "../http/webhooks.ts";

const file = z.strictObject({
  name: z.string(),
  url: z.url(),
  description: z.string(),
  default_permissions: z.record(z.string(), z.enum(["read", "write"])),
  default_events: z.array(z.string()),
});

export type Manifest = z.infer<typeof file> & {
  public: boolean;
  redirect_url: string;
  hook_attributes: { url: string; active: boolean };
};

export const completePath = "/setup/complete";

/** @param options.others - whether accounts besides the owner's may install it */
export function manifest(options: { publicUrl: string; others: boolean }): Manifest {
  const text = readFileSync(path.join(import.meta.dirname, "..", "app.yml"), "utf8");
  return {
    ...file.parse(parse(text)),
    public: options.others,
    redirect_url: `${options.publicUrl}${completePath}`,
    hook_attributes: { url: `${options.publicUrl}${webhookPath}`, active: true },
  };
}
