// Probot declares variables of its own for `process.env`. TypeScript then wants each type that `process.env` is given to
// to have one of the declared names: these are of those that src/ reads.
declare namespace NodeJS {
  interface ProcessEnv {
    GITHUB_SERVER_URL?: string | undefined;
    GITHUB_TOKEN?: string | undefined;
  }
}
