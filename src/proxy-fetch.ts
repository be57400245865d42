/** `fetch` that goes through the proxies that the environment names. */

import { HttpClient } from "@actions/http-client";
import { fetch, type RequestInit, type Response } from "undici";

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Knows the proxy variables, and keeps one agent for all requests. */
export function createProxyFetch(): Fetch {
  const proxies = new HttpClient(undefined, undefined, { keepAlive: true });
  return (url, init) => {
    const dispatcher = proxies.getAgentDispatcher(url);
    return fetch(url, dispatcher === undefined ? init : { ...init, dispatcher });
  };
}
