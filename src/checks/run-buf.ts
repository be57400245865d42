/** `buf lint` and `buf breaking`, as far as both are alike. */

import { runAny } from "../process.ts";
import { bufEnvironment } from "../toolchain/compile.ts";
import { type BufAnnotation, parseBufAnnotations } from "../toolchain/compiler-messages.ts";
import type { Tool } from "../toolchain/tool.ts";
import type { SkippedCheck } from "./finding.ts";

export interface BufContext {
  buf: Tool;
  /** Where everything is staged and buf runs. */
  folder: string;
  signal?: AbortSignal | undefined;
}

export type BufResult =
  | { ok: true; annotations: BufAnnotation[] }
  /** The protos, or one of them, keep buf from checking. */
  | ({ ok: false } & Pick<SkippedCheck, "code" | "reason">);

/** buf's exit code when it has findings, or cannot compile and says so as findings. */
const findingsExitCode = 100;
const shownMessages = 5;

/**
 * @param args without the format.
 * @param modules folders of all modules, relative to the staging folder.
 */
export async function runBufCheck(
  { buf, folder, signal }: BufContext,
  args: readonly string[],
  modules: readonly string[],
): Promise<BufResult> {
  const { exitCode, stdout, stderr } = await runAny({
    file: buf.command.file,
    args: [...buf.command.args, ...args, "--error-format", "json"],
    cwd: folder,
    env: bufEnvironment(folder),
    signal,
  });
  if (exitCode !== 0 && exitCode !== findingsExitCode) {
    // https://github.com/bufbuild/buf: "… is a MessageSet, which is a legacy proto1 feature that is no longer supported"
    const code = stderr.includes("is a MessageSet") ? "PM1404" : undefined;
    return { ok: false, code, reason: stderr.trim() || `buf ${args[0]} ended with exit code ${exitCode}` };
  }
  const annotations = parseBufAnnotations(stdout.toString("utf8"), modules);
  const broken = annotations.filter(({ type }) => type === "COMPILE");
  if (broken.length === 0) return { ok: true, annotations };
  const lines = broken
    .slice(0, shownMessages)
    .map(({ path, line, column, message }) =>
      [path, line, column, ` ${message}`].filter((part) => part !== undefined).join(":"),
    );
  return { ok: false, code: undefined, reason: lines.join("\n") };
}
