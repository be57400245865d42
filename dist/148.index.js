export const id = 148;
export const ids = [148];
export const modules = {

/***/ 93742:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $2: () => (/* binding */ InvalidEscape),
/* harmony export */   Gf: () => (/* binding */ integerValue),
/* harmony export */   Nd: () => (/* binding */ stringBytes)
/* harmony export */ });
/** The values of literal tokens: integers in protobuf's three notations and strings with their escapes. */
/** Value of an integer token: decimal, octal (leading 0) or hexadecimal (0x). Beyond 2^53 it is rounded. */
function integerValue(written) {
    return /^0\d/.test(written) ? Number.parseInt(written, 8) : Number(written);
}
const SIMPLE_ESCAPES = {
    a: 7,
    b: 8,
    f: 12,
    n: 10,
    r: 13,
    t: 9,
    v: 11,
    "\\": 92,
    "?": 63,
    "'": 39,
    '"': 34,
};
const ESCAPE = /\\(?:([0-7]{1,3})|[xX]([0-9a-fA-F]{1,2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([abfnrtv\\?'"]))/y;
/** An escape that protobuf does not have; `index` is its place in the literal. */
class InvalidEscape extends Error {
    name = "InvalidEscape";
    index;
    constructor(index) {
        super("invalid escape sequence");
        this.index = index;
    }
}
/**
 * The bytes of a string token, quotes included in `written`. Characters that are not escaped are UTF-8.
 *
 * @throws InvalidEscape
 */
function stringBytes(written) {
    const body = written.slice(1, -1);
    if (!body.includes("\\"))
        return Buffer.from(body, "utf8");
    const chunks = [];
    let from = 0;
    for (let at = body.indexOf("\\"); at !== -1; at = body.indexOf("\\", from)) {
        ESCAPE.lastIndex = at;
        const match = ESCAPE.exec(body);
        if (match === null)
            throw new InvalidEscape(at + 1);
        chunks.push(Buffer.from(body.slice(from, at), "utf8"), escapedBytes(match, at));
        from = at + match[0].length;
    }
    chunks.push(Buffer.from(body.slice(from), "utf8"));
    return Buffer.concat(chunks);
}
function escapedBytes(match, at) {
    const [, octal, hex, short, long, simple] = match;
    if (simple !== undefined)
        return Uint8Array.of(SIMPLE_ESCAPES[simple]);
    if (octal !== undefined)
        return Uint8Array.of(Number.parseInt(octal, 8) & 0xff);
    if (hex !== undefined)
        return Uint8Array.of(Number.parseInt(hex, 16));
    const point = Number.parseInt((short ?? long), 16);
    if (point > 0x10ffff)
        throw new InvalidEscape(at + 1);
    return Buffer.from(String.fromCodePoint(point), "utf8");
}


/***/ }),

/***/ 47197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ parseProto)
});

// EXTERNAL MODULE: ./build/js/src/assembly/position.js
var position = __webpack_require__(54629);
// EXTERNAL MODULE: ./build/js/src/assembly/syntax-error.js
var syntax_error = __webpack_require__(70018);
;// CONCATENATED MODULE: ./build/js/src/assembly/token-list.js
const KINDS = ["identifier", "integer", "float", "string", "symbol"];
/** As kinds stand in the list. */
const kindCode = Object.fromEntries(KINDS.map((kind, code) => [kind, code]));
/** Numbers for each token: eight times where it starts plus its kind's place among `KINDS`, and where it ends. */
const WIDTH = 2;
const KIND_BITS = 3;
const KIND_MASK = (1 << KIND_BITS) - 1;
/** The tokens of one text in order, as numbers: as objects, those of googleapis took a quarter of all memory. */
class TokenList {
    length;
    /** Unsigned, so that the offsets of the longest strings have room in them. */
    #numbers;
    constructor(numbers) {
        this.#numbers = numbers;
        this.length = numbers.length / WIDTH;
    }
    /** Undefined beyond the last. */
    kindAt(index) {
        return index < this.length ? KINDS[this.#numbers[index * WIDTH] & KIND_MASK] : undefined;
    }
    /** Offset of the token at an index below `length`. */
    startAt(index) {
        return this.#numbers[index * WIDTH] >>> KIND_BITS;
    }
    endAt(index) {
        return this.#numbers[index * WIDTH + 1];
    }
    at(index) {
        const kind = this.kindAt(index);
        return kind && { kind, start: this.startAt(index), end: this.endAt(index) };
    }
    /** Index of the first token that begins at an offset or after it. */
    firstFrom(offset) {
        let low = 0;
        let high = this.length;
        while (low < high) {
            const middle = (low + high) >>> 1;
            if (this.startAt(middle) < offset)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
    /** Those that begin in a span. */
    between({ start, end }) {
        const first = this.firstFrom(start);
        return Array.from({ length: this.firstFrom(end) - first }, (_, offset) => this.at(first + offset));
    }
    *[Symbol.iterator]() {
        for (let index = 0; index < this.length; index++)
            yield this.at(index);
    }
}
/** Collects the tokens of a text of some length. */
class TokenListBuilder {
    #numbers;
    #used = 0;
    constructor(textLength) {
        // Comments included, public protos have a token for each 18 characters.
        this.#numbers = new Uint32Array(Math.max(WIDTH * (textLength >>> 3), 64));
    }
    add(code, start, end) {
        if (this.#used + WIDTH > this.#numbers.length)
            this.#grow();
        this.#numbers[this.#used++] = (start << KIND_BITS) | code;
        this.#numbers[this.#used++] = end;
    }
    finish() {
        return new TokenList(this.#numbers.slice(0, this.#used));
    }
    #grow() {
        const larger = new Uint32Array(this.#numbers.length * 2);
        larger.set(this.#numbers);
        this.#numbers = larger;
    }
}

;// CONCATENATED MODULE: ./build/js/src/assembly/lexer.js
/** Protobuf's lexical grammar, as protoc's tokenizer has it: text in, tokens with their spans out. */



/** Compilers refuse longer names (docs/specification.md 9). */
const MAX_NAME_LENGTH = 65_535;
const TOO_LONG = `name longer than ${MAX_NAME_LENGTH} characters`;
/** What a character can begin or continue; one table look-up for each character of the input. */
const BLANK = 1;
const LETTER = 2;
const DIGIT = 4;
const SYMBOL = 8;
const CLASS = new Uint8Array(128);
for (const char of " \t\n\r\v\f")
    CLASS[char.charCodeAt(0)] = BLANK;
for (const char of "{}[]<>()=;,.:-/+")
    CLASS[char.charCodeAt(0)] = SYMBOL;
for (let code = 48; code <= 57; code++)
    CLASS[code] = DIGIT;
for (let code = 65; code <= 90; code++)
    CLASS[code] = LETTER;
for (let code = 97; code <= 122; code++)
    CLASS[code] = LETTER;
CLASS[95] = LETTER;
const NEWLINE = 10;
const QUOTE = 34;
const APOSTROPHE = 39;
const STAR = 42;
const DOT = 46;
const SLASH = 47;
const ZERO = 48;
const BACKSLASH = 92;
// Sticky: they match at `lastIndex` only. An exponent may lack its digits here, to be reported as what it is.
const FLOAT = /(?:\d+\.\d*|\.\d+|\d+(?=[eE]))(?:[eE][+-]?\d*)?/y;
const INTEGER = /0[xX][0-9a-fA-F]*|\d+/y;
/**
 * The tokens of a text, in order. What is between two of them are blanks and comments.
 *
 * @throws ProtoSyntaxError at the first thing that is no token.
 */
function tokenize(text, path) {
    const tokens = new TokenListBuilder(text.length);
    let at = 0;
    while (at < text.length) {
        const code = text.charCodeAt(at);
        const kind = classOf(code);
        if (kind === BLANK) {
            at++;
        }
        else if (kind === LETTER) {
            const start = at++;
            while ((classOf(text.charCodeAt(at)) & (LETTER | DIGIT)) !== 0)
                at++;
            if (at - start > MAX_NAME_LENGTH)
                throw failure(text, path, start, TOO_LONG);
            tokens.add(kindCode.identifier, start, at);
        }
        else if (code === SLASH && isCommentStart(text.charCodeAt(at + 1))) {
            at = endOfComment(text, path, at);
        }
        else if (kind === DIGIT || (code === DOT && classOf(text.charCodeAt(at + 1)) === DIGIT)) {
            const token = readNumber(text, path, at);
            tokens.add(kindCode[token.kind], at, token.end);
            at = token.end;
        }
        else if (kind === SYMBOL) {
            tokens.add(kindCode.symbol, at, at + 1);
            at++;
        }
        else if (code === QUOTE || code === APOSTROPHE) {
            const end = endOfString(text, path, at, code);
            tokens.add(kindCode.string, at, end);
            at = end;
        }
        else {
            throw failure(text, path, at, `unexpected character ${describeCharacter(text, at)}`);
        }
    }
    return tokens.finish();
}
function classOf(code) {
    // NaN (past the end) and everything beyond ASCII have no class.
    return CLASS[code] ?? 0;
}
function isCommentStart(second) {
    return second === SLASH || second === STAR;
}
function endOfComment(text, path, start) {
    if (text.charCodeAt(start + 1) === SLASH) {
        const newline = text.indexOf("\n", start);
        return newline === -1 ? text.length : newline;
    }
    const close = text.indexOf("*/", start + 2);
    if (close === -1)
        throw failure(text, path, start, 'unterminated comment, expected "*/"');
    return close + 2;
}
function readNumber(text, path, start) {
    // Nearly every number is a field number without a sign, dot or letter.
    let plain = start;
    while (classOf(text.charCodeAt(plain)) === DIGIT)
        plain++;
    const startsWithZero = text.charCodeAt(start) === ZERO && plain > start + 1;
    if (!startsWithZero && text.charCodeAt(plain) !== DOT && classOf(text.charCodeAt(plain)) !== LETTER) {
        return { kind: "integer", start, end: plain };
    }
    return readUnusualNumber(text, path, start);
}
function readUnusualNumber(text, path, start) {
    FLOAT.lastIndex = start;
    const float = FLOAT.exec(text)?.[0];
    INTEGER.lastIndex = start;
    const written = float ?? INTEGER.exec(text)[0];
    const end = start + written.length;
    const digitsMissing = float === undefined ? written.length === 2 && /x$/i.test(written) : /e[+-]?$/i.test(written);
    if (digitsMissing || classOf(text.charCodeAt(end)) === LETTER) {
        throw failure(text, path, start, `invalid number "${/^[\w.]{1,40}/.exec(text.slice(start, start + 40))[0]}"`);
    }
    if (float === undefined && /^0\d*[89]/.test(written)) {
        throw failure(text, path, start, `invalid number "${(0,syntax_error/* shorten */.m)(written)}": a leading zero means octal`);
    }
    return { kind: float === undefined ? "integer" : "float", start, end };
}
function endOfString(text, path, start, quote) {
    for (let at = start + 1; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code === quote)
            return at + 1;
        if (code === BACKSLASH)
            at++;
        if (text.charCodeAt(at) === NEWLINE)
            break;
    }
    throw failure(text, path, start, "unterminated string");
}
function describeCharacter(text, at) {
    const point = text.codePointAt(at);
    const printable = /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(String.fromCodePoint(point));
    const name = `U+${point.toString(16).toUpperCase().padStart(4, "0")}`;
    return printable ? `"${String.fromCodePoint(point)}" (${name})` : name;
}
function failure(text, path, offset, reason) {
    return new syntax_error/* ProtoSyntaxError */.S(path, new position/* LineIndex */.r(text).positionAt(offset), reason);
}

;// CONCATENATED MODULE: ./build/js/src/assembly/parse-context.js
/**
 * Every field repeats the full name of its message: with names of unbounded length a small file would become gigabytes.
 * The longest scopes of public APIs have some 150 characters.
 */
const MAX_SCOPE_LENGTH = 1024;
function checkScopeLength(cursor, length, offset) {
    if (length > MAX_SCOPE_LENGTH) {
        throw cursor.failure(`full name longer than ${MAX_SCOPE_LENGTH} characters`, offset);
    }
}

;// CONCATENATED MODULE: ./build/js/src/assembly/parse-aggregate.js
/** Aggregate option values: messages in text format between `{` and `}` (inside also `<` and `>`). */

/** A protobuf parser refuses messages that nest deeper (its default recursion limit), so no option needs more. */
const MAX_DEPTH = 100;
/** From the opening bracket, which is next, to the closing one. */
function parseAggregate(cursor, depth = 1) {
    const open = cursor.start;
    cursor.next();
    if (depth > MAX_DEPTH) {
        throw cursor.failure(`option value nests deeper than ${MAX_DEPTH} messages`, open);
    }
    const close = cursor.text[open] === "{" ? "}" : ">";
    const fields = [];
    while (!cursor.atSymbol(close)) {
        if (!cursor.atKind("identifier") && !cursor.atSymbol("["))
            throw cursor.unexpected(`"${close}"`);
        fields.push(parseField(cursor, depth));
        if (!cursor.takeSymbol(","))
            cursor.takeSymbol(";");
    }
    return { kind: "aggregate", start: open, end: cursor.next(), fields };
}
function parseField(cursor, depth) {
    const { start } = cursor;
    const key = cursor.atSymbol("[") ? parseBracketKey(cursor) : parsePlainKey(cursor);
    const colon = cursor.takeSymbol(":");
    const values = cursor.atSymbol("[") ? parseList(cursor, depth) : [parseValue(cursor, depth, colon)];
    return { start, end: cursor.end, key, values };
}
function parsePlainKey(cursor) {
    const { start, end, name } = cursor.expectIdentifier("a field name");
    return { start, end, name, kind: "plain", domain: undefined };
}
/** `[a.b]` or `[type.googleapis.com/a.b]`. */
function parseBracketKey(cursor) {
    cursor.expectSymbol("[");
    const { start } = cursor;
    let name = cursor.expectFullName("a full name", { absolute: false });
    // A domain may hold hyphens and slashes; what follows the last slash is the type.
    let slash;
    while (cursor.atSymbol("/") || cursor.atSymbol("-")) {
        const separator = cursor.start;
        cursor.next();
        if (cursor.text[separator] === "/")
            slash = separator;
        name = cursor.expectFullName("a full name", { absolute: false });
    }
    cursor.expectSymbol("]");
    if (slash === undefined)
        return { ...name, kind: "extension", domain: undefined };
    return { ...name, kind: "any", domain: cursor.text.slice(start, slash).trim() };
}
function parseList(cursor, depth) {
    cursor.expectSymbol("[");
    const values = [];
    if (cursor.takeSymbol("]"))
        return values;
    do {
        values.push(parseValue(cursor, depth, true));
    } while (cursor.takeSymbol(","));
    if (!cursor.atSymbol("]"))
        throw cursor.unexpected('"," or "]"');
    cursor.next();
    return values;
}
function parseValue(cursor, depth, scalarAllowed) {
    if (cursor.atSymbol("{") || cursor.atSymbol("<"))
        return parseAggregate(cursor, depth + 1);
    if (!scalarAllowed)
        throw cursor.unexpected('":" or "{"');
    return parseScalarValue(cursor, "a value");
}

;// CONCATENATED MODULE: ./build/js/src/assembly/parse-options.js
/** Options: `option a.(b.c).d = value;`, the same in brackets, and their values but for aggregates. */

/** From `option` to `;`. */
function parseOptionStatement(cursor) {
    const { start } = cursor;
    cursor.expectWord("option");
    const name = parseOptionName(cursor);
    cursor.expectSymbol("=");
    const value = parseOptionValue(cursor);
    const end = cursor.expectSymbol(";");
    return { kind: "option", start, end, name, value };
}
/** `[a = 1, (b) = 2]` when it stands there. */
function parseBrackets(cursor) {
    if (!cursor.atSymbol("["))
        return undefined;
    const { start } = cursor;
    cursor.next();
    // An array that begins with its first item has room for no more than that, and most have one alone.
    const options = [parseOption(cursor)];
    while (cursor.takeSymbol(","))
        options.push(parseOption(cursor));
    if (!cursor.atSymbol("]"))
        throw cursor.unexpected('"," or "]"');
    return { start, end: cursor.next(), options };
}
/** One entry of brackets. */
function parseOption(cursor) {
    const { start } = cursor;
    const name = parseOptionName(cursor);
    cursor.expectSymbol("=");
    const value = parseOptionValue(cursor);
    return { kind: "option", start, end: cursor.end, name, value };
}
function parseOptionName(cursor) {
    const parts = [parseNamePart(cursor)];
    while (cursor.takeSymbol("."))
        parts.push(parseNamePart(cursor));
    return parts;
}
function parseNamePart(cursor) {
    const extension = cursor.takeSymbol("(");
    const { start, end, name } = extension
        ? cursor.expectFullName("the name of an extension", { absolute: true })
        : cursor.expectIdentifier("the name of an option");
    if (extension)
        cursor.expectSymbol(")");
    return { start, end, name, extension };
}
function parseOptionValue(cursor) {
    return cursor.atSymbol("{") ? parseAggregate(cursor) : parseScalarValue(cursor, "a value");
}
/** An identifier, a number with its sign (`-inf` and `-nan` included) or adjacent strings. */
function parseScalarValue(cursor, what) {
    const { start } = cursor;
    if (cursor.atKind("string")) {
        const { end, text } = cursor.expectString(what);
        return { kind: "string", start, end, text };
    }
    if (cursor.atKind("identifier")) {
        const { end, name } = cursor.expectIdentifier(what);
        return { kind: "identifier", start, end, name };
    }
    const negative = cursor.takeSymbol("-");
    const infinite = negative && (cursor.atWord("inf") || cursor.atWord("infinity") || cursor.atWord("nan"));
    if (!infinite && !cursor.atKind("integer") && !cursor.atKind("float"))
        throw cursor.unexpected(what);
    const written = cursor.peek();
    const end = cursor.next();
    return { kind: "number", start, end, text: negative ? `-${written}` : written };
}

;// CONCATENATED MODULE: ./build/js/src/assembly/parse-reserved.js
/** `reserved` and `extensions`: lists of numbers, ranges and names. */

/** In a message or an enum (where numbers may be negative). */
function parseReserved(cursor) {
    const { start } = cursor;
    cursor.expectWord("reserved");
    const ranges = [];
    const names = [];
    do {
        if (cursor.atKind("string")) {
            const { start, end, text } = cursor.expectString("a reserved name");
            names.push({ start, end, name: text, quoted: true });
        }
        else if (cursor.atKind("identifier")) {
            names.push({ ...cursor.expectIdentifier("a reserved name"), quoted: false });
        }
        else {
            ranges.push(parseRange(cursor));
        }
    } while (cursor.takeSymbol(","));
    if (!cursor.atSymbol(";"))
        throw cursor.unexpected('"," or ";"');
    return { kind: "reserved", start, end: cursor.next(), ranges, names };
}
function parseExtensionRange(cursor) {
    const { start } = cursor;
    cursor.expectWord("extensions");
    const ranges = [];
    do {
        ranges.push(parseRange(cursor));
    } while (cursor.takeSymbol(","));
    const brackets = parseBrackets(cursor);
    if (!cursor.atSymbol(";"))
        throw cursor.unexpected('"," or ";"');
    return { kind: "extensions", start, end: cursor.next(), ranges, brackets };
}
function parseRange(cursor) {
    const from = cursor.expectSignedInteger("a number or a name");
    if (!cursor.takeWord("to"))
        return { from, to: from };
    const to = cursor.takeWord("max") ? Number.POSITIVE_INFINITY : cursor.expectSignedInteger("a number");
    return { from, to };
}

;// CONCATENATED MODULE: ./build/js/src/assembly/parse-enum.js


/** An enum from its keyword, or from `export`/`local` when that was taken before, to `}`. */
function parseEnum(cursor, head) {
    cursor.expectWord("enum");
    const name = cursor.expectIdentifier("an enum name");
    const open = cursor.start;
    cursor.expectSymbol("{");
    const node = {
        kind: "enum",
        start: head.start,
        end: 0,
        visibility: head.visibility,
        name,
        body: { start: open, end: 0 },
        options: [],
        values: [],
        reserved: [],
    };
    while (!cursor.atSymbol("}")) {
        if (cursor.takeSymbol(";"))
            continue;
        if (!cursor.atKind("identifier"))
            throw cursor.unexpected('"}"');
        // `option = 1;` and `reserved = 2;` declare values of these names.
        const value = cursor.atSymbol("=", 1);
        if (!value && cursor.atWord("option"))
            node.options.push(parseOptionStatement(cursor));
        else if (!value && cursor.atWord("reserved"))
            node.reserved.push(parseReserved(cursor));
        else
            node.values.push(parseEnumValue(cursor));
    }
    node.end = node.body.end = cursor.next();
    return node;
}
function parseEnumValue(cursor) {
    const name = cursor.expectIdentifier("an enum value");
    cursor.expectSymbol("=");
    const number = cursor.expectSignedInteger("a number");
    const brackets = parseBrackets(cursor);
    const end = cursor.expectSymbol(";");
    return { kind: "enum-value", start: name.start, end, name, number, brackets };
}

;// CONCATENATED MODULE: ./build/js/src/assembly/parse-field.js
/** Fields: of messages, oneofs and extend blocks; plain ones, maps and groups. */

const LABELS = ["optional", "required", "repeated"];
const SCALARS = new Set([
    "double",
    "float",
    "int32",
    "int64",
    "uint32",
    "uint64",
    "sint32",
    "sint64",
    "fixed32",
    "fixed64",
    "sfixed32",
    "sfixed64",
    "bool",
    "string",
    "bytes",
]);
/** A field from its label to `;`, or to `}` for a group. */
function parse_field_parseField(cursor, oneof, parseGroupBody) {
    const { start } = cursor;
    const label = parseLabel(cursor);
    if (cursor.atWord("group"))
        return parseGroup(cursor, { start, label, oneof }, parseGroupBody);
    const type = parseType(cursor);
    const name = cursor.expectIdentifier("a field name");
    cursor.expectSymbol("=");
    const number = cursor.expectInteger("a field number");
    const numberEnd = cursor.end;
    const brackets = parseBrackets(cursor);
    const end = cursor.expectSymbol(";");
    return { kind: "field", start, end, name, label, type, number, numberEnd, brackets, oneof };
}
function parseLabel(cursor) {
    return LABELS.find((label) => cursor.takeWord(label));
}
function parseType(cursor) {
    return cursor.atWord("map") && cursor.atSymbol("<", 1) ? parseMapType(cursor) : parseSimpleType(cursor);
}
function parseSimpleType(cursor) {
    const { start, end, name } = cursor.expectFullName("a type", { absolute: true });
    return { kind: SCALARS.has(name) ? "scalar" : "named", start, end, name };
}
function parseMapType(cursor) {
    const { start } = cursor;
    cursor.expectWord("map");
    cursor.expectSymbol("<");
    const key = cursor.expectFullName("a key type", { absolute: true }).name;
    cursor.expectSymbol(",");
    const value = parseSimpleType(cursor);
    const end = cursor.expectSymbol(">");
    return { kind: "map", start, end, key, value };
}
function parseGroup(cursor, { start, label, oneof }, parseGroupBody) {
    const keyword = cursor.start;
    cursor.expectWord("group");
    const name = cursor.expectIdentifier("a group name");
    cursor.expectSymbol("=");
    const number = cursor.expectInteger("a field number");
    const numberEnd = cursor.end;
    const brackets = parseBrackets(cursor);
    const field = {
        kind: "field",
        start,
        end: 0,
        name: { ...name, name: name.name.toLowerCase() },
        label,
        number,
        numberEnd,
        brackets,
        oneof,
    };
    // Field and message are two halves of one declaration and know each other.
    const node = field;
    const message = parseGroupBody(cursor, { name, group: node, start });
    node.type = { kind: "group", start: keyword, end: name.end, message };
    node.end = message.end;
    return node;
}

;// CONCATENATED MODULE: ./build/js/src/assembly/parse-message.js
/** Messages with everything that may stand in them, and extend blocks. */





/** protoc and buf refuse the 32nd level ("message nesting depth must be less than 32"). */
const parse_message_MAX_DEPTH = 31;
/** A message from its keyword, or from `export`/`local` when that was taken before, to `}`. */
function parseMessage(cursor, head, context) {
    cursor.expectWord("message");
    const name = cursor.expectIdentifier("a message name");
    return parseBody(cursor, { ...head, name, group: undefined }, context);
}
/** `export`/`local` when the syntax has them and a declaration follows. */
function parseVisibility(cursor, syntax) {
    const { start } = cursor;
    if (syntax !== "edition2024")
        return { start, visibility: undefined };
    const keyword = cursor.atWord("export") ? "export" : cursor.atWord("local") ? "local" : undefined;
    if (keyword === undefined || !(cursor.atWord("message", 1) || cursor.atWord("enum", 1))) {
        return { start, visibility: undefined };
    }
    cursor.next();
    return { start, visibility: keyword };
}
function parseBody(cursor, head, context) {
    const depth = context.depth + 1;
    if (depth > parse_message_MAX_DEPTH)
        throw cursor.failure(`messages nest deeper than ${parse_message_MAX_DEPTH} levels`, head.start);
    const scopeLength = context.scopeLength + head.name.name.length + 1;
    checkScopeLength(cursor, scopeLength, head.start);
    const open = cursor.start;
    cursor.expectSymbol("{");
    const { start, visibility, name, group } = head;
    const node = {
        kind: "message",
        start,
        end: 0,
        visibility,
        name,
        group,
        body: { start: open, end: 0 },
        options: [],
        fields: [],
        oneofs: [],
        messages: [],
        enums: [],
        extends: [],
        extensionRanges: [],
        reserved: [],
    };
    const inside = { syntax: context.syntax, depth, scopeLength };
    const parseGroup = groupParser(node.messages, inside);
    while (!cursor.atSymbol("}"))
        parseMember(cursor, node, inside, parseGroup);
    node.end = node.body.end = cursor.next();
    return node;
}
function parseMember(cursor, message, context, parseGroup) {
    if (cursor.takeSymbol(";"))
        return;
    if (!cursor.atKind("identifier") && !cursor.atSymbol("."))
        throw cursor.unexpected('"}"');
    const head = parseVisibility(cursor, context.syntax);
    if (cursor.atWord("message"))
        message.messages.push(parseMessage(cursor, head, context));
    else if (cursor.atWord("enum"))
        message.enums.push(parseEnum(cursor, head));
    else if (cursor.atWord("option"))
        message.options.push(parseOptionStatement(cursor));
    else if (cursor.atWord("oneof"))
        parseOneof(cursor, message, parseGroup);
    else if (cursor.atWord("extend"))
        message.extends.push(parseExtend(cursor, context));
    else if (cursor.atWord("extensions"))
        message.extensionRanges.push(parseExtensionRange(cursor));
    else if (cursor.atWord("reserved"))
        message.reserved.push(parseReserved(cursor));
    else
        message.fields.push(parse_field_parseField(cursor, undefined, parseGroup));
}
function parseOneof(cursor, message, parseGroup) {
    const { start } = cursor;
    cursor.expectWord("oneof");
    const name = cursor.expectIdentifier("a oneof name");
    const open = cursor.start;
    cursor.expectSymbol("{");
    const body = { start: open, end: 0 };
    const oneof = { kind: "oneof", start, end: 0, name, body, options: [], fields: [] };
    message.oneofs.push(oneof);
    while (!cursor.atSymbol("}")) {
        if (cursor.takeSymbol(";"))
            continue;
        if (!cursor.atKind("identifier") && !cursor.atSymbol("."))
            throw cursor.unexpected('"}"');
        if (cursor.atWord("option")) {
            oneof.options.push(parseOptionStatement(cursor));
        }
        else {
            const field = parse_field_parseField(cursor, oneof, parseGroup);
            oneof.fields.push(field);
            message.fields.push(field);
        }
    }
    oneof.end = oneof.body.end = cursor.next();
}
/** An extend block, at the top level or in a message. */
function parseExtend(cursor, context) {
    const { start } = cursor;
    cursor.expectWord("extend");
    const extendee = cursor.expectFullName("the message to extend", { absolute: true });
    const open = cursor.start;
    cursor.expectSymbol("{");
    const node = {
        kind: "extend",
        visibility: undefined,
        start,
        end: 0,
        extendee,
        body: { start: open, end: 0 },
        fields: [],
        groups: [],
    };
    const parseGroup = groupParser(node.groups, context);
    while (!cursor.atSymbol("}")) {
        if (cursor.takeSymbol(";"))
            continue;
        if (!cursor.atKind("identifier") && !cursor.atSymbol("."))
            throw cursor.unexpected('"}"');
        node.fields.push(parse_field_parseField(cursor, undefined, parseGroup));
    }
    node.end = node.body.end = cursor.next();
    return node;
}
/** The message half of a group goes to the declarations around it. */
function groupParser(messages, context) {
    return (cursor, head) => {
        const message = parseBody(cursor, { ...head, visibility: undefined }, context);
        messages.push(message);
        return message;
    };
}

;// CONCATENATED MODULE: ./build/js/src/assembly/parse-service.js


function parseService(cursor, context) {
    const { start } = cursor;
    cursor.expectWord("service");
    const name = cursor.expectIdentifier("a service name");
    checkScopeLength(cursor, context.scopeLength + name.name.length + 1, start);
    const open = cursor.start;
    cursor.expectSymbol("{");
    const options = [];
    const rpcs = [];
    while (!cursor.atSymbol("}")) {
        if (cursor.takeSymbol(";"))
            continue;
        if (cursor.atWord("option"))
            options.push(parseOptionStatement(cursor));
        else if (cursor.atWord("rpc"))
            rpcs.push(parseRpc(cursor));
        else
            throw cursor.unexpected(cursor.done ? '"}"' : '"rpc", "option" or "}"');
    }
    const end = cursor.next();
    const body = { start: open, end };
    return { kind: "service", visibility: undefined, start, end, name, body, options, rpcs };
}
function parseRpc(cursor) {
    const { start } = cursor;
    cursor.expectWord("rpc");
    const name = cursor.expectIdentifier("an rpc name");
    const input = parseRpcType(cursor);
    cursor.expectWord("returns");
    const output = parseRpcType(cursor);
    const options = [];
    const body = cursor.takeSymbol(";") ? undefined : parseRpcBody(cursor, options);
    return { kind: "rpc", start, end: cursor.end, name, input, output, body, options };
}
function parseRpcBody(cursor, options) {
    if (!cursor.atSymbol("{"))
        throw cursor.unexpected('";" or "{"');
    const { start } = cursor;
    cursor.next();
    while (!cursor.atSymbol("}")) {
        if (cursor.takeSymbol(";"))
            continue;
        if (!cursor.atWord("option"))
            throw cursor.unexpected(cursor.done ? '"}"' : '"option" or "}"');
        options.push(parseOptionStatement(cursor));
    }
    return { start, end: cursor.next() };
}
/** `(stream a.B)`. As in protoc, `stream` is the keyword wherever a name follows, `stream.a.B` included. */
function parseRpcType(cursor) {
    cursor.expectSymbol("(");
    const stream = cursor.atWord("stream") && !cursor.atSymbol(")", 1);
    if (stream)
        cursor.next();
    const { start, end, name } = cursor.expectFullName("a message type", { absolute: true });
    cursor.expectSymbol(")");
    return { start, end, name, stream };
}

// EXTERNAL MODULE: ./build/js/src/assembly/literals.js
var literals = __webpack_require__(93742);
;// CONCATENATED MODULE: ./build/js/src/assembly/token-cursor.js




/**
 * The parser's place in the tokens of one file. `at…` looks, `take…` moves on when it matches, `expect…` moves on or
 * throws a `ProtoSyntaxError` that says what was seen and what was expected. Where they give an offset, it is the end of
 * what was taken.
 */
class TokenCursor {
    path;
    text;
    #tokens;
    #index = 0;
    constructor(path, text, tokens) {
        this.path = path;
        this.text = text;
        this.#tokens = tokens;
    }
    get done() {
        return this.#index >= this.#tokens.length;
    }
    /** Offset of the next token, or of the end of the text. */
    get start() {
        return this.done ? this.text.length : this.#tokens.startAt(this.#index);
    }
    /** End of the last token taken. */
    get end() {
        return this.#index === 0 ? 0 : this.#tokens.endAt(this.#index - 1);
    }
    atSymbol(symbol, ahead = 0) {
        const index = this.#index + ahead;
        return (this.#tokens.kindAt(index) === "symbol" &&
            this.text.charCodeAt(this.#tokens.startAt(index)) === symbol.charCodeAt(0));
    }
    atWord(word, ahead = 0) {
        const index = this.#index + ahead;
        if (this.#tokens.kindAt(index) !== "identifier")
            return false;
        const start = this.#tokens.startAt(index);
        return this.#tokens.endAt(index) - start === word.length && this.text.startsWith(word, start);
    }
    atKind(kind) {
        return this.#tokens.kindAt(this.#index) === kind;
    }
    /** The next token as written, "" at the end. */
    peek() {
        return this.done ? "" : this.#textAt(this.#index);
    }
    next() {
        if (this.done)
            throw this.unexpected("more");
        return this.#tokens.endAt(this.#index++);
    }
    takeSymbol(symbol) {
        if (!this.atSymbol(symbol))
            return false;
        this.#index++;
        return true;
    }
    takeWord(word) {
        if (!this.atWord(word))
            return false;
        this.#index++;
        return true;
    }
    expectSymbol(symbol) {
        if (!this.atSymbol(symbol))
            throw this.unexpected(`"${symbol}"`);
        return this.next();
    }
    expectWord(word) {
        if (!this.atWord(word))
            throw this.unexpected(`"${word}"`);
        return this.next();
    }
    /** A single identifier, keywords included. */
    expectIdentifier(what) {
        if (!this.atKind("identifier"))
            throw this.unexpected(what);
        const { start } = this;
        const end = this.next();
        return { start, end, name: this.text.slice(start, end) };
    }
    /** `a.b.c`, or `.a.b.c` where a leading dot is allowed. White space and comments may stand between the parts. */
    expectFullName(what, { absolute }) {
        const start = this.start;
        let length = 0;
        const first = this.#index;
        if (absolute && this.takeSymbol("."))
            length++;
        do {
            if (!this.atKind("identifier"))
                throw this.unexpected(what);
            length += this.#tokens.endAt(this.#index) - this.#tokens.startAt(this.#index) + 1;
            this.#index++;
        } while (this.takeSymbol("."));
        const end = this.end;
        if (length > MAX_NAME_LENGTH)
            throw this.failure(TOO_LONG, start);
        const together = end - start === length - 1;
        const name = together
            ? this.text.slice(start, end)
            : Array.from({ length: this.#index - first }, (_, offset) => this.#textAt(first + offset)).join("");
        return { start, end, name };
    }
    #textAt(index) {
        return this.text.slice(this.#tokens.startAt(index), this.#tokens.endAt(index));
    }
    /** An integer without a sign. */
    expectInteger(what) {
        if (!this.atKind("integer"))
            throw this.unexpected(what);
        return (0,literals/* integerValue */.Gf)(this.text.slice(this.start, this.next()));
    }
    /** An integer that may be negative. */
    expectSignedInteger(what) {
        const negative = this.takeSymbol("-");
        const value = this.expectInteger(what);
        return negative ? -value : value;
    }
    /** One string or several adjacent ones, joined and decoded; `text` has U+FFFD where the bytes are not UTF-8. */
    expectString(what) {
        if (!this.atKind("string"))
            throw this.unexpected(what);
        const first = this.#index;
        while (this.atKind("string"))
            this.#index++;
        const [start, end] = [this.#tokens.startAt(first), this.end];
        const written = this.text.slice(start, end);
        if (this.#index === first + 1 && !written.includes("\\"))
            return { start, end, text: written.slice(1, -1) };
        const parts = Array.from({ length: this.#index - first }, (_, offset) => this.#bytesAt(first + offset));
        return { start, end, text: Buffer.concat(parts).toString("utf8") };
    }
    #bytesAt(index) {
        try {
            return (0,literals/* stringBytes */.Nd)(this.#textAt(index));
        }
        catch (error) {
            if (error instanceof literals/* InvalidEscape */.$2) {
                throw this.failure(error.message, this.#tokens.startAt(index) + error.index);
            }
            throw error;
        }
    }
    /** The error for the next token, which is not `expected`. */
    unexpected(expected) {
        const seen = this.done ? "end of file" : `"${(0,syntax_error/* shorten */.m)(this.peek())}"`;
        return this.failure(`unexpected ${seen}, expected ${expected}`, this.start);
    }
    failure(reason, offset) {
        return new syntax_error/* ProtoSyntaxError */.S(this.path, new position/* LineIndex */.r(this.text).positionAt(offset), reason);
    }
}

;// CONCATENATED MODULE: ./build/js/src/assembly/parser.js








/**
 * Parses one file of proto2, proto3, edition 2023 or edition 2024. Only grammar is checked: what names mean, which
 * numbers are allowed and what a syntax forbids is left to the linker and to the compiler that checks the result.
 *
 * @throws ProtoSyntaxError for the first mistake, with its position.
 */
function parseProto(text, path) {
    const normalized = text.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");
    const tokens = tokenize(normalized, path);
    const cursor = new TokenCursor(path, normalized, tokens);
    const file = {
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
        if (statement !== undefined)
            file.statements.push(statement);
    }
    return file;
}
/** `syntax` or `edition`, the first statement or none. */
function parseSyntax(cursor, file) {
    const edition = cursor.atWord("edition");
    if (!edition && !cursor.atWord("syntax"))
        return;
    const { start } = cursor;
    cursor.next();
    cursor.expectSymbol("=");
    const literal = cursor.expectString(edition ? "an edition" : '"proto2" or "proto3"');
    const written = literal.text;
    const syntax = (edition ? EDITIONS : SYNTAXES).get(written);
    if (syntax === undefined) {
        const known = edition ? '"2023" or "2024"' : '"proto2" or "proto3"';
        throw cursor.failure(`unknown ${edition ? "edition" : "syntax"} "${(0,syntax_error/* shorten */.m)(written)}", expected ${known}`, literal.start);
    }
    const end = cursor.expectSymbol(";");
    file.syntax = syntax;
    file.statements.push({ kind: "syntax", start, end });
}
const SYNTAXES = new Map([
    ["proto2", "proto2"],
    ["proto3", "proto3"],
]);
const EDITIONS = new Map([
    ["2023", "edition2023"],
    ["2024", "edition2024"],
]);
/** Undefined for an empty one. */
function parseStatement(cursor, file) {
    if (cursor.takeSymbol(";"))
        return undefined;
    if (cursor.atWord("package")) {
        file.package = parsePackage(cursor, file.package);
        return file.package;
    }
    if (cursor.atWord("import"))
        return added(file.imports, parseImport(cursor));
    if (cursor.atWord("option"))
        return added(file.options, parseOptionStatement(cursor));
    const scopeLength = file.package?.name.length ?? 0;
    const context = { syntax: file.syntax, depth: 0, scopeLength };
    return added(file.declarations, parseDeclaration(cursor, context));
}
function added(list, item) {
    list.push(item);
    return item;
}
function parsePackage(cursor, before) {
    const { start } = cursor;
    cursor.expectWord("package");
    if (before !== undefined)
        throw cursor.failure("a second package statement", start);
    const { name } = cursor.expectFullName("a package name", { absolute: false });
    checkScopeLength(cursor, name.length, start);
    const end = cursor.expectSymbol(";");
    return { kind: "package", start, end, name };
}
const MODIFIERS = ["public", "weak", "option"];
function parseImport(cursor) {
    const { start } = cursor;
    cursor.expectWord("import");
    const modifier = MODIFIERS.find((word) => cursor.takeWord(word));
    const literal = cursor.expectString("the path of a file in quotes");
    const path = literal.text;
    // No file has such a path, and messages show it.
    if (/\p{Cc}/u.test(path))
        throw cursor.failure("control character in an import path", literal.start);
    const end = cursor.expectSymbol(";");
    return { kind: "import", start, end, modifier, path };
}
function parseDeclaration(cursor, context) {
    const head = parseVisibility(cursor, context.syntax);
    if (cursor.atWord("message"))
        return parseMessage(cursor, head, context);
    if (cursor.atWord("enum"))
        return parseEnum(cursor, head);
    if (cursor.atWord("service"))
        return parseService(cursor, context);
    if (cursor.atWord("extend"))
        return parseExtend(cursor, context);
    throw cursor.unexpected("a declaration, an import, an option or the end of the file");
}


/***/ }),

/***/ 54629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ positionIn),
/* harmony export */   r: () => (/* binding */ LineIndex)
/* harmony export */ });
/** Finds positions in one text; the lines are looked for once, on the first question. */
class LineIndex {
    #text;
    #starts;
    constructor(text) {
        this.#text = text;
    }
    positionAt(offset) {
        this.#starts ??= lineStarts(this.#text);
        let low = 0;
        let high = this.#starts.length;
        while (high - low > 1) {
            const middle = (low + high) >>> 1;
            if (this.#starts[middle] <= offset)
                low = middle;
            else
                high = middle;
        }
        return { line: low + 1, column: offset - this.#starts[low] + 1 };
    }
}
function lineStarts(text) {
    const starts = [0];
    for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1))
        starts.push(at + 1);
    return starts;
}
const indexes = new WeakMap();
/** Position of an offset in a parsed file. The file's line index is kept as long as the file. */
function positionIn(file, offset) {
    let index = indexes.get(file);
    if (index === undefined) {
        index = new LineIndex(file.text);
        indexes.set(file, index);
    }
    return index.positionAt(offset);
}


/***/ }),

/***/ 70018:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ ProtoSyntaxError),
/* harmony export */   m: () => (/* binding */ shorten)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11024);

/**
 * A .proto file that is not protobuf. `message` is complete (`path:line:column: reason`), `reason` is without the
 * position. Line and column count from 1, columns in UTF-16 units.
 */
class ProtoSyntaxError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ProtoManagerError */ .mb {
    name = "ProtoSyntaxError";
    path;
    line;
    column;
    reason;
    constructor(path, position, reason) {
        super(`${path}:${position.line}:${position.column}: ${reason}`);
        this.path = path;
        this.line = position.line;
        this.column = position.column;
        this.reason = reason;
    }
}
/** What is quoted in a reason is the author's text: a very long token, a string say, is cut. */
function shorten(seen) {
    return seen.length > 60 ? `${seen.slice(0, 57)}…` : seen;
}


/***/ }),

/***/ 34970:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ dependencyRanks),
/* harmony export */   n: () => (/* binding */ orderRepositories)
/* harmony export */ });
/**
 * Repositories by topological depth, then by name, so that the order written in config.yaml changes nothing.
 * The dependencies must hold no cycle and only known names, as a parsed config guarantees.
 */
function orderRepositories(repositories) {
    const open = new Map(repositories.map(({ name, dependencies }) => [name, new Set(dependencies).size]));
    const dependents = new Map();
    for (const { name, dependencies } of repositories) {
        for (const dependency of new Set(dependencies)) {
            dependents.set(dependency, [...(dependents.get(dependency) ?? []), name]);
        }
    }
    const ordered = [];
    let ready = repositories.map(({ name }) => name).filter((name) => open.get(name) === 0);
    for (let rank = 0; ready.length > 0; rank++) {
        ordered.push(...ready.toSorted(compareText).map((name) => ({ name, rank })));
        const next = new Set();
        for (const name of ready) {
            for (const dependent of dependents.get(name) ?? []) {
                open.set(dependent, open.get(dependent) - 1);
                if (open.get(dependent) === 0)
                    next.add(dependent);
            }
        }
        ready = [...next];
    }
    if (ordered.length !== repositories.length)
        throw new Error("the dependencies hold a cycle or an unknown name");
    return ordered;
}
/** Depth of each repository by `dependencies`, by name; see `orderRepositories`. */
function dependencyRanks(repositories) {
    return new Map(orderRepositories(repositories).map(({ name, rank }) => [name, rank]));
}
/** By UTF-16 unit, the same in every locale. */
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}


/***/ }),

/***/ 32505:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _K: () => (/* binding */ gitEnvironment),
/* harmony export */   aR: () => (/* binding */ basicAuthorization),
/* harmony export */   iy: () => (/* binding */ remoteName)
/* harmony export */ });
/**
 * The environment of every git that runs: configuration for one command, credentials among it. Nothing of it is
 * ever an argument, part of a URL or written to a file.
 */
/** No name that a user's configuration has settings for, as `origin` may. */
const remoteName = "protomanager";
/** What a user sets for git itself, beside what every child gets. */
// biome-ignore format: a list reads better in few lines
const gitOwn = [
    "SSH_AUTH_SOCK", "GIT_SSH", "GIT_SSH_COMMAND", "GIT_SSH_VARIANT",
    "GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM",
];
/**
 * What each git command gets. The user's configuration stays in force, with its proxies, certificates, `insteadOf`,
 * credential helpers and ssh command: it is the user's own, no repository that is read can change it. Overridden is
 * what would run a command or open a protocol that no source needs.
 */
const always = [
    // No such folder, so no hook is found; `reference-transaction` would otherwise run at each fetch.
    ["core.hooksPath", "/dev/null"],
    ["core.fsmonitor", "false"],
    ["core.symlinks", "false"],
    ["core.askPass", ""],
    ["credential.interactive", "never"],
    ["gc.auto", "0"],
    ["maintenance.auto", "false"],
    ["fetch.recurseSubmodules", "false"],
    ["submodule.recurse", "false"],
    ["fetch.writeCommitGraph", "false"],
    // One pack, however small, is written faster than a file for each object.
    ["fetch.unpackLimit", "1"],
    // Version 2 gives any object by its id and lets the server filter refs (gitprotocol-v2(5)).
    ["protocol.version", "2"],
    // git repeats an extra header at the target of a redirect, on whichever host that is.
    ["http.followRedirects", "false"],
    ["protocol.allow", "never"],
    // `insteadOf` may turn one into the other.
    ["protocol.https.allow", "always"],
    ["protocol.ssh.allow", "always"],
    // `transfer.fsckObjects` is left to the user: nothing is checked out, and names that fsck objects to are refused
    // with the repository and the path, which fsck does not name.
];
/** Settings of `environment` that git reads, and for this command those of `remote`. */
function gitEnvironment(environment, remote) {
    const result = {
        // Its messages are read by `explainGitFailure`.
        LC_ALL: "C",
        GIT_TERMINAL_PROMPT: "0",
        GIT_ASKPASS: "",
        SSH_ASKPASS: "",
        SSH_ASKPASS_REQUIRE: "never",
        // Paths are paths, never patterns.
        GIT_LITERAL_PATHSPECS: "1",
        GIT_OPTIONAL_LOCKS: "0",
        GIT_NO_REPLACE_OBJECTS: "1",
        // A few megabytes of a pack can be one commit of many gigabytes, which each command would read whole. Checked in
        // git's wrapper.c, for one allocation: far above the index of the largest repositories.
        GIT_ALLOC_LIMIT: "1g",
        // A user's trace2 settings could write our header to a file (`trace2.configParams`).
        GIT_TRACE2: "0",
        GIT_TRACE2_EVENT: "0",
        GIT_TRACE2_PERF: "0",
        GIT_TRACE2_CONFIG_PARAMS: "",
    };
    for (const name of gitOwn) {
        const value = environment[name];
        if (value !== undefined)
            result[name] = value;
    }
    const settings = [...ambientSettings(environment), ...always, ...(remote ? remoteSettings(remote) : [])];
    result.GIT_CONFIG_COUNT = String(settings.length);
    for (const [index, [key, value]] of settings.entries()) {
        result[`GIT_CONFIG_KEY_${index}`] = key;
        result[`GIT_CONFIG_VALUE_${index}`] = value;
    }
    return result;
}
function remoteSettings({ kind, url, host, owner, token }) {
    const settings = [[`remote.${remoteName}.url`, url]];
    if (kind === "http" || kind === "file")
        settings.push([`protocol.${kind}.allow`, "always"]);
    if (token === undefined || (kind !== "https" && kind !== "http"))
        return settings;
    const key = `http.${kind}://${host}/${owner === "" ? "" : `${owner}/`}.extraheader`;
    return [
        ...settings,
        // An empty value drops the headers of other configuration: GitHub answers 400 to two of them.
        [key, ""],
        [key, basicAuthorization(token)],
        // A token that is refused is an error to report, not a reason to ask the user's helpers.
        ["credential.helper", ""],
    ];
}
/** The header GitHub takes an installation or personal token in; any user name does elsewhere. */
function basicAuthorization(token) {
    return `authorization: basic ${Buffer.from(`x-access-token:${token}`).toString("base64")}`;
}
/** Command-scoped settings that were already there, in their order: they stay in force, ours come after them. */
function ambientSettings(environment) {
    const count = Number(environment.GIT_CONFIG_COUNT ?? 0);
    const settings = [];
    for (let index = 0; index < count; index++) {
        const key = environment[`GIT_CONFIG_KEY_${index}`];
        const value = environment[`GIT_CONFIG_VALUE_${index}`];
        if (key !== undefined && value !== undefined)
            settings.push([key, value]);
    }
    return settings;
}


/***/ }),

/***/ 73926:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ explainGitFailure)
/* harmony export */ });
/** What git's messages mean to the reader of config.yaml, and what to do about them. */
// The first that matches decides: the particular before the general.
const rules = [
    {
        pattern: /returned error: (30[12378])/,
        kind: "moved",
        message: ({ url }, [, code]) => `${url} answers with a redirect (${code}): the repository was renamed or moved. Redirects are not followed, ` +
            `since git would send the token to wherever they lead. Open the address in a browser and write the new one as \`url\`.${gitSuffix(url)}`,
    },
    {
        pattern: /returned error: 429/,
        kind: "network",
        message: ({ host }) => `${host} limits the rate of requests (429). Wait, or give a token.`,
    },
    {
        pattern: /returned error: (5\d\d)/,
        kind: "network",
        message: ({ host }, [, code]) => `${host} failed (${code}). Run again later.`,
    },
    {
        pattern: /returned error: 40[013]|Authentication failed|could not read (?:Username|Password)|terminal prompts disabled/,
        kind: "access",
        message: (remote) => `${remote.url} refuses access. ${accessFix(remote)} A repository that does not exist can answer the same.`,
    },
    {
        pattern: /^fatal: repository .* not found|returned error: 404|Repository not found/m,
        kind: "not-found",
        message: (remote) => `there is no repository at ${remote.url}, or it may not be seen. Fix \`url\`; if it is private: ${accessFix(remote)}`,
    },
    {
        pattern: /does not appear to be a git repository|not a git repository|does not exist/,
        kind: "not-found",
        message: ({ url }) => `there is no git repository at ${url}. Fix \`url\`.`,
    },
    {
        pattern: /detected dubious ownership/,
        kind: "access",
        message: ({ url }) => `git does not read ${url}, which belongs to another user. Run \`git config --global --add safe.directory ${url}\` if you trust it.`,
    },
    {
        pattern: /Permission denied \(|Host key verification failed|no matching host key|REMOTE HOST IDENTIFICATION/,
        kind: "access",
        message: ({ url, host }) => `ssh could not sign in for ${url}. See that \`ssh -T git@${host}\` works without a question: the key is in the agent, the host in known_hosts.`,
    },
    {
        pattern: /certificate|SSL|TLS|gnutls/i,
        kind: "network",
        message: ({ host }) => `${host} could not be trusted: its certificate or TLS failed. Behind an own certificate authority set GIT_SSL_CAINFO or git's http.sslCAInfo.`,
    },
    {
        pattern: /Could not resolve proxy|proxy/i,
        kind: "network",
        message: ({ host }) => `${host} could not be reached through the proxy. Check HTTPS_PROXY and NO_PROXY.`,
    },
    {
        pattern: /Could not resolve host|Failed to connect|Connection (?:refused|timed out|reset|closed)|No route to host|Network is unreachable|Operation timed out/i,
        kind: "network",
        message: ({ host }) => `${host} could not be reached. Check the host in \`url\`, the network and the proxy settings.`,
    },
    {
        pattern: /transport '([a-z0-9]+)' not allowed/,
        kind: "other",
        message: (_remote, [, scheme]) => `git was led to ${scheme}://, which is not allowed here. Look for an \`insteadOf\` in the git configuration.`,
    },
    {
        pattern: /not our ref|remote error: .*no such (?:commit|object)/i,
        kind: "gone",
        message: ({ url }) => `the commit is not in ${url} any more: its branch was rewritten.`,
    },
    {
        pattern: /unadvertised object/,
        kind: "unadvertised",
        message: ({ url }) => `the server of ${url} gives no commit by its id. Set uploadpack.allowReachableSHA1InWant there.`,
    },
    {
        pattern: /couldn't find remote ref/i,
        kind: "unknown-ref",
        message: ({ url }) => `the ref is not in ${url}. Fix \`ref\`.`,
    },
    {
        pattern: /dumb http transport does not support/,
        kind: "other",
        message: ({ url }) => `${url} is served as plain files ("dumb" HTTP), which cannot give a single commit. Serve it with git http-backend, or use ssh.`,
    },
    {
        pattern: /does not support shallow|shallow (?:file|update)/,
        kind: "other",
        message: ({ url }) => `the server of ${url} does not give shallow copies. Update git there.`,
    },
    {
        pattern: /repository corruption|bad pack header|fsck error|error in (?:tree|commit|blob)|did not send all necessary objects/,
        kind: "other",
        message: ({ url }) => `${url} holds objects that git refuses to send or to take. Run \`git fsck\` there and repair what it names.`,
    },
    {
        pattern: /No space left on device/,
        kind: "other",
        message: "the disk of the cache is full. Make room, or name another folder with --cache-dir.",
    },
    {
        pattern: /early EOF|Empty reply|unexpected disconnect|hung up|RPC failed|transfer closed/i,
        kind: "network",
        message: ({ url }) => `the connection to ${url} broke off. Run again.`,
    },
];
/** What git itself says stands at the end; before it a server may have sent any amount of anything. */
const maxRead = 16 * 1024;
const otherLines = 3;
const maxOther = 1000;
const maxRemoteWords = 200;
/** Reads what git printed on standard error when it failed to talk to `remote`. */
function explainGitFailure(stderr, remote) {
    const end = stderr.slice(-maxRead);
    // The address may hold any word that a rule looks for.
    const words = end.replace(/'[^'\n/]*\/[^'\n]*'/g, "''");
    for (const { pattern, kind, message } of rules) {
        const match = pattern.exec(words);
        if (match === null)
            continue;
        const said = kind === "access" ? remoteWords(stderr) : "";
        return { kind, message: `${typeof message === "string" ? message : message(remote, match)}${said}` };
    }
    const last = end.trim().split("\n").slice(-otherLines).join("; ").slice(-maxOther);
    return { kind: "other", message: `git could not read ${remote.url}: ${last || "it said nothing"}` };
}
/** What the server gives as its reason, as single sign-on of an organization: quoted, being foreign text. */
function remoteWords(stderr) {
    const said = /^remote: (.+)$/m.exec(stderr)?.[1]?.trim().slice(0, maxRemoteWords);
    return said ? ` It says: ${JSON.stringify(said)}.` : "";
}
/** GitLab redirects from a URL that lacks it. */
function gitSuffix(url) {
    return url.endsWith(".git") ? "" : " Some hosts want `.git` at its end.";
}
function accessFix({ kind, host, owner, token }) {
    if (kind === "ssh")
        return `See that your ssh key may read ${owner} on ${host}.`;
    if (kind === "file")
        return "See that you may read the folder.";
    if (token === undefined) {
        return `Give a token for ${host}/${owner} (in the action app-client-id or source-tokens, elsewhere GITHUB_TOKEN or git's credential helper).`;
    }
    return `The token for ${host}/${owner} was refused: it must be valid and may read its contents (an App must be installed there).`;
}


/***/ }),

/***/ 71452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ git)
/* harmony export */ });
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62930);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32505);
/** Starts git. Arguments never hold a URL or a credential: both come from `gitEnvironment`. */


/** Runs git to its end and returns whatever exit code it gave. */
function git(call) {
    const { gitDir, remote, environment, ...command } = call;
    const env = (0,_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .gitEnvironment */ ._K)(environment, remote);
    if (gitDir !== undefined)
        env.GIT_DIR = gitDir;
    return (0,_process_js__WEBPACK_IMPORTED_MODULE_0__/* .runAny */ .YB)({ ...command, file: "git", env });
}


/***/ }),

/***/ 53842:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ githubClients)
});

// UNUSED EXPORTS: clientBuilder

// EXTERNAL MODULE: ./node_modules/@octokit/plugin-retry/dist-bundle/index.js
var dist_bundle = __webpack_require__(49735);
// EXTERNAL MODULE: ./node_modules/@octokit/plugin-throttling/dist-bundle/index.js
var plugin_throttling_dist_bundle = __webpack_require__(86856);
// EXTERNAL MODULE: ./node_modules/@octokit/rest/dist-src/index.js + 3 modules
var dist_src = __webpack_require__(11267);
// EXTERNAL MODULE: ./build/js/src/proxy-fetch.js
var proxy_fetch = __webpack_require__(62926);
// EXTERNAL MODULE: ./node_modules/bottleneck/light.js
var light = __webpack_require__(63251);
;// CONCATENATED MODULE: ./build/js/src/github/pace.js
/** How fast we may ask GitHub: one budget for all clients of a process. */

/**
 * "No more than 80 content-generating requests per minute and no more than 500 content-generating requests per hour",
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits
 */
const contentRequestsPerMinute = 80;
const contentRequestsPerHour = 500;
/**
 * "Wait at least one second between each" writing request; what notifies people is limited harder.
 * https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#pause-between-mutative-requests
 */
const writeGapMs = 1000;
const notificationGapMs = 3000;
const hourMs = 60 * 60 * 1000;
/** As fast as GitHub's documentation allows. */
const githubPace = {
    writeGapMs: Math.max(writeGapMs, Math.ceil(60_000 / contentRequestsPerMinute)),
    notificationGapMs,
    writesPerHour: contentRequestsPerHour,
    secondMs: 1000,
};
/**
 * Groups for the clients that share a budget. The plugin sends every writing request through `write` first, and what
 * notifies people through `notifications` as well, so the hour is counted once.
 */
function requestGroups(pace) {
    const hour = new light.Group({
        reservoir: pace.writesPerHour,
        reservoirRefreshAmount: pace.writesPerHour,
        reservoirRefreshInterval: hourMs,
        // An unused budget is forgotten only when it would be full again.
        timeout: 2 * hourMs,
    });
    const write = new light.Group({ maxConcurrent: 1, ...gap(pace) });
    write.on("created", (limiter, id) => limiter.chain(hour.key(id)));
    const notifications = new light.Group({ maxConcurrent: 1, minTime: pace.notificationGapMs });
    // These three as the plugin makes them, where it would make one of each for good.
    const global = new light.Group({ maxConcurrent: 10 });
    const auth = new light.Group({ maxConcurrent: 1 });
    const search = new light.Group({ maxConcurrent: 1, minTime: 2000 });
    return { global, auth, search, write, notifications };
}
/** For clients that only read, beside those that write: the plugin lets GraphQL through `write`, whatever it asks. */
function readGroups(groups) {
    return { ...groups, write: new Bottleneck.Group(), notifications: new Bottleneck.Group() };
}
/** Every request a gap after the one before, or, with a burst, one request more for each gap that has passed. */
function gap({ writeGapMs, writeBurst = 1 }) {
    if (writeBurst === 1)
        return { minTime: writeGapMs };
    return {
        reservoir: writeBurst,
        reservoirIncreaseAmount: 1,
        reservoirIncreaseInterval: writeGapMs,
        reservoirIncreaseMaximum: writeBurst,
    };
}

// EXTERNAL MODULE: ./build/js/src/github/urls.js
var github_urls = __webpack_require__(64005);
;// CONCATENATED MODULE: ./build/js/src/github/client.js
/** The one place that builds Octokit: address, token, proxy, retries, throttling. */






/** More than this many answers "slow down" to one request end it. */
const maxSecondaryRetries = 5;
/** The longest wait for the hourly limit to be reset; beyond it the run says so and ends. */
const maxRateLimitWaitSeconds = 15 * 60;
/** Answers that the same request gets again; 403 and 429 are the throttling plugin's. */
const finalStatuses = [400, 401, 403, 404, 409, 410, 422, 429, 451];
const GitHub = dist_src/* Octokit */.E.plugin(dist_bundle/* retry */.L, plugin_throttling_dist_bundle/* throttling */.A);
let ofProcess;
/** GitHub counts what a token's user writes, whichever client it goes through: the process has one budget. */
function processGroups() {
    ofProcess ??= requestGroups(githubPace);
    return ofProcess;
}
/** Clients that share one budget of writes for each host. */
function githubClients(options) {
    const { tokens, reporter, environment, pace } = options;
    const groups = pace === undefined ? processGroups() : requestGroups(pace);
    const build = clientBuilder({ reporter, environment, pace });
    const clients = new Map();
    return (host, owner, access) => {
        const key = JSON.stringify([host, owner, access]);
        const authStrategy = () => tokenAuth(() => tokens(host, owner, access));
        const client = clients.get(key) ?? build({ host, groups, budget: host, auth: { authStrategy } });
        clients.set(key, client);
        return client;
    };
}
/** Builds clients that share the connections and the proxy settings of this process. */
function clientBuilder(options) {
    const { reporter, environment = {}, pace = githubPace } = options;
    const proxyFetch = (0,proxy_fetch/* createProxyFetch */.v)();
    return ({ host, groups, budget, auth, longestWait = maxRateLimitWaitSeconds, retries = 3, ...rest }) => {
        const urls = (0,github_urls/* apiUrls */.zd)(host, environment);
        const client = new GitHub({
            baseUrl: urls.rest,
            userAgent: "protomanager",
            ...auth,
            request: { fetch: bounded(proxyFetch, rest) },
            log: { debug() { }, info: reporter.debug, warn: reporter.debug, error: reporter.debug },
            retry: { doNotRetry: finalStatuses, retryAfterBaseValue: pace.secondMs, retries },
            throttle: {
                ...groups,
                id: budget,
                retryAfterBaseValue: pace.secondMs,
                onSecondaryRateLimit: (seconds, request, _octokit, count) => {
                    const again = count < maxSecondaryRetries && seconds <= longestWait;
                    reporter.warning(slowDown(host, request, seconds, again));
                    return again;
                },
                onRateLimit: (seconds, request, _octokit, count) => {
                    const again = count === 0 && seconds <= longestWait;
                    reporter.warning(slowDown(host, request, seconds, again));
                    return again;
                },
            },
        });
        client.graphql = client.graphql.defaults({ url: urls.graphql });
        return client;
    };
}
function bounded(fetch, { deadlineMs, ended }) {
    return async (url, init) => {
        ended?.throwIfAborted();
        if (deadlineMs === undefined)
            return fetch(url, init);
        const deadline = AbortSignal.timeout(deadlineMs);
        return fetch(url, { ...init, signal: init.signal ? AbortSignal.any([init.signal, deadline]) : deadline });
    };
}
function slowDown(host, request, seconds, again) {
    const { method, url } = request;
    const next = again ? `trying again in ${seconds} seconds` : "giving up";
    return `${host} limits the rate of requests (${method} ${url}); ${next}.`;
}
/** An authentication strategy of Octokit that asks for the token before each try of each request. */
function tokenAuth(token) {
    const authentication = async () => ({ type: "unauthenticated" });
    return Object.assign(authentication, {
        async hook(request, route, parameters) {
            const options = request.endpoint.merge(route, parameters);
            const secret = await token();
            // GitHub takes a JSON Web Token, which has two dots, as a bearer only.
            const scheme = secret?.split(".").length === 3 ? "bearer" : "token";
            if (secret !== undefined)
                options.headers.authorization = `${scheme} ${secret}`;
            return request(options);
        },
    });
}


/***/ }),

/***/ 81312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ro: () => (/* binding */ hasStatus),
/* harmony export */   WE: () => (/* binding */ explain),
/* harmony export */   to: () => (/* binding */ explained)
/* harmony export */ });
/* unused harmony export GitHubError */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11024);
/** Says what an answer of GitHub means: which permission or setting is missing, and where it is set. */

/** An answer of GitHub that is understood. */
class GitHubError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ProtoManagerError */ .mb {
    name = "GitHubError";
    /** HTTP status; undefined when there was no answer. */
    status;
    constructor(message, status, options) {
        super(message, options);
        this.status = status;
    }
}
/** True for an answer with this HTTP status. */
function hasStatus(error, status) {
    return error instanceof Error && "status" in error && error.status === status;
}
/** The first rule that knows the answer gives the text. */
const rules = [
    {
        when: ({ text }) => /not permitted to create or approve pull requests/i.test(text),
        text: () => 'The setting "Allow GitHub Actions to create and approve pull requests" is off. Turn it on under ' +
            "Settings → Actions → General → Workflow permissions (of the repository, and of the organization if it is " +
            "grey there), or give a token of a GitHub App.",
    },
    {
        when: ({ headers, text }) => headers["x-github-sso"] !== undefined || /\bSAML\b/.test(text),
        text: () => "The organization enforces SAML single sign-on and the token is not authorized for it. Authorize it under " +
            "Settings → Developer settings → Personal access tokens → Configure SSO, or use a GitHub App.",
    },
    {
        when: ({ text }) => /installation has been suspended/i.test(text),
        text: () => "The owner of the account has suspended the installation of the GitHub App; nothing is done there until it is " +
            "resumed under Settings → Integrations → Applications.",
    },
    {
        when: ({ text }) => /archived/i.test(text),
        text: () => "The repository is archived, so nothing can be written. Unarchive it, or take it out of config.yaml.",
    },
    {
        when: ({ text }) => /\bworkflows?\b.*(?:permission|scope)|(?:permission|scope).*\bworkflows?\b/i.test(text),
        text: () => "The change touches .github/workflows and the token lacks the permission `workflows`.",
    },
    {
        when: ({ text }) => /permissions requested are not granted/i.test(text),
        text: (attempt) => `The installation of the GitHub App does not grant ${permissions(attempt)}. Add what is missing in the App's ` +
            "settings; the owner of the account then has to accept it.",
    },
    {
        when: ({ text }) => /rate limit exceeded|secondary rate limit/i.test(text),
        text: () => "The rate limit is used up. Wait, or use a token of a GitHub App, which has a limit of its own.",
    },
    {
        when: ({ text }) => /protected branch|rule violations|repository rule/i.test(text),
        text: () => "A branch protection or ruleset forbids it. Let the token's user or app bypass it for branches " +
            "`protomanager/**`, or exclude them.",
    },
    {
        when: ({ status }) => status === 401,
        text: () => "The token is not valid: it has expired, was revoked, or belongs to another host.",
    },
    {
        when: ({ status, text }) => status === 403 || /Resource not accessible/i.test(text),
        text: (attempt) => `The token lacks a permission. It needs ${permissions(attempt)}: in a workflow under \`permissions:\`, for a ` +
            "GitHub App or a fine-grained token in its settings, with this repository selected.",
    },
    {
        when: ({ status }) => status === 404,
        text: (attempt) => "GitHub answers so too when the token cannot see the repository. Check the name, that the app is installed on " +
            `it or the token covers it, and that it may have ${permissions(attempt)}.`,
    },
];
/** The failure as an error for the reader; anything that is not an answer of GitHub comes back as it is. */
function explain(error, attempt) {
    const answer = answerOf(error);
    if (answer === undefined)
        return error;
    const { status, text } = answer;
    const seen = status === undefined ? text : `${status} ${text}`;
    const advice = rules.find((rule) => rule.when(answer))?.text(attempt);
    const message = `${attempt.repository}: could not ${attempt.doing}: GitHub answered "${seen}".`;
    return new GitHubError(advice === undefined ? message : `${message} ${advice}`, status, { cause: error });
}
/** Runs `body`; answers of GitHub that it throws are explained. */
async function explained(attempt, body) {
    try {
        return await body();
    }
    catch (error) {
        throw explain(error, attempt);
    }
}
function permissions({ access, needs }) {
    if (needs !== undefined)
        return needs;
    return access === "read" ? "`contents: read`" : "`contents: write` and `pull-requests: write`";
}
function answerOf(error) {
    if (!(error instanceof Error))
        return undefined;
    // By name: the bundle may hold two copies of these classes.
    if (error.name === "GraphqlResponseError") {
        const { headers = {} } = error;
        const notFound = error.errors?.some(({ type }) => type === "NOT_FOUND");
        return { status: notFound ? 404 : undefined, text: oneLine(error.message), headers };
    }
    if (error.name !== "HttpError")
        return undefined;
    const { status, response } = error;
    // Octokit gives a request without an answer the status 500.
    const seen = response === undefined ? undefined : status;
    return { status: seen, text: oneLine(error.message), headers: response?.headers ?? {} };
}
function oneLine(text) {
    return text
        .replace(/ - https:\/\/docs\.github\.com\S*/g, "")
        .replace(/\s+/g, " ")
        .trim()
        .slice(0, 500);
}


/***/ }),

/***/ 92666:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D3: () => (/* binding */ nextManifest),
/* harmony export */   EN: () => (/* binding */ pathsOfInterest),
/* harmony export */   Jn: () => (/* binding */ changeSet),
/* harmony export */   zA: () => (/* binding */ blobId)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/** Decides what a run changes in the hub. Pure: what the hub holds comes in as blob ids. */

/** The id git gives a blob of this content; `like` is an id of the same repository (SHA-1 or SHA-256). */
function blobId(content, like = "") {
    const algorithm = like.length === 64 ? "sha256" : "sha1";
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm).update(`blob ${content.byteLength}\0`).update(content).digest("hex");
}
/**
 * The manifest after this run: groups that ran are replaced, groups that did not run (`--languages`) are kept.
 * Groups of languages that config.yaml no longer has are dropped, so that their files go.
 */
function nextManifest(previous, ran, configured) {
    const kept = Object.entries(previous).filter(([group]) => configured.includes(group) && !Object.hasOwn(ran, group));
    const groups = [...kept, ...Object.entries(ran)].sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(groups.map(([group, paths]) => [group, [...paths].sort()]));
}
/** Every path that may have to be looked up in the hub for `changeSet`. */
function pathsOfInterest(wanted, previous) {
    return [...new Set([...wanted.map((file) => file.path), ...Object.values(previous).flat()])].sort();
}
/**
 * The difference between the hub and what a run wants. Only files that an earlier run wrote, by its manifest, are
 * ever removed.
 *
 * @param wanted - every output of this run
 * @param existing - blob ids of the hub's files at `pathsOfInterest`, a missing file left out
 * @param previous - the manifest in the hub's lock
 * @param next - the manifest of this run
 */
function changeSet(wanted, existing, previous, next) {
    const added = [];
    const changed = [];
    for (const file of wanted) {
        const id = existing.get(file.path);
        if (id === undefined)
            added.push(file);
        else if (id !== blobId(file.content, id))
            changed.push(file);
    }
    const kept = new Set([...wanted.map((file) => file.path), ...Object.values(next).flat()]);
    const stale = new Set(Object.values(previous).flat());
    const removed = [...stale].filter((path) => !kept.has(path) && existing.has(path)).sort();
    return { added, changed, removed, wanted: [...wanted] };
}


/***/ }),

/***/ 88615:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HX: () => (/* binding */ topOf),
/* harmony export */   MT: () => (/* binding */ prefixOf),
/* harmony export */   yv: () => (/* binding */ originOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _git_git_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71452);
/** The git checkout that a folder lies in, asked of git itself. */


/** Absolute top of the checkout; undefined when the folder lies in none. */
function topOf(folder, environment) {
    return ask(folder, environment, ["rev-parse", "--show-toplevel"]);
}
/** The folder from the top of its checkout, with `/`; "" is the top, undefined when it lies in none. */
async function prefixOf(folder, environment) {
    return (await ask(folder, environment, ["rev-parse", "--show-prefix"]))?.replace(/\/$/, "");
}
/**
 * URL of the checkout's remote `origin` as it is configured, a path as `file://`; undefined without one.
 * It may hold a credential: parse it before it is shown.
 */
async function originOf(folder, environment) {
    // Unlike `git remote get-url` this leaves out `insteadOf`, which git applies by itself and may add a token.
    const url = await ask(folder, environment, ["config", "--get", "remote.origin.url"]);
    if (url === undefined || url === "")
        return undefined;
    return node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute(url) ? `file://${url.replaceAll("\\", "/")}` : url;
}
async function ask(folder, environment, args) {
    const { exitCode, stdout } = await (0,_git_git_js__WEBPACK_IMPORTED_MODULE_1__/* .git */ .$)({ args, cwd: folder, environment });
    return exitCode === 0 ? stdout.toString("utf8").trim() : undefined;
}


/***/ }),

/***/ 79552:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XO: () => (/* binding */ commitHub),
/* harmony export */   Yp: () => (/* binding */ folderHub),
/* harmony export */   j1: () => (/* binding */ readFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var p_limit__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70370);
/* harmony import */ var _change_set_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92666);
/**
 * The hub as a run sees it: the folder of config.yaml, on disk or in a commit of its repository.
 * Paths are relative to that folder, with `/`.
 */




/** Far below what any system lets a process hold open. */
const openFiles = 64;
/** A hub on disk. Its outputs are read wherever links in it lead, as its owner's own tools would. */
function folderHub(folder) {
    const read = (relative) => readOptional(node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, ...relative.split("/")));
    return {
        read,
        async blobIds(paths) {
            const limit = (0,p_limit__WEBPACK_IMPORTED_MODULE_3__/* ["default"] */ .A)(openFiles);
            const contents = await Promise.all(paths.map((name) => limit(async () => [name, await read(name)])));
            return new Map(contents.flatMap(([name, content]) => (content ? [[name, (0,_change_set_js__WEBPACK_IMPORTED_MODULE_2__/* .blobId */ .zA)(content)]] : [])));
        },
    };
}
/** A hub in a commit; the tree's top is the folder of config.yaml. */
function commitHub(tree) {
    let listing;
    return {
        read: (relative) => tree.readFile(relative),
        async blobIds(paths) {
            listing ??= tree.list([""]).then((found) => new Map(found.map((entry) => [entry.path, entry])));
            const known = await listing;
            const ids = new Map();
            for (const relative of paths) {
                const id = known.get(relative)?.id;
                if (id !== undefined)
                    ids.set(relative, id);
            }
            return ids;
        },
    };
}
/** Every regular file below a folder of a tree, as text, by its path below that folder. */
async function readFolder(tree, folder) {
    const entries = (await tree.list([folder])).filter((entry) => entry.mode.startsWith("100"));
    const contents = await tree.read(entries);
    const prefix = folder === "" || folder === "." ? "" : `${folder}/`;
    return new Map([...contents].map(([name, content]) => [name.slice(prefix.length), content.toString("utf8")]));
}
async function readOptional(file) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file);
    }
    catch (error) {
        const code = error.code;
        if (code === "ENOENT" || code === "ENOTDIR" || code === "EISDIR")
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 64261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ openFolder),
/* harmony export */   m: () => (/* binding */ openBase)
/* harmony export */ });
/* harmony import */ var _config_url_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84015);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11024);
/* harmony import */ var _sources_fetch_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53739);
/* harmony import */ var _sources_folder_tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27141);
/* harmony import */ var _sources_ls_remote_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87960);
/* harmony import */ var _sources_sub_tree_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(42797);
/* harmony import */ var _checkout_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(88615);
/* harmony import */ var _hub_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(79552);
/** Opens the hub: the folder of config.yaml on disk or, to publish, the head of the base branch of its repository. */








/** @param folder - absolute folder of config.yaml */
function openFolder(folder) {
    const tree = (0,_sources_folder_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .folderTree */ .j)(folder);
    const missing = `in ${folder}. Run \`protomanager init\` to write one, or give its path with --config.`;
    return { files: (0,_hub_js__WEBPACK_IMPORTED_MODULE_6__/* .folderHub */ .Yp)(folder), tree, folder, base: undefined, missing };
}
async function openBase(request) {
    const { folder, remotes, limits, gitDir } = request;
    const prefix = await prefixIn(folder, remotes.environment);
    const url = (0,_config_url_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRepositoryUrl */ .fn)(request.repository ?? (await originIn(folder, remotes.environment)));
    const { branch, commit } = await findBase(url, request.branch, remotes);
    const ref = `refs/heads/${branch}`;
    const { files: repository } = await (0,_sources_fetch_js__WEBPACK_IMPORTED_MODULE_2__/* .fetchCommit */ .i)({ url, commit, ref, remotes, limits }, gitDir);
    const tree = (0,_sources_sub_tree_js__WEBPACK_IMPORTED_MODULE_7__/* .subTree */ .F)(repository, prefix);
    const missing = `on the branch ${branch} of ${url.url}. Commit it there, or fix the path.`;
    return { files: (0,_hub_js__WEBPACK_IMPORTED_MODULE_6__/* .commitHub */ .XO)(tree), tree, folder, base: { url, branch, commit, prefix }, missing };
}
async function findBase(url, wanted, remotes) {
    if (wanted !== undefined) {
        const commit = (await (0,_sources_ls_remote_js__WEBPACK_IMPORTED_MODULE_4__/* .listRemoteRefs */ .R)(url, [`refs/heads/${wanted}`], remotes)).get(`refs/heads/${wanted}`);
        if (commit !== undefined)
            return { branch: wanted, commit };
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ProtoManagerError */ .mb(`${url.url} has no branch ${wanted} to publish to. Fix \`base\`, or push the branch.`);
    }
    const refs = await (0,_sources_ls_remote_js__WEBPACK_IMPORTED_MODULE_4__/* .listRemoteRefs */ .R)(url, ["HEAD"], remotes, { symbolic: true });
    const branch = refs.get("ref: HEAD")?.replace(/^refs\/heads\//, "");
    const commit = refs.get("HEAD");
    if (branch !== undefined && commit !== undefined)
        return { branch, commit };
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ProtoManagerError */ .mb(`${url.url} has no commit yet. Push config.yaml to it first.`);
}
async function prefixIn(folder, environment) {
    const prefix = await (0,_checkout_js__WEBPACK_IMPORTED_MODULE_5__/* .prefixOf */ .MT)(folder, environment);
    if (prefix !== undefined)
        return prefix;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL([
        `${folder}: publishing needs a git checkout of the hub, and there is none here. ` +
            "In a workflow add an `actions/checkout` step before this one; elsewhere run without --push.",
    ]);
}
async function originIn(folder, environment) {
    const url = await (0,_checkout_js__WEBPACK_IMPORTED_MODULE_5__/* .originOf */ .yv)(folder, environment);
    if (url !== undefined)
        return url;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL([
        `${folder}: its checkout has no remote \`origin\` to publish to. Add one: git remote add origin URL.`,
    ]);
}


/***/ }),

/***/ 3701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ recover),
  v: () => (/* binding */ writeChanges)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 5 modules
var schemas = __webpack_require__(46843);
// EXTERNAL MODULE: ./build/js/src/errors.js
var errors = __webpack_require__(11024);
// EXTERNAL MODULE: ./build/js/src/outputs.js
var outputs = __webpack_require__(95729);
;// CONCATENATED MODULE: ./build/js/src/hub/staging.js
/**
 * The folder in which a write to the hub is staged. It holds the process id of its run, so one writes at a time, and
 * what a run that died has left is told from a write that is under way.
 */



/** In the hub's folder, so that a rename never crosses a file system. Gone when no write is under way. */
const stagingFolder = ".protomanager-staging";
const ownerFile = "pid";
/** A staging folder on its way to its place. */
const arriving = /^\.protomanager-staging-(\d+)$/;
/**
 * Makes the staging folder and returns its path.
 *
 * @throws ProtoManagerError when another run was quicker
 */
async function occupyStaging(hubFolder) {
    const staging = external_node_path_.join(hubFolder, stagingFolder);
    // With its owner in it from the first moment: a rename replaces no folder that holds a file.
    const own = `${staging}-${process.pid}`;
    await (0,promises_.mkdir)(own);
    await (0,promises_.writeFile)(external_node_path_.join(own, ownerFile), String(process.pid));
    try {
        await (0,promises_.rename)(own, staging);
        return staging;
    }
    catch (error) {
        await (0,promises_.rm)(own, { recursive: true });
        const code = error.code ?? "";
        throw ["ENOTEMPTY", "EEXIST", "EPERM"].includes(code) ? underWay(hubFolder) : error;
    }
}
/**
 * Path of the staging folder of a run that died, or undefined when there is none. What runs left that died before they
 * had one is taken away.
 *
 * @throws ProtoManagerError while another run writes
 */
async function abandonedStaging(hubFolder) {
    // A folder that is not there holds no config.yaml either, which is said where that is read.
    const names = await (0,promises_.readdir)(hubFolder).catch(() => []);
    for (const name of names) {
        const pid = arriving.exec(name)?.[1];
        if (pid === undefined || isOtherProcess(Number(pid)))
            continue;
        await (0,promises_.rm)(external_node_path_.join(hubFolder, name), { recursive: true, force: true });
    }
    if (!names.includes(stagingFolder))
        return undefined;
    const staging = external_node_path_.join(hubFolder, stagingFolder);
    const owner = await (0,promises_.readFile)(external_node_path_.join(staging, ownerFile), "utf8").catch(() => "");
    if (isOtherProcess(Number(owner)))
        throw underWay(hubFolder);
    return staging;
}
function underWay(hubFolder) {
    return new errors/* ProtoManagerError */.mb(`${hubFolder}: another run is writing it. Wait for its end and run again; if there is none, delete ${stagingFolder}.`);
}
/** True for the id of a process that runs and is not this one. */
function isOtherProcess(pid) {
    if (!Number.isSafeInteger(pid) || pid <= 0 || pid === process.pid)
        return false;
    try {
        return process.kill(pid, 0);
    }
    catch (error) {
        // Somebody else's.
        return error.code === "EPERM";
    }
}

;// CONCATENATED MODULE: ./build/js/src/hub/write.js
/**
 * Writes a change set into the hub's folder. All new contents are staged beside their targets first; the rename of the
 * journal is the point of no return. A run that is killed before it has changed nothing, one that is killed after it is
 * completed by the next (`recover`).
 */






const journalSchema = schemas/* strictObject */.rej({
    /** Target of each staged file, which is named by its place in the list. */
    moves: schemas/* array */.YOg(schemas/* string */.YjP()),
    removals: schemas/* array */.YOg(schemas/* string */.YjP()),
});
/**
 * Applies the changes. The order of `added` and `changed` is kept; removals come last.
 *
 * @param isCurrent - asked once no other run can write: whether the hub still is what the changes are the difference to
 * @throws ProtoManagerError when another run writes or has written, or a path leads out of the hub; nothing is changed
 */
async function writeChanges(hubFolder, changes, isCurrent) {
    await recover(hubFolder);
    const files = [...changes.added, ...changes.changed];
    if (files.length === 0 && changes.removed.length === 0)
        return;
    const journal = { moves: files.map((file) => file.path), removals: changes.removed };
    await refuseTargets(hubFolder, journal);
    const staging = await occupyStaging(hubFolder);
    if (!(await isCurrent())) {
        await (0,promises_.rm)(staging, { recursive: true });
        throw new errors/* ProtoManagerError */.mb(`${hubFolder}: another run has written it meanwhile. Run again.`);
    }
    for (const [index, { content }] of files.entries()) {
        await (0,promises_.writeFile)(external_node_path_.join(staging, String(index)), content);
    }
    await (0,promises_.writeFile)(external_node_path_.join(staging, "journal.tmp"), JSON.stringify(journal));
    await (0,promises_.rename)(external_node_path_.join(staging, "journal.tmp"), external_node_path_.join(staging, "journal.json"));
    await finish(hubFolder, journal);
}
/**
 * Completes a write that was interrupted after its journal was in place, and clears one interrupted before. A journal
 * may also have come with the checkout: it can do no more than a run can.
 *
 * @throws ProtoManagerError when the write is another run's and under way
 */
async function recover(hubFolder) {
    const staging = await abandonedStaging(hubFolder);
    if (staging === undefined)
        return;
    const journal = await readJournal(external_node_path_.join(staging, "journal.json"));
    if (journal === undefined)
        return (0,promises_.rm)(staging, { recursive: true, force: true });
    await refuseTargets(hubFolder, journal);
    await finish(hubFolder, journal);
}
async function readJournal(file) {
    try {
        return journalSchema.parse(JSON.parse(await (0,promises_.readFile)(file, "utf8")));
    }
    catch (error) {
        if (error.code === "ENOENT")
            return undefined;
        throw new errors/* ProtoManagerError */.mb(`${file}: is no journal of ours. Delete the folder ${stagingFolder}.`, {
            cause: error,
        });
    }
}
async function finish(hubFolder, journal) {
    const staging = external_node_path_.join(hubFolder, stagingFolder);
    for (const [index, target] of journal.moves.entries()) {
        const file = external_node_path_.join(hubFolder, ...target.split("/"));
        await (0,promises_.mkdir)(external_node_path_.dirname(file), { recursive: true });
        try {
            await (0,promises_.rename)(external_node_path_.join(staging, String(index)), file);
        }
        catch (error) {
            // Moved by the run that was interrupted.
            if (error.code !== "ENOENT")
                throw error;
        }
    }
    for (const target of journal.removals) {
        await (0,promises_.rm)(external_node_path_.join(hubFolder, ...target.split("/")), { force: true });
        await removeEmptyFolders(hubFolder, external_node_path_.posix.dirname(target));
    }
    await (0,promises_.rm)(staging, { recursive: true, force: true });
}
async function removeEmptyFolders(hubFolder, folder) {
    if (folder === ".")
        return;
    try {
        await (0,promises_.rmdir)(external_node_path_.join(hubFolder, ...folder.split("/")));
    }
    catch {
        return; // Not empty, or already gone with another file.
    }
    await removeEmptyFolders(hubFolder, external_node_path_.posix.dirname(folder));
}
/** Nothing is written or removed outside of the hub, nor where git or GitHub would act upon it. */
async function refuseTargets(hubFolder, { moves, removals }) {
    for (const target of [...moves, ...removals]) {
        const problem = (0,outputs/* outputPathProblem */.q)(target);
        if (problem !== undefined)
            throw new errors/* ProtoManagerError */.mb(`${JSON.stringify(target)}: ${problem}`);
        await refuseLinkedFolder(hubFolder, target);
    }
}
/** A link in the hub could lead a write out of it, or into `.git`. */
async function refuseLinkedFolder(hubFolder, target) {
    const top = await (0,promises_.realpath)(hubFolder);
    let parent = external_node_path_.join(top, ...external_node_path_.posix.dirname(target).split("/"));
    for (;;) {
        try {
            const real = await (0,promises_.realpath)(parent);
            const inside = external_node_path_.relative(top, real).split(external_node_path_.sep).join("/");
            if (inside === "" || (0,outputs/* outputPathProblem */.q)(inside) === undefined)
                return;
            throw new errors/* ProtoManagerError */.mb(`${target}: its folder is a link to ${real}, outside the hub. Remove the link, or choose another output path.`);
        }
        catch (error) {
            if (error.code !== "ENOENT")
                throw error;
            parent = external_node_path_.dirname(parent);
        }
    }
}


/***/ }),

/***/ 94696:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ke: () => (/* binding */ lockFile),
/* harmony export */   PG: () => (/* binding */ parseLock),
/* harmony export */   Vc: () => (/* binding */ emptyLock),
/* harmony export */   X5: () => (/* binding */ formatLock)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46843);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11024);
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95729);
/** `protomanager.lock`: the pinned input and toolchain of a run, committed in the hub. Pure: text in, text out. */



/** Relative to the folder of config.yaml. */
const lockFile = "protomanager.lock";
const emptyLock = { version: 1, repositories: {}, toolchain: {}, outputs: {} };
const text = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1);
const objectId = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, "must be a full commit or tree id");
/** A run reads and removes what is listed here: never anything that no run writes, whoever edited the lock. */
const outputPath = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
    .refine((path) => (0,_outputs_js__WEBPACK_IMPORTED_MODULE_2__/* .outputPathProblem */ .q)(path) === undefined && !/^(?:config\.ya?ml|protomanager\.lock)[. ]*$/i.test(path), "must be the path of an output");
/** Written beside `output`: a name without a folder. */
const partFile = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
    .refine((name) => (0,_outputs_js__WEBPACK_IMPORTED_MODULE_2__/* .outputPathProblem */ .q)(name) === undefined && /^[^/]+\.proto$/.test(name), "must be the name of a proto file");
const digest = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^sha256:[0-9a-f]{64}$/, "must be sha256: and 64 hexadecimal digits");
const schema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    version: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
    repositories: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(text, zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        url: text,
        ref: text.optional(),
        id: text.optional(),
        commit: objectId.optional(),
        tree: objectId.optional(),
        digest,
    })),
    toolchain: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(text, zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ version: text, digest: text.optional() })),
    names: zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
        version: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
        package: text,
        // Files without a package are of the package "".
        wrappers: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), text),
        symbols: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(text, text),
        values: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(text, zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(text)).optional(),
        parts: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), partFile).optional(),
    })
        .optional(),
    outputs: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(text, zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(outputPath)),
});
/** Reads a lock; `path` is named in the `ConfigError` that lists all that is wrong with it. */
function parseLock(content, path) {
    const conflict = content.split(/\r?\n/).findIndex((line) => /^(?:<{7}|={7}|>{7})(?: |$)/.test(line));
    if (conflict >= 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL([
            `${path}:${conflict + 1}: has merge conflict marks. Take either side whole (git checkout --ours -- ${path}) and run ` +
                "`protomanager update`, which brings it up to date.",
        ]);
    }
    const result = schema.safeParse(parseJson(content, path));
    if (result.success)
        return result.data;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(result.error.issues.map((issue) => describe(issue, path)));
}
/** The one text of a lock: keys sorted by UTF-16 units, two blanks of indentation, a newline at the end. */
function formatLock(lock) {
    const { version, repositories, toolchain, names, outputs } = lock;
    const sections = {
        version,
        repositories: sortedRecord(repositories, ({ url, ref, id, commit, tree, digest }) => {
            return { url, ref, id, commit, tree, digest };
        }),
        toolchain: sortedRecord(toolchain, ({ version, digest }) => ({ version, digest })),
        names: names && sortDeep(names),
        outputs: sortedRecord(outputs, (paths) => [...new Set(paths)].sort()),
    };
    return `${JSON.stringify(sections, undefined, 2)}\n`;
}
function parseJson(content, path) {
    try {
        return JSON.parse(content);
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL([`${path}: is not JSON: ${error.message}. ${restore(path)}`]);
    }
}
function describe(issue, path) {
    const key = issue.path.map(String).join(".");
    if (key === "version" && issue.code === "invalid_value") {
        return `${path}: version: was written by a newer ProtoManager. Use that version, or at least as new a one.`;
    }
    return `${path}: ${key === "" ? "" : `${key}: `}${issue.message}. ${restore(path)}`;
}
function restore(path) {
    return `It is not written by hand: restore it from git, or delete ${path} and run \`protomanager update\`.`;
}
function sortedRecord(record, map) {
    const keys = Object.keys(record).sort();
    return Object.fromEntries(keys.map((key) => [key, map(record[key])]));
}
function sortDeep(value) {
    if (Array.isArray(value))
        return value.map(sortDeep);
    if (typeof value !== "object" || value === null)
        return value;
    return sortedRecord(value, sortDeep);
}


/***/ }),

/***/ 7734:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ asDiagnostic),
  z: () => (/* binding */ check)
});

// EXTERNAL MODULE: ./build/js/src/all-done.js
var all_done = __webpack_require__(69257);
// EXTERNAL MODULE: ./build/js/src/assembly/candidates.js
var candidates = __webpack_require__(50336);
// EXTERNAL MODULE: ./build/js/src/assembly/codes.js + 5 modules
var codes = __webpack_require__(76007);
;// CONCATENATED MODULE: ./build/js/src/assembly/compare-maps.js

/**
 * Names of an earlier result that are no longer what they were: one PM4001 for each source name that is gone or has
 * another merged name. What shares the fate of the declaration around it is not repeated.
 */
function compareMaps(before, now) {
    const current = new Map(now.symbols.map((symbol) => [symbol.source, symbol]));
    const reported = new Map();
    const findings = [];
    // Sorted by source name: what holds a declaration comes before it.
    for (const old of before.symbols) {
        const { source } = old;
        const symbol = current.get(source);
        if (symbol?.merged === old.merged)
            continue;
        const fate = symbol === undefined ? "gone" : "renamed";
        reported.set(source, fate);
        if (reported.get(outer(source)) === fate)
            continue;
        const { repo: repository, path, line } = symbol ?? old;
        findings.push((0,codes/* diagnostic */.Y)("PM4001", describe(old, symbol), { repository, path, line }));
    }
    return findings;
}
function describe({ kind, source, merged }, now) {
    const what = `${kind} "${source}", which was "${merged}",`;
    return now === undefined ? `${what} is gone` : `${what} is now "${now.merged}"`;
}
function outer(name) {
    const dot = name.lastIndexOf(".");
    return dot === -1 ? "" : name.slice(0, dot);
}

;// CONCATENATED MODULE: ./build/js/src/assembly/compare-parts.js

/**
 * Declarations of an earlier result that lie in another part now: PM4002, once for each package (or repository) and
 * pair of parts, at its first declaration. Nothing when one of the results has no parts.
 */
function compareParts(before, now) {
    const earlier = new Map(before.map.symbols.map((symbol) => [symbol.source, symbol]));
    const findings = new Map();
    for (const symbol of now.map.symbols) {
        const old = earlier.get(symbol.source);
        const from = old && partOf(old, before.names?.parts);
        const to = partOf(symbol, now.names?.parts);
        if (from === undefined || to === undefined || from.file === to.file)
            continue;
        const text = `declarations of ${to.owner} moved from "${from.file}" to "${to.file}"`;
        const { repo: repository, path, line } = symbol;
        if (!findings.has(text))
            findings.set(text, (0,codes/* diagnostic */.Y)("PM4002", text, { repository, path, line }));
    }
    return [...findings.values()];
}
/** By its repository, else by its package: the longest that its name begins with, since no message is called like one. */
function partOf({ source, repo }, parts = {}) {
    const file = parts[`repo:${repo}`];
    if (file !== undefined)
        return { owner: `repository "${repo}"`, file };
    for (let scope = source; scope !== "";) {
        scope = scope.slice(0, Math.max(scope.lastIndexOf("."), 0));
        const found = Object.hasOwn(parts, scope) ? parts[scope] : undefined;
        if (found !== undefined)
            return { owner: `package "${scope}"`, file: found };
    }
    return undefined;
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(70370);
// EXTERNAL MODULE: ./build/js/src/process.js
var process = __webpack_require__(62930);
// EXTERNAL MODULE: ./build/js/src/toolchain/compile.js
var compile = __webpack_require__(7922);
// EXTERNAL MODULE: ./build/js/src/toolchain/compiler-messages.js
var compiler_messages = __webpack_require__(30071);
;// CONCATENATED MODULE: ./build/js/src/checks/run-buf.js
/** `buf lint` and `buf breaking`, as far as both are alike. */



/** buf's exit code when it has findings, or cannot compile and says so as findings. */
const findingsExitCode = 100;
const shownMessages = 5;
/**
 * @param args without the format.
 * @param modules folders of all modules, relative to the staging folder.
 */
async function runBufCheck({ buf, folder, signal }, args, modules) {
    const { exitCode, stdout, stderr } = await (0,process/* runAny */.YB)({
        file: buf.command.file,
        args: [...buf.command.args, ...args, "--error-format", "json"],
        cwd: folder,
        env: (0,compile/* bufEnvironment */.j_)(folder),
        signal,
    });
    if (exitCode !== 0 && exitCode !== findingsExitCode) {
        // https://github.com/bufbuild/buf: "… is a MessageSet, which is a legacy proto1 feature that is no longer supported"
        const code = stderr.includes("is a MessageSet") ? "PM1404" : undefined;
        return { ok: false, code, reason: stderr.trim() || `buf ${args[0]} ended with exit code ${exitCode}` };
    }
    const annotations = (0,compiler_messages/* parseBufAnnotations */.R)(stdout.toString("utf8"), modules);
    const broken = annotations.filter(({ type }) => type === "COMPILE");
    if (broken.length === 0)
        return { ok: true, annotations };
    const lines = broken
        .slice(0, shownMessages)
        .map(({ path, line, column, message }) => [path, line, column, ` ${message}`].filter((part) => part !== undefined).join(":"));
    return { ok: false, code: undefined, reason: lines.join("\n") };
}

;// CONCATENATED MODULE: ./build/js/src/checks/breaking.js
/** `buf breaking` of what a repository or the hub has now against what it had. */




/** Compares every repository that was there before and whose protos are not the same now. */
async function breakingChanges(context, before, after) {
    const now = new Map(checkedModules(after).map((module) => [module.protos.repository, module]));
    const limit = (0,p_limit/* default */.A)((0,external_node_os_.availableParallelism)());
    const results = await (0,all_done/* allDone */.g)(checkedModules(before).map((old) => limit(async () => {
        const { repository } = old.protos;
        const module = now.get(repository);
        if (module === undefined)
            return { findings: [], skipped: [nothingLeft(repository)] };
        if (isSame(old.protos, module.protos))
            return { findings: [], skipped: [] };
        return await compareModules(context, old, module);
    })));
    return {
        findings: results.flatMap(({ findings }) => findings),
        skipped: results.flatMap(({ skipped }) => skipped),
    };
}
async function compareModules(context, old, module) {
    const { repository } = module.protos;
    // Without imports: a change in another repository is that repository's finding.
    const args = ["breaking", module.folder, "--against", old.folder, "--exclude-imports"];
    const result = await runBufCheck(context, args, [module.folder, old.folder]);
    if (!result.ok) {
        const { code, reason } = result;
        return { findings: [], skipped: [{ check: "breaking", repository, code, reason }] };
    }
    const silence = "Merge the pull request to accept it: the next run compares with what was merged. " +
        "`checks.breaking` in config.yaml sets how strict the check is, or `off`.";
    const findings = result.annotations.map(({ type: rule, path: importName, line, column, message }) => {
        const file = importName === undefined ? undefined : (module.files.get(importName) ?? old.files.get(importName));
        return { rule, severity: "error", repository, path: file?.path, line, column, message, silence };
    });
    return { findings, skipped: [] };
}
function checkedModules(workspaces) {
    return workspaces.flatMap(({ modules }) => modules);
}
function isSame(before, after) {
    const texts = new Map(before.files.map(({ importName, text }) => [importName, text]));
    return (texts.size === after.files.length &&
        after.files.every(({ importName, text }) => texts.get(importName) === text));
}
function nothingLeft(repository) {
    const reason = "There are no protos any more to compare with those that were there.";
    return { check: "breaking", repository, code: undefined, reason };
}

// EXTERNAL MODULE: ./build/js/src/checks/finding.js
var finding = __webpack_require__(99420);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 5 modules
var schemas = __webpack_require__(46843);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/errors.js
var errors = __webpack_require__(961);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/errors.js
var core_errors = __webpack_require__(37428);
;// CONCATENATED MODULE: ./build/js/src/checks/lint-config.js
/**
 * The part of a repository's own `buf.yaml` that is carried over: rules and what they leave out, as data. Anything in
 * it that names code to run or a place to fetch from is never read (docs/specification.md 10, 6).
 */



const booleanNames = [
    "disallow_comment_ignores",
    "rpc_allow_same_request_response",
    "rpc_allow_google_protobuf_empty_requests",
    "rpc_allow_google_protobuf_empty_responses",
];
const names = schemas/* array */.YOg(schemas/* string */.YjP()).nullish();
const lintSection = schemas/* object */.Ikc({
    use: names,
    except: names,
    ignore: names,
    ignore_only: schemas/* record */.g1P(schemas/* string */.YjP(), names).nullish(),
    ...Object.fromEntries(booleanNames.map((name) => [name, schemas/* boolean */.zMY().nullish()])),
});
const bufYaml = schemas/* object */.Ikc({
    version: schemas/* string */.YjP(),
    lint: lintSection.nullish(),
    modules: schemas/* array */.YOg(schemas/* object */.Ikc({ path: schemas/* string */.YjP().default("."), lint: lintSection.nullish() })).nullish(),
});
/**
 * Reads a `buf.yaml` of version v1beta1, v1 or v2.
 *
 * @param folder of the file, from the repository's top; "" is the top.
 * @param protoFolder a folder of the repository's protos, from its top: with version 2 its module's section is taken.
 */
function parseLintConfig(text, folder, protoFolder) {
    let parsed;
    try {
        // To find keys that stand twice takes the square of their number; buf tells the repository of them.
        parsed = bufYaml.parse((0,dist/* parse */.qg)(text, { uniqueKeys: false }));
    }
    catch (error) {
        const reason = error instanceof errors/* ZodError */.G ? core_errors/* prettifyError */.S1(error) : String(error);
        return { ok: false, problem: `${external_node_path_.posix.join(folder, "buf.yaml")} cannot be read: ${reason}` };
    }
    const module = parsed.modules?.find(({ path }) => contains(external_node_path_.posix.join(folder, path), protoFolder));
    const section = module?.lint ?? parsed.lint;
    if (section == null)
        return { ok: true, config: undefined };
    const fromTop = (paths) => new Set((paths ?? []).map((path) => withoutSlash(external_node_path_.posix.join(folder, path))));
    // Version 1 called the category of all usual rules DEFAULT.
    const use = section.use?.map((name) => (name === "DEFAULT" ? "STANDARD" : name));
    const config = {
        use: use !== undefined && use.length > 0 ? use : undefined,
        except: section.except ?? [],
        ignore: fromTop(section.ignore),
        ignoreOnly: Object.fromEntries(Object.entries(section.ignore_only ?? {}).map(([rule, paths]) => [rule, fromTop(paths)])),
        booleans: Object.fromEntries(booleanNames.flatMap((name) => {
            const value = section[name];
            return typeof value === "boolean" ? [[name, value]] : [];
        })),
    };
    return { ok: true, config };
}
/**
 * The `lint` section that is written for a repository. Names buf does not have, as those of a plugin, are left out:
 * buf would refuse to check anything.
 */
function lintSectionFor(config, category, rules) {
    if (config === undefined)
        return { use: [category] };
    const known = new Set(rules.flatMap(({ id, categories }) => [id, ...categories]));
    const use = (config.use ?? [category]).filter((name) => known.has(name));
    return {
        use: use.length > 0 ? use : [category],
        except: config.except.filter((name) => known.has(name)),
        ...config.booleans,
    };
}
/** Whether the repository's own configuration leaves a finding out. */
function isIgnored(config, rule, path, rules) {
    if (config === undefined)
        return false;
    const categories = rules.find(({ id }) => id === rule)?.categories ?? [];
    const only = [rule, ...categories].flatMap((name) => Object.hasOwn(config.ignoreOnly, name) ? (config.ignoreOnly[name] ?? []) : []);
    const places = placesAbove(path);
    return [config.ignore, ...only].some((ignored) => places.some((place) => ignored.has(place)));
}
/** The path and every folder that holds it. */
function placesAbove(path) {
    const above = [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index));
    return [path, ...above, "."];
}
function contains(folder, path) {
    return placesAbove(path).includes(withoutSlash(external_node_path_.posix.normalize(folder)));
}
function withoutSlash(path) {
    return path.replace(/\/$/, "");
}

;// CONCATENATED MODULE: ./build/js/src/checks/lint.js
/** `buf lint` over sources, each repository by its own rules or the hub's category. */







/** buf compiles a whole workspace to lint it, its imports included: up to so many repositories are faster one by one. */
const lintedOneByOne = 8;
/** Lints what is checked in the workspaces; a repository that cannot be is skipped, the others are not. */
async function lintWorkspaces(context, workspaces, configs, rules) {
    const limit = (0,p_limit/* default */.A)((0,external_node_os_.availableParallelism)());
    const found = await (0,all_done/* allDone */.g)(workspaces.map(async (workspace) => {
        const { modules } = workspace;
        const results = await lintModules(context, workspace, limit);
        return {
            findings: results.flatMap((result) => (result.ok ? findingsOf(result, modules, configs, rules) : [])),
            skipped: results.flatMap((result, index) => (result.ok ? [] : skippedLint(modules[index], result))),
        };
    }));
    return {
        findings: found.flatMap(({ findings }) => findings),
        skipped: found.flatMap(({ skipped }) => skipped),
    };
}
/** One result for all modules, or one for each: what one repository's files break must not keep back others. */
async function lintModules(context, { folder, modules }, limit) {
    const folders = modules.map((module) => module.folder);
    const lint = (path) => limit(() => runBufCheck(context, ["lint", path], folders));
    if (modules.length > lintedOneByOne) {
        const together = await lint(folder);
        if (together.ok)
            return [together];
    }
    return await (0,all_done/* allDone */.g)(folders.map(lint));
}
function skippedLint(module, { code, reason }) {
    return { check: "lint", repository: module?.protos.repository, code, reason };
}
function findingsOf({ annotations }, modules, configs, rules) {
    const byFolder = new Map(modules.map((module) => [module.folder, module]));
    return annotations.flatMap(({ module: folder, type: rule, path: importName, line, column, message }) => {
        const module = byFolder.get(folder ?? "");
        const path = module?.files.get(importName ?? "")?.path;
        if (module === undefined || path === undefined)
            return [];
        const { repository } = module.protos;
        if (isIgnored(configs.get(repository), rule, path, rules))
            return [];
        const silence = `Put the comment \`// buf:lint:ignore ${rule}\` above the line, or add ${rule} to \`lint.except\` ` +
            "in the repository's buf.yaml.";
        return [{ rule, severity: "warning", repository, path, line, column, message, silence }];
    });
}
/** The rules this buf has. */
async function lintRules({ buf, folder, signal }) {
    const args = ["config", "ls-lint-rules", "--format", "json", "--include-deprecated", "--version", "v2"];
    const { stdout } = await (0,process/* run */.eF)({
        file: buf.command.file,
        args: [...buf.command.args, ...args],
        cwd: folder,
        env: (0,compile/* bufEnvironment */.j_)(folder),
        signal,
    });
    const lines = stdout.toString("utf8").trim().split("\n");
    return lines.map((line) => {
        const { id, categories } = JSON.parse(line);
        return { id, categories: categories ?? [] };
    });
}

;// CONCATENATED MODULE: ./build/js/src/checks/service-paths.js
/** gRPC paths that clients of the committed global.proto call, and that are other ones now. */
/**
 * One finding for each service whose name in global.proto changed: gRPC paths begin with it. Services that came or
 * went are not moved; the breaking check reports what went.
 */
function servicePathFindings(before, after) {
    const was = new Map(services(before).map(({ source, merged }) => [source, merged]));
    return services(after).flatMap(({ source, merged, repo, path, line }) => {
        const old = was.get(source);
        if (old === undefined || old === merged)
            return [];
        const message = `Clients of the committed global.proto call /${old}/…; generated anew they call /${merged}/….`;
        const silence = "Put the service's name back under `names` in protomanager.lock, or merge the pull request to accept the change.";
        const location = { repository: repo, path, line, column: undefined };
        return [{ rule: "SERVICE_PATH", severity: "error", ...location, message, silence }];
    });
}
function services({ symbols }) {
    return symbols.filter(({ kind }) => kind === "service");
}

// EXTERNAL MODULE: ./build/js/src/toolchain/stage-protos.js
var stage_protos = __webpack_require__(40689);
;// CONCATENATED MODULE: ./build/js/src/checks/stage-workspaces.js
/** Workspaces on disk, each a folder with a buf.yaml of ours and a folder for each module. */



/**
 * @param name of the state that is staged, as `new`.
 * @param configure the `lint` and `breaking` sections of a repository.
 */
async function stageWorkspaces(stagingFolder, name, workspaces, configure) {
    const staged = [];
    for (const [index, { modules, imports }] of workspaces.entries()) {
        const folder = `${name}-${index}`;
        await (0,promises_.mkdir)((0,external_node_path_.join)(stagingFolder, folder));
        const stagedModules = modules.map((module, number) => ({ ...module, folder: `${folder}/m${number}` }));
        for (const module of stagedModules) {
            const texts = new Map([...module.files].map(([importName, { text }]) => [importName, text]));
            await (0,stage_protos/* stageProtos */.G)((0,external_node_path_.join)(stagingFolder, module.folder), texts);
        }
        const bufModules = stagedModules.map(({ protos }, number) => ({
            path: `m${number}`,
            ...configure(protos),
        }));
        if (imports.size > 0) {
            await (0,stage_protos/* stageProtos */.G)((0,external_node_path_.join)(stagingFolder, folder, "imports"), imports);
            bufModules.push({ path: "imports", lint: { ignore: ["imports"] } });
        }
        await (0,stage_protos/* stageBufWorkspace */.F)((0,external_node_path_.join)(stagingFolder, folder), bufModules);
        staged.push({ folder, modules: stagedModules });
    }
    return staged;
}

;// CONCATENATED MODULE: ./build/js/src/checks/workspace.js
/** Which protos are checked together: buf takes an import name once, repositories may have it each with other content. */
/** buf compiles a workspace once for each of its modules: several workspaces are faster, and can be checked at once. */
const maxModules = 50;
/**
 * Puts repositories into one workspace as long as it is not full and no two have an import name with different
 * content; who does not fit comes into a further one, and in this one is only imported. `google/protobuf/**` is the
 * compiler's.
 *
 * @param imports what repositories import and none of them has; a repository's own file of that name goes before.
 */
function workspacesOf(all, imports) {
    const workspaces = [];
    let waiting = all.filter(({ files }) => files.length > 0);
    while (waiting.length > 0) {
        const taken = new Map();
        const take = ({ importName, text }) => {
            if (taken.has(importName) || isBuiltIn(importName))
                return false;
            taken.set(importName, text);
            return true;
        };
        const fitting = new Set();
        const modules = [];
        for (const protos of waiting) {
            if (fitting.size === maxModules)
                break;
            if (protos.files.some(({ importName, text }) => (taken.get(importName) ?? text) !== text))
                continue;
            fitting.add(protos);
            const files = protos.files.filter(take);
            if (files.length > 0)
                modules.push({ protos, files: new Map(files.map((file) => [file.importName, file])) });
        }
        const others = all.filter((protos) => !fitting.has(protos)).flatMap(({ files }) => files.filter(take));
        const further = [...imports].filter(([importName, text]) => take({ importName, path: importName, text }));
        workspaces.push({
            modules,
            imports: new Map([...others.map(({ importName, text }) => [importName, text]), ...further]),
        });
        waiting = waiting.filter((protos) => !fitting.has(protos));
    }
    return workspaces;
}
function isBuiltIn(importName) {
    return importName.startsWith("google/protobuf/");
}

;// CONCATENATED MODULE: ./build/js/src/checks/check.js
/** The checks of a run: sources against their locked commits, and the hub's outputs against the committed ones. */









/** Lint and breaking changes of the sources, by repository. */
async function checkSources(request) {
    const { before, after, config, lintConfigs = new Map(), signal } = request;
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(request.workFolder, "checks-"));
    const context = { buf: request.buf, folder, signal };
    try {
        const rules = lintConfigs.size > 0 ? await lintRules(context) : [];
        const stage = async (name, { repositories, imports }) => await stageWorkspaces(folder, name, workspacesOf(repositories, imports), ({ repository }) => ({
            ...(config.lint !== "off" && {
                lint: lintSectionFor(lintConfigs.get(repository), config.lint, rules),
            }),
            ...(config.breaking !== "off" && { breaking: { use: [config.breaking] } }),
        }));
        const now = await stage("new", after);
        const old = before && (await stage("old", before));
        const result = { findings: [], known: [], skipped: [] };
        if (config.lint !== "off") {
            const lint = async (workspaces) => await lintWorkspaces(context, workspaces, lintConfigs, rules);
            const found = await lint(now);
            const earlier = old && (await lint(old)).findings;
            Object.assign(result, (0,finding/* newFindings */.FN)(withNewcomers(earlier, found.findings, before), found.findings));
            result.skipped.push(...found.skipped);
        }
        if (config.breaking !== "off" && old !== undefined) {
            const { findings, skipped } = await breakingChanges(context, old, now);
            result.findings.push(...findings);
            result.skipped.push(...skipped);
        }
        result.findings.sort(finding/* compareFindings */.Eg);
        return result;
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
/** A repository that was not there before brings its findings along: they count as known, as on a first run. */
function withNewcomers(earlier, found, before) {
    const had = new Set(before?.repositories.map(({ repository }) => repository));
    return earlier && [...earlier, ...found.filter(({ repository }) => !had.has(repository))];
}
/** Breaking changes of the hub's outputs, names that changed and gRPC paths that moved. */
async function checkGlobal(request) {
    const { maps, nameChanges = [], config, ...rest } = request;
    const result = await checkSources({ ...rest, config: { lint: "off", breaking: config.breaking } });
    if (config.breaking === "off")
        return result;
    result.findings.push(...nameChanges.map(nameChange));
    if (maps !== undefined)
        result.findings.push(...servicePathFindings(maps.before, maps.after));
    result.findings.sort(finding/* compareFindings */.Eg);
    return result;
}
function nameChange({ code, message, location }) {
    return {
        rule: code,
        severity: "error",
        repository: location?.repository,
        path: location?.path,
        line: location?.line,
        column: location?.column,
        message,
        silence: "Put the name back under `names` in protomanager.lock, or merge the pull request to accept the change.",
    };
}

// EXTERNAL MODULE: ./build/js/src/errors.js
var src_errors = __webpack_require__(11024);
// EXTERNAL MODULE: ./build/js/src/sources/sources.js + 4 modules
var sources_sources = __webpack_require__(38764);
// EXTERNAL MODULE: ./build/js/src/run/hub-protos.js
var hub_protos = __webpack_require__(33272);
;// CONCATENATED MODULE: ./build/js/src/run/lint-configs.js
/** The lint rules that repositories set for themselves. Pure. */

/**
 * What each repository's `buf.yaml` says of lint: the one in a proto folder counts before the one at the top, and of
 * several proto folders the first that has something to say.
 */
function ownLintConfigs(sources) {
    const found = { configs: new Map(), problems: [] };
    for (const { name, roots, policies = [] } of sources) {
        const texts = new Map(policies.map(({ path, text }) => [path, text]));
        const problems = new Set();
        for (const { folder, protoFolder } of places(roots.map((root) => root.folder))) {
            const text = texts.get(folder === "" ? "buf.yaml" : `${folder}/buf.yaml`);
            if (text === undefined)
                continue;
            const result = parseLintConfig(text, folder, protoFolder);
            if (!result.ok)
                problems.add(`${name}: ${result.problem}. The hub's category is used.`);
            else if (result.config !== undefined) {
                found.configs.set(name, result.config);
                break;
            }
        }
        found.problems.push(...problems);
    }
    return found;
}
function places(protoFolders) {
    return protoFolders.flatMap((protoFolder) => [
        { folder: protoFolder, protoFolder },
        ...(protoFolder === "" ? [] : [{ folder: "", protoFolder }]),
    ]);
}

;// CONCATENATED MODULE: ./build/js/src/run/check.js
/** The checks of a run: what changes since the locked commits, in the sources and in global.proto. */









const nothingChecked = { findings: [], known: [], skipped: [] };
/**
 * Lint and breaking changes of the repositories that moved; `validate` in a hub checks the others as well, to count
 * what is known in them.
 */
async function check(stage, request, edges) {
    const { config, assembled, workFolder } = stage;
    if (!request.checks)
        return nothingChecked;
    const all = request.command === "validate" && request.hub === undefined && request.pull === undefined;
    if (config.checks.lint === "off" && config.checks.breaking === "off")
        return nothingChecked;
    const moved = assembled.sources.filter(({ name, digest }) => stage.lock.repositories[name]?.digest !== digest);
    if (moved.length === 0 && !all)
        return nothingChecked;
    const { buf } = await stage.tools();
    if (buf === undefined)
        return nothingChecked;
    const common = { config: config.checks, buf, workFolder, signal: edges.signal };
    const before = await lockedSources(stage, edges);
    const checked = new Set((all ? assembled.sources : moved).map(({ name }) => name));
    const state = (sources) => checkedState(sources, checked, assembled.assembly.compilation);
    const { configs: lintConfigs, problems } = ownLintConfigs(assembled.sources);
    for (const problem of problems)
        edges.reporter.warning(problem);
    const [inSources, inGlobal] = await (0,all_done/* allDone */.g)([
        checkSources({
            ...common,
            lintConfigs,
            before: before && state(before),
            after: state(assembled.sources),
        }),
        checkGlobalProto(stage, common),
    ]);
    return {
        findings: [...inSources.findings, ...inGlobal.findings],
        known: [...inSources.known, ...inGlobal.known],
        skipped: [...inSources.skipped, ...inGlobal.skipped],
    };
}
/** Findings and skipped checks as lines of the report. */
function asDiagnostic(finding) {
    const { rule: code, severity, repository = "hub", path, line, column } = finding;
    const { message, silence: hint } = finding;
    if (path === undefined)
        return { code, severity, message, hint };
    const position = { ...(line !== undefined && { line }), ...(column !== undefined && { column }) };
    return { code, severity, message, hint, location: { repository, path, ...position } };
}
/** Every source at its locked commit; undefined on a first run, and where a locked commit cannot be had any more. */
async function lockedSources(stage, { reporter }) {
    const { lock, assembled, sources } = stage;
    const known = assembled.sources.filter(({ name }) => lock.repositories[name] !== undefined);
    if (known.length === 0)
        return undefined;
    try {
        return await Promise.all(known.map((source) => {
            const locked = lock.repositories[source.name];
            const same = locked.digest === source.digest || locked.commit === undefined;
            return same ? source : (0,sources_sources/* loadSourceAt */.$)(sources, source.name, locked);
        }));
    }
    catch (error) {
        if (!(0,src_errors/* isProtoManagerError */.qZ)(error))
            throw error;
        reporter.warning(`Nothing to compare with, so findings are only counted: ${error.message}`);
        return undefined;
    }
}
async function checkGlobalProto(stage, common) {
    const { config, lock, previousMap } = stage;
    const { assembly } = stage.assembled;
    const committed = await (0,hub_protos/* committedProtos */.QA)(stage);
    // The facade declares nothing: its sources are checked.
    if (config.globalProto.mode === "import" || committed.length === 0)
        return nothingChecked;
    const imports = new Map([...assembly.compilation].filter(([name]) => !assembly.targets.includes(name)));
    const state = (files) => ({
        repositories: [{ repository: undefined, files }],
        imports,
    });
    const { map, names } = assembly;
    const results = map &&
        previousMap && {
        before: { map: previousMap, names: lock.names },
        after: { map, names },
    };
    return checkGlobal({
        ...common,
        before: state(committed),
        after: state((0,hub_protos/* assembledProtos */.GC)(assembly, config.globalProto)),
        maps: results && { before: results.before.map, after: results.after.map },
        nameChanges: results && [
            ...compareMaps(results.before.map, results.after.map),
            ...compareParts(results.before, results.after),
        ],
    });
}
/**
 * The sources with the named repositories to be checked. What these import is what the others have, and what no
 * repository has: externals, and the output itself for self imports.
 */
function checkedState(sources, checked, compilation) {
    const repositories = sources.filter(({ name }) => checked.has(name)).map(checkedProtos);
    const imports = new Map(compilation);
    // The first repository that has a name counts, as everywhere.
    for (const source of sources.toReversed()) {
        if (checked.has(source.name))
            continue;
        for (const { importName, text } of checkedProtos(source).files)
            imports.set(importName, text);
    }
    return { repositories, imports };
}
function checkedProtos({ name, roots, files }) {
    return {
        repository: name,
        files: files.map(({ path, text }) => ({ importName: (0,candidates/* importNamesOf */.rn)(path, roots)[0] ?? path, path, text })),
    };
}


/***/ }),

/***/ 33272:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GC: () => (/* binding */ assembledProtos),
/* harmony export */   QA: () => (/* binding */ committedProtos),
/* harmony export */   dz: () => (/* binding */ committedPaths)
/* harmony export */ });
/* harmony import */ var _config_paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83658);
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85207);
/** The protos that a hub holds of its own: global.proto and, with `layout: parts`, its parts beside it. */


/** As they are committed, by what earlier runs wrote; none before the first run. */
async function committedProtos({ config, lock, hub }) {
    const { globalProto } = config;
    const found = [];
    for (const path of committedPaths(globalProto, lock)) {
        const text = (await hub.files.read(path))?.toString("utf8");
        if (text !== undefined)
            found.push({ importName: importNameOf(path, globalProto), path, text });
    }
    return found;
}
/** Where they lie: `output` and every proto beside it that a run wrote. */
function committedPaths({ output }, { outputs }) {
    const parts = (outputs[_outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .globalGroup */ .hk] ?? []).filter((path) => path.endsWith(".proto") && path === (0,_config_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .besideOutput */ .MY)(output, baseName(path)));
    return [...new Set([output, ...parts])];
}
/** As an assembly gives them. */
function assembledProtos({ targets, compilation }, config) {
    return targets.map((importName) => {
        const { output, importPath } = config;
        const path = importName === importPath ? output : (0,_config_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .besideOutput */ .MY)(output, baseName(importName));
        return { importName, path, text: compilation.get(importName) };
    });
}
function importNameOf(path, { output, importPath }) {
    return path === output ? importPath : (0,_config_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .besideOutput */ .MY)(importPath, baseName(path));
}
function baseName(path) {
    return path.slice(path.lastIndexOf("/") + 1);
}


/***/ }),

/***/ 38697:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ isOneFile),
/* harmony export */   q: () => (/* binding */ narrowTargets)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _assembly_parser_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47197);
/* harmony import */ var _config_existing_proto_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(48986);
/* harmony import */ var _config_problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58297);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11024);
/* harmony import */ var _managed_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44279);
/** `--packages`: the files whose code is generated. Pure. */






/** Everything is one file: no part of its code can be generated alone. */
function isOneFile({ mode, layout }) {
    return mode === "merge" && layout === "file";
}
/**
 * The targets that belong to the repositories or proto packages, with those that they import, without which their code
 * compiles nowhere; packages below one count as well.
 *
 * @param packages - undefined, like an output of one file, is all targets
 * @throws ConfigError for a name that is neither
 */
function narrowTargets({ globalProto }, { targets, compilation, names }, sources, packages) {
    if (packages === undefined || isOneFile(globalProto))
        return targets;
    const moduleOf = (0,_managed_js__WEBPACK_IMPORTED_MODULE_4__/* .modulesOf */ .XG)(sources);
    const owners = new Map();
    const add = (target, owner) => {
        if (owner !== undefined && owner !== "")
            owners.set(target, [...(owners.get(target) ?? []), owner]);
    };
    for (const target of targets) {
        if (target === globalProto.importPath)
            continue;
        if (globalProto.mode === "import") {
            add(target, moduleOf(target));
            add(target, (0,_config_existing_proto_js__WEBPACK_IMPORTED_MODULE_5__/* .readExistingProto */ .M)(compilation.get(target) ?? "").package);
        }
        for (const [owner, file] of Object.entries(names?.parts ?? {})) {
            if (node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(target) === file)
                add(target, owner.replace(/^repo:/, ""));
        }
    }
    const known = [...new Set([...owners.values()].flat())].sort();
    const fits = (owner, wanted) => owner === wanted || owner.startsWith(`${wanted}.`);
    const unknown = packages.filter((wanted) => !known.some((owner) => fits(owner, wanted)));
    if (unknown.length > 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigError */ .xL(unknown.map((name) => `--packages: ${name} is neither a repository nor a proto package of ${globalProto.output}.` +
            (0,_config_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .suggest */ .ZA)(name, known, "There are")));
    }
    const asked = targets.filter((target) => owners.get(target)?.some((owner) => packages.some((wanted) => fits(owner, wanted))));
    const reached = withImports(asked, compilation);
    return targets.filter((target) => reached.has(target));
}
function withImports(asked, texts) {
    const reached = new Set(asked);
    // A set grows while it is walked.
    for (const name of reached) {
        const text = texts.get(name);
        if (text !== undefined)
            for (const { path } of (0,_assembly_parser_js__WEBPACK_IMPORTED_MODULE_1__/* .parseProto */ .G)(text, name).imports)
                reached.add(path);
    }
    return reached;
}


/***/ }),

/***/ 85207:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OY: () => (/* binding */ withoutLock),
/* harmony export */   Yz: () => (/* binding */ outputsOf),
/* harmony export */   fs: () => (/* binding */ changesOf),
/* harmony export */   hk: () => (/* binding */ globalGroup)
/* harmony export */ });
/* harmony import */ var _hub_change_set_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92666);
/* harmony import */ var _lock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94696);
/* harmony import */ var _sources_locked_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39070);
/* harmony import */ var _narrow_targets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38697);
/** Everything that a run wants to have in the hub, the lock last. Pure. */




/** The manifest's group of global.proto, its parts, its map, the descriptor set and, in import mode, the exported tree. */
const globalGroup = "global";
function outputsOf(request) {
    const { config, lock, assembly, described, generated } = request;
    const groups = [
        [globalGroup, [...assembly.files, ...described]],
        ...generated.map(({ language, files }) => [language, files]),
    ];
    const narrowed = request.packages !== undefined && !(0,_narrow_targets_js__WEBPACK_IMPORTED_MODULE_3__/* .isOneFile */ .p)(config.globalProto);
    const ran = Object.fromEntries(groups.map(([group, files]) => {
        const others = narrowed && group !== globalGroup ? (lock.outputs[group] ?? []) : [];
        return [group, [...new Set([...files.map(({ path }) => path), ...others])]];
    }));
    const configured = [globalGroup, ...config.generate.languages.map(({ name }) => name)];
    const next = (0,_hub_change_set_js__WEBPACK_IMPORTED_MODULE_0__/* .nextManifest */ .D3)(lock.outputs, ran, configured);
    const lockText = (0,_lock_js__WEBPACK_IMPORTED_MODULE_1__/* .formatLock */ .X5)(nextLock(request, next));
    const wanted = groups.flatMap(([, files]) => files);
    return {
        wanted: [...wanted, { path: _lock_js__WEBPACK_IMPORTED_MODULE_1__/* .lockFile */ .Ke, content: Buffer.from(lockText) }],
        previous: lock.outputs,
        next,
        lockText,
    };
}
function nextLock({ config, lock, assembly, sources, ids, toolchain }, outputs) {
    const byName = new Map(config.repositories.map((repository) => [repository.name, repository]));
    return {
        version: 1,
        repositories: Object.fromEntries(sources.map((source) => {
            const before = lock.repositories[source.name];
            const unmoved = before !== undefined && before.commit === source.commit;
            const id = ids.get(source.name) ?? (unmoved ? before.id : undefined);
            return [source.name, (0,_sources_locked_js__WEBPACK_IMPORTED_MODULE_2__/* .lockSource */ .F9)(source, byName.get(source.name), id)];
        })),
        toolchain,
        names: assembly.names,
        outputs: Object.fromEntries(Object.entries(outputs).map(([group, paths]) => [group, [...paths]])),
    };
}
/**
 * @param existing - blob ids of the hub's files at the paths of `wanted`, `previous` and `once`
 * @param once - files that are written where they are missing, and are a person's where they are not
 */
function changesOf(outputs, existing, once = []) {
    const changes = (0,_hub_change_set_js__WEBPACK_IMPORTED_MODULE_0__/* .changeSet */ .Jn)(outputs.wanted, existing, outputs.previous, outputs.next);
    const missing = once.filter(({ path }) => !existing.has(path));
    // The lock stays the last: it says that the rest is there.
    return { ...changes, added: [...missing, ...changes.added] };
}
/** The changes but for protomanager.lock, of a run that has no commit of its own to lock. */
function withoutLock({ added, changed, removed, wanted }) {
    const others = (files) => files.filter(({ path }) => path !== _lock_js__WEBPACK_IMPORTED_MODULE_1__/* .lockFile */ .Ke);
    return { added: others(added), changed: others(changed), removed, wanted: others(wanted) };
}


/***/ }),

/***/ 39899:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ readHub),
/* harmony export */   u: () => (/* binding */ findConfig)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _config_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20488);
/* harmony import */ var _config_problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58297);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11024);
/* harmony import */ var _lock_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(94696);
/** Reads what the hub says: config.yaml and protomanager.lock. */





/**
 * @param given - path of config.yaml as it was given, which messages show
 * @throws ConfigError with every problem of config.yaml, or of the lock
 */
async function readHub(hub, given, edges) {
    const { name, text } = await findConfig(hub, given);
    const parsed = await parse(hub, text, name, edges);
    if (parsed.config === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigError */ .xL(parsed.problems.map((problem) => (0,_config_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .formatProblem */ .Vw)(name, problem)));
    }
    const lockText = (await hub.files.read(_lock_js__WEBPACK_IMPORTED_MODULE_4__/* .lockFile */ .Ke))?.toString("utf8");
    const lock = lockText === undefined ? _lock_js__WEBPACK_IMPORTED_MODULE_4__/* .emptyLock */ .Vc : (0,_lock_js__WEBPACK_IMPORTED_MODULE_4__/* .parseLock */ .PG)(lockText, _lock_js__WEBPACK_IMPORTED_MODULE_4__/* .lockFile */ .Ke);
    return { config: parsed.config, configText: text, lock, lockText, warnings: parsed.warnings };
}
/** `config.yml` stands in for a missing `config.yaml`, and the other way round. */
async function findConfig(hub, given) {
    const other = given.endsWith(".yml") ? given.replace(/\.yml$/, ".yaml") : given.replace(/\.yaml$/, ".yml");
    for (const name of [given, other]) {
        const content = await hub.files.read(node_path__WEBPACK_IMPORTED_MODULE_0__.basename(name));
        if (content !== undefined)
            return { name, text: content.toString("utf8") };
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigError */ .xL([`${given}: there is no such file ${hub.missing}`]);
}
/** The short shape names a file of the hub whose package counts: it is read when the parser asks for it. */
async function parse(hub, text, name, { environment, allowFiles }) {
    const found = new Map();
    const asked = [];
    const existing = (file) => {
        if (!found.has(file))
            asked.push(file);
        return found.get(file);
    };
    const options = { allowFile: allowFiles, folder: hub.folder, existing };
    const first = (0,_config_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseConfig */ .o)(text, name, environment, options);
    if (asked.length === 0)
        return first;
    for (const file of asked)
        found.set(file, (await hub.files.read(file))?.toString("utf8"));
    return (0,_config_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseConfig */ .o)(text, name, environment, options);
}


/***/ }),

/***/ 72231:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ reportOf),
/* harmony export */   l: () => (/* binding */ readMap)
/* harmony export */ });
/* harmony import */ var _check_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7734);
/** Puts a run's report together. */

function reportOf(parts) {
    const { state, assembled, verified, notes, checks, changes, hub, previousMap } = parts;
    const prefix = hub.base?.prefix ?? "";
    const { config, lock } = state;
    const { assembly, sources, heldBack } = assembled;
    const inRepository = (path) => (prefix === "" ? path : `${prefix}/${path}`);
    const warnings = [...assembly.diagnostics, ...notes].filter(({ severity }) => severity === "warning");
    return {
        system: config.system.name,
        version: config.system.version,
        heldBack,
        repositories: sources.map(({ name, url, commit }) => {
            return { name, url, from: lock.repositories[name]?.commit, to: commit };
        }),
        previousMap,
        map: assembly.map,
        findings: [...warnings, ...checks.findings.map(_check_js__WEBPACK_IMPORTED_MODULE_0__/* .asDiagnostic */ .K)],
        verification: verified.figures,
        files: {
            added: changes.added.map(({ path }) => inRepository(path)),
            changed: changes.changed.map(({ path }) => inRepository(path)),
            removed: changes.removed.map(inRepository),
        },
    };
}
/** The committed name map; undefined when there is none, or none that can be read. */
async function readMap(hub, config) {
    const content = await hub.files.read(config.globalProto.map);
    if (content === undefined)
        return undefined;
    try {
        const map = JSON.parse(content.toString("utf8"));
        const readable = map?.version === 1 && Array.isArray(map.symbols) && map.grpc !== undefined;
        return readable ? map : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 35148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ bulkHeads),
  s: () => (/* binding */ setUp)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/js/src/config/url.js
var config_url = __webpack_require__(84015);
// EXTERNAL MODULE: ./build/js/src/errors.js
var errors = __webpack_require__(11024);
// EXTERNAL MODULE: ./build/js/src/github/client.js + 1 modules
var client = __webpack_require__(53842);
// EXTERNAL MODULE: ./build/js/src/github/errors.js
var github_errors = __webpack_require__(81312);
// EXTERNAL MODULE: ./build/js/src/sources/ref.js
var sources_ref = __webpack_require__(66603);
;// CONCATENATED MODULE: ./build/js/src/github/heads-query.js
/** The GraphQL document that asks for many repositories at once, and what its answer means. Pure. */

/** Tags asked for at once; the most a page may hold. */
const tagsPerPage = 100;
/** A tag may name a tag; more than this many in a chain are not followed. */
const peeled = "oid __typename ... on Tag { target { oid __typename ... on Tag { target { oid __typename } } } }";
/** One alias `r<index>` for each query. Everything that comes from outside is a variable, never part of the text. */
function headsDocument(queries) {
    const variables = {};
    const types = [];
    const variable = (name, type, value) => {
        variables[name] = value;
        types.push(`$${name}: ${type}!`);
        return `$${name}`;
    };
    const aliases = queries.map(({ owner, name, id, ref }, index) => {
        const fields = `{ ...Head ${refFields(ref, (type, value, part = "ref") => variable(`${part}${index}`, type, value))} }`;
        if (id !== undefined) {
            return `r${index}: node(id: ${variable(`id${index}`, "ID", id)}) { ... on Repository ${fields} }`;
        }
        const ownerOf = variable(`owner${index}`, "String", owner);
        return `r${index}: repository(owner: ${ownerOf}, name: ${variable(`name${index}`, "String", name)}) ${fields}`;
    });
    const query = `query Heads(${types.join(", ")}) {
  ${aliases.join("\n  ")}
}
fragment Head on Repository {
  id nameWithOwner isPrivate isArchived
  defaultBranchRef { name target { ${peeled} } }
}`;
    return { query, variables };
}
/** More tags of one repository, after a page that did not hold all of them. */
const tagsQuery = `query Tags($id: ID!, $after: String!) {
  node(id: $id) { ... on Repository {
    tags: refs(refPrefix: "refs/tags/", first: ${tagsPerPage}, after: $after) {
      nodes { name target { ${peeled} } } pageInfo { hasNextPage endCursor }
    }
  } }
}`;
function refFields(ref, variable) {
    const named = (alias, value) => `${alias}: ref(qualifiedName: ${variable("String", value, alias)}) { name target { ${peeled} } }`;
    switch (ref.kind) {
        case "head":
            return "";
        case "full":
            return named("ref", ref.ref);
        case "name":
            return `${named("branch", `refs/heads/${ref.name}`)} ${named("tag", `refs/tags/${ref.name}`)}`;
        case "commit":
            return `object(oid: ${variable("GitObjectID", ref.id)}) { oid }`;
        case "latest-release":
        case "tag":
            return (`tags: refs(refPrefix: "refs/tags/", first: ${tagsPerPage}) ` +
                `{ nodes { name target { ${peeled} } } pageInfo { hasNextPage endCursor } }`);
    }
}
/** What one alias's answer says, with every page of tags in `tags`. */
function readHead(query, answer) {
    // A node of another kind than a repository answers with an object that has none of the fields.
    if (answer === null || answer === undefined || answer.nameWithOwner === undefined)
        return { missing: true };
    const { id, nameWithOwner, isPrivate, isArchived, defaultBranchRef } = answer;
    const both = answer.branch != null && answer.tag != null;
    return {
        id,
        fullName: nameWithOwner,
        private: isPrivate,
        archived: isArchived,
        defaultBranch: defaultBranchRef?.name ?? "",
        commit: both ? undefined : commitOf(query, answer),
        ...(both && { ambiguous: true }),
    };
}
function commitOf({ ref }, answer) {
    switch (ref.kind) {
        case "head":
            return peel(answer.defaultBranchRef);
        case "full":
            return peel(answer.ref);
        case "name":
            return peel(answer.branch ?? answer.tag);
        case "commit":
            return answer.object?.oid;
        case "latest-release":
        case "tag": {
            const tags = new Map(answer.tags?.nodes.map((tag) => [tag.name, tag]));
            const newest = (0,sources_ref/* newestTag */.rx)([...tags.keys()], ref.kind === "tag" ? ref.glob : "*");
            return newest === undefined ? undefined : peel(tags.get(newest));
        }
    }
}
function peel(ref) {
    let object = ref?.target;
    while (object?.target !== undefined)
        object = object.target;
    return object?.__typename === "Commit" ? object.oid : undefined;
}

;// CONCATENATED MODULE: ./build/js/src/github/partial-data.js
/** GraphQL answers with parts that are missing. */
/** The data of an answer in which some aliases have none: those that do not exist or may not be seen. */
async function partialData(client, query, variables) {
    try {
        return await client.graphql(query, variables);
    }
    catch (error) {
        const { data, errors } = error;
        const harmless = errors?.every(({ type, path }) => path && (type === "NOT_FOUND" || type === "FORBIDDEN"));
        if (data && harmless)
            return data;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/js/src/github/heads.js
/** Heads of many repositories on one GitHub host, a hundred in one request. */



/** Far below GitHub's limit of 500,000 nodes, and an answer within its ten seconds. */
const repositoriesPerQuery = 100;
/**
 * The port through which sources ask GitHub. Owners without a token of their own are asked for with another owner's:
 * public repositories are open to any token. GraphQL answers nobody without one, so what is then still unknown is left
 * to git.
 */
function githubHeads(options) {
    return {
        host: options.host,
        async heads(queries, signal) {
            const answers = new Map();
            for (const { owner, queries: group } of await groupByToken(queries, options)) {
                const client = options.clients(options.host, owner, "read");
                for (let start = 0; start < group.length; start += repositoriesPerQuery) {
                    signal?.throwIfAborted();
                    const batch = group.slice(start, start + repositoriesPerQuery);
                    for (const [index, answer] of (await ask(client, batch, options.host)).entries()) {
                        const query = batch[index];
                        const borrowed = answer.missing && (await tokenOf(query, options)) === undefined;
                        answers.set(query, borrowed ? { unasked: true } : answer);
                    }
                }
            }
            return queries.map((query) => answers.get(query) ?? { unasked: true });
        },
    };
}
function tokenOf({ owner }, { host, tokens }) {
    return tokens(host, owner, "read");
}
/** Queries by token, each with an owner that has it; those of owners without one are with the first. */
async function groupByToken(queries, options) {
    const groups = new Map();
    const open = [];
    for (const query of queries) {
        const token = await tokenOf(query, options);
        const group = token === undefined ? undefined : (groups.get(token) ?? { owner: query.owner, queries: [] });
        (group?.queries ?? open).push(query);
        if (token !== undefined && group !== undefined)
            groups.set(token, group);
    }
    const found = [...groups.values()];
    found[0]?.queries.push(...open);
    return found;
}
async function ask(client, queries, host) {
    const { query, variables } = headsDocument(queries);
    const attempt = { doing: "read the newest commits", repository: host, access: "read" };
    return (0,github_errors/* explained */.to)(attempt, async () => {
        const data = await partialData(client, query, variables);
        return Promise.all(queries.map(async (asked, index) => {
            const answer = data[`r${index}`];
            if (answer?.tags !== undefined)
                await readMoreTags(client, answer.id, answer.tags);
            return readHead(asked, answer);
        }));
    });
}
async function readMoreTags(client, id, tags) {
    while (tags.pageInfo.hasNextPage) {
        const variables = { id, after: tags.pageInfo.endCursor };
        const { node } = await client.graphql(tagsQuery, variables);
        tags.nodes.push(...node.tags.nodes);
        tags.pageInfo = node.tags.pageInfo;
    }
}

// EXTERNAL MODULE: ./build/js/src/github/urls.js
var urls = __webpack_require__(64005);
// EXTERNAL MODULE: ./build/js/src/hub/hub.js
var hub_hub = __webpack_require__(79552);
;// CONCATENATED MODULE: ./build/js/src/hub/hub-reference.js
/** `owner/repo[@ref]`: a hub that is somewhere else. Pure. */



/** URL or `owner/repo`, of which a host may hold an `@` of its own; then the ref behind an `@`. */
const hub_reference_form = /^((?:[a-z]+:\/\/)?[^/]*\/[^@]*?)(?:@(.+))?$/i;
const shortForm = /^[\w-][\w.-]*\/[\w.-]+$/;
/**
 * Reads a hub as `--hub` has it; a `ConfigError` for anything else.
 *
 * @param server - where `owner/repo` is, as `https://github.com`
 */
function parseHubReference(text, server) {
    const [, place = text, ref] = hub_reference_form.exec(text) ?? [];
    const reading = (0,config_url/* readRepositoryUrl */.er)(shortForm.test(place) ? `${server}/${place}` : place);
    if (reading.url !== undefined && reading.url.kind !== "hub")
        return { url: reading.url, ref: (0,sources_ref/* parseRef */.rd)(ref) };
    const problem = reading.problem ?? `"${place}" is a folder of this checkout.`;
    throw new errors/* ConfigError */.xL([
        `--hub: ${problem} Or write owner/repo, with @ref for another commit than the newest.`,
    ]);
}

// EXTERNAL MODULE: ./build/js/src/sources/fetch.js + 1 modules
var fetch = __webpack_require__(53739);
// EXTERNAL MODULE: ./build/js/src/sources/ls-remote.js
var ls_remote = __webpack_require__(87960);
// EXTERNAL MODULE: ./build/js/src/sources/sub-tree.js
var sub_tree = __webpack_require__(42797);
;// CONCATENATED MODULE: ./build/js/src/hub/open-elsewhere.js
/** Opens a hub that is in another repository, to read it. */







async function openElsewhere(request) {
    const { hub, folder, gitDir, remotes, limits } = request;
    const { url } = hub;
    const prefix = prefixOf(request.config);
    const refs = hub.ref.kind === "commit" ? new Map() : await (0,ls_remote/* listRemoteRefs */.R)(url, (0,sources_ref/* refPatterns */.nr)(hub.ref), remotes);
    const choice = (0,sources_ref/* chooseRef */.lI)(hub.ref, refs);
    if ("problem" in choice)
        throw new errors/* ProtoManagerError */.mb(`--hub: ${url.url}: ${choice.problem}`);
    const { commit, ref } = choice;
    const { files } = await (0,fetch/* fetchCommit */.i)({ url, commit, ref, remotes, limits }, gitDir);
    const tree = (0,sub_tree/* subTree */.F)(files, prefix);
    const missing = `in ${url.url} at ${commit.slice(0, 12)}. Give its path in the hub with --config.`;
    return { files: (0,hub_hub/* commitHub */.XO)(tree), tree, folder, base: undefined, missing };
}
/** Folder of config.yaml from the top of the hub's repository, with `/`; "" is the top. */
function prefixOf(config) {
    const folder = external_node_path_.posix.dirname(external_node_path_.posix.normalize(config.replaceAll("\\", "/")));
    if (folder === "." || folder === "")
        return "";
    if (folder.startsWith("/") || folder.split("/")[0] === ".." || external_node_path_.isAbsolute(config)) {
        throw new errors/* ConfigError */.xL([
            `--config: ${config} leaves the hub. With --hub it is a path in the hub's repository.`,
        ]);
    }
    return folder;
}

// EXTERNAL MODULE: ./build/js/src/hub/open-hub.js
var open_hub = __webpack_require__(64261);
// EXTERNAL MODULE: ./build/js/src/hub/write.js + 1 modules
var write = __webpack_require__(3701);
// EXTERNAL MODULE: ./build/js/src/sources/cache.js
var cache = __webpack_require__(26100);
// EXTERNAL MODULE: ./build/js/src/sources/limits.js
var limits = __webpack_require__(94908);
// EXTERNAL MODULE: ./build/js/src/sources/remote.js
var remote = __webpack_require__(10522);
;// CONCATENATED MODULE: ./build/js/src/github/visibility.js
/** Who may read a repository on GitHub. */

/** Whether everybody may; an enterprise's internal repository is not public. A refusal is a `GitHubError`. */
async function isPublicRepository(client, { owner, name, access, retries }) {
    const attempt = { doing: "find out who may read it", repository: `${owner}/${name}`, access };
    return (0,github_errors/* explained */.to)(attempt, async () => {
        const request = retries === undefined ? {} : { retries };
        const { data } = await client.rest.repos.get({ owner, repo: name, request });
        return !data.private;
    });
}

// EXTERNAL MODULE: ./build/js/src/hub/checkout.js
var checkout = __webpack_require__(88615);
;// CONCATENATED MODULE: ./build/js/src/run/hub-visibility.js
/** Finds out whether everybody may read the hub: what is made of a private source would then be public. */






/**
 * Undefined when nobody knows, or when it does not matter. A run that publishes to GitHub has to know; for any other
 * it is a warning in advance, which no failure of GitHub holds up.
 */
async function hubIsPublic(hub, request, config, edges) {
    const { tokens, reporter, environment } = edges;
    const onGitHub = ({ kind, host }) => kind !== "file" && kind !== "hub" && (0,urls/* isGitHubHost */.gf)(host, environment);
    const matters = request.at === "newest" &&
        !request.offline &&
        !config.allowPrivateSources &&
        config.repositories.some(({ url }) => onGitHub((0,config_url/* parseRepositoryUrl */.fn)(url)));
    if (!matters)
        return undefined;
    const url = hub.base?.url ?? (await checkoutUrl(hub, edges));
    if (url === undefined || !onGitHub(url))
        return undefined;
    const { host, owner, name } = url;
    const clients = (0,client/* githubClients */.E)({ tokens, reporter, environment });
    if (hub.base !== undefined) {
        return isPublicRepository(clients(host, owner, "write"), { owner, name, access: "write" });
    }
    try {
        if ((await tokens(host, owner, "read")) === undefined)
            return undefined;
        const query = { owner, name, access: "read", retries: 0 };
        return await isPublicRepository(clients(host, owner, "read"), query);
    }
    catch (error) {
        if (!(0,errors/* isProtoManagerError */.qZ)(error))
            throw error;
        reporter.debug(`Whether the hub is public is unknown: ${(0,errors/* messageOf */.bD)(error)}`);
        return undefined;
    }
}
async function checkoutUrl(hub, edges) {
    const url = edges.hubRepository ?? (await (0,checkout/* originOf */.yv)(hub.folder, edges.environment));
    return url === undefined ? undefined : (0,config_url/* readRepositoryUrl */.er)(url).url;
}

// EXTERNAL MODULE: ./build/js/src/sources/folder-tree.js
var folder_tree = __webpack_require__(27141);
;// CONCATENATED MODULE: ./build/js/src/run/own-checkout.js
/** The checkout that a run stands in, as one of the hub's repositories: what it holds counts, committed or not. */




/**
 * The checkout's files under each name that its repository has in config.yaml: a monorepo may have several.
 *
 * @throws ConfigError when there is no checkout, its `origin` is no repository of the hub, or names of it have different
 *   refs, of which the checkout can only be one
 */
async function ownCheckout(repositories, { currentDirectory: folder, environment }) {
    const top = await (0,checkout/* topOf */.HX)(folder, environment);
    if (top === undefined) {
        throw new errors/* ConfigError */.xL([
            `${folder}: --hub checks the git checkout that it runs in, and there is none here. Run it in a service's repository.`,
        ]);
    }
    const origin = withoutCredentials((await (0,checkout/* originOf */.yv)(folder, environment)) ?? "");
    const { url } = (0,config_url/* readRepositoryUrl */.er)(origin);
    if (url === undefined) {
        throw new errors/* ConfigError */.xL([
            `${top}: --hub finds this repository among the hub's by its remote \`origin\`, which is ` +
                `${origin === "" ? "not set" : "no repository URL"}. Set it: git remote add origin URL.`,
        ]);
    }
    const key = keyOf(url);
    const own = repositories.filter((repository) => keyOf((0,config_url/* parseRepositoryUrl */.fn)(repository.url)) === key);
    const [first] = own;
    if (first === undefined) {
        const known = repositories.map(({ name, url: listed }) => `${name} (${listed})`).join(", ");
        throw new errors/* ConfigError */.xL([
            `${top}: its \`origin\` ${url.url} is no repository of the hub, which has ${known}. ` +
                "Add it to the hub's config.yaml, or run --hub in one of these.",
        ]);
    }
    if (own.some(({ ref }) => ref !== first.ref)) {
        const refs = own.map(({ name, ref = "HEAD" }) => `${name} at ${ref}`).join(", ");
        throw new errors/* ConfigError */.xL([
            `${top}: the hub has this repository several times, ${refs}, and the checkout can only be one of them. ` +
                "Run `protomanager validate` in the hub instead.",
        ]);
    }
    const tree = (0,folder_tree/* folderTree */.j)(top);
    return new Map(own.map(({ name }) => [name, tree]));
}
/** Checkouts of CI systems carry a token in the URL of `origin`. */
function withoutCredentials(url) {
    return url.replace(/^(https?:\/\/)[^/@]*@/i, "$1");
}
function keyOf(url) {
    return (0,config_url/* repositoryKey */.Kq)({ ...url, url: url.url.replace(/^file:\/\/(?=\/)/i, "") });
}

;// CONCATENATED MODULE: ./build/js/src/github/repository-by-id.js
/** A repository of GitHub by its numeric id, which stays when it is renamed or moved. */

/** Undefined when there is none, or the client's token may not see it. Other refusals are a `GitHubError`. */
async function repositoryById(client, id) {
    const attempt = { doing: "find a repository by its id", repository: `id ${id}`, access: "read" };
    return (0,github_errors/* explained */.to)(attempt, async () => {
        try {
            // Not in GitHub's description, and served by every version of it since the API began.
            const { data } = await client.request("GET /repositories/{repository_id}", { repository_id: id });
            const { owner, name, node_id } = data;
            return { owner: owner.login, name, nodeId: node_id };
        }
        catch (error) {
            if ((0,github_errors/* hasStatus */.Ro)(error, 404))
                return undefined;
            throw error;
        }
    });
}

// EXTERNAL MODULE: ./build/js/src/sources/moved.js
var moved = __webpack_require__(30829);
;// CONCATENATED MODULE: ./build/js/src/run/pull-checkout.js
/** The head of a pull request, as one of the hub's repositories: data, fetched from the repository it goes into. */









/**
 * The files of the pull request's head under each name that its repository has in config.yaml. They come from
 * `refs/pull/<number>/head` of the listed repository, whatever fork the commit was made in.
 *
 * @throws ConfigError when the hub does not list the repository
 * @throws ProtoManagerError when the pull request's head is another commit, or cannot be had
 */
async function pullCheckout({ pull, repositories, lock, gitDir }, remotes, edges) {
    const { own, url } = await findListed(pull.repository, repositories, lock, edges);
    const ref = `refs/pull/${pull.number}/head`;
    const head = (await (0,ls_remote/* listRemoteRefs */.R)(url, [ref], remotes)).get(ref);
    if (head === undefined) {
        throw new errors/* ProtoManagerError */.mb(`${url.url} has no pull request ${pull.number}, or it cannot be read.`);
    }
    // A commit id alone would not do: a server gives any commit of any fork by its id.
    if (head !== pull.commit) {
        throw new errors/* ProtoManagerError */.mb(`Pull request ${pull.number} of ${url.url} has moved: its head is ${head}, and ${pull.commit} was to be ` +
            "checked. Nothing was checked; the newer commit has a check of its own.");
    }
    const request = { url, commit: pull.commit, ref, remotes, limits: limits/* defaultLimits */.M };
    const { files } = await (0,fetch/* fetchCommit */.i)(request, gitDir);
    return new Map(own.map(({ name }) => [name, files]));
}
/** Each owner has a token of its own, and the id does not say whose repository it is: all of them are asked. */
async function findListed(id, repositories, lock, { tokens, reporter, environment }) {
    const host = (0,urls/* serverHost */.Ez)(environment);
    const onServer = repositories.filter((repository) => isOn(host, (0,config_url/* parseRepositoryUrl */.fn)(repository.url)));
    const owners = new Set(onServer.map(({ url }) => (0,config_url/* parseRepositoryUrl */.fn)(url).owner.toLowerCase()));
    const clients = (0,client/* githubClients */.E)({ tokens, reporter, environment });
    for (const owner of owners) {
        const found = await repositoryById(clients(host, owner, "read"), id);
        const own = found === undefined ? [] : onServer.filter((repository) => isListed(repository, found, lock));
        if (found === undefined || own[0] === undefined)
            continue;
        const listed = (0,config_url/* parseRepositoryUrl */.fn)(own[0].url);
        return { own, url: (0,moved/* movedUrl */.p)(listed, `${found.owner}/${found.name}`) ?? listed };
    }
    throw new errors/* ConfigError */.xL([
        `input \`check-repository\`: no repository of config.yaml has the id ${id} on ${host}, or no token may read it.`,
    ]);
}
/** By its name of today, else by the id that the lock has: config.yaml may still have an old name. */
function isListed({ name, url }, found, lock) {
    const listed = (0,config_url/* parseRepositoryUrl */.fn)(url);
    const today = { ...listed, owner: found.owner, name: found.name };
    return (0,config_url/* repositoryKey */.Kq)(listed) === (0,config_url/* repositoryKey */.Kq)(today) || lock[name]?.id === found.nodeId;
}
function isOn(host, { kind, host: listed }) {
    if (kind === "ssh")
        return listed.replace(/:\d+$/, "") === host.replace(/:\d+$/, "");
    return kind !== "file" && kind !== "hub" && listed === host;
}

// EXTERNAL MODULE: ./build/js/src/run/read-hub.js
var read_hub = __webpack_require__(39899);
// EXTERNAL MODULE: ./build/js/src/run/report.js
var report = __webpack_require__(72231);
// EXTERNAL MODULE: ./build/js/src/config/problem.js
var problem = __webpack_require__(58297);
// EXTERNAL MODULE: ./build/js/src/run/narrow-targets.js
var narrow_targets = __webpack_require__(38697);
;// CONCATENATED MODULE: ./build/js/src/run/selection.js
/** What `--languages` and `--packages` choose. Pure, but for the warning. */



/**
 * None for the checkout or a pull request of a service: what is generated is the hub's to see.
 *
 * @throws ConfigError for names that config.yaml does not have
 */
function selectLanguages(config, { languages: asked, packages, hub, pull }, reporter) {
    const configured = config.generate.languages;
    const known = configured.map(({ name }) => name);
    const problems = (asked ?? [])
        .filter((name) => !known.includes(name))
        .map((name) => unknownLanguage(name, known));
    if (problems.length > 0)
        throw new errors/* ConfigError */.xL(problems);
    if (packages !== undefined && (0,narrow_targets/* isOneFile */.p)(config.globalProto)) {
        const { output } = config.globalProto;
        reporter.warning(`--packages ${packages.join(",")} has no effect: ${output} is one file, whose code is generated as a whole. ` +
            "`layout: parts` and `mode: import` have files to choose from.");
    }
    if (hub !== undefined || pull !== undefined)
        return [];
    return asked === undefined ? configured : configured.filter(({ name }) => asked.includes(name));
}
function unknownLanguage(name, known) {
    const hint = known.length === 0 ? " Add it to generate.languages." : (0,problem/* suggest */.ZA)(name, known, "It has");
    return `--languages: ${name} is not among generate.languages of config.yaml.${hint}`;
}

// EXTERNAL MODULE: ./build/js/src/run/tools.js
var tools = __webpack_require__(67246);
;// CONCATENATED MODULE: ./build/js/src/run/setup.js
/** Opens the hub, reads what it says, and puts together what the stages of a run work with. */





















/** @throws ConfigError for what is wrong with config.yaml, the lock, or what was asked of them */
async function setUp(request, edges, workFolder) {
    const { reporter } = edges;
    const remotes = remotesOf(request, edges);
    const { hub, state } = await openAndRead(request, edges, remotes, workFolder);
    const { config, lock } = state;
    for (const warning of state.warnings)
        reporter.warning(warning);
    edges.onRepositories(config.repositories.map(({ url }) => url));
    const languages = selectLanguages(config, request, reporter);
    return {
        hub,
        state,
        config,
        lock,
        languages,
        packages: request.packages,
        deterministic: request.deterministic ?? false,
        includes: await readIncludes(hub.tree, config.globalProto.includes),
        strict: request.strict,
        sources: await sourcesRequest(request, edges, remotes, hub, state, workFolder),
        tools: (0,tools/* toolFinder */.dL)(config, languages, hub.folder, request.offline, edges),
        previousMap: await (0,report/* readMap */.l)(hub, config),
        remotes,
        hubFolder: hub.folder,
        workFolder,
    };
}
/** A hub whose config.yaml names another base branch than the default one is read from there. */
async function openAndRead(request, edges, remotes, workFolder) {
    const open = async (base, folder) => {
        const hub = await openHub(request, edges, remotes, external_node_path_.join(workFolder, folder), base);
        return { hub, state: await (0,read_hub/* readHub */.a)(hub, request.config, edges) };
    };
    const { base } = request.pullRequest;
    const first = await open(base, "hub.git");
    const configured = first.state.config.pullRequest.base;
    const elsewhere = base === undefined && configured !== undefined && configured !== first.hub.base?.branch;
    return first.hub.base !== undefined && elsewhere ? open(configured, "base.git") : first;
}
/** Absolute folder of config.yaml; of a hub that is elsewhere, the folder that the run stands in. */
function hubFolder({ config, hub }, { currentDirectory }) {
    return hub !== undefined ? currentDirectory : external_node_path_.dirname(external_node_path_.resolve(currentDirectory, config));
}
function remotesOf(request, edges) {
    const { tokens, environment, allowFiles, signal } = edges;
    const folder = hubFolder(request, edges);
    return { tokens, environment, allowFiles, hubFolder: folder, retryDelaysMs: remote/* defaultRetryDelaysMs */.w, signal };
}
/** The base branch's head for a run that publishes, else the folder; an interrupted write to it is completed first. */
async function openHub(request, edges, remotes, gitDir, branch) {
    const folder = hubFolder(request, edges);
    if (request.hub !== undefined) {
        if (request.offline)
            throw new errors/* ConfigError */.xL(["--hub reads the hub where it is. Leave --offline out."]);
        const { GITHUB_SERVER_URL: server } = edges.environment;
        return openElsewhere({
            hub: parseHubReference(request.hub, server || `https://${(0,urls/* serverHost */.Ez)(edges.environment)}`),
            config: request.config,
            folder,
            gitDir,
            remotes,
            limits: limits/* defaultLimits */.M,
        });
    }
    if (request.outcome === "publish") {
        return (0,open_hub/* openBase */.m)({
            folder,
            repository: edges.hubRepository,
            branch,
            gitDir,
            remotes,
            limits: limits/* defaultLimits */.M,
        });
    }
    if (request.outcome === "write")
        await (0,write/* recover */.l)(folder);
    return (0,open_hub/* openFolder */.N)(folder);
}
async function sourcesRequest(request, edges, remotes, hub, state, workFolder) {
    const { config, lock } = state;
    return {
        repositories: config.repositories,
        lock: lock.repositories,
        at: request.at,
        offline: request.offline,
        hub: hub.tree,
        checkouts: await checkoutsOf(request, edges, remotes, state, workFolder),
        hubIsPublic: await hubIsPublic(hub, request, config, edges),
        allowPrivateSources: config.allowPrivateSources,
        cache: (0,cache/* openCache */.b)(edges.cacheFolder, edges.now),
        bulk: bulkHeads(config.repositories, edges),
        remotes,
        limits: limits/* defaultLimits */.M,
        reporter: edges.reporter,
    };
}
/** The one repository that is set against the locked rest: the checkout of `--hub`, or a pull request. */
async function checkoutsOf({ hub, pull }, edges, remotes, { config, lock }, workFolder) {
    if (hub !== undefined)
        return ownCheckout(config.repositories, edges);
    if (pull === undefined)
        return undefined;
    const gitDir = external_node_path_.join(workFolder, "pull.git");
    return pullCheckout({ pull, repositories: config.repositories, lock: lock.repositories, gitDir }, remotes, edges);
}
/** One port for each host of the repositories that is GitHub; without a token git asks each repository. */
function bulkHeads(repositories, edges) {
    const { tokens, reporter, environment } = edges;
    const hosts = new Set(repositories.map(({ url }) => (0,config_url/* parseRepositoryUrl */.fn)(url).host));
    const clients = (0,client/* githubClients */.E)({ tokens, reporter, environment });
    return [...hosts]
        .filter((host) => (0,urls/* isGitHubHost */.gf)(host, environment))
        .map((host) => githubHeads({ host, clients, tokens }));
}
/** Protos of the hub's include folders by import name; the first folder that has a name counts. */
async function readIncludes(tree, folders) {
    const includes = new Map();
    for (const folder of folders) {
        for (const [name, text] of await (0,hub_hub/* readFolder */.j1)(tree, folder)) {
            if (name.endsWith(".proto") && !includes.has(name))
                includes.set(name, text);
        }
    }
    return includes;
}


/***/ }),

/***/ 56914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ askRemote)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _git_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73926);
/* harmony import */ var _git_git_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71452);
/* harmony import */ var _remote_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10522);




/**
 * Runs a git command that talks to a repository, with a token asked for before each try. A network that fails is
 * tried again after each of `remotes.retryDelaysMs`.
 */
async function askRemote(url, call, remotes) {
    const { environment, signal, retryDelaysMs } = remotes;
    for (let tries = 0;; tries++) {
        const remote = await (0,_remote_js__WEBPACK_IMPORTED_MODULE_3__/* .openRemote */ .d)(url, remotes);
        const result = await (0,_git_git_js__WEBPACK_IMPORTED_MODULE_2__/* .git */ .$)({ signal, ...call, remote, environment });
        const failure = result.exitCode === 0 ? undefined : (0,_git_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .explainGitFailure */ .a)(result.stderr, remote);
        const delay = retryDelaysMs[tries];
        if (failure?.kind !== "network" || delay === undefined)
            return { ...result, failure };
        // A cancel ends the wait; git is then not started again, and says so.
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(delay, undefined, signal && { signal }).catch(() => { });
    }
}


/***/ }),

/***/ 26100:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ openCache)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(46843);
/* harmony import */ var _cache_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82771);
/* harmony import */ var _config_url_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84015);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(11024);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(81608);
/* harmony import */ var _selection_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(37740);
/**
 * The cache of what repositories hold at a commit: one file for each repository, commit and choice of files. It is
 * written beside its place and renamed, so that a kill leaves nothing half done and two runs cannot disturb each
 * other: both write the same bytes. What is read is checked by its own digest; what does not fit is removed and
 * fetched again. No URL and no credential is stored. Why it holds no git repositories: docs/adr/0005-source-cache.md.
 */









/** Part of each key: to be raised when the stored form, or what is refused of content, changes. */
const formatVersion = 3;
const hour = 60 * 60 * 1000;
/** Fetches end within minutes: an older folder was left by a run that was killed. */
const staleWorkMs = 24 * hour;
/** An entry that no run has read for so long belongs to a commit that no lock names any more. */
const staleEntryMs = 90 * 24 * hour;
const files = zod__WEBPACK_IMPORTED_MODULE_7__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_7__/* .strictObject */ .rej({ path: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(), text: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP() }));
const stored = zod__WEBPACK_IMPORTED_MODULE_7__/* .strictObject */ .rej({
    commit: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(),
    tree: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(),
    digest: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(),
    files,
    policies: files,
    policiesDigest: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(),
});
/** `now` gives milliseconds since 1970. Folders are made when they are first needed. */
function openCache(folder, now) {
    const entries = node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, "sources");
    const work = node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, "work");
    const fileOf = (config, commit) => {
        const key = cacheKey(config, commit);
        return node_path__WEBPACK_IMPORTED_MODULE_2__.join(entries, key.slice(0, 2), `${key}.json`);
    };
    return {
        async get(config, commit) {
            const file = fileOf(config, commit);
            const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(file, "utf8").catch(() => undefined);
            if (text === undefined)
                return undefined;
            const content = parseEntry(text, commit);
            if (content === undefined) {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(file, { force: true });
                return undefined;
            }
            await (0,_cache_files_js__WEBPACK_IMPORTED_MODULE_3__/* .markUsed */ .Nm)(file, now());
            return content;
        },
        async put(config, commit, content) {
            const file = fileOf(config, commit);
            await writing(folder, async () => {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(file), { recursive: true });
                await (0,_cache_files_js__WEBPACK_IMPORTED_MODULE_3__/* .replaceFile */ .fR)(file, formatEntry(content));
            });
        },
        async withWorkFolder(body) {
            const own = await writing(folder, async () => {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(work, { recursive: true, mode: 0o700 });
                return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(work, "fetch-"));
            });
            try {
                return await body(own);
            }
            finally {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(own, { recursive: true, force: true, maxRetries: 3 });
            }
        },
        async sweep() {
            await (0,_cache_files_js__WEBPACK_IMPORTED_MODULE_3__/* .removeOlder */ .rp)(work, now() - staleWorkMs);
            for (const name of await (0,_cache_files_js__WEBPACK_IMPORTED_MODULE_3__/* .namesIn */ .wX)(entries))
                await (0,_cache_files_js__WEBPACK_IMPORTED_MODULE_3__/* .removeOlder */ .rp)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(entries, name), now() - staleEntryMs);
        },
    };
}
async function writing(folder, body) {
    try {
        return await body();
    }
    catch (error) {
        const fix = "Make room or name another folder with --cache-dir.";
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ProtoManagerError */ .mb(`the cache in ${folder} cannot be written: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .messageOf */ .bD)(error)}. ${fix}`, {
            cause: error,
        });
    }
}
/**
 * Names an entry. The repository is part of it though a commit id says enough: two repositories never share an
 * entry, whatever may be done to SHA-1.
 */
function cacheKey({ url, protoDirs, include, exclude }, commit) {
    const repository = (0,_config_url_js__WEBPACK_IMPORTED_MODULE_4__/* .repositoryKey */ .Kq)((0,_config_url_js__WEBPACK_IMPORTED_MODULE_4__/* .parseRepositoryUrl */ .fn)(url));
    const parts = [formatVersion, repository, commit, (0,_selection_js__WEBPACK_IMPORTED_MODULE_8__/* .protoFolders */ .KT)(protoDirs).sort(), include, exclude];
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(JSON.stringify(parts)).digest("hex");
}
function formatEntry({ policies = [], ...content }) {
    return JSON.stringify({ ...content, policies, policiesDigest: (0,_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .digestFiles */ .E)(policies) });
}
function parseEntry(text, commit) {
    try {
        const { policiesDigest, ...content } = stored.parse(JSON.parse(text));
        const sound = content.commit === commit &&
            (0,_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .digestFiles */ .E)(content.files) === content.digest &&
            (0,_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .digestFiles */ .E)(content.policies) === policiesDigest;
        return sound ? content : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 81608:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ digestFiles)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/**
 * `sha256:…` over paths and contents: the hash of lines `<sha256 of the text in hex> <path>\n`, sorted by path. A
 * path holds no newline, so no two sets of files give the same lines.
 */
function digestFiles(files) {
    const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    for (const { path, text } of sorted)
        hash.update(`${sha256(text)} ${path}\n`);
    return `sha256:${hash.digest("hex")}`;
}
function sha256(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(text, "utf8").digest("hex");
}


/***/ }),

/***/ 53739:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ fetchCommit)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/js/src/errors.js
var errors = __webpack_require__(11024);
// EXTERNAL MODULE: ./build/js/src/git/environment.js
var environment = __webpack_require__(32505);
// EXTERNAL MODULE: ./build/js/src/git/git.js
var git = __webpack_require__(71452);
// EXTERNAL MODULE: ./build/js/src/sources/ask-remote.js
var ask_remote = __webpack_require__(56914);
// EXTERNAL MODULE: ./build/js/src/process.js
var process = __webpack_require__(62930);
// EXTERNAL MODULE: ./build/js/src/sources/file-tree.js
var file_tree = __webpack_require__(69751);
;// CONCATENATED MODULE: ./build/js/src/sources/git-tree.js
/** A commit's files, read from git's object store: no working tree, so no link, filter or disk can act on them. */




/** `prefix` is the folder that is the tree's top, from the commit's top; "" for the commit's top itself. */
function gitTree(store, commit, prefix = "") {
    const top = prefix === "" ? "" : `${prefix}/`;
    const tree = {
        commit,
        async list(folders) {
            const paths = folders.includes("") || folders.includes(".") ? [prefix] : folders.map((folder) => top + folder);
            // Without a path ls-tree lists all; an empty one it refuses.
            const args = [
                "ls-tree",
                "-r",
                "-z",
                "--full-tree",
                commit,
                ...(paths.includes("") ? [] : ["--", ...paths]),
            ];
            const entries = parseTree(await listing(store, args));
            return entries.map((entry) => ({ ...entry, path: entry.path.slice(top.length) })).sort(file_tree/* byPath */.f2);
        },
        async measure(entries) {
            const blobs = entries.filter(({ mode }) => mode !== file_tree/* submoduleMode */.wS);
            const ids = [...new Set(blobs.map(({ id }) => id))];
            if (ids.length === 0)
                return [];
            await store.fetchBlobs?.(ids);
            const input = `${ids.join("\n")}\n`;
            const lines = await output(store, { args: ["cat-file", "--batch-check"], input });
            const sizes = parseSizes(lines.toString("latin1"));
            return blobs.map((entry) => ({ ...entry, size: known(sizes, entry.id) }));
        },
        async read(entries) {
            const measured = entries.every(isMeasured) ? entries : await tree.measure(entries);
            const sizes = new Map(measured.map(({ id, size }) => [id, size]));
            if (sizes.size === 0)
                return new Map();
            const expected = [...sizes.values()].reduce((sum, size) => sum + size + headerBytes, 0);
            const input = `${[...sizes.keys()].join("\n")}\n`;
            const args = ["cat-file", "--batch", "--buffer"];
            const blobs = parseBatch(await output(store, { args, input, maxOutputBytes: expected }));
            return new Map(measured.map(({ path, id }) => [path, known(blobs, id)]));
        },
        async readFile(path) {
            const entry = (await tree.list([path])).find((found) => found.path === path && found.mode.startsWith("100"));
            return entry && (await tree.read([entry])).get(path);
        },
    };
    return tree;
}
/** `<id> blob <size>\n` before and a newline behind each object; ids have up to 64 characters. */
const headerBytes = 128;
const maxListingBytes = 64 * 1024 * 1024;
async function output(store, call) {
    const { gitDir, environment, signal } = store;
    const { exitCode, stdout, stderr } = await (0,git/* git */.$)({ ...call, cwd: gitDir, gitDir, environment, signal });
    if (exitCode === 0)
        return stdout;
    throw new errors/* ProtoManagerError */.mb(`git ${call.args[0]} failed in ${gitDir}: ${stderr.trim() || `exit code ${exitCode}`}`);
}
/** A tree may hold itself many times over: a few objects that list as millions of files, refused by their number. */
async function listing(store, args) {
    try {
        return await output(store, { args, maxOutputBytes: maxListingBytes });
    }
    catch (error) {
        if (!(error instanceof process/* CommandError */.Qd))
            throw error;
        const message = "its files cannot be listed, being too many or too deep. Narrow `proto_dir`.";
        throw new errors/* ProtoManagerError */.mb(message, { cause: error });
    }
}
/** Reads `<mode> <type> <id>\t<path>\0`, as `ls-tree -z` prints it. */
function parseTree(listing) {
    const entries = [];
    for (let start = 0; start < listing.length;) {
        const end = listing.indexOf(0, start);
        const tab = listing.indexOf(0x09, start);
        const [mode = "", , id = ""] = listing.subarray(start, tab).toString("latin1").split(" ");
        entries.push({ mode, id, size: undefined, path: decodePath(listing.subarray(tab + 1, end)) });
        start = end + 1;
    }
    return entries;
}
function parseSizes(lines) {
    const sizes = new Map();
    for (const line of lines.split("\n")) {
        const [id = "", type, size] = line.split(" ");
        if (type === "blob")
            sizes.set(id, Number(size));
    }
    return sizes;
}
/** Reads `<id> blob <size>\n<content>\n`, as `cat-file --batch` prints it. */
function parseBatch(batch) {
    const blobs = new Map();
    for (let start = 0; start < batch.length;) {
        const newline = batch.indexOf(0x0a, start);
        const [id = "", type, size] = batch.subarray(start, newline).toString("latin1").split(" ");
        const length = type === "blob" ? Number(size) : 0;
        if (type === "blob")
            blobs.set(id, batch.subarray(newline + 1, newline + 1 + length));
        start = newline + 1 + (type === "blob" ? length + 1 : 0);
    }
    return blobs;
}
const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
/** UTF-8, or with a lone surrogate for each byte that is not ASCII where it is none: see `TreeEntry.path`. */
function decodePath(bytes) {
    try {
        return utf8.decode(bytes);
    }
    catch {
        return bytes.toString("latin1").replace(/[\u0080-\u00ff]/g, (character) => {
            return String.fromCharCode(0xdc00 + character.charCodeAt(0));
        });
    }
}
function isMeasured(entry) {
    return entry.size !== undefined;
}
function known(values, id) {
    const value = values.get(id);
    if (value === undefined)
        throw new errors/* ProtoManagerError */.mb(`git has no blob ${id}, which its tree names.`);
    return value;
}

;// CONCATENATED MODULE: ./build/js/src/sources/fetch.js
/** Brings one commit into an object store of its own: shallow, without blobs, then the blobs that are wanted. */
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});







const timeoutMs = 10 * 60 * 1000;
const watchMs = 500;
const commitId = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/**
 * Common to both fetches. No ref, no FETCH_HEAD and no URL is written: git notes of the remote only that it filters
 * (`remote.<name>.promisor`), by its name.
 */
const fetchArgs = [
    "fetch",
    "--quiet",
    "--no-tags",
    "--no-write-fetch-head",
    "--recurse-submodules=no",
    "--no-auto-gc",
];
/** Fetches a commit into an empty folder, which becomes a bare repository. */
async function fetchCommit(request, gitDir) {
    const { commit, ref, remotes } = request;
    if (!commitId.test(commit))
        throw new errors/* ProtoManagerError */.mb(`${JSON.stringify(commit)} is no full commit id`);
    await initBare(gitDir, commit);
    let result = await fetch(request, gitDir, [commit]);
    if (result.failure?.kind === "unadvertised" && ref !== undefined)
        result = await fetch(request, gitDir, [ref]);
    if (result.failure !== undefined)
        throw new errors/* ProtoManagerError */.mb(result.failure.message);
    const { environment, signal } = remotes;
    const store = { gitDir, environment, signal };
    // A server that cannot filter has sent everything.
    if (!/filtering not recognized/.test(result.stderr)) {
        const present = new Set();
        store.fetchBlobs = async (ids) => {
            const missing = ids.filter((id) => !present.has(id));
            if (missing.length === 0)
                return;
            await fetchBlobs(request, gitDir, missing);
            for (const id of missing)
                present.add(id);
        };
    }
    return { files: gitTree(store, commit), treeId: await readTreeId(store, commit, request.url) };
}
/** What `git init --bare` would make, without the user's templates. The id's length tells SHA-1 from SHA-256. */
async function initBare(gitDir, commit) {
    await Promise.all(["objects", "refs"].map((folder) => (0,promises_.mkdir)(external_node_path_.join(gitDir, folder), { recursive: true })));
    await (0,promises_.writeFile)(external_node_path_.join(gitDir, "HEAD"), "ref: refs/heads/none\n");
    const sha256 = commit.length === 64 ? "[extensions]\n\tobjectFormat = sha256\n" : "";
    await (0,promises_.writeFile)(external_node_path_.join(gitDir, "config"), `[core]\n\trepositoryFormatVersion = 1\n\tbare = true\n${sha256}`);
}
async function fetchBlobs(request, gitDir, ids) {
    // As git's own fetch of what a filter left out (promisor-remote.c): nothing to negotiate, the ids on standard input.
    const args = ["--filter=blob:none", "--stdin"];
    const { failure } = await fetch(request, gitDir, [], args, `${ids.join("\n")}\n`);
    if (failure !== undefined)
        throw new errors/* ProtoManagerError */.mb(failure.message);
}
async function fetch({ url, remotes, limits }, gitDir, wanted, options = ["--depth=1", "--filter=blob:none"], input = "") {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const watch = __addDisposableResource(env_1, watchSize(gitDir, limits.fetchBytes), false);
        const signal = remotes.signal === undefined ? watch.signal : AbortSignal.any([remotes.signal, watch.signal]);
        const args = [...fetchArgs, ...options, "--", environment/* remoteName */.iy, ...wanted];
        try {
            return await (0,ask_remote/* askRemote */.u)(url, { args, cwd: gitDir, gitDir, input, timeoutMs, signal }, remotes);
        }
        catch (error) {
            if (!watch.signal.aborted || remotes.signal?.aborted)
                throw error;
            throw new errors/* ProtoManagerError */.mb(`${url.url} sent more than ${limits.fetchBytes} bytes for one commit. Narrow \`proto_dir\`, or serve it with uploadpack.allowFilter.`);
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}
/** Aborts its signal when the packs in a repository outgrow a bound: git has none of its own for a fetch. */
function watchSize(gitDir, maxBytes) {
    const controller = new AbortController();
    const timer = setInterval(async () => {
        if ((await packedBytes(gitDir)) > maxBytes)
            controller.abort();
    }, watchMs);
    return { signal: controller.signal, [Symbol.dispose]: () => clearInterval(timer) };
}
async function packedBytes(gitDir) {
    const folder = external_node_path_.join(gitDir, "objects", "pack");
    const names = await (0,promises_.readdir)(folder).catch(() => []);
    const sizes = names.map((name) => (0,promises_.stat)(external_node_path_.join(folder, name)).then(({ size }) => size, () => 0));
    return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
async function readTreeId(store, commit, url) {
    const { gitDir, environment, signal } = store;
    const args = ["rev-parse", "--verify", "--quiet", `${commit}^{tree}`];
    const { exitCode, stdout } = await (0,git/* git */.$)({ args, cwd: gitDir, gitDir, environment, signal });
    if (exitCode === 0)
        return stdout.toString("utf8").trim();
    throw new errors/* ProtoManagerError */.mb(`${commit} is no commit in ${url.url}, or its branch moved meanwhile. Run again.`);
}


/***/ }),

/***/ 69751:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VX: () => (/* binding */ symlinkMode),
/* harmony export */   f2: () => (/* binding */ byPath),
/* harmony export */   wS: () => (/* binding */ submoduleMode)
/* harmony export */ });
/** A read-only tree of files: a commit in an object store, or a folder. Listing never follows links. */
/** Order of `list`: by UTF-16 units, the same on every machine and in every locale. */
function byPath(a, b) {
    return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
const symlinkMode = "120000";
const submoduleMode = "160000";


/***/ }),

/***/ 27141:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ folderTree)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _file_tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69751);
/** The files of a folder on disk. Links are listed as links and never followed. */
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});




/** git's own folder, and what a package manager has put beside the sources: nobody's protos to collect. */
const passedOver = new Set([".git", "node_modules"]);
/** Where there is no such flag (Windows), `list` alone has to keep links out. */
const noFollow = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0;
/** `folder` is the tree's top. */
function folderTree(folder) {
    const onDisk = (relative) => node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, ...relative.split("/"));
    const tree = {
        commit: undefined,
        async list(folders) {
            const found = await Promise.all(folders.map((start) => listFrom(folder, start === "." ? "" : start)));
            // A folder inside another was listed twice.
            return [...new Map(found.flat().map((entry) => [entry.path, entry])).values()].sort(_file_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .byPath */ .f2);
        },
        async measure(entries) {
            return entries.filter((entry) => entry.size !== undefined);
        },
        async read(entries) {
            const contents = new Map();
            for (const entry of entries)
                contents.set(entry.path, await readNoFollow(onDisk(entry.path)));
            return contents;
        },
        async readFile(relative) {
            const entry = (await tree.list([relative])).find((found) => found.path === relative);
            if (entry === undefined || !entry.mode.startsWith("100"))
                return undefined;
            return readNoFollow(onDisk(relative));
        },
    };
    return tree;
}
/** Walks down to `start` part by part, so that a link on the way is found as one. */
async function listFrom(top, start) {
    let current = "";
    for (const part of start.split("/").filter((name) => name !== "")) {
        current = current === "" ? part : `${current}/${part}`;
        const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(top, current)).catch(absent);
        if (status === undefined)
            return [];
        if (status.isSymbolicLink())
            return [link(start)];
        if (status.isFile())
            return current === start ? [file(current, status.mode, status.size)] : [];
    }
    return walk(top, current);
}
async function walk(top, folder) {
    const children = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(top, folder), { withFileTypes: true }).catch(absent)) ?? [];
    const entries = [];
    for (const child of children) {
        const below = folder === "" ? child.name : `${folder}/${child.name}`;
        if (child.isSymbolicLink())
            entries.push(link(below));
        else if (child.isDirectory() && !passedOver.has(child.name))
            entries.push(...(await walk(top, below)));
        else if (child.isFile()) {
            const { mode, size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(top, below));
            entries.push(file(below, mode, size));
        }
    }
    return entries;
}
function link(below) {
    return { path: below, mode: _file_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .symlinkMode */ .VX, id: undefined, size: 0 };
}
function file(below, mode, size) {
    return { path: below, mode: (mode & 0o111) === 0 ? "100644" : "100755", id: undefined, size };
}
async function readNoFollow(file) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const handle = __addDisposableResource(env_1, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | noFollow), true);
        return await handle.readFile();
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
function absent(error) {
    if (error.code === "ENOENT" || error.code === "ENOTDIR")
        return undefined;
    throw error;
}


/***/ }),

/***/ 86164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DF: () => (/* binding */ refuseSizes),
/* harmony export */   p3: () => (/* binding */ refuseEntries),
/* harmony export */   tn: () => (/* binding */ decodeProto)
/* harmony export */ });
/* harmony import */ var _file_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69751);
/* harmony import */ var _path_rules_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87069);
/** What is refused of a repository's content, before anything of it is handed on. Pure. */


/** Names and modes: what can be refused without a byte of content. Each text names a path and a way out. */
function refuseEntries(entries, limits) {
    if (entries.length > limits.files) {
        return [
            `${entries.length} files are more than ${limits.files}. Narrow \`proto_dir\`, \`include\` or \`exclude\`.`,
        ];
    }
    return [...entries.flatMap((entry) => refuseEntry(entry, limits)), ...refuseCollisions(entries)];
}
/** Sizes, before content is read into memory. */
function refuseSizes(entries, limits) {
    const refusals = entries
        .filter(({ size }) => size > limits.fileBytes)
        .map(({ path, size }) => `${(0,_path_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .quotePath */ .WG)(path)} has ${size} bytes, more than ${limits.fileBytes}. Split it or add it to \`exclude\`.`);
    const total = entries.reduce((sum, { size }) => sum + size, 0);
    if (total > limits.totalBytes) {
        refusals.push(`its files have ${total} bytes together, more than ${limits.totalBytes}. Narrow \`proto_dir\`, \`include\` or \`exclude\`.`);
    }
    return refusals;
}
/** The text of a proto file, or why its content is refused. */
function decodeProto(path, content) {
    if (content.subarray(0, lfsPointer.length).equals(lfsPointer)) {
        const fix = "Keep .proto files out of LFS (.gitattributes) or add it to `exclude`.";
        return { refusal: `${(0,_path_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .quotePath */ .WG)(path)} is a Git LFS pointer, not a proto file. ${fix}` };
    }
    if (content.includes(0)) {
        return {
            refusal: `${(0,_path_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .quotePath */ .WG)(path)} holds a NUL byte. Save it as UTF-8 text or add it to \`exclude\`.`,
        };
    }
    try {
        return { text: utf8.decode(content) };
    }
    catch {
        const fix = "Save it as UTF-8 or add it to `exclude`.";
        return { refusal: `${(0,_path_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .quotePath */ .WG)(path)} is not UTF-8, as protobuf demands. ${fix}` };
    }
}
/** First line of every pointer file (git-lfs, docs/spec.md). */
const lfsPointer = Buffer.from("version https://git-lfs.github.com/spec/");
const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
function refuseEntry({ path, mode }, limits) {
    if (mode === _file_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .symlinkMode */ .VX) {
        return [
            `${(0,_path_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .quotePath */ .WG)(path)} is a symlink, which is not followed. Put the file there or add it to \`exclude\`.`,
        ];
    }
    if (mode === _file_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .submoduleMode */ .wS) {
        const fix = "List the other repository in config.yaml, and add the path to `exclude`.";
        return [`${(0,_path_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .quotePath */ .WG)(path)} is a submodule, which is not read. ${fix}`];
    }
    if (!mode.startsWith("100"))
        return [`${(0,_path_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .quotePath */ .WG)(path)} has the mode ${mode}, which no file has. Remove it.`];
    const reason = (0,_path_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .refusedPath */ .wP)(path, limits);
    return reason === undefined ? [] : [`${(0,_path_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .quotePath */ .WG)(path)} ${reason}. Rename it or add it to \`exclude\`.`];
}
/** Files, or folders of files, that are one on a disk that ignores case or normalises Unicode. */
function refuseCollisions(entries) {
    const spellings = new Map();
    const refusals = [];
    for (const { path } of entries) {
        for (const prefix of prefixes(path)) {
            const folded = (0,_path_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .foldedPath */ .kV)(prefix);
            const other = spellings.get(folded);
            if (other === undefined)
                spellings.set(folded, prefix);
            else if (other !== prefix) {
                refusals.push(`${(0,_path_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .quotePath */ .WG)(other)} and ${(0,_path_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .quotePath */ .WG)(prefix)} are one path on disks that ignore case. Rename one.`);
                break;
            }
        }
    }
    return refusals;
}
function prefixes(path) {
    const components = path.split("/");
    return components.map((_, index) => components.slice(0, index + 1).join("/"));
}


/***/ }),

/***/ 94908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ defaultLimits)
/* harmony export */ });
const mebibyte = 1024 * 1024;
const defaultLimits = {
    files: 20_000,
    fileBytes: 4 * mebibyte,
    totalBytes: 128 * mebibyte,
    policyBytes: mebibyte / 4,
    // Windows ends at 260 characters for a whole path, of which a checkout needs some for itself.
    pathBytes: 240,
    depth: 32,
    fetchBytes: 1024 * mebibyte,
};


/***/ }),

/***/ 39070:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F9: () => (/* binding */ lockSource),
/* harmony export */   _N: () => (/* binding */ verifyLocked),
/* harmony export */   jl: () => (/* binding */ lockedHead)
/* harmony export */ });
/* harmony import */ var _config_url_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84015);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11024);
/** What the lock says of a repository, and whether that still holds. Pure. */


const update = "Run `protomanager update` to lock it.";
/** Where the lock has a repository, or why that is of no use. */
function lockedHead(config, locked) {
    const { name, url } = config;
    if (locked?.commit === undefined) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RepositoryError */ .pU(name, `has no commit in protomanager.lock. ${update}`);
    }
    const here = (0,_config_url_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRepositoryUrl */ .fn)(url);
    if ((0,_config_url_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryKey */ .Kq)(here) !== (0,_config_url_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryKey */ .Kq)((0,_config_url_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRepositoryUrl */ .fn)(locked.url))) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RepositoryError */ .pU(name, `is ${url} in config.yaml and ${locked.url} in protomanager.lock. ${update}`);
    }
    const { commit, id } = locked;
    return { url: here, commit, ref: undefined, id, private: undefined, warning: undefined };
}
/** Hands on the content of a locked commit; a `RepositoryError` when it is not what was locked. */
function verifyLocked(config, locked, content) {
    const { digest, tree } = locked;
    if (tree !== undefined && content.tree !== tree) {
        const seen = `tree ${content.tree}, not ${tree}`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RepositoryError */ .pU(config.name, `commit ${locked.commit} has ${seen}, as protomanager.lock says. Restore the lock from git.`);
    }
    if (content.digest !== digest) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RepositoryError */ .pU(config.name, `its protos at ${locked.commit} have the digest ${content.digest}, protomanager.lock says ${digest}. ` +
            "If proto_dir, include or exclude were changed, run `protomanager update`; if not, the lock was edited: restore it from git.");
    }
    return content;
}
/**
 * The lock's entry for a repository as it was read. The hub's own commit is left out: it changes with every commit
 * of the lock itself.
 */
function lockSource(source, config, id) {
    const { url, ref } = config;
    const isHub = (0,_config_url_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRepositoryUrl */ .fn)(url).kind === "hub";
    const pinned = isHub ? {} : { id, commit: source.commit, tree: source.tree };
    return { url, ref, ...pinned, digest: source.digest };
}


/***/ }),

/***/ 87960:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ listRemoteRefs)
/* harmony export */ });
/* unused harmony export parseRefs */
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11024);
/* harmony import */ var _git_environment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32505);
/* harmony import */ var _ask_remote_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56914);
/** Asks one repository for refs, over git itself. */




const timeoutMs = 60_000;
/** Where nobody can make a repository, so that git reads the configuration of none: a folder below a device. */
const noRepository = "/dev/null/none";
/**
 * Refs of a repository by name, `<tag>^{}` among them; only those that a pattern names. With `symbolic` the name
 * `ref: HEAD` has the full name of the branch that HEAD stands for.
 */
async function listRemoteRefs(url, patterns, remotes, { symbolic = false } = {}) {
    const call = {
        args: ["ls-remote", "--quiet", ...(symbolic ? ["--symref"] : []), "--", _git_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .remoteName */ .iy, ...patterns],
        cwd: (0,node_os__WEBPACK_IMPORTED_MODULE_0__.tmpdir)(),
        gitDir: noRepository,
        timeoutMs,
    };
    const { failure, stdout } = await (0,_ask_remote_js__WEBPACK_IMPORTED_MODULE_2__/* .askRemote */ .u)(url, call, remotes);
    if (failure !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ProtoManagerError */ .mb(failure.message);
    return parseRefs(stdout.toString("utf8"));
}
/** Reads lines of `<id>\t<ref>`, and of `ref: <ref>\t<symbolic ref>`. */
function parseRefs(text) {
    const refs = new Map();
    for (const line of text.split("\n")) {
        const [id, ref] = line.split("\t");
        if (!id || !ref)
            continue;
        if (id.startsWith("ref: "))
            refs.set(`ref: ${ref}`, id.slice("ref: ".length));
        else
            refs.set(ref, id);
    }
    return refs;
}


/***/ }),

/***/ 30829:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ movedUrl)
/* harmony export */ });
/* harmony import */ var _config_url_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84015);

/**
 * The URL of a repository whose host says that it is called `fullName` now, on the same host and in the same form;
 * undefined when it has not moved. Hosts ignore case in names.
 */
function movedUrl(url, fullName) {
    const old = `${url.owner}/${url.name}`;
    if (old.toLowerCase() === fullName.toLowerCase())
        return undefined;
    const at = url.url.lastIndexOf(old);
    const suffix = url.url.endsWith(".git") ? ".git" : "";
    return (0,_config_url_js__WEBPACK_IMPORTED_MODULE_0__/* .readRepositoryUrl */ .er)(`${url.url.slice(0, at)}${fullName}${suffix}`).url;
}


/***/ }),

/***/ 87069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WG: () => (/* binding */ quotePath),
/* harmony export */   kV: () => (/* binding */ foldedPath),
/* harmony export */   wP: () => (/* binding */ refusedPath)
/* harmony export */ });
/** Which names of files are refused, since a tool, a disk or a reader would take them for something else. */
/** CON, NUL and the like are devices on Windows, with any extension. */
const deviceName = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
const control = /[\u0000-\u001f\u007f-\u009f]/;
/** Characters that show nothing or turn what follows around: a path would read as another. */
const invisible = /\p{Default_Ignorable_Code_Point}|[\p{Cf}\p{Zl}\p{Zp}]/u;
const componentRules = [
    { test: (component) => component === "", reason: "is absolute or has an empty part" },
    { test: /^\.\.?$/, reason: "leaves its folder" },
    { test: (component) => !component.isWellFormed() || component.includes("\ufffd"), reason: "is not UTF-8" },
    { test: control, reason: "holds a control character" },
    { test: invisible, reason: "holds a character that cannot be seen" },
    { test: /^-/, reason: "has a part that starts with -, which tools read as an option" },
    { test: /^@/, reason: "has a part that starts with @, which protoc reads as a file of arguments" },
    // protoc's generators for Python, Ruby and Rust write names into code as they stand, quotes and all.
    {
        test: /[^\p{L}\p{M}\p{N}_.+~@ -]/u,
        reason: "has a character other than letters, digits, blanks and _ . - + ~ @",
    },
    { test: deviceName, reason: "has a part that is a device on Windows" },
    { test: /[.\s]$|^\s/, reason: "has a part that ends in a dot or a blank, or starts with a blank" },
    { test: /^\.git$/i, reason: "lies in a .git folder" },
];
/** Why a path is refused, as the end of a sentence that begins with it; undefined when it is not. */
function refusedPath(path, limits) {
    const components = path.split("/");
    if (components.slice(0, -1).some((folder) => /\.proto$/i.test(folder))) {
        return "has a folder that ends in .proto, where another repository may have a file";
    }
    for (const component of components) {
        const rule = componentRules.find(({ test }) => typeof test === "function" ? test(component) : test.test(component));
        if (rule !== undefined)
            return rule.reason;
    }
    if (Buffer.byteLength(path) > limits.pathBytes)
        return `is longer than ${limits.pathBytes} bytes`;
    if (components.length - 1 > limits.depth)
        return `lies more than ${limits.depth} folders deep`;
    return undefined;
}
/**
 * Equal for paths that are one file on some disk: without case (Windows, macOS) and in one Unicode normal form
 * (macOS).
 */
function foldedPath(path) {
    return path.normalize("NFKC").toLowerCase().normalize("NFKC");
}
/** A path as it may be printed: quoted, with every character that does not show as an escape. */
function quotePath(path) {
    const shown = path.length > 300 ? `${path.slice(0, 300)}…` : path;
    const escaped = JSON.stringify(shown).replace(/\\udc([89a-f][0-9a-f])/g, "\\x$1");
    return escaped.replace(new RegExp(`${invisible.source}|[\u007f-\u009f]`, "gu"), (character) => {
        return `\\u{${character.codePointAt(0)?.toString(16)}}`;
    });
}


/***/ }),

/***/ 56378:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ withinBound),
/* harmony export */   fR: () => (/* binding */ decodePolicies),
/* harmony export */   ff: () => (/* binding */ policyPaths),
/* harmony export */   oX: () => (/* binding */ codeownersPaths),
/* harmony export */   zw: () => (/* binding */ selectPolicies)
/* harmony export */ });
/* harmony import */ var _file_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69751);
/* harmony import */ var _hostile_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86164);
/** Files of a repository that say how its protos are to be treated. They are read as data; none is ever carried out. */


/**
 * Where GitHub looks for code owners, in this order; the first that exists counts.
 * https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners
 */
const codeownersPaths = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"];
/** `buf.yaml` at the top and in each proto folder, and the places of CODEOWNERS, from the repository's top. */
function policyPaths(folders) {
    const bufFiles = ["", ...folders].map((folder) => (folder === "" ? "buf.yaml" : `${folder}/buf.yaml`));
    return [...new Set([...bufFiles, ...codeownersPaths])];
}
/** Those of the entries that are policies: regular files only. */
function selectPolicies(folders, entries) {
    const paths = new Set(policyPaths(folders));
    return entries.filter(({ path, mode }) => mode.startsWith("100") && paths.has(path));
}
/** Those small enough to be read. One that is too large is as good as none, as on GitHub. */
function withinBound(entries, limits) {
    return entries.filter(({ size }) => size <= limits.policyBytes);
}
/** Their texts, sorted by path; one that is not UTF-8 text is as good as none. */
function decodePolicies(entries, contents) {
    return entries.toSorted(_file_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .byPath */ .f2).flatMap(({ path }) => {
        const decoded = (0,_hostile_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeProto */ .tn)(path, contents.get(path));
        return "refusal" in decoded ? [] : [{ path, text: decoded.text }];
    });
}


/***/ }),

/***/ 66603:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lI: () => (/* binding */ chooseRef),
/* harmony export */   nr: () => (/* binding */ refPatterns),
/* harmony export */   rd: () => (/* binding */ parseRef),
/* harmony export */   rx: () => (/* binding */ newestTag)
/* harmony export */ });
/* unused harmony export matchesTag */
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62088);
/** `ref` of config.yaml: which commit of a repository is meant. Pure. */

const commitId = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/** Reads `ref` as written: undefined, branch, tag, full ref, full commit id, `latest-release` or `tag: <glob>`. */
function parseRef(ref) {
    if (ref === undefined || ref === "HEAD")
        return { kind: "head" };
    if (ref === "latest-release")
        return { kind: "latest-release" };
    if (commitId.test(ref))
        return { kind: "commit", id: ref };
    if (ref.startsWith("refs/"))
        return { kind: "full", ref };
    const glob = /^tag:\s*(.+)$/.exec(ref)?.[1];
    return glob === undefined ? { kind: "name", name: ref } : { kind: "tag", glob: glob.trim() };
}
/** What to ask `git ls-remote` for. */
function refPatterns(ref) {
    switch (ref.kind) {
        case "head":
            return ["HEAD"];
        case "name":
            return [`refs/heads/${ref.name}`, `refs/tags/${ref.name}`, `refs/tags/${ref.name}^{}`];
        case "full":
            return [ref.ref, `${ref.ref}^{}`];
        case "commit":
            return [];
        default:
            return ["refs/tags/*"];
    }
}
/** Chooses among the refs a remote has, by name; `<tag>^{}` is the commit of an annotated tag. */
function chooseRef(ref, refs) {
    const at = (name) => {
        const commit = refs.get(`${name}^{}`) ?? refs.get(name);
        return commit === undefined ? undefined : { commit, ref: name };
    };
    switch (ref.kind) {
        case "commit":
            return { commit: ref.id, ref: ref.id };
        case "head":
            return (at("HEAD") ?? {
                problem: "it has no commit yet, or its default branch is gone. Push one, or set `ref`.",
            });
        case "full":
            return at(ref.ref) ?? { problem: `it has no ref ${JSON.stringify(ref.ref)}. Fix \`ref\`.` };
        case "name": {
            const branch = at(`refs/heads/${ref.name}`);
            const tag = at(`refs/tags/${ref.name}`);
            if (branch !== undefined && tag !== undefined) {
                return { problem: `${JSON.stringify(ref.name)} is a branch and a tag. ${writeFull(ref.name)}` };
            }
            return (branch ?? tag ?? { problem: `it has no branch or tag ${JSON.stringify(ref.name)}. Fix \`ref\`.` });
        }
        case "latest-release":
        case "tag": {
            const glob = ref.kind === "tag" ? ref.glob : "*";
            const tag = newestTag(tagNames(refs), glob);
            if (tag !== undefined)
                return at(`refs/tags/${tag}`);
            const wanted = ref.kind === "tag" ? `no tag that matches ${JSON.stringify(glob)} and` : "no tag that";
            return { problem: `it has ${wanted} is a semantic version. Fix \`ref\`, or push such a tag.` };
        }
    }
}
function writeFull(name) {
    return `Write \`ref: refs/heads/${name}\` or \`ref: refs/tags/${name}\`.`;
}
function tagNames(refs) {
    const tags = [...refs.keys()].filter((name) => name.startsWith("refs/tags/") && !name.endsWith("^{}"));
    return tags.map((name) => name.slice("refs/tags/".length));
}
/**
 * The newest tag by semantic version (https://semver.org, 11) that matches. A version may stand behind a prefix:
 * `v1.2.3`, `proto/v1.2.3`. A prerelease is taken only where no release matches.
 */
function newestTag(tags, glob) {
    const versions = tags
        .filter((tag) => matchesTag(glob, tag))
        .map((tag) => ({ tag, version: semver__WEBPACK_IMPORTED_MODULE_0__.parse(/v?(\d+\.\d+\.\d+.*)$/.exec(tag)?.[1]) }))
        .filter((found) => found.version !== null);
    const releases = versions.filter(({ version }) => version.prerelease.length === 0);
    const candidates = releases.length > 0 ? releases : versions;
    return candidates.toSorted((a, b) => semver__WEBPACK_IMPORTED_MODULE_0__.compare(b.version, a.version) || (a.tag < b.tag ? -1 : 1))[0]
        ?.tag;
}
/** Whether a tag matches a glob: `*` is any text without `/`, and alone any tag. */
function matchesTag(glob, tag) {
    if (glob === "*")
        return true;
    const patterns = glob.split("/");
    const parts = tag.split("/");
    return (patterns.length === parts.length && patterns.every((pattern, at) => matchesPart(pattern, parts[at])));
}
/** The first place of each text between the stars is enough: without backtracking, since glob and tags are foreign. */
function matchesPart(pattern, part) {
    const [first = "", ...between] = pattern.split(/\*+/);
    const last = between.pop();
    if (last === undefined)
        return part === first;
    const end = part.length - last.length;
    if (first.length > end || !part.startsWith(first) || !part.endsWith(last))
        return false;
    let from = first.length;
    for (const text of between) {
        const at = part.indexOf(text, from);
        if (at < 0 || at + text.length > end)
            return false;
        from = at + text.length;
    }
    return true;
}


/***/ }),

/***/ 10522:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ openRemote),
/* harmony export */   w: () => (/* binding */ defaultRetryDelaysMs)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11024);
/** What talking to other machines needs, put together for one repository and one call. */


/** Enough for a connection that broke off; an outage is for the next run. */
const defaultRetryDelaysMs = [1_000, 4_000];
/** The remote of a repository, with a token asked for anew: it may have been renewed. */
async function openRemote(url, remotes) {
    const { kind, host, owner } = url;
    if (kind === "hub")
        throw new Error("the hub is no remote");
    if (kind === "file") {
        if (!remotes.allowFiles) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ProtoManagerError */ .mb(`${url.url} is a path of one machine. Write the URL that every run can reach.`);
        }
        const isUrl = /^file:\/\//i.test(url.url);
        return {
            kind,
            host,
            owner,
            token: undefined,
            url: isUrl ? url.url : node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(remotes.hubFolder, url.url),
        };
    }
    const usesToken = kind === "https" || kind === "http";
    const token = usesToken ? await remotes.tokens(host, owner, "read") : undefined;
    return { kind, host, owner, token, url: url.url };
}


/***/ }),

/***/ 37740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KT: () => (/* binding */ protoFolders),
/* harmony export */   a3: () => (/* binding */ selectProtos),
/* harmony export */   bn: () => (/* binding */ importRoots)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14006);
/* harmony import */ var _file_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69751);
/** Which files of a repository are its protos, and under which names they are imported. Pure. */


/**
 * One root a proto folder, whose files are imported by their path below it. With a mount they are imported by the
 * mount and their path from the repository's top, and that other name is an alias (docs/specification.md 15).
 */
function importRoots({ protoDirs, mount, }) {
    const folders = protoFolders(protoDirs);
    if (mount === "")
        return folders.map((folder) => ({ folder, prefix: "" }));
    const top = `${mount.replace(/\/$/, "")}/`;
    return [
        ...folders.map((folder) => ({ folder, prefix: folder === "" ? top : `${top}${folder}/` })),
        ...folders.map((folder) => ({ folder, prefix: "", alias: true })),
    ];
}
/** `proto_dir` from the repository's top: "" for `.`, no `./` before and no `/` behind. */
function protoFolders(protoDirs) {
    const folders = protoDirs.map((folder) => folder
        .split("/")
        .filter((part) => part !== "" && part !== ".")
        .join("/"));
    return [...new Set(folders)];
}
/**
 * The `.proto` files that include and exclude leave under some proto folder, and the symlinks and submodules there
 * that exclude does not name: what they stand for would be missing, so they cannot be passed over.
 */
function selectProtos(config, entries) {
    const options = { dot: true, windows: false };
    const includes = picomatch__WEBPACK_IMPORTED_MODULE_0__([...config.include], options);
    const excludes = picomatch__WEBPACK_IMPORTED_MODULE_0__([...config.exclude], options);
    const folders = protoFolders(config.protoDirs);
    return entries.filter(({ path, mode }) => {
        const isLink = mode === _file_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .symlinkMode */ .VX || mode === _file_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .submoduleMode */ .wS;
        if (!isLink && !path.endsWith(".proto"))
            return false;
        return folders.some((folder) => {
            const below = pathBelow(folder, path);
            return below !== undefined && !excludes(below) && (isLink || dotPart.test(below) || includes(below));
        });
    });
}
/** No glob matches these, so that they would be passed over instead of refused. */
const dotPart = /(?:^|\/)\.\.?(?:\/|$)/;
/** The part of a path below a folder; undefined when it is not there. A folder that is a link is below itself. */
function pathBelow(folder, path) {
    if (folder === "")
        return path;
    if (path === folder)
        return path;
    return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined;
}


/***/ }),

/***/ 38764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ loadSourceAt),
  l: () => (/* binding */ resolveSources)
});

// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(70370);
// EXTERNAL MODULE: ./build/js/src/config/order.js
var order = __webpack_require__(34970);
// EXTERNAL MODULE: ./build/js/src/config/url.js
var config_url = __webpack_require__(84015);
// EXTERNAL MODULE: ./build/js/src/counted.js
var counted = __webpack_require__(68893);
// EXTERNAL MODULE: ./build/js/src/errors.js
var errors = __webpack_require__(11024);
// EXTERNAL MODULE: ./build/js/src/process.js
var process = __webpack_require__(62930);
;// CONCATENATED MODULE: ./build/js/src/git/version.js
/** Which git is needed, and whether it is there. */


/**
 * 2.31 reads configuration from `GIT_CONFIG_COUNT`, without which a token would have to be an argument;
 * 2.29 takes ids to fetch from `--stdin` and has `--no-write-fetch-head`.
 */
const minimumGitVersion = "2.31";
/** Fails unless the git on PATH is new enough. */
async function requireGit() {
    checkGitVersion(await (0,process/* versionLine */.b1)("git"));
}
/** Fails unless `line`, what `git --version` printed, names a version that is new enough. */
function checkGitVersion(line) {
    const fix = `Install git ${minimumGitVersion} or newer (https://git-scm.com/downloads) and put it on PATH.`;
    if (line === undefined)
        throw new errors/* ProtoManagerError */.mb(`git was not found on PATH. ${fix}`);
    const [, major, minor] = /^git version (\d+)\.(\d+)/.exec(line) ?? [];
    if (major === undefined) {
        throw new errors/* ProtoManagerError */.mb(`git --version printed ${JSON.stringify(line)}, which names no version. ${fix}`);
    }
    const [neededMajor, neededMinor] = minimumGitVersion.split(".").map(Number);
    const newEnough = Number(major) > neededMajor || (Number(major) === neededMajor && Number(minor) >= neededMinor);
    if (!newEnough)
        throw new errors/* ProtoManagerError */.mb(`git ${major}.${minor} is too old. ${fix}`);
}

// EXTERNAL MODULE: ./build/js/src/sources/digest.js
var digest = __webpack_require__(81608);
// EXTERNAL MODULE: ./build/js/src/sources/file-tree.js
var file_tree = __webpack_require__(69751);
// EXTERNAL MODULE: ./build/js/src/sources/hostile.js
var hostile = __webpack_require__(86164);
// EXTERNAL MODULE: ./build/js/src/sources/path-rules.js
var path_rules = __webpack_require__(87069);
// EXTERNAL MODULE: ./build/js/src/sources/policies.js
var sources_policies = __webpack_require__(56378);
// EXTERNAL MODULE: ./build/js/src/sources/selection.js
var selection = __webpack_require__(37740);
;// CONCATENATED MODULE: ./build/js/src/sources/collect.js
/** From a tree of files to a repository's protos: chosen, checked, decoded. */







const shownRefusals = 10;
/** Reads the protos of a repository; a `RepositoryError` with every refusal when its content is hostile. */
async function collectContent(config, tree, treeId, limits) {
    const refuse = (refusals) => {
        if (refusals.length === 0)
            return;
        const rest = refusals.length - shownRefusals;
        const lines = [...refusals.slice(0, shownRefusals), ...(rest > 0 ? [`and ${rest} more`] : [])];
        const where = tree.commit === undefined ? "" : ` (at ${tree.commit.slice(0, 12)})`;
        throw new errors/* RepositoryError */.pU(config.name, `refused${where}: ${lines.join("\n  ")}`);
    };
    const folders = (0,selection/* protoFolders */.KT)(config.protoDirs);
    const entries = await tree.list([...folders, ...(0,sources_policies/* policyPaths */.ff)(folders)]);
    for (const folder of folders) {
        const found = entries.some(({ path }) => folder === "" || path === folder || path.startsWith(`${folder}/`));
        if (!found)
            throw new errors/* RepositoryError */.pU(config.name, missingFolder(folder, tree.commit));
    }
    const selected = (0,selection/* selectProtos */.a3)(config, entries);
    refuse((0,hostile/* refuseEntries */.p3)(selected, limits));
    const policies = (0,sources_policies/* selectPolicies */.zw)(folders, entries);
    // Together, so that what a filtered fetch left out comes by one request.
    const sized = await tree.measure([...selected, ...policies]);
    const measured = sized.slice(0, selected.length);
    const readable = (0,sources_policies/* withinBound */.Gv)(sized.slice(selected.length), limits);
    refuse((0,hostile/* refuseSizes */.DF)(measured, limits));
    const contents = await tree.read([...measured, ...readable]);
    const files = [];
    const refusals = [];
    for (const { path } of measured.toSorted(file_tree/* byPath */.f2)) {
        const decoded = (0,hostile/* decodeProto */.tn)(path, contents.get(path));
        if ("refusal" in decoded)
            refusals.push(decoded.refusal);
        else
            files.push({ path, text: decoded.text });
    }
    refuse(refusals);
    return {
        commit: tree.commit,
        tree: treeId,
        digest: (0,digest/* digestFiles */.E)(files),
        files,
        policies: (0,sources_policies/* decodePolicies */.fR)(readable, contents),
    };
}
function missingFolder(folder, commit) {
    const where = commit === undefined ? "" : ` at ${commit.slice(0, 12)}`;
    const what = folder === "" ? "the repository is empty" : `there is no folder ${(0,path_rules/* quotePath */.WG)(folder)}`;
    return `${what}${where}. Set \`proto_dir\` to the folder that holds its protos.`;
}

// EXTERNAL MODULE: ./build/js/src/sources/fetch.js + 1 modules
var fetch = __webpack_require__(53739);
// EXTERNAL MODULE: ./build/js/src/sources/moved.js
var sources_moved = __webpack_require__(30829);
;// CONCATENATED MODULE: ./build/js/src/sources/follow.js
/** Fetches a locked commit from wherever its repository is now. */



/**
 * Fetches a head's commit into an empty folder. Where that fails and the host's id of the repository is known, the host
 * is asked for its name of today: a head that comes from the lock was looked up nowhere.
 */
async function fetchHead(request, gitDir) {
    const { repository, head, remotes, limits, reporter } = request;
    const { commit, ref } = head;
    try {
        return await (0,fetch/* fetchCommit */.i)({ url: head.url, commit, ref, remotes, limits }, gitDir);
    }
    catch (error) {
        if (!(0,errors/* isProtoManagerError */.qZ)(error) || error instanceof errors/* CancelledError */.cc)
            throw error;
        const url = await newUrl(request).catch(() => undefined);
        if (url === undefined)
            throw error;
        reporter.warning(`${repository}: ${head.url.url} is now ${url.owner}/${url.name}, which was used. ` +
            `Write \`url: ${url.url}\` into config.yaml.`);
        return (0,fetch/* fetchCommit */.i)({ url, commit, ref, remotes, limits }, gitDir);
    }
}
async function newUrl({ head, bulk, remotes }) {
    const { url, commit, id } = head;
    const port = bulk.find(({ host }) => host === url.host);
    if (port === undefined || id === undefined)
        return undefined;
    const query = { owner: url.owner, name: url.name, ref: { kind: "commit", id: commit }, id };
    const [answer] = await port.heads([query], remotes.signal);
    return answer === undefined || answer.missing || answer.unasked
        ? undefined
        : (0,sources_moved/* movedUrl */.p)(url, answer.fullName);
}

// EXTERNAL MODULE: ./build/js/src/sources/ls-remote.js
var ls_remote = __webpack_require__(87960);
// EXTERNAL MODULE: ./build/js/src/sources/ref.js
var sources_ref = __webpack_require__(66603);
;// CONCATENATED MODULE: ./build/js/src/sources/heads.js
/** The newest commit of every repository, before anything is fetched: in bulk where the host has an API for it. */






/** git processes and connections at a time; most of each is waiting for the network. Measured: docs/performance.md. */
const concurrency = 16;
/** The head of each repository, or why it has none, by name in config.yaml. */
async function resolveHeads(request) {
    const heads = new Map();
    const limit = (0,p_limit/* default */.A)(concurrency);
    const byHost = Map.groupBy(request.repositories, ({ url }) => portFor((0,config_url/* parseRepositoryUrl */.fn)(url), request.bulk));
    await Promise.all([...byHost].map(async ([port, repositories]) => {
        const rest = port === undefined ? repositories : await askPort(port, repositories, request, heads);
        await Promise.all(rest.map((repository) => limit(async () => heads.set(repository.name, await askGit(repository, request.remotes)))));
    }));
    return heads;
}
function portFor({ kind, host }, bulk) {
    return kind === "hub" || kind === "file" ? undefined : bulk.find((port) => port.host === host);
}
/** Returns the repositories that git has to be asked for: the port had no token, or an ssh key may see more than one. */
async function askPort(port, repositories, request, heads) {
    const queries = repositories.map(({ name: repository, url, ref }) => {
        const { owner, name } = (0,config_url/* parseRepositoryUrl */.fn)(url);
        return { owner, name, ref: (0,sources_ref/* parseRef */.rd)(ref), id: request.ids.get(repository) };
    });
    const answers = await port.heads(queries, request.remotes.signal).catch((error) => {
        if (!(0,errors/* isProtoManagerError */.qZ)(error) || error instanceof errors/* CancelledError */.cc)
            throw error;
        return (0,errors/* messageOf */.bD)(error);
    });
    const rest = [];
    for (const [index, repository] of repositories.entries()) {
        if (typeof answers === "string") {
            heads.set(repository.name, new errors/* RepositoryError */.pU(repository.name, answers));
            continue;
        }
        const answer = answers[index];
        const id = queries[index].id;
        const overSsh = (0,config_url/* parseRepositoryUrl */.fn)(repository.url).kind === "ssh" && id === undefined;
        if (answer.unasked || (answer.missing && overSsh))
            rest.push(repository);
        else
            heads.set(repository.name, readAnswer(repository, answer, id));
    }
    return rest;
}
/** What an API's answer means for a repository. */
function readAnswer(repository, answer, lockedId) {
    const { name } = repository;
    const ref = (0,sources_ref/* parseRef */.rd)(repository.ref);
    const url = (0,config_url/* parseRepositoryUrl */.fn)(repository.url);
    const { host } = url;
    if (answer.missing) {
        const recreated = lockedId === undefined
            ? ""
            : " If it was deleted and created anew, remove its entry from protomanager.lock.";
        return new errors/* RepositoryError */.pU(name, `${repository.url} does not exist on ${host}, or the token for ${host}/${url.owner} may not read it. ` +
            `Fix \`url\`, or give a token that may read its contents.${recreated}`);
    }
    const moved = (0,sources_moved/* movedUrl */.p)(url, answer.fullName);
    if (answer.archived && ref.kind !== "commit") {
        return new errors/* RepositoryError */.pU(name, `${repository.url} is archived: its owners ended it. ` +
            `To keep its protos as they are write \`ref: ${answer.commit ?? "<commit>"}\`, else remove it from config.yaml.`);
    }
    if (answer.commit === undefined) {
        const refs = new Map(answer.ambiguous ? ambiguousRefs(ref) : []);
        const choice = (0,sources_ref/* chooseRef */.lI)(ref, refs);
        return new errors/* RepositoryError */.pU(name, "problem" in choice ? choice.problem : `has no commit at ${choice.ref}`);
    }
    const warning = moved &&
        `${name}: ${repository.url} is now ${answer.fullName}, which was used. Write \`url: ${moved.url}\` into config.yaml: ` +
            "whoever takes the old name would be read instead by every tool that goes by names.";
    return {
        url: moved ?? url,
        commit: answer.commit,
        ref: undefined,
        id: answer.id,
        private: answer.private,
        warning,
    };
}
/** The two refs of one name, for the message that `chooseRef` has for them. */
function ambiguousRefs(ref) {
    return ref.kind === "name"
        ? [
            [`refs/heads/${ref.name}`, ""],
            [`refs/tags/${ref.name}`, ""],
        ]
        : [];
}
async function askGit(repository, remotes) {
    const known = {
        url: (0,config_url/* parseRepositoryUrl */.fn)(repository.url),
        id: undefined,
        private: undefined,
        warning: undefined,
    };
    const ref = (0,sources_ref/* parseRef */.rd)(repository.ref);
    try {
        if (ref.kind === "commit")
            return { ...known, commit: ref.id, ref: undefined };
        const choice = (0,sources_ref/* chooseRef */.lI)(ref, await (0,ls_remote/* listRemoteRefs */.R)(known.url, (0,sources_ref/* refPatterns */.nr)(ref), remotes));
        if ("problem" in choice)
            return new errors/* RepositoryError */.pU(repository.name, `${known.url.url}: ${choice.problem}`);
        return { ...known, commit: choice.commit, ref: choice.ref };
    }
    catch (error) {
        return asRepositoryError(repository.name, error);
    }
}
/** Lays a failure that is understood at a repository's door; a cancel and a bug pass through. */
function asRepositoryError(repository, error) {
    if (!(0,errors/* isProtoManagerError */.qZ)(error) || error instanceof errors/* CancelledError */.cc)
        throw error;
    if (error instanceof errors/* RepositoryError */.pU)
        return error;
    return new errors/* RepositoryError */.pU(repository, error.message, { cause: error });
}

// EXTERNAL MODULE: ./build/js/src/sources/locked.js
var sources_locked = __webpack_require__(39070);
// EXTERNAL MODULE: ./build/js/src/sources/sub-tree.js
var sub_tree = __webpack_require__(42797);
;// CONCATENATED MODULE: ./build/js/src/sources/sources.js
/**
 * The story of the stage: the heads of all repositories first, then their protos, from the cache or by a fetch. What
 * goes wrong with one repository is reported for that repository; the others arrive.
 */












/** Repositories fetched at a time: a fetch is bound by the network, and by index-pack on one core. */
const sources_concurrency = 8;
/**
 * Reads every repository at its newest or locked commit. Fails as a whole only for what is wrong with the hub: a
 * private source in a public one is a `ConfigError`; or with the machine: no git, no room for the cache.
 */
async function resolveSources(request) {
    const { repositories, offline, reporter } = request;
    if (!offline && !repositories.every(isHub))
        await requireGit();
    const heads = new Map();
    const failures = new Map();
    for (const [name, head] of await findHeads(request)) {
        if (head instanceof errors/* RepositoryError */.pU)
            failures.set(name, head);
        else
            heads.set(name, head);
    }
    for (const { warning } of heads.values())
        if (warning !== undefined)
            reporter.warning(warning);
    refusePrivateSources(request, heads);
    const loaded = await loadAll(request, heads);
    const ranks = (0,order/* dependencyRanks */.Z)(repositories);
    const sources = [];
    for (const config of repositories) {
        const content = loaded.get(config.name);
        if (content instanceof errors/* RepositoryError */.pU)
            failures.set(config.name, content);
        else if (content !== undefined)
            sources.push(toSource(config, content, ranks.get(config.name)));
    }
    const ordered = repositories.flatMap(({ name }) => failures.get(name) ?? []);
    const files = sources.reduce((sum, source) => sum + source.files.length, 0);
    for (const { name, files: none } of sources) {
        if (none.length === 0)
            reporter.warning(`${name}: there is no .proto file below \`proto_dir\`. Is it the right folder?`);
    }
    const all = (0,counted/* counted */.h)(repositories.length, "repository", "repositories");
    reporter.info(`Read ${(0,counted/* counted */.h)(files, "proto")} from ${sources.length} of ${all}.`);
    return { sources, failures: ordered, heads };
}
/**
 * One repository at its locked commit: what a run goes on with when its newest cannot be used. A `RepositoryError`
 * when it has no locked commit, or that cannot be had.
 */
async function loadSourceAt(request, name, locked) {
    const config = request.repositories.find((repository) => repository.name === name);
    if (config === undefined)
        throw new Error(`no repository ${name} in the request`);
    const head = (0,sources_locked/* lockedHead */.jl)(config, locked);
    if (head instanceof errors/* RepositoryError */.pU)
        throw head;
    const content = (await loadGroup(request, head, [config])).get(name);
    if (content instanceof errors/* RepositoryError */.pU)
        throw content;
    (0,sources_locked/* verifyLocked */._N)(config, locked, content);
    return toSource(config, content, (0,order/* dependencyRanks */.Z)(request.repositories).get(name));
}
async function findHeads(request) {
    const { lock, at, offline, bulk, remotes, reporter } = request;
    const repositories = request.repositories.filter((config) => localTree(request, config) === undefined);
    if (at === "locked" || offline) {
        if (at === "newest")
            reporter.info("Offline: repositories are read at their locked commits.");
        return new Map(repositories.map((config) => [config.name, (0,sources_locked/* lockedHead */.jl)(config, lock[config.name])]));
    }
    const ids = new Map(Object.entries(lock).flatMap(([name, { id }]) => (id === undefined ? [] : [[name, id]])));
    return resolveHeads({ repositories, ids, bulk, remotes });
}
/** Loads what is at hand and, in dependency order, every repository that has a head. */
async function loadAll(request, heads) {
    const { repositories, lock, at, offline, reporter } = request;
    const ranks = (0,order/* dependencyRanks */.Z)(repositories);
    const inOrder = repositories.toSorted((a, b) => ranks.get(a.name) - ranks.get(b.name));
    const remote = inOrder.filter(({ name }) => heads.has(name));
    // Several names for one repository at one commit are one fetch.
    const groups = [...Map.groupBy(remote, ({ name }) => groupKey(heads.get(name))).values()];
    const loaded = new Map();
    const limit = (0,p_limit/* default */.A)(sources_concurrency);
    await Promise.all([
        ...groups.map((configs) => limit(async () => {
            const head = heads.get(configs[0].name);
            for (const [name, content] of await loadGroup(request, head, configs))
                loaded.set(name, content);
            reporter.progress("Reading repositories", loaded.size, repositories.length);
        })),
        ...inOrder.map(async (config) => {
            const tree = localTree(request, config);
            if (tree !== undefined)
                loaded.set(config.name, await loadLocal(request, config, tree));
        }),
    ]);
    if (at === "newest" && !offline)
        return loaded;
    for (const config of remote) {
        const content = loaded.get(config.name);
        if (content instanceof errors/* RepositoryError */.pU)
            continue;
        loaded.set(config.name, await attempt(config, async () => (0,sources_locked/* verifyLocked */._N)(config, lock[config.name], content)));
    }
    return loaded;
}
/** Loads repositories that share a URL and a commit: from the cache, or all that miss there by one fetch. */
async function loadGroup(request, head, configs) {
    const { cache, offline, bulk, remotes, limits, reporter } = request;
    const { commit } = head;
    const loaded = new Map();
    for (const config of configs) {
        const content = await cache.get(config, commit);
        if (content !== undefined)
            loaded.set(config.name, content);
    }
    const missing = configs.filter(({ name }) => !loaded.has(name));
    if (missing.length === 0)
        return loaded;
    if (offline) {
        const message = `commit ${commit} is not in the cache. Run once without --offline.`;
        for (const { name } of missing)
            loaded.set(name, new errors/* RepositoryError */.pU(name, message));
        return loaded;
    }
    await cache.withWorkFolder(async (folder) => {
        reporter.debug(`${missing[0].name}: fetching ${commit}`);
        const repository = missing[0].name;
        const fetched = fetchHead({ repository, head, bulk, remotes, limits, reporter }, folder);
        for (const config of missing) {
            const content = await attempt(config, async () => {
                const { files, treeId } = await fetched;
                return collectContent(config, files, treeId, limits);
            });
            if (!(content instanceof errors/* RepositoryError */.pU))
                await cache.put(config, commit, content);
            loaded.set(config.name, content);
        }
    });
    return loaded;
}
/** The files of a repository that is at hand: the hub's own, or a checkout. */
function localTree({ hub, checkouts }, config) {
    if (isHub(config))
        return (0,sub_tree/* subTree */.F)(hub, (0,config_url/* parseRepositoryUrl */.fn)(config.url).url.replace(/^\.\/?/, ""));
    return checkouts?.get(config.name);
}
function loadLocal({ limits }, config, tree) {
    return attempt(config, () => collectContent(config, tree, undefined, limits));
}
async function attempt(config, body) {
    try {
        return await body();
    }
    catch (error) {
        return asRepositoryError(config.name, error);
    }
}
function refusePrivateSources(request, heads) {
    if (request.hubIsPublic !== true || request.allowPrivateSources)
        return;
    const problems = [...heads]
        .filter(([, head]) => head.private === true)
        .map(([name, { url }]) => `config.yaml: repositories: ${name}: ${url.url} is private and this hub is public: its protos would be ` +
        "published. Make the hub private, or set `allow_private_sources: true` if that is meant.");
    if (problems.length > 0)
        throw new errors/* ConfigError */.xL(problems);
}
function toSource(config, content, rank) {
    const { name, url, dependencies, importPrefix } = config;
    return { name, url, ...content, rank, dependencies, roots: (0,selection/* importRoots */.bn)(config), importPrefix };
}
function isHub({ url }) {
    return (0,config_url/* parseRepositoryUrl */.fn)(url).kind === "hub";
}
function groupKey({ url, commit }) {
    return `${(0,config_url/* repositoryKey */.Kq)(url)} ${commit}`;
}


/***/ }),

/***/ 42797:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ subTree)
/* harmony export */ });
/** A folder of a tree as a tree of its own; "" is the whole. */
function subTree(tree, folder) {
    if (folder === "")
        return tree;
    const top = `${folder}/`;
    const outer = (entry) => ({ ...entry, path: top + entry.path });
    const inner = (entry) => ({
        ...entry,
        path: entry.path.slice(top.length),
    });
    return {
        commit: tree.commit,
        async list(folders) {
            const paths = folders.map((below) => (below === "" || below === "." ? folder : top + below));
            return (await tree.list(paths)).map(inner);
        },
        measure: async (entries) => (await tree.measure(entries.map(outer))).map(inner),
        async read(entries) {
            const contents = await tree.read(entries.map(outer));
            return new Map([...contents].map(([path, content]) => [path.slice(top.length), content]));
        },
        readFile: (path) => tree.readFile(top + path),
    };
}


/***/ }),

/***/ 1174:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TD: () => (/* binding */ encodeExtensions),
/* harmony export */   Ud: () => (/* binding */ customOptions),
/* harmony export */   kY: () => (/* binding */ IncompleteOptionError),
/* harmony export */   u8: () => (/* binding */ descriptorsForPlugins),
/* harmony export */   vz: () => (/* binding */ canonicalDescriptors),
/* harmony export */   ww: () => (/* binding */ messagesIn)
/* harmony export */ });
/* harmony import */ var _bufbuild_protobuf__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39859);
/* harmony import */ var _bufbuild_protobuf__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80370);
/* harmony import */ var _bufbuild_protobuf__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85224);
/* harmony import */ var _bufbuild_protobuf__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(94483);
/* harmony import */ var _bufbuild_protobuf__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(36731);
/* harmony import */ var _bufbuild_protobuf_reflect__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(41106);
/* harmony import */ var _bufbuild_protobuf_wire__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(63322);
/* harmony import */ var _bufbuild_protobuf_wkt__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46177);
/**
 * buf and protoc give the same descriptors in different bytes: custom options stand in source order or by number,
 * packed or not, whole or in pieces, and a comment at the end of a line has its line end or not. Generators copy such
 * bytes into their output, so both are brought into one form before.
 */




/**
 * The value of an option that was set piece by piece, as in `(rule).min = 1`, and lacks a field that its message
 * requires. buf refuses it; protoc does not look, and aborts where it reads the value again.
 */
class IncompleteOptionError extends Error {
    name = "IncompleteOptionError";
}
/**
 * A serialised `google.protobuf.FileDescriptorSet` that holds all it imports, in canonical form.
 *
 * @throws IncompleteOptionError
 */
function canonicalDescriptors(descriptorSet) {
    const set = (0,_bufbuild_protobuf__WEBPACK_IMPORTED_MODULE_0__/* .fromBinary */ .Er)(_bufbuild_protobuf_wkt__WEBPACK_IMPORTED_MODULE_1__/* .FileDescriptorSetSchema */ .Zw, descriptorSet);
    const options = customOptions((0,_bufbuild_protobuf__WEBPACK_IMPORTED_MODULE_2__/* .createFileRegistry */ .uO)(set));
    for (const file of set.file)
        canonicalize(file, options);
    for (const file of set.file)
        endComments(file);
    set.file = importsFirst(set.file);
    return (0,_bufbuild_protobuf__WEBPACK_IMPORTED_MODULE_3__/* .toBinary */ .R)(_bufbuild_protobuf_wkt__WEBPACK_IMPORTED_MODULE_1__/* .FileDescriptorSetSchema */ .Zw, set);
}
/** The same files as a compiler hands them to a plugin: without options that are kept in sources only. */
function descriptorsForPlugins(descriptorSet) {
    const set = (0,_bufbuild_protobuf__WEBPACK_IMPORTED_MODULE_0__/* .fromBinary */ .Er)(_bufbuild_protobuf_wkt__WEBPACK_IMPORTED_MODULE_1__/* .FileDescriptorSetSchema */ .Zw, descriptorSet);
    const options = customOptions((0,_bufbuild_protobuf__WEBPACK_IMPORTED_MODULE_2__/* .createFileRegistry */ .uO)(set));
    for (const file of set.file) {
        stripSourceOptions(file, options);
        canonicalize(file, options);
    }
    return set.file;
}
function customOptions(declared) {
    const extensions = new Map();
    for (const type of declared) {
        if (type.kind === "extension")
            extensions.set(`${type.extendee.typeName} ${type.number}`, type);
    }
    // Last wins: the set was decoded with our own descriptor.proto, not with the one it may hold.
    return { types: (0,_bufbuild_protobuf__WEBPACK_IMPORTED_MODULE_2__/* .createRegistry */ .Iq)(declared, _bufbuild_protobuf_wkt__WEBPACK_IMPORTED_MODULE_1__/* .file_google_protobuf_descriptor */ .PX), extensions };
}
/** Every file after those it imports, as the format asks, and otherwise by name. */
function importsFirst(files) {
    const byName = new Map(files.map((file) => [file.name, file]));
    const ordered = new Set();
    const visit = (name) => {
        const file = byName.get(name);
        if (file === undefined)
            return;
        // Visited once: what is met again is in the set already or, in no valid set, part of a cycle.
        byName.delete(name);
        for (const imported of [...file.dependency, ...file.optionDependency].sort())
            visit(imported);
        ordered.add(file);
    };
    for (const name of [...byName.keys()].sort())
        visit(name);
    return [...ordered];
}
function canonicalize(message, options) {
    for (const inner of messagesIn(message, options.types))
        canonicalize(inner, options);
    encodeExtensions(message, options, (inner) => {
        canonicalize(inner, options);
        oneofsLast(inner, options.types);
    });
}
/**
 * Encodes extensions anew, as their declarations say, in the order of their numbers.
 *
 * @param change - is given each message in their values before
 * @throws IncompleteOptionError
 */
function encodeExtensions(message, options, change) {
    if (message.$unknown === undefined)
        return;
    const byNumber = [...Map.groupBy(message.$unknown, ({ no }) => no)].sort(([a], [b]) => a - b);
    message.$unknown = byNumber.flatMap(([no, fields]) => {
        const extension = options.extensions.get(`${message.$typeName} ${no}`);
        return extension === undefined ? fields : encodedAnew(extension, fields, change);
    });
}
/** What protobuf-es says, in an error without a class of its own. */
const LACKS_REQUIRED = /^cannot encode .* required field not set$/;
/** Alone: among others, each look at an extension goes through all that a message holds. */
function encodedAnew(extension, fields, change) {
    const alone = { $typeName: extension.extendee.typeName, $unknown: fields };
    const value = (0,_bufbuild_protobuf__WEBPACK_IMPORTED_MODULE_4__/* .getExtension */ .uQ)(alone, extension);
    try {
        for (const inner of messagesOf(value))
            change(inner);
        (0,_bufbuild_protobuf__WEBPACK_IMPORTED_MODULE_4__/* .setExtension */ .G6)(alone, extension, value);
    }
    catch (error) {
        if (!LACKS_REQUIRED.test(error.message))
            throw error;
        const text = `option (${extension.typeName}) is incomplete`;
        throw new IncompleteOptionError(`${text}: ${error.message}`, { cause: error });
    }
    return alone.$unknown ?? [];
}
/**
 * Like buf, not inside of a custom option's own value: https://protobuf.dev/programming-guides/proto3/#option-retention
 */
function stripSourceOptions(message, options) {
    const schema = options.types.getMessage(message.$typeName);
    for (const field of schema?.fields ?? []) {
        if (isForSources(field))
            (0,_bufbuild_protobuf_reflect__WEBPACK_IMPORTED_MODULE_5__/* .reflect */ .E4)(schema, message).clear(field);
    }
    for (const inner of messagesIn(message, options.types))
        stripSourceOptions(inner, options);
    message.$unknown &&= message.$unknown.filter(({ no }) => {
        const extension = options.extensions.get(`${message.$typeName} ${no}`);
        return extension === undefined || !isForSources(extension);
    });
}
function isForSources({ proto }) {
    return proto.options?.retention === _bufbuild_protobuf_wkt__WEBPACK_IMPORTED_MODULE_1__/* .FieldOptions_OptionRetention */ .t8.RETENTION_SOURCE;
}
/** The messages in the value of an extension. */
function messagesOf(value) {
    return (Array.isArray(value) ? value : [value]).filter((item) => (0,_bufbuild_protobuf__WEBPACK_IMPORTED_MODULE_6__/* .isMessage */ .K)(item));
}
/**
 * Go's encoder, and so buf when it reads descriptors and hands them to a plugin, writes members of a oneof after all
 * other fields; ours keeps fields it does not know behind those it knows.
 * https://github.com/protocolbuffers/protobuf-go/blob/master/internal/order/order.go (LegacyFieldOrder)
 */
function oneofsLast(message, types) {
    for (const inner of messagesIn(message, types))
        oneofsLast(inner, types);
    const schema = types.getMessage(message.$typeName);
    if (schema === undefined)
        return;
    const view = (0,_bufbuild_protobuf_reflect__WEBPACK_IMPORTED_MODULE_5__/* .reflect */ .E4)(schema, message);
    const members = schema.oneofs.flatMap((oneof) => view.oneofCase(oneof) ?? []);
    if (members.length === 0)
        return;
    // Encoded as a whole: alone, members would lack what the message requires besides.
    const encoded = fieldsOf((0,_bufbuild_protobuf__WEBPACK_IMPORTED_MODULE_3__/* .toBinary */ .R)(schema, message));
    message.$unknown ??= [];
    for (const field of members) {
        view.clear(field);
        message.$unknown.push(encoded.get(field.number));
    }
}
/** By number; of those that come several times the last. */
function fieldsOf(bytes) {
    const fields = new Map();
    const reader = new _bufbuild_protobuf_wire__WEBPACK_IMPORTED_MODULE_7__/* .BinaryReader */ .V5(bytes);
    while (reader.pos < reader.len) {
        const [no, wireType] = reader.tag();
        fields.set(no, { no, wireType, data: reader.skip(wireType, no) });
    }
    return fields;
}
/** The messages that a message's fields hold; the keys of its maps are brought into order on the way. */
function* messagesIn(message, types) {
    const schema = types.getMessage(message.$typeName);
    if (schema === undefined)
        return;
    const view = (0,_bufbuild_protobuf_reflect__WEBPACK_IMPORTED_MODULE_5__/* .reflect */ .E4)(schema, message);
    for (const field of schema.fields) {
        if (!view.isSet(field))
            continue;
        if (field.fieldKind === "message")
            yield view.get(field).message;
        if (field.fieldKind === "list" && field.listKind === "message") {
            for (const item of view.get(field))
                yield item.message;
        }
        if (field.fieldKind === "map") {
            const map = view.get(field);
            sortKeys(map);
            if (field.mapKind === "message") {
                for (const item of map.values())
                    yield item.message;
            }
        }
    }
}
function sortKeys(map) {
    const entries = [...map].sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
    map.clear();
    for (const [key, value] of entries)
        map.set(key, value);
}
function endComments({ sourceCodeInfo }) {
    for (const location of sourceCodeInfo?.location ?? []) {
        for (const field of ["leadingComments", "trailingComments"]) {
            // What is unset stays unset.
            if (location[field] !== "")
                location[field] = endLine(location[field]);
        }
        location.leadingDetachedComments = location.leadingDetachedComments.map(endLine);
    }
}
function endLine(comment) {
    return comment.endsWith("\n") ? comment : `${comment}\n`;
}


/***/ }),

/***/ 7922:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N0: () => (/* binding */ compileProtos),
/* harmony export */   j_: () => (/* binding */ bufEnvironment)
/* harmony export */ });
/* unused harmony export canonicalResult */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _all_done_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(69257);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62930);
/* harmony import */ var _canonical_descriptors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1174);
/* harmony import */ var _compiler_messages_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(30071);
/* harmony import */ var _stage_protos_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40689);
/* harmony import */ var _well_known_types_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8523);
/** Protos into descriptors, by buf or protoc, or by both where both are at hand. */








const targetsFolder = "targets";
const importsFolder = "imports";
const builtInFolder = "built-in";
const newerFolder = "newer";
/** Files that the pinned protoc brings and the pinned buf does not yet, or older: they came with protobuf 36. */
const newerThanBuf = [
    "google/protobuf/descriptor.proto",
    "google/protobuf/json_options.proto",
    "google/protobuf/json_enumvalue_options.proto",
];
/** @throws CommandError when a compiler cannot be started or does not end. */
async function compileProtos(request) {
    const { engine, tools, targets, signal } = request;
    if (tools[engine] === undefined)
        throw new Error(`compileProtos: no ${engine} was given`);
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(request.workFolder, "compile-"));
    try {
        await stage(folder, request);
        const results = await (0,_all_done_js__WEBPACK_IMPORTED_MODULE_5__/* .allDone */ .g)([
            tools.buf && compileWithBuf(tools.buf, folder, signal),
            tools.protoc && compileWithProtoc(tools.protoc, targets, folder, signal),
        ]);
        const messages = results.flatMap((result) => result ?? []);
        if (messages.length > 0)
            return { ok: false, messages };
        return canonicalResult(engine, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, `${engine}.binpb`)));
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
    }
}
/** What a compiler has written, in canonical form. */
function canonicalResult(compiler, descriptorSet) {
    try {
        return { ok: true, descriptorSet: (0,_canonical_descriptors_js__WEBPACK_IMPORTED_MODULE_6__/* .canonicalDescriptors */ .vz)(descriptorSet) };
    }
    catch (error) {
        if (!(error instanceof _canonical_descriptors_js__WEBPACK_IMPORTED_MODULE_6__/* .IncompleteOptionError */ .kY))
            throw error;
        return { ok: false, messages: [{ compiler, ...nowhere, message: error.message }] };
    }
}
const nowhere = { path: undefined, line: undefined, column: undefined };
async function stage(folder, { files, targets }) {
    const wanted = new Set(targets);
    const part = (isTarget) => new Map([...files].filter(([name]) => wanted.has(name) === isTarget));
    await (0,_all_done_js__WEBPACK_IMPORTED_MODULE_5__/* .allDone */ .g)([
        (0,_stage_protos_js__WEBPACK_IMPORTED_MODULE_3__/* .stageProtos */ .G)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, targetsFolder), part(true)),
        (0,_stage_protos_js__WEBPACK_IMPORTED_MODULE_3__/* .stageProtos */ .G)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, importsFolder), part(false)),
        (0,_stage_protos_js__WEBPACK_IMPORTED_MODULE_3__/* .stageProtos */ .G)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, builtInFolder), (0,_well_known_types_js__WEBPACK_IMPORTED_MODULE_4__/* .wellKnownTypes */ .z)()),
        (0,_stage_protos_js__WEBPACK_IMPORTED_MODULE_3__/* .stageProtos */ .G)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, newerFolder), new Map(newerThanBuf.map((name) => [name, (0,_well_known_types_js__WEBPACK_IMPORTED_MODULE_4__/* .wellKnownTypes */ .z)().get(name)]))),
        (0,_stage_protos_js__WEBPACK_IMPORTED_MODULE_3__/* .stageBufWorkspace */ .F)(folder, [{ path: targetsFolder }, { path: importsFolder }, { path: newerFolder }]),
    ]);
}
async function compileWithBuf(tool, folder, signal) {
    const args = [
        "build",
        targetsFolder,
        "--as-file-descriptor-set",
        "--error-format",
        "json",
        "-o",
        "buf.binpb",
    ];
    const result = await (0,_process_js__WEBPACK_IMPORTED_MODULE_2__/* .runAny */ .YB)({
        file: tool.command.file,
        args: [...tool.command.args, ...args],
        cwd: folder,
        env: bufEnvironment(folder),
        signal,
    });
    return failureMessages("buf", result, (0,_compiler_messages_js__WEBPACK_IMPORTED_MODULE_7__/* .parseBufAnnotations */ .R)(result.stderr, [targetsFolder, importsFolder]));
}
async function compileWithProtoc(tool, targets, folder, signal) {
    const folders = [targetsFolder, importsFolder, builtInFolder];
    const args = [
        ...folders.map((name) => `--proto_path=${name}`),
        "--descriptor_set_out=protoc.binpb",
        "--include_imports",
        "--include_source_info",
        "--retain_options",
        // With our folder's name before it no import name is an option or a file of arguments.
        ...targets.map((target) => `${targetsFolder}/${target}`),
    ];
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "arguments"), `${args.join("\n")}\n`);
    const { file, args: first } = tool.command;
    try {
        const result = await (0,_process_js__WEBPACK_IMPORTED_MODULE_2__/* .runAny */ .YB)({ file, args: [...first, "@arguments"], cwd: folder, signal });
        return failureMessages("protoc", result, (0,_compiler_messages_js__WEBPACK_IMPORTED_MODULE_7__/* .parseProtocErrors */ .W)(result.stderr, folders));
    }
    catch (error) {
        // At some protos protoc aborts, as at an incomplete option: it has refused them, without a place.
        if (!(error instanceof _process_js__WEBPACK_IMPORTED_MODULE_2__/* .CommandError */ .Qd) || error.signal !== "SIGABRT")
            throw error;
        const said = error.result.stderr.replaceAll(LOG_PREFIX, "").trim();
        return [{ compiler: "protoc", ...nowhere, message: `protoc aborted\n${said}` }];
    }
}
/** Severity, time, process and place in protoc's own source. */
const LOG_PREFIX = /^[A-Z]\d{4} [\d:.]+ +\d+ [\w.]+:\d+\] /gm;
function failureMessages(compiler, result, parsed) {
    if (result.exitCode === 0)
        return [];
    const text = result.stderr.trim() || `${compiler} ended with exit code ${result.exitCode}`;
    const messages = parsed.length > 0 ? parsed : [{ ...nowhere, message: text }];
    return messages.map(({ path, line, column, message }) => ({ compiler, path, line, column, message }));
}
/** buf keeps its cache where its work is, and asks no registry for modules: none is ever named. */
function bufEnvironment(folder) {
    return { BUF_CACHE_DIR: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, ".buf-cache") };
}


/***/ }),

/***/ 30071:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ parseBufAnnotations),
/* harmony export */   W: () => (/* binding */ parseProtocErrors)
/* harmony export */ });
/** What compilers print, as data. Paths and texts in it are foreign. */
/**
 * `--error-format json`: a JSON object a line.
 *
 * @param modules folders of the modules, relative to where buf ran; paths come out relative to theirs.
 */
function parseBufAnnotations(output, modules) {
    return output
        .split("\n")
        .filter((line) => line.startsWith("{"))
        .map((line) => {
        const found = JSON.parse(line);
        const path = found.path?.replaceAll("\\", "/");
        return {
            module: path === undefined ? undefined : folderOf(path, modules),
            path: path === undefined ? undefined : withoutFolder(path, modules),
            // Without a file buf says line 1.
            line: found.path === undefined ? undefined : found.start_line,
            column: found.path === undefined ? undefined : found.start_column,
            type: found.type,
            message: found.message,
        };
    });
}
const withPosition = /^(?<path>[^:]+\.proto):(?<line>\d+):(?<column>\d+): (?<message>.*)$/;
const withFile = /^(?<path>[^:]+\.proto): (?<message>.*)$/;
/** protoc's errors in its gcc format, warnings left out. */
function parseProtocErrors(stderr, folders) {
    return stderr
        .split(/\r?\n/)
        .filter((line) => line.trim() !== "" && !/^[^:]+(?::\d+:\d+)?: warning: /.test(line))
        .map((text) => {
        const { path, line, column, message } = (withPosition.exec(text) ?? withFile.exec(text))?.groups ?? {};
        return {
            path: path === undefined ? undefined : withoutFolder(path.replaceAll("\\", "/"), folders),
            line: line === undefined ? undefined : Number(line),
            column: column === undefined ? undefined : Number(column),
            message: message ?? text,
        };
    });
}
/** protoc names a file as it was given or by its import name, as it comes. */
function withoutFolder(path, folders) {
    const folder = folderOf(path, folders);
    return folder === undefined ? path : path.slice(folder.length + 1);
}
function folderOf(path, folders) {
    return folders.find((name) => path.startsWith(`${name}/`));
}


/***/ }),

/***/ 40689:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ stageBufWorkspace),
/* harmony export */   G: () => (/* binding */ stageProtos)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var p_limit__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70370);
/* harmony import */ var _all_done_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69257);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11024);
/** Protos on disk for a compiler: in folders named by us, beside a `buf.yaml` written by us. */





const writesAtOnce = 16;
/** An import name that is a plain relative path to a `.proto` on every system. */
const importName = /^(?!\/)(?!.*(?:^|\/)\.{1,2}(?:\/|$))(?!.*\/\/)[^\\:\u0000-\u001f\u007f]+\.proto$/;
/**
 * Writes files by their import names below a folder, which is made. Nothing but `.proto` files can come out, so no
 * configuration of a tool either.
 */
async function stageProtos(folder, files) {
    const paths = [...files.keys()];
    for (const path of paths) {
        if (!importName.test(path))
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ProtoManagerError */ .mb(`${JSON.stringify(path)} cannot be an import name.`);
    }
    const folders = new Set(paths.map((path) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path))));
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true });
    const limit = (0,p_limit__WEBPACK_IMPORTED_MODULE_3__/* ["default"] */ .A)(writesAtOnce);
    await (0,_all_done_js__WEBPACK_IMPORTED_MODULE_4__/* .allDone */ .g)([...folders].map((path) => limit(() => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(path, { recursive: true }))));
    await (0,_all_done_js__WEBPACK_IMPORTED_MODULE_4__/* .allDone */ .g)([...files].map(([path, text]) => limit(() => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, path), text))));
}
/** Writes the workspace's `buf.yaml` (JSON is YAML). */
async function stageBufWorkspace(folder, modules) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "buf.yaml"), JSON.stringify({ version: "v2", modules }, null, 2));
}


/***/ }),

/***/ 8523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ wellKnownTypes)
});

;// CONCATENATED MODULE: ./build/js/src/toolchain/well-known-types.json
const well_known_types_namespaceObject = /*#__PURE__*/JSON.parse('{"google/protobuf/any.proto":"// Protocol Buffers - Google\'s data interchange format\\n// Copyright 2008 Google Inc.  All rights reserved.\\n// https://developers.google.com/protocol-buffers/\\n//\\n// Redistribution and use in source and binary forms, with or without\\n// modification, are permitted provided that the following conditions are\\n// met:\\n//\\n//     * Redistributions of source code must retain the above copyright\\n// notice, this list of conditions and the following disclaimer.\\n//     * Redistributions in binary form must reproduce the above\\n// copyright notice, this list of conditions and the following disclaimer\\n// in the documentation and/or other materials provided with the\\n// distribution.\\n//     * Neither the name of Google Inc. nor the names of its\\n// contributors may be used to endorse or promote products derived from\\n// this software without specific prior written permission.\\n//\\n// THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS\\n// \\"AS IS\\" AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT\\n// LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR\\n// A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT\\n// OWNER OR CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL,\\n// SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT\\n// LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE,\\n// DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY\\n// THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT\\n// (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE\\n// OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.\\n\\nsyntax = \\"proto3\\";\\n\\npackage google.protobuf;\\n\\noption go_package = \\"google.golang.org/protobuf/types/known/anypb\\";\\noption java_package = \\"com.google.protobuf\\";\\noption java_outer_classname = \\"AnyProto\\";\\noption java_multiple_files = true;\\noption objc_class_prefix = \\"GPB\\";\\noption csharp_namespace = \\"Google.Protobuf.WellKnownTypes\\";\\n\\n// `Any` contains an arbitrary serialized protocol buffer message along with a\\n// URL that describes the type of the serialized message.\\n//\\n// In its binary encoding, an `Any` is an ordinary message; but in other wire\\n// forms like JSON, it has a special encoding. The format of the type URL is\\n// described on the `type_url` field.\\n//\\n// Protobuf APIs provide utilities to interact with `Any` values:\\n//\\n// - A \'pack\' operation accepts a message and constructs a generic `Any` wrapper\\n//   around it.\\n// - An \'unpack\' operation reads the content of an `Any` message, either into an\\n//   existing message or a new one. Unpack operations must check the type of the\\n//   value they unpack against the declared `type_url`.\\n// - An \'is\' operation decides whether an `Any` contains a message of the given\\n//   type, i.e. whether it can \'unpack\' that type.\\n//\\n// The JSON format representation of an `Any` follows one of these cases:\\n//\\n// - For types without special-cased JSON encodings, the JSON format\\n//   representation of the `Any` is the same as that of the message, with an\\n//   additional `@type` field which contains the type URL.\\n// - For types with special-cased JSON encodings (typically called \'well-known\'\\n//   types, listed in https://protobuf.dev/programming-guides/json/#any), the\\n//   JSON format representation has a key `@type` which contains the type URL\\n//   and a key `value` which contains the JSON-serialized value.\\n//\\n// The text format representation of an `Any` is like a message with one field\\n// whose name is the type URL in brackets. For example, an `Any` containing a\\n// `foo.Bar` message may be written `[type.googleapis.com/foo.Bar] { a: 2 }`.\\nmessage Any {\\n  // Identifies the type of the serialized Protobuf message with a URI reference\\n  // consisting of a prefix ending in a slash and the fully-qualified type name.\\n  //\\n  // Example: type.googleapis.com/google.protobuf.StringValue\\n  //\\n  // This string must contain at least one `/` character, and the content after\\n  // the last `/` must be the fully-qualified name of the type in canonical\\n  // form, without a leading dot. Do not write a scheme on these URI references\\n  // so that clients do not attempt to contact them.\\n  //\\n  // The prefix is arbitrary and Protobuf implementations are expected to\\n  // simply strip off everything up to and including the last `/` to identify\\n  // the type. `type.googleapis.com/` is a common default prefix that some\\n  // legacy implementations require. This prefix does not indicate the origin of\\n  // the type, and URIs containing it are not expected to respond to any\\n  // requests.\\n  //\\n  // All type URL strings must be legal URI references with the additional\\n  // restriction (for the text format) that the content of the reference\\n  // must consist only of alphanumeric characters, percent-encoded escapes, and\\n  // characters in the following set (not including the outer backticks):\\n  // `/-.~_!$&()*+,;=`. Despite our allowing percent encodings, implementations\\n  // should not unescape them to prevent confusion with existing parsers. For\\n  // example, `type.googleapis.com%2FFoo` should be rejected.\\n  //\\n  // In the original design of `Any`, the possibility of launching a type\\n  // resolution service at these type URLs was considered but Protobuf never\\n  // implemented one and considers contacting these URLs to be problematic and\\n  // a potential security issue. Do not attempt to contact type URLs.\\n  string type_url = 1;\\n\\n  // Holds a Protobuf serialization of the type described by type_url.\\n  bytes value = 2;\\n}\\n","google/protobuf/api.proto":"// Protocol Buffers - Google\'s data interchange format\\n// Copyright 2008 Google Inc.  All rights reserved.\\n// https://developers.google.com/protocol-buffers/\\n//\\n// Redistribution and use in source and binary forms, with or without\\n// modification, are permitted provided that the following conditions are\\n// met:\\n//\\n//     * Redistributions of source code must retain the above copyright\\n// notice, this list of conditions and the following disclaimer.\\n//     * Redistributions in binary form must reproduce the above\\n// copyright notice, this list of conditions and the following disclaimer\\n// in the documentation and/or other materials provided with the\\n// distribution.\\n//     * Neither the name of Google Inc. nor the names of its\\n// contributors may be used to endorse or promote products derived from\\n// this software without specific prior written permission.\\n//\\n// THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS\\n// \\"AS IS\\" AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT\\n// LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR\\n// A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT\\n// OWNER OR CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL,\\n// SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT\\n// LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE,\\n// DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY\\n// THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT\\n// (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE\\n// OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.\\n\\nsyntax = \\"proto3\\";\\n\\npackage google.protobuf;\\n\\nimport \\"google/protobuf/source_context.proto\\";\\nimport \\"google/protobuf/type.proto\\";\\n\\noption java_package = \\"com.google.protobuf\\";\\noption java_outer_classname = \\"ApiProto\\";\\noption java_multiple_files = true;\\noption objc_class_prefix = \\"GPB\\";\\noption csharp_namespace = \\"Google.Protobuf.WellKnownTypes\\";\\noption go_package = \\"google.golang.org/protobuf/types/known/apipb\\";\\n\\n// Api is a light-weight descriptor for an API Interface.\\n//\\n// Interfaces are also described as \\"protocol buffer services\\" in some contexts,\\n// such as by the \\"service\\" keyword in a .proto file, but they are different\\n// from API Services, which represent a concrete implementation of an interface\\n// as opposed to simply a description of methods and bindings. They are also\\n// sometimes simply referred to as \\"APIs\\" in other contexts, such as the name of\\n// this message itself. See https://cloud.google.com/apis/design/glossary for\\n// detailed terminology.\\n//\\n// New usages of this message as an alternative to ServiceDescriptorProto are\\n// strongly discouraged. This message does not reliability preserve all\\n// information necessary to model the schema and preserve semantics. Instead\\n// make use of FileDescriptorSet which preserves the necessary information.\\nmessage Api {\\n  // The fully qualified name of this interface, including package name\\n  // followed by the interface\'s simple name.\\n  string name = 1;\\n\\n  // The methods of this interface, in unspecified order.\\n  repeated Method methods = 2;\\n\\n  // Any metadata attached to the interface.\\n  repeated Option options = 3;\\n\\n  // A version string for this interface. If specified, must have the form\\n  // `major-version.minor-version`, as in `1.10`. If the minor version is\\n  // omitted, it defaults to zero. If the entire version field is empty, the\\n  // major version is derived from the package name, as outlined below. If the\\n  // field is not empty, the version in the package name will be verified to be\\n  // consistent with what is provided here.\\n  //\\n  // The versioning schema uses [semantic\\n  // versioning](http://semver.org) where the major version number\\n  // indicates a breaking change and the minor version an additive,\\n  // non-breaking change. Both version numbers are signals to users\\n  // what to expect from different versions, and should be carefully\\n  // chosen based on the product plan.\\n  //\\n  // The major version is also reflected in the package name of the\\n  // interface, which must end in `v<major-version>`, as in\\n  // `google.feature.v1`. For major versions 0 and 1, the suffix can\\n  // be omitted. Zero major versions must only be used for\\n  // experimental, non-GA interfaces.\\n  //\\n  string version = 4;\\n\\n  // Source context for the protocol buffer service represented by this\\n  // message.\\n  SourceContext source_context = 5;\\n\\n  // Included interfaces. See [Mixin][].\\n  repeated Mixin mixins = 6;\\n\\n  // The source syntax of the service.\\n  Syntax syntax = 7;\\n\\n  // The source edition string, only valid when syntax is SYNTAX_EDITIONS.\\n  string edition = 8;\\n}\\n\\n// Method represents a method of an API interface.\\n//\\n// New usages of this message as an alternative to MethodDescriptorProto are\\n// strongly discouraged. This message does not reliability preserve all\\n// information necessary to model the schema and preserve semantics. Instead\\n// make use of FileDescriptorSet which preserves the necessary information.\\nmessage Method {\\n  // The simple name of this method.\\n  string name = 1;\\n\\n  // A URL of the input message type.\\n  string request_type_url = 2;\\n\\n  // If true, the request is streamed.\\n  bool request_streaming = 3;\\n\\n  // The URL of the output message type.\\n  string response_type_url = 4;\\n\\n  // If true, the response is streamed.\\n  bool response_streaming = 5;\\n\\n  // Any metadata attached to the method.\\n  repeated Option options = 6;\\n\\n  // The source syntax of this method.\\n  //\\n  // This field should be ignored, instead the syntax should be inherited from\\n  // Api. This is similar to Field and EnumValue.\\n  Syntax syntax = 7 [deprecated = true];\\n\\n  // The source edition string, only valid when syntax is SYNTAX_EDITIONS.\\n  //\\n  // This field should be ignored, instead the edition should be inherited from\\n  // Api. This is similar to Field and EnumValue.\\n  string edition = 8 [deprecated = true];\\n}\\n\\n// Declares an API Interface to be included in this interface. The including\\n// interface must redeclare all the methods from the included interface, but\\n// documentation and options are inherited as follows:\\n//\\n// - If after comment and whitespace stripping, the documentation\\n//   string of the redeclared method is empty, it will be inherited\\n//   from the original method.\\n//\\n// - Each annotation belonging to the service config (http,\\n//   visibility) which is not set in the redeclared method will be\\n//   inherited.\\n//\\n// - If an http annotation is inherited, the path pattern will be\\n//   modified as follows. Any version prefix will be replaced by the\\n//   version of the including interface plus the [root][] path if\\n//   specified.\\n//\\n// Example of a simple mixin:\\n//\\n//     package google.acl.v1;\\n//     service AccessControl {\\n//       // Get the underlying ACL object.\\n//       rpc GetAcl(GetAclRequest) returns (Acl) {\\n//         option (google.api.http).get = \\"/v1/{resource=**}:getAcl\\";\\n//       }\\n//     }\\n//\\n//     package google.storage.v2;\\n//     service Storage {\\n//       rpc GetAcl(GetAclRequest) returns (Acl);\\n//\\n//       // Get a data record.\\n//       rpc GetData(GetDataRequest) returns (Data) {\\n//         option (google.api.http).get = \\"/v2/{resource=**}\\";\\n//       }\\n//     }\\n//\\n// Example of a mixin configuration:\\n//\\n//     apis:\\n//     - name: google.storage.v2.Storage\\n//       mixins:\\n//       - name: google.acl.v1.AccessControl\\n//\\n// The mixin construct implies that all methods in `AccessControl` are\\n// also declared with same name and request/response types in\\n// `Storage`. A documentation generator or annotation processor will\\n// see the effective `Storage.GetAcl` method after inheriting\\n// documentation and annotations as follows:\\n//\\n//     service Storage {\\n//       // Get the underlying ACL object.\\n//       rpc GetAcl(GetAclRequest) returns (Acl) {\\n//         option (google.api.http).get = \\"/v2/{resource=**}:getAcl\\";\\n//       }\\n//       ...\\n//     }\\n//\\n// Note how the version in the path pattern changed from `v1` to `v2`.\\n//\\n// If the `root` field in the mixin is specified, it should be a\\n// relative path under which inherited HTTP paths are placed. Example:\\n//\\n//     apis:\\n//     - name: google.storage.v2.Storage\\n//       mixins:\\n//       - name: google.acl.v1.AccessControl\\n//         root: acls\\n//\\n// This implies the following inherited HTTP annotation:\\n//\\n//     service Storage {\\n//       // Get the underlying ACL object.\\n//       rpc GetAcl(GetAclRequest) returns (Acl) {\\n//         option (google.api.http).get = \\"/v2/acls/{resource=**}:getAcl\\";\\n//       }\\n//       ...\\n//     }\\nmessage Mixin {\\n  // The fully qualified name of the interface which is included.\\n  string name = 1;\\n\\n  // If non-empty specifies a path under which inherited HTTP paths\\n  // are rooted.\\n  string root = 2;\\n}\\n","google/protobuf/c_sharp_features.proto":"// Protocol Buffers - Google\'s data interchange format\\n// Copyright 2026 Google Inc.  All rights reserved.\\n//\\n// Use of this source code is governed by a BSD-style\\n// license that can be found in the LICENSE file or at\\n// https://developers.google.com/open-source/licenses/bsd\\n\\nsyntax = \\"proto2\\";\\n\\npackage pb;\\n\\noption csharp_namespace = \\"Google.Protobuf.Reflection\\";\\noption java_multiple_files = true;\\noption java_outer_classname = \\"CSharpFeaturesOuterClass\\";\\n\\nimport \\"google/protobuf/descriptor.proto\\";\\n\\nextend google.protobuf.FeatureSet {\\n  optional CSharpFeatures csharp = 1004;\\n}\\n\\nmessage CSharpFeatures {\\n  // Whether the generated files should have nullable reference type annotations.\\n  // When enabled, the generated C# code includes `#nullable enable annotations`\\n  // and annotates message-typed properties and certain parameters with `?`.\\n  optional bool nullable_reference_types = 1 [\\n    retention = RETENTION_RUNTIME,\\n    targets = TARGET_TYPE_FIELD,\\n    targets = TARGET_TYPE_MESSAGE,\\n    targets = TARGET_TYPE_FILE,\\n    feature_support = {\\n      edition_introduced: EDITION_2026,\\n    },\\n    edition_defaults = { edition: EDITION_LEGACY, value: \\"false\\" }\\n  ];\\n}\\n","google/protobuf/compiler/plugin.proto":"// Protocol Buffers - Google\'s data interchange format\\n// Copyright 2008 Google Inc.  All rights reserved.\\n//\\n// Use of this source code is governed by a BSD-style\\n// license that can be found in the LICENSE file or at\\n// https://developers.google.com/open-source/licenses/bsd\\n\\n// Author: kenton@google.com (Kenton Varda)\\n//\\n// protoc (aka the Protocol Compiler) can be extended via plugins.  A plugin is\\n// just a program that reads a CodeGeneratorRequest from stdin and writes a\\n// CodeGeneratorResponse to stdout.\\n//\\n// Plugins written using C++ can use google/protobuf/compiler/plugin.h instead\\n// of dealing with the raw protocol defined here.\\n//\\n// A plugin executable needs only to be placed somewhere in the path.  The\\n// plugin should be named \\"protoc-gen-$NAME\\", and will then be used when the\\n// flag \\"--${NAME}_out\\" is passed to protoc.\\n\\nsyntax = \\"proto2\\";\\n\\npackage google.protobuf.compiler;\\noption java_package = \\"com.google.protobuf.compiler\\";\\noption java_outer_classname = \\"PluginProtos\\";\\n\\nimport \\"google/protobuf/descriptor.proto\\";\\n\\noption csharp_namespace = \\"Google.Protobuf.Compiler\\";\\noption go_package = \\"google.golang.org/protobuf/types/pluginpb\\";\\n\\n// The version number of protocol compiler.\\nmessage Version {\\n  optional int32 major = 1;\\n  optional int32 minor = 2;\\n  optional int32 patch = 3;\\n  // A suffix for alpha, beta or rc release, e.g., \\"alpha-1\\", \\"rc2\\". It should\\n  // be empty for mainline stable releases.\\n  optional string suffix = 4;\\n}\\n\\n// An encoded CodeGeneratorRequest is written to the plugin\'s stdin.\\nmessage CodeGeneratorRequest {\\n  // The .proto files that were explicitly listed on the command-line.  The\\n  // code generator should generate code only for these files.  Each file\'s\\n  // descriptor will be included in proto_file, below.\\n  repeated string file_to_generate = 1;\\n\\n  // The generator parameter passed on the command-line.\\n  optional string parameter = 2;\\n\\n  // FileDescriptorProtos for all files in files_to_generate and everything\\n  // they import.  The files will appear in topological order, so each file\\n  // appears before any file that imports it.\\n  //\\n  // Note: the files listed in files_to_generate will include runtime-retention\\n  // options only, but all other files will include source-retention options.\\n  // The source_file_descriptors field below is available in case you need\\n  // source-retention options for files_to_generate.\\n  //\\n  // protoc guarantees that all proto_files will be written after\\n  // the fields above, even though this is not technically guaranteed by the\\n  // protobuf wire format.  This theoretically could allow a plugin to stream\\n  // in the FileDescriptorProtos and handle them one by one rather than read\\n  // the entire set into memory at once.  However, as of this writing, this\\n  // is not similarly optimized on protoc\'s end -- it will store all fields in\\n  // memory at once before sending them to the plugin.\\n  //\\n  // Type names of fields and extensions in the FileDescriptorProto are always\\n  // fully qualified.\\n  repeated FileDescriptorProto proto_file = 15;\\n\\n  // File descriptors with all options, including source-retention options.\\n  // These descriptors are only provided for the files listed in\\n  // files_to_generate.\\n  repeated FileDescriptorProto source_file_descriptors = 17;\\n\\n  // The version number of protocol compiler.\\n  optional Version compiler_version = 3;\\n}\\n\\n// The plugin writes an encoded CodeGeneratorResponse to stdout.\\nmessage CodeGeneratorResponse {\\n  // Error message.  If non-empty, code generation failed.  The plugin process\\n  // should exit with status code zero even if it reports an error in this way.\\n  //\\n  // This should be used to indicate errors in .proto files which prevent the\\n  // code generator from generating correct code.  Errors which indicate a\\n  // problem in protoc itself -- such as the input CodeGeneratorRequest being\\n  // unparseable -- should be reported by writing a message to stderr and\\n  // exiting with a non-zero status code.\\n  optional string error = 1;\\n\\n  // A bitmask of supported features that the code generator supports.\\n  // This is a bitwise \\"or\\" of values from the Feature enum.\\n  optional uint64 supported_features = 2;\\n\\n  // Sync with code_generator.h.\\n  enum Feature {\\n    FEATURE_NONE = 0;\\n    FEATURE_PROTO3_OPTIONAL = 1;\\n    FEATURE_SUPPORTS_EDITIONS = 2;\\n  }\\n\\n  // The minimum edition this plugin supports.  This will be treated as an\\n  // Edition enum, but we want to allow unknown values.  It should be specified\\n  // according the edition enum value, *not* the edition number.  Only takes\\n  // effect for plugins that have FEATURE_SUPPORTS_EDITIONS set.\\n  optional int32 minimum_edition = 3;\\n\\n  // The maximum edition this plugin supports.  This will be treated as an\\n  // Edition enum, but we want to allow unknown values.  It should be specified\\n  // according the edition enum value, *not* the edition number.  Only takes\\n  // effect for plugins that have FEATURE_SUPPORTS_EDITIONS set.\\n  optional int32 maximum_edition = 4;\\n\\n  // Represents a single generated file.\\n  message File {\\n    // The file name, relative to the output directory.  The name must not\\n    // contain \\".\\" or \\"..\\" components and must be relative, not be absolute (so,\\n    // the file cannot lie outside the output directory).  \\"/\\" must be used as\\n    // the path separator, not \\"\\\\\\".\\n    //\\n    // If the name is omitted, the content will be appended to the previous\\n    // file.  This allows the generator to break large files into small chunks,\\n    // and allows the generated text to be streamed back to protoc so that large\\n    // files need not reside completely in memory at one time.  Note that as of\\n    // this writing protoc does not optimize for this -- it will read the entire\\n    // CodeGeneratorResponse before writing files to disk.\\n    optional string name = 1;\\n\\n    // If non-empty, indicates that the named file should already exist, and the\\n    // content here is to be inserted into that file at a defined insertion\\n    // point.  This feature allows a code generator to extend the output\\n    // produced by another code generator.  The original generator may provide\\n    // insertion points by placing special annotations in the file that look\\n    // like:\\n    //   @@protoc_insertion_point(NAME)\\n    // The annotation can have arbitrary text before and after it on the line,\\n    // which allows it to be placed in a comment.  NAME should be replaced with\\n    // an identifier naming the point -- this is what other generators will use\\n    // as the insertion_point.  Code inserted at this point will be placed\\n    // immediately above the line containing the insertion point (thus multiple\\n    // insertions to the same point will come out in the order they were added).\\n    // The double-@ is intended to make it unlikely that the generated code\\n    // could contain things that look like insertion points by accident.\\n    //\\n    // For example, the C++ code generator places the following line in the\\n    // .pb.h files that it generates:\\n    //   // @@protoc_insertion_point(namespace_scope)\\n    // This line appears within the scope of the file\'s package namespace, but\\n    // outside of any particular class.  Another plugin can then specify the\\n    // insertion_point \\"namespace_scope\\" to generate additional classes or\\n    // other declarations that should be placed in this scope.\\n    //\\n    // Note that if the line containing the insertion point begins with\\n    // whitespace, the same whitespace will be added to every line of the\\n    // inserted text.  This is useful for languages like Python, where\\n    // indentation matters.  In these languages, the insertion point comment\\n    // should be indented the same amount as any inserted code will need to be\\n    // in order to work correctly in that context.\\n    //\\n    // The code generator that generates the initial file and the one which\\n    // inserts into it must both run as part of a single invocation of protoc.\\n    // Code generators are executed in the order in which they appear on the\\n    // command line.\\n    //\\n    // If |insertion_point| is present, |name| must also be present.\\n    optional string insertion_point = 2;\\n\\n    // The file contents.\\n    optional string content = 15;\\n\\n    // Information describing the file content being inserted. If an insertion\\n    // point is used, this information will be appropriately offset and inserted\\n    // into the code generation metadata for the generated files.\\n    optional GeneratedCodeInfo generated_code_info = 16;\\n  }\\n  repeated File file = 15;\\n}\\n","google/protobuf/cpp_features.proto":"// Protocol Buffers - Google\'s data interchange format\\n// Copyright 2023 Google LLC.  All rights reserved.\\n//\\n// Use of this source code is governed by a BSD-style\\n// license that can be found in the LICENSE file or at\\n// https://developers.google.com/open-source/licenses/bsd\\n\\nsyntax = \\"proto2\\";\\n\\npackage pb;\\n\\nimport \\"google/protobuf/descriptor.proto\\";\\n\\nextend google.protobuf.FeatureSet {\\n  optional CppFeatures cpp = 1000;\\n}\\n\\nmessage CppFeatures {\\n  // Whether or not to treat an enum field as closed.  This option is only\\n  // applicable to enum fields, and will be removed in the future.  It is\\n  // consistent with the legacy behavior of using proto3 enum types for proto2\\n  // fields.\\n  optional bool legacy_closed_enum = 1 [\\n    retention = RETENTION_RUNTIME,\\n    targets = TARGET_TYPE_FIELD,\\n    targets = TARGET_TYPE_FILE,\\n    feature_support = {\\n      edition_introduced: EDITION_2023,\\n      edition_deprecated: EDITION_2023,\\n      deprecation_warning: \\"The legacy closed enum behavior in C++ is \\"\\n                           \\"deprecated and is scheduled to be removed in \\"\\n                           \\"edition 2025.  See http://protobuf.dev/programming-guides/enum/#cpp for \\"\\n                           \\"more information\\",\\n    },\\n    edition_defaults = { edition: EDITION_LEGACY, value: \\"true\\" },\\n    edition_defaults = { edition: EDITION_PROTO3, value: \\"false\\" }\\n  ];\\n\\n  enum StringType {\\n    STRING_TYPE_UNKNOWN = 0;\\n    VIEW = 1;\\n    CORD = 2;\\n    STRING = 3;\\n  }\\n\\n  optional StringType string_type = 2 [\\n    retention = RETENTION_RUNTIME,\\n    targets = TARGET_TYPE_FIELD,\\n    targets = TARGET_TYPE_FILE,\\n    feature_support = {\\n      edition_introduced: EDITION_2023,\\n    },\\n    edition_defaults = { edition: EDITION_LEGACY, value: \\"STRING\\" },\\n    edition_defaults = { edition: EDITION_2024, value: \\"VIEW\\" }\\n  ];\\n\\n  optional bool enum_name_uses_string_view = 3 [\\n    retention = RETENTION_RUNTIME,\\n    targets = TARGET_TYPE_ENUM,\\n    targets = TARGET_TYPE_FILE,\\n    feature_support = {\\n      edition_introduced: EDITION_2024,\\n    },\\n    edition_defaults = { edition: EDITION_LEGACY, value: \\"false\\" },\\n    edition_defaults = { edition: EDITION_2024, value: \\"true\\" }\\n  ];\\n\\n  enum RepeatedType {\\n    REPEATED_TYPE_UNKNOWN = 0;\\n    // The repeated field will be backed by proto2::Repeated(Ptr)Field, and\\n    // accessors will return a reference/pointer to this type.\\n    LEGACY = 1;\\n    // The repeated field has an opaque backing type, and accessors will return\\n    // a RepeatedFieldProxy.\\n    PROXY = 2;\\n  }\\n\\n  optional RepeatedType repeated_type = 4 [\\n    retention = RETENTION_RUNTIME,\\n    targets = TARGET_TYPE_FIELD,\\n    targets = TARGET_TYPE_FILE,\\n    feature_support = {\\n      edition_introduced: EDITION_UNSTABLE,\\n    },\\n    edition_defaults = { edition: EDITION_LEGACY, value: \\"LEGACY\\" }\\n  ];\\n}\\n","google/protobuf/cpp_file_options.proto":"// Protocol Buffers - Google\'s data interchange format\\n// Copyright 2026 Google LLC.  All rights reserved.\\n//\\n// Use of this source code is governed by a BSD-style\\n// license that can be found in the LICENSE file or at\\n// https://developers.google.com/open-source/licenses/bsd\\n\\nedition = \\"2024\\";\\n\\npackage pb.file;\\n\\nimport \\"google/protobuf/descriptor.proto\\";\\n\\nextend google.protobuf.FileOptions {\\n  CppFileOptions cpp = 990\\n      [feature_support = { edition_introduced: EDITION_2026 }];\\n}\\n\\nlocal message CppFileOptions {\\n  // Use this option to change the namespace of cpp generated classes. When this\\n  // option is not set, the package name will be used for determining the cpp\\n  // namespace.\\n  string namespace = 1;\\n}\\n","google/protobuf/cpp_options.proto":"// Protocol Buffers - Google\'s data interchange format\\n// Copyright 2026 Google LLC.  All rights reserved.\\n//\\n// Use of this source code is governed by a BSD-style\\n// license that can be found in the LICENSE file or at\\n// https://developers.google.com/open-source/licenses/bsd\\n\\nedition = \\"2024\\";\\n\\npackage pb;\\n\\n// This file is the user facing cpp language proto that bundles all descriptor\\n// type cpp language options.\\n\\nimport public \\"google/protobuf/cpp_file_options.proto\\";\\n","google/protobuf/descriptor.proto":"// Protocol Buffers - Google\'s data interchange format\\n// Copyright 2008 Google LLC.  All rights reserved.\\n//\\n// Use of this source code is governed by a BSD-style\\n// license that can be found in the LICENSE file or at\\n// https://developers.google.com/open-source/licenses/bsd\\n\\n// Author: kenton@google.com (Kenton Varda)\\n//  Based on original Protocol Buffers design by\\n//  Sanjay Ghemawat, Jeff Dean, and others.\\n//\\n// The messages in this file describe the definitions found in .proto files.\\n// A valid .proto file can be translated directly to a FileDescriptorProto\\n// without any other information (e.g. without reading its imports).\\n\\nsyntax = \\"proto2\\";\\n\\npackage google.protobuf;\\n\\noption go_package = \\"google.golang.org/protobuf/types/descriptorpb\\";\\noption java_package = \\"com.google.protobuf\\";\\noption java_outer_classname = \\"DescriptorProtos\\";\\noption csharp_namespace = \\"Google.Protobuf.Reflection\\";\\noption objc_class_prefix = \\"GPB\\";\\noption cc_enable_arenas = true;\\n\\n// descriptor.proto must be optimized for speed because reflection-based\\n// algorithms don\'t work during bootstrapping.\\noption optimize_for = SPEED;\\n\\n// The protocol compiler can output a FileDescriptorSet containing the .proto\\n// files it parses.\\nmessage FileDescriptorSet {\\n  repeated FileDescriptorProto file = 1;\\n\\n  // Extensions for tooling.\\n  extensions 536000000 [declaration = {\\n    number: 536000000\\n    type: \\".buf.descriptor.v1.FileDescriptorSetExtension\\"\\n    full_name: \\".buf.descriptor.v1.buf_file_descriptor_set_extension\\"\\n  }];\\n}\\n\\n// The full set of known editions.\\nenum Edition {\\n  // A placeholder for an unknown edition value.\\n  EDITION_UNKNOWN = 0;\\n\\n  // A placeholder edition for specifying default behaviors *before* a feature\\n  // was first introduced.  This is effectively an \\"infinite past\\".\\n  EDITION_LEGACY = 900;\\n\\n  // Legacy syntax \\"editions\\".  These pre-date editions, but behave much like\\n  // distinct editions.  These can\'t be used to specify the edition of proto\\n  // files, but feature definitions must supply proto2/proto3 defaults for\\n  // backwards compatibility.\\n  EDITION_PROTO2 = 998;\\n  EDITION_PROTO3 = 999;\\n\\n  // Editions that have been released.  The specific values are arbitrary and\\n  // should not be depended on, but they will always be time-ordered for easy\\n  // comparison.\\n  EDITION_2023 = 1000;\\n  EDITION_2024 = 1001;\\n  EDITION_2026 = 1002;\\n\\n  // A placeholder edition for developing and testing unscheduled features.\\n  EDITION_UNSTABLE = 9999;\\n\\n  // Placeholder editions for testing feature resolution.  These should not be\\n  // used or relied on outside of tests.\\n  EDITION_1_TEST_ONLY = 1;\\n  EDITION_2_TEST_ONLY = 2;\\n  EDITION_99997_TEST_ONLY = 99997;\\n  EDITION_99998_TEST_ONLY = 99998;\\n  EDITION_99999_TEST_ONLY = 99999;\\n\\n  // Placeholder for specifying unbounded edition support.  This should only\\n  // ever be used by plugins that can expect to never require any changes to\\n  // support a new edition.\\n  EDITION_MAX = 0x7FFFFFFF;\\n}\\n\\n// Describes a complete .proto file.\\nmessage FileDescriptorProto {\\n  optional string name = 1;     // file name, relative to root of source tree\\n  optional string package = 2;  // e.g. \\"foo\\", \\"foo.bar\\", etc.\\n\\n  // Names of files imported by this file.\\n  repeated string dependency = 3;\\n  // Indexes of the public imported files in the dependency list above.\\n  repeated int32 public_dependency = 10;\\n  // Indexes of the weak imported files in the dependency list.\\n  // For Google-internal migration only. Do not use.\\n  repeated int32 weak_dependency = 11;\\n\\n  // Names of files imported by this file purely for the purpose of providing\\n  // option extensions. These are excluded from the dependency list above.\\n  repeated string option_dependency = 15;\\n\\n  // All top-level definitions in this file.\\n  repeated DescriptorProto message_type = 4;\\n  repeated EnumDescriptorProto enum_type = 5;\\n  repeated ServiceDescriptorProto service = 6;\\n  repeated FieldDescriptorProto extension = 7;\\n\\n  optional FileOptions options = 8;\\n\\n  // This field contains optional information about the original source code.\\n  // You may safely remove this entire field without harming runtime\\n  // functionality of the descriptors -- the information is needed only by\\n  // development tools.\\n  optional SourceCodeInfo source_code_info = 9;\\n\\n  // The syntax of the proto file.\\n  // The supported values are \\"proto2\\", \\"proto3\\", and \\"editions\\".\\n  //\\n  // If `edition` is present, this value must be \\"editions\\".\\n  // WARNING: This field should only be used by protobuf plugins or special\\n  // cases like the proto compiler. Other uses are discouraged and\\n  // developers should rely on the protoreflect APIs for their client language.\\n  optional string syntax = 12;\\n\\n  // The edition of the proto file.\\n  // WARNING: This field should only be used by protobuf plugins or special\\n  // cases like the proto compiler. Other uses are discouraged and\\n  // developers should rely on the protoreflect APIs for their client language.\\n  optional Edition edition = 14;\\n}\\n\\n// Describes a message type.\\nmessage DescriptorProto {\\n  optional string name = 1;\\n\\n  repeated FieldDescriptorProto field = 2;\\n  repeated FieldDescriptorProto extension = 6;\\n\\n  repeated DescriptorProto nested_type = 3;\\n  repeated EnumDescriptorProto enum_type = 4;\\n\\n  message ExtensionRange {\\n    optional int32 start = 1;  // Inclusive.\\n    optional int32 end = 2;    // Exclusive.\\n\\n    optional ExtensionRangeOptions options = 3;\\n  }\\n  repeated ExtensionRange extension_range = 5;\\n\\n  repeated OneofDescriptorProto oneof_decl = 8;\\n\\n  optional MessageOptions options = 7;\\n\\n  // Range of reserved tag numbers. Reserved tag numbers may not be used by\\n  // fields or extension ranges in the same message. Reserved ranges may\\n  // not overlap.\\n  message ReservedRange {\\n    optional int32 start = 1;  // Inclusive.\\n    optional int32 end = 2;    // Exclusive.\\n  }\\n  repeated ReservedRange reserved_range = 9;\\n  // Reserved field names, which may not be used by fields in the same message.\\n  // A given name may only be reserved once.\\n  repeated string reserved_name = 10;\\n\\n  // Support for `export` and `local` keywords on enums.\\n  optional SymbolVisibility visibility = 11;\\n}\\n\\nmessage ExtensionRangeOptions {\\n  // Range reserved for first-class custom options defined by the Protobuf\\n  // team. User custom options must use the 1000+ range instead.\\n  extensions 990 to 998;\\n  // The parser stores options it doesn\'t recognize here. See above.\\n  repeated UninterpretedOption uninterpreted_option = 999;\\n\\n  message Declaration {\\n    // The extension number declared within the extension range.\\n    optional int32 number = 1;\\n\\n    // The fully-qualified name of the extension field. There must be a leading\\n    // dot in front of the full name.\\n    optional string full_name = 2;\\n\\n    // The fully-qualified type name of the extension field. Unlike\\n    // Metadata.type, Declaration.type must have a leading dot for messages\\n    // and enums.\\n    optional string type = 3;\\n\\n    // If true, indicates that the number is reserved in the extension range,\\n    // and any extension field with the number will fail to compile. Set this\\n    // when a declared extension field is deleted.\\n    optional bool reserved = 5;\\n\\n    // If true, indicates that the extension must be defined as repeated.\\n    // Otherwise the extension must be defined as optional.\\n    optional bool repeated = 6;\\n\\n    reserved 4;  // removed is_repeated\\n  }\\n\\n  // For external users: DO NOT USE. We are in the process of open sourcing\\n  // extension declaration and executing internal cleanups before it can be\\n  // used externally.\\n  repeated Declaration declaration = 2 [retention = RETENTION_SOURCE];\\n\\n  // Any features defined in the specific edition.\\n  optional FeatureSet features = 50;\\n\\n  // The verification state of the extension range.\\n  enum VerificationState {\\n    // All the extensions of the range must be declared.\\n    DECLARATION = 0;\\n    UNVERIFIED = 1;\\n  }\\n\\n  // The verification state of the range.\\n  // TODO: flip the default to DECLARATION once all empty ranges\\n  // are marked as UNVERIFIED.\\n  optional VerificationState verification = 3\\n      [default = UNVERIFIED, retention = RETENTION_SOURCE];\\n\\n  // Clients can define custom options in extensions of this message. See above.\\n  extensions 1000 to max;\\n}\\n\\n// Describes a field within a message.\\nmessage FieldDescriptorProto {\\n  enum Type {\\n    // 0 is reserved for errors.\\n    // Order is weird for historical reasons.\\n    TYPE_DOUBLE = 1;\\n    TYPE_FLOAT = 2;\\n    // Not ZigZag encoded.  Negative numbers take 10 bytes.  Use TYPE_SINT64 if\\n    // negative values are likely.\\n    TYPE_INT64 = 3;\\n    TYPE_UINT64 = 4;\\n    // Not ZigZag encoded.  Negative numbers take 10 bytes.  Use TYPE_SINT32 if\\n    // negative values are likely.\\n    TYPE_INT32 = 5;\\n    TYPE_FIXED64 = 6;\\n    TYPE_FIXED32 = 7;\\n    TYPE_BOOL = 8;\\n    TYPE_STRING = 9;\\n    // Tag-delimited aggregate.\\n    // Group type is deprecated and not supported after google.protobuf. However, Proto3\\n    // implementations should still be able to parse the group wire format and\\n    // treat group fields as unknown fields.  In Editions, the group wire format\\n    // can be enabled via the `message_encoding` feature.\\n    TYPE_GROUP = 10;\\n    TYPE_MESSAGE = 11;  // Length-delimited aggregate.\\n\\n    // New in version 2.\\n    TYPE_BYTES = 12;\\n    TYPE_UINT32 = 13;\\n    TYPE_ENUM = 14;\\n    TYPE_SFIXED32 = 15;\\n    TYPE_SFIXED64 = 16;\\n    TYPE_SINT32 = 17;  // Uses ZigZag encoding.\\n    TYPE_SINT64 = 18;  // Uses ZigZag encoding.\\n  }\\n\\n  enum Label {\\n    // 0 is reserved for errors\\n    LABEL_OPTIONAL = 1;\\n    LABEL_REPEATED = 3;\\n    // The required label is only allowed in google.protobuf.  In proto3 and Editions\\n    // it\'s explicitly prohibited.  In Editions, the `field_presence` feature\\n    // can be used to get this behavior.\\n    LABEL_REQUIRED = 2;\\n  }\\n\\n  optional string name = 1;\\n  optional int32 number = 3;\\n  optional Label label = 4;\\n\\n  // If type_name is set, this need not be set.  If both this and type_name\\n  // are set, this must be one of TYPE_ENUM, TYPE_MESSAGE or TYPE_GROUP.\\n  optional Type type = 5;\\n\\n  // For message and enum types, this is the name of the type.  If the name\\n  // starts with a \'.\', it is fully-qualified.  Otherwise, C++-like scoping\\n  // rules are used to find the type (i.e. first the nested types within this\\n  // message are searched, then within the parent, on up to the root\\n  // namespace).\\n  optional string type_name = 6;\\n\\n  // For extensions, this is the name of the type being extended.  It is\\n  // resolved in the same manner as type_name.\\n  optional string extendee = 2;\\n\\n  // For numeric types, contains the original text representation of the value.\\n  // For booleans, \\"true\\" or \\"false\\".\\n  // For strings, contains the default text contents (not escaped in any way).\\n  // For bytes, contains the C escaped value.  All bytes >= 128 are escaped.\\n  optional string default_value = 7;\\n\\n  // If set, gives the index of a oneof in the containing type\'s oneof_decl\\n  // list.  This field is a member of that oneof.\\n  optional int32 oneof_index = 9;\\n\\n  // JSON name of this field. The value is set by protocol compiler. If the\\n  // user has set a \\"json_name\\" option on this field, that option\'s value\\n  // will be used. Otherwise, it\'s deduced from the field\'s name by converting\\n  // it to camelCase.\\n  optional string json_name = 10;\\n\\n  optional FieldOptions options = 8;\\n\\n  // If true, this is a proto3 \\"optional\\". When a proto3 field is optional, it\\n  // tracks presence regardless of field type.\\n  //\\n  // When proto3_optional is true, this field must belong to a oneof to signal\\n  // to old proto3 clients that presence is tracked for this field. This oneof\\n  // is known as a \\"synthetic\\" oneof, and this field must be its sole member\\n  // (each proto3 optional field gets its own synthetic oneof). Synthetic oneofs\\n  // exist in the descriptor only, and do not generate any API. Synthetic oneofs\\n  // must be ordered after all \\"real\\" oneofs.\\n  //\\n  // For message fields, proto3_optional doesn\'t create any semantic change,\\n  // since non-repeated message fields always track presence. However it still\\n  // indicates the semantic detail of whether the user wrote \\"optional\\" or not.\\n  // This can be useful for round-tripping the .proto file. For consistency we\\n  // give message fields a synthetic oneof also, even though it is not required\\n  // to track presence. This is especially important because the parser can\'t\\n  // tell if a field is a message or an enum, so it must always create a\\n  // synthetic oneof.\\n  //\\n  // Proto2 optional fields do not set this flag, because they already indicate\\n  // optional with `LABEL_OPTIONAL`.\\n  optional bool proto3_optional = 17;\\n}\\n\\n// Describes a oneof.\\nmessage OneofDescriptorProto {\\n  optional string name = 1;\\n  optional OneofOptions options = 2;\\n}\\n\\n// Describes an enum type.\\nmessage EnumDescriptorProto {\\n  optional string name = 1;\\n\\n  repeated EnumValueDescriptorProto value = 2;\\n\\n  optional EnumOptions options = 3;\\n\\n  // Range of reserved numeric values. Reserved values may not be used by\\n  // entries in the same enum. Reserved ranges may not overlap.\\n  //\\n  // Note that this is distinct from DescriptorProto.ReservedRange in that it\\n  // is inclusive such that it can appropriately represent the entire int32\\n  // domain.\\n  message EnumReservedRange {\\n    optional int32 start = 1;  // Inclusive.\\n    optional int32 end = 2;    // Inclusive.\\n  }\\n\\n  // Range of reserved numeric values. Reserved numeric values may not be used\\n  // by enum values in the same enum declaration. Reserved ranges may not\\n  // overlap.\\n  repeated EnumReservedRange reserved_range = 4;\\n\\n  // Reserved enum value names, which may not be reused. A given name may only\\n  // be reserved once.\\n  repeated string reserved_name = 5;\\n\\n  // Support for `export` and `local` keywords on enums.\\n  optional SymbolVisibility visibility = 6;\\n}\\n\\n// Describes a value within an enum.\\nmessage EnumValueDescriptorProto {\\n  optional string name = 1;\\n  optional int32 number = 2;\\n\\n  optional EnumValueOptions options = 3;\\n}\\n\\n// Describes a service.\\nmessage ServiceDescriptorProto {\\n  optional string name = 1;\\n  repeated MethodDescriptorProto method = 2;\\n\\n  optional ServiceOptions options = 3;\\n\\n  reserved 4;\\n  reserved \\"stream\\";\\n}\\n\\n// Describes a method of a service.\\nmessage MethodDescriptorProto {\\n  optional string name = 1;\\n\\n  // Input and output type names.  These are resolved in the same way as\\n  // FieldDescriptorProto.type_name, but must refer to a message type.\\n  optional string input_type = 2;\\n  optional string output_type = 3;\\n\\n  optional MethodOptions options = 4;\\n\\n  // Identifies if client streams multiple client messages\\n  optional bool client_streaming = 5 [default = false];\\n  // Identifies if server streams multiple server messages\\n  optional bool server_streaming = 6 [default = false];\\n}\\n\\n// ===================================================================\\n// Options\\n\\n// Each of the definitions above may have \\"options\\" attached.  These are\\n// just annotations which may cause code to be generated slightly differently\\n// or may contain hints for code that manipulates protocol messages.\\n//\\n// Clients may define custom options as extensions of the *Options messages.\\n// These extensions may not yet be known at parsing time, so the parser cannot\\n// store the values in them.  Instead it stores them in a field in the *Options\\n// message called uninterpreted_option. This field must have the same name\\n// across all *Options messages. We then use this field to populate the\\n// extensions when we build a descriptor, at which point all protos have been\\n// parsed and so all extensions are known.\\n//\\n// Extension numbers for custom options may be chosen as follows:\\n// * For options which will only be used within a single application or\\n//   organization, or for experimental options, use field numbers 50000\\n//   through 99999.  It is up to you to ensure that you do not use the\\n//   same number for multiple options.\\n// * For options which will be published and used publicly by multiple\\n//   independent entities, e-mail protobuf-global-extension-registry@google.com\\n//   to reserve extension numbers. Simply provide your project name (e.g.\\n//   Objective-C plugin) and your project website (if available) -- there\'s no\\n//   need to explain how you intend to use them. Usually you only need one\\n//   extension number. You can declare multiple options with only one extension\\n//   number by putting them in a sub-message. See the Custom Options section of\\n//   the docs for examples:\\n//   https://developers.google.com/protocol-buffers/docs/proto#options\\n//   If this turns out to be popular, a web service will be set up\\n//   to automatically assign option numbers.\\n\\nmessage FileOptions {\\n\\n  // Sets the Java package where classes generated from this .proto will be\\n  // placed.  By default, the proto package is used, but this is often\\n  // inappropriate because proto packages do not normally start with backwards\\n  // domain names.\\n  optional string java_package = 1;\\n\\n  // Controls the name of the wrapper Java class generated for the .proto file.\\n  // That class will always contain the .proto file\'s getDescriptor() method as\\n  // well as any top-level extensions defined in the .proto file.\\n  // If java_multiple_files is disabled, then all the other classes from the\\n  // .proto file will be nested inside the single wrapper outer class.\\n  optional string java_outer_classname = 8;\\n\\n  // If enabled, then the Java code generator will generate a separate .java\\n  // file for each top-level message, enum, and service defined in the .proto\\n  // file.  Thus, these types will *not* be nested inside the wrapper class\\n  // named by java_outer_classname.  However, the wrapper class will still be\\n  // generated to contain the file\'s getDescriptor() method as well as any\\n  // top-level extensions defined in the file.\\n  optional bool java_multiple_files = 10 [\\n    default = false,\\n    feature_support = {\\n      edition_introduced: EDITION_PROTO2\\n      edition_removed: EDITION_2024\\n      removal_error: \\"This behavior is enabled by default in editions 2024 and above. \\"\\n                     \\"To disable it, you can set `features.(pb.java).nest_in_file_class = YES` \\"\\n                     \\"on individual messages, enums, or services.\\"\\n\\n    }\\n  ];\\n\\n  // This option does nothing.\\n  optional bool java_generate_equals_and_hash = 20 [deprecated=true];\\n\\n  // A proto2 file can set this to true to opt in to UTF-8 checking for Java,\\n  // which will throw an exception if invalid UTF-8 is parsed from the wire or\\n  // assigned to a string field.\\n  //\\n  // TODO: clarify exactly what kinds of field types this option\\n  // applies to, and update these docs accordingly.\\n  //\\n  // Proto3 files already perform these checks. Setting the option explicitly to\\n  // false has no effect: it cannot be used to opt proto3 files out of UTF-8\\n  // checks.\\n  optional bool java_string_check_utf8 = 27 [default = false];\\n\\n  // Generated classes can be optimized for speed or code size.\\n  enum OptimizeMode {\\n    SPEED = 1;         // Generate complete code for parsing, serialization,\\n                       // etc.\\n    CODE_SIZE = 2;     // Use ReflectionOps to implement these methods.\\n    LITE_RUNTIME = 3;  // Generate code using MessageLite and the lite runtime.\\n  }\\n  optional OptimizeMode optimize_for = 9 [default = SPEED];\\n\\n  // Sets the Go package where structs generated from this .proto will be\\n  // placed. If omitted, the Go package will be derived from the following:\\n  //   - The basename of the package import path, if provided.\\n  //   - Otherwise, the package statement in the .proto file, if present.\\n  //   - Otherwise, the basename of the .proto file, without extension.\\n  optional string go_package = 11;\\n\\n  // Should generic services be generated in each language?  \\"Generic\\" services\\n  // are not specific to any particular RPC system.  They are generated by the\\n  // main code generators in each language (without additional plugins).\\n  // Generic services were the only kind of service generation supported by\\n  // early versions of google.protobuf.\\n  //\\n  // Generic services are now considered deprecated in favor of using plugins\\n  // that generate code specific to your particular RPC system.  Therefore,\\n  // these default to false.  Old code which depends on generic services should\\n  // explicitly set them to true.\\n  optional bool cc_generic_services = 16 [default = false];\\n  optional bool java_generic_services = 17 [default = false];\\n  optional bool py_generic_services = 18 [default = false];\\n  reserved 42;  // removed php_generic_services\\n  reserved \\"php_generic_services\\";\\n\\n  // Is this file deprecated?\\n  // Depending on the target platform, this can emit Deprecated annotations\\n  // for everything in the file, or it will be completely ignored; in the very\\n  // least, this is a formalization for deprecating files.\\n  optional bool deprecated = 23 [default = false];\\n\\n  // Enables the use of arenas for the proto messages in this file. This applies\\n  // only to generated classes for C++.\\n  optional bool cc_enable_arenas = 31 [\\n    default = true,\\n    feature_support = {\\n      edition_removed: EDITION_2026\\n      removal_error: \\"cc_enable_arenas is enabled by default in every edition and overrides are ignored.\\"\\n                     \\"This option is removed in editions 2026 and above.\\"\\n    }\\n  ];\\n\\n  // Sets the objective c class prefix which is prepended to all objective c\\n  // generated classes from this .proto. There is no default.\\n  optional string objc_class_prefix = 36;\\n\\n  // Namespace for generated classes; defaults to the package.\\n  optional string csharp_namespace = 37;\\n\\n  // By default Swift generators will take the proto package and CamelCase it\\n  // replacing \'.\' with underscore and use that to prefix the types/symbols\\n  // defined. When this options is provided, they will use this value instead\\n  // to prefix the types/symbols defined.\\n  optional string swift_prefix = 39;\\n\\n  // Sets the php class prefix which is prepended to all php generated classes\\n  // from this .proto. Default is empty.\\n  optional string php_class_prefix = 40;\\n\\n  // Use this option to change the namespace of php generated classes. Default\\n  // is empty. When this option is empty, the package name will be used for\\n  // determining the namespace.\\n  optional string php_namespace = 41;\\n\\n  // Use this option to change the namespace of php generated metadata classes.\\n  // Default is empty. When this option is empty, the proto file name will be\\n  // used for determining the namespace.\\n  optional string php_metadata_namespace = 44;\\n\\n  // Use this option to change the package of ruby generated classes. Default\\n  // is empty. When this option is not set, the package name will be used for\\n  // determining the ruby package.\\n  optional string ruby_package = 45;\\n\\n  // Any features defined in the specific edition.\\n  // WARNING: This field should only be used by protobuf plugins or special\\n  // cases like the proto compiler. Other uses are discouraged and\\n  // developers should rely on the protoreflect APIs for their client language.\\n  optional FeatureSet features = 50;\\n\\n  // Range reserved for first-class custom options defined by the Protobuf\\n  // team. User custom options must use the 1000+ range instead.\\n  extensions 990 to 998 [declaration = {\\n    number: 990,\\n    full_name: \\".pb.file.cpp\\",\\n    type: \\".pb.file.CppFileOptions\\"\\n  }];\\n\\n  // The parser stores options it doesn\'t recognize here.\\n  // See the documentation for the \\"Options\\" section above.\\n  repeated UninterpretedOption uninterpreted_option = 999;\\n\\n  // Clients can define custom options in extensions of this message.\\n  // See the documentation for the \\"Options\\" section above.\\n  extensions 1000 to max;\\n\\n  reserved 38;\\n}\\n\\nmessage MessageOptions {\\n  // Set true to use the old proto1 MessageSet wire format for extensions.\\n  // This is provided for backwards-compatibility with the MessageSet wire\\n  // format.  You should not use this for any other reason:  It\'s less\\n  // efficient, has fewer features, and is more complicated.\\n  //\\n  // The message must be defined exactly as follows:\\n  //   message Foo {\\n  //     option message_set_wire_format = true;\\n  //     extensions 4 to max;\\n  //   }\\n  // Note that the message cannot have any defined fields; MessageSets only\\n  // have extensions.\\n  //\\n  // All extensions of your type must be singular messages; e.g. they cannot\\n  // be int32s, enums, or repeated messages.\\n  //\\n  // Because this is an option, the above two restrictions are not enforced by\\n  // the protocol compiler.\\n  optional bool message_set_wire_format = 1 [default = false];\\n\\n  // Disables the generation of the standard \\"descriptor()\\" accessor, which can\\n  // conflict with a field of the same name.  This is meant to make migration\\n  // from proto1 easier; new code should avoid fields named \\"descriptor\\".\\n  optional bool no_standard_descriptor_accessor = 2 [default = false];\\n\\n  // Is this message deprecated?\\n  // Depending on the target platform, this can emit Deprecated annotations\\n  // for the message, or it will be completely ignored; in the very least,\\n  // this is a formalization for deprecating messages.\\n  optional bool deprecated = 3 [default = false];\\n\\n  reserved 4, 5, 6;\\n\\n  // Whether the message is an automatically generated map entry type for the\\n  // maps field.\\n  //\\n  // For maps fields:\\n  //     map<KeyType, ValueType> map_field = 1;\\n  // The parsed descriptor looks like:\\n  //     message MapFieldEntry {\\n  //         option map_entry = true;\\n  //         optional KeyType key = 1;\\n  //         optional ValueType value = 2;\\n  //     }\\n  //     repeated MapFieldEntry map_field = 1;\\n  //\\n  // Implementations may choose not to generate the map_entry=true message, but\\n  // use a native map in the target language to hold the keys and values.\\n  // The reflection APIs in such implementations still need to work as\\n  // if the field is a repeated message field.\\n  //\\n  // NOTE: Do not set the option in .proto files. Always use the maps syntax\\n  // instead. The option should only be implicitly set by the proto compiler\\n  // parser.\\n  optional bool map_entry = 7;\\n\\n  reserved 8;  // javalite_serializable\\n  reserved 9;  // javanano_as_lite\\n\\n  // Enable the legacy handling of JSON field name conflicts.  This lowercases\\n  // and strips underscored from the fields before comparison in proto3 only.\\n  // The new behavior takes `json_name` into account and applies to proto2 as\\n  // well.\\n  //\\n  // This should only be used as a temporary measure against broken builds due\\n  // to the change in behavior for JSON field name conflicts.\\n  //\\n  // TODO This is legacy behavior we plan to remove once downstream\\n  // teams have had time to migrate.\\n  optional bool deprecated_legacy_json_field_conflicts = 11 [deprecated = true];\\n\\n  // Any features defined in the specific edition.\\n  // WARNING: This field should only be used by protobuf plugins or special\\n  // cases like the proto compiler. Other uses are discouraged and\\n  // developers should rely on the protoreflect APIs for their client language.\\n  optional FeatureSet features = 12;\\n\\n  // Range reserved for first-class custom options defined by the Protobuf\\n  // team. User custom options must use the 1000+ range instead.\\n  extensions 990 to 998;\\n\\n  // The parser stores options it doesn\'t recognize here. See above.\\n  repeated UninterpretedOption uninterpreted_option = 999;\\n\\n  // Clients can define custom options in extensions of this message. See above.\\n  extensions 1000 to max;\\n}\\n\\nmessage FieldOptions {\\n  // NOTE: ctype is deprecated. Use `features.(pb.cpp).string_type` instead.\\n  // The ctype option instructs the C++ code generator to use a different\\n  // representation of the field than it normally would.  See the specific\\n  // options below.  This option is only implemented to support use of\\n  // [ctype=CORD] and [ctype=STRING] (the default) on non-repeated fields of\\n  // type \\"bytes\\" in the open source release.\\n  // TODO: make ctype actually deprecated.\\n  optional CType ctype = 1 [/*deprecated = true,*/ default = STRING];\\n  enum CType {\\n    // Default mode.\\n    STRING = 0;\\n\\n    // The option [ctype=CORD] may be applied to a non-repeated field of type\\n    // \\"bytes\\". It indicates that in C++, the data should be stored in a Cord\\n    // instead of a string.  For very large strings, this may reduce memory\\n    // fragmentation. It may also allow better performance when parsing from a\\n    // Cord, or when parsing with aliasing enabled, as the parsed Cord may then\\n    // alias the original buffer.\\n    CORD = 1;\\n\\n    STRING_PIECE = 2;\\n  }\\n  // The packed option can be enabled for repeated primitive fields to enable\\n  // a more efficient representation on the wire. Rather than repeatedly\\n  // writing the tag and type for each element, the entire array is encoded as\\n  // a single length-delimited blob. In proto3, only explicit setting it to\\n  // false will avoid using packed encoding.  This option is prohibited in\\n  // Editions, but the `repeated_field_encoding` feature can be used to control\\n  // the behavior.\\n  optional bool packed = 2;\\n\\n  // The jstype option determines the JavaScript type used for values of the\\n  // field.  The option is permitted only for 64 bit integral and fixed types\\n  // (int64, uint64, sint64, fixed64, sfixed64).  A field with jstype JS_STRING\\n  // is represented as JavaScript string, which avoids loss of precision that\\n  // can happen when a large value is converted to a floating point JavaScript.\\n  // Specifying JS_NUMBER for the jstype causes the generated JavaScript code to\\n  // use the JavaScript \\"number\\" type.  The behavior of the default option\\n  // JS_NORMAL is implementation dependent.\\n  //\\n  // This option is an enum to permit additional types to be added, e.g.\\n  // goog.math.Integer.\\n  optional JSType jstype = 6 [default = JS_NORMAL];\\n  enum JSType {\\n    // Use the default type.\\n    JS_NORMAL = 0;\\n\\n    // Use JavaScript strings.\\n    JS_STRING = 1;\\n\\n    // Use JavaScript numbers.\\n    JS_NUMBER = 2;\\n  }\\n\\n  // Should this field be parsed lazily?  Lazy applies only to message-type\\n  // fields.  It means that when the outer message is initially parsed, the\\n  // inner message\'s contents will not be parsed but instead stored in encoded\\n  // form.  The inner message will actually be parsed when it is first accessed.\\n  //\\n  // This is only a hint.  Implementations are free to choose whether to use\\n  // eager or lazy parsing regardless of the value of this option.  However,\\n  // setting this option true suggests that the protocol author believes that\\n  // using lazy parsing on this field is worth the additional bookkeeping\\n  // overhead typically needed to implement it.\\n  //\\n  // This option does not affect the public interface of any generated code;\\n  // all method signatures remain the same.  Furthermore, thread-safety of the\\n  // interface is not affected by this option; const methods remain safe to\\n  // call from multiple threads concurrently, while non-const methods continue\\n  // to require exclusive access.\\n  //\\n  // Note that lazy message fields are still eagerly verified to check\\n  // ill-formed wireformat or missing required fields. Calling IsInitialized()\\n  // on the outer message would fail if the inner message has missing required\\n  // fields. Failed verification would result in parsing failure (except when\\n  // uninitialized messages are acceptable).\\n  optional bool lazy = 5 [default = false];\\n\\n  // unverified_lazy does no correctness checks on the byte stream. This should\\n  // only be used where lazy with verification is prohibitive for performance\\n  // reasons.\\n  optional bool unverified_lazy = 15 [default = false];\\n\\n  // Is this field deprecated?\\n  // Depending on the target platform, this can emit Deprecated annotations\\n  // for accessors, or it will be completely ignored; in the very least, this\\n  // is a formalization for deprecating fields.\\n  optional bool deprecated = 3 [default = false];\\n\\n  // DEPRECATED. DO NOT USE!\\n  // For Google-internal migration only. Do not use.\\n  optional bool weak = 10 [default = false, deprecated = true];\\n\\n  // Indicate that the field value should not be printed out when using debug\\n  // formats, e.g. when the field contains sensitive credentials.\\n  optional bool debug_redact = 16 [default = false];\\n\\n  // If set to RETENTION_SOURCE, the option will be omitted from the binary.\\n  enum OptionRetention {\\n    RETENTION_UNKNOWN = 0;\\n    RETENTION_RUNTIME = 1;\\n    RETENTION_SOURCE = 2;\\n  }\\n\\n  optional OptionRetention retention = 17;\\n\\n  // This indicates the types of entities that the field may apply to when used\\n  // as an option. If it is unset, then the field may be freely used as an\\n  // option on any kind of entity.\\n  enum OptionTargetType {\\n    TARGET_TYPE_UNKNOWN = 0;\\n    TARGET_TYPE_FILE = 1;\\n    TARGET_TYPE_EXTENSION_RANGE = 2;\\n    TARGET_TYPE_MESSAGE = 3;\\n    TARGET_TYPE_FIELD = 4;\\n    TARGET_TYPE_ONEOF = 5;\\n    TARGET_TYPE_ENUM = 6;\\n    TARGET_TYPE_ENUM_ENTRY = 7;\\n    TARGET_TYPE_SERVICE = 8;\\n    TARGET_TYPE_METHOD = 9;\\n  }\\n\\n  repeated OptionTargetType targets = 19;\\n\\n  message EditionDefault {\\n    optional Edition edition = 3;\\n    optional string value = 2;  // Textproto value.\\n  }\\n  repeated EditionDefault edition_defaults = 20;\\n\\n  // Any features defined in the specific edition.\\n  // WARNING: This field should only be used by protobuf plugins or special\\n  // cases like the proto compiler. Other uses are discouraged and\\n  // developers should rely on the protoreflect APIs for their client language.\\n  optional FeatureSet features = 21;\\n\\n  // Information about the support window of a feature.\\n  message FeatureSupport {\\n    // The edition that this feature was first available in.  In editions\\n    // earlier than this one, the default assigned to EDITION_LEGACY will be\\n    // used, and proto files will not be able to override it.\\n    optional Edition edition_introduced = 1;\\n\\n    // The edition this feature becomes deprecated in.  Using this after this\\n    // edition may trigger warnings.\\n    optional Edition edition_deprecated = 2;\\n\\n    // The deprecation warning text if this feature is used after the edition it\\n    // was marked deprecated in.\\n    optional string deprecation_warning = 3;\\n\\n    // The edition this feature is no longer available in.  In editions after\\n    // this one, the last default assigned will be used, and proto files will\\n    // not be able to override it.\\n    optional Edition edition_removed = 4;\\n\\n    // The removal error text if this feature is used after the edition it was\\n    // removed in.\\n    optional string removal_error = 5;\\n  }\\n  optional FeatureSupport feature_support = 22;\\n\\n  // Range reserved for first-class custom options defined by the Protobuf\\n  // team. User custom options must use the 1000+ range instead.\\n  extensions 990 to 998;\\n\\n  // The parser stores options it doesn\'t recognize here. See above.\\n  repeated UninterpretedOption uninterpreted_option = 999;\\n\\n  // Clients can define custom options in extensions of this message. See above.\\n  extensions 1000 to max;\\n\\n  reserved 4;   // removed jtype\\n  reserved 18;  // reserve target, target_obsolete_do_not_use\\n}\\n\\nmessage OneofOptions {\\n  // Any features defined in the specific edition.\\n  // WARNING: This field should only be used by protobuf plugins or special\\n  // cases like the proto compiler. Other uses are discouraged and\\n  // developers should rely on the protoreflect APIs for their client language.\\n  optional FeatureSet features = 1;\\n\\n  // Range reserved for first-class custom options defined by the Protobuf\\n  // team. User custom options must use the 1000+ range instead.\\n  extensions 990 to 998;\\n\\n  // The parser stores options it doesn\'t recognize here. See above.\\n  repeated UninterpretedOption uninterpreted_option = 999;\\n\\n  // Clients can define custom options in extensions of this message. See above.\\n  extensions 1000 to max;\\n}\\n\\nmessage EnumOptions {\\n\\n  // Set this option to true to allow mapping different tag names to the same\\n  // value.\\n  optional bool allow_alias = 2;\\n\\n  // Is this enum deprecated?\\n  // Depending on the target platform, this can emit Deprecated annotations\\n  // for the enum, or it will be completely ignored; in the very least, this\\n  // is a formalization for deprecating enums.\\n  optional bool deprecated = 3 [default = false];\\n\\n  reserved 5;  // javanano_as_lite\\n\\n  // Enable the legacy handling of JSON field name conflicts.  This lowercases\\n  // and strips underscored from the fields before comparison in proto3 only.\\n  // The new behavior takes `json_name` into account and applies to proto2 as\\n  // well.\\n  // TODO Remove this legacy behavior once downstream teams have\\n  // had time to migrate.\\n  optional bool deprecated_legacy_json_field_conflicts = 6 [deprecated = true];\\n\\n  // Any features defined in the specific edition.\\n  // WARNING: This field should only be used by protobuf plugins or special\\n  // cases like the proto compiler. Other uses are discouraged and\\n  // developers should rely on the protoreflect APIs for their client language.\\n  optional FeatureSet features = 7;\\n\\n  // Range reserved for first-class custom options defined by the Protobuf\\n  // team. User custom options must use the 1000+ range instead.\\n  extensions 990 to 998;\\n\\n  // The parser stores options it doesn\'t recognize here. See above.\\n  repeated UninterpretedOption uninterpreted_option = 999;\\n\\n  // Clients can define custom options in extensions of this message. See above.\\n  extensions 1000 to max;\\n}\\n\\nmessage EnumValueOptions {\\n  // Is this enum value deprecated?\\n  // Depending on the target platform, this can emit Deprecated annotations\\n  // for the enum value, or it will be completely ignored; in the very least,\\n  // this is a formalization for deprecating enum values.\\n  optional bool deprecated = 1 [default = false];\\n\\n  // Any features defined in the specific edition.\\n  // WARNING: This field should only be used by protobuf plugins or special\\n  // cases like the proto compiler. Other uses are discouraged and\\n  // developers should rely on the protoreflect APIs for their client language.\\n  optional FeatureSet features = 2;\\n\\n  // Indicate that fields annotated with this enum value should not be printed\\n  // out when using debug formats, e.g. when the field contains sensitive\\n  // credentials.\\n  optional bool debug_redact = 3 [default = false];\\n\\n  // Information about the support window of a feature value.\\n  optional FieldOptions.FeatureSupport feature_support = 4;\\n\\n  // Range reserved for first-class extension options defined by the Protobuf\\n  // team. Custom options must use the 1000+ range instead.\\n  extensions 990 to 998 [declaration = {\\n    number: 998,\\n    full_name: \\".pb.enumvalue.json\\",\\n    type: \\".pb.enumvalue.JsonEnumValueOptions\\"\\n  }];\\n\\n  // The parser stores options it doesn\'t recognize here. See above.\\n  repeated UninterpretedOption uninterpreted_option = 999;\\n\\n  // Clients can define custom options in extensions of this message. See above.\\n  extensions 1000 to max;\\n}\\n\\nmessage ServiceOptions {\\n\\n  // Any features defined in the specific edition.\\n  // WARNING: This field should only be used by protobuf plugins or special\\n  // cases like the proto compiler. Other uses are discouraged and\\n  // developers should rely on the protoreflect APIs for their client language.\\n  optional FeatureSet features = 34;\\n\\n  // Note:  Field numbers 1 through 32 are reserved for Google\'s internal RPC\\n  //   framework.  We apologize for hoarding these numbers to ourselves, but\\n  //   we were already using them long before we decided to release Protocol\\n  //   Buffers.\\n\\n  // Is this service deprecated?\\n  // Depending on the target platform, this can emit Deprecated annotations\\n  // for the service, or it will be completely ignored; in the very least,\\n  // this is a formalization for deprecating services.\\n  optional bool deprecated = 33 [default = false];\\n\\n  // Range reserved for first-class custom options defined by the Protobuf\\n  // team. User custom options must use the 1000+ range instead.\\n  extensions 990 to 998;\\n\\n  // The parser stores options it doesn\'t recognize here. See above.\\n  repeated UninterpretedOption uninterpreted_option = 999;\\n\\n  // Clients can define custom options in extensions of this message. See above.\\n  extensions 1000 to max;\\n}\\n\\nmessage MethodOptions {\\n\\n  // Note:  Field numbers 1 through 32 are reserved for Google\'s internal RPC\\n  //   framework.  We apologize for hoarding these numbers to ourselves, but\\n  //   we were already using them long before we decided to release Protocol\\n  //   Buffers.\\n\\n  // Is this method deprecated?\\n  // Depending on the target platform, this can emit Deprecated annotations\\n  // for the method, or it will be completely ignored; in the very least,\\n  // this is a formalization for deprecating methods.\\n  optional bool deprecated = 33 [default = false];\\n\\n  // Is this method side-effect-free (or safe in HTTP parlance), or idempotent,\\n  // or neither? HTTP based RPC implementation may choose GET verb for safe\\n  // methods, and PUT verb for idempotent methods instead of the default POST.\\n  enum IdempotencyLevel {\\n    IDEMPOTENCY_UNKNOWN = 0;\\n    NO_SIDE_EFFECTS = 1;  // implies idempotent\\n    IDEMPOTENT = 2;       // idempotent, but may have side effects\\n  }\\n  optional IdempotencyLevel idempotency_level = 34\\n      [default = IDEMPOTENCY_UNKNOWN];\\n\\n  // Any features defined in the specific edition.\\n  // WARNING: This field should only be used by protobuf plugins or special\\n  // cases like the proto compiler. Other uses are discouraged and\\n  // developers should rely on the protoreflect APIs for their client language.\\n  optional FeatureSet features = 35;\\n\\n  // Range reserved for first-class custom options defined by the Protobuf\\n  // team. User custom options must use the 1000+ range instead.\\n  extensions 990 to 998;\\n\\n  // The parser stores options it doesn\'t recognize here. See above.\\n  repeated UninterpretedOption uninterpreted_option = 999;\\n\\n  // Clients can define custom options in extensions of this message. See above.\\n  extensions 1000 to max;\\n}\\n\\n// A message representing a option the parser does not recognize. This only\\n// appears in options protos created by the compiler::Parser class.\\n// DescriptorPool resolves these when building Descriptor objects. Therefore,\\n// options protos in descriptor objects (e.g. returned by Descriptor::options(),\\n// or produced by Descriptor::CopyTo()) will never have UninterpretedOptions\\n// in them.\\nmessage UninterpretedOption {\\n  // The name of the uninterpreted option.  Each string represents a segment in\\n  // a dot-separated name.  is_extension is true iff a segment represents an\\n  // extension (denoted with parentheses in options specs in .proto files).\\n  // E.g.,{ [\\"foo\\", false], [\\"bar.baz\\", true], [\\"moo\\", false] } represents\\n  // \\"foo.(bar.baz).moo\\".\\n  message NamePart {\\n    required string name_part = 1;\\n    required bool is_extension = 2;\\n  }\\n  repeated NamePart name = 2;\\n\\n  // The value of the uninterpreted option, in whatever type the tokenizer\\n  // identified it as during parsing. Exactly one of these should be set.\\n  optional string identifier_value = 3;\\n  optional uint64 positive_int_value = 4;\\n  optional int64 negative_int_value = 5;\\n  optional double double_value = 6;\\n  optional bytes string_value = 7;\\n  optional string aggregate_value = 8;\\n}\\n\\n// ===================================================================\\n// Features\\n\\n// TODO Enums in C++ gencode (and potentially other languages) are\\n// not well scoped.  This means that each of the feature enums below can clash\\n// with each other.  The short names we\'ve chosen maximize call-site\\n// readability, but leave us very open to this scenario.  A future feature will\\n// be designed and implemented to handle this, hopefully before we ever hit a\\n// conflict here.\\nmessage FeatureSet {\\n  enum FieldPresence {\\n    FIELD_PRESENCE_UNKNOWN = 0;\\n    EXPLICIT = 1;\\n    IMPLICIT = 2;\\n    LEGACY_REQUIRED = 3;\\n  }\\n  optional FieldPresence field_presence = 1 [\\n    retention = RETENTION_RUNTIME,\\n    targets = TARGET_TYPE_FIELD,\\n    targets = TARGET_TYPE_FILE,\\n    feature_support = {\\n      edition_introduced: EDITION_2023,\\n    },\\n    edition_defaults = { edition: EDITION_LEGACY, value: \\"EXPLICIT\\" },\\n    edition_defaults = { edition: EDITION_PROTO3, value: \\"IMPLICIT\\" },\\n    edition_defaults = { edition: EDITION_2023, value: \\"EXPLICIT\\" }\\n  ];\\n\\n  enum EnumType {\\n    ENUM_TYPE_UNKNOWN = 0;\\n    OPEN = 1;\\n    CLOSED = 2;\\n  }\\n  optional EnumType enum_type = 2 [\\n    retention = RETENTION_RUNTIME,\\n    targets = TARGET_TYPE_ENUM,\\n    targets = TARGET_TYPE_FILE,\\n    feature_support = {\\n      edition_introduced: EDITION_2023,\\n    },\\n    edition_defaults = { edition: EDITION_LEGACY, value: \\"CLOSED\\" },\\n    edition_defaults = { edition: EDITION_PROTO3, value: \\"OPEN\\" }\\n  ];\\n\\n  enum RepeatedFieldEncoding {\\n    REPEATED_FIELD_ENCODING_UNKNOWN = 0;\\n    PACKED = 1;\\n    EXPANDED = 2;\\n  }\\n  optional RepeatedFieldEncoding repeated_field_encoding = 3 [\\n    retention = RETENTION_RUNTIME,\\n    targets = TARGET_TYPE_FIELD,\\n    targets = TARGET_TYPE_FILE,\\n    feature_support = {\\n      edition_introduced: EDITION_2023,\\n    },\\n    edition_defaults = { edition: EDITION_LEGACY, value: \\"EXPANDED\\" },\\n    edition_defaults = { edition: EDITION_PROTO3, value: \\"PACKED\\" }\\n  ];\\n\\n  enum Utf8Validation {\\n    UTF8_VALIDATION_UNKNOWN = 0;\\n    VERIFY = 2;\\n    NONE = 3;\\n    reserved 1;\\n  }\\n  optional Utf8Validation utf8_validation = 4 [\\n    retention = RETENTION_RUNTIME,\\n    targets = TARGET_TYPE_FIELD,\\n    targets = TARGET_TYPE_FILE,\\n    feature_support = {\\n      edition_introduced: EDITION_2023,\\n    },\\n    edition_defaults = { edition: EDITION_LEGACY, value: \\"NONE\\" },\\n    edition_defaults = { edition: EDITION_PROTO3, value: \\"VERIFY\\" }\\n  ];\\n\\n  enum MessageEncoding {\\n    MESSAGE_ENCODING_UNKNOWN = 0;\\n    LENGTH_PREFIXED = 1;\\n    DELIMITED = 2;\\n  }\\n  optional MessageEncoding message_encoding = 5 [\\n    retention = RETENTION_RUNTIME,\\n    targets = TARGET_TYPE_FIELD,\\n    targets = TARGET_TYPE_FILE,\\n    feature_support = {\\n      edition_introduced: EDITION_2023,\\n    },\\n    edition_defaults = { edition: EDITION_LEGACY, value: \\"LENGTH_PREFIXED\\" }\\n  ];\\n\\n  enum JsonFormat {\\n    JSON_FORMAT_UNKNOWN = 0;\\n    ALLOW = 1;\\n    LEGACY_BEST_EFFORT = 2;\\n  }\\n  optional JsonFormat json_format = 6 [\\n    retention = RETENTION_RUNTIME,\\n    targets = TARGET_TYPE_MESSAGE,\\n    targets = TARGET_TYPE_ENUM,\\n    targets = TARGET_TYPE_FILE,\\n    feature_support = {\\n      edition_introduced: EDITION_2023,\\n    },\\n    edition_defaults = { edition: EDITION_LEGACY, value: \\"LEGACY_BEST_EFFORT\\" },\\n    edition_defaults = { edition: EDITION_PROTO3, value: \\"ALLOW\\" }\\n  ];\\n\\n  enum EnforceNamingStyle {\\n    ENFORCE_NAMING_STYLE_UNKNOWN = 0;\\n    STYLE2024 = 1;\\n    STYLE_LEGACY = 2;\\n    STYLE2026 = 3;\\n  }\\n  optional EnforceNamingStyle enforce_naming_style = 7 [\\n    retention = RETENTION_SOURCE,\\n    targets = TARGET_TYPE_FILE,\\n    targets = TARGET_TYPE_EXTENSION_RANGE,\\n    targets = TARGET_TYPE_MESSAGE,\\n    targets = TARGET_TYPE_FIELD,\\n    targets = TARGET_TYPE_ONEOF,\\n    targets = TARGET_TYPE_ENUM,\\n    targets = TARGET_TYPE_ENUM_ENTRY,\\n    targets = TARGET_TYPE_SERVICE,\\n    targets = TARGET_TYPE_METHOD,\\n    feature_support = {\\n      edition_introduced: EDITION_2024,\\n    },\\n    edition_defaults = { edition: EDITION_LEGACY, value: \\"STYLE_LEGACY\\" },\\n    edition_defaults = { edition: EDITION_2024, value: \\"STYLE2024\\" },\\n    edition_defaults = { edition: EDITION_2026, value: \\"STYLE2026\\" }\\n  ];\\n\\n  message VisibilityFeature {\\n    enum DefaultSymbolVisibility {\\n      DEFAULT_SYMBOL_VISIBILITY_UNKNOWN = 0;\\n\\n      // Default pre-EDITION_2024, all UNSET visibility are export.\\n      EXPORT_ALL = 1;\\n\\n      // All top-level symbols default to export, nested default to local.\\n      EXPORT_TOP_LEVEL = 2;\\n\\n      // All symbols default to local.\\n      LOCAL_ALL = 3;\\n\\n      // All symbols local by default. Nested types cannot be exported.\\n      // With special case caveat for message { enum {} reserved 1 to max; }\\n      // This is the recommended setting for new protos.\\n      STRICT = 4;\\n    }\\n    reserved 1 to max;\\n  }\\n  optional VisibilityFeature.DefaultSymbolVisibility default_symbol_visibility =\\n      8 [\\n        retention = RETENTION_SOURCE,\\n        targets = TARGET_TYPE_FILE,\\n        feature_support = {\\n          edition_introduced: EDITION_2024,\\n        },\\n        edition_defaults = { edition: EDITION_LEGACY, value: \\"EXPORT_ALL\\" },\\n        edition_defaults = { edition: EDITION_2024, value: \\"EXPORT_TOP_LEVEL\\" },\\n        edition_defaults = { edition: EDITION_2026, value: \\"STRICT\\" }\\n      ];\\n\\n  message ProtoLimitsFeature {\\n    enum EnforceProtoLimits {\\n      PROTO_LIMITS_UNKNOWN = 0;\\n\\n      // Default pre-EDITION_2026: there are no limit enforcement at the protoc\\n      // level. Practical limits still exist, but they will tend to fail while\\n      // compiling protoc-generated code, and these limits tend to be language\\n      // or toolchain specific.\\n      LEGACY_NO_EXPLICIT_LIMITS = 1;\\n\\n      // A set of limits enforced by Edition 2026 by default. For a detailed\\n      // list of all the limits please consult the Edition 2026 documentation.\\n      PROTO_LIMITS2026 = 2;\\n    }\\n  }\\n  optional ProtoLimitsFeature.EnforceProtoLimits enforce_proto_limits = 9 [\\n    retention = RETENTION_SOURCE,\\n    targets = TARGET_TYPE_ENUM,\\n    targets = TARGET_TYPE_MESSAGE,\\n    targets = TARGET_TYPE_FIELD,\\n    targets = TARGET_TYPE_ONEOF,\\n    feature_support = {\\n      edition_introduced: EDITION_2026,\\n    },\\n    edition_defaults = {\\n      edition: EDITION_LEGACY,\\n      value: \\"LEGACY_NO_EXPLICIT_LIMITS\\"\\n    },\\n    edition_defaults = { edition: EDITION_2026, value: \\"PROTO_LIMITS2026\\" }\\n  ];\\n\\n  reserved 999;\\n\\n  extensions 1000 to 9994 [\\n    declaration = {\\n      number: 1000,\\n      full_name: \\".pb.cpp\\",\\n      type: \\".pb.CppFeatures\\"\\n    },\\n    declaration = {\\n      number: 1001,\\n      full_name: \\".pb.java\\",\\n      type: \\".pb.JavaFeatures\\"\\n    },\\n    declaration = { number: 1002, full_name: \\".pb.go\\", type: \\".pb.GoFeatures\\" },\\n    declaration = {\\n      number: 1003,\\n      full_name: \\".pb.python\\",\\n      type: \\".pb.PythonFeatures\\"\\n    },\\n    declaration = {\\n      number: 1004,\\n      full_name: \\".pb.csharp\\",\\n      type: \\".pb.CSharpFeatures\\"\\n    },\\n    declaration = {\\n      number: 1100,\\n      full_name: \\".imp.impress_feature_set\\",\\n      type: \\".imp.ImpressFeatureSet\\"\\n    },\\n    declaration = {\\n      number: 9989,\\n      full_name: \\".pb.java_mutable\\",\\n      type: \\".pb.JavaMutableFeatures\\"\\n    },\\n    declaration = {\\n      number: 9990,\\n      full_name: \\".pb.proto1\\",\\n      type: \\".pb.Proto1Features\\"\\n    }\\n  ];\\n\\n  extensions 9995 to 9999;  // For internal testing\\n  extensions 10000;         // for https://github.com/bufbuild/protobuf-es\\n}\\n\\n// A compiled specification for the defaults of a set of features.  These\\n// messages are generated from FeatureSet extensions and can be used to seed\\n// feature resolution. The resolution with this object becomes a simple search\\n// for the closest matching edition, followed by proto merges.\\nmessage FeatureSetDefaults {\\n  // A map from every known edition with a unique set of defaults to its\\n  // defaults. Not all editions may be contained here.  For a given edition,\\n  // the defaults at the closest matching edition ordered at or before it should\\n  // be used.  This field must be in strict ascending order by edition.\\n  message FeatureSetEditionDefault {\\n    optional Edition edition = 3;\\n\\n    // Defaults of features that can be overridden in this edition.\\n    optional FeatureSet overridable_features = 4;\\n\\n    // Defaults of features that can\'t be overridden in this edition.\\n    optional FeatureSet fixed_features = 5;\\n\\n    reserved 1, 2;\\n    reserved \\"features\\";\\n  }\\n  repeated FeatureSetEditionDefault defaults = 1;\\n\\n  // The minimum supported edition (inclusive) when this was constructed.\\n  // Editions before this will not have defaults.\\n  optional Edition minimum_edition = 4;\\n\\n  // The maximum known edition (inclusive) when this was constructed. Editions\\n  // after this will not have reliable defaults.\\n  optional Edition maximum_edition = 5;\\n}\\n\\n// ===================================================================\\n// Optional source code info\\n\\n// Encapsulates information about the original source file from which a\\n// FileDescriptorProto was generated.\\nmessage SourceCodeInfo {\\n  // A Location identifies a piece of source code in a .proto file which\\n  // corresponds to a particular definition.  This information is intended\\n  // to be useful to IDEs, code indexers, documentation generators, and similar\\n  // tools.\\n  //\\n  // For example, say we have a file like:\\n  //   message Foo {\\n  //     optional string foo = 1;\\n  //   }\\n  // Let\'s look at just the field definition:\\n  //   optional string foo = 1;\\n  //   ^       ^^     ^^  ^  ^^^\\n  //   a       bc     de  f  ghi\\n  // We have the following locations:\\n  //   span   path               represents\\n  //   [a,i)  [ 4, 0, 2, 0 ]     The whole field definition.\\n  //   [a,b)  [ 4, 0, 2, 0, 4 ]  The label (optional).\\n  //   [c,d)  [ 4, 0, 2, 0, 5 ]  The type (string).\\n  //   [e,f)  [ 4, 0, 2, 0, 1 ]  The name (foo).\\n  //   [g,h)  [ 4, 0, 2, 0, 3 ]  The number (1).\\n  //\\n  // Notes:\\n  // - A location may refer to a repeated field itself (i.e. not to any\\n  //   particular index within it).  This is used whenever a set of elements are\\n  //   logically enclosed in a single code segment.  For example, an entire\\n  //   extend block (possibly containing multiple extension definitions) will\\n  //   have an outer location whose path refers to the \\"extensions\\" repeated\\n  //   field without an index.\\n  // - Multiple locations may have the same path.  This happens when a single\\n  //   logical declaration is spread out across multiple places.  The most\\n  //   obvious example is the \\"extend\\" block again -- there may be multiple\\n  //   extend blocks in the same scope, each of which will have the same path.\\n  // - A location\'s span is not always a subset of its parent\'s span.  For\\n  //   example, the \\"extendee\\" of an extension declaration appears at the\\n  //   beginning of the \\"extend\\" block and is shared by all extensions within\\n  //   the block.\\n  // - Just because a location\'s span is a subset of some other location\'s span\\n  //   does not mean that it is a descendant.  For example, a \\"group\\" defines\\n  //   both a type and a field in a single declaration.  Thus, the locations\\n  //   corresponding to the type and field and their components will overlap.\\n  // - Code which tries to interpret locations should probably be designed to\\n  //   ignore those that it doesn\'t understand, as more types of locations could\\n  //   be recorded in the future.\\n  repeated Location location = 1;\\n  message Location {\\n    // Identifies which part of the FileDescriptorProto was defined at this\\n    // location.\\n    //\\n    // Each element is a field number or an index.  They form a path from\\n    // the root FileDescriptorProto to the place where the definition appears.\\n    // For example, this path:\\n    //   [ 4, 3, 2, 7, 1 ]\\n    // refers to:\\n    //   file.message_type(3)  // 4, 3\\n    //       .field(7)         // 2, 7\\n    //       .name()           // 1\\n    // This is because FileDescriptorProto.message_type has field number 4:\\n    //   repeated DescriptorProto message_type = 4;\\n    // and DescriptorProto.field has field number 2:\\n    //   repeated FieldDescriptorProto field = 2;\\n    // and FieldDescriptorProto.name has field number 1:\\n    //   optional string name = 1;\\n    //\\n    // Thus, the above path gives the location of a field name.  If we removed\\n    // the last element:\\n    //   [ 4, 3, 2, 7 ]\\n    // this path refers to the whole field declaration (from the beginning\\n    // of the label to the terminating semicolon).\\n    //\\n    // For options, the path refers to the interpreted option in the descriptor.\\n    // E.g., for a custom option `(my_opt) = \\"foo\\"` on a message using extension\\n    // number 10101, the path is:\\n    //   [ 4, 3, 7, 10101 ]\\n    // refers to:\\n    //   file.message_type(3)     // 4, 3\\n    //       .options()           // 7\\n    //       .my_opt()            // 10101\\n    //\\n    // Sub-locations corresponding to the interpreted option\'s corresponding\\n    // `UninterpretedOption` are also appended to the interpreted option, which\\n    // deviates from the actual FileDescriptorProto path. E.g.:\\n    //   [ 4, 3, 7, 10101, 2 ]\\n    // refers to the option name `(my_opt)`, and:\\n    //   [ 4, 3, 7, 10101, 7 ]\\n    // refers to the \\"foo\\" string value of the option.\\n    repeated int32 path = 1 [packed = true];\\n\\n    // Always has exactly three or four elements: start line, start column,\\n    // end line (optional, otherwise assumed same as start line), end column.\\n    // These are packed into a single field for efficiency.  Note that line\\n    // and column numbers are zero-based -- typically you will want to add\\n    // 1 to each before displaying to a user.\\n    repeated int32 span = 2 [packed = true];\\n\\n    // If this SourceCodeInfo represents a complete declaration, these are any\\n    // comments appearing before and after the declaration which appear to be\\n    // attached to the declaration.\\n    //\\n    // A series of line comments appearing on consecutive lines, with no other\\n    // tokens appearing on those lines, will be treated as a single comment.\\n    //\\n    // leading_detached_comments will keep paragraphs of comments that appear\\n    // before (but not connected to) the current element. Each paragraph,\\n    // separated by empty lines, will be one comment element in the repeated\\n    // field.\\n    //\\n    // Only the comment content is provided; comment markers (e.g. //) are\\n    // stripped out.  For block comments, leading whitespace and an asterisk\\n    // will be stripped from the beginning of each line other than the first.\\n    // Newlines are included in the output.\\n    //\\n    // Examples:\\n    //\\n    //   optional int32 foo = 1;  // Comment attached to foo.\\n    //   // Comment attached to bar.\\n    //   optional int32 bar = 2;\\n    //\\n    //   optional string baz = 3;\\n    //   // Comment attached to baz.\\n    //   // Another line attached to baz.\\n    //\\n    //   // Comment attached to moo.\\n    //   //\\n    //   // Another line attached to moo.\\n    //   optional double moo = 4;\\n    //\\n    //   // Detached comment for corge. This is not leading or trailing comments\\n    //   // to moo or corge because there are blank lines separating it from\\n    //   // both.\\n    //\\n    //   // Detached comment for corge paragraph 2.\\n    //\\n    //   optional string corge = 5;\\n    //   /* Block comment attached\\n    //    * to corge.  Leading asterisks\\n    //    * will be removed. */\\n    //   /* Block comment attached to\\n    //    * grault. */\\n    //   optional int32 grault = 6;\\n    //\\n    //   // ignored detached comments.\\n    optional string leading_comments = 3;\\n    optional string trailing_comments = 4;\\n    repeated string leading_detached_comments = 6;\\n  }\\n\\n  // Extensions for tooling.\\n  extensions 536000000 [declaration = {\\n    number: 536000000\\n    type: \\".buf.descriptor.v1.SourceCodeInfoExtension\\"\\n    full_name: \\".buf.descriptor.v1.buf_source_code_info_extension\\"\\n  }];\\n}\\n\\n// Describes the relationship between generated code and its original source\\n// file. A GeneratedCodeInfo message is associated with only one generated\\n// source file, but may contain references to different source .proto files.\\nmessage GeneratedCodeInfo {\\n  // An Annotation connects some span of text in generated code to an element\\n  // of its generating .proto file.\\n  repeated Annotation annotation = 1;\\n  message Annotation {\\n    // Identifies the element in the original source .proto file. This field\\n    // is formatted the same as SourceCodeInfo.Location.path.\\n    repeated int32 path = 1 [packed = true];\\n\\n    // Identifies the filesystem path to the original source .proto.\\n    optional string source_file = 2;\\n\\n    // Identifies the starting offset in bytes in the generated code\\n    // that relates to the identified object.\\n    optional int32 begin = 3;\\n\\n    // Identifies the ending offset in bytes in the generated code that\\n    // relates to the identified object. The end offset should be one past\\n    // the last relevant byte (so the length of the text = end - begin).\\n    optional int32 end = 4;\\n\\n    // Represents the identified object\'s effect on the element in the original\\n    // .proto file.\\n    enum Semantic {\\n      // There is no effect or the effect is indescribable.\\n      NONE = 0;\\n      // The element is set or otherwise mutated.\\n      SET = 1;\\n      // An alias to the element is returned.\\n      ALIAS = 2;\\n    }\\n    optional Semantic semantic = 5;\\n  }\\n}\\n\\n// Describes the \'visibility\' of a symbol with respect to the proto import\\n// system. Symbols can only be imported when the visibility rules do not prevent\\n// it (ex: local symbols cannot be imported).  Visibility modifiers can only set\\n// on `message` and `enum` as they are the only types available to be referenced\\n// from other files.\\nenum SymbolVisibility {\\n  VISIBILITY_UNSET = 0;\\n  VISIBILITY_LOCAL = 1;\\n  VISIBILITY_EXPORT = 2;\\n}\\n","google/protobuf/duration.proto":"// Protocol Buffers - Google\'s data interchange format\\n// Copyright 2008 Google Inc.  All rights reserved.\\n// https://developers.google.com/protocol-buffers/\\n//\\n// Redistribution and use in source and binary forms, with or without\\n// modification, are permitted provided that the following conditions are\\n// met:\\n//\\n//     * Redistributions of source code must retain the above copyright\\n// notice, this list of conditions and the following disclaimer.\\n//     * Redistributions in binary form must reproduce the above\\n// copyright notice, this list of conditions and the following disclaimer\\n// in the documentation and/or other materials provided with the\\n// distribution.\\n//     * Neither the name of Google Inc. nor the names of its\\n// contributors may be used to endorse or promote products derived from\\n// this software without specific prior written permission.\\n//\\n// THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS\\n// \\"AS IS\\" AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT\\n// LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR\\n// A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT\\n// OWNER OR CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL,\\n// SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT\\n// LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE,\\n// DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY\\n// THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT\\n// (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE\\n// OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.\\n\\nsyntax = \\"proto3\\";\\n\\npackage google.protobuf;\\n\\noption cc_enable_arenas = true;\\noption go_package = \\"google.golang.org/protobuf/types/known/durationpb\\";\\noption java_package = \\"com.google.protobuf\\";\\noption java_outer_classname = \\"DurationProto\\";\\noption java_multiple_files = true;\\noption objc_class_prefix = \\"GPB\\";\\noption csharp_namespace = \\"Google.Protobuf.WellKnownTypes\\";\\n\\n// A Duration represents a signed, fixed-length span of time represented\\n// as a count of seconds and fractions of seconds at nanosecond\\n// resolution. It is independent of any calendar and concepts like \\"day\\"\\n// or \\"month\\". It is related to Timestamp in that the difference between\\n// two Timestamp values is a Duration and it can be added or subtracted\\n// from a Timestamp. Range is approximately +-10,000 years.\\n//\\n// # Examples\\n//\\n// Example 1: Compute Duration from two Timestamps in pseudo code.\\n//\\n//     Timestamp start = ...;\\n//     Timestamp end = ...;\\n//     Duration duration = ...;\\n//\\n//     duration.seconds = end.seconds - start.seconds;\\n//     duration.nanos = end.nanos - start.nanos;\\n//\\n//     if (duration.seconds < 0 && duration.nanos > 0) {\\n//       duration.seconds += 1;\\n//       duration.nanos -= 1000000000;\\n//     } else if (duration.seconds > 0 && duration.nanos < 0) {\\n//       duration.seconds -= 1;\\n//       duration.nanos += 1000000000;\\n//     }\\n//\\n// Example 2: Compute Timestamp from Timestamp + Duration in pseudo code.\\n//\\n//     Timestamp start = ...;\\n//     Duration duration = ...;\\n//     Timestamp end = ...;\\n//\\n//     end.seconds = start.seconds + duration.seconds;\\n//     end.nanos = start.nanos + duration.nanos;\\n//\\n//     if (end.nanos < 0) {\\n//       end.seconds -= 1;\\n//       end.nanos += 1000000000;\\n//     } else if (end.nanos >= 1000000000) {\\n//       end.seconds += 1;\\n//       end.nanos -= 1000000000;\\n//     }\\n//\\n// Example 3: Compute Duration from datetime.timedelta in Python.\\n//\\n//     td = datetime.timedelta(days=3, minutes=10)\\n//     duration = Duration()\\n//     duration.FromTimedelta(td)\\n//\\n// # JSON Mapping\\n//\\n// In JSON format, the Duration type is encoded as a string rather than an\\n// object, where the string ends in the suffix \\"s\\" (indicating seconds) and\\n// is preceded by the number of seconds, with nanoseconds expressed as\\n// fractional seconds. For example, 3 seconds with 0 nanoseconds should be\\n// encoded in JSON format as \\"3s\\", while 3 seconds and 1 nanosecond should\\n// be expressed in JSON format as \\"3.000000001s\\", and 3 seconds and 1\\n// microsecond should be expressed in JSON format as \\"3.000001s\\".\\n//\\nmessage Duration {\\n  // Signed seconds of the span of time. Must be from -315,576,000,000\\n  // to +315,576,000,000 inclusive. Note: these bounds are computed from:\\n  // 60 sec/min * 60 min/hr * 24 hr/day * 365.25 days/year * 10000 years\\n  int64 seconds = 1;\\n\\n  // Signed fractions of a second at nanosecond resolution of the span\\n  // of time. Durations less than one second are represented with a 0\\n  // `seconds` field and a positive or negative `nanos` field. For durations\\n  // of one second or more, a non-zero value for the `nanos` field must be\\n  // of the same sign as the `seconds` field. Must be from -999,999,999\\n  // to +999,999,999 inclusive.\\n  int32 nanos = 2;\\n}\\n","google/protobuf/empty.proto":"// Protocol Buffers - Google\'s data interchange format\\n// Copyright 2008 Google Inc.  All rights reserved.\\n// https://developers.google.com/protocol-buffers/\\n//\\n// Redistribution and use in source and binary forms, with or without\\n// modification, are permitted provided that the following conditions are\\n// met:\\n//\\n//     * Redistributions of source code must retain the above copyright\\n// notice, this list of conditions and the following disclaimer.\\n//     * Redistributions in binary form must reproduce the above\\n// copyright notice, this list of conditions and the following disclaimer\\n// in the documentation and/or other materials provided with the\\n// distribution.\\n//     * Neither the name of Google Inc. nor the names of its\\n// contributors may be used to endorse or promote products derived from\\n// this software without specific prior written permission.\\n//\\n// THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS\\n// \\"AS IS\\" AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT\\n// LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR\\n// A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT\\n// OWNER OR CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL,\\n// SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT\\n// LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE,\\n// DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY\\n// THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT\\n// (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE\\n// OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.\\n\\nsyntax = \\"proto3\\";\\n\\npackage google.protobuf;\\n\\noption go_package = \\"google.golang.org/protobuf/types/known/emptypb\\";\\noption java_package = \\"com.google.protobuf\\";\\noption java_outer_classname = \\"EmptyProto\\";\\noption java_multiple_files = true;\\noption objc_class_prefix = \\"GPB\\";\\noption csharp_namespace = \\"Google.Protobuf.WellKnownTypes\\";\\noption cc_enable_arenas = true;\\n\\n// A generic empty message that you can re-use to avoid defining duplicated\\n// empty messages in your APIs. A typical example is to use it as the request\\n// or the response type of an API method. For instance:\\n//\\n//     service Foo {\\n//       rpc Bar(google.protobuf.Empty) returns (google.protobuf.Empty);\\n//     }\\n//\\nmessage Empty {}\\n","google/protobuf/field_mask.proto":"// Protocol Buffers - Google\'s data interchange format\\n// Copyright 2008 Google Inc.  All rights reserved.\\n// https://developers.google.com/protocol-buffers/\\n//\\n// Redistribution and use in source and binary forms, with or without\\n// modification, are permitted provided that the following conditions are\\n// met:\\n//\\n//     * Redistributions of source code must retain the above copyright\\n// notice, this list of conditions and the following disclaimer.\\n//     * Redistributions in binary form must reproduce the above\\n// copyright notice, this list of conditions and the following disclaimer\\n// in the documentation and/or other materials provided with the\\n// distribution.\\n//     * Neither the name of Google Inc. nor the names of its\\n// contributors may be used to endorse or promote products derived from\\n// this software without specific prior written permission.\\n//\\n// THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS\\n// \\"AS IS\\" AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT\\n// LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR\\n// A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT\\n// OWNER OR CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL,\\n// SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT\\n// LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE,\\n// DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY\\n// THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT\\n// (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE\\n// OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.\\n\\nsyntax = \\"proto3\\";\\n\\npackage google.protobuf;\\n\\noption java_package = \\"com.google.protobuf\\";\\noption java_outer_classname = \\"FieldMaskProto\\";\\noption java_multiple_files = true;\\noption objc_class_prefix = \\"GPB\\";\\noption csharp_namespace = \\"Google.Protobuf.WellKnownTypes\\";\\noption go_package = \\"google.golang.org/protobuf/types/known/fieldmaskpb\\";\\noption cc_enable_arenas = true;\\n\\n// `FieldMask` represents a set of symbolic field paths, for example:\\n//\\n//     paths: \\"f.a\\"\\n//     paths: \\"f.b.d\\"\\n//\\n// Here `f` represents a field in some root message, `a` and `b`\\n// fields in the message found in `f`, and `d` a field found in the\\n// message in `f.b`.\\n//\\n// Field masks are used to specify a subset of fields that should be\\n// returned by a get operation or modified by an update operation.\\n// Field masks also have a custom JSON encoding (see below).\\n//\\n// # Field Masks in Projections\\n//\\n// When used in the context of a projection, a response message or\\n// sub-message is filtered by the API to only contain those fields as\\n// specified in the mask. For example, if the mask in the previous\\n// example is applied to a response message as follows:\\n//\\n//     f {\\n//       a : 22\\n//       b {\\n//         d : 1\\n//         x : 2\\n//       }\\n//       y : 13\\n//     }\\n//     z: 8\\n//\\n// The result will not contain specific values for fields x,y and z\\n// (their value will be set to the default, and omitted in proto text\\n// output):\\n//\\n//\\n//     f {\\n//       a : 22\\n//       b {\\n//         d : 1\\n//       }\\n//     }\\n//\\n// A repeated field is not allowed except at the last position of a\\n// paths string.\\n//\\n// If a FieldMask object is not present in a get operation, the\\n// operation applies to all fields (as if a FieldMask of all fields\\n// had been specified).\\n//\\n// Note that a field mask does not necessarily apply to the\\n// top-level response message. In case of a REST get operation, the\\n// field mask applies directly to the response, but in case of a REST\\n// list operation, the mask instead applies to each individual message\\n// in the returned resource list. In case of a REST custom method,\\n// other definitions may be used. Where the mask applies will be\\n// clearly documented together with its declaration in the API.  In\\n// any case, the effect on the returned resource/resources is required\\n// behavior for APIs.\\n//\\n// # Field Masks in Update Operations\\n//\\n// A field mask in update operations specifies which fields of the\\n// targeted resource are going to be updated. The API is required\\n// to only change the values of the fields as specified in the mask\\n// and leave the others untouched. If a resource is passed in to\\n// describe the updated values, the API ignores the values of all\\n// fields not covered by the mask.\\n//\\n// If a repeated field is specified for an update operation, new values will\\n// be appended to the existing repeated field in the target resource. Note that\\n// a repeated field is only allowed in the last position of a `paths` string.\\n//\\n// If a sub-message is specified in the last position of the field mask for an\\n// update operation, then new value will be merged into the existing sub-message\\n// in the target resource.\\n//\\n// For example, given the target message:\\n//\\n//     f {\\n//       b {\\n//         d: 1\\n//         x: 2\\n//       }\\n//       c: [1]\\n//     }\\n//\\n// And an update message:\\n//\\n//     f {\\n//       b {\\n//         d: 10\\n//       }\\n//       c: [2]\\n//     }\\n//\\n// then if the field mask is:\\n//\\n//  paths: [\\"f.b\\", \\"f.c\\"]\\n//\\n// then the result will be:\\n//\\n//     f {\\n//       b {\\n//         d: 10\\n//         x: 2\\n//       }\\n//       c: [1, 2]\\n//     }\\n//\\n// An implementation may provide options to override this default behavior for\\n// repeated and message fields.\\n//\\n// Note that libraries which implement FieldMask resolution have various\\n// different behaviors in the face of empty masks or the special \\"*\\" mask.\\n// When implementing a service you should confirm these cases have the\\n// appropriate behavior in the underlying FieldMask library that you desire,\\n// and you may need to special case those cases in your application code if\\n// the underlying field mask library behavior differs from your intended\\n// service semantics.\\n//\\n// Update methods implementing https://google.aip.dev/134\\n// - MUST support the special value * meaning \\"full replace\\"\\n// - MUST treat an omitted field mask as \\"replace fields which are present\\".\\n//\\n// Other methods implementing https://google.aip.dev/157\\n// - SHOULD support the special value \\"*\\" to mean \\"get all\\".\\n// - MUST treat an omitted field mask to mean \\"get all\\", unless otherwise\\n// documented.\\n//\\n// ## Considerations for HTTP REST\\n//\\n// The HTTP kind of an update operation which uses a field mask must\\n// be set to PATCH instead of PUT in order to satisfy HTTP semantics\\n// (PUT must only be used for full updates).\\n//\\n// # JSON Encoding of Field Masks\\n//\\n// In JSON, a field mask is encoded as a single string where paths are\\n// separated by a comma. Fields name in each path are converted\\n// to/from lower-camel naming conventions.\\n//\\n// As an example, consider the following message declarations:\\n//\\n//     message Profile {\\n//       User user = 1;\\n//       Photo photo = 2;\\n//     }\\n//     message User {\\n//       string display_name = 1;\\n//       string address = 2;\\n//     }\\n//\\n// In proto a field mask for `Profile` may look as such:\\n//\\n//     mask {\\n//       paths: \\"user.display_name\\"\\n//       paths: \\"photo\\"\\n//     }\\n//\\n// In JSON, the same mask is represented as below:\\n//\\n//     {\\n//       mask: \\"user.displayName,photo\\"\\n//     }\\n//\\n// # Field Masks and Oneof Fields\\n//\\n// Field masks treat fields in oneofs just as regular fields. Consider the\\n// following message:\\n//\\n//     message SampleMessage {\\n//       oneof test_oneof {\\n//         string name = 4;\\n//         SubMessage sub_message = 9;\\n//       }\\n//     }\\n//\\n// The field mask can be:\\n//\\n//     mask {\\n//       paths: \\"name\\"\\n//     }\\n//\\n// Or:\\n//\\n//     mask {\\n//       paths: \\"sub_message\\"\\n//     }\\n//\\n// Note that oneof type names (\\"test_oneof\\" in this case) cannot be used in\\n// paths.\\n//\\n// ## Field Mask Verification\\n//\\n// The implementation of any API method which has a FieldMask type field in the\\n// request should verify the included field paths, and return an\\n// `INVALID_ARGUMENT` error if any path is unmappable.\\nmessage FieldMask {\\n  // The set of field mask paths.\\n  repeated string paths = 1;\\n}\\n","google/protobuf/go_features.proto":"// Protocol Buffers - Google\'s data interchange format\\n// Copyright 2023 Google Inc.  All rights reserved.\\n//\\n// Use of this source code is governed by a BSD-style\\n// license that can be found in the LICENSE file or at\\n// https://developers.google.com/open-source/licenses/bsd\\n\\nsyntax = \\"proto2\\";\\n\\npackage pb;\\n\\nimport \\"google/protobuf/descriptor.proto\\";\\n\\noption go_package = \\"google.golang.org/protobuf/types/gofeaturespb\\";\\n\\nextend google.protobuf.FeatureSet {\\n  optional GoFeatures go = 1002;\\n}\\n\\nmessage GoFeatures {\\n  // Whether or not to generate the deprecated UnmarshalJSON method for enums.\\n  // Can only be true for proto using the Open Struct api.\\n  optional bool legacy_unmarshal_json_enum = 1 [\\n    retention = RETENTION_RUNTIME,\\n    targets = TARGET_TYPE_ENUM,\\n    targets = TARGET_TYPE_FILE,\\n    feature_support = {\\n      edition_introduced: EDITION_2023,\\n      edition_deprecated: EDITION_2023,\\n      deprecation_warning: \\"The legacy UnmarshalJSON API is deprecated and \\"\\n                           \\"will be removed in a future edition.\\",\\n    },\\n    edition_defaults = { edition: EDITION_LEGACY, value: \\"true\\" },\\n    edition_defaults = { edition: EDITION_PROTO3, value: \\"false\\" }\\n  ];\\n\\n  enum APILevel {\\n    // API_LEVEL_UNSPECIFIED results in selecting the OPEN API,\\n    // but needs to be a separate value to distinguish between\\n    // an explicitly set api level or a missing api level.\\n    API_LEVEL_UNSPECIFIED = 0;\\n    API_OPEN = 1;\\n    API_HYBRID = 2;\\n    API_OPAQUE = 3;\\n  }\\n\\n  // One of OPEN, HYBRID or OPAQUE.\\n  optional APILevel api_level = 2 [\\n    retention = RETENTION_RUNTIME,\\n    targets = TARGET_TYPE_MESSAGE,\\n    targets = TARGET_TYPE_FILE,\\n    feature_support = {\\n      edition_introduced: EDITION_2023,\\n    },\\n    edition_defaults = {\\n      edition: EDITION_LEGACY,\\n      value: \\"API_LEVEL_UNSPECIFIED\\"\\n    },\\n    edition_defaults = { edition: EDITION_2024, value: \\"API_OPAQUE\\" }\\n  ];\\n\\n  enum StripEnumPrefix {\\n    STRIP_ENUM_PREFIX_UNSPECIFIED = 0;\\n    STRIP_ENUM_PREFIX_KEEP = 1;\\n    STRIP_ENUM_PREFIX_GENERATE_BOTH = 2;\\n    STRIP_ENUM_PREFIX_STRIP = 3;\\n  }\\n\\n  optional StripEnumPrefix strip_enum_prefix = 3 [\\n    retention = RETENTION_RUNTIME,\\n    targets = TARGET_TYPE_ENUM,\\n    targets = TARGET_TYPE_ENUM_ENTRY,\\n    targets = TARGET_TYPE_FILE,\\n    feature_support = {\\n      edition_introduced: EDITION_2024,\\n    },\\n    // TODO: change the default to STRIP_ENUM_PREFIX_STRIP for edition 2025.\\n    edition_defaults = {\\n      edition: EDITION_LEGACY,\\n      value: \\"STRIP_ENUM_PREFIX_KEEP\\"\\n    }\\n  ];\\n\\n  // Wrap the OptimizeMode enum in a message for scoping:\\n  // This way, users can type shorter names (SPEED, CODE_SIZE).\\n  message OptimizeModeFeature {\\n    // The name of this enum matches OptimizeMode in descriptor.proto.\\n    enum OptimizeMode {\\n      // OPTIMIZE_MODE_UNSPECIFIED results in falling back to the default\\n      // (optimize for code size), but needs to be a separate value to distinguish\\n      // between an explicitly set optimize mode or a missing optimize mode.\\n      OPTIMIZE_MODE_UNSPECIFIED = 0;\\n      SPEED = 1;\\n      CODE_SIZE = 2;\\n      // There is no enum entry for LITE_RUNTIME (descriptor.proto),\\n      // because Go Protobuf does not have the concept of a lite runtime.\\n    }\\n  }\\n\\n  optional OptimizeModeFeature.OptimizeMode optimize_mode = 4 [\\n    retention = RETENTION_RUNTIME,\\n    targets = TARGET_TYPE_MESSAGE,\\n    targets = TARGET_TYPE_FILE,\\n    feature_support = {\\n      edition_introduced: EDITION_2024,\\n    },\\n    edition_defaults = {\\n      edition: EDITION_LEGACY,\\n      value: \\"OPTIMIZE_MODE_UNSPECIFIED\\"\\n    }\\n  ];\\n}\\n","google/protobuf/java_features.proto":"\\n// Protocol Buffers - Google\'s data interchange format\\n// Copyright 2023 Google Inc.  All rights reserved.\\n//\\n// Use of this source code is governed by a BSD-style\\n// license that can be found in the LICENSE file or at\\n// https://developers.google.com/open-source/licenses/bsd\\n\\nsyntax = \\"proto2\\";\\n\\npackage pb;\\n\\nimport \\"google/protobuf/descriptor.proto\\";\\n\\noption java_package = \\"com.google.protobuf\\";\\noption java_outer_classname = \\"JavaFeaturesProto\\";\\n\\nextend google.protobuf.FeatureSet {\\n  optional JavaFeatures java = 1001;\\n}\\n\\nmessage JavaFeatures {\\n  // Whether or not to treat an enum field as closed.  This option is only\\n  // applicable to enum fields, and will be removed in the future.  It is\\n  // consistent with the legacy behavior of using proto3 enum types for proto2\\n  // fields.\\n  optional bool legacy_closed_enum = 1 [\\n    retention = RETENTION_RUNTIME,\\n    targets = TARGET_TYPE_FIELD,\\n    targets = TARGET_TYPE_FILE,\\n    feature_support = {\\n      edition_introduced: EDITION_2023,\\n      edition_deprecated: EDITION_2023,\\n      deprecation_warning: \\"The legacy closed enum behavior in Java is \\"\\n                           \\"deprecated and is scheduled to be removed in \\"\\n                           \\"edition 2025.  See http://protobuf.dev/programming-guides/enum/#java for \\"\\n                           \\"more information.\\",\\n    },\\n    edition_defaults = { edition: EDITION_LEGACY, value: \\"true\\" },\\n    edition_defaults = { edition: EDITION_PROTO3, value: \\"false\\" }\\n  ];\\n\\n  // The UTF8 validation strategy to use.\\n  enum Utf8Validation {\\n    // Invalid default, which should never be used.\\n    UTF8_VALIDATION_UNKNOWN = 0;\\n    // Respect the UTF8 validation behavior specified by the global\\n    // utf8_validation feature.\\n    DEFAULT = 1;\\n    // Verifies UTF8 validity overriding the global utf8_validation\\n    // feature. This represents the legacy java_string_check_utf8 option.\\n    VERIFY = 2;\\n  }\\n  optional Utf8Validation utf8_validation = 2 [\\n    retention = RETENTION_RUNTIME,\\n    targets = TARGET_TYPE_FIELD,\\n    targets = TARGET_TYPE_FILE,\\n    feature_support = {\\n      edition_introduced: EDITION_2023,\\n      edition_deprecated: EDITION_2024,\\n      deprecation_warning: \\"The Java-specific utf8 validation feature is \\"\\n                           \\"deprecated and is scheduled to be removed in \\"\\n                           \\"edition 2025.  Utf8 validation behavior should \\"\\n                           \\"use the global cross-language utf8_validation \\"\\n                           \\"feature.\\",\\n    },\\n    edition_defaults = { edition: EDITION_LEGACY, value: \\"DEFAULT\\" }\\n  ];\\n\\n  // Allows creation of large Java enums, extending beyond the standard\\n  // constant limits imposed by the Java language.\\n  optional bool large_enum = 3 [\\n    retention = RETENTION_RUNTIME,\\n    targets = TARGET_TYPE_ENUM,\\n    targets = TARGET_TYPE_FILE,\\n    feature_support = {\\n      edition_introduced: EDITION_2024,\\n    },\\n    edition_defaults = { edition: EDITION_LEGACY, value: \\"false\\" }\\n  ];\\n\\n  // Whether to use the old default outer class name scheme, or the new feature\\n  // which adds a \\"Proto\\" suffix to the outer class name.\\n  //\\n  // Users will not be able to set this option, because we removed it in the\\n  // same edition that it was introduced. But we use it to determine which\\n  // naming scheme to use for outer class name defaults.\\n  optional bool use_old_outer_classname_default = 4 [\\n    retention = RETENTION_RUNTIME,\\n    targets = TARGET_TYPE_FILE,\\n    feature_support = {\\n      edition_introduced: EDITION_2024,\\n      edition_removed: EDITION_2024,\\n    },\\n    edition_defaults = { edition: EDITION_LEGACY, value: \\"true\\" },\\n    edition_defaults = { edition: EDITION_2024, value: \\"false\\" }\\n  ];\\n\\n  message NestInFileClassFeature {\\n    enum NestInFileClass {\\n      // Invalid default, which should never be used.\\n      NEST_IN_FILE_CLASS_UNKNOWN = 0;\\n      // Do not nest the generated class in the file class.\\n      NO = 1;\\n      // Nest the generated class in the file class.\\n      YES = 2;\\n      // Fall back to the `java_multiple_files` option. Users won\'t be able to\\n      // set this option.\\n      LEGACY = 3 [feature_support = {\\n        edition_introduced: EDITION_2024\\n        edition_removed: EDITION_2024\\n      }];\\n    }\\n    reserved 1 to max;\\n  }\\n\\n  // Whether to nest the generated class in the generated file class. This is\\n  // only applicable to *top-level* messages, enums, and services.\\n  optional NestInFileClassFeature.NestInFileClass nest_in_file_class = 5 [\\n    retention = RETENTION_RUNTIME,\\n    targets = TARGET_TYPE_MESSAGE,\\n    targets = TARGET_TYPE_ENUM,\\n    targets = TARGET_TYPE_SERVICE,\\n    feature_support = {\\n      edition_introduced: EDITION_2024,\\n    },\\n    edition_defaults = { edition: EDITION_LEGACY, value: \\"LEGACY\\" },\\n    edition_defaults = { edition: EDITION_2024, value: \\"NO\\" }\\n  ];\\n\\n  reserved 6;  // field `mutable_nest_in_file_class` removed.\\n}\\n","google/protobuf/json_enumvalue_options.proto":"// Protocol Buffers - Google\'s data interchange format\\n// Copyright 2026 Google LLC.  All rights reserved.\\n//\\n// Use of this source code is governed by a BSD-style\\n// license that can be found in the LICENSE file or at\\n// https://developers.google.com/open-source/licenses/bsd\\n\\nedition = \\"2024\\";\\n\\npackage pb.enumvalue;\\n\\nimport \\"google/protobuf/descriptor.proto\\";\\n\\noption java_package = \\"com.google.protobuf.util\\";\\n\\nlocal message JsonEnumValueOptions {\\n  // Allows user to specify a custom string to use when serializing an enum\\n  // value to JSON.\\n  //\\n  // Sample usage:\\n  // enum Foo {\\n  //   ...\\n  //   FOO_BAR = 42 [(pb.enumvalue.json).string = \\"my_custom_name\\"];\\n  // }\\n  string string = 1;\\n}\\n\\nextend google.protobuf.EnumValueOptions {\\n  JsonEnumValueOptions json = 998\\n      [feature_support = { edition_introduced: EDITION_2026 }];\\n}\\n","google/protobuf/json_options.proto":"// Protocol Buffers - Google\'s data interchange format\\n// Copyright 2026 Google LLC.  All rights reserved.\\n//\\n// Use of this source code is governed by a BSD-style\\n// license that can be found in the LICENSE file or at\\n// https://developers.google.com/open-source/licenses/bsd\\n\\n// A convenience proto that houses all JSON-related options.\\n\\nedition = \\"2024\\";\\n\\npackage pb;\\n\\nimport public \\"google/protobuf/json_enumvalue_options.proto\\";\\n\\noption java_package = \\"com.google.protobuf.util\\";\\n","google/protobuf/source_context.proto":"// Protocol Buffers - Google\'s data interchange format\\n// Copyright 2008 Google Inc.  All rights reserved.\\n// https://developers.google.com/protocol-buffers/\\n//\\n// Redistribution and use in source and binary forms, with or without\\n// modification, are permitted provided that the following conditions are\\n// met:\\n//\\n//     * Redistributions of source code must retain the above copyright\\n// notice, this list of conditions and the following disclaimer.\\n//     * Redistributions in binary form must reproduce the above\\n// copyright notice, this list of conditions and the following disclaimer\\n// in the documentation and/or other materials provided with the\\n// distribution.\\n//     * Neither the name of Google Inc. nor the names of its\\n// contributors may be used to endorse or promote products derived from\\n// this software without specific prior written permission.\\n//\\n// THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS\\n// \\"AS IS\\" AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT\\n// LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR\\n// A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT\\n// OWNER OR CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL,\\n// SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT\\n// LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE,\\n// DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY\\n// THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT\\n// (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE\\n// OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.\\n\\nsyntax = \\"proto3\\";\\n\\npackage google.protobuf;\\n\\noption java_package = \\"com.google.protobuf\\";\\noption java_outer_classname = \\"SourceContextProto\\";\\noption java_multiple_files = true;\\noption objc_class_prefix = \\"GPB\\";\\noption csharp_namespace = \\"Google.Protobuf.WellKnownTypes\\";\\noption go_package = \\"google.golang.org/protobuf/types/known/sourcecontextpb\\";\\n\\n// `SourceContext` represents information about the source of a\\n// protobuf element, like the file in which it is defined.\\nmessage SourceContext {\\n  // The path-qualified name of the .proto file that contained the associated\\n  // protobuf element.  For example: `\\"google/protobuf/source_context.proto\\"`.\\n  string file_name = 1;\\n}\\n","google/protobuf/struct.proto":"// Protocol Buffers - Google\'s data interchange format\\n// Copyright 2008 Google Inc.  All rights reserved.\\n// https://developers.google.com/protocol-buffers/\\n//\\n// Redistribution and use in source and binary forms, with or without\\n// modification, are permitted provided that the following conditions are\\n// met:\\n//\\n//     * Redistributions of source code must retain the above copyright\\n// notice, this list of conditions and the following disclaimer.\\n//     * Redistributions in binary form must reproduce the above\\n// copyright notice, this list of conditions and the following disclaimer\\n// in the documentation and/or other materials provided with the\\n// distribution.\\n//     * Neither the name of Google Inc. nor the names of its\\n// contributors may be used to endorse or promote products derived from\\n// this software without specific prior written permission.\\n//\\n// THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS\\n// \\"AS IS\\" AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT\\n// LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR\\n// A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT\\n// OWNER OR CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL,\\n// SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT\\n// LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE,\\n// DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY\\n// THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT\\n// (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE\\n// OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.\\n\\nsyntax = \\"proto3\\";\\n\\npackage google.protobuf;\\n\\noption cc_enable_arenas = true;\\noption go_package = \\"google.golang.org/protobuf/types/known/structpb\\";\\noption java_package = \\"com.google.protobuf\\";\\noption java_outer_classname = \\"StructProto\\";\\noption java_multiple_files = true;\\noption objc_class_prefix = \\"GPB\\";\\noption csharp_namespace = \\"Google.Protobuf.WellKnownTypes\\";\\n\\n// Represents a JSON object.\\n//\\n// An unordered key-value map, intending to perfectly capture the semantics of a\\n// JSON object. This enables parsing any arbitrary JSON payload as a message\\n// field in ProtoJSON format.\\n//\\n// This follows RFC 8259 guidelines for interoperable JSON: notably this type\\n// cannot represent large Int64 values or `NaN`/`Infinity` numbers,\\n// since the JSON format generally does not support those values in its number\\n// type.\\n//\\n// If you do not intend to parse arbitrary JSON into your message, a custom\\n// typed message should be preferred instead of using this type.\\nmessage Struct {\\n  // Unordered map of dynamically typed values.\\n  map<string, Value> fields = 1;\\n}\\n\\n// Represents a JSON value.\\n//\\n// `Value` represents a dynamically typed value which can be either\\n// null, a number, a string, a boolean, a recursive struct value, or a\\n// list of values. A producer of value is expected to set one of these\\n// variants. Absence of any variant is an invalid state.\\nmessage Value {\\n  // The kind of value.\\n  oneof kind {\\n    // Represents a JSON `null`.\\n    NullValue null_value = 1;\\n\\n    // Represents a JSON number. Must not be `NaN`, `Infinity` or\\n    // `-Infinity`, since those are not supported in JSON. This also cannot\\n    // represent large Int64 values, since JSON format generally does not\\n    // support them in its number type.\\n    double number_value = 2;\\n\\n    // Represents a JSON string.\\n    string string_value = 3;\\n\\n    // Represents a JSON boolean (`true` or `false` literal in JSON).\\n    bool bool_value = 4;\\n\\n    // Represents a JSON object.\\n    Struct struct_value = 5;\\n\\n    // Represents a JSON array.\\n    ListValue list_value = 6;\\n  }\\n}\\n\\n// Represents a JSON `null`.\\n//\\n// `NullValue` is a sentinel, using an enum with only one value to represent\\n// the null value for the `Value` type union.\\n//\\n// A field of type `NullValue` with any value other than `0` is considered\\n// invalid. Most ProtoJSON serializers will emit a `Value` with a `null_value`\\n// set as a JSON `null` regardless of the integer value, and so will round trip\\n// to a `0` value.\\nenum NullValue {\\n  // Null value.\\n  NULL_VALUE = 0;\\n}\\n\\n// Represents a JSON array.\\nmessage ListValue {\\n  // Repeated field of dynamically typed values.\\n  repeated Value values = 1;\\n}\\n","google/protobuf/timestamp.proto":"// Protocol Buffers - Google\'s data interchange format\\n// Copyright 2008 Google Inc.  All rights reserved.\\n// https://developers.google.com/protocol-buffers/\\n//\\n// Redistribution and use in source and binary forms, with or without\\n// modification, are permitted provided that the following conditions are\\n// met:\\n//\\n//     * Redistributions of source code must retain the above copyright\\n// notice, this list of conditions and the following disclaimer.\\n//     * Redistributions in binary form must reproduce the above\\n// copyright notice, this list of conditions and the following disclaimer\\n// in the documentation and/or other materials provided with the\\n// distribution.\\n//     * Neither the name of Google Inc. nor the names of its\\n// contributors may be used to endorse or promote products derived from\\n// this software without specific prior written permission.\\n//\\n// THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS\\n// \\"AS IS\\" AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT\\n// LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR\\n// A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT\\n// OWNER OR CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL,\\n// SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT\\n// LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE,\\n// DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY\\n// THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT\\n// (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE\\n// OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.\\n\\nsyntax = \\"proto3\\";\\n\\npackage google.protobuf;\\n\\noption cc_enable_arenas = true;\\noption go_package = \\"google.golang.org/protobuf/types/known/timestamppb\\";\\noption java_package = \\"com.google.protobuf\\";\\noption java_outer_classname = \\"TimestampProto\\";\\noption java_multiple_files = true;\\noption objc_class_prefix = \\"GPB\\";\\noption csharp_namespace = \\"Google.Protobuf.WellKnownTypes\\";\\n\\n// A Timestamp represents a point in time independent of any time zone or local\\n// calendar, encoded as a count of seconds and fractions of seconds at\\n// nanosecond resolution. The count is relative to an epoch at UTC midnight on\\n// January 1, 1970, in the proleptic Gregorian calendar which extends the\\n// Gregorian calendar backwards to year one.\\n//\\n// All minutes are 60 seconds long. Leap seconds are \\"smeared\\" so that no leap\\n// second table is needed for interpretation, using a [24-hour linear\\n// smear](https://developers.google.com/time/smear).\\n//\\n// The range is from 0001-01-01T00:00:00Z to 9999-12-31T23:59:59.999999999Z. By\\n// restricting to that range, we ensure that we can convert to and from [RFC\\n// 3339](https://www.ietf.org/rfc/rfc3339.txt) date strings.\\n//\\n// # Examples\\n//\\n// Example 1: Compute Timestamp from POSIX `time()`.\\n//\\n//     Timestamp timestamp;\\n//     timestamp.set_seconds(time(NULL));\\n//     timestamp.set_nanos(0);\\n//\\n// Example 2: Compute Timestamp from POSIX `gettimeofday()`.\\n//\\n//     struct timeval tv;\\n//     gettimeofday(&tv, NULL);\\n//\\n//     Timestamp timestamp;\\n//     timestamp.set_seconds(tv.tv_sec);\\n//     timestamp.set_nanos(tv.tv_usec * 1000);\\n//\\n// Example 3: Compute Timestamp from Win32 `GetSystemTimeAsFileTime()`.\\n//\\n//     FILETIME ft;\\n//     GetSystemTimeAsFileTime(&ft);\\n//     UINT64 ticks = (((UINT64)ft.dwHighDateTime) << 32) | ft.dwLowDateTime;\\n//\\n//     // A Windows tick is 100 nanoseconds. Windows epoch 1601-01-01T00:00:00Z\\n//     // is 11644473600 seconds before Unix epoch 1970-01-01T00:00:00Z.\\n//     Timestamp timestamp;\\n//     timestamp.set_seconds((INT64) ((ticks / 10000000) - 11644473600LL));\\n//     timestamp.set_nanos((INT32) ((ticks % 10000000) * 100));\\n//\\n// Example 4: Compute Timestamp from Java `System.currentTimeMillis()`.\\n//\\n//     long millis = System.currentTimeMillis();\\n//\\n//     Timestamp timestamp = Timestamp.newBuilder().setSeconds(millis / 1000)\\n//         .setNanos((int) ((millis % 1000) * 1000000)).build();\\n//\\n// Example 5: Compute Timestamp from Java `Instant.now()`.\\n//\\n//     Instant now = Instant.now();\\n//\\n//     Timestamp timestamp =\\n//         Timestamp.newBuilder().setSeconds(now.getEpochSecond())\\n//             .setNanos(now.getNano()).build();\\n//\\n// Example 6: Compute Timestamp from current time in Python.\\n//\\n//     timestamp = Timestamp()\\n//     timestamp.GetCurrentTime()\\n//\\n// # JSON Mapping\\n//\\n// In JSON format, the Timestamp type is encoded as a string in the\\n// [RFC 3339](https://www.ietf.org/rfc/rfc3339.txt) format. That is, the\\n// format is \\"{year}-{month}-{day}T{hour}:{min}:{sec}[.{frac_sec}]Z\\"\\n// where {year} is always expressed using four digits while {month}, {day},\\n// {hour}, {min}, and {sec} are zero-padded to two digits each. The fractional\\n// seconds, which can go up to 9 digits (i.e. up to 1 nanosecond resolution),\\n// are optional. The \\"Z\\" suffix indicates the timezone (\\"UTC\\"); the timezone\\n// is required. A ProtoJSON serializer should always use UTC (as indicated by\\n// \\"Z\\") when printing the Timestamp type and a ProtoJSON parser should be\\n// able to accept both UTC and other timezones (as indicated by an offset).\\n//\\n// For example, \\"2017-01-15T01:30:15.01Z\\" encodes 15.01 seconds past\\n// 01:30 UTC on January 15, 2017.\\n//\\n// In JavaScript, one can convert a Date object to this format using the\\n// standard\\n// [toISOString()](https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/Date/toISOString)\\n// method. In Python, a standard `datetime.datetime` object can be converted\\n// to this format using\\n// [`strftime`](https://docs.python.org/2/library/time.html#time.strftime) with\\n// the time format spec \'%Y-%m-%dT%H:%M:%S.%fZ\'. Likewise, in Java, one can use\\n// the Joda Time\'s [`ISODateTimeFormat.dateTime()`](\\n// http://joda-time.sourceforge.net/apidocs/org/joda/time/format/ISODateTimeFormat.html#dateTime()\\n// ) to obtain a formatter capable of generating timestamps in this format.\\n//\\nmessage Timestamp {\\n  // Represents seconds of UTC time since Unix epoch 1970-01-01T00:00:00Z. Must\\n  // be between -62135596800 and 253402300799 inclusive (which corresponds to\\n  // 0001-01-01T00:00:00Z to 9999-12-31T23:59:59Z).\\n  int64 seconds = 1;\\n\\n  // Non-negative fractions of a second at nanosecond resolution. This field is\\n  // the nanosecond portion of the duration, not an alternative to seconds.\\n  // Negative second values with fractions must still have non-negative nanos\\n  // values that count forward in time. Must be between 0 and 999,999,999\\n  // inclusive.\\n  int32 nanos = 2;\\n}\\n","google/protobuf/type.proto":"// Protocol Buffers - Google\'s data interchange format\\n// Copyright 2008 Google Inc.  All rights reserved.\\n// https://developers.google.com/protocol-buffers/\\n//\\n// Redistribution and use in source and binary forms, with or without\\n// modification, are permitted provided that the following conditions are\\n// met:\\n//\\n//     * Redistributions of source code must retain the above copyright\\n// notice, this list of conditions and the following disclaimer.\\n//     * Redistributions in binary form must reproduce the above\\n// copyright notice, this list of conditions and the following disclaimer\\n// in the documentation and/or other materials provided with the\\n// distribution.\\n//     * Neither the name of Google Inc. nor the names of its\\n// contributors may be used to endorse or promote products derived from\\n// this software without specific prior written permission.\\n//\\n// THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS\\n// \\"AS IS\\" AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT\\n// LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR\\n// A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT\\n// OWNER OR CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL,\\n// SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT\\n// LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE,\\n// DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY\\n// THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT\\n// (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE\\n// OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.\\n\\nsyntax = \\"proto3\\";\\n\\npackage google.protobuf;\\n\\nimport \\"google/protobuf/any.proto\\";\\nimport \\"google/protobuf/source_context.proto\\";\\n\\noption cc_enable_arenas = true;\\noption java_package = \\"com.google.protobuf\\";\\noption java_outer_classname = \\"TypeProto\\";\\noption java_multiple_files = true;\\noption objc_class_prefix = \\"GPB\\";\\noption csharp_namespace = \\"Google.Protobuf.WellKnownTypes\\";\\noption go_package = \\"google.golang.org/protobuf/types/known/typepb\\";\\n\\n// A protocol buffer message type.\\n//\\n// New usages of this message as an alternative to DescriptorProto are strongly\\n// discouraged. This message does not reliability preserve all information\\n// necessary to model the schema and preserve semantics. Instead make use of\\n// FileDescriptorSet which preserves the necessary information.\\nmessage Type {\\n  // The fully qualified message name.\\n  string name = 1;\\n  // The list of fields.\\n  repeated Field fields = 2;\\n  // The list of types appearing in `oneof` definitions in this type.\\n  repeated string oneofs = 3;\\n  // The protocol buffer options.\\n  repeated Option options = 4;\\n  // The source context.\\n  SourceContext source_context = 5;\\n  // The source syntax.\\n  Syntax syntax = 6;\\n  // The source edition string, only valid when syntax is SYNTAX_EDITIONS.\\n  string edition = 7;\\n}\\n\\n// A single field of a message type.\\n//\\n// New usages of this message as an alternative to FieldDescriptorProto are\\n// strongly discouraged. This message does not reliability preserve all\\n// information necessary to model the schema and preserve semantics. Instead\\n// make use of FileDescriptorSet which preserves the necessary information.\\nmessage Field {\\n  // Basic field types.\\n  enum Kind {\\n    // Field type unknown.\\n    TYPE_UNKNOWN = 0;\\n    // Field type double.\\n    TYPE_DOUBLE = 1;\\n    // Field type float.\\n    TYPE_FLOAT = 2;\\n    // Field type int64.\\n    TYPE_INT64 = 3;\\n    // Field type uint64.\\n    TYPE_UINT64 = 4;\\n    // Field type int32.\\n    TYPE_INT32 = 5;\\n    // Field type fixed64.\\n    TYPE_FIXED64 = 6;\\n    // Field type fixed32.\\n    TYPE_FIXED32 = 7;\\n    // Field type bool.\\n    TYPE_BOOL = 8;\\n    // Field type string.\\n    TYPE_STRING = 9;\\n    // Field type group. Proto2 syntax only, and deprecated.\\n    TYPE_GROUP = 10;\\n    // Field type message.\\n    TYPE_MESSAGE = 11;\\n    // Field type bytes.\\n    TYPE_BYTES = 12;\\n    // Field type uint32.\\n    TYPE_UINT32 = 13;\\n    // Field type enum.\\n    TYPE_ENUM = 14;\\n    // Field type sfixed32.\\n    TYPE_SFIXED32 = 15;\\n    // Field type sfixed64.\\n    TYPE_SFIXED64 = 16;\\n    // Field type sint32.\\n    TYPE_SINT32 = 17;\\n    // Field type sint64.\\n    TYPE_SINT64 = 18;\\n  }\\n\\n  // Whether a field is optional, required, or repeated.\\n  enum Cardinality {\\n    // For fields with unknown cardinality.\\n    CARDINALITY_UNKNOWN = 0;\\n    // For optional fields.\\n    CARDINALITY_OPTIONAL = 1;\\n    // For required fields. Proto2 syntax only.\\n    CARDINALITY_REQUIRED = 2;\\n    // For repeated fields.\\n    CARDINALITY_REPEATED = 3;\\n  }\\n\\n  // The field type.\\n  Kind kind = 1;\\n  // The field cardinality.\\n  Cardinality cardinality = 2;\\n  // The field number.\\n  int32 number = 3;\\n  // The field name.\\n  string name = 4;\\n  // The field type URL, without the scheme, for message or enumeration\\n  // types. Example: `\\"type.googleapis.com/google.protobuf.Timestamp\\"`.\\n  string type_url = 6;\\n  // The index of the field type in `Type.oneofs`, for message or enumeration\\n  // types. The first type has index 1; zero means the type is not in the list.\\n  int32 oneof_index = 7;\\n  // Whether to use alternative packed wire representation.\\n  bool packed = 8;\\n  // The protocol buffer options.\\n  repeated Option options = 9;\\n  // The field JSON name.\\n  string json_name = 10;\\n  // The string value of the default value of this field. Proto2 syntax only.\\n  string default_value = 11;\\n}\\n\\n// Enum type definition.\\n//\\n// New usages of this message as an alternative to EnumDescriptorProto are\\n// strongly discouraged. This message does not reliability preserve all\\n// information necessary to model the schema and preserve semantics. Instead\\n// make use of FileDescriptorSet which preserves the necessary information.\\nmessage Enum {\\n  // Enum type name.\\n  string name = 1;\\n  // Enum value definitions.\\n  repeated EnumValue enumvalue = 2;\\n  // Protocol buffer options.\\n  repeated Option options = 3;\\n  // The source context.\\n  SourceContext source_context = 4;\\n  // The source syntax.\\n  Syntax syntax = 5;\\n  // The source edition string, only valid when syntax is SYNTAX_EDITIONS.\\n  string edition = 6;\\n}\\n\\n// Enum value definition.\\n//\\n// New usages of this message as an alternative to EnumValueDescriptorProto are\\n// strongly discouraged. This message does not reliability preserve all\\n// information necessary to model the schema and preserve semantics. Instead\\n// make use of FileDescriptorSet which preserves the necessary information.\\nmessage EnumValue {\\n  // Enum value name.\\n  string name = 1;\\n  // Enum value number.\\n  int32 number = 2;\\n  // Protocol buffer options.\\n  repeated Option options = 3;\\n}\\n\\n// A protocol buffer option, which can be attached to a message, field,\\n// enumeration, etc.\\n//\\n// New usages of this message as an alternative to FileOptions, MessageOptions,\\n// FieldOptions, EnumOptions, EnumValueOptions, ServiceOptions, or MethodOptions\\n// are strongly discouraged.\\nmessage Option {\\n  // The option\'s name. For protobuf built-in options (options defined in\\n  // descriptor.proto), this is the short name. For example, `\\"map_entry\\"`.\\n  // For custom options, it should be the fully-qualified name. For example,\\n  // `\\"google.api.http\\"`.\\n  string name = 1;\\n  // The option\'s value packed in an Any message. If the value is a primitive,\\n  // the corresponding wrapper type defined in google/protobuf/wrappers.proto\\n  // should be used. If the value is an enum, it should be stored as an int32\\n  // value using the google.protobuf.Int32Value type.\\n  Any value = 2;\\n}\\n\\n// The syntax in which a protocol buffer element is defined.\\nenum Syntax {\\n  // Syntax `proto2`.\\n  SYNTAX_PROTO2 = 0;\\n  // Syntax `proto3`.\\n  SYNTAX_PROTO3 = 1;\\n  // Syntax `editions`.\\n  SYNTAX_EDITIONS = 2;\\n}\\n","google/protobuf/wrappers.proto":"// Protocol Buffers - Google\'s data interchange format\\n// Copyright 2008 Google Inc.  All rights reserved.\\n// https://developers.google.com/protocol-buffers/\\n//\\n// Redistribution and use in source and binary forms, with or without\\n// modification, are permitted provided that the following conditions are\\n// met:\\n//\\n//     * Redistributions of source code must retain the above copyright\\n// notice, this list of conditions and the following disclaimer.\\n//     * Redistributions in binary form must reproduce the above\\n// copyright notice, this list of conditions and the following disclaimer\\n// in the documentation and/or other materials provided with the\\n// distribution.\\n//     * Neither the name of Google Inc. nor the names of its\\n// contributors may be used to endorse or promote products derived from\\n// this software without specific prior written permission.\\n//\\n// THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS\\n// \\"AS IS\\" AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT\\n// LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR\\n// A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT\\n// OWNER OR CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL,\\n// SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT\\n// LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE,\\n// DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY\\n// THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT\\n// (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE\\n// OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.\\n//\\n// Wrappers for primitive (non-message) types. These types were needed\\n// for legacy reasons and are not recommended for use in new APIs.\\n//\\n// Historically these wrappers were useful to have presence on proto3 primitive\\n// fields, but proto3 syntax has been updated to support the `optional` keyword.\\n// Using that keyword is now the strongly preferred way to add presence to\\n// proto3 primitive fields.\\n//\\n// A secondary usecase was to embed primitives in the `google.protobuf.Any`\\n// type: it is now recommended that you embed your value in your own wrapper\\n// message which can be specifically documented.\\n//\\n// These wrappers have no meaningful use within repeated fields as they lack\\n// the ability to detect presence on individual elements.\\n// These wrappers have no meaningful use within a map or a oneof since\\n// individual entries of a map or fields of a oneof can already detect presence.\\n\\nsyntax = \\"proto3\\";\\n\\npackage google.protobuf;\\n\\noption cc_enable_arenas = true;\\noption go_package = \\"google.golang.org/protobuf/types/known/wrapperspb\\";\\noption java_package = \\"com.google.protobuf\\";\\noption java_outer_classname = \\"WrappersProto\\";\\noption java_multiple_files = true;\\noption objc_class_prefix = \\"GPB\\";\\noption csharp_namespace = \\"Google.Protobuf.WellKnownTypes\\";\\n\\n// Wrapper message for `double`.\\n//\\n// The JSON representation for `DoubleValue` is JSON number.\\n//\\n// Not recommended for use in new APIs, but still useful for legacy APIs and\\n// has no plan to be removed.\\nmessage DoubleValue {\\n  // The double value.\\n  double value = 1;\\n}\\n\\n// Wrapper message for `float`.\\n//\\n// The JSON representation for `FloatValue` is JSON number.\\n//\\n// Not recommended for use in new APIs, but still useful for legacy APIs and\\n// has no plan to be removed.\\nmessage FloatValue {\\n  // The float value.\\n  float value = 1;\\n}\\n\\n// Wrapper message for `int64`.\\n//\\n// The JSON representation for `Int64Value` is JSON string.\\n//\\n// Not recommended for use in new APIs, but still useful for legacy APIs and\\n// has no plan to be removed.\\nmessage Int64Value {\\n  // The int64 value.\\n  int64 value = 1;\\n}\\n\\n// Wrapper message for `uint64`.\\n//\\n// The JSON representation for `UInt64Value` is JSON string.\\n//\\n// Not recommended for use in new APIs, but still useful for legacy APIs and\\n// has no plan to be removed.\\nmessage UInt64Value {\\n  // The uint64 value.\\n  uint64 value = 1;\\n}\\n\\n// Wrapper message for `int32`.\\n//\\n// The JSON representation for `Int32Value` is JSON number.\\n//\\n// Not recommended for use in new APIs, but still useful for legacy APIs and\\n// has no plan to be removed.\\nmessage Int32Value {\\n  // The int32 value.\\n  int32 value = 1;\\n}\\n\\n// Wrapper message for `uint32`.\\n//\\n// The JSON representation for `UInt32Value` is JSON number.\\n//\\n// Not recommended for use in new APIs, but still useful for legacy APIs and\\n// has no plan to be removed.\\nmessage UInt32Value {\\n  // The uint32 value.\\n  uint32 value = 1;\\n}\\n\\n// Wrapper message for `bool`.\\n//\\n// The JSON representation for `BoolValue` is JSON `true` and `false`.\\n//\\n// Not recommended for use in new APIs, but still useful for legacy APIs and\\n// has no plan to be removed.\\nmessage BoolValue {\\n  // The bool value.\\n  bool value = 1;\\n}\\n\\n// Wrapper message for `string`.\\n//\\n// The JSON representation for `StringValue` is JSON string.\\n//\\n// Not recommended for use in new APIs, but still useful for legacy APIs and\\n// has no plan to be removed.\\nmessage StringValue {\\n  // The string value.\\n  string value = 1;\\n}\\n\\n// Wrapper message for `bytes`.\\n//\\n// The JSON representation for `BytesValue` is JSON string.\\n//\\n// Not recommended for use in new APIs, but still useful for legacy APIs and\\n// has no plan to be removed.\\nmessage BytesValue {\\n  // The bytes value.\\n  bytes value = 1;\\n}\\n"}');
;// CONCATENATED MODULE: ./build/js/src/toolchain/well-known-types.js
/** `google/protobuf/**` as the pinned protoc brings it, so that no tool and no network is needed to read it. */

/** Import name → text, sorted by import name. */
function wellKnownTypes() {
    return new Map(Object.entries(well_known_types_namespaceObject));
}


/***/ })

};
