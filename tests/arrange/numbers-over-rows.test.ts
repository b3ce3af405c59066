import { describe, expect, it } from 'vitest';
import { arrange } from '../../src/arrange/arrange.ts';
import { readDocx } from '../../src/read/docx/read-docx.ts';
import { tbl, tc, tr, wordDocument } from '../read/docx/word-document.ts';

const START = '<w:vMerge w:val="restart"/>';
const ON = '<w:vMerge/>';

/** The flagged texts of a table of these rows. */
const flaggedIn = (...rows: readonly string[]): string[] =>
  arrange(readDocx(wordDocument(tbl(...rows))).value).value.blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.cells.flatMap(({ paragraphs }) =>
          paragraphs.filter(({ flags }) => flags.includes('number_over_rows')).map(({ text }) => text),
        )
      : [],
  );

describe('a number merged over rows', () => {
  it('that the first column tells apart is in doubt', () => {
    const rows = [
      tr(['N.', 'Obiettivo', 'Peso']),
      tr(['1', 'Riordino', tc('55', START)]),
      tr(['2', 'Catalogo', tc('', ON)]),
      tr(['3', 'Sportello', '45']),
    ];
    expect(flaggedIn(...rows)).toEqual(['55']);
  });

  it('of one objective with several lines is not', () => {
    const rows = [
      tr(['N.', 'Indicatore', 'Peso']),
      tr([tc('1', START), 'Ambienti', tc('55', START)]),
      tr([tc('', ON), 'Beni', tc('', ON)]),
      tr(['2', 'Ore', '45']),
    ];
    expect(flaggedIn(...rows)).toEqual([]);
  });
});
