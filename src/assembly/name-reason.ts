/** Why a declaration has the name it has: said by the planner while it gives the name, never guessed afterwards. */

/** The rule of docs/specification.md 3.1 by which a name cannot be had. */
export type NameRule =
  /** It begins a package that the result must be able to name. */
  | "reserved"
  /** A declaration that was placed before has it. */
  | "taken"
  /** It is the name of a wrapper. */
  | "wrapper"
  /** The lock promises it to another source name. */
  | "pinned"
  /** Code generators spell it like a name of another package. */
  | "generator-key"
  /** A source declares it, wherever that declaration is placed; for wrappers. */
  | "declared"
  /** The package has a type of that name itself, which Java does not allow inside its namesake; for wrappers. */
  | "inner-name";

/** Why a name cannot be had. */
export interface Obstacle {
  rule: NameRule;
  /** The second half of a message, with the holder and its place where there is one. */
  reason: string;
  /** The repository that holds the name, where it is one. */
  repository: string | undefined;
}

export type NameReason =
  /** `own-package`: it is the global package's own. `plain`: nothing has its name. `kept`: import mode renames nothing. */
  | { kind: "own-package" | "plain" | "namespaced" | "kept" }
  /** By the lock. Unless it keeps the unit `plain`, the obstacle is what has the plain name today, if anything has. */
  | { kind: "pinned"; plain: boolean; obstacle: Obstacle | undefined }
  /** `pinned`: the lock had promised the plain name, which could not be kept (PM2203). */
  | { kind: "moved"; obstacle: Obstacle; pinned: boolean };

/** What stands between a unit and its plain name, where something does. */
export function obstacleIn(reason: NameReason): Obstacle | undefined {
  return reason.kind === "moved" || reason.kind === "pinned" ? reason.obstacle : undefined;
}
