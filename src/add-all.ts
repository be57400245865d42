/** `list.push(...items)` for any number of items: spread, some hundred thousand of them overflow the stack. */
export function addAll<T>(list: T[], items: Iterable<T>): void {
  for (const item of items) list.push(item);
}
