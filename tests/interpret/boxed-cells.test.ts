import { describe, expect, it } from 'vitest';
import type { Table } from '../../src/model/document.ts';
import { lines, paragraph, read, table } from './build.ts';

const PLAN = 'PIANO DEGLI OBIETTIVI ANNO 2022';

/** A plan whose cells hold a title, a sentence, and a measure and its target behind labels, one under the other. */
function boxed(...boxes: readonly (readonly string[])[]): Table {
  const plain = table([
    ['N.', 'Obiettivo assegnato', 'Peso'],
    ...boxes.map(([title], index) => [String(index + 1), title!, String(40 - 5 * index)]),
  ]);
  const cells = plain.cells.map((cell) =>
    cell.row > 0 && cell.column === 1
      ? { ...cell, paragraphs: boxes[cell.row - 1]!.map((text) => paragraph(text)) }
      : cell,
  );
  return { ...plain, cells };
}

describe('a column whose cells hold several places', () => {
  const { objectives } = read(
    ...lines(PLAN),
    boxed(
      [
        'Riordino dei magazzini',
        'Liberare i locali di via Larga.',
        'Ind.: metri cubi spostati',
        'Target: 1.200',
      ],
      [
        'Pulizia dei fossi',
        'Prevenire gli allagamenti.',
        'Ind.: percentuale dei fossi puliti',
        'Target: ≥ 70%',
      ],
      ['Apertura serale', 'Aprire il giovedì fino alle 22.', 'Ind.: serate di apertura', 'Target: 40'],
    ),
  );

  it('gives each of them what stands there', () => {
    expect(
      objectives.map(({ title, indicators: [measure] }) => [
        title.value,
        measure?.text.value,
        measure?.target?.value?.value,
      ]),
    ).toEqual([
      ['Riordino dei magazzini', 'metri cubi spostati', 1200],
      ['Pulizia dei fossi', 'percentuale dei fossi puliti', 70],
      ['Apertura serale', 'serate di apertura', 40],
    ]);
  });

  it('has the sentences below a title for its description', () => {
    expect(objectives.map(({ description }) => description?.value)).toEqual([
      'Liberare i locali di via Larga.',
      'Prevenire gli allagamenti.',
      'Aprire il giovedì fino alle 22.',
    ]);
    expect(objectives[0]!.description?.evidence).toEqual([]);
  });
});

describe('a label that stands twice in a cell', () => {
  it('divides no column', () => {
    const { objectives } = read(
      ...lines(PLAN),
      boxed(
        ['Riordino dei magazzini', 'Ind.: metri cubi spostati', 'Ind.: giorni impiegati'],
        ['Pulizia dei fossi', 'Ind.: fossi puliti', 'Ind.: segnalazioni ricevute'],
      ),
    );
    expect(objectives.map(({ title }) => title.raw)).toEqual([
      expect.stringContaining('giorni impiegati'),
      expect.stringContaining('segnalazioni ricevute'),
    ]);
  });
});
