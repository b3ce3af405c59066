import { Failure } from '../model/failure.ts';
import type { PagePicture, Strip } from './pages-pdf.ts';

/** Tags of a page's directory. */
const TAG = {
  width: 256,
  height: 257,
  bits: 258,
  compression: 259,
  photometric: 262,
  fillOrder: 266,
  offsets: 273,
  samples: 277,
  rows: 278,
  counts: 279,
  faxOptions: 292,
  predictor: 317,
  colours: 320,
} as const;
/** Bytes of a value by its type: byte, ascii, short, long. */
const SIZES: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4 };
/** More pages than any scanner puts into one file. */
const MOST_PAGES = 1000;

type Directory = ReadonlyMap<number, readonly number[]>;

/**
 * The pages of a TIFF, as fax machines and scanners write them: black and white, grey, of a palette or in colours, plain or coded
 * in one of the ways that PDF has as well. Fails with `picture` for others.
 */
export function tiffPages(bytes: Uint8Array): readonly PagePicture[] {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  try {
    return directoriesOf(data).map((directory) => pageOf(directory, data));
  } catch (error) {
    if (error instanceof RangeError) throw new Failure('picture', 'the TIFF is cut short', { cause: error });
    throw error;
  }
}

function directoriesOf(data: Buffer): readonly Directory[] {
  const little = data[0] === 0x49;
  const short = (at: number): number => (little ? data.readUInt16LE(at) : data.readUInt16BE(at));
  const long = (at: number): number => (little ? data.readUInt32LE(at) : data.readUInt32BE(at));
  const found: Directory[] = [];
  const seen = new Set<number>();
  for (let at = long(4); at !== 0 && !seen.has(at) && found.length < MOST_PAGES;) {
    seen.add(at);
    const count = short(at);
    const entries = new Map<number, readonly number[]>();
    for (let entry = at + 2; entry < at + 2 + 12 * count; entry += 12) {
      const [type, many] = [short(entry + 2), long(entry + 4)];
      const size = SIZES[type];
      if (size === undefined || many > data.length) continue;
      const from = size * many <= 4 ? entry + 8 : long(entry + 8);
      const read = size === 1 ? (place: number) => data.readUInt8(place) : size === 2 ? short : long;
      entries.set(
        short(entry),
        Array.from({ length: many }, (_, index) => read(from + size * index)),
      );
    }
    found.push(entries);
    at = long(at + 2 + 12 * count);
  }
  return found;
}

function pageOf(directory: Directory, data: Buffer): PagePicture {
  const one = (tag: number, otherwise = 0): number => directory.get(tag)?.[0] ?? otherwise;
  const [width, height, samples] = [one(TAG.width), one(TAG.height), one(TAG.samples, 1)];
  const [offsets, counts] = [directory.get(TAG.offsets) ?? [], directory.get(TAG.counts) ?? []];
  const bits = one(TAG.bits, 1);
  const colours = coloursOf(directory, samples, bits);
  const rows = Math.min(one(TAG.rows, height), height);
  if (width === 0 || height === 0 || rows === 0 || offsets.length === 0 || colours === null || bits > 8)
    throw new Failure('picture', 'a kind of TIFF that is not read');
  const strips = offsets.map((offset, index): Strip => {
    const own = Math.min(rows, height - rows * index);
    const coded = data.subarray(offset, offset + (counts[index] ?? data.length));
    const { filter, bytes } = coding(directory, coded, { width, rows: own, samples, bits });
    return { rows: own, entries: `${colours} /BitsPerComponent ${bits} ${filter}`, bytes };
  });
  return { width, height, strips };
}

/** The colours as PDF names them; null for others. */
function coloursOf(directory: Directory, samples: number, bits: number): string | null {
  const photometric = directory.get(TAG.photometric)?.[0] ?? 0;
  // A fax codes what is black; PDF's own decoder gives it as 0 already.
  const fax = [2, 3, 4].includes(directory.get(TAG.compression)?.[0] ?? 1);
  const isInverted = photometric === (fax ? 1 : 0);
  if (samples === 1 && photometric <= 1)
    return `/ColorSpace /DeviceGray${isInverted ? ' /Decode [1 0]' : ''}`;
  if (samples === 3 && photometric === 2 && bits === 8) return '/ColorSpace /DeviceRGB';
  const map = directory.get(TAG.colours);
  if (samples !== 1 || photometric !== 3 || map === undefined) return null;
  const size = map.length / 3;
  const table = Array.from({ length: size }, (_, index) =>
    [0, 1, 2].map((part) => (map[part * size + index]! >> 8).toString(16).padStart(2, '0')).join(''),
  );
  return `/ColorSpace [/Indexed /DeviceRGB ${size - 1} <${table.join('')}>]`;
}

interface Size {
  readonly width: number;
  readonly rows: number;
  readonly samples: number;
  readonly bits: number;
}

/** How a strip is coded, as PDF names it. */
function coding(
  directory: Directory,
  coded: Buffer,
  { width, rows, samples, bits }: Size,
): { readonly filter: string; readonly bytes: Uint8Array } {
  const predicted = directory.get(TAG.predictor)?.[0] === 2;
  const parms = `/Columns ${width} /Colors ${samples} /BitsPerComponent ${bits}${predicted ? ' /Predictor 2' : ''}`;
  const fax = (k: number, more = ''): string =>
    `/Filter /CCITTFaxDecode /DecodeParms << /K ${k} /Columns ${width} /Rows ${rows}${more} >>`;
  const straight = directory.get(TAG.fillOrder)?.[0] === 2 ? coded.map(reversed) : coded;
  const twoWays = ((directory.get(TAG.faxOptions)?.[0] ?? 0) & 1) === 1;
  switch (directory.get(TAG.compression)?.[0] ?? 1) {
    case 1:
      return { filter: '', bytes: coded };
    case 2:
      return { filter: fax(0, ' /EncodedByteAlign true /EndOfBlock false'), bytes: straight };
    case 3:
      return { filter: fax(twoWays ? 1 : 0), bytes: straight };
    case 4:
      return { filter: fax(-1), bytes: straight };
    case 5:
      return { filter: `/Filter /LZWDecode /DecodeParms << ${parms} >>`, bytes: coded };
    case 8:
    case 32946:
      return { filter: `/Filter /FlateDecode /DecodeParms << ${parms} >>`, bytes: coded };
    case 32773:
      return { filter: '/Filter /RunLengthDecode', bytes: coded };
    default:
      throw new Failure('picture', 'a kind of TIFF that is not read');
  }
}

/** A byte with its bits in the other order. */
function reversed(byte: number): number {
  let turned = 0;
  for (let bit = 0; bit < 8; bit++) if ((byte & (1 << bit)) !== 0) turned |= 0x80 >> bit;
  return turned;
}
