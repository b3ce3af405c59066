import { TITLE_OR_RANK_PATTERN } from '../../model/person-titles.ts';

const TITLES = new RegExp(String.raw`^(?:${TITLE_OR_RANK_PATTERN}\s*)+(?=\p{L})`, 'iu');
const NAME = /^\p{Lu}[\p{L}'’.-]+(?:\s+\p{Lu}[\p{L}'’.-]*){0,3}$/u;

/** A title with a name behind it: "Ing. Neri", "dott.ssa Anna Bruni". */
export function isTitled(text: string): boolean {
  const title = TITLES.exec(text.trim())?.[0];
  return title !== undefined && NAME.test(text.trim().slice(title.length));
}

/** A name whose surname alone is in capitals, behind at most four words of a role: "BRUNI Anna", "Capo Struttura NERI Ugo". */
const SURNAME_IN_CAPITALS =
  /^(?<role>(?:\p{L}[\p{L}.]*\s+){0,4}?)(?:\p{Lu}[\p{Lu}'’-]{2,}\s+\p{Lu}\p{Ll}+|\p{Lu}\p{Ll}+\s+\p{Lu}[\p{Lu}'’-]{2,})$/u;
/** A number in capitals at the end: "Settore III" is nobody. */
const COUNTED = /\s[IVXL]+$/u;
/** Words of a role before a title at most: "chi ne risponde Dott. Neri". */
const ROLE_WORDS = 4;

/** Where a person's name, known by a title or by its capitals, begins in the last words of a line; null for other words. */
export function nameAtEnd(words: string): number | null {
  if (COUNTED.test(words)) return null;
  const role = SURNAME_IN_CAPITALS.exec(words)?.groups!['role'];
  if (role !== undefined && (role === '' || /\p{Ll}/u.test(role))) return role.length;
  const starts = [...words.matchAll(/(?<=\s)\p{L}/gu)].slice(0, ROLE_WORDS).map(({ index }) => index);
  // A title is shortened where it stands among other words: "Architetto" may be one of them.
  return starts.find((start) => words.slice(start).includes('.') && isTitled(words.slice(start))) ?? null;
}
