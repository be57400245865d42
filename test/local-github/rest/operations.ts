import type { Permission } from "../tokens.ts";

/** What a caller must show before an operation is carried out. */
export type Requirement =
  /** A grant on the repository of the path; reading public repositories needs no token at all. */
  | { permission: Permission; access: "read" | "write" }
  /** An App's own JSON Web Token. */
  | { only: "app" }
  /** An installation token. */
  | { only: "installation" }
  /** Any known token. */
  | { only: "token" }
  | { only: "anyone" };

/**
 * The operations of GitHub's REST API that are implemented, by operation id, each with the permission that GitHub's
 * documentation names for it ("Permissions required for GitHub Apps"). Everything else is answered with 501.
 */
export const operations = {
  "actions/cancel-workflow-run": { permission: "actions", access: "write" },
  "actions/create-workflow-dispatch": { permission: "actions", access: "write" },
  "actions/download-job-logs-for-workflow-run": { permission: "actions", access: "read" },
  "actions/download-workflow-run-logs": { permission: "actions", access: "read" },
  "actions/get-job-for-workflow-run": { permission: "actions", access: "read" },
  "actions/get-workflow": { permission: "actions", access: "read" },
  "actions/get-workflow-run": { permission: "actions", access: "read" },
  "actions/list-jobs-for-workflow-run": { permission: "actions", access: "read" },
  "actions/list-workflow-runs": { permission: "actions", access: "read" },
  "actions/list-workflow-runs-for-repo": { permission: "actions", access: "read" },
  "apps/create-from-manifest": { only: "anyone" },
  "apps/create-installation-access-token": { only: "app" },
  "apps/get-authenticated": { only: "app" },
  "apps/get-installation": { only: "app" },
  "apps/get-org-installation": { only: "app" },
  "apps/get-repo-installation": { only: "app" },
  "apps/get-user-installation": { only: "app" },
  "apps/get-webhook-config-for-app": { only: "app" },
  "apps/get-webhook-delivery": { only: "app" },
  "apps/list-installations": { only: "app" },
  "apps/list-repos-accessible-to-installation": { only: "installation" },
  "apps/list-webhook-deliveries": { only: "app" },
  "apps/redeliver-webhook-delivery": { only: "app" },
  "apps/revoke-installation-access-token": { only: "installation" },
  "apps/update-webhook-config-for-app": { only: "app" },
  "checks/create": { permission: "checks", access: "write" },
  "checks/get": { permission: "checks", access: "read" },
  "checks/list-annotations": { permission: "checks", access: "read" },
  "checks/list-for-ref": { permission: "checks", access: "read" },
  "checks/update": { permission: "checks", access: "write" },
  "git/create-blob": { permission: "contents", access: "write" },
  "git/create-commit": { permission: "contents", access: "write" },
  "git/create-ref": { permission: "contents", access: "write" },
  "git/create-tree": { permission: "contents", access: "write" },
  "git/delete-ref": { permission: "contents", access: "write" },
  "git/get-blob": { permission: "contents", access: "read" },
  "git/get-commit": { permission: "contents", access: "read" },
  "git/get-ref": { permission: "contents", access: "read" },
  "git/get-tag": { permission: "contents", access: "read" },
  "git/get-tree": { permission: "contents", access: "read" },
  "git/list-matching-refs": { permission: "contents", access: "read" },
  "git/update-ref": { permission: "contents", access: "write" },
  "issues/add-labels": { permission: "issues", access: "write" },
  "issues/create": { permission: "issues", access: "write" },
  "issues/create-comment": { permission: "issues", access: "write" },
  "issues/create-label": { permission: "issues", access: "write" },
  "issues/get": { permission: "issues", access: "read" },
  "issues/get-comment": { permission: "issues", access: "read" },
  "issues/get-label": { permission: "issues", access: "read" },
  "issues/list-comments": { permission: "issues", access: "read" },
  "issues/list-for-repo": { permission: "issues", access: "read" },
  "issues/list-labels-for-repo": { permission: "issues", access: "read" },
  "issues/list-labels-on-issue": { permission: "issues", access: "read" },
  "issues/remove-label": { permission: "issues", access: "write" },
  "issues/set-labels": { permission: "issues", access: "write" },
  "issues/update": { permission: "issues", access: "write" },
  "issues/update-comment": { permission: "issues", access: "write" },
  "pulls/create": { permission: "pull_requests", access: "write" },
  "pulls/get": { permission: "pull_requests", access: "read" },
  "pulls/list": { permission: "pull_requests", access: "read" },
  "pulls/list-commits": { permission: "pull_requests", access: "read" },
  "pulls/list-files": { permission: "pull_requests", access: "read" },
  "pulls/list-requested-reviewers": { permission: "pull_requests", access: "read" },
  "pulls/merge": { permission: "contents", access: "write" },
  "pulls/remove-requested-reviewers": { permission: "pull_requests", access: "write" },
  "pulls/request-reviewers": { permission: "pull_requests", access: "write" },
  "pulls/update": { permission: "pull_requests", access: "write" },
  "rate-limit/get": { only: "anyone" },
  "reactions/create-for-issue-comment": { permission: "issues", access: "write" },
  "repos/compare-commits-with-basehead": { permission: "contents", access: "read" },
  "repos/create-dispatch-event": { permission: "contents", access: "write" },
  "repos/get": { permission: "metadata", access: "read" },
  "repos/get-branch": { permission: "contents", access: "read" },
  "repos/get-collaborator-permission-level": { permission: "metadata", access: "read" },
  "repos/get-commit": { permission: "contents", access: "read" },
  "repos/get-content": { permission: "contents", access: "read" },
  "repos/get-latest-release": { permission: "contents", access: "read" },
  "repos/list-branches": { permission: "contents", access: "read" },
  "repos/list-commits": { permission: "contents", access: "read" },
  "repos/list-for-org": { only: "anyone" },
  "repos/list-tags": { permission: "contents", access: "read" },
  "users/get-authenticated": { only: "token" },
  "users/get-by-username": { only: "anyone" },
} as const satisfies Record<string, Requirement>;

export type OperationId = keyof typeof operations;

export const implementedOperations = Object.keys(operations) as OperationId[];
