import type { Settings } from "../settings.ts";
import { page } from "./page.ts";
import { respond } from "./respond.ts";
import type { RouteHandler } from "./router.ts";

/** What this is, for who finds it in a browser. */
export function homeRoute(settings: () => Settings): RouteHandler {
  return async (_request, response) => {
    const next =
      settings().registration === undefined
        ? '<p>It is not registered at GitHub yet. <a href="/setup">Register it</a>.</p>'
        : "<p>It is registered, and GitHub sends it what happens.</p>";
    const body = `<p>The GitHub App of <a href="https://github.com/cdaprod/protomanager">ProtoManager</a> keeps the Protocol
Buffers of many repositories in one reviewed, generated, compatible place: a push in a service repository becomes a pull
request in the hub.</p>
${next}
<p><a href="/health">Health</a> · <a href="/ready">readiness</a> · <a href="/metrics">metrics</a></p>`;
    respond(response, page({ title: "ProtoManager", body }));
  };
}
