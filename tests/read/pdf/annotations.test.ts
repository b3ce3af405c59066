import { describe, expect, it } from 'vitest';
import { readContent, show, wordOf } from './make-pdf.ts';

const appearance = (text: string) => ({
  value: '/Type /XObject /Subtype /Form /BBox [0 0 100 20] /Resources << /Font << /F1 3 0 R >> >>',
  stream: `0 0 100 20 re S ${show(text, 2, 5)}`,
});
const annotation = (subtype: string, more: string) =>
  `<< /Type /Annot /Subtype /${subtype} /Rect [100 50 200 70] /F 4 /AP << /N 10 0 R >> ${more} >>`;

describe('annotations of a PDF', () => {
  it.each([
    ['Widget', '/FT /Tx /T (campo) /V (compilato)', 'form-field'],
    ['Stamp', '', 'annotation'],
  ])('of type %s give their text and no lines', async (subtype, more, origin) => {
    const page = await readContent(
      `${show('testo', 50, 200)} 0 w 50 190 m 150 190 l S`,
      { entries: '/Annots [11 0 R]' },
      { objects: [appearance('compilato'), { value: annotation(subtype, more) }] },
    );
    expect(wordOf(page, 'testo').origin).toBe('text-layer');
    expect(wordOf(page, 'compilato').origin).toBe(origin);
    expect(wordOf(page, 'compilato').box.x0).toBeCloseTo(102, 1);
    expect(page.rulings).toHaveLength(1);
  });
});
