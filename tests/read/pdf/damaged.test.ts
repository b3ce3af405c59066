import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../src/read/pdf/read-pdf.ts';
import { makePdf, show, textsOf } from './make-pdf.ts';

const pages = ['uno', 'due', 'tre'].map((text) => ({ content: show(text, 50, 200) }));
const whole = Buffer.from(makePdf(pages)).toString('latin1');
const bytesOf = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));

async function found(text: string): Promise<{ texts: string[]; codes: string[]; messages: string }> {
  const { value, diagnostics } = await readPdf(bytesOf(text));
  return {
    texts: value.pages.flatMap((page) => textsOf(page)),
    codes: diagnostics.map(({ code }) => code),
    messages: diagnostics.map(({ message }) => message).join('\n'),
  };
}

/** The file up to a mark. */
const upTo = (mark: string): string => {
  const at = whole.indexOf(mark);
  if (at < 0) throw new Error(`no "${mark}"`);
  return whole.slice(0, at + mark.length);
};

describe('a page with a font that is damaged', () => {
  const withoutGlyphs = { value: '<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H >>' };
  const content = `${show('uno', 50, 200)} BT /G1 10 Tf 50 150 Td (due) Tj ET`;
  const made = makePdf([pages[2]!, { content, fonts: '/G1 10 0 R' }], { objects: [withoutGlyphs] });

  it('keeps the text of its other fonts, and says that some is missing', async () => {
    const { value, diagnostics } = await readPdf(made);
    expect(value.pages.map(textsOf)).toEqual([['tre'], ['uno']]);
    expect(diagnostics).toMatchObject([{ code: 'font_unreadable', at: [{ page: 2 }] }]);
  });
});

describe('a PDF that was cut short', () => {
  it('before its table of objects gives all of its pages', async () => {
    const { texts, codes } = await found(upTo('(tre) Tj ET\n\nendstream\nendobj\n'));
    expect(texts).toEqual(['uno', 'due', 'tre']);
    expect(codes).toEqual(['document_damaged']);
  });

  it('within a page gives the pages before it, and says which one is not whole', async () => {
    const { texts, codes, messages } = await found(upTo('BT /F1 10 Tf 50 200 Td (due) Tj').slice(0, -6));
    expect(texts[0]).toBe('uno');
    expect(texts).not.toContain('tre');
    expect(codes).toContain('document_damaged');
    expect(messages).toContain('not whole: page 2');
  });

  it('behind its last object is read by its own table, and flagged', async () => {
    const { texts, codes } = await found(whole.slice(0, whole.indexOf('%%EOF')));
    expect(texts).toEqual(['uno', 'due', 'tre']);
    expect(codes).toEqual(['document_damaged']);
  });

  it('whose objects lie in a compressed stream gives what can be inflated', async () => {
    const dictionaries = [1, 2, 3].map((i) => `<< /Type /Page /MediaBox [0 0 400 300] /Contents ${i} 0 R >>`);
    const at = dictionaries.map((_, i) => dictionaries.slice(0, i).join(' ').length + (i > 0 ? 1 : 0));
    const head = at.map((offset, i) => `${20 + i} ${offset}`).join(' ') + ' ';
    const packed = deflateSync(head + dictionaries.join(' ')).toString('latin1');
    const contents = ['uno', 'due', 'tre'].map(
      (text, i) => `${i + 1} 0 obj\n<< >>\nstream\n${show(text, 50, 200)}\nendstream\nendobj\n`,
    );
    const { texts, codes } = await found(
      `%PDF-1.7\n${contents.join('')}` +
        `9 0 obj\n<< /Type /ObjStm /N 3 /First ${head.length} /Filter /FlateDecode >>\nstream\n${packed}\nendstream\nendobj\n`,
    );
    expect(texts).toEqual(['uno', 'due', 'tre']);
    expect(codes).toEqual(['document_damaged']);
  });
});

describe('a PDF whose page tree is broken', () => {
  it('gives the pages that no branch leads to any more', async () => {
    const { texts, codes } = await found(whole.replace('12 0 R', '99 0 R'));
    expect([...texts].sort()).toEqual(['due', 'tre', 'uno']);
    expect(codes).toContain('document_damaged');
  });

  it('by a branch that leads back to the root gives its pages once', async () => {
    const { texts } = await found(whole.replace('/Kids [10 0 R 12 0 R', '/Kids [10 0 R 2 0 R'));
    expect([...texts].sort()).toEqual(['due', 'tre', 'uno']);
  });

  it('by a branch that leads to no page anywhere says which page it could not read', async () => {
    const { texts, codes, messages } = await found(
      whole.replace('14 0 R', '99 0 R').replace('14 0 obj\n<< /Type /Page ', '14 0 obj\n<< /Type /Nope'),
    );
    expect(texts).toEqual(['uno', 'due']);
    expect(codes).toEqual(['page_unreadable']);
    expect(messages).toContain('Page 3 ');
  });

  it('and that is locked is refused: the key went with it', async () => {
    const locked = `${upTo('endobj')} 5 0 obj << /Type /Page /Encrypt 9 0 R >> endobj`;
    await expect(readPdf(bytesOf(locked))).rejects.toMatchObject({ code: 'pdf_damaged' });
  });
});
