/** The settings in force, and reading them again. */

import { isDeepStrictEqual } from "node:util";
import { describeFailure } from "../../src/errors.ts";
import type { Logger } from "../log.ts";
import type { ServerSettings } from "./server-settings.ts";

/** What a running process cannot change. */
const fixed = [
  "registration",
  "server",
  "host",
  "listen",
  "publicUrl",
  "store",
  "oidcIssuer",
  "otlpEndpoint",
  "registrationFile",
] as const satisfies readonly (keyof ServerSettings)[];

export interface LiveSettings {
  current(): ServerSettings;
  /** Reads again. Settings that cannot be read leave the old ones in force; both is logged. */
  reload(): void;
  /** Puts a registration in force that was made while the server runs. */
  register(registration: ServerSettings["registration"]): void;
}

export function liveSettings(first: ServerSettings, read: () => ServerSettings, log: Logger): LiveSettings {
  let settings = first;
  return {
    current: () => settings,
    register(registration) {
      settings = { ...settings, registration };
    },
    reload() {
      let next: ServerSettings;
      try {
        next = read();
      } catch (error) {
        log.error(
          { problem: describeFailure(error) },
          "The settings were not reloaded: the old ones stay in force.",
        );
        return;
      }
      const kept = fixed.filter((key) => !isDeepStrictEqual(settings[key], next[key]));
      settings = { ...next, ...Object.fromEntries(fixed.map((key) => [key, settings[key]])) };
      if (kept.length > 0) log.warn({ settings: kept }, "These settings changed and need a restart.");
      log.info({}, "The settings were reloaded.");
    },
  };
}
