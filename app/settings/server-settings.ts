import type { Settings } from "../settings.ts";

/** What the server itself is told, besides what jobs work with. */
export interface ServerSettings extends Settings {
  logLevel: "debug" | "info" | "warn" | "error";
  /** Address of an OTLP collector. */
  otlpEndpoint: string | undefined;
  /** Bearer that `/metrics` asks for; undefined asks for none. */
  metricsToken: string | undefined;
  /** Bearer for `/dead-letters`; undefined lets nobody use it. */
  adminToken: string | undefined;
  /** Where a registration made by the setup page is kept; undefined prints it instead. */
  registrationFile: string | undefined;
}
