/** What remains of Markdown and HTML in a transcript, as a flat sequence; everything else is text. */
export type Token =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'newline' }
  | { readonly kind: 'style'; readonly style: 'bold' | 'italic' | 'underline'; readonly open: boolean }
  | { readonly kind: 'tag'; readonly name: string; readonly open: boolean; readonly attributes: string };

const STYLE_TAGS: Readonly<Record<string, 'bold' | 'italic' | 'underline'>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
};
const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  agrave: 'à',
  egrave: 'è',
  eacute: 'é',
  igrave: 'ì',
  ograve: 'ò',
  ugrave: 'ù',
  deg: '°',
  ndash: '–',
  mdash: '—',
  euro: '€',
};
const PIECE =
  /<(\/?)(p|br|b|strong|i|em|u|ins|small|big|sup|sub|ul|ol|li|span|div|font|center|a|s|h[1-6])(\s[^<>]*)?\/?>|&(#\d{1,6}|#x[\da-f]{1,5}|[a-z]{2,6});|\n|\*+|_+/giu;

/** Tokens of `text`. Only tags that exist are taken as tags and only marks that form pairs as marks: "<5" and "6*" stay text. */
export function tokens(text: string): readonly Token[] {
  const found: Token[] = [];
  const marks: Mark[] = [];
  let end = 0;
  for (const match of text.matchAll(PIECE)) {
    if (match.index > end) found.push({ kind: 'text', text: text.slice(end, match.index) });
    end = match.index + match[0].length;
    const [piece, slash, name, attributes, entity] = match;
    if (piece === '\n') found.push({ kind: 'newline' });
    else if (name !== undefined) found.push(tagToken(name.toLowerCase(), slash !== '/', attributes ?? ''));
    else if (entity !== undefined) found.push({ kind: 'text', text: decodeEntity(entity) ?? piece });
    else {
      marks.push(mark(piece, text[match.index - 1] ?? ' ', text[end] ?? ' ', found.length));
      found.push({ kind: 'text', text: piece });
    }
  }
  if (end < text.length) found.push({ kind: 'text', text: text.slice(end) });
  pairMarks(marks, found);
  return found;
}

function tagToken(name: string, open: boolean, attributes: string): Token {
  const style = STYLE_TAGS[name];
  return style === undefined ? { kind: 'tag', name, open, attributes } : { kind: 'style', style, open };
}

function decodeEntity(entity: string): string | null {
  if (!entity.startsWith('#')) return ENTITIES[entity.toLowerCase()] ?? null;
  const code = /^#x/i.test(entity) ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1));
  return code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
    ? String.fromCodePoint(code)
    : null;
}

/** A stretch of asterisks or underscores at `index` of the tokens, and what it may do there. */
interface Mark {
  readonly text: string;
  readonly index: number;
  readonly opens: boolean;
  readonly closes: boolean;
  /** An underscore that stands before a word as remains of an underlined blank. */
  readonly noise: boolean;
}

const WORD = /[\p{L}\p{N}]/u;
const SPACE = /\s/;

function mark(text: string, before: string, after: string, index: number): Mark {
  const insideWord = WORD.test(before) && WORD.test(after);
  const emphasis = text.length <= 3 && !(insideWord && text !== '**');
  return {
    text,
    index,
    opens: emphasis && !SPACE.test(after) && !(WORD.test(before) && text.length === 1),
    closes: emphasis && !SPACE.test(before) && !(WORD.test(after) && text.length === 1),
    noise: text === '_' && !WORD.test(before) && WORD.test(after),
  };
}

function pairMarks(marks: readonly Mark[], found: Token[]): void {
  const open = new Map<string, Mark>();
  for (const current of marks) {
    const opener = open.get(current.text);
    if (current.closes && opener !== undefined && opener.index < current.index - 1) {
      const style = current.text.length === 1 ? 'italic' : 'bold';
      found[opener.index] = { kind: 'style', style, open: true };
      found[current.index] = { kind: 'style', style, open: false };
      open.delete(current.text);
    } else if (current.opens) open.set(current.text, current);
  }
  for (const left of marks)
    if (left.noise && found[left.index]?.kind === 'text') found[left.index] = { kind: 'text', text: ' ' };
}
