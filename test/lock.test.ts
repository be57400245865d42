import { describe, expect, it } from "vitest";
import { ConfigError } from "../src/errors.ts";
import { emptyLock, formatLock, type Lock, parseLock } from "../src/lock.ts";

const commit = "0123456789abcdef0123456789abcdef01234567";
const digest = `sha256:${"ab".repeat(32)}`;

const lock: Lock = {
  version: 1,
  repositories: {
    zeta: { url: "https://github.com/acme/zeta", ref: "main", id: "R_1", commit, tree: commit, digest },
    alpha: { url: ".", digest },
  },
  toolchain: { protoc: { version: "36.2" }, buf: { version: "1.75.0", digest: "sha512-x" } },
  names: {
    version: 1,
    package: "acme.v1",
    wrappers: { "z.v1": "ZV1", "a.v1": "AV1" },
    symbols: { "z.v1.Item": "acme.v1.ZV1.Item", "a.v1.Item": "acme.v1.Item" },
  },
  outputs: { python: ["gen/python/b.py", "gen/python/a.py", "gen/python/a.py"], assembly: ["global.proto"] },
};

const text = `{
  "version": 1,
  "repositories": {
    "alpha": {
      "url": ".",
      "digest": "${digest}"
    },
    "zeta": {
      "url": "https://github.com/acme/zeta",
      "ref": "main",
      "id": "R_1",
      "commit": "${commit}",
      "tree": "${commit}",
      "digest": "${digest}"
    }
  },
  "toolchain": {
    "buf": {
      "version": "1.75.0",
      "digest": "sha512-x"
    },
    "protoc": {
      "version": "36.2"
    }
  },
  "names": {
    "package": "acme.v1",
    "symbols": {
      "a.v1.Item": "acme.v1.Item",
      "z.v1.Item": "acme.v1.ZV1.Item"
    },
    "version": 1,
    "wrappers": {
      "a.v1": "AV1",
      "z.v1": "ZV1"
    }
  },
  "outputs": {
    "assembly": [
      "global.proto"
    ],
    "python": [
      "gen/python/a.py",
      "gen/python/b.py"
    ]
  }
}
`;

describe("formatLock", () => {
  it("writes one text, whatever the order of what it is given", () => {
    const reversed = {
      ...lock,
      repositories: Object.fromEntries(Object.entries(lock.repositories).reverse()),
    };

    expect(formatLock(lock)).toBe(text);
    expect(formatLock(reversed)).toBe(text);
  });

  it("is what parseLock reads", () => {
    expect(formatLock(parseLock(text, "protomanager.lock"))).toBe(text);
    expect(parseLock(formatLock(emptyLock), "protomanager.lock")).toEqual(emptyLock);
  });
});

describe("parseLock", () => {
  it("keeps names of files without a package, and of parts", () => {
    const wrappers = { "": "Unpackaged" };
    const names = {
      ...lock.names,
      wrappers,
      parts: { "": "global_unpackaged.proto", "repo:z": "global_z.proto" },
    };

    const parsed = parseLock(JSON.stringify({ ...lock, names }), "protomanager.lock");

    expect(parsed.names).toEqual(names);
  });

  const restore =
    "It is not written by hand: restore it from git, or delete hub/protomanager.lock and run `protomanager update`.";

  it.each([
    [
      "merge conflict marks",
      `{\n<<<<<<< HEAD\n  "version": 1\n=======\n`,
      [
        "hub/protomanager.lock:2: has merge conflict marks. Take either side whole (git checkout --ours -- hub/protomanager.lock) and run `protomanager update`, which brings it up to date.",
      ],
    ],
    [
      "what is not JSON",
      "version: 1",
      [
        expect.stringMatching(
          /^hub\/protomanager\.lock: is not JSON: .*Unexpected token.*It is not written by hand/,
        ),
      ],
    ],
    [
      "a newer version",
      JSON.stringify({ ...lock, version: 2 }),
      [
        `hub/protomanager.lock: version: was written by a newer ProtoManager. Use that version, or at least as new a one.`,
      ],
    ],
    [
      "all that is wrong, each with its key",
      JSON.stringify({
        ...lock,
        repositories: {
          one: { url: "https://github.com/acme/one", commit: "main", digest: "md5:1", extra: 1 },
        },
      }),
      [
        `hub/protomanager.lock: repositories.one.commit: must be a full commit or tree id. ${restore}`,
        `hub/protomanager.lock: repositories.one.digest: must be sha256: and 64 hexadecimal digits. ${restore}`,
        `hub/protomanager.lock: repositories.one: Unrecognized key: "extra". ${restore}`,
      ],
    ],
    [
      "paths in `outputs` that are none of an output",
      JSON.stringify({
        ...lock,
        outputs: {
          x: ["gen/a.py", "../../etc/passwd", "/etc/passwd", ".git/config", ".github/workflows/ci.yml"],
          y: ["Config.yaml", "protomanager.lock"],
        },
      }),
      ["x.1", "x.2", "x.3", "x.4", "y.0", "y.1"].map(
        (key) => `hub/protomanager.lock: outputs.${key}: must be the path of an output. ${restore}`,
      ),
    ],
    [
      "parts that are no protos beside the output",
      JSON.stringify({
        ...lock,
        names: { ...lock.names, parts: { a: "../a.proto", b: "x/b.proto", c: "c.py", d: ".proto" } },
      }),
      ["a", "b", "c", "d"].map(
        (key) => `hub/protomanager.lock: names.parts.${key}: must be the name of a proto file. ${restore}`,
      ),
    ],
  ])("refuses %s", (_title, content, problems) => {
    const parse = () => parseLock(content, "hub/protomanager.lock");

    expect(parse).toThrow(ConfigError);
    expect(problemsOf(parse)).toEqual(problems);
  });
});

function problemsOf(parse: () => unknown): readonly string[] {
  try {
    parse();
    return [];
  } catch (error) {
    return (error as ConfigError).problems;
  }
}
