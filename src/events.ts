/** What a run tells its reader while it works. The entries implement it: log groups, a terminal, silence. */

export type StageName =
  | "config"
  | "sources"
  | "assembly"
  | "verification"
  | "descriptors"
  | "checks"
  | "codegen"
  | "compile"
  | "publish";

export interface Reporter {
  /** Runs `body` as one stage: a foldable group in a log. Failures pass through. */
  stage<T>(name: StageName, title: string, body: () => Promise<T>): Promise<T>;
  /** A milestone, with counts. */
  info(message: string): void;
  /** Something the reader can act upon. */
  warning(message: string): void;
  /** Detail for whoever looks for it: commands started, cache hits. */
  debug(message: string): void;
  /** Progress of long work, `done` of `total`; shown on terminals only. */
  progress(label: string, done: number, total: number): void;
  /** Output of a tool that reads foreign content: never interpreted, control characters made visible. */
  foreign(tool: string, text: string): void;
}

export const silentReporter: Reporter = {
  stage: (_name, _title, body) => body(),
  info() {},
  warning() {},
  debug() {},
  progress() {},
  foreign() {},
};
