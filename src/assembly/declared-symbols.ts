/** What the linker knows beyond `Declared`: all that resolving references needs. */

import type {
  EnumNode,
  EnumValueNode,
  FieldNode,
  MessageNode,
  OneofNode,
  RpcNode,
  ServiceNode,
} from "./ast.ts";
import type { Declared, LinkedFile, ProtoSymbol, Unit } from "./linked.ts";

export type SymbolNode =
  | MessageNode
  | EnumNode
  | EnumValueNode
  | ServiceNode
  | RpcNode
  | FieldNode
  | OneofNode;

export interface DeclaredSymbol extends ProtoSymbol {
  node: SymbolNode;
  /** Full name of what the declaration stands in: the scope from which its own references are searched. */
  scope: string;
}

/** A second declaration of names that already stand, to be compared with them when references are resolved. */
export interface Copy {
  unit: Unit;
  /** The units whose names it repeats, in order; several only for an extend block. */
  originals: Unit[];
  /** True when every name it declares is already known. */
  complete: boolean;
}

export interface DeclaredSymbols extends Declared {
  symbols: Map<string, DeclaredSymbol>;
  /** Of collected files, in order. */
  copies: Copy[];
  /** Names that more than one file declares → those files, the first one's included. */
  declaringFiles: Map<string, Set<LinkedFile>>;
}
