import { describe, expect, it } from 'vitest';
import type { Word } from '../../../src/model/page.ts';
import { line, page } from '../page-builder.ts';
import { grid, rowsOf, tablesOf } from './word-grid.ts';

const births = [
  ['Comune', 'Nati', 'Tasso'],
  ['Alba', '810', '6.0'],
  ['Bra', '281', '9.1'],
  ['Cuneo', '625', '7.1'],
  ['Fossano', '114', '8.0'],
];
const rooms = [
  ['Edificio', 'Aule', 'Piani'],
  ['Liceo', '24', '3'],
  ['Scuola media', '18', '2'],
  ['Palestra', '1', '1'],
  ['Biblioteca', '5', '2'],
];
const half = (rows: readonly (readonly string[])[], x: number, pitch = 16, top = 116): readonly Word[] =>
  grid(rows, [x, x + 90, x + 130], top, pitch);

const found = (...words: readonly (readonly Word[])[]): readonly (readonly (readonly string[])[])[] =>
  tablesOf(page({ words: words.flat() })).map(rowsOf);

describe('tables side by side without captions', () => {
  it('are two where their rows stand on other heights', () => {
    expect(found(half(births, 50, 16), half(rooms, 300, 18))).toEqual([births, rooms]);
  });

  it('are two where the labels’ heading comes again, or the labels do', () => {
    const more = [
      ['Comune', 'Morti', 'Ogni mille'],
      ...births.slice(1).map(([name]) => [name!, '99', '5.0']),
    ];
    expect(found(half(births, 50), half(more, 300))).toEqual([births, more]);
    const others = [['Paese', ...births[0]!.slice(1)], ...more.slice(1)];
    expect(found(half(births, 50), half(others, 300))).toEqual([births, others]);
  });

  it('are two where the blank between them is far wider than any inside', () => {
    expect(found(half(births, 50), half(rooms, 400))).toEqual([births, rooms]);
  });

  it('are one where rows are told in two halves', () => {
    const rows = [
      ['Obiettivo', 'Peso', 'Misura', 'Peso', 'Atteso'],
      ['Aprire gli sportelli il sabato', '30', 'Ore di apertura', '60', '120'],
      ['Pagare prima', '20', 'Giorni medi', '100', '28'],
      ['Ridurre le code', '25', 'Minuti di attesa', '50', '10'],
      ['Formare il personale', '25', 'Ore di corso', '40', '300'],
    ];
    expect(found(grid(rows, [50, 230, 280, 400, 440]))).toEqual([rows]);
  });

  it('make way for three and for what stands below', () => {
    const below = line('Il Consiglio prende atto di quanto sopra riportato e delibera di approvare', 50, 230);
    const third = [['Comune', 'Scuole', 'Classi'], ...births.slice(1).map(([name]) => [name!, '7', '31'])];
    const second = [['Comune', 'Morti', 'Tasso'], ...births.slice(1).map(([name]) => [name!, '99', '5.0'])];
    expect(found(half(births, 20), half(second, 210), half(third, 400), below)).toEqual([
      births,
      second,
      third,
    ]);
  });
});

describe('running text beside a table', () => {
  const prose = (x: number, top: number, pitch: number): readonly Word[] =>
    [
      'I servizi sono stati resi nei modi che',
      'la carta prevede e con le risorse date',
      'dal bilancio di previsione, che furono',
      'poi accresciute con la variazione fatta',
      'a luglio per le maggiori entrate dovute',
      'ai contributi della Regione e dello Stato',
    ].flatMap((text, row) => line(text, x, top + pitch * row));

  it.each([12, 13, 16])('is none of its columns, lines every %i points', (pitch) => {
    expect(found(prose(50, 112, pitch), half(births, 300, 14))).toEqual([births]);
    expect(found(half(births, 50, 14), prose(250, 112, pitch))).toEqual([births]);
  });

  it('is the label of a row where few of its lines have values beside them', () => {
    const values = births.slice(1).map(([, ...own]) => ['', ...own]);
    const words = [
      ...grid([['Voce', 'Nati', 'Tasso']], [50, 300, 340]),
      ...[0, 33, 66, 99].flatMap((shift) =>
        prose(50, 118 + shift, 11).filter((word) => word.box.top < 145 + shift),
      ),
      ...grid(values, [50, 300, 340], 118, 33),
    ];
    const [table] = found(words);
    expect(table).toHaveLength(5);
    for (const [label] of table!.slice(1)) expect(label).toMatch(/^I servizi .* furono$/);
  });
});

describe('a table of numbers whose groups of rows blank lines set apart', () => {
  it('is one', () => {
    const rows = Array.from({ length: 15 }, (_, row) => [
      `Comune ${row}`,
      `${310 + ((row * 37) % 41)}`,
      `${(row * row) % 23}`,
    ]);
    const words = rows.flatMap((row, index) =>
      grid([row], [50, 200, 260], 100 + 12 * index + 11 * Math.floor(index / 5)),
    );
    expect(found(words)).toEqual([rows]);
  });
});
