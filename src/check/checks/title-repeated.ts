import { doubt, type Check } from '../finding.ts';

/** Titles of more words are repeated on purpose: one objective for several offices. */
const SHORT = 3;

/** The same few words as title of several objectives are a label or a kind of objective rather than a title. */
export const titleRepeated: Check = ({ objectives }) => {
  const titles = new Map<string, number[]>();
  objectives.forEach(({ title }, i) => {
    const words = title.value?.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    if (words.length === 0 || words.length > SHORT) return;
    const key = words.join(' ');
    titles.set(key, [...(titles.get(key) ?? []), i]);
  });
  return [...titles]
    .filter(([, same]) => same.length > 1)
    .map(([title, same]) =>
      doubt(
        'title_repeated',
        same.map((i) => `objectives[${i}].title`),
        `${same.length} objectives are called "${title}"`,
        objectives[same[0]!]!.title.at,
      ),
    );
};
