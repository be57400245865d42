import { Duplex } from "node:stream";
import type { PGlite } from "@electric-sql/pglite";

const terminate = "X".charCodeAt(0);

/**
 * PGlite as the socket of a client of `pg`. Its own adapter for `pg` enters PGlite with each message of a statement; here
 * those that `pg` writes together, as it does with all of one statement, are one call.
 */
export class PgliteStream extends Duplex {
  readonly #pglite: PGlite;

  constructor(pglite: PGlite) {
    super();
    this.#pglite = pglite;
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error) => void): void {
    // The session is the process's, not the client's.
    if (chunk[0] === terminate) {
      done();
      return;
    }
    this.#pglite.execProtocolRaw(chunk).then((answer) => {
      this.push(Buffer.from(answer));
      done();
    }, done);
  }

  override _writev(chunks: { chunk: Buffer }[], done: (error?: Error) => void): void {
    this._write(Buffer.concat(chunks.map(({ chunk }) => chunk)), "binary", done);
  }

  // What `pg` asks of a socket besides.

  connect(): this {
    process.nextTick(() => this.emit("connect"));
    return this;
  }

  setNoDelay(): void {}
  setKeepAlive(): void {}
  ref(): void {}
  unref(): void {}
}
