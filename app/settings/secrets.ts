import type { ServerSettings } from "./server-settings.ts";

/** Values that must stand in no log. */
export function secretsOf({ registration, store, metricsToken, adminToken }: ServerSettings): string[] {
  const secrets = [registration?.webhookSecret, metricsToken, adminToken];
  if (store.kind === "postgres") {
    const { password } = new URL(store.url);
    secrets.push(password, decodeURIComponent(password));
  }
  // A password of few letters would take words out of every line.
  return secrets.filter((secret) => secret !== undefined && secret.length >= 6) as string[];
}
