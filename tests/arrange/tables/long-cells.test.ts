import { describe, expect, it } from 'vitest';
import type { Word } from '../../../src/model/page.ts';
import { line, page } from '../page-builder.ts';
import { grid, rowsOf, tablesOf } from './word-grid.ts';

describe('rows with a long text', () => {
  it('are one where a long text goes on alone in its column, a number missing before another', () => {
    const xs = [50, 80, 180, 330];
    const long = [
      'È necessario rivedere',
      'gli orari di tutti',
      'gli sportelli',
      'della città',
      'entro il mese',
      'di giugno',
      'con risorse',
      'proprie',
    ];
    const row = (top: number, first: readonly string[]): readonly Word[] => [
      ...grid([first], xs, top),
      ...['per tutta', 'la città'].flatMap((text, index) => line(text, xs[1]!, top + (index + 1) * 11)),
      ...long.slice(1).flatMap((text, index) => line(text, xs[2]!, top + (index + 1) * 11)),
    ];
    const words = [
      ...['N.', 'Titolo', 'Descrizione', 'Peso'].flatMap((text, at) =>
        line(text, xs[at]!, 100, { bold: true }),
      ),
      ...row(118, ['1', 'Nuovi orari', long[0]!, '40']),
      ...row(214, ['', 'Cura del verde', long[0]!, '30']),
      ...row(310, ['3', 'Nuovo archivio', long[0]!, '30']),
    ];
    const tables = tablesOf(page({ words })).map(rowsOf);
    expect(tables).toEqual([
      [
        ['N.', 'Titolo', 'Descrizione', 'Peso'],
        ['1', 'Nuovi orari per tutta la città', long.join(' '), '40'],
        ['', 'Cura del verde per tutta la città', long.join(' '), '30'],
        ['3', 'Nuovo archivio per tutta la città', long.join(' '), '30'],
      ],
    ]);
  });
});
