import { reading } from '../model/reading.ts';
import type { DraftAct } from '../record/draft.ts';
import type { ActRules } from './act-rules.ts';
import type { ActLine } from './lines.ts';
import { placesOfLines } from './passage.ts';

type Resolution = DraftAct['resolutions'][number];

/**
 * The points of a decree or an order that is laid out in articles: each from its heading to the next. None where what is
 * decided doesn't begin with one: later articles are those of an annex.
 */
export function articlePoints(lines: readonly ActLine[], rules: ActRules): Resolution[] {
  const points: { number: string; lines: ActLine[] }[] = [];
  for (const line of lines) {
    const heading = rules.find('resolutions.article', line.text);
    const number = heading?.groups['number'];
    if (heading && number !== undefined) {
      const rest = line.text.slice(heading.length).trim();
      points.push({ number, lines: rest === '' ? [] : [{ ...line, text: rest }] });
      continue;
    }
    const point = points.at(-1);
    if (!point) return [];
    if (rules.find('resolutions.end', line.text) ?? rules.find('date.place', line.text)) break;
    point.lines.push(line);
  }
  return points
    .filter((point) => point.lines.length > 0)
    .map((point) => {
      const text = point.lines.map((line) => line.text).join(' ');
      const at = placesOfLines(point.lines);
      return {
        number: reading(point.number, point.number, 'acts/point-article', at),
        text: reading(text, text, 'acts/point-article', at),
      };
    });
}
