import path from "node:path";
import { Accounts, type AccountType } from "./accounts.ts";
import { Apps } from "./apps.ts";
import { BareRepository } from "./git/bare-repository.ts";
import { LogStorage } from "./log-storage.ts";
import { Manifests } from "./manifests.ts";
import { Oidc } from "./oidc.ts";
import { Repository, type Visibility } from "./repository.ts";
import type { RepositoryEvents } from "./repository-events.ts";
import { RunLife } from "./run-life.ts";
import { Tokens } from "./tokens.ts";
import { repositoryEvents } from "./webhooks/repository-events.ts";
import { type WebhookOptions, Webhooks } from "./webhooks/webhooks.ts";
import type { WorkflowRun } from "./workflow-runs.ts";

export interface RepositoryOptions {
  /** Default false: public. */
  private?: boolean;
  /** Instead of `private`. */
  visibility?: Visibility;
  archived?: boolean;
  /** Default `main`. */
  defaultBranch?: string;
  /** Default Organization; an account that exists keeps its type. */
  ownerType?: AccountType;
}

export interface StateOptions {
  /** Finished webhook deliveries that are kept; default 10,000. */
  deliveriesKept?: number;
  checkPayload?: WebhookOptions["check"];
  onDelivery?: WebhookOptions["done"];
  sendDelivery?: WebhookOptions["send"];
}

const defaultDeliveriesKept = 10_000;

/** Everything one local GitHub holds, except git data. */
export class GitHubState {
  readonly accounts = new Accounts();
  readonly apps = new Apps();
  readonly tokens = new Tokens();
  readonly manifests = new Manifests();
  readonly webhooks: Webhooks;
  readonly runs: RunLife;
  readonly logs: LogStorage;
  readonly events: RepositoryEvents;
  readonly oidc: Oidc;
  readonly repositories: Repository[] = [];
  readonly now: () => Date;
  /** `http://127.0.0.1:PORT`, known once the server listens. */
  address = "";
  readonly #folder: string;
  /** Former names of renamed repositories, in lower case. */
  readonly #redirects = new Map<string, Repository>();
  readonly #byName = new Map<string, Repository>();
  #nextId = 70_000_001;

  constructor(folder: string, now: () => Date, options: StateOptions = {}) {
    this.#folder = folder;
    this.now = now;
    const { deliveriesKept: kept = defaultDeliveriesKept, checkPayload: check } = options;
    const { onDelivery: done, sendDelivery: send } = options;
    this.webhooks = new Webhooks(this.apps, { now, kept, check, done, send });
    this.events = repositoryEvents(this);
    this.runs = new RunLife(this);
    this.logs = new LogStorage(() => this.address, now);
    this.oidc = new Oidc(() => this.address, now);
  }

  get apiUrl(): string {
    return `${this.address}/api/v3`;
  }

  /** A number no other thing here has. */
  nextId(): number {
    return this.#nextId++;
  }

  async createRepository(owner: string, name: string, options: RepositoryOptions = {}): Promise<Repository> {
    if (this.findRepository(owner, name)) throw new Error(`${owner}/${name} exists`);
    const id = this.nextId();
    const defaultBranch = options.defaultBranch ?? "main";
    const values = {
      id,
      owner: this.accounts.ensure(owner, options.ownerType ?? "Organization"),
      name,
      visibility: options.visibility ?? (options.private ? "private" : "public"),
      archived: options.archived ?? false,
      defaultBranch,
      git: await BareRepository.create(path.join(this.#folder, `${id}.git`), defaultBranch),
    };
    const repository = new Repository(values, this.now, this.events);
    this.#redirects.delete(repository.fullName.toLowerCase());
    this.repositories.push(repository);
    this.#byName.set(repository.fullName.toLowerCase(), repository);
    return repository;
  }

  /** The repository that has this name now. */
  findRepository(owner: string, name: string): Repository | undefined {
    return this.#byName.get(`${owner}/${name}`.toLowerCase());
  }

  /** The repository that had this name before. */
  findRenamed(owner: string, name: string): Repository | undefined {
    return this.#redirects.get(`${owner}/${name}`.toLowerCase());
  }

  renameRepository(repository: Repository, owner: string, name: string): void {
    this.#byName.delete(repository.fullName.toLowerCase());
    this.#redirects.set(repository.fullName.toLowerCase(), repository);
    repository.owner = this.accounts.ensure(owner, repository.owner.type);
    repository.name = name;
    this.#redirects.delete(repository.fullName.toLowerCase());
    this.#byName.set(repository.fullName.toLowerCase(), repository);
  }

  deleteRepository(repository: Repository): void {
    this.repositories.splice(this.repositories.indexOf(repository), 1);
    this.#byName.delete(repository.fullName.toLowerCase());
  }

  /** Resolves when a started run is completed. */
  async runEnded(run: WorkflowRun): Promise<void> {
    await this.runs.ended(run);
  }
}
