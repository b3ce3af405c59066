import { describe, expect, it } from 'vitest';
import { readStaffMatrix } from '../../../src/interpret/tables/staff-matrix.ts';
import { recogniseTable } from '../../../src/interpret/tables/table-recognition.ts';
import { loadRuleSet } from '../../../src/rules/rule-set.ts';
import { table } from './table.ts';

const scope = { rules: loadRuleSet([new URL('../../../rules', import.meta.url).pathname]), year: 2021 };
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

describe('recognising tables', () => {
  const cases: readonly (readonly [string, readonly (readonly string[])[]])[] = [
    ['plan', plan],
    [
      'attendance',
      [
        ['Nominativo', 'Carica', 'P', 'A'],
        ['BRUNI ADA', 'Sindaco', 'x', ''],
        ['CORVI UGO', 'Assessore', '', 'x'],
      ],
    ],
    [
      'context',
      [
        ['MISSIONE', '12', 'Diritti sociali'],
        ['PROGRAMMA', '1203', 'Interventi per gli anziani'],
      ],
    ],
    [
      'sheet',
      [
        ['Titolo obiettivo', 'Nuovo archivio'],
        ['Indicatori di risultato', 'Volumi catalogati'],
        ['Peso', '20 / 100'],
      ],
    ],
    [
      'phases',
      [
        ['Descrizione fase', 'Scadenza'],
        ['Ricognizione dei beni', '30/06/2021'],
        ['Stesura dell’inventario', '31/12/2021'],
      ],
    ],
    [
      'months',
      [
        ['N.', 'Attività', ...Array.from('GFMAMGLASOND')],
        ['1', 'Raccolta dei dati', 'X', 'X'],
      ],
    ],
    [
      'refused',
      [
        ['Comportamento atteso', 'Peso del comportamento', 'Descrittori di giudizio'],
        ['Puntualità nel lavoro', '30%', 'da 0 a 1: inadeguato'],
      ],
    ],
    [
      'other',
      [
        ['Missione', 'Programma', 'Descrizione', 'Capitolo', 'Importo'],
        ['01', '02', 'Spese postali dell’ente', '1045', '4.500,00'],
      ],
    ],
    ['frame', [['Pubblicata all’albo pretorio dal 3 maggio']]],
    [
      'staff-matrix',
      [
        ['Dipendente', 'Ob. 1', 'Ob. 2', 'Totale'],
        ['Ada Bruni - agente', '60%', '40%', '100%'],
        ['Ugo Corvi - istruttore', '', '100%', '100%'],
      ],
    ],
    [
      'weight-matrix',
      [
        ['Obiettivo n.', 'Descrizione', 'Bruni', 'Corvi'],
        ['1', 'Recupero dei crediti', '1,06', '0,51'],
        ['2', 'Manutenzione degli alloggi', '0,40', '0,80'],
      ],
    ],
  ];
  it.each(cases)('%s', (kind, rows) => {
    expect(recogniseTable(table(rows), scope).kind).toBe(kind);
  });
});

describe('staff matrices', () => {
  it('reads name, role, contract, shares and total, and no rows of achievement', () => {
    const rows = [
      ['Dipendente', 'Ob. 1', 'Ob. 2', 'Totale'],
      ['percentuale di raggiungimento', '100', '90', ''],
      ['Ada Bruni - agente tempo indeterminato', '60%', '40%', '100%'],
      ['Ugo Corvi - istruttore', '', '', '98%'],
    ];
    const { allocations } = readStaffMatrix(table(rows), scope);
    expect(allocations).toHaveLength(2);
    expect(allocations[0]).toMatchObject({
      person: { value: 'Ada Bruni' },
      role: { value: 'agente' },
      contract: { value: 'tempo indeterminato' },
      shares: [
        { column: 'Ob. 1', percent: { value: 60 } },
        { column: 'Ob. 2', percent: { value: 40 } },
      ],
      total: { value: 100, flags: [] },
    });
    expect(allocations[1]).toMatchObject({ shares: [], total: { value: 98, flags: ['shares_sum'] } });
  });
});
