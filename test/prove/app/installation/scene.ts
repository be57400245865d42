/** An organization with two services and no hub, at a GitHub on this machine, and a user who has never seen the App. */

import { mkdir, symlink } from "node:fs/promises";
import path from "node:path";
import { type LocalGitHub, startLocalGitHub } from "../../../local-github/local-github.ts";
import { machineEnvironment } from "../../../local-github/runner/machine-environment.ts";
import { createWorkflowRunner } from "../../../local-github/runner/run-workflow.ts";
import { bufPath } from "../../../support/compilers.ts";
import { freePort } from "../../../support/free-port.ts";
import { root } from "../../cli.ts";
import { temporaryFolder } from "../../folders.ts";
import type { Findings } from "../../line-result.ts";
import type { DocumentedStep } from "./document.ts";
import type { DocumentedServer } from "./server.ts";
import { openTerminal, type Terminal } from "./terminal.ts";

export interface NewUser {
  findings: Findings;
  github: LocalGitHub;
  terminal: Terminal;
  documented: readonly DocumentedStep[];
  /** Address of the server, as `PUBLIC_URL`. */
  address: string;
  /** Variables of a machine whose GitHub is not github.com. */
  machine: Readonly<Record<string, string>>;
  /** Folder of the checkout of ProtoManager. */
  checkout: string;
  full: boolean;
  server?: DocumentedServer;
}

export interface Scene extends AsyncDisposable {
  user: NewUser;
}

export const serviceFile = (name: string) => `proto/acme/${name}/v1/${name}.proto`;

/** A message with these fields, numbered in order. */
export function proto(name: string, fields: readonly string[]): string {
  const lines = fields.map((field, index) => `  string ${field} = ${index + 1};`);
  return `syntax = "proto3";\n\npackage acme.${name}.v1;\n\nmessage Of${name} {\n${lines.join("\n")}\n}\n`;
}

export async function setScene(options: Pick<NewUser, "findings" | "documented" | "full">): Promise<Scene> {
  await using cleanUps = new AsyncDisposableStack();
  const folder = cleanUps.use(await temporaryFolder("installation")).path;
  const github = cleanUps.use(await startLocalGitHub());
  github.createAccount("acme", "Organization");
  for (const name of ["orders", "billing"]) {
    const files = { [serviceFile(name)]: proto(name, ["id"]) };
    await github.createRepository("acme", name, { private: true, files });
  }
  github.setRunner(
    createWorkflowRunner({
      state: github.state,
      actionFolder: root,
      runnerFolder: folder,
      env: machineEnvironment(process.env),
      searchPath: [path.dirname(bufPath()), process.env.PATH].join(path.delimiter),
    }),
  );
  // A clone is named after the last part of where it is from.
  const origin = path.join(folder, "origin", "protomanager");
  await mkdir(path.dirname(origin));
  await symlink(root, origin);
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const names = new Map([
    ["https://protomanager.acme.example", address],
    ["http://127.0.0.1:3000", address],
    ["https://github.com/cdaprod/protomanager", origin],
    ["https://github.com/acme/", `${github.address}/acme/`],
    ["/etc/protomanager.env", path.join(folder, "protomanager.env")],
    ["/var/lib/protomanager", path.join(folder, "data")],
  ]);
  const token = personalToken(github);
  const terminal = await openTerminal({ home: folder, github, token, names });
  const machine = {
    PORT: String(port),
    HOST: "127.0.0.1",
    GHE_HOST: new URL(github.address).host,
    OIDC_ISSUER: github.state.oidc.issuer,
  };
  const user: NewUser = { ...options, github, terminal, address, machine, checkout: root };
  cleanUps.defer(() => user.server?.[Symbol.asyncDispose]());
  const owned = cleanUps.move();
  return { user, [Symbol.asyncDispose]: () => owned.disposeAsync() };
}

/** Of a person who may read and write all of the organization, the hub too that is not there yet. */
function personalToken({ state }: LocalGitHub): string {
  return state.tokens.issue({
    type: "user",
    account: state.accounts.ensure("a-person", "User"),
    repositories: { owner: "acme" },
    permissions: { contents: "write", metadata: "read", pull_requests: "write", workflows: "write" },
  });
}
