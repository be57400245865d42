import { availableParallelism } from "node:os";
import { configDefaults, defineConfig } from "vitest/config";

/** What takes seconds a test, mostly because it waits: `npm run test:slow`. */
export const slow = "test/**/*.slow.test.ts";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: [...configDefaults.exclude, slow],
    setupFiles: ["test/support/block-network.ts"],
    globalSetup: ["test/support/global-setup.ts"],
    // Tests start real git, buf and protoc: a process may have to wait for one of two cores.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    restoreMocks: true,
    // The modules under test keep no state, so test files can share a worker, which saves a tenth of the time.
    isolate: false,
    // Most of a test's time goes by in waiting for its processes.
    maxWorkers: 2 * availableParallelism(),
    // It imports JSON without the attribute that Node.js asks for.
    server: { deps: { inline: ["@actions/workflow-parser"] } },
  },
});
