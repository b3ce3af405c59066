/** Bytes below which a key could be found by trying. */
const BYTES = 16;
/** Signs of text below which it could be found by trying: sixteen random bytes in base64. */
const SIGNS = 22;
/** Different bytes that a random key of the least length has at the least, but once in millions. */
const DIFFERENT = 8;

/** Share of neighbours in an alphabet's or a keyboard's order above which a key is none of chance. */
const ORDERED = 0.7;

/** Why a key protects nobody, for a person who chose it; null for one that may. Words that a person thought of can still be guessed. */
export function weakness(key: Uint8Array): string | null {
  const bytes = withoutLineEnd(key);
  if (bytes.length < BYTES) return `${bytes.length} bytes`;
  if (bytes.length < SIGNS && bytes.every(isSign)) return `${bytes.length} signs of text`;
  if (new Set(bytes).size < DIFFERENT) return `${new Set(bytes).size} different bytes`;
  if (period(bytes) <= bytes.length / 2) return 'the same again and again';
  const steps = bytes.filter((byte, i) => i > 0 && Math.abs(byte - bytes[i - 1]!) <= 1).length;
  return steps > ORDERED * bytes.length ? 'signs in their order' : null;
}

const isSign = (byte: number): boolean => byte >= 0x20 && byte < 0x7f;

/** Editors end text with a line feed that is no part of the key; in random bytes it is one of them. */
function withoutLineEnd(key: Uint8Array): Uint8Array {
  const end = key.findLastIndex((byte) => byte !== 10 && byte !== 13) + 1;
  const text = key.subarray(0, end);
  return text.every(isSign) ? text : key;
}

/** After how many bytes the key repeats itself; its length where it doesn't. */
function period(bytes: Uint8Array): number {
  for (let length = 1; length <= bytes.length / 2; length++)
    if (bytes.every((byte, i) => byte === bytes[i % length])) return length;
  return bytes.length;
}
