import { z } from "zod";

const scalars = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]).transform(String));
const permissions = z.union([
  z.enum(["read-all", "write-all"]),
  z.record(z.string(), z.enum(["read", "write", "none"])),
]);

const step = z.strictObject({
  id: z.string().optional(),
  name: z.string().optional(),
  if: z.coerce.string().optional(),
  uses: z.string(),
  with: scalars.default({}),
  env: scalars.default({}),
  "continue-on-error": z.boolean().default(false),
  "timeout-minutes": z.number().optional(),
});

const job = z.strictObject({
  name: z.string().optional(),
  if: z.coerce.string().optional(),
  "runs-on": z.unknown(),
  permissions: permissions.optional(),
  env: scalars.default({}),
  needs: z.union([z.string().transform((name) => [name]), z.array(z.string())]).default([]),
  "timeout-minutes": z.number().optional(),
  concurrency: z.unknown().optional(),
  steps: z.array(step),
});

/** The workflows that the runner understands: anything more is refused by name instead of being left out. */
const workflowFile = z.strictObject({
  name: z.string().optional(),
  "run-name": z.string().optional(),
  on: z.unknown(),
  permissions: permissions.optional(),
  env: scalars.default({}),
  concurrency: z.unknown().optional(),
  jobs: z.record(z.string(), job),
});

export type WorkflowFile = z.infer<typeof workflowFile>;
export type WorkflowJob = z.infer<typeof job>;
export type WorkflowStep = z.infer<typeof step>;

export function parseWorkflow(path: string, content: unknown): WorkflowFile {
  const result = workflowFile.safeParse(content);
  if (result.success) return result.data;
  throw new Error(`local-github's runner cannot run ${path}:\n${z.prettifyError(result.error)}`);
}
