import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../src/read/pdf/read-pdf.ts';
import { attachedPdf } from './attached-pdf.ts';
import { makePdf, show } from './make-pdf.ts';

const names = async (pdf: Uint8Array): Promise<string[]> => {
  const { value } = await readPdf(pdf);
  return (value.enclosed ?? []).map(({ name }) => name);
};

describe('files attached to a PDF', () => {
  it('are handed on whole, in the order in which people number them', async () => {
    const contents = { 'Allegato 10.txt': 'dieci', 'Allegato 2.txt': 'due' };
    const { value, diagnostics } = await readPdf(attachedPdf(contents));
    const found = value.enclosed!.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()]);
    expect(found).toEqual([
      ['Allegato 2.txt', 'due'],
      ['Allegato 10.txt', 'dieci'],
    ]);
    expect(diagnostics).toEqual([]);
  });

  it('lose the folders of their names', async () => {
    expect(await names(attachedPdf({ '../../etc/scheda.txt': 'x' }))).toEqual(['scheda.txt']);
  });

  it('are told apart where they share a name, and taken once where they are the same', async () => {
    const files = [
      ['a/scheda.txt', 'uno'],
      ['b/scheda.txt', 'due'],
      ['c/scheda.txt', 'uno'],
    ] as const;
    expect(await names(attachedPdf(files))).toEqual(['scheda.txt', 'scheda.txt (2)']);
  });

  it('may be pinned to a page', async () => {
    const objects = [
      { value: '<< /Type /Annot /Subtype /FileAttachment /Rect [10 10 20 20] /FS 11 0 R >>' },
      { value: '<< /Type /Filespec /F (scheda.txt) /EF << /F 12 0 R >> >>' },
      { value: '/Type /EmbeddedFile', stream: 'uno' },
    ];
    const page = { content: show('Peso', 50, 200), entries: '/Annots [10 0 R]' };
    expect(await names(makePdf([page], { objects }))).toEqual(['scheda.txt']);
  });

  it('that are only named are told', async () => {
    const objects = [{ value: '<< /Type /Filespec /F (altrove.txt) >>' }];
    const catalog = '/Names << /EmbeddedFiles << /Names [(a) 10 0 R] >> >>';
    const { value, diagnostics } = await readPdf(makePdf([{ content: '' }], { objects, catalog }));
    expect(value.enclosed).toBeUndefined();
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ['enclosed_skipped', 'altrove.txt: it is only named in the PDF'],
    ]);
  });
});
