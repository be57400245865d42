import { describe, expect, it } from "vitest";
import { commands, parseArguments } from "../src/arguments.ts";

function parse(line: string) {
  return parseArguments(line.split(" ").filter(Boolean), "1.2.3");
}

describe("parseArguments", () => {
  it("reads the form that the origin promised", () => {
    expect(parse("generate --packages git,docker --languages go,python --push --validate")).toMatchObject({
      invocation: {
        command: "generate",
        packages: ["git", "docker"],
        languages: ["go", "python"],
        push: true,
        validate: true,
        config: "config.yaml",
      },
    });
  });

  it.each([
    ["validate", undefined],
    ["validate --verify", "all"],
    ["generate --verify changed", "changed"],
    ["update --verify=off", "off"],
  ])("reads what is to be compared with the sources: %s", (line, verify) => {
    expect(parse(line)).toMatchObject({ invocation: { verify } });
  });

  it("takes the command as --action, as the origin had it", () => {
    const rest = "--repo /path/to/repo --name myservice --domain mydomain";
    const registered = { command: "register", repo: "/path/to/repo", name: "myservice", domain: "mydomain" };

    for (const line of [
      `${rest} --action register --config ./config.yaml`,
      `--action=register ${rest} --config ./config.yaml`,
      `register ${rest} --config ./config.yaml`,
    ]) {
      expect(parse(line)).toMatchObject({ invocation: { ...registered, config: "./config.yaml" } });
    }
    expect(parse("--action plan --offline")).toMatchObject({
      invocation: { command: "plan", offline: true },
    });
    expect(parse("--action unregister --name a --force")).toMatchObject({
      invocation: { command: "unregister", name: "a", force: true },
    });
  });

  it.each([
    ["--action shutdown", "error: unknown command 'shutdown'"],
    ["--action", "option '--action <command>' argument missing"],
    ["plan --action register", "error: unknown option '--action'"],
    ["register --name a", "required option '--repo <url>' not specified"],
    ["register --repo a --push --dry-run", "cannot be used with option"],
  ])("%s is wrong usage too", (line, message) => {
    expect(parse(line)).toMatchObject({ exitCode: 2, text: expect.stringContaining(message) });
  });

  it("takes a hub that is elsewhere for validate alone", () => {
    expect(parse("validate --hub acme/protos@v1")).toMatchObject({
      invocation: { command: "validate", hub: "acme/protos@v1" },
    });
    expect(parse("update --hub acme/protos")).toMatchObject({ exitCode: 2 });
  });

  it("takes one symbol to explain", () => {
    expect(parse("explain a.v1.Item --offline --json")).toMatchObject({
      invocation: { command: "explain", symbol: "a.v1.Item", offline: true, json: true },
    });
    expect(parse("explain")).toMatchObject({
      exitCode: 2,
      text: expect.stringContaining("missing required argument 'symbol'"),
    });
  });

  it("makes plan an update that writes nothing", () => {
    expect(parse("plan --offline")).toMatchObject({
      invocation: { command: "plan", dryRun: true, offline: true },
    });
  });

  it.each([
    ["updat", "error: unknown command 'updat'\n(Did you mean update?)"],
    ["update --pish", "error: unknown option '--pish'\n(Did you mean --push?)"],
    [
      "init --mode fast",
      "error: option '--mode <mode>' argument 'fast' is invalid. Allowed choices are merge, import.",
    ],
    ["plan --push", "error: unknown option '--push'"],
    ["update --push --check", "error: option '--push' cannot be used with option '--check'"],
  ])("%s is wrong usage", (line, message) => {
    const parsed = parse(line);

    expect(parsed).toMatchObject({ exitCode: 2 });
    expect((parsed as { text: string }).text).toContain(message);
  });

  it("explains itself when there are no words", () => {
    expect(parse("")).toMatchObject({ exitCode: 2, text: expect.stringContaining("Usage: protomanager") });
  });

  it.each(commands)("has a help page for %s, with examples that it reads", (command) => {
    const help = parse(`${command} --help`) as { exitCode: number; text: string };
    const examples = [...help.text.matchAll(/^ {2}\$ protomanager ([^|\n]+)/gm)].map((match) =>
      match[1]!.trim(),
    );

    expect(help.exitCode).toBe(0);
    expect(examples.length).toBeGreaterThan(1);
    for (const example of examples) expect(parse(example)).toMatchObject({ invocation: { command } });
  });

  it("prints its version", () => {
    expect(parse("--version")).toEqual({ exitCode: 0, text: "1.2.3\n" });
  });
});
