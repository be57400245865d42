/** Pages of HTML: no scripts, no foreign resources. */

import type { Answer } from "./respond.ts";

export interface Page {
  title: string;
  /** HTML; foreign text in it went through `escapeHtml`. */
  body: string;
  status?: number;
  /** Origin of a server that a form of the page may be sent to, besides this one. */
  formTo?: string;
}

const style = `body{font:16px/1.5 system-ui,sans-serif;max-width:42rem;margin:3rem auto;padding:0 1rem;color:#1f2328;background:#fff}
code,pre{font:14px ui-monospace,monospace;background:#f0f2f4;border-radius:4px;padding:.1em .3em}pre{overflow:auto;padding:1em}
label{display:block;margin:1em 0}input{font:inherit;padding:.3em;width:100%;max-width:24rem;display:block}
button,.button{font:inherit;color:#fff;background:#1a7f37;border:0;border-radius:6px;padding:.5em 1em;text-decoration:none;cursor:pointer}`;

export function page({ title, body, status = 200, formTo = "" }: Page): Answer {
  const policy = `default-src 'none'; style-src 'unsafe-inline'; form-action 'self' ${formTo}; frame-ancestors 'none'; base-uri 'none'`;
  return {
    status,
    body: `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title><style>${style}</style></head>
<body><h1>${escapeHtml(title)}</h1>
${body}
</body></html>
`,
    headers: { "content-type": "text/html; charset=utf-8", "content-security-policy": policy.trim() },
  };
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character]!);
}
