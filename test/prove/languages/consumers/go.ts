/** A Go program that takes the module from the hub's repository, at the tag of a module in a folder. */

import path from "node:path";
import { goModule } from "../generated-hub.ts";
import { type ConsumerKind, onMachine, projectOf, versionOf } from "./consumer.ts";

export const goConsumer: ConsumerKind = {
  language: "go",
  needs: ["go", "git"],
  async build(folder, _hub, remote) {
    const project = await projectOf("go", folder);
    const env = {
      ...remote.env,
      // Neither a proxy nor the checksum database know it, as with a private repository.
      GOPRIVATE: "github.com/acme/*",
      // Another run's module of the same version may lie in the machine's own.
      GOMODCACHE: path.join(folder, "modules"),
      GOFLAGS: "-modcacherw -trimpath",
    };
    const get = ["get", `${goModule}@v0.1.0`];
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
