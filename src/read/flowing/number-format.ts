/** A counter as a word processor prints it, formats named as in w:numFmt; unknown ones print as decimal numbers. */
export function formatNumber(count: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letters(count).toLowerCase();
    case 'upperLetter':
      return letters(count);
    case 'lowerRoman':
      return roman(count).toLowerCase();
    case 'upperRoman':
      return roman(count);
    case 'decimalZero':
      return String(count).padStart(2, '0');
    case 'ordinal':
      return `${count}°`;
    case 'none':
      return '';
    default:
      return String(count);
  }
}

/** A to Z, then AA, BB: Word repeats the letter. */
function letters(count: number): string {
  if (count < 1) return '';
  const letter = String.fromCharCode(65 + ((count - 1) % 26));
  return letter.repeat(Math.min(1 + Math.floor((count - 1) / 26), 20));
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(count: number): string {
  // Beyond this no document counts in Roman numerals, and the text would only grow.
  if (count < 1 || count > 4999) return String(count);
  let rest = count;
  let text = '';
  for (const [worth, sign] of ROMAN)
    while (rest >= worth) {
      text += sign;
      rest -= worth;
    }
  return text;
}
