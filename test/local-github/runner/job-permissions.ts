import type { Permission, Permissions } from "../tokens.ts";
import type { WorkflowFile, WorkflowJob } from "./workflow-file.ts";

const all = ["actions", "checks", "contents", "issues", "pull_requests"] as const;

/** What GITHUB_TOKEN may do when a workflow says nothing: the restricted default of new organizations. */
const unstated: Permissions = { contents: "read" };

/** What GITHUB_TOKEN may do in a job: a job's own `permissions` replace the workflow's, and unnamed ones are none. */
export function jobPermissions(workflow: WorkflowFile, job: WorkflowJob): Permissions {
  const stated = job.permissions ?? workflow.permissions;
  if (stated === undefined) return unstated;
  if (typeof stated === "string") {
    const level = stated === "write-all" ? "write" : "read";
    return Object.fromEntries(all.map((name) => [name, level]));
  }
  return Object.fromEntries(
    Object.entries(stated)
      .filter(([, level]) => level !== "none")
      .map(([name, level]) => [name.replaceAll("-", "_") as Permission, level]),
  );
}
