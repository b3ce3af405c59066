import { describe, expect, it } from 'vitest';
import type { Tag, Word } from '../../../src/model/page.ts';
import { settleMarks, tagOf } from '../../../src/read/pdf/tags.ts';
import { pageObject, readContent, show, wordOf, type FileSpec, type ObjectSpec } from './make-pdf.ts';

/** A file whose structure tree holds one table of one row with a cell for each marked-content id. */
function tagged(marks: readonly number[]): FileSpec {
  const cell = (mark: number): ObjectSpec => ({
    value: `<< /Type /StructElem /S /TD /P 13 0 R /Pg ${page} 0 R /K ${mark} >>`,
  });
  const cells = marks.map((_, index) => `${14 + index} 0 R`).join(' ');
  const page = pageObject(0, { objects: Array.from({ length: 4 + marks.length }, () => ({ value: '' })) });
  return {
    objects: [
      { value: `<< /Type /StructTreeRoot /K [12 0 R] /ParentTree 11 0 R >>` },
      { value: `<< /Nums [0 [${cells}]] >>` },
      { value: `<< /Type /StructElem /S /Table /P 10 0 R /K [13 0 R] >>` },
      { value: `<< /Type /StructElem /S /TR /P 12 0 R /K [${cells}] >>` },
      ...marks.map(cell),
    ],
    catalog: '/MarkInfo << /Marked true >> /StructTreeRoot 10 0 R',
  };
}

const roles = (tag: Tag): string =>
  `${tag.role}${tag.marks.length > 0 ? `=${tag.marks.join(',')}` : ''}` +
  (tag.children.length > 0 ? `(${tag.children.map(roles).join(' ')})` : '');

describe('tags of a PDF', () => {
  it('are the structure tree, whose ids the words carry', async () => {
    const content = `/TD << /MCID 0 >> BDC ${show('Peso', 50, 200)} EMC /TD << /MCID 1 >> BDC ${show('30', 150, 200)} EMC ${show('libero', 50, 100)}`;
    const page = await readContent(content, { entries: '/StructParents 0' }, tagged([0, 1]));
    expect(roles(page.tags!)).toBe('Root(Table(TR(TD=0 TD=1)))');
    expect(['Peso', '30', 'libero'].map((text) => wordOf(page, text).mark)).toEqual([0, 1, null]);
  });

  it('name words whose ids stand in property lists, where the count fits', async () => {
    const sequence = (text: string, x: number): string => `/P /Props BDC ${show(text, x, 200)} EMC `;
    const content = `/Artifact /Props BDC ${show('Pag.', 10, 20)} EMC ${sequence('Peso', 50)}${sequence('30', 150)}`;
    const setting = { entries: '/StructParents 0', resources: '/Properties << /Props << /MCID 0 >> >>' };
    const fitting = await readContent(content, setting, tagged([0, 1]));
    expect(['Pag.', 'Peso', '30'].map((text) => wordOf(fitting, text).mark)).toEqual([null, 0, 1]);
    const more = await readContent(content, setting, tagged([0, 1, 2]));
    expect(['Peso', '30'].map((text) => wordOf(more, text).mark)).toEqual([null, null]);
  });

  it('are not asked for in a file that does not say that it is tagged', async () => {
    const file = { ...tagged([0]), catalog: '/StructTreeRoot 10 0 R' };
    const page = await readContent(
      `/P << /MCID 0 >> BDC ${show('Peso', 50, 200)} EMC`,
      { entries: '/StructParents 0' },
      file,
    );
    expect(page.tags).toBeNull();
  });

  it('keep ids that the words have, whatever the tree counts', () => {
    const word = (mark: number | null): Word => ({ mark }) as Word;
    const tree = tagOf({ role: 'Root', children: [{ type: 'content', id: 'p5R_mc0' }] });
    expect(settleMarks([word(3), word(-1), word(null)], tree, 1).map(({ mark }) => mark)).toEqual([
      3,
      null,
      null,
    ]);
  });
});
