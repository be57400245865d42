import { describe, expect, it } from "vitest";
import { terminalReporter } from "../../src/report/terminal-reporter.ts";

function scene({ isTTY, verbose = false }: { isTTY: boolean; verbose?: boolean }) {
  let written = "";
  const stream = {
    isTTY,
    columns: 20,
    write(text: string) {
      written += text;
      return true;
    },
  };
  let time = 0;
  const reporter = terminalReporter({
    stream: stream as NodeJS.WriteStream,
    verbose,
    now: () => (time += 1500),
  });
  return { reporter, written: () => written };
}

describe("terminalReporter", () => {
  it("shows on a terminal what is under way, in one row below the lines", async () => {
    const { reporter, written } = scene({ isTTY: true });

    await reporter.stage("sources", "Fetching", async () => {
      reporter.info("half");
      reporter.progress("a label that is longer than the row", 1, 2);
    });

    expect(written().split("\r\u001b[K")).toEqual([
      "",
      "Fetching …",
      "half\nFetching …",
      "a label that is lon",
      "",
    ]);
  });

  it("takes the row away before a failure is told", async () => {
    const { reporter, written } = scene({ isTTY: true });
    const failing = reporter.stage("sources", "Fetching", () => Promise.reject(new Error("no")));

    await expect(failing).rejects.toThrow("no");

    expect(written()).toMatch(/\r\u001b\[K$/);
  });

  it("writes plain lines to a log, and no progress", async () => {
    const { reporter, written } = scene({ isTTY: false });

    await reporter.stage("sources", "Fetching", async () => {
      reporter.progress("Fetching", 1, 2);
      reporter.warning("held\u001b[2J back");
      reporter.debug("cache hit");
      reporter.foreign("buf", "one\ntwo\n");
    });

    expect(written()).toBe("warning: held\\u{1b}[2J back\nbuf: one\nbuf: two\n");
  });

  it("tells details and the seconds of a stage when asked to", async () => {
    const { reporter, written } = scene({ isTTY: false, verbose: true });

    await reporter.stage("sources", "Fetching", async () => reporter.debug("cache hit"));

    expect(written()).toBe("cache hit\nFetching: 1.5 s\n");
  });
});
