import { once } from '../../model/once.ts';
import type { Paragraph } from '../../model/document.ts';
import { rankLabels } from '../../rules/match.ts';
import { recognise } from '../../rules/recognise.ts';
import { labelsAt, type RuleSet } from '../../rules/rule-set.ts';
import type { Canonical, LabelRule } from '../../rules/rule.ts';
import { looksLikePerson } from '../../values/person.ts';
import { isOutOf } from '../../values/weight.ts';
import { labelAt } from '../sections/line-labels.ts';
import { skipOrdinal } from '../sections/label-starts.ts';
import { isTitled, nameAtEnd } from './name-at-end.ts';

/** What a heading line may say of a unit. */
export type UnitField = Extract<Canonical, 'section.sector' | 'section.service' | 'section.responsible'>;

/** What a segment of a heading line is. */
export type Segment = { readonly start: number; readonly end: number } & (
  | {
      readonly kind: 'unit';
      readonly field: UnitField;
      readonly rule: string;
      readonly name: number;
      readonly role: boolean;
    }
  | { readonly kind: 'person'; readonly name: number; readonly titled: boolean }
  | { readonly kind: 'role' | 'weight' | 'text' }
);

const SEPARATOR = /\s+[–—-]\s+|\s*(?:[;(]|(?<!\d),|,(?!\d))\s*|\)\s*|\s+\/\s+|\s*\|\s*/gu;
const UP_TO_SEPARATOR = /^.*(?:\s[–—-]\s+|[,;(|]\s*|\)\s*|\s\/\s+)/su;

/** The parts of a heading line that dashes, brackets, commas and labels set apart, each with what it is. */
export function segmentsOf(paragraph: Paragraph, rules: RuleSet): readonly Segment[] {
  const { text } = paragraph;
  const cuts = [...text.matchAll(SEPARATOR), ...labelCuts(text, rules)].sort((a, b) => a.index - b.index);
  const bounds = [0, ...cuts.flatMap((cut) => [cut.index, cut.index + cut[0].length]), text.length];
  const segments: Segment[] = [];
  for (let index = 0; index < bounds.length; index += 2) {
    const [start, end] = [bounds[index]!, bounds[index + 1]!];
    if (text.slice(start, end).trim() !== '') segments.push(...segmentOf(text, start, end, rules));
  }
  return segments;
}

/**
 * Blanks, a full stop before them too, before a word that is a label with its colon, or a role with a titled person behind it: "SETTORE TECNICO RESPONSABILE: Geom.
 * Neri SERVIZIO: Strade", "SETTORE TECNICO RESPONSABILE GEOM. NERI".
 */
const labelCuts = (text: string, rules: RuleSet): readonly RegExpExecArray[] =>
  [...text.matchAll(/(?<=[\p{L}\d])\.?\s+(?=(?<word>\p{Lu}[\p{L}.]+)(?<sign>\s*:|\s+(?=\p{Lu})))/gu)].filter(
    ({ index, groups }) => {
      const { word, sign } = groups as { word: string; sign: string };
      const labelled = (labels: readonly LabelRule[]): boolean =>
        labels.some((rule) => (rankLabels([rule], word)[0]?.score ?? 0) >= LABEL);
      if (sign.includes(':')) {
        // "RESPONSABILE DEL SERVIZIO: Neri": the last word of a label is none by itself.
        const whole = text.slice(0, index).replace(UP_TO_SEPARATOR, '') + text.slice(index, index + 1) + word;
        if (longest(whole, roleLabels(rules))?.end === whole.length) return false;
        return labelled(roleLabels(rules)) || labelled(unitLabels(rules));
      }
      const behind = text
        .slice(index)
        .trimStart()
        .slice(word.length + sign.length);
      return isTitled(behind) && labelled(roleLabels(rules));
    },
  );

/** A likeness from which on a word is a label. */
export const LABEL = 0.88;

const roleLabels = once((rules: RuleSet) =>
  labelsAt(rules, 'line').filter(({ field }) => field === 'section.responsible'),
);
const unitLabels = once((rules: RuleSet) =>
  labelsAt(rules, 'line').filter(({ field }) => field === 'section.sector' || field === 'section.service'),
);
const weightLabels = once((rules: RuleSet) =>
  labelsAt(rules, 'line').filter(({ field }) => field === 'objective.weight'),
);

function segmentOf(text: string, start: number, end: number, rules: RuleSet): readonly Segment[] {
  const words = text.slice(start, end);
  if (isTitled(words)) return [{ kind: 'person', start, end, name: start, titled: true }];
  const name = nameAtEnd(words);
  if (start > 0 && name !== null && longest(words, unitLabels(rules)) === null)
    return [{ kind: 'person', start, end, name: start + name, titled: true }];
  // "(alla guida: Ing. Neri)": whatever stands before the colon, a person stands behind it.
  const colon = /^[^:]{2,60}:\s*/u.exec(words)?.[0].length ?? 0;
  if (colon > 0) {
    const named = words.slice(colon);
    const before = unitWithin(text, start, start + colon, rules);
    if (
      isTitled(named) ||
      (before === null && looksLikePerson(named) && longest(words, unitLabels(rules)) === null)
    ) {
      const person: Segment = { kind: 'person', start, end, name: start + colon, titled: true };
      return before === null ? [person] : [before, person];
    }
  }
  for (const { index } of words.matchAll(/(?<=\s)\p{Lu}/gu)) {
    const unit =
      longest(words.slice(0, index), roleLabels(rules)) === null
        ? null
        : unitAt(text, start + index, end, rules);
    if (unit !== null && longest(words.slice(0, index), roleLabels(rules))!.end >= index - 2)
      return [{ ...unit, start, role: true }];
  }
  const role = longest(words, roleLabels(rules));
  if (role !== null) {
    const rest = words.slice(role.end);
    const from = start + role.end + (/^\s*:?\s*/u.exec(rest)?.[0].length ?? 0);
    if (from >= end) return [{ kind: 'role', start, end }];
    const name = text.slice(from, end);
    const unit = unitAt(text, from, end, rules);
    if (unit !== null) return [unit];
    if (isTitled(name) || looksLikePerson(name) || (/^\s*:/u.test(rest) && /^\p{Lu}/u.test(name)))
      return [{ kind: 'person', start, end, name: from, titled: true }];
    // "Neri Ugo – Responsabile Distretto sanitario": what a role is of, whatever it is called.
    if (start > 0 && /^\p{Lu}/u.test(name) && /\s/u.test(name.trim()))
      return [
        {
          kind: 'unit',
          start,
          end,
          name: from,
          role: true,
          field: 'section.service',
          rule: 'labels/service',
        },
      ];
    return [{ kind: 'text', start, end }];
  }
  const unit = unitAt(text, start, end, rules);
  if (unit !== null) return [unit];
  if (looksLikePerson(words)) {
    // "Servizio Strade – Renzo Neri": a given name tells a person who has no title.
    const given = start > 0 && end === text.length && recognise(rules, 'given-name', words) !== null;
    return [{ kind: 'person', start, end, name: start, titled: given }];
  }
  if (isWeightOfUnit(words, rules)) return [{ kind: 'weight', start, end }];
  return [{ kind: 'text', start, end }];
}

/** Whether a text is a label of weights with one behind it and nothing else: "weight of the area 55 points out of 100". */
export function isWeightOfUnit(text: string, rules: RuleSet): boolean {
  const weight = /^\p{L}[^:\d]*[:\s]+(\d.*)$/u.exec(text.trim())?.[1];
  if (weight === undefined) return false;
  const alone = /^\d{1,3}(?:[.,]\d+)?\s*%?$/u.test(weight) || isOutOf(weight);
  return alone && longest(text.trim(), weightLabels(rules)) !== null;
}

/** "Dirigente Area Promozione:": the unit that stands before a colon behind a role. */
function unitWithin(
  text: string,
  start: number,
  end: number,
  rules: RuleSet,
): Extract<Segment, { kind: 'unit' }> | null {
  const words = text.slice(start, end).replace(/\s*:\s*$/u, '');
  for (const { index } of words.matchAll(/(?:^|(?<=\s))\p{Lu}/gu)) {
    const unit = unitAt(text, start + index, start + words.length, rules);
    if (unit !== null && unit.end - unit.name > 8) return unit;
  }
  return null;
}

/** A unit that a stretch of text names from its start on. */
function unitAt(
  text: string,
  start: number,
  end: number,
  rules: RuleSet,
): Extract<Segment, { kind: 'unit' }> | null {
  const own = text.slice(start, end);
  const skipped = skipOrdinal(own);
  for (const from of skipped > 0 ? [skipped, 0] : [0]) {
    const found = labelAt(own, from, unitLabels(rules), () => true);
    if (found === null) continue;
    const colon = /^\s*:\s*/u.exec(own.slice(found.labelEnd))?.[0].length ?? 0;
    const name = colon > 0 ? start + found.labelEnd + colon : start;
    if (name >= end) return null;
    return {
      kind: 'unit',
      role: false,
      start,
      end,
      name,
      field: found.match.rule.field as UnitField,
      rule: found.match.rule.id,
    };
  }
  return null;
}

/** The longest run of words at the start of a text that a rule names whole. */
function longest(text: string, rules: readonly LabelRule[]): { readonly end: number } | null {
  const ends = [...text.matchAll(/[^\s:]+(?=[\s:]|$)/gu)].slice(0, 6).map((hit) => hit.index + hit[0].length);
  for (const end of ends.reverse()) {
    const best = rankLabels(rules, text.slice(0, end))[0];
    if (best !== undefined && best.score >= 0.88) return { end };
  }
  return null;
}
