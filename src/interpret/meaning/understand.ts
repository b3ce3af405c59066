import type { EvidenceCode, FlagCode } from '../../model/catalogue/index.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import type { Canonical } from '../../rules/rule.ts';
import { assign } from '../tables/assignment.ts';
import {
  candidatesFor,
  CLEAR_LABEL,
  isBareYear,
  yearOf,
  type Candidate,
  type ColumnProfile,
} from '../tables/column-candidates.ts';
import { columnForms } from '../tables/content-form.ts';
import type { Slot } from './slot.ts';

/** What a slot means. */
export interface Meaning {
  readonly field: Canonical;
  readonly year: number | null;
  readonly rule: string;
  readonly flags: readonly FlagCode[];
  readonly evidence: readonly EvidenceCode[];
  /** How much speaks for it, and for the best other field of the slot. */
  readonly score: number;
  readonly rival: number;
  /** How well the label alone names it; 0 where the content does. */
  readonly label: number;
}

/** Rule named by slots that no rule knows. */
const UNNAMED = 'labels/notes';
/** Score of leaving a slot without a name: a meaning must be worth more. */
const NOTHING = 0.5;

/** Fields that may have a slot for each year. */
const YEARLY: ReadonlySet<Canonical> = new Set([
  'indicator.result',
  'indicator.target',
  'indicator.baseline',
  'objective.years',
]);

/**
 * What each slot of a form means: labels and contents together, each field at one slot, fields that come for each year at
 * one slot a year. `allowed` says which fields the form may have.
 */
export function understand(
  slots: readonly Slot[],
  rules: RuleSet,
  allowed: (field: Canonical) => boolean = () => true,
): readonly Meaning[] {
  if (slots.length === 0) return [];
  const profiles = profilesOf(slots, rules);
  const candidates = profiles.map((profile, index) =>
    candidatesFor(profile, rules, slots[index]!.place).filter(
      (one) => one.field === 'other' || allowed(one.field),
    ),
  );
  const keys = [...new Set(candidates.flat().map(slotOf))].filter((key) => key !== 'other');
  const scores = candidates.map((own, index) => {
    const best = new Map<string, number>();
    for (const one of own) best.set(slotOf(one), Math.max(best.get(slotOf(one)) ?? -1, one.score));
    return [
      ...keys.map((key) => best.get(key) ?? -1),
      ...slots.map((_, other) => (other === index ? (best.get('other') ?? NOTHING) : -1)),
    ];
  });
  const chosen = assign(scores);
  return slots.map((slot, index) => {
    const key = keys[chosen[index]!] ?? 'other';
    const winner = bestOf(candidates[index]!.filter((one) => slotOf(one) === key));
    const rival = bestOf(candidates[index]!.filter((one) => slotOf(one) !== key));
    return meaningOf(slot, winner, rival, candidates[index]!);
  });
}

function meaningOf(
  slot: Slot,
  winner: Candidate | null,
  rival: Candidate | null,
  all: readonly Candidate[],
): Meaning {
  const flags: FlagCode[] = [];
  if (winner?.label === 0)
    flags.push(all.some((one) => one.label >= CLEAR_LABEL) ? 'header_contradicted' : 'header_guessed');
  return {
    field: winner?.field ?? 'other',
    year: winner?.year ?? yearOf(slot.path),
    rule: winner?.rule.id ?? UNNAMED,
    flags,
    evidence: winner?.evidence ?? [],
    score: winner?.score ?? NOTHING,
    rival: rival?.score ?? 0,
    label: winner?.label ?? 0,
  };
}

const bestOf = (candidates: readonly Candidate[]): Candidate | null =>
  candidates.reduce<Candidate | null>((best, one) => (best && best.score >= one.score ? best : one), null);

/** Name of the place that a candidate would take: one for a field, or one for a field and year. */
const slotOf = (candidate: Candidate): string =>
  YEARLY.has(candidate.field) ? `${candidate.field}@${candidate.year ?? ''}` : candidate.field;

function profilesOf(slots: readonly Slot[], rules: RuleSet): ColumnProfile[] {
  const years = slots.map(({ path }) => (isBareYear(path.at(-1) ?? '') ? path.slice(0, -1).join(' ') : null));
  return slots.map((slot, index) => {
    const siblings =
      years[index] === null ? [slot] : slots.filter((_, other) => years[other] === years[index]);
    return {
      path: slot.path,
      forms: columnForms(
        siblings.flatMap(({ texts }) => texts),
        rules,
      ),
      yearSiblings: siblings.length,
      finer: slot.finer,
      shared: slot.shared,
      position: slot.position,
    };
  });
}
