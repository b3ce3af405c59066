import { weightsSum } from '../check/checks/weights-sum.ts';
import { review } from '../check/review.ts';
import { entryOf, type Code } from '../model/catalogue/index.ts';
import type { Correction } from '../record/corrections.ts';
import type { Draft } from '../record/draft.ts';
import type { Record } from '../record/record.ts';
import { findTarget } from './anchor.ts';
import type { Start } from './as-read.ts';
import { fieldsIn, isField } from './field.ts';
import { stepsOf, valueOf } from './path.ts';
import type { Unfit } from './unfit.ts';

interface Settling {
  readonly reading: Record;
  /** Sections and objectives of the record before it was corrected, in the order of the reading. */
  readonly start: Start;
  readonly unfit: readonly Unfit[];
  readonly differing: readonly Extract<Correction, { kind: 'value' | 'not_stated' }>[];
}

/** What the record says of itself is made to match what it holds now: sums of weights, diagnostics, the review. */
export function settleCorrected(record: Record, { reading, start, unfit, differing }: Settling): void {
  record.diagnostics = record.diagnostics.flatMap((diagnostic) => {
    const path = diagnostic.path === null ? null : pathNow(diagnostic.path, record, start);
    if (path === undefined) return [];
    const field = path === null ? null : valueOf(record, stepsOf(path));
    // A doubt about a value that a person looked at is settled.
    return isField(field) && looked(field.flags) ? [] : [{ ...diagnostic, path }];
  });
  if (weightsChanged(reading, record)) sumAgain(record);
  for (const { correction, why } of unfit)
    say(
      record,
      'correction_unfit',
      null,
      `${correction.kind} of ${correction.when}, ${about(correction)}: ${why}`,
    );
  for (const { what } of differing)
    say(record, 'corrections_differ', findTarget(record, what), 'two people corrected it differently');
  if (record.review !== undefined) {
    const { maxError } = record.review;
    const open = { ...record };
    delete open.review;
    record.review = review(open, maxError);
  }
}

const looked = (flags: readonly string[]): boolean =>
  flags.includes('corrected') || flags.includes('confirmed');

/** A path of the reading in the corrected record; undefined where what it was about is gone. */
function pathNow(path: string, record: Record, start: Start): string | undefined {
  const found = /^(objectives|sections)\[(\d+)\](.*)$/.exec(path);
  if (found === null) return path;
  const list = found[1] as keyof Start;
  const now = (record[list] as readonly unknown[]).indexOf(start[list][Number(found[2])]);
  return now < 0 ? undefined : `${list}[${now}]${found[3]!}`;
}

const weightsOf = ({ objectives }: Record): string =>
  JSON.stringify(objectives.map(({ weight, section }) => [section, weight?.value ?? null]));

const weightsChanged = (before: Record, after: Record): boolean => weightsOf(before) !== weightsOf(after);

/** Sums of sections, and the doubt about weights that come to no hundred, as the weights are now. */
function sumAgain(record: Record): void {
  for (const section of record.sections) {
    const weights = record.objectives.flatMap((objective) =>
      objective.section === section.id && typeof objective.weight?.value === 'number'
        ? [objective.weight.value]
        : [],
    );
    const sum = weights.reduce((total, weight) => total + weight, 0);
    section.weightSum = weights.length === 0 ? null : Math.round(sum * 100) / 100;
  }
  for (const field of fieldsIn(record.objectives.map(({ weight }) => weight)))
    field.flags = field.flags.filter((flag) => flag !== 'weights_sum');
  record.diagnostics = record.diagnostics.filter(({ code }) => code !== 'weights_sum');
  // The check looks at values, sections and places, which a record has as a draft has them.
  for (const { flag, message, paths } of weightsSum(record as unknown as Draft, undefined as never)) {
    if (flag === null || message === null) continue;
    for (const path of paths) {
      const field = valueOf(record, stepsOf(path));
      if (isField(field)) field.flags = [...field.flags, flag];
    }
    say(record, flag, paths[0] ?? null, message);
  }
}

function say(record: Record, code: Code, path: string | null, message: string): void {
  const field = path === null ? undefined : valueOf(record, stepsOf(path));
  const at = isField(field) ? field.at : [];
  record.diagnostics.push({ code, severity: entryOf(code).severity, message, path, at });
}

/** What a correction is about, in the words that it was made on. */
function about(correction: Correction): string {
  switch (correction.kind) {
    case 'add_objective':
      return `“${correction.is.title}”`;
    case 'join':
      return correction.what.map(({ anchors }) => `“${anchors.at(-1)?.words ?? ''}”`).join(' and ');
    case 'slot':
      return `“${correction.what.label ?? correction.what.from}” as ${correction.is.means}`;
    case 'undo':
      return correction.of;
    default: {
      const { path, anchors } = correction.what;
      const words = anchors[0]?.words;
      return words === undefined ? path : `${path} of “${words}”`;
    }
  }
}
