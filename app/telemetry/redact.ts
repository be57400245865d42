/** Takes secrets out of a line of the log: the last thing that happens to it, whatever they came in by. Pure. */

import { withoutSecrets } from "../without-secrets.ts";

const removed = "***";

/** Longest part of a name before and after the word that tells; bounded, since foreign text may be one long name. */
const around = 40;
const secretName =
  `[\\w.-]{0,${around}}(?:token|secret|passw(?:or)?d|authorization|private_?key|cookie|signature|credential|pem)` +
  `[\\w-]{0,${around}}`;
/** Fields of JSON that are secret by their name. */
const secretField = new RegExp(`("${secretName}"\\s*:\\s*")(?:\\\\.|[^"\\\\])*(?=")`, "gi");
/** The same in JSON that stands in a text. */
const quotedSecretField = new RegExp(
  `(?<!\\\\)(\\\\{1,15}"${secretName}\\\\{1,15}"\\s{0,9}:\\s{0,9}\\\\{1,15}")[^"\\\\]*`,
  "gi",
);

/** Signatures of webhooks, and queries of addresses and paths: they hold codes and states. */
const patterns: readonly (readonly [RegExp, string])[] = [
  [/\bsha(1|256)=[0-9a-f]{40,64}/gi, `sha$1=${removed}`],
  [/([\w/%~.-])\?[\w.[\]%-]+=[^\s"'\\<>)]*/g, `$1?${removed}`],
];

/** @param secrets - values that are secret wherever they stand: the webhook secret, the database's password */
export function redact(line: string, secrets: readonly string[] = []): string {
  let text = line;
  for (const form of secrets.flatMap(jsonForms)) text = text.replaceAll(form, removed);
  for (const field of [secretField, quotedSecretField]) text = text.replace(field, `$1${removed}`);
  text = withoutSecrets(text);
  for (const [pattern, replacement] of patterns) text = text.replace(pattern, replacement);
  return text;
}

/** As it stands in JSON, and in JSON that stands in a text of JSON; the most escaped first. */
function jsonForms(secret: string): string[] {
  const once = JSON.stringify(secret).slice(1, -1);
  return [...new Set([JSON.stringify(once).slice(1, -1), once, secret])];
}
