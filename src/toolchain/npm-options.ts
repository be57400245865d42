/** How to reach the npm registry, as the machine's npm is set up to. */

import type { Environment } from "../process.ts";

/**
 * Options for pacote: registry, mirrors of scopes, proxies, certificates and credentials from `npm_config_…` in the
 * environment and from the user's and the machine's `.npmrc`. The `.npmrc` of a project is not read: it can put
 * variables of the environment into a URL, and the hub's checkout may be a stranger's pull request.
 *
 * @param folder the project to npm; holds a package.json and, unless it is trusted, no `.npmrc`.
 */
export async function npmOptions(environment: Environment, folder: string): Promise<Record<string, unknown>> {
  const [{ default: Config }, { default: npm }] = await Promise.all([
    import("@npmcli/config"),
    import("@npmcli/config/lib/definitions/index.js"),
  ]);
  const config = new Config({
    ...npm,
    npmPath: folder,
    argv: [],
    // A copy: the loader writes what it finds back into it.
    env: { ...environment },
    cwd: folder,
  });
  await config.load();
  return { ...config.flat };
}
