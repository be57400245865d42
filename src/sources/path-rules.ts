/** Which names of files are refused, since a tool, a disk or a reader would take them for something else. */

import type { Limits } from "./limits.ts";

/** CON, NUL and the like are devices on Windows, with any extension. */
const deviceName = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
const control = /[\u0000-\u001f\u007f-\u009f]/;
/** Characters that show nothing or turn what follows around: a path would read as another. */
const invisible = /\p{Default_Ignorable_Code_Point}|[\p{Cf}\p{Zl}\p{Zp}]/u;

interface PathRule {
  test: RegExp | ((component: string) => boolean);
  reason: string;
}

const componentRules: readonly PathRule[] = [
  { test: (component) => component === "", reason: "is absolute or has an empty part" },
  { test: /^\.\.?$/, reason: "leaves its folder" },
  { test: (component) => !component.isWellFormed() || component.includes("\ufffd"), reason: "is not UTF-8" },
  { test: control, reason: "holds a control character" },
  { test: invisible, reason: "holds a character that cannot be seen" },
  { test: /^-/, reason: "has a part that starts with -, which tools read as an option" },
  { test: /^@/, reason: "has a part that starts with @, which protoc reads as a file of arguments" },
  // protoc's generators for Python, Ruby and Rust write names into code as they stand, quotes and all.
  {
    test: /[^\p{L}\p{M}\p{N}_.+~@ -]/u,
    reason: "has a character other than letters, digits, blanks and _ . - + ~ @",
  },
  { test: deviceName, reason: "has a part that is a device on Windows" },
  { test: /[.\s]$|^\s/, reason: "has a part that ends in a dot or a blank, or starts with a blank" },
  { test: /^\.git$/i, reason: "lies in a .git folder" },
];

/** Why a path is refused, as the end of a sentence that begins with it; undefined when it is not. */
export function refusedPath(path: string, limits: Limits): string | undefined {
  const components = path.split("/");
  if (components.slice(0, -1).some((folder) => /\.proto$/i.test(folder))) {
    return "has a folder that ends in .proto, where another repository may have a file";
  }
  for (const component of components) {
    const rule = componentRules.find(({ test }) =>
      typeof test === "function" ? test(component) : test.test(component),
    );
    if (rule !== undefined) return rule.reason;
  }
  if (Buffer.byteLength(path) > limits.pathBytes) return `is longer than ${limits.pathBytes} bytes`;
  if (components.length - 1 > limits.depth) return `lies more than ${limits.depth} folders deep`;
  return undefined;
}

/**
 * Equal for paths that are one file on some disk: without case (Windows, macOS) and in one Unicode normal form
 * (macOS).
 */
export function foldedPath(path: string): string {
  return path.normalize("NFKC").toLowerCase().normalize("NFKC");
}

/** A path as it may be printed: quoted, with every character that does not show as an escape. */
export function quotePath(path: string): string {
  const shown = path.length > 300 ? `${path.slice(0, 300)}…` : path;
  const escaped = JSON.stringify(shown).replace(/\\udc([89a-f][0-9a-f])/g, "\\x$1");
  return escaped.replace(new RegExp(`${invisible.source}|[\u007f-\u009f]`, "gu"), (character) => {
    return `\\u{${character.codePointAt(0)?.toString(16)}}`;
  });
}
