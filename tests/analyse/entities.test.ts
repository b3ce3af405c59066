import { describe, expect, it } from 'vitest';
import { listedBodies } from '../../src/analyse/bodies-list.ts';
import { EntityCollector } from '../../src/analyse/entities.ts';
import { nameKey } from '../../src/analyse/entity.ts';
import { Failure } from '../../src/model/failure.ts';
import type { Record } from '../../src/record/record.ts';
import { field, recordWith } from '../write/export/records.ts';

/** A record of a body, with a section of each sector given and a person responsible. */
function recordOf(body: string, sectors: readonly string[], responsible = 'Verdi Lucia'): Record {
  const record = recordWith('a'.repeat(64), []);
  const [section] = record.sections;
  return {
    ...record,
    act: { ...record.act!, entity: field(body) },
    sections: sectors.map((sector) => ({
      ...section!,
      sector: field(sector),
      responsible: field(responsible),
    })),
    allocations: [],
  };
}

function idsOf(
  records: readonly Record[],
  bodies: Parameters<typeof listedBodies>[0] = '',
): {
  id: (kind: 'body' | 'sector' | 'person', form: string, record: Record) => string | null;
  rows: readonly (readonly unknown[])[];
} {
  const collector = new EntityCollector(bodies === '' ? [] : listedBodies(bodies));
  for (const record of records) collector.add(record);
  const { ids, rows } = collector.settled();
  return { id: ids, rows: [...rows()] };
}

describe('names in different forms', () => {
  it.each([
    ['body', 'COMUNE DI VALDORO', 'Comune di Valdoro (PR)'],
    ['sector', 'SETTORE II° - LAVORI PUBBLICI', 'Settore 2 Lavori pubblici'],
    ['sector', 'II', 'Settore II°'],
    ['person', 'Dott.ssa VERDI Lucia', 'Lucia Verdi'],
    ['person', "ing. Niccolò D'Àngelo", 'D’ANGELO NICCOLÒ'],
  ] as const)('brings %s %s and %s together', (kind, a, b) => {
    expect(nameKey(kind, a)).toEqual(nameKey(kind, b));
  });

  it.each([
    ['sector', 'Area tecnica 1', 'Area tecnica 2'],
    ['sector', 'I Settore', 'II Settore'],
    ['body', 'Comune di Valdoro', 'Unione di Valdoro'],
    ['person', 'Verdi Lucia', 'Verdi Luca'],
  ] as const)('leaves %s %s and %s apart', (kind, a, b) => {
    expect(nameKey(kind, a)).not.toEqual(nameKey(kind, b));
  });

  it('takes a unit without its number for the one of that name, where there is only one', () => {
    const one = recordOf('Comune di Valdoro', ['Settore II – Lavori pubblici', 'Lavori pubblici']);
    const { id } = idsOf([one]);
    expect(id('sector', 'Lavori pubblici', one)).toBe(id('sector', 'Settore II – Lavori pubblici', one));
    const two = recordOf('Comune di Valdoro', ['Area tecnica 1', 'Area tecnica 2', 'Area tecnica']);
    const apart = idsOf([two]).id;
    expect(new Set(two.sections.map(({ sector }) => apart('sector', sector!.value!, two))).size).toBe(3);
  });

  it('takes an initial for the one full name that fits', () => {
    const full = recordOf('Comune di Valdoro', ['A'], 'Lucia Verdi');
    const short = recordOf('Comune di Valdoro', ['A'], 'Verdi L.');
    const { id } = idsOf([full, short]);
    expect(id('person', 'Verdi L.', short)).toBe(id('person', 'Lucia Verdi', full));
    const other = recordOf('Comune di Valdoro', ['A'], 'Livia Verdi');
    const doubtful = idsOf([full, short, other]).id;
    expect(doubtful('person', 'Verdi L.', short)).not.toBe(doubtful('person', 'Lucia Verdi', full));
  });

  it('keeps the people of two bodies apart', () => {
    const [a, b] = [recordOf('Comune di Valdoro', ['A']), recordOf('Comune di Montalto', ['A'])];
    const { id } = idsOf([a, b]);
    expect(id('person', 'Verdi Lucia', a)).not.toBe(id('person', 'Verdi Lucia', b));
  });

  it('keeps every form as it was written, with how often it was seen', () => {
    const { rows } = idsOf([
      recordOf('COMUNE DI VALDORO', []),
      recordOf('Comune di Valdoro', []),
      recordOf('Comune di Valdoro', []),
    ]);
    expect(rows.map(([, no, kind, , form, count]) => [no, kind, form, count])).toEqual([
      [1, 'body', 'Comune di Valdoro', 2],
      [2, 'body', 'COMUNE DI VALDORO', 1],
    ]);
  });
});

describe('a list of bodies', () => {
  it('gives its codes to the bodies that it names, as texts', () => {
    const list =
      'Denominazione;Codice ISTAT;Codice IPA\n"Comune di Valdoro";034001;c_x000\nComune di Montalto;034002;\n';
    const { rows } = idsOf([recordOf('COMUNE DI VALDORO', []), recordOf('Comune di Altrove', [])], list);
    expect(rows.map(([, , , , form, , istat, ipa]) => [form, istat, ipa])).toEqual([
      ['Comune di Altrove', null, null],
      ['COMUNE DI VALDORO', '034001', 'c_x000'],
    ]);
  });

  it.each([
    ['', 'empty'],
    ['citta;istat\nX;1', 'no name'],
    ['name\nX', 'no codes'],
  ])('is refused where it is of no use (%s)', (text) => {
    expect(() => listedBodies(text)).toThrow(Failure);
  });
});
