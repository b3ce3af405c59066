import type { Block, Document } from '../../src/model/document.ts';
import type { DraftAct } from '../../src/record/draft.ts';
import { readAct } from '../../src/act/read-act.ts';
import { loadRules } from '../../src/rules/load.ts';
import { ruleSet } from '../../src/rules/rule-set.ts';
import { documentOf } from './build.ts';

export const ACT_RULES = ruleSet(
  loadRules(new URL('../../rules', import.meta.url).pathname).filter(
    (rule) => rule.kind === 'act' || rule.kind === 'recognise',
  ),
);

export const read = (document: Document) => readAct(document, { rules: ACT_RULES, year: null });

/** The act of a document made of these blocks; throws where it has none. */
export function actOf(...blocks: readonly (string | Block)[]): DraftAct {
  const { act } = read(documentOf(blocks)).value;
  if (!act) throw new Error('no act was found');
  return act;
}

/** The rest of an act, from its subject on, for tests of what stands above it. */
export const REST: readonly string[] = [
  'OGGETTO: Lavori sul ponte vecchio',
  "Visto l'art. 107 del D.Lgs. n. 267/2000;",
  'DELIBERA',
  'di approvare il progetto.',
];

/** Name and presence of those listed. */
export const presence = (act: DraftAct): [string | null, boolean | null][] =>
  act.attendance.map((person) => [person.name.value, person.present.value]);
