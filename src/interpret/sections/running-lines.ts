import type { Block, Paragraph } from '../../model/document.ts';
import { fold } from '../../rules/fold.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import { readLine } from './heading-lines.ts';

/** Longest running line of a page. */
const LONGEST = 120;

/**
 * The lines that are a page's header or footer copied along, as transcripts have them: those with the name of the body whose
 * act it is, again and again, and the lines that stand right beside it each time. Page numbers in them may differ.
 */
export function runningLines(
  blocks: readonly Block[],
  body: string | null,
  rules: RuleSet,
): ReadonlySet<Block> {
  const name = fold(body ?? '');
  if (name === '') return new Set();
  const lines = blocks.map(keyOf);
  const running = new Set<number>();
  for (const [line, places] of placesOf(lines)) {
    if (places.length < 2 || !line.includes(name)) continue;
    for (const place of places) if (saysNothing(blocks[place]!, rules)) running.add(place);
    for (const side of [-1, 1]) {
      const beside = placesOf(places.map((place) => lines[place + side] ?? null));
      for (const place of places) {
        const other = lines[place + side] ?? null;
        if (other !== null && beside.get(other)!.length > 1 && saysNothing(blocks[place + side]!, rules))
          running.add(place + side);
      }
    }
  }
  return new Set([...running].map((index) => blocks[index]!));
}

/** A line without the numbers that count pages; null for what is none, and for one too long for a header. */
const keyOf = (block: Block): string | null =>
  block.kind !== 'paragraph' || block.text.length > LONGEST || /[.;:,]$/.test(block.text)
    ? null
    : fold(block.text).replace(/\d+/g, '#');

/** Lines by their words, each with its places. */
function placesOf(lines: readonly (string | null)[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  lines.forEach((line, index) => {
    if (line === null) return;
    const known = places.get(line);
    if (known) known.push(index);
    else places.set(line, [index]);
  });
  return places;
}

/** Whether a line heads no plan and no objective, and states nothing of a section. */
function saysNothing(block: Block, rules: RuleSet): boolean {
  const line = readLine(block as Paragraph, rules, true);
  if (line.kind === 'text') return true;
  return (
    line.kind === 'labels' &&
    line.pieces.every((piece) => !piece.colon && !piece.field.startsWith('section.'))
  );
}
