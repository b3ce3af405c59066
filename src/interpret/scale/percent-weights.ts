import type { Block } from '../../model/document.ts';
import type { Reading } from '../../model/reading.ts';
import type { DraftIndicator, DraftObjective, DraftSection } from '../../record/draft.ts';
import { fold } from '../../rules/fold.ts';
import { legendIn, meant, type Legend } from './legend.ts';
import { asPercent, asUnknown, bareOf, equal, isSigned, pointsOf, sumOf } from './points.ts';
import { scalesOf, type Scale, type Share } from './scale.ts';

/** The objectives of a section with the columns that they stand in, and what their weights sum to where the document says so. */
export interface WeighedSection {
  readonly objectives: readonly DraftObjective[];
  readonly columns: DraftSection['columns'];
  readonly total: number | null;
}

/**
 * The objectives of a document, one list a section, with their weights and those of their indicators as percents. Each column of
 * weights has one scale in the whole document, told by signs, by a stated total, by what its weights sum to or by a
 * legend for words; where nothing tells it, the weights are null.
 */
export function withPercentWeights(
  sections: readonly WeighedSection[],
  blocks: readonly Block[],
): readonly (readonly DraftObjective[])[] {
  const explained = withLegend(sections, blocks);
  const stated = new Set(sections.flatMap(({ total }) => total ?? []));
  /** A section that says nothing of its whole has one that another states, where its weights come to just that. */
  const wholeOf = (weights: readonly number[], total: number | null): number | null =>
    total ?? [...stated].find((one) => equal(sumOf(weights), one)) ?? null;
  const weighed = ofColumns(explained, 'objective.weight', (column) => {
    const shares = column.map(({ objectives, total }): Share => {
      const weights = objectives.flatMap(({ weight }) => bareOf(weight) ?? []);
      return { weights, stated: wholeOf(weights, total) };
    });
    const weights = column.flatMap(({ objectives }) => objectives.flatMap(({ weight }) => weight ?? []));
    const scales = scalesOf(shares, arePercents(column, 'objective.weight', weights));
    return column.map(({ objectives }, index) =>
      objectives.map((objective) => {
        const weight = scaled(objective.weight, scales[index]!);
        return withParts({ ...objective, weight }, objective.weight);
      }),
    );
  });
  const again = sections.map((section, index) => ({ ...section, objectives: weighed[index]! }));
  return ofColumns(again, 'indicator.weight', withPercentIndicators);
}

/** The weights of indicators that are no parts of their objective's: each objective shares out a whole of its own. */
function withPercentIndicators(column: readonly WeighedSection[]): (readonly DraftObjective[])[] {
  const open = column.flatMap(({ objectives }) => objectives).filter((objective) => !areParts(objective));
  const weights = open.flatMap(({ indicators }) => indicators.flatMap(({ weight }) => weight ?? []));
  const shares = open.map(({ indicators }): Share => ({
    weights: indicators.flatMap(({ weight }) => bareOf(weight) ?? []),
    stated: null,
  }));
  const scales = scalesOf(shares, arePercents(column, 'indicator.weight', weights));
  const scaleOf = new Map(open.map((objective, index) => [objective, scales[index]!]));
  return column.map(({ objectives }) =>
    objectives.map((objective) => {
      const scale = scaleOf.get(objective);
      return scale === undefined ? objective : withWeights(objective, (weight) => scaled(weight, scale));
    }),
  );
}

/** Applies a reading to the sections of each column in turn; those under the same header are one column. */
function ofColumns(
  sections: readonly WeighedSection[],
  field: string,
  read: (column: readonly WeighedSection[]) => readonly (readonly DraftObjective[])[],
): readonly (readonly DraftObjective[])[] {
  const columns = new Map<string, number[]>();
  sections.forEach((section, index) => {
    const key = headersOf(section, field).map(fold).join('|');
    columns.set(key, [...(columns.get(key) ?? []), index]);
  });
  const found: (readonly DraftObjective[])[] = [];
  for (const indexes of columns.values())
    read(indexes.map((index) => sections[index]!)).forEach((objectives, at) => {
      found[indexes[at]!] = objectives;
    });
  return found;
}

const headersOf = ({ columns }: WeighedSection, field: string): readonly string[] =>
  columns.filter((column) => column.as === field).map(({ header }) => header.raw);

/** Whether the header or most of the weights have the sign for percents. */
function arePercents(
  column: readonly WeighedSection[],
  field: string,
  weights: readonly Reading<number>[],
): boolean {
  if (column.some((section) => headersOf(section, field).some((header) => header.includes('%')))) return true;
  return weights.filter(isSigned).length * 2 > weights.length;
}

function scaled(weight: Reading<number> | null, scale: Scale): Reading<number> | null {
  const points = bareOf(weight);
  if (weight === null || points === null) return weight;
  if (scale === 'unknown') return asUnknown(weight);
  // Points are percents where they come to a hundred.
  const isPercent = weight.value !== null || scale.met !== true;
  return scale.whole === 100 && isPercent ? weight : asPercent(weight, (points * 100) / scale.whole);
}

/** Whether an objective's indicators share out its own weight. */
function areParts({ weight, indicators }: DraftObjective): boolean {
  const points = weight === null ? null : pointsOf(weight);
  const parts = indicators.map((indicator) =>
    indicator.weight === null ? null : pointsOf(indicator.weight),
  );
  return (
    points !== null && parts.length > 0 && parts.every((part) => part !== null) && equal(sumOf(parts), points)
  );
}

/**
 * An objective whose indicators share out its points: they are on the scale of its own weight ("600/1000" in parts of
 * 350 and 250), and become percents with it.
 */
function withParts(objective: DraftObjective, printed: Reading<number> | null): DraftObjective {
  const { weight } = objective;
  if (weight === null || printed === null || !areParts({ ...objective, weight: printed })) return objective;
  if (weight.value === null)
    return weight.flags.includes('scale_unknown')
      ? withWeights(objective, (part) => part && asUnknown(part))
      : objective;
  const points = pointsOf(printed)!;
  if (!weight.flags.includes('scale_converted') || points === 0) return objective;
  const percent = weight.value / points;
  return withWeights(objective, (part) =>
    part === null || bareOf(part) === null ? part : asPercent(part, bareOf(part)! * percent),
  );
}

const withWeights = (
  objective: DraftObjective,
  read: (weight: DraftIndicator['weight']) => DraftIndicator['weight'],
): DraftObjective => ({
  ...objective,
  indicators: objective.indicators.map((one) => ({ ...one, weight: read(one.weight) })),
});

/** Weights in words, letters or signs as the percents that the document explains them with. */
function withLegend(
  sections: readonly WeighedSection[],
  blocks: readonly Block[],
): readonly WeighedSection[] {
  const worded = sections.some(({ objectives }) =>
    objectives.some(
      ({ weight, indicators }) => isWorded(weight) || indicators.some((one) => isWorded(one.weight)),
    ),
  );
  if (!worded) return sections;
  const legend = legendIn(blocks);
  if (legend.size === 0) return sections;
  return sections.map((section) => ({
    ...section,
    objectives: section.objectives.map((objective) => ({
      ...withWeights(objective, (weight) => explained(weight, legend)),
      weight: explained(objective.weight, legend),
    })),
  }));
}

/** Whether something stands in a weight's place that is no number. */
const isWorded = (weight: Reading<number> | null): boolean =>
  weight !== null && weight.value === null && weight.raw !== '' && !/\d/.test(weight.raw);

function explained(weight: Reading<number> | null, legend: Legend): Reading<number> | null {
  const percent = weight !== null && isWorded(weight) ? meant(legend, weight.raw) : null;
  return weight === null || percent === null ? weight : asPercent(weight, percent);
}
