/** Shells that start programs: to fork a small process takes a tenth of what it takes to fork our own. */

import { type ChildProcessByStdio, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";

export class ShellPool {
  readonly #size: number;
  readonly #shells: Shell[] = [];
  #next = 0;

  /** They are started when they are needed, and end when nothing is. */
  constructor(size: number) {
    this.#size = size;
  }

  /** Runs a line of shell that prints nothing to standard output, and gives its exit code. */
  run(line: string): Promise<number> {
    const index = this.#next++ % this.#size;
    if (this.#shells[index]?.ended !== false) this.#shells[index] = new Shell();
    return this.#shells[index]!.run(line);
  }
}

const IDLE_MS = 500;

class Shell {
  ended = false;
  readonly #process: ChildProcessByStdio<Writable, Readable, null>;
  readonly #waiting: ((exitCode: number) => void)[] = [];
  #idle: NodeJS.Timeout | undefined;

  constructor() {
    this.#process = spawn("sh", [], { stdio: ["pipe", "pipe", "ignore"] });
    createInterface(this.#process.stdout).on("line", (line) => this.#answer(Number(line)));
  }

  run(line: string): Promise<number> {
    clearTimeout(this.#idle);
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#process.stdin.write(`(${line}); echo $?\n`);
    });
  }

  #answer(exitCode: number): void {
    this.#waiting.shift()!(exitCode);
    if (this.#waiting.length > 0) return;
    this.#idle = setTimeout(() => {
      this.ended = true;
      this.#process.stdin.end();
    }, IDLE_MS);
  }
}
