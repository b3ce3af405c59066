import { TITLE_OR_RANK_PATTERN } from '../model/person-titles.ts';

/** A person as a document writes one, taken apart. */
export interface Person {
  /** Name without titles, in the order written. */
  readonly name: string;
  /** What follows a dash, a comma or stands in brackets: role, contract; null for none. */
  readonly role: string | null;
  /** Title before the name, as written; null for none. */
  readonly title: string | null;
}

const TITLE = new RegExp(String.raw`^(?:(?:il|la)\s+)?((?:${TITLE_OR_RANK_PATTERN}\s*(?:capo\s+)?)+)`, 'iu');

/** Splits `Dott.ssa Rossi Anna - Istruttore direttivo` into title, name and role. */
export function splitPerson(text: string): Person {
  const folded = text.replace(/\s+/g, ' ').trim();
  const cut = /\s+[-–—]\s+|\s*[,;]\s*|\s*\(/u.exec(folded);
  const head = cut ? folded.slice(0, cut.index) : folded;
  const tail = cut
    ? folded
        .slice(cut.index + cut[0].length)
        .replace(/\)$/, '')
        .trim()
    : '';
  const title = TITLE.exec(head)?.[1] ?? '';
  const name = title === '' ? head : head.slice(head.indexOf(title) + title.length);
  return { name: name.trim(), role: tail === '' ? null : tail, title: title === '' ? null : title.trim() };
}

/** Whether a text reads as a person's name: two to five capitalised words, titles and particles aside, no digits. */
export function looksLikePerson(text: string): boolean {
  const { name } = splitPerson(text);
  if (/\d/.test(name)) return false;
  const words = name
    .split(/[\s']+/u)
    .filter((word) => !/^(?:di|de|del|della|dei|degli|da|lo|la|li|d)$/iu.test(word));
  return words.length >= 2 && words.length <= 5 && words.every((word) => /^\p{Lu}[\p{L}.'’-]*$/u.test(word));
}
