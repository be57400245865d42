import type { Syntax } from "../ast.ts";
import type { Feature } from "./wanted-features.ts";

/** What a wrapper says of itself: edition 2024 asks for a style of names that one with `_` at its end does not have. */
export function wrapperFeatures(name: string, syntax: Syntax): Feature[] {
  return syntax === "edition2024" && name.includes("_") ? [["enforce_naming_style", "STYLE_LEGACY"]] : [];
}
