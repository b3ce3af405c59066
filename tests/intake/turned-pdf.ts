interface PageObject {
  readonly number: number;
  /** The dictionary, with its brackets. */
  readonly dictionary: string;
}

const PAGE = /^(\d+) 0 obj\n(<<\n\/Type \/Page\n[\s\S]*?\n>>)\nendobj/gm;

/** The PDF with every page laid on its side, as a viewer shows it: /Rotate alone. */
export const turned = (pdf: Uint8Array, degrees: number): Uint8Array =>
  updated(pdf, ({ number, dictionary }) => [
    [number, dictionary.replace('/Type /Page\n', `/Type /Page\n/Rotate ${degrees}\n`)],
  ]);

/**
 * The PDF with every page drawn on its side and turned upright again by /Rotate, as programs write landscape pages: a viewer
 * shows no difference.
 */
export function turnedBack(pdf: Uint8Array, degrees: 90 | 180 | 270): Uint8Array {
  let next = sizeOf(latin1(pdf));
  return updated(pdf, ({ number, dictionary }) => {
    const [width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(dictionary)!.slice(1).map(Number) as [
      number,
      number,
    ];
    const matrices = {
      90: `0 1 -1 0 ${height} 0`,
      180: `-1 0 0 -1 ${width} ${height}`,
      270: `0 -1 1 0 0 ${width}`,
    };
    const [before, after] = [next++, next++];
    const size = degrees === 180 ? `${width} ${height}` : `${height} ${width}`;
    const page = dictionary
      .replace('/Type /Page\n', `/Type /Page\n/Rotate ${degrees}\n`)
      .replace(/\/MediaBox \[[^\]]+\]/, `/MediaBox [0 0 ${size}]`)
      .replace(/\/Contents (\d+ 0 R)/, `/Contents [${before} 0 R $1 ${after} 0 R]`);
    return [
      [number, page],
      [before, stream(`q ${matrices[degrees]} cm\n`)],
      [after, stream('\nQ\n')],
    ];
  });
}

const stream = (content: string): string =>
  `<<\n/Length ${content.length}\n>>\nstream\n${content}\nendstream`;

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

const sizeOf = (text: string): number => Number(/\/Size (\d+)/.exec(text)![1]);

/** The PDF with other objects in place of its pages, added at its end as an update. */
function updated(
  pdf: Uint8Array,
  change: (page: PageObject) => readonly (readonly [number, string])[],
): Uint8Array {
  const text = latin1(pdf);
  const objects = [...text.matchAll(PAGE)].flatMap(([, number, dictionary]) =>
    change({ number: Number(number), dictionary: dictionary! }),
  );
  if (objects.length === 0) throw new Error('no pages are written as expected');
  const previous = /startxref\n(\d+)\n%%EOF\s*$/.exec(text)![1]!;
  let result = text;
  let table = '';
  for (const [number, body] of objects) {
    table += `${number} 1\n${String(result.length).padStart(10, '0')} 00000 n \n`;
    result += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const size = Math.max(sizeOf(text), ...objects.map(([number]) => number + 1));
  const trailer = text
    .slice(text.lastIndexOf('trailer\n'), text.lastIndexOf('startxref'))
    .replace(/\/Size \d+/, `/Size ${size}\n/Prev ${previous}`);
  result += `xref\n${table}${trailer}startxref\n${result.length}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(result, 'latin1'));
}
