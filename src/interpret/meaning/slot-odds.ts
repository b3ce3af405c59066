import type { Canonical } from '../../rules/rule.ts';
import { parseTarget } from '../../values/target.ts';
import { isOutOf } from '../../values/weight.ts';
import { isMark } from '../../values/years.ts';
import { CLEAR, type Features } from './features.ts';
import { interimSlots, isOfInterim } from './interim.ts';
import { isBareYear } from './label-variants.ts';
import { fieldOdds } from './model.ts';
import { IMPOSSIBLE, type Telling } from './settle.ts';
import { isMonth, standsOverMonths, type Slot } from './slot.ts';

/** What the form of a slot allows. */
export interface Allowance {
  readonly telling: Telling;
  /** Which fields the form may have. */
  readonly allowed: (field: Canonical) => boolean;
  /** Whether words were all that cut the form: what is filled in once shows little by its contents. */
  readonly byWords: boolean;
}

/** Log-odds of the fields that a slot may have, before the other slots of its form have theirs. */
export function slotOdds(
  slot: Slot,
  slots: readonly Slot[],
  known: Features,
  { telling, allowed, byWords }: Allowance,
): ReadonlyMap<Canonical, number> {
  const runs = isMonth(slot) && standsOverMonths(slots);
  const all = byWords ? byName(fieldOdds(known), known) : fieldOdds(known);
  const isInterim = interimSlots(slots).has(slots.indexOf(slot));
  const may = (field: Canonical): boolean =>
    allowed(field) &&
    mayHold(field, slot) &&
    !(field === 'outcome.percent' && meetsTarget(slots.indexOf(slot), slots, known)) &&
    !(runs && field !== 'objective.years') &&
    (!isInterim || isOfInterim(field, known));
  return restricted(telling === 'parts' ? asOther(asPart(all, allowed, known), may, known) : all, may);
}

/** What a part of an objective calls what an objective calls otherwise: a weight inside one is that of its measure. */
const OF_PARTS: readonly (readonly [Canonical, Canonical])[] = [
  ['objective.weight', 'indicator.weight'],
  ['objective.deadline', 'phase.deadline'],
];

/** The odds with those of an objective's fields given to the fields that tell the same of a part. */
function asPart(
  odds: ReadonlyMap<Canonical, number>,
  allowed: (field: Canonical) => boolean,
  { named }: Features,
): ReadonlyMap<Canonical, number> {
  const found = new Map(odds);
  for (const [whole, part] of OF_PARTS) {
    const given = odds.get(whole);
    // What words alone call so is the objective's: "relevance: HIGH" inside its sheet.
    if (given === undefined || allowed(whole) || !allowed(part) || isCalled(named, whole)) continue;
    found.set(part, Math.log(Math.exp(given) + Math.exp(odds.get(part) ?? IMPOSSIBLE)));
    found.delete(whole);
  }
  return found;
}

/**
 * Whether a place that may be called a result or a percent stands right behind that of a target and holds more than percents: what was
 * reached is measured as the target is.
 */
function meetsTarget(index: number, slots: readonly Slot[], { named }: Features): boolean {
  const before = slots[index - 1];
  if (before === undefined || !isCalled(named, 'indicator.result') || !isCalled(named, 'outcome.percent'))
    return false;
  const aims = before.texts.filter((text) => parseTarget(text).value !== null).length;
  const filled = slots[index]!.texts.filter((text) => text.trim() !== '');
  return aims > before.texts.length / 2 && filled.some((text) => !text.includes('%'));
}

const isCalled = (named: Features['named'], field: Canonical): boolean =>
  (named.get(field)?.score ?? 0) >= CLEAR;

/** What is told in words. */
const WORDED: ReadonlySet<Canonical> = new Set([
  'objective.title',
  'objective.description',
  'indicator.text',
  'phase.text',
]);
/** What is told in figures, or in a word or two. */
const MEASURED: ReadonlySet<Canonical> = new Set([
  'indicator.target',
  'indicator.result',
  'indicator.baseline',
  'indicator.degree',
  'indicator.level',
]);
/** Words that a text without figures has more of where it is prose. */
const FEW = 4;
/** Share of the texts at a place that must be such. */
const MOST = 0.6;

/** A code alone: "OS01", "AG.2/3". */
const CODE = /^\p{Lu}{1,5}[._/-]?\d{1,4}(?:[._/-]\d{1,4}){0,3}$/u;

/** Whether what stands at a place can be what a field holds: years under a year are marks, titles have letters, measures figures. */
function mayHold(field: Canonical, { path, texts }: Slot): boolean {
  const filled = texts.filter((text) => text.trim() !== '');
  const most = (is: (text: string) => boolean): boolean =>
    filled.length > 0 && filled.filter(is).length >= filled.length * MOST;
  if (field === 'objective.years') return !isBareYear(path.at(-1) ?? '') || texts.some(isMark);
  if (WORDED.has(field)) return !most((text) => !/\p{L}{2}/u.test(text) || CODE.test(text.trim()));
  // "50 punti su 100" tells no outcome, whatever its letters.
  if (field === 'outcome.text') return !most((text) => /\p{L}/u.test(text) && isOutOf(text));
  if (field === 'outcome.percent') return !most((text) => !/\d/.test(text));
  if (MEASURED.has(field)) return !most((text) => !/\d/.test(text) && text.trim().split(/\s+/u).length > FEW);
  return true;
}

/**
 * The odds of slots side by side, two of which are clearly named as the degree of achievement: where one of them is filled in
 * for each indicator and the other for each objective, the finer one tells how far the indicators' results meet their targets.
 */
export function withDegrees(
  odds: readonly ReadonlyMap<Canonical, number>[],
  slots: readonly Slot[],
  features: readonly Features[],
): readonly ReadonlyMap<Canonical, number>[] {
  const isPercent = (index: number): boolean =>
    (features[index]!.named.get('outcome.percent')?.score ?? 0) >= CLEAR;
  const ofObjectives = slots.some((slot, index) => !slot.finer && isPercent(index));
  return odds.map((own, index) => {
    const [percent, degree] = [own.get('outcome.percent'), own.get('indicator.degree')];
    const swaps = ofObjectives && slots[index]!.finer && isPercent(index);
    if (!swaps || percent === undefined || degree === undefined || degree > percent) return own;
    return new Map([...own, ['outcome.percent', degree], ['indicator.degree', percent]]);
  });
}

/** How much more a clear name says of a form that is filled in once, in log-odds. */
const ONCE = 1.5;

/** The odds with more weight on what rules clearly name. */
function byName(odds: ReadonlyMap<Canonical, number>, { named }: Features): ReadonlyMap<Canonical, number> {
  return new Map(
    [...odds].map(([field, odd]) => [field, (named.get(field)?.score ?? 0) >= CLEAR ? odd + ONCE : odd]),
  );
}

/** The title of a part is what it measures. */
const TITLES: ReadonlySet<Canonical> = new Set(['objective.title', 'objective.description']);

/** What a label clearly calls otherwise than a part of an objective can be called is nothing that a table inside one tells. */
function asOther(
  odds: ReadonlyMap<Canonical, number>,
  allowed: (field: Canonical) => boolean,
  { named }: Features,
): ReadonlyMap<Canonical, number> {
  const clear = [...named].filter(([, { score }]) => score >= CLEAR);
  if (clear.some(([field]) => allowed(field))) return odds;
  const called = (field: Canonical): boolean => clear.some(([own]) => own === field) && !TITLES.has(field);
  const lost = [...odds].filter(([field]) => field === 'other' || (!allowed(field) && called(field)));
  return new Map([...odds, ['other', Math.log(lost.reduce((sum, [, odd]) => sum + Math.exp(odd), 0))]]);
}

/** The odds of the fields that a form may have, as if there were no others. */
export function restricted(
  odds: ReadonlyMap<Canonical, number>,
  allowed: (field: Canonical) => boolean,
): ReadonlyMap<Canonical, number> {
  const kept = [...odds].filter(([field]) => field === 'other' || allowed(field));
  const most = Math.max(...kept.map(([, odd]) => odd));
  const total = most + Math.log(kept.reduce((sum, [, odd]) => sum + Math.exp(odd - most), 0));
  return new Map(kept.map(([field, odd]) => [field, odd - total]));
}
