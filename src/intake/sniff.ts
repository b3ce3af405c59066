import { Failure } from '../model/failure.ts';
import { wideEncoding } from '../model/wide-text.ts';
import { decodeArmour, isSigned } from './envelope.ts';
import { isMail } from './mail.ts';
import { zipDirectory } from './zip-directory.ts';

/** Formats that a reader reads, and wrappings that are opened first. */
export type DocumentFormat = 'pdf' | 'docx' | 'xlsx' | 'odt' | 'html' | 'text';
/** With what is converted before it is read: `doc` is an old Word document in either of its forms, `picture` one of pages. */
export type OriginalFormat = DocumentFormat | 'doc' | 'picture';
export type Format = OriginalFormat | 'rtf' | 'zip' | 'signed' | 'mail';

const startsWith = (bytes: Uint8Array, signature: readonly number[], offset = 0): boolean =>
  signature.every((byte, i) => bytes[offset + i] === byte);

const PICTURES: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x47, 0x49, 0x46, 0x38], // GIF
  [0x49, 0x49, 0x2a, 0x00], // TIFF, little-endian
  [0x4d, 0x4d, 0x00, 0x2a], // TIFF, big-endian
  [0x42, 0x4d], // BMP
];
const ZIP = [0x50, 0x4b];
const RTF = [0x7b, 0x5c, 0x72, 0x74, 0x66];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * What the bytes are, by what stands in them and never by the file's name.
 * Throws Failure: empty_file, spreadsheet, document_password_missing, docx_damaged, archive_damaged, unknown_format.
 */
export function sniff(bytes: Uint8Array): Format {
  if (bytes.length === 0) throw new Failure('empty_file');
  // An envelope comes before what is looked for anywhere in the first kilobyte: the document in it begins there.
  if (isSigned(bytes)) return 'signed';
  if (hasPdfHeader(bytes)) return 'pdf';
  if (startsWith(bytes, ZIP)) return zipped(bytes);
  if (startsWith(bytes, OLE)) return compound(bytes);
  if (startsWith(bytes, RTF)) return 'rtf';
  if (wideEncoding(bytes) !== null) return 'text';
  const isText = looksLikeText(bytes);
  if (!isText && PICTURES.some((signature) => startsWith(bytes, signature))) return 'picture';
  if (isText) return textual(bytes);
  throw new Failure('unknown_format');
}

/** Where the first stream of an old Word document begins nearly always, what it begins with, and where it says that it is locked. */
const WORD = { at: 512, magic: [0xec, 0xa5], flags: 0x0b, locked: 0x01 };

/** A file of streams: an old document, told by the streams' names, or a locked new one, which is packed into such a file. */
function compound(bytes: Uint8Array): Format {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const holds = (stream: string): boolean => buffer.includes(Buffer.from(stream, 'utf16le'));
  if (holds('EncryptedPackage')) throw new Failure('document_password_missing');
  if (holds('WordDocument')) {
    if (startsWith(bytes, WORD.magic, WORD.at) && ((bytes[WORD.at + WORD.flags] ?? 0) & WORD.locked) !== 0)
      throw new Failure('document_password_missing');
    return 'doc';
  }
  if (holds('Workbook\0') || holds('Book\0') || holds('PowerPoint Document'))
    throw new Failure('spreadsheet');
  if (holds('__substg1.0_')) throw new Failure('unknown_format', 'a message of Outlook');
  return 'doc';
}

/** A signature in base64 is text to look at; so is a page of an online register, and XML that is no document to read. */
function textual(bytes: Uint8Array): Format {
  if (decodeArmour(bytes) !== null) return 'signed';
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 8192)).toString('latin1');
  // A byte order mark, read as latin1.
  const plain = start.replace(/^\u00EF\u00BB\u00BF/, '');
  if (/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?<(?:!doctype html|html|head|body)\b/i.test(plain))
    return 'html';
  if (isMail(plain)) return 'mail';
  // Register marks, invoices, metadata: what lies beside acts in archives.
  if (/^\s*<\?xml\b/.test(plain)) throw new Failure('unknown_format', 'XML');
  return 'text';
}

/** The header may stand anywhere in the first kilobyte: mail gateways and scanners put bytes before it. */
function hasPdfHeader(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).includes('%PDF-');
}

function zipped(bytes: Uint8Array): Format {
  const names = zipDirectory(bytes).map((entry) => entry.name);
  // Its main part may have any name: the relationships say which it is.
  if (names.includes('[Content_Types].xml') && names.some((name) => /^word[\\/][^\\/]+\.xml$/.test(name)))
    return 'docx';
  if (names.includes('word/document.xml')) return 'docx';
  if (names.includes('encrypted-package') && names.includes('mimetype'))
    throw new Failure('document_password_missing');
  if (
    names.some((name) => /^(?:xl[\\/]workbook\.bin|ppt[\\/]presentation\.xml)$/.test(name)) ||
    isOtherOdf(bytes)
  )
    throw new Failure('spreadsheet');
  if (names.includes('[Content_Types].xml') && names.some((name) => /^xl[\\/][^\\/]+\.xml$/.test(name)))
    return 'xlsx';
  if (names.includes('content.xml') && names.includes('mimetype')) return 'odt';
  return 'zip';
}

/** An OpenDocument file says first, unpacked, of which kind it is. */
const isOtherOdf = (bytes: Uint8Array): boolean =>
  /^PK.{28}mimetype.{0,64}?application\/vnd\.oasis\.opendocument\.(?:spreadsheet|presentation)/s.test(
    Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 200)).toString('latin1'),
  );

/** Text has no zero bytes and hardly any control characters; whether UTF-8 or an older code page is the reader's affair. */
function looksLikeText(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 65_536);
  let odd = 0;
  for (const byte of sample) {
    if (byte === 0) return false;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) odd++;
  }
  return odd <= sample.length / 1000;
}
