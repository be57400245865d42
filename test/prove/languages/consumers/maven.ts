/** A Maven project that depends on the jar of the generated code, installed into a repository of its own. */

import { readFile } from "node:fs/promises";
import path from "node:path";
import { type ConsumerKind, onMachine, projectOf, versionOf } from "./consumer.ts";

const install = ["--file", "gen/java/pom.xml", "install"];

export const mavenConsumer: ConsumerKind = {
  language: "java",
  needs: ["mvn", "java"],
  async build(folder, hub) {
    const project = await projectOf("java", folder);
    const repository = `-Dmaven.repo.local=${path.join(folder, "m2")}`;
    const mvn = (cwd: string, ...goals: string[]) =>
      onMachine(cwd, "mvn", ["--quiet", "--batch-mode", repository, ...goals]);
    await mvn(hub.scene.hub, ...install);
    await mvn(project, "package", "dependency:build-classpath", "-Dmdep.outputFile=classpath");
    const dependencies = (await readFile(path.join(project, "classpath"), "utf8")).trim();
    const classpath = [path.join("target", "classes"), dependencies].join(path.delimiter);
    return {
      language: "java",
      takes: `mvn ${install.join(" ")}`,
      version: await versionOf("java", ["--version"]),
      command: (program, ...args) => ({
        file: "java",
        args: ["-cp", classpath, classes[program]!, ...args],
        cwd: project,
      }),
    };
  },
};

const classes: Readonly<Record<string, string>> = { roundtrip: "example.RoundTrip" };
