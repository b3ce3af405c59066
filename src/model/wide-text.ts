/** Pairs of bytes that are looked at. */
const SAMPLE = 4096;

/**
 * How a text of two bytes a letter is written, as Notepad does: by its mark, or where nearly every second byte is zero, as in
 * Latin letters. Null for other bytes.
 */
export function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const pairs = Math.min(SAMPLE, Math.floor(bytes.length / 2));
  if (pairs < 4) return null;
  const zeros = [0, 0];
  for (let at = 0; at < 2 * pairs; at++) if (bytes[at] === 0) zeros[at % 2]!++;
  const [even, odd] = zeros as [number, number];
  if (odd > 0.9 * pairs && even === 0) return 'utf-16le';
  return even > 0.9 * pairs && odd === 0 ? 'utf-16be' : null;
}
