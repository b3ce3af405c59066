import { isUtf8 } from 'node:buffer';

/**
 * Names of files are bytes, and old archives hold names of other alphabets than UTF-8. As text, each byte that is no UTF-8 is a lone
 * low surrogate, U+DC00 and the byte, as in other languages (Python's `surrogateescape`): so a path can be cut, joined, kept as
 * JSON, and be made the same bytes again.
 */
export function textOfName(name: Buffer): string {
  if (isUtf8(name)) return name.toString('utf8');
  let text = '';
  for (let at = 0; at < name.length;) {
    const length = lengthOf(name[at]!);
    const sign = name.subarray(at, at + length);
    const whole = sign.length === length && isUtf8(sign);
    text += whole ? sign.toString('utf8') : String.fromCharCode(0xdc00 + name[at]!);
    at += whole ? length : 1;
  }
  return text;
}

const lengthOf = (first: number): number => (first < 0xc0 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4);

/** A byte that is no UTF-8; the flag `u` leaves pairs of surrogates alone. */
const BYTES = /[\uDC80-\uDCFF]/u;

/** What the file system is asked with for such a text. */
export function pathOf(text: string): string | Buffer {
  if (!BYTES.test(text) || process.platform === 'win32') return text;
  return Buffer.concat(
    Array.from(text, (sign) =>
      BYTES.test(sign) ? Buffer.of(sign.charCodeAt(0) - 0xdc00) : Buffer.from(sign, 'utf8'),
    ),
  );
}

/** The same for people and for names of files of our own: such a byte by its number, as in addresses (`perch%E9.pdf`). */
export const readableName = (text: string): string =>
  text.replace(
    new RegExp(BYTES, 'gu'),
    (sign) => `%${(sign.charCodeAt(0) - 0xdc00).toString(16).toUpperCase()}`,
  );
