/** The short shape of config.yaml, for one folder of protos in the hub, written as the long one. */

import { shortShapeName, shortShapePackage } from "./defaults.ts";
import type { ExistingProto } from "./existing-proto.ts";
import type { ConfigPath, Finding } from "./problem.ts";
import type { Draft } from "./schema.ts";

export interface Lengthened {
  /** The long shape; the short keys are gone from it. */
  draft: Draft;
  findings: Finding[];
  warnings: Finding[];
  /** Where a path of the long shape was written. */
  origin(path: ConfigPath): ConfigPath;
}

const places: readonly { short: keyof Draft; long: ConfigPath }[] = [
  { short: "global_proto_path", long: ["global_proto", "output"] },
  { short: "microservice_proto_dir", long: ["repositories"] },
  { short: "output_dir", long: ["system", "output_dir"] },
];

const missingProtoDir: Finding = {
  path: ["microservice_proto_dir"],
  message: "is missing. Add the folder of the hub that holds the protos.",
};

/** True when config.yaml is written in the short shape; keys of the long one may stand beside it. */
export function isShortShape(draft: Draft): boolean {
  return draft.global_proto_path !== undefined || draft.microservice_proto_dir !== undefined;
}

/** Moves the short keys to their long places. `existing` reads the `global.proto` that is already there. */
export function lengthen(draft: Draft, existing: (path: string) => ExistingProto | undefined): Lengthened {
  const {
    global_proto_path: output,
    microservice_proto_dir: protoDir,
    output_dir: outputDir,
    ...long
  } = draft;
  const written = places.filter(({ short }) => draft[short] !== undefined);
  const findings = written.flatMap((place) => conflict(draft, place));
  const warnings: Finding[] = [];
  if (outputDir !== undefined) long.system = { output_dir: outputDir, ...long.system };
  if (isShortShape(draft)) {
    long.system = { name: shortShapeName, ...long.system };
    if (long.repositories === undefined) {
      if (protoDir === undefined) findings.push(missingProtoDir);
      long.repositories =
        protoDir === undefined ? [] : [{ name: shortShapeName, url: ".", proto_dir: protoDir }];
    }
    const globalProto = { ...(output === undefined ? {} : { output }), ...long.global_proto };
    const found = existing(output ?? "global.proto");
    if (globalProto.package === undefined) {
      globalProto.package = found?.package ?? shortShapePackage;
      if (found?.package === undefined) warnings.push(unknownPackage(output));
    }
    if (found?.goPackage !== undefined) globalProto.go_package ??= found.goPackage;
    long.global_proto = globalProto;
  }
  return { draft: long, findings, warnings, origin: (path) => originOf(path, written) };
}

function conflict(draft: Draft, { short, long }: (typeof places)[number]): Finding[] {
  const [section, key] = long as [keyof Draft, string?];
  const there =
    key === undefined ? draft[section] : (draft[section] as Record<string, unknown> | undefined)?.[key];
  if (there === undefined) return [];
  const message = `says the same as \`${long.join(".")}\`, which is set too. Remove one of the two.`;
  return [{ path: [short], at: "key", message }];
}

function unknownPackage(output: string | undefined): Finding {
  const why =
    output === undefined ? "`global_proto.package` is not set" : "no package is found in the file there";
  const message = `${why}: ${shortShapePackage} is used. Set \`global_proto.package\` to choose another.`;
  return { path: [output === undefined ? "microservice_proto_dir" : "global_proto_path"], message };
}

function originOf(path: ConfigPath, written: typeof places): ConfigPath {
  const place = written.find(({ long }) => long.every((part, index) => path[index] === part));
  return place === undefined ? path : [place.short];
}
