import { recognise } from '../../rules/recognise.ts';
import { UNIT_NAMES, type Canonical } from '../../rules/fields.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import { CLEAR, type Features } from './features.ts';
import { levelOf } from './model.ts';
import type { Slot } from './slot.ts';

/**
 * The fields of the slots, with the units that whole labels name at slots that nothing else was found for: no content tells a
 * mission or a direction from other words, and their names are nobody else's.
 */
export function withNamedUnits(
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

/** The fields of the slots, with people right beside a unit as those who answer for it: by their label, or where no label names them or anybody who does. */
export function withHeads(
  taken: readonly string[],
  slots: readonly Slot[],
  features: readonly Features[],
  rules: RuleSet,
  allowed: (field: Canonical) => boolean,
): readonly string[] {
  const [head] = RESPONSIBLE;
  if (!allowed(head!) || RESPONSIBLE.some((field) => taken.includes(field))) return taken;
  const isUnit = (key: string | undefined): boolean => UNIT_NAMES.has(key as Canonical);
  const at = taken.findIndex((key, index) => {
    if (key !== 'other' || !(isUnit(taken[index - 1]) || isUnit(taken[index + 1]))) return false;
    const { content, named } = features[index]!;
    const label = slots[index]!.path.join(' ');
    if (RESPONSIBLE.some((field) => (named.get(field)?.score ?? 0) >= CLEAR)) return true;
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
