import type { Outcome } from '../../model/diagnostic.ts';
import { reading, type Reading } from '../../model/reading.ts';
import type { DraftObjective } from '../../record/draft.ts';
import { UNWEIGHED } from '../../record/objective.ts';
import { byConvention } from './conventions.ts';
import { readDeadline } from './deadline.ts';
import { readIndicators } from './indicators.ts';
import { splitNotice } from './notice.ts';
import { numberReading } from './number.ts';
import { readWeight } from './objective-weight.ts';
import { readOthers } from './others.ts';
import { readOutcome } from './outcome.ts';
import { readPhases } from './phases.ts';
import { textReading } from './piece.ts';
import { separateReport } from './separate-report.ts';
import { readYears } from './years.ts';
import type { Bundle, Entry } from '../entry.ts';
import type { Scope } from '../scope.ts';

/** Where the objective stands in the record and in its document. */
export interface Placed {
  readonly id: string;
  readonly section: string;
  /** The year that the section's heading says; null for none. */
  readonly headed: number | null;
  /** Whether any objective of the document tells what was reached in the end. */
  readonly reported: boolean;
}

/**
 * One objective from its labelled pieces, whatever layout they came from. Every entry ends in a field or in `other`, but
 * for those of `section.…`, which the caller gives to the section. Never throws for what a document holds.
 */
export function assemble(
  given: Bundle,
  scope: Scope,
  { id, section, headed, reported }: Placed,
): Outcome<DraftObjective> {
  const bundle = byConvention(given, scope.year, reported);
  const of = (...fields: readonly Entry['field'][]): readonly Entry[] =>
    bundle.filter((entry) => fields.includes(entry.field));
  const text = (field: Entry['field']): Reading<string> | null => textReading(of(field));
  const at = bundle.find((entry) => entry.at.length > 0)?.at ?? [];
  const stated = of('outcome.text', 'outcome.status', 'outcome.percent');
  const { rest, tail } = separateReport(bundle, stated, scope);
  const weights = of('objective.weight');
  const { indicators, weight } = readWeight(
    weights,
    readIndicators(rest, weights, toldYear(stated) ?? headed, scope),
  );
  const whole = text('objective.title') ?? reading<string>(null, '', 'labels/objective-title', at, ['empty']);
  const noticed = splitNotice(whole, scope.rules.outcomes);
  const title = noticed?.title ?? whole;
  const phases = readPhases(bundle, scope.year);
  const outcome = readOutcome(
    {
      entries: stated,
      evaluations: of('outcome.evaluation'),
      indicators,
      targeted: firstTargeted(bundle),
      tail,
      notice: noticed?.notice ?? null,
      at: whole.at,
    },
    scope,
  );
  const objective: DraftObjective = {
    id,
    section,
    confidence: UNWEIGHED,
    number: numberReading(of('objective.number')),
    title,
    description: text('objective.description'),
    expected: text('objective.expected'),
    group: text('objective.group'),
    interactions: text('objective.interactions'),
    responsible: text('objective.responsible'),
    years: readYears(of('objective.years')),
    deadline: readDeadline(of('objective.deadline'), phases, title, scope.year),
    nature: text('objective.nature'),
    weight,
    indicators,
    outcome,
    resources: {
      human: text('resources.human'),
      financial: text('resources.financial'),
      instrumental: text('resources.instrumental'),
    },
    phases,
    other: readOthers(bundle, indicators.length > 0),
  };
  return { value: objective, diagnostics: [] };
}

/** The year that a place of the outcome names. */
const toldYear = (stated: readonly Entry[]): number | null =>
  stated.find(({ year }) => year !== null)?.year ?? null;

/** The first year that a place for targets names. */
function firstTargeted(bundle: Bundle): number | null {
  const years = bundle.flatMap(({ field, year }) =>
    field === 'indicator.target' && year !== null ? [year] : [],
  );
  return years.length === 0 ? null : Math.min(...years);
}
