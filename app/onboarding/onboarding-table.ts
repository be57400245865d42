/** What was said to whom about joining a hub. */

import type { Sql } from "../store/sql.ts";

export type Subject = `repository:${number}` | `installation:${number}`;

export interface Onboarding {
  /** `proposed`: a pull request; `declined`: a person closed it; `told`: the issue about making a hub. */
  outcome: "proposed" | "declined" | "told";
  /** Of the pull request or issue. */
  url: string | undefined;
}

export async function onboardingOf(sql: Sql, subject: Subject): Promise<Onboarding | undefined> {
  const rows = await sql.query<{ outcome: Onboarding["outcome"]; url: string | null }>(
    "select outcome, url from protomanager.onboarding where subject = $1",
    [subject],
  );
  const [row] = rows;
  return row && { outcome: row.outcome, url: row.url ?? undefined };
}

export async function noteOnboarding(
  sql: Sql,
  subject: Subject,
  installation: number,
  { outcome, url }: Onboarding,
  at: Date,
): Promise<void> {
  await sql.query(
    `insert into protomanager.onboarding (subject, installation, outcome, url, at) values ($1, $2, $3, $4, $5)
     on conflict (subject) do update set installation = excluded.installation, outcome = excluded.outcome,
       url = excluded.url, at = excluded.at`,
    [subject, installation, outcome, url ?? null, at],
  );
}
