import { ApiError, type Reply } from "./http.ts";
import type { GitHubState } from "./state.ts";

interface PageRequest {
  method: string;
  url: URL;
  body: Buffer;
}

const newApp = /^(?:\/organizations\/(?<organization>[\w.-]+))?\/settings\/apps\/new$/;

/**
 * Pages that a browser sees, as far as they are there; undefined for all others. A form is posted to `new`; the button
 * that a person presses there is pressed at once: the browser is sent back with the code.
 */
export function answerPage(state: GitHubState, { method, url, body }: PageRequest): Reply | undefined {
  const match = newApp.exec(url.pathname);
  if (!match) return undefined;
  if (method === "GET") return html("<!doctype html><title>Register new GitHub App</title>");
  if (method !== "POST") throw new ApiError(404, "Not Found");
  const { organization } = match.groups ?? {};
  const owner =
    organization === undefined
      ? state.accounts.ensure("a-person", "User")
      : state.accounts.find(organization);
  if (!owner) throw new ApiError(404, "Not Found");
  const manifest = new URLSearchParams(body.toString("utf8")).get("manifest");
  if (manifest === null) throw new ApiError(422, "No manifest");
  const target = state.manifests.register(state, owner, manifest, url.searchParams.get("state") ?? undefined);
  return { status: 302, headers: { location: target.href } };
}

function html(text: string): Reply {
  return { status: 200, headers: { "content-type": "text/html; charset=utf-8" }, body: Buffer.from(text) };
}
