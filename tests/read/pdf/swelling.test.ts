import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { refuseSwelling } from '../../../src/read/pdf/swelling.ts';
import { makePdf, show } from './make-pdf.ts';

const pdfWith = (filter: string, packed: Buffer): Uint8Array =>
  makePdf([{ content: show('Peso', 50, 200) }], {
    objects: [{ value: `/Filter ${filter}`, stream: packed.toString('latin1') }],
  });
const MOST = 1_000_000;
const zeros = (bytes: number): Buffer => deflateSync(Buffer.alloc(bytes));

describe('a stream of a PDF', () => {
  it('that swells without measure is refused', async () => {
    await expect(refuseSwelling(pdfWith('/FlateDecode', zeros(MOST + 1)), MOST)).rejects.toMatchObject({
      code: 'pdf_unsafe',
    });
  });

  it('that was packed twice is refused by what comes out last', async () => {
    const twice = pdfWith('[/FlateDecode /FlateDecode]', deflateSync(zeros(MOST + 1)));
    await expect(refuseSwelling(twice, MOST)).rejects.toMatchObject({ code: 'pdf_unsafe' });
  });

  it.each([
    ['large', pdfWith('/FlateDecode', zeros(MOST))],
    ['packed twice', pdfWith('[/Fl /Fl]', deflateSync(deflateSync('Peso')))],
    ['damaged', pdfWith('/FlateDecode', Buffer.alloc(400_000, 7))],
    ['without an end', pdfWith('/FlateDecode', zeros(2 * MOST)).subarray(0, 1_000)],
  ])('that is %s is let through', async (_how, pdf) => {
    await expect(refuseSwelling(pdf, MOST)).resolves.toBeUndefined();
  });
});
