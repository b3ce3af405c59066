import { stemsOf } from '../../rules/fold.ts';

/** A title as it is compared: its stems in order, and what they weigh together. */
export interface Title {
  readonly stems: readonly string[];
  readonly set: ReadonlySet<string>;
  readonly weight: number;
}

/** Share of what is alike that the same words alone make; the rest is told by the order of the words. */
const BY_WORDS = 0.85;
/** What a title that stands whole in a longer one is worth beside one that says the same. */
const CONTAINED = 0.95;
/** Fewest words that a shortened title needs to be known again. */
const SHORTENED = 3;

/** Compares the titles of a document: words that many of its titles share tell little. */
export class Titles {
  private readonly counts = new Map<string, number>();
  private readonly all: number;

  constructor(titles: readonly string[]) {
    this.all = titles.length;
    for (const title of titles)
      for (const stem of new Set(stemsOf(title))) this.counts.set(stem, (this.counts.get(stem) ?? 0) + 1);
  }

  of(text: string): Title {
    const stems = stemsOf(text);
    const set = new Set(stems);
    let weight = 0;
    for (const stem of set) weight += this.weightOf(stem);
    return { stems, set, weight };
  }

  /** How many titles of the document have the word. */
  count = (stem: string): number => this.counts.get(stem) ?? 0;

  private weightOf(stem: string): number {
    return Math.log(1 + (this.all + 1) / (this.count(stem) || 1));
  }

  /** 0 for titles without a common word to 1 for the same title, also where one is a shortened form of the other. */
  likeness(a: Title, b: Title): number {
    if (a.set.size === 0 || b.set.size === 0) return 0;
    const [short, long] = a.set.size <= b.set.size ? [a, b] : [b, a];
    let shared = 0;
    for (const stem of short.set) if (long.set.has(stem)) shared += this.weightOf(stem);
    const both = (2 * shared) / (a.weight + b.weight);
    const contained = short.set.size < SHORTENED ? 0 : CONTAINED * (shared / short.weight);
    const words = Math.max(both, contained);
    return words * (BY_WORDS + (1 - BY_WORDS) * inOrder(short.stems, long.stems));
  }
}

/** Share of the shorter title's neighbouring words that follow each other in the longer one too. */
function inOrder(short: readonly string[], long: readonly string[]): number {
  if (short.length < 2) return 1;
  const position = new Map(long.map((stem, index) => [stem, index]));
  let kept = 0;
  for (let index = 1; index < short.length; index++) {
    const before = position.get(short[index - 1]!);
    const after = position.get(short[index]!);
    if (before !== undefined && after !== undefined && before < after) kept++;
  }
  return kept / (short.length - 1);
}
