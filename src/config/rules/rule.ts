import type { Finding } from "../problem.ts";
import type { Draft } from "../schema.ts";

/** What a rule needs to know besides config.yaml. */
export interface RuleContext {
  /** Base name of the config file, which no output may overwrite. */
  file: string;
  /** Repositories on this machine are allowed. */
  allowFile: boolean;
}

/** What is wrong with the values of a config in the long shape. Values of the wrong shape are undefined here. */
export type Rule = (draft: Draft, context: RuleContext) => Iterable<Finding>;
