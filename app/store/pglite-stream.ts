import { Duplex } from "node:stream";
import type { PGlite } from "@electric-sql/pglite";

const terminate = "X".charCodeAt(0);
/** Status at the end of an answer. */
const inTransaction = "T".charCodeAt(0);

/**
 * PGlite as the socket of a client of `pg`. Its own adapter for `pg` enters PGlite with each message of a statement; here
 * those that `pg` writes together, as it does with all of one statement, are one call.
 */
export class PgliteStream extends Duplex {
  readonly #pglite: PGlite;
  #inTransaction = false;

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
    const execute = () =>
      this.#pglite.execProtocolRaw(chunk).then((answer) => {
        this.#inTransaction = answer.at(-1) === inTransaction;
        this.push(Buffer.from(answer));
        done();
      }, done);
    // PGlite works in this thread, and one statement would follow the other: what has arrived is read in between.
    if (this.#inTransaction) void execute();
    else setImmediate(execute);
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
