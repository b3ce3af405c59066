import { findDates } from './date.ts';

/** Numbers that name a thing instead of counting it: acts, articles, years, times of day, ordinals, list marks. */
const NAMES: readonly RegExp[] = [
  /^\s*(?:\(?\d{1,2}[).](?![\d%])|\d{1,2}\.\d{1,2}\.(?=\s)|\(?\p{L}\)|[-–•*](?!\d))\s*/gu,
  /(?<!\p{L})(?:art(?:t|icol[oi])?|comm[ai]|lett(?:era)?|punt[oi]|cap(?:itolo)?|fase|lotto|all(?:egato)?|tabella|cat(?:egoria)?|livello|versione)\.?\s*(?:n\.?\s*)?\d[\d./-]*(?:\s*(?:,|e|e\s+seg\w*\.?)\s*\d+)*/giu,
  /(?<!\p{L})(?:d\.?\s?lgs\.?|d\.?\s?l\.|d\.?\s?p\.?\s?r\.?|d\.?\s?p\.?\s?c\.?\s?m\.?|legge|l\.\s?r\.|decret[oi]|deliber\p{L}*|determin\p{L}*|d\.?g\.?r\.?|regolamento|ccnl|c\.c\.n\.l\.|prot(?:ocollo)?\.?)[^\d;:()]{0,30}\d[\d./-]*(?:[^\d;:()]{0,12}n\.\s*\d+)?/giu,
  /(?<!\p{L})[lL]\.?\s?\d+(?:\/\d{2,4})?(?![\d.,]*\s*%)/gu,
  /(?<!\d)\d+\s?\/\s?(?:19|20)\d\d(?!\d)/gu,
  /(?<![\d.,])(?:19|20)\d\d\s*[-–/]\s*(?:(?:19|20)\d\d|\d\d)(?!\d)/gu,
  /(?<![\d.,])(?:19|20)\d\d(?![\d.,]*\d)(?!\s*%)/gu,
  /\d+\s?[°º^ª](?!\s*\d)/gu,
  /(?<!\p{L})ore\s+\d{1,2}(?:[:.,]\d\d)?/giu,
  /(?<![\d:])\d{1,2}:\d\d(?![\d:])/gu,
];

/**
 * The text with every number blanked that is no quantity; positions stay. A year may be a quantity where it follows
 * `n.` or `numero` (`n. 2000 servizi`), so those are kept.
 */
export function quantitiesOnly(text: string): string {
  const kept = text.replace(/(?<!\p{L})(?:n\.?\s?[°º]?|numero)\s*\d{4}\s+(?=\p{Ll})/giu, (hit) =>
    hit.replace(/\d/g, '\u0001'),
  );
  let masked = kept;
  for (const date of findDates(masked, 2000))
    masked = blank(masked, masked.indexOf(date.raw, date.index), date.raw.length);
  for (const name of NAMES) masked = masked.replace(name, (hit) => ' '.repeat(hit.length));
  return masked.replace(/\u0001/gu, (_, index: number) => text[index]!);
}

const blank = (text: string, index: number, length: number): string =>
  index < 0 ? text : text.slice(0, index) + ' '.repeat(length) + text.slice(index + length);
