/**
 * Puts text at an insertion point of a generated file, as protoc does: above the line with the mark and with its
 * indentation, or before the mark when that is a comment within a line
 * (https://protobuf.dev/reference/cpp/api-docs/google.protobuf.compiler.plugin.pb, `insertion_point`), and without a newline
 * at the end of the file, as buf leaves it. Undefined when the file has no such point.
 */
export function insertAtPoint(file: string, point: string, content: string): string | undefined {
  const mark = file.indexOf(`@@protoc_insertion_point(${point})`);
  if (mark === -1) return undefined;
  const inline = file.slice(0, mark).endsWith("/* ");
  const place = inline ? mark - "/* ".length : file.lastIndexOf("\n", mark) + 1;
  const indentation = /^[ \t]*/.exec(file.slice(place))![0];
  const inserted = indentation === "" ? content : content.replace(/^(?=[^\n])/gm, indentation);
  return (file.slice(0, place) + inserted + file.slice(place)).replace(/\n$/, "");
}
