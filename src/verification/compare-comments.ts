/** The comments of one element beside those of what it became. */

import type { Comments } from "./comments.ts";
import { type Difference, NONE } from "./difference.ts";
import { isOfFeature } from "./dropped-comments.ts";

export type CommentDifference = Pick<Difference, "what" | "before" | "after">;

/** An element's message in the descriptor of its file, and the comments of that file. */
export interface Commented {
  comments: Comments;
  element: object;
}

/** Leading and trailing comments, and comments inside of the element that belong to nothing with a name. */
export function compareComments(source: Commented, result: Commented): CommentDifference[] {
  const [here, there] = [source.comments.of(source.element), result.comments.of(result.element)];
  return [...new Set([...here.keys(), ...there.keys()])]
    .map((what) => ({ what, before: here.get(what) ?? NONE, after: there.get(what) ?? NONE }))
    .filter(({ before, after }) => before !== after)
    .filter((difference) => !isUncertain(difference, source, result));
}

/** What compilers see in other ways as soon as anything is put beside the comment; nothing is lost by it. */
function isUncertain(
  { what, before, after }: CommentDifference,
  source: Commented,
  result: Commented,
): boolean {
  if (isOfFeature(what)) return before === NONE || after === NONE;
  if (what === "leading comment" || what === "leading comment of the extend block") {
    return [source, result].some(({ comments, element }) => comments.isAmbiguous(element));
  }
  // To protoc the comment in `message M { /* … */ }` belongs to nothing until a statement is put behind it.
  return what === "trailing comment" && before === NONE && !source.comments.has(after);
}
