import { deflateSync } from 'node:zlib';
import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { pictureAsPdf } from '../../src/intake/picture.ts';
import { readPdf } from '../../src/read/pdf/read-pdf.ts';
import type { Picture } from '../../src/read/pdf/picture.ts';

const [WIDTH, HEIGHT] = [960, 1280];
const ROW = WIDTH / 8;

/** A TIFF of black and white pages whose upper left quarter is black, its rows in two strips. */
function tiff(compression: number, whiteIsZero: boolean, pages = 1): Uint8Array {
  const ink = whiteIsZero ? 255 : 0;
  const rows = (from: number, to: number): Uint8Array => {
    const plain = Buffer.alloc(ROW * (to - from), 255 - ink);
    for (let y = from; y < Math.min(to, HEIGHT / 2); y++)
      plain.fill(ink, (y - from) * ROW, (y - from) * ROW + ROW / 2);
    if (compression === 8) return deflateSync(plain);
    if (compression === 1) return plain;
    // PackBits: runs of 60 equal bytes.
    const runs = Array.from({ length: plain.length / 60 }, (_, run) => [257 - 60, plain[60 * run]!]);
    return Buffer.from(runs.flat());
  };
  const parts: Uint8Array[] = [Buffer.from([0x49, 0x49, 42, 0, 0, 0, 0, 0])];
  let at = 8;
  let link = 4;
  const links: [number, number][] = [];
  for (let page = 0; page < pages; page++) {
    const strips = [rows(0, 700), rows(700, HEIGHT)];
    const offsets = [at, at + strips[0]!.length];
    const lists = Buffer.alloc(16);
    [...offsets, ...strips.map(({ length }) => length)].forEach((value, i) =>
      lists.writeUInt32LE(value, 4 * i),
    );
    const listsAt = offsets[1]! + strips[1]!.length;
    const entries = [
      [256, 4, 1, WIDTH],
      [257, 4, 1, HEIGHT],
      [258, 3, 1, 1],
      [259, 3, 1, compression],
      [262, 3, 1, whiteIsZero ? 0 : 1],
      [273, 4, 2, listsAt],
      [277, 3, 1, 1],
      [278, 4, 1, 700],
      [279, 4, 2, listsAt + 8],
    ] as const;
    const directory = Buffer.alloc(2 + 12 * entries.length + 4);
    directory.writeUInt16LE(entries.length, 0);
    entries.forEach(([tag, type, count, value], i) => {
      directory.writeUInt16LE(tag, 2 + 12 * i);
      directory.writeUInt16LE(type, 4 + 12 * i);
      directory.writeUInt32LE(count, 6 + 12 * i);
      directory.writeUInt32LE(value, 10 + 12 * i);
    });
    links.push([link, listsAt + 16]);
    link = listsAt + 16 + 2 + 12 * entries.length;
    parts.push(...strips, lists, directory);
    at = link + 4;
  }
  const file = Buffer.concat(parts);
  for (const [place, target] of links) file.writeUInt32LE(target, place);
  return new Uint8Array(file);
}

/** What the pages of the PDF made of a picture show at a few places: dark or light. */
async function shown(bytes: Uint8Array): Promise<string[]> {
  const drawn: Picture[] = [];
  await readPdf(pictureAsPdf(bytes), {
    settle: async (page, draw) => {
      drawn.push(await draw());
      return page;
    },
  });
  return drawn.map(({ width, height, grey }) =>
    [0.05, 0.45, 0.55, 0.95]
      .flatMap((y) => [0.25, 0.75].map((x) => grey[Math.floor(y * height) * width + Math.floor(x * width)]!))
      .map((shade) => (shade < 128 ? 'x' : '.'))
      .join(''),
  );
}

const QUARTER = 'x.x.....';

describe('a picture of a page', () => {
  it.each([
    ['plain', 1, true],
    ['plain, black zero', 1, false],
    ['in runs', 32_773, true],
    ['deflated', 8, true],
  ] as const)('is what a TIFF shows, %s', async (_, compression, whiteIsZero) => {
    expect(await shown(tiff(compression, whiteIsZero))).toEqual([QUARTER]);
  });

  it('is each page of a TIFF', async () => {
    expect(await shown(tiff(1, true, 2))).toEqual([QUARTER, QUARTER]);
  });

  it('is what a PNG and a JPEG show, upon white', async () => {
    const canvas = createCanvas(WIDTH, HEIGHT);
    const context = canvas.getContext('2d');
    context.fillRect(0, 0, WIDTH / 2, HEIGHT / 2);
    expect(await shown(new Uint8Array(canvas.toBuffer('image/png')))).toEqual([QUARTER]);
    context.globalCompositeOperation = 'destination-over';
    context.fillStyle = 'white';
    context.fillRect(0, 0, WIDTH, HEIGHT);
    expect(await shown(new Uint8Array(canvas.toBuffer('image/jpeg')))).toEqual([QUARTER]);
  });

  it('is no logo, and nothing that is damaged', () => {
    const logo = new Uint8Array(createCanvas(200, 80).toBuffer('image/png'));
    const cut = [
      Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]),
      logo.subarray(0, 20),
      tiff(1, true).subarray(0, 2000),
    ];
    for (const bytes of [logo, ...cut]) expect(() => pictureAsPdf(bytes)).toThrow(/picture/);
  });
});
