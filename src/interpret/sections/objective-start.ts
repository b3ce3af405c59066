import type { Paragraph } from '../../model/document.ts';
import { searchText } from '../../rules/search.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import { isHeadingLike } from './heading-form.ts';
import { part } from './part.ts';

/** A line that opens an objective: "OBIETTIVO N. 1", "Obiettivo A)", "OGGETTO: OBIETTIVO N. 4 – …". */
export interface ObjectiveStart {
  readonly rule: string;
  /** Words before the number. */
  readonly label: string;
  /** Null where the number is left empty. */
  readonly number: Paragraph | null;
  readonly title: Paragraph | null;
}

export function objectiveStart(paragraph: Paragraph, rules: RuleSet): ObjectiveStart | null {
  const { text } = paragraph;
  if (text.length > 400) return null;
  for (const rule of rules.recognisers) {
    if (rule.what !== 'objective-start') continue;
    const hit = searchText(rule, text);
    if (hit === null) continue;
    const number = locate(text, hit.groups['number'], 0);
    const title = locate(text, hit.groups['title'], number?.end ?? 0);
    // A sentence about an objective goes on in small letters.
    if (title !== null && !/^["“«'(\d\p{Lu}]/u.test(text.slice(title.start))) continue;
    if (title === null && !isHeadingLike(paragraph)) continue;
    return {
      rule: rule.id,
      label: text.slice(0, number?.start ?? title?.start ?? text.length).trim(),
      number: number && part(paragraph, number.start, number.end),
      title: title && part(paragraph, title.start),
    };
  }
  return null;
}

/** One kind of apostrophe, quote and dash, as folded texts have; as long as before. */
const withPlainSigns = (text: string): string =>
  text
    .replace(/[’‘`´ʼ]/g, "'")
    .replace(/[“”«»„]/g, '"')
    .replace(/[–—−‐‑]/g, '-');

/** Where a folded group stands in the text it came from. */
function locate(
  text: string,
  group: string | undefined,
  from: number,
): { start: number; end: number } | null {
  if (group === undefined || group === '') return null;
  const [words, opening] = [withPlainSigns(text.toLowerCase()), group.slice(0, 8)];
  let start = words.indexOf(opening, from);
  // A letter that counts stands alone: the "b" of "Obiettivo" is none.
  while (start > 0 && /[\p{L}\p{N}]/u.test(words[start - 1]!) && /^[\p{L}\p{N}]/u.test(opening))
    start = words.indexOf(opening, start + 1);
  return start < 0 ? null : { start, end: start + group.length };
}
