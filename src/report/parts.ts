/** A file that belongs beside the page, with pieces of it that are loaded when they are opened. */
export interface PartFile {
  readonly name: string;
  readonly text: string;
}

/** Where the long lists of a page go. */
export interface Parts {
  /** Whether they go into files beside the page. */
  readonly apart: boolean;
  /** Something that opens: what it is called, and what it opens to. `attributes` go onto the element. */
  opening(summary: string, content: string, attributes?: string): string;
}

/** All in the page itself. */
export const inline: Parts = {
  apart: false,
  opening: (summary, content, attributes = '') =>
    `<details${attributes}><summary>${summary}</summary>${content}</details>`,
};

/** What is shorter stays in the page: asking for it would take longer than it does. */
const SHORT = 300;
/** Characters after which a further file begins. */
const FULL = 256 * 1024;

export interface ApartParts extends Parts {
  /** Characters of all that was opened to so far. */
  readonly length: number;
  /** Of all that was opened to so far, each made when it is asked for. */
  files(): Iterable<PartFile>;
}

/**
 * Long content in files: scripts, since a page that lies on a disk may load nothing else. Each hands the page its pieces by the names
 * that stand in the page's `data-part`.
 */
export function apart(): ApartParts {
  // As the bytes that are written in the end: texts joined from thousands of pieces take many times their length.
  const files: Buffer[][] = [[]];
  let [size, length] = [0, 0];
  return {
    apart: true,
    get length() {
      return length;
    },
    opening(summary, content, attributes = '') {
      if (content.length < SHORT) return inline.opening(summary, content, attributes);
      if (size > FULL) {
        files.push([]);
        size = 0;
      }
      const file = files.at(-1)!;
      file.push(Buffer.from(literal(content)));
      size += content.length;
      length += content.length;
      return `<details${attributes} data-part="${files.length - 1}.${file.length - 1}"><summary>${summary}</summary></details>`;
    },
    *files() {
      for (const [i, pieces] of files.entries())
        if (pieces.length > 0)
          yield { name: `p${i}.js`, text: `spoglioPart(${i},[${pieces.map(String).join(',')}]);\n` };
    },
  };
}

/** JSON that is JavaScript too. */
const literal = (value: unknown): string =>
  JSON.stringify(value).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
