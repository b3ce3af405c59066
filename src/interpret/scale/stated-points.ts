import type { Block, Paragraph } from '../../model/document.ts';
import { placeKey, type Place } from '../../model/place.ts';
import { searchText } from '../../rules/search.ts';
import type { RuleSet } from '../../rules/rule-set.ts';

/** So many lines above a table may be its heading. */
const NEAR = 4;
/** Longest line that is a heading. */
const HEADING = 120;

/** The points that the headings of a document give to what stands below them. */
export class StatedPoints {
  private readonly above = new Map<string, readonly Paragraph[]>();

  constructor(
    blocks: readonly Block[],
    private readonly rules: RuleSet,
  ) {
    let lines: Paragraph[] = [];
    for (const block of blocks) {
      const own = lines;
      if (block.kind === 'paragraph') {
        for (const place of block.at) this.note(place, own);
        lines = [...lines.slice(1 - NEAR), block];
        continue;
      }
      for (const cell of block.cells) for (const place of cell.at) this.note(place, own);
      lines = [];
    }
  }

  /** The points that the lines right above a place give out, the nearest first; null where they give none. */
  over(at: readonly Place[]): number | null {
    const lines = at.flatMap((place) => this.above.get(placeKey(place)) ?? []);
    for (const { text } of lines.toReversed()) {
      const points = text.length > HEADING ? null : pointsIn(text, this.rules);
      if (points !== null) return points;
    }
    return null;
  }

  private note(place: Place, lines: readonly Paragraph[]): void {
    const key = placeKey(place);
    if (!this.above.has(key)) this.above.set(key, lines);
  }
}

function pointsIn(text: string, rules: RuleSet): number | null {
  for (const rule of rules.recognisers) {
    if (rule.what !== 'section-points') continue;
    const total = Number(searchText(rule, text)?.groups['total'] ?? 0);
    if (total > 0) return total;
  }
  return null;
}
