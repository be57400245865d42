/** An npm project in TypeScript that installs the packed package, checks its types strictly, and runs on Node.js. */

import path from "node:path";
import { type ConsumerKind, onMachine, projectOf } from "./consumer.ts";

/** For the gRPC client, and to compile. */
const others = [
  "@connectrpc/connect@2.3.0",
  "@connectrpc/connect-node@2.3.0",
  "typescript@7.0.2",
  "@types/node@24",
];

export const npmConsumer: ConsumerKind = {
  language: "typescript",
  needs: ["npm"],
  async build(folder, hub) {
    const project = await projectOf("typescript", folder);
    const npm = (...args: string[]) => onMachine(project, "npm", ["--loglevel=error", ...args]);
    const packed = await npm("pack", hub.code("typescript"));
    const tarball = packed.stdout.toString("utf8").trim();
    await npm("install", `./${tarball}`, "@bufbuild/protobuf@2", ...others);
    const tsc = path.join("node_modules", "typescript", "bin", "tsc");
    await onMachine(project, process.execPath, [tsc, "-p", "."]);
    return {
      language: "typescript",
      takes: `npm install ./${tarball}`,
      version: `tsc ${(await onMachine(project, process.execPath, [tsc, "--version"])).stdout.toString().trim()}`,
      command: (program, ...args) => ({
        file: process.execPath,
        args: [path.join("out", `${program}.js`), ...args],
        cwd: project,
      }),
    };
  },
};
