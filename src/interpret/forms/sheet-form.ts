import { cueOf } from '../cues/cue.ts';
import type { Item, Pair } from '../cues/item.ts';
import { knownKey } from '../cues/known-key.ts';
import type { Canonical } from '../../rules/rule.ts';
import type { Slot } from '../meaning/slot.ts';
import { understand, type Meaning } from '../meaning/understand.ts';
import type { Cycle } from './cycle.ts';
import type { FormScope } from './form-scope.ts';
import { titleByLevel } from './level-title.ts';

/** A form filled in again and again, or once, with what each of its labels means. */
export interface SheetForm {
  readonly instances: Cycle['instances'];
  /** By the cues of its places, as `meaningOf` asks for them. */
  readonly meanings: ReadonlyMap<string, Meaning>;
  /** The cue of the label that calls its objective by a level; null where the title has a place of its own. */
  readonly title: string | null;
  readonly slots: readonly Slot[];
  readonly cut: 'cycle' | 'words';
}

/** What the labels of a sheet form mean, each by all that stands at it. */
export function sheetForm(
  items: readonly Item[],
  instances: Cycle['instances'],
  { rules, reporting, measures }: FormScope,
  cut: SheetForm['cut'],
): SheetForm {
  const pairs = new Map<string, Pair[]>();
  const stands = new Map<string, Set<number>>();
  for (const [index, { from, to }] of instances.entries())
    for (const item of items.slice(from, to)) {
      if (item.kind !== 'pair' || item.named !== null) continue;
      const cue = uncountedCue(item.cue);
      pairs.set(cue, [...(pairs.get(cue) ?? []), item]);
      stands.set(cue, (stands.get(cue) ?? new Set()).add(index));
    }
  const order = [...pairs.keys()];
  const named = namedInMost(items, instances);
  const told = order.filter((cue) => !countsSheets(pairs.get(cue)!));
  const slots = told.map((cue, index): Slot => {
    const own = pairs.get(cue)!;
    return {
      path:
        own[0]!.label === ''
          ? []
          : [(own.find(({ label }) => !/(?:\d|\s[a-h])$/i.test(label)) ?? own[0]!).label],
      place: 'key',
      texts: own.map((pair) => pair.value.map(({ text }) => text).join('\n')),
      parts: [],
      at: own[0]!.whole?.at ?? own[0]!.at,
      finer: own.length > instances.length * 1.2,
      shared: false,
      reporting,
      position: told.length > 1 ? index / (told.length - 1) : 0,
    };
  });
  const level = titleByLevel(items, instances, rules);
  // What counts behind the level's name is the objective's number, its title what stands behind that.
  const behind = level?.replace(/ #$/u, ' ~') ?? null;
  // Where nothing does, as the weight alone stands beside it, the title has another place.
  const title = behind !== null && pairs.has(uncountedCue(behind)) ? behind : null;
  if (title !== null) named.add('objective.title');
  const called = new Set(slots.map(({ path }) => knownKey(path.join(' '), rules)?.rule.field));
  // Measures that a table inside each sheet tells stand at a label beside it only where its words say so.
  const tabled = instances.filter(({ from, to }) =>
    items.slice(from, to).some((item) => item.kind === 'grid' && measures.has(item.cue)),
  ).length;
  const mayTell = (field: Canonical): boolean =>
    (!named.has(field) || MANY.has(field)) &&
    (tabled * 2 < instances.length || !field.startsWith('indicator.') || called.has(field));
  const meanings = amongTheirs(
    slots,
    told.map((cue) => stands.get(cue)!),
    (own) => understand(own, rules, 'objectives', mayTell, cut === 'words'),
  );
  return {
    instances,
    meanings: new Map(
      told.map((cue, index) => [
        cue,
        as(
          meanings[index]!,
          title !== null && cue === uncountedCue(title)
            ? 'objective.title'
            : level !== title && cue === level
              ? 'objective.number'
              : null,
        ),
      ]),
    ),
    title,
    slots,
    cut,
  };
}

/** What the place of a label means. */
export const meaningOf = ({ meanings }: Pick<SheetForm, 'meanings'>, { cue }: Pair): Meaning | undefined =>
  meanings.get(uncountedCue(cue));

/** "Measure 1", "Measure b" and "Measure" are one place. */
const uncountedCue = (cue: string): string => cue.replace(/(?<=\p{L}{3}) (?:#n|[a-h])$/u, '');

/** Whether a place without a label holds the same words with other numbers each time: "Sheet 1 of 6" counts the sheets. */
function countsSheets(pairs: readonly Pair[]): boolean {
  const texts = pairs.map(({ value }) => value.map(({ text }) => text).join('\n'));
  return (
    pairs[0]!.label === '' &&
    new Set(texts).size > 1 &&
    texts.every((text) => /\p{L}{3}/u.test(text) && cueOf(text) === cueOf(texts[0]!))
  );
}

/**
 * What slots mean, each understood among those that it ever stands beside: labels that take turns, one in some fillings-in and the
 * other in the rest, may name the same.
 */
function amongTheirs(
  slots: readonly Slot[],
  stands: readonly ReadonlySet<number>[],
  meaningsOf: (slots: readonly Slot[]) => readonly Meaning[],
): readonly Meaning[] {
  const all = meaningsOf(slots);
  return slots.map((slot, index) => {
    const beside = slots.filter((_, other) => [...stands[other]!].some((one) => stands[index]!.has(one)));
    if (beside.length === slots.length) return all[index]!;
    const [own, together] = [meaningsOf(beside)[beside.indexOf(slot)]!, all[index]!];
    return together.field === 'other' ? own : together;
  });
}

const as = (meaning: Meaning, field: Canonical | null): Meaning =>
  field === null ? meaning : { ...meaning, field, flags: [] };

/** Fields that lines of their own name in most instances. */
function namedInMost(items: readonly Item[], instances: Cycle['instances']): Set<Canonical> {
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
