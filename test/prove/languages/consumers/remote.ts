import { mkdir } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { gitIn } from "../../../run/scene.ts";
import type { GeneratedHub } from "../generated-hub.ts";
import type { HubRemote } from "./consumer.ts";

/** Of the module in `gen/go`, and of the hub as a whole. */
const tags = ["gen/go/v0.1.0", "v0.1.0"];

/** Puts the hub onto its host, a folder, with tags for its packages. */
export async function publishHub({ scene }: GeneratedHub, folder: string): Promise<HubRemote> {
  await scene.git("add", "--all");
  await scene.git("commit", "--quiet", "--message=Generated code");
  for (const tag of tags) await scene.git("tag", tag);
  const host = path.join(folder, "github.com");
  await mkdir(path.join(host, "acme"), { recursive: true });
  await gitIn(folder, "clone", "--quiet", "--bare", scene.hub, path.join(host, "acme", "hub"));
  return {
    env: {
      GIT_CONFIG_COUNT: "1",
      GIT_CONFIG_KEY_0: `url.${pathToFileURL(host)}/.insteadOf`,
      GIT_CONFIG_VALUE_0: "https://github.com/",
    },
  };
}
