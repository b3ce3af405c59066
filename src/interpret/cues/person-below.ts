import { recognise } from '../../rules/recognise.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import { looksLikePerson } from '../../values/person.ts';
import { part } from '../sections/part.ts';
import { PERSON_RULE } from '../units/unit-line.ts';
import type { Item } from './item.ts';
import { knownKey } from './known-key.ts';

/** A label, a colon and what stands behind it. */
const LABELLED = /^\p{L}[^:\d]{2,50}:\s*(?=\S)/u;

/**
 * The items with whoever is named right below a unit behind a label that no rule knows ("WHO LEADS US: Rag. Neri") as the one
 * who answers for that unit.
 */
export const withPeopleBelowUnits = (items: readonly Item[], rules: RuleSet): readonly Item[] =>
  items.map((item, index) => {
    const above = items[index - 1];
    if (item.kind !== 'line' || item.closes || above?.kind !== 'pair' || !namesUnit(above)) return item;
    const { paragraph } = item;
    const label = LABELLED.exec(paragraph.text)?.[0];
    const value = label === undefined ? null : part(paragraph, label.length);
    if (label === undefined || value === null || !looksLikePerson(value.text)) return item;
    if (knownKey(label.replace(/\s*:\s*$/u, ''), rules) !== null) return item;
    if (recognise(rules, 'office-holder', paragraph.text) !== null) return item;
    return {
      kind: 'pair',
      cue: 'section.responsible',
      label,
      value: [value],
      at: value.at,
      whole: paragraph,
      colon: true,
      named: { field: 'section.responsible', rule: PERSON_RULE, evidence: [] },
    };
  });

const namesUnit = ({ named, value }: Extract<Item, { kind: 'pair' }>): boolean =>
  value.length > 0 && (named?.field === 'section.sector' || named?.field === 'section.service');
