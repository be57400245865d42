// Makes package-lock.json complete for all platforms. A registry that serves only some platforms leaves
// optional packages of the others out of the lock, and npm then refuses `npm ci` with "Missing … from lock file".
// `--check` changes nothing and fails when something is missing.
import { readFileSync, writeFileSync } from "node:fs";

interface LockEntry {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  optionalDependencies?: Record<string, string>;
}

const lockPath = new URL("../package-lock.json", import.meta.url);
const lock = JSON.parse(readFileSync(lockPath, "utf8")) as { packages: Record<string, LockEntry> };

const operatingSystems = [
  "darwin",
  "linux",
  "win32",
  "freebsd",
  "android",
  "openharmony",
  "sunos",
  "aix",
  "netbsd",
  "openbsd",
];
const aliases: Record<string, string> = { aarch64: "arm64", armv7: "arm" };
const processors = [
  "arm64",
  "x64",
  "arm",
  "ia32",
  "ppc64",
  "s390x",
  "riscv64",
  "loong64",
  "mips64el",
  "wasm32",
];

/** The `os` and `cpu` fields of a platform package, read off its name, as `@biomejs/cli-darwin-arm64`. */
function platformOf(name: string): Pick<LockEntry, "os" | "cpu"> {
  const words = name.split(/[/\-_.]/).map((word) => aliases[word] ?? word);
  const os = operatingSystems.filter((word) => words.includes(word));
  const cpu = processors.filter((word) => words.includes(word));
  return { ...(os.length > 0 && { os }), ...(cpu.length > 0 && { cpu }) };
}

const missing: [path: string, entry: LockEntry][] = [];
for (const [owner, entry] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    const nested = `${owner}/node_modules/${name}`;
    const hoisted = `node_modules/${name}`;
    if (lock.packages[nested] !== undefined || lock.packages[hoisted] !== undefined) continue;
    if (!/^\d/.test(range)) throw new Error(`${owner}: optional dependency ${name}@${range} is not pinned`);
    missing.push([hoisted, { version: range, ...platformOf(name), dev: true, optional: true }]);
  }
}

if (process.argv.includes("--check")) {
  if (missing.length > 0) {
    console.error(
      `package-lock.json lacks ${missing.length} optional packages of other platforms: ` +
        `${missing.map(([path]) => path.replace("node_modules/", "")).join(", ")}.\nRun \`npm run lock\` and commit the result.`,
    );
    process.exit(1);
  }
} else if (missing.length > 0) {
  for (const [path, entry] of missing) lock.packages[path] = entry;
  const sorted = Object.fromEntries(
    Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
  );
  writeFileSync(lockPath, `${JSON.stringify({ ...lock, packages: sorted }, null, 2)}\n`);
  console.log(`Added ${missing.length} optional packages of other platforms to package-lock.json.`);
}
