import type { Paragraph } from '../../model/document.ts';
import { oncePerPair } from '../../model/once.ts';
import { readLine, recognised } from '../sections/heading-lines.ts';
import type { Piece } from '../sections/line-labels.ts';
import { part } from '../sections/part.ts';
import type { ObjectiveStart } from '../sections/objective-start.ts';
import { weightBehind } from '../forms/inside-title.ts';
import { countedStart } from './census.ts';
import { unitLine, type UnitFact } from '../units/unit-line.ts';
import { cueOf } from './cue.ts';
import type { CueScope } from './cue-scope.ts';
import { lineOf, type Item, type Named, type Pair } from './item.ts';
import { runInPairs } from './run-in.ts';
import { COUNTS, countedPairs, labelAlone, RECURS, recurringPairs } from './recurring-lines.ts';

/** What a line outside rows and columns holds: labels with their values, a heading that counts, or text. */
export const paragraphItems = (paragraph: Paragraph, scope: CueScope, band: boolean): readonly Item[] =>
  (band ? itemsInBand : itemsInText)(paragraph, scope);

// Cells are asked for what they hold as rows, as headings and as units.
const itemsInBand = oncePerPair((paragraph: Paragraph, scope: CueScope) => itemsIn(paragraph, scope, true));
const itemsInText = oncePerPair((paragraph: Paragraph, scope: CueScope) => itemsIn(paragraph, scope, false));

function itemsIn(paragraph: Paragraph, scope: CueScope, band: boolean): readonly Item[] {
  if (recognised(paragraph, scope.rules, 'page-mark')) return [];
  const pieces = tabbed(paragraph, scope);
  return pieces.flatMap((piece) => lineItems(piece, scope, band));
}

/** The parts of a line that tabs set apart, where a later one opens with a label. */
function tabbed(paragraph: Paragraph, scope: CueScope): readonly Paragraph[] {
  const { text } = paragraph;
  if (!text.includes('\t')) return [paragraph];
  const parts: Paragraph[] = [];
  let labels = 0;
  for (const hit of text.matchAll(/[^\t]+/g)) {
    const piece = part(paragraph, hit.index, hit.index + hit[0].length);
    if (piece === null) continue;
    const words = /^[^:]{2,80}(?=:)/u.exec(piece.text)?.[0];
    const opens =
      (words !== undefined && (scope.census.led(words) >= RECURS || scope.labelness(words, 'line') > 1)) ||
      (countedStart(piece.text) !== null && scope.census.counted(countedStart(piece.text)!.words) >= COUNTS);
    if (opens) labels++;
    if (opens || parts.length === 0) parts.push(piece);
    else {
      const last = parts.at(-1)!;
      const from = text.indexOf(last.text);
      parts[parts.length - 1] = part(paragraph, Math.max(0, from), hit.index + hit[0].length) ?? last;
    }
  }
  return labels > 0 && parts.length > 1 ? parts : [paragraph];
}

function lineItems(paragraph: Paragraph, scope: CueScope, band: boolean): readonly Item[] {
  if (recognised(paragraph, scope.rules, 'continuation')) return [];
  if (recognised(paragraph, scope.rules, 'document-part')) return [lineOf(paragraph, band, {})];
  const unit = unitLine(paragraph, scope.rules);
  if (unit !== null) return unit.map((fact) => unitPair(fact, paragraph));
  const line = readLine(paragraph, scope.rules, true);
  if (line.kind === 'plan') return [lineOf(paragraph, band, { title: true }), ...line.pieces.map(pairOf)];
  if (line.kind === 'objective') {
    const { start } = line;
    if (start.title !== null && recognised(start.title, scope.rules, 'continuation')) return [];
    // A weight behind the title is cut off with the title as a whole in sight.
    const whole = part(paragraph, 0)!;
    const behind = start.title === null ? null : weightBehind(whole, scope.rules);
    const { pieces, tail } = behind === null ? line : { pieces: [], tail: null };
    const titled = behind === null ? start.title : titleUpTo(whole, start, behind.title);
    const named = (field: Named['field'], value: Paragraph | null, cue: string, label: string): Pair => ({
      kind: 'pair',
      cue,
      label,
      value: value === null ? [] : [value],
      at: value?.at ?? paragraph.at,
      whole: paragraph,
      colon: true,
      named: { field, rule: start.rule, evidence: [] },
    });
    const cue = cueOf(start.label || 'obiettivo');
    return [
      ...(start.number !== null || start.label !== ''
        ? [named('objective.number', start.number, `${cue} #`, start.label)]
        : []),
      ...(titled === null ? [] : titlePairs(titled, named('objective.title', titled, `${cue} ~`, ''))),
      ...(behind === null ? [] : [named('objective.weight', behind.weight, 'peso ~', behind.label)]),
      ...pieces.map(pairOf),
      ...(tail == null ? [] : [lineOf(tail, band, {})]),
    ];
  }
  const runIn = runInPairs(paragraph, scope);
  if (runIn !== null) return runIn;
  const alone = labelAlone(paragraph, scope.census);
  if (alone !== null && (line.kind === 'text' || line.pieces.some(({ colon }) => !colon))) return [alone];
  const recurring = recurringPairs(paragraph, scope.census);
  if (line.kind === 'labels') {
    const known = line.pieces.flatMap(pairsOf);
    // Labels that no rule knows part a line as well, where it begins with one that rules do.
    return recurring === null || recurring.length <= known.length || known.some(({ named }) => named !== null)
      ? known
      : recurring;
  }
  return countedPairs(paragraph, scope) ?? recurring ?? [lineOf(paragraph, band, { closes: line.closes })];
}

/** A value alone behind the last tab of a line. */
const TABBED = /\t\s*(?:[<>≤≥]?\s*\d[\d.,]*\s*%?|[-–—])\s*$/u;

/** A title, and as a place of its own the value that a tab sets off behind it, as in lists printed in columns. */
function titlePairs(titled: Paragraph, pair: Pair): readonly Pair[] {
  const from = TABBED.exec(titled.text)?.index;
  const [title, value] = from === undefined ? [] : [part(titled, 0, from), part(titled, from)];
  if (title == null || value == null) return [pair];
  return [
    { ...pair, value: [title], at: title.at },
    { ...pair, cue: `${pair.cue} tab`, value: [value], at: value.at, named: null },
  ];
}

/** The title of an opening line, cut where the weight behind it begins. */
const titleUpTo = (whole: Paragraph, start: ObjectiveStart, before: Paragraph): Paragraph | null => {
  const title = start.title!;
  const from = whole.text.indexOf(title.text.slice(0, 12));
  return part(whole, Math.max(0, from), before.text.length);
};

const unitPair = ({ field, rule, value }: UnitFact, whole: Paragraph): Pair => ({
  kind: 'pair',
  cue: field,
  label: '',
  value: value === null ? [] : [value],
  at: (value ?? whole).at,
  whole: value === null || value.text === whole.text ? whole : value,
  colon: true,
  named: { field, rule, evidence: ['label_exact'] },
});

/** A number with the words behind it, as what a weight without a colon is followed by. */
const AMOUNT = /^\d{1,4}(?:[.,]\d+)?\s*(?:%|\/\s?\d+)?(?:\s*[-–—.:]\s+|\s+)(?=\p{Lu}[\p{L}’']*\s+\p{L})/u;

/** A labelled piece, and as a place of its own what stands behind its number: "Weight 50/100 New register of roads". */
function pairsOf(piece: Piece): readonly Pair[] {
  const pair = pairOf(piece);
  const { field, colon, value } = piece;
  const amount = field !== 'objective.weight' || colon || value === null ? null : AMOUNT.exec(value.text);
  const [number, rest] =
    amount === null ? [] : [part(value!, 0, amount[0].length), part(value!, amount[0].length)];
  if (number == null || rest == null) return [pair];
  return [
    { ...pair, value: [number], at: number.at },
    { ...pair, cue: `${pair.cue} ~`, label: '', value: [rest], at: rest.at, named: null },
  ];
}

/** A level of objectives that may be the objective itself, where the form names no finer one. */
const LEVEL: Piece['field'] = 'section.operationalObjective';

/** The number of a label that counts, before its colon: "Indicator 2: users". */
const COUNTING = /^\d{1,2}\s?:\s+(?=\p{L})/u;

/** A labelled piece that rules found; what names a unit or its head is beyond doubt, the rest is to be understood. */
function pairOf(piece: Piece): Pair {
  const { field, rule, label, whole, evidence, colon } = piece;
  const number = piece.value === null ? null : COUNTING.exec(piece.value.text);
  const value = number === null ? piece.value : part(piece.value!, number[0].length);
  return {
    kind: 'pair',
    cue: cueOf(label) || field,
    label,
    value: value === null ? [] : [value],
    at: value?.at ?? whole.at,
    whole,
    colon,
    named:
      (field.startsWith('section.') && field !== LEVEL) || label === '' ? { field, rule, evidence } : null,
  };
}
