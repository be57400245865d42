import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/diagnostics.ts";
import { holdBack } from "../../src/run/hold-back.ts";

function error(repository: string, related: string[] = []): Diagnostic {
  return {
    code: "PM3001",
    severity: "error",
    message: "",
    location: { repository, path: "a.proto" },
    related,
  };
}

/** Errors that are there unless one of `unless` is held. */
function system(faults: { error: Diagnostic; unless: string[] }[]) {
  return async (held: ReadonlySet<string>) =>
    faults.filter(({ unless }) => !unless.some((name) => held.has(name))).map((fault) => fault.error);
}

const dependenciesOf = (name: string) => ({ web: ["base", "auth"], auth: ["base"] })[name] ?? [];

describe("holdBack", () => {
  it("holds nothing when there is no error", async () => {
    const result = await holdBack({ moved: new Set(["a"]), dependenciesOf, errorsWith: system([]) });

    expect(result).toEqual({ held: new Map(), remaining: [] });
  });

  it("holds the repository that the error is in, and leaves the others", async () => {
    const fault = error("a");
    const errorsWith = system([{ error: fault, unless: ["a"] }]);

    const result = await holdBack({ moved: new Set(["a", "b"]), dependenciesOf, errorsWith });

    expect(result).toEqual({ held: new Map([["a", fault]]), remaining: [] });
  });

  it("holds the moved side of a collision with one that did not move", async () => {
    const errorsWith = system([{ error: error("still", ["moved"]), unless: ["moved"] }]);

    const result = await holdBack({ moved: new Set(["moved", "other"]), dependenciesOf, errorsWith });

    expect([...result.held.keys()]).toEqual(["moved"]);
  });

  it("finds the dependency whose change broke a repository that did not move", async () => {
    const errorsWith = system([{ error: error("web"), unless: ["auth"] }]);

    const result = await holdBack({ moved: new Set(["base", "auth", "zeta"]), dependenciesOf, errorsWith });

    expect([...result.held.keys()]).toEqual(["auth"]);
  });

  it("goes on when holding one repository breaks another that needs its new state", async () => {
    const errorsWith = async (held: ReadonlySet<string>) => {
      if (!held.has("base")) return [error("base")];
      return held.has("auth") ? [] : [error("auth")];
    };

    const result = await holdBack({ moved: new Set(["base", "auth", "zeta"]), dependenciesOf, errorsWith });

    expect([...result.held.keys()]).toEqual(["base", "auth"]);
  });

  it("lets go of a repository that another one held back with it", async () => {
    // Of the owner, at its newest commit as at its locked one, the other declares something else.
    const errorsWith = system([{ error: error("owner", ["copy"]), unless: ["copy"] }]);

    const result = await holdBack({ moved: new Set(["owner", "copy"]), dependenciesOf, errorsWith });

    expect([...result.held.keys()]).toEqual(["copy"]);
  });

  it("gives up on an error that is nobody's who moved", async () => {
    const fault = error("still");
    const errorsWith = system([{ error: fault, unless: [] }]);

    const result = await holdBack({ moved: new Set(), dependenciesOf, errorsWith });

    expect(result).toEqual({ held: new Map(), remaining: [fault] });
  });
});
