/** Where every credential comes from. Implementations: fixed inputs, GitHub App, and what comes later. */

/** `read` contents of a source, or `write` contents and pull requests of the hub. */
export type Access = "read" | "write";

/**
 * A token for one owner on one host ("github.com", "CdaPro"), or undefined to go without (public repositories,
 * git's own credential helpers). Asked again before each use, so an implementation can renew.
 */
export type TokenSource = (host: string, owner: string, access: Access) => Promise<string | undefined>;
