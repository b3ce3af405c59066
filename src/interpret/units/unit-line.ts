import type { Paragraph } from '../../model/document.ts';
import { rankLabels } from '../../rules/match.ts';
import { recognise } from '../../rules/recognise.ts';
import { labelsAt, type RuleSet } from '../../rules/rule-set.ts';
import { isStatement } from '../sections/heading-form.ts';
import { part } from '../sections/part.ts';
import { LABEL, segmentsOf, type Segment, type UnitField } from './segments.ts';

/** One thing that a heading line says of a unit. */
export interface UnitFact {
  readonly field: UnitField;
  readonly rule: string;
  /** Null where the line is a label with nothing behind it. */
  readonly value: Paragraph | null;
}

const LONGEST = 180;
/** Headings that name no unit, though a word for one may stand in them. */
const NO_UNITS = ['objective-heading', 'foreign-heading'];
const NUMBER = /^[\d.IVX]+$/u;
/** The rule that names whoever answers for a unit. */
export const PERSON_RULE = 'labels/section-responsible';

/** A chapter's number before a heading: "3.1 Sector I". */
const CHAPTER = /^\d{1,2}(?:\.\d{1,2})+\.?\s+(?=\p{L})/u;

const withoutChapter = (paragraph: Paragraph): Paragraph => {
  const number = CHAPTER.exec(paragraph.text)?.[0];
  return (number === undefined ? null : part(paragraph, number.length)) ?? paragraph;
};

/**
 * The unit and whoever answers for it that a heading line names, in whatever order and with whatever signs between: "Settore I
 * – Tributi, Responsabile: Rag. Neri", "Neri Ugo – Responsabile Settore Tributi". Null for lines that name no unit with
 * certainty.
 */
export function unitLine(whole: Paragraph, rules: RuleSet): readonly UnitFact[] | null {
  const paragraph = withoutChapter(whole);
  const { text } = paragraph;
  if (NO_UNITS.some((what) => recognise(rules, what, text) !== null) || isStatement(paragraph)) return null;
  if (namesOther(text, rules)) return null;
  if (text.length > LONGEST || (/[.!?]$/.test(text) && text.split(' ').length > 8)) return null;
  const segments = segmentsOf(paragraph, rules);
  const facts: UnitFact[] = [];
  let unit: { start: number; end: number; field: UnitField; rule: string } | null = null;
  let role = false;
  for (const [index, segment] of segments.entries()) {
    const { end } = segment;
    const last = segments[index - 1]?.end ?? -1;
    if (segment.kind === 'unit') {
      // "SETTORE IV - SERVIZI SOCIALI": a unit that has but a number takes its name from what follows.
      if (
        unit !== null &&
        (unit.field === segment.field || isNumbered(text.slice(unit.start, unit.end), rules))
      )
        unit.end = end;
      else {
        if (unit !== null) facts.push(factOf(paragraph, unit));
        unit = { start: segment.name, end, field: segment.field, rule: segment.rule };
      }
    } else if (segment.kind === 'person' && (segment.titled || role || isBeforeRole(segments, index, text))) {
      const value = part(paragraph, segment.name, end);
      // Whoever comes second is somebody else, as the councillor whom the unit answers to.
      if (value !== null && !facts.some(({ field }) => field === 'section.responsible'))
        facts.push({ field: 'section.responsible', rule: PERSON_RULE, value });
      role = false;
    } else if (segment.kind === 'role') role = true;
    // A number before a unit counts it.
    else if (segment.kind === 'weight' || (index === 0 && NUMBER.test(text.slice(0, end)))) continue;
    else if (
      unit !== null &&
      (unit.end === last || facts.every(({ field }) => field !== 'section.responsible'))
    )
      unit.end = end;
    else return null;
  }
  if (unit !== null) facts.push(factOf(paragraph, unit));
  const person = facts.some(({ field }) => field === 'section.responsible');
  const named = facts.some(({ field }) => field !== 'section.responsible');
  return named && (person || segments.length > 0) ? facts : null;
}

/** Whether a line opens with a label of something else than a unit, which has a unit's word in it: "Unit in charge: Roads". */
function namesOther(text: string, rules: RuleSet): boolean {
  const words = /^([^:]{3,60}?)\s*:/u.exec(text)?.[1];
  const best = words === undefined ? undefined : rankLabels(labelsAt(rules, 'line'), words)[0];
  return best?.rule.field === 'objective.responsible' && best.score >= LABEL;
}

/** Whether a unit has but a number so far, behind the word for it or alone: "SETTORE IV", "05". */
const isNumbered = (name: string, rules: RuleSet): boolean => {
  const counted = name.trim();
  const behind = counted.replace(/^\P{L}*\p{L}+\s+/u, '');
  return behind === counted
    ? /^\d+\W*$/u.test(counted)
    : behind === behind.toUpperCase() && recognise(rules, 'unit-number', behind) !== null;
};

const factOf = (
  paragraph: Paragraph,
  { start, end, field, rule }: { start: number; end: number; field: UnitField; rule: string },
): UnitFact => ({
  field,
  rule,
  value: ALONE.test(paragraph.text) ? null : (part(paragraph, start, end) ?? paragraph),
});

/** One word in capitals, as the label of a form that was left blank. */
const ALONE = /^\P{L}*\p{Lu}+\P{L}*$/u;

/** "Neri Ugo – Responsabile Settore Tributi": a name without a title before a role. */
const isBeforeRole = (segments: readonly Segment[], index: number, text: string): boolean => {
  const next = segments[index + 1];
  return (
    index === 0 &&
    next !== undefined &&
    (next.kind === 'role' || (next.kind === 'unit' && next.role)) &&
    text.length > 0
  );
};
