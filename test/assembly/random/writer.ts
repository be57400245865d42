/** What the writers of one file share: what it sees, what it declares, and which names and numbers are taken. */

import type { Syntax } from "../../../src/assembly/ast.ts";
import { generatorKey } from "../../../src/assembly/generator-key.ts";
import { qualify } from "../../../src/assembly/name-pins.ts";
import type { Choices } from "./choices.ts";
import type { Noise } from "./noise.ts";
import { fileOfWellKnown, type Known, type View, type World } from "./world.ts";

/** Of all files of a system, while they are written once. */
export interface Ledger {
  /** Full names that are declared, and the packages. */
  names: Set<string>;
  /** Extendee → the last extension number given. */
  extensionNumbers: Map<string, number>;
  world: World;
}

export interface FileFacts {
  index: number;
  syntax: Syntax;
  package: string;
  /** Features that the file sets for itself, beside the defaults of its edition. */
  implicit: boolean;
  closedEnums: boolean;
  exportsAll: boolean;
  noise: Noise;
}

export class Writer {
  readonly choices: Choices;
  readonly file: FileFacts;
  /** What was declared when the system was written the last time. */
  readonly sees: View;
  readonly ledger: Ledger;
  /** Files that have to be imported. */
  readonly wellKnown: Set<string>;

  constructor(parts: Pick<Writer, "choices" | "file" | "sees" | "ledger" | "wellKnown">) {
    this.choices = parts.choices;
    this.file = parts.file;
    this.sees = parts.sees;
    this.ledger = parts.ledger;
    this.wellKnown = parts.wellKnown;
  }

  get proto2(): boolean {
    return this.file.syntax === "proto2";
  }

  get proto3(): boolean {
    return this.file.syntax === "proto3";
  }

  get edition(): boolean {
    return this.file.syntax.startsWith("edition");
  }

  /** A name from a pool that nothing else has in this scope, with a number behind it where all are taken. */
  name(pool: readonly string[], scope: string): string {
    const first = this.choices.pick(pool);
    for (let number = 1; ; number++) {
      const name = number === 1 ? first : `${first}${number}`;
      if (this.take(qualify(scope, name))) return name;
    }
  }

  take(fullName: string): boolean {
    const { names } = this.ledger;
    if (names.has(fullName)) return false;
    names.add(fullName);
    return true;
  }

  declare(symbol: Omit<Known, "file" | "exported"> & { exported?: boolean }): void {
    this.ledger.world.declare({ exported: true, ...symbol, file: this.file.index });
  }

  /** Writes a reference, and imports what it takes. */
  spell(target: string, scope: string, search: "type" | "any", form: number): string {
    if (target.startsWith("google.protobuf.")) this.wellKnown.add(fileOfWellKnown(target));
    return this.sees.spell(target, scope, search, form);
  }

  nextExtensionNumber(extendee: string): number {
    const { extensionNumbers } = this.ledger;
    const number = (extensionNumbers.get(extendee) ?? (extendee.startsWith("google.") ? 50_000 : 999)) + 1;
    extensionNumbers.set(extendee, number);
    return number;
  }
}

/** Names of fields in one message, of which no two may have the same JSON name. */
export class FieldNames {
  readonly #keys = new Set<string>();

  pick(writer: Writer, pool: readonly string[], scope: string): string {
    const name = writer.name(pool, scope);
    const key = generatorKey(name).replaceAll("_", "");
    if (!this.#keys.has(key)) {
      this.#keys.add(key);
      return name;
    }
    return this.pick(writer, [`${name}_${this.#keys.size}`], scope);
  }
}
