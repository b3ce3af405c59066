import { cueOf } from '../cues/cue.ts';
import type { Item, Pair } from '../cues/item.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import type { Canonical } from '../../rules/rule.ts';
import type { Slot } from '../meaning/slot.ts';
import { understand, type Meaning } from '../meaning/understand.ts';
import type { Cycle } from './cycle.ts';

/** A form filled in again and again, or once, with what each of its labels means. */
export interface SheetForm {
  readonly instances: Cycle['instances'];
  readonly meanings: ReadonlyMap<string, Meaning>;
  readonly slots: readonly Slot[];
  readonly cut: 'cycle' | 'words';
}

/** What the labels of a sheet form mean, each by all that stands at it. */
export function sheetForm(
  items: readonly Item[],
  instances: Cycle['instances'],
  rules: RuleSet,
  cut: SheetForm['cut'],
): SheetForm {
  const pairs = new Map<string, Pair[]>();
  const order: string[] = [];
  for (const { from, to } of instances)
    for (const item of items.slice(from, to)) {
      if (item.kind !== 'pair' || item.named !== null) continue;
      const known = pairs.get(item.cue);
      if (known) known.push(item);
      else {
        pairs.set(item.cue, [item]);
        order.push(item.cue);
      }
    }
  const named = namedInMost(items, instances);
  const told = order.filter((cue) => !countsSheets(pairs.get(cue)!));
  const slots = told.map((cue, index): Slot => {
    const own = pairs.get(cue)!;
    return {
      path: own[0]!.label === '' ? [] : [own[0]!.label],
      place: 'key',
      texts: own.map((pair) => pair.value.map(({ text }) => text).join('\n')),
      at: own[0]!.whole?.at ?? own[0]!.at,
      finer: own.length > instances.length * 1.2,
      shared: false,
      position: told.length > 1 ? index / (told.length - 1) : 0,
    };
  });
  const meanings = understand(slots, rules, 'objectives', (field) => !named.has(field) || MANY.has(field));
  return { instances, meanings: new Map(told.map((cue, index) => [cue, meanings[index]!])), slots, cut };
}

/** Whether a place without a label holds the same words with other numbers each time: "Sheet 1 of 6" counts the sheets. */
function countsSheets(pairs: readonly Pair[]): boolean {
  const texts = pairs.map(({ value }) => value.map(({ text }) => text).join('\n'));
  return (
    pairs[0]!.label === '' &&
    new Set(texts).size > 1 &&
    texts.every((text) => /\p{L}{3}/u.test(text) && cueOf(text) === cueOf(texts[0]!))
  );
}

/** Fields that lines of their own name in most instances. */
function namedInMost(items: readonly Item[], instances: Cycle['instances']): ReadonlySet<Canonical> {
  const counts = new Map<Canonical, number>();
  for (const { from, to } of instances) {
    const fields = items
      .slice(from, to)
      .flatMap((item) => (item.kind === 'pair' && item.named !== null ? [item.named.field] : []));
    for (const field of new Set(fields)) counts.set(field, (counts.get(field) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([field, count]) => (count * 2 > instances.length ? [field] : [])));
}

/** Fields that a sheet may have at a labelled place beside one that a heading names. */
const MANY: ReadonlySet<Canonical> = new Set(['section.responsible', 'section.year']);
