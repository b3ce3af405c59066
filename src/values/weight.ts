import { isSeveral, NUMBER, digitsValue, parseNumber } from './number.ts';
import { withoutNoteMarks } from '../model/raised-text.ts';
import { isBlank, isUnread, type Value, value } from './value.ts';

const RATIO = new RegExp(`(${NUMBER})\\s*(?:punti|p\\.ti|pt\\.?)?\\s*(?:/|su)\\s*(${NUMBER})`, 'iu');
const PERCENT = new RegExp(`(${NUMBER})\\s*%`, 'u');
const POINTS = new RegExp(
  `(?:punti|punteggio|p\\.ti|pt\\.?)\\s*:?\\s*(${NUMBER})|(${NUMBER})\\s*(?:punti|p\\.ti|pt\\b)`,
  'iu',
);
const ONE = new RegExp(`(?:${NUMBER})(?:\\s*/\\s*\\d+|\\s*%)?`, 'gu');
/** A stroke behind a number or apart from the next is none of a total: "Del. 333/2023", "Peso / 2023". */
const TOTAL = new RegExp(
  `(?:(?:\\bsu|max(?:imo|\\.)?|massimo|totale(?:\\s+(?:di|punti))?)\\s*:?\\s*|(?<!\\d)/)(${NUMBER})`,
  'iu',
);

const ALONE = new RegExp(`^${RATIO.source}\\s*(?:punti|p\\.ti|pt\\.?)?$`, 'iu');

/** Whether a text is a number out of a total and nothing else: `50 punti su 100`. */
export const isOutOf = (text: string): boolean => ALONE.test(text.trim());

/** The total that a label states for the weights under it: `Punti (su 50)` 50, `Punteggio massimo 30` 30. */
export function statedTotal(label: string): number | null {
  const found = TOTAL.exec(label);
  const total = found ? digitsValue(found[1]!) : 0;
  return total > 0 ? total : null;
}

/**
 * A weight as percent, 0 to 100. `15%`, `20 / 100` and a bare number are percents; points need a `total` to become
 * one. A word, a mark or more than 100 gives null and `scale_unknown`; an empty form null and `empty`.
 */
export function parseWeight(text: string, total: number | null = null): Value<number> {
  const trimmed = withoutNoteMarks(text.trim());
  if (isUnread(trimmed)) return value<number>(null, 'unreadable_value');
  if (isBlank(trimmed)) return value<number>(null, 'empty');
  const ratio = RATIO.exec(trimmed);
  if (ratio) {
    const outOf = digitsValue(ratio[2]!);
    return outOf === 100 ? bounded(digitsValue(ratio[1]!)) : scaled(digitsValue(ratio[1]!), outOf);
  }
  const percent = PERCENT.exec(trimmed);
  if (percent) return bounded(digitsValue(percent[1]!));
  const points = POINTS.exec(trimmed);
  if (points) return scaled(digitsValue((points[1] ?? points[2])!), total);
  const bare = parseNumber(trimmed);
  if (bare.value !== null)
    return total === null || total === 100 ? bounded(bare.value, bare.flags) : scaled(bare.value, total);
  const numbers = trimmed.match(ONE) ?? [];
  if (numbers.length === 1) return bounded(digitsValue(numbers[0]));
  if (numbers.length === 0) return value<number>(null, 'scale_unknown');
  return value<number>(null, isSeveral(trimmed) ? 'not_one_number' : 'unreadable_value');
}

const BARE = new RegExp(`^[^\\w%/]*(?:punti\\s*:?\\s*)?(${NUMBER})(?:\\s*punti)?[^\\w%/]*$`, 'iu');
const STATED_OUT_OF = new RegExp(`^\\D*?(${NUMBER})\\s*(?:/|su)\\s*\\d+\\D*$`, 'iu');
const BEHIND = new RegExp(`\\s*\\((?:peso\\s*:?\\s*)?(${NUMBER})\\s*%?\\)\\s*$`, 'iu');

/** The number of a weight that is printed without a sign or a scale, or as points; null for any other. */
export function bareWeight(raw: string): number | null {
  const digits = BARE.exec(raw)?.[1];
  return digits === undefined ? null : (parseNumber(raw).value ?? digitsValue(digits));
}

/** The points of a weight, with or without the total that they are out of: `350` 350, `600/1000` 600; null for none. */
export function pointsOf(raw: string): number | null {
  const digits = STATED_OUT_OF.exec(raw)?.[1];
  return digits === undefined ? parseNumber(raw).value : digitsValue(digits);
}

/** A weight in brackets at the end of a text, and where these begin: `chiamate evase (peso 30)`; null for none. */
export function bracketedWeight(
  text: string,
): { readonly value: number; readonly raw: string; readonly index: number } | null {
  const found = BEHIND.exec(text);
  return found && { value: digitsValue(found[1]!), raw: found[0].trim(), index: found.index };
}

function bounded(percent: number, flags: Value<number>['flags'] = []): Value<number> {
  if (percent < 0 || percent > 100 || Number.isNaN(percent)) return value<number>(null, 'scale_unknown');
  return value(percent, ...flags);
}

function scaled(points: number, total: number | null): Value<number> {
  if (total === null || total <= 0 || points < 0 || points > total)
    return value<number>(null, 'scale_unknown');
  return value(Math.round((points / total) * 10_000) / 100, 'scale_converted');
}

/** The weights that a text lists and nothing else: `20 10 5 5 10` five, `100 %` one, `20 / 100` one; empty for no list. */
export function listedWeights(text: string): string[] {
  // A dash may part them; before the first or glued to one it is a minus, which no weight has.
  if (/(?:^|\s)[-−–]\d|^\s*[-−–]/u.test(text)) return [];
  if (text.replace(ONE, '').replace(/[\s;,\-–]/g, '') !== '') return [];
  return text.match(ONE)?.map((one) => one.trim()) ?? [];
}
