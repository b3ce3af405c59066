import type { Paragraph } from '../../model/document.ts';
import { rankLabels } from '../../rules/match.ts';
import { labelsAt } from '../../rules/rule-set.ts';
import { part } from '../sections/part.ts';
import { cueOf } from './cue.ts';
import type { CueScope } from './cue-scope.ts';
import type { Pair } from './item.ts';

/** What opens an item of a list: a number, a letter or a bullet. */
const MARK = /^(?:(?<number>\d{1,3})\s?[.)]|(?<letter>\p{L})\)|[-–•▪·●◦■□➢✓*])\s+/u;
/** Most words of a label that no colon ends. */
const LONGEST = 4;
/** What an item tells of its objective. */
const TOLD = /^(?:objective|indicator|outcome|phase)\./;
/** A likeness from which on words before a colon are a label. */
const LIKE = 0.85;
/** A likeness from which on words that no colon ends are a label. */
const EXACT = 0.95;

/** A number alone, whatever stands before it. */
const NUMBER = /^\s*\d[\d.,/]*\s*%?[\s.]*$/u;

/** A stretch of an item: what its label is, and where its value begins and ends. */
interface Piece {
  readonly label: string;
  readonly colon: boolean;
  readonly from: number;
  to: number;
}

/**
 * An item of a list that tells an objective in one sentence, its parts behind semicolons: "a) New archive; measured by: boxes moved;
 * points 20". Null for items in which no part opens with a label.
 */
export function runInPairs(paragraph: Paragraph, { rules }: CueScope): readonly Pair[] | null {
  const { text } = paragraph;
  const mark = MARK.exec(text);
  const stop = text.indexOf(';');
  if (mark === null || stop < 0) return null;
  const pieces: Piece[] = [{ label: '', colon: false, from: mark[0].length, to: stop }];
  let parts = 0;
  for (const { index, 0: words } of text.matchAll(/(?<=;\s*)[^;\s][^;]*/gu)) {
    if (index < stop) continue;
    parts++;
    const label = labelOf(words, rules);
    const end = index + words.replace(/[\s.]+$/u, '').length;
    // A part without a label goes on with the one before it.
    if (label === null) pieces.at(-1)!.to = end;
    else pieces.push({ ...label, from: index + label.length, to: end });
  }
  // Most parts have labels; a sentence that counts up what it announces has none.
  const labelled = pieces.length - 1;
  if (labelled === 0 || labelled * 2 < parts || text.slice(mark[0].length, stop).includes(':')) return null;
  const own = mark.groups!['number'] ?? mark.groups!['letter'];
  const number = own === undefined ? null : part(paragraph, 0, own.length);
  return [
    ...(number === null ? [] : [made(number, 'listed #', '', false)]),
    ...pieces.flatMap(({ label, colon, from, to }) => {
      const value = part(paragraph, from, to);
      return value === null ? [] : [made(value, label === '' ? 'listed ~' : cueOf(label), label, colon)];
    }),
  ];
}

/** The label that a part opens with, up to its colon or as many first words as a rule names whole. */
function labelOf(
  words: string,
  rules: CueScope['rules'],
): { readonly label: string; readonly colon: boolean; readonly length: number } | null {
  const before = /^([^:]{2,40}):\s+/u.exec(words);
  if (before !== null && isLabel(before[1]!, rules))
    return { label: before[1]!, colon: true, length: before[0].length };
  const spaces = [...words.matchAll(/\s+(?=\S)/gu)].slice(0, LONGEST).reverse();
  const end = spaces.find(({ index }) =>
    isLabel(words.slice(0, index), rules, NUMBER.test(words.slice(index)) ? undefined : EXACT),
  );
  return end === undefined
    ? null
    : { label: words.slice(0, end.index), colon: false, length: end.index + end[0].length };
}

const isLabel = (words: string, rules: CueScope['rules'], least = LIKE): boolean =>
  rankLabels(labelsAt(rules, 'key'), words).some(
    ({ score, rule: { field } }) =>
      score >= least && TOLD.test(field) && field !== 'objective.title' && field !== 'objective.number',
  );

const made = (value: Paragraph, cue: string, label: string, colon: boolean): Pair => ({
  kind: 'pair',
  cue,
  label,
  value: [value],
  at: value.at,
  whole: null,
  colon,
  named: null,
});
