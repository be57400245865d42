/** What publishing ended with. */

export type PublishOperation = "created" | "updated" | "unchanged" | "closed" | "blocked" | "none";

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
