import { describe, expect, it } from 'vitest';
import { headerOf } from '../../../src/interpret/tables/header.ts';
import { gridOf } from '../../../src/interpret/tables/table-grid.ts';
import { recogniseTable } from '../../../src/interpret/tables/table-recognition.ts';
import { loadRuleSet } from '../../../src/rules/rule-set.ts';
import { table } from './table.ts';

const rules = loadRuleSet([new URL('../../../rules', import.meta.url).pathname]);
const scope = { rules, year: 2021 };
const rows = [
  ['1', 'Rifare i marciapiedi di via Larga', '70', 'Rifatti 300 metri. Obiettivo raggiunto.'],
  ['2', 'Potare i tigli della stazione', '30', 'Obiettivo non raggiunto.'],
];
const strange = ['Quanti', 'Impegno preso', 'Quota del premio', "Com'è andata"];

describe('a header in words that no rule knows', () => {
  it('shows by standing over figures, and makes a table of objectives by its content', () => {
    const header = headerOf(gridOf(table([strange, ...rows])), rules);
    expect(header).toMatchObject({ first: 0, end: 1, known: false });
    expect(header?.columns.map(({ path }) => path.join(' '))).toEqual(strange);
    expect(recogniseTable(table([strange, ...rows]), scope).kind).toBe('plan');
  });

  it('is none where the first row holds figures, sentences or gaps', () => {
    const none = (first: readonly string[]): void => {
      expect(headerOf(gridOf(table([first, ...rows])), rules)).toBeNull();
    };
    none(['3', 'Pulire i fossi', '10', 'Puliti']);
    none(['Quanti', 'Abbiamo fatto tanto. Poi basta', 'Quota del premio', "Com'è andata"]);
    none(['Quanti', '', 'Quota del premio', "Com'è andata"]);
  });

  it('does not make a plan of a ranking of bids', () => {
    const bids = table([
      ['Pos.', 'Operatore', 'Importo offerto', 'Ribasso'],
      ['1', 'Mobili Orsa S.r.l.', '18.400', '12%'],
      ['2', 'Arredi del Sole S.p.A.', '19.100', '8%'],
    ]);
    expect(recogniseTable(bids, scope).kind).toBe('other');
  });
});

describe('a header of two levels', () => {
  it('is read as a whole before its lower level alone', () => {
    const { columns } = recogniseTable(
      table([
        ['N.', 'Obiettivo', 'Peso %', 'Indicatore', '<', 'Esito'],
        ['^', '^', '^', 'Descrizione', 'Valore previsto', '^'],
        ['1', 'Presidio serale', '100', 'Turni serali', '40', 'Obiettivo raggiunto.'],
      ]),
      scope,
    );
    expect(columns.map(({ field }) => field).slice(3, 5)).toEqual(['indicator.text', 'indicator.target']);
  });
});
