import type { Paragraph } from '../../model/document.ts';

const LONGEST_HEADING = 30;

/** Whether a paragraph has the form of a heading: short, not the end of a sentence, no item of a list. */
export function isHeadingLike(paragraph: Paragraph): boolean {
  const { text } = paragraph;
  if (paragraph.heading !== null) return true;
  if (/[;,]$/.test(text) || /^[-–•▪·*]\s/.test(text)) return false;
  const words = text.split(' ').length;
  if (words > LONGEST_HEADING) return false;
  // An abbreviation ends with a full stop too: a sentence has more words before it.
  return !(/[.!?]$/.test(text) && words > 4 && !isCapitals(text));
}

/** Whether a line tells something with a verb, as no name of a unit or title of a table does: "I pesi sono in millesimi". */
export const isStatement = ({ text }: Paragraph): boolean =>
  /(?<![\p{L}’'])(?:è|sono|viene|vengono|sarà|saranno|ha|hanno)(?!\p{L})/iu.test(text);

/** Whether all letters are capitals, and there are some. */
export const isCapitals = (text: string): boolean => /\p{Lu}{2}/u.test(text) && !/\p{Ll}{2}/u.test(text);

/** Whether a paragraph stands out as a title: in capitals, in bold, or declared a heading. */
export const standsOut = (paragraph: Paragraph): boolean =>
  paragraph.heading !== null || isCapitals(paragraph.text) || paragraph.runs.every((run) => run.bold);

/** Whether two lines are set alike: both in capitals or neither, both bold or neither, at the same place and level. */
export const hasLookOf = (one: Paragraph, other: Paragraph): boolean =>
  one.heading === other.heading &&
  one.align === other.align &&
  isCapitals(one.text) === isCapitals(other.text) &&
  isBold(one) === isBold(other);

const isBold = ({ runs }: Paragraph): boolean => runs.every((run) => run.bold);
