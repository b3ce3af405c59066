import type { Diagnostic, Outcome } from '../../model/diagnostic.ts';
import type { DraftObjective, DraftSection } from '../../record/draft.ts';
import type { Read } from '../unassigned.ts';
import { numberKey, paired, type Told } from './match.ts';
import { mergedObjective } from './merge-objective.ts';
import { withUnitsOf } from './merge-units.ts';
import { Titles } from './title-likeness.ts';
import { unitOf } from './unit.ts';
import { viewsOf, type View } from './views.ts';
import { weakerViews } from './weaker.ts';

/** An objective as it has grown so far, and the views that tell it. */
interface Grown extends Told {
  readonly views: ReadonlySet<View>;
  readonly told: readonly DraftObjective[];
}

/**
 * Each objective once, though a list, a matrix, a sheet and a report may all tell it. It stays where it is told in most detail and
 * gains what the others say. A list that tells of nothing of the kind, and tells little, gives no objectives beside
 * forms that tell much.
 */
export function mergeViews(read: Read): Outcome<Read> {
  const views = viewsOf(read.sections, read.objectives);
  if (views.length < 2) return { value: read, diagnostics: [] };
  const sections = new Map(read.sections.map((section) => [section.id, section]));
  const titles = new Titles(read.objectives.map(({ title }) => title.value ?? ''));
  const order = [...views].sort((a, b) => b.detail - a.detail);
  let grown: readonly Grown[] = [];
  for (const view of order) grown = withView(grown, view, sections, titles);
  const weaker = weakerViews(views, new Set(grown.filter(isShared).flatMap(({ views: own }) => [...own])));
  const dropped = new Set(weaker.flatMap(({ objectives }) => objectives));
  const byId = new Map(grown.map((one) => [one.objective.id, one]));
  const objectives = read.objectives.flatMap((objective) => {
    const own = byId.get(objective.id);
    return own === undefined || dropped.has(objective) ? [] : [own.objective];
  });
  const shared = grown.filter(isShared).map(({ told }) => told);
  const united = withUnitsOf(shared, { sections: read.sections, objectives });
  return {
    value: {
      ...read,
      sections: weighed(united.sections, united.objectives),
      objectives: united.objectives,
    },
    diagnostics: weaker.map(diagnosticOf),
  };
}

const isShared = ({ told }: Grown): boolean => told.length > 1;

/** Objectives with those of one more view: told again, or new. */
function withView(
  grown: readonly Grown[],
  view: View,
  sections: ReadonlyMap<string, DraftSection>,
  titles: Titles,
): readonly Grown[] {
  const own = view.objectives.map((objective): Grown => ({
    objective,
    title: titles.of(objective.title.value ?? ''),
    number: numberKey(objective),
    unit: unitOf(objective, sections.get(objective.section)),
    views: new Set([view]),
    told: [objective],
  }));
  const partners = new Map(paired(own, grown, titles).map(({ one, other }) => [other, one]));
  const again = new Set(partners.values());
  return [
    ...grown.map((known) => {
      const more = partners.get(known);
      return more === undefined ? known : together(known, more, titles);
    }),
    ...own.filter((one) => !again.has(one)),
  ];
}

function together(known: Grown, more: Grown, titles: Titles): Grown {
  const objective = mergedObjective(known.objective, more.objective);
  return {
    objective,
    title: known.title.set.size > 0 ? known.title : titles.of(objective.title.value ?? ''),
    number: known.number ?? more.number,
    unit: {
      sector: known.unit.sector.length > 0 ? known.unit.sector : more.unit.sector,
      service: known.unit.service.length > 0 ? known.unit.service : more.unit.service,
      responsible: known.unit.responsible.length > 0 ? known.unit.responsible : more.unit.responsible,
      year: known.unit.year ?? more.unit.year,
    },
    views: new Set([...known.views, ...more.views]),
    told: [...known.told, ...more.told],
  };
}

/** Sections with the sum of the weights that their objectives have now; those that lost them all keep their own. */
function weighed(
  sections: readonly DraftSection[],
  objectives: readonly DraftObjective[],
): readonly DraftSection[] {
  const sums = new Map<string, number>();
  for (const { section, weight } of objectives)
    if (weight?.value != null) sums.set(section, (sums.get(section) ?? 0) + weight.value);
  return sections.map((section) => {
    const sum = sums.get(section.id);
    return sum === undefined ? section : { ...section, weightSum: Math.round(sum * 100) / 100 };
  });
}

const diagnosticOf = (view: View): Diagnostic => ({
  code: 'weaker_view',
  message: `${view.objectives.length} lines with titles alone were not taken for objectives: other forms tell full ones`,
  at: view.objectives.flatMap(({ title }) => title.at),
  path: null,
});
