import { fold, stem } from '../../rules/fold.ts';
import { rankLabels, type Match } from '../../rules/match.ts';
import { recognise } from '../../rules/recognise.ts';
import { labelsAt, type RuleSet } from '../../rules/rule-set.ts';
import { FORMS, UNIT_NAMES, type Canonical } from '../../rules/fields.ts';
import type { LabelRule } from '../../rules/rule.ts';
import { parseNumber } from '../../values/number.ts';
import { columnForms } from './content-form.ts';
import { headerVariants, isBareYear, labelsOfTwo } from './label-variants.ts';
import { neighbourFeatures } from './neighbours.ts';
import { holdsMarks, MONTHS, type Slot } from './slot.ts';

/** What is known of a slot when its meaning is asked: numbers by name, mostly from 0 to 1. */
export interface Features {
  /** What stands there, where, and how often. */
  readonly content: ReadonlyMap<string, number>;
  /** Stems of its label's words. */
  readonly words: readonly string[];
  /** How well rules name it, by field. */
  readonly named: ReadonlyMap<Canonical, Match<LabelRule>>;
}

/** A likeness from which on a rule's name for a label is clear. */
export const CLEAR = 0.84;

/** Grammar of first words, by which plans, measures and reports tell themselves apart. */
const GRAMMAR: readonly (readonly [string, RegExp])[] = [
  ['infinitive', /^\p{L}+(?:are|ere|ire|arre|orre|urre)(?:\s|$)/iu],
  [
    'action',
    /^(?!direzion)(?:\p{L}+(?:zione|sione|mento|aggio|tura|enza|cio)|nuov[oa]|avvio|rilancio|presidio|verifica|gestione)\s/iu,
  ],
  [
    'past',
    /(?:^|\s)(?:è stat[oa]|sono stat[ie]|risulta\p{L}*|hanno?\s\p{L}+t[oaie]|\p{L}+(?:at|ut|it)[oaie])(?:\s|[.,;]|$)/iu,
  ],
  [
    'count',
    /^(?:[-•\d.)\s]*)(?:n\.|nr\.|num|numero|%|percentuale|tasso|tempo|tempi|giorni|ore|grado|indice|quota|rispetto|presentazione|adozione|approvazione)(?:\s|$|[°º])/iu,
  ],
  [
    'comparison',
    /^(?:[<>≤≥=]|almeno|entro|non (?:oltre|inferiore|superiore)|fino a|minimo|massimo|max|min)/iu,
  ],
  ['whole', /[.;]$/u],
  ['capitals', /^[^\p{Ll}]*\p{Lu}{3}[^\p{Ll}]*$/u],
  ['listed', /(?:^|\n)\s*(?:[-–•]|\d\)|[a-z]\))\s/u],
  ['money', /€|\beuro\b/iu],
  ['slash', /^\d+\s*\/\s*\d+$/u],
  ['stars', /^[*+●○■]+$/u],
];

/** Words that a sentence has more of. */
const SENTENCE = 5;

export function featuresOf(slot: Slot, slots: readonly Slot[], rules: RuleSet): Features {
  const content = new Map<string, number>([['bias', 1]]);
  const set = (name: string, value: number): void => {
    if (value !== 0) content.set(name, value);
  };
  const filled = slot.texts.filter((text) => text.trim() !== '');
  const words = filled.map((text) => text.split(/\s+/).length);
  const share = (test: (text: string, words: number) => boolean): number =>
    filled.length === 0
      ? 0
      : filled.filter((text, index) => test(text, words[index]!)).length / filled.length;
  const forms = columnForms(filled, rules);
  for (const form of FORMS) if (form !== 'any') set(`form ${form}`, forms.share(form));
  for (const [name, pattern] of GRAMMAR)
    set(
      `grammar ${name}`,
      share((text) => pattern.test(text.trim())),
    );
  set(
    'one word',
    share((_, count) => count === 1),
  );
  set(
    'phrase',
    share((_, count) => count > 3 && count <= 16),
  );
  set(
    'prose',
    share((_, count) => count > 16),
  );
  set('empty', filled.length === 0 ? 1 : 0);
  set('blank share', 1 - filled.length / Math.max(1, slot.texts.length));
  const distinct = new Set([...new Set(filled)].map(fold)).size;
  set('distinct', filled.length < 2 ? 0 : distinct / filled.length);
  set('constant', filled.length > 2 && distinct === 1 ? 1 : 0);
  set('few values', filled.length > 3 && distinct <= filled.length / 3 ? 1 : 0);
  const known = numbersIn(filled);
  const numeric = known.length >= Math.max(2, filled.length * 0.8);
  set('sums', numeric ? (sums(known) || partsSum(slot) ? 1 : -0.5) : 0);
  set('counts', numeric ? (counts(known) ? 1 : -0.3) : 0);
  set('varied amounts', numeric && known.some((one) => one > 110) ? 1 : 0);
  set(slot.place, 1);
  set(
    'planned',
    share((text, count) => count > SENTENCE && recognise(rules, 'plan-sentence', text) !== null),
  );
  set('reporting', slot.reporting ? 1 : 0);
  for (const [name, value] of neighbourFeatures(slot, slots, rules)) set(name, value);
  set('finer', slot.finer ? 1 : 0);
  set('shared', slot.shared ? 1 : 0);
  set('unlabelled', slot.path.length === 0 ? 1 : 0);
  set('position', slot.position);
  set('first', slot.position === 0 ? 1 : 0);
  set('last', slot.position === 1 ? 1 : 0);
  set('year', isBareYear(slot.path.at(-1) ?? '') ? 1 : 0);
  set('alone', slots.length <= 2 ? 1 : 0);
  set('over marks', slots.filter((other) => other !== slot && holdsMarks(other)).length >= MONTHS ? 1 : 0);
  return { content, words: labelStems(slot), named: namedBy(slot, rules) };
}

/** Stems of a label's words; small words stay, as "chi" and "entro" say much. */
function labelStems(slot: Slot): readonly string[] {
  const found = new Set<string>();
  for (const word of fold(slot.path.join(' ')).match(/\p{L}+|%/gu) ?? [])
    found.add(word.length > 3 ? stem(word) : word);
  return [...found];
}

/** The best match of each field with any reading of the label. */
function namedBy(slot: Slot, rules: RuleSet): Map<Canonical, Match<LabelRule>> {
  const best = new Map<Canonical, Match<LabelRule>>();
  for (const { text, factor } of headerVariants(slot.path))
    for (const match of rankLabels(labelsAt(rules, slot.place), text)) {
      const score = Math.min(1, match.score * factor);
      const known = best.get(match.rule.field);
      if (known === undefined || known.score < score) best.set(match.rule.field, { ...match, score });
    }
  // What its cells open with names a column of units and their heads.
  const [unit] = labelsOfTwo(slot.path);
  const match = unit === undefined ? undefined : rankLabels(labelsAt(rules, slot.place), unit)[0];
  if (match !== undefined && UNIT_NAMES.has(match.rule.field)) {
    const score = Math.max(match.score, best.get(match.rule.field)?.score ?? 0);
    best.set(match.rule.field, { ...match, score });
  }
  return best;
}

/** The numbers among texts, whatever sign stands behind them. */
const numbersIn = (texts: readonly string[]): readonly number[] =>
  texts
    .map((text) => parseNumber(text.replace(/\s*(?:%|\/\s*100|punti|pt\.?)\s*$/iu, '')).value)
    .filter((number) => number !== null);

/** Whether most parts of a table with numbers come to a whole, each by itself: where one is missing, its own part alone doesn't. */
function partsSum({ parts }: Slot): boolean {
  const numbered = parts.map(numbersIn).filter(({ length }) => length > 1);
  return numbered.length > 1 && numbered.filter(sums).length * 2 > numbered.length;
}

/** Whether numbers fall into runs of two or more that each come to a hundred, a thousand or one. */
function sums(numbers: readonly number[]): boolean {
  return [100, 1, 1000].some((total) => {
    let [sum, run, whole] = [0, 0, 0];
    for (const number of numbers) {
      sum += number;
      run++;
      if (Math.abs(sum - total) < total * 0.006) {
        if (run > 1) whole++;
        [sum, run] = [0, 0];
      } else if (sum > total) return false;
    }
    return whole > 0 && run === 0;
  });
}

/** Whether numbers count on by one, from the start or from one again. */
function counts(numbers: readonly number[]): boolean {
  if (numbers.length < 3) return false;
  const steps = numbers
    .slice(1)
    .filter((number, index) => number === numbers[index]! + 1 || number === 1).length;
  return steps >= (numbers.length - 1) * 0.7;
}
