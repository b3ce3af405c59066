import type { EvidenceCode } from '../../model/catalogue/index.ts';
import type { Paragraph } from '../../model/document.ts';
import { once } from '../../model/once.ts';
import { fold } from '../../rules/fold.ts';
import { rankLabels, type Match } from '../../rules/match.ts';
import { UNIT_NAMES, type Canonical } from '../../rules/fields.ts';
import type { LabelRule } from '../../rules/rule.ts';
import { innerStarts, isInBracket, listedStarts, setsOff, skipOrdinal } from './label-starts.ts';
import { part } from './part.ts';
import { labelBefore, labelLed, SEPARATOR } from './separator.ts';

/** A label printed in a line with what stands after it, up to the next label. */
export interface Piece {
  readonly field: Canonical;
  readonly rule: string;
  /** Label as written, without the colon. */
  readonly label: string;
  readonly colon: boolean;
  /** Text after the label; null where nothing stands there. */
  readonly value: Paragraph | null;
  /** Label and value as they stand. */
  readonly whole: Paragraph;
  readonly evidence: readonly EvidenceCode[];
}

/** A label found at a position of a text. */
interface Found {
  readonly match: Match<LabelRule>;
  readonly start: number;
  /** Where the label ends and where its value starts. */
  readonly labelEnd: number;
  readonly valueStart: number;
  readonly colon: boolean;
}

/** Words and characters of a label. */
const LONGEST_LABEL = 8;
const LONGEST_TEXT = 80;
/**
 * The labels of a line with their values, in order; empty where the line starts with none. A label needs a colon, or it
 * must be one of `bare` fields and start with a capital. Further labels in the same line need a colon, a tab or a dash
 * before them. Cost grows with the words of the line.
 */
export function labelledPieces(
  paragraph: Paragraph,
  rules: readonly LabelRule[],
  bare: (field: Canonical) => boolean,
): readonly Piece[] {
  const { text } = paragraph;
  const first = labelAt(text, skipOrdinal(text), rules, bare) ?? labelAt(text, 0, rules, bare);
  return first === null ? [] : piecesFrom(paragraph, { ...first, start: 0 }, rules, bare);
}

/**
 * The labels with a colon that open after a sentence has ended, with their values: "New archive. Weight: 15. Due: …".
 * Looked for from the character `from` on; null where there are none.
 */
export function sentenceLabels(
  paragraph: Paragraph,
  from: number,
  rules: readonly LabelRule[],
): { readonly start: number; readonly pieces: readonly Piece[] } | null {
  const { text } = paragraph;
  const none = (): boolean => false;
  for (const start of innerStarts(text, from)) {
    if (!SENTENCE_END.test(text.slice(Math.max(0, start - 4), start))) continue;
    const first = labelAt(text, start, rules, none);
    if (first !== null) return { start, pieces: piecesFrom(paragraph, first, rules, none) };
  }
  return null;
}

/** A label that no rule knows, with the value that a leader ties to it; null where no leader stands in the line. */
export function ledPiece(paragraph: Paragraph): Piece | null {
  const { text } = paragraph;
  const led = labelLed(text, LONGEST_TEXT);
  const value = led && part(paragraph, led.valueStart);
  if (led === null || value === null || !/^\p{L}/u.test(text)) return null;
  const { label } = led;
  return { field: 'other', rule: 'labels/notes', label, colon: true, value, whole: paragraph, evidence: [] };
}

const SENTENCE_END = /[.;!?]["”»’)]?\s+$/u;

/** The piece of a label and those of the labels behind it. */
function piecesFrom(
  paragraph: Paragraph,
  first: Found,
  rules: readonly LabelRule[],
  bare: (field: Canonical) => boolean,
): readonly Piece[] {
  const { text } = paragraph;
  const found = [first];
  const listed = new Set(listedStarts(text, first.labelEnd));
  for (const start of [...innerStarts(text, first.labelEnd), ...listed].sort((a, b) => a - b)) {
    const last = found.at(-1)!;
    // What an indicator is to reach and has reached goes on behind a semicolon; other texts hold lists of their own.
    if (listed.has(start) && !last.match.rule.field.startsWith('indicator.')) continue;
    if (start < last.labelEnd) continue;
    // "Indicators: calls answered (target: 12); …": what a bracket says of one of them stays with it.
    if (isInBracket(text, start) && last.match.rule.field === 'indicator.text') continue;
    const inner = labelAt(text, start, rules, (field) => bare(field) && setsOff(text, start, field));
    if (inner !== null) found.push(inner);
  }
  return found.flatMap((label, index) => {
    const end = found[index + 1]?.start ?? text.length;
    return personOfUnit(paragraph, label, end, rules) ?? [pieceOf(paragraph, label, end)];
  });
}

const unitLabels = once((rules: readonly LabelRule[]) =>
  rules.filter(({ field }) => field === 'section.sector' || field === 'section.service'),
);

/** "Dirigente Area Promozione: …": the unit that stands before the colon, and who answers for it; null for other labels. */
function personOfUnit(
  paragraph: Paragraph,
  found: Found,
  end: number,
  rules: readonly LabelRule[],
): readonly Piece[] | null {
  if (!found.match.rule.field.endsWith('.responsible')) return null;
  const { text } = paragraph;
  const colon = found.colon ? found.labelEnd : text.indexOf(':', found.labelEnd);
  if (colon < 0 || colon >= end) return null;
  const before = part(paragraph, 0, colon);
  const units = unitLabels(rules);
  for (const start of before === null ? [] : innerStarts(before.text, found.start)) {
    const unit = labelAt(before!.text, start, units, () => true);
    const named = unit && pieceOf(before!, unit, before!.text.length);
    if (named?.value == null) continue;
    const separator = SEPARATOR.exec(text.slice(colon))?.[0].length ?? 1;
    const person: Found = { ...found, labelEnd: colon, valueStart: colon + separator, colon: true };
    return [named, pieceOf(paragraph, person, end)];
  }
  return null;
}

/** Values that are sentences. */
const PROSE: ReadonlySet<Canonical> = new Set([
  'objective.description',
  'objective.expected',
  'outcome.text',
  'other',
]);

function pieceOf(paragraph: Paragraph, found: Found, end: number): Piece {
  const { text } = paragraph;
  const before = text.slice(0, end).replace(/[\s(]*[-–—(]?\s*$/, '');
  // A full stop before the next label ends the line's sentence, and belongs to the value where that is prose.
  const tail = PROSE.has(found.match.rule.field) ? before.length : before.replace(/[.;,]$/, '').length;
  const stop = end === text.length ? end : Math.max(tail, found.labelEnd);
  const bracketed = text[found.start - 1] === '(' ? text.slice(0, stop).replace(/\)\s*$/, '').length : stop;
  return {
    field: found.match.rule.field,
    rule: found.match.rule.id,
    label: text.slice(found.start, found.labelEnd).trim(),
    colon: found.colon,
    value: part(paragraph, found.valueStart, bracketed),
    whole: part(paragraph, found.start, stop) ?? paragraph,
    evidence: [found.match.evidence],
  };
}

/** The label that starts at `start`: with a colon, or the longest run of words that a rule names whole. */
export function labelAt(
  text: string,
  start: number,
  rules: readonly LabelRule[],
  bare: (field: Canonical) => boolean,
): Found | null {
  const rest = text.slice(start, start + 160);
  if (!/^[\p{L}\p{N}%#(]/u.test(rest)) return null;
  const colon = labelBefore(rest, LONGEST_TEXT)?.label;
  if (colon !== undefined && !colon.includes('\t') && colon.split(/\s+/).length <= LONGEST_LABEL) {
    const best = bestFor(rules, colon);
    // Inside a line only the label itself will do: words of the value before it may stand before the colon too.
    // A dash ends what stands before it: in "Area Servizi – Responsabile: …" no label begins at "Servizi".
    const parted = start > 0 && best?.evidence !== 'label_exact' && /\s[-–—]\s/u.test(colon);
    if (
      best !== null &&
      !parted &&
      best.score >= (start === 0 ? 0.7 : 0.85) &&
      !endsInLabel(best, colon, rules)
    )
      return made(best, text, start, start + colon.length, true);
  }
  if (!/^[\p{Lu}\p{N}%]/u.test(rest) && start === 0) return null;
  return bareLabelAt(text, start, rest, rules, bare);
}

/** Whether loosely matched words before a colon end in a label of their own: "SETTORE TECNICO RESPONSABILE:". */
function endsInLabel(match: Match<LabelRule>, words: string, rules: readonly LabelRule[]): boolean {
  if (match.score >= 0.9) return false;
  return [...words.matchAll(/(?<=\s)\p{Lu}/gu)].some(
    (hit) => (bestFor(rules, words.slice(hit.index))?.score ?? 0) >= 0.95,
  );
}

function bareLabelAt(
  text: string,
  start: number,
  rest: string,
  rules: readonly LabelRule[],
  bare: (field: Canonical) => boolean,
): Found | null {
  const ends = [...rest.matchAll(/[^\s:]+(?=[\s:]|$)/g)]
    .slice(0, LONGEST_LABEL)
    .map((hit) => hit.index + hit[0].length);
  for (const end of ends.reverse()) {
    const words = rest.slice(0, end).replace(/\s[-–—]$/, '');
    const best = bestFor(rules, words);
    if (best === null || best.score < 0.9 || !bare(best.rule.field) || !covers(best, words)) continue;
    const after = rest.slice(words.length);
    // "Servizio, che" is a sentence.
    if (/^[,;]/.test(after)) return null;
    // "Responsabile del servizio", "Direttore generale – Ing. Neri": words in small letters go on with the label.
    if (/^ \p{Ll}/u.test(after) && !UNIT_NAMES.has(best.rule.field)) return null;
    return made(best, text, start, start + words.length, /^\s*:/.test(after));
  }
  return null;
}

/**
 * Whether a match takes in the candidate word for word: a pattern may have met its first words alone, and stems may
 * have met a label in words of the value ("Settore Servizi" is no "settore/servizio").
 */
const covers = (match: Match<LabelRule>, words: string): boolean =>
  match.evidence === 'label_exact'
    ? match.length >= fold(words).length - 1
    : match.phrase.split(' ').length === words.split(/\s+/).length;

/** What a label means first where no table of indicators says otherwise, of two that it names as well. */
const FIRST: Partial<Record<Canonical, Canonical>> = {
  'indicator.weight': 'objective.weight',
  'indicator.result': 'outcome.text',
};

/** The rule that names a label best. A weight or a result outside tables of indicators is the objective's. */
export function bestFor(rules: readonly LabelRule[], words: string): Match<LabelRule> | null {
  const ranked = rankLabels(rules, words);
  const best = ranked[0] ?? null;
  const first = best === null ? undefined : FIRST[best.rule.field];
  if (best === null || first === undefined) return best;
  return ranked.find((match) => match.rule.field === first && match.score === best.score) ?? best;
}

/** An ordinal or code at the end of a label ("SETTORE II°", "PROGRAMMA 0110") belongs to the value. */
const ORDINAL = /\s+(?:n[.°º]{0,2}\s*)?(?:\d[\d./]*|[IVX]{1,5})[°ª^º.)]?$/u;
/** A year or a day there says which value is meant ("Valore raggiunto 2024", "Stato di attuazione al 30/06/2023"). */
const DATED = /^\s+(?:\d{1,2}[./-]\d{1,2}(?:[./-](?:19|20)?\d{2})?|(?:19|20)\d{2})$/u;

function made(match: Match<LabelRule>, text: string, start: number, end: number, colon: boolean): Found {
  const ordinal = ORDINAL.exec(text.slice(start, end))?.[0] ?? '';
  const dated = colon && !match.rule.field.startsWith('section.') && DATED.test(ordinal);
  const labelEnd = dated ? end : end - ordinal.length;
  const separator = SEPARATOR.exec(text.slice(labelEnd))?.[0].length ?? 0;
  return { match, start, labelEnd, valueStart: labelEnd + separator, colon };
}
