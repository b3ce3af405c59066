import type { Objective, Record } from '../record/record.ts';
import { plain } from './columns.ts';
import { noColumn, tableOf, toObjective, type Derived, type Numbered } from './table-shape.ts';

interface OfObjective<T> extends Numbered<T> {
  readonly objective: Objective;
}
function* ofObjectives<T>(
  record: Record,
  list: (objective: Objective) => readonly T[],
): Generator<OfObjective<T>> {
  for (const objective of record.objectives)
    for (const [i, item] of list(objective).entries()) yield { objective, no: i + 1, item };
}
/** The key that an objective has in all documents that state it. */
export const keyColumn = <T>(idOf: (item: T) => string): Derived<T> => ({
  column: plain(
    'objective_key',
    'string',
    'The objective in all documents that state it: the same in plan, report and copies, whatever file they are in',
  ),
  read: (item, record, _ids, ties) => ties(record, idOf(item)).key,
});
const objectiveKey = keyColumn<{ readonly objective: Objective }>(({ objective }) => objective.id);

const objectiveId: Derived<{ readonly objective: Objective }> = {
  column: plain('objective_id', 'string', 'Objective that it belongs to'),
  read: ({ objective }) => objective.id,
};

type Indicator = Objective['indicators'][number];
interface OfIndicator<T> {
  readonly objective: Objective;
  readonly indicatorNo: number;
  readonly item: T;
  readonly no: number;
}
function* ofIndicators<T>(
  record: Record,
  list: (indicator: Indicator) => readonly T[],
): Generator<OfIndicator<T>> {
  for (const { objective, no: indicatorNo, item: indicator } of ofObjectives(record, (o) => o.indicators))
    for (const [i, item] of list(indicator).entries()) yield { objective, indicatorNo, item, no: i + 1 };
}
const indicatorNo: Derived<{ readonly indicatorNo: number }> = {
  column: plain('indicator_no', 'integer', 'Indicator that it belongs to'),
  read: ({ indicatorNo: no }) => no,
};
const toIndicator = {
  columns: ['document_id', 'objective_id', 'indicator_no'],
  table: 'indicators',
};

export const indicators = tableOf<OfObjective<Indicator>>({
  name: 'indicators',
  description: 'What an objective is measured by, and its target',
  parts: [{ path: 'objectives[].indicators[]', of: ({ item }) => item }],
  key: [objectiveId, noColumn('indicator_no', "objective's indicators")],
  derived: [objectiveKey],
  references: [toObjective],
  items: (record) => ofObjectives(record, (objective) => objective.indicators),
});

export const results = tableOf<OfIndicator<Indicator['results'][number]>>({
  name: 'results',
  description: 'What an indicator came to, a row a year',
  parts: [{ path: 'objectives[].indicators[].results[]', of: ({ item }) => item }],
  key: [objectiveId, indicatorNo, noColumn('result_no', "indicator's results")],
  derived: [objectiveKey],
  references: [toIndicator],
  items: (record) => ofIndicators(record, (indicator) => indicator.results),
});

export const targets = tableOf<OfIndicator<Indicator['targets'][number]>>({
  name: 'targets',
  description: 'Targets of an indicator where the document sets one for each year',
  parts: [{ path: 'objectives[].indicators[].targets[]', of: ({ item }) => item }],
  key: [objectiveId, indicatorNo, noColumn('target_no', "indicator's targets")],
  derived: [objectiveKey],
  references: [toIndicator],
  items: (record) => ofIndicators(record, (indicator) => indicator.targets),
});

export const phases = tableOf<OfObjective<Objective['phases'][number]>>({
  name: 'phases',
  description: 'Steps of an objective',
  parts: [{ path: 'objectives[].phases[]', of: ({ item }) => item }],
  key: [objectiveId, noColumn('phase_no', "objective's phases")],
  derived: [objectiveKey],
  references: [toObjective],
  items: (record) => ofObjectives(record, (objective) => objective.phases),
});

export const other = tableOf<OfObjective<Objective['other'][number]>>({
  name: 'other',
  description: 'Columns and labels of an objective without a canonical name, verbatim',
  parts: [{ path: 'objectives[].other[]', of: ({ item }) => item }],
  key: [objectiveId, noColumn('other_no', "objective's other labels")],
  derived: [objectiveKey],
  references: [toObjective],
  items: (record) => ofObjectives(record, (objective) => objective.other),
});
