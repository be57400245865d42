/** A Go program that takes the module from its repository, at the tag of a module in a folder. */

import { mkdir } from "node:fs/promises";
import path from "node:path";
import { gitIn } from "../../../run/scene.ts";
import { type GeneratedHub, goModule } from "../generated-hub.ts";
import { type ConsumerKind, onMachine, projectOf, versionOf } from "./consumer.ts";

const version = "v0.1.0";

export const goConsumer: ConsumerKind = {
  language: "go",
  needs: ["go", "git"],
  async build(folder, hub) {
    const project = await projectOf("go", folder);
    const remotes = path.join(folder, "remotes");
    await publish(hub, path.join(remotes, "CdaPro", "registry-proto"));
    const env = {
      // Neither a proxy nor the checksum database know it, as with a private repository.
      GOPRIVATE: "github.com/CdaPro/*",
      GIT_CONFIG_COUNT: "1",
      GIT_CONFIG_KEY_0: `url.file://${remotes}/.insteadOf`,
      GIT_CONFIG_VALUE_0: "https://github.com/",
      // Another run's module of the same version may lie in the machine's own.
      GOMODCACHE: path.join(folder, "modules"),
      GOFLAGS: "-modcacherw -trimpath",
    };
    const get = ["get", `${goModule}@${version}`];
    await onMachine(project, "go", get, env);
    await onMachine(project, "go", ["mod", "tidy"], env);
    await onMachine(project, "go", ["vet", "./..."], env);
    await onMachine(project, "go", ["build", "-o", `bin${path.sep}`, "./..."], env);
    return {
      language: "go",
      takes: `go ${get.join(" ")}`,
      version: await versionOf("go", ["version"]),
      command: (program, ...args) => ({ file: path.join(project, "bin", program), args, cwd: project }),
    };
  },
};

/** The hub's repository on its host, with a tag for the module in its folder. */
async function publish({ scene }: GeneratedHub, remote: string): Promise<void> {
  await scene.git("add", "--all");
  await scene.git("commit", "--quiet", "--message=Generated code");
  await scene.git("tag", `gen/go/${version}`);
  await mkdir(path.dirname(remote), { recursive: true });
  await gitIn(scene.folder, "clone", "--quiet", "--bare", scene.hub, remote);
}
