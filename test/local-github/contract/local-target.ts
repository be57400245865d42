import { startLocalGitHub } from "../local-github.ts";
import { type ContractTarget, hub, openWebhookEnd, setting } from "./target.ts";

export async function localTarget(): Promise<ContractTarget> {
  const hook = await openWebhookEnd();
  const github = await startLocalGitHub({ checkReplies: true, checkPayloads: true });
  const { owner, repo } = hub;
  const { slug, permissions, events, secret } = setting;
  await github.createRepository(owner, repo, { private: true, files: { "README.md": "# Hub\n" } });
  const { appId, privateKey, installationIds } = github.createApp({
    slug,
    owner,
    permissions,
    events,
    webhook: { url: hook.url, secret },
    installations: [{ account: owner, repositories: "all" }],
  });
  return {
    name: "local-github",
    apiUrl: github.apiUrl,
    address: github.address,
    app: { id: appId, slug, privateKey, installation: installationIds[0]! },
    hook,
    async [Symbol.asyncDispose]() {
      hook.close();
      await github.close();
    },
  };
}
