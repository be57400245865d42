/** Takes secrets out of a line of the log: the last thing that happens to it, whatever they came in by. Pure. */

const removed = "[redacted]";

const secretName =
  "[\\w.-]*(?:token|secret|passw(?:or)?d|authorization|private_?key|cookie|signature|credential|pem)[\\w-]*";
/** Fields of JSON that are secret by their name. */
const secretField = new RegExp(`("${secretName}"\\s*:\\s*")(?:\\\\.|[^"\\\\])*(?=")`, "gi");
/** The same in JSON that stands in a text. */
const quotedSecretField = new RegExp(`(\\\\+"${secretName}\\\\+"\\s*:\\s*\\\\+")[^"\\\\]*`, "gi");

const patterns: readonly (readonly [RegExp, string])[] = [
  // Keys, with line ends as they are or escaped.
  [/-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/gs, removed],
  // https://github.blog/engineering/behind-githubs-new-authentication-token-formats/
  [/\b(?:gh[a-z]_|github_pat_)\w{16,}(?:[\w.-]*\w)?/g, removed],
  // Installation tokens of older servers.
  [/\bv1\.[0-9a-f]{40}\b/g, removed],
  // JSON Web Tokens: of the App, and of workflow runs.
  [/\beyJ[\w-]{8,}\.[\w-]+\.[\w-]*/g, removed],
  [/\b(bearer|basic|token|digest)(\s+)[\w.~+/=-]{8,}/gi, `$1$2${removed}`],
  [/\bsha(1|256)=[0-9a-f]{40,64}/gi, `sha$1=${removed}`],
  // Credentials and queries of addresses, and queries of paths.
  [/([a-z][a-z\d+.-]*:\/\/)[^\s/@"'\\]+@/gi, `$1${removed}@`],
  [/([\w/%~.-])\?[\w.[\]%-]+=[^\s"'\\<>)]*/g, `$1?${removed}`],
];

/** @param secrets - values that are secret wherever they stand: the webhook secret, the database's password */
export function redact(line: string, secrets: readonly string[] = []): string {
  let text = line;
  for (const secret of secrets) text = text.replaceAll(JSON.stringify(secret).slice(1, -1), removed);
  for (const field of [secretField, quotedSecretField]) text = text.replace(field, `$1${removed}`);
  for (const [pattern, replacement] of patterns) text = text.replace(pattern, replacement);
  return text;
}
