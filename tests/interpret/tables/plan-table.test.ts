import { describe, expect, it } from 'vitest';
import { textOf } from '../../../src/model/document.ts';
import type { Bundle } from '../../../src/interpret/entry.ts';
import { readPlanTable } from '../../../src/interpret/tables/plan-table.ts';
import { loadRuleSet } from '../../../src/rules/rule-set.ts';
import { table } from './table.ts';

const scope = { rules: loadRuleSet([new URL('../../../rules', import.meta.url).pathname]), year: 2021 };
const meanings = (rows: readonly (readonly string[])[]): string[] =>
  readPlanTable(table(rows), scope).layout.map(({ field, year }) =>
    year === null ? field : `${field}@${year}`,
  );
const said = (bundle: Bundle | undefined, field: string): string[] =>
  (bundle ?? [])
    .filter((entry) => entry.field === field)
    .map((entry) => `${entry.row}:${textOf(entry.paragraphs)}`);

const HEAD = [
  'N.',
  'Denominazione obiettivo',
  '2021',
  '2022',
  'Indicatore',
  'Peso %',
  'Attuazione al 31/12/2021',
];
const plan = [
  HEAD,
  [
    '1',
    'Nuovo archivio della biblioteca',
    'X',
    'X',
    'Volumi catalogati',
    '60%',
    'Catalogati 4.200 volumi nel corso dell’anno',
  ],
  [
    '2bis',
    'Riapertura dello sportello di quartiere',
    'X',
    '',
    'Giorni di apertura',
    '40%',
    'Lo sportello è stato riaperto a maggio',
  ],
];

describe('naming columns', () => {
  it('reads a plan with years that are ticked', () => {
    expect(meanings(plan)).toEqual([
      'objective.number',
      'objective.title',
      'objective.years@2021',
      'objective.years@2022',
      'indicator.text',
      'objective.weight',
      'outcome.text@2021',
    ]);
  });

  it('takes years that hold figures for results', () => {
    const rows = [
      ['N.', 'Obiettivo', 'Indicatore', 'Peso', '2021', '2020'],
      ['1', 'Pattuglie serali nei quartieri', 'n. servizi', '60', '104', '98'],
      ['2', 'Controlli ai cantieri edili', 'n. controlli', '40', '31', 'n.p.'],
    ];
    expect(meanings(rows).slice(4)).toEqual(['indicator.result@2021', 'indicator.result@2020']);
  });

  it('reads a header of two levels as a path', () => {
    const rows = [
      ['Obiettivo', 'Indicatore', 'Baseline', 'Target', '<'],
      ['^', '^', '^', '2022', '2023'],
      ['Ridurre le attese allo sportello', 'Giorni medi di attesa', '9', '<= 7', '<= 5'],
    ];
    expect(meanings(rows)).toEqual([
      'objective.title',
      'indicator.text',
      'indicator.baseline',
      'indicator.target@2022',
      'indicator.target@2023',
    ]);
  });

  it('follows the content where the header lies, and says so', () => {
    const rows = [
      ['N.', 'Obiettivo', 'Tipologia di obiettivo', 'Indicatore'],
      ['1', 'Carta dei servizi demografici', 'Ufficio anagrafe', 'La carta è stata approvata e pubblicata'],
      ['2', 'Orari di apertura più ampi', 'Servizio tributi', 'L’orario è stato ampliato da settembre'],
    ];
    const { layout } = readPlanTable(table(rows), scope);
    expect(layout[2]?.field).toBe('section.service');
    expect(layout[3]?.field).toBe('outcome.text');
    expect(layout[3]?.flags).toContain('header_contradicted');
  });

  it('tells the weight of an objective from that of its indicators', () => {
    const rows = [
      ['Obiettivo', 'Peso', 'Indicatore', 'Peso', 'Valore atteso', 'Consuntivo'],
      ['Controllo degli atti amministrativi', '100', 'Atti controllati', '60', '90%', '95%'],
      ['^', '^', 'Rilievi evasi', '40', '80%', '70%'],
    ];
    expect(meanings(rows)).toEqual([
      'objective.title',
      'objective.weight',
      'indicator.text',
      'indicator.weight',
      'indicator.target',
      'indicator.result',
    ]);
  });

  it('keeps the points given apart from the weight', () => {
    const rows = [
      ['Cod.', 'Obiettivo', 'Peso', '% ragg.', 'Punti'],
      ['A1', 'Ridurre i tempi di pagamento', '60', '100%', '60'],
      ['A2', 'Aggiornare l’inventario dei beni', '40', '50%', '20'],
    ];
    expect(meanings(rows)).toEqual([
      'objective.number',
      'objective.title',
      'objective.weight',
      'outcome.percent',
      'other',
    ]);
  });
});

describe('grouping rows', () => {
  it('gives each objective its own pieces, and leaves out totals', () => {
    const { bundles, rowsIgnored } = readPlanTable(
      table([...plan, ['', 'TOTALE', '', '', '', '100%', '']]),
      scope,
    );
    expect(bundles.map((bundle) => said(bundle, 'objective.number'))).toEqual([['0:1'], ['0:2bis']]);
    expect(rowsIgnored.map((row) => row.kind)).toEqual(['summary']);
  });

  it('takes merged and empty objective cells for the same objective', () => {
    const rows = [
      ['N.', 'Obiettivo', 'Peso', 'Indicatore', 'Target', 'Risultato'],
      ['1', 'Sicurezza delle strade comunali', '50', 'Pattuglie', '40', '44'],
      ['^', '^', '^', 'Controlli', '200', '180'],
      ['2', 'Educazione stradale nelle scuole', '50', 'Classi', '10', '12'],
      ['', '', '', 'Ore di lezione', '30', '31'],
    ];
    const { bundles } = readPlanTable(table(rows), scope);
    expect(bundles.map((bundle) => said(bundle, 'indicator.text'))).toEqual([
      ['0:Pattuglie', '1:Controlli'],
      ['0:Classi', '1:Ore di lezione'],
    ]);
  });

  it('keeps the lettered parts of one number together', () => {
    const rows = [
      HEAD,
      ['1', 'a) aprire il centro diurno', 'X', '', 'Utenti', '60', 'Aperto a marzo'],
      ['', 'b) avviare i laboratori', '', '', 'Laboratori', '40', 'Avviati due laboratori'],
    ];
    const { bundles } = readPlanTable(table(rows), scope);
    expect(bundles).toHaveLength(1);
    expect(said(bundles[0], 'objective.weight')).toEqual(['0:60', '1:40']);
  });

  it('gives the parts of a table their sector, from a row or from a column', () => {
    const byRow = readPlanTable(
      table([
        HEAD,
        ['SETTORE TECNICO', '<', '<', '<', '<', '<', '<'],
        plan[1]!,
        ['SETTORE FINANZIARIO', '<', '<', '<', '<', '<', '<'],
        plan[2]!,
      ]),
      scope,
    );
    expect(byRow.bundles.map((bundle) => said(bundle, 'section.sector'))).toEqual([
      ['0:SETTORE TECNICO'],
      ['0:SETTORE FINANZIARIO'],
    ]);
    const byColumn = readPlanTable(
      table([
        ['SETTORE', 'RESPONSABILE', 'OBIETTIVO', 'PESO'],
        ['TECNICO', 'Bruni Ada', 'Manutenzione dei parchi', '50'],
        ['^', '^', 'Riqualificazione della piazza', '50'],
        ['FINANZIARIO', 'Corvi Ugo', 'Tempi di pagamento ridotti', '100'],
      ]),
      scope,
    );
    expect(
      byColumn.bundles.map((bundle) => [
        ...said(bundle, 'section.sector'),
        ...said(bundle, 'section.responsible'),
      ]),
    ).toEqual([
      ['0:TECNICO', '0:Bruni Ada'],
      ['0:TECNICO', '0:Bruni Ada'],
      ['0:FINANZIARIO', '0:Corvi Ugo'],
    ]);
  });

  it('joins a row that a page break cut', () => {
    const rows = [
      HEAD,
      [...plan[1]!.slice(0, 6), 'Catalogati i volumi della sala di'],
      ['', '', '', '', '', '', 'lettura e del deposito.'],
    ];
    const { bundles } = readPlanTable(table(rows, { breaks: [2] }), scope);
    expect(said(bundles[0], 'outcome.text')).toEqual([
      '0:Catalogati i volumi della sala di lettura e del deposito.',
    ]);
    expect(bundles[0]?.find((entry) => entry.field === 'outcome.text')?.flags).toContain('row_joined');
  });

  it('reads a table without a header by the columns of the one before', () => {
    const before = readPlanTable(table(plan), scope).layout;
    const after = readPlanTable(
      table([['3', 'Parcheggi per biciclette', '', 'X', 'Posti', '10%', 'Rinviato']]),
      scope,
      before,
    );
    expect(after.headed).toBe(false);
    expect(said(after.bundles[0], 'objective.title')).toEqual(['0:Parcheggi per biciclette']);
  });

  it('flags a number that comes twice', () => {
    const { bundles } = readPlanTable(table([HEAD, plan[1]!, ['1', ...plan[2]!.slice(1)]]), scope);
    expect(bundles).toHaveLength(2);
    expect(bundles[1]?.find((entry) => entry.field === 'objective.number')?.flags).toContain(
      'numbers_repeated',
    );
  });
});
