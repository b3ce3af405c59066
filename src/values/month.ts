const NAMES =
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'.split(' ');

/** A month's name, whole or cut to three or four letters with or without a dot. */
export const MONTH = `(?:${NAMES.join('|')}|${NAMES.map((name) => `${name.slice(0, 3)}(?:${name[3]!})?\\.?`).join('|')})(?![\\p{L}])`;

/** 1 to 12 for a name that MONTH matched. */
export const monthOf = (name: string): number =>
  NAMES.findIndex((full) => full.startsWith(name.toLowerCase().slice(0, 3))) + 1;

/** The number of days of a month (1 to 12). */
export const daysIn = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();
