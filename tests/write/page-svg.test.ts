import { load } from 'cheerio';
import { expect, it } from 'vitest';
import { arrangePages } from '../../src/arrange/arrange-pages.ts';
import { pageSvg } from '../../src/write/page-svg.ts';
import { gridLines, line, page, word } from '../arrange/page-builder.ts';

const drawn = page({
  words: [
    ...line('Peso & esito', 12, 12),
    ...line('25%', 112, 12),
    word('Area', 14, 60, { angle: 90 }),
    ...line('x', 112, 60),
  ],
  rulings: gridLines([10, 110, 200], [10, 40, 90]),
});
const svg = load(pageSvg(drawn, arrangePages([drawn]).value), { xml: true });

it('draws every word as long as it is printed, turned as it runs', () => {
  const texts = svg('text:not(.legend)').toArray();
  expect(texts.map((text) => svg(text).text())).toEqual(drawn.words.map(({ text }) => text));
  const length = (at: number): string | undefined => svg(texts[at]).attr('textLength');
  expect(length(0)).toBe('20');
  expect(svg(texts[4]).attr('transform')).toBe('rotate(-90 21.8 80)');
  expect(length(4)).toBe('20');
});

it('draws cells, words and rulings, each in its kind', () => {
  expect(svg('.cell')).toHaveLength(4);
  expect(svg('.ruling')).toHaveLength(6);
  expect(svg('.word')).toHaveLength(drawn.words.length);
});
