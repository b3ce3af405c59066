import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { outlinesOf } from '../../../src/read/pdf/glyph-outlines.ts';
import type { Word } from '../../../src/model/page.ts';
import { readContent, show, type FileSpec } from './make-pdf.ts';

const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const FONT = readFileSync(join(folder, 'standard_fonts/LiberationSans-Regular.ttf')).toString('latin1');
/** Numbers of the glyphs of that font. */
const HYPHEN = 16;
const glyphOf = (letter: string): number => (letter === '-' ? HYPHEN : letter.charCodeAt(0) - 29);
const hex = (value: number): string => value.toString(16).padStart(4, '0');

/** A font whose codes are numbers of glyphs, and a map that says what they are: as most producers write it. */
const withMap = (map: Readonly<Record<string, number>>): FileSpec => ({
  objects: [
    {
      value:
        '<< /Type /Font /Subtype /Type0 /BaseFont /AAAAAA+Lib /Encoding /Identity-H /DescendantFonts [11 0 R] /ToUnicode 14 0 R >>',
    },
    {
      value:
        '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /AAAAAA+Lib /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /CIDToGIDMap /Identity /DW 556 /FontDescriptor 12 0 R >>',
    },
    {
      value:
        '<< /Type /FontDescriptor /FontName /AAAAAA+Lib /Flags 4 /FontBBox [-500 -300 1000 1000] /Ascent 905 /Descent -212 /ItalicAngle 0 /CapHeight 700 /StemV 80 /FontFile2 13 0 R >>',
    },
    { value: `/Length1 ${FONT.length}`, stream: FONT },
    {
      value: '',
      stream:
        '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def ' +
        '1 begincodespacerange <0000> <FFFF> endcodespacerange ' +
        `${Object.keys(map).length} beginbfchar ` +
        Object.entries(map)
          .map(([letter, unicode]) => `<${hex(glyphOf(letter))}> <${hex(unicode)}>`)
          .join(' ') +
        ' endbfchar endcmap end end',
    },
  ],
});
const truth = Object.fromEntries('-0123456789'.split('').map((letter) => [letter, letter.charCodeAt(0)]));
const drawn = (text: string, x: number): string =>
  `BT /G1 10 Tf ${x} 200 Td <${text
    .split('')
    .map((letter) => hex(glyphOf(letter)))
    .join('')}> Tj ET\n`;
const wordsOf = async (content: string, map: Readonly<Record<string, number>>): Promise<readonly Word[]> =>
  (await readContent(content, { fonts: '/G1 10 0 R' }, withMap({ ...truth, ...map }))).words;
const told = (words: readonly Word[]): string[] =>
  words.map(({ text, unsure }) => (unsure === true ? `${text}?` : text));

describe('figures that the map of a font', () => {
  it('tells as they are drawn are believed', async () => {
    expect(told(await wordsOf(drawn('0123456789', 50) + drawn('-5', 150), {}))).toEqual(['0123456789', '-5']);
  });

  it.each([
    ['a space', 0x20],
    ['a no-break space', 0xa0],
    ['a soft hyphen', 0xad],
    ['a space of no width', 0x200b],
  ])('takes for %s are signs for what is unknown', async (_, unicode) => {
    const words = await wordsOf(drawn('850', 50), { 0: unicode, 5: unicode });
    expect(words.map(({ text }) => text).join('')).toBe('8\uFFFD\uFFFD');
  });

  it('takes for each other are doubted, and all others of that font', async () => {
    const words = await wordsOf(drawn('30', 50) + drawn('2', 100) + show('25', 150, 200), {
      3: 0x38,
      8: 0x33,
    });
    expect(told(words)).toEqual(['80?', '2?', '25']);
  });

  it.each([
    ['6', '9'],
    ['9', '6'],
    ['6', '0'],
    ['8', '6'],
    ['3', '8'],
  ])('takes a %s for which is a %s are doubted', async (figure, other) => {
    expect(told(await wordsOf(drawn(figure, 50), { [figure]: other.charCodeAt(0) }))).toEqual([`${other}?`]);
  });

  it('takes a dash for are doubted', async () => {
    expect(told(await wordsOf(drawn('-5', 50), { '-': 0x32 }))).toEqual(['25?']);
  });

  it('takes a dash for a soft hyphen of are below zero all the same', async () => {
    expect(told(await wordsOf(drawn('-5', 50), { '-': 0xad }))).toEqual(['-5']);
  });

  it('puts where old figures have their own places are figures', async () => {
    expect(told(await wordsOf(drawn('37', 50), { 3: 0xf733, 7: 0xf737 }))).toEqual(['37']);
  });
});

describe('figures whose glyphs have numbers for names', () => {
  it('are doubted: what they are is guessed', async () => {
    const glyph = '7 0 0 -1 6 10 d1 1 w 0 0 5 9 re S';
    const { words } = await readContent(
      'BT /G1 10 Tf 50 200 Td (01) Tj ET',
      { fonts: '/G1 10 0 R' },
      {
        objects: [
          {
            value:
              '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 8 10] /FontMatrix [0.1 0 0 0.1 0 0] /FirstChar 48 /LastChar 49 /Widths [7 7] ' +
              '/Encoding << /Type /Encoding /Differences [48 /a48 /a49] >> /CharProcs << /a48 11 0 R /a49 11 0 R >> /Resources << >> >>',
          },
          { value: '', stream: glyph },
        ],
      },
    );
    expect(told(words)).toEqual(['01?']);
  });
});

describe('outlines of a damaged font', () => {
  it('tell nothing', () => {
    const bytes = Uint8Array.from(Buffer.from(FONT.slice(0, 400), 'latin1'));
    expect(outlinesOf(bytes)).toBeNull();
    expect(outlinesOf(undefined)).toBeNull();
  });
});
