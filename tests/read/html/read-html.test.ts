import { describe, expect, it } from 'vitest';
import type { Block, Source, Table } from '../../../src/model/document.ts';
import { flatText } from '../../../src/read/flowing/set-aside.ts';
import { readHtml } from '../../../src/read/html/read-html.ts';

const read = (html: string): Extract<Source, { kind: 'flowing' }> =>
  readHtml(new TextEncoder().encode(html)).value as Extract<Source, { kind: 'flowing' }>;
const texts = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
const cellsOf = (table: Table): string[] =>
  table.cells.map(
    (cell) =>
      `${cell.row}-${cell.rowEnd} ${cell.column}-${cell.columnEnd} ${cell.paragraphs.map((p) => p.text).join('|')}`,
  );

describe('a page of an online register', () => {
  it('gives paragraphs and lists in order', () => {
    const { blocks } = read(
      '<!doctype html><body><h2>Delibera n. 3</h2><p>Prima<br>seconda</p><ol start=2><li>due<li>tre</ol></body>',
    );
    expect(texts(blocks)).toEqual(['Delibera n. 3', 'Prima', 'seconda', '2. due', '3. tre']);
    expect(blocks[0]).toMatchObject({ heading: 2 });
  });

  it('numbers items by the letter and value that they have, before the paragraph in them', () => {
    const { blocks } = read(
      '<ol type=a><li><p>una</p><li value=4> <p>quattro</p></ol><ul><li></ul><p>fine</p>',
    );
    expect(texts(blocks)).toEqual(['a) una', 'd) quattro', '•', 'fine']);
  });

  it('keeps bold, italic and underlined text as runs', () => {
    const { blocks } = read('<p>Peso <b>15%</b> e <i>altro</i></p>');
    expect(blocks[0]).toMatchObject({
      runs: [
        { text: 'Peso' },
        { text: ' 15%', bold: true },
        { text: ' e' },
        { text: ' altro', italic: true },
      ],
    });
  });

  it('resolves spans in both directions', () => {
    const { blocks } = read(
      '<table><thead><tr><th rowspan=2>N.</th><th colspan=2>Target</th></tr><tr><th>2025</th><th>2026</th></tr></thead><tr><td>1</td><td>10</td><td>20</td></tr></table>',
    );
    const table = blocks[0] as Table;
    expect(cellsOf(table)).toEqual([
      '0-2 0-1 N.',
      '0-1 1-3 Target',
      '1-2 1-2 2025',
      '1-2 2-3 2026',
      '2-3 0-1 1',
      '2-3 1-2 10',
      '2-3 2-3 20',
    ]);
    expect(table.headerRows).toBe(2);
  });

  it('keeps a table inside a cell', () => {
    const { blocks } = read('<table><tr><td>fuori<table><tr><td>dentro</td></tr></table></td></tr></table>');
    const [cell] = (blocks[0] as Table).cells;
    expect(cell!.paragraphs.map((p) => p.text)).toEqual(['fuori']);
    expect(cellsOf(cell!.tables[0]!)).toEqual(['0-1 0-1 dentro']);
  });

  it('sets the running head of a saved word processor page aside', () => {
    const { blocks, furniture } = read('<div title="header"><p>Comune di Selvarupe</p></div><p>Atto</p>');
    expect(texts(blocks)).toEqual(['Atto']);
    expect(furniture).toMatchObject([{ role: 'header', text: 'Comune di Selvarupe' }]);
  });

  it('sets navigation and footer aside, and leaves out what is hidden', () => {
    const { blocks, furniture } = read(
      '<nav>Home Albo</nav><p>Atto</p><p hidden>no</p><script>x</script><footer>Comune di Valchiara</footer>',
    );
    expect(texts(blocks)).toEqual(['Atto']);
    expect(furniture.map(({ role, text }) => [role, text])).toEqual([
      ['header', 'Home Albo'],
      ['footer', 'Comune di Valchiara'],
    ]);
  });

  it('reads pages of old systems', () => {
    const page = Buffer.from('<html><p>citt\xe0</p></html>', 'latin1');
    expect(texts((readHtml(page).value as Extract<Source, { kind: 'flowing' }>).blocks)).toEqual(['città']);
  });

  it('reads pages of two bytes a letter, whatever charset they declare', () => {
    const html = '\uFEFF<html><meta charset="utf-8"><p>così</p></html>';
    const page = Buffer.from(html, 'utf16le');
    expect(texts((readHtml(page).value as Extract<Source, { kind: 'flowing' }>).blocks)).toEqual(['così']);
  });

  it('bounds spans that no page needs', () => {
    const { blocks } = read('<table><tr><td colspan=999999999 rowspan=999999999>x</td></tr></table>');
    expect((blocks[0] as Table).columns).toBe(1000);
  });
});

describe('a page that is nested beyond all use', () => {
  const deep = (open: string, close: string, times: number, inner: string): string =>
    `<body>${open.repeat(times)}${inner}${close.repeat(times)}<p>dopo</p>`;
  const words = ({ blocks }: ReturnType<typeof read>): string[] => flatText(blocks).split(/\s+/);

  it.each([
    ['divisions', '<div>', '</div>'],
    ['styles', '<span><b>', '</b></span>'],
    ['lists', '<ul><li>', '</li></ul>'],
    ['tables', '<table><tr><td>', '</td></tr></table>'],
  ])('in %s keeps its words, apart', (_what, open, close) => {
    const inner = '<div>prima</div><div>seconda<script>no()</script></div><p hidden>mai</p>';
    const found = words(read(deep(open, close, 5000, inner))).filter((word) => word !== '•');
    expect(found).toEqual(['prima', 'seconda', 'dopo']);
  });
});

describe('what a page says by style', () => {
  it('is hidden, struck out or raised by a class as by itself', () => {
    const { blocks } = read(
      '<style>.v, p .w { color: red; display: none } /* x */ .b { text-decoration-line: line-through } .n { vertical-align: super }</style>' +
        '<p>Peso 30<span class=v>45</span><b class=w>50</b></p><p>Peso <i class=b>20</i> 30</p><p>30<span class=n>1</span></p>' +
        '<p>40<sup><a href="#n">2</a></sup></p><p>50<span style="opacity:0">1</span><span style="font-size:0">1</span></p>',
    );
    expect(texts(blocks)).toEqual(['Peso 30', 'Peso 30', '30¹', '40²', '50']);
  });

  it('ticks its boxes', () => {
    const { blocks } = read(
      '<p><input type=checkbox checked> sì <input type="radio"> no <input value=x></p>',
    );
    expect(texts(blocks)).toEqual(['☒ sì ☐ no']);
  });
});

describe('the caption of a table', () => {
  it('stands before it', () => {
    const { blocks } = read('<table><caption>Obiettivi</caption><tr><td>uno</td></tr></table>');
    expect(blocks.map((block) => (block.kind === 'table' ? cellsOf(block) : block.text))).toEqual([
      'Obiettivi',
      ['0-1 0-1 uno'],
    ]);
  });
});
