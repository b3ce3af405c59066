/** Shorter lines end where their author ended them. */
const FULL_LINE = 60;

/** Words that can neither end nor, with bold over the line end, start a phrase of their own. */
const FUNCTION_WORD =
  /^(?:a|ad|al|ai|agli|alla|alle|allo|con|da|dal|dai|dalla|dalle|dagli|dallo|de|dei|del|degli|della|delle|dello|di|e|ed|il|i|gli|la|le|lo|in|nel|nei|nella|nelle|negli|nello|o|per|su|sul|sui|sulla|sulle|sugli|tra|fra|un|una)$/i;

/**
 * Whether two lines that follow each other are one paragraph that was wrapped: a full line without an end whose
 * successor goes on in lower case, or, under one bold, a phrase that a preposition or article carries over.
 */
export function isWrapped(line: string, next: string, bold: boolean): boolean {
  const [before, after] = [bare(line), bare(next)];
  if (/[.:;!?]$/.test(before) || startsItem(after)) return false;
  const [last, first] = [before.split(/[\s']/).at(-1) ?? '', after.split(/[\s']/)[0] ?? ''];
  if (bold && (FUNCTION_WORD.test(last) || FUNCTION_WORD.test(first))) return true;
  if (isCutAtHyphen(before, after)) return true;
  return before.length >= FULL_LINE && /^[\p{Ll}(«“"]/u.test(after);
}

/** Whether a hyphen at the end of a line cuts a word, or a stretch of years, whose rest opens the next. */
export const isCutAtHyphen = (line: string, next: string): boolean =>
  (/\p{L}[-‐\u00AD]$/u.test(line) && /^\p{Ll}/u.test(next)) ||
  (/\p{Lu}{2}[-‐\u00AD]$/u.test(line) && /^\p{Lu}{2}/u.test(next)) ||
  (/(?<!\p{L})\p{Lu}\p{Ll}+[-‐]$/u.test(line) && /^\p{Lu}\p{Ll}/u.test(next)) ||
  (/(?<!\d)(?:19|20)\d\d[-–]$/u.test(line) && /^(?:19|20)\d\d(?!\d)/u.test(next));

/** Whether a line stops at a preposition or article: its author broke it for its looks, in mid-phrase. */
export const endsOpen = (line: string): boolean =>
  FUNCTION_WORD.test(
    line
      .trim()
      .split(/[\s'’]/)
      .at(-1) ?? '',
  );

const bare = (line: string): string => line.replace(/\*\*|<[^<>]*>/g, '').trim();
const startsItem = (line: string): boolean => /^(?:[-–•·▪*]|\p{L}\)|\d{1,3}[.)]|\p{L}\.)\s/u.test(line);
