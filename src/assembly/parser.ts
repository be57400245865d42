import type { DeclarationNode, FileAst, ImportNode, PackageNode, StatementNode, Syntax } from "./ast.ts";
import { tokenize } from "./lexer.ts";
import { type Context, checkScopeLength } from "./parse-context.ts";
import { parseEnum } from "./parse-enum.ts";
import { parseExtend, parseMessage, parseVisibility } from "./parse-message.ts";
import { parseOptionStatement } from "./parse-options.ts";
import { parseService } from "./parse-service.ts";
import { shorten } from "./syntax-error.ts";
import { TokenCursor } from "./token-cursor.ts";

/**
 * Parses one file of proto2, proto3, edition 2023 or edition 2024. Only grammar is checked: what names mean, which
 * numbers are allowed and what a syntax forbids is left to the linker and to the compiler that checks the result.
 *
 * @throws ProtoSyntaxError for the first mistake, with its position.
 */
export function parseProto(text: string, path: string): FileAst {
  const normalized = text.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");
  const tokens = tokenize(normalized, path);
  const cursor = new TokenCursor(path, normalized, tokens);
  const file: FileAst = {
    path,
    text: normalized,
    syntax: "proto2",
    statements: [],
    package: undefined,
    imports: [],
    options: [],
    declarations: [],
    tokens,
  };
  parseSyntax(cursor, file);
  while (!cursor.done) {
    const statement = parseStatement(cursor, file);
    if (statement !== undefined) file.statements.push(statement);
  }
  return file;
}

/** `syntax` or `edition`, the first statement or none. */
function parseSyntax(cursor: TokenCursor, file: FileAst): void {
  const edition = cursor.atWord("edition");
  if (!edition && !cursor.atWord("syntax")) return;

  const { start } = cursor;
  cursor.next();
  cursor.expectSymbol("=");
  const literal = cursor.expectString(edition ? "an edition" : '"proto2" or "proto3"');
  const written = literal.text;
  const syntax = (edition ? EDITIONS : SYNTAXES).get(written);
  if (syntax === undefined) {
    const known = edition ? '"2023" or "2024"' : '"proto2" or "proto3"';
    throw cursor.failure(
      `unknown ${edition ? "edition" : "syntax"} "${shorten(written)}", expected ${known}`,
      literal.start,
    );
  }
  const end = cursor.expectSymbol(";");
  file.syntax = syntax;
  file.statements.push({ kind: "syntax", start, end });
}

const SYNTAXES: ReadonlyMap<string, Syntax> = new Map([
  ["proto2", "proto2"],
  ["proto3", "proto3"],
]);

const EDITIONS: ReadonlyMap<string, Syntax> = new Map([
  ["2023", "edition2023"],
  ["2024", "edition2024"],
]);

/** Undefined for an empty one. */
function parseStatement(cursor: TokenCursor, file: FileAst): StatementNode | undefined {
  if (cursor.takeSymbol(";")) return undefined;
  if (cursor.atWord("package")) {
    file.package = parsePackage(cursor, file.package);
    return file.package;
  }
  if (cursor.atWord("import")) return added(file.imports, parseImport(cursor));
  if (cursor.atWord("option")) return added(file.options, parseOptionStatement(cursor));
  const scopeLength = file.package?.name.length ?? 0;
  const context = { syntax: file.syntax, depth: 0, scopeLength };
  return added(file.declarations, parseDeclaration(cursor, context));
}

function added<T>(list: T[], item: T): T {
  list.push(item);
  return item;
}

function parsePackage(cursor: TokenCursor, before: PackageNode | undefined): PackageNode {
  const { start } = cursor;
  cursor.expectWord("package");
  if (before !== undefined) throw cursor.failure("a second package statement", start);
  const { name } = cursor.expectFullName("a package name", { absolute: false });
  checkScopeLength(cursor, name.length, start);
  const end = cursor.expectSymbol(";");
  return { kind: "package", start, end, name };
}

const MODIFIERS = ["public", "weak", "option"] as const;

function parseImport(cursor: TokenCursor): ImportNode {
  const { start } = cursor;
  cursor.expectWord("import");
  const modifier = MODIFIERS.find((word) => cursor.takeWord(word));
  const literal = cursor.expectString("the path of a file in quotes");
  const path = literal.text;
  // No file has such a path, and messages show it.
  if (/\p{Cc}/u.test(path)) throw cursor.failure("control character in an import path", literal.start);
  const end = cursor.expectSymbol(";");
  return { kind: "import", start, end, modifier, path };
}

function parseDeclaration(cursor: TokenCursor, context: Context): DeclarationNode {
  const head = parseVisibility(cursor, context.syntax);
  if (cursor.atWord("message")) return parseMessage(cursor, head, context);
  if (cursor.atWord("enum")) return parseEnum(cursor, head);
  if (cursor.atWord("service")) return parseService(cursor, context);
  if (cursor.atWord("extend")) return parseExtend(cursor, context);
  throw cursor.unexpected("a declaration, an import, an option or the end of the file");
}
