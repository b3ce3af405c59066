import { describe, expect, it } from 'vitest';
import type { Table } from '../../../src/model/document.ts';
import { arrange, flagsOf, part, prose, row, table } from './transcript.ts';

const HEAD = [
  'N.',
  'Gruppo',
  'Altri uffici',
  'Obiettivo e risultato',
  '2022',
  '2023',
  '2024',
  'Indicatore',
  'Peso %',
  'Attuazione',
];
const ROW = [
  '1',
  'Ufficio verde',
  '',
  'Censire le piante dei giardini e redigere il piano delle',
  'X',
  'X',
  '',
  'numero delle piante censite con la scheda di micro-',
  '60',
  'Il censimento è stato concluso e i dati sono stati consegnati al',
];
const WHOLE = [
  '2',
  'Ragioneria',
  'Tutti i settori',
  'Ridurre i tempi di pagamento delle fatture entro i termini',
  'X',
  '',
  '',
  'indice di tempestività dei pagamenti',
  '40',
  'I tempi sono stati ridotti di sette giorni rispetto all’anno precedente.',
];

describe('a row that a page break tore', () => {
  it('is one again, whatever cells the lower half has lost', () => {
    const lower = ['', '', 'potature', '', '', 'zonazione prevista', '', 'comitato nel mese di maggio.'];
    const found = table(arrange(part(1, HEAD, ROW), part(4, lower)));
    expect(found.rows).toBe(2);
    expect(row(found, 1)).toEqual([
      '1',
      'Ufficio verde',
      '',
      'Censire le piante dei giardini e redigere il piano delle potature',
      'X',
      'X',
      '',
      'numero delle piante censite con la scheda di microzonazione prevista',
      '60',
      'Il censimento è stato concluso e i dati sono stati consegnati al comitato nel mese di maggio.',
    ]);
    const title = found.cells.find((cell) => cell.row === 1 && cell.column === 3)!;
    expect(title.paragraphs[0]!.at).toEqual([
      { line: 2, col: 3 },
      { line: 4, col: 2 },
    ]);
    expect(flagsOf(found, 1)).toEqual(new Set(['row_joined', 'row_realigned']));
  });

  it('joins the halves of a word that the document has elsewhere', () => {
    const found = table(
      arrange(
        prose('Ufficio commercio', 1),
        part(3, ['N.', 'Ufficio', 'Titolo', 'Peso'], ['1', 'UFFICI COMMERC', 'Mercati', '10']),
        part(6, ['', 'IO COMUNALI', '', '']),
      ),
    );
    expect(row(found, 1)).toEqual(['1', 'UFFICI COMMERCIO COMUNALI', 'Mercati', '10']);
  });

  it('stays a row where a new text has a value of its own, and gives back the sentence that is not its own', () => {
    const second = [
      '',
      'Apertura di uno sportello verde per i cittadini',
      'ventilazione delle serre. ¶ numero degli accessi allo sportello',
      '25',
      'Aperto lo sportello in primavera.',
    ];
    const found = table(
      arrange(
        part(
          1,
          HEAD,
          [...ROW.slice(0, 7), 'Acquisto degli impianti e della', '60', 'Concluso.'],
          WHOLE.with(0, ''),
        ),
        part(6, second),
      ),
    );
    expect(found.rows).toBe(4);
    expect(row(found, 3)[3]).toBe('Apertura di uno sportello verde per i cittadini');
    expect(row(found, 3)[8]).toBe('25');
    expect(found.breaks).toEqual([3]);
  });
});

describe('a table that goes on', () => {
  it('takes whole rows and puts the cells of short ones under the columns that fit them', () => {
    const short = [
      '3',
      'Protocollo',
      'Bonificare le anagrafiche doppie del gestionale',
      'X',
      '',
      'registro delle anagrafiche bonificate',
      '100%',
      'Bonificate le anagrafiche: quelle gestite sono ora 14.702.',
    ];
    const found = table(arrange(part(1, HEAD, ROW.with(3, 'Censire le piante.'), WHOLE), part(5, short)));
    expect(row(found, 3)).toEqual([
      '3',
      'Protocollo',
      '',
      'Bonificare le anagrafiche doppie del gestionale',
      'X',
      '',
      '',
      'registro delle anagrafiche bonificate',
      '100%',
      short[7],
    ]);
    expect(flagsOf(found, 3)).toEqual(new Set(['row_realigned']));
    expect(flagsOf(found, 2)).toEqual(new Set());
  });

  it('takes back the sentences that stand between its parts', () => {
    const document = arrange(
      part(1, HEAD, ROW, WHOLE.with(9, 'Il portale è stato progettato con i referenti e con')),
      prose('l’aiuto dei servizi di tutti i settori.', 5),
      prose('La messa in linea è prevista per il mese di febbraio.', 7),
      part(9, ['3', ...WHOLE.slice(1)]),
      prose('IL DIRIGENTE', 11),
    );
    expect(document.blocks.map((block) => block.kind)).toEqual(['table', 'paragraph']);
    expect(row(table(document), 2)[9]).toBe(
      'Il portale è stato progettato con i referenti e con l’aiuto dei servizi di tutti i settori.¶La messa in linea è prevista per il mese di febbraio.',
    );
    expect(flagsOf(table(document), 2)).toEqual(new Set(['tail_joined']));
  });

  it('drops a repeated head and calls the first one a head', () => {
    const document = arrange(part(1, HEAD, ROW.with(9, 'Fatto.')), part(4, HEAD, WHOLE));
    expect(table(document)).toMatchObject({ rows: 3, headerRows: 1 });
    expect(document.furniture).toHaveLength(HEAD.length);
  });

  it('drops a long text that says again what stands above it', () => {
    const long = 'Il principale risultato del corso è un inquadramento generale delle norme';
    const document = arrange(
      part(1, ['Titolo', 'Corso', 'Natura', ''], ['Risultati', long]),
      part(4, ['', long]),
      part(6, ['', '• Conoscere le norme'], ['Fasi', 'Entro giugno']),
    );
    expect(table(document).rows).toBe(3);
    expect(row(table(document), 1)).toEqual(['Risultati', `${long}¶• Conoscere le norme`, '', '']);
    expect(document.furniture.map((piece) => piece.text)).toEqual([long]);
  });
});

describe('a table of its own', () => {
  it('has another head, or starts a sheet with the same label again', () => {
    expect(
      arrange(part(1, ['MISSIONE', '12', 'Politiche sociali']), part(3, HEAD, WHOLE)).blocks,
    ).toHaveLength(2);
    const sheet = (title: string): readonly (readonly string[])[] => [
      ['Titolo', title, 'Natura', ''],
      ['Risultati', 'Cento alberi'],
    ];
    expect(arrange(part(1, ...sheet('Verde')), part(4, ...sheet('Strade'))).blocks).toHaveLength(2);
  });

  it('is every table of a file format but a headless one of the same columns', () => {
    const declared = (found: Table, number: number): Table => ({
      ...found,
      at: [{ table: number, row: 0, col: 0 }],
      cells: found.cells.map((cell) => ({
        ...cell,
        at: [{ table: number, row: cell.row, col: cell.column }],
      })),
    });
    const [first, rows, sheet] = [
      declared(part(1, HEAD, WHOLE), 0),
      declared(part(1, WHOLE.with(0, '3')), 1),
      declared(part(1, ['Peso', '20']), 2),
    ];
    expect(arrange(first, rows, sheet).blocks.map((block) => block.kind === 'table' && block.rows)).toEqual([
      3, 1,
    ]);
    expect(arrange(first, prose('Titolo', 1), rows).blocks).toHaveLength(3);
    expect(arrange(first, first).blocks).toHaveLength(1);
  });
});

describe('borders of a table that no cell begins or ends at', () => {
  it('part no columns', () => {
    const whole = part(1, ['Finalità', '', 'Indicatore'], ['Ridurre i tempi', '', 'Giorni']);
    const cells = whole.cells
      .filter(({ column }) => column !== 1)
      .map((cell) => (cell.column === 0 ? { ...cell, columnEnd: 2 } : cell));
    const found = table(arrange({ ...whole, cells }));
    expect(found.columns).toBe(2);
    expect(found.cells.map(({ column, columnEnd }) => [column, columnEnd])).toEqual([
      [0, 1],
      [1, 2],
      [0, 1],
      [1, 2],
    ]);
  });
});
