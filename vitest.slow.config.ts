import { globSync, readFileSync } from "node:fs";
import { configDefaults, defineConfig } from "vitest/config";
import base, { slow } from "./vitest.config.ts";

/** Tests that `npm test` runs on PGlite. */
const onStores = globSync("test/app/**/*.test.ts").filter((file) =>
  readFileSync(file, "utf8").includes("describe.each(stores)"),
);

/** What `npm test` leaves out: slow tests, and those of the store on PostgreSQL. PGlite runs again, for the slow ones. */
export default defineConfig({
  test: {
    ...base.test,
    include: [slow, ...onStores],
    exclude: configDefaults.exclude,
    env: { PROTOMANAGER_STORES: "all" },
  },
});
