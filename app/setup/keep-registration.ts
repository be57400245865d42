import { mkdir, open, rename } from "node:fs/promises";
import path from "node:path";
import type { Registration } from "../settings.ts";

/** Readable by this user alone, and whole or not there. */
export async function keepRegistration(file: string, registration: Registration): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}.tmp`;
  const handle = await open(temporary, "w", 0o600);
  try {
    // An older file of that name keeps its rights when it is opened.
    await handle.chmod(0o600);
    await handle.writeFile(`${JSON.stringify(registration, null, 2)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(temporary, file);
}
