import { appCases } from "./app-cases.ts";
import { eventCases } from "./event-cases.ts";
import { gitCases } from "./git-cases.ts";
import { pullCases } from "./pull-cases.ts";
import type { ContractTarget } from "./target.ts";

/** One thing that GitHub does; throws where the target does not. Cases do not build on one another. */
export interface ContractCase {
  /** A sentence whose subject is GitHub. */
  name: string;
  run(target: ContractTarget): Promise<void>;
}

export const contractCases: readonly ContractCase[] = [...appCases, ...gitCases, ...pullCases, ...eventCases];
