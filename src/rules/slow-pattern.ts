import { withoutNeedlessEscapes } from './pattern.ts';

/** Part of an expression: characters or a group, with how often it may come. */
interface Item {
  readonly matches: RegExp | null;
  readonly alternatives: readonly Sequence[];
  readonly least: number;
  readonly unbounded: boolean;
  readonly source: string;
}
type Sequence = readonly Item[];

/** Characters by which two parts are compared: what rules are written about. */
const SAMPLE = Array.from('abcdefghijklmnopqrstuvwxyzàèéìòù0123456789 \n.,;:-_/()%\'"°<>=+*&');

/**
 * The first repeated group whose repetitions can be told apart in many ways, "(a+)*": matching it can take time that
 * doubles with each letter. A group whose parts are set off by something else, "(word\s+)*", is no danger. Null where
 * there is none. The expression must be well formed.
 */
export function slowPart(source: string): string | null {
  return slowIn(new Parser(source).alternatives());
}

/** Throws SyntaxError for the expression of a rule that could run for ever. */
export function refuseSlow(source: string): void {
  const slow = slowPart(withoutNeedlessEscapes(source));
  if (slow !== null)
    throw new SyntaxError(`"${slow}" repeats what repeats already and can take for ever: write it without`);
}

function slowIn(alternatives: readonly Sequence[]): string | null {
  for (const item of alternatives.flat()) {
    if (item.unbounded && item.alternatives.some((own) => ambiguous(own))) return item.source;
    const inner = slowIn(item.alternatives);
    if (inner !== null) return inner;
  }
  return null;
}

/** Whether a repetition without limit in the sequence is set off by nothing that must stand beside it. */
function ambiguous(sequence: Sequence): boolean {
  return sequence.some((item) => {
    const rest = sequence.filter((other) => other !== item);
    return repeated(item).some(
      (atom) => !rest.some((other) => separates(other, atom)) && !separatesInside(item, atom),
    );
  });
}

/** The characters that an item repeats without limit, at any depth. */
const repeated = (item: Item, within = false): readonly Item[] =>
  item.matches !== null
    ? item.unbounded || within
      ? [item]
      : []
    : item.alternatives.flat().flatMap((inner) => repeated(inner, within || item.unbounded));

/** Whether `item` must stand there and can't be taken for a character of `atom`. */
const separates = (item: Item, atom: Item): boolean =>
  item.least > 0 &&
  (item.matches !== null
    ? SAMPLE.every((letter) => !(item.matches!.test(letter) && atom.matches!.test(letter)))
    : item.alternatives.length > 0 &&
      item.alternatives.every((own) => own.some((other) => separates(other, atom))));

const separatesInside = (item: Item, atom: Item): boolean =>
  item.alternatives.some(
    (own) => own.some((other) => other === atom) && own.some((other) => separates(other, atom)),
  );

class Parser {
  private at = 0;
  private readonly source: string;
  constructor(source: string) {
    this.source = source;
  }

  alternatives(): readonly Sequence[] {
    const found: Item[][] = [[]];
    while (this.at < this.source.length && this.source[this.at] !== ')') {
      if (this.source[this.at] === '|') {
        this.at++;
        found.push([]);
      } else {
        const item = this.item();
        if (item) found.at(-1)!.push(item);
      }
    }
    return found;
  }

  private item(): Item | null {
    const start = this.at;
    const group = /^\((\?(?:<?[=!]|:|<[^>=!]+>))?/.exec(this.source.slice(start, start + 80));
    if (group) {
      this.at += group[0].length;
      const alternatives = this.alternatives();
      this.at++;
      const item = this.quantified(start, null, alternatives);
      // Looking ahead or behind takes up no text, but must be looked through all the same.
      return /[=!]$/.test(group[1] ?? '') ? { ...item, least: 0, unbounded: false } : item;
    }
    const atom =
      /^(?:\\[pP]\{[^}]*\}|\\x[\da-f]{2}|\\u(?:\{[\da-f]+\}|[\da-f]{4})|\\-|\\k<[^>]*>|\\.|\[(?:\\.|[^\]\\])*\]|[^])/isu.exec(
        this.source.slice(start),
      )![0];
    this.at += atom.length;
    if (/^(?:\^|\$|\\[bB])$/.test(atom)) return null;
    return this.quantified(
      start,
      /^\\(?:k|\d)/.test(atom) ? /^[^]$/u : new RegExp(`^${atom === '\\-' ? '-' : atom}$`, 'u'),
      [],
    );
  }

  private quantified(start: number, matches: RegExp | null, alternatives: readonly Sequence[]): Item {
    const hit = /^(?:([*+?])|\{(\d+)(,(\d*))?\})\??/.exec(this.source.slice(this.at, this.at + 16));
    this.at += hit?.[0].length ?? 0;
    const source = this.source.slice(start, this.at);
    if (!hit) return { matches, alternatives, least: 1, unbounded: false, source };
    const least = hit[1] === undefined ? Number(hit[2]) : hit[1] === '+' ? 1 : 0;
    const unbounded = hit[1] === undefined ? hit[3] !== undefined && hit[4] === '' : hit[1] !== '?';
    return { matches, alternatives, least, unbounded, source };
  }
}
