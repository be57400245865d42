/** The App's process: environment, signals, exit code. */

import { readFileSync } from "node:fs";
import { ConfigError, describeFailure } from "../src/errors.ts";
import { startServer } from "./start-server.ts";
import { withoutSecrets } from "./without-secrets.ts";

async function main(): Promise<void> {
  const server = await startServer({
    environment: process.env,
    readFile: (file) => readFileSync(file, "utf8"),
  });
  let ending = false;
  const end = () => {
    // Who asks twice does not want to wait.
    if (ending) process.exit(1);
    ending = true;
    server.stop().then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    );
  };
  process.on("SIGTERM", end);
  process.on("SIGINT", end);
  process.on("SIGHUP", () => server.reload());
}

/** Settings that are wrong are for people; anything else is a line of the log. */
function fail(error: unknown): never {
  const msg = withoutSecrets(describeFailure(error));
  const line = { level: "fatal", time: new Date().toISOString(), name: "protomanager", msg };
  process.stderr.write(error instanceof ConfigError ? `${error.message}\n` : `${JSON.stringify(line)}\n`);
  process.exit(error instanceof ConfigError ? error.exitCode : 1);
}

process.on("uncaughtException", fail);
process.on("unhandledRejection", fail);
if (import.meta.main) main().catch(fail);
