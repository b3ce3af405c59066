import { createHash } from 'node:crypto';
import { isPersonTitle } from '../model/person-titles.ts';
import type { Record } from '../record/record.ts';
import { stemsOf, words } from '../rules/fold.ts';

export const ENTITY_KINDS = ['body', 'sector', 'service', 'person'] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

/** Gives the id under which the forms of one name are brought together; null for a form that is no name. */
export type EntityIds = (kind: EntityKind, form: string | null | undefined, record: Record) => string | null;

/** Words that say what kind of unit a name belongs to and not which. */
const UNITS = new Set(
  'settore servizio servizi area ufficio uffici direzione dipartimento divisione sezione unita struttura centro'
    .split(' ')
    .flatMap((word) => stemsOf(word)),
);
const ROMAN = /^(?=[ivx])x{0,3}(ix|iv|v?i{0,3})$/;

/** What stands for a name when its forms are compared: `name` without what varies, and the number beside it. */
export interface NameKey {
  readonly name: string;
  /** Number of a unit (II, 2), which tells two units of one name apart; empty where there is none. */
  readonly number: string;
}

/** The key of a written form; null where nothing is left that names anything. */
export function nameKey(kind: EntityKind, form: string): NameKey | null {
  if (kind === 'person') return wordKey([...personWords(form)].sort());
  if (kind === 'body') return wordKey(plainWords(form.replace(/\(\s*\p{L}{2}\s*\)/gu, ' ')));
  const all = plainWords(withFirstAsNumber(form)).filter((word) => word !== 'n' && word !== 'nr');
  const names = all.filter((word) => !UNITS.has(stemsOf(word)[0] ?? '') && !isNumber(word));
  const number = all.filter(isNumber).map(arabic).join('.');
  const key = stemsOf(names.join(' ')).join(' ');
  return key === '' && number === '' ? wordKey(all) : { name: key, number };
}

/** The text without ordinal signs, and with the Roman number I, which is also an article, as a digit where it counts units. */
const withFirstAsNumber = (form: string): string =>
  form
    .replace(/(?<=[\dIVX])[°ºª^]|(?<=\d)\s?[ao](?=\s)/g, ' ')
    .replace(/(^|[\s(])I(?=\s+(?:settore|servizio|area|ufficio|direzione|dipartimento)\b)/gi, '$11')
    .replace(/\b(settore|servizio|area|ufficio|direzione|dipartimento)\s+I(?=\s|$|[-–:.,])/gi, '$1 1');

const wordKey = (list: readonly string[]): NameKey | null =>
  list.length === 0 ? null : { name: list.join(' '), number: '' };

const plainWords = (text: string): string[] =>
  words(text).map((word) => word.normalize('NFD').replace(/\p{Mn}/gu, ''));

const isNumber = (word: string): boolean => /^\d+$/.test(word) || ROMAN.test(word);

function arabic(word: string): string {
  if (/^\d+$/.test(word)) return String(Number(word));
  const digits: Readonly<globalThis.Record<string, number>> = { i: 1, v: 5, x: 10 };
  const values = Array.from(word, (letter) => digits[letter]!);
  return String(values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0));
}

/** The words of a person's name, folded, titles left out, in order; an initial stays as its letter. */
export function personWords(form: string): string[] {
  const spelled = form.replace(/\b(dott|d|dr|prof|sig)\.?\s?(ssa|ra)\b\.?/giu, ' ');
  return (
    spelled
      .normalize('NFKD')
      .replace(/\p{Mn}/gu, '')
      .replace(/[’`´]/g, "'")
      .toLowerCase()
      .match(/[\p{L}]+(?:'[\p{L}]+)*/gu) ?? []
  ).filter((word) => !isTitle(word));
}

/** Whether a folded word is a title in front of a name. */
export const isTitle = (word: string): boolean => word === 'ssa' || isPersonTitle(word);

/** A stable id: the same name in the same body has the same one in every run. */
export const entityId = (kind: EntityKind, scope: string, key: NameKey): string =>
  `${kind}-${createHash('sha256').update([kind, scope, key.name, key.number].join('\n')).digest('hex').slice(0, 12)}`;
