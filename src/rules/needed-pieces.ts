/** Letters that a piece must have at least to be looked for: fewer stand in nearly every text. */
const SHORTEST = 3;
/** So many pieces of which one must be there are as slow to look for as the expression itself. */
const MOST = 24;

/** Pieces of which one must stand in a text; null where nothing is known of it. */
type Pieces = readonly string[] | null;

/**
 * Pieces of text one of which stands in every text that the expression matches: of `^scheda (?:obiettivo|progetto)` "obiettivo" and
 * "progetto". What they stand nowhere in needs no expression, which needn't even be compiled. Null where there are no such pieces.
 */
export const neededPieces = (source: string): Pieces => new Reading(source).alternatives();

/** One reading of an expression from its start. */
class Reading {
  private at = 0;
  private readonly source: string;
  constructor(source: string) {
    this.source = source;
  }

  /** One of the alternatives holds: one of all their pieces is there, if each has some. */
  alternatives(): Pieces {
    let found: Pieces = this.sequence();
    while (this.source[this.at] === '|') {
      this.at++;
      const next = this.sequence();
      found = found === null || next === null ? null : [...new Set([...found, ...next])];
    }
    return found !== null && found.length <= MOST ? found : null;
  }

  /** All parts of a sequence hold: the pieces of the part that says most are kept. */
  private sequence(): Pieces {
    let best: Pieces = null;
    let letters = '';
    const keep = (pieces: Pieces): void => {
      if (saysMore(pieces, best)) best = pieces;
    };
    const endLetters = (): void => {
      keep([letters]);
      letters = '';
    };
    while (this.at < this.source.length && !'|)'.includes(this.source[this.at]!)) {
      const part = this.part();
      if (part === WIDTHLESS) continue;
      const times = this.times();
      const isLetter = typeof part === 'string';
      if (isLetter && times !== 'perhaps') letters += part;
      if (isLetter && times === 'once') continue;
      endLetters();
      if (!isLetter && times !== 'perhaps') keep(part);
    }
    endLetters();
    return best;
  }

  /** The next part: a letter that stands for itself, the pieces of a group, or null for anything of one letter. */
  private part(): string | Pieces | typeof WIDTHLESS {
    if (this.source[this.at] === '(') return this.group();
    const atom = atomAt(this.source, this.at);
    this.at += atom.length;
    if (atom === '^' || atom === '$') return WIDTHLESS;
    if (atom === '.' || atom.startsWith('[')) return null;
    if (!atom.startsWith('\\')) return atom;
    const escaped = atom.slice(1);
    if (escaped === 'b' || escaped === 'B') return WIDTHLESS;
    return /[\p{L}\p{N}]/u.test(escaped) ? null : escaped;
  }

  private group(): Pieces | typeof WIDTHLESS {
    const opening = /^\((?:\?(?:<?[=!]|:|<[^>=!]+>))?/.exec(this.source.slice(this.at, this.at + 80))![0];
    this.at += opening.length;
    const pieces = this.alternatives();
    this.at++;
    return /[=!]$/.test(opening) ? WIDTHLESS : pieces;
  }

  /** How often the part before may come. */
  private times(): 'once' | 'perhaps' | 'repeated' {
    if (!'*+?{'.includes(this.source[this.at] ?? ' ')) return 'once';
    const hit = /^(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/.exec(this.source.slice(this.at, this.at + 16));
    if (hit === null) return 'once';
    this.at += hit[0].length;
    return /^[*?]/.test(hit[0]) || hit[1] === '0' ? 'perhaps' : 'repeated';
  }
}

/** A part that takes up no text. What it looks for besides the text of the match is left aside. */
const WIDTHLESS = Symbol('widthless');

/** A class, an escape or a letter, as it is written. */
function atomAt(source: string, at: number): string {
  const first = String.fromCodePoint(source.codePointAt(at)!);
  if (first === '[') return /^\[(?:\\.|[^\]\\])*\]/s.exec(source.slice(at))![0];
  if (first !== '\\') return first;
  return /^\\(?:[pP]\{[^}]*\}|x[\da-f]{2}|u(?:\{[\da-f]+\}|[\da-f]{4})|k<[^>]*>|.)/isu.exec(
    source.slice(at, at + 80),
  )![0];
}

/** Whether longer pieces must be there, or as long ones of which there are fewer. */
function saysMore(pieces: Pieces, than: Pieces): boolean {
  if (pieces === null) return false;
  const shortest = Math.min(...pieces.map(({ length }) => length));
  if (shortest < SHORTEST) return false;
  if (than === null) return true;
  const others = Math.min(...than.map(({ length }) => length));
  return shortest > others || (shortest === others && pieces.length < than.length);
}
