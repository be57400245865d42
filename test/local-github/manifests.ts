import { randomBytes } from "node:crypto";
import { z } from "zod";
import type { Account } from "./accounts.ts";
import type { App } from "./apps.ts";
import { ApiError } from "./http.ts";
import type { GitHubState } from "./state.ts";
import type { Permissions } from "./tokens.ts";

/** https://docs.github.com/apps/sharing-github-apps/registering-a-github-app-from-a-manifest */
const manifest = z.object({
  name: z.string().min(1).max(34),
  url: z.url(),
  hook_attributes: z.object({ url: z.url(), active: z.boolean().default(true) }).optional(),
  redirect_url: z.url(),
  setup_url: z.url().optional(),
  public: z.boolean().default(false),
  default_permissions: z.record(z.string(), z.enum(["read", "write"])).default({}),
  default_events: z.array(z.string()).default([]),
});

export interface RegisteredFromManifest {
  app: App;
  privateKey: string;
  webhookSecret: string | null;
}

/** A code is good for one hour, and once. */
const codeLifeMs = 60 * 60 * 1000;

/** Apps that were registered from a manifest, until their code is exchanged. */
export class Manifests {
  readonly #byCode = new Map<string, { registered: RegisteredFromManifest; ends: number }>();

  /** What the page does when its button is pressed: where the browser is sent, with the code. */
  register(state: GitHubState, owner: Account, text: string, browserState: string | undefined): URL {
    const result = manifest.safeParse(parseJson(text));
    if (!result.success)
      throw new ApiError(422, `Invalid GitHub App configuration: ${z.prettifyError(result.error)}`);
    const { name, hook_attributes: hook, redirect_url: redirect, default_events: events } = result.data;
    const secret = randomBytes(20).toString("hex");
    const { metadata: _, ...permissions } = result.data.default_permissions as Permissions;
    const slug = name.toLowerCase().replace(/[^a-z0-9]+/g, "-");
    if (state.apps.apps.some((app) => app.slug === slug)) throw new ApiError(422, "Name is already taken");
    const webhook = hook && { ...hook, secret };
    const { app, privateKey } = refused(() =>
      state.apps.register({ slug, owner, permissions, events, webhook }),
    );
    const code = randomBytes(20).toString("hex");
    const registered = { app, privateKey, webhookSecret: hook ? secret : null };
    this.#byCode.set(code, { registered, ends: state.now().getTime() + codeLifeMs });
    const target = new URL(redirect);
    target.searchParams.set("code", code);
    if (browserState !== undefined) target.searchParams.set("state", browserState);
    return target;
  }

  /** What a code stands for: the first time, and within the hour. */
  exchange(code: string, now: Date): RegisteredFromManifest | undefined {
    const found = this.#byCode.get(code);
    this.#byCode.delete(code);
    return found && found.ends > now.getTime() ? found.registered : undefined;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ApiError(422, "Invalid GitHub App configuration: not JSON");
  }
}

function refused<Value>(register: () => Value): Value {
  try {
    return register();
  } catch (error) {
    throw new ApiError(422, `Invalid GitHub App configuration: ${(error as Error).message}`);
  }
}
