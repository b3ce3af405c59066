import { recognise } from '../../rules/recognise.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import type { Canonical } from '../../rules/rule.ts';

/** A place of a form: what it means, in which words, and how surely. */
export interface AskedPlace {
  readonly field: Canonical;
  readonly words: string;
  /** How well rules name it, 0 to 1. */
  readonly label: number;
  readonly sure: number;
}

/** A form as it is asked whether it tells objectives. */
export interface AskedForm {
  readonly places: readonly AskedPlace[];
  /** How many fillings-in or rows it has. */
  readonly instances: number;
  readonly kind: 'rows' | 'sheets';
  /** Lines above it, nearest last. */
  readonly headings: readonly string[];
  /** Whether the document's subject or title speaks of objectives. */
  readonly announced: boolean;
}

/** Likeness from which on a label is known. */
export const KNOWN = 0.8;
/** Lines above a form that may say what it is. */
const NEAR = 3;
const FOREIGN = ['evaluation-form', 'budget-indicators', 'foreign-label'];

/** Places that tables of figures, staff or money don't have beside what could be a title. */
const BESIDE_A_TITLE: ReadonlySet<Canonical> = new Set([
  'objective.description',
  'objective.weight',
  'objective.responsible',
  'objective.deadline',
  'outcome.text',
  'outcome.status',
  'indicator.text',
  'indicator.target',
  'section.sector',
  'section.service',
]);

/** What speaks for or against a form's telling objectives: numbers by name, mostly from 0 to 1. */
export function toldBy(form: AskedForm, rules: RuleSet): ReadonlyMap<string, number> {
  const told = new Map<string, number>([['bias', 1]]);
  const add = (name: string, value: number): void => {
    if (value !== 0) told.set(name, Math.max(told.get(name) ?? 0, value));
  };
  const { places } = form;
  let explained = 0;
  let foreign = 0;
  for (const { field, words, label, sure } of places) {
    if (field !== 'other') {
      explained += sure;
      add(label >= KNOWN ? `named ${field}` : `guessed ${field}`, label >= KNOWN ? 1 : sure);
    }
    if (FOREIGN.some((what) => recognise(rules, what, words) !== null)) {
      foreign++;
      if (field === 'objective.title') add('titled otherwise', 1);
    }
    if (field === 'objective.title' && recognise(rules, 'objective-heading', words) !== null)
      add('titled objective', 1);
  }
  if (!places.some(({ field }) => field === 'objective.title')) add('untitled', 1);
  const title = places.find(({ field }) => field === 'objective.title');
  if (title !== undefined && title.label < KNOWN && !places.some(({ field }) => BESIDE_A_TITLE.has(field)))
    add('guessed title alone', 1);
  add('unexplained', 1 - explained / Math.max(1, places.length));
  add('foreign labels', Math.min(3, foreign) / 3);
  add('foreign share', foreign / Math.max(1, places.length));
  const near = form.headings.slice(-NEAR);
  if (near.some((text) => recognise(rules, 'foreign-heading', text) !== null)) add('foreign heading', 1);
  if (near.some((text) => recognise(rules, 'objective-heading', text) !== null))
    add('heading of objectives', 1);
  if (form.announced) add('announced', 1);
  add(form.kind, 1);
  add('instances', Math.min(1, Math.log2(Math.max(1, form.instances)) / 5));
  add('narrow', places.length <= 2 ? 1 : 0);
  return told;
}
