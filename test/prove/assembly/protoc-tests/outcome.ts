/** What becomes of a set of sources: merged and equal, or not merged for a reason that is known. */

import { codes } from "../../../../src/assembly/codes.ts";
import type { GlobalProtoConfig } from "../../../../src/config/config.ts";
import type { Diagnostic } from "../../../../src/diagnostics.ts";
import { formatDiagnostic } from "../../../../src/diagnostics.ts";
import type { Compared } from "../../../../src/verification/compare.ts";
import { type Assembled, assembled } from "../../../assembly/assembled.ts";
import { bufErrors, protocErrors } from "../../../support/compilers.ts";
import { compiledSources, verified } from "../../../verification/verified.ts";
import type { Protos } from "./read-protos.ts";

export type Verdict =
  /** Both compilers accept the result, and it says what the sources say. */
  | "verified"
  /** A documented code: a rule of merging, or what protoc has against the sources as well. */
  | "refused"
  /** Sources and result are refused by protoc. */
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

/** Codes for sources that compile and cannot be merged (docs/specification.md 3.5 and 9). */
const mergeRules = ["PM2303"];

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

  const refusal = await protocErrors(result.assembly.compilation);
  if (refusal !== "") {
    const alike = (await protocErrors(sources)) !== "";
    return {
      ...outcome,
      verdict: alike ? "invalid" : "unexplained",
      reason: `protoc: ${firstLine(refusal)}`,
    };
  }
  return { ...outcome, ...(await compare(sources, result)) };
}

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

type Result = Pick<Outcome, "verdict" | "reason"> & Partial<Outcome>;

async function compare(sources: Protos, result: Assembled): Promise<Result> {
  // buf is stricter than protoc; what it has against a source it has against the result.
  const buf = await bufErrors(result.assembly.compilation);
  if (buf !== "" && messageOf(buf) !== messageOf(await bufErrors(sources))) {
    return { verdict: "unexplained", reason: `buf: ${firstLine(buf)}` };
  }
  let figures: Pick<Outcome, "compared" | "roundTrips"> = { compared: undefined, roundTrips: 0 };
  // Comments belong to other elements in buf's eyes.
  for (const engine of buf === "" ? (["buf", "protoc"] as const) : (["protoc"] as const)) {
    const before = await compiledSources(result.assembly, engine);
    const [uncompared] = before.refused;
    if (uncompared !== undefined) {
      return { verdict: "unexplained", reason: `${uncompared.path}: ${uncompared.message}` };
    }
    const { lines, compared, roundTrips } = await verified(before);
    if (lines[0] !== undefined)
      return { verdict: "unexplained", reason: `as ${engine} sees it, ${lines[0]}` };
    figures = { compared, roundTrips: roundTrips.messages };
  }
  const reason = buf === "" ? "" : `buf, of the source as well: ${messageOf(buf)}`;
  return { ...figures, verdict: "verified", reason };
}

function firstLine(errors: string): string {
  return errors.split("\n")[0]!;
}

/** Without file, line and column. */
function messageOf(errors: string): string {
  return firstLine(errors).replace(/^\S+:\d+:\d+:/, "");
}
