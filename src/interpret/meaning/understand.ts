import type { EvidenceCode, FlagCode } from '../../model/catalogue/index.ts';
import type { Grounds } from '../../model/grounds.ts';
import { labelsAt, type RuleSet } from '../../rules/rule-set.ts';
import type { Canonical } from '../../rules/rule.ts';
import { CLEAR, featuresOf, type Features } from './features.ts';
import { yearOf } from './label-variants.ts';
import { ESSENTIAL, IMPOSSIBLE, keyOf, settled, type Telling } from './settle.ts';
import type { Slot } from './slot.ts';
import { restricted, slotOdds, withDegrees } from './slot-odds.ts';
import { withHeads, withNamedUnits } from './unit-slots.ts';

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
const NAMED = 0.6;

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
  const odds = withDegrees(
    features.map((known, index) => slotOdds(slots[index]!, slots, known, { telling, allowed, byWords })),
    slots,
    features,
  );
  const essential = ESSENTIAL[telling];
  const named = withNamedUnits(settled(odds, slots, telling), slots, features, allowed);
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
