/** What compilers print, as data. Paths and texts in it are foreign. */

export interface CompilerMessage {
  /** Import name; undefined for a message about no file. */
  path: string | undefined;
  /** From 1; undefined for a message about a whole file. */
  line: number | undefined;
  column: number | undefined;
  message: string;
}

/** One finding of `buf … --error-format json`. */
export interface BufAnnotation extends CompilerMessage {
  /** Folder of the module, relative to where buf ran; undefined for a message about no file. */
  module: string | undefined;
  /** Rule, or `COMPILE` for what keeps the protos from being compiled. */
  type: string;
}

/**
 * `--error-format json`: a JSON object a line.
 *
 * @param modules folders of the modules, relative to where buf ran; paths come out relative to theirs.
 */
export function parseBufAnnotations(output: string, modules: readonly string[]): BufAnnotation[] {
  return output
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => {
      const found = JSON.parse(line) as {
        path?: string;
        start_line?: number;
        start_column?: number;
        type: string;
        message: string;
      };
      const path = found.path?.replaceAll("\\", "/");
      return {
        module: path === undefined ? undefined : folderOf(path, modules),
        path: path === undefined ? undefined : withoutFolder(path, modules),
        // Without a file buf says line 1.
        line: found.path === undefined ? undefined : found.start_line,
        column: found.path === undefined ? undefined : found.start_column,
        type: found.type,
        message: found.message,
      };
    });
}

const withPosition = /^(?<path>[^:]+\.proto):(?<line>\d+):(?<column>\d+): (?<message>.*)$/;
const withFile = /^(?<path>[^:]+\.proto): (?<message>.*)$/;

/** protoc's errors in its gcc format, warnings left out. */
export function parseProtocErrors(stderr: string, folders: readonly string[]): CompilerMessage[] {
  return stderr
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "" && !/^[^:]+(?::\d+:\d+)?: warning: /.test(line))
    .map((text) => {
      const { path, line, column, message } = (withPosition.exec(text) ?? withFile.exec(text))?.groups ?? {};
      return {
        path: path === undefined ? undefined : withoutFolder(path.replaceAll("\\", "/"), folders),
        line: line === undefined ? undefined : Number(line),
        column: column === undefined ? undefined : Number(column),
        message: message ?? text,
      };
    });
}

/** protoc names a file as it was given or by its import name, as it comes. */
function withoutFolder(path: string, folders: readonly string[]): string {
  const folder = folderOf(path, folders);
  return folder === undefined ? path : path.slice(folder.length + 1);
}

function folderOf(path: string, folders: readonly string[]): string | undefined {
  return folders.find((name) => path.startsWith(`${name}/`));
}
