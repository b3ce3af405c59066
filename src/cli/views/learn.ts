import type { Figure, Learnt, Lesson, Refit } from '../../index.ts';

/** What corrections teach, as text for people. */
export function learntText({ documents, finished, figures, refit, lessons, profiles }: Learnt): string {
  if (documents === 0) return 'no document has corrections\n';
  return [
    `${documents} documents with corrections, ${finished} of them without doubts left\n`,
    'how right the reading was, of what was looked at:',
    table(figures.filter(({ looked, missed }) => looked + missed > 0)),
    untouchedLine(figures),
    refitLines(refit),
    'labels that were corrected:',
    ...(lessons.length === 0 ? ['  none\n'] : lessons.map(lessonLines)),
    ...profiles.map(({ file }) => `draft of ${file.path}:\n\n${file.text}`),
  ].join('\n');
}

const HEAD = ['field', 'form', 'looked at', 'right', '', 'confidence', 'missed'];

const untouchedLine = (figures: readonly Figure[]): string =>
  `${figures.reduce((sum, { untouched }) => sum + untouched, 0)} values stood untouched in documents without doubts\n`;

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
  const widths = HEAD.map((head, i) => Math.max(head.length, ...rows.map((row) => row[i]!.length)));
  const line = (cells: readonly string[]): string =>
    `  ${cells.map((cell, i) => (i < 2 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  ')}`.trimEnd();
  return `${[line(HEAD), ...rows.map(line)].join('\n')}\n`;
}

const percent = (share: number): string => `${Math.round(100 * share)} %`;

function refitLines(refit: Refit | null): string {
  if (refit === null) return 'confidence: too few values were looked at to fit it\n';
  const { observations, before, after } = refit.worth;
  return `confidence: log loss ${before.toFixed(3)} as it is, ${after.toFixed(3)} fitted to this archive (${observations} values, on documents left out)\n`;
}

function lessonLines({ label, field, body, cases, otherwise }: Lesson): string {
  const whose = body === null ? 'no body is named: nothing is drafted' : body;
  const but = otherwise.length === 0 ? '' : `; elsewhere ${otherwise.join(', ')}: nothing is drafted`;
  const told = cases.map(({ document, who, values }) => `    ${document}, ${who}: ${values.join(' | ')}\n`);
  return `  ${label} -> ${field} (${whose}${but})\n${told.join('')}`;
}
