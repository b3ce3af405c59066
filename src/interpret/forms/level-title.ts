import type { Item, Pair } from '../cues/item.ts';
import { knownKey } from '../cues/known-key.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import type { Canonical } from '../../rules/rule.ts';
import { LEVELS } from '../tables/settled-columns.ts';
import type { Cycle } from './cycle.ts';

/** Share of the fillings-in that must have a place, and of its texts that must differ. */
const MOST = 0.6;

/**
 * The label of a sheet form that calls its objective by a level, operational or strategic, where none is called the objective alone:
 * its cue, null where there is none. Above several sheets with the same text it names what these serve.
 */
export function titleByLevel(
  items: readonly Item[],
  instances: Cycle['instances'],
  rules: RuleSet,
): string | null {
  const places = new Map<string, { readonly field: Canonical | null; readonly texts: string[] }>();
  for (const { from, to } of instances)
    for (const item of items.slice(from, to)) {
      if (item.kind !== 'pair') continue;
      const place = places.get(item.cue) ?? { field: named(item, rules), texts: [] };
      places.set(item.cue, place);
      place.texts.push(item.value.map(({ text }) => text).join(' '));
    }
  const own = [...places].filter(([, { texts }]) => texts.length >= instances.length * MOST);
  if (own.some(([, { field }]) => field === 'objective.title')) return null;
  for (const level of LEVELS)
    for (const [cue, { field, texts }] of own)
      if (field === level && new Set(texts).size >= texts.length * MOST) return cue;
  return null;
}

const named = (pair: Pair, rules: RuleSet): Canonical | null =>
  pair.named?.field ?? knownKey(pair.label, rules)?.rule.field ?? null;
