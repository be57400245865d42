/**
 * Bounds on what one repository may bring. Public systems of 2025 stay a factor of ten below each: googleapis, the
 * largest, has some 7,000 protos of at most 300 KiB, 60 MiB together.
 */
export interface Limits {
  files: number;
  /** Bytes of one file. */
  fileBytes: number;
  /** Bytes of all files. */
  totalBytes: number;
  /** Bytes of one path in UTF-8. */
  pathBytes: number;
  /** Bytes of a `buf.yaml` or a CODEOWNERS file that is taken notice of. */
  policyBytes: number;
  /** Folders above a file. */
  depth: number;
  /** Bytes that one fetch may write to disk before it is ended. */
  fetchBytes: number;
}

const mebibyte = 1024 * 1024;

export const defaultLimits: Limits = {
  files: 20_000,
  fileBytes: 4 * mebibyte,
  totalBytes: 128 * mebibyte,
  policyBytes: mebibyte / 4,
  // Windows ends at 260 characters for a whole path, of which a checkout needs some for itself.
  pathBytes: 240,
  depth: 32,
  fetchBytes: 1024 * mebibyte,
};
