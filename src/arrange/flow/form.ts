/** What a cell's text looks like, whatever it means. */
export type Form = 'empty' | 'mark' | 'number' | 'percent' | 'date' | 'code' | 'nil' | 'word' | 'prose';

/** The form of a text with whitespace folded. Several numbers in one cell have the form of one. */
export function formOf(text: string): Form {
  if (text === '') return 'empty';
  if (text.length > 200) return 'prose';
  if (/^(?:[x×✓✗☒☑☐]\s?)+$/i.test(text)) return 'mark';
  if (/^(?:[-–—]+|\/+|n\.?\s?[pdav]\.?)$/i.test(text)) return 'nil';
  if (/^(?:[<>=≥≤~±+-]{0,2}\s*\d[\d.,]*\s*%\s*)+$/.test(text)) return 'percent';
  if (/^(?:(?:[<>=≥≤~±+-]{0,2}\s*\d[\d.,]*|[-–—]+)\s*)+$/.test(text)) return 'number';
  if (text.length <= 40 && /\b\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?\b/.test(text)) return 'date';
  if (text.length <= 8 && !/\s/.test(text) && (/\d/.test(text) || text === text.toUpperCase())) return 'code';
  return text.length <= 40 && text.split(' ').length <= 5 ? 'word' : 'prose';
}

/** How likely a text of the one form stands in a column of the other, 0 to 1. */
const AFFINITY: Readonly<Partial<Record<Form, Readonly<Partial<Record<Form, number>>>>>> = {
  mark: { code: 0.1 },
  number: { percent: 0.5, code: 0.3, nil: 0.4, date: 0.1 },
  percent: { number: 0.5, nil: 0.4 },
  date: { number: 0.2, code: 0.2, word: 0.2, prose: 0.1 },
  code: { word: 0.5, number: 0.3, nil: 0.2 },
  nil: { number: 0.4, percent: 0.4, word: 0.3, mark: 0.2, code: 0.3 },
  word: { code: 0.5, prose: 0.4, nil: 0.2, date: 0.1 },
  prose: { word: 0.4, nil: 0.1, date: 0.1 },
};

/** What stands in one column of a table, as far as its whole rows show. */
export interface ColumnProfile {
  /** Rows that were looked at. */
  readonly rows: number;
  readonly forms: ReadonlyMap<Form, number>;
  /** Mean of ln(length + 4) of the texts; null where there are none. */
  readonly length: number | null;
  /** Share of the worded texts that are in capitals; null where there are none. */
  readonly capitals: number | null;
  /** Share of the worded texts that end a sentence; null where there are none. */
  readonly sentences: number | null;
}

export function profileOf(texts: readonly string[]): ColumnProfile {
  const forms = new Map<Form, number>();
  let sum = 0;
  let filled = 0;
  let worded = 0;
  let capitals = 0;
  let sentences = 0;
  for (const text of texts) {
    const form = formOf(text);
    forms.set(form, (forms.get(form) ?? 0) + 1);
    if (form === 'empty') continue;
    sum += logLength(text);
    filled++;
    if (!isWorded(text)) continue;
    worded++;
    if (inCapitals(text)) capitals++;
    if (endsSentence(text)) sentences++;
  }
  return {
    rows: texts.length,
    forms,
    length: filled === 0 ? null : sum / filled,
    capitals: worded === 0 ? null : capitals / worded,
    sentences: worded === 0 ? null : sentences / worded,
  };
}

/** Text long enough for its letters' case to say something. */
const isWorded = (text: string): boolean => /\p{L}{4}/u.test(text) && text.length > 8;
const endsSentence = (text: string): boolean => /[.;!?]["”»)]*$/u.test(text);
const inCapitals = (text: string): boolean => text === text.toUpperCase();

const logLength = (text: string): number => Math.log(text.length + 4);

/** How likely a column is that nobody knows anything about. */
const UNKNOWN = 0.15;

/** Cost (a negative log-likelihood) of putting a text that isn't empty under that column. */
export function misfit(text: string, column: ColumnProfile): number {
  const form = formOf(text);
  let filled = 0;
  let fit = 0;
  for (const [other, count] of column.forms) {
    if (other === 'empty') continue;
    filled += count;
    fit += count * (other === form ? 1 : (AFFINITY[form]?.[other] ?? 0));
  }
  const likelihood = (fit + UNKNOWN / 2) / (filled + 0.5);
  const length = column.length === null ? 0 : Math.min(2, Math.abs(logLength(text) - column.length));
  const letters =
    habitCost(text, inCapitals, column.capitals) + habitCost(text, endsSentence, column.sentences);
  return (
    -Math.log(Math.max(likelihood, 0.02)) + length * 0.6 + letters - Math.log(1 - emptiness(column)) * 0.5
  );
}

/** Cost of a worded text that does, or doesn't, what the texts of its column do in that share. */
const habitCost = (text: string, does: (text: string) => boolean, share: number | null): number =>
  share === null || !isWorded(text) ? 0 : Math.abs((does(text) ? 1 : 0) - share);

/** How much of the column is empty, 0 to 1; half where nothing is known. */
export const emptiness = (column: ColumnProfile): number =>
  ((column.forms.get('empty') ?? 0) + 0.5) / (column.rows + 1);
