import type { DescMessage } from "@bufbuild/protobuf";
import { FeatureSet_FieldPresence as Presence } from "@bufbuild/protobuf/wkt";

const known = new WeakMap<DescMessage, boolean>();

/** True for a type of which no message is complete: it requires one of itself, directly or through others. */
export function isEndless(type: DescMessage, within: readonly DescMessage[] = []): boolean {
  if (within.includes(type)) return true;
  const answer = known.get(type);
  if (answer !== undefined) return answer;
  const path = [...within, type];
  const endless = type.fields.some(
    ({ fieldKind, message, presence }) =>
      fieldKind === "message" && presence === Presence.LEGACY_REQUIRED && isEndless(message, path),
  );
  known.set(type, endless);
  return endless;
}
