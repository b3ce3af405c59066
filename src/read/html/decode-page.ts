import { wideEncoding } from '../../model/wide-text.ts';

/** A page as text: by its byte order mark, by the charset that it declares, else UTF-8, else windows-1252. */
export function decodePage(bytes: Uint8Array): string {
  const wide = wideEncoding(bytes);
  if (wide !== null) return new TextDecoder(wide).decode(bytes);
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2048)).toString('latin1');
  const declared = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(start)?.[1]?.toLowerCase();
  if (declared === 'iso-8859-1' || declared === 'latin1' || declared === 'windows-1252')
    return new TextDecoder('windows-1252').decode(bytes);
  const utf8 = new TextDecoder('utf-8').decode(bytes);
  // A page that declares nothing and is no UTF-8 comes from an old system.
  return declared === undefined && utf8.includes('\uFFFD')
    ? new TextDecoder('windows-1252').decode(bytes)
    : utf8;
}
