import { reading, type Reading } from '../model/reading.ts';
import type { ActRules } from './act-rules.ts';
import type { ActLine } from './lines.ts';
import { passageOf, placesOf, placesOfLines, rawOf } from './passage.ts';

/** Who proposes the act, as written: behind a label, in the cell beside one, or in the sentence of the reasons that tells it. */
export function readProposer(lines: readonly ActLine[], rules: ActRules): Reading<string> | null {
  for (const [index, line] of lines.entries()) {
    const passage = passageOf([line]);
    const hit = rules.find('proposer', passage.folded);
    if (hit?.index !== 0) continue;
    const who = hit.groups['who']?.trim() ?? '';
    if (who === '') {
      const beside = lines[index + 1];
      if (!beside || !isBeside(line, beside)) continue;
      return reading(beside.text, beside.text, hit.rule.id, placesOfLines([line, beside]));
    }
    const start = passage.folded.lastIndexOf(who, hit.index + hit.length);
    if (start < 0 || !/\p{L}{2}/u.test(who)) continue;
    const raw = rawOf(passage, start, start + who.length).replace(/[\s.;,]+$/u, '');
    return reading(raw, raw, hit.rule.id, placesOf(passage, start, start + who.length));
  }
  return null;
}

const isBeside = (label: ActLine, next: ActLine): boolean =>
  next.beside ||
  (label.cell !== null &&
    next.cell !== null &&
    label.cell.block === next.cell.block &&
    label.cell.row === next.cell.row);
