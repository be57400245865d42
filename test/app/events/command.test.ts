import { describe, expect, it } from "vitest";
import { parseCommand } from "../../../app/events/command.ts";
import { readEvent } from "../../../app/events/read-event.ts";

const commit = "0123456789012345678901234567890123456789";
const comment = { id: 5, body: "/protomanager update", created_at: "2026-01-02T03:04:05Z" };
const payload = {
  installation: { id: 7 },
  repository: { id: 11, name: "orders", owner: { login: "acme" } },
  action: "created",
  sender: { login: "octocat", type: "User" },
  issue: { number: 3, pull_request: { url: "x" } },
  comment,
};

it("reads a command with who gave it, where and when", () => {
  expect(readEvent("issue_comment", payload)).toEqual({
    kind: "command",
    installation: 7,
    repository: { id: 11, owner: "acme", name: "orders" },
    pull: 3,
    command: "update",
    commit: undefined,
    comment: 5,
    sender: "octocat",
    at: Date.parse("2026-01-02T03:04:05Z"),
  });
});

it.each([
  ["an edit", { action: "edited" }],
  ["a deletion", { action: "deleted" }],
  ["an issue that is no pull request", { issue: { number: 3 } }],
  ["a bot", { sender: { login: "octocat", type: "Bot" } }],
  ["a bot by its name", { sender: { login: "renovate[bot]", type: "User" } }],
  ["talk", { comment: { ...comment, body: "LGTM" } }],
])("does nothing on %s", (_what, changed) => {
  expect(readEvent("issue_comment", { ...payload, ...changed })).toBeUndefined();
});

describe("parseCommand", () => {
  it.each([
    ["/protomanager update", { command: "update", commit: undefined }],
    ["/protomanager validate", { command: "validate", commit: undefined }],
    [`/protomanager retry ${commit}`, { command: "retry", commit }],
    ["/protomanager  update  ", { command: "update", commit: undefined }],
    ["\r\n\r\n/protomanager update\r\nplease", { command: "update", commit: undefined }],
    ["> /protomanager validate\n\n/protomanager update", { command: "update", commit: undefined }],
  ])("%j", (body, expected) => {
    expect(parseCommand(body)).toEqual(expected);
  });

  it.each([
    "",
    "> /protomanager update",
    "please /protomanager update",
    "Thanks!\n/protomanager update",
    "    /protomanager update",
    "```\n/protomanager update\n```",
    "/protomanager",
    "/protomanager delete",
    "/protomanager updates",
    "/protomanager update main",
    "/protomanager update 0123456",
    "/protomanager update; rm -rf /",
    `/protomanager update ${commit} ${commit}`,
    "/PROTOMANAGER update",
    `${"\n".repeat(100_000)}/protomanager update`,
  ])("%j is none", (body) => {
    expect(parseCommand(body)).toBeUndefined();
  });
});
