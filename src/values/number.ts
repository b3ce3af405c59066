import { type Value, value } from './value.ts';

/** An Italian number inside running text: dots group thousands, a comma starts the decimals. */
export const NUMBER = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?`;

const WHOLE = new RegExp(
  `^([+\\-−–]?)\\s*(${NUMBER})(?:\\s+(mila|milioni|milione|miliardi|miliardo))?$`,
  'u',
);
const SCALES: Readonly<Record<string, number>> = {
  mila: 1e3,
  milione: 1e6,
  milioni: 1e6,
  miliardo: 1e9,
  miliardi: 1e9,
};

/** Letters that recognition puts for a digit. */
const LOOKALIKES: Readonly<Record<string, string>> = { O: '0', o: '0', l: '1', I: '1', '|': '1' };

/**
 * The number that digits in Italian writing mean: `1.200` 1200, `40.000,00` 40000, `4,5` 4.5. A single dot before
 * anything but three digits, or after a lone zero, is a decimal point: `1.2` 1.2, `0.125` 0.125. NaN for no number.
 */
export function digitsValue(digits: string): number {
  if (/^0\.\d+$/.test(digits)) return Number(digits);
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(digits))
    return Number(digits.replaceAll('.', '').replace(',', '.'));
  return Number(digits.replace(',', '.'));
}

/** The number that a text is as a whole: `-75`, `2,5 milioni`, `14.697`; misread letters are mended and flagged. */
export function parseNumber(text: string): Value<number> {
  const trimmed = text.trim().replace(/[.;]$/, '');
  const plain = wholeNumber(trimmed);
  if (plain !== null) return value(plain);
  if (/\d/.test(trimmed) && /^[-+]?[\dOolI|.,]+$/.test(trimmed)) {
    const mended = wholeNumber(trimmed.replace(/[OolI|]/g, (letter) => LOOKALIKES[letter] ?? letter));
    if (mended !== null) return value(mended, 'ocr_digit');
  }
  return value<number>(null, 'unreadable_value');
}

function wholeNumber(text: string): number | null {
  const found = WHOLE.exec(text);
  if (!found) return null;
  const size = digitsValue(found[2]!) * (SCALES[found[3] ?? ''] ?? 1);
  if (!Number.isFinite(size)) return null;
  return found[1] === '' || found[1] === '+' || size === 0 ? size : -size;
}
