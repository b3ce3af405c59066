import { describe, expect, it } from 'vitest';
import { readAct } from '../../src/act/read-act.ts';
import { loadRules } from '../../src/rules/load.ts';
import { ruleSet } from '../../src/rules/rule-set.ts';
import { documentOf, paragraph, table } from './build.ts';
import { REST } from './acts.ts';

const rules = ruleSet(loadRules(new URL('../../rules', import.meta.url).pathname));
const TITLE = 'DELIBERAZIONE DELLA GIUNTA COMUNALE N. 4 DEL 05/06/2024';
const CLOSING = 'Letto, confermato e sottoscritto.';

/** Whether the act claims the table that stands behind its decision, and what stands behind that. */
function claims(rows: readonly (readonly string[])[]): [boolean, boolean] {
  const blocks = [TITLE, ...REST, table(rows), CLOSING, 'Il Sindaco', 'Anna Alti'];
  const taken = readAct(documentOf(blocks), { rules }).value.blocks;
  const at = 1 + REST.length;
  return [taken.includes(at), taken.includes(at + 1)];
}

describe('a table behind the decision', () => {
  it('is left to the plan where two of its heads speak of objectives', () => {
    expect(
      claims([
        ['Obiettivo', 'Peso', 'Indicatore'],
        ['Nuovo archivio', '30', 'Fascicoli'],
      ])[0],
    ).toBe(false);
  });

  it('is the act’s own where none does', () => {
    expect(
      claims([
        ['Capitolo', 'Importo'],
        ['1020', '300,00'],
      ]),
    ).toEqual([true, true]);
  });

  it('is left to the plan where one does, and the act goes on behind it', () => {
    expect(
      claims([
        ['Intervento', 'Valore atteso'],
        ['Ponte vecchio', '300'],
      ]),
    ).toEqual([false, true]);
  });
});

describe('headings of objectives behind the decision', () => {
  const bold = (text: string) =>
    paragraph(text, { runs: [{ text, bold: true, italic: false, underline: false }] });
  /** Whether the act claims the heading right above them, and the first of them. */
  const claimed = (...headings: readonly string[]): [boolean, boolean] => {
    const told = headings.flatMap((heading) => [bold(heading), paragraph('Cosa si è fatto: molto.')]);
    const blocks = [
      TITLE,
      ...REST,
      bold('VERIFICA DEI RISULTATI 2024'),
      ...told,
      CLOSING,
      'Il Sindaco',
      'Anna Alti',
    ];
    const taken = readAct(documentOf(blocks), { rules }).value.blocks;
    return [taken.includes(1 + REST.length), taken.includes(2 + REST.length)];
  };

  it('end the act, with what heads them', () => {
    expect(claimed('1° obiettivo: Nuovo archivio', '2° obiettivo: Pulizia dei fossi')).toEqual([
      false,
      false,
    ]);
  });

  it('are the act’s own where there is but one', () => {
    expect(claimed('1° obiettivo: Nuovo archivio')).toEqual([true, true]);
  });
});
