import type { Logger } from "../../../app/log.ts";

export interface LogLine {
  level: "debug" | "info" | "warn" | "error";
  message: string;
  /** With those of `child`. */
  values: Record<string, unknown>;
}

export function recordingLogger(): { logger: Logger; lines: LogLine[] } {
  const lines: LogLine[] = [];
  const make = (bound: object): Logger => {
    const write = (level: LogLine["level"]) => (values: object, message: string) =>
      void lines.push({ level, message, values: { ...bound, ...values } });
    return {
      debug: write("debug"),
      info: write("info"),
      warn: write("warn"),
      error: write("error"),
      child: (values) => make({ ...bound, ...values }),
    };
  };
  return { logger: make({}), lines };
}
