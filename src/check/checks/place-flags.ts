import type { FlagCode } from '../../model/catalogue/index.ts';
import type { Block, Paragraph } from '../../model/document.ts';
import { placeKey } from '../../model/place.ts';
import { doubt, type Check, type Finding } from '../finding.ts';
import { readingsOf } from '../readings.ts';

/** A word that its recogniser believes in less than this wants eyes. */
const DOUBTFUL = 0.6;

/**
 * What the reading and the arranging left in doubt about a place holds for every value that was read there: rows that were
 * realigned or joined, text from a picture. Only values that don't carry the flag already.
 */
export const placeFlags: Check = (draft, document) => {
  const doubts = new Map<string, Set<FlagCode>>();
  const note = (paragraph: Noted): void => {
    const flags: FlagCode[] = [...paragraph.flags];
    if (paragraph.ocr !== null) flags.push(paragraph.ocr < DOUBTFUL ? 'ocr_doubtful' : 'ocr');
    if (flags.length === 0) return;
    for (const place of paragraph.at) {
      const known = doubts.get(placeKey(place)) ?? new Set<FlagCode>();
      for (const flag of flags) known.add(flag);
      doubts.set(placeKey(place), known);
    }
  };
  visit(document.blocks, note);
  if (doubts.size === 0) return [];
  const paths = new Map<FlagCode, Set<string>>();
  for (const { path, reading } of readingsOf(draft))
    for (const place of reading.at)
      for (const flag of doubts.get(placeKey(place)) ?? []) {
        if (reading.flags.includes(flag)) continue;
        const own = paths.get(flag);
        if (own) own.add(path);
        else paths.set(flag, new Set([path]));
      }
  return [...paths].map(([flag, found]): Finding => doubt(flag, [...found], null));
};

type Noted = Pick<Paragraph, 'flags' | 'at' | 'ocr'>;

function visit(blocks: readonly Block[], note: (paragraph: Noted) => void): void {
  for (const block of blocks) {
    if (block.kind === 'paragraph') note(block);
    else
      for (const cell of block.cells) {
        cell.paragraphs.forEach(note);
        if (cell.flags !== undefined) note({ flags: cell.flags, at: cell.at, ocr: null });
        visit(cell.tables, note);
      }
  }
}
