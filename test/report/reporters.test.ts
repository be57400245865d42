import { afterEach, describe, expect, it, vi } from "vitest";
import { actionReporter } from "../../src/report/action-reporter.ts";
import { visible } from "../../src/report/visible.ts";

describe("visible", () => {
  it.each([
    ["\u001b[2Jgone", "\\u{1b}[2Jgone"],
    ["a\rb", "a\\u{0d}b"],
    ["user\u202egnp.exe", "user\\u{202e}gnp.exe"],
    ["zero\u200bwidth", "zero\\u{200b}width"],
    ["line\r\nline\tü", "line\nline\tü"],
    ["a\n::add-mask::b", "a\n\\u{3a}:add-mask::b"],
    ["a\n \t\u00a0::add-mask::b", "a\n \t\u00a0\\u{3a}:add-mask::b"],
    ["a ##[add-mask]b", "a \\u{23}#[add-mask]b"],
    ["std::string # ## a", "std::string # ## a"],
  ])("%j becomes %j", (text, shown) => {
    expect(visible(text)).toBe(shown);
  });
});

describe("actionReporter", () => {
  afterEach(() => vi.restoreAllMocks());

  function printed(act: () => void): string {
    let text = "";
    vi.spyOn(process.stdout, "write").mockImplementation((chunk) => {
      text += chunk;
      return true;
    });
    act();
    return text;
  }

  it("keeps a compiler's output from being a workflow command", () => {
    const log = printed(() => actionReporter().foreign("protoc", "ok\n::set-output name=x::y\n"));

    expect(log).toMatch(
      /^protoc: ok\n::stop-commands::(\S+)\nprotoc: \\u\{3a\}:set-output name=x::y\n::\1::\n$/,
    );
  });

  it("keeps a name in a milestone from being a workflow command", () => {
    const log = printed(() => actionReporter().info("::error::fetched"));

    expect(log).toMatch(/^::stop-commands::(\S+)\n\\u\{3a\}:error::fetched\n::\1::\n$/);
  });
});
