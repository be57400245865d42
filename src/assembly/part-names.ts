/** File names of parts, which import paths, Java classes, Go variables and Python modules follow (docs/specification.md 14). */

import { compareText } from "./candidates.ts";

/** Source packages, or repositories as `repo:<name>`, that lie in one part. At least one, sorted. */
export type PartOwners = readonly string[];

export interface PartNaming {
  /** Base name of `output` without `.proto`, with which every name begins. */
  stem: string;
  /** Owner → base name of its part's file: what the lock promises. */
  pins: Readonly<Record<string, string>>;
  /** Base names that no part may have, pinned or not. */
  reserved: ReadonlySet<string>;
  /** What generators make of top-level declarations and of `global.proto`, in lower case. */
  generated: ReadonlySet<string>;
}

/** Gives each part its base name: pinned ones first, the rest in order of the parts. */
export function namePartFiles(parts: readonly PartOwners[], naming: PartNaming): Map<PartOwners, string> {
  const names = keptNames(parts, naming);
  const taken = new Set([...naming.reserved, ...Object.values(naming.pins), ...names.values()]);
  const generated = new Set([...naming.generated, ...[...names.values()].flatMap(generatedNames)]);
  for (const owners of parts.toSorted(([a], [b]) => compareText(a!, b!))) {
    if (names.has(owners)) continue;
    const name = firstFree(`${naming.stem}_${snakeCase(owners[0]!)}`, (candidate) => {
      return (
        !taken.has(candidate) &&
        !isBuildConstraint(candidate) &&
        generatedNames(candidate).every((one) => !generated.has(one))
      );
    });
    names.set(owners, name);
    taken.add(name);
    for (const one of generatedNames(name)) generated.add(one);
  }
  return names;
}

/**
 * A pinned name belongs to the part that holds the first of the owners it is pinned for; a part to which several belong
 * takes that of its first owner.
 */
function keptNames(parts: readonly PartOwners[], { pins, reserved }: PartNaming): Map<PartOwners, string> {
  const partOf = new Map(parts.flatMap((owners) => owners.map((owner) => [owner, owners] as const)));
  const holders = new Map<string, PartOwners>();
  for (const owner of Object.keys(pins).sort(compareText)) {
    const part = partOf.get(owner);
    if (part !== undefined && !holders.has(pins[owner]!)) holders.set(pins[owner]!, part);
  }
  const names = new Map<PartOwners, string>();
  for (const [name, part] of holders) if (!names.has(part) && !reserved.has(name)) names.set(part, name);
  return names;
}

/** `<name>.proto`, `<name>_part.proto`, `<name>_part2.proto`, … */
function firstFree(name: string, isFree: (candidate: string) => boolean): string {
  if (isFree(`${name}.proto`)) return `${name}.proto`;
  for (let number = 1; ; number++) {
    const candidate = `${name}_part${number === 1 ? "" : number}.proto`;
    if (isFree(candidate)) return candidate;
  }
}

/** Only `[a-z0-9_]`: to Go, Java and Python other signs are one and the same. */
function snakeCase(owner: string): string {
  const words = owner
    .replace(/^repo:/, "")
    .replace(/(?<=[a-z0-9])(?=[A-Z])/g, "_")
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== "");
  return words.length === 0 ? "unpackaged" : words.join("_").toLowerCase();
}

/**
 * What generators derive from the name of a file, in lower case, since disks may fold it: Java's outer class
 * (`GlobalFooBar`) and Go's file descriptor (`File_global_foo_bar_proto`).
 */
export function generatedNames(file: string): string[] {
  const base = file.slice(file.lastIndexOf("/") + 1).toLowerCase();
  return [base.replace(/\.proto$/, "").replace(/[^a-z0-9]/g, ""), `file_${base.replace(/[^a-z0-9]/g, "_")}`];
}

/** Go leaves `x_js.pb.go` out of every build that is not for js, and reads `x_js_test.pb.go` likewise. */
function isBuildConstraint(file: string): boolean {
  return goConstraints.has(file.slice(file.lastIndexOf("_") + 1).replace(/\.proto$/, ""));
}

/** Every GOOS and GOARCH of go/src/internal/syslist, past and future ones included. */
// biome-ignore format: a list reads better in few lines
const goConstraints: ReadonlySet<string> = new Set([
  "test",
  "aix", "android", "darwin", "dragonfly", "freebsd", "hurd", "illumos", "ios", "js", "linux", "nacl", "netbsd",
  "openbsd", "plan9", "solaris", "wasip1", "windows", "zos",
  "386", "amd64", "amd64p32", "arm", "arm64", "arm64be", "armbe", "loong64", "mips", "mips64", "mips64le", "mips64p32",
  "mips64p32le", "mipsle", "ppc", "ppc64", "ppc64le", "riscv", "riscv64", "s390", "s390x", "sparc", "sparc64", "wasm",
]);
