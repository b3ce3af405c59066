import type { Canonical } from '../../rules/rule.ts';
import { isMark } from '../../values/years.ts';
import { CLEAR, type Features } from './features.ts';
import { isBareYear } from './label-variants.ts';
import { fieldOdds } from './model.ts';
import type { Telling } from './settle.ts';
import type { Slot } from './slot.ts';

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
  known: Features,
  { telling, allowed, byWords }: Allowance,
): ReadonlyMap<Canonical, number> {
  const all = byWords ? byName(fieldOdds(known), known) : fieldOdds(known);
  const may = (field: Canonical): boolean =>
    allowed(field) && (field !== 'objective.years' || mayTellYears(slot));
  return restricted(telling === 'parts' ? asOther(all, may, known) : all, may);
}

/** Whether years may be told at a place: under a year of its own only marks do. */
const mayTellYears = ({ path, texts }: Slot): boolean => !isBareYear(path.at(-1) ?? '') || texts.some(isMark);

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
