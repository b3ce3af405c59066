import { wideEncoding } from '../../model/wide-text.ts';

/** A transcript's bytes as text, and the encoding that was taken where nothing declares it. */
export interface Decoded {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'macintosh';
}

/** Follows a byte-order mark; without one takes UTF-8 where it is valid and windows-1252 where it isn't. Never throws. */
export function decode(bytes: Uint8Array): Decoded {
  const wide = wideEncoding(bytes);
  if (wide !== null) return as(wide, bytes);
  if (isUtf8(bytes)) return as('utf-8', bytes);
  // Old Macs end their lines with a return alone.
  const isMac = bytes.includes(0x0d) && !bytes.includes(0x0a);
  return as(isMac ? 'macintosh' : 'windows-1252', bytes);
}

const as = (encoding: Decoded['encoding'], bytes: Uint8Array): Decoded => ({
  text: new TextDecoder(encoding).decode(bytes),
  encoding,
});

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
