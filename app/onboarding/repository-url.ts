import type { Settings } from "../settings.ts";

/** As config.yaml has it: `github.com/acme/users`, with its scheme where that is not https. */
export function repositoryUrl(
  { host, server }: Pick<Settings, "host" | "server">,
  { owner, name }: { owner: string; name: string },
): string {
  const scheme = /^(http:\/\/)/.exec(server.GITHUB_SERVER_URL ?? "")?.[1] ?? "";
  return `${scheme}${host}/${owner}/${name}`;
}
