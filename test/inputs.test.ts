import { describe, expect, it } from "vitest";
import { readInputs } from "../src/inputs.ts";

function read(inputs: Record<string, string>) {
  return readInputs((name) => inputs[name] ?? "");
}

describe("readInputs", () => {
  it("has the defaults of action.yml", () => {
    expect(read({})).toMatchObject({
      command: "update",
      config: "config.yaml",
      draft: false,
      languages: undefined,
    });
  });

  it("splits lists at commas and newlines", () => {
    expect(read({ labels: "a, b\n c\n", languages: "python" })).toMatchObject({
      labels: ["a", "b", "c"],
      languages: ["python"],
    });
  });

  it("brings the App's address into one form, and says what is wrong with one", () => {
    expect(read({ "app-url": " https://App.acme.example/ " })).toMatchObject({
      appUrl: "https://app.acme.example",
    });
    expect(() => read({ "app-url": "http://app.acme.example", draft: "yes" })).toThrow(
      /input `app-url`: "http:\/\/app.acme.example" is without encryption.*\ninput `draft`/,
    );
  });

  it("reports every problem at once", () => {
    const inputs = { command: "updat", draft: "yes", "app-client-id": "Iv1" };

    expect(() => read(inputs)).toThrow(
      [
        'input `command`: expected one of update, plan, validate, generate, register, unregister, got "updat".',
        "input `app-private-key` is empty, and `app-client-id` and `app-private-key` go together. If it comes from a secret or a variable, check that this workflow can read it.",
        'input `draft`: expected true or false, got "yes".',
      ].join("\n"),
    );
  });

  it("reads what register and unregister are about", () => {
    const given = {
      repository: "github.com/acme/users",
      name: "users",
      domain: "accounts",
      "proto-dir": "protos",
    };

    expect(read({ command: "register", ...given, dependencies: "a, b" }).edit).toEqual({
      kind: "register",
      repository: "github.com/acme/users",
      name: "users",
      domain: "accounts",
      ref: undefined,
      protoDir: "protos",
      dependencies: ["a", "b"],
    });
    expect(read({ command: "unregister", name: "users" }).edit).toEqual({
      kind: "unregister",
      name: "users",
      force: false,
    });
    expect(read({ command: "update", ...given }).edit).toBeUndefined();
  });

  it.each([
    ["register", "repository"],
    ["unregister", "name"],
  ])("misses for %s the input %s", (command, input) => {
    expect(() => read({ command })).toThrow(
      `input \`${input}\`: is empty, and \`command: ${command}\` needs it.`,
    );
  });
});

describe("check-*", () => {
  const commit = "0123456789abcdef0123456789abcdef01234567";
  const all = { "check-repository": "123", "check-pull-request": "7", "check-commit": commit };

  it("name a pull request to validate", () => {
    expect(read({ command: "validate", ...all }).check).toEqual({ repository: 123, number: 7, commit });
    expect(read({ command: "validate" }).check).toBeUndefined();
  });

  it.each([
    [{ ...all }, /only with `command: validate`/],
    [{ command: "validate", "check-commit": commit }, /go together; given: check-commit/],
    [
      { command: "validate", ...all, "check-repository": "acme/x" },
      /`check-repository`: expected the numeric id/,
    ],
    [{ command: "validate", ...all, "check-pull-request": "1/head:x" }, /`check-pull-request`: expected/],
    [{ command: "validate", ...all, "check-pull-request": "-1" }, /`check-pull-request`: expected/],
    [{ command: "validate", ...all, "check-commit": "main" }, /`check-commit`: expected a full commit id/],
    [
      { command: "validate", ...all, "check-commit": `${commit}\n--upload-pack=x` },
      /`check-commit`: expected/,
    ],
  ])("refuse %j", (inputs: Record<string, string>, message) => {
    expect(() => read(inputs)).toThrow(message);
  });
});
