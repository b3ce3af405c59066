import { crc32, deflateRawSync } from 'node:zlib';

// Files that nobody should have to read, each the smallest that does its harm.

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');

/** A PDF of the objects given, numbered from 1; the first is the catalogue. */
function pdf(objects: readonly string[]): Buffer {
  let text = '%PDF-1.7\n';
  const offsets = objects.map((object, i) => {
    const offset = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const start = text.length;
  const size = objects.length + 1;
  text += `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return latin1(text);
}

const stream = (entries: string, content: string): string =>
  `<< ${entries} /Length ${content.length} >>\nstream\n${content}\nendstream`;

const CATALOGUE = '<< /Type /Catalog /Pages 2 0 R >>';
const PAGES = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>';

/** A drawing of ten drawings of ten drawings, and so on, twenty deep: it ends, after the sun has. */
export function drawingsInDrawings(): Buffer {
  const depth = 20;
  const uses = (object: number): string => `/Resources << /XObject << /A ${object} 0 R >> >>`;
  const form = (inner: number): string =>
    stream(`/Type /XObject /Subtype /Form /BBox [0 0 595 842] ${uses(inner)}`, '/A Do '.repeat(10));
  const last = stream('/Type /XObject /Subtype /Form /BBox [0 0 595 842]', '0 0 m 9 9 l S');
  return pdf([
    CATALOGUE,
    PAGES,
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R ${uses(5)} >>`,
    stream('', '/A Do'),
    ...Array.from({ length: depth }, (_, i) => form(6 + i)),
    last,
  ]);
}

/** Pages whose parent is their own child. */
export const pageLoop = (): Buffer =>
  pdf([CATALOGUE, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', '<< /Type /Pages /Kids [2 0 R] /Count 1 >>']);

/** A Word document whose text unpacks to `megabytes`. */
export function wordBomb(megabytes: number): Buffer {
  const size = megabytes * 1024 * 1024;
  return zip([{ name: 'word/document.xml', content: Buffer.alloc(size, 'a') }]);
}

/** An archive with nothing in it that is a document. */
export const zipOfNothing = (): Buffer => zip([{ name: 'dati.bin', content: Buffer.from([0, 1, 2, 3]) }]);

export const picture = (): Buffer =>
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]);

/** `bytes` bytes that are no format; the same for the same seed. */
export function garbage(bytes: number, random: () => number): Buffer {
  return Buffer.from(Array.from({ length: bytes }, () => Math.floor(random() * 256)));
}

export const cutShort = (bytes: Buffer, share: number): Buffer =>
  bytes.subarray(0, Math.floor(bytes.length * share));

function zip(files: readonly { name: string; content: Buffer }[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of files) {
    const packed = deflateRawSync(content, { level: 9 });
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(content), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(content.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([latin1('PK\x03\x04'), fields, latin1(name), packed]);
    const central = Buffer.alloc(14);
    central.writeUInt32LE(offset, 10);
    parts.push(local);
    directory.push(Buffer.concat([latin1('PK\x01\x02\x14\x00'), fields, central, latin1(name)]));
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, central, latin1('PK\x05\x06'), end]);
}
