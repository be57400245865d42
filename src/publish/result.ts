/** What publishing ended with. */

/**
 * `created`, `updated` and `closed` changed the pull request (or the branch, on a remote without pull requests);
 * `unchanged` found it as wanted; `blocked` found a person's commits; `none` found nothing to publish.
 */
export type PublishOperation = "created" | "updated" | "unchanged" | "closed" | "blocked" | "none";

/** The outcome for outputs and summaries. */
export interface PublishResult {
  operation: PublishOperation;
  /** Of the pull request, where there is one. */
  number?: number;
  url?: string;
  /** Head of the branch, where there is one. */
  commit?: string;
  /** Sentences for the reader, in Markdown: what was done and why, and what could not be done. */
  notices: string[];
}
