/** What the table of deliveries says of any payload, whichever event it is. */

import { z } from "zod";
import { foreignText, id, login, repository } from "./payload.ts";

const action = z.object({ action: foreignText });
const inRepository = z.object({ repository });
const installed = z.object({ installation: z.object({ id }) });
const accounts = [
  inRepository.transform((payload) => payload.repository.owner),
  z
    .object({ installation: z.object({ account: z.object({ login }) }) })
    .transform((payload) => payload.installation.account.login),
  z.object({ account: z.object({ login }) }).transform((payload) => payload.account.login),
  z.object({ organization: z.object({ login }) }).transform((payload) => payload.organization.login),
];

export interface DeliveryFacts {
  action: string | null;
  /** `owner/name`. */
  repository: string | null;
  installation: number | null;
  /** Login of the account that it is about. */
  account: string | null;
}

export function deliveryFacts(payload: unknown): DeliveryFacts {
  const of = inRepository.safeParse(payload).data?.repository;
  const account = accounts
    .map((schema) => schema.safeParse(payload).data)
    .find((found) => found !== undefined);
  return {
    action: action.safeParse(payload).data?.action ?? null,
    repository: of === undefined ? null : `${of.owner}/${of.name}`,
    installation: installed.safeParse(payload).data?.installation.id ?? null,
    account: account ?? null,
  };
}
