import { once } from '../../model/once.ts';
import { fold } from '../../rules/fold.ts';
import { recognise } from '../../rules/recognise.ts';
import type { Form } from '../../rules/rule.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import { TextMemory } from '../../rules/text-memory.ts';
import { findDates } from '../../values/date.ts';
import { looksLikePerson } from '../../values/person.ts';
import { isBlank } from '../../values/value.ts';
import { isMark } from '../../values/years.ts';
import { isTitled, nameAtEnd } from '../units/name-at-end.ts';

/** How well a text has each form, 0 to 1; forms left out are 0. */
export type Forms = Readonly<Partial<Record<Form, number>>>;

const NUMERIC = /^(?:n\.?\s*|€\s*)?[+-]?\d[\d.,]*(?:\s*\/\s*\d+)?\s*(?:%|€|punti|pt\.?|p\.ti)?$/iu;
const PERCENT = /^(?:circa\s*)?[+-]?\d[\d.,]*\s*(?:%|\/\s*100\b)/u;
const CODE =
  /^(?:n\.?\s*)?(?:(?:\d+(?:[._/-]\w+)*\s?(?:bis|ter|quater|quinquies)?)|(?:\p{L}{1,5}[.\s_/-]?\d[\w./_-]*)|(?:\p{L}(?:[.)]|\d)*)|(?:[ivx]{1,5}))[.)°*]?$/iu;
const YEAR = /^(?:19|20)\d\d$/;
const OPERATOR =
  /(?:[<>≤≥=]|almeno|non (?:oltre|superiore|inferiore)|entro|fino a|minimo|massimo|meno di|più di|^s[iì]$|^no$|^s[iì]\/no$)/iu;
const TERM =
  /\b(?:entro|semestre|trimestre|quadrimestre|tutto l'anno|fine anno|annuale|mensile|in corso d'anno)\b/u;
const LONGEST_VALUE = 60;

/** Forms by text: columns are looked at beside each other, and again in the parts of other tables. */
const known = once<RuleSet, TextMemory<Forms | null>>(() => new TextMemory());

/** The forms of one text. An empty text and one of dashes alone have none: they say nothing about their column. */
export const formsOf = (text: string, rules: RuleSet): Forms | null =>
  known(rules).get(text, () => formsIn(text, rules));

function formsIn(text: string, rules: RuleSet): Forms | null {
  const folded = fold(text);
  if (isBlank(folded)) return null;
  if (isMark(text)) return { mark: 1, any: 1 };
  const words = folded.split(' ').length;
  const short = text.length <= LONGEST_VALUE;
  const forms: Partial<Record<Form, number>> = { any: 1, ...numbers(folded) };
  if (words > 1 && recognise(rules, 'attained', text)) forms.verdict = 0.8;
  if (short) {
    if (/\d/.test(folded) || OPERATOR.test(folded)) forms.target = words <= 8 ? 0.9 : 0.5;
    if (findDates(folded, 2000).length > 0) forms.date = words <= 4 ? 1 : 0.6;
    else if (TERM.test(folded)) forms.date = 0.8;
    if (recognise(rules, 'attained', text) || /^(?:s[iì]|no|n\.?v\.?)$/u.test(folded)) forms.verdict = 1;
    if (recognise(rules, 'weight-word', text)) forms.percent = 0.7;
  }
  if (endsInPerson(text)) forms.person = 0.8;
  else if (looksLikePerson(text)) forms.person = recognise(rules, 'office-name', text) ? 0.4 : 1;
  else if (words <= 3 && /^\p{Lu}[\p{L}'’]+(?:\s|$)/u.test(text)) forms.person = 0.5;
  if (recognise(rules, 'office-name', text)) forms.office = words <= 12 ? 1 : 0.5;
  else if (short && /\p{L}{3}/u.test(folded) && !/\d/.test(folded)) forms.office = 0.5;
  if (recognise(rules, 'nature-value', text)) forms.kind = 1;
  else if (short && !forms.office) forms.kind = 0.4;
  else if (forms.office === 0.5) forms.kind = 0.5;
  if (/\p{L}{3}/u.test(folded)) {
    forms.title = NUMERIC.test(folded) ? 0 : words === 1 ? 0.5 : words <= 60 ? 1 : 0.6;
    forms.prose = words <= 1 ? 0.4 : words <= 4 ? 0.7 : 1;
  }
  return forms;
}

/** "Roads office – dott. Neri", "Roads office (Neri Ugo)": an office with its head behind it. */
function endsInPerson(text: string): boolean {
  const parts = text.split(/\s[–—-]\s|[,(]/u);
  const last = parts
    .at(-1)!
    .replace(/\)\s*$/u, '')
    .trim();
  return parts.length > 1 && (isTitled(last) || nameAtEnd(last) === 0);
}

function numbers(folded: string): Partial<Record<Form, number>> {
  const forms: Partial<Record<Form, number>> = {};
  if (YEAR.test(folded)) forms.year = 1;
  if (NUMERIC.test(folded)) {
    forms.number = 1;
    forms.percent = folded.includes('%') ? 1 : 0.8;
    forms.prose = 0.2;
  } else if (folded.split(/\s+/).every((part) => NUMERIC.test(part))) {
    // Several weights or results in one cell.
    forms.number = 0.8;
    forms.percent = 0.8;
  } else if (PERCENT.test(folded)) forms.percent = 0.7;
  if (CODE.test(folded) && folded.length <= 24)
    forms.code = /[.,]\d|%/.test(folded) && !/[._/-]\w+[._/-]/.test(folded) ? 0.6 : 1;
  return forms;
}

/** Mean of each form over the texts that say something, and how many of them do. */
export interface ColumnForms {
  readonly filled: number;
  readonly share: (form: Form) => number;
}

export function columnForms(texts: readonly string[], rules: RuleSet): ColumnForms {
  // Values of a column are few, however many rows it has.
  const byText = new Map([...new Set(texts)].map((text) => [text, formsOf(text, rules)]));
  const known = texts.map((text) => byText.get(text)!).filter((forms) => forms !== null);
  const sums: Partial<Record<Form, number>> = {};
  for (const forms of known)
    for (const form in forms) sums[form as Form] = (sums[form as Form] ?? 0) + forms[form as Form]!;
  return {
    filled: known.length,
    share: (form) => (known.length === 0 ? 0 : (sums[form] ?? 0) / known.length),
  };
}
