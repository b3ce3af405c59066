import type { FoundDate } from './found-date.ts';
import { daysIn, MONTH, monthOf } from './month.ts';

const ORDINALS = ['primo', 'secondo', 'terzo', 'quarto'];
const ROMAN = ['i', 'ii', 'iii', 'iv'];
const ORDINAL = String.raw`(?<![\p{L}\p{N}])(primo|secondo|terzo|quarto|iv|iii|ii|i|[1-4])\s?[°º^ª.]?`;
const YEAR = String.raw`(?:\s*[-–,]?\s*(?:del(?:l'anno)?\s+|dell’anno\s+|anno\s+)?(20\d\d|19\d\d))?`;
const MONTHS = { bimestre: 2, trimestre: 3, quadrimestre: 4, semestre: 6 } as const;
const PART = new RegExp(
  `${ORDINAL}\\s*(bimestre|trimestre|quadrimestre|semestre|bim\\.|trim\\.|quadrim\\.|sem\\.)${YEAR}`,
  'giu',
);
/** A month alone is a term only where the text says so, or where it brings its year. */
const MONTH_TERM = new RegExp(
  `(?<!\\p{L})(?:(?:entro|fine|mese)\\s+(?:(?:il|la|di|del|della|fine|mese)\\s+)*)(${MONTH})${YEAR}`,
  'giu',
);
const MONTH_YEAR = new RegExp(`(?<![\\p{L}\\d°º])\\s?(${MONTH})\\s+(?:del\\s+)?(20\\d\\d|19\\d\\d)`, 'giu');
const YEAR_END =
  /(?<!\p{L})(?:entro\s+(?:(?:il|la|l['’])\s*)?(?:fine\s+(?:(?:del(?:l['’]\s?)?)\s*)?)?|fine\s+)(?:anno(?:\s+(?:solare|in corso|corrente))?|dell['’]anno)?\s*(20\d\d|19\d\d)?(?![\p{L}\d/.-])/giu;

/** Months, quarters, half-years and years that a text names as a term, each as its last day. */
export function findPeriods(text: string, year: number | null): FoundDate[] {
  const found: FoundDate[] = [];
  const taken: [number, number][] = [];
  const add = (hit: RegExpMatchArray, month: number, given: string | undefined): void => {
    const in_ = given === undefined ? year : Number(given);
    const end = hit.index! + hit[0].length;
    if (in_ === null || month < 1 || month > 12) return;
    if (taken.some(([from, to]) => hit.index! < to && end > from)) return;
    taken.push([hit.index!, end]);
    const day = daysIn(in_, month);
    found.push({
      iso: `${in_}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
      index: hit.index!,
      raw: hit[0].trim(),
      flags: given === undefined ? ['year_assumed'] : [],
    });
  };
  for (const hit of text.matchAll(PART)) {
    const length = Object.entries(MONTHS).find(([name]) =>
      name.startsWith(hit[2]!.toLowerCase().replace('.', '')),
    )![1];
    add(hit, ordinal(hit[1]!) * length, hit[3]);
  }
  for (const hit of text.matchAll(MONTH_TERM)) add(hit, monthOf(hit[1]!), hit[2]);
  for (const hit of text.matchAll(MONTH_YEAR)) add(hit, monthOf(hit[1]!), hit[2]);
  for (const hit of text.matchAll(YEAR_END)) if (/anno|fine|\d/.test(hit[0])) add(hit, 12, hit[1]);
  return found;
}

function ordinal(word: string): number {
  const lower = word.toLowerCase();
  if (/\d/.test(lower)) return Number(lower);
  return Math.max(ORDINALS.indexOf(lower), ROMAN.indexOf(lower)) + 1;
}
