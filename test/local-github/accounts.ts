export type AccountType = "User" | "Organization" | "Bot";

export interface Account {
  id: number;
  login: string;
  type: AccountType;
}

/** Everyone this GitHub knows, by login in any case. */
export class Accounts {
  readonly #byLogin = new Map<string, Account>();
  #nextId = 1001;

  constructor() {
    // The account of GITHUB_TOKEN has this id on github.com, and its commits carry it.
    this.#byLogin.set("github-actions[bot]", { id: 41898282, login: "github-actions[bot]", type: "Bot" });
  }

  get actionsBot(): Account {
    return this.find("github-actions[bot]")!;
  }

  find(login: string): Account | undefined {
    return this.#byLogin.get(login.toLowerCase());
  }

  /** Whose commits carry that address. */
  ofAddress(email: string): Account | undefined {
    const [, login = ""] = /^\d+\+(.+)@users\.noreply\.github\.com$/.exec(email) ?? [];
    const account = this.find(login);
    return account && noreplyAddress(account) === email ? account : undefined;
  }

  /** The account of that login, made on first use. */
  ensure(login: string, type: AccountType): Account {
    const known = this.find(login);
    if (known) return known;
    const account = { id: this.#nextId++, login, type };
    this.#byLogin.set(login.toLowerCase(), account);
    return account;
  }
}

/** The address that GitHub gives commits made through its API. */
export function noreplyAddress(account: Account): string {
  return `${account.id}+${account.login}@users.noreply.github.com`;
}
