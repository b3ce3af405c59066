import type { Paragraph } from '../../model/document.ts';
import type { Named, Pair } from '../cues/item.ts';
import type { Fact } from '../sections/context.ts';
import { joined } from '../sections/part.ts';
import { pieceAsFact } from '../sections/context-table.ts';

/** What a line states as a whole: the year of a title. */
export const factOf = (field: Fact['field'], paragraph: Paragraph): Fact => ({
  field,
  rule: 'headings/plan',
  value: paragraph,
  code: null,
  whole: paragraph,
  flags: [],
  evidence: [],
});

/** What a label above the objectives says of their unit. */
export function factOfPair(pair: Pair, field: Fact['field'], named: Named): Fact {
  const [first, ...others] = pair.value;
  // "Mission | 12 | Social rights": a code in a cell of its own before the name.
  const coded = others.length > 0 && /^[\d./ ]{1,9}$/.test(first!.text);
  const value = joined(coded ? others : pair.value);
  const whole = pair.whole ?? value;
  if (whole === null)
    return {
      field,
      rule: named.rule,
      value: null,
      code: null,
      whole: emptyLine(pair),
      flags: [],
      evidence: [],
    };
  const fact = pieceAsFact(
    {
      field,
      rule: named.rule,
      label: pair.label,
      colon: pair.colon,
      value,
      whole,
      evidence: named.evidence,
    },
    value,
  );
  return coded ? { ...fact, code: first! } : fact;
}

const emptyLine = (pair: Pair): Paragraph => ({
  kind: 'paragraph',
  text: pair.label,
  runs: [],
  heading: null,
  gapBefore: false,
  indent: 0,
  align: null,
  size: null,
  ocr: null,
  at: pair.at,
  flags: [],
});
