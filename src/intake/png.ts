import { deflateSync, inflateSync } from 'node:zlib';
import { Failure } from '../model/failure.ts';
import type { PagePicture } from './pages-pdf.ts';

/** Samples of a pixel by its kind of colours: grey, red-green-blue, of a palette, grey and red-green-blue with their opacity. */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** The picture of a PNG, coded as it is; one that lets through what lies beneath, upon white. Fails with `picture` for others. */
export function pngPage(bytes: Uint8Array, mostPixels: number): PagePicture {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (data.length < 33) throw new Failure('picture', 'the PNG is cut short');
  const [width, height] = [data.readUInt32BE(16), data.readUInt32BE(20)];
  const [bits, kind, interlaced] = [data[24]!, data[25]!, data[28]!];
  const samples = SAMPLES[kind];
  if (samples === undefined || interlaced !== 0 || width * height > mostPixels)
    throw new Failure('picture', 'a kind of PNG that is not read');
  const { coded, palette } = chunksOf(data);
  const page = (colours: string, filter: string, strip: Uint8Array): PagePicture => ({
    width,
    height,
    strips: [{ rows: height, entries: `/ColorSpace ${colours} ${filter}`, bytes: strip }],
  });
  if (kind === 4 || kind === 6) {
    if (bits !== 8) throw new Failure('picture', 'a kind of PNG that is not read');
    const grey = uponWhite(unfiltered(coded, width, height, samples), samples);
    return page('/DeviceGray', '/BitsPerComponent 8 /Filter /FlateDecode', deflateSync(grey, { level: 1 }));
  }
  const colours =
    kind === 3
      ? `[/Indexed /DeviceRGB ${palette.length / 3 - 1} <${palette.toString('hex')}>]`
      : kind === 2
        ? '/DeviceRGB'
        : '/DeviceGray';
  const parms = `/Predictor 15 /Columns ${width} /Colors ${samples} /BitsPerComponent ${bits}`;
  return page(colours, `/BitsPerComponent ${bits} /Filter /FlateDecode /DecodeParms << ${parms} >>`, coded);
}

function chunksOf(data: Buffer): { readonly coded: Buffer; readonly palette: Buffer } {
  const coded: Buffer[] = [];
  let palette: Buffer = Buffer.alloc(0);
  for (let at = 8; at + 8 <= data.length;) {
    const length = data.readUInt32BE(at);
    const type = data.toString('latin1', at + 4, at + 8);
    const content = data.subarray(at + 8, at + 8 + length);
    if (type === 'IDAT') coded.push(content);
    else if (type === 'PLTE') palette = content;
    at += 12 + length;
  }
  return { coded: Buffer.concat(coded), palette };
}

/** The samples of a picture whose rows are told by what differs from their neighbours. */
function unfiltered(coded: Buffer, width: number, height: number, samples: number): Uint8Array {
  const row = width * samples;
  let filtered: Buffer;
  try {
    filtered = inflateSync(coded, { maxOutputLength: (row + 1) * height });
  } catch (error) {
    throw new Failure('picture', 'the PNG is damaged', { cause: error });
  }
  if (filtered.length < (row + 1) * height) throw new Failure('picture', 'the PNG is cut short');
  const plain = new Uint8Array(row * height);
  for (let y = 0; y < height; y++) {
    const filter = filtered[y * (row + 1)]!;
    for (let x = 0; x < row; x++) {
      const to = y * row + x;
      const left = x < samples ? 0 : plain[to - samples]!;
      const above = y === 0 ? 0 : plain[to - row]!;
      const corner = x < samples || y === 0 ? 0 : plain[to - row - samples]!;
      plain[to] = filtered[y * (row + 1) + 1 + x]! + guess(filter, left, above, corner);
    }
  }
  return plain;
}

function guess(filter: number, left: number, above: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  if (filter !== 4) return 0;
  const whole = left + above - corner;
  const [a, b, c] = [Math.abs(whole - left), Math.abs(whole - above), Math.abs(whole - corner)];
  return a <= b && a <= c ? left : b <= c ? above : corner;
}

/** Shades of grey, as much of them as is opaque, upon white. */
function uponWhite(plain: Uint8Array, samples: number): Uint8Array {
  const grey = new Uint8Array(plain.length / samples);
  for (let pixel = 0, from = 0; pixel < grey.length; pixel++, from += samples) {
    const shade =
      samples === 2
        ? plain[from]!
        : (plain[from]! * 77 + plain[from + 1]! * 150 + plain[from + 2]! * 29) >> 8;
    const opacity = plain[from + samples - 1]! / 255;
    grey[pixel] = Math.round(shade * opacity + 255 * (1 - opacity));
  }
  return grey;
}
