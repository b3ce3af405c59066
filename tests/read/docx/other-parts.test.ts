import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Block, Table } from '../../../src/model/document.ts';
import { readDocx } from '../../../src/read/docx/read-docx.ts';
import { gridOf, p, tableOf, tbl, tc, text, tr, wordDocument } from './word-document.ts';

/** A document with one more part, which the document names by the relationship `x1`. */
function withPart(body: string, type: string, name: string, part: string): Uint8Array {
  const files = unzipSync(wordDocument(body));
  const rels = Buffer.from(files['word/_rels/document.xml.rels']!).toString();
  const relation = `<Relationship Id="x1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${name}"/>`;
  files['word/_rels/document.xml.rels'] = strToU8(
    rels.replace('</Relationships>', `${relation}</Relationships>`),
  );
  files[`word/${name}`] = strToU8(part);
  return zipSync(files);
}

const blocksOf = (bytes: Uint8Array): readonly Block[] => {
  const { value } = readDocx(bytes);
  return value.kind === 'flowing' ? value.blocks : [];
};

describe('what is inserted into a Word document', () => {
  it('is read where it stands, if it is a web page', () => {
    const html = '<html><body><p>Piano</p><table><tr><td>1</td><td>30</td></tr></table></body></html>';
    const body = p('prima') + tbl(tr(['a'])) + '<w:altChunk r:id="x1"/>' + p('dopo');
    const blocks = blocksOf(withPart(body, 'aFChunk', 'chunk1.html', html));
    expect(blocks.map((block) => (block.kind === 'table' ? gridOf(block) : block.text))).toEqual([
      'prima',
      ['0,0: a'],
      'Piano',
      ['0,0: 1', '0,1: 30'],
      'dopo',
    ]);
    expect(blocks.flatMap((block) => block.at)).toEqual([
      { paragraph: 0 },
      { table: 0, row: 0, col: 0 },
      { paragraph: 1 },
      { table: 1, row: 0, col: 0 },
      { paragraph: 2 },
    ]);
  });

  it('is named where it is not read', () => {
    const chunk = readDocx(withPart('<w:altChunk r:id="x1"/>', 'aFChunk', 'chunk1.rtf', '{}'));
    const sheet = readDocx(withPart(p('Piano'), 'package', 'embeddings/piano.xlsx', 'PK'));
    for (const { diagnostics } of [chunk, sheet])
      expect(diagnostics).toMatchObject([{ code: 'part_unread' }]);
    expect(sheet.diagnostics[0]!.message).toContain('word/embeddings/piano.xlsx');
  });
});

const flagsOf = (table: Table): unknown[] => table.cells.map((cell) => cell.flags ?? []);
const shaded = (colour: string): string => tc(p(''), `<w:shd w:val="clear" w:fill="${colour}"/>`);

describe('cells that say something without text', () => {
  it('by a picture', () => {
    const drawing = `<w:r><w:drawing><docPr xmlns="urn:x" descr="tick"/></w:drawing></w:r>`;
    const picture = drawing.replaceAll('docPr xmlns="urn:x"', 'wp:docPr xmlns:wp="urn:x"');
    expect(flagsOf(tableOf(tbl(tr(['1', tc(p(picture))]))))).toEqual([[], ['picture_unread']]);
    expect(flagsOf(tableOf(tbl(tr(['1', tc(p(text('sì') + picture))]))))).toEqual([[], []]);
  });

  it('by colours that differ in a column', () => {
    const rows = [tr(['1', shaded('00B050')]), tr(['2', shaded('FF0000')]), tr(['3', 'fatto'])];
    expect(flagsOf(tableOf(tbl(...rows)))).toEqual([[], ['colour_unread'], [], ['colour_unread'], [], []]);
    expect(flagsOf(tableOf(tbl(tr(['1', shaded('DDDDDD')]), tr(['2', shaded('DDDDDD')]))))).toEqual([
      [],
      [],
      [],
      [],
    ]);
  });
});

describe('a cell that is to be deleted', () => {
  it('keeps its place and loses what it holds', () => {
    const table = tableOf(tbl(tr(['1', tc('30', '<w:cellDel w:id="9"/>'), 'fatto'])));
    expect(gridOf(table)).toEqual(['0,0: 1', '0,2: fatto']);
  });
});
