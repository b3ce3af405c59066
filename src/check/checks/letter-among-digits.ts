import { doubt, type Check, type Finding } from '../finding.ts';
import { readingsOf } from '../readings.ts';

/** Fields whose source is a number. */
const NUMBERS: ReadonlySet<string> = new Set([
  'weight',
  'percent',
  'total',
  'presentCount',
  'absentCount',
  'target',
]);
/** Letters that look like digits, beside a digit or alone with a percent sign. */
const LOOKALIKE = /\d[OoIlSB](?!\p{L})|(?<!\p{L})[OoIlSB]\d|(?<!\p{L})[OIlSB]{1,3}\s*%/u;

/** A number beside a letter that looks like a digit may be another number. */
export const letterAmongDigits: Check = (draft) => {
  const findings: Finding[] = [];
  for (const { path, name, reading } of readingsOf(draft))
    if (NUMBERS.has(name) && reading.raw.length < 40 && LOOKALIKE.test(reading.raw))
      findings.push(doubt('letter_among_digits', [path], `"${reading.raw}" holds a letter`, reading.at));
  return findings;
};
