import type { DescMessage } from "@bufbuild/protobuf";
import { FeatureSet_FieldPresence as Presence } from "@bufbuild/protobuf/wkt";

/** Tells types of which there are messages from those of which there are none: a type that requires itself has none. */
export class PossibleTypes {
  readonly #known = new Map<DescMessage, boolean>();

  has(type: DescMessage): boolean {
    const known = this.#known.get(type);
    if (known !== undefined) return known;
    // Whoever meets it on the way is required by it.
    this.#known.set(type, false);
    const possible = type.fields.every(
      ({ message, presence }) =>
        message === undefined || presence !== Presence.LEGACY_REQUIRED || this.has(message),
    );
    this.#known.set(type, possible);
    return possible;
  }
}
