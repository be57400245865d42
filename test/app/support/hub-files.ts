/** Files of a hub for tests that need no run of it. */

import { initialWorkflow } from "../../../src/commands/init-files.ts";
import { formatLock } from "../../../src/lock.ts";
import type { Files } from "../../local-github/local-github.ts";

export interface HubFilesOptions {
  /** Default `config.yaml`. */
  config?: string;
  /** Default `shop`. */
  system?: string;
  /** Lines at the end of config.yaml. */
  more?: string;
  /** Commit by name of the service; default: there is no lock. */
  locked?: Readonly<Record<string, string>>;
  /** Options of the workflow's input `config`; default the config alone. */
  choices?: readonly string[];
}

/** @param urls - of the services, by their name */
export function hubFiles(urls: Readonly<Record<string, string>>, options: HubFilesOptions = {}): Files {
  const { config = "config.yaml", choices = [config], locked } = options;
  const folder = config.includes("/") ? `${config.slice(0, config.lastIndexOf("/"))}/` : "";
  const workflow = initialWorkflow(config, { appUrl: "https://protomanager.example" });
  return {
    ".github/workflows/protomanager.yml": workflow.replace(
      /options: \[.*\]/,
      `options: [${choices.join(", ")}]`,
    ),
    [config]: hubConfig(urls, options),
    ...(locked && { [`${folder}protomanager.lock`]: hubLock(urls, locked) }),
  };
}

export function hubConfig(
  urls: Readonly<Record<string, string>>,
  { system = "shop", more = "" }: HubFilesOptions = {},
): string {
  const repositories = Object.entries(urls).map(
    ([name, url]) => `  - { name: ${name}, url: ${JSON.stringify(url)}, proto_dir: proto }\n`,
  );
  return `system: { name: ${system} }
repositories:
${repositories.join("")}global_proto: { output: global.proto, package: ${system}.v1 }
${more}`;
}

export function hubLock(
  urls: Readonly<Record<string, string>>,
  locked: Readonly<Record<string, string>>,
): string {
  const digest = `sha256:${"0".repeat(64)}`;
  const repositories = Object.fromEntries(
    Object.entries(locked).map(([name, commit]) => [name, { url: urls[name] ?? name, commit, digest }]),
  );
  return formatLock({ version: 1, repositories, toolchain: {}, outputs: {} });
}
