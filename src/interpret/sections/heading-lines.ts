import type { Block, Paragraph } from '../../model/document.ts';
import { searchText } from '../../rules/search.ts';
import type { Canonical } from '../../rules/rule.ts';
import { once } from '../../model/once.ts';
import { labelsAt, type RuleSet } from '../../rules/rule-set.ts';
import { isContextField, type Fact } from './context.ts';
import { withHead } from './head-of-unit.ts';
import { isHeadingLike, standsOut } from './heading-form.ts';
import { bestFor, labelAt, labelledPieces, ledPiece, sentenceLabels, type Piece } from './line-labels.ts';
import { objectiveStart, type ObjectiveStart } from './objective-start.ts';
import { part } from './part.ts';
import { yearIn } from './section-draft.ts';
import { weighedTitle, type WeighedTitle } from './weighed-title.ts';

/** What a line outside tables is. */
export type Line =
  /** Title of a plan or report, with the labels glued to it. */
  | { readonly kind: 'plan'; readonly year: Fact | null; readonly pieces: readonly Piece[] }
  | {
      readonly kind: 'objective';
      readonly start: ObjectiveStart;
      readonly pieces: readonly Piece[];
      /** What stands behind title and labels. */
      readonly tail?: Paragraph | null;
    }
  | { readonly kind: 'labels'; readonly pieces: readonly Piece[] }
  /** Text without a label; `closes` where it can't belong to the objective above (a signature, an agreement's first line). */
  | { readonly kind: 'text'; readonly closes: boolean };

/** Labels that a line may open with. */
const openingLabels = once((rules: RuleSet) =>
  labelsAt(rules, 'line').filter((rule) => rule.field !== 'section.heading'),
);

/** Labels that name a unit inside a title. */
const unitLabels = once((rules: RuleSet) =>
  openingLabels(rules).filter((rule) => rule.field.startsWith('section.') && rule.field !== 'section.year'),
);

/** What no line of an objective is. */
const CLOSING = ['signature', 'annex-heading', 'overall-sentence'];

/** Says what a paragraph is by the rules for lines; `inside` tells that an objective is open. */
export function readLine(paragraph: Paragraph, rules: RuleSet, inside: boolean): Line {
  const opened = openedObjective(paragraph, rules);
  if (opened !== null) return opened;
  const heading = isHeadingLike(paragraph);
  if (heading) {
    const plan = planTitle(paragraph, rules);
    if (plan !== null) return plan;
  }
  const closes = CLOSING.some((what) => recognised(paragraph, rules, what));
  const pieces = isChapter(paragraph)
    ? []
    : withHead(labelledPieces(paragraph, openingLabels(rules), bareFields(paragraph, heading, inside)));
  if (pieces.length > 0 && !(closes && pieces.every((piece) => !piece.colon)))
    return { kind: 'labels', pieces };
  const led = inside && pieces.length === 0 ? ledPiece(paragraph) : null;
  return led === null ? { kind: 'text', closes } : { kind: 'labels', pieces: [led] };
}

/** "3. Obiettivi: risultati raggiunti": a numbered or declared heading that speaks of objectives names none. */
const isChapter = ({ text, heading }: Paragraph): boolean =>
  /^(?:(?:\d{1,2}(?:\.\d{1,2}){0,3}|[IVX]{1,5})[.)]?\s+(?:[-–—]\s+)?)?obb?iettivi\s?:/iu.test(text) &&
  (heading !== null || /^[\dIVX]/u.test(text));

/** Longest heading of an objective that still is one. */
const LONGEST_START = 400;

/** A line that opens an objective, with the labels that stand behind its title as sentences of the same paragraph. */
function openedObjective(paragraph: Paragraph, rules: RuleSet): Extract<Line, { kind: 'objective' }> | null {
  const first = part(paragraph, 0, LONGEST_START);
  const start = first && objectiveStart(first, rules);
  if (first === null || start === null) return null;
  const labelled = sentenceLabels(paragraph, start.label.length, openingLabels(rules));
  if (labelled === null) return paragraph.text.length > LONGEST_START ? null : weighedStart(start, rules);
  const { text } = paragraph;
  const end = text.slice(0, labelled.start).replace(/[\s.;]+$/, '').length;
  const head = part(paragraph, 0, end);
  const own = head && objectiveStart(head, rules);
  if (own === null) return null;
  const opened = weighedStart(own, rules);
  return { ...opened, pieces: [...opened.pieces, ...labelled.pieces] };
}

type Opened = Extract<Line, { kind: 'objective' }>;

/** An objective's first line, the weight that stands behind its title cut off: "Objective 1: New archive (weight 30/100)". */
function weighedStart(start: ObjectiveStart, rules: RuleSet): Opened {
  const named = start.title && weighedTitle(start.title, rules);
  return named === null
    ? { kind: 'objective', start, pieces: [] }
    : withWeight({ ...start, title: named.title }, named, rules);
}

function withWeight(start: ObjectiveStart, named: WeighedTitle, rules: RuleSet): Opened {
  const { rest, weight, label, rule } = named;
  const piece: Piece = {
    field: 'objective.weight',
    rule: rule.id,
    label,
    colon: false,
    value: weight,
    whole: weight,
    evidence: ['label_exact'],
  };
  const behind = rest === null ? [] : labelledPieces(rest, openingLabels(rules), () => false);
  return {
    kind: 'objective',
    start,
    pieces: [piece, ...behind],
    tail: behind.length > 0 ? null : rest,
  };
}

/** Which labels do without a colon: a context's own in a heading, and a weight followed by its number. */
function bareFields(paragraph: Paragraph, heading: boolean, inside: boolean): (field: Canonical) => boolean {
  const weight = /^\p{L}+\s+\d{1,3}(?:[.,]\d+)?\s*(?:%|\/\s?\d+)/u.test(paragraph.text);
  // A label that is the whole line may have its text below.
  const alone = inside && heading && paragraph.text.split(' ').length <= 4;
  return (field) =>
    (heading && field.startsWith('section.')) ||
    (weight && field === 'objective.weight') ||
    (alone && field !== 'objective.number' && field !== 'objective.title');
}

function planTitle(paragraph: Paragraph, rules: RuleSet): Extract<Line, { kind: 'plan' }> | null {
  const rule = rules.recognisers.find(
    (candidate) => candidate.what === 'plan-heading' && searchText(candidate, paragraph.text) !== null,
  );
  if (rule === undefined) return null;
  const year = yearIn(paragraph.text);
  const fact: Fact | null =
    year === null
      ? null
      : {
          field: 'section.year',
          rule: rule.id,
          value: paragraph,
          code: null,
          whole: paragraph,
          flags: [],
          evidence: [],
        };
  return { kind: 'plan', year: fact, pieces: gluedPieces(paragraph, rules) };
}

/** Labels of the context inside a title: "PIANO DEGLI OBIETTIVI 2019 SETTORE IV - …". */
function gluedPieces(paragraph: Paragraph, rules: RuleSet): readonly Piece[] {
  const { text } = paragraph;
  const labels = unitLabels(rules);
  for (const word of text.matchAll(/(?<=(\S+)\s+)\p{Lu}\S*/gu)) {
    // "relazione dei Servizi" names nothing: an article or preposition before the label makes it part of the title,
    // but for "piano del Settore Viabilità".
    if (
      !/^(?:del|della|dell['’])$/i.test(word[1]!) &&
      /^(?:d[aei]l?l?['’oaei]?|de[gi]li?|ne[il]l?['’oaei]?|a[il]?l?l?['’oaei]?|il|lo|la|i|gli|le|per|e|ed|in|con|su[il]?|di|da)$/i.test(
        word[1]!,
      )
    )
      continue;
    if (labelAt(text, word.index, labels, () => true) === null) continue;
    const rest = part(paragraph, word.index);
    const pieces = rest === null ? [] : labelledPieces(rest, labels, () => true);
    if (pieces.length > 0) return pieces;
  }
  return [];
}

/** Whether a recogniser of the given name meets the paragraph. */
export const recognised = (paragraph: Paragraph, rules: RuleSet, what: string): boolean =>
  rules.recognisers.some((rule) => rule.what === what && searchText(rule, paragraph.text) !== null);

/** Whether a line is nothing but a label of some field: "OBIETTIVI DI PERFORMANCE" above the objectives names no unit. */
export function isLabelAlone(paragraph: Paragraph, rules: RuleSet): boolean {
  const best = paragraph.text.length > 60 ? null : bestFor(rules.labels, paragraph.text);
  return best !== null && best.score >= 0.85 && !best.rule.field.startsWith('section.');
}

/**
 * Whether a line opens what follows a finished objective: labels of the context alone, or an objective whose number
 * starts again at or below `known`.
 */
function opensNext(line: Line, known: string | null): boolean {
  if (line.kind === 'labels') return line.pieces.every((piece) => isContextField(piece.field));
  if (line.kind !== 'objective' || known === null) return false;
  const number = line.start.number?.text ?? null;
  return number !== null && number.localeCompare(known, 'it', { numeric: true }) <= 0;
}

/**
 * Whether a line under a finished objective is the heading of what follows: it stands out, and below it comes a
 * label of the context, or an objective whose numbers start again at or below `known`.
 */
export function headsNext(
  paragraph: Paragraph,
  next: Block | null,
  rules: RuleSet,
  known: string | null,
): boolean {
  if (next?.kind !== 'paragraph' || !standsOut(paragraph) || !isHeadingLike(paragraph)) return false;
  return opensNext(readLine(next, rules, false), known);
}
