/** Texts that grow in one direction: where a parser could need more than its share of time, stack or memory. */

/** Makes a text of about `length` characters. */
export type Growth = (length: number) => string;

const proto3 = 'syntax = "proto3"; ';

/** `piece` again and again. */
function repeated(piece: string, before = "", after = ""): Growth {
  return (length) => before + piece.repeat(Math.max(1, Math.round(length / piece.length))) + after;
}

/** `piece` with a number in each, so that no two are alike. */
function numbered(piece: (index: number) => string, before = "", after = ""): Growth {
  return (length) => {
    const pieces: string[] = [];
    for (let size = 0, index = 1; size < length; index++) {
      const text = piece(index);
      pieces.push(text);
      size += text.length;
    }
    return before + pieces.join("") + after;
  };
}

export const growths: Readonly<Record<string, Growth>> = {
  "open messages": repeated("message M{"),
  "open groups": repeated("optional group G=1{", "message M{"),
  "open extends": repeated("extend M{", "message M{"),
  "open oneofs": repeated("oneof o{", "message M{"),
  "open aggregates": repeated("a{", "option (o)={"),
  "open angles": repeated("a<", "option (o)={"),
  "open lists": repeated("[", "option (o)={a:"),
  "open parentheses": repeated("("),
  "open option names": repeated("(a.", "option "),
  "closed messages in messages": (length) =>
    nested(Math.min(31, length), "message M{", "}") + " ".repeat(length),
  "closed aggregates": repeated("option (o)={a{b:1} c<d:2> e:[1,2]};"),
  "one wide aggregate": repeated("a:1,", "option (o)={", "};"),
  "one long list": repeated("1,", "option (o)={a:[", "1]};"),
  "an unterminated string": repeated("x", '"'),
  "a string": repeated("x", 'option a="', '";'),
  "a string of escapes": repeated("\\n\\x41\\101\\u00e4", 'option a="', '";'),
  "adjacent strings": repeated('"x" ', "option a=", ";"),
  "unterminated strings": repeated('"\n'),
  "an unterminated comment": repeated("*", "/*"),
  "comment starts": repeated("/*"),
  comments: repeated("/**/ //x\n"),
  "comments inside a name": repeated("a/**/.", "package ", "a;"),
  "a long identifier": repeated("a", "message ", "{}"),
  "a long name": repeated("a.", "package ", "a;"),
  "a long type": repeated("a.", "message M{", "a f=1;}"),
  "a long option name": repeated("(a).", "option ", "a=1;"),
  "long names with spaces": repeated("a . ", "message M{", "a f=1;}"),
  digits: repeated("9", "option a=", ";"),
  "octal digits": repeated("0", "option a=", ";"),
  "hexadecimal digits": repeated("f", "option a=0x", ";"),
  "a long fraction": repeated("9", "option a=1.", ";"),
  "a long exponent": repeated("9", "option a=1e", ";"),
  "dotted numbers": repeated("1.", "option a=", ";"),
  dots: repeated("."),
  signs: repeated("-", "option a=", "1;"),
  "empty statements": repeated(";"),
  slashes: repeated("/ "),
  blanks: repeated(" "),
  "line ends": repeated("\n", "", "?"),
  "carriage returns": repeated("\r\n", "", "?"),
  "byte order marks": repeated("\uFEFF"),
  NUL: repeated("\0"),
  surrogates: repeated("\uD83D\uDE00", '"', '"'),
  imports: numbered((index) => `import "f${index}.proto";`, proto3),
  options: numbered((index) => `option (o${index})=${index};`, proto3),
  messages: numbered((index) => `message M${index}{}`, proto3),
  fields: numbered((index) => `int32 f${index}=${index};`, `${proto3}message M{`, "}"),
  "fields with options": numbered(
    (index) => `M f${index}=${index} [deprecated=true,(o)={a:1}];`,
    `${proto3}message M{`,
    "}",
  ),
  "one oneof": numbered((index) => `M f${index}=${index};`, `${proto3}message M{oneof o{`, "}}"),
  oneofs: numbered((index) => `oneof o${index}{int32 f${index}=${index};}`, `${proto3}message M{`, "}"),
  groups: numbered((index) => `optional group G${index}=${index}{}`, "message M{", "}"),
  maps: numbered((index) => `map<string,M> f${index}=${index};`, `${proto3}message M{`, "}"),
  "enum values": numbered((index) => `V${index}=${index};`, "enum E{", "}"),
  "nested enums": numbered((index) => `enum E${index}{V${index}=0;}`, "message M{", "}"),
  rpcs: numbered((index) => `rpc R${index}(stream M)returns(M){option (o)=1;}`, "service S{", "}"),
  "reserved numbers": numbered((index) => `${index},`, "message M{reserved ", "1;}"),
  "reserved names": numbered((index) => `"n${index}",`, "message M{reserved ", '"x";}'),
  "extension ranges": numbered((index) => `extensions ${index};`, "message M{", "}"),
  extensions: numbered((index) => `optional M x${index}=${index};`, "extend M{", "}"),
  "extend blocks": numbered((index) => `extend M{optional M x${index}=${index};}`),
};

function nested(depth: number, open: string, close: string): string {
  return open.repeat(depth) + close.repeat(depth);
}
