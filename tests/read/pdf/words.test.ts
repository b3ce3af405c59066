import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../src/read/pdf/read-pdf.ts';
import { makePdf, PAGE_HEIGHT, readContent, show, textsOf, wordOf } from './make-pdf.ts';

/** Helvetica with a ligature at A, an acute accent at B, a grave one at C and a soft hyphen at D. */
const signs = {
  value:
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /BaseEncoding /WinAnsiEncoding ' +
    '/Differences [65 /fi /acute /grave /uni00AD] >> /FirstChar 65 /LastChar 122 ' +
    `/Widths [500 333 333 333 ${'0 '.repeat(28)} ${'500 '.repeat(26)}] >>`,
};

describe('words of a PDF', () => {
  it('stand where they are drawn, from the top left', async () => {
    const page = await readContent(show('Peso obiettivo', 50, 200));
    expect(textsOf(page)).toEqual(['Peso', 'obiettivo']);
    const { box, font, angle, origin, invisible, mark } = wordOf(page, 'Peso');
    expect(box.x0).toBeCloseTo(50, 3);
    // Helvetica: P 667, e 556, s 500, o 556 thousandths.
    expect(box.x1).toBeCloseTo(50 + 22.79, 2);
    expect(box.top).toBeLessThan(PAGE_HEIGHT - 200 - 6);
    expect(box.bottom).toBeGreaterThan(PAGE_HEIGHT - 200);
    expect(font).toEqual({ name: 'Helvetica', size: 10, bold: false, italic: false });
    expect({ angle, origin, invisible, mark }).toEqual({
      angle: 0,
      origin: 'text-layer',
      invisible: false,
      mark: null,
    });
    expect(wordOf(page, 'obiettivo').box.x0).toBeCloseTo(50 + 22.79 + 2.78, 2);
  });

  it('end at a gap without a space glyph and go on over kerning', async () => {
    const page = await readContent('BT /F1 10 Tf 50 200 Td [(Set) -30 (to) 20 (re) -300 (uno)] TJ ET');
    expect(textsOf(page)).toEqual(['Settore', 'uno']);
  });

  it('go on over a change of font, colour or text object', async () => {
    const page = await readContent(
      show('Obiet', 50, 200) + '1 0 0 rg ' + show('tivo', 50 + 22.78, 200, 10, 'F1'),
    );
    expect(textsOf(page)).toEqual(['Obiettivo']);
  });

  it('go on over small capitals', async () => {
    const page = await readContent(
      'BT /F1 12 Tf 50 200 Td (C) Tj /F1 8.4 Tf (OMUNE DI ) Tj /F1 12 Tf (P) Tj /F1 8.4 Tf (IAN) Tj ET',
    );
    expect(textsOf(page)).toEqual(['COMUNE', 'DI', 'PIAN']);
  });

  it('are joined again where letters are spaced', async () => {
    const spaced = await readContent('BT /F1 12 Tf 4 Tc 50 200 Td (DELIBERA DI) Tj ET');
    expect(textsOf(spaced)).toEqual(['DELIBERA', 'DI']);
    const kerned = await readContent(
      'BT /F1 12 Tf 50 200 Td [(D) -300 (E) -300 (L) -310 (I) -300 (B) -900 (D) -300 (I)] TJ ET',
    );
    expect(textsOf(kerned)).toEqual(['DELIB', 'DI']);
  });

  it('of one letter each stay apart in their columns', async () => {
    const months = ['G', 'F', 'M', 'A', 'M'].map((month, index) => show(month, 50 + 14 * index, 200, 8));
    expect(textsOf(await readContent(months.join('')))).toEqual(['G', 'F', 'M', 'A', 'M']);
  });

  it('keep superscripts apart: 100 and a footnote is not 1001', async () => {
    const page = await readContent('BT /F1 10 Tf 50 200 Td (100) Tj 4 Ts /F1 6 Tf (1) Tj 0 Ts ET');
    expect(textsOf(page)).toEqual(['100\u00B9']);
  });

  it('follow Tc, Tw, Tz, TL, T* and quotes', async () => {
    const page = await readContent(
      'BT /F1 10 Tf 200 Tz 12 TL 50 200 Td (uno due) Tj T* (tre) Tj 5 0 (quattro cinque) " (sei) \' ET',
    );
    expect(textsOf(page)).toEqual(['uno', 'due', 'tre', 'quattro', 'cinque', 'sei']);
    // Twice as wide: 556 thousandths for each of u, n, o.
    expect(wordOf(page, 'uno').box.x1).toBeCloseTo(50 + 2 * 16.68, 2);
    const baselines = ['uno', 'tre', 'quattro', 'sei'].map((text) => wordOf(page, text).box.bottom);
    expect(baselines.map((y) => Math.round(y - baselines[0]!))).toEqual([0, 12, 24, 36]);
    // Word spacing 5, stretched too, beside the space of 278 thousandths.
    const gap = wordOf(page, 'cinque').box.x0 - wordOf(page, 'quattro').box.x1;
    expect(gap).toBeCloseTo(2 * (2.78 + 5), 2);
  });

  it('get text state back with Q', async () => {
    const page = await readContent(
      'BT /F1 10 Tf ET q BT /F2 20 Tf 50 250 Td (grande) Tj ET Q BT 50 200 Td (piccolo) Tj ET',
    );
    expect(wordOf(page, 'grande').font).toMatchObject({ size: 20, bold: true, name: 'Helvetica-Bold' });
    expect(wordOf(page, 'piccolo').font).toMatchObject({ size: 10, bold: false, name: 'Helvetica' });
  });

  it('read ligatures as letters, and accents drawn over a letter as one letter', async () => {
    const content =
      'BT /G1 10 Tf 50 200 Td (Ane) Tj 0 -20 Td [(perch) (B) 400 (e)] TJ 0 -20 Td [(citta) 450 (C)] TJ ET';
    const page = await readContent(content, { fonts: '/G1 10 0 R' }, { objects: [signs] });
    expect(textsOf(page)).toEqual(['fine', 'perch\u00E9', 'citt\u00E0']);
  });

  it('keep double letters of a font that states no widths', async () => {
    const font =
      '<< /Type /Font /Subtype /Type1 /BaseFont /Nameless /FirstChar 97 /LastChar 122 ' +
      `/Widths [${'0 '.repeat(26)}] >>`;
    const page = await readContent('BT /G1 10 Tf 50 200 Td (tetto) Tj ET', { fonts: `/G1 ${font}` });
    expect(textsOf(page)).toEqual(['tetto']);
  });

  it('keep a soft hyphen at the end, and as a hyphen where it is printed inside', async () => {
    const content = 'BT /G1 10 Tf 50 200 Td (obietD) Tj 0 -20 Td (eDmail) Tj ET';
    const page = await readContent(content, { fonts: '/G1 10 0 R' }, { objects: [signs] });
    expect(textsOf(page)).toEqual(['obiet\u00AD', 'e-mail']);
  });

  it('show the signs of symbol fonts as what they look like', async () => {
    const page = await readContent(show('x', 50, 200, 10, 'G1') + show('fatto', 70, 200), {
      fonts: '/G1 << /Type /Font /Subtype /TrueType /BaseFont /Wingdings-Regular >>',
    });
    expect(textsOf(page)).toEqual(['\u2612', 'fatto']);
  });

  it('outside the page are not read', async () => {
    const page = await readContent(show('dentro', 50, 200) + show('fuori', 900, 200), {
      entries: '/CropBox [0 0 400 300]',
    });
    expect(textsOf(page)).toEqual(['dentro']);
  });
});

describe('words printed twice', () => {
  it('a hair apart are one bold word', async () => {
    const page = await readContent(show('Totale', 50, 200) + show('Totale', 50.3, 200));
    expect(textsOf(page)).toEqual(['Totale']);
    expect(page.words[0]!.font.bold).toBe(true);
  });

  it('letter by letter are one bold word, double letters kept', async () => {
    const letters = 'Tetto'.split('').map((letter, index) => {
      const x = 50 + 6 * index;
      return show(letter, x, 200, 10, 'F4') + show(letter, x + 0.25, 200, 10, 'F4');
    });
    const page = await readContent(letters.join(''));
    expect(textsOf(page)).toEqual(['Tetto']);
    expect(page.words[0]!.font.bold).toBe(true);
  });

  it('at the very same place are one word, not bold', async () => {
    const page = await readContent(show('Totale', 50, 200) + show('Totale', 50, 200));
    expect(textsOf(page)).toEqual(['Totale']);
    expect(page.words[0]!.font.bold).toBe(false);
  });

  it('side by side are two words', async () => {
    expect(textsOf(await readContent(show('1 1', 50, 200)))).toEqual(['1', '1']);
    expect(textsOf(await readContent(show('11', 50, 200)))).toEqual(['11']);
  });

  it('filled and stroked look bold', async () => {
    const page = await readContent('BT 2 Tr /F1 10 Tf 50 200 Td (Totale) Tj ET');
    expect(page.words[0]!.font.bold).toBe(true);
  });
});

describe('narrow blanks', () => {
  /** A font in which an underscore is the narrow no-break space. */
  const map =
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def ' +
    '1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <5F> <202F> endbfchar endcmap end end';
  const file = {
    objects: [
      {
        value:
          '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode 11 0 R >>',
      },
      { value: '', stream: map },
    ],
  };

  it('group the figures of one number, and part words', async () => {
    const content = show('34_750_kg di_carta', 50, 200, 10, 'G1');
    const { value } = await readPdf(makePdf([{ content, fonts: '/G1 10 0 R' }], file));
    expect(textsOf(value.pages[0]!)).toEqual(['34\u202F750', 'kg', 'di', 'carta']);
  });
});
