import { z } from "zod";
import { id, installation, login, reader, repository, time } from "./payload.ts";

/** Edits do nothing: a comment may be edited by others than the one it is attributed to. */
const payload = z.object({
  installation,
  repository,
  action: z.literal("created"),
  sender: z.object({ login, type: z.string() }),
  issue: z.object({ number: id, pull_request: z.object({}) }),
  comment: z.object({ id, body: z.string(), created_at: time }),
});

export interface Command {
  command: "update" | "validate" | "retry";
  commit: string | undefined;
}

/** Full commit ids only: another commit that begins with the same few digits can be made on purpose. */
const commandLine =
  /^\/protomanager[ \t]+(update|validate|retry)(?:[ \t]+([0-9a-f]{40}|[0-9a-f]{64}))?[ \t]*$/;

export const readIssueComment = reader(payload, ({ installation, repository, sender, issue, comment }) => {
  if (sender.type === "Bot" || sender.login.endsWith("[bot]")) return undefined;
  const command = parseCommand(comment.body);
  if (command === undefined) return undefined;
  return {
    kind: "command",
    installation,
    repository,
    pull: issue.number,
    ...command,
    comment: comment.id,
    sender: sender.login,
    at: comment.created_at,
  };
});

/** The command in the first line of a comment that is neither empty nor quoted. */
export function parseCommand(body: string): Command | undefined {
  const lines = body.split(/\r?\n/, 1000);
  const line = lines.find((text) => text.trim() !== "" && !/^\s*>/.test(text));
  const [, command, commit] = commandLine.exec(line ?? "") ?? [];
  return command === undefined ? undefined : { command: command as Command["command"], commit };
}
