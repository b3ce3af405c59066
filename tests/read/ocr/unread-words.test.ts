import { afterAll, describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/extract.ts';
import type { Page } from '../../../src/model/page.ts';
import { openOcr } from '../../../src/read/ocr/ocr.ts';
import { readPdf } from '../../../src/read/pdf/read-pdf.ts';
import { makePdf, show, type FileSpec } from '../pdf/make-pdf.ts';

/** A map of characters that gives each of these codes that letter. */
const mapOf = (pairs: readonly (readonly [code: string, letter: string])[]): string =>
  '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def ' +
  '1 begincodespacerange <00> <FF> endcodespacerange ' +
  `${pairs.length} beginbfchar ${pairs.map(([code, letter]) => `<${code}> <${letter}>`).join(' ')} endbfchar ` +
  'endcmap end end';
const figures = '0123456789'.split('').map((figure) => figure.charCodeAt(0).toString(16));
const withMap = (map: string): FileSpec => ({
  objects: [
    {
      value:
        '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode 11 0 R >>',
    },
    { value: '', stream: map },
  ],
});
const fonts = { fonts: '/G1 10 0 R' };

const ocr = openOcr('auto');
afterAll(() => ocr.close());

async function pageOf(content: string, file: FileSpec): Promise<Page> {
  const pdf = makePdf([{ content, ...fonts }], file);
  const { value } = await readPdf(pdf, { settle: (page, draw) => ocr.settle(page, draw) });
  return value.pages[0]!;
}

describe('figures that the file maps to nothing', () => {
  const file = withMap(mapOf(figures.map((code) => [code, '0000'] as const)));
  const content = show('Target', 50, 200) + show('850', 100, 200, 10, 'G1') + show('12', 200, 200, 10, 'G1');

  it('are read from the picture', { timeout: 120_000 }, async () => {
    const { words } = await pageOf(content, file);
    expect(words.map(({ text, origin }) => `${text} ${origin}`)).toEqual([
      'Target text-layer',
      '850 ocr',
      '12 ocr',
    ]);
  });

  it('are never empty: unread they are signs for what is unknown, and told of', async () => {
    const pdf = makePdf([{ content, ...fonts }], file);
    const { document, diagnostics } = await readDocument(pdf, { ocr: 'never' });
    const [block] = document.blocks;
    expect(block).toMatchObject({
      text: 'Target \uFFFD\uFFFD\uFFFD\t\uFFFD\uFFFD',
      flags: ['glyphs_unreadable'],
    });
    expect(diagnostics.map(({ code }) => code)).toContain('glyphs_unreadable');
  });

  it(
    'are read too where they are counted through a tab and ends of lines',
    { timeout: 120_000 },
    async () => {
      const counted = withMap(
        mapOf(figures.map((code, figure) => [code, `000${(figure + 2).toString(16)}`])),
      );
      const { words } = await pageOf(show('Peso', 50, 200) + show('478', 100, 200, 10, 'G1'), counted);
      expect(words.map(({ text }) => text)).toEqual(['Peso', '478']);
    },
  );

  it('without ink are nothing', { timeout: 120_000 }, async () => {
    const blank = withMap(mapOf([['20', '0003']]));
    const { words } = await pageOf(show('Peso', 50, 200) + show(' ', 100, 200, 10, 'G1'), blank);
    expect(words.map(({ text }) => text)).toEqual(['Peso']);
  });
});

describe('a figure that the file calls another than its place in the font', () => {
  it('is what the picture shows, with a doubt', { timeout: 120_000 }, async () => {
    const map = mapOf(figures.map((code) => [code, code === '33' ? '0037' : `00${code}`] as const));
    const { words } = await pageOf(show('Peso', 50, 200) + show('305', 100, 200, 10, 'G1'), withMap(map));
    expect(words.map(({ text, confidence }) => [text, confidence])).toEqual([
      ['Peso', null],
      ['305', 0.3],
    ]);
  });
});
