import { say } from '../language.ts';
import type { Figure, Learnt, Lesson, Refit } from '../../index.ts';

/** What corrections teach, as text for people. */
export function learntText({ documents, finished, figures, refit, lessons, profiles }: Learnt): string {
  if (documents === 0) return `${say('no document has corrections')}\n`;
  return [
    `${say('{n} documents with corrections, {finished} of them without doubts left', { n: documents, finished })}\n`,
    say('how right the reading was, of what was looked at:'),
    table(figures.filter(({ looked, missed }) => looked + missed > 0)),
    untouchedLine(figures),
    refitLines(refit),
    say('labels that were corrected:'),
    ...(lessons.length === 0 ? [`  ${say('none')}\n`] : lessons.map(lessonLines)),
    ...profiles.map(({ file }) => `${say('draft of {path}:', { path: file.path })}\n\n${file.text}`),
  ].join('\n');
}

const HEAD = ['field', 'form', 'looked at', 'right', null, 'confidence', 'missed'] as const;

const untouchedLine = (figures: readonly Figure[]): string =>
  `${say('{n} values stood untouched in documents without doubts', { n: figures.reduce((sum, { untouched }) => sum + untouched, 0) })}
`;

function table(figures: readonly Figure[]): string {
  const rows = figures.map(({ kind, form, looked, right, missed, confidence }) => [
    kind,
    form,
    String(looked),
    String(right),
    looked === 0 ? '' : percent(right / looked),
    confidence === null ? '' : percent(confidence),
    String(missed),
  ]);
  const head = HEAD.map((word) => (word === null ? '' : say(word)));
  const widths = head.map((words, i) => Math.max(words.length, ...rows.map((row) => row[i]!.length)));
  const line = (cells: readonly string[]): string =>
    `  ${cells.map((cell, i) => (i < 2 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  ')}`.trimEnd();
  return `${[line(head), ...rows.map(line)].join('\n')}\n`;
}

const percent = (share: number): string => `${Math.round(100 * share)} %`;

function refitLines(refit: Refit | null): string {
  if (refit === null) return `${say('confidence: too few values were looked at to fit it')}\n`;
  const { observations, before, after } = refit.worth;
  return `${say('confidence: log loss {before} as it is, {after} fitted to this archive ({n} values, on documents left out)', { before: before.toFixed(3), after: after.toFixed(3), n: observations })}\n`;
}

function lessonLines({ label, field, body, cases, otherwise }: Lesson): string {
  const whose = body === null ? say('no body is named: nothing is drafted') : body;
  const but =
    otherwise.length === 0
      ? ''
      : say('; elsewhere {fields}: nothing is drafted', { fields: otherwise.join(', ') });
  const told = cases.map(({ document, who, values }) => `    ${document}, ${who}: ${values.join(' | ')}\n`);
  return `  ${label} -> ${field} (${whose}${but})\n${told.join('')}`;
}
