import type { Paragraph } from '../../model/document.ts';
import type { Grid } from '../cues/item.ts';
import { cellText, gridOf } from '../cues/table-grid.ts';
import { isBareYear } from '../meaning/label-variants.ts';
import type { Slot } from '../meaning/slot.ts';
import { recognise } from '../../rules/recognise.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import { isMark } from '../../values/years.ts';
import type { Column } from '../tables/column.ts';
import { part } from '../sections/part.ts';

/** Fewest columns among which a mark chooses. */
const LEAST = 2;
/** An answer in a word, as it heads a column. */
const ANSWER = /^(?:s[iì]|no|in parte|parzial\p{L}*)$/iu;
const MARKED = /^(?:s[iì]|[x×✓✔☒☑●■*v1])$/iu;
/** A cell whose box was left empty chooses as little as one that holds nothing. */
const UNMARKED = /^(?:[☐□▢◻⬜❏❑○]|\[\s*\]|\(\s*\)|[-–—_/.]+)?$/u;
/** What says no where another sign of the same columns says yes. */
const PAIRS: readonly (readonly [yes: RegExp, no: RegExp])[] = [
  [/^[✓✔☑]$/u, /^[✗✘xX×☓☒]$/u],
  [/^s[iì]$/iu, /^no$/iu],
  [/^1$/u, /^0$/u],
];

/**
 * The columns with those that marks choose among as answers: of several columns that hold nothing but marks, never two in a row,
 * the one that is marked gives its heading as the value. Headings that are verdicts make the objective's status.
 */
export function withChoices(
  columns: readonly Column[],
  slots: readonly Slot[],
  parts: readonly Grid[],
  lines: readonly Paragraph[],
  rules: RuleSet,
): readonly Column[] {
  const signs = new Map<number, Paragraph>();
  for (const [index, slot] of slots.entries()) {
    const meant = meantBy(answerOf(slot), lines, rules);
    if (meant !== null) signs.set(index, meant);
  }
  const texts = columns
    .filter(({ index }) => signs.has(index) || isVerdict(answerOf(slots[index]!), rules))
    .flatMap(({ index }) => slots[index]!.texts.map((text) => text.trim()));
  const no = PAIRS.filter((pair) => pair.every((sign) => texts.some((text) => sign.test(text)))).map(
    (pair) => pair[1],
  );
  const isUnmarked = (text: string): boolean =>
    UNMARKED.test(text.trim()) || no.some((sign) => sign.test(text.trim()));
  const marked = columns.filter(({ index }) => {
    const slot = slots[index]!;
    const filled = slot.texts.filter((text) => !isUnmarked(text));
    return (
      filled.every((text) => isMark(text) || MARKED.test(text.trim())) &&
      !isBareYear(slot.path.at(-1) ?? '') &&
      slot.path.length > 0
    );
  });
  const headings = marked.map(({ index }) => answerOf(slots[index]!));
  const answer = (index: number): string => {
    const own = answerOf(slots[index]!);
    return own.slice(commonWords(headings.filter((other) => firstWord(other) === firstWord(own))));
  };
  const verdicts = marked.filter(({ index }) => signs.has(index) || isVerdict(answer(index), rules));
  if (
    verdicts.length < LEAST ||
    !verdicts.some(({ index }) => slots[index]!.texts.some((text) => !isUnmarked(text)))
  )
    return columns;
  if (!excludeEachOther(verdicts, parts, isUnmarked)) return columns;
  return columns.map((column) => {
    if (!verdicts.includes(column)) return column;
    const choice = signs.get(column.index) ?? headingOf(column, answer(column.index), parts);
    return choice === null
      ? column
      : {
          ...column,
          field: 'outcome.status',
          rule: 'labels/status',
          flags: [],
          evidence: ['content_agrees'],
          choice,
          isChosen: (text) => !isUnmarked(text),
        };
  });
}

/** The answer that a heading offers: its lowest level, behind a colon. */
const answerOf = (slot: Slot): string => (slot.path.at(-1) ?? '').replace(/^.*:\s*/su, '').trim();

const firstWord = (text: string): string => /^\S*/u.exec(text)![0];

/** Letters of the words that several headings open with, before what tells them apart: "Reached: yes", "Reached: in part". */
function commonWords(headings: readonly string[]): number {
  const [first, ...others] = headings;
  const words = first?.match(/\S+\s+/gu) ?? [];
  let letters = 0;
  for (const word of words) {
    const end = letters + word.length;
    if (others.length === 0 || !others.every((other) => other.startsWith(first!.slice(0, end)))) break;
    letters = end;
  }
  return headings.every((heading) => heading.length > letters) ? letters : 0;
}

/** Rows with two marks, to those with one: somebody's slip, which is a doubt of that row alone. */
const MOST_DOUBLE = 0.34;

/** Letters of a sign that heads a column and is explained elsewhere. */
const LONGEST_SIGN = 3;

/** What a sign of a letter or two means by the lines that explain it: "R = raggiunto; N = non raggiunto". Null for others. */
function meantBy(sign: string, lines: readonly Paragraph[], rules: RuleSet): Paragraph | null {
  if (!/^\p{Lu}+$/u.test(sign) || sign.length > LONGEST_SIGN) return null;
  const explained = new RegExp(String.raw`(?<![\p{L}\d])${sign}\s*[=:–-]\s*(?<words>\p{L}[\p{L}’' ]*)`, 'u');
  for (const line of lines) {
    const hit = explained.exec(line.text);
    if (hit === null) continue;
    const end = hit.index + hit[0].length;
    const words = part(line, end - hit.groups!['words']!.length, end);
    if (words !== null && isVerdict(words.text, rules)) return words;
  }
  return null;
}

const isVerdict = (answer: string, rules: RuleSet): boolean =>
  ANSWER.test(answer) || recognise(rules, 'attained', answer) !== null;

/** Whether hardly a row has two of the columns marked, and most have one. */
function excludeEachOther(
  columns: readonly Column[],
  parts: readonly Grid[],
  isUnmarked: (text: string) => boolean,
): boolean {
  let [none, one, more] = [0, 0, 0];
  for (const { table, rows } of parts) {
    const { at } = gridOf(table);
    for (const row of rows) {
      const marks = columns.filter(({ index }) => !isUnmarked(cellText(at[row]![index]!))).length;
      if (marks === 0) none++;
      else if (marks === 1) one++;
      else more++;
    }
  }
  return more <= one * MOST_DOUBLE && one > 0 && none <= 4 * one;
}

function headingOf(column: Column, answer: string, parts: readonly Grid[]): Paragraph | null {
  const cells = parts.find(({ header }) => header !== null)?.header?.columns[column.index]?.cells ?? [];
  const paragraph = cells.at(-1)?.paragraphs.at(-1);
  if (paragraph === undefined) return null;
  const from = paragraph.text.lastIndexOf(answer);
  return from < 0 ? paragraph : part(paragraph, from);
}
