import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';
import { readPdf } from '../../../src/read/pdf/read-pdf.ts';
import { makePdf, readContent, show, textsOf } from './make-pdf.ts';

const line = (x0: number, x1: number, y: number): string => `0.7 w ${x0} ${y} m ${x1} ${y} l S\n`;

describe('a line through words', () => {
  it('strikes them out, and is told of', async () => {
    const content = show('20 30', 50, 200, 9) + line(50, 60, 203);
    const { value, diagnostics } = await readPdf(makePdf([{ content }]));
    expect(textsOf(value.pages[0]!)).toEqual(['30']);
    expect(value.pages[0]!.rulings).toEqual([]);
    expect(diagnostics).toMatchObject([
      { code: 'struck_out', message: 'Text struck out was left out: 20' },
    ] satisfies Partial<Diagnostic>[]);
  });

  it('strikes out a row of a table, however far it goes on', async () => {
    const row = show('1', 50, 200) + show('Censire', 80, 200) + show('30', 200, 200);
    const page = await readContent(row + line(40, 300, 203.5) + show('2', 50, 180));
    expect(textsOf(page)).toEqual(['2']);
  });

  it('is an underline below them and a border around them', async () => {
    const page = await readContent(
      show('30', 50, 200) + line(50, 61, 198.5) + line(40, 100, 190) + line(40, 100, 212),
    );
    expect(textsOf(page)).toEqual(['30']);
    expect(page.rulings).toHaveLength(3);
  });
});

describe('a short line before a number', () => {
  it('is its minus', async () => {
    const page = await readContent(line(50, 54, 203) + show('12,5', 55.2, 200, 9));
    expect(textsOf(page)).toEqual(['-12,5']);
    expect(page.rulings).toEqual([]);
  });

  it('is a dash between two numbers', async () => {
    const page = await readContent(show('10', 50, 200) + line(61.5, 65, 203.5) + show('15', 65.5, 200));
    expect(textsOf(page)).toEqual(['10', '\u201315']);
  });

  it('is the end of a border where another line meets it', async () => {
    const page = await readContent(
      line(50, 54, 203) + '0.7 w 50 190 m 50 220 l S ' + show('5', 55.2, 200, 9),
    );
    expect(textsOf(page)).toEqual(['5']);
  });
});

describe('a pen line around a word', () => {
  /** A loop of four arcs that doesn't quite close. */
  const loop = (x0: number, x1: number, y: number, up = 8): string => {
    const x = (x0 + x1) / 2;
    const arc = (toX: number, toY: number): string => `${toX} ${toY} ${toX} ${toY} ${toX} ${toY} c `;
    return `1 w ${x0} ${y} m ${arc(x, y + up)}${arc(x1, y)}${arc(x, y - up)}${arc(x0 + 2, y - 1)}S\n`;
  };
  const ringed = async (content: string): Promise<string[]> =>
    (await readContent(content)).words.filter((word) => word.ringed === true).map(({ text }) => text);

  it('sets it off, and none that stands beside it', async () => {
    expect(await ringed(show('SI', 50, 200) + show('NO', 90, 200) + loop(84, 112, 203))).toEqual(['NO']);
  });

  it('sets off nothing where it runs around several lines', async () => {
    expect(await ringed(show('SI', 50, 200) + show('NO', 50, 186) + loop(30, 90, 197, 30))).toEqual([]);
  });
});

const box = (x: number, y: number, side = 9): string => `0.6 w ${x} ${y} ${side} ${side} re S\n`;
const cross = (x: number, y: number, side = 9): string =>
  `${x} ${y} m ${x + side} ${y + side} l S ${x} ${y + side} m ${x + side} ${y} l S\n`;
const options = show('Raggiunto', 100, 200) + show('Non raggiunto', 190, 200);

describe('boxes that are drawn', () => {
  it('are crossed by lines, filled, ticked or empty', async () => {
    const marks = [cross(86, 199), '88 201 5 5 re f ', show('X', 87, 200), '87 203 m 89 200 l 94 207 l S '];
    for (const mark of marks) {
      const page = await readContent(box(86, 199) + mark + box(176, 199) + options);
      const texts = [...page.words].sort((a, b) => a.box.x0 - b.box.x0).map(({ text }) => text);
      expect(texts).toEqual(['\u2612', 'Raggiunto', '\u2610', 'Non', 'raggiunto']);
      expect(page.rulings).toEqual([]);
    }
  });

  it('are no cells of a grid, and no frames around other words', async () => {
    const grid = [0, 1, 2, 3].map((i) => box(86 + 12 * i, 199, 12)).join('');
    expect(textsOf(await readContent(grid + show('testo', 200, 200)))).toEqual(['testo']);
    expect(textsOf(await readContent(box(86, 199, 12) + show('7', 89, 201)))).toEqual(['7']);
  });

  it('may be left out: a cross alone is a cross', async () => {
    const page = await readContent(cross(150, 199) + show('Peso', 50, 200));
    expect(textsOf(page)).toEqual(['Peso', '\u2717']);
  });
});

describe('signs of ZapfDingbats', () => {
  it('are what they look like, and no figures', async () => {
    const page = await readContent(show('4', 50, 200, 10, 'G1') + show('8', 70, 200, 10, 'G1'), {
      fonts: '/G1 << /Type /Font /Subtype /Type1 /BaseFont /ZapfDingbats >>',
    });
    expect(textsOf(page)).toEqual(['\u2714', '\u2718']);
  });
});

describe('words printed twice', () => {
  it('with a grey shadow beside them are one word, and not bold', async () => {
    const shadow = `0.7 g ${show('Riordino del 30', 51, 199, 9)} 0 g ${show('Riordino del 30', 50, 200, 9)}`;
    const page = await readContent(shadow);
    expect(textsOf(page)).toEqual(['Riordino', 'del', '30']);
    expect(page.words.some(({ font }) => font.bold)).toBe(false);
  });
});

describe('figures set apart', () => {
  it('are one number unless a space is typed between them', async () => {
    const page = await readContent(
      show('3', 50, 200, 9) + show('0', 56.8, 200, 9) + show('2 5', 100, 200, 9),
    );
    expect(textsOf(page)).toEqual(['30', '2', '5']);
  });
});
