/** grpcurl at a fixed version, built by Go from its module proxy. */

import path from "node:path";
import { runAny } from "../../../src/process.ts";

const version = "v1.9.3";

/** What `grpcurl` prints about a descriptor set, one string a line. */
export type Grpcurl = (descriptorSet: string, ...args: string[]) => Promise<string[]>;

/** Undefined where there is no Go, or no network. */
export async function installGrpcurl(folder: string): Promise<Grpcurl | undefined> {
  const installed = await runAny({
    file: "go",
    args: ["install", `github.com/fullstorydev/grpcurl/cmd/grpcurl@${version}`],
    cwd: folder,
    env: { GOBIN: folder },
  }).catch(() => undefined);
  if (installed?.exitCode !== 0) return undefined;
  return async (descriptorSet, ...args) => {
    const { exitCode, stdout, stderr } = await runAny({
      file: path.join(folder, "grpcurl"),
      args: ["-protoset", descriptorSet, ...args],
      cwd: folder,
    });
    if (exitCode !== 0) throw new Error(`grpcurl ${args.join(" ")}: ${stderr}`);
    return stdout.toString("utf8").trim().split("\n");
  };
}
