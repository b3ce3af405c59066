import type { EvidenceCode, FlagCode } from '../../model/catalogue/index.ts';
import type { Grounds } from '../../model/grounds.ts';
import { isMark } from '../../values/years.ts';
import { labelsAt, type RuleSet } from '../../rules/rule-set.ts';
import { recognise } from '../../rules/recognise.ts';
import type { Canonical } from '../../rules/rule.ts';
import { assign } from './assignment.ts';
import { featuresOf, type Features } from './features.ts';
import { isBareYear, yearOf } from './label-variants.ts';
import { fieldOdds, levelOf } from './model.ts';
import type { Slot } from './slot.ts';

/** What a slot means. */
export interface Meaning {
  readonly field: Canonical;
  readonly year: number | null;
  readonly rule: string;
  readonly flags: readonly FlagCode[];
  readonly evidence: readonly EvidenceCode[];
  /** Probability of the field, and of the best other one, by all that stands at the slot. */
  readonly sure: number;
  readonly rival: number;
  /** How well a rule names the field by the label alone, 0 to 1. */
  readonly label: number;
}

/** Rule named by slots that no rule knows. */
const UNNAMED = 'labels/notes';
/** A likeness from which on a rule's name for a label is clear. */
const CLEAR = 0.84;
const NAMED = 0.6;

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
const ESSENTIAL: Readonly<Record<Telling, Partial<Record<Canonical, number>>>> = {
  objectives: { 'objective.title': 2.5 },
  parts: { 'indicator.text': 1, 'phase.text': 1 },
};

/**
 * What each slot of a form means: labels and contents together, each field at one slot, fields that come for each year at
 * one slot a year. `allowed` says which fields the form may have.
 */
export function understand(
  slots: readonly Slot[],
  rules: RuleSet,
  telling: Telling,
  allowed: (field: Canonical) => boolean = () => true,
  /** Whether words were all that cut the form: what is filled in once shows little by its contents. */
  byWords = false,
): readonly Meaning[] {
  if (slots.length === 0) return [];
  const features = slots.map((slot) => featuresOf(slot, slots, rules));
  const odds = features.map((known, index) => {
    const all = byWords ? byName(fieldOdds(known), known) : fieldOdds(known);
    const may = (field: Canonical): boolean =>
      allowed(field) && (field !== 'objective.years' || mayTellYears(slots[index]!));
    return restricted(telling === 'parts' ? asOther(all, may, known) : all, may);
  });
  const essential = ESSENTIAL[telling];
  const settlings = (telling === 'parts' ? KINDS_OF_PARTS : KINDS_OF_OBJECTIVES).map(({ holds, cost }) => {
    const { taken, total } = settle(odds, slots, essential, holds);
    return { taken, total: total - cost(taken) };
  });
  const settled = settlings.reduce((best, one) => (one.total > best.total ? one : best));
  const named = withNamedUnits(settled.taken, slots, features, allowed);
  const taken = withHeads(named, slots, features, rules, allowed);
  return slots.map((slot, index) => {
    const field = taken[index]!.replace(/@.*$/, '') as Canonical;
    // As sure as it is once the other slots have theirs.
    const others = new Set(taken.filter((key, other) => other !== index && key !== 'other'));
    const free = restricted(
      new Map([...odds[index]!].map(([one, odd]) => [one, odd + (essential[one] ?? 0)])),
      (one) => !others.has(keyOf(one, slot, slots)),
    );
    return meaningOf(slot, field, free, features[index]!, rules);
  });
}

/**
 * The fields of the slots, with the units that whole labels name at slots that nothing else was found for: no content tells a
 * mission or a direction from other words, and their names are nobody else's.
 */
function withNamedUnits(
  taken: readonly string[],
  slots: readonly Slot[],
  features: readonly Features[],
  allowed: (field: Canonical) => boolean,
): readonly string[] {
  const found = [...taken];
  for (const [index, { named }] of features.entries()) {
    if (found[index] !== 'other' || slots[index]!.finer) continue;
    const [best] = [...named.values()].sort((a, b) => b.score - a.score);
    if (best === undefined || levelOf(best.score) !== 0) continue;
    const { field } = best.rule;
    if (UNITS.has(field) && allowed(field) && !found.includes(field)) found[index] = field;
  }
  return found;
}

/** Share of persons at a slot from which on it is theirs. */
const PERSONS = 0.8;
const RESPONSIBLE: readonly Canonical[] = ['section.responsible', 'objective.responsible'];

/** The fields of the slots, with people right beside a unit as those who answer for it, where no label names them or anybody who does. */
function withHeads(
  taken: readonly string[],
  slots: readonly Slot[],
  features: readonly Features[],
  rules: RuleSet,
  allowed: (field: Canonical) => boolean,
): readonly string[] {
  const [head] = RESPONSIBLE;
  if (!allowed(head!) || RESPONSIBLE.some((field) => taken.includes(field))) return taken;
  const isUnit = (key: string | undefined): boolean => key === 'section.sector' || key === 'section.service';
  const at = taken.findIndex((key, index) => {
    if (key !== 'other' || !(isUnit(taken[index - 1]) || isUnit(taken[index + 1]))) return false;
    const { content, named } = features[index]!;
    const label = slots[index]!.path.join(' ');
    return (
      label !== '' &&
      (content.get('form person') ?? 0) >= PERSONS &&
      [...named.values()].every(({ score }) => score < CLEAR) &&
      !OTHERS.some((what) => [label, ...slots[index]!.texts].some((text) => recognise(rules, what, text)))
    );
  });
  return at < 0 ? taken : taken.with(at, head!);
}

/** People who stand beside a unit and answer for none: councillors, those who work there. */
const OTHERS = ['office-holder', 'person-column'];

const UNITS: ReadonlySet<Canonical> = new Set([
  'section.sector',
  'section.service',
  'section.mission',
  'section.programme',
  'section.strategicObjective',
]);

const IMPOSSIBLE = -60;

/** Fields that the slots of one form may have together, and how much less likely what they have makes the form, in log-odds. */
interface Together {
  readonly holds: (field: Canonical) => boolean;
  readonly cost: (taken: readonly string[]) => number;
}

const FREE = (): number => 0;
/** Figures are seldom of an indicator that has no words. */
const WORDLESS = 1.5;
const isOfIndicator = (key: string): boolean => key.startsWith('indicator.');

const KINDS_OF_OBJECTIVES: readonly Together[] = [
  {
    holds: () => true,
    cost: (taken) => (taken.some(isOfIndicator) && !taken.includes('indicator.text') ? WORDLESS : 0),
  },
  { holds: (field) => !isOfIndicator(field), cost: FREE },
];
/** A table inside an objective tells of its indicators or of its steps, and seldom of both. */
const KINDS_OF_PARTS: readonly Together[] = [
  { holds: (field) => !field.startsWith('phase.'), cost: FREE },
  { holds: (field) => field.startsWith('phase.') || field === 'other', cost: FREE },
  { holds: () => true, cost: () => 2 },
];

/** What one slot alone may have: a field, of those that come for each year the field of one year, of those that come side by side its own. */
const keyOf = (field: Canonical, slot: Slot, slots: readonly Slot[]): string => {
  if (YEARLY.has(field)) return `${field}@${yearOf(slot.path) ?? ''}`;
  return SEVERAL.has(field) ? `${field}@${slots.indexOf(slot)}` : field;
};

/** The likeliest fields of all slots together, each at one slot, by their keys, with the sum of their log-odds. */
function settle(
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
function restricted(
  odds: ReadonlyMap<Canonical, number>,
  allowed: (field: Canonical) => boolean,
): ReadonlyMap<Canonical, number> {
  const kept = [...odds].filter(([field]) => field === 'other' || allowed(field));
  const most = Math.max(...kept.map(([, odd]) => odd));
  const total = most + Math.log(kept.reduce((sum, [, odd]) => sum + Math.exp(odd - most), 0));
  return new Map(kept.map(([field, odd]) => [field, odd - total]));
}

function meaningOf(
  slot: Slot,
  field: Canonical,
  odds: ReadonlyMap<Canonical, number>,
  { named }: Features,
  rules: RuleSet,
): Meaning {
  const match = named.get(field);
  const label = match?.score ?? 0;
  const rival = Math.max(
    0,
    ...[...odds].filter(([other]) => other !== field).map(([, odd]) => Math.exp(odd)),
  );
  const known = label >= NAMED;
  const otherwise = [...named].some(
    ([other, { score }]) => other !== field && score >= CLEAR && score > label,
  );
  const flags: FlagCode[] =
    field === 'other' || known ? [] : [otherwise ? 'header_contradicted' : 'header_guessed'];
  const rule =
    match?.rule.id ??
    (field === 'other' ? null : labelsAt(rules, slot.place).find((one) => one.field === field)?.id) ??
    UNNAMED;
  return {
    field,
    year: yearOf(slot.path),
    rule,
    flags,
    evidence: known && match !== undefined ? [match.evidence] : [],
    sure: Math.exp(odds.get(field) ?? IMPOSSIBLE),
    rival,
    label,
  };
}

/** What the values of a slot rest on. */
export const groundsOf = (meaning: Meaning, form: readonly Meaning[], cut: Grounds['cut']): Grounds => ({
  label: meaning.label,
  sure: meaning.sure,
  rival: meaning.rival,
  form: form.reduce((sum, { sure }) => sum + sure, 0) / Math.max(1, form.length),
  cut,
});
