import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readConfig } from "../../src/config/read.ts";

const short = "global_proto_path: proto/global.proto\nmicroservice_proto_dir: proto/services\n";

describe("readConfig", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "config-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const write = (name: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  };

  it("reads the package of the short shape beside the config", () => {
    write("hub/config.yaml", short);
    write("hub/proto/global.proto", "package acme.v3;");

    const { config, file, warnings } = readConfig("hub/config.yaml", folder, {});

    expect(config.globalProto.package).toBe("acme.v3");
    expect(file).toBe(path.join(folder, "hub", "config.yaml"));
    expect(warnings).toEqual([]);
  });

  it("takes config.yml for a missing config.yaml", () => {
    write("config.yml", short);

    expect(readConfig("config.yaml", folder, {}).file).toBe(path.join(folder, "config.yml"));
  });

  it("throws every problem at once, each under the name of the file", () => {
    write("config.yml", `${short}x: 1\ny: 2\n`);

    expect(() => readConfig("config.yaml", folder, {})).toThrow(
      /^config\.yml:3:1: x: .*\nconfig\.yml:4:1: y: /,
    );
  });

  it("says how to begin when there is none", () => {
    expect(() => readConfig("config.yaml", folder, {})).toThrow(/Run `protomanager init`/);
  });

  it("says why a file cannot be read", () => {
    mkdirSync(path.join(folder, "config.yaml"));

    expect(() => readConfig("config.yaml", folder, {})).toThrow(/config\.yaml: cannot be read: EISDIR/);
  });
});
