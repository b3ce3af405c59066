import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../../src/model/failure.ts';
import { readPdf } from '../../../src/read/pdf/read-pdf.ts';
import { LOCKED_PDF } from './locked-pdf.ts';
import { makePdf, show, textsOf } from './make-pdf.ts';

const pages = [show('uno', 50, 200), show('due', 50, 200), show('tre', 50, 200)].map((content) => ({
  content,
}));

/** The code of the failure that reading ends with; null where it reads. A bug is thrown on. */
async function failure(bytes: Uint8Array, password?: string): Promise<string | null> {
  try {
    await readPdf(bytes, password === undefined ? {} : { password });
    return null;
  } catch (error) {
    if (error instanceof Failure) return error.code;
    throw error;
  }
}

describe('readPdf', () => {
  it('leaves the bytes to their owner', async () => {
    const bytes = makePdf(pages);
    const { length } = bytes;
    await readPdf(bytes);
    expect(bytes.length).toBe(length);
  });

  it('reads the pages asked for, under their own numbers', async () => {
    const { value } = await readPdf(makePdf(pages), { pages: [3, 1, 9] });
    expect(value.pages.map((page) => [page.number, ...textsOf(page)])).toEqual([
      [3, 'tre'],
      [1, 'uno'],
    ]);
  });

  it('asks for a password and tells a wrong one', async () => {
    expect(await failure(LOCKED_PDF)).toBe('pdf_password_missing');
    expect(await failure(LOCKED_PDF, 'sbagliata')).toBe('pdf_password_wrong');
    const { value } = await readPdf(LOCKED_PDF, { password: 'apriti' });
    expect(textsOf(value.pages[0]!)).toEqual(['Riservato']);
  });

  it('calls what is no PDF damaged', async () => {
    expect(await failure(Uint8Array.from(Buffer.from('Deliberazione n. 12')))).toBe('pdf_damaged');
    expect(await failure(new Uint8Array(0))).toBe('pdf_damaged');
    expect(await failure(makePdf(pages).subarray(0, 60))).toBe('pdf_damaged');
  });

  it('reads or fails by name wherever a file is cut short (property)', async () => {
    const whole = makePdf(pages);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: whole.length }), async (length) => {
        expect([null, 'pdf_damaged']).toContain(await failure(whole.subarray(0, length)));
      }),
      { numRuns: 20 },
    );
  });
});
