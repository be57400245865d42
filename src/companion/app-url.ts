/** The address of the companion App: what runs send their requests to, and the audience of their identity tokens. */

import { ConfigError } from "../errors.ts";

const loopback = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/;

/**
 * In the one form that both sides compare: `https://protomanager.acme.example`, without a slash at the end. http is for
 * the own machine alone, since tokens are sent there.
 *
 * @param name - what holds the address, as the message names it
 * @throws ConfigError
 */
export function readAppUrl(text: string, name: string): string {
  const url = URL.parse(text);
  const seen = `${name}: "${text.slice(0, 200)}"`;
  if (url === null || (url.protocol !== "https:" && url.protocol !== "http:")) {
    throw new ConfigError([`${seen} is no address. Write it as https://protomanager.acme.example.`]);
  }
  if (url.protocol === "http:" && !loopback.test(url.hostname)) {
    throw new ConfigError([`${seen} is without encryption, and tokens are sent there. Write it with https.`]);
  }
  if (url.username !== "" || url.password !== "" || url.search !== "" || url.hash !== "") {
    throw new ConfigError([`${name} holds a password, a query or a fragment. Write host and path alone.`]);
  }
  return url.href.replace(/\/+$/, "");
}
