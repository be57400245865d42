/**
 * What the stores of all test files are made from, made when the first file asks: a PostgreSQL server with a migrated
 * database, and a folder of PGlite with the same. Vitest's main process has them and tells its workers over loopback.
 */

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import pg from "pg";
import { install } from "./install.ts";
import { pgliteTemplate } from "./pglite-template.ts";
import { findPostgres, startPostgres } from "./postgres-server.ts";

export const sharedStoresVariable = "PROTOMANAGER_TEST_STORES";
export const templateDatabase = "template_migrated";

/** Serves `/postgres` (the server's URL, or nothing where PostgreSQL is not installed) and `/pglite` (a folder). */
export async function shareStores(): Promise<AsyncDisposable> {
  const cleanUps = new AsyncDisposableStack();
  const makers = new Map([
    ["/postgres", once(() => makePostgres(cleanUps))],
    ["/pglite", once(pgliteTemplate)],
  ]);
  const server = createServer((request, response) => {
    const make = makers.get(request.url ?? "");
    if (make === undefined) return void response.writeHead(404).end();
    make().then(
      (answer) => response.end(answer),
      (error: Error) => response.writeHead(500).end(error.stack),
    );
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  process.env[sharedStoresVariable] = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  cleanUps.defer(() => {
    server.closeAllConnections();
    server.close();
  });
  return cleanUps;
}

async function makePostgres(cleanUps: AsyncDisposableStack): Promise<string> {
  const initdb = await findPostgres();
  if (initdb === undefined) return "";
  const server = cleanUps.use(await startPostgres(initdb));
  const client = new pg.Client(server.url);
  await client.connect();
  await client.query(`CREATE DATABASE ${templateDatabase}`);
  await client.end();
  await install({ kind: "postgres", url: urlOf(server.url, templateDatabase) });
  return server.url;
}

export function urlOf(server: string, database: string): string {
  return Object.assign(new URL(server), { pathname: database }).href;
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
