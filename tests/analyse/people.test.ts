import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesIn } from '../../src/analyse/names-in-text.ts';
import { pseudonyms, withoutPeople } from '../../src/analyse/people.ts';
import { Failure } from '../../src/model/failure.ts';
import { record as recordSchema, type Record } from '../../src/record/record.ts';
import { field, recordWith } from '../write/export/records.ts';

const KEY = Buffer.from('q7Zk0vLx3Rb9TnYw5Hc1Fs8Mj2Dp6GuE');

const record = (text: string, sha = 'a'): Record =>
  recordWith(sha.repeat(64), [{ title: field(text), group: field('Rossi, Verdi e altri') }]);
const titleOf = (of: Record): string => of.objectives[0]!.title.value!;

describe('pseudonyms', () => {
  const treat = pseudonyms(KEY);

  it('replace a name in every field that holds it, by the same one', () => {
    const treated = treat(record('Titolo'));
    const name = treated.allocations[0]!.person.value!;
    expect(name).toMatch(/^persona-[0-9a-f]{12}$/);
    expect(treated.act!.president!.value).toBe(treated.act!.attendance[0]!.name.value);
    expect(treated.act!.president!.value).not.toBe(name);
    expect(() => recordSchema.parse(treated)).not.toThrow();
  });

  it.each([
    'Affidato a Mario Rossi',
    'Affidato a ROSSI MARIO',
    'Affidato a Rossi, Mario',
    'Affidato al dott. Rossi',
    'Affidato a M. Rossi',
  ])('replace a known name in free text: %s', (text) => {
    const treated = treat(record(text));
    expect(titleOf(treated)).toBe(
      text.replace(
        /(?:Mario Rossi|ROSSI MARIO|Rossi, Mario|M\. Rossi|Rossi)$/,
        treated.allocations[0]!.person.value!,
      ),
    );
  });

  it('are the same in all documents, whatever the order of the words, and others under another key', () => {
    const other = record('x', 'b');
    other.allocations[0]!.person = field('Dott. Mario ROSSI');
    expect(treat(other).allocations[0]!.person.value).toBe(treat(record('x')).allocations[0]!.person.value);
    const rekeyed = pseudonyms(Buffer.from('another key of thirty-two bytes!'));
    expect(rekeyed(other).allocations[0]!.person.value).not.toBe(treat(other).allocations[0]!.person.value);
  });

  it('leave no known name anywhere in the record, surnames in lists of people included', () => {
    const text = JSON.stringify(treat(record('Il gruppo di Verdi Lucia e di Mario Rossi')));
    for (const word of ['Rossi', 'Mario', 'Lucia', 'Bianchi', 'Anna', 'Verdi'])
      expect(text).not.toContain(word);
  });

  it('leave texts without names as they are', () => {
    expect(titleOf(treat(record('Manutenzione di via Garibaldi, lotto A')))).toBe(
      'Manutenzione di via Garibaldi, lotto A',
    );
  });

  it('replace a person whom only a text names, behind a title', () => {
    expect(
      titleOf(treat(record('A cura della dott.ssa Irma Gualandri e del Geom. Piero Scolari, con il RUP'))),
    ).toMatch(/^A cura della dott\.ssa persona-[0-9a-f]{12} e del Geom\. persona-[0-9a-f]{12}, con il RUP$/);
  });

  it('refuse a key that could be guessed', () => {
    expect(() => pseudonyms(Buffer.from('short'))).toThrow(Failure);
  });
});

describe('records without people', () => {
  it('have no names in fields and [persona] in texts', () => {
    const treated = withoutPeople(record('Affidato a Mario Rossi'));
    expect(treated.allocations[0]!.person.value).toBeNull();
    expect(titleOf(treated)).toBe('Affidato a [persona]');
    expect(JSON.stringify(treated)).not.toMatch(/Rossi|Verdi|Bianchi/);
    expect(() => recordSchema.parse(treated)).not.toThrow();
  });
});

describe('names in texts', () => {
  it.each([
    ['contrari n. 2 (Verdi, Rossi), astenuti nessuno', ['Verdi', 'Rossi']],
    ['a maggioranza, contrario Rossi', ['Rossi']],
    ['Il Presidente f.to Rossi – Il Segretario f.to Verdi', ['Rossi', 'Verdi']],
    ['Scrutatori: Verdi e Rossi.', ['Verdi', 'Rossi']],
    ['lascia la seduta il consigliere Verdi', ['Verdi']],
    ['la tutela dei mulini Rossi e dei prati verdi', []],
    ['Piani: Verdi pubblici', []],
  ])('are found by one word where it stands for a person: %s', (text, expected) => {
    const found = namesIn(['Mario Rossi', 'Lucia Verdi']).find(text, false);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });

  it('are found wherever they stand, and nothing is found twice', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('per', 'Mario', 'Rossi', 'Mario Rossi', ',', '.', 'x')),
        (parts) => {
          const text = parts.join(' ');
          const found = namesIn(['Mario Rossi']).find(text, false);
          for (const [i, { start, end }] of found.entries()) {
            // One word of the name is enough where a list of people goes on.
            const alone = /^\s*,\s*$/.test(text.slice(found[i - 1]?.end ?? start, start));
            const name = alone
              ? /^(Mario|Rossi|Mario\W+Rossi|Rossi\W+Mario)$/
              : /^(Mario\W+Rossi|Rossi\W+Mario)$/;
            expect(text.slice(start, end)).toMatch(name);
            expect(start).toBeGreaterThanOrEqual(found[i - 1]?.end ?? 0);
          }
          if (parts.includes('Mario Rossi')) expect(found.length).toBeGreaterThan(0);
        },
      ),
    );
  });
});
