import type { Reading } from '../../model/reading.ts';
import type { Draft, DraftObjective } from '../../record/draft.ts';
import { doubt, type Check } from '../finding.ts';

type Kind = 'number' | 'title' | 'description' | 'expected' | 'indicator' | 'outcome' | 'name';

interface Told {
  readonly kind: Kind;
  readonly path: string;
  readonly reading: Reading<string>;
  readonly text: string;
  readonly form: Form;
}

/** What can be seen of a text without understanding it. */
interface Form {
  /** Natural logarithm of its number of words, of 1 more. */
  readonly length: number;
  readonly signs: readonly boolean[];
}

/** No wording: a number, a percent, a date, a lone mark. */
const BARE = /^[\s\d.,:;/%€+\-–—<>=≤≥()n°º]*$/u;
/** `A2`, `ED.1`: what a number of an objective may look like and a title doesn't. */
const CODE = /^\p{L}{1,4}[-. ]?\d[\d.]*$/u;
const SIGNS: readonly RegExp[] = [/\d/, /%/, /[.;]\s*$/, /^\p{Lu}/u, /\p{L}[aiu]t[oaie](?!\p{L})/u];
/** Codes are short: `OB-2021/03.1`. */
const LONGEST_NUMBER = 24;
/** Values of a kind, from which on there is a kind to be unlike of. */
const ENOUGH = 4;
/** Log-odds by which another kind of the same section must be likelier. */
const FAR = 5;

/**
 * A title, indicator or name that is a bare quantity, or a text that by its length and signs looks like another column of its
 * section rather than like its own, may have slipped into the wrong column. Only sections with enough values are compared.
 */
export const unlikeItsKind: Check = (draft) => {
  const told = textsOf(draft);
  const odd = new Map<string, Told>();
  for (const text of told) if (isOutOfForm(text)) odd.set(text.path, text);
  const sections = new Map<string, Told[]>();
  for (const text of told) {
    const section = draft.objectives[Number(/\d+/.exec(text.path)![0])]!.section;
    const own = sections.get(section);
    if (own) own.push(text);
    else sections.set(section, [text]);
  }
  for (const texts of sections.values()) for (const text of strangers(texts)) odd.set(text.path, text);
  return [...odd.values()].map(({ path, text, reading }) =>
    doubt('unlike_its_kind', [path], `"${text.slice(0, 40)}" has another form than its kind`, reading.at),
  );
};

/** Outcomes may be a bare percent, numbers a code of a few signs; names and sentences are neither. */
function isOutOfForm({ kind, text }: Told): boolean {
  if (kind === 'number') return /\p{L}{2,}\s+\p{L}{2,}/u.test(text) || text.length > LONGEST_NUMBER;
  if (kind === 'title' && CODE.test(text)) return true;
  return BARE.test(text) && !(kind === 'outcome' && text.split('%').length === 2);
}

function textsOf(draft: Draft): Told[] {
  const told: Told[] = [];
  const add = (kind: Kind, path: string, reading: Reading<string> | null): void => {
    if (reading === null || reading.value === null) return;
    const text = reading.value;
    told.push({ kind, path, reading, text, form: formOf(text) });
  };
  draft.objectives.forEach((objective, i) => {
    const own = `objectives[${i}]`;
    add('number', `${own}.number`, objective.number);
    add('title', `${own}.title`, objective.title);
    add('description', `${own}.description`, objective.description);
    add('expected', `${own}.expected`, objective.expected);
    add('name', `${own}.responsible`, objective.responsible);
    add('name', `${own}.group`, objective.group);
    if (!isMeasured(objective)) add('outcome', `${own}.outcome.text`, objective.outcome.text);
    objective.indicators.forEach((indicator, k) =>
      add('indicator', `${own}.indicators[${k}].text`, indicator.text),
    );
  });
  return told;
}

/** An outcome that is what the last column of results says. */
const isMeasured = ({ outcome, indicators }: DraftObjective): boolean =>
  indicators.some(({ results }) => results.some(({ result }) => result.raw === outcome.text?.raw));

const formOf = (text: string): Form => ({
  length: Math.log(1 + (text.match(/[\p{L}\p{N}]+/gu) ?? []).length),
  signs: SIGNS.map((sign) => sign.test(text)),
});

/** Texts that another kind of the section explains far better than their own does. */
function strangers(texts: readonly Told[]): Told[] {
  const byKind = new Map<Kind, Form[]>();
  for (const { kind, form } of texts) {
    const own = byKind.get(kind);
    if (own) own.push(form);
    else byKind.set(kind, [form]);
  }
  const profiles = [...byKind]
    .filter(([, forms]) => forms.length >= ENOUGH)
    .map(([kind, forms]) => ({ kind, profile: profileOf(forms) }));
  return texts.filter(({ kind, form }) => {
    const own = profiles.find((one) => one.kind === kind);
    if (own === undefined) return false;
    const others = profiles.filter((one) => one.kind !== kind).map((one) => likelihood(form, one.profile));
    return Math.max(-Infinity, ...others) - likelihood(form, without(own.profile, form)) > FAR;
  });
}

/** Sums over a kind's forms, so that one of them can be taken out again. */
interface Profile {
  readonly n: number;
  readonly length: number;
  readonly squares: number;
  readonly signs: readonly number[];
}

const profileOf = (forms: readonly Form[]): Profile => ({
  n: forms.length,
  length: forms.reduce((sum, form) => sum + form.length, 0),
  squares: forms.reduce((sum, form) => sum + form.length ** 2, 0),
  signs: SIGNS.map((_, i) => forms.filter((form) => form.signs[i]).length),
});

const without = (profile: Profile, form: Form): Profile => ({
  n: profile.n - 1,
  length: profile.length - form.length,
  squares: profile.squares - form.length ** 2,
  signs: profile.signs.map((count, i) => count - (form.signs[i] ? 1 : 0)),
});

/** Log-likelihood: lengths spread normally, at least by a factor of e^0.4; signs are independent. */
function likelihood(form: Form, { n, length, squares, signs }: Profile): number {
  const mean = length / n;
  const deviation = Math.max(0.4, Math.sqrt(Math.max(0, squares / n - mean ** 2)));
  const spread = -0.5 * ((form.length - mean) / deviation) ** 2 - Math.log(deviation);
  return signs.reduce((sum, count, i) => {
    const share = (count + 1) / (n + 2);
    return sum + Math.log(form.signs[i] ? share : 1 - share);
  }, spread);
}
