import { Failure } from '../model/failure.ts';

/** An entry of a zip archive, as its central directory has it; nothing is inflated to know it. */
export interface ZipEntry {
  readonly name: string;
  readonly encrypted: boolean;
  readonly compressed: number;
  readonly inflated: number;
  /** How its bytes are packed: 0 as they are, 8 deflated. */
  readonly method: number;
  readonly checksum: number;
  /** Where its own header stands in the archive. */
  readonly at: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const UTF8_NAME = 0x0800;

/** The entries of an archive in the order of its directory. Throws Failure docx_damaged or archive_damaged where there is none. */
export function zipDirectory(bytes: Uint8Array): ZipEntry[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = buffer.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > buffer.length || buffer.readUInt32LE(end) !== END) throw damaged(buffer);
  const count = buffer.readUInt16LE(end + 10);
  const entries: ZipEntry[] = [];
  let at = buffer.readUInt32LE(end + 16);
  for (let i = 0; i < count; i++) {
    if (at + 46 > buffer.length || buffer.readUInt32LE(at) !== ENTRY) throw damaged(buffer);
    const flags = buffer.readUInt16LE(at + 8);
    const nameEnd = at + 46 + buffer.readUInt16LE(at + 28);
    entries.push({
      name: buffer.toString((flags & UTF8_NAME) === 0 ? 'latin1' : 'utf8', at + 46, nameEnd),
      encrypted: (flags & 1) === 1,
      compressed: buffer.readUInt32LE(at + 20),
      inflated: buffer.readUInt32LE(at + 24),
      method: buffer.readUInt16LE(at + 10),
      checksum: buffer.readUInt32LE(at + 16),
      at: buffer.readUInt32LE(at + 42),
    });
    at = nameEnd + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
  return entries;
}

/** An archive that was cut short lost its directory, but says at its start what it was to be. */
const damaged = (buffer: Buffer): Failure =>
  new Failure(
    buffer.includes('word/') ? 'docx_damaged' : 'archive_damaged',
    'its directory of parts is missing',
  );
