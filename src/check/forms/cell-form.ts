/** What can be seen of a text without understanding it: a class for each of several aspects. */
export type CellForm = readonly number[];

const NUMBER = /^[+-]?\s?\d[\d.,]*$/u;
const PERCENT = /^[+-]?\s?\d[\d.,]*\s*%$/u;
const CODE = /^\(?\p{L}{0,5}[-./ ]?\d[\d./-]*(?:\s?(?:bis|ter|quater))?[.)]?$/iu;
const DATE =
  /\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}[°º]?\s+(?:gen|feb|mar|apr|mag|giu|lug|ago|set|ott|nov|dic)\p{L}*/iu;
const MARK = /^[\s\p{P}\p{S}xX✓]*$/u;

/** The sort of a text, its length, its case, how it ends. */
export function cellForm(text: string): CellForm {
  const told = text.trim();
  const words = told.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return [sortOf(told, words), lengthOf(words), caseOf(told), /[.;]$/.test(told) && words > 3 ? 1 : 0];
}

/** How many classes each aspect has. */
export const CLASSES: readonly number[] = [10, 6, 4, 2];

function sortOf(text: string, words: number): number {
  if (text === '') return 0;
  if (MARK.test(text)) return 1;
  if (PERCENT.test(text)) return 2;
  if (NUMBER.test(text)) return 3;
  if (CODE.test(text) && text.length <= 12) return 4;
  if (/^\s*(?:[<>≤≥=]|almeno|entro)/iu.test(text) && words <= 6) return 5;
  if (DATE.test(text) && words <= 5) return 6;
  if (/\d/.test(text)) return 7;
  return /\p{L}[aiu]t[oaie](?!\p{L})/u.test(text) && words > 3 ? 8 : 9;
}

const lengthOf = (words: number): number =>
  words === 0 ? 0 : words === 1 ? 1 : words <= 3 ? 2 : words <= 8 ? 3 : words <= 20 ? 4 : 5;

function caseOf(text: string): number {
  if (!/\p{L}/u.test(text)) return 0;
  if (!/\p{Ll}/u.test(text)) return 1;
  return /^\P{L}*\p{Lu}/u.test(text) ? 2 : 3;
}
