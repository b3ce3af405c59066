import { Failure } from '../model/failure.ts';
import type { PagePicture } from './pages-pdf.ts';

const COLOURS: Readonly<Record<number, string>> = {
  1: '/DeviceGray',
  3: '/DeviceRGB',
  // Programs that write four inks write them inverted.
  4: '/DeviceCMYK /Decode [1 0 1 0 1 0 1 0]',
};

/** The picture of a JPEG, coded as it is, by the frame that its markers tell. Fails with `picture` where they tell none. */
export function jpegPage(bytes: Uint8Array): PagePicture {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 2; at + 9 < data.length && data[at] === 0xff;) {
    const marker = data[at + 1]!;
    // Start of frame, whichever way it is coded; the numbers between are of tables.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      const [height, width] = [data.readUInt16BE(at + 5), data.readUInt16BE(at + 7)];
      const colours = COLOURS[data[at + 9]!];
      if (colours === undefined) break;
      const entries = `/ColorSpace ${colours} /BitsPerComponent 8 /Filter /DCTDecode`;
      return { width, height, strips: [{ rows: height, entries, bytes }] };
    }
    at += 2 + data.readUInt16BE(at + 2);
  }
  throw new Failure('picture', 'the JPEG is damaged');
}
