import { chmod, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { resolveSources } from "../../src/sources/sources.ts";
import { openWorkshop, repositoryConfig, sourcesRequest } from "./sources-request.ts";

// Stands for ssh and the machine it reaches: runs there what git asks for, the last argument.
const ssh = `#!/bin/sh
echo "$@" >> "$0.log"
for command in "$@"; do :; done
exec sh -c "$command"
`;

it.runIf(process.platform !== "win32").each([
  ["ssh://git@localhost", {}],
  ["https://git.example", { key: "url.ssh://git@localhost/.insteadOf", value: "https://git.example/" }],
])(
  "reads %s over the user's own ssh command",
  async (base, { key, value }: { key?: string; value?: string }) => {
    await using workshop = await openWorkshop();
    const { folder } = workshop;
    await (await workshop.create("acme/one")).commit({ "proto/a.proto": 'syntax = "proto3";' });
    const command = path.join(folder, "fake-ssh");
    await writeFile(command, ssh);
    await chmod(command, 0o755);
    const request = sourcesRequest(folder, [repositoryConfig("one", `${base}${folder}/acme/one.git`)]);
    const asked: string[] = [];
    request.remotes.tokens = async (host) => {
      asked.push(host);
      return undefined;
    };
    request.remotes.environment = {
      GIT_SSH_COMMAND: command,
      GIT_SSH_VARIANT: "ssh",
      ...(key && { GIT_CONFIG_COUNT: "1", GIT_CONFIG_KEY_0: key, GIT_CONFIG_VALUE_0: value }),
    };

    const { sources, failures } = await resolveSources(request);

    expect(failures).toEqual([]);
    expect(sources).toMatchObject([{ files: [{ path: "proto/a.proto" }] }]);
    // A token is asked for where the URL is one that takes it; ssh takes none.
    expect(new Set(asked)).toEqual(new Set(key === undefined ? [] : ["git.example"]));
  },
);
