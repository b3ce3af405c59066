import type { Canonical } from '../../rules/rule.ts';
import { assign } from './assignment.ts';
import { yearOf } from './label-variants.ts';
import { standsOverMonths, type Slot } from './slot.ts';

/** Fields that may have a slot for each year. */
const YEARLY: ReadonlySet<Canonical> = new Set([
  'indicator.result',
  'indicator.target',
  'indicator.baseline',
  'objective.years',
]);

/** Fields that any number of slots may have: the least and the best of an indicator stand side by side. */
const SEVERAL: ReadonlySet<Canonical> = new Set(['indicator.level']);

/** What a form tells of: objectives have a title, the parts of one measure something or are steps. */
export type Telling = 'objectives' | 'parts';

/** How much a field that every form of the kind has gains by being assigned at all, in log-odds. */
export const ESSENTIAL: Readonly<Record<Telling, Partial<Record<Canonical, number>>>> = {
  objectives: { 'objective.title': 2.5 },
  parts: { 'indicator.text': 1, 'phase.text': 1 },
};

/** Log-odds of what can't be. */
export const IMPOSSIBLE = -60;

/** Fields that the slots of one form may have together, and how much less likely what they have makes the form, in log-odds. */
interface Together {
  readonly holds: (field: Canonical) => boolean;
  readonly cost: (taken: readonly string[], slots: readonly Slot[]) => number;
}

const FREE = (): number => 0;
/** Figures are seldom of an indicator that has no words. */
const WORDLESS = 1.5;
const isOfIndicator = (key: string): boolean => key.startsWith('indicator.');

const unlessWordless = (taken: readonly string[]): number =>
  taken.some(isOfIndicator) && !taken.includes('indicator.text') ? WORDLESS : 0;

const KINDS_OF_OBJECTIVES: readonly Together[] = [
  { holds: () => true, cost: unlessWordless },
  { holds: (field) => !isOfIndicator(field), cost: FREE },
];
/** What runs in months is a step, and nothing that is measured. */
const MONTHLY = 3;

/** A table inside an objective tells of its indicators or of its steps, and seldom of both. */
const KINDS_OF_PARTS: readonly Together[] = [
  {
    holds: (field) => !field.startsWith('phase.'),
    cost: (taken, slots) =>
      unlessWordless(taken) + (taken.some(isOfIndicator) && standsOverMonths(slots) ? MONTHLY : 0),
  },
  { holds: (field) => !isOfIndicator(field) && !field.startsWith('phase.'), cost: FREE },
  { holds: (field) => field.startsWith('phase.') || field === 'other', cost: FREE },
  { holds: () => true, cost: (taken) => 2 + unlessWordless(taken) },
];

/** What one slot alone may have: a field, of those that come for each year the field of one year, of those that come side by side its own. */
export const keyOf = (field: Canonical, slot: Slot, slots: readonly Slot[]): string => {
  if (YEARLY.has(field)) return `${field}@${yearOf(slot.path) ?? ''}`;
  return SEVERAL.has(field) ? `${field}@${slots.indexOf(slot)}` : field;
};

/** The likeliest fields of all slots together, each at one slot, by their keys, with the sum of their log-odds. */
function settleAs(
  odds: readonly ReadonlyMap<Canonical, number>[],
  slots: readonly Slot[],
  essential: Partial<Record<Canonical, number>>,
  holds: Together['holds'],
): { readonly taken: readonly string[]; readonly total: number } {
  const keys = [
    ...new Set(
      odds.flatMap((own, index) =>
        [...own.keys()].filter(holds).map((field) => keyOf(field, slots[index]!, slots)),
      ),
    ),
  ].filter((key) => key !== 'other');
  const scores = odds.map((own, index) => {
    const best = new Map<string, number>();
    for (const [field, odd] of own)
      if (holds(field)) best.set(keyOf(field, slots[index]!, slots), odd + (essential[field] ?? 0));
    return [
      ...keys.map((key) => best.get(key) ?? IMPOSSIBLE),
      // Any number of slots may stay without a name: one place more for each.
      ...slots.map((_, other) => (other === index ? (own.get('other') ?? IMPOSSIBLE) : 2 * IMPOSSIBLE)),
    ];
  });
  const chosen = assign(scores);
  return {
    taken: slots.map((_, index) => keys[chosen[index]!] ?? 'other'),
    total: chosen.reduce((sum, column, index) => sum + scores[index]![column]!, 0),
  };
}

/** What the slots of a form mean together, by the keys of `keyOf`: the likeliest of the kinds that a form may be of. */
export function settled(
  odds: readonly ReadonlyMap<Canonical, number>[],
  slots: readonly Slot[],
  telling: Telling,
): readonly string[] {
  const settlings = (telling === 'parts' ? KINDS_OF_PARTS : KINDS_OF_OBJECTIVES).map(({ holds, cost }) => {
    const { taken, total } = settleAs(odds, slots, ESSENTIAL[telling], holds);
    return { taken, total: total - cost(taken, slots) };
  });
  return settlings.reduce((best, one) => (one.total > best.total ? one : best)).taken;
}
