import { createServer } from "node:net";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { run } from "../../../src/process.ts";
import { temporaryFolder } from "../../prove/folders.ts";
import { type ContractTarget, hub, openWebhookEnd, setting } from "./target.ts";

/** Exactly this: the tag `latest` is another package. */
const version = "0.12.2";
const appId = 4711;
const installation = 100;

interface Emulator {
  url: string;
  generatedSecrets: { kind: string; id: string; value: string }[];
  close(): Promise<void>;
}

/** `emulate` of npm, a second GitHub that nobody here wrote; installed into a folder of its own (11 MB). */
export async function emulateTarget(): Promise<ContractTarget> {
  const folder = await temporaryFolder("emulate");
  await run({
    file: "npm",
    args: ["install", "--no-save", "--no-audit", "--no-fund", "--ignore-scripts", `emulate@${version}`],
    cwd: folder.path,
    env: process.env,
  });
  const entry = path.join(folder.path, "node_modules/emulate/dist/api.js");
  const { createEmulator } = (await import(pathToFileURL(entry).href)) as {
    createEmulator: (options: object) => Promise<Emulator>;
  };
  const hook = await openWebhookEnd();
  const { owner, repo } = hub;
  const { slug, permissions, events, secret } = setting;
  const app = {
    app_id: appId,
    slug,
    name: slug,
    permissions,
    events,
    webhook_url: hook.url,
    webhook_secret: secret,
    installations: [{ installation_id: installation, account: owner, repository_selection: "all" }],
  };
  const seed = {
    github: {
      users: [{ login: "a-person", name: "A Person", email: "a-person@users.noreply.example" }],
      orgs: [{ login: owner, name: owner }],
      repos: [{ owner, name: repo, private: true, auto_init: true }],
      apps: [app],
    },
  };
  const emulator = await createEmulator({ service: "github", port: await freePort(), seed });
  const key = emulator.generatedSecrets.find(({ kind }) => kind === "github.app_private_key");
  return {
    name: `emulate ${version}`,
    apiUrl: emulator.url,
    address: emulator.url,
    app: { id: appId, slug, privateKey: key?.value ?? "", installation },
    hook,
    async [Symbol.asyncDispose]() {
      hook.close();
      await emulator.close();
      await folder[Symbol.asyncDispose]();
    },
  };
}

/** It cannot choose one by itself. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
