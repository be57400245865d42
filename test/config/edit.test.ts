import { describe, expect, it } from "vitest";
import { addRepository, type NewEntry, removeRepository } from "../../src/config/edit.ts";

const context = { file: "config.yaml" };
const users: NewEntry = { name: "users", url: "github.com/acme/users", dependencies: ["a", "b"] };

/** Lines that the second text has and the first has not, and the other way round, in order. */
function difference(before: string, after: string) {
  const [old, now] = [before, after].map((text) => text.split(/(?<=\n)/)) as [string[], string[]];
  let start = 0;
  while (start < old.length && old[start] === now[start]) start++;
  let end = 0;
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  return {
    added: now.slice(start, now.length - end).join(""),
    removed: old.slice(start, old.length - end).join(""),
  };
}

const commented = `# Top comment
system:   { name: shop }   # odd   blanks
"global_proto":
    package: 'acme.shop.v1'

repositories: # who takes part
    # The first.
    -   name: a
        url: "github.com/acme/a"   # moved once
        proto_dir:
        - proto
        - "more protos"

    # The second.
    -   name: b
        url: github.com/acme/b
        dependencies:
          - a   # needs it
        # trailing remark of b

# About checks.
checks: { lint: off }
`;

const shapes = {
  block: commented,
  "block without indentation": `system: { name: s }
repositories:
- name: a
  url: github.com/acme/a
- name: b
  url: github.com/acme/b
global_proto: { package: s.v1 }
`,
  "block of flow entries": `system: { name: s }
global_proto: { package: s.v1 }
repositories:
  - { name: a, url: github.com/acme/a } # first
  - { name: b, url: github.com/acme/b, dependencies: [a] } # second
# end
`,
  "no newline at the end": `system: { name: s }
global_proto: { package: s.v1 }
repositories:
  - name: a
    url: github.com/acme/a
  - name: b
    url: github.com/acme/b`,
};

describe("addRepository", () => {
  it("adds lines in the style of the last entry and touches nothing else", () => {
    expect(difference(commented, addRepository(commented, users, context))).toEqual({
      removed: "",
      added: "    -   name: users\n        url: github.com/acme/users\n        dependencies: [a, b]\n\n",
    });
  });

  it("does so with CRLF", () => {
    const before = commented.replaceAll("\n", "\r\n");

    const { added, removed } = difference(before, addRepository(before, users, context));

    expect(removed).toBe("");
    expect(added.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(added).toContain("    -   name: users\r\n");
  });

  it.each(Object.entries(shapes))(
    "%s: only lines are added, and removing gives the text back",
    (name, text) => {
      const after = addRepository(text, users, context);

      expect(difference(text, after).removed).toBe(
        name === "no newline at the end" ? text.split("\n").at(-1) : "",
      );
      const back = removeRepository(after, "users", context);
      expect(back.trimEnd()).toBe(text.trimEnd());
    },
  );

  it("writes a flow entry after flow entries", () => {
    const after = addRepository(shapes["block of flow entries"], users, context);

    expect(after).toContain(
      "# second\n  - { name: users, url: github.com/acme/users, dependencies: [a, b] }\n# end\n",
    );
  });

  it("adds to a list in one line, and to one over several lines", () => {
    const one =
      "system: { name: s }\nglobal_proto: { package: s.v1 }\nrepositories: [{ name: a, url: ., }] # all\n";
    const several = one.replace("[{", "[\n  {").replace("}]", "},\n]");
    const entry: NewEntry = { name: "b", url: "github.com/acme/b" };

    expect(addRepository(one, entry, context)).toContain(
      "[{ name: a, url: ., }, { name: b, url: github.com/acme/b }] # all",
    );
    expect(addRepository(several, entry, context)).toContain(
      "  { name: a, url: ., },\n  { name: b, url: github.com/acme/b },\n] # all",
    );
  });

  it("keeps a comment that follows the last entry in its place", () => {
    const text = shapes["block without indentation"].replace(
      "global_proto",
      "# - name: c\n#   url: github.com/acme/c\nglobal_proto",
    );

    const after = addRepository(text, { name: "d", url: "github.com/acme/d" }, context);

    expect(difference(text, after)).toEqual({
      removed: "",
      added: "- name: d\n  url: github.com/acme/d\n",
    });
  });

  it("quotes what YAML would read as something else, so that the value is kept", () => {
    const entry: NewEntry = { name: "123", url: "github.com/acme/x", domain: "yes: no # maybe", ref: "1.0" };

    const after = addRepository(commented, entry, context);

    expect(after).toContain('name: "123"');
    expect(after).toContain('ref: "1.0"');
    expect(addRepository(shapes["block of flow entries"], { ...entry, domain: "a, b]" }, context)).toContain(
      'domain: "a, b]"',
    );
  });

  it.each([
    [{ ...users, name: "A" }, 'config.yaml: "a" is registered already, as "github.com/acme/a".'],
    [{ ...users, name: "-x" }, '"-x" is not a name'],
    [{ ...users, url: "ext::sh -c id" }, "would make git run a command"],
    [{ ...users, url: "https://token@github.com/acme/users" }, "holds credentials"],
    [{ ...users, url: "file:///etc" }, "works only with the command line"],
    [{ ...users, proto_dir: "../.." }, "leaves the repository"],
    [{ ...users, dependencies: ["zzz"] }, 'unknown repository "zzz"'],
    [{ ...users, dependencies: ["users"] }, "is the repository itself"],
    [{ ...users, url: "github.com/acme/a", proto_dir: "proto", name: "again" }, "overlaps the proto_dir"],
  ])("refuses %j", (entry, message) => {
    expect(() => addRepository(commented, entry, context)).toThrow(message);
  });

  it("says so for the short shape", () => {
    const text =
      "global_proto_path: ./proto/global.proto\nmicroservice_proto_dir: ./proto/m\noutput_dir: ./g\n";

    expect(() => addRepository(text, users, context)).toThrow(
      /short shape.*\{ name: microservices, url: \., proto_dir: \.\/proto\/m \}/,
    );
  });

  it("reports the problems of a config that is broken already", () => {
    expect(() => addRepository(`${commented}x: 1\n`, users, context)).toThrow("x: is not a known key");
  });

  it("refuses a list that is an alias rather than misread it", () => {
    const text = commented.replace("system:", "x: &r [{ name: a, url: . }]\nsystem:");

    expect(() => addRepository(text, users, context)).toThrow();
  });
});

describe("removeRepository", () => {
  it("takes the entry and the comment right above it", () => {
    const text = commented.replace("        dependencies:\n          - a   # needs it\n", "");

    expect(difference(text, removeRepository(text, "b", context))).toEqual({
      added: "",
      removed:
        "    # The second.\n    -   name: b\n        url: github.com/acme/b\n        # trailing remark of b\n\n",
    });
  });

  it("names the others that depend on it, and with force takes it out of their lists", () => {
    expect(() => removeRepository(commented, "a", context)).toThrow(/"a" is a dependency of b\..*--force/);

    const after = removeRepository(commented, "a", context, { force: true });

    expect(after).not.toMatch(/dependencies|name: a\b/);
    expect(after).toContain("    # The first.\n");
    expect(after).toContain("        # trailing remark of b\n");
  });

  it.each([
    ["dependencies: [a, c]", "dependencies: [c]"],
    ["dependencies: [c, a]", "dependencies: [c]"],
    ["dependencies:\n      - c # stays\n      - a # goes", "dependencies:\n      - c # stays"],
  ])("keeps the other dependencies of %j", (before, after) => {
    const text = (dependencies: string) => `system: { name: s }
global_proto: { package: s.v1 }
repositories:
  - name: a
    url: github.com/acme/a
  - name: c
    url: github.com/acme/c
  - name: b
    url: github.com/acme/b
    ${dependencies}
    domain: x
`;
    expect(removeRepository(text(before), "a", context, { force: true })).toBe(
      text(after).replace("  - name: a\n    url: github.com/acme/a\n", ""),
    );
  });

  it.each([
    ["{ name: b, url: ., dependencies: [a] }", "{ name: b, url: ., dependencies: [] }"],
    ["dependencies: [a]\n    name: b\n    url: .", "dependencies: []\n    name: b\n    url: ."],
    ["dependencies:\n      - a\n    name: b\n    url: .", "dependencies:\n      []\n    name: b\n    url: ."],
    ["name: b\n    dependencies: [a] # why\n    url: .", "name: b\n    url: ."],
  ])("empties the dependencies of %j", (before, after) => {
    const text = (entry: string, first: string) =>
      `system: { name: s }\nglobal_proto: { package: s.v1 }\nrepositories:\n${first}  - ${entry}\n`;
    const a = "  - { name: a, url: github.com/acme/a }\n";

    expect(removeRepository(text(before, a), "a", context, { force: true })).toBe(text(after, ""));
  });

  it("removes from a list in one line, whichever place it has", () => {
    const entry = (name: string) => `{ name: ${name}, url: github.com/acme/${name} }`;
    const text = (...names: string[]) =>
      `system: { name: s }\nglobal_proto: { package: s.v1 }\nrepositories: [${names.map(entry).join(", ")}]\n`;

    expect(removeRepository(text("a", "b", "c"), "a", context)).toBe(text("b", "c"));
    expect(removeRepository(text("a", "b", "c"), "b", context)).toBe(text("a", "c"));
    expect(removeRepository(text("a", "b", "c"), "c", context)).toBe(text("a", "b"));
  });

  it("says which names there are", () => {
    expect(() => removeRepository(commented, "c", context)).toThrow('no repository "c". Registered: a, b.');
  });

  it("keeps the last one", () => {
    const text =
      "system: { name: s }\nglobal_proto: { package: s.v1 }\nrepositories: [{ name: a, url: . }]\n";

    expect(() => removeRepository(text, "a", context)).toThrow("is the only repository");
  });
});
