import type { EvidenceCode } from '../../model/catalogue/index.ts';
import { fold } from '../../rules/fold.ts';
import { rankLabels } from '../../rules/match.ts';
import { labelsAt, type RuleSet } from '../../rules/rule-set.ts';
import type { Canonical, Form, LabelRule } from '../../rules/rule.ts';
import type { ColumnForms } from '../meaning/content-form.ts';

/** What is known of a column before its meaning is. */
export interface ColumnProfile {
  /** Header texts from the top down; empty where there is none. */
  readonly path: readonly string[];
  /** What stands in the column; columns headed by years of one table are seen together. */
  readonly forms: ColumnForms;
  /** How many columns are headed by a bare year under the same heading. */
  readonly yearSiblings: number;
  /** Whether more cells start here than in the column of titles: one for each indicator. */
  readonly finer: boolean;
  /** Whether another column has the same heading: one cell over both. */
  readonly shared: boolean;
  /** Position from 0 (first column) to 1 (last). */
  readonly position: number;
}

/** One thing a column may mean, and how much speaks for it. */
export interface Candidate {
  readonly field: Canonical;
  readonly year: number | null;
  readonly rule: LabelRule;
  /** How well the header alone fits; 0 where the content alone suggests the meaning. */
  readonly label: number;
  readonly score: number;
  readonly evidence: readonly EvidenceCode[];
}

const YEAR = /(?<!\d)((?:19|20)\d\d)(?!\d)/;
const BARE_YEAR = /^(?:anno )?(?:19|20)\d\d$/;
const DATE_TAIL =
  /\s*(?:\b(?:al|alla data del|anno|per l'anno|nell'anno|esercizio)\b\s*)?(?:\d{1,2}\s?[./-]?\s?\p{L}*[./-]?\s?)?(?:19|20)\d\d$|\s*\b(?:al|alla data del)\s+\d{1,2}[./-]\d{1,2}$/u;

/** How much what stands in a column may add to its header's score, or take from it. */
const CONTENT_WEIGHT = 0.4;
const CONTRADICTION = 0.2;
/** Score of a meaning that content alone suggests, before content is counted. */
const GUESS = 0.3;
const HEADLESS_GUESS = 0.45;
/** The least header score that counts as a match. */
const LEAST_LABEL = 0.6;

/** A rule that names all levels of a header says more than one that names its last level alone. */
const WHOLE = 0.9;
const WHOLE_PATH = 1.1;

/** From this header score on, a heading says clearly what its column is. */
export const CLEAR_LABEL = 0.85;

/** Year that a header names; null for none. */
export const yearOf = (path: readonly string[]): number | null => {
  for (const text of [...path].reverse()) {
    const hit = YEAR.exec(text);
    if (hit) return Number(hit[1]);
  }
  return null;
};

export const isBareYear = (text: string): boolean => BARE_YEAR.test(fold(text));

/** Everything that a column may mean, unordered. */
export function candidatesFor(
  profile: ColumnProfile,
  rules: RuleSet,
  place: LabelRule['where'][number] = 'column',
): Candidate[] {
  const columnRules = labelsAt(rules, place);
  const labelled = new Map<string, Candidate>();
  const whole = profile.path.length > 1 ? profile.path.join(' ') : null;
  for (const { text, factor } of variants(profile.path)) {
    for (const match of rankLabels(columnRules, text)) {
      const label = Math.min(1, match.score * (text === whole && match.score >= WHOLE ? WHOLE_PATH : factor));
      const known = labelled.get(match.rule.id);
      if (label < LEAST_LABEL || (known && known.label >= label)) continue;
      labelled.set(match.rule.id, made(match.rule, profile, label, label, [match.evidence]));
    }
  }
  const clear = !profile.shared && [...labelled.values()].some((candidate) => candidate.label >= CLEAR_LABEL);
  const guessed = columnRules
    .filter((rule) => !labelled.has(rule.id) && (clear ? LIED_ABOUT : GUESSED).has(rule.field))
    .map((rule) => guess(rule, profile))
    .filter((candidate) => candidate !== null);
  return [...labelled.values(), ...guessed];
}

/** Ways to read a header of several levels, each with how much it is trusted. */
function variants(path: readonly string[]): { text: string; factor: number }[] {
  const found: { text: string; factor: number }[] = [];
  const add = (text: string, factor: number): void => {
    if (text === '') return;
    found.push({ text, factor });
    const undated = fold(text).replace(DATE_TAIL, '');
    if (undated !== '' && undated !== fold(text)) found.push({ text: undated, factor: factor * 0.98 });
  };
  const leaf = path.at(-1) ?? '';
  add(path.join(' '), 1);
  if (path.length > 1) {
    add(leaf, 0.97);
    const parent = path.slice(0, -1).join(' ');
    add(parent, isBareYear(leaf) ? 0.99 : 0.75);
  }
  return found;
}

function made(
  rule: LabelRule,
  profile: ColumnProfile,
  label: number,
  base: number,
  evidence: readonly EvidenceCode[],
): Candidate {
  const { forms } = profile;
  const fit = fitOf(rule, forms);
  const trust = forms.filled === 0 ? 0 : Math.min(1, 0.4 + forms.filled * 0.2);
  let score = base + trust * CONTENT_WEIGHT * (fit - 0.5) + bias(rule, profile);
  if (forms.filled >= 2 && fit < 0.15) score -= CONTRADICTION;
  if (forms.filled >= 2 && PLANNED.has(rule.field)) score -= 0.6 * Math.max(0, forms.share('verdict') - 0.4);
  return {
    field: rule.field,
    year: yearOf(profile.path),
    rule,
    label,
    score,
    evidence: forms.filled > 0 && fit >= 0.7 ? [...evidence, 'content_agrees'] : evidence,
  };
}

/** Fields that say what is to be done: words of what was done speak against them. */
const PLANNED: ReadonlySet<Canonical> = new Set([
  'indicator.text',
  'objective.description',
  'objective.nature',
  'objective.expected',
]);

/** Fields whose content alone may name them. */
const GUESSED: ReadonlySet<Canonical> = new Set([
  'objective.number',
  'objective.title',
  'objective.weight',
  'objective.years',
  'objective.deadline',
  'objective.responsible',
  'indicator.text',
  'indicator.target',
  'outcome.text',
  'outcome.percent',
  'section.service',
]);

/** Fields that are found under headings which clearly name another. */
const LIED_ABOUT: ReadonlySet<Canonical> = new Set(['outcome.text', 'section.service']);

/** A meaning that the content alone suggests; null where it doesn't. */
function guess(rule: LabelRule, profile: ColumnProfile): Candidate | null {
  const { forms, path } = profile;
  if (forms.filled === 0) return null;
  const fit = guessFit(rule, forms);
  if (fit < 0.6) return null;
  const base = (path.length === 0 ? HEADLESS_GUESS : GUESS) + placeBias(rule.field, profile.position);
  const candidate = made(rule, profile, 0, base, []);
  const attained = rule.field === 'outcome.text' ? 0.3 * forms.share('verdict') : 0;
  return { ...candidate, score: candidate.score + attained };
}

function guessFit(rule: LabelRule, forms: ColumnForms): number {
  if (rule.field === 'outcome.text') return Math.max(forms.share('verdict'), forms.share('prose') * 0.8);
  if (rule.field === 'objective.weight' || rule.field === 'outcome.percent')
    return forms.share('percent') * forms.share('number');
  return fitOf(rule, forms);
}

/** Share of the column that has the form which the rule's value has. */
function fitOf(rule: LabelRule, forms: ColumnForms): number {
  if (rule.value === 'any') return 0.5;
  // A report may be prose or one word of verdict.
  const alternatives: readonly Form[] =
    rule.field === 'outcome.text' ? ['verdict'] : (ALSO[rule.value] ?? []);
  return Math.max(...[rule.value, ...alternatives].map((form) => forms.share(form)));
}

/** Forms that serve as well. */
const ALSO: Partial<Record<Form, readonly Form[]>> = {
  target: ['number', 'date', 'verdict'],
  code: ['number'],
  date: ['year'],
};

/** Where content alone decides, plans still run from number and title to outcome. */
function placeBias(field: Canonical, position: number): number {
  if (field === 'objective.number' || field === 'section.service') return 0.1 - 0.3 * position;
  if (field === 'objective.title') return 0.15 - 0.2 * position;
  if (field === 'outcome.text' || field === 'outcome.percent') return 0.2 * position - 0.1;
  return 0;
}

function bias(rule: LabelRule, profile: ColumnProfile): number {
  let sum = rule.field === 'objective.title' ? 0.12 : 0;
  // Verdicts are read from the report as well: a column of its own for them comes second.
  if (rule.field === 'outcome.status') sum -= 0.15;
  if (rule.field === 'other') sum -= 0.05;
  if (rule.field === 'indicator.weight') sum += profile.finer ? -0.04 : -0.15;
  else if (rule.field.startsWith('indicator.') && profile.finer) sum += 0.1;
  else if (rule.field === 'outcome.text' && profile.finer) sum -= 0.1;
  // One year alone over prose is the report of that year; several years side by side are results.
  const leaf = profile.path.at(-1) ?? '';
  if (
    isBareYear(leaf) &&
    profile.path.length === 1 &&
    profile.yearSiblings === 1 &&
    rule.field === 'outcome.text'
  )
    sum += 0.5 * profile.forms.share('prose');
  // Empty years are years that nobody ticked.
  if (rule.field === 'objective.years' && profile.forms.filled === 0) sum += 0.03;
  // Plans with a section column beside them are common, plans that are a list of services are not.
  if (rule.field.startsWith('section.')) sum -= 0.05;
  return sum;
}
