import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { open } from '../../src/intake/open.ts';
import { Failure } from '../../src/model/failure.ts';
import { hasLibreOffice, unless } from './libreoffice.ts';

const installed = hasLibreOffice();

describe.skipIf(!installed)(unless(installed, 'an old document'), () => {
  it('is converted, and the record will say so', async () => {
    const rtf = strToU8(
      String.raw`{\rtf1\ansi\ansicpg1252 DELIBERAZIONE N. 8\par Citt\'e0 di Selvarupe\par}`,
    );
    const { documents, diagnostics } = await open(rtf);
    expect(documents.map(({ format, original }) => [format, original])).toEqual([['docx', 'doc']]);
    expect(Buffer.from(documents[0]!.bytes.subarray(0, 2)).toString()).toBe('PK');
    expect(diagnostics.map(({ code }) => code)).toEqual(['converted']);
  });
});

describe('a program that converts', () => {
  it('is named where it is not installed', async () => {
    const path = process.env['PATH'];
    process.env['PATH'] = '/nonexistent';
    try {
      await expect(open(strToU8('{\\rtf1 testo}'))).rejects.toSatisfy(
        (error: unknown) =>
          error instanceof Failure &&
          error.code === 'converter_missing' &&
          error.hint.includes('libreoffice'),
      );
    } finally {
      process.env['PATH'] = path;
    }
  });
});
