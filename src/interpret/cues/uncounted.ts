import { part } from '../sections/part.ts';
import type { Item, Pair } from './item.ts';

/** Headings that must count before one that doesn't is read as they are. */
const LEAST = 2;
/** Words from which on a line is a sentence, if it ends as one. */
const SENTENCE = 8;

/**
 * The items with lines that open as headings that count do, but for their number, read as these: "Objective New archive" among
 * "Objective 1 – …" and "Objective 3 – …".
 */
export function withUncountedHeadings(items: readonly Item[]): readonly Item[] {
  const counting = new Map<string, { readonly number: Pair; readonly title: Pair; count: number }>();
  items.forEach((number, index) => {
    const title = items[index + 1];
    if (number.kind !== 'pair' || number.named?.field !== 'objective.number' || number.label === '') return;
    if (title?.kind !== 'pair' || title.named?.field !== 'objective.title') return;
    const known = counting.get(number.label);
    if (known === undefined) counting.set(number.label, { number, title, count: 1 });
    else known.count++;
  });
  const forms = [...counting.values()].filter(({ count }) => count >= LEAST);
  if (forms.length === 0) return items;
  return items.flatMap((item): readonly Item[] => {
    if (item.kind !== 'line' || item.title || item.closes) return [item];
    const { paragraph } = item;
    const form = forms.find(({ number }) => paragraph.text.startsWith(`${number.label} `));
    const title = form === undefined ? null : part(paragraph, form.number.label.length);
    if (form === undefined || title === null || !/^\p{Lu}/u.test(title.text) || isSentence(title.text))
      return [item];
    return [
      { ...form.number, value: [], at: paragraph.at, whole: paragraph },
      { ...form.title, value: [title], at: title.at, whole: paragraph },
    ];
  });
}

const isSentence = (text: string): boolean => /[.;]$/u.test(text) && text.split(' ').length > SENTENCE;
