/** What a person does in a browser: reads pages, fills in forms, presses buttons. */

export interface Page {
  status: number;
  text: string;
}

export async function open(url: string, fields?: Record<string, string>): Promise<Page> {
  const form = fields && { method: "POST", body: new URLSearchParams(fields) };
  const response = await fetch(url, form);
  return { status: response.status, text: await response.text() };
}

/** Sends the form of a page with what is filled in; follows where it leads. */
export function submit(from: string, page: Page, fields: Record<string, string> = {}): Promise<Page> {
  const action = attribute(page.text, /<form[^>]* action="([^"]+)"/);
  const hidden = [...page.text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)];
  const values = Object.fromEntries(hidden.map(([, name, value]) => [name!, unescapeHtml(value!)]));
  return open(new URL(action, from).href, { ...values, ...fields });
}

/** Where the button of a page leads. */
export function link(page: Page): string {
  return attribute(page.text, /<a class="button" href="([^"]+)"/);
}

function attribute(text: string, pattern: RegExp): string {
  const found = pattern.exec(text)?.[1];
  if (found === undefined) throw new Error(`The page has nothing like ${pattern}:\n${text}`);
  return unescapeHtml(found);
}

function unescapeHtml(text: string): string {
  return text
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&amp;", "&");
}
