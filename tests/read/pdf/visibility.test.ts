import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../src/read/pdf/read-pdf.ts';
import { makePdf, readContent, show, textsOf, type FileSpec, type PageSpec } from './make-pdf.ts';

/** The texts of a page, and what is told of it. */
async function seenOf(
  content: string,
  page: Omit<PageSpec, 'content'> = {},
  file: FileSpec = {},
): Promise<{ texts: readonly string[]; told: readonly string[]; codes: readonly string[] }> {
  const { value, diagnostics } = await readPdf(makePdf([{ content, ...page }], file));
  return {
    texts: textsOf(value.pages[0]!),
    codes: diagnostics.map(({ code }) => code),
    told: diagnostics.map(({ code, message }) => `${code}: ${message}`),
  };
}

describe('what nobody sees is set aside, with its reason:', () => {
  it('text in render mode 3', async () => {
    const { texts, told } = await seenOf(
      'BT 3 Tr /F1 10 Tf 50 200 Td (sotto) Tj 0 Tr 0 -20 Td (sopra) Tj ET',
    );
    expect(texts).toEqual(['sopra']);
    expect(told).toEqual(['hidden_text: Text without ink was left out: sotto']);
  });

  it('white on white, and not white on a dark fill', async () => {
    const dark = '0 0 0.5 rg 40 95 100 20 re f ';
    const { texts, told } = await seenOf(
      `${dark} 1 g ${show('bianco', 50, 200)} ${show('intestazione', 50, 100)}`,
    );
    expect(texts).toEqual(['intestazione']);
    expect(told).toEqual(['hidden_text: Text in the colour of what lies beneath was left out: bianco']);
  });

  it('white figures behind black ones, in one word', async () => {
    const { texts } = await seenOf('BT /F1 10 Tf 50 200 Td (6) Tj 1 g (0) Tj ET');
    expect(texts).toEqual(['6']);
  });

  it('ink of the colour beneath it', async () => {
    const { texts } = await seenOf(
      `0 0.6 0 rg 40 95 100 20 re f ${show('verde', 50, 100)} ${show('letto', 50, 200)}`,
    );
    expect(texts).toEqual(['letto']);
  });

  it('text under a picture that was pasted over it and typed on', async () => {
    const picture: FileSpec = {
      objects: [
        {
          value:
            '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8',
          stream: 'z',
        },
      ],
    };
    const page = { resources: '/XObject << /Slip 10 0 R >>' };
    const pasted = 'q 60 0 0 14 45 96 cm /Slip Do Q';
    const under = await seenOf(`${show('45', 50, 100)} ${pasted} ${show('60', 50, 100)}`, page, picture);
    expect(under.texts).toEqual(['60']);
    expect(under.told).toEqual(['hidden_text: Text painted over was left out: 45']);
    // What nothing is typed on may be a stamp that lets the text through.
    expect((await seenOf(`${show('45', 50, 100)} ${pasted}`, page, picture)).texts).toEqual(['45']);
  });

  it('text under a solid area painted later, of the page or of an annotation', async () => {
    const text = `${show('45', 50, 100)} ${show('letto', 50, 200)}`;
    const { texts, told } = await seenOf(`${text} 1 g 40 90 100 20 re f`);
    expect(texts).toEqual(['letto']);
    expect(told).toEqual(['hidden_text: Text painted over was left out: 45']);
    const square = '<< /Type /Annot /Subtype /Square /Rect [40 90 140 110] /F 4 /AP << /N 10 0 R >> >>';
    const under = await seenOf(
      text,
      { entries: `/Annots [${square}]` },
      {
        objects: [
          { value: '/Type /XObject /Subtype /Form /BBox [0 0 100 20]', stream: '1 g 0 0 100 20 re f' },
        ],
      },
    );
    expect(under.texts).toEqual(['letto']);
  });

  it('nothing under a transparent highlight, or beside an area', async () => {
    const states = '/ExtGState << /G1 << /ca 0.4 >> /G2 << /BM /Multiply >> >>';
    for (const state of ['/G1', '/G2']) {
      const page = await readContent(
        `${show('evidenziato', 50, 100)} ${state} gs 1 1 0 rg 40 90 100 20 re f`,
        { resources: states },
      );
      expect(textsOf(page)).toEqual(['evidenziato']);
    }
    const page = await readContent(`${show('intero', 50, 100)} 60 90 100 20 re f`);
    expect(textsOf(page)).toEqual(['intero']);
  });

  it('a layer that is switched off', async () => {
    const content = `/OC /L1 BDC ${show('bozza', 50, 100)} 50 90 100 1 re f EMC ${show('testo', 50, 200)}`;
    const page = { resources: '/Properties << /L1 10 0 R >>' };
    const file = {
      objects: [{ value: '<< /Type /OCG /Name (Bozza) >>' }],
      catalog: '/OCProperties << /OCGs [10 0 R] /D << /OFF [10 0 R] /Order [10 0 R] >> >>',
    };
    const { texts, told } = await seenOf(content, page, file);
    expect(texts).toEqual(['testo']);
    expect(told).toEqual(['hidden_text: Text in a layer that is switched off was left out: bozza']);
    expect((await readContent(content, page, file)).rulings).toEqual([]);
  });

  it('what a clip cuts off, letter by letter', async () => {
    const { texts, told } = await seenOf(`q 45 190 60 20 re W n ${show('Riordino del deposito', 50, 200)} Q`);
    expect(texts).toEqual(['Riordino', 'del']);
    expect(told).toEqual(['hidden_text: Text cut off at an edge was left out: deposito']);
    const { texts: cut } = await seenOf(`q 45 190 36 20 re W n ${show('Riordino', 50, 200)} Q`);
    expect(cut).toEqual(['Riordin']);
  });

  it.each([
    ['the page', '', show('Fuori pagina', 500, 100)],
    ['its crop box', '/CropBox [0 150 400 300]', show('Fuori pagina', 50, 100)],
  ])('what stands outside %s', async (_edge, entries, outside) => {
    const { texts, told } = await seenOf(`${show('dentro', 50, 200)} ${outside}`, { entries });
    expect(texts).toEqual(['dentro']);
    expect(told).toEqual(['hidden_text: Text outside the page was left out: Fuori pagina']);
  });
});

describe('what is blacked out', () => {
  it('is told of and never written, though the bar is drawn by hand', async () => {
    const name = show('Responsabile: Ada Brolo', 50, 100);
    for (const bar of [
      '0 g 117 95 50 14 re f',
      '0.1 g 119 96 40 12 re f',
      '0.35 g 117 95 50 14 re f',
      '12 w 117 103 m 167 103 l S',
    ]) {
      const { texts, told, codes } = await seenOf(`${name} ${bar}`);
      expect(texts).toEqual(['Responsabile:']);
      expect(codes).toEqual(['blacked_out']);
      expect(told).toEqual(['blacked_out: Blacked out and left out: 2 words']);
    }
  });

  it('is black text on black as well', async () => {
    const { texts, told } = await seenOf(`0 g 40 95 100 20 re f ${show('segreto', 50, 100)}`);
    expect(texts).toEqual([]);
    expect(told).toEqual(['blacked_out: Blacked out and left out: 1 words']);
  });
});

describe('words without ink over a picture', () => {
  const image = {
    value: '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8',
    stream: 'x',
  };
  it('are what a recogniser read of it', async () => {
    const words = `${show('Pagina', 50, 280)} BT 3 Tr /F1 10 Tf 60 120 Td (letto dalla tabella) Tj ET`;
    const page = await readContent(
      `q 100 0 0 60 50 90 cm /I1 Do Q ${words}`,
      { resources: '/XObject << /I1 10 0 R >>' },
      { objects: [image] },
    );
    expect(page.words.map(({ text, origin }) => `${text} ${origin}`)).toEqual([
      'Pagina text-layer',
      'letto ocr',
      'dalla ocr',
      'tabella ocr',
    ]);
  });
});
