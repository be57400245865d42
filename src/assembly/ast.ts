/**
 * The syntax tree of one .proto file. It keeps the text: every node knows its span, and an emitter edits the
 * original text instead of printing a new one. Offsets are UTF-16 units into `FileAst.text`, `end` exclusive.
 */

import type { TokenList } from "./token-list.ts";

export interface Span {
  start: number;
  end: number;
}

export type TokenKind = "identifier" | "integer" | "float" | "string" | "symbol";

/** White space and comments are not tokens. `text.slice(start, end)` is the token as written. */
export interface Token extends Span {
  kind: TokenKind;
}

export type Syntax = "proto2" | "proto3" | "edition2023" | "edition2024";

export interface FileAst {
  /** For messages: as given to `parseProto`. */
  path: string;
  /** The source without byte order mark and with LF line ends; line and column are those of the source. */
  text: string;
  /** proto2 when no statement says otherwise. */
  syntax: Syntax;
  /** In source order, without empty ones; imports, options and declarations also by their kind. */
  statements: StatementNode[];
  package: PackageNode | undefined;
  imports: ImportNode[];
  options: OptionNode[];
  declarations: DeclarationNode[];
  tokens: TokenList;
}

export type StatementNode = SyntaxNode | PackageNode | ImportNode | OptionNode | DeclarationNode;

/** `syntax = …;` or `edition = …;` */
export interface SyntaxNode extends Span {
  kind: "syntax";
}

export interface PackageNode extends Span {
  kind: "package";
  name: string;
}

export interface ImportNode extends Span {
  kind: "import";
  modifier: "public" | "weak" | "option" | undefined;
  /** The unescaped path. */
  path: string;
}

/** A name that refers to a declaration: `name` without white space and comments, its leading dot kept. */
export interface NameNode extends Span {
  name: string;
}

export type DeclarationNode = MessageNode | EnumNode | ServiceNode | ExtendNode;

/** Spans of declarations begin at their first keyword (`export`/`local` included) and end after `}` or `;`. */
interface Declaration extends Span {
  /** Edition 2024 visibility keyword. */
  visibility: "export" | "local" | undefined;
}

export interface MessageNode extends Declaration {
  kind: "message";
  name: NameNode;
  /** From `{` to `}`, both included. */
  body: Span;
  options: OptionNode[];
  fields: FieldNode[];
  oneofs: OneofNode[];
  messages: MessageNode[];
  enums: EnumNode[];
  extends: ExtendNode[];
  extensionRanges: ExtensionRangeNode[];
  reserved: ReservedNode[];
  /** Set for the message half of a group: the field is in the parent's `fields`, with the same span. */
  group: FieldNode | undefined;
}

export type Label = "optional" | "required" | "repeated";

export interface FieldNode extends Span {
  kind: "field";
  /** For a group the lower-case field name, with the span of the group's name. */
  name: NameNode;
  /** The first word. */
  label: Label | undefined;
  type: FieldType;
  number: number;
  /** Where the number ends, and brackets may follow. */
  numberEnd: number;
  /** The bracketed options, with the span from `[` to `]`. */
  brackets: BracketsNode | undefined;
  /** Set for fields in a oneof. */
  oneof: OneofNode | undefined;
}

export type FieldType =
  | (NameNode & { kind: "scalar" | "named" })
  | (Span & { kind: "map"; key: string; value: FieldType })
  | (Span & { kind: "group"; message: MessageNode });

export interface OneofNode extends Span {
  kind: "oneof";
  name: NameNode;
  body: Span;
  options: OptionNode[];
  /** Also in the message's `fields`, in source order. */
  fields: FieldNode[];
}

export interface ExtendNode extends Declaration {
  kind: "extend";
  extendee: NameNode;
  body: Span;
  fields: FieldNode[];
  /** Message halves of groups declared in the block. */
  groups: MessageNode[];
}

export interface ExtensionRangeNode extends Span {
  kind: "extensions";
  ranges: NumberRange[];
  brackets: BracketsNode | undefined;
}

export interface ReservedNode extends Span {
  kind: "reserved";
  ranges: NumberRange[];
  /** Reserved names, strings unescaped; `quoted` tells how they were written. */
  names: (Span & { name: string; quoted: boolean })[];
}

/** Both ends included; `max` is written as Infinity. */
export interface NumberRange {
  from: number;
  to: number;
}

export interface EnumNode extends Declaration {
  kind: "enum";
  name: NameNode;
  body: Span;
  options: OptionNode[];
  values: EnumValueNode[];
  reserved: ReservedNode[];
}

export interface EnumValueNode extends Span {
  kind: "enum-value";
  name: NameNode;
  number: number;
  brackets: BracketsNode | undefined;
}

export interface ServiceNode extends Declaration {
  kind: "service";
  name: NameNode;
  body: Span;
  options: OptionNode[];
  rpcs: RpcNode[];
}

export interface RpcNode extends Span {
  kind: "rpc";
  name: NameNode;
  input: NameNode & { stream: boolean };
  output: NameNode & { stream: boolean };
  /** The `{ … }` block, when there is one. */
  body: Span | undefined;
  options: OptionNode[];
}

export interface BracketsNode extends Span {
  /** Options in order; each span covers `name = value` without the comma. */
  options: OptionNode[];
}

/** `option a.(b.c).d = value;` or one entry of brackets. */
export interface OptionNode extends Span {
  kind: "option";
  name: OptionNamePart[];
  value: OptionValue;
}

/** A plain part, or an extension in parentheses whose `name` is the reference inside them. */
export interface OptionNamePart extends NameNode {
  extension: boolean;
}

export type OptionValue =
  | (Span & { kind: "identifier"; name: string })
  /** Sign included. */
  | (Span & { kind: "number"; text: string })
  /** Adjacent strings joined and decoded. */
  | (Span & { kind: "string"; text: string })
  | AggregateValue;

export interface AggregateValue extends Span {
  kind: "aggregate";
  fields: AggregateField[];
}

export interface AggregateField extends Span {
  /**
   * `plain` is a field name; `extension` is `[a.b]`; `any` is `[type.googleapis.com/a.b]`, whose `name` is the part
   * after the last slash, with its span.
   */
  key: NameNode & { kind: "plain" | "extension" | "any"; domain: string | undefined };
  /** A list gives its items; a list of messages or of scalars alike. */
  values: OptionValue[];
}
