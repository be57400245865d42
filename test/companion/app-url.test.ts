import { describe, expect, it } from "vitest";
import { readAppUrl } from "../../src/companion/app-url.ts";

describe("readAppUrl", () => {
  it.each([
    ["https://protomanager.acme.example", "https://protomanager.acme.example"],
    ["https://ProtoManager.Acme.example:443/", "https://protomanager.acme.example"],
    ["https://acme.example/apps/protomanager//", "https://acme.example/apps/protomanager"],
    ["http://127.0.0.1:3000/", "http://127.0.0.1:3000"],
    ["http://[::1]:3000", "http://[::1]:3000"],
    ["http://localhost", "http://localhost"],
  ])("%s", (text, url) => {
    expect(readAppUrl(text, "it")).toBe(url);
  });

  it.each([
    ["acme.example", /it: "acme.example" is no address/],
    ["ftp://acme.example", /is no address/],
    ["http://acme.example", /without encryption/],
    ["http://127.0.0.1.acme.example", /without encryption/],
    ["https://user:pass@acme.example", /it holds a password/],
    ["https://acme.example/?a=b", /a query/],
    ["https://acme.example/#a", /a fragment/],
  ])("refuses %s", (text, problem) => {
    expect(() => readAppUrl(text, "it")).toThrow(problem);
  });

  it("does not repeat a password", () => {
    expect(() => readAppUrl("https://user:secret@acme.example", "it")).toThrow(/^(?!.*secret)/);
  });
});
