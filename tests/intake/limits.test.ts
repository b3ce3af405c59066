import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readOptions } from '../../src/cli/read-flags.ts';
import { extract } from '../../src/extract.ts';
import { makePdf, show } from '../read/pdf/make-pdf.ts';

const pdf = makePdf([{ content: show('uno', 50, 200) }, { content: show('due', 50, 200) }]);
const text = strToU8('DELIBERAZIONE N. 12\n\nN.\tObiettivo\tPeso\n1\tCensire le fontane\t40%\n');

describe('a limit', () => {
  it('of pages refuses a longer document before it is read, and no other', async () => {
    const pages: number[] = [];
    const progress = (page: number): void => void pages.push(page);
    await expect(extract(pdf, { limits: { pages: 1 }, progress })).rejects.toMatchObject({
      code: 'too_many_pages',
    });
    expect(pages).toEqual([]);
    expect((await extract(pdf, { limits: { pages: 2 } })).source.pages).toBe(2);
  });

  it('of output refuses a longer record, and no other', async () => {
    const { length } = JSON.stringify(await extract(text));
    await expect(extract(text, { limits: { output: length - 1 } })).rejects.toMatchObject({
      code: 'output_too_large',
    });
    await expect(extract(text, { limits: { output: length } })).resolves.toBeDefined();
  });

  it('is set from the command line, output in megabytes', () => {
    expect(readOptions({ pageLimit: 20, outputLimit: 2 }).limits).toEqual({ pages: 20, output: 2_097_152 });
    expect(readOptions({}).limits).toEqual({});
  });
});
