import { doubt, type Check } from '../finding.ts';

/** Titles of more words are repeated on purpose: one objective for several offices. */
const SHORT = 3;
/** One word says what sort of thing stands there; wherever it comes again, it is a label. */
const LABEL = 1;

/** The same few words as title of several objectives are a label or a kind of objective rather than a title. */
export const titleRepeated: Check = ({ objectives }) => {
  const titles = new Map<string, number[]>();
  objectives.forEach(({ title, section }, i) => {
    const words = title.value?.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    if (words.length === 0 || words.length > SHORT) return;
    const key = words.join(' ') + (words.length > LABEL ? `|${section}` : '');
    const own = titles.get(key);
    if (own) own.push(i);
    else titles.set(key, [i]);
  });
  return [...titles.values()]
    .filter((same) => same.length > 1)
    .map((same) =>
      doubt(
        'title_repeated',
        same.map((i) => `objectives[${i}].title`),
        `${same.length} objectives are called "${objectives[same[0]!]!.title.value}"`,
        objectives[same[0]!]!.title.at,
      ),
    );
};
