import { ProtoManagerError } from "../errors.ts";

/** A tool that is nowhere, cannot be started, has no build for this platform, or lacks what it needs on the machine. */
export class ToolError extends ProtoManagerError {
  override readonly name = "ToolError";
}

/** What a registry did not give, or gave with other bytes than the pinned ones. */
export class DownloadError extends ProtoManagerError {
  override readonly name = "DownloadError";
}
