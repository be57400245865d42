/**
 * What code generators make of a name, so far as it decides whether two names can live in one generated package:
 * Go drops the underscore before a lower-case letter, and Java writes files to disks that fold case. `snapshot` and
 * `Snapshot` have one key, `foo_bar` and `FooBar` too.
 */
export function generatorKey(name: string): string {
  const joined = name.includes("_") ? name.replace(/_(?=[a-z])/g, "") : name;
  return joined.toLowerCase();
}
