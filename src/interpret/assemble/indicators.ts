import type { FlagCode } from '../../model/catalogue/index.ts';
import { flagged, type Reading } from '../../model/reading.ts';
import type { DraftIndicator } from '../../record/draft.ts';
import type { Entry } from '../entry.ts';
import type { Scope } from '../scope.ts';
import { parsePercent } from '../../values/percent.ts';
import { findTarget, parseTarget, type Target } from '../../values/target.ts';
import { isBlank, type Value } from '../../values/value.ts';
import { parseWeight, statedTotal } from '../../values/weight.ts';
import { byBrackets, withoutBrackets } from './bracketed.ts';
import { LEAST } from './conventions.ts';
import { acrossBreaks, byCount, cutInto, itemsOf } from './items.ts';
import { deal, divisions } from './pairing.ts';
import { flagsOf, isEmpty, pieceReading, type Piece } from './piece.ts';
import { indicatorRows, piecesOf, type IndicatorRow } from './rows.ts';
import type { IndicatorEntry } from './separate-report.ts';

/** An indicator while its row is read. */
interface Growing {
  readonly text: Reading<string>;
  weight: Reading<number> | null;
  baseline: Reading<string> | null;
  readonly targets: { readonly year: number | null; readonly target: Reading<Target> }[];
  readonly results: { readonly year: number | null; readonly result: Reading<string> }[];
  readonly degrees: { readonly year: number | null; readonly degree: Reading<number> }[];
}

/** What years the values of indicators are of. */
interface Years {
  /** The plan's. */
  readonly plan: number | null;
  /** That of results whose own places name none: the one that the place of the outcome or the section's heading names. */
  readonly told: number | null;
}

/**
 * The indicators of a bundle in order, each with its weight, baseline, targets and results. `told` is the year of
 * results whose own places name none, null where it isn't said.
 */
export function readIndicators(
  bundle: readonly IndicatorEntry[],
  weights: readonly Entry[],
  told: number | null,
  scope: Scope,
): DraftIndicator[] {
  // A single weight is the objective's; several, a row each, are those of the rows' indicators.
  const inParts = weights.filter((entry) => !isEmpty(entry)).length > 1;
  return indicatorRows(bundle, weights).flatMap((row) => rowIndicators(row, inParts, told, scope));
}

function rowIndicators(
  row: IndicatorRow,
  inParts: boolean,
  told: number | null,
  scope: Scope,
): DraftIndicator[] {
  const years: Years = { plan: scope.year, told };
  const columns = columnsOf(row.others);
  const items = itemsFor(row, columns).flatMap((item) => byBrackets(item, scope.rules));
  const growing = items.map((item) => openedIndicator(item, row, years, scope));
  const listed = items.every((item) => item.listed);
  for (const entries of columns) dealColumn(entries, growing, inParts, years, listed);
  return growing.map(({ targets, results, degrees, ...draft }) => ({
    ...draft,
    ...chosenTarget(targets, draft.text, scope.year),
    results: withDegrees(results, degrees),
  }));
}

/** An indicator with its words, and the values that brackets behind them give where the row has no place for these. */
function openedIndicator(item: Piece, row: IndicatorRow, years: Years, scope: Scope): Growing {
  const entry = row.texts[0]!;
  const { text, values } = withoutBrackets(item.text, scope.rules);
  const own = values.every(({ rule }) => row.others.every((other) => other.field !== rule.field));
  const said = pieceReading(own ? text : item.text, item, entry, flagsOf(row.texts.slice(1)));
  const indicator: Growing = {
    text: { ...said, raw: item.text },
    weight: null,
    baseline: null,
    targets: [],
    results: [],
    degrees: [],
  };
  if (!own) return indicator;
  for (const { rule, label, text: value } of values) {
    const given: Entry = { ...entry, field: rule.field, rule: rule.id, label };
    put({ ...item, text: value }, given, indicator, [], years);
  }
  return indicator;
}

/** The entries of a row by the column that they stand in. */
function columnsOf(entries: readonly Entry[]): Entry[][] {
  const columns = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = `${entry.field} ${entry.label} ${entry.year ?? ''}`;
    const known = columns.get(key);
    if (known) known.push(entry);
    else columns.set(key, [entry]);
  }
  return [...columns.values()];
}

/** The row's items, cut finer where the cells beside them agree on a higher count. */
function itemsFor(row: IndicatorRow, columns: readonly (readonly Entry[])[]): readonly Piece[] {
  const paragraphs = piecesOf(row.texts);
  const items = itemsOf(paragraphs);
  const lengths = columns.map((entries) => divisions(piecesOf(entries)).map((division) => division.length));
  const single = lengths.filter((column) => column.length > 0);
  if (single.length > 0 && single.every((column) => column.every((length) => length <= 1)))
    return acrossBreaks(items);
  const counts = lengths.flatMap((column) => [...new Set(column)].filter((length) => length > items.length));
  const printed = paragraphs.filter((part) => part.text !== '').length;
  const agreed = counts.find(
    (count) => count === printed || counts.filter((other) => other === count).length >= 2,
  );
  if (agreed !== undefined) return cutInto(paragraphs, items, agreed);
  const counted = items.flatMap(byCount);
  return counts.includes(counted.length) ? counted : items;
}

/** Gives each indicator of a row its share of one column. */
function dealColumn(
  entries: readonly Entry[],
  growing: readonly Growing[],
  inParts: boolean,
  years: Years,
  listed: boolean,
): void {
  const entry = entries[0]!;
  const dealt = deal(piecesOf(entries), growing.length, listed);
  const own =
    entry.field !== 'objective.weight' ||
    (growing.length === 1 ? inParts : dealt.sure && !entries.every(isEmpty));
  if (!own) return;
  const flags: FlagCode[] = dealt.sure ? [] : ['pairing_unsure'];
  const empty = entries.every((one) => one.paragraphs.every((paragraph) => paragraph.text.trim() === ''));
  growing.forEach((indicator, index) => {
    const part =
      dealt.parts[index] ??
      (empty ? { text: '', at: entry.at, flags: [], italic: false, listed: false } : null);
    if (part !== null) put(part, entry, indicator, flags, years);
  });
}

function put(part: Piece, entry: Entry, indicator: Growing, flags: readonly FlagCode[], years: Years): void {
  switch (entry.field) {
    case 'objective.weight':
    case 'indicator.weight':
      indicator.weight = valueReading(parseWeight(part.text, statedTotal(entry.label)), part, entry, flags);
      return;
    case 'indicator.target':
      indicator.targets.push({
        year: entry.year,
        target: valueReading(targetIn(part.text, entry), part, entry, flags),
      });
      return;
    case 'indicator.degree':
      indicator.degrees.push({
        year: entry.year,
        degree: valueReading(parsePercent(part.text), part, entry, flags),
      });
      return;
    default: {
      const said = saidReading(part, entry, flags);
      if (entry.field === 'indicator.baseline')
        indicator.baseline = indicator.baseline ? withRaw(indicator.baseline, said) : said;
      // A baseline with its year is a result of that year too.
      if (entry.field === 'indicator.result' || (entry.year !== null && entry.year !== years.plan))
        indicator.results.push({ year: entry.year ?? years.told, result: said });
    }
  }
}

/** What is aimed at; a number under the least that counts is to be reached or passed. */
function targetIn(text: string, { rule }: Entry): Value<Target> {
  const found = parseTarget(text);
  const open = found.value !== null && (found.value.op === null || found.value.op === '=');
  return rule === LEAST && open ? { ...found, value: { ...found.value, op: '>=' } } : found;
}

/**
 * Each result with how far it meets its target: that of its year, or else the latest. A degree whose result the document doesn't print
 * stands with an empty one.
 */
function withDegrees(results: Growing['results'], degrees: Growing['degrees']): DraftIndicator['results'] {
  const found = results.map(({ year, result }) => ({ year, result, degree: null as Reading<number> | null }));
  for (const { year, degree } of degrees) {
    const free = found.filter((one) => one.degree === null);
    const own = year === null ? free.at(-1) : free.find((one) => one.year === year);
    if (own) own.degree = degree;
    else if (degree.raw !== '')
      found.push({
        year,
        result: { ...degree, value: null, raw: '', flags: ['empty'], evidence: [] },
        degree,
      });
  }
  return found;
}

/** A result as written; signs such as `--` are what the document says, nothing at all is an empty place. */
const saidReading = (part: Piece, entry: Entry, flags: readonly FlagCode[]): Reading<string> =>
  isBlank(part.text) && !/[-–—/]/u.test(part.text)
    ? pieceReading<string>(null, part, entry, ['empty', ...flags])
    : pieceReading(part.text, part, entry, flags);

const valueReading = <T>(
  found: Value<T>,
  part: Piece,
  entry: Entry,
  flags: readonly FlagCode[],
): Reading<T> =>
  pieceReading(
    found.value,
    part,
    entry,
    [...found.flags, ...flags],
    found.value === null ? [] : ['content_agrees'],
  );

/**
 * The target of the plan year, and all of them where years have one each. Without a place of its own the target is
 * what the indicator's words set.
 */
function chosenTarget(
  given: Growing['targets'],
  text: Reading<string>,
  year: number | null,
): Pick<DraftIndicator, 'target' | 'targets'> {
  if (given.length === 0) {
    const found = text.value === null ? null : findTarget(text.value);
    return { target: found && { ...flagged(text), value: found, evidence: [] }, targets: [] };
  }
  const dated = given.flatMap((one) => (one.year === null ? [] : [{ year: one.year, target: one.target }]));
  const undated = given.filter((one) => one.year === null);
  const current =
    dated.find((one) => one.year === year) ??
    // A revised target stands to the right of the first.
    undated.findLast((one) => one.target.value !== null) ??
    undated.at(-1) ??
    dated.find((one) => year === null || one.year >= year) ??
    dated[0]!;
  const others = undated.filter((one) => one !== current && one.target.raw !== '');
  return {
    target: others.reduce((target, other) => withRaw(target, other.target), current.target),
    targets: new Set(dated.map((one) => one.year)).size > 1 ? dated : [],
  };
}

/** A reading that also carries the words and the place of another one, which it was chosen over. */
const withRaw = <T>(chosen: Reading<T>, other: Reading<T>): Reading<T> =>
  flagged(
    { ...chosen, raw: `${other.raw} ${chosen.raw}`.trim(), at: [...other.at, ...chosen.at] },
    'several_values',
  );
