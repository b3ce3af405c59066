import type { Element } from 'domhandler';
import { formatNumber } from '../flowing/number-format.ts';

/** A list that is being walked through: each item asks for its marker once, in order. */
export interface List {
  readonly depth: number;
  readonly marker: (item: Element) => string;
}

const FORMATS: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

/** The list of an `ol` or `ul` element, inside so many others. */
export function listOf(element: Element, depth: number): List {
  const format = FORMATS[element.attribs['type'] ?? ''] ?? 'decimal';
  let number = whole(element.attribs['start']) ?? 1;
  return {
    depth: depth + 1,
    marker: (item) => {
      if (element.name !== 'ol') return '•';
      number = whole(item.attribs['value']) ?? number;
      // HTML doesn't say what follows the number; letters are written with a bracket, numbers with a dot.
      return `${formatNumber(number++, format)}${/letter/i.test(format) ? ')' : '.'}`;
    },
  };
}

function whole(text: string | undefined): number | null {
  const number = Number.parseInt(text ?? '', 10);
  return Number.isSafeInteger(number) ? number : null;
}
