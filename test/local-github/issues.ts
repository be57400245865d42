import type { Account } from "./accounts.ts";

export interface Label {
  id: number;
  name: string;
  /** Six hexadecimal digits. */
  color: string;
  description: string | null;
}

export interface Comment {
  id: number;
  issueNumber: number;
  author: Account;
  body: string;
  createdAt: Date;
  updatedAt: Date;
}

/** What GitHub paints a label with that nobody chose a colour for. */
export const defaultLabelColor = "ededed";
