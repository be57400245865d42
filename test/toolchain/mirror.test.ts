import { describe, expect, it } from "vitest";
import { mirrorOf } from "../../src/toolchain/mirror.ts";

describe("mirrorOf", () => {
  it.each(["https://packages.acme.example/all", "https://packages.acme.example/all/"])(
    "has a place for each source below %s",
    (address) => {
      expect(mirrorOf({ PROTOMANAGER_MIRROR: address })).toEqual({
        npm: "https://packages.acme.example/all/npm/",
        go: "https://packages.acme.example/all/go/",
        pypi: "https://packages.acme.example/all/pypi/simple/",
        maven: "https://packages.acme.example/all/maven/",
        crates: "https://packages.acme.example/all/crates/",
      });
    },
  );

  it.each([{}, { PROTOMANAGER_MIRROR: "" }])("is none with %o", (environment) => {
    expect(mirrorOf(environment)).toBeUndefined();
  });

  it.each([
    ["packages.acme.example", "is not an address that starts with https://"],
    ["file:///srv/mirror", "is not an address that starts with https://"],
    ["https://ada:secret@packages.acme.example/", "holds credentials"],
  ])("refuses %s without repeating it", (address, message) => {
    const read = () => mirrorOf({ PROTOMANAGER_MIRROR: address });

    expect(read).toThrow(message);
    expect(read).not.toThrow("acme");
  });
});
