import { describe, expect, it } from 'vitest';
import { readContent, show, wordOf } from './make-pdf.ts';

describe('what nobody sees', () => {
  it('is text in render mode 3', async () => {
    const page = await readContent('BT 3 Tr /F1 10 Tf 50 200 Td (sotto) Tj 0 Tr 0 -20 Td (sopra) Tj ET');
    expect(wordOf(page, 'sotto').invisible).toBe(true);
    expect(wordOf(page, 'sopra').invisible).toBe(false);
  });

  it('is white on white, and not white on a dark fill', async () => {
    const dark = '0 0 0.5 rg 40 95 100 20 re f ';
    const page = await readContent(`${dark} 1 g ${show('bianco', 50, 200)} ${show('intestazione', 50, 100)}`);
    expect(wordOf(page, 'bianco').invisible).toBe(true);
    expect(wordOf(page, 'intestazione').invisible).toBe(false);
  });

  it('is ink of the colour beneath it', async () => {
    const page = await readContent(
      `0 0 0.5 rg 40 95 100 20 re f ${show('blu', 50, 100)} ${show('letto', 50, 200)}`,
    );
    expect(wordOf(page, 'blu').invisible).toBe(true);
    expect(wordOf(page, 'letto').invisible).toBe(false);
  });

  it('is text under a solid area painted later', async () => {
    const page = await readContent(`${show('coperto', 50, 100)} ${show('letto', 50, 200)} 40 90 100 20 re f`);
    expect(wordOf(page, 'coperto').invisible).toBe(true);
    expect(wordOf(page, 'letto').invisible).toBe(false);
  });

  it('is not text under a transparent highlight, or beside an area', async () => {
    const states = '/ExtGState << /G1 << /ca 0.4 >> /G2 << /BM /Multiply >> >>';
    for (const state of ['/G1', '/G2']) {
      const page = await readContent(
        `${show('evidenziato', 50, 100)} ${state} gs 1 1 0 rg 40 90 100 20 re f`,
        {
          resources: states,
        },
      );
      expect(wordOf(page, 'evidenziato').invisible).toBe(false);
    }
    const page = await readContent(`${show('intero', 50, 100)} 60 90 100 20 re f`);
    expect(wordOf(page, 'intero').invisible).toBe(false);
  });

  it('is a layer that is switched off', async () => {
    const page = await readContent(
      `/OC /L1 BDC ${show('bozza', 50, 100)} 50 90 100 1 re f EMC ${show('testo', 50, 200)}`,
      { resources: '/Properties << /L1 10 0 R >>' },
      {
        objects: [{ value: '<< /Type /OCG /Name (Bozza) >>' }],
        catalog: '/OCProperties << /OCGs [10 0 R] /D << /OFF [10 0 R] /Order [10 0 R] >> >>',
      },
    );
    expect(wordOf(page, 'bozza').invisible).toBe(true);
    expect(wordOf(page, 'testo').invisible).toBe(false);
    expect(page.rulings).toEqual([]);
  });
});
