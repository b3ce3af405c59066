import type { DraftObjective } from '../../record/draft.ts';
import { sameUnit, unitOf } from './unit.ts';
import { fieldsOf, type View } from './views.ts';

/** Fields that a form has for each objective, number and title aside, where it tells much. */
const MUCH = 2;
/** Fewest objectives that a form which tells much must have. */
const FEWEST = 2;

/**
 * Views with titles and numbers alone that tell of nothing that another view tells, where forms for the same units tell full
 * objectives: levels above these, areas, actions. `shared` are the views that have an objective in common with another.
 */
export function weakerViews(views: readonly View[], shared: ReadonlySet<View>): readonly View[] {
  const full = views.filter(
    ({ objectives, detail }) =>
      objectives.length >= FEWEST &&
      detail >= MUCH &&
      objectives.filter(({ title }) => title.value !== null).length * 2 > objectives.length,
  );
  if (full.length === 0) return [];
  return views.filter(
    (view) =>
      !shared.has(view) &&
      !full.includes(view) &&
      view.objectives.every(isBare) &&
      full.some((other) => isOfItsUnits(view, other)),
  );
}

/** Whether an objective is a title, with or without number. */
const isBare = (objective: DraftObjective): boolean =>
  fieldsOf(objective) === 0 && (objective.outcome.status.value ?? 'missing') === 'missing';

/** Whether one view tells of the units that another one tells of: what is said of a unit nowhere else stays. */
function isOfItsUnits(view: View, other: View): boolean {
  const units = other.sections.map((section) => unitOf(other.objectives[0]!, section));
  const own = new Map(view.sections.map((section) => [section.id, section]));
  return view.objectives.every((objective) => {
    const unit = unitOf(objective, own.get(objective.section));
    return units.some((one) => sameUnit(unit, one) !== false);
  });
}
