import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOf, type Block, type Paragraph, type Source, type Table } from '../../../src/model/document.ts';
import { readText } from '../../../src/read/text/read-text.ts';

type Flowing = Extract<Source, { kind: 'flowing' }>;

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (...lines: readonly string[]): Flowing => readText(bytes(lines.join('\n'))).value as Flowing;
const texts = (source: Flowing): readonly string[] =>
  source.blocks.map((block) => (block.kind === 'paragraph' ? block.text : `${block.rows}x${block.columns}`));
const cell = (text: string): readonly Paragraph[] =>
  (read(`\t${text}`).blocks[0] as Table).cells[1]!.paragraphs;
const lines = (text: string): readonly string[] => cell(text).map((paragraph) => paragraph.text);

describe('lines', () => {
  it('that follow a blank line stand off, others do not', () => {
    const { blocks } = read('', 'PIANO 2023', 'Settore Tecnico', '', 'Servizio Verde');
    expect(blocks.map((block) => block.kind === 'paragraph' && [block.text, block.gapBefore])).toEqual([
      ['PIANO 2023', true],
      ['Settore Tecnico', false],
      ['Servizio Verde', true],
    ]);
    expect(blocks[2]!.at).toEqual([{ line: 5 }]);
  });

  it('of one bold phrase are one paragraph, bold labels under each other are not', () => {
    expect(texts(read('**VERBALE DI DELIBERAZIONE DELLA', 'GIUNTA DI COLLEVERDE**'))).toEqual([
      'VERBALE DI DELIBERAZIONE DELLA GIUNTA DI COLLEVERDE',
    ]);
    const { blocks } = read('**SETTORE', 'RESPONSABILE:', 'SERVIZIO**');
    expect(texts(read('**SETTORE', 'RESPONSABILE:', 'SERVIZIO**'))).toEqual([
      'SETTORE',
      'RESPONSABILE:',
      'SERVIZIO',
    ]);
    expect(blocks.every((block) => block.kind === 'paragraph' && block.runs.every((run) => run.bold))).toBe(
      true,
    );
  });

  it('of which a hyphen cuts a word are one paragraph, the word whole', () => {
    expect(texts(read('Peso e ricolloca-', 'zione'))).toEqual(['Peso e ricollocazione']);
    expect(texts(read('POLIZIA MUNI-', 'CIPALE'))).toEqual(['POLIZIA MUNICIPALE']);
    expect(texts(read('sito istituzio\u00AD', 'nale'))).toEqual(['sito istituzionale']);
    expect(
      texts(read('piano 2022-', '2024, area ex-', 'macello, corsi e-', 'learning, rete Wi-', 'Fi')),
    ).toEqual(['piano 2022-2024, area ex-macello, corsi e-learning, rete Wi-Fi']);
    expect(texts(read('voce -', 'altra'))).toEqual(['voce -', 'altra']);
  });

  it('that were wrapped in mid-sentence are one paragraph with both places', () => {
    const { blocks } = read(
      'La Giunta prende atto della relazione che il responsabile del servizio',
      'ha presentato nella seduta.',
    );
    expect(blocks).toHaveLength(1);
    expect(blocks[0]!.at).toEqual([{ line: 1 }, { line: 2 }]);
  });
});

describe('tables', () => {
  it('are tab-separated lines; a blank line ends a part, a separator does not', () => {
    const source = read('N.\tPeso', '1\t20', '--\t---', '2\t30', '', '3\t50');
    expect(texts(source)).toEqual(['3x2', '1x2']);
    expect(source.furniture).toEqual([{ role: 'separator', text: '--\t---', at: [{ line: 3 }] }]);
  });

  it('keep rows with a dash for a missing value', () => {
    expect(texts(read('a\t--', '--\t12'))).toEqual(['2x2']);
  });

  it('tell cells that a short row lacks from empty ones', () => {
    const table = read('a\tb\tc', 'd\t').blocks[0] as Table;
    expect(table.cells.map((found) => found.at.length)).toEqual([1, 1, 1, 1, 1, 0]);
  });

  it('may be drawn with pipes', () => {
    expect(texts(read('| N. | Titolo |', '|----|--------|', '| 1 | Sportello |'))).toEqual(['2x2']);
  });
});

describe('markup in cells', () => {
  it('makes paragraphs, styles and alignment', () => {
    const [first, second] = cell('<p><i>Indice</i> dei <u>tempi</u></p> <p align="right">Esito: 100%</p>');
    expect(first!.runs.map((run) => [run.text, run.italic, run.underline])).toEqual([
      ['Indice', true, false],
      [' dei', false, false],
      [' tempi', false, true],
    ]);
    expect(second).toMatchObject({ text: 'Esito: 100%', align: 'right' });
  });

  it('prints the markers of lists, also of those that nobody closed', () => {
    expect(lines('<ul><li>uno</li><li>due</ul>')).toEqual(['• uno', '• due']);
    expect(lines('<ol start="3"><li>tre<li>quattro')).toEqual(['3. tre', '4. quattro']);
    expect(lines('<ul style="list-style-type: none"> - primo - secondo <p>dopo</p>')).toEqual([
      '- primo',
      '- secondo',
      'dopo',
    ]);
    expect(lines('<ol> 1. primo 2. secondo')).toEqual(['1. primo', '2. secondo']);
  });

  it('cuts run-on lists that can be nothing else', () => {
    expect(lines('premessa 1) aprire lo sportello 2) formare gli addetti')).toEqual([
      'premessa',
      '1) aprire lo sportello',
      '2) formare gli addetti',
    ]);
    expect(lines('a) redigere b) approvare')).toEqual(['a) redigere', 'b) approvare']);
    expect(lines('- n. 20 visite - n. 30 controlli')).toEqual(['- n. 20 visite', '- n. 30 controlli']);
    expect(lines('art. 1. comma 2. del regolamento')).toHaveLength(1);
    expect(lines('sede di Prato Alto - Valbruna - Costalunga')).toHaveLength(1);
  });

  it('is text where it is none', () => {
    expect(lines('valore <5 e n. ____ del ____ e DISABILI* e R&D a_b')).toEqual([
      'valore <5 e n. ____ del ____ e DISABILI* e R&D a_b',
    ]);
    expect(lines('fine._Durante la fase')).toEqual(['fine. Durante la fase']);
    expect(lines('x &amp; y&nbsp;z &euro; 5')).toEqual(['x & y z € 5']);
  });
});

describe('encodings', () => {
  it('follow the mark, else UTF-8 where valid, else windows-1252 with a note', () => {
    expect(readText(new Uint8Array([0xef, 0xbb, 0xbf, 0x61])).value).toMatchObject({
      blocks: [{ text: 'a' }],
    });
    const guessed = readText(new Uint8Array([0x63, 0x69, 0x74, 0x74, 0xe0]));
    expect(guessed.value).toMatchObject({ blocks: [{ text: 'città' }] });
    expect(guessed.diagnostics.map((found) => found.code)).toEqual(['encoding_guessed']);
    expect(readText(new Uint8Array([0xff, 0xfe, 0xe0, 0x00])).value).toMatchObject({
      blocks: [{ text: 'à' }],
    });
  });
});

const wordsIn = (text: string): readonly string[] => (text.match(/[a-z]+\d+/g) ?? []).toSorted();
const wordsOf = (source: Flowing): readonly string[] => {
  const all = (block: Block): string =>
    block.kind === 'paragraph' ? block.text : block.cells.map((found) => textOf(found.paragraphs)).join(' ');
  return wordsIn([...source.blocks.map(all), ...source.furniture.map((piece) => piece.text)].join(' '));
};

describe('whatever the text', () => {
  it('reads without throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(() => readText(bytes(text))).not.toThrow();
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (raw) => {
        expect(() => readText(raw)).not.toThrow();
      }),
    );
  });

  it('puts every word in exactly one block or furniture', () => {
    const counter = { value: 0 };
    const word = fc.constantFrom('voce', 'peso', 'esito').map((stem) => `${stem}${counter.value++}`);
    const mark = fc.constantFrom(
      ' ',
      '\t',
      '\n',
      '\n\n',
      '**',
      '*',
      ' _',
      '<p>',
      '</p>',
      '<ul>',
      '<li>',
      '</ul>',
      '<ol>',
      ' - ',
      ' 1. ',
      ' 2) ',
      ' a) ',
      '|',
      '--',
      '\f',
      '<br/>',
      '# ',
    );
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            word.map((text) => `${text} `),
            mark,
          ),
          { maxLength: 40 },
        ),
        (parts) => {
          const text = parts.join('');
          expect(wordsOf(read(text))).toEqual(wordsIn(text));
        },
      ),
      { numRuns: 300 },
    );
  });
});
