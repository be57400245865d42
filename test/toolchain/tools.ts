/** The real tools, as the project's node_modules has them. */

import { tmpdir } from "node:os";
import { join } from "node:path";
import { findTool } from "../../src/toolchain/find-tool.ts";
import type { ToolName } from "../../src/toolchain/pinned.ts";
import type { Tool } from "../../src/toolchain/tool.ts";

export async function projectTool(name: ToolName): Promise<Tool> {
  return await findTool(name, {
    projectFolder: join(import.meta.dirname, "../.."),
    cacheFolder: join(tmpdir(), "protomanager-no-such-cache"),
    offline: true,
    environment: { PATH: "" },
  });
}
