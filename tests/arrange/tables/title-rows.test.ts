import { describe, expect, it } from 'vitest';
import type { Word } from '../../../src/model/page.ts';
import { line, page } from '../page-builder.ts';
import { rowsOf, tablesOf } from './word-grid.ts';

const XS = [50, 200, 280];
const row = (top: number, texts: readonly string[], bold = false): readonly Word[] =>
  texts.flatMap((text, at) => (text === '' ? [] : line(text, XS[at]!, top, { bold })));

describe('titles in bold over the rows of their measures', () => {
  it('reach over the same columns, the short ones too', () => {
    const words = [
      ...row(84, ['Indicatore', 'Storico', 'Atteso'], true),
      ...row(100, ['Domande evase', '10', '15']),
      ...row(116, ['A Nuovi orari degli sportelli della città', '', 'Peso: 60'], true),
      ...row(132, ['Ore di apertura', '20', '25']),
      ...[1, 2, 3, 4].flatMap((n) => row(132 + n * 16, [`Sportelli ${n}`, String(n), String(n + 2)])),
      ...row(212, ['B Mappa dei fossi', '', 'Peso: 40'], true),
      ...row(228, ['Chilometri puliti', '12', '18']),
      ...row(244, ['Fossi censiti', '30', '45']),
    ];
    const [table] = tablesOf(page({ words }));
    expect(rowsOf(table!)).toContainEqual(['1x2 B Mappa dei fossi', 'Peso: 40']);
  });
});
