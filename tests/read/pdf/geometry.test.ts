import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box } from '../../../src/model/box.ts';
import { PAGE_HEIGHT, PAGE_WIDTH, readContent, show, textsOf, wordOf } from './make-pdf.ts';

const rounded = (box: Box): number[] =>
  [box.x0, box.top, box.x1, box.bottom].map((x) => Math.round(x * 10) / 10);

describe('page coordinates', () => {
  it('follow cm, nested in q and Q', async () => {
    const page = await readContent(
      `q 2 0 0 2 10 20 cm ${show('doppio', 20, 40)} Q ${show('semplice', 20, 40)}`,
    );
    expect(wordOf(page, 'doppio').font.size).toBe(20);
    expect(wordOf(page, 'doppio').box.x0).toBeCloseTo(50, 3);
    expect(wordOf(page, 'semplice').box.x0).toBeCloseTo(20, 3);
    const descent = wordOf(page, 'semplice').box.bottom - (PAGE_HEIGHT - 40);
    expect(wordOf(page, 'doppio').box.bottom).toBeCloseTo(PAGE_HEIGHT - 100 + 2 * descent, 3);
  });

  it('follow the matrix of form XObjects, and clip what they draw', async () => {
    const form = {
      value:
        '/Type /XObject /Subtype /Form /BBox [0 0 100 50] /Matrix [1 0 0 1 30 40] /Resources << /Font << /F1 3 0 R >> >>',
      stream: `${show('modulo', 5, 10)} 0 20 500 1 re f`,
    };
    const page = await readContent(
      'q 1 0 0 1 100 50 cm /X1 Do Q',
      { resources: '/XObject << /X1 10 0 R >>' },
      { objects: [form] },
    );
    expect(wordOf(page, 'modulo').box.x0).toBeCloseTo(135, 3);
    expect(page.rulings.map(({ box }) => rounded(box))).toEqual([[130, 189, 230, 190]]);
  });

  it('apply a transparency group once', async () => {
    const form = {
      value:
        '/Type /XObject /Subtype /Form /BBox [0 0 100 50] /Matrix [1 0 0 1 30 40] /Group << /S /Transparency >> ' +
        '/Resources << /Font << /F1 3 0 R >> >>',
      stream: show('gruppo', 5, 10),
    };
    const page = await readContent(
      `q 1 0 0 1 100 50 cm /X1 Do Q ${show('dopo', 20, 250)}`,
      { resources: '/XObject << /X1 10 0 R >>' },
      { objects: [form] },
    );
    expect(wordOf(page, 'gruppo').box.x0).toBeCloseTo(135, 3);
    expect(wordOf(page, 'dopo').box.x0).toBeCloseTo(20, 3);
  });

  it('count from the crop box', async () => {
    const page = await readContent(show('dentro', 50, 200), { entries: '/CropBox [40 20 340 270]' });
    expect([page.width, page.height]).toEqual([300, 250]);
    expect(wordOf(page, 'dentro').box.x0).toBeCloseTo(10, 3);
    expect(wordOf(page, 'dentro').box.bottom).toBeGreaterThan(270 - 200);
  });

  it.each([
    [90, 0, -90],
    [180, 180, 180],
    [270, 90, 90],
  ])('are those of the page turned by /Rotate %i', async (rotate) => {
    const page = await readContent(`${show('titolo', 50, 200)} 50 190 100 1 re f`, {
      entries: `/Rotate ${rotate}`,
    });
    const turned = rotate % 180 !== 0;
    expect([page.width, page.height]).toEqual(turned ? [PAGE_HEIGHT, PAGE_WIDTH] : [PAGE_WIDTH, PAGE_HEIGHT]);
    // Turned clockwise by 90 degrees, text that ran rightward runs downward.
    expect(wordOf(page, 'titolo').angle).toBe(360 - rotate);
    expect(page.rulings.map((ruling) => ruling.orientation)).toEqual([turned ? 'vertical' : 'horizontal']);
    const expected: Record<number, number[]> = {
      90: [190, 50, 191, 150],
      180: [250, 190, 350, 191],
      270: [109, 250, 110, 350],
    };
    expect(rounded(page.rulings[0]!.box)).toEqual(expected[rotate]);
  });

  it('give turned text its angle and a box that holds it', async () => {
    const page = await readContent('BT /F1 10 Tf 0 1 -1 0 100 50 Tm (Obiettivo uno) Tj ET');
    expect(textsOf(page)).toEqual(['Obiettivo', 'uno']);
    const { box, angle } = wordOf(page, 'Obiettivo');
    expect(angle).toBe(90);
    expect(box.bottom).toBeCloseTo(PAGE_HEIGHT - 50, 3);
    expect(box.x1).toBeGreaterThan(100);
    expect(box.x0).toBeLessThan(100 - 6);
    expect(wordOf(page, 'uno').box.bottom).toBeLessThan(box.top);
  });

  it('read mirrored text and negative sizes upright', async () => {
    const plain = await readContent(show('Peso', 50, 200));
    const negative = await readContent('BT /F1 -10 Tf -1 0 0 -1 50 200 Tm (Peso) Tj ET');
    const flipped = await readContent('q 1 0 0 -1 0 300 cm BT /F1 10 Tf 1 0 0 -1 50 100 Tm (Peso) Tj ET Q');
    expect(rounded(wordOf(negative, 'Peso').box)).toEqual(rounded(wordOf(plain, 'Peso').box));
    expect(wordOf(negative, 'Peso')).toMatchObject({ angle: 0, font: { size: 10 } });
    expect(rounded(wordOf(flipped, 'Peso').box)).toEqual(rounded(wordOf(plain, 'Peso').box));
  });

  it('move and grow with the content (property)', async () => {
    const content = `${show('Peso obiettivo', 20, 60)} 20 50 60 0.8 re f 20 20 40 20 re f 1 w 10 10 m 90 10 l S`;
    const original = await readContent(content);
    const scale = fc.double({ min: 0.5, max: 2.5, noNaN: true });
    const offset = fc.double({ min: 0, max: 100, noNaN: true });
    await fc.assert(
      fc.asyncProperty(scale, offset, offset, async (s, dx, dy) => {
        const cm = [s, 0, 0, s, dx, dy].map((x) => x.toFixed(4)).join(' ');
        const moved = await readContent(`${cm} cm ${content}`);
        const image = (box: Box): number[] => [
          s * box.x0 + dx,
          s * box.top + PAGE_HEIGHT * (1 - s) - dy,
          s * box.x1 + dx,
          s * box.bottom + PAGE_HEIGHT * (1 - s) - dy,
        ];
        const near = (box: Box, wanted: number[]): void =>
          [box.x0, box.top, box.x1, box.bottom].forEach((x, i) =>
            expect(Math.abs(x - wanted[i]!)).toBeLessThan(0.05),
          );
        expect(textsOf(moved)).toEqual(textsOf(original));
        moved.words.forEach(({ box }, i) => near(box, image(original.words[i]!.box)));
        expect(moved.rulings.length).toBe(original.rulings.length);
        moved.rulings.forEach(({ box }, i) => near(box, image(original.rulings[i]!.box)));
        moved.fills.forEach(({ box }, i) => near(box, image(original.fills[i]!.box)));
      }),
      { numRuns: 25 },
    );
  });
});
