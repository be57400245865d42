/** What becomes of a set of sources: merged and equal, or not merged for a reason that is known. */

import { codes } from "../../../../src/assembly/codes.ts";
import type { GlobalProtoConfig } from "../../../../src/config/config.ts";
import type { Diagnostic } from "../../../../src/diagnostics.ts";
import { formatDiagnostic } from "../../../../src/diagnostics.ts";
import type { Engine } from "../../../../src/toolchain/compile.ts";
import type { Compared } from "../../../../src/verification/compare.ts";
import { type Assembled, assembled } from "../../../assembly/assembled.ts";
import { protocErrors } from "../../../support/compilers.ts";
import { compiledSources, verified } from "../../../verification/verified.ts";
import type { Protos } from "./read-protos.ts";

export type Verdict =
  /** Each compiler that accepts the source accepts the result, and it says what the source says. */
  | "verified"
  /** A documented code: a rule of merging, or what protoc has against the sources as well. */
  | "refused"
  /** The pinned protoc refuses the source. */
  | "invalid"
  | "unexplained";

export interface Outcome {
  verdict: Verdict;
  /** The code, what a compiler says, or the first difference. */
  reason: string;
  /** The syntax of the result; "" when there is none. */
  syntax: string;
  compared: Compared | undefined;
  /** Messages carried over and back. */
  roundTrips: number;
  errors: readonly Diagnostic[];
}

/** Codes for sources that compile and cannot be merged (docs/specification.md 3.4, 3.5 and 9). */
const mergeRules = ["PM2303", "PM2403"];

export async function outcomeOf(sources: Protos, syntax: GlobalProtoConfig["syntax"]): Promise<Outcome> {
  const result = assembled({ protobuf: Object.fromEntries(sources) }, { config: { syntax } });
  const errors = result.assembly.diagnostics.filter(({ severity }) => severity === "error");
  const outcome = {
    syntax: result.text.split("\n")[1]?.match(/"(.+)"/)?.[1] ?? "",
    compared: undefined,
    roundTrips: 0,
    errors,
  };
  if (errors.length > 0) return { ...outcome, ...(await refused(sources, errors)) };
  const protoc = await compare(result, "protoc");
  // buf 1.74 drops every option of a file that declares a message set, which is why checks by buf are skipped (PM1404).
  if (/message_set_wire_format\s*=\s*true/.test([...sources.values()].join("\n"))) {
    return { ...outcome, ...protoc, reason: protoc.reason || "message sets: by protoc alone" };
  }
  const buf = await compare(result, "buf");
  // buf is stricter: what it has against a source says nothing of the result.
  const worst = protoc.verdict === "verified" && buf.verdict !== "invalid" ? buf : protoc;
  const reason = buf.verdict === "invalid" && protoc.verdict === "verified" ? buf.reason : worst.reason;
  return { ...outcome, ...protoc, verdict: worst.verdict, reason };
}

type Result = Pick<Outcome, "verdict" | "reason"> & Partial<Outcome>;

async function refused(sources: Protos, errors: readonly Diagnostic[]): Promise<Result> {
  const found = [...new Set(errors.map(({ code }) => code))];
  const isDocumented = found.every((code) => codes.some((entry) => entry.code === code));
  const byRule = found.every((code) => mergeRules.includes(code));
  const [said] = byRule ? [""] : (await protocErrors(sources)).split("\n");
  const explained = isDocumented && (byRule || said !== "");
  const reason = said === "" ? found.join(", ") : `${found.join(", ")}; protoc: ${said}`;
  if (explained) return { verdict: "refused", reason };
  return { verdict: "unexplained", reason: formatDiagnostic(errors[0]!) };
}

/** As one compiler sees sources and result: comments belong to other elements in buf's eyes. */
async function compare({ assembly }: Assembled, engine: Engine): Promise<Result> {
  const before = await compiledSources(assembly, engine);
  const [invalid] = before.refused;
  if (invalid !== undefined) {
    return { verdict: "invalid", reason: `${engine}, of the source: ${invalid.message}` };
  }
  try {
    const { lines, compared, roundTrips } = await verified(before);
    const [difference] = lines;
    if (difference !== undefined) return { verdict: "unexplained", reason: `${engine}: ${difference}` };
    return { verdict: "verified", reason: "", compared, roundTrips: roundTrips.messages };
  } catch (error) {
    return { verdict: "unexplained", reason: `${engine}, of the result: ${(error as Error).message}` };
  }
}
