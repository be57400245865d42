import { describe, expect, it } from "vitest";
import { foreignText } from "../../src/publish/foreign-text.ts";

const z = "\u200b";

describe("foreignText", () => {
  it.each([
    ["a mention", "@acme/everyone", `@${z}acme/everyone`],
    ["an issue", "see #12", `see #${z}12`],
    ["an issue of another repository", "acme/a#12", `acme/a#${z}12`],
    ["GitHub's short form", "GH-12", `GH${z}-12`],
    ["a closing keyword", "Fixes #12", `Fix${z}es #${z}12`],
    ["a closing keyword with a colon", "resolved: GH-1", `resolv${z}ed: GH${z}-1`],
    ["a closing keyword with a URL", "close https://a.b/c/issues/1", `clos${z}e https:${z}//a.b/c/issues/1`],
    ["a URL", "https://evil.example", `https:${z}//evil.example`],
    ["a URL with an odd scheme", "javascript://x", `javascript:${z}//x`],
    ["a URL without scheme", "www.evil.example", `www${z}.evil.example`],
    ["[skip ci]", "[skip ci]", `[${z}skip ci]`],
    ["[ci skip]", "[ci skip]", `[${z}ci skip]`],
    ["[no ci]", "[no ci]", `[${z}no ci]`],
    ["[actions skip]", "[Actions Skip]", `[${z}Actions Skip]`],
    ["[skip-ci] of other systems", "[skip-ci]", `[${z}skip-ci]`],
    ["skip-checks", "skip-checks: true", `skip${z}-checks: true`],
    ["***NO_CI***", "***NO_CI***", `***NO${z}_CI***`],
    ["an HTML tag", "<img src=x>", `<${z}img src=x>`],
    ["an HTML comment", "<!-- protomanager:end -->", `<${z}!-- protomanager:end -->`],
    ["a new line", "a\nInjected: yes", "a\\nInjected: yes"],
    ["a carriage return", "a\rb", "a\\u{d}b"],
    ["an escape sequence", "\u001b[2J", "\\u{1b}[2J"],
    ["a right-to-left override", "a\u202egpj.exe", "a\\u{202e}gpj.exe"],
    ["zero-width characters", "a\u200b\u200d\ufeffb", "a\\u{200b}\\u{200d}\\u{feff}b"],
    ["a line separator", "a\u2028b", "a\\u{2028}b"],
    ["a no-break space", "a\u00a0b", "a\\u{a0}b"],
    ["an invisible letter", "a\u3164b", "a\\u{3164}b"],
    ["a tag character", "a\u{e0041}b", "a\\u{e0041}b"],
    ["a lone surrogate", "a\ud800b", "a\\u{d800}b"],
    ["a keyword split by a zero-width character", "@\u200bacme", `@${z}\\u{200b}acme`],
    ["plain text", "proto/registry/v1/registry.proto", "proto/registry/v1/registry.proto"],
    ["text in other scripts", "größe 登録 🙂", "größe 登録 🙂"],
  ])("makes %s inert", (_name, text, shown) => {
    expect(foreignText(text)).toBe(`\`${shown}\``);
  });

  it.each([
    ["a`b", "``a`b``"],
    ["``` @x", `\`\`\`\` \`\`\` @${z}x \`\`\`\``],
    ["`a`", "`` `a` ``"],
    [" a", "`  a `"],
    ["", '`""`'],
  ])("fences %j", (text, shown) => {
    expect(foreignText(text)).toBe(shown);
  });

  it("escapes pipes in tables, and only there", () => {
    expect(foreignText("a|b\\|c", { table: true })).toBe("`a\\|b\\\\|c`");
    expect(foreignText("a|b")).toBe("`a|b`");
  });

  it("is bounded in code points and does not cut one in two", () => {
    expect(foreignText("🙂".repeat(10), { limit: 3 })).toBe("`🙂🙂🙂…`");
    expect(foreignText("a".repeat(5_000_000))).toBe(`\`${"a".repeat(200)}…\``);
  });

  it("leaves nothing to be closed, mentioned or skipped in a soup of everything", () => {
    const soup =
      "closes #1 @a\u202e[skip ci]\n\nProtoManager-Inputs: x\n```\n<script>|***NO_CI***|https://a.b";

    const shown = foreignText(soup, { table: true });

    expect(shown).not.toMatch(/@\w|#\d|\[skip|<\w|:\/\/|NO_CI|[\n\u202e]|closes/);
  });
});
