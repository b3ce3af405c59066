import type { DraftAct } from '../record/draft.ts';
import type { Entry } from './entry.ts';
import type { Region } from './sections/region.ts';
import { isBareYear } from './meaning/label-variants.ts';

/** Month from which on a year that still runs may be told as a whole. */
const NEARLY_OVER = 11;

/**
 * The last year of which a document can tell results, by the day of its act: a report tells of the year that it names
 * or of the one that runs, any other act of the years that are over. Null where no act is dated.
 */
export function lastToldYear(act: DraftAct | null, reporting: boolean): number | null {
  const day = /^(\d{4})-(\d{2})/.exec(act?.date?.value ?? act?.session?.date?.value ?? '');
  if (day === null) return null;
  const year = Number(day[1]);
  if (reporting) return act?.reportingYear?.value ?? year;
  return Number(day[2]) >= NEARLY_OVER ? year : year - 1;
}

/** A region whose places under a bare year that can't be told yet hold what is aimed at, no result. */
export function withPlannedYears(region: Region, lastTold: number | null): Region {
  const first = firstPlanned(region, lastTold);
  if (first === null) return region;
  const isPlanned = (label: string, year: number | null): boolean =>
    year !== null && year >= first && isBareYear(label);
  return {
    ...region,
    columns: region.columns.map((column) =>
      column.as === 'indicator.result' && isPlanned(column.header.raw, yearOf(column.header.raw))
        ? { header: { ...column.header, rule: TARGET }, as: 'indicator.target' }
        : column,
    ),
    bundles: region.bundles.map((bundle) =>
      bundle.map((entry) =>
        entry.field === 'indicator.result' && isPlanned(entry.label, entry.year)
          ? { ...entry, field: 'indicator.target' as const, rule: TARGET }
          : entry,
      ),
    ),
  };
}

/** Rule named by the places of planned years. */
const TARGET = 'labels/target';

/** The first year that is planned; without a dated act, the first whose values are worded as targets. */
function firstPlanned({ bundles }: Region, lastTold: number | null): number | null {
  if (lastTold !== null) return lastTold + 1;
  const worded = bundles.flat().filter(isWordedAsTarget);
  return worded.length === 0 ? null : Math.min(...worded.map((entry) => entry.year!));
}

const COMPARISON = /^\s*(?:[<>≤≥]=?|=>|=<|almeno|non (?:oltre|superiore|inferiore))\s*[+-]?\d/iu;

const isWordedAsTarget = ({ field, label, year, paragraphs }: Entry): boolean =>
  field === 'indicator.result' &&
  year !== null &&
  isBareYear(label) &&
  paragraphs.some(({ text }) => COMPARISON.test(text));

const yearOf = (label: string): number | null => {
  const found = /(?:19|20)\d\d/.exec(label);
  return found === null ? null : Number(found[0]);
};
