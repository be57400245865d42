import path from "node:path";
import type { Environment } from "../../../src/process.ts";

const names = [
  ...["http_proxy", "https_proxy", "no_proxy", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY"],
  ...["NODE_EXTRA_CA_CERTS", "SSL_CERT_FILE", "SSL_CERT_DIR", "GIT_SSL_CAINFO", "CURL_CA_BUNDLE"],
  ...["npm_config_registry", "npm_config_cafile", "npm_config_userconfig"],
];

/**
 * What the machine of a runner sets for every job: proxies, certificates and npm's registry. For runs that reach the
 * network, as the demo's: give it as `env`. Tests leave it out.
 */
export function machineEnvironment(from: Environment): Record<string, string> {
  const environment: Record<string, string> = {};
  for (const name of names) {
    const value = from[name];
    if (value !== undefined) environment[name] = value;
  }
  const home = from.HOME ?? from.USERPROFILE;
  // A job has a home of its own, without the file that npm would look for there.
  if (home !== undefined) environment.npm_config_userconfig ??= path.join(home, ".npmrc");
  return environment;
}
