import { once } from '../../model/once.ts';
import { rankLabels } from '../../rules/match.ts';
import { labelsAt, type RuleSet } from '../../rules/rule-set.ts';
import { parseNumber } from '../../values/number.ts';
import { lookOf, type Look } from '../cues/look.ts';
import type { Slot } from './slot.ts';

/** A likeness from which on a label names its field beyond doubt. */
const CLEAR = 0.94;
/** How far apart two figures may be, as a share of the greater, to be of one measure. */
const NEAR = 0.35;

/**
 * What stands right before and right behind a slot of a form, by its look and by its label where rules know it: a target stands behind
 * its measure, a result behind its target. Each is told as `before …` or `behind …`.
 */
export function neighbourFeatures(
  slot: Slot,
  slots: readonly Slot[],
  rules: RuleSet,
): readonly (readonly [string, number])[] {
  const at = slots.indexOf(slot);
  return [['before', slots[at - 1]] as const, ['behind', slots[at + 1]] as const].flatMap(
    ([side, other]): readonly (readonly [string, number])[] => {
      if (other === undefined) return [];
      const { look } = sketch(other);
      const field = fieldOf(other, rules);
      const near = likeness(slot, other);
      return [
        [`${side} ${look}`, 1],
        ...(field === null ? [] : [[`${side} ${field}`, 1] as const]),
        ...(near === null ? [] : [[`${side} alike`, near] as const]),
      ];
    },
  );
}

interface Sketch {
  readonly look: Look;
  readonly numbers: readonly (number | null)[];
}

/** What most texts of a slot look like, and the figures in them; made once for each. */
const sketch = once(({ texts }: Slot): Sketch => {
  const counts = new Map<Look, number>();
  for (const text of texts) {
    const look = lookOf(text.trim());
    if (look !== 'empty') counts.set(look, (counts.get(look) ?? 0) + 1);
  }
  const best = [...counts].sort((a, b) => b[1] - a[1])[0];
  const numbers = texts.map((text) => parseNumber(text.replace(/^[<>≤≥=\s]+|\s*%\s*$/gu, '')).value);
  return { look: best?.[0] ?? 'empty', numbers };
});

/** The field that rules name a slot by its whole label; null where none does. */
function fieldOf(slot: Slot, rules: RuleSet): string | null {
  const best =
    slot.path.length === 0 ? undefined : rankLabels(labelsAt(rules, slot.place), slot.path.join(' '))[0];
  return best !== undefined && best.score >= CLEAR ? best.rule.field : null;
}

/** The share of places at which two slots that are filled together hold figures of one size; null where they hold none. */
function likeness(a: Slot, b: Slot): number | null {
  const [own, others] = [sketch(a).numbers, sketch(b).numbers];
  if (own.length !== others.length) return null;
  const pairs = own.flatMap((number, index) => {
    const other = others[index] ?? null;
    return number === null || other === null ? [] : [[number, other] as const];
  });
  if (pairs.length < 2) return null;
  const near = pairs.filter(([x, y]) => Math.abs(x - y) <= NEAR * Math.max(Math.abs(x), Math.abs(y))).length;
  return near / pairs.length;
}
