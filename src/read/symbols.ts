/** Signs of symbol fonts that carry meaning in forms and tables, by font family and low byte. */
const WINGDINGS: Readonly<Record<number, string>> = {
  0x6c: '●',
  0x6e: '■',
  0x6f: '☐',
  0x71: '☐',
  0x72: '☐',
  0x78: '☒',
  0x9f: '•',
  0xa1: '○',
  0xa7: '▪',
  0xa8: '☐',
  0xd8: '➢',
  0xe0: '→',
  0xe8: '→',
  0xfb: '✗',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
};
const WINGDINGS_2: Readonly<Record<number, string>> = {
  0x4f: '✗',
  0x50: '✓',
  0x51: '☒',
  0x52: '☑',
  0x53: '☒',
  0x54: '☒',
  0xa3: '☐',
};
const WEBDINGS: Readonly<Record<number, string>> = {
  0x61: '✔',
  0x63: '☐',
  0x67: '■',
  0x6e: '●',
  0x72: '✗',
};
const ZAPF_DINGBATS: Readonly<Record<number, string>> = {
  0x33: '✓',
  0x34: '✔',
  0x35: '✗',
  0x36: '✗',
  0x37: '✗',
  0x38: '✘',
  0x6c: '●',
  0x6d: '○',
  0x6e: '■',
  0x6f: '☐',
  0x70: '☐',
  0x71: '☐',
  0x72: '☐',
  0x75: '◆',
  0xd5: '→',
};
const SYMBOL: Readonly<Record<number, string>> = {
  0x61: 'α',
  0x62: 'β',
  0x6d: 'μ',
  0xa3: '≤',
  0xae: '→',
  0xb0: '°',
  0xb1: '±',
  0xb3: '≥',
  0xb4: '×',
  0xb7: '•',
  0xb9: '≠',
  0xbb: '≈',
  0xde: '⇒',
  0xe5: '∑',
};

const tableOf = (font: string): Readonly<Record<number, string>> | null => {
  if (/^wingdings [23]$/i.test(font)) return WINGDINGS_2;
  if (/^wingdings$/i.test(font)) return WINGDINGS;
  if (/^webdings$/i.test(font)) return WEBDINGS;
  if (/dingbats/i.test(font)) return ZAPF_DINGBATS;
  return /^symbol$/i.test(font) ? SYMBOL : null;
};

/** The text of `<w:sym>`: its code is hexadecimal, in the private area or not. A sign nobody knows is a bullet. */
export function symbol(font: string, code: string): string {
  const point = Number.parseInt(code, 16);
  const table = tableOf(font);
  if (table !== null) return table[point & 0xff] ?? '•';
  return point >= 0xf000 && point <= 0xf0ff
    ? (WINGDINGS[point & 0xff] ?? '•')
    : String.fromCodePoint(point || 0x2022);
}

/** Text typed in a symbol font, or with characters of its private area, as what it shows. */
export function shown(text: string, font: string | undefined): string {
  const table = tableOf(font ?? '');
  // Whole words are text whose font was set by mistake: a symbol is typed alone.
  if (table !== null && !/[\x21-\x7e]{2}/.test(text))
    return text.replace(
      /\S/gu,
      (sign) => table[sign.codePointAt(0)! & 0xff] ?? (isPrivate(sign) ? '•' : sign),
    );
  return text.replace(
    /[\uf000-\uf0ff]/g,
    (sign) => SYMBOL[sign.charCodeAt(0) & 0xff] ?? WINGDINGS[sign.charCodeAt(0) & 0xff] ?? '•',
  );
}

const isPrivate = (sign: string): boolean => sign >= '\uf000' && sign <= '\uf0ff';
