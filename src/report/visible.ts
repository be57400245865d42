/** Makes foreign text safe for a terminal or a log: nothing in it can move the cursor, hide text or be a command. */

// Control characters but tab and newline; bidirectional marks and overrides; zero-width characters; line separators.
const invisible =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

// A runner takes a line that begins with `::`, after blanks, for a command, and `##[` wherever it stands: also from what
// a step prints that is not the Action (https://github.com/actions/runner, ActionCommand.cs).
const command = /(?<=^[^\S\n]*):(?=:)|#(?=#\[)/gm;

/** The text with every control, bidirectional and zero-width character, and what begins a command, as `\u{…}`. */
export function visible(text: string): string {
  return text.replaceAll("\r\n", "\n").replace(invisible, escaped).replace(command, escaped);
}

function escaped(character: string): string {
  return `\\u{${character.codePointAt(0)?.toString(16).padStart(2, "0")}}`;
}
