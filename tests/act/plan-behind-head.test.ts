import { describe, expect, it } from 'vitest';
import { readAct } from '../../src/act/read-act.ts';
import { loadRules } from '../../src/rules/load.ts';
import { ruleSet } from '../../src/rules/rule-set.ts';
import type { Block } from '../../src/model/document.ts';
import { documentOf, table } from './build.ts';

const rules = ruleSet(loadRules(new URL('../../rules', import.meta.url).pathname));
const HEAD = [
  'COMUNE DI ACQUALUNGA',
  'DELIBERAZIONE DELLA GIUNTA COMUNALE N. 4 DEL 05/06/2024',
  'OGGETTO: Consuntivo degli obiettivi 2023',
];
const PLAN = table([
  ['Obiettivo', 'Peso', 'Indicatore'],
  ['Nuovo archivio', '30', 'Fascicoli'],
]);

/** Which of the blocks behind the head the act keeps. */
function kept(behind: readonly (string | Block)[]): boolean[] {
  const { act, blocks } = readAct(documentOf([...HEAD, ...behind]), { rules }).value;
  expect(act?.subject?.value).toBe('Consuntivo degli obiettivi 2023');
  return behind.map((_, index) => blocks.includes(HEAD.length + index));
}

describe('the head of an act that states no decision', () => {
  it('ends where a table of objectives begins', () => {
    expect(kept([PLAN])).toEqual([false]);
  });

  it('leaves the headings right above that table to it', () => {
    expect(kept(['Servizi alla persona', PLAN])).toEqual([false, false]);
  });

  it('ends where objectives are told line by line', () => {
    expect(kept(['Obiettivo n. 1: Nuovo archivio', 'Peso: 30%', 'Obiettivo n. 2: Prestiti'])).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('keeps what is neither', () => {
    expect(kept(['Il Sindaco espone lo stato dei lavori.', 'Segue la discussione.'])).toEqual([true, true]);
  });
});
