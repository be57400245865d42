import { escapeHtml, page } from "../http/page.ts";
import type { Answer } from "../http/respond.ts";
import type { CreatedApp } from "./create-app.ts";
import type { Manifest } from "./manifest.ts";

const title = "Register ProtoManager";

export function askForCode(problem = ""): Answer {
  return page({
    title,
    status: problem === "" ? 200 : 403,
    body: `${problem === "" ? "" : `<p><strong>${escapeHtml(problem)}</strong></p>`}
<p>Whoever starts the server registers it: the setup code is in its log.</p>
<form method="post" action="/setup" autocomplete="off">
<label>Setup code <input type="password" name="code" required></label>
<label>Organization that will own the App; empty for your own account <input name="organization" pattern="[A-Za-z0-9_-]*"></label>
<button>Go on</button></form>`,
  });
}

/** @param target.action - where at GitHub the manifest goes */
export function sendManifest(target: { origin: string; action: string }, manifest: Manifest): Answer {
  const permissions = Object.entries(manifest.default_permissions)
    .map(([name, level]) => `<li><code>${escapeHtml(name)}</code>: ${level}</li>`)
    .join("\n");
  return page({
    title,
    formTo: target.origin,
    body: `<p>GitHub will ask for a name and make the App, with these permissions on repositories it is installed on:</p>
<ul>${permissions}</ul>
<p>Webhooks go to <code>${escapeHtml(manifest.hook_attributes.url)}</code>.</p>
<form method="post" action="${escapeHtml(target.action)}">
<input type="hidden" name="manifest" value="${escapeHtml(JSON.stringify(manifest))}">
<button>Create the App at GitHub</button></form>`,
  });
}

/** @param file - where the registration was kept; undefined shows it, since it is nowhere else */
export function registered({ url, registration }: CreatedApp, file: string | undefined): Answer {
  const kept =
    file === undefined
      ? `<p><strong>Set these now</strong>, and start the server with them from now on: they are kept nowhere else.</p>
<pre>APP_ID=${escapeHtml(registration.appId)}
WEBHOOK_SECRET=${escapeHtml(registration.webhookSecret)}
PRIVATE_KEY="${escapeHtml(registration.privateKey.trim().replaceAll("\n", "\\n"))}"</pre>`
      : `<p>The registration is kept in <code>${escapeHtml(file)}</code> on the server.</p>`;
  return page({
    title: "ProtoManager is registered",
    body: `<p>The App works from now on.</p>
${kept}
<p><a class="button" href="${escapeHtml(url)}/installations/new">Install it on your repositories</a></p>`,
  });
}

export function notPossible(problem: string, status = 400): Answer {
  return page({
    title,
    status,
    body: `<p><strong>${escapeHtml(problem)}</strong></p><p><a href="/setup">Begin again</a></p>`,
  });
}
