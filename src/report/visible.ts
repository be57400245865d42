/** Makes foreign text safe for a terminal or a log: nothing in it can move the cursor, hide text or be a command. */

// Control characters but tab and newline; bidirectional marks and overrides; zero-width characters; line separators.
const invisible =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** The text with every control, bidirectional and zero-width character written as `\u{…}`. */
export function visible(text: string): string {
  return text.replaceAll("\r\n", "\n").replace(invisible, (character) => {
    return `\\u{${character.codePointAt(0)?.toString(16).padStart(2, "0")}}`;
  });
}
