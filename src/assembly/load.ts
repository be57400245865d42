/** From the sources to parsed files whose imports are resolved: the collected files and every external they reach. */

import { addAll } from "../add-all.ts";
import type { Diagnostic } from "../diagnostics.ts";
import type { AssemblyInput } from "./assembly.ts";
import type { ImportNode } from "./ast.ts";
import {
  type Candidate,
  type Candidates,
  compareFiles,
  findCandidates,
  isSelfImport,
  TOOLCHAIN,
} from "./candidates.ts";
import { diagnostic } from "./codes.ts";
import { externalCopies, externalNameNotes, sameTokens, unusedExternalNotes } from "./external-files.ts";
import type { LinkedFile } from "./linked.ts";
import { locationIn } from "./location.ts";
import { ImportLookup } from "./lookup.ts";
import { parseProto } from "./parser.ts";
import { ProtoSyntaxError } from "./syntax-error.ts";

export interface Loaded {
  /** In order: rank, repository, path. */
  collected: LinkedFile[];
  /** In the order in which imports reach them; parsed and resolved like the collected ones. */
  externals: LinkedFile[];
  diagnostics: Diagnostic[];
}

/** Import names by which a file was imported, with the number of collected files that did. */
export type ImportUses = Map<LinkedFile, Map<string, number>>;

/**
 * Parses and connects all files. With syntax errors (PM1001) imports are not followed: what a broken file would have
 * declared or imported is not known.
 */
export function loadFiles(input: AssemblyInput): Loaded {
  const candidates = findCandidates(input);
  const loader = new Loader(input, candidates);
  const collected = candidates.collected.toSorted(compareFiles).flatMap((one) => loader.parse(one) ?? []);
  if (!loader.failed) loader.follow(collected);
  const { externals, diagnostics } = loader;
  if (!loader.failed) {
    addAll(diagnostics, externalNameNotes(collected, externals, loader.uses));
    addAll(diagnostics, unusedExternalNotes(candidates, loader.importedNames));
  }
  return { collected, externals, diagnostics: [...candidates.diagnostics, ...diagnostics] };
}

/** Of one repository: more than twice those of googleapis. A token and what is made of it take up to 400 bytes. */
export const MAX_TOKENS = 8_000_000;

class Loader {
  readonly externals: LinkedFile[] = [];
  readonly diagnostics: Diagnostic[] = [];
  readonly uses: ImportUses = new Map();
  /** Import name → the one external file that it means everywhere. */
  readonly importedNames = new Map<string, Candidate>();
  failed = false;
  readonly #input: AssemblyInput;
  readonly #candidates: Candidates;
  readonly #lookup: ImportLookup;
  readonly #files = new Map<Candidate, LinkedFile | undefined>();
  readonly #compared = new Set<Candidate>();
  readonly #tokens = new Map<string, number>();

  constructor(input: AssemblyInput, candidates: Candidates) {
    this.#input = input;
    this.#candidates = candidates;
    this.#lookup = new ImportLookup(candidates, input.sources);
  }

  parse(candidate: Candidate): LinkedFile | undefined {
    if (this.#files.has(candidate)) return this.#files.get(candidate);
    const { repository, path, rank, collected } = candidate;
    const before = this.#tokens.get(repository) ?? 0;
    if (before > MAX_TOKENS) return undefined;
    let file: LinkedFile | undefined;
    try {
      const ast = parseProto(candidate.text, path);
      const tokens = before + ast.tokens.length;
      this.#tokens.set(repository, tokens);
      if (tokens > MAX_TOKENS) return this.#refuseSize(candidate);
      file = {
        repository,
        path,
        importNames: [...candidate.importNames],
        external: !collected,
        rank,
        ast,
        package: ast.package?.name ?? "",
        imports: [],
        selfImport: false,
      };
    } catch (error) {
      if (!(error instanceof ProtoSyntaxError)) throw error;
      this.failed = true;
      const { line, column, reason } = error;
      this.diagnostics.push(diagnostic("PM1001", reason, { repository, path, line, column }));
    }
    this.#files.set(candidate, file);
    return file;
  }

  #refuseSize({ repository, path }: Candidate): undefined {
    this.failed = true;
    const text = `with this file ${repository} has more than ${MAX_TOKENS} tokens`;
    this.diagnostics.push(diagnostic("PM2502", text, { repository, path }));
  }

  /** Resolves the imports of the files, then those of the externals found, until nothing new is found. */
  follow(collected: readonly LinkedFile[]): void {
    for (const file of collected) for (const node of file.ast.imports) this.#resolve(file, node);
    // The list grows while it is walked.
    for (const file of this.externals) for (const node of file.ast.imports) this.#resolve(file, node);
  }

  #resolve(file: LinkedFile, node: ImportNode): void {
    const { path, modifier, start, end } = node;
    const add = (target: LinkedFile | undefined) =>
      file.imports.push({ start, end, path, modifier, file: target });

    if (isSelfImport(path, this.#input.config)) {
      if (file.external) this.#report(file, node, "PM2206", `external file imports "${path}", the output`);
      file.selfImport = true;
      add(undefined);
      return;
    }
    const found = this.#lookup.find(file.repository, path);
    if (found === undefined) {
      const places = listNames(this.#lookup.searched(file.repository, path));
      this.#report(file, node, "PM3004", `import "${path}" was not found (searched ${places})`);
      return;
    }
    if (modifier === "weak" && !file.external) {
      this.#report(file, node, "PM1302", `weak import of "${path}" is treated as an import`);
    }
    if (!found.declared && !file.external) this.#reportUndeclared(file, node, found.candidate);
    if (found.candidate.collected && file.external) {
      const advice = "make both external, or collect both";
      const text = `external file imports "${path}", which is collected: ${advice}`;
      this.#report(file, node, "PM2206", text, [found.candidate.repository]);
    }
    const target = this.#target(path, found.candidate);
    if (target === undefined) return;
    this.#count(target, path, file);
    add(target);
  }

  /** The file of a candidate. An external path is one file in the result, whoever provides copies of it. */
  #target(path: string, candidate: Candidate): LinkedFile | undefined {
    if (candidate.collected) return this.parse(candidate);
    const chosen = this.importedNames.get(path) ?? candidate;
    const first = !this.importedNames.has(path);
    this.importedNames.set(path, chosen);
    const known = this.#files.has(chosen);
    const file = this.parse(chosen);
    if (file !== undefined && !known) this.externals.push(file);
    if (file === undefined) return undefined;
    for (const copy of first ? externalCopies(path, this.#candidates) : [candidate]) {
      if (copy !== chosen) this.#compareCopy(path, copy, file);
    }
    return file;
  }

  #compareCopy(path: string, copy: Candidate, { repository, ast }: LinkedFile): void {
    if (this.#compared.has(copy)) return;
    this.#compared.add(copy);
    if (sameTokens(copy.text, ast)) return;
    const text = `"${path}" differs from the copy of ${repository}, which is used for all`;
    const location = { repository: copy.repository, path: copy.path };
    this.diagnostics.push(diagnostic("PM1310", text, location, [repository]));
  }

  #reportUndeclared(file: LinkedFile, node: ImportNode, { repository }: Candidate): void {
    const text = `import "${node.path}" is found in ${repository}, which ${file.repository} does not list in dependencies`;
    this.#report(file, node, "PM1102", text);
  }

  #report(
    file: LinkedFile,
    node: ImportNode,
    code: "PM1102" | "PM1302" | "PM2206" | "PM3004",
    text: string,
    related?: string[],
  ): void {
    const others = related?.filter((name) => name !== file.repository);
    this.diagnostics.push(diagnostic(code, text, locationIn(file, node.start), others));
  }

  #count(target: LinkedFile, path: string, user: LinkedFile): void {
    if (target.repository === TOOLCHAIN) return;
    const names = this.uses.get(target) ?? new Map<string, number>();
    names.set(path, (names.get(path) ?? 0) + (user.external ? 0 : 1));
    this.uses.set(target, names);
  }
}

const LISTED = 10;

function listNames(names: readonly string[]): string {
  const rest = names.length - LISTED;
  return names.slice(0, LISTED).join(", ") + (rest > 0 ? ` and ${rest} more` : "");
}
