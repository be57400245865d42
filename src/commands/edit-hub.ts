/** `register` and `unregister`: one entry of config.yaml more or less, written here or brought as a pull request. */

import path from "node:path";
import { addRepository, type EditContext, type NewEntry, removeRepository } from "../config/edit.ts";
import { parseConfig } from "../config/parse.ts";
import { readRepositoryUrl } from "../config/url.ts";
import { ConfigError, ProtoManagerError } from "../errors.ts";
import { originOf } from "../hub/checkout.ts";
import { type OpenHub, openBase, openFolder } from "../hub/open-hub.ts";
import { writeChanges } from "../hub/write.ts";
import type { ChangeSet } from "../outputs.ts";
import { publish } from "../publish/publish.ts";
import type { PublishResult } from "../publish/result.ts";
import { inputsDigest } from "../publish/trailer.ts";
import { publishPorts } from "../run/publish-ports.ts";
import { findConfig } from "../run/read-hub.ts";
import type { Edges, PullRequestOptions } from "../run/request.ts";
import { unifiedDiff } from "../run/unified-diff.ts";
import { openCache } from "../sources/cache.ts";
import { defaultLimits } from "../sources/limits.ts";
import { defaultRetryDelaysMs, type Remotes } from "../sources/remote.ts";
import { completeEntry } from "./complete-entry.ts";
import { type HubEdit, registrationWords } from "./registration-words.ts";

export interface Registration {
  kind: "register";
  /** A repository URL, or the path of a checkout, whose `origin` is meant. */
  repository: string;
  /** Undefined takes the last part of the URL. */
  name: string | undefined;
  domain: string | undefined;
  ref: string | undefined;
  /** Undefined is found out from imports and packages. */
  protoDir: string | undefined;
  /** Undefined is inferred from imports. */
  dependencies: readonly string[] | undefined;
}

export interface Unregistration {
  kind: "unregister";
  name: string;
  force: boolean;
}

export interface EditRequest {
  edit: Registration | Unregistration;
  /** Path of config.yaml, absolute or relative to the current directory. */
  config: string;
  outcome: "write" | "publish" | "show";
  pullRequest: PullRequestOptions;
}

export interface EditResult {
  command: HubEdit["kind"];
  name: string;
  /** config.yaml, as it was given. */
  file: string;
  /** Undefined for `unregister`. */
  entry: NewEntry | undefined;
  diff: string;
  /** Undefined when it was not to be published. */
  published: PublishResult | undefined;
}

/** Times it starts over because the base branch moved under it. */
const maxRestarts = 3;

/** @throws ConfigError for what config.yaml does not take; nothing is written then */
export async function editHub(request: EditRequest, edges: Edges): Promise<EditResult> {
  const cache = openCache(edges.cacheFolder, edges.now);
  for (let restarts = 0; restarts <= maxRestarts; restarts++) {
    const result = await cache.withWorkFolder((workFolder) => editOnce(request, edges, workFolder));
    if (result !== "base moved") return result;
  }
  throw new ProtoManagerError(
    "The base branch moves while config.yaml is edited. Run again when it is quieter.",
  );
}

async function editOnce(
  request: EditRequest,
  edges: Edges,
  workFolder: string,
): Promise<EditResult | "base moved"> {
  const { edit, outcome } = request;
  const folder = path.dirname(path.resolve(edges.currentDirectory, request.config));
  const { tokens, environment, allowFiles, signal } = edges;
  const remotes = {
    tokens,
    environment,
    allowFiles,
    hubFolder: folder,
    retryDelaysMs: defaultRetryDelaysMs,
    signal,
  };
  const hub = await openHub(request, edges, remotes, folder, path.join(workFolder, "hub.git"));
  const { name: file, text } = await findConfig(hub, request.config);
  const context: EditContext = { file, environment, options: { allowFile: allowFiles, folder } };
  const made =
    edit.kind === "register"
      ? await register(edit, text, context, hub, edges)
      : { entry: undefined, text: removeRepository(text, edit.name, context, { force: edit.force }) };
  const name = made.entry?.name ?? (edit as Unregistration).name;
  const content = Buffer.from(made.text);
  const output = { path: path.basename(file), content };
  const changes: ChangeSet = { added: [], changed: [output], removed: [], wanted: [output] };
  const result: EditResult = {
    command: edit.kind,
    name,
    file,
    entry: made.entry,
    diff: unifiedDiff(changes, new Map([[output.path, Buffer.from(text)]])),
    published: undefined,
  };
  if (outcome === "write") {
    const isCurrent = async () => (await hub.files.read(output.path))?.toString("utf8") === text;
    await writeChanges(folder, changes, isCurrent);
  }
  if (outcome !== "publish" || hub.base === undefined) return result;
  const { base } = hub;
  const inputs = inputsDigest({
    config: made.text,
    lock: undefined,
    commits: new Map(),
    toolchain: new Map(),
  });
  const asked = request.pullRequest;
  const words = registrationWords({ kind: edit.kind, name, entry: made.entry }, inputs);
  const published = await publish(
    {
      branch: asked.branch ?? `protomanager/${edit.kind}-${name}`,
      baseBranch: base.branch,
      base: base.commit,
      folder: base.prefix,
      changes,
      inputs,
      draft: asked.draft ?? false,
      labels: asked.labels ?? [],
      reviewers: (asked.reviewers ?? []).filter((reviewer) => reviewer !== "codeowners"),
      teamReviewers: asked.teamReviewers ?? [],
      words: { ...words, title: asked.title ?? words.title },
    },
    publishPorts({ base, workFolder, remotes }, edges),
  );
  return "retry" in published ? "base moved" : { ...result, published };
}

function openHub(
  { outcome, pullRequest }: EditRequest,
  edges: Edges,
  remotes: Remotes,
  folder: string,
  gitDir: string,
): Promise<OpenHub> | OpenHub {
  if (outcome !== "publish") return openFolder(folder);
  const { hubRepository: repository } = edges;
  return openBase({ folder, repository, branch: pullRequest.base, gitDir, remotes, limits: defaultLimits });
}

async function register(
  edit: Registration,
  text: string,
  context: EditContext,
  hub: OpenHub,
  edges: Edges,
): Promise<{ entry: NewEntry; text: string }> {
  const { domain, ref, protoDir, dependencies } = edit;
  const url = await urlOf(edit.repository, edges);
  const entry: NewEntry = {
    name: edit.name ?? nameOf(url),
    url,
    proto_dir: protoDir ?? ".",
    ...(domain !== undefined && { domain }),
    ...(ref !== undefined && { ref }),
    ...(dependencies !== undefined && dependencies.length > 0 && { dependencies: [...dependencies] }),
  };
  const first = addRepository(text, entry, context);
  if (protoDir !== undefined && dependencies !== undefined) return { entry, text: first };
  const { config } = parseConfig(first, context.file, context.environment ?? {}, context.options);
  const open = { protoDir, dependencies };
  const completed = await completeEntry(entry, open, config!.repositories, hub, edges);
  return { entry: completed, text: addRepository(text, completed, context) };
}

/** The `origin` of a checkout on this machine, so that others can use the entry too; anything else as it is given. */
async function urlOf(
  repository: string,
  { environment, allowFiles, currentDirectory }: Edges,
): Promise<string> {
  const { url } = readRepositoryUrl(repository);
  if (!allowFiles || url?.kind !== "file" || /^file:/i.test(repository)) return repository;
  const origin = await originOf(path.resolve(currentDirectory, repository), environment).catch(
    () => undefined,
  );
  const known =
    origin === undefined ? undefined : readRepositoryUrl(origin.replace(/^(https?:\/\/)[^/@]*@/i, "$1")).url;
  return known === undefined || known.kind === "file" || known.kind === "hub" ? repository : known.url;
}

function nameOf(url: string): string {
  const { url: read, problem } = readRepositoryUrl(url);
  if (problem !== undefined) throw new ConfigError([`The repository's URL: ${problem}`]);
  if (read.name) return read.name;
  throw new ConfigError([`${JSON.stringify(url)}: no name can be made of it. Give --name.`]);
}
