import type { Bundle, Entry } from '../entry.ts';
import { findDates } from '../../values/date.ts';
import { parsePercent } from '../../values/percent.ts';
import { isEmpty, joined } from './piece.ts';

/** Rule of percents that the evaluators gave. */
const EVALUATORS = 'labels/evaluators-percent';
/** Rule of the least that counts, which `assemble` reads as a target with `>=` where no other level stands beside it. */
export const LEAST = 'labels/minimum';

/**
 * The pieces of one objective with the record's conventions applied: of several places that could be the outcome or the
 * target one is, and the others are kept under their own labels. `reported`: whether any objective of the document tells what was
 * reached in the end.
 */
export function byConvention(bundle: Bundle, year: number | null, reported: boolean): Bundle {
  return levels(interimStates(percents(bundle), year, reported));
}

const as = (entry: Entry, field: Entry['field']): Entry => ({ ...entry, field });

/** Of a percent by the unit and one by the evaluators, the evaluators' holds. */
function percents(bundle: Bundle): Bundle {
  const filled = (entry: Entry): boolean => entry.field === 'outcome.percent' && !isEmpty(entry);
  const evaluated = bundle.some((entry) => filled(entry) && entry.rule === EVALUATORS);
  const stated = bundle.some(filled);
  return bundle.map((entry) => {
    if (entry.field === 'outcome.ownPercent') return as(entry, stated ? 'other' : 'outcome.percent');
    return evaluated && filled(entry) && entry.rule !== EVALUATORS ? as(entry, 'other') : entry;
  });
}

const REPORTED: readonly Entry['field'][] = [
  'outcome.text',
  'outcome.status',
  'outcome.percent',
  'outcome.evaluation',
];

/** The state at a day within the year is the outcome where no later one is reported; of several the latest. */
function interimStates(bundle: Bundle, year: number | null, reported: boolean): Bundle {
  const interim = bundle.filter((entry) => entry.field === 'outcome.interim');
  if (interim.length === 0) return bundle;
  const places = finalPlaces(bundle);
  const later = places.some((entry) => reported || !isEmpty(entry));
  const told = interim.filter((entry) => !isEmpty(entry));
  const last = told.reduce<Entry | undefined>(
    (latest, entry) => (latest !== undefined && dayOf(latest, year) > dayOf(entry, year) ? latest : entry),
    undefined,
  );
  return bundle.map((entry) => {
    if (entry.field !== 'outcome.interim') return entry;
    if (later || (last !== undefined && entry.label !== last.label)) return as(entry, 'other');
    return as(entry, isPercent(entry) ? 'outcome.percent' : 'outcome.text');
  });
}

/** The places of an objective that are called what was reached in the end; a degree right behind an interim state is that state's own. */
const finalPlaces = (bundle: Bundle): Bundle =>
  bundle.filter(
    (entry, index) =>
      REPORTED.includes(entry.field) &&
      entry.evidence.length > 0 &&
      !(entry.field === 'outcome.percent' && bundle[index - 1]?.field === 'outcome.interim'),
  );

/** Whether an objective tells what was reached in the end: then its document's interim states are over. */
export const reportsEnd = (bundle: Bundle): boolean => finalPlaces(bundle).some((entry) => !isEmpty(entry));

/** The day that a state's label names; '' for none, so that order decides. */
const dayOf = ({ label }: Entry, year: number | null): string => findDates(label, year).at(-1)?.iso ?? '';

const isPercent = (entry: Entry): boolean => parsePercent(joined(entry.paragraphs)).value !== null;

/** A least value that stands alone is what is aimed at; beside a target or another level it is one of several levels. */
function levels(bundle: Bundle): Bundle {
  const others = bundle.some(
    (entry) =>
      !isEmpty(entry) &&
      (entry.field === 'indicator.target' || (entry.field === 'indicator.level' && entry.rule !== LEAST)),
  );
  if (others) return bundle;
  return bundle.map((entry) =>
    entry.field === 'indicator.level' && entry.rule === LEAST ? as(entry, 'indicator.target') : entry,
  );
}
