import type { Place } from '../../model/place.ts';
import { flagged, reading, type Reading } from '../../model/reading.ts';
import type { DraftIndicator, DraftObjective } from '../../record/draft.ts';
import type { Entry } from '../entry.ts';
import { boxesIn } from '../boxes.ts';
import type { Scope } from '../scope.ts';
import { parsePercent } from '../../values/percent.ts';
import { isBlank } from '../../values/value.ts';
import { chosen, isEmpty, joined, placesOf, readingOf, textReading, type Piece } from './piece.ts';
import { isWithoutDegree, statusOf, verdict, type Status, type Verdict } from './verdict.ts';

type DraftOutcome = DraftObjective['outcome'];

/** Where an objective's outcome may stand. */
export interface OutcomeSources {
  /** Entries of outcome.text, outcome.status and outcome.percent. */
  readonly entries: readonly Entry[];
  /** Entries of outcome.evaluation. */
  readonly evaluations: readonly Entry[];
  readonly indicators: readonly DraftIndicator[];
  /** First year that a target is set for; null where targets name none. */
  readonly targeted: number | null;
  /** What followed the indicators in their own cell. */
  readonly tail: { readonly pieces: readonly Piece[]; readonly entry: Entry } | null;
  /** A notice printed before the title, with the verdict that it gives. */
  readonly notice: Reading<string> | null;
  /** Where the objective stands: the place of an outcome that is missing. */
  readonly at: readonly Place[];
}

/** The outcome of an objective: its words, the degree that it declares, what the evaluators say, and the status that follows. */
export function readOutcome(sources: OutcomeSources, scope: Scope): DraftOutcome {
  const own = ownOutcome(sources, scope);
  const evaluation = textReading(sources.evaluations);
  return evaluation?.value == null
    ? { ...own, evaluation }
    : judged({ ...own, evaluation }, evaluation, sources.evaluations, scope);
}

/** An outcome that evaluators have judged: their verdict holds where they give one, their percent where no other is stated. */
function judged(
  own: DraftOutcome,
  evaluation: Reading<string>,
  entries: readonly Entry[],
  scope: Scope,
): DraftOutcome {
  const lines = linesOf(entries);
  const read = verdict(lines, scope.rules.outcomes);
  const isVerdict = read.status !== 'reported' && read.status !== 'missing';
  if (!isVerdict && own.status.value !== 'missing') return own;
  const stated = own.percent?.value ?? null;
  if (stated !== null && !isWithoutDegree(read.status))
    return read.percent === null || read.percent === stated
      ? own
      : { ...own, percent: flagged(own.percent!, 'several_values') };
  const of = <T>(found: T): Reading<T> => ({
    ...evaluation,
    value: found,
    rule: read.rule ?? evaluation.rule,
  });
  const status = flagged(of<Status>(isVerdict ? read.status : 'reported'), ...read.flags);
  return {
    ...own,
    percent: stated === null && read.percent !== null ? of(read.percent) : own.percent,
    status,
  };
}

function ownOutcome(sources: OutcomeSources, scope: Scope): DraftOutcome {
  const { entries } = sources;
  const degrees = entries.filter((entry) => entry.field === 'outcome.percent');
  const worded = entries.filter((entry) => entry.field !== 'outcome.percent');
  const told = worded.some((entry) => !isEmpty(entry));
  const wordy = degrees.filter((entry) => !isEmpty(entry) && parsePercent(textOf(entry)).value === null);
  const degree = degreeReading(degrees);
  if (told || wordy.length > 0) {
    const text = reportReading(told ? worded : wordy)!;
    const lines = linesOf([...worded, ...wordy]);
    // Words in the place of the degree are the outcome's text, unless that has a place of its own.
    const several = degree?.flags.includes('not_one_number') === true;
    const wordless = !told && degree?.value == null && !several ? null : degree;
    return concluded(text, wordless, lines, sources, scope);
  }
  if (degree?.value != null) return concluded(textReading(worded), degree, [], sources, scope);
  if (sources.tail) {
    const text = readingOf(
      joined(sources.tail.pieces),
      [sources.tail.entry],
      ['outcome_in_indicator'],
      [],
      joined(sources.tail.pieces),
    );
    const at = sources.tail.pieces.flatMap((piece) => piece.at);
    const lines = sources.tail.pieces.map((piece) => piece.text);
    return concluded(at.length > 0 ? { ...text, at } : text, degree, lines, sources, scope);
  }
  if (sources.notice) return concluded(sources.notice, degree, [sources.notice.raw], sources, scope);
  const results = entries.length > 0 ? [] : currentResults(sources, scope.year);
  if (results.length > 0) return ofResults(results, sources, scope);
  return concluded(textReading(worded), degree, [], sources, scope);
}

const textOf = (entry: Entry): string => joined(entry.paragraphs);

const linesOf = (entries: readonly Entry[]): readonly string[] =>
  entries.flatMap((entry) => chosen(entry.paragraphs).map(({ text }) => text));

/** The words of a report: a ticked answer beside them gives the verdict, and is none of them. */
function reportReading(entries: readonly Entry[]): Reading<string> | null {
  const filled = entries.filter((entry) => !isEmpty(entry));
  const isTicked = (entry: Entry): boolean => entry.marked === true || boxesIn(textOf(entry)) !== null;
  const [prose, ticked] = [filled.filter((entry) => !isTicked(entry)), filled.filter(isTicked)];
  if (prose.length === 0 || ticked.length === 0) return textReading(entries);
  const text = textReading(prose)!;
  return { ...text, at: [...placesOf(ticked), ...text.at] };
}

/** The degree of achievement in a place of its own; of several different ones none holds for the whole. */
function degreeReading(entries: readonly Entry[]): Reading<number> | null {
  if (entries.length === 0) return null;
  const parsed = entries.map((entry) => parsePercent(textOf(entry)));
  const values = [...new Set(parsed.map((one) => one.value).filter((value) => value !== null))];
  if (values.length === 1) return readingOf(values[0]!, entries, [], ['content_agrees']);
  if (values.length > 1) return readingOf<number>(null, entries, ['several_values']);
  if (entries.every(isEmpty)) return readingOf<number>(null, entries, ['empty']);
  const several = parsed.some((one) => one.flags.includes('not_one_number'));
  return readingOf<number>(null, entries, [several ? 'not_one_number' : 'unreadable_value']);
}

function concluded(
  text: Reading<string> | null,
  degree: Reading<number> | null,
  lines: readonly string[],
  sources: OutcomeSources,
  scope: Scope,
): DraftOutcome {
  const read = acrossRows(sources.entries, scope) ?? verdict(lines, scope.rules.outcomes);
  const percent =
    degree?.value != null || read.percent === null || text === null
      ? degree
      : flagged(
          reading(read.percent, text.raw, read.rule ?? text.rule, text.at, text.flags, text.evidence),
          ...read.flags,
        );
  return { text, percent, evaluation: null, status: statusReading(read, text, degree, sources) };
}

/** Longest answer of a row that is nothing but a verdict. */
const VERDICT = 40;

/** The verdict of rows that have one each, as the steps of an objective do: of several different ones it is a part. Null for other outcomes. */
function acrossRows(entries: readonly Entry[], scope: Scope): Verdict | null {
  const worded = entries.filter((entry) => entry.field !== 'outcome.percent' && !isEmpty(entry));
  const rows = new Set(worded.map((entry) => entry.row));
  if (rows.size < 2 || rows.size < worded.length) return null;
  if (worded.some((entry) => textOf(entry).length > VERDICT)) return null;
  const each = worded.map((entry) => verdict([textOf(entry)], scope.rules.outcomes));
  const done = each.find((one) => one.status === 'achieved');
  if (done === undefined || each.every((one) => one.status === 'achieved' || one.rule === null)) return null;
  return { status: 'partially_achieved', percent: null, rule: done.rule, flags: ['status_inferred'] };
}

function statusReading(
  read: Verdict,
  text: Reading<string> | null,
  degree: Reading<number> | null,
  { entries, at }: OutcomeSources,
): DraftOutcome['status'] {
  const places = text?.at ?? (entries.length > 0 ? placesOf(entries) : at);
  if (!isWithoutDegree(read.status) && degree !== null && degree.flags.includes('several_values')) {
    const parts = entries
      .filter((entry) => entry.field === 'outcome.percent')
      .map((entry) => parsePercent(textOf(entry)).value);
    const all = parts.filter((part) => part !== null).map(statusOf);
    const status = new Set(all).size === 1 ? all[0]! : 'partially_achieved';
    return { ...degree, value: status, flags: [...degree.flags, 'status_inferred'] };
  }
  if (degree?.value != null && !isWithoutDegree(read.status)) {
    const declared = { ...degree, value: statusOf(degree.value) };
    return isOpposed(read.status, declared.value) ? flagged(declared, 'status_inferred') : declared;
  }
  const made = reading(
    read.status,
    text?.raw ?? '',
    read.rule ?? text?.rule ?? 'outcomes/missing',
    places,
    text?.flags ?? [],
    text?.evidence ?? [],
  );
  const marks = entries.filter((entry) => entry.marked === true);
  const isDouble = new Set(marks.map((entry) => joined(entry.paragraphs))).size > 1;
  return flagged(made, ...read.flags, ...(isDouble ? (['several_values'] as const) : []));
}

/** Whether words and a degree beside them say the opposite of each other. */
const isOpposed = (words: Status, declared: Status): boolean =>
  (words === 'achieved' && declared === 'not_achieved') ||
  (words === 'not_achieved' && declared === 'achieved');

/** What results say where nothing else is reported: their words may hold a verdict, their percents are the indicators' alone. */
function ofResults(results: readonly Reading<string>[], sources: OutcomeSources, scope: Scope): DraftOutcome {
  const plain = results.map((one) => one.raw.replaceAll('%', ''));
  const said = verdict(plain, scope.rules.outcomes);
  const status = said.status === 'missing' ? 'reported' : said.status;
  const text = resultsReading(results);
  return {
    text,
    percent: null,
    evaluation: null,
    status: statusReading({ ...said, status }, text, null, sources),
  };
}

/**
 * The results of the year that is reported on; where it is unknown of the first year that has a target, and failing that of the
 * latest. A plan's figures of the year before are no outcome.
 */
function currentResults(
  { indicators, targeted }: OutcomeSources,
  year: number | null,
): readonly Reading<string>[] {
  const results = indicators.flatMap((indicator) => indicator.results);
  const years = results.map((one) => one.year).filter((one) => one !== null);
  const current = year ?? targeted ?? (years.length > 0 ? Math.max(...years) : null);
  return results
    .filter((one) => one.year === current || one.year === null)
    .map((one) => one.result)
    .filter((one) => !isBlank(one.raw));
}

const resultsReading = (results: readonly Reading<string>[]): Reading<string> => ({
  value: results.map((one) => one.raw).join(' '),
  raw: results.map((one) => one.raw).join(' '),
  flags: [...new Set(results.flatMap((one) => one.flags))],
  evidence: [...new Set(results.flatMap((one) => one.evidence))],
  rule: results[0]!.rule,
  at: results.flatMap((one) => one.at),
});
