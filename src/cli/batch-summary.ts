import { language, say } from './language.ts';
import type { FailureCode, LedgerEntry } from '../index.ts';
import { FAILURES, ITALIAN_FAILURES, visibleOnLine } from '../processes.ts';
import type { PassedOver } from './left-out.ts';

/** What a run came to, for a script. */
export interface BatchSummary {
  readonly read: number;
  readonly failed: number;
  readonly skipped: number;
  readonly objectives: number;
  readonly weights: number;
  readonly outcomes: number;
  readonly flags: number;
  readonly values: number;
  /** Values that are probably wrong, by the sum of what their confidences leave open. */
  readonly expectedErrors: number;
  /** Corrections of people that fit, and those that no longer do. */
  readonly corrections: { readonly applied: number; readonly unfit: number };
  /** Values that may be accepted unseen; null where no document was reviewed (--max-error). */
  readonly accepted: {
    readonly values: number;
    readonly expectedErrors: number;
    readonly kept: number | null;
  } | null;
  /** Documents that were not read, why, and what a person can do. */
  readonly failures: readonly { input: string; code: FailureCode; message: string; hint: string }[];
  /** Records that hold no objective. */
  readonly withoutObjectives: readonly { input: string; output: string }[];
  /** Files and folders that were passed over. */
  readonly leftOut: readonly PassedOver[];
  /** Documents to look at first: those without any value, then those whose values are least sure, on average. */
  readonly lookAtFirst: readonly { input: string; output: string; confidence: number }[];
}

const FIRST = 10;

export function batchSummary(
  entries: readonly (LedgerEntry & { readonly skipped: boolean })[],
  leftOut: readonly PassedOver[] = [],
): BatchSummary {
  const sum = (key: 'objectives' | 'weights' | 'outcomes' | 'flags' | 'values' | 'confidence'): number =>
    entries.reduce((total, entry) => total + (entry.tally?.[key] ?? 0), 0);
  const mean = ({ tally }: LedgerEntry): number => (tally ? tally.confidence / Math.max(1, tally.values) : 1);
  return {
    read: entries.filter((entry) => entry.outcome === 'read' && !entry.skipped).length,
    failed: entries.filter((entry) => entry.outcome === 'failed').length,
    skipped: entries.filter((entry) => entry.skipped).length,
    objectives: sum('objectives'),
    weights: sum('weights'),
    outcomes: sum('outcomes'),
    flags: sum('flags'),
    values: sum('values'),
    expectedErrors: Math.round((sum('values') - sum('confidence')) * 10) / 10,
    corrections: correctionsIn(entries),
    accepted: acceptedIn(entries),
    failures: entries
      .flatMap(({ input, code, message }) =>
        code === null ? [] : [{ input, code, message: message ?? '', hint: FAILURES[code].hint }],
      )
      .sort((a, b) => (a.input < b.input ? -1 : 1)),
    withoutObjectives: entries
      .filter(({ tally }) => tally?.objectives === 0)
      .map(({ input, output }) => ({ input, output }))
      .sort((a, b) => (a.input < b.input ? -1 : 1)),
    leftOut,
    lookAtFirst: entries
      .filter((entry) => entry.tally !== null)
      .sort((a, b) => mean(a) - mean(b) || (a.input < b.input ? -1 : 1))
      .slice(0, FIRST)
      .map((entry) => ({
        input: entry.input,
        output: entry.output,
        confidence: Math.round(mean(entry) * 1000) / 1000,
      })),
  };
}

const correctionsIn = (entries: readonly LedgerEntry[]): BatchSummary['corrections'] => {
  const of = (key: 'applied' | 'unfit'): number =>
    entries.reduce((total, { tally }) => total + (tally?.corrections?.[key] ?? 0), 0);
  return { applied: of('applied'), unfit: of('unfit') };
};

function acceptedIn(entries: readonly LedgerEntry[]): BatchSummary['accepted'] {
  const reviews = entries.flatMap(({ tally }) => tally?.review ?? []);
  if (reviews.length === 0) return null;
  return {
    values: reviews.reduce((total, { accepted }) => total + accepted, 0),
    expectedErrors: Math.round(10 * reviews.reduce((total, one) => total + one.expectedErrors, 0)) / 10,
    kept: reviews.reduce<number | null>(
      (least, { kept }) => (least === null || kept === null ? null : Math.min(least, kept)),
      1,
    ),
  };
}

const hintOf = (code: FailureCode): string => (language() === 'it' ? ITALIAN_FAILURES : FAILURES)[code].hint;

/** The summary for a person: what to look at first. */
export function describeSummary(summary: BatchSummary, output: string): string {
  const { read, skipped, failed, objectives, weights, outcomes, values: all } = summary;
  const lines = [
    say('{read} read, {skipped} done before, {failed} failed; records in {folder}', {
      read,
      skipped,
      failed,
      folder: output,
    }),
    say(
      '{objectives} objectives, {weights} weights, {outcomes} outcomes, {values} values, about {wrong} of them wrong',
      { objectives, weights, outcomes, values: all, wrong: summary.expectedErrors },
    ),
  ];
  if (summary.accepted !== null) {
    const { values, expectedErrors, kept } = summary.accepted;
    const sure =
      kept === null
        ? ''
        : say('; on forms never seen that held in {n} of 100 documents', { n: Math.round(100 * kept) });
    lines.push(
      say('{values} values may be accepted unseen, about {wrong} of them wrong', {
        values,
        wrong: expectedErrors,
      }) + sure,
    );
  }
  const { applied, unfit } = summary.corrections;
  if (applied + unfit > 0)
    lines.push(
      say('{n} corrections applied', { n: applied }) +
        (unfit > 0
          ? say('; {n} no longer fit: look for correction_unfit in the diagnostics of the records', {
              n: unfit,
            })
          : ''),
    );
  const byCode = new Map<FailureCode, number>();
  for (const { code } of summary.failures) byCode.set(code, (byCode.get(code) ?? 0) + 1);
  for (const [code, n] of [...byCode].sort((a, b) => b[1] - a[1]))
    lines.push(`${say('  failed: {n} × {code}', { n, code })}. ${hintOf(code)}`);
  const without = summary.withoutObjectives.length;
  if (without > 0) lines.push(say('{n} records hold no objective: the report lists them', { n: without }));
  if (summary.lookAtFirst.length > 0) lines.push(say('look at first:'));
  for (const { input, confidence } of summary.lookAtFirst.slice(0, 5))
    lines.push(`  ${confidence.toFixed(2)}  ${visibleOnLine(input)}`);
  return lines.join('\n');
}
