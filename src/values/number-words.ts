const UNITS =
  'zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove'.split(
    ' ',
  );
const TENS = [
  '',
  '',
  'venti',
  'trenta',
  'quaranta',
  'cinquanta',
  'sessanta',
  'settanta',
  'ottanta',
  'novanta',
];

/** Every spelling of 0 to 99, elided forms (`ventuno`, `un`, `una`) included. */
const SPELLED = new Map<string, number>([
  ...UNITS.map((word, number): [string, number] => [word, number]),
  ['un', 1],
  ['una', 1],
  ["un'", 1],
]);
for (let ten = 2; ten < 10; ten++) {
  const stem = TENS[ten]!;
  SPELLED.set(stem, ten * 10);
  for (let unit = 1; unit < 10; unit++) {
    const word = UNITS[unit]!;
    SPELLED.set((/^[aeiou]/.test(word) ? stem.slice(0, -1) : stem) + word, ten * 10 + unit);
  }
}

/** The number that a word or a run-together spelling means: `due` 2, `ventisei` 26, `duemilaventi` 2020. Null for none. */
export function wordsValue(text: string): number | null {
  const word = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{Mn}\s]/gu, '')
    .replace(/[’‘`]/g, "'")
    .replace(/'$/, text.length > 3 ? '' : "'");
  return word === '' ? null : spelled(word);
}

function spelled(word: string): number | null {
  const plain = SPELLED.get(word);
  if (plain !== undefined) return plain;
  const thousand = /^(.*?)(?:mila|mille)(.*)$/.exec(word);
  if (thousand) {
    const many = thousand[1] === '' ? 1 : spelled(thousand[1]!);
    const rest = thousand[2] === '' ? 0 : spelled(thousand[2]!.replace(/^e(?=[a-z]{3})/, ''));
    return many === null || rest === null || rest >= 1000 ? null : many * 1000 + rest;
  }
  const hundred = /^(.*?)cento(.*)$/.exec(word);
  if (hundred) {
    const many = hundred[1] === '' ? 1 : spelled(hundred[1]!);
    const rest = hundred[2] === '' ? 0 : spelled(hundred[2]!);
    return many === null || rest === null || many > 9 || rest >= 100 ? null : many * 100 + rest;
  }
  return null;
}
