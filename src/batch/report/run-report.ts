import { dirname, relative, sep } from 'node:path';
import { readableName } from '../../model/file-name.ts';
import type { LedgerEntry } from '../ledger.ts';
import type { LeftOutReason } from '../walk.ts';
import type { Tally } from '../job.ts';
import { both, code, fixed, link, table, type CellContent } from './html.ts';
import { page } from './page.ts';
import { reasonOf, remedyOf } from './reasons.ts';
import { LEFT_OUT, RUN_REPORT as WORDS, RUN_TABLES as TABLES } from '../../words/run-report.ts';
import type { Words } from '../../words/words.ts';

const SLOWEST = 50;

type Done = LedgerEntry & { readonly tally: Tally };

/**
 * What the runs into a folder came to, as an HTML page for people, in Italian and English. It links the records by their names
 * below the output folder, so it belongs there. `at` is the time that it states, `leftOut` what the last run passed over.
 */
export function runReport(
  entries: readonly LedgerEntry[],
  at: Date,
  leftOut: readonly { readonly path: string; readonly why: LeftOutReason }[] = [],
): string {
  const folder = commonFolder(entries.map(({ input }) => input));
  const name = (entry: LedgerEntry): string => readableName(relative(folder, entry.input));
  const read = entries.filter((entry): entry is Done => entry.tally !== null);
  const failed = entries.filter((entry) => entry.outcome === 'failed');
  const when = at.toISOString().slice(0, 16).replace('T', ' ');
  return page(
    `Spoglio ${when}`,
    [
      `<p>${both(WORDS.folder).html}: <code>${both({ it: folder, en: folder }).html}</code><br>${both(WORDS.when).html} ${when} UTC</p>`,
      totals(read, failed.length),
      failures(failed),
      table({
        ...TABLES.failed,
        head: [WORDS.document, WORDS.why, WORDS.remedy, WORDS.code, WORDS.detail],
        rows: failed.map((entry) => [
          name(entry),
          both(reasonOf(entry.code!)),
          both(remedyOf(entry.code!)),
          code(entry.code!),
          entry.message ?? '',
        ]),
      }),
      table({
        ...TABLES.empty,
        head: [WORDS.document, WORDS.body, WORDS.pages, WORDS.Values],
        rows: read
          .filter(({ tally }) => tally.objectives === 0)
          .map((entry) => [
            link(entry.output, name(entry)),
            entry.tally.entity ?? both(WORDS.unknown),
            entry.tally.pages ?? '',
            entry.tally.values,
          ]),
      }),
      table({
        ...TABLES.leftOut,
        head: [WORDS.file, WORDS.why],
        rows: leftOut.map(({ path, why }) => [readableName(path), both(LEFT_OUT[why])]),
      }),
      byConfidence(read, name),
      table({
        ...TABLES.weights,
        head: [WORDS.document, WORDS.doubted, WORDS.Objectives],
        rows: read
          .filter(({ tally }) => tally.doubtedWeights > 0)
          .sort((a, b) => b.tally.doubtedWeights - a.tally.doubtedWeights)
          .map((entry) => [
            link(entry.output, name(entry)),
            entry.tally.doubtedWeights,
            entry.tally.objectives,
          ]),
      }),
      bodies(read),
      table({
        ...TABLES.slowest,
        head: [WORDS.document, WORDS.seconds, WORDS.pages, WORDS.kilobytes],
        rows: [...entries]
          .sort((a, b) => b.ms - a.ms)
          .slice(0, SLOWEST)
          .map((entry) => [
            name(entry),
            fixed(entry.ms / 1000, 1),
            entry.tally?.pages ?? '',
            Math.ceil(entry.bytes / 1024),
          ]),
      }),
    ].join('\n'),
  );
}

const sum = (entries: readonly Done[], key: 'objectives' | 'weights' | 'outcomes' | 'values'): number =>
  entries.reduce((total, { tally }) => total + tally[key], 0);
const expectedErrors = (tally: Tally): number => tally.values - tally.confidence;

function totals(read: readonly Done[], failed: number): string {
  const wrong = read.reduce((total, { tally }) => total + expectedErrors(tally), 0);
  const reviews = read.flatMap(({ tally }) => tally.review ?? []);
  const accepted = reviews.reduce((total, one) => total + one.accepted, 0);
  const open = reviews.reduce((total, one) => total + one.expectedErrors, 0);
  const kept = reviews.map((one) => one.kept).find((share) => share !== null) ?? null;
  const items: readonly (readonly [number, Words])[] = [
    [read.length, WORDS.read],
    [failed, WORDS.failed],
    [sum(read, 'objectives'), WORDS.objectives],
    [sum(read, 'weights'), WORDS.weights],
    [sum(read, 'outcomes'), WORDS.outcomes],
    [sum(read, 'values'), WORDS.values],
    [Math.round(wrong), WORDS.wrong],
    ...(reviews.length === 0
      ? []
      : ([
          [accepted, WORDS.accepted],
          [Math.round(open), WORDS.acceptedWrong],
          ...(kept === null ? [] : ([[Math.round(100 * kept), WORDS.kept]] as const)),
        ] as const)),
  ];
  return `<ul class="totals">${items.map(([n, words]) => `<li><b>${n}</b>${both(words).html}</li>`).join('')}</ul>`;
}

function failures(failed: readonly LedgerEntry[]): string {
  const byCode = new Map<NonNullable<LedgerEntry['code']>, number>();
  for (const entry of failed)
    if (entry.code !== null) byCode.set(entry.code, (byCode.get(entry.code) ?? 0) + 1);
  return table({
    ...TABLES.failures,
    head: [WORDS.why, WORDS.remedy, WORDS.code, WORDS.count],
    rows: [...byCode]
      .sort((a, b) => b[1] - a[1])
      .map(([name, count]): CellContent[] => [both(reasonOf(name)), both(remedyOf(name)), code(name), count]),
  });
}

function byConfidence(read: readonly Done[], name: (entry: LedgerEntry) => string): string {
  const mean = ({ tally }: Done): number => tally.confidence / Math.max(1, tally.values);
  return table({
    ...TABLES.confidence,
    head: [WORDS.document, WORDS.confidence, WORDS.expected, WORDS.Values, WORDS.Objectives, WORDS.flags],
    rows: [...read]
      .sort((a, b) => mean(a) - mean(b))
      .map((entry) => [
        link(entry.output, name(entry)),
        entry.tally.values === 0 ? { shown: both(WORDS.nothing), sorted: 0 } : fixed(mean(entry), 3),
        fixed(expectedErrors(entry.tally), 1),
        entry.tally.values,
        entry.tally.objectives,
        entry.tally.flags,
      ]),
  });
}

/** Bodies whose names differ in capitals and spaces alone are one. */
function bodies(read: readonly Done[]): string {
  const byBody = new Map<string, Done[]>();
  for (const entry of read) {
    const key = (entry.tally.entity ?? '').toLowerCase().replace(/\s+/g, ' ').trim();
    const group = byBody.get(key);
    if (group) group.push(entry);
    else byBody.set(key, [entry]);
  }
  return table({
    ...TABLES.bodies,
    head: [WORDS.body, WORDS.years, WORDS.count, WORDS.Objectives],
    rows: [...byBody]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([, group]): CellContent[] => [
        group[0]!.tally.entity ?? both(WORDS.unknown),
        [...new Set(group.flatMap(({ tally }) => tally.year ?? []))].sort((a, b) => a - b).join(', '),
        group.length,
        sum(group, 'objectives'),
      ]),
  });
}

function commonFolder(paths: readonly string[]): string {
  const split = paths.map((path) => dirname(path).split(sep));
  const first = split[0] ?? [];
  const end = first.findIndex((part, i) => split.some((other) => other[i] !== part));
  return (end < 0 ? first : first.slice(0, end)).join(sep) || sep;
}
