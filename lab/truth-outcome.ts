import type { GoldObjective } from '../fixtures/make/gold.ts';
import type { Goal, Status } from './content/goal.ts';
import type { Notation } from './notation.ts';
import type { Shown } from './truth.ts';

/** The report as it is printed, and the verdict that it ends in, if any. */
export interface Told {
  readonly text: string;
  readonly status: Status | null;
}

const byPercent = (percent: number): Status =>
  percent >= 100 ? 'achieved' : percent > 0 ? 'partially_achieved' : 'not_achieved';

/** What is said of how an objective ended; readings that are as fair go into `any`. */
export function outcomeOf(
  goal: Goal,
  shown: Shown,
  notation: Notation,
  any: Record<string, readonly unknown[]>,
  skip: string[],
): GoldObjective['outcome'] {
  const { status, percent: own, evaluators } = goal.outcome;
  const judged = shown.fields.has('evaluators');
  const counted = shown.fields.has('percent') || judged;
  const percent = judged ? evaluators : counted ? own : null;
  const verdict = shown.fields.has('verdict') ? notation.verdict(status) : null;
  const report = shown.told !== null && shown.told.text !== '' ? shown.told : null;
  const percents = counted ? percentTexts(goal, judged, notation) : [];

  const texts = [report?.text, verdict, ...percents].filter(
    (text) => text != null && text !== '',
  ) as string[];
  const text = report?.text ?? verdict;
  const others: unknown[] = orders(texts).filter((order) => order !== text);
  if (report === null && texts.length > 0) others.push(null);
  if (others.length > 0) any['outcome.text'] = others;

  const said = verdict === null ? (report?.status ?? null) : status;
  const statuses: unknown[] = [];
  if (percent !== null) {
    if (said !== null && byPercent(percent) !== said) statuses.push(byPercent(percent));
  } else if (said === 'achieved') any['outcome.percent'] = [100];
  else if (said === 'not_achieved') any['outcome.percent'] = [0];
  // Prose that tells of a delay or of nothing done is a verdict to some.
  if (said === null && percent === null && report !== null && status !== 'achieved') statuses.push(status);
  if (said === null && percent === null && counted) statuses.push(status);
  const results = [...shown.measures].filter(([, fields]) => fields.has('reached'));
  if (texts.length === 0 && results.length > 0) {
    // Results of indicators alone: a report to some, and their values its words.
    statuses.push('reported', status);
    any['outcome.text'] = results.map(([measure]) => notation.result(measure));
    skip.push('outcome.text');
  }
  if (statuses.length > 0) any['outcome.status'] = statuses;
  return {
    text: text ?? null,
    percent,
    status:
      said ??
      (percent !== null
        ? byPercent(percent)
        : counted && status === 'not_assessed'
          ? status
          : report
            ? 'reported'
            : 'missing'),
  };
}

/** How the percents of an outcome are printed, those of the evaluators last. */
export function percentTexts(goal: Goal, judged: boolean, notation: Notation): string[] {
  const { status, percent, evaluators } = goal.outcome;
  return (judged ? [percent, evaluators] : [percent]).map((value) =>
    value === null ? (status === 'not_assessed' ? 'n.v.' : '') : notation.percent(value),
  );
}

/** Some of the texts, joined in any order: cells side by side are read one after the other. */
function orders(texts: readonly string[]): string[] {
  const out = new Set<string>();
  const go = (chosen: readonly string[], left: readonly string[]): void => {
    if (chosen.length > 0) out.add(chosen.join(' '));
    left.forEach((text, i) =>
      go(
        [...chosen, text],
        left.filter((_, k) => k !== i),
      ),
    );
  };
  go([], texts);
  return [...out];
}
