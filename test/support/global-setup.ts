import { shareStores } from "../app/support/shared-stores.ts";

// Child processes of tests reach loopback only as well: what honours proxies is sent to a port nobody listens on.
export default async function setup() {
  for (const name of ["http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"])
    process.env[name] = "http://127.0.0.1:9";
  process.env.no_proxy = "127.0.0.1,localhost,::1";
  process.env.NO_PROXY = process.env.no_proxy;
  process.env.GIT_CONFIG_NOSYSTEM = "1";
  const stores = await shareStores();
  return () => stores[Symbol.asyncDispose]();
}
