import type { Paragraph } from '../../model/document.ts';
import { recognised } from '../sections/heading-lines.ts';
import { isInBracket } from '../sections/label-starts.ts';
import { part } from '../sections/part.ts';
import { countedStart, leadsIn, type Census } from './census.ts';
import { cueOf } from './cue.ts';
import type { CueScope } from './cue-scope.ts';
import type { Named, Pair } from './item.ts';
import { knownKey } from './known-key.ts';

/** Times that words before a colon must stand in a document, with something else behind them each time, to be a label. */
export const RECURS = 2;
/** Numbers that must follow the same words for them to count objectives or sheets. */
export const COUNTS = 3;

/** A line that recurs and is nothing but words with a colon: a label, whatever label its first words make. */
export function labelAlone(paragraph: Paragraph, census: Census): Pair | null {
  const words = /^([^:]{2,110}):\s*$/u.exec(paragraph.text)?.[1];
  if (words === undefined || census.alone(words) < RECURS) return null;
  return {
    kind: 'pair',
    cue: cueOf(words),
    label: words.trim(),
    value: [],
    at: paragraph.at,
    whole: paragraph,
    colon: true,
    named: null,
  };
}

/** A heading that counts: the same words with other numbers elsewhere, and what stands behind. Null for other lines. */
export function countedPairs(paragraph: Paragraph, { census, rules }: CueScope): readonly Pair[] | null {
  const start = countedStart(paragraph.text);
  if (
    start === null ||
    census.counted(start.words) < COUNTS ||
    recognised(paragraph, rules, 'article-heading')
  )
    return null;
  // Letters right before the digits are part of a code: "AG1".
  const code = start.from === start.words.length;
  const number = part(paragraph, code ? 0 : start.from, start.from + start.number.length);
  const rest = part(paragraph, start.end);
  const cue = cueOf(start.words);
  const made = (value: Paragraph, own: string, label: string, named: Named | null): Pair => ({
    kind: 'pair',
    cue: own,
    label,
    value: [value],
    at: value.at,
    whole: paragraph,
    colon: false,
    named,
  });
  if (number === null) return null;
  return [
    made(number, `${cue} #`, code ? '' : start.words, code ? null : countsObjectives(start.words, rules)),
    ...(rest === null ? [] : [made(rest, `${cue} ~`, '', null)]),
  ];
}

/** What counts behind the word for an objective is its number, and never its title. */
function countsObjectives(words: string, rules: CueScope['rules']): Named | null {
  const known = knownKey(words, rules);
  if (known?.rule.field !== 'objective.title') return null;
  return { field: 'objective.number', rule: known.rule.id, evidence: [known.evidence] };
}

/** Labels that no rule knows, by their recurring before a colon. Null where the line opens with none. */
export function recurringPairs(paragraph: Paragraph, census: Census): readonly Pair[] | null {
  const { text } = paragraph;
  const found: { start: number; colon: number; words: string }[] = [];
  for (const lead of leadsIn(text)) {
    // What a bracket says of a value stays with it.
    if (census.led(lead.words) < RECURS || isInBracket(text, lead.start)) continue;
    const last = found.at(-1);
    // Of several runs of words before one colon the longest that recurs as often as the shortest does.
    if (last?.colon === lead.colon) {
      if (census.led(lead.words) > 1.5 * census.led(last.words)) found[found.length - 1] = lead;
    } else found.push(lead);
  }
  if (found[0]?.start !== 0) return null;
  return found.map(({ start, colon, words }, index): Pair => {
    const end = found[index + 1]?.start ?? text.length;
    // A full stop before the next label ends the line's sentence.
    const stop = end === text.length ? end : end - (/[.;,]?\s*$/u.exec(text.slice(0, end))?.[0].length ?? 0);
    const value = part(paragraph, colon + 1, stop);
    return {
      kind: 'pair',
      cue: cueOf(words),
      label: words.trim(),
      value: value === null ? [] : [value],
      at: value?.at ?? paragraph.at,
      whole: part(paragraph, start, end),
      colon: true,
      named: null,
    };
  });
}
