import { readFile } from "node:fs/promises";
import path from "node:path";
import { parse } from "yaml";
import { z } from "zod";

/** What a runner reads of `action.yml`: https://docs.github.com/actions/reference/workflows-and-actions/metadata-syntax */
const actionFile = z.object({
  name: z.string(),
  inputs: z
    .record(
      z.string(),
      z.object({ default: z.coerce.string().optional(), required: z.boolean().optional() }).nullable(),
    )
    .default({}),
  outputs: z.record(z.string(), z.unknown()).default({}),
  runs: z.object({
    using: z.enum(["node20", "node24"]),
    main: z.string(),
    pre: z.string().optional(),
    "pre-if": z.string().default("always()"),
    post: z.string().optional(),
    "post-if": z.string().default("always()"),
  }),
});

export type ActionFile = z.infer<typeof actionFile>;

/** Reads the description of a JavaScript action; other kinds are refused. */
export async function readActionFile(folder: string): Promise<ActionFile> {
  const file = path.join(folder, "action.yml");
  const result = actionFile.safeParse(parse(await readFile(file, "utf8")));
  if (!result.success) throw new Error(`${file}: ${z.prettifyError(result.error)}`);
  return result.data;
}

/** The variable that an input arrives in: blanks become `_`, everything else stays, in upper case. */
export function inputVariable(name: string): string {
  return `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`;
}
