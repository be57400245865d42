import { createHmac } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createAppAuth } from "@octokit/auth-app";
import { Octokit } from "@octokit/rest";
import { quietLog } from "../client.ts";

/** Something that says it is GitHub, with one App on one organization. */
export interface ContractTarget extends AsyncDisposable {
  name: string;
  apiUrl: string;
  /** Where git and pages are. */
  address: string;
  app: { id: number; slug: string; privateKey: string; installation: number };
  hook: WebhookEnd;
}

/** The repository that every target has: with one commit on `main`, and the App may write in it. */
export const hub = { owner: "acme", repo: "hub" } as const;

/** What every target is set up with. */
export const setting = {
  slug: "contract",
  permissions: {
    actions: "write",
    checks: "write",
    contents: "write",
    issues: "write",
    pull_requests: "write",
  },
  events: ["push", "pull_request", "issue_comment", "check_run"],
  secret: "the webhook's secret",
} as const;

export interface Heard {
  event: string;
  guid: string;
  signed: boolean;
  // biome-ignore lint/suspicious/noExplicitAny: what a payload is, is what the contract asks.
  payload: any;
}

/** Where deliveries arrive. */
export interface WebhookEnd {
  url: string;
  heard: Heard[];
  close(): void;
}

export async function openWebhookEnd(): Promise<WebhookEnd> {
  const heard: Heard[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const raw = Buffer.concat(chunks);
    const signature = `sha256=${createHmac("sha256", setting.secret).update(raw).digest("hex")}`;
    const header = (name: string) => String(request.headers[name]);
    heard.push({
      event: header("x-github-event"),
      guid: header("x-github-delivery"),
      signed: header("x-hub-signature-256") === signature,
      payload: JSON.parse(raw.toString("utf8")),
    });
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return {
    url,
    heard,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

export function asApp({ apiUrl, app }: ContractTarget, privateKey = app.privateKey): Octokit {
  const auth = { appId: app.id, privateKey };
  return new Octokit({ baseUrl: apiUrl, authStrategy: createAppAuth, auth, log: quietLog });
}

export function withToken({ apiUrl }: ContractTarget, token: string): Octokit {
  return new Octokit({ baseUrl: apiUrl, auth: token, log: quietLog });
}

/** With a token of the installation, narrowed where permissions are given. */
export async function asInstallation(
  target: ContractTarget,
  permissions?: Readonly<Record<string, string>>,
): Promise<Octokit> {
  const { data } = await asApp(target).rest.apps.createInstallationAccessToken({
    installation_id: target.app.installation,
    ...(permissions && { permissions }),
  });
  return withToken(target, data.token);
}
