/** GitHub's tokens, as https://github.blog/engineering/behind-githubs-new-authentication-token-formats/ gives them. */
const githubToken = /\b(?:gh[opusr]_[A-Za-z0-9_.-]{16,}|github_pat_\w{20,}|v\d\.[0-9a-f]{40})/g;
/** A header of more than 1,000 characters is none: unbounded, a text of many beginnings would take minutes. */
const jsonWebToken = /\beyJ[\w-]{1,1000}\.[\w-]+\.[\w-]*/g;
const urlCredentials = /(?<=[a-z]:\/\/)[^/\s@]+@/gi;
const authorization = /\b(bearer|basic|token)\s+[\w.~+/=-]{16,}/gi;
const privateKey = /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g;

/** The text of an error or answer, fit for logs and tables: what looks like a credential is replaced by `***`. */
export function withoutSecrets(text: string): string {
  return text
    .replace(privateKey, "***")
    .replace(githubToken, "***")
    .replace(jsonWebToken, "***")
    .replace(urlCredentials, "***@")
    .replace(authorization, "$1 ***");
}
