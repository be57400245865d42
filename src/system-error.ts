/** Failures of the operating system, which are nobody's bug: a full disk, a missing right. */

const advice: Readonly<Record<string, string>> = {
  ENOSPC: "Make room on the disk, then run again.",
  EDQUOT: "Make room in the user's quota, then run again.",
  EACCES: "Give this user the right to do that, then run again.",
  EPERM: "Give this user the right to do that, then run again.",
  EROFS: "Mount it for writing, or work in another folder.",
  EISDIR: "A folder is in the place of a file: move it away, then run again.",
  ENOTDIR: "A file is in the place of a folder: move it away, then run again.",
  EMFILE: "Raise the limit of open files (`ulimit -n`), then run again.",
  ENFILE: "Too many files are open on this machine: end other programs, then run again.",
};

/** What the system said and what to do about it; undefined for anything that may be a mistake of ours, as ENOENT. */
export function describeSystemError(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (code === undefined || syscall === undefined || !Object.hasOwn(advice, code)) return undefined;
  return `The operating system refused: ${error.message}. ${advice[code]}`;
}
