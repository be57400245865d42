/** The part of pino that the App uses. */
export interface Logger {
  debug(values: object, message: string): void;
  info(values: object, message: string): void;
  warn(values: object, message: string): void;
  error(values: object, message: string): void;
  child(values: object): Logger;
}

const quiet = () => {};

export const silentLogger: Logger = {
  debug: quiet,
  info: quiet,
  warn: quiet,
  error: quiet,
  child: () => silentLogger,
};

/**
 * Like `child`, but that a line which names one of the facts itself has it once: pino's would have it twice, and readers of
 * JSON refuse such lines or take either.
 */
export function withFacts(log: Logger, facts: object): Logger {
  const write = (level: "debug" | "info" | "warn" | "error") => (values: object, message: string) =>
    log[level]({ ...facts, ...values }, message);
  return {
    debug: write("debug"),
    info: write("info"),
    warn: write("warn"),
    error: write("error"),
    child: (more) => withFacts(log, { ...facts, ...more }),
  };
}
