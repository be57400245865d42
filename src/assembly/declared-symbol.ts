import type {
  EnumNode,
  EnumValueNode,
  FieldNode,
  MessageNode,
  OneofNode,
  RpcNode,
  ServiceNode,
} from "./ast.ts";
import type { LinkedFile, Unit } from "./linked.ts";
import { qualify } from "./name-pins.ts";
import type { Scope } from "./scope.ts";

export type SymbolKind =
  | "message"
  | "enum"
  | "enum-value"
  | "service"
  | "rpc"
  | "field"
  | "oneof"
  | "extension";

export type SymbolNode =
  | MessageNode
  | EnumNode
  | EnumValueNode
  | ServiceNode
  | RpcNode
  | FieldNode
  | OneofNode;

/** A declared name. Enum values are in the scope that holds their enum. */
export class DeclaredSymbol {
  readonly kind: SymbolKind;
  readonly simpleName: string;
  readonly node: SymbolNode;
  /** What the declaration stands in: from there its own references are searched. */
  readonly scope: Scope;
  /** The top-level declaration it lies in. */
  readonly unit: Unit;

  constructor(kind: SymbolKind, simpleName: string, node: SymbolNode, scope: Scope, unit: Unit) {
    this.kind = kind;
    this.simpleName = simpleName;
    this.node = node;
    this.scope = scope;
    this.unit = unit;
  }

  /** Full name without a leading dot. */
  get name(): string {
    return qualify(this.scope.name, this.simpleName);
  }

  get file(): LinkedFile {
    return this.unit.file;
  }

  /** Position of the declaring keyword or name, for messages to the reader. */
  get offset(): number {
    return this.node.start;
  }
}
