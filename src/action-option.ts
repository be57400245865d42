/**
 * `--action register --repo … --name …`, as the first ProtoManager was called: the option's value becomes the command.
 * Words without it, or behind a command, stay as they are. Pure.
 */
export function actionAsCommand(words: readonly string[]): string[] {
  const index = words.findIndex((word) => word === "--action" || word.startsWith("--action="));
  const value = words[index]?.startsWith("--action=")
    ? words[index].slice("--action=".length)
    : words[index + 1];
  // A command that is given as well keeps its word; its parser then says that it does not know the option.
  if (index < 0 || value === undefined || (words[0] !== undefined && !words[0].startsWith("-")))
    return [...words];
  const taken = words[index]!.includes("=") ? 1 : 2;
  return [value, ...words.slice(0, index), ...words.slice(index + taken)];
}
