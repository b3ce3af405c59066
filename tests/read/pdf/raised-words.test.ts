import { describe, expect, it } from 'vitest';
import { readContent, show, textsOf } from './make-pdf.ts';

const beside = (text: string, sign: string, x: number, rise = 3.2): string =>
  `BT /F1 9 Tf 50 200 Td (${text}) Tj /F1 5.5 Tf ${rise} Ts (${sign}) Tj 0 Ts ET ${show('dopo', x, 200, 9)}`;

describe('figures set small above the line', () => {
  it('are the mark of a note, or a power, and no part of the number', async () => {
    expect(textsOf(await readContent(beside('30', '1', 90)))).toEqual(['30\u00B9', 'dopo']);
    expect(textsOf(await readContent(beside('90%', '2', 90)))).toEqual(['90%\u00B2', 'dopo']);
    expect(textsOf(await readContent(beside('30', '\\(12\\)', 90)))).toEqual([
      '30\u207D\u00B9\u00B2\u207E',
      'dopo',
    ]);
    expect(textsOf(await readContent(beside('m', '2', 90)))).toEqual(['m\u00B2', 'dopo']);
    expect(textsOf(await readContent(beside('1', 'a', 90)))).toEqual(['1\u00AA', 'dopo']);
  });

  it('join letters where they stand below the line', async () => {
    expect(textsOf(await readContent(beside('CO', '2', 90, -2)))).toEqual(['CO2', 'dopo']);
  });

  it('are the upper part of a fraction before a stroke, and text beside a title or a watermark', async () => {
    const fraction = `BT /F1 9 Tf 50 200 Td (3) Tj /F1 5.5 Tf 3.2 Ts (1) Tj 0 Ts /F1 9 Tf (/2) Tj ET`;
    expect(textsOf(await readContent(fraction))).toEqual(['3', '1', '/2']);
    const large = `${show('COPIA', 50, 200, 24)} ${show('12', 134, 206, 9)}`;
    expect(textsOf(await readContent(large))).toEqual(['COPIA', '12']);
  });

  it('stand apart where they are as large as the text, or far from it', async () => {
    const page = await readContent(
      `${show('30', 50, 200, 9)} ${show('1', 61, 203, 9)} ${show('2', 80, 203, 5)}`,
    );
    expect(textsOf(page)).toEqual(['30', '1', '2']);
  });
});
