import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { silentLogger } from "../../../app/log.ts";
import { DirectoryInUseError, lockDirectory } from "../../../app/store/directory-lock.ts";
import { openStore } from "../../../app/store/open.ts";
import { makeTestStore } from "../support/stores.ts";

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "protomanager-lock-"));
});
afterAll(() => rm(root, { recursive: true, force: true }));

const lockModule = join(import.meta.dirname, "../../../app/store/directory-lock.ts");

async function lockInAnotherProcess(folder: string) {
  const script = `const { lockDirectory } = await import(process.argv[1]);
    globalThis.lock = lockDirectory(process.argv[2]); console.log("locked"); setInterval(() => {}, 1000)`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script, lockModule, folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(child.stdout, "data");
  return child;
}

test("a second owner is refused and told who has it, until the first one gives it back", () => {
  const folder = join(root, "a", "b");
  const first = lockDirectory(folder);
  expect(() => lockDirectory(folder)).toThrow(DirectoryInUseError);
  expect(() => lockDirectory(folder)).toThrow(
    `${folder} is in use by another process (process ${process.pid} on `,
  );
  first[Symbol.dispose]();
  lockDirectory(folder)[Symbol.dispose]();
});

test("another process is refused; kill -9 of the owner frees it", async () => {
  const folder = join(root, "killed");
  const child = await lockInAnotherProcess(folder);
  expect(() => lockDirectory(folder)).toThrow(`process ${child.pid} on `);
  child.kill("SIGKILL");
  await once(child, "exit");
  lockDirectory(folder)[Symbol.dispose]();
});

test("folders do not disturb each other", () => {
  using _one = lockDirectory(join(root, "one"));
  using _two = lockDirectory(join(root, "two"));
});

test("a folder that cannot be made is another error", async () => {
  await writeFile(join(root, "file"), "");
  expect(() => lockDirectory(join(root, "file", "folder"))).toThrow(/ENOTDIR|EEXIST|ENOENT/);
});

test("a database that is damaged is told by its folder, with what to do", async () => {
  const folder = join(root, "damaged");
  await mkdir(join(folder, "database"), { recursive: true });
  await writeFile(join(folder, "database", "PG_VERSION"), "junk");
  await expect(openStore({ kind: "pglite", folder }, silentLogger)).rejects.toThrow(
    /^PGlite cannot open .*damaged\/database: .* remove that folder/,
  );
});

test("a store on PGlite is refused to a second one, and free again when it is closed", async () => {
  await using made = await makeTestStore("pglite");
  const store = await openStore(made.settings, silentLogger);
  await expect(openStore(made.settings, silentLogger)).rejects.toThrow(DirectoryInUseError);
  await store.close();
  const again = await openStore(made.settings, silentLogger);
  expect(await again.query("SELECT count(*) AS count FROM protomanager.deliveries")).toEqual([{ count: 0 }]);
  await again.close();
});
