import type { Goal } from '../content/goal.ts';
import type { Scribe } from '../scribe.ts';
import { drawManner, unitHeading } from './units.ts';

/** A sheet for each objective, under its unit; some put the unit's names on each sheet. */
export function eachSheet(scribe: Scribe, draw: (goal: Goal, above: [string, string][]) => void): void {
  const { dice } = scribe;
  const manner = drawManner(scribe);
  const inside = dice.chance(0.3);
  for (const unit of scribe.plan.units) {
    if (!inside) scribe.add(unitHeading(scribe, unit, manner));
    for (const goal of unit.goals)
      draw(
        goal,
        inside
          ? [
              [unit.kind, scribe.unitName(unit, false)],
              [scribe.words.label('head'), scribe.headName(unit)],
            ]
          : [],
      );
  }
}
