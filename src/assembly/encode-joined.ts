/**
 * The UTF-8 of texts, with a separator between them. They are not made one string before: one of tens of megabytes
 * would be copied twice, with two bytes for each character as soon as a single one needs them.
 */
export function encodeJoined(texts: readonly string[], separator: string): Buffer {
  const between = Buffer.from(separator);
  const lengths = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const bytes = Buffer.allocUnsafe(lengths + between.length * Math.max(texts.length - 1, 0));
  let at = 0;
  for (const text of texts) {
    if (at > 0) at += between.copy(bytes, at);
    at += bytes.write(text, at);
  }
  return bytes;
}
