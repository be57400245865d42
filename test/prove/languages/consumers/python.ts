/** A Python program in an environment of its own, into which the package is installed from its folder in the hub's repository. */

import path from "node:path";
import { type ConsumerKind, onMachine, projectOf, versionOf } from "./consumer.ts";

const source = "git+https://github.com/acme/hub@v0.1.0#subdirectory=gen/python";

export const pythonConsumer: ConsumerKind = {
  language: "python",
  needs: ["python3"],
  async build(folder, _hub, remote) {
    const project = await projectOf("python", folder);
    await onMachine(project, "python3", ["-m", "venv", "venv"]);
    const programs = process.platform === "win32" ? "Scripts" : "bin";
    const python = path.join(project, "venv", programs, "python");
    await onMachine(project, python, ["-m", "pip", "install", "--quiet", source], remote.env);
    return {
      language: "python",
      takes: `pip install "${source}"`,
      version: await versionOf(python),
      command: (program, ...args) => ({ file: python, args: [`${program}.py`, ...args], cwd: project }),
    };
  },
};
