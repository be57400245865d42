/** Brings the tables of a database to what this program expects: `migrations/*.sql`, in the order of their names. */

import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Database, Sql } from "./sql.ts";

export interface Migration {
  /** File name. */
  name: string;
  sql: string;
}

export class MigrationError extends Error {
  override readonly name = "MigrationError";
}

/** Any number that nothing else in the database locks. */
const advisoryLock = 7_066_417_316;

export function readMigrations(folder = join(import.meta.dirname, "migrations")): Migration[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".sql"));
  return names.sort().map((name) => ({ name, sql: readFileSync(join(folder, name), "utf8") }));
}

/**
 * Applies what is missing, all of it or nothing, and returns the names. Instances that start at the same time wait for
 * the first. Throws `MigrationError` when an applied file has changed since, or when the database has one that this
 * program does not know.
 */
export function migrate(
  database: Database,
  migrations: readonly Migration[] = readMigrations(),
): Promise<string[]> {
  return database.transaction(async (sql) => {
    await sql.query("SELECT pg_advisory_xact_lock($1)", [advisoryLock]);
    await sql.query(`
      CREATE SCHEMA IF NOT EXISTS protomanager;
      CREATE TABLE IF NOT EXISTS protomanager.migrations (
        name text PRIMARY KEY,
        checksum text NOT NULL,
        applied_at timestamptz NOT NULL DEFAULT now()
      )`);
    const applied = await sql.query<{ name: string; checksum: string }>(
      "SELECT name, checksum FROM protomanager.migrations ORDER BY name",
    );
    checkApplied(applied, migrations);
    const known = new Set(applied.map(({ name }) => name));
    const missing = migrations.filter(({ name }) => !known.has(name));
    for (const migration of missing) await apply(sql, migration);
    return missing.map(({ name }) => name);
  });
}

function checkApplied(applied: { name: string; checksum: string }[], migrations: readonly Migration[]): void {
  for (const { name, checksum } of applied) {
    const migration = migrations.find((candidate) => candidate.name === name);
    if (migration === undefined) {
      throw new MigrationError(
        `The database has the migration ${name}, which this version of ProtoManager does not know: it was used by a ` +
          "newer one. Start that version, or restore a backup from before the update.",
      );
    }
    if (checksumOf(migration) !== checksum) {
      throw new MigrationError(
        `The migration ${name} was applied to the database in another form than this version of ProtoManager has. ` +
          "Start the version that the database was used with.",
      );
    }
  }
}

async function apply(sql: Sql, migration: Migration): Promise<void> {
  try {
    await sql.query(migration.sql);
  } catch (error) {
    throw new MigrationError(`The migration ${migration.name} failed: ${(error as Error).message}`, {
      cause: error,
    });
  }
  await sql.query("INSERT INTO protomanager.migrations (name, checksum) VALUES ($1, $2)", [
    migration.name,
    checksumOf(migration),
  ]);
}

/** A checkout with CRLF is the same file. */
function checksumOf({ sql }: Migration): string {
  return createHash("sha256").update(sql.replaceAll("\r\n", "\n")).digest("hex");
}
